import Foundation
import HTML
import Subprocess

/// The press: turns a sheet into PDF, SVG and PNG.
///
/// One WeasyPrint in a process of its own is kept warm and prints one sheet at a time. It stops after a while without work,
/// is killed when it takes too long or its caller leaves, and starts again by itself. It runs under limits, without our
/// environment, and fetches nothing.
actor Drukpers {
    private let python: String
    private let seconds: Int
    private let idleSeconds: Int

    private var pers: Pers?
    private var busy = false
    private var waiting: [CheckedContinuation<Void, Never>] = []
    private var stopping: Task<Void, any Error>?

    /// - Parameter python: the interpreter that has WeasyPrint, such as `.venv/bin/python`.
    init(python: String, seconds: Int = 60, idleSeconds: Int = 120) {
        (self.python, self.seconds, self.idleSeconds) = (python, seconds, idleSeconds)
        // A press that died while we write must be an error, not the end of the program.
        signal(SIGPIPE, SIG_IGN)
    }

    /// The sheet in all its forms.
    func druk(_ blad: Blad) async throws -> Druk {
        try await druk(of: try await pdf(blad.document), titel: blad.plaat.titel)
    }

    /// A document that was printed before, with the pictures of its first page.
    func druk(of pdf: [UInt8], titel: String) async throws -> Druk {
        try await withPrivateFile(pdf, named: "blad.pdf", orElse: .drukMislukt) { path in
            async let svg = draw(["pdftocairo", "-svg", "-f", "1", "-l", "1", path, "-"])
            async let png = draw(["pdftoppm", "-r", "125", "-png", "-f", "1", "-l", "1", "-singlefile", path])
            return try await Druk(pdf: pdf, svg: titled(svg, titel), png: png)
        }
    }

    /// A document as tagged PDF.
    func pdf(_ html: HTML) async throws -> [UInt8] {
        guard FileManager.default.isExecutableFile(atPath: python) else { throw Refusal(.weasyPrintOntbreekt) }
        await takeTurn()
        defer { passTurn() }
        do {
            return try await print(html)
        } catch is Gestopt {
            // It was killed or ran out of memory between two sheets: once more, on a fresh one.
            do { return try await print(html) } catch is Gestopt { throw Refusal(.drukMislukt) }
        }
    }

    /// Ends the process, if there is one.
    func stop() {
        stopping?.cancel()
        pers?.end()
        pers = nil
    }

    private func print(_ html: HTML) async throws -> [UInt8] {
        let pers = pers ?? Pers(python: python)
        self.pers = pers
        do {
            let pdf = try await timed(seconds, orElse: .drukTeLang) { try await pers.print(Array(html.text.utf8)) }
            stopWhenIdle()
            return pdf
        } catch {
            stop()
            throw error
        }
    }

    private func stopWhenIdle() {
        stopping?.cancel()
        stopping = Task { [idleSeconds] in
            try await Task.sleep(for: .seconds(idleSeconds))
            if !busy { stop() }
        }
    }

    private func takeTurn() async {
        if busy { await withCheckedContinuation { waiting.append($0) } }
        busy = true
    }

    /// Who waits goes on while `busy` stays true, so nobody slips in between.
    private func passTurn() {
        if waiting.isEmpty { busy = false } else { waiting.removeFirst().resume() }
    }
}

/// The process ended before it answered.
private struct Gestopt: Error {}

/// One running process of the press.
private struct Pers: Sendable {
    private struct Werk: Sendable {
        let html: [UInt8]
        let answer: CheckedContinuation<[UInt8], any Error>
    }

    private let process: Task<Void, Never>
    private let queue: AsyncStream<Werk>.Continuation

    init(python: String) {
        let (stream, queue) = AsyncStream.makeStream(of: Werk.self)
        self.queue = queue
        process = Task {
            do {
                _ = try await run(
                    .name("prlimit"), arguments: ["--as=3000000000", "--nofile=256", "--core=0", python, "-I", "-c", drukpersscript],
                    environment: .custom(bareEnvironment), input: .inputWriter, output: .sequence, error: .discarded
                ) { pers in
                    var answers = Antwoorden(bytes: pers.standardOutput.makeAsyncIterator())
                    for await werk in stream {
                        do {
                            _ = try await pers.standardInputWriter.write(UInt32(werk.html.count).bytes + werk.html)
                            werk.answer.resume(returning: try await answers.next())
                        } catch let refusal as Refusal {
                            werk.answer.resume(throwing: refusal)
                        } catch {
                            werk.answer.resume(throwing: Gestopt())
                            throw error
                        }
                    }
                }
            } catch { queue.finish() }
            // Whoever came too late still hears of it.
            queue.finish()
            for await werk in stream { werk.answer.resume(throwing: Gestopt()) }
        }
    }

