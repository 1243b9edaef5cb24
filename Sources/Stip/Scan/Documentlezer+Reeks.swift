import Foundation

extension Documentlezer {
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
