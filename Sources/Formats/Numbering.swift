/// How a list writes a number.
enum NumberFormat: Equatable {
    case decimal, lowerLetter, upperLetter, lowerRoman, upperRoman, leadingZero, none, bullet

    func text(_ number: Int) -> String {
        switch self {
        case .decimal: String(number)
        case .leadingZero: number < 10 ? "0\(number)" : String(number)
        case .lowerLetter: letters(number, from: UInt8(ascii: "a"))
        case .upperLetter: letters(number, from: UInt8(ascii: "A"))
        case .lowerRoman: smallASCII(roman(number))
        case .upperRoman: roman(number)
        case .none, .bullet: ""
        }
    }

    /// a to z, then aa to zz: as Word counts.
    private func letters(_ number: Int, from first: UInt8) -> String {
        guard number > 0, number <= 780 else { return String(number) }
        return String(repeating: String(UnicodeScalar(first + UInt8((number - 1) % 26))), count: (number - 1) / 26 + 1)
    }

    private func roman(_ number: Int) -> String {
        guard number > 0, number < 4_000 else { return String(number) }
        let signs = [
            (1_000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"),
            (4, "IV"), (1, "I"),
        ]
        var rest = number
        var result = ""
        for (value, sign) in signs {
            while rest >= value {
                result += sign
                rest -= value
            }
        }
        return result
    }
}

/// The numbers of one list, level by level.
struct ListCounter {
    private var numbers: [Int?] = Array(repeating: nil, count: 10)

    /// Counts one further on `level`; the levels below begin again.
    mutating func next(level: Int, start: Int, restarts: (Int) -> Bool = { _ in true }) {
        numbers[level] = numbers[level].map { $0 &+ 1 } ?? start
        for lower in level + 1..<10 where restarts(lower) { numbers[lower] = nil }
    }

    /// The next number on `level` will be the first.
    mutating func restart(level: Int) { numbers[level] = nil }

    mutating func set(_ number: Int, level: Int) { numbers[level] = number }

    subscript(level: Int) -> Int? { numbers[level] }
}

/// A marker as a list writes it, parted in what may stand as marker and what is text: "3.1" is a marker, "Prioriteit 2:" is text.
struct ItemMarker: Equatable {
    var marker = ""
    var text = ""

    init(_ written: String) {
        let trimmed = written.trimmed
        var letters = 0
        var longest = 0
        for byte in trimmed.utf8 {
            letters = byte.isLetter ? letters + 1 : 0
            longest = max(longest, letters)
        }
        // "viii)" and "bb." are markers; "Thema 1" is not.
        let isRoman = trimmed.utf8.allSatisfy { !$0.isLetter || "ivxlcdmIVXLCDM".utf8.contains($0) }
        let isDoubled = longest == 2 && trimmed.utf8.filter(\.isLetter).count == 2 && Set(trimmed.utf8.filter(\.isLetter)).count == 1
        if longest >= 2 && !isRoman && !isDoubled { text = trimmed } else { marker = trimmed }
    }

    static let bullet = ItemMarker("•")
}

extension String {
    /// Without space at its ends.
    var trimmed: String {
        var bytes = Array(utf8)[...]
        while let last = bytes.last, last.isSpace { bytes.removeLast() }
        return String(decoding: bytes.drop(while: \.isSpace), as: UTF8.self)
    }
}
