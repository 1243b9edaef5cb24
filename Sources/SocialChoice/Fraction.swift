import BigInt

/// An exact number: a weight, a score, a share. In lowest terms, the denominator above zero.
///
/// Numerator and denominator have no limit. Weights come from outside (inhabitants, shares of a budget) and a few additions
/// of unlike shares pass any fixed width; what would overflow there would be a wrong winner.
public struct Fraction: Hashable, Sendable {
    let numerator: BigInt
    let denominator: BigInt

    init(_ numerator: BigInt, over denominator: BigInt) {
        precondition(denominator != 0, "a fraction over zero")
        let divisor = numerator.greatestCommonDivisor(with: denominator)
        let sign: BigInt = denominator < 0 ? -1 : 1
        self.numerator = divisor == 1 ? sign * numerator : sign * numerator / divisor
        self.denominator = divisor == 1 ? sign * denominator : sign * denominator / divisor
    }

    public init(_ whole: Int) { (numerator, denominator) = (BigInt(whole), 1) }

    /// - Parameter denominator: anything but zero.
    public init(_ numerator: Int, _ denominator: Int) { self.init(BigInt(numerator), over: BigInt(denominator)) }

    public var isWhole: Bool { denominator == 1 }

    public static let zero = Fraction(0)
    public static let one = Fraction(1)

    /// The nearest number of double precision: for widths on a screen and shares in words, never for a comparison.
    public var approximate: Double {
        // Numbers too large for a Double are first made shorter together.
        let excess = max(0, max(numerator.magnitude.bitWidth, denominator.magnitude.bitWidth) - 1_000)
        return Double(numerator >> excess) / Double(Swift.max(1, denominator >> excess))
    }
}

extension Fraction: Comparable, AdditiveArithmetic, ExpressibleByIntegerLiteral {
    public init(integerLiteral value: Int) { self.init(value) }

    public static func < (one: Fraction, other: Fraction) -> Bool { one.numerator * other.denominator < other.numerator * one.denominator }

    public static func + (one: Fraction, other: Fraction) -> Fraction {
        Fraction(one.numerator * other.denominator + other.numerator * one.denominator, over: one.denominator * other.denominator)
    }

    public static func - (one: Fraction, other: Fraction) -> Fraction {
        Fraction(one.numerator * other.denominator - other.numerator * one.denominator, over: one.denominator * other.denominator)
    }

    public static func * (one: Fraction, other: Fraction) -> Fraction {
        Fraction(one.numerator * other.numerator, over: one.denominator * other.denominator)
    }

    /// - Parameter other: anything but zero.
    public static func / (one: Fraction, other: Fraction) -> Fraction {
        Fraction(one.numerator * other.denominator, over: one.denominator * other.numerator)
    }
}

/// The text form: `7/2`, `4`, `-1/3`. It also reads decimals with a point: `0.25`.
extension Fraction: LosslessStringConvertible {
    /// How long a number in text may be. A longer one is no weight, but an attempt to keep us busy.
    public static let longestText = 60

    public var description: String { denominator == 1 ? "\(numerator)" : "\(numerator)/\(denominator)" }

    /// - Returns: nil for anything but digits with at most one sign in front and one `/` or `.` inside, and for a zero below the bar.
    public init?(_ text: String) {
        guard text.utf8.count <= Fraction.longestText else { return nil }
        var digits = Substring(text)
        let isNegative = digits.first == "-"
        if isNegative { digits.removeFirst() }
        let parts = digits.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count <= 2, let above = Fraction.decimal(parts[0]) else { return nil }
        var value = above
        if parts.count == 2 {
            guard let below = Fraction.decimal(parts[1]), below.numerator != 0, below.denominator == 1, above.denominator == 1 else { return nil }
            value = above / below
        }
        self = isNegative ? .zero - value : value
    }

    private static func decimal(_ text: Substring) -> Fraction? {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count <= 2, parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }) else { return nil }
        guard let whole = BigInt(parts.joined(), radix: 10) else { return nil }
        return Fraction(whole, over: BigInt(10).power(parts.count == 2 ? parts[1].utf8.count : 0))
    }
}
