import Synchronization
import TextAnalysis

/// Term readers that are not in use, so that the next document need not learn the words again. What a reader answers does
/// not depend on what it read before, so this is never seen.
final class Termlezers: Sendable {
    /// A reader is taken out while it is used, so one task at a time has it.
    private struct Vrij: @unchecked Sendable {
        let lezer: TermReader
    }

    private let themas: Themalijst
    private let vrij = Mutex<[Vrij]>([])

    init(_ themas: Themalijst) { self.themas = themas }

    func use<Result>(_ body: (TermReader) -> Result) -> Result {
        let lezer = vrij.withLock { $0.popLast() }?.lezer ?? themas.termlezer()
        defer { if !lezer.isFull { vrij.withLock { $0.append(Vrij(lezer: lezer)) } } }
        return body(lezer)
    }
}
