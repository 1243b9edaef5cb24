extension Sheet {
    /// As an OpenDocument spreadsheet (ODF 1.3) of one table: what LibreOffice and the national standard ask for, and no more.
    func ods() throws(Unwritable) -> [UInt8] {
        let zip = try ZipWriter()
        // The media type comes first and unpacked, so that a program can tell what this is by its first bytes.
        try zip.add("mimetype", Form.ods.mediaType, isStored: true)
        try zip.add("META-INF/manifest.xml", manifest)
        try zip.add("content.xml", content)
        try zip.add("styles.xml", styles)
        try zip.add("settings.xml", settings)
        try zip.add("meta.xml", meta)
        return try zip.bytes()
    }

    private var content: String {
        let widths = columnWidths
        let columns = widths.indices.map { "<table:table-column table:style-name=\"kolom\($0)\" table:default-cell-style-name=\"Default\"/>" }
        let columnStyles = widths.enumerated().map { place, width in
            """
            <style:style style:name="kolom\(place)" style:family="table-column">\
            <style:table-column-properties style:column-width="\((Double(width) * 0.2 + 0.3).plain)cm"/></style:style>
            """
        }
        let heads = header.map {
            "<table:table-cell table:style-name=\"kop\" office:value-type=\"string\">\(Sheet.paragraphs($0))</table:table-cell>"
        }
        let lines = rows.map { "<table:table-row>\($0.map(\.ods).joined())</table:table-row>" }
        let filter =
            header.isEmpty
            ? ""
            : """
            <table:database-ranges><table:database-range table:name="__Anonymous_Sheet_DB__0" \
            table:target-range-address="\(address)" table:display-filter-buttons="true"/></table:database-ranges>
            """
        return """
            <?xml version="1.0" encoding="UTF-8"?>
            <office:document-content \(Sheet.namespaces) office:version="1.3"><office:automatic-styles>\
            <number:date-style style:name="dag"><number:day number:style="long"/><number:text>-</number:text>\
            <number:month number:style="long"/><number:text>-</number:text><number:year number:style="long"/></number:date-style>\
            <style:style style:name="datum" style:family="table-cell" style:parent-style-name="Default" style:data-style-name="dag"/>\
            <style:style style:name="kop" style:family="table-cell" style:parent-style-name="Default">\
            <style:text-properties fo:font-weight="bold"/></style:style>\
            <style:style style:name="blad" style:family="table"><style:table-properties table:display="true"/></style:style>\
            \(columnStyles.joined())</office:automatic-styles><office:body><office:spreadsheet>\
            <table:table table:name="\(tab.asXML)" table:style-name="blad">\(columns.joined())\
            <table:table-header-rows><table:table-row>\(heads.joined())</table:table-row></table:table-header-rows>\
            \(lines.joined())</table:table>\(filter)</office:spreadsheet></office:body></office:document-content>
            """
    }

    /// From the first cell to the last, as a formula would write it: `$'Matrix'.A1:C12`.
    private var address: String {
        let name = ("'" + tab.replacing("'", with: "''") + "'").asXML
        return "\(name).A1:\(name).\(Sheet.letters(header.count))\(rows.count + 1)"
    }

    /// `A`, `Z`, `AA`: how a spreadsheet calls its columns, counted from 1.
    static func letters(_ column: Int) -> String {
        var (rest, letters) = (column, "")
        while rest > 0 {
            letters = String(UnicodeScalar(UInt8(65 + (rest - 1) % 26))) + letters
            rest = (rest - 1) / 26
        }
        return letters
    }

    private var manifest: String {
        let parts = ["content.xml", "styles.xml", "settings.xml", "meta.xml"].map { name in
            "<manifest:file-entry manifest:full-path=\"\(name)\" manifest:media-type=\"text/xml\"/>"
        }
        return """
            <?xml version="1.0" encoding="UTF-8"?>
            <manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3">\
            <manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="\(Form.ods.mediaType)"/>\
            \(parts.joined())</manifest:manifest>
            """
    }

    private var styles: String {
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <office:document-styles \(Sheet.namespaces) office:version="1.3"><office:styles>\
        <style:default-style style:family="table-cell"><style:text-properties fo:language="nl" fo:country="NL" fo:font-size="10pt"/></style:default-style>\
        <style:style style:name="Default" style:family="table-cell"/></office:styles></office:document-styles>
        """
    }

    /// The first row stays in sight.
    private var settings: String {
        let item = { (name: String, type: String, value: String) in
            "<config:config-item config:name=\"\(name)\" config:type=\"\(type)\">\(value)</config:config-item>"
        }
        return """
            <?xml version="1.0" encoding="UTF-8"?>
            <office:document-settings \(Sheet.namespaces) office:version="1.3"><office:settings>\
            <config:config-item-set config:name="ooo:view-settings"><config:config-item-map-indexed config:name="Views">\
            <config:config-item-map-entry><config:config-item-map-named config:name="Tables">\
            <config:config-item-map-entry config:name="\(tab.asXML)">\
            \(item("VerticalSplitMode", "short", "2"))\(item("VerticalSplitPosition", "int", "1"))\(item("PositionBottom", "int", "1"))\
            \(item("ActiveSplitRange", "short", "2"))</config:config-item-map-entry></config:config-item-map-named>\
            </config:config-item-map-entry></config:config-item-map-indexed></config:config-item-set></office:settings></office:document-settings>
            """
    }

    private var meta: String {
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <office:document-meta \(Sheet.namespaces) office:version="1.3"><office:meta><meta:generator>Stip</meta:generator>\
        <dc:title>\(name.asXML)</dc:title><dc:language>nl-NL</dc:language></office:meta></office:document-meta>
        """
    }

    private static let namespaces = [
        ("office", "urn:oasis:names:tc:opendocument:xmlns:office:1.0"), ("table", "urn:oasis:names:tc:opendocument:xmlns:table:1.0"),
        ("text", "urn:oasis:names:tc:opendocument:xmlns:text:1.0"), ("style", "urn:oasis:names:tc:opendocument:xmlns:style:1.0"),
        ("number", "urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0"), ("meta", "urn:oasis:names:tc:opendocument:xmlns:meta:1.0"),
        ("config", "urn:oasis:names:tc:opendocument:xmlns:config:1.0"),
        ("fo", "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"), ("dc", "http://purl.org/dc/elements/1.1/"),
        ("ooo", "http://openoffice.org/2004/office"),
    ].map { "xmlns:\($0.0)=\"\($0.1)\"" }.joined(separator: " ")
}

