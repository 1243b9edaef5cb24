import Foundation
import Logging

/// Makes the letters of the week, beside the server. That a letter was made is a row in the database, so an hour that a server
/// stood still loses nothing.
struct Herinneringswerk: Sendable {
    let herinneringen: Herinneringen
    let log: Logger
    var tussenpoos = Duration.seconds(600)

    /// Looks until the task is cancelled.
    func run() async throws {
        while !Task.isCancelled {
            do {
                try await herinneringen.tick()
            } catch is CancellationError {
                return
            } catch {
                log.error("Herinneringen onderbroken", metadata: ["fout": "\(error)"])
            }
            do { try await Task.sleep(for: tussenpoos) } catch { return }
        }
    }
}
