/// Turns plain text, as `pdftotext` gives it or as it stands in a text file, into a document: lines become paragraphs
/// again, words broken at the end of a line become whole, running headers go, and headings, lists and tables of contents
/// are told apart by their form. Pages are parted by form feeds.
///
/// A line goes on in the next when the break was forced: the first word of the next line would not have fitted.
public func reflow(_ raw: [UInt8]) -> DocumentText {
    let text = shortenedLeaders(cleaned(raw))
    var (lines, pages) = rawLines(of: text.span)
    lines = withoutRunningLines(lines, pages: pages, of: text.span)
    let loose = takeLooseMarkers(from: &lines, of: text.span)
    markContents(&lines, of: text.span)
    var writer = BlockWriter(source: text, lines: lines, pages: pages, loose: loose)
    return writer.write()
}