extension Sheet {
    /// A paragraph for each line; spaces that XML would run together are written out.
    fileprivate static func paragraphs(_ text: String) -> String {
        let lines = text.replacing("\r\n", with: "\n").split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r" }
        return lines.map { line in
            "<text:p>\(String(line).asODF)</text:p>"
        }.joined()
    }
}

extension Sheet.Cell {
    fileprivate var ods: String {
        switch self {
        case .empty: return "<table:table-cell/>"
        case .number(let number): return value("float", "office:value=\"\(number)\"", String(number))
        case .decimal(let number):
            return number.plain.isEmpty ? "<table:table-cell/>" : value("float", "office:value=\"\(number.plain)\"", number.plain)
        case .date(let year, let month, let day):
            let iso = "\(year.padded(4))-\(month.padded(2))-\(day.padded(2))"
            let shown = "\(day.padded(2))-\(month.padded(2))-\(year.padded(4))"
            return value("date", "table:style-name=\"datum\" office:date-value=\"\(iso)\"", shown)
        case .text(let text): return "<table:table-cell office:value-type=\"string\">\(Sheet.paragraphs(text))</table:table-cell>"
        }
    }

    private func value(_ type: String, _ attributes: String, _ shown: String) -> String {
        "<table:table-cell office:value-type=\"\(type)\" \(attributes)><text:p>\(shown)</text:p></table:table-cell>"
    }
}
