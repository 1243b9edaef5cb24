/// One sheet for the wall: what the municipalities of a district, or of the whole unit, put first in their safety plans.
///
/// A value and nothing else. The initialiser puts the municipalities and themes in one fixed order, so the same data
/// make the same sheet, whatever order they came in. Only the order of the parts and of the municipalities in a part is
/// kept as given: that is the order of the organisation.
struct Praatplaat: Equatable, Sendable {
    enum Niveau: Sendable { case district, eenheid }

    /// What is known of the plan of a municipality. An expired plan is still read and counted.
    enum Plan: String, CaseIterable, Sendable {
        case geldig, verlopen, ontbreekt, onleesbaar

        var gelezen: Bool { self == .geldig || self == .verlopen }
    }

    enum Rang: String, CaseIterable, Sendable { case prioriteit, doorlopend }

    struct Gemeente: Equatable, Sendable {
        let code: String
        let naam: String
        let plan: Plan
        let titel: String?
        let termijn: String?

        init(code: String, naam: String, plan: Plan, titel: String? = nil, termijn: String? = nil) {
            (self.code, self.naam, self.plan) = (code, naam.opEenRegel, plan)
            (self.titel, self.termijn) = (titel?.opEenRegel, termijn?.opEenRegel)
        }
    }

    /// A basisteam on the sheet of a district, a district on the sheet of the unit: a name and codes of municipalities.
    struct Deel: Equatable, Sendable {
        let naam: String
        let gemeenten: [String]

        init(naam: String, gemeenten: [String]) { (self.naam, self.gemeenten) = (naam.opEenRegel, gemeenten) }
    }

    /// Words of a plan, unchanged, with the place where they stand.
    struct Citaat: Equatable, Sendable {
        let tekst: String
        let gemeente: String
        let bron: String
        let bladzijde: String?

        init(tekst: String, gemeente: String, bron: String, bladzijde: String? = nil) {
            (self.tekst, self.gemeente, self.bron) = (tekst.opEenRegel, gemeente.opEenRegel, bron.opEenRegel)
            self.bladzijde = bladzijde?.opEenRegel
        }
    }

    struct Thema: Equatable, Sendable {
        let id: String
        let naam: String
        let focus: String?
        /// The rank the theme has in the plan of a municipality, by the municipality's code.
        let noemt: [String: Rang]
        let citaat: Citaat?
        /// On the sheet of the unit: a sentence of the coördinator in place of the one Stip makes.
        let verschil: String?
        /// The codes of the municipalities whose rank a person confirmed; of the others it is what Stip read.
        let bevestigd: Set<String>

        init(
            id: String, naam: String, focus: String? = nil, noemt: [String: Rang], citaat: Citaat? = nil, verschil: String? = nil,
            bevestigd: Set<String> = []
        ) {
            (self.id, self.naam, self.noemt, self.citaat, self.bevestigd) = (id, naam.opEenRegel, noemt, citaat, bevestigd)
            (self.focus, self.verschil) = (focus?.opEenRegel.nonEmpty, verschil?.opEenRegel.nonEmpty)
        }
    }

    let niveau: Niveau
    let naam: String
    let eenheid: String
    let periode: String
    /// The day of counting, in words: "8 oktober 2026".
    let peildatum: String
    /// Where the sheet stands on the site, without the scheme.
    let adres: String
    /// The place among the sheets of the cycle, such as "4 van 7".
    let bladen: String?
    let gemeenten: [Gemeente]
    /// The basisteams of a district or the districts of the unit, each with at least one municipality.
    let delen: [Deel]
    let themas: [Thema]
    /// What the coördinator wrote in place of the rules.
    let woorden: Opvallend?
    let horizon: Horizon
    /// How far people are with confirming what stands here.
    let nagekeken: Bevestigstand
    private let byCode: [String: Gemeente]

    var teams: [Deel] { niveau == .district ? delen : [] }
    var districten: [Deel] { niveau == .eenheid ? delen : [] }

    init(
        district naam: String, eenheid: String, periode: String, peildatum: String, adres: String, bladen: String? = nil,
        gemeenten: [Gemeente], teams: [Deel], themas: [Thema], opvallend: Opvallend? = nil, horizon: Horizon = .tweeDerde
    ) {
        self.init(
            .district, naam, eenheid, periode, peildatum, adres, bladen, gemeenten, teams, themas, opvallend, horizon)
    }

    init(
        eenheid naam: String, periode: String, peildatum: String, adres: String, bladen: String? = nil,
        gemeenten: [Gemeente], districten: [Deel], themas: [Thema], opvallend: Opvallend? = nil, horizon: Horizon = .tweeDerde
    ) {
        self.init(
            .eenheid, naam, naam, periode, peildatum, adres, bladen, gemeenten, districten, themas, opvallend, horizon)
    }

    private init(
        _ niveau: Niveau, _ naam: String, _ eenheid: String, _ periode: String, _ peildatum: String, _ adres: String,
        _ bladen: String?, _ gemeenten: [Gemeente], _ delen: [Deel], _ themas: [Thema], _ woorden: Opvallend?, _ horizon: Horizon
    ) {
        (self.niveau, self.naam, self.eenheid) = (niveau, naam.opEenRegel, eenheid.opEenRegel)
        (self.periode, self.peildatum, self.adres) = (periode.opEenRegel, peildatum.opEenRegel, adres.opEenRegel)
        (self.bladen, self.woorden, self.horizon) = (bladen?.opEenRegel, woorden, horizon)
        self.delen = Self.placed(gemeenten, in: delen, rest: niveau == .district ? "Zonder basisteam" : "Zonder district")
        let byCode = Dictionary(
            gemeenten.map { ($0.code, $0) }, uniquingKeysWith: { $0.naam <= $1.naam ? $0 : $1 })
        self.byCode = byCode
        self.gemeenten = self.delen.flatMap(\.gemeenten).compactMap { byCode[$0] }
        self.themas = themas.sorted { $0.id < $1.id }
        nagekeken = Bevestigstand(themas, of: self.gemeenten)
    }

    func gemeente(_ code: String) -> Gemeente? { byCode[code] }

    func gemeenten(of deel: Deel) -> [Gemeente] { deel.gemeenten.compactMap { byCode[$0] } }

    /// Every municipality in one part: the first that names it. Who is in none comes last, together, so nobody vanishes.
    private static func placed(_ gemeenten: [Gemeente], in delen: [Deel], rest: String) -> [Deel] {
        var over = Set(gemeenten.map(\.code))
        var placed = delen.map { deel in Deel(naam: deel.naam, gemeenten: deel.gemeenten.filter { over.remove($0) != nil }) }
        let last = gemeenten.filter { over.contains($0.code) }.sorted { Postertaal.precedes($0.naam, $1.naam) }
        placed.append(Deel(naam: rest, gemeenten: last.map(\.code)))
        return placed.filter { !$0.gemeenten.isEmpty }
    }
}

extension Praatplaat {
    var gelezen: [Gemeente] { gemeenten.filter(\.plan.gelezen) }

    /// No plan was read, so there is nothing to count.
    var isLeeg: Bool { gelezen.isEmpty }
}
