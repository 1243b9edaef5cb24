import Database

/// A day of the calendar, without a time and without a zone: `2018-04-04`.
public struct Datum: Hashable, Comparable, Sendable, CustomStringConvertible {
    public let jaar: Int
    public let maand: Int
    public let dag: Int

    /// Nothing when the calendar has no such day.
    public init?(jaar: Int, maand: Int, dag: Int) {
        guard (1...9999).contains(jaar), (1...12).contains(maand), (1...Datum.days(in: maand, of: jaar)).contains(dag) else { return nil }
        (self.jaar, self.maand, self.dag) = (jaar, maand, dag)
    }

    /// Reads `2018-04-04` and nothing else.
    public init?(_ text: String) {
        let bytes = Array(text.utf8)
        guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-") else { return nil }
        let digits = [0, 1, 2, 3, 5, 6, 8, 9].map { Int(bytes[$0]) - 48 }
        guard digits.allSatisfy((0...9).contains) else { return nil }
        self.init(
            jaar: digits[0] * 1000 + digits[1] * 100 + digits[2] * 10 + digits[3],
            maand: digits[4] * 10 + digits[5], dag: digits[6] * 10 + digits[7])
    }

    public var description: String { "\(jaar.padded(4))-\(maand.padded(2))-\(dag.padded(2))" }

    public static func < (left: Datum, right: Datum) -> Bool {
        (left.jaar, left.maand, left.dag) < (right.jaar, right.maand, right.dag)
    }

    private static func days(in maand: Int, of jaar: Int) -> Int {
        switch maand {
        case 2: (jaar % 4 == 0 && jaar % 100 != 0) || jaar % 400 == 0 ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}

extension Datum: Storable {
    public var stored: Value { .text(description) }
    public init(stored: Value) throws {
        guard let datum = Datum(try String(stored: stored)) else { throw Unreadable(stored, as: Datum.self) }
        self = datum
    }
}

extension Int {
    fileprivate func padded(_ width: Int) -> String {
        let digits = String(self)
        return String(repeating: "0", count: Swift.max(0, width - digits.count)) + digits
    }
}
