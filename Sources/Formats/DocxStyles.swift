/// What the styles of a Word document say about structure.
struct WordStyles {
    struct Style {
        var name = ""
        var basedOn: String?
        var outlineLevel: Int?
        var numberID: String?
        var level: Int?
        var bold: Bool?
        var hidden: Bool?
    }

    private var styles: [String: Style] = [:]
    private var defaultParagraph: String?

    init(_ part: Tree<WordName>?) {
        guard let list = part?.root[.styles] else { return }
        for element in list.children where element.name == .style {
            guard let id = element.attribute(.styleID) else { continue }
            var style = Style()
            // Names of built-in styles are English in any Word; those of templates may be Dutch.
            style.name = smallASCII(element.property(.styleName) ?? id)
            style.basedOn = element.property(.basedOn)
            if let properties = element[.paragraphProperties] {
                style.outlineLevel = properties.property(.outlineLevel).flatMap { Int($0) }
                style.numberID = properties[.numberProperties]?.property(.numberID)
                style.level = properties[.numberProperties]?.property(.level).flatMap { Int($0) }
            }
            if let properties = element[.runProperties] {
                style.bold = properties.flag(.bold)
                style.hidden = properties.flag(.hidden)
            }
            if element.attribute(.isDefault) == "1", element.attribute(.styleType) == "paragraph" { defaultParagraph = id }
            styles[id] = style
        }
    }

    /// What the style says, with what it takes over from those it is based on.
    func resolved(_ id: String?) -> Style {
        var result = Style()
        var next = id ?? defaultParagraph
        var steps = 0
        while let id = next, let style = styles[id], steps < 20 {
            if result.name.isEmpty { result.name = style.name }
            result.outlineLevel = result.outlineLevel ?? style.outlineLevel ?? headingLevel(named: style.name).map { $0 - 1 }
            result.numberID = result.numberID ?? style.numberID
            result.level = result.level ?? style.level
            result.bold = result.bold ?? style.bold
            result.hidden = result.hidden ?? style.hidden
            next = style.basedOn
            steps += 1
        }
        // A style that is not defined still has its id: "Kop1", "Heading2".
        if steps == 0, let id { (result.name, result.outlineLevel) = (smallASCII(id), headingLevel(named: smallASCII(id)).map { $0 - 1 }) }
        return result
    }
}

extension WordStyles.Style {
    var isTitle: Bool { name == "title" || name == "titel" }
    var isSubtitle: Bool { name == "subtitle" || name == "ondertitel" }
    var isContents: Bool {
        ["toc ", "inhopg ", "inhopg", "contents ", "table of figures"].contains { name.hasPrefix($0) } && name != "toc heading"
            && !name.hasPrefix("contents heading")
    }
    var isContentsHeading: Bool { name == "toc heading" || name == "contents heading" || name == "kopvaninhoudsopgave" }
}

/// Small letters for the letters of ASCII; names of styles are compared so.
func smallASCII(_ text: String) -> String {
    String(decoding: text.utf8.map { $0.isUpper ? $0 | 0x20 : $0 }, as: UTF8.self)
}

/// The level of a style by its name in small letters: "heading 2", "kop 2", "kop2".
func headingLevel(named name: String) -> Int? {
    for word in ["heading", "kop"] where name.hasPrefix(word) {
        let rest = name.dropFirst(word.utf8.count).drop { $0 == " " }
        if let level = Int(rest), (1...9).contains(level) { return level }
    }
    return nil
}
