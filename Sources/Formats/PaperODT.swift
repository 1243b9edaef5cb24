extension Paper {
    public static let odtType = "application/vnd.oasis.opendocument.text"

    /// As an OpenDocument text (ODF 1.3) with styles that a word processor knows by name, so that whoever opens it can change the look
    /// in one place, and a screen reader hears headings, lists and the headers of tables. The same paper gives the same bytes.
    ///
    /// - Throws: `Unwritable` when the library refuses; never because of what the paper says.
    public func odt() throws(Unwritable) -> [UInt8] {
        let zip = try ZipWriter()
        // The media type comes first and unpacked, so that a program can tell what this is by its first bytes.
        try zip.add("mimetype", Paper.odtType, isStored: true)
        try zip.add("META-INF/manifest.xml", manifest)
        try zip.add("content.xml", content)
        try zip.add("styles.xml", PaperStyles.xml(runningHead: runningHead))
        try zip.add("meta.xml", meta)
        return try zip.bytes()
    }

    private var content: String {
        var writer = ODTWriter()
        writer.paragraph(title, "Title")
        if !subtitle.isEmpty { writer.paragraph(subtitle, "Subtitle") }
        for fact in facts { writer.paragraph(.bold(fact.name + ": ") + fact.value, "Gegevens") }
        for block in blocks { writer.write(block) }
        return """
            <?xml version="1.0" encoding="UTF-8"?>
            <office:document-content \(PaperStyles.namespaces) office:version="1.3"><office:automatic-styles>\(writer.styles)</office:automatic-styles>\
            <office:body><office:text>\(writer.body)</office:text></office:body></office:document-content>
            """
    }

    private var manifest: String {
        let parts = ["content.xml", "styles.xml", "meta.xml"].map { name in
            "<manifest:file-entry manifest:full-path=\"\(name)\" manifest:media-type=\"text/xml\"/>"
        }
        return """
            <?xml version="1.0" encoding="UTF-8"?>
            <manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3">\
            <manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="\(Paper.odtType)"/>\
            \(parts.joined())</manifest:manifest>
            """
    }

    private var meta: String {
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <office:document-meta \(PaperStyles.namespaces) office:version="1.3"><office:meta><meta:generator>Stip</meta:generator>\
        <dc:title>\(title.asXML)</dc:title><dc:subject>\(subtitle.asXML)</dc:subject><dc:creator>\(author.asXML)</dc:creator>\
        <dc:language>nl-NL</dc:language></office:meta></office:document-meta>
        """
    }
}

/// Writes the body of a paper, and the styles that only this paper needs: the widths of its tables.
private struct ODTWriter {
    var body = ""
    var styles = ""
    private var tables = 0
    private var lists = 0
    private var notes = 0

    mutating func paragraph(_ text: String, _ style: String) { paragraph(Paper.Text(text), style) }

    mutating func paragraph(_ text: Paper.Text, _ style: String) { body += "<text:p text:style-name=\"\(style)\">\(run(text))</text:p>" }

    mutating func write(_ block: Paper.Block) {
        switch block {
        case .heading(let level, let text):
            body += "<text:h text:style-name=\"Heading_20_\(level)\" text:outline-level=\"\(level)\">\(text.asODF)</text:h>"
        case .paragraph(let text): paragraph(text, "Text_20_body")
        case .lead(let text): paragraph(text, "Kern")
        case .quote(let text, let source):
            paragraph(text, "Quotations")
            paragraph(source, "Vindplaats")
        case .list(let items, let isNumbered):
            lists += 1
            body += "<text:list xml:id=\"lijst\(lists)\" text:style-name=\"\(isNumbered ? "Genummerd" : "Opsomming")\">"
            for item in items {
                body += "<text:list-item>"
                paragraph(item, "List_20_Contents")
                body += "</text:list-item>"
            }
            body += "</text:list>"
        case .table(let table): write(table)
        }
    }

    private mutating func write(_ table: Paper.Table) {
        tables += 1
        let name = "tabel\(tables)"
        // Columns together are as wide as the text: 16 cm, in proportion of 65535 as the format has it.
        let whole = max(1, table.widths.reduce(0, +))
        for (place, width) in table.widths.enumerated() {
            styles += """
                <style:style style:name="\(name).k\(place)" style:family="table-column"><style:table-column-properties \
                style:column-width="\((16 * Double(width) / Double(whole)).plain)cm" style:rel-column-width="\(65_535 * width / whole)*"/></style:style>
                """
        }
        paragraph(table.caption, "Tabeltitel")
        body += "<table:table table:name=\"\(name)\" table:style-name=\"Tabel\"><table:title>\(table.caption.asXML)</table:title>"
        for place in table.header.indices { body += "<table:table-column table:style-name=\"\(name).k\(place)\"/>" }
        body += "<table:table-header-rows><table:table-row table:style-name=\"Rij\">"
        for (place, head) in table.header.enumerated() {
            cell(Paper.Text(head), "Kopcel", table.numbers.contains(place) ? "Tabelkop_20_getal" : "Table_20_Heading")
        }
        body += "</table:table-row></table:table-header-rows>"
        for row in table.rows {
            body += "<table:table-row table:style-name=\"Rij\">"
            for place in table.header.indices {
                let text = place < row.count ? row[place] : ""
                cell(text, "Cel", table.numbers.contains(place) ? "Tabelgetal" : place == 0 ? "Rijnaam" : "Table_20_Contents")
            }
            body += "</table:table-row>"
        }
        body += "</table:table>"
    }

    private mutating func cell(_ text: Paper.Text, _ cell: String, _ style: String) {
        body += "<table:table-cell table:style-name=\"\(cell)\" office:value-type=\"string\">"
        paragraph(text, style)
        body += "</table:table-cell>"
    }

    private mutating func run(_ text: Paper.Text) -> String {
        var result = ""
        for piece in text.pieces {
            switch piece {
            case .plain(let text): result += text.lines
            case .bold(let text): result += "<text:span text:style-name=\"Strong_20_Emphasis\">\(text.lines)</text:span>"
            case .link(let text, let address):
                result += "<text:a xlink:type=\"simple\" xlink:href=\"\(address.asXML)\" text:style-name=\"Internet_20_link\">\(text.asODF)</text:a>"
            case .note(let text):
                notes += 1
                let number = notes
                result += """
                    <text:note text:id="noot\(number)" text:note-class="footnote"><text:note-citation>\(number)</text:note-citation>\
                    <text:note-body><text:p text:style-name="Footnote">\(run(text))</text:p></text:note-body></text:note>
                    """
            }
        }
        return result
    }
}

extension String {
    /// A line break where the text has one.
    fileprivate var lines: String {
        replacing("\r\n", with: "\n").split(separator: "\n", omittingEmptySubsequences: false).map { String($0).asODF }.joined(
            separator: "<text:line-break/>")
    }
}
