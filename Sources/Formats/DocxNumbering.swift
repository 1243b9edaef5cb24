/// The lists of a Word document: which paragraph gets which number.
struct WordNumbering {
    private struct Level {
        var format = NumberFormat.decimal
        var pattern = ""
        var start = 1
        var restartsAfter: Int?
        var isLegal = false
    }

    private var lists: [String: [Int: Level]] = [:]
    /// The list behind a number, and the levels at which that number begins anew.
    private var numbers: [String: (list: String, starts: [Int: Int], levels: [Int: Level])] = [:]
    private var counters: [String: ListCounter] = [:]
    private var used: Set<String> = []

    init(_ part: Tree<WordName>?, styles: WordStyles) {
        guard let root = part?.root[.numberingPart] else { return }
        var links: [String: String] = [:]
        for element in root.children where element.name == .abstract {
            guard let id = element.attribute(.abstractID) else { continue }
            lists[id] = WordNumbering.levels(in: element)
            links[id] = element.property(.linkedStyle)
        }
        for element in root.children where element.name == .number {
            guard let id = element.attribute(.numberID), let list = element.property(.abstractID) else { continue }
            numbers[id] = (list, [:], [:])
            for override in element.children where override.name == .override {
                guard let level = override.attribute(.level).flatMap({ Int($0) }) else { continue }
                if let start = override.property(.startOverride).flatMap({ Int($0) }) { numbers[id]?.starts[level] = start }
                for (level, definition) in WordNumbering.levels(in: override) { numbers[id]?.levels[level] = definition }
            }
        }
        // A list that only names a style takes the levels of the list behind that style.
        for (id, style) in links {
            guard let number = styles.resolved(style).numberID, let list = numbers[number]?.list, let levels = lists[list], !levels.isEmpty else {
                continue
            }
            lists[id] = levels
        }
    }

    private static func levels(in element: Element<WordName>) -> [Int: Level] {
        var levels: [Int: Level] = [:]
        for definition in element.children where definition.name == .definition {
            guard let index = definition.attribute(.level).flatMap({ Int($0) }), (0..<10).contains(index) else { continue }
            levels[index] = Level(
                format: format(definition.property(.format)), pattern: definition.property(.pattern) ?? "",
                start: definition.property(.start).flatMap { Int($0) } ?? 1, restartsAfter: definition.property(.restart).flatMap { Int($0) },
                isLegal: definition.flag(.legal) ?? false)
        }
        return levels
    }

    private static func format(_ name: String?) -> NumberFormat {
        switch name {
        case "bullet": .bullet
        case "none": .none
        case "lowerLetter": .lowerLetter
        case "upperLetter": .upperLetter
        case "lowerRoman": .lowerRoman
        case "upperRoman": .upperRoman
        case "decimalZero": .leadingZero
        default: .decimal
        }
    }

    /// Counts the next paragraph of number `id` on `level` (from 0) and gives what stands before it; nil when the number
    /// is none, or not defined.
    mutating func next(_ id: String, level: Int) -> (marker: ItemMarker, isNumbered: Bool)? {
        guard let number = numbers[id], (0..<10).contains(level) else { return nil }
        let levels = (lists[number.list] ?? [:]).merging(number.levels) { $1 }
        guard let definition = levels[level] else { return nil }
        var counter = counters[number.list] ?? ListCounter()
        if used.insert(id).inserted {
            for (level, start) in number.starts where (0..<10).contains(level) { counter.set(start &- 1, level: level) }
        }
        counter.next(level: level, start: definition.start) { levels[$0]?.restartsAfter.map { $0 != 0 && level < $0 } ?? true }
        counters[number.list] = counter
        if definition.format == .bullet { return (.bullet, false) }
        return (ItemMarker(written(definition, levels: levels, counter: counter)), definition.format != .none)
    }

    /// The pattern "%1.%2" with the numbers in it.
    private func written(_ definition: Level, levels: [Int: Level], counter: ListCounter) -> String {
        var result = ""
        var isNumber = false
        for scalar in definition.pattern.unicodeScalars {
            if isNumber, ("1"..."9").contains(scalar) {
                let level = Int(scalar.value) - 49
                let format = definition.isLegal ? .decimal : levels[level]?.format ?? .decimal
                result += format.text(counter[level] ?? levels[level]?.start ?? 1)
            } else if scalar != "%" {
                result.unicodeScalars.append(scalar)
            }
            isNumber = scalar == "%"
        }
        return result
    }
}
