/// The list of themes as it is kept: a tree of every theme that is or was on it, with what became of it.
///
/// Nothing is rewritten when themes are merged or split. What went on in another says in which, a word that went to
/// another says to which; so undoing gives back exactly what there was.
struct Themaboom: Equatable, Sendable {
    /// Raised by every change.
    var versie = Themaboom.begin
    /// The version in which the words changed last: what was read before may read otherwise now.
    var woordversie = Themaboom.begin
    var bron: String
    var velden: [Veiligheidsveld]
    /// In the order that decides between equals.
    var knopen: [Themaknoop]

    /// The version of the list that Stip brings along.
    static let begin = 1

    subscript(code: String) -> Themaknoop? { knopen.first { $0.code == code } }

    /// The themes that count.
    var geldend: [Themaknoop] { knopen.filter(\.isGeldend) }

    var wijzer: Themawijzer { Themawijzer(knopen: Dictionary(knopen.map { ($0.code, $0) }) { first, _ in first }) }

    /// The words of each theme that counts: its own, those that were split off to it, and those of what went on in it.
    var woorden: [String: [Themawoord]] {
        let wijzer = wijzer
        var found: [String: [Themawoord]] = [:]
        for knoop in knopen {
            for woord in knoop.woorden {
                guard let owner = wijzer.opvolger(of: woord.naar ?? knoop.code) else { continue }
                if found[owner]?.contains(where: { $0.tekst == woord.tekst }) != true { found[owner, default: []].append(woord) }
            }
        }
        return found
    }

    /// The words that are its own to change: without those of what went on in it.
    func eigenWoorden(of code: String) -> [Themawoord] {
        knopen.flatMap { knoop in knoop.woorden.filter { ($0.naar ?? knoop.code) == code } }
    }

    /// The list as readers and sheets use it.
    func lijst(keuzes: [ID<Prioriteit>: [String: String]] = [:]) -> Themalijst {
        let (woorden, wijzer) = (woorden, wijzer)
        let themas = geldend.map { knoop in
            let own = woorden[knoop.code] ?? []
            return Thema(
                code: knoop.code, naam: knoop.naam, veld: knoop.veld, doorsnijdend: knoop.doorsnijdend, bron: knoop.bron,
                woorden: own.filter { !$0.isZwak }.map(\.tekst), zwak: own.filter(\.isZwak).map(\.tekst), ouder: wijzer.ouder(of: knoop.code))
        }
        let vroeger = knopen.filter { !$0.isGeldend }.map { ($0.code, Themalijst.Vroeger(naam: $0.naam, opvolger: $0.opgegaanIn)) }
        return Themalijst(
            bron: bron, velden: velden, themas: themas, versie: versie, vroeger: Dictionary(vroeger) { first, _ in first }, keuzes: keuzes)
    }
}

/// One theme in the tree.
struct Themaknoop: Equatable, Sendable {
    let code: String
    var naam: String
    var veld: Int?
    var doorsnijdend: Bool
    /// The theme it was put under, also when that went on in another since.
    var ouder: String?
    var bron: String
    var woorden: [Themawoord]
    /// The theme that counts in its place.
    var opgegaanIn: String?
    /// The theme that it was split off from.
    var afgesplitstVan: String?
    var isIngetrokken = false
    /// Raised by every change of this theme, so that who looked at an older one is told.
    var versie = 1

    var isGeldend: Bool { opgegaanIn == nil && !isIngetrokken }
}

/// A word by which a text is about a theme.
struct Themawoord: Hashable, Sendable {
    /// With `=` before it when it counts only as a whole word.
    var tekst: String
    /// Counts only where nothing stronger stands.
    var isZwak = false
    /// The theme that it went to when this one was split.
    var naar: String?
}

/// Finds the way in the tree: what counts in the place of a theme, and what stands above it.
struct Themawijzer: Sendable {
    let knopen: [String: Themaknoop]

    /// The code that counts in the place of `code`; nothing when there is no such theme.
    func opvolger(of code: String) -> String? {
        guard var knoop = knopen[code] else { return nil }
        var passed: Set<String> = [code]
        while let next = knoop.opgegaanIn.flatMap({ knopen[$0] }), passed.insert(next.code).inserted { knoop = next }
        return knoop.code
    }

    /// The theme above `code` now: when that went on in another, the other.
    func ouder(of code: String) -> String? {
        var above = knopen[code]?.ouder
        var passed: Set<String> = []
        while let raw = above, passed.insert(raw).inserted {
            if let now = opvolger(of: raw), now != code { return now }
            above = knopen[raw]?.ouder
        }
        return nil
    }

    /// The themes from just above `code` up to the top. In a circle it ends where it would begin again.
    func keten(boven code: String) -> [String] { keten(from: code) { ouder(of: $0) } }

    /// Whether going up from `code` leads back to it, in the tree as it counts or as it was before anything was merged.
    func isKring(_ code: String) -> Bool {
        leads(from: code) { ouder(of: $0) } || leads(from: code) { knopen[$0]?.ouder } || leads(from: code) { knopen[$0]?.opgegaanIn }
    }

    private func leads(from code: String, _ next: (String) -> String?) -> Bool { keten(from: code, next).last.flatMap(next) == code }

    private func keten(from code: String, _ next: (String) -> String?) -> [String] {
        var chain: [String] = []
        var passed: Set<String> = [code]
        var place = next(code)
        while let code = place, passed.insert(code).inserted {
            chain.append(code)
            place = next(code)
        }
        return chain
    }
}

extension Themaboom {
    /// A list in the form of `themas.yaml`, before anything became of it.
    init(_ lijst: Themalijst) {
        self.init(
            bron: lijst.bron, velden: lijst.velden,
            knopen: lijst.themas.map { thema in
                Themaknoop(
                    code: thema.code, naam: thema.naam, veld: thema.veld, doorsnijdend: thema.doorsnijdend, ouder: thema.ouder, bron: thema.bron,
                    woorden: thema.woorden.map { Themawoord(tekst: $0) } + thema.zwak.map { Themawoord(tekst: $0, isZwak: true) })
            })
    }

    /// The list that Stip brings along.
    static func standaard() throws -> Themaboom { Themaboom(try Themalijst.standaard()) }
}
