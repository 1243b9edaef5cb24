import Foundation

/// A priority as it is kept: what was found, with a number of its own and the document it stands in.
struct Prioriteit: Equatable, Sendable {
    let id: ID<Prioriteit>
    var document: ID<Document>
    /// Its place among the findings of its document, counted from 1: the number of its mark.
    var nummer: Int
    var vondst: Vondst
    /// What people decided about it; until then it is a proposal of Stip.
    var oordeel = Oordeel.voorstel
    /// Raised by every change, so that who looked at an older one is told.
    var versie = 1
    /// Whether a person found it, and not Stip.
    var isHandmatig = false
    /// The name of the document in which its passage last stood, when it stands in this text no more.
    var los: String?
}

/// Whether people stand behind what was found.
struct Oordeel: Equatable, Sendable {
    enum Stand: String, CaseIterable, Sendable { case voorstel, bevestigd, verworpen }

    var stand: Stand
    /// The name of who decided, and when.
    var door: String?
    var op: Date?
    /// Why it was rejected or changed.
    var reden: String?

    static let voorstel = Oordeel(stand: .voorstel)
}
