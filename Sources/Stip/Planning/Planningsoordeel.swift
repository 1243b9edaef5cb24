/// Judges the order of a planning: what comes too early, what is missing, what the law asks.
///
/// A pure function of the planning and the unit: no clock, no machine. Certain is what no reading of a vague date can mend. A rule that
/// has to guess what a step is says nothing when it cannot tell: a sound planning must come out without a word. Which rule says what when
/// is in docs/gebruik/18-planning-beoordelen.md.
struct Planningsoordeel: Sendable {
    let planning: Planning
    let organen: Organen
    let organisatie: Organisatie?
    /// The steps that count: those that were dropped do not.
    let stappen: [Oordeelstap]
    let perID: [String: Oordeelstap]
    /// The recesses and the known meetings of each body, under the key of this planning.
    let recessen: [String: [ClosedRange<Datum>]]
    let vergaderdagen: [String: Set<Datum>]
    /// The decisions on the plan itself, as far as they are in the planning: not on its draft, and not on its prolongation.
    private(set) var vaststellingen: [Oordeelstap] = []
    /// The decision that counts: of a municipality the last of the council, else the last of all. Looked for once: rules ask it for every step.
    private(set) var besluit: Oordeelstap?
    /// Where councils are heard, or asked for their view. By law a mayor hears the own council, so the hearing of mayors is that too.
    private(set) var raadshoorzittingen: [Oordeelstap] = []
    /// What may bring a draft to somebody.
    private(set) var aanbiedingen: [Oordeelstap] = []

    /// All findings, the worst first, then by rule and by the order of the steps.
    static func beoordeel(_ planning: Planning, organisatie: Organisatie? = nil) -> [Bevinding] {
        Planningsoordeel(planning, organisatie).bevindingen
    }

    init(_ planning: Planning, _ organisatie: Organisatie?) {
        self.planning = planning
        self.organisatie = organisatie
        let organen = Organen(planning, organisatie: organisatie)
        self.organen = organen
        stappen = planning.stappen.enumerated().filter { $1.stand != .vervallen }.map { Oordeelstap($1, $0, organen) }
        let kalender = planning.vergaderkalender
        recessen = Dictionary(kalender.recessen.sorted { $0.key < $1.key }.map { (organen.gelijk($0.key), $0.value) }, uniquingKeysWith: +)
        vergaderdagen = Dictionary(kalender.vergaderingen.map { (organen.gelijk($0.key), Set($0.value)) }) { $0.union($1) }
        perID = Dictionary(stappen.map { ($0.stap.id, $0) }) { first, _ in first }
        vaststellingen = gevondenVaststellingen
        besluit = laatsteBesluit
        raadshoorzittingen = stappen.filter(isRaadshoorzitting)
        aanbiedingen = stappen.filter { stap in
            // "Ontwerp naar de raden" needs no verb.
            stap.handeling == .aanbieden || stap.handeling == .informeren && stap.onderwerp.isPlan
                || stap.handeling == nil && stap.onderwerp.isConcept && Naamsleutel(stap.stap.wat).woorden.split(separator: " ").contains("naar")
        }
    }

    var bevindingen: [Bevinding] {
        let found =
            volgorde() + vermoedeVolgorde() + reactietermijn() + antwoordtijd() + ingang() + datums() + vierJaar() + raadsbesluit() + horen()
            + vaststellers() + toezending() + jaarverslagen() + openbaarheid()
        return found.enumerated().sorted { left, right in key(left) < key(right) }.map(\.element)
    }

    private func key(_ entry: (offset: Int, element: Bevinding)) -> (Int, Int, Int, Int, Int) {
        let found = entry.element
        let ernst = Bevinding.Ernst.allCases.firstIndex(of: found.ernst) ?? 0
        let regel = Bevinding.Regel.allCases.firstIndex(of: found.regel) ?? 0
        let plaats = found.stappen.first.flatMap { perID[$0]?.plaats } ?? 0
        return (ernst, found.isZeker ? 0 : 1, regel, plaats, entry.offset)
    }

    // MARK: What the rules share

    func bevinding(
        _ regel: Bevinding.Regel, _ ernst: Bevinding.Ernst, zeker: Bool = true, _ stappen: [Oordeelstap], _ tekst: String, herstel: String
    ) -> Bevinding {
        Bevinding(
            regel: regel, ernst: ernst, isZeker: zeker, stappen: stappen.map(\.stap.id), tekst: Opmaak.zin(tekst), herstel: Opmaak.zin(herstel),
            plekken: stappen.compactMap(\.stap.bewijs))
    }

    /// Whether the planning tells enough of its process to miss something in it: one sentence of a letter does not.
    var vertelt: Bool { stappen.count > 2 || stappen.allSatisfy { $0.stap.bewijs == nil } }

    private var gevondenVaststellingen: [Oordeelstap] {
        let alle = stappen.filter(isVaststelling)
        let nieuw = alle.filter { !isVorig($0) }
        return nieuw.isEmpty ? alle : nieuw
    }

    /// The plan before this one, as its words or its date say.
    private func isVorig(_ stap: Oordeelstap) -> Bool {
        if stap.onderwerp.noemt(.vorig) { return true }
        guard let begin = planning.termijn?.lowerBound, let grens = stap.moment?.laatste.adding(years: 2) else { return false }
        return grens < begin
    }

