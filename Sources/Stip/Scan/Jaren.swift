/// Years and terms as they stand in texts.
enum Jaren {
    /// "2023-2026", "2023 – 2026", "2023 t/m 2026", "2023/2026", in the order of the text. `bytes` are small letters.
    static func perioden(in bytes: [UInt8], _ range: Range<Int>) -> [Periode] {
        var result: [Periode] = []
        var index = range.lowerBound
        while index + 8 < range.upperBound {
            guard let first = jaar(bytes, index, range.upperBound), index == range.lowerBound || !bytes[index - 1].isDigit else {
                index += 1
                continue
            }
            if let last = tweede(bytes, na: index + 4, range.upperBound) ?? rij(bytes, vanaf: first, index + 4, range.upperBound),
                let periode = Periode(van: first, tot: last), (1...8).contains(last - first)
            {
                result.append(periode)
            }
            index += 4
        }
        return result
    }

    /// The years in a text, in its order.
    static func jaren(in bytes: [UInt8], _ range: Range<Int>) -> [Int] {
        range.compactMap { index in index > range.lowerBound && bytes[index - 1].isWord ? nil : jaar(bytes, index, range.upperBound) }
    }

    /// The year that stands behind another with something between them that means "up to".
    private static func tweede(_ bytes: [UInt8], na start: Int, _ end: Int) -> Int? {
        var next = start
        var joined = false
        while next < end, next < start + 16 {
            if let second = jaar(bytes, next, end) { return joined ? second : nil }
            let byte = bytes[next]
            if byte == UInt8(ascii: "-") || byte == UInt8(ascii: "/") || byte == 0xE2 { joined = true }
            if bytes[next...].starts(with: "tot".utf8) || bytes[next...].starts(with: "t/m".utf8) || bytes[next...].starts(with: "en met".utf8) {
                joined = true
            }
            guard byte.isSpace || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "/") || byte >= 0x80 || byte.isLower else { return nil }
            next += 1
        }
        return nil
    }

    /// The last of "2023, 2024, 2025 en 2026".
    private static func rij(_ bytes: [UInt8], vanaf first: Int, _ start: Int, _ end: Int) -> Int? {
        var last = first, index = start
        while index < end {
            var next = index
            if bytes[next] == UInt8(ascii: ",") { next += 1 }
            if bytes[next...].starts(with: " en ".utf8) { next += 3 }
            guard next > index, next + 1 < end, bytes[next].isSpace, let year = jaar(bytes, next + 1, end), year == last + 1 else { break }
            (last, index) = (year, next + 5)
        }
        // Of two years only "veiligheidsplan 2021 en 2022" is a term; "in 2021 en 2022" is not.
        let afterPlan = start >= 9 && bytes[(start - 9)..<(start - 4)].elementsEqual("plan ".utf8)
        return last > first + 1 || last > first && afterPlan ? last : nil
    }

    /// A year from 2000 to 2099 that stands on its own.
    static func jaar(_ bytes: [UInt8], _ index: Int, _ end: Int) -> Int? {
        guard index + 4 <= end, bytes[index] == UInt8(ascii: "2"), bytes[index + 1] == UInt8(ascii: "0"), bytes[index + 2].isDigit,
            bytes[index + 3].isDigit,
            index + 4 == end || !bytes[index + 4].isDigit
        else { return nil }
        return 2000 + Int(bytes[index + 2] - 48) * 10 + Int(bytes[index + 3] - 48)
    }
}
