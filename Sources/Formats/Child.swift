import Foundation
import Subprocess

/// How this program is started as a reader in a process of its own: the program, and the words before its task.
///
/// What follows the words is for `answerAsChild`: the task, the limits, and the paths.
public struct Child: Sendable {
    public var executable: String
    public var arguments: [String]

    public init(executable: String, arguments: [String]) { (self.executable, self.arguments) = (executable, arguments) }

    /// The program that runs now: by its process, so that it is the same also when the file on disk was replaced since.
    public static func thisProgram(_ arguments: [String]) -> Child {
        Child(executable: "/proc/\(getpid())/exe", arguments: arguments)
    }
}

/// Unpacks a zip in `directory`, in a process of its own, as `unpack(_:into:limits:)` does.
public func unpack(_ path: String, into directory: String, limits: Limits = Limits(), child: Child) async throws(Unreadable) -> [Unpacked] {
    let answer = try await child.ask(["pak-uit", limits.argument, path, directory], limits: limits, fileBytes: limits.fileBytes)
    guard case .files(let files) = answer else { throw .readerFailed }
    return files
}

extension Child {
    func read(_ path: String, limits: Limits) async throws(Unreadable) -> DocumentText {
        guard case .text(let text) = try await ask(["lees", limits.argument, path], limits: limits) else { throw .readerFailed }
        return text
    }

    func ask(_ task: [String], limits: Limits, fileBytes: Int = 0) async throws(Unreadable) -> Answer {
        // The answer holds the text and what is known of it; the text itself was bounded by the child.
        var wider = limits
        wider.textBytes = limits.textBytes * 2
        let ending = try await bounded([executable] + arguments + task, limits: wider, fileBytes: fileBytes)
        guard let answer = Answer(decoding: ending.output) else { throw ending.limitReached ?? ending.crash }
        if case .refused(let reason) = answer { throw reason }
        return answer
    }
}

extension Ending {
    /// The runtime of Swift traps when there is no memory, and a parser that breaks on a file ends so as well.
    fileprivate var crash: Unreadable {
        switch status {
        case .signaled(SIGILL), .signaled(SIGTRAP), .signaled(SIGSEGV), .signaled(SIGBUS): .tooMuchMemory
        default: .readerFailed
        }
    }
}

/// Does the task that a parent gave in `arguments` and writes the answer to standard output. Gives the exit code: 0, also
/// for a file that is refused, because the answer says so; 2 for words that no parent writes.
public func answerAsChild(_ arguments: [String]) -> Int32 {
    guard arguments.count >= 3, let limits = Limits(argument: arguments[1]) else { return 2 }
    let answer: Answer
    switch (arguments[0], arguments.count) {
    case ("lees", 3): answer = Answer { () throws(Unreadable) in .text(try parse(arguments[2], limits: limits)) }
    case ("pak-uit", 4): answer = Answer { () throws(Unreadable) in .files(try unpack(arguments[2], into: arguments[3], limits: limits)) }
    case ("agenda", 3): answer = Answer { () throws(Unreadable) in .calendar(try readCalendar(arguments[2], limits: limits)) }
    default: return 2
    }
    return answer.encoded().withUnsafeBytes { writeAll($0, to: STDOUT_FILENO) } ? 0 : 70
}

/// What a child tells its parent.
enum Answer: Equatable {
    case text(DocumentText)
    case files([Unpacked])
    case calendar(CalendarFile)
    case refused(Unreadable)

    init(_ work: () throws(Unreadable) -> Answer) {
        do throws(Unreadable) { self = try work() } catch { self = .refused(error) }
    }
}
