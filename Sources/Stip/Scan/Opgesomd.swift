import TextAnalysis

/// A part of an enumeration: where its name stands, and all that is said with it.
struct Deel: Equatable {
    var naam: Range<Int>
    var heel: Range<Int>

    init(_ range: Range<Int>) { (naam, heel) = (range, range) }
    init(naam: Range<Int>, heel: Range<Int>) { (self.naam, self.heel) = (naam, heel) }
}

extension Leestekst {
    /// The parts of "a, b, c en d". An "en" inside the name of a theme ("zorg en veiligheid") does not part it; the number
    /// that the text gives decides where both can be.
    func opgesomd(_ range: Range<Int>, aantal: Int?) -> [Deel] {
        if let numbered = genummerdeDelen(range) { return numbered.map { Deel($0) } }
        var range = range
        // What stands behind a clause that explains does not belong to the enumeration.
        if let stop = Zinswoorden.staarten.hits(in: klein, range: range).first(where: { $0.range.lowerBound > range.lowerBound + 8 }) {
            range = range.lowerBound..<stop.range.lowerBound
        }
        let semicolons = gescheiden(range, bij: UInt8(ascii: ";"))
        if semicolons.count > 1 {
            let labelled = semicolons.compactMap(gelabeld)
            if labelled.count > 1 { return labelled }
            return passend(semicolons, aantal)
        }
        return passend(gescheiden(range, bij: UInt8(ascii: ",")), aantal)
    }

    private func gescheiden(_ range: Range<Int>, bij mark: UInt8) -> [Range<Int>] {
        var parts: [Range<Int>] = []
        var start = range.lowerBound
        var depth = 0
        for index in range {
            if klein[index] == UInt8(ascii: "(") { depth += 1 }
            if klein[index] == UInt8(ascii: ")") { depth = max(0, depth - 1) }
            if depth == 0, klein[index] == mark {
                parts.append(start..<index)
                start = index + 1
            }
        }
        if start < range.upperBound { parts.append(start..<range.upperBound) }
        return parts
    }

    /// "Een veilige stad: overlast, inbraken": a name with its parts behind it.
    private func gelabeld(_ range: Range<Int>) -> Deel? {
        guard let colon = klein[range].prefix(70).firstIndex(of: UInt8(ascii: ":")) else { return nil }
        let label = trimmed(range.lowerBound..<colon)
        return label.count >= 3 ? Deel(naam: label, heel: range) : nil
    }

    /// The parts, put together or split until there are as many as the text says.
    private func passend(_ raw: [Range<Int>], _ aantal: Int?) -> [Deel] {
        var parts: [Range<Int>] = []
        var loose: [Range<Int>] = []
        for part in raw.map(zonderVoegwoord) where part.count >= 3 {
            if let last = parts.indices.last, Zinswoorden.uitleg.opening(of: klein, range: part) != nil {
                // "…, zoals x en y": belongs to the name before it, but for what comes behind its "en" when one more is wanted.
                let (uitleg, rest) = voorbijUitleg(part)
                parts[last] = parts[last].lowerBound..<uitleg
                loose = rest.map { [$0] } ?? []
            } else {
                parts.append(part)
            }
        }
        guard let last = parts.popLast() else { return [] }
        var whole = parts + splits(last)
        if let aantal {
            if whole.count < aantal { whole += loose }
            whole = samengevoegd(whole, tot: aantal)
            if whole.count > aantal, parts.count + 1 == aantal { whole = parts + [last] }
            if whole.count < aantal { whole = verderGesplitst(whole, tot: aantal) }
        }
        return whole.filter { $0.count >= 3 && $0.count <= 150 }.map { Deel($0) }
    }

