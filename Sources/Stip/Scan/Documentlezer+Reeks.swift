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
    /// Reads many files at once and gives, in their order, what `make` makes of each; that happens beside the reading of the
    /// others. A zip gives each document in it.
    func leesAlles<Gelezen: Sendable>(
        _ paden: [String], voortgang: Bool = true, _ make: @escaping @Sendable (Bron, Leesuitslag) throws -> Gelezen
    ) async throws -> [Gelezen] {
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
        let voortgang = voortgang ? Voortgang(aantal: bronnen.count) : nil
        return try await beside(bronnen) { bron in
            let (bron, uitslag) = try await lees(bron)
            voortgang?.step()
            return try make(bron, uitslag)
        }
    }

    private func lees(_ bron: Bron) async throws -> (Bron, Leesuitslag) {
        guard case .success(let pad) = bron.pad else { return (bron, .geweigerd(reden: bron.reden(limits) ?? "")) }
        let uitslag = await lees(pad)
        var bron = bron
        bron.sha256 = try sha256(of: pad)
        return (bron, uitslag)
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
}

/// Does `work` for many things at once; the outcomes stand in the order of the things.
///
/// One more than there are processor cores: while one waits for a process to begin or to end, no core stands still.
private func beside<Ding: Sendable, Uitkomst: Sendable>(
    _ dingen: [Ding], _ work: @escaping @Sendable (Ding) async throws -> Uitkomst
) async throws -> [Uitkomst] {
    try await withThrowingTaskGroup(of: (Int, Uitkomst).self) { group in
        var uitkomsten = [Uitkomst?](repeating: nil, count: dingen.count)
        var next = 0
        func start() {
            guard next < dingen.count else { return }
            let (index, ding) = (next, dingen[next])
            next += 1
            group.addTask { (index, try await work(ding)) }
        }
        for _ in 0..<ProcessInfo.processInfo.activeProcessorCount + 1 { start() }
        for try await (index, uitkomst) in group {
            uitkomsten[index] = uitkomst
            start()
        }
        return uitkomsten.compactMap { $0 }
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
