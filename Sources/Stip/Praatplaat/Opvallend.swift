/// What a reader would otherwise have to find: one sentence, one explanation, and the dots they are about.
extension Praatplaat {
    struct Opvallend: Equatable, Sendable {
        let zin: String
        let toelichting: String
        /// The marked municipalities, by the theme in whose row they are marked.
        let merken: [String: Set<String>]

        init(zin: String, toelichting: String, merken: [String: Set<String>] = [:]) {
            (self.zin, self.toelichting, self.merken) = (zin.opEenRegel, toelichting.opEenRegel, merken)
        }
    }

    /// The words of the coördinator, else the first rule that applies.
    var opvallend: Opvallend {
        switch niveau {
        case .eenheid: opvallendInEenheid
        case .district: woorden ?? opvallendInDistrict
        }
    }

    private var opvallendInDistrict: Opvallend {
        let volgorde = geordend
        if gelezen.count < Self.genoeg { return weinigPlannen(volgorde) }
        if let first = samen(volgorde).first { return sentence(samen: first) }
        if let first = apart(volgorde).first { return sentence(apart: first) }
        return meesteSteun(volgorde)
    }

    /// Under this many plans a share says nothing.
    static let genoeg = 5

    // MARK: Rule 1: fewer than five plans

    func weinigPlannen(_ volgorde: Volgorde) -> Opvallend {
        let aantal = gelezen.count
        let samen = volgorde.rijen.filter { $0.prioriteit == aantal }
        let namen = Postertaal.opsomming(samen.map { Postertaal.inZin($0.thema.naam) }, most: 3)
        let allen = aantal == 2 ? "Beide gelezen plannen" : "Alle \(Postertaal.telwoord(aantal)) de gelezen plannen"
        let zin =
            switch (aantal, samen.isEmpty) {
            case (1, true): "Er is één plan gelezen. Een prioriteit staat er nog niet in."
            case (1, false): "Het enige gelezen plan, dat van \(gelezen[0].naam), kiest voor \(namen)."
            case (2, true): "De twee gelezen plannen kiezen verschillende thema’s."
            case (_, true): "Geen thema staat in alle \(Postertaal.telwoord(aantal)) de gelezen plannen."
            default: "\(allen) kiezen voor \(namen)."
            }
        return Opvallend(
            zin: [zin, onbekend].compactMap(\.self).joined(separator: " "),
            toelichting: Postertaal.hoofdletter(
                "\(aantal == 1 ? "één plan is" : "\(Postertaal.telwoord(aantal)) plannen zijn") te weinig om van een patroon te spreken. "
                    + "Lees de aantallen, niet de verhouding."),
            merken: Dictionary(samen.prefix(1).map { ($0.thema.id, Set(gelezen.map(\.code))) }, uniquingKeysWith: { a, _ in a }))
    }

    /// Whose plan is missing or cannot be read.
    private var onbekend: String? {
        let ontbreekt = gemeenten.filter { $0.plan == .ontbreekt }.map(\.naam)
        let onleesbaar = gemeenten.filter { $0.plan == .onleesbaar }.map(\.naam)
        let sentences = [
            Self.plannen(ontbreekt, een: "ontbreekt", meer: "ontbreken"),
            Self.plannen(onleesbaar, een: "is niet te lezen", meer: "zijn niet te lezen"),
        ]
        return sentences.compactMap(\.self).joined(separator: " ").nonEmpty
    }

    private static func plannen(_ namen: [String], een: String, meer: String) -> String? {
        switch namen.count {
        case 0: nil
        case 1: "Het plan van \(namen[0]) \(een)."
        case 2, 3: "De plannen van \(Postertaal.opsomming(namen)) \(meer)."
        default: "\(Postertaal.hoofdletter(Postertaal.telwoord(namen.count))) plannen \(meer)."
        }
    }

    // MARK: Rules 2 and 3: a basisteam together, or a basisteam apart

    /// A basisteam beside the rest of the district, for one theme.
    struct Verschil: Equatable, Sendable {
        let rij: Rij
        let team: Deel
        let inTeam: Int
        let gelezenInTeam: Int
        let daarbuiten: Int
        let gelezenDaarbuiten: Int
    }

    /// Basisteams of three plans or more that all choose a theme which at most a quarter of the others choose.
    func samen(_ volgorde: Volgorde) -> [Verschil] {
        verschillen(volgorde.rijen)
            .filter { $0.inTeam == $0.gelezenInTeam && $0.daarbuiten * 4 <= $0.gelezenDaarbuiten }
            .stableSorted { $0.daarbuiten * $1.gelezenDaarbuiten < $1.daarbuiten * $0.gelezenDaarbuiten }
    }

    /// Basisteams of three plans or more of which none chooses a theme that stands above the horizon.
    func apart(_ volgorde: Volgorde) -> [Verschil] {
        verschillen(volgorde.boven)
            .filter { $0.inTeam == 0 }
            .stableSorted { $0.daarbuiten * $1.gelezenDaarbuiten > $1.daarbuiten * $0.gelezenDaarbuiten }
    }

    private func verschillen(_ rijen: [Rij]) -> [Verschil] {
        rijen.flatMap { rij in
            teams.compactMap { team in
                let leden = gemeenten(of: team).filter(\.plan.gelezen)
                guard leden.count >= 3, gelezen.count > leden.count else { return nil }
                let inTeam = count(rij.thema, in: leden).prioriteit
                return Verschil(
                    rij: rij, team: team, inTeam: inTeam, gelezenInTeam: leden.count, daarbuiten: rij.prioriteit - inTeam,
                    gelezenDaarbuiten: gelezen.count - leden.count)
            }
        }
    }

