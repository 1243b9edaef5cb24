/// Reads a document. What a stranger wrote is never parsed in this process: a PDF goes to `pdftotext`, everything else
/// to `child`, both under `prlimit`.
///
/// A document without text is no fault: it comes back without blocks. A scan is such a one.
///
/// - Parameter tables: whether a page of a PDF may hold a table that matters, by its text: then it is put back together, which takes a
///   second look at the file.
public func read(
    _ path: String, limits: Limits = Limits(), child: Child, tables: (ArraySlice<UInt8>) -> Bool = { _ in false }
) async throws(Unreadable) -> DocumentText {
    if try isWholePDF(path, limits: limits) { return try await readPDF(path, limits: limits, tables: tables) }
    return try await child.read(path, limits: limits)
}

/// Reads a document in this process, except for a PDF. For tests, and for one who trusts the file.
public func extract(_ path: String, limits: Limits = Limits()) async throws(Unreadable) -> DocumentText {
    if try isWholePDF(path, limits: limits) { return try await readPDF(path, limits: limits) }
    return try parse(path, limits: limits)
}

/// False when the file is no PDF. One of which the end is missing is refused: it would be read in part, and nobody would know.
private func isWholePDF(_ path: String, limits: Limits) throws(Unreadable) -> Bool {
    let file = try File(path)
    try file.checkSize(limits)
    guard try file.bytes(at: 0, count: 1_024).isPDF else { return false }
    if try isTruncatedPDF(file) { throw .truncated }
    return true
}

func parse(_ path: String, limits: Limits) throws(Unreadable) -> DocumentText {
    switch try DocumentFormat.recognise(path, limits: limits) {
    case .docx: return try readDocx(ZipArchive(path, limits: limits), limits: limits)
    case .odt: return try readOdt(ZipArchive(path, limits: limits), limits: limits)
    case .html: return try readHTML(wholeFile(path), limits: limits)
    case .text: return try readPlainText(wholeFile(path), limits: limits)
    case .zip: throw .archive
    case .pdf: throw .readerFailed
    }
}

private func wholeFile(_ path: String) throws(Unreadable) -> [UInt8] {
    let file = try File(path)
    return try file.bytes(at: 0, count: file.size)
}