    /// Neighbours about the same belong together, while there are more parts than the text says.
    private func samengevoegd(_ parts: [Range<Int>], tot aantal: Int) -> [Range<Int>] {
        var joined = parts
        while joined.count > aantal,
            let pair = joined.indices.dropLast().first(where: { themas(in: joined[$0]).first == themas(in: joined[$0 + 1]).first })
        {
            joined[pair] = joined[pair].lowerBound..<joined[pair + 1].upperBound
            joined.remove(at: pair + 1)
        }
        return joined.count == aantal ? joined : parts
    }

    private func verderGesplitst(_ parts: [Range<Int>], tot aantal: Int) -> [Range<Int>] {
        var split = parts
        for index in parts.indices.reversed() where split.count < aantal {
            let pieces = splits(split[index])
            if pieces.count > 1 { split.replaceSubrange(index...index, with: pieces) }
        }
        if split.count == aantal - 1, let last = split.popLast() { split += splits(last, atAny: true) }
        return split.count == aantal ? split : parts
    }

    /// Where an explanation ends, and what stands behind its first "en" that is about a theme.
    private func voorbijUitleg(_ range: Range<Int>) -> (end: Int, rest: Range<Int>?) {
        for joint in Zinswoorden.voegwoorden.hits(in: klein, range: range) where !termen(in: joint.range.upperBound..<range.upperBound).isEmpty {
            return (joint.range.lowerBound, zonderVoegwoord(joint.range.upperBound..<range.upperBound))
        }
        return (range.upperBound, nil)
    }

    /// "1. a, 2. b en 3. c" inside a sentence.
    private func genummerdeDelen(_ range: Range<Int>) -> [Range<Int>]? {
        var starts: [Int] = []
        for index in range where index + 2 < range.upperBound && klein[index] == UInt8(ascii: "1") + UInt8(min(starts.count, 8)) {
            guard index == range.lowerBound || !klein[index - 1].isWord,
                [UInt8(ascii: "."), UInt8(ascii: ")"), UInt8(ascii: ":")].contains(klein[index + 1])
            else { continue }
            starts.append(index)
        }
        guard starts.count >= 2 else { return nil }
        return starts.enumerated().map { number, start in trimmed(start + 2..<(number + 1 < starts.count ? starts[number + 1] : range.upperBound)) }
            .filter { $0.count >= 3 && $0.count <= 110 }
    }

    /// Parts a range at the last "en" at which both sides are about something else, or at the last one in no name.
    private func splits(_ range: Range<Int>, atAny: Bool = false) -> [Range<Int>] {
        let joints = Zinswoorden.voegwoorden.hits(in: klein, range: range)
        guard !joints.isEmpty else { return [range] }
        let hits = termen(in: range)
        let open = joints.filter { joint in
            !hits.contains { $0.range.lowerBound < joint.range.lowerBound && $0.range.upperBound > joint.range.upperBound }
        }
        // The last one, but one before an article first: "het terugdringen van overlast en het vergroten van …".
        let alike = open.filter { Zinswoorden.lidwoorden.opening(of: klein, range: trimmed($0.range.upperBound..<range.upperBound)) != nil }
        for joint in alike.reversed() + open.reversed() {
            let left = Set(hits.filter { $0.range.upperBound <= joint.range.lowerBound }.map(\.subject))
            let right = Set(hits.filter { $0.range.lowerBound >= joint.range.upperBound }.map(\.subject))
            if atAny || !left.isEmpty && !right.isEmpty && left != right {
                return [trimmed(range.lowerBound..<joint.range.lowerBound), zonderVoegwoord(joint.range.upperBound..<range.upperBound)]
            }
        }
        return [range]
    }

    /// Trimmed, and without "en", "de", "het", "op", "de aanpak van" at the beginning.
    func zonderVoegwoord(_ range: Range<Int>) -> Range<Int> {
        var range = trimmed(range)
        while let hit = Zinswoorden.voorzetsels.opening(of: klein, range: range), hit.range.upperBound < range.upperBound {
            range = trimmed(hit.range.upperBound..<range.upperBound)
        }
        return range
    }
}
