/// Goes through the body of a Word document and writes its blocks.
struct DocxBody {
    let styles: WordStyles
    var numbering: WordNumbering
    /// Whether Word noted where its pages began; then forced breaks would count twice.
    let hasRenderedBreaks: Bool
    var text: TextBuilder

    /// The cell that paragraphs stand in.
    private var cell: (row: Int, column: Int)?
    private var inContents = false
    /// The fields that are open: true for one that makes a table of contents.
    private var fields: [Bool] = []
    /// Text boxes of the open paragraph, to be read after it.
    private var boxes: [Element<WordName>] = []

    init(styles: WordStyles, numbering: WordNumbering, hasRenderedBreaks: Bool, text: TextBuilder) {
        (self.styles, self.numbering, self.hasRenderedBreaks, self.text) = (styles, numbering, hasRenderedBreaks, text)
    }

    mutating func readBlocks(of parent: Element<WordName>) {
        for element in parent.children {
            switch element.name {
            case .paragraph: readParagraph(element)
            case .table: readTable(element)
            case .block:
                let before = inContents
                if element[.blockProperties]?.descendant(.gallery)?.attribute(.value) == "Table of Contents" { inContents = true }
                if let content = element[.blockContent] { readBlocks(of: content) }
                inContents = before
            // What is there twice, for new and for old programs, counts once.
            case .alternatives: if let choice = element[.choice] ?? element[.fallback] { readBlocks(of: choice) }
            case .deletion, .movedFrom, .sectionProperties: break
            default: if !element.isText { readBlocks(of: element) }
            }
        }
    }

    /// Notes come at the end, each a paragraph. The first two of the list are lines that part them from the text.
    mutating func readNotes(in part: Tree<WordName>?, name: WordName) {
        guard let list = part?.root[name == .footnote ? .footnotes : .endnotes] else { return }
        for note in list.children where note.name == name && note.attribute(.styleType) == nil { readBlocks(of: note) }
    }

    private mutating func readParagraph(_ paragraph: Element<WordName>) {
        let properties = paragraph[.paragraphProperties]
        let style = styles.resolved(properties?.property(.paragraphStyle))
        if !hasRenderedBreaks, cell == nil, !text.isEmpty, properties?.flag(.pageBreakBefore) == true {
            text.end()
            text.addPage()
        }
        let (kind, marker) = shape(properties, style)
        text.begin(kind, marker: marker.marker)
        if style.hidden != true {
            if !marker.text.isEmpty { text.add((marker.text + " ").utf8, bold: style.bold ?? false) }
            readRuns(of: paragraph, style)
        }
        text.end()
        // A section that ends here begins the next on a new page, unless it says that it goes on.
        if !hasRenderedBreaks, let section = properties?[.sectionProperties], section.property(.styleType) != "continuous" { text.addPage() }
        let held = boxes
        boxes = []
        for box in held { readBlocks(of: box) }
    }

    private mutating func shape(_ properties: Element<WordName>?, _ style: WordStyles.Style) -> (Block.Kind, ItemMarker) {
        let none = ItemMarker("")
        if style.isContentsHeading { return (.heading(level: 1), none) }
        if inContents || fields.contains(true) || style.isContents { return (.contents, none) }

        let number = properties?[.numberProperties]
        let level = number?.property(.level).flatMap { Int($0) } ?? style.level
        let outline = properties?.property(.outlineLevel).flatMap { Int($0) } ?? style.outlineLevel
        var found: (marker: ItemMarker, isNumbered: Bool)?
        if let id = number?.property(.numberID) ?? style.numberID {
            // The style of a heading names the list only; the level is that of the heading.
            found = numbering.next(id, level: level ?? outline.map { $0 < 9 ? $0 : 0 } ?? 0)
        }
        if let outline, (0..<9).contains(outline) {
            return (.heading(level: outline + 1), found?.isNumbered == true ? found?.marker ?? none : none)
        }
        if style.isTitle { return (.heading(level: 1), none) }
        if style.isSubtitle { return (.heading(level: 2), none) }
        if let found, !found.marker.marker.isEmpty || !found.marker.text.isEmpty {
            return (.item(level: (level ?? 0) + 1, numbered: found.isNumbered), found.marker)
        }
        if let cell { return (.cell(row: cell.row, column: cell.column), none) }
        return (.paragraph, none)
    }

