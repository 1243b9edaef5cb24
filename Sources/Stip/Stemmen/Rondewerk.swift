import Database
import Foundation
import Logging

/// What the clock does to rounds, beside the server: tell who takes part that one opened, and write down that one closed.
///
/// The state itself follows from the clock at every moment; this only leaves the line in the history and the letters.
struct Rondewerk: Sendable {
    let stemrondes: Stemrondes
    let log: Logger
    var tussenpoos = Duration.seconds(20)

    /// Looks until the task is cancelled.
    func run() async throws {
        while !Task.isCancelled {
            do {
                try await stemrondes.tick()
            } catch is CancellationError {
                return
            } catch {
                log.error("Stemrondes onderbroken", metadata: ["fout": "\(error)"])
            }
            do { try await Task.sleep(for: tussenpoos) } catch { return }
        }
    }
}
