/// A time on the clock in Amsterdam, to the minute: `19:30`.
struct Kloktijd: Hashable, Comparable, Sendable, CustomStringConvertible {
    let uur: Int
    let minuut: Int

    init?(uur: Int, minuut: Int) {
        guard (0...23).contains(uur), (0...59).contains(minuut) else { return nil }
        (self.uur, self.minuut) = (uur, minuut)
    }

    /// Reads `19:30`, and as people type it: `9.30`, `19u30`, `19:30 uur`, `19:30:00`.
    init?(_ text: String) {
        let bare = text.lowercased().replacing("uur", with: "").replacing("u", with: ":").replacing(".", with: ":").filter { !$0.isWhitespace }
        let parts = bare.split(separator: ":").map(String.init)
        guard (1...3).contains(parts.count), parts.allSatisfy({ part in (1...2).contains(part.utf8.count) && part.utf8.allSatisfy { (48...57).contains($0) } }) else { return nil }
        self.init(uur: Int(parts[0]) ?? -1, minuut: parts.count > 1 ? Int(parts[1]) ?? -1 : 0)
    }

    var minuten: Int { uur * 60 + minuut }
    var description: String { "\(uur < 10 ? "0" : "")\(uur):\(minuut < 10 ? "0" : "")\(minuut)" }

    static func < (left: Kloktijd, right: Kloktijd) -> Bool { left.minuten < right.minuten }
}
