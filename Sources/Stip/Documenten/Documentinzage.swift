/// One document as somebody looks at it: a page of its text beside what was found.
struct Documentinzage: Equatable, Sendable {
    let document: Document
    /// Nothing where there is no text: waiting, a scan, refused.
    var bladzijde: Bladzijde?
    var bladwijzers: [Bladwijzer] = []
    var prioriteiten: [Prioriteit] = []
    /// What somebody rejected, with the reason; and what people decided once but has no place in this text.
    var verworpen: [Prioriteit] = []
    var los: [Prioriteit] = []
    /// The steps of a process that it plans.
    var stappen: [Stapvondst] = []
    /// The step whose passage is shown; it is marked as current, and nothing else is.
    var stap: Stapvondst?
    /// What the document says of whose it is, with the place.
    var vermeldingen: [Vermelding] = []
    /// The finding that is open; its passage is marked as current.
    var vondst: Int?
    /// The desk beside it, for who may review.
    var tafel: Nakijktafel?

    var nakijkstand: Beoordelingsstand { Beoordelingsstand(prioriteiten + verworpen + los) }

    /// The part before and after the one that is shown.
    var vorige: Bladwijzer? { place.flatMap { $0 > 0 ? bladwijzers[$0 - 1] : nil } }
    var volgende: Bladwijzer? { place.flatMap { $0 + 1 < bladwijzers.count ? bladwijzers[$0 + 1] : nil } }

    /// How many parts the page `nummer` has.
    func delen(of nummer: Int) -> Int { bladwijzers.count { $0.nummer == nummer } }

    /// The findings whose passage stands, in whole or in part, on the page that is shown.
    var opBladzijde: [Prioriteit] { onPage(prioriteiten) }

    /// What is marked there: rejected ones too, each in its own way.
    var gemarkeerd: [Prioriteit] { onPage(prioriteiten + verworpen) }

    private func onPage(_ prioriteiten: [Prioriteit]) -> [Prioriteit] {
        guard let bladzijde else { return [] }
        return prioriteiten.filter { $0.los == nil && $0.vondst.bewijs.bereik.overlaps(bladzijde.bereik) }
    }

    private var place: Int? {
        bladzijde.flatMap { bladzijde in bladwijzers.firstIndex { $0.nummer == bladzijde.nummer && $0.deel == bladzijde.deel } }
    }
}

/// Which part of a document somebody asks for.
enum Documentplek: Equatable, Sendable {
    /// The first finding, or else the first page.
    case begin
    case bladzijde(Int, deel: Int)
    /// The page of the finding with that mark.
    case vondst(Int)
    /// The page of the step with that number.
    case stap(Int)
}

extension Bewijs {
    var bereik: Range<Int> { van..<max(van, tot) }
}
