import Database
import Foundation
import Logging

/// Sends what waits in the outbox, in the process of the site itself.
///
/// Waiting is a state in the database, so nothing is lost when the process ends. Sending is between two transactions: one that
/// claims a letter, one that writes down what came of it. When the process dies between the word of the mail server and the
/// second, the letter goes once more, under the same number (`Message-ID`), by which a receiver can tell.
struct Postwerk: Sendable {
    let store: Store
    let postbode: Postbode
    let log: Logger
    /// How often to look whether something is due.
    var tussenpoos = Duration.seconds(10)

    /// Sends until the task is cancelled.
    func run() async throws {
        while !Task.isCancelled {
            do {
                try await drain()
            } catch is CancellationError {
                return
            } catch {
                // What waits still waits; the next round tries again.
                log.error("Post onderbroken", metadata: ["fout": "\(error)"])
            }
            do { try await Task.sleep(for: tussenpoos) } catch { return }
        }
    }

    /// Sends until nothing is due, or until the mail server is of no use for now.
    func drain() async throws {
        while try await store.read({ db in try db.hasDuePost() }) {
            guard let beurt = try await store.maintain({ db in try db.takePost() }) else { return }
            let bezorging = beurt.isOpgegeven ? Bezorging.geweigerd(reden: Postbeurt.afgebroken) : try await bring(beurt)
            if beurt.changesHistory(with: bezorging) {
                try await store.write { db in try db.finish(beurt, with: bezorging) }
            } else {
                try await store.maintain { db in try db.finish(beurt, with: bezorging) }
            }
            if case .onbereikbaar(let reden) = bezorging {
                log.warning("Mailserver onbereikbaar", metadata: ["reden": "\(reden)"])
                return
            }
        }
    }

    private func bring(_ beurt: Postbeurt) async throws -> Bezorging {
        try await postbode.bring(beurt.bericht, beurt.poststuk, at: beurt.gemaakt)
    }
}