    /// Waits for the answer. A caller that leaves takes the process down, which ends the wait.
    func print(_ html: [UInt8]) async throws -> [UInt8] {
        try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { answer in
                if case .enqueued = queue.yield(Werk(html: html, answer: answer)) { return }
                answer.resume(throwing: Gestopt())
            }
        } onCancel: {
            process.cancel()
        }
    }

    func end() {
        queue.finish()
        process.cancel()
    }
}

/// Cuts what the press writes into its answers.
private struct Antwoorden {
    var bytes: SubprocessOutputSequence.Iterator
    private var buffer: [UInt8] = []

    init(bytes: SubprocessOutputSequence.Iterator) { self.bytes = bytes }

    mutating func next() async throws -> [UInt8] {
        let head = try await take(5)
        let length = head.dropFirst().reduce(0) { $0 << 8 | Int($1) }
        guard length <= 200_000_000 else { throw Gestopt() }
        let content = try await take(length)
        switch head[0] {
        case 0: return content
        case 2: throw Refusal(.weasyPrintOntbreekt)
        default: throw Refusal(.drukMislukt)
        }
    }

    private mutating func take(_ count: Int) async throws -> [UInt8] {
        while buffer.count < count {
            guard let piece = try await bytes.next() else { throw Gestopt() }
            piece.withUnsafeBytes { buffer.append(contentsOf: $0) }
        }
        defer { buffer.removeFirst(count) }
        return Array(buffer.prefix(count))
    }
}

/// Draws page 1 with a tool of poppler, which writes to its standard output.
private func draw(_ command: [String]) async throws -> [UInt8] {
    do {
        let result = try await timed(30, orElse: .drukTeLang) {
            try await run(
                .name("prlimit"), arguments: Arguments(["--as=2000000000", "--cpu=30", "--fsize=0", "--nofile=64", "--core=0"] + command),
                environment: .custom(bareEnvironment), output: .bytes(limit: 50_000_000))
        }
        switch result.terminationStatus {
        case .exited(0): return result.standardOutput
        case .exited(126), .exited(127): throw Refusal(.popplerOntbreekt)
        default: throw Refusal(.drukMislukt)
        }
    } catch is SubprocessError { throw Refusal(.drukMislukt) }
}

/// The drawing says what it is: poppler writes no title.
private func titled(_ svg: [UInt8], _ titel: String) -> [UInt8] {
    let text = String(decoding: svg, as: UTF8.self)
    guard let start = text.range(of: "<svg "), let end = text.range(of: ">", range: start.upperBound..<text.endIndex) else { return svg }
    let title: HTML = "<title>\(titel)</title>"
    return Array((text[..<start.upperBound] + "role=\"img\" " + text[start.upperBound..<end.upperBound] + title.text + text[end.upperBound...]).utf8)
}

private func timed<Result: Sendable>(
    _ seconds: Int, orElse reason: Reason, _ work: @escaping @Sendable () async throws -> Result
) async throws -> Result {
    try await withThrowingTaskGroup(of: Result?.self) { group in
        group.addTask { try await work() }
        group.addTask {
            try await Task.sleep(for: .seconds(seconds))
            return nil
        }
        defer { group.cancelAll() }
        guard let first = try await group.next(), let result = first else { throw Refusal(reason) }
        return result
    }
}

extension UInt32 {
    fileprivate var bytes: [UInt8] { [UInt8(self >> 24), UInt8(self >> 16 & 0xFF), UInt8(self >> 8 & 0xFF), UInt8(self & 0xFF)] }
}

/// What another program gets to see: not our own settings, which may hold passwords.
let bareEnvironment: [Environment.Key: String] = {
    let own = ProcessInfo.processInfo.environment
    var bare: [Environment.Key: String] = ["PATH": own["PATH"] ?? "/usr/local/bin:/usr/bin:/bin", "LC_ALL": "C.UTF-8"]
    for name in ["HOME", "LD_LIBRARY_PATH", "XDG_CACHE_HOME"] { if let value = own[name] { bare[Environment.Key(stringLiteral: name)] = value } }
    return bare
}()
