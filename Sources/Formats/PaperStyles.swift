/// The styles of every paper: named as word processors name them, so that a template of an organisation can take their place.
enum PaperStyles {
    static let namespaces = [
        ("office", "urn:oasis:names:tc:opendocument:xmlns:office:1.0"), ("text", "urn:oasis:names:tc:opendocument:xmlns:text:1.0"),
        ("table", "urn:oasis:names:tc:opendocument:xmlns:table:1.0"), ("style", "urn:oasis:names:tc:opendocument:xmlns:style:1.0"),
        ("fo", "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"), ("meta", "urn:oasis:names:tc:opendocument:xmlns:meta:1.0"),
        ("svg", "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"), ("dc", "http://purl.org/dc/elements/1.1/"),
        ("xlink", "http://www.w3.org/1999/xlink"),
    ].map { "xmlns:\($0.0)=\"\($0.1)\"" }.joined(separator: " ")

    static func xml(runningHead: String) -> String {
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <office:document-styles \(namespaces) office:version="1.3"><office:font-face-decls>\
        <style:font-face style:name="Schreefloos" svg:font-family="'Liberation Sans', Arial, Helvetica" style:font-family-generic="swiss"/>\
        <style:font-face style:name="Schreef" svg:font-family="'Liberation Serif', Georgia, 'Times New Roman'" style:font-family-generic="roman"/>\
        </office:font-face-decls><office:styles>\(defaults)\(paragraphs.joined())\(characters)\(lists)</office:styles>\
        <office:automatic-styles>\(page)</office:automatic-styles><office:master-styles>\(masters(runningHead))</office:master-styles></office:document-styles>
        """
    }

    private static let defaults = """
        <style:default-style style:family="paragraph"><style:paragraph-properties fo:orphans="2" fo:widows="2" style:tab-stop-distance="1.25cm"/>\
        <style:text-properties style:font-name="Schreefloos" fo:font-size="10.5pt" fo:color="#192327" fo:language="nl" fo:country="NL" \
        fo:hyphenate="false"/></style:default-style>\
        <style:default-style style:family="table"/>\
        <style:style style:name="Tabel" style:family="table"><style:table-properties style:width="16cm" table:align="margins" fo:margin-bottom="0.5cm" \
        table:border-model="collapsing"/></style:style>\
        <style:style style:name="Rij" style:family="table-row"><style:table-row-properties fo:keep-together="always"/></style:style>\
        <style:style style:name="Kopcel" style:family="table-cell"><style:table-cell-properties fo:padding="0.12cm" fo:padding-left="0cm" fo:border="none" \
        fo:border-bottom="1.2pt solid #192327" style:vertical-align="bottom"/></style:style>\
        <style:style style:name="Cel" style:family="table-cell"><style:table-cell-properties fo:padding="0.12cm" fo:padding-left="0cm" fo:border="none" \
        fo:border-bottom="0.5pt solid #dedad0"/></style:style>
        """

    private static let paragraphs: [String] = [
        style("Standard", of: nil, "fo:line-height=\"135%\""),
        style("Text_20_body", "fo:margin-bottom=\"0.28cm\""),
        style(
            "Title", "fo:line-height=\"115%\" fo:margin-bottom=\"0.2cm\" fo:keep-with-next=\"always\"",
            "fo:font-size=\"22pt\" fo:font-weight=\"bold\""),
        style("Subtitle", "fo:margin-bottom=\"0.5cm\" fo:keep-with-next=\"always\"", "fo:font-size=\"12pt\" fo:color=\"#4b5659\""),
        style("Gegevens", "fo:margin-bottom=\"0.08cm\""),
        style("Kern", "fo:margin-top=\"0.45cm\" fo:margin-bottom=\"0.4cm\"", "fo:font-size=\"12.5pt\""),
        heading(1, "16pt", above: "0.8cm"), heading(2, "12.5pt", above: "0.6cm"), heading(3, "10.5pt", above: "0.45cm"),
        style(
            "Quotations",
            "fo:margin-left=\"0.5cm\" fo:margin-top=\"0.2cm\" fo:keep-with-next=\"always\" fo:padding-left=\"0.35cm\" fo:border=\"none\" "
                + "fo:border-left=\"1.2pt solid #192327\"", "style:font-name=\"Schreef\" fo:font-size=\"11.5pt\""),
        style(
            "Vindplaats",
            "fo:margin-left=\"0.5cm\" fo:margin-bottom=\"0.35cm\" fo:padding-left=\"0.35cm\" fo:border=\"none\" "
                + "fo:border-left=\"1.2pt solid #192327\"", "fo:font-size=\"9.5pt\" fo:color=\"#4b5659\""),
        style("List_20_Contents", "fo:margin-bottom=\"0.1cm\""),
        style("Tabeltitel", "fo:margin-top=\"0.45cm\" fo:margin-bottom=\"0.12cm\" fo:keep-with-next=\"always\"", "fo:font-weight=\"bold\""),
        style("Table_20_Contents", "fo:line-height=\"125%\"", "fo:font-size=\"10pt\""),
        style("Table_20_Heading", of: "Table_20_Contents", "", "fo:font-weight=\"bold\""),
        style("Rijnaam", of: "Table_20_Contents", "", "fo:font-weight=\"bold\""),
        style("Tabelgetal", of: "Table_20_Contents", "fo:text-align=\"end\""),
        style("Tabelkop_20_getal", of: "Table_20_Heading", "fo:text-align=\"end\""),
        style("Footnote", "fo:margin-left=\"0.4cm\" fo:text-indent=\"-0.4cm\" fo:line-height=\"120%\"", "fo:font-size=\"9pt\""),
        style("Header", "fo:line-height=\"120%\"", "fo:font-size=\"9pt\" fo:color=\"#4b5659\""),
        style("Footer", "fo:line-height=\"120%\" fo:text-align=\"end\"", "fo:font-size=\"9pt\" fo:color=\"#4b5659\""),
    ]

    private static let characters = """
        <style:style style:name="Strong_20_Emphasis" style:display-name="Strong Emphasis" style:family="text">\
        <style:text-properties fo:font-weight="bold"/></style:style>\
        <style:style style:name="Internet_20_link" style:display-name="Internet link" style:family="text">\
        <style:text-properties fo:color="#0f5260" style:text-underline-style="solid" style:text-underline-width="auto" style:text-underline-color="font-color"/></style:style>\
        <style:style style:name="Footnote_20_anchor" style:display-name="Footnote anchor" style:family="text">\
        <style:text-properties style:text-position="super 62%"/></style:style>\
        <text:notes-configuration text:note-class="footnote" text:citation-style-name="Footnote_20_anchor" \
        text:citation-body-style-name="Footnote_20_anchor" style:num-format="1" text:start-value="0" text:footnotes-position="page" text:start-numbering-at="document"/>
        """

    private static let lists = """
        <text:list-style style:name="Opsomming"><text:list-level-style-bullet text:level="1" text:bullet-char="•">\(place)</text:list-level-style-bullet></text:list-style>\
        <text:list-style style:name="Genummerd"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix=".">\(place)\
        </text:list-level-style-number></text:list-style>
        """

    private static let place = """
        <style:list-level-properties text:list-level-position-and-space-mode="label-alignment"><style:list-level-label-alignment \
        text:label-followed-by="listtab" text:list-tab-stop-position="0.6cm" fo:text-indent="-0.6cm" fo:margin-left="0.6cm"/></style:list-level-properties>
        """

    /// A4 with room for who makes notes.
    private static let page = """
        <style:page-layout style:name="A4"><style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm" style:print-orientation="portrait" \
        fo:margin-top="2cm" fo:margin-bottom="1.6cm" fo:margin-left="2.5cm" fo:margin-right="2.5cm"/>\
        <style:header-style><style:header-footer-properties fo:min-height="0.9cm" fo:margin-bottom="0.4cm"/></style:header-style>\
        <style:footer-style><style:header-footer-properties fo:min-height="0.9cm" fo:margin-top="0.4cm"/></style:footer-style></style:page-layout>
        """

    /// The first page has no running head: the title stands there.
    private static func masters(_ head: String) -> String {
        let foot = """
            <style:footer><text:p text:style-name="Footer">Bladzijde <text:page-number text:select-page="current">1</text:page-number> \
            van <text:page-count>1</text:page-count></text:p></style:footer>
            """
        return """
            <style:master-page style:name="Standard" style:page-layout-name="A4"><style:header><text:p text:style-name="Header">\(head.asODF)</text:p></style:header>\
            <style:header-first><text:p text:style-name="Header"/></style:header-first>\(foot)\(foot.replacing("style:footer>", with: "style:footer-first>"))</style:master-page>
            """
    }

    private static func heading(_ level: Int, _ size: String, above: String) -> String {
        """
        <style:style style:name="Heading_20_\(level)" style:display-name="Heading \(level)" style:family="paragraph" style:parent-style-name="Standard" \
        style:next-style-name="Text_20_body" style:default-outline-level="\(level)"><style:paragraph-properties fo:margin-top="\(above)" \
        fo:margin-bottom="0.2cm" fo:line-height="120%" fo:keep-with-next="always"/><style:text-properties fo:font-size="\(size)" fo:font-weight="bold"/></style:style>
        """
    }

    private static func style(_ name: String, of parent: String? = "Standard", _ paragraph: String, _ text: String = "") -> String {
        let parent = parent.map { " style:parent-style-name=\"\($0)\"" } ?? ""
        return """
            <style:style style:name="\(name)" style:display-name="\(name.replacing("_20_", with: " "))" style:family="paragraph"\(parent) style:class="text">\
            <style:paragraph-properties \(paragraph)/><style:text-properties \(text)/></style:style>
            """
    }
}
