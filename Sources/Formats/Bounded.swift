import Foundation
import Subprocess

/// How a process ended, and what it wrote.
struct Ending {
    var status: TerminationStatus
    var output: [UInt8]
    var error: [UInt8]
}

/// Runs a command under `prlimit`, with no more memory, time and output than it may have, and without our environment,
/// which may hold passwords. The process is killed when the time is up and when the task is cancelled.
///
/// - Parameter fileBytes: how large a file the process may write; none by default.
func bounded(_ command: [String], limits: Limits, errors: Int = 0, fileBytes: Int = 0) async throws(Unreadable) -> Ending {
    let fences = [
        "--as=\(limits.memoryBytes)", "--cpu=\(limits.seconds)", "--fsize=\(fileBytes)", "--nofile=64", "--core=0",
    ]
    do {
        let ending = try await withThrowingTaskGroup(of: Ending?.self) { group in
            group.addTask { try await spawn(fences + command, output: limits.textBytes, errors: errors) }
            group.addTask {
                // The processor's time is fenced by `--cpu`. On a busy machine a process also waits for others, and that is no fault of the file.
                try await Task.sleep(for: .seconds(limits.seconds * 3))
                return nil
            }
            defer { group.cancelAll() }
            return try await group.next() ?? nil
        }
        if Task.isCancelled { throw Unreadable.cancelled }
        guard let ending else { throw Unreadable.tooSlow }
        return ending
    } catch let reason as Unreadable {
        throw reason
    } catch let error as SubprocessError where error.code == .outputLimitExceeded {
        throw .tooMuchText
    } catch let error as SubprocessError where error.code == .executableNotFound {
        throw .toolMissing
    } catch is CancellationError {
        throw .cancelled
    } catch {
        throw .readerFailed
    }
}

private func spawn(_ arguments: [String], output: Int, errors: Int) async throws -> Ending {
    if errors == 0 {
        let result = try await run(
            .name("prlimit"), arguments: Arguments(arguments), environment: .custom(bareEnvironment), output: .bytes(limit: output))
        return Ending(status: result.terminationStatus, output: result.standardOutput, error: [])
    }
    let result = try await run(
        .name("prlimit"), arguments: Arguments(arguments), environment: .custom(bareEnvironment), output: .bytes(limit: output),
        error: .bytes(limit: errors))
    return Ending(status: result.terminationStatus, output: result.standardOutput, error: result.standardError)
}

private let bareEnvironment: [Environment.Key: String] = {
    let own = ProcessInfo.processInfo.environment
    var bare: [Environment.Key: String] = [
        "PATH": own["PATH"] ?? "/usr/local/bin:/usr/bin:/bin", "LC_ALL": "C.UTF-8", "SWIFT_BACKTRACE": "enable=no",
        // Every arena of the allocator takes 64 MB of the address space that the process may have.
        "MALLOC_ARENA_MAX": "1",
        // pdftotext makes and drops small things all the time: with more of them kept at hand it needs a twentieth less time.
        "GLIBC_TUNABLES": "glibc.malloc.tcache_count=1000",
    ]
    if let libraries = own["LD_LIBRARY_PATH"] { bare["LD_LIBRARY_PATH"] = libraries }
    return bare
}()

extension Ending {
    /// Why the process was stopped by the limits it ran under; nil when it was not.
    var limitReached: Unreadable? {
        switch status {
        case .signaled(SIGXCPU), .signaled(SIGKILL): .tooSlow
        case .signaled(SIGABRT): .tooMuchMemory
        case .signaled(SIGXFSZ): .tooLarge
        // What `prlimit` answers when there is no such command.
        case .exited(126), .exited(127): .toolMissing
        default: nil
        }
    }
}