    private func sentence(samen verschil: Verschil) -> Opvallend {
        let thema = Postertaal.inZin(verschil.rij.thema.naam)
        let leden = gemeenten(of: verschil.team)
        let zonder = leden.filter { !$0.plan.gelezen }
        let wie =
            zonder.isEmpty
            ? "Alle \(Postertaal.telwoord(leden.count)) de gemeenten van \(teamnaam(verschil.team)) kiezen voor \(thema)."
            : "Alle \(Postertaal.telwoord(verschil.gelezenInTeam)) de gelezen plannen in \(teamnaam(verschil.team)) kiezen voor \(thema)."
        return Opvallend(
            zin: "\(wie) \(daarbuiten(verschil))",
            toelichting: [
                ookDoorlopend(verschil, binnen: false),
                zonder.isEmpty ? nil : "Van \(Postertaal.opsomming(zonder.map(\.naam), most: 3)) is er nog geen plan.",
                "Is dit een vraagstuk van dit basisteam of van het hele district?",
            ].compactMap(\.self).joined(separator: " "),
            merken: [verschil.rij.thema.id: Set(leden.filter(\.plan.gelezen).map(\.code))])
    }

    private func sentence(apart verschil: Verschil) -> Opvallend {
        Opvallend(
            zin: "Geen van de \(Postertaal.telwoord(verschil.gelezenInTeam)) gelezen plannen in \(teamnaam(verschil.team)) "
                + "kiest voor \(Postertaal.inZin(verschil.rij.thema.naam)). \(daarbuiten(verschil))",
            toelichting: [ookDoorlopend(verschil, binnen: true), "Speelt het daar minder, of staat het niet in het plan?"]
                .compactMap(\.self).joined(separator: " "),
            merken: [verschil.rij.thema.id: Set(gemeenten(of: verschil.team).filter(\.plan.gelezen).map(\.code))])
    }

    private func teamnaam(_ team: Deel) -> String { team.naam.hasPrefix("Zonder ") ? "de groep zonder basisteam" : "basisteam \(team.naam)" }

    private func daarbuiten(_ verschil: Verschil) -> String {
        if verschil.daarbuiten == 0 { return "Daarbuiten niemand." }
        if verschil.daarbuiten == 1 {
            let code = gelezen.first { !verschil.team.gemeenten.contains($0.code) && verschil.rij.thema.noemt[$0.code] == .prioriteit }
            return "Daarbuiten alleen \(code?.naam ?? "één gemeente")."
        }
        return "Daarbuiten \(Postertaal.deel(verschil.daarbuiten, van: verschil.gelezenDaarbuiten))."
    }

    private func ookDoorlopend(_ verschil: Verschil, binnen: Bool) -> String? {
        let namen = gelezen.filter { verschil.team.gemeenten.contains($0.code) == binnen && verschil.rij.thema.noemt[$0.code] == .doorlopend }
            .map(\.naam)
        switch namen.count {
        case 0: return nil
        case 1: return "\(verschil.daarbuiten == 0 ? "Alleen " : "")\(namen[0]) noemt het als doorlopend thema."
        default: return "\(Postertaal.opsomming(namen, most: 4)) noemen het als doorlopend thema."
        }
    }

    // MARK: Rule 4: the largest support

    func meesteSteun(_ volgorde: Volgorde) -> Opvallend {
        guard let eerste = volgorde.rijen.first, eerste.prioriteit > 0 else {
            return Opvallend(
                zin: "In de \(Postertaal.telwoord(gelezen.count)) gelezen plannen staat nog geen prioriteit.",
                toelichting: "Klopt dat, of staan de keuzes in een ander stuk?")
        }
        let kiezers = gelezen.filter { eerste.thema.noemt[$0.code] == .prioriteit }
        let merken = [eerste.thema.id: Set(kiezers.map(\.code))]
        let naam = Postertaal.inZin(eerste.thema.naam)
        guard eerste.prioriteit == gelezen.count else {
            let zonder = gelezen.filter { eerste.thema.noemt[$0.code] != .prioriteit }.map(\.naam)
            return Opvallend(
                zin: "De meeste steun krijgt \(naam): \(Postertaal.deel(eerste.prioriteit, van: gelezen.count)) plannen.",
                toelichting:
                    "\(Postertaal.opsomming(zonder, most: 4)) \(zonder.count == 1 ? "kiest" : "kiezen") het niet. Wat zou dit thema daar vragen?",
                merken: merken)
        }
        let ook = volgorde.rijen.dropFirst().filter { $0.prioriteit == gelezen.count }.map { Postertaal.inZin($0.thema.naam) }
        return Opvallend(
            zin: "Alle \(Postertaal.telwoord(gelezen.count)) gelezen plannen kiezen voor \(naam).",
            toelichting: (ook.isEmpty ? "" : "Dat geldt ook voor \(Postertaal.opsomming(ook, most: 3)). ")
                + "Wat pakt u samen op, en wat doet elke gemeente zelf?",
            merken: merken)
    }
}

extension Array {
    /// Swift's own sort promises no order among equals; this one keeps the order they had.
    func stableSorted(by precedes: (Element, Element) -> Bool) -> [Element] {
        enumerated().sorted { left, right in
            if precedes(left.element, right.element) { return true }
            if precedes(right.element, left.element) { return false }
            return left.offset < right.offset
        }.map(\.element)
    }
}
