import CXML

/// Parses HTML as forgivingly as libxml2 can. Scripts and style sheets leave no text; nothing is fetched.
func parseHTML(_ bytes: [UInt8], limits: Limits) throws(Unreadable) -> Tree<HTMLName> {
    _ = libxmlIsPrepared
    guard let context = htmlNewParserCtxt() else { throw .tooMuchMemory }
    defer { htmlFreeParserCtxt(context) }
    let builder = TreeBuilder(limits)
    context.pointee.userData = UnsafeMutableRawPointer(context)
    context.pointee._private = Unmanaged.passUnretained(builder).toOpaque()
    context.pointee.sax.pointee = htmlHandler()
    let options = HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue | HTML_PARSE_NONET.rawValue
    // The bytes are UTF-8 by now, whatever the file says of itself.
    let document = bytes.withUnsafeBytes {
        htmlCtxtReadMemory(
            context, $0.baseAddress?.assumingMemoryBound(to: CChar.self), Int32($0.count), nil, "UTF-8",
            Int32(options | HTML_PARSE_IGNORE_ENC.rawValue))
    }
    if let document { xmlFreeDoc(document) }
    if let reason = builder.reason { throw reason }
    builder.finish()
    return Tree(builder)
}

/// Done once, before the first parser of HTML or XML: two threads that both came first could wait for each other for ever.
let libxmlIsPrepared: Void = xmlInitParser()

private func htmlHandler() -> xmlSAXHandler {
    var handler = xmlSAXHandler()
    handler.startElement = { context, name, values in
        guard let builder = treeBuilder(context), let name else { return }
        var attributes: [TreeAttribute] = []
        // Name and value in turn; the value is nil for an attribute that stands alone.
        var next = values
        while let pair = next, let attribute = pair[0] {
            let place = builder.place(of: .init(local: attribute, space: nil), prefix: { _ in "" })
            attributes.append(TreeAttribute(name: place, value: pair[1].map { String(cString: $0) } ?? ""))
            next = pair + 2
        }
        builder.startElement(builder.place(of: .init(local: name, space: nil), prefix: { _ in "" }), attributes: attributes)
        stopIfRefused(context)
    }
    handler.endElement = { context, _ in treeBuilder(context)?.endElement() }
    handler.characters = { context, bytes, count in
        treeBuilder(context)?.addText(UnsafeBufferPointer(start: bytes, count: Int(count)))
        stopIfRefused(context)
    }
    handler.ignorableWhitespace = handler.characters
    // The insides of script and style come here.
    handler.cdataBlock = { _, _, _ in }
    return handler
}

/// The names of HTML that say something about text.
enum HTMLName: String {
    case html, head, title, body, main, article, header, footer, nav, aside, form
    case h1, h2, h3, h4, h5, h6, p, br, hr, pre, ul, ol, li, table, tr, td, th, caption, b, strong, a
    case address, blockquote, center, dd, details, dialog, dir, div, dl, dt, fieldset, figcaption, figure, hgroup, legend, menu, section, summary
    case script, style, noscript, template, iframe, object, select, button, textarea, svg, math, audio, video, canvas, map, img, input
    case hidden, role, ariaHidden = "aria-hidden", href, start, value, type, colspan
}
