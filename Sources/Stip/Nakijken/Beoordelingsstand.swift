/// How far people are with what Stip read in one document.
struct Beoordelingsstand: Equatable, Sendable {
    enum Stand: String, CaseIterable, Sendable {
        case bevestigd
        case inBeoordeling = "in-beoordeling"
        case teBeoordelen = "te-beoordelen"
    }

    var bevestigd = 0
    var verworpen = 0
    /// Proposals that nobody decided about.
    var open = 0
    /// Decided once, but without a place in the text as it is now.
    var los = 0

    init(bevestigd: Int = 0, verworpen: Int = 0, open: Int = 0, los: Int = 0) {
        (self.bevestigd, self.verworpen, self.open, self.los) = (bevestigd, verworpen, open, los)
    }

    init(_ prioriteiten: [Prioriteit]) {
        for prioriteit in prioriteiten { add(1, prioriteit.oordeel.stand, isLos: prioriteit.los != nil) }
    }

    /// A rejected one that lost its place has none to look for.
    mutating func add(_ aantal: Int, _ stand: Oordeel.Stand, isLos: Bool) {
        switch stand {
        case .verworpen: verworpen += aantal
        case _ where isLos: los += aantal
        case .bevestigd: bevestigd += aantal
        case .voorstel: open += aantal
        }
    }

    /// What stands on the list: all but what was rejected.
    var totaal: Int { bevestigd + open + los }
    /// How many still wait for somebody.
    var wachtend: Int { open + los }

    /// Nothing when there is nothing to review.
    var stand: Stand? {
        if totaal + verworpen == 0 { return nil }
        if wachtend == 0 { return .bevestigd }
        return bevestigd + verworpen == 0 && los == 0 ? .teBeoordelen : .inBeoordeling
    }

    var zin: String { "\(bevestigd) van \(totaal) beoordeeld" }
}
