import Foundation
import Synchronization

@testable import Stip

/// A real mail server in a process of its own, for as long as a test runs.
final class Mailserver: Sendable {
    static let python: String? = {
        let path = HouseTests.root.appending(path: ".venv/bin/python").path
        return FileManager.default.fileExists(atPath: HouseTests.root.appending(path: ".venv/installed/requirements-tests.txt").path) ? path : nil
    }()

    let port: Int
    private let process = Process()
    private let input = Pipe()
    private let lines = Mutex<[String]>([])

    /// A letter as Python's reader of mail sees it.
    struct Brief: Decodable {
        let van: String
        let aan: [String]
        let login: String?
        let koppen: [String: String]
        let soorten: [String]
        let tekst: String
        let html: String
        let langste: Int
        let zevenBits: Bool
        let kaleRegels: Int
        let gebreken: [String]
    }

    init(_ arguments: [String] = []) throws {
        process.executableURL = URL(filePath: Self.python ?? "/usr/bin/python3")
        process.arguments = ["-B", HouseTests.root.appending(path: "Tests/browser/frame/mail.py").path] + arguments
        let output = Pipe()
        (process.standardInput, process.standardOutput) = (input, output)
        try process.run()
        // The first line is the port; what follows comes in as it comes.
        var first = Data()
        while !first.contains(UInt8(ascii: "\n")) {
            let piece = output.fileHandleForReading.availableData
            if piece.isEmpty { throw CocoaError(.executableLoad) }
            first += piece
        }
        port = Int(String(decoding: first, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)) ?? 0
        let reader = output.fileHandleForReading
        Thread.detachNewThread { [self] in
            var rest = Data()
            while case let piece = reader.availableData, !piece.isEmpty {
                rest += piece
                while let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
                    let line = String(decoding: rest[rest.startIndex..<end], as: UTF8.self)
                    self.lines.withLock { $0.append(line) }
                    rest = Data(rest[rest.index(after: end)...])
                }
            }
        }
    }

    func stop() throws { try input.fileHandleForWriting.close() }

    /// Everything that came so far, waiting a moment for `count` of them.
    func letters(_ count: Int = 1) async throws -> [Brief] {
        for _ in 0..<200 where lines.withLock({ $0.count }) < count { try await Task.sleep(for: .milliseconds(10)) }
        return try lines.withLock { $0 }.map { try JSONDecoder().decode(Brief.self, from: Data($0.utf8)) }
    }
}
