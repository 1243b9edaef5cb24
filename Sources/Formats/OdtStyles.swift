/// What the styles of an OpenDocument text say about structure.
struct OdtStyles {
    struct Style {
        /// The name as people see it, in small letters.
        var name = ""
        var parent: String?
        var outlineLevel: Int?
        /// The list of the style; empty text where the style says that there is none.
        var list: String?
        var bold: Bool?
        var hidden: Bool?
        var breakBefore = false
        var breakAfter = false
    }

    /// One level of a list.
    struct Level {
        var format = NumberFormat.bullet
        var prefix = ""
        var suffix = ""
        var start = 1
        /// How many levels the number shows: 2 for "3.1".
        var shown = 1
    }

    private var styles: [String: Style] = [:]
    private(set) var lists: [String: [Int: Level]] = [:]
    private(set) var outline: [Int: Level] = [:]

    mutating func add(_ parent: Element<OdtName>?) {
        guard let parent else { return }
        for element in parent.children {
            switch element.name {
            case .style: addStyle(element)
            case .listStyle: if let name = element.attribute(.name) { lists[name] = OdtStyles.levels(in: element) }
            case .outlineStyle: outline = OdtStyles.levels(in: element)
            default: break
            }
        }
    }

    private mutating func addStyle(_ element: Element<OdtName>) {
        guard let id = element.attribute(.name), let family = element.attribute(.family) else { return }
        var style = Style(name: smallASCII(element.attribute(.displayName) ?? id), parent: element.attribute(.parent).map { family + " " + $0 })
        style.outlineLevel = element.attribute(.defaultOutline).flatMap { Int($0) }
        style.list = element.attribute(.listStyleName)
        let layout = element[.paragraphProperties] ?? element[.tableProperties]
        // A style that names a master page puts what has it on a new page.
        style.breakBefore = layout?.attribute(.breakBefore) == "page" || !(element.attribute(.masterPage) ?? "").isEmpty
        style.breakAfter = layout?.attribute(.breakAfter) == "page"
        if let letters = element[.textProperties] {
            style.bold = letters.attribute(.weight).map { $0 == "bold" || (Int($0) ?? 400) >= 600 }
            style.hidden = letters.attribute(.display).map { $0 == "none" }
        }
        styles[family + " " + id] = style
    }

    /// What the style says, with what it takes over from its parents. Names are of the first that has one for people.
    func resolved(_ id: String?, family: String = "paragraph") -> Style {
        var result = Style()
        var next = id.map { family + " " + $0 }
        var steps = 0
        while let key = next, let style = styles[key], steps < 20 {
            // Automatic styles are called P1, P2; the name that says something is that of the parent.
            if style.parent == nil || style.name.contains(where: \.isWhitespace) || style.name.utf8.count > 4 {
                if result.name.isEmpty { result.name = style.name }
            }
            result.outlineLevel = result.outlineLevel ?? style.outlineLevel
            result.list = result.list ?? style.list
            result.bold = result.bold ?? style.bold
            result.hidden = result.hidden ?? style.hidden
            result.breakBefore = result.breakBefore || style.breakBefore
            result.breakAfter = result.breakAfter || style.breakAfter
            next = style.parent
            steps += 1
        }
        return result
    }

    private static func levels(in element: Element<OdtName>) -> [Int: Level] {
        var levels: [Int: Level] = [:]
        for definition in element.children {
            guard let index = definition.attribute(.level).flatMap({ Int($0) }), (1...10).contains(index) else { continue }
            var level = Level()
            if definition.name == .numberLevel || definition.name == .outlineLevelStyle {
                level.format = format(definition.attribute(.format))
                level.prefix = definition.attribute(.prefix) ?? ""
                level.suffix = definition.attribute(.suffix) ?? ""
                level.start = definition.attribute(.startValue).flatMap { Int($0) } ?? 1
                level.shown = definition.attribute(.displayLevels).flatMap { Int($0) } ?? 1
            }
            levels[index] = level
        }
        return levels
    }

    private static func format(_ sign: String?) -> NumberFormat {
        switch sign {
        case "1": .decimal
        case "a": .lowerLetter
        case "A": .upperLetter
        case "i": .lowerRoman
        case "I": .upperRoman
        default: .none
        }
    }
}

extension [Int: OdtStyles.Level] {
    /// What stands before the item that `counter` counted last on `level`, from 1; nil when nothing does.
    func marker(at level: Int, _ counter: ListCounter) -> (marker: ItemMarker, isNumbered: Bool)? {
        guard let definition = self[level] else { return nil }
        switch definition.format {
        case .bullet: return (.bullet, false)
        case .none: return nil
        default: break
        }
        let first = Swift.max(1, level - Swift.min(Swift.max(definition.shown, 1), 10) + 1)
        let numbers = (first...level).compactMap { upper -> String? in
            guard let format = self[upper]?.format, format != .none, format != .bullet else { return nil }
            return format.text(counter[upper - 1] ?? self[upper]?.start ?? 1)
        }
        return (ItemMarker(definition.prefix + numbers.joined(separator: ".") + definition.suffix), true)
    }
}
