/// Goes through the body of an OpenDocument text and writes its blocks.
struct OdtBody {
    let styles: OdtStyles
    var text: TextBuilder

    /// A list that is open, and where in it we are.
    private struct OpenList {
        var style: String
        var key: String
        var level: Int
        /// The item whose first paragraph gets the marker; it counts from there.
        var isFirst = false
        var start: Int?
    }

    private var list: OpenList?
    /// Numbers per list, also of lists that ended, since a later one may go on with them.
    private var counters: [String: ListCounter] = [:]
    private var lastOfStyle: [String: String] = [:]
    private var outline = ListCounter()
    private var cell: (row: Int, column: Int)?
    private var inContents = false
    private var boxes: [Element<OdtName>] = []
    private var notes: [Element<OdtName>] = []

    init(styles: OdtStyles, text: TextBuilder) { (self.styles, self.text) = (styles, text) }

    mutating func readBlocks(of parent: Element<OdtName>) {
        for element in parent.children {
            switch element.name {
            case .heading, .paragraph: readParagraph(element)
            case .list: readList(element)
            case .table: readTable(element)
            case .contents, .illustrations, .tables, .alphabetical, .objects, .user: if let lines = element[.indexBody] { readContents(lines) }
            case .section: if element.attribute(.display) != "none" { readBlocks(of: element) }
            case .softPageBreak: text.addPage()
            case .frame, .group, .shape, .rectangle, .ellipse:
                hold(element)
                readBoxes()
            case .changes, .annotation, .forms: break
            default: if !element.isText { readBlocks(of: element) }
            }
        }
    }

    /// Notes come at the end, each a paragraph.
    mutating func readNotes() {
        let held = notes
        notes = []
        for note in held { readBlocks(of: note) }
    }

    private mutating func readContents(_ lines: Element<OdtName>) {
        let before = inContents
        for element in lines.children {
            inContents = element.name != .indexTitle
            if element.name == .indexTitle {
                for line in element.children where line.name == .paragraph || line.name == .heading {
                    text.begin(.heading(level: 1))
                    readInline(line, bold: false)
                    text.end()
                }
            } else if element.name == .paragraph {
                readParagraph(element)
            }
        }
        inContents = before
    }

    private mutating func readParagraph(_ paragraph: Element<OdtName>) {
        let style = styles.resolved(paragraph.attribute(.styleName))
        if style.breakBefore, cell == nil, !text.isEmpty {
            text.end()
            text.addPage()
        }
        let (kind, marker) = shape(paragraph, style)
        text.begin(kind, marker: marker.marker)
        let bold = style.bold ?? false
        if style.hidden != true, paragraph[.hiddenParagraph] == nil {
            if !marker.text.isEmpty { text.add((marker.text + " ").utf8, bold: bold) }
            readInline(paragraph, bold: bold)
        }
        text.end()
        if style.breakAfter, cell == nil { text.addPage() }
        readBoxes()
    }

    private mutating func shape(_ paragraph: Element<OdtName>, _ style: OdtStyles.Style) -> (Block.Kind, ItemMarker) {
        let none = ItemMarker("")
        if inContents || style.name.hasPrefix("contents ") && style.name != "contents heading" { return (.contents, none) }
        if paragraph.name == .heading {
            let level = min(max(paragraph.attribute(.outlineLevel).flatMap { Int($0) } ?? style.outlineLevel ?? 1, 1), 10)
            return (.heading(level: level), headingMarker(paragraph, style, level: level))
        }
        // A paragraph that has the style of a heading is one, also when the file does not call it so.
        if let level = style.outlineLevel ?? headingLevel(named: style.name), level > 0 {
            return (.heading(level: min(level, 10)), headingMarker(paragraph, style, level: min(level, 10)))
        }
        if style.name == "title" || style.name == "titel" { return (.heading(level: 1), none) }
        if style.name == "subtitle" || style.name == "ondertitel" { return (.heading(level: 2), none) }
        if let level = list?.level, let found = nextMarker() { return (.item(level: level, numbered: found.isNumbered), found.marker) }
        if let cell { return (.cell(row: cell.row, column: cell.column), none) }
        return (.paragraph, none)
    }

    /// A heading is counted by its list, if it stands in one of its own, else by the numbering of chapters.
    private mutating func headingMarker(_ paragraph: Element<OdtName>, _ style: OdtStyles.Style, level: Int) -> ItemMarker {
        if let list, styles.lists[list.style] != nil, let found = nextMarker() { return found.isNumbered ? found.marker : ItemMarker("") }
        guard style.list != "", paragraph.attribute(.isHeader) != "true", let definition = styles.outline[level] else { return ItemMarker("") }
        outline.next(level: level - 1, start: definition.start)
        return styles.outline.marker(at: level, outline)?.marker ?? ItemMarker("")
    }

