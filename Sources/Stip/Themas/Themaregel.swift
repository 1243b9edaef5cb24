/// One theme as it stands in a file or in a list that was frozen: on one line, with everything that is said of it.
struct Themaregel: Equatable, Sendable {
    var code: String
    var naam: String
    var veld: Int?
    var doorsnijdend = false
    var ouder: String?
    var woorden: [String] = []
    var zwak: [String] = []
    var bron = ""
    var opgegaanIn: String?
}

extension Themaboom {
    /// Everything on the list and what went on in it; what was withdrawn is not there.
    var regels: [Themaregel] {
        knopen.filter { !$0.isIngetrokken }.map { knoop in
            let own = eigenWoorden(of: knoop.code)
            return Themaregel(
                code: knoop.code, naam: knoop.naam, veld: knoop.veld, doorsnijdend: knoop.doorsnijdend, ouder: knoop.ouder,
                woorden: own.filter { !$0.isZwak }.map(\.tekst), zwak: own.filter(\.isZwak).map(\.tekst), bron: knoop.bron,
                opgegaanIn: knoop.opgegaanIn)
        }
    }

    /// Under which the list as a whole stands in the history.
    static let onderwerp = "themalijst"

    /// Under which one theme stands in the history.
    static func onderwerp(_ code: String) -> String { "thema:\(code)" }
}

/// What differs between two lists of themes.
struct Themaverschil: Equatable, Sendable {
    struct Wijzigingen: Equatable, Sendable {
        let thema: Themaregel
        let was: Themaregel
        let wijzigingen: [Wijziging]
    }

    var nieuw: [Themaregel] = []
    var weg: [Themaregel] = []
    /// With the theme that counts in its place.
    var opgegaan: [(thema: Themaregel, in: String)] = []
    /// Counts by itself again.
    var losgemaakt: [Themaregel] = []
    var hernoemd: [(van: String, naar: Themaregel)] = []
    /// Every theme that is in both and of which something differs, the new name too.
    var gewijzigd: [Wijzigingen] = []

    init(van oud: [Themaregel], naar nieuw: [Themaregel], velden: [Veiligheidsveld] = []) {
        let before = Dictionary(oud.map { ($0.code, $0) }) { first, _ in first }
        let after = Dictionary(nieuw.map { ($0.code, $0) }) { first, _ in first }
        let namen = before.mapValues(\.naam).merging(after.mapValues(\.naam)) { _, new in new }
        let veldnamen = Dictionary(velden.map { ($0.nummer, $0.naam) }) { first, _ in first }
        weg = oud.filter { after[$0.code] == nil && $0.opgegaanIn == nil }.sorted { Opmaak.before($0.naam, $1.naam) }
        for regel in nieuw.sorted(by: { Opmaak.before($0.naam, $1.naam) }) {
            guard let was = before[regel.code] else {
                if regel.opgegaanIn == nil { self.nieuw.append(regel) }
                continue
            }
            if let target = regel.opgegaanIn, was.opgegaanIn == nil { opgegaan.append((regel, namen[target] ?? target)) }
            if regel.opgegaanIn == nil, was.opgegaanIn != nil { losgemaakt.append(regel) }
            if regel.naam != was.naam { hernoemd.append((was.naam, regel)) }
            let changes = regel.wijzigingen(since: was, namen: namen, velden: veldnamen)
            if !changes.isEmpty { gewijzigd.append(Wijzigingen(thema: regel, was: was, wijzigingen: changes)) }
        }
    }

    var isLeeg: Bool { nieuw.isEmpty && weg.isEmpty && gewijzigd.isEmpty }

    /// Whether something disappears, so that a reason is needed.
    var heeftVerlies: Bool {
        !weg.isEmpty || !opgegaan.isEmpty
            || gewijzigd.contains { !Set($0.was.woorden + $0.was.zwak).isSubset(of: $0.thema.woorden + $0.thema.zwak) }
    }

    /// "2 nieuw, 1 gewijzigd en 1 ingetrokken"
    var zin: String {
        let parts = [(nieuw.count, "nieuw"), (gewijzigd.count, "gewijzigd"), (weg.count, "ingetrokken")].filter { $0.0 > 0 }
        return parts.isEmpty ? "niets veranderd" : Opmaak.lijst(parts.map { "\(Opmaak.getal($0.0)) \($0.1)" })
    }

    static func == (left: Themaverschil, right: Themaverschil) -> Bool {
        left.nieuw == right.nieuw && left.weg == right.weg && left.gewijzigd == right.gewijzigd && left.losgemaakt == right.losgemaakt
            && left.opgegaan.elementsEqual(right.opgegaan, by: ==) && left.hernoemd.elementsEqual(right.hernoemd, by: ==)
    }
}

extension Themaregel {
    /// In the words of people.
    fileprivate func wijzigingen(since was: Themaregel, namen: [String: String], velden: [Int: String]) -> [Wijziging] {
        let name = { (code: String?) in code.map { namen[$0] ?? $0 } }
        let field = { (number: Int?) in number.map { velden[$0] ?? "veld \($0)" } }
        let words = { (list: [String]) in list.isEmpty ? nil : list.joined(separator: ", ") }
        return Wijziging.between([
            ("naam", was.naam, naam), ("veld", field(was.veld), field(veld)),
            ("doorsnijdend", was.doorsnijdend ? "ja" : "nee", doorsnijdend ? "ja" : "nee"), ("valt onder", name(was.ouder), name(ouder)),
            ("woorden", words(was.woorden), words(woorden)), ("zwakke woorden", words(was.zwak), words(zwak)),
            ("bron", was.bron.isEmpty ? nil : was.bron, bron.isEmpty ? nil : bron),
            ("opgegaan in", name(was.opgegaanIn), name(opgegaanIn)),
        ])
    }
}
