/// Reads a text document of LibreOffice and its kin.
func readOdt(_ archive: ZipArchive, limits: Limits) throws(Unreadable) -> DocumentText {
    if let manifest = archive["META-INF/manifest.xml"], try archive.bytes(manifest).contains("encryption-data") { throw .passwordProtected }
    guard let entry = archive["content.xml"] else { throw .damaged }
    let content = try parseXML(entry, of: archive, as: OdtName.self, limits: limits)
    let common = try archive["styles.xml"].map { entry throws(Unreadable) in
        try parseXML(entry, of: archive, as: OdtName.self, limits: limits)
    }
    guard let document = content.root[.documentContent], let body = document[.body]?[.officeText] else { throw .damaged }

    // The automatic styles of the other part are for headers and footers, under the same names as those here.
    var styles = OdtStyles()
    styles.add(common?.root[.documentStyles]?[.commonStyles])
    styles.add(document[.automaticStyles])
    var reader = OdtBody(styles: styles, text: TextBuilder(limits))
    reader.readBlocks(of: body)
    reader.readNotes()
    return try reader.text.finish()
}

/// The names of OpenDocument that say something about text.
enum OdtName: String {
    case documentContent = "office:document-content", documentStyles = "office:document-styles", body = "office:body", officeText = "office:text"
    case commonStyles = "office:styles", automaticStyles = "office:automatic-styles", annotation = "office:annotation", forms = "office:forms"
    case heading = "text:h", paragraph = "text:p", outlineLevel = "text:outline-level", styleName = "text:style-name"
    case isHeader = "text:is-list-header"
    case span = "text:span", spaces = "text:s", tab = "text:tab", lineBreak = "text:line-break", softPageBreak = "text:soft-page-break"
    case count = "text:c"
    case list = "text:list", item = "text:list-item", listHeader = "text:list-header", continued = "text:continue-numbering"
    case continuedList = "text:continue-list", id = "xml:id", startValue = "text:start-value", numberedParagraph = "text:numbered-paragraph"
    case section = "text:section", display = "text:display", changes = "text:tracked-changes", hiddenText = "text:hidden-text"
    case hiddenParagraph = "text:hidden-paragraph", note = "text:note", noteBody = "text:note-body", ruby = "text:ruby", rubyBase = "text:ruby-base"
    case contents = "text:table-of-content", illustrations = "text:illustration-index", tables = "text:table-index", indexBody = "text:index-body"
    case indexTitle = "text:index-title", alphabetical = "text:alphabetical-index", objects = "text:object-index", user = "text:user-index"
    case table = "table:table", row = "table:table-row", cell = "table:table-cell", coveredCell = "table:covered-table-cell"
    case repeated = "table:number-columns-repeated", tableStyle = "table:style-name"
    case frame = "draw:frame", textBox = "draw:text-box", group = "draw:g", shape = "draw:custom-shape", rectangle = "draw:rect"
    case ellipse = "draw:ellipse"
    case style = "style:style", name = "style:name", displayName = "style:display-name", family = "style:family", parent = "style:parent-style-name"
    case defaultOutline = "style:default-outline-level", listStyleName = "style:list-style-name", masterPage = "style:master-page-name"
    case paragraphProperties = "style:paragraph-properties", textProperties = "style:text-properties", tableProperties = "style:table-properties"
    case breakBefore = "fo:break-before", breakAfter = "fo:break-after", weight = "fo:font-weight"
    case listStyle = "text:list-style", outlineStyle = "text:outline-style", numberLevel = "text:list-level-style-number"
    case bulletLevel = "text:list-level-style-bullet", imageLevel = "text:list-level-style-image", outlineLevelStyle = "text:outline-level-style"
    case level = "text:level", format = "style:num-format", prefix = "style:num-prefix", suffix = "style:num-suffix"
    case displayLevels = "text:display-levels"
}
