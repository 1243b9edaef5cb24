/// Reads a document of Word: its main part, with styles, numbering and notes.
func readDocx(_ archive: ZipArchive, limits: Limits) throws(Unreadable) -> DocumentText {
    func part(_ name: String) throws(Unreadable) -> Tree<WordName>? {
        guard let entry = archive[name] else { return nil }
        return try parseXML(entry, of: archive, as: WordName.self, limits: limits)
    }
    let main = try mainPart(of: archive, limits: limits)
    let folder = main.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(main[...$0]) } ?? ""
    guard let document = try part(main) else { throw .damaged }

    let styles = try WordStyles(part(folder + "styles.xml"))
    let numbering = try WordNumbering(part(folder + "numbering.xml"), styles: styles)
    var reader = DocxBody(
        styles: styles, numbering: numbering, hasRenderedBreaks: document.contains(.renderedBreak), text: TextBuilder(limits))
    guard let body = document.root[.document]?[.body] else { throw .damaged }
    reader.readBlocks(of: body)
    reader.readNotes(in: try part(folder + "footnotes.xml"), name: .footnote)
    reader.readNotes(in: try part(folder + "endnotes.xml"), name: .endnote)
    return try reader.text.finish()
}

/// Mostly `word/document.xml`; the relations of the package tell.
private func mainPart(of archive: ZipArchive, limits: Limits) throws(Unreadable) -> String {
    let usual = "word/document.xml"
    guard let entry = archive["_rels/.rels"] else { return usual }
    let relations = try parseXML(entry, of: archive, as: WordName.self, limits: limits)
    for relation in relations.root[.relationships]?.children ?? relations.root.children {
        guard let type = relation.attribute(.type), type.hasSuffix("/officeDocument"), let target = relation.attribute(.target) else { continue }
        let name = target.hasPrefix("/") ? String(target.dropFirst()) : target
        return archive[name] == nil ? usual : name
    }
    return usual
}

/// The names of WordprocessingML that say something about text.
enum WordName: String {
    case document = "w:document", body = "w:body", paragraph = "w:p", paragraphProperties = "w:pPr", run = "w:r", runProperties = "w:rPr"
    case text = "w:t", tab = "w:tab", lineBreak = "w:br", carriageReturn = "w:cr", hyphen = "w:noBreakHyphen", position = "w:ptab"
    case renderedBreak = "w:lastRenderedPageBreak", pageBreakBefore = "w:pageBreakBefore", sectionProperties = "w:sectPr"
    case table = "w:tbl", row = "w:tr", rowProperties = "w:trPr", cell = "w:tc", cellProperties = "w:tcPr", span = "w:gridSpan"
    case deletion = "w:del", movedFrom = "w:moveFrom", deletedText = "w:delText", instruction = "w:instrText", field = "w:fldChar"
    case fieldType = "w:fldCharType", simpleField = "w:fldSimple", fieldInstruction = "w:instr"
    case block = "w:sdt", blockProperties = "w:sdtPr", blockContent = "w:sdtContent", gallery = "w:docPartGallery"
    case alternatives = "mc:AlternateContent", choice = "mc:Choice", fallback = "mc:Fallback", boxContent = "w:txbxContent"
    case mathText = "m:t", ruby = "w:ruby", rubyBase = "w:rubyBase"
    case style = "w:style", styleID = "w:styleId", styleName = "w:name", basedOn = "w:basedOn", paragraphStyle = "w:pStyle", runStyle = "w:rStyle"
    case defaults = "w:docDefaults", isDefault = "w:default", styleType = "w:type", styles = "w:styles"
    case bold = "w:b", hidden = "w:vanish", outlineLevel = "w:outlineLvl"
    case numberProperties = "w:numPr", numberID = "w:numId", level = "w:ilvl", numberingPart = "w:numbering", number = "w:num"
    case abstractID = "w:abstractNumId", abstract = "w:abstractNum", definition = "w:lvl", format = "w:numFmt", pattern = "w:lvlText"
    case start = "w:start", override = "w:lvlOverride", startOverride = "w:startOverride", restart = "w:lvlRestart", legal = "w:isLgl"
    case linkedStyle = "w:numStyleLink"
    case footnote = "w:footnote", endnote = "w:endnote", footnotes = "w:footnotes", endnotes = "w:endnotes"
    case value = "w:val"
    case relationships = "rel:Relationships", type = "Type", target = "Target"
}

extension Element<WordName> {
    /// The value of the property `name`: `<w:outlineLvl w:val="1"/>` gives "1".
    func property(_ name: WordName) -> String? { self[name]?.attribute(.value) }

    /// A property that is on when it is there, unless its value says no; nil when it is not there.
    func flag(_ name: WordName) -> Bool? {
        guard let element = self[name] else { return nil }
        switch element.attribute(.value) {
        case "0", "false", "off", "none": return false
        default: return true
        }
    }
}
