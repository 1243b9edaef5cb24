import Synchronization

/// Keeps the list of themes that was made last, for as long as its version is that of the database.
final class Themageheugen: Sendable {
    private let known = Mutex<Themalijst?>(nil)

    func lijst(_ versie: Int) -> Themalijst? { known.withLock { $0?.versie == versie ? $0 : nil } }

    func keep(_ lijst: Themalijst) { known.withLock { $0 = lijst } }
}
