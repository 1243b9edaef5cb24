/// Reads a page of HTML: what a visitor came for, not what every page of the site has around it.
func readHTML(_ raw: [UInt8], limits: Limits) throws(Unreadable) -> DocumentText {
    guard raw.count <= limits.textBytes else { throw .tooMuchText }
    // Whether text is UTF-8 shows in the bytes; what a page says of itself is wrong too often.
    let tree = try parseHTML(decoded(raw).filter { $0 != 0 }, limits: limits)
    let page = tree.root[.html] ?? tree.root
    let content = mainPart(of: page)
    let read = try HTMLReader.read(content, title: nil, limits: limits)
    if read.blocks.contains(where: { $0.kind == .heading(level: 1) }) { return read }
    guard let title = page[.head]?[.title], title.text.contains(where: { !$0.isSpace }) else { return read }
    return try HTMLReader.read(content, title: title, limits: limits)
}

/// The part of a page that says it is the main one, when most of the text is in it.
private func mainPart(of page: Element<HTMLName>) -> Element<HTMLName> {
    let body = page[.body] ?? page
    var best: Element<HTMLName>?
    func look(in parent: Element<HTMLName>) {
        for child in parent.children where !child.isText {
            let isMain = child.name == .main || child.name == .article || child.attribute(.role) == "main"
            if isMain, child.text.count > best?.text.count ?? 0 { best = child }
            look(in: child)
        }
    }
    look(in: body)
    guard let best, best.text.count * 2 >= body.text.count else { return body }
    return best
}

private struct HTMLReader {
    private var text: TextBuilder
    private let all: Int

    /// The item that is open; its first block gets the marker.
    private struct Item {
        var kind: Block.Kind
        var marker: String
        var blocksBefore: Int
    }

    private var item: Item?
    private var listLevel = 0
    /// The level of the heading above.
    private var lastLevel = 1
    private var cell: (row: Int, column: Int)?
    private var isPreformatted = false

    static func read(_ content: Element<HTMLName>, title: Element<HTMLName>?, limits: Limits) throws(Unreadable) -> DocumentText {
        var reader = HTMLReader(text: TextBuilder(limits), all: content.text.count)
        if let title {
            reader.text.begin(.heading(level: 1))
            reader.text.add(title.text)
        }
        reader.beginBlock()
        reader.readChildren(of: content, bold: false)
        return try reader.text.finish()
    }

    private init(text: TextBuilder, all: Int) { (self.text, self.all) = (text, all) }

    private mutating func readChildren(of parent: Element<HTMLName>, bold: Bool) {
        for element in parent.children {
            if element.isText { addText(element.text, bold: bold) } else if !isAside(element) { read(element, bold: bold) }
        }
    }

    private mutating func addText(_ bytes: ArraySlice<UInt8>, bold: Bool) {
        guard isPreformatted else { return text.add(bytes, bold: bold) }
        for (number, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
            if number > 0 { text.addLineBreak() }
            text.add(line, bold: bold)
        }
    }

    private mutating func read(_ element: Element<HTMLName>, bold: Bool) {
        switch element.name {
        case .h1: readHeading(element, level: 1)
        case .h2: readHeading(element, level: 2)
        case .h3: readHeading(element, level: 3)
        case .h4: readHeading(element, level: 4)
        case .h5: readHeading(element, level: 5)
        case .h6: readHeading(element, level: 6)
        // What a page folds open stands under the heading above it.
        case .summary: readHeading(element, level: min(6, lastLevel + 1), isFold: true)
        case .ul, .menu, .dir: readList(element, isNumbered: false, bold: bold)
        case .ol: readList(element, isNumbered: true, bold: bold)
        case .table: readTable(element, bold: bold)
        case .br: text.addLineBreak()
        case .b, .strong: readChildren(of: element, bold: true)
        case .pre:
            isPreformatted = true
            readBlock(element, bold: bold)
            isPreformatted = false
        case .p, .hr, .caption, .address, .blockquote, .center, .dd, .details, .dl, .dt, .div, .fieldset, .figcaption, .figure, .hgroup, .legend,
            .section,
            .main, .article, .header, .footer, .nav, .aside, .form, .li, .tr, .body:
            readBlock(element, bold: bold)
        default: readChildren(of: element, bold: bold || element.styleSays("font-weight:bold") || element.styleSays("font-weight:700"))
        }
    }

    private mutating func readBlock(_ element: Element<HTMLName>, bold: Bool) {
        beginBlock()
        readChildren(of: element, bold: bold || element.styleSays("font-weight:bold"))
        beginBlock()
    }

