import Crypto
import Formats
import Foundation

/// Where a document comes from: a file, or a part of a zip.
struct Bron: Sendable {
    let naam: String
    let pad: Result<String, Unreadable>
    /// Of its bytes; empty when it could not be opened.
    var sha256 = ""

    init(naam: String, pad: Result<String, Unreadable>) { (self.naam, self.pad) = (naam, pad) }

    func reden(_ limits: Limits) -> String? {
        if case .failure(let reason) = pad { reason.message(limits: limits) } else { nil }
    }
}

extension Documentlezer {
    /// Reads many files, as many at once as there are processor cores, and gives what came of each, in their order. A zip
    /// gives each document in it.
    func leesAlles(_ paden: [String], voortgang: Bool = true) async throws -> [(bron: Bron, uitslag: Leesuitslag)] {
        var bronnen: [Bron] = []
        var mappen: [Werkmap] = []
        defer { for map in mappen { map.remove() } }
        for pad in paden {
            guard isZip(pad) else {
                bronnen.append(Bron(naam: URL(filePath: pad).lastPathComponent, pad: .success(pad)))
                continue
            }
            let map = try Werkmap()
            mappen.append(map)
            bronnen += await unpacked(pad, into: map)
        }
        let leesbaar = bronnen.compactMap { try? $0.pad.get() }
        var uitslagen = await lees(leesbaar, voortgang: voortgang ? Voortgang(aantal: leesbaar.count) : nil)[...]
        return try bronnen.map { bron in
            guard case .success(let pad) = bron.pad else { return (bron, .geweigerd(reden: bron.reden(limits) ?? "")) }
            var found = bron
            found.sha256 = try sha256(of: pad)
            return (found, uitslagen.removeFirst())
        }
    }

    private func isZip(_ pad: String) -> Bool {
        do throws(Unreadable) { return try DocumentFormat.recognise(pad, limits: limits) == .zip } catch { return false }
    }

    private func unpacked(_ pad: String, into map: Werkmap) async -> [Bron] {
        do throws(Unreadable) {
            return try await unpack(pad, into: map.pad, limits: limits, child: child).map { Bron(naam: $0.name, pad: $0.path) }
        } catch {
            return [Bron(naam: URL(filePath: pad).lastPathComponent, pad: .failure(error))]
        }
    }

    private func sha256(of pad: String) throws -> String {
        SHA256.hash(data: try Data(contentsOf: URL(filePath: pad), options: .mappedIfSafe)).hexadecimal
    }

    /// Reads many files, as many at once as there are processor cores; the outcomes stand in the order of `paden`.
    func lees(_ paden: [String], tegelijk: Int = ProcessInfo.processInfo.activeProcessorCount, voortgang: Voortgang? = nil) async -> [Leesuitslag] {
        await withTaskGroup(of: (Int, Leesuitslag).self) { group in
            var uitslagen = [Leesuitslag?](repeating: nil, count: paden.count)
            var next = 0
            func start() {
                guard next < paden.count else { return }
                let (index, pad) = (next, paden[next])
                next += 1
                group.addTask { (index, await lees(pad)) }
            }
            for _ in 0..<max(1, tegelijk) { start() }
            for await (index, uitslag) in group {
                uitslagen[index] = uitslag
                voortgang?.step()
                start()
            }
            return uitslagen.compactMap { $0 }
        }
    }
}

/// Tells on a terminal how far the work is; silent where nobody looks.
final class Voortgang: Sendable {
    private let aantal: Int
    private let isTerminal = isatty(STDERR_FILENO) == 1
    private let klaar = Teller()

    init(aantal: Int) { self.aantal = aantal }

    func step() {
        let number = klaar.next()
        guard isTerminal else { return }
        let text = "\r\(number) van \(aantal) gelezen" + (number == aantal ? "\n" : "")
        FileHandle.standardError.write(Data(text.utf8))
    }
}

/// Counts, for several threads at once.
private final class Teller: @unchecked Sendable {
    private let lock = NSLock()
    private var value = 0

    func next() -> Int {
        lock.withLock {
            value += 1
            return value
        }
    }
}
