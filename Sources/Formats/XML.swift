import CXML

/// Parses XML from a zip. A DOCTYPE is refused before anything in it is read, so there are no entities; nothing is fetched.
func parseXML<Name>(_ entry: ZipArchive.Entry, of archive: ZipArchive, as: Name.Type, limits: Limits) throws(Unreadable) -> Tree<Name> {
    let parser = try XMLParser(limits)
    try archive.unpack(entry) { piece throws(Unreadable) in
        try parser.feed(piece)
        return true
    }
    try parser.feed(UnsafeRawBufferPointer(start: nil, count: 0), isLast: true)
    return Tree(parser.builder)
}

func parseXML<Name>(_ bytes: [UInt8], as: Name.Type, limits: Limits) throws(Unreadable) -> Tree<Name> {
    let parser = try XMLParser(limits)
    do {
        try bytes.withUnsafeBytes { try parser.feed($0, isLast: true) }
    } catch {
        throw error as? Unreadable ?? .damaged
    }
    return Tree(parser.builder)
}

/// libxml2's push parser, feeding a tree.
private final class XMLParser {
    let builder: TreeBuilder
    private let context: xmlParserCtxtPtr

    init(_ limits: Limits) throws(Unreadable) {
        builder = TreeBuilder(limits)
        var handler = xmlSAXHandler()
        handler.initialized = UInt32(XML_SAX2_MAGIC)
        handler.internalSubset = { context, _, _, _ in stop(context, .doctype) }
        handler.startElementNs = startElement
        handler.endElementNs = { context, _, _, _ in treeBuilder(context)?.endElement() }
        handler.characters = { context, bytes, count in
            treeBuilder(context)?.addText(UnsafeBufferPointer(start: bytes, count: Int(count)))
            stopIfRefused(context)
        }
        handler.cdataBlock = handler.characters
        _ = libxmlIsPrepared
        guard let context = xmlCreatePushParserCtxt(&handler, nil, nil, 0, nil) else { throw .tooMuchMemory }
        self.context = context
        context.pointee.userData = UnsafeMutableRawPointer(context)
        context.pointee._private = Unmanaged.passUnretained(builder).toOpaque()
        xmlCtxtUseOptions(context, Int32(XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue))
    }

    deinit { xmlFreeParserCtxt(context) }

    func feed(_ piece: UnsafeRawBufferPointer, isLast: Bool = false) throws(Unreadable) {
        let code = xmlParseChunk(context, piece.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(piece.count), isLast ? 1 : 0)
        if let reason = builder.reason { throw reason }
        guard code == 0, context.pointee.wellFormed == 1 else { throw .damaged }
        if isLast { builder.finish() }
    }
}

/// The builder that the parser `context` feeds.
func treeBuilder(_ context: UnsafeMutableRawPointer?) -> TreeBuilder? {
    guard let held = context?.assumingMemoryBound(to: xmlParserCtxt.self).pointee._private else { return nil }
    return Unmanaged<TreeBuilder>.fromOpaque(held).takeUnretainedValue()
}

func stop(_ context: UnsafeMutableRawPointer?, _ reason: Unreadable) {
    treeBuilder(context)?.refuse(reason)
    xmlStopParser(context?.assumingMemoryBound(to: xmlParserCtxt.self))
}

func stopIfRefused(_ context: UnsafeMutableRawPointer?) {
    if treeBuilder(context)?.reason != nil { xmlStopParser(context?.assumingMemoryBound(to: xmlParserCtxt.self)) }
}

private let startElement: startElementNsSAX2Func = { context, local, _, space, _, _, count, _, values in
    guard let builder = treeBuilder(context), let local else { return }
    var attributes: [TreeAttribute] = []
    // Five pointers for each attribute: local name, prefix, namespace, and the begin and end of the value.
    for index in 0..<Int(count) {
        guard let values, let name = values[index * 5], let start = values[index * 5 + 3], let end = values[index * 5 + 4] else { continue }
        let place = builder.place(of: .init(local: name, space: values[index * 5 + 2]), prefix: prefix)
        var value = String(decoding: UnsafeBufferPointer(start: start, count: end - start), as: UTF8.self)
        // The one sign that libxml2 hands over in its escaped spelling, to whoever lets it replace no entities.
        if value.utf8.contains(UInt8(ascii: "&")) { value = value.replacing("&#38;", with: "&") }
        attributes.append(TreeAttribute(name: place, value: value))
    }
    builder.startElement(builder.place(of: .init(local: local, space: space), prefix: prefix), attributes: attributes)
    stopIfRefused(context)
}

/// The usual prefix of a namespace, whatever prefix a file gives it.
private func prefix(of space: UnsafePointer<UInt8>) -> String {
    let address = String(cString: space)
    switch address {
    case "http://schemas.openxmlformats.org/wordprocessingml/2006/main", "http://purl.oclc.org/ooxml/wordprocessingml/main": return "w"
    case "http://schemas.openxmlformats.org/officeDocument/2006/math", "http://purl.oclc.org/ooxml/officeDocument/math": return "m"
    case "http://schemas.openxmlformats.org/markup-compatibility/2006": return "mc"
    case "http://schemas.openxmlformats.org/package/2006/relationships": return "rel"
    case "http://www.w3.org/XML/1998/namespace": return "xml"
    // The second is how NVivo writes it.
    case "urn:QDA-XML:codebook:1.0", "urn:QDA-XML:codebook:1:0": return "qda"
    case "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0": return "fo"
    case "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0": return "draw"
    default:
        // urn:oasis:names:tc:opendocument:xmlns:text:1.0
        let parts = address.split(separator: ":")
        return parts.count == 8 && parts[4] == "opendocument" ? String(parts[6]) : "?"
    }
}
