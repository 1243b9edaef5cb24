import Database
import Foundation

/// The number of one `Thing`; the number of another thing does not fit.
///
/// Text underneath. What Stip numbers itself is a UUIDv7: sortable by time, not to be guessed in an address, and the
/// same in both databases. What already has a number keeps it (`GM0150`).
public struct ID<Thing>: RawRepresentable, Hashable, Sendable, Storable {
    public let rawValue: String

    public init(rawValue: String) { self.rawValue = rawValue }
    public init(_ text: String) { rawValue = text }

    /// A number that nothing has yet: 48 bits of time, 74 of chance.
    public static func new(at moment: Date, using generator: inout some RandomNumberGenerator) -> ID {
        let milliseconds = UInt64(max(0, (moment.timeIntervalSince1970 * 1000).rounded()))
        let first = milliseconds << 16 | 0x7000 | UInt64.random(in: 0...0xFFF, using: &generator)
        let second = 0x8000_0000_0000_0000 | UInt64.random(in: 0...0x3FFF_FFFF_FFFF_FFFF, using: &generator)
        let digits = first.hexadecimal + second.hexadecimal
        let parts = [0..<8, 8..<12, 12..<16, 16..<20, 20..<32].map { String(decoding: digits[$0], as: UTF8.self) }
        return ID(parts.joined(separator: "-"))
    }
}

extension ID: CustomStringConvertible { public var description: String { rawValue } }

extension ID: Comparable {
    public static func < (left: ID, right: ID) -> Bool { left.rawValue < right.rawValue }
}

extension Transaction {
    /// A number for a thing that comes into being in this transaction.
    func newID<Thing>() -> ID<Thing> {
        var generator = SystemRandomNumberGenerator()
        return newID(using: &generator)
    }

    func newID<Thing>(using generator: inout some RandomNumberGenerator) -> ID<Thing> { .new(at: now, using: &generator) }
}

extension UInt64 {
    /// Sixteen digits.
    fileprivate var hexadecimal: [UInt8] {
        let digits = Array("0123456789abcdef".utf8)
        return stride(from: 60, through: 0, by: -4).map { digits[Int(self >> UInt64($0) & 0xF)] }
    }
}