    /// The marker of the item that begins with this paragraph; nil for its later paragraphs.
    private mutating func nextMarker() -> (marker: ItemMarker, isNumbered: Bool)? {
        guard let open = list, open.isFirst, (1...10).contains(open.level) else { return nil }
        list?.isFirst = false
        let levels = styles.lists[open.style] ?? [:]
        var counter = counters[open.key] ?? ListCounter()
        if let start = open.start { counter.set(start &- 1, level: open.level - 1) }
        counter.next(level: open.level - 1, start: levels[open.level]?.start ?? 1)
        counters[open.key] = counter
        return levels.isEmpty ? (.bullet, false) : levels.marker(at: open.level, counter)
    }

    private mutating func readList(_ element: Element<OdtName>) {
        let outer = list
        let style = element.attribute(.styleName) ?? outer?.style ?? ""
        let level = (outer?.level ?? 0) + 1
        list = OpenList(style: style, key: outer?.key ?? key(of: element, style: style), level: level)
        if let key = list?.key { lastOfStyle[style] = key }
        for item in element.children {
            list?.isFirst = item.name == .item
            list?.start = item.attribute(.startValue).flatMap { Int($0) }
            if item.name == .softPageBreak { text.addPage() } else { readBlocks(of: item) }
        }
        list = outer
    }

    /// Which numbers a list counts with: its own, or those of an earlier list that it goes on with.
    private func key(of element: Element<OdtName>, style: String) -> String {
        if let earlier = element.attribute(.continuedList) { return earlier }
        if element.attribute(.continued) == "true", let earlier = lastOfStyle[style] { return earlier }
        return element.attribute(.id) ?? "list \(counters.count)"
    }

    private mutating func readInline(_ parent: Element<OdtName>, bold: Bool) {
        for element in parent.children {
            if element.isText {
                text.add(element.text, bold: bold)
                continue
            }
            switch element.name {
            case .span:
                let style = styles.resolved(element.attribute(.styleName), family: "text")
                if style.hidden != true { readInline(element, bold: style.bold ?? bold) }
            case .spaces, .tab: text.add(" ".utf8)
            case .lineBreak: text.addLineBreak()
            case .softPageBreak: text.addPage()
            case .frame, .group, .shape, .rectangle, .ellipse: hold(element)
            case .note: if let body = element[.noteBody] { notes.append(body) }
            case .ruby: if let base = element[.rubyBase] { readInline(base, bold: bold) }
            case .annotation, .hiddenText, .hiddenParagraph: break
            default: readInline(element, bold: bold)
            }
        }
    }

    /// Keeps the text boxes of a drawing for after the paragraph.
    private mutating func hold(_ drawing: Element<OdtName>) {
        switch drawing.name {
        case .frame: if let box = drawing[.textBox] { boxes.append(box) }
        case .group: for child in drawing.children where !child.isText { hold(child) }
        case .shape, .rectangle, .ellipse: boxes.append(drawing)
        default: break
        }
    }

    private mutating func readBoxes() {
        let held = boxes
        let outer = list
        (boxes, list) = ([], nil)
        for box in held { readBlocks(of: box) }
        list = outer
    }

    private mutating func readTable(_ table: Element<OdtName>) {
        let outer = (cell: cell, list: list)
        list = nil
        if styles.resolved(table.attribute(.tableStyle), family: "table").breakBefore, outer.cell == nil, !text.isEmpty { text.addPage() }
        // A table of one column is a box around text.
        let isBox = table.rows.allSatisfy { row in row.children.count { $0.name == .cell || $0.name == .coveredCell } <= 1 }
        var row = 0
        for element in table.rows {
            if element.name == .softPageBreak {
                text.addPage()
                continue
            }
            var column = 0
            for content in element.children where content.name == .cell || content.name == .coveredCell {
                cell = isBox ? outer.cell : (row, column)
                if content.name == .cell { readBlocks(of: content) }
                column += min(max(1, content.attribute(.repeated).flatMap { Int($0) } ?? 1), 100)
            }
            row += 1
        }
        (cell, list) = outer
    }
}

extension Element<OdtName> {
    /// The rows of a table and the page breaks between them, also those in groups of rows.
    fileprivate var rows: [Element] {
        children.flatMap { child -> [Element] in
            if child.name == .row || child.name == .softPageBreak { return [child] }
            return child.isText || child.name == .table ? [] : child.rows
        }
    }
}