    private mutating func readRuns(of parent: Element<WordName>, _ style: WordStyles.Style) {
        for element in parent.children {
            switch element.name {
            case .run: readRun(element, style)
            case .paragraphProperties, .deletion, .movedFrom, .blockProperties: break
            case .alternatives: if let choice = element[.choice] ?? element[.fallback] { readRuns(of: choice, style) }
            case .simpleField:
                if let words = element.attribute(.fieldInstruction), words.trimmed.hasPrefix("TOC") { text.begin(.contents) }
                readRuns(of: element, style)
            case .mathText: text.add(element.text)
            case .boxContent: boxes.append(element)
            default: if !element.isText { readRuns(of: element, style) }
            }
        }
    }

    private mutating func readRun(_ run: Element<WordName>, _ style: WordStyles.Style) {
        let properties = run[.runProperties]
        let runStyle = properties?.property(.runStyle).map { styles.resolved($0) }
        if properties?.flag(.hidden) ?? runStyle?.hidden ?? false { return }
        let bold = properties?.flag(.bold) ?? runStyle?.bold ?? style.bold ?? false
        for element in run.children {
            switch element.name {
            case .text: text.add(element.text, bold: bold)
            case .tab, .position: text.add(" ".utf8)
            case .hyphen: text.add("-".utf8, bold: bold)
            case .carriageReturn: text.addLineBreak()
            case .lineBreak:
                // A break of a page or a column also ends the line.
                text.addLineBreak()
                if element.attribute(.styleType) == "page", !hasRenderedBreaks { text.addPage() }
            case .renderedBreak:
                // Word notes it in every cell of a row.
                if (cell?.column ?? 0) == 0 { text.addPage() }
            case .field: readField(element)
            case .instruction:
                let words = element.text.drop(while: \.isSpace)
                if words.matches("TOC", at: words.startIndex), !fields.isEmpty { markContents() }
            case .alternatives: if let choice = element[.choice] ?? element[.fallback] { readRuns(of: choice, style) }
            case .boxContent: boxes.append(element)
            case .ruby: if let base = element[.rubyBase] { readRuns(of: base, style) }
            case .runProperties, .deletedText: break
            default: if !element.isText { readRuns(of: element, style) }
            }
        }
    }

    private mutating func readField(_ element: Element<WordName>) {
        switch element.attribute(.fieldType) {
        case "begin": fields.append(false)
        case "end": if !fields.isEmpty { fields.removeLast() }
        default: break
        }
    }

    /// The field that is open makes a table of contents, and so the paragraph it begins in is a line of it.
    private mutating func markContents() {
        fields[fields.count - 1] = true
        text.begin(.contents)
    }

    private mutating func readTable(_ table: Element<WordName>) {
        let outer = cell
        let rows = table.rows
        // A table of one column is a box around text.
        let isBox = rows.allSatisfy { $0.cells.count <= 1 }
        for (row, element) in rows.enumerated() {
            var column = 0
            for content in element.cells {
                cell = isBox ? outer : (row, column)
                readBlocks(of: content)
                text.end()
                column += min(max(1, content[.cellProperties]?.property(.span).flatMap { Int($0) } ?? 1), 100)
            }
        }
        cell = outer
    }
}

extension Element<WordName> {
    /// The rows of a table, also those inside a content control; not those that were deleted.
    fileprivate var rows: [Element] {
        children.flatMap { child -> [Element] in
            switch child.name {
            case .row: child[.rowProperties]?[.deletion] == nil ? [child] : []
            case .block: child[.blockContent]?.rows ?? []
            case .table, .deletion, .movedFrom: []
            default: child.isText ? [] : child.rows
            }
        }
    }

    fileprivate var cells: [Element] {
        children.flatMap { child -> [Element] in
            switch child.name {
            case .cell: [child]
            case .block: child[.blockContent]?.cells ?? []
            case .table, .deletion, .movedFrom: []
            default: child.isText ? [] : child.cells
            }
        }
    }
}
