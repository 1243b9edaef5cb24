/// A step as it is kept: what was read in a document, and what people decided about it.
struct Stapvondst: Equatable, Sendable {
    let id: ID<Stapvondst>
    var document: ID<Document>
    /// Its place among the steps of its document, counted from 1; `stap.id` is `stap-` with this number.
    var nummer: Int
    /// With its moment and its passage, always.
    var stap: Stap
    var oordeel = Oordeel.voorstel
    /// Raised by every change, so that who looked at an older one is told.
    var versie = 1
    /// Whether a person found it, and not Stip.
    var isHandmatig = false
    /// The name of the document in which its passage last stood, when it stands in this text no more.
    var los: String?

    /// Whether a person had a hand in it, so that no machine may write over it.
    var isBeslist: Bool { isHandmatig || oordeel.stand != .voorstel }
    /// Where it stands; without a place only for a step that was never read from a text.
    var bewijs: Bewijs { stap.bewijs ?? Bewijs(bladzijde: 1, van: 0, tot: 0, citaat: "") }
}

/// A step with what is needed to find its passage in another text.
struct Verankerdestap: Equatable, Sendable {
    var vondst: Stapvondst
    let anker: Anker
}

extension Stap {
    /// Its id within a document.
    static func id(_ nummer: Int) -> String { "stap-\(nummer)" }
}
