import Database
import Formats
import Logging

/// Reads the documents that wait, in the process of the site itself.
///
/// Waiting is a state of the document, not a place in memory: whatever was not read when the process ended is read when
/// it starts again. Each reading touches its own document and no other. Who reads a document holds it, for as long as it says
/// that it is alive; so a second process on the same database takes over what the first left, and never what it is reading.
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
        try await store.maintain { db in try db.retryPostponed() }
        wake()
        // What another process left, and what rested for a while, calls nobody.
        let rondes = Task {
            while !Task.isCancelled {
                try await Task.sleep(for: .seconds(Leesbeurt.houdbaar / 3))
                wake()
            }
        }
        defer { rondes.cancel() }
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
        guard try await store.read({ db in try db.hasReadingDue() }) else { return }
        try await store.maintain { db in try db.requeueInterrupted() }
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
        let uitslag = await held(beurt)
        guard !Task.isCancelled else {
            // The reading was cut short by whoever ends the program, which says nothing of the file.
            try await store.maintain { db in try db.putBack(beurt) }
            throw CancellationError()
        }
        if case .uitgesteld(let reden) = uitslag {
            log.error("Document wacht", metadata: ["document": "\(beurt.document)", "reden": "\(reden)"])
            try await store.maintain { db in try db.postpone(beurt, reden + Leesbeurt.daarnaVanzelf) }
            return true
        }
        do {
            try await store.write { db in try db.finish(beurt, with: uitslag.cleaned) }
        } catch {
            log.error("Uitslag niet te bewaren", metadata: ["document": "\(beurt.document)", "fout": "\(error)"])
            try await store.write { db in try db.finish(beurt, with: .geweigerd(reden: Leesbeurt.nietTeBewaren)) }
        }
        return true
    }

    /// Reads, and says meanwhile that this process is still at it.
    private func held(_ beurt: Leesbeurt) async -> Leesuitslag {
        let hartslag = Task {
            while !Task.isCancelled {
                do {
                    try await Task.sleep(for: .seconds(Leesbeurt.houdbaar / 3))
                    try await store.maintain { db in try db.extend(beurt) }
                } catch is CancellationError {
                    return
                } catch {
                    log.warning("Leesbeurt niet te verlengen", metadata: ["document": "\(beurt.document)", "fout": "\(error)"])
                }
            }
        }
        defer { hartslag.cancel() }
        return await lees(beurt.inhoud, beurt.bestandsnaam)
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
    /// How many seconds a document stays with who reads it, without a sign of life.
    static let houdbaar: Double = 60
    /// How many seconds a document rests that cannot be read here yet.
    static let uitstel: Double = 300
    static let daarnaVanzelf = " Het bestand blijft wachten; Stip leest het daarna vanzelf."
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
