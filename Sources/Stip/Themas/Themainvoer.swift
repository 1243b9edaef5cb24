/// Taking in a list from a file.
extension Themaboom {
    /// Puts the rows in the place of what there is under their codes; in whatever order they come, the same list comes of it.
    ///
    /// - Parameters:
    ///   - withdrawing: whether a theme that is not in the file is taken off the list. Else it stays as it is.
    ///   - gebruik: how many priorities count for each theme.
    /// - Returns: what differs, and the names of the themes that stay though they are not in the file.
    /// - Throws: `Refusal` with every row that cannot be taken in, each with its place in the file.
    mutating func take(_ rijen: [Themabestand.Rij], withdrawing: Bool, gebruik: [String: Int]) throws(Refusal) -> Themainvoer {
        let rijen = try checked(rijen).sorted { $0.regel.code < $1.regel.code }
        let was = regels
        for rij in rijen { put(rij) }
        let named = Set(rijen.map(\.regel.code))
        let absent = geldend.filter { !named.contains($0.code) }
        if withdrawing {
            let used = absent.filter { gebruik[$0.code, default: 0] > 0 }
            guard used.isEmpty else { throw Refusal(used.map { .nietInBestandMaarInGebruik($0.naam, gebruik[$0.code, default: 0]) }) }
            for place in knopen.indices where knopen[place].isGeldend && !named.contains(knopen[place].code) {
                knopen[place].isIngetrokken = true
                knopen[place].versie += 1
            }
        }
        let faults = reasons
        guard faults.isEmpty else { throw Refusal(faults.prefix(30).map { Reason($0.kind, code: $0.code, field: "bestand", $0.message) }) }
        let verschil = Themaverschil(van: was, naar: regels, velden: velden)
        if !verschil.isLeeg {
            versie += 1
            woordversie = versie
        }
        return Themainvoer(verschil: verschil, blijft: withdrawing ? [] : absent.map(\.naam), rijen: rijen.count)
    }

    /// The rows with their codes filled in and their references made into codes.
    private func checked(_ rijen: [Themabestand.Rij]) throws(Refusal) -> [Themabestand.Rij] {
        var reasons: [Reason] = []
        var byName: [String: String] = [:]
        var places: [String: String] = [:]
        for knoop in knopen { byName[knoop.naam.lowercased()] = knoop.code }
        var filled = rijen
        for place in filled.indices {
            let rij = filled[place]
            if filled[place].regel.code.isEmpty {
                filled[place].regel.code = byName[rij.regel.naam.lowercased()] ?? (rij.regel.naam.kebab.isEmpty ? "" : rij.regel.naam.kebab)
            }
            let code = filled[place].regel.code
            let isPlain = !code.isEmpty && code.utf8.count <= 80 && code.kebab == code
            if !isPlain || Themaboom.isBezet(code) { reasons.append(.codeOngeldig(rij.plaats, code)) }
            if let earlier = places.updateValue(rij.plaats, forKey: code), !code.isEmpty { reasons.append(.codeTweeKeer(rij.plaats, earlier, code)) }
            byName[rij.regel.naam.lowercased()] = code
            let gegevens = Themagegevens(
                naam: rij.regel.naam, bron: rij.regel.bron,
                woorden: rij.regel.woorden.map { Themawoord(tekst: $0) } + rij.regel.zwak.map { Themawoord(tekst: $0, isZwak: true) })
            reasons += gegevens.reasons.map { Reason($0.kind, code: $0.code, field: "bestand", "\(rij.plaats): \($0.message)") }
        }
        let known = Set(knopen.map(\.code)).union(places.keys)
        for place in filled.indices {
            for (field, path) in [("ouder", \Themaregel.ouder), ("opgegaan_in", \Themaregel.opgegaanIn)] {
                guard let text = filled[place].regel[keyPath: path] else { continue }
                let code = known.contains(text) ? text : byName[text.lowercased()]
                if code == nil { reasons.append(.verwijstNergensHeen(filled[place].plaats, field, text)) }
                if code == filled[place].regel.code { reasons.append(.verwijstNaarZichzelf(filled[place].plaats, field)) }
                filled[place].regel[keyPath: path] = code
            }
        }
        guard reasons.isEmpty else { throw Refusal(Array(reasons.prefix(30))) }
        return filled
    }

