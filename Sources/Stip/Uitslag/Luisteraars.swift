import Synchronization

/// How many screens listen at once. Each holds a connection, so there is an end to them.
final class Luisteraars: Sendable {
    let meeste: Int
    private let aantal = Mutex(0)

    init(meeste: Int = 100) { self.meeste = meeste }

    var heeftPlaats: Bool { aantal.withLock { $0 < meeste } }

    /// Takes a place; false when there is none.
    func enter() -> Bool {
        aantal.withLock { count in
            guard count < meeste else { return false }
            count += 1
            return true
        }
    }

    func leave() { aantal.withLock { $0 -= 1 } }
}

/// How often a screen's stream looks, how often it lets hear that it lives, and when it ends.
struct Schermritme: Sendable {
    var kijkt = Duration.seconds(2)
    /// After so many looks without anything.
    var hartslag = 7
    /// So many looks: ten minutes.
    var keren = 300
}