    private func isVaststelling(_ stap: Oordeelstap) -> Bool {
        guard stap.handeling == .vaststellen, !stap.onderwerp.isConcept, !stap.onderwerp.noemt(.verlenging), !isAndereTermijn(stap) else {
            return false
        }
        if stap.onderwerp.noemt(.voorstel), !beslist(stap) { return false }
        // Councils adopt plans of their own beside that of the unit.
        if planning.niveau == .eenheid, stap.is(.raad) || stap.is(.college) || stap.is(.commissie), stap.onderwerp.noemt(.gemeentelijk) {
            return false
        }
        if stap.onderwerp.isPlan { return planning.niveau != .gemeente || !stap.isRegionaal }
        if draagtTermijn(stap) { return true }
        // Nothing but the act: what the board of the unit adopts is the plan.
        return stap.onderwerp.kenmerken.isEmpty && Handeling(woorden: stap.stap.wat, orgaan: stap.orgaan) != nil && stap.orgaan.isBestuurscollege
            || stap.stap.wat.isEmpty && (stap.orgaan.isBestuurscollege || planning.niveau == .gemeente && stap.is(.raad))
    }

    /// Whether it is for this body to decide on the plan. Who else settles a proposal hands it on to the one who decides.
    private func beslist(_ stap: Oordeelstap) -> Bool {
        planning.niveau == .gemeente ? stap.is(.raad) : stap.orgaan.isBestuurscollege || stap.orgaan.soorten.count > 1
    }

    /// A paper with a name of its own for the years of the plan: "IMV 2027-2030". Every unit calls its plan in another way, but boards
    /// adopt more papers, so it is only the plan when those do it of whom the law speaks.
    private func draagtTermijn(_ stap: Oordeelstap) -> Bool {
        guard planning.niveau != .landelijk, !stap.onderwerp.noemt(.anders), let eerste = stap.jaren.min(), let laatste = stap.jaren.max(),
            beslist(stap) || planning.niveau == .eenheid && stap.orgaan.plaats == nil && isInDeWet(stap)
        else { return false }
        guard let termijn = planning.termijn else { return (2...3).contains(laatste - eerste) }
        return eerste == termijn.lowerBound.jaar && laatste == termijn.upperBound.jaar && eerste < laatste
    }

    /// Whom the law names for the plan of the unit, whether it lets them decide alone or not.
    private func isInDeWet(_ stap: Oordeelstap) -> Bool { stap.is(.burgemeester) || stap.is(.hoofdofficier) || stap.is(.minister) }

    private var laatsteBesluit: Oordeelstap? {
        let all = vaststellingen.filter { $0.moment != nil }
        let counting = all.filter(beslist)
        return (counting.isEmpty ? all : counting).max { ($0.moment?.tot.dagnummer ?? 0, $0.plaats) < ($1.moment?.tot.dagnummer ?? 0, $1.plaats) }
    }

    /// Whether the years that a step names lie outside the term: the plan before this one, or the next.
    func isAndereTermijn(_ stap: Oordeelstap) -> Bool {
        guard let termijn = planning.termijn, let eerste = stap.jaren.min(), let laatste = stap.jaren.max() else { return false }
        return eerste > termijn.upperBound.jaar || laatste < termijn.lowerBound.jaar && stap.jaren.count > 1
    }

    private func isRaadshoorzitting(_ stap: Oordeelstap) -> Bool {
        // Asking a college is not hearing its council.
        let wie = stap.betreftRaad || stap.handeling == .horen && (stap.is(.burgemeester) || stap.isGemeenten)
        guard wie, !stap.onderwerp.noemt(.antwoord), !isAndereTermijn(stap) else { return false }
        // To tell councils what was done with what they said is no asking, unless they get a draft again.
        if stap.onderwerp.noemt(.gedaanMet), stap.onderwerp.noemt(.raadplegen), !stap.onderwerp.isConcept { return false }
        switch stap.handeling {
        case .horen: return true
        case .bespreken, .adviseren: return !stap.onderwerp.noemt(.anders) || stap.onderwerp.isPlan || stap.onderwerp.noemt(.raadplegen)
        case .ophalen, nil: return stap.onderwerp.noemt(.raadplegen) || stap.is(.raad) && stap.onderwerp.isConcept
        case .aanbieden, .informeren: return stap.onderwerp.noemt(.raadplegen)
        // What a council adopts about the draft of the unit is what it thinks of it.
        case .vaststellen, .kiezen, .uitwerken:
            guard planning.niveau == .eenheid, stap.is(.raad), !stap.onderwerp.noemt(.gemeentelijk) else { return false }
            return stap.onderwerp.noemt(.raadplegen) || stap.handeling == .vaststellen && stap.onderwerp.isPlan && stap.onderwerp.isConcept
        default: return false
        }
    }
}

/// A step with what the rules ask of it again and again.
struct Oordeelstap: Sendable {
    let stap: Stap
    /// Its place in the planning.
    let plaats: Int
    let orgaan: Orgaan
    let sleutel: String
    let onderwerp: Onderwerp
    /// The years that its words name.
    let jaren: Set<Int>

    init(_ stap: Stap, _ plaats: Int, _ organen: Organen) {
        (self.stap, self.plaats) = (stap, plaats)
        orgaan = organen[stap.orgaan]
        sleutel = organen.sleutel(stap.orgaan)
        onderwerp = Onderwerp(stap.wat)
        jaren = Jaartallen.in(stap.wat)
    }

    var moment: Tijdvak? { stap.moment }
    var handeling: Handeling? { stap.handeling }
    var id: String { stap.id }
    func `is`(_ soort: Orgaan.Soort) -> Bool { orgaan.soorten.contains(soort) }
    /// A council does it, or it is done with councils: "burgemeesters, horen van de gemeenteraden".
    var betreftRaad: Bool { self.is(.raad) || onderwerp.noemt(.raad) && !self.is(.college) }
    var isGemeenten: Bool { sleutel == "gemeenten" || sleutel.hasSuffix("-gemeenten") || sleutel.hasPrefix("gemeenten-") }
    /// In a planning of a municipality: about the plan of the unit.
    var isRegionaal: Bool { onderwerp.noemt(.regionaal) }
}
