import Database
import Formats
import Logging

/// Reads the documents that wait, in the process of the site itself.
///
/// Waiting is a state of the document, not a place in memory: whatever was not read when the process ended is read when
/// it starts again. Each reading touches its own document and no other.
struct Leeswerk: Sendable {
    private let store: Store
    private let lees: @Sendable (_ inhoud: [UInt8], _ bestandsnaam: String) async -> Leesuitslag
    private let tegelijk: Int
    private let calls: AsyncStream<Void>
    private let caller: AsyncStream<Void>.Continuation
    private let log: Logger

    init(store: Store, lees: @escaping @Sendable ([UInt8], String) async -> Leesuitslag, tegelijk: Int, log: Logger) {
        (self.store, self.lees, self.tegelijk, self.log) = (store, lees, max(1, tegelijk), log)
        (calls, caller) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1))
    }

    /// Says that there may be something to read. Returns at once.
    func wake() { caller.yield() }

    /// Reads whatever comes, until the task is cancelled. One process runs this once.
    func run() async throws {
        try await store.maintain { db in try db.requeueInterrupted() }
        wake()
        for await _ in calls {
            do {
                try await drain()
            } catch is CancellationError {
                return
            } catch {
                // The documents still wait; the next call tries again.
                log.error("Lezen onderbroken", metadata: ["fout": "\(error)"])
            }
        }
    }

    /// Reads until nothing waits.
    func drain() async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<tegelijk {
                group.addTask { while try await readNext() {} }
            }
            try await group.waitForAll()
        }
    }

    /// False when nothing waits.
    private func readNext() async throws -> Bool {
        try Task.checkCancellation()
        guard let beurt = try await store.maintain({ db in try db.takeTurn() }) else { return false }
        let uitslag = await lees(beurt.inhoud, beurt.bestandsnaam)
        guard !Task.isCancelled else {
            // The reading was cut short by whoever ends the program, which says nothing of the file.
            try await store.maintain { db in try db.putBack(beurt) }
            throw CancellationError()
        }
        do {
            try await store.write { db in try db.finish(beurt, with: uitslag.cleaned) }
        } catch {
            log.error("Uitslag niet te bewaren", metadata: ["document": "\(beurt.document)", "fout": "\(error)"])
            try await store.write { db in try db.finish(beurt, with: .geweigerd(reden: Leesbeurt.nietTeBewaren)) }
        }
        return true
    }
}

/// One attempt to read one document.
struct Leesbeurt: Sendable {
    let document: ID<Document>
    /// Counts from 1. A later attempt makes an earlier one void.
    let poging: Int
    let bestandsnaam: String
    let inhoud: [UInt8]

    /// After so many attempts that the process did not survive, the file is to blame.
    static let pogingen = 2
    static let nietTeBewaren = "Stip kon de tekst van dit bestand niet bewaren. Sla het op als nieuw bestand en voeg het opnieuw toe."
    static let vastgelopen = "Stip liep twee keer vast op dit bestand. Sla het op als nieuw bestand, bijvoorbeeld als pdf, en voeg het opnieuw toe."
}

extension Leesuitslag {
    /// A NUL is a character of no text, and a database does not take it. A space keeps every place where it was.
    fileprivate var cleaned: Leesuitslag {
        guard case .gelezen(var text, let lezing) = self, text.utf8.contains(0) else { return self }
        for place in text.utf8.indices where text.utf8[place] == 0 { text.utf8[place] = UInt8(ascii: " ") }
        return .gelezen(text, lezing)
    }
}