    /// What comes next stands on its own: the beginning of an item, a cell, or a paragraph.
    private mutating func beginBlock() {
        text.end()
        if let item, item.blocksBefore == text.count {
            text.begin(item.kind, marker: item.marker)
        } else if let cell {
            text.begin(.cell(row: cell.row, column: cell.column))
        } else {
            text.begin(.paragraph)
        }
    }

    private mutating func readHeading(_ element: Element<HTMLName>, level: Int, isFold: Bool = false) {
        if !isFold { lastLevel = level }
        text.begin(.heading(level: level))
        readChildren(of: element, bold: false)
        beginBlock()
    }

    private mutating func readList(_ list: Element<HTMLName>, isNumbered: Bool, bold: Bool) {
        let outer = item
        listLevel += 1
        let format = NumberFormat(html: list.attribute(.type))
        var number = list.attribute(.start).flatMap { Int($0) } ?? 1
        for element in list.children where !element.isText && !isAside(element) {
            guard element.name == .li else {
                // A list that stands in a list, not in an item of it.
                item = nil
                read(element, bold: bold)
                continue
            }
            if let value = element.attribute(.value).flatMap({ Int($0) }) { number = value }
            text.end()
            let kind: Block.Kind = element.leadsInPage ? .contents : .item(level: listLevel, numbered: isNumbered)
            item = Item(kind: kind, marker: kind == .contents ? "" : isNumbered ? format.text(number) + "." : "•", blocksBefore: text.count)
            readBlock(element, bold: bold)
            number &+= 1
        }
        listLevel -= 1
        item = outer
        beginBlock()
    }

    private mutating func readTable(_ table: Element<HTMLName>, bold: Bool) {
        let outer = (cell: cell, item: item, level: listLevel)
        (item, listLevel) = (nil, 0)
        let rows = table.rows
        // A table of one column is a box around text.
        let isBox = rows.allSatisfy { row in row.children.count { $0.name == .td || $0.name == .th } <= 1 }
        if let caption = table[.caption] { readBlock(caption, bold: bold) }
        for (row, element) in rows.enumerated() {
            var column = 0
            for content in element.children where content.name == .td || content.name == .th {
                cell = isBox ? outer.cell : (row, column)
                readBlock(content, bold: bold || content.name == .th)
                column += min(max(1, content.attribute(.colspan).flatMap { Int($0) } ?? 1), 100)
            }
        }
        (cell, item, listLevel) = outer
        beginBlock()
    }

    /// What stands beside the text: menus, forms, what is not shown. A part of the page that holds most of the text does
    /// not, whatever it is called: some sites put every page in one form.
    private func isAside(_ element: Element<HTMLName>) -> Bool {
        switch element.name {
        case .script, .style, .noscript, .template, .dialog, .iframe, .object, .select, .button, .textarea, .svg, .audio, .video, .canvas, .map,
            .head:
            return true
        case .nav, .footer, .aside, .form: return element.text.count * 2 < all
        default: break
        }
        if element.attribute(.hidden) != nil || element.attribute(.ariaHidden) == "true" { return true }
        if element.styleSays("display:none") || element.styleSays("visibility:hidden") { return true }
        switch element.attribute(.role) {
        case "navigation", "search", "contentinfo", "complementary", "banner": return element.text.count * 2 < all
        default: break
        }
        // The header of an article holds its title; that of a page its menu.
        return element.name == .header && element.descendant(.h1) == nil && element.text.count * 2 < all
    }
}

extension Element<HTMLName> {
    fileprivate var rows: [Element] {
        children.flatMap { child -> [Element] in
            if child.name == .tr { return [child] }
            return child.isText || child.name == .table || child.name == .caption ? [] : child.rows
        }
    }

    /// Whether the style on the element itself says `words`, but for space and capitals.
    fileprivate func styleSays(_ words: StaticString) -> Bool {
        guard let style = attribute(.style) else { return false }
        return style.utf8.filter { !$0.isSpace }.map { $0.isUpper ? $0 | 0x20 : $0 }.contains(words)
    }

    /// Whether all text of the element is one link to a place in the same page: a line of a table of contents.
    fileprivate var leadsInPage: Bool {
        guard let link = descendant(.a), link.attribute(.href)?.hasPrefix("#") == true else { return false }
        return link.text.count { !$0.isSpace } >= text.count { !$0.isSpace && !$0.isDigit && $0 != UInt8(ascii: ".") }
    }
}

extension NumberFormat {
    /// The `type` of a list in HTML.
    fileprivate init(html type: String?) {
        switch type {
        case "a": self = .lowerLetter
        case "A": self = .upperLetter
        case "i": self = .lowerRoman
        case "I": self = .upperRoman
        default: self = .decimal
        }
    }
}