    /// With what the list says now where the file says nothing.
    private func completed(_ rij: Themabestand.Rij) -> Themaregel {
        var regel = rij.regel
        guard let knoop = self[regel.code] else { return regel }
        let unsaid = { (column: String) in !rij.kolommen.contains(column) }
        if unsaid("veld") { regel.veld = knoop.veld }
        if unsaid("doorsnijdend") { regel.doorsnijdend = knoop.doorsnijdend }
        if unsaid("ouder") { regel.ouder = knoop.ouder }
        if unsaid("bron") { regel.bron = knoop.bron }
        if unsaid("opgegaan_in") { regel.opgegaanIn = knoop.opgegaanIn }
        let own = eigenWoorden(of: regel.code)
        if unsaid("woorden") { regel.woorden = own.filter { !$0.isZwak }.map(\.tekst).filter { !regel.zwak.contains($0) } }
        if unsaid("zwak") { regel.zwak = own.filter(\.isZwak).map(\.tekst).filter { !regel.woorden.contains($0) } }
        return regel
    }

    private mutating func put(_ rij: Themabestand.Rij) {
        let regel = completed(rij)
        let woorden = regel.woorden.map { Themawoord(tekst: $0) } + regel.zwak.map { Themawoord(tekst: $0, isZwak: true) }
        guard let place = knopen.firstIndex(where: { $0.code == regel.code }) else {
            knopen.append(
                Themaknoop(
                    code: regel.code, naam: regel.naam, veld: regel.veld, doorsnijdend: regel.doorsnijdend, ouder: regel.ouder, bron: regel.bron,
                    woorden: woorden, opgegaanIn: regel.opgegaanIn))
            return
        }
        let was = knopen[place]
        knopen[place].naam = regel.naam
        knopen[place].veld = regel.veld
        knopen[place].doorsnijdend = regel.doorsnijdend
        knopen[place].ouder = regel.ouder
        knopen[place].bron = regel.bron
        knopen[place].opgegaanIn = regel.opgegaanIn
        knopen[place].isIngetrokken = false
        let own = eigenWoorden(of: regel.code).map { Themawoord(tekst: $0.tekst, isZwak: $0.isZwak) }
        if own != woorden { replaceWords(of: regel.code, by: woorden) }
        if knopen[place] != was { knopen[place].versie += 1 }
    }
}

/// What a file would change.
struct Themainvoer: Equatable, Sendable {
    let verschil: Themaverschil
    /// Names of themes that are not in the file and stay as they are.
    let blijft: [String]
    let rijen: Int
}

extension Reason {
    static func codeOngeldig(_ place: String, _ code: String) -> Reason {
        Reason(
            code: "themacode-ongeldig", field: "bestand",
            "\(place): ‘\(code.prefix(60))’ kan geen code zijn. Gebruik kleine letters, cijfers en streepjes, zoals zorg-en-veiligheid.")
    }
    static func codeTweeKeer(_ place: String, _ earlier: String, _ code: String) -> Reason {
        Reason(
            code: "themacode-twee-keer", field: "bestand",
            "\(place): de code ‘\(code)’ stond al op \(earlier.prefix(1).lowercased() + earlier.dropFirst()). Geef één van beide een andere code.")
    }
    static func verwijstNergensHeen(_ place: String, _ field: String, _ text: String) -> Reason {
        Reason(
            code: "verwijst-nergens-heen", field: "bestand",
            "\(place): bij \(field) staat ‘\(text.prefix(60))’, maar dat thema is er niet. Zet er de code van een thema neer, of niets.")
    }
    static func verwijstNaarZichzelf(_ place: String, _ field: String) -> Reason {
        Reason(
            code: "verwijst-naar-zichzelf", field: "bestand", "\(place): bij \(field) staat het thema zelf. Zet er een ander thema neer, of niets.")
    }
    static func nietInBestandMaarInGebruik(_ naam: String, _ aantal: Int) -> Reason {
        Reason(
            .conflict, code: "thema-in-gebruik", field: "bestand",
            "‘\(naam)’ staat niet in het bestand, maar telt voor \(Opmaak.aantal(aantal, "prioriteit", "prioriteiten")). "
                + "Zet in het bestand bij opgegaan_in waar het in opgaat, of laat staan wat niet in het bestand staat.")
    }
    static let redenVoorInvoer = Reason(
        code: "reden-ontbreekt", field: "reden", "Met dit bestand verdwijnt er iets van de lijst. Schrijf op waarom.")
}
