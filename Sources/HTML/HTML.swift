/// Markup that is safe to send to a browser.
///
/// Write it as a string literal. What is interpolated is escaped, unless it is itself `HTML`, so a page cannot carry
/// a script that somebody typed in a form. The overloads are few on purpose: an optional or an array of strings does
/// not compile instead of appearing as debug text.
public struct HTML: ExpressibleByStringInterpolation, Sendable, Equatable {
    public let text: String

    public init(stringLiteral value: String) { text = value }
    public init(stringInterpolation: StringInterpolation) { text = stringInterpolation.text }

    /// Markup that some other writer made safe, such as a drawing or a rendered file. Never for text of a user.
    public init(trusted text: String) { self.text = text }

    public struct StringInterpolation: StringInterpolationProtocol {
        var text = ""

        public init(literalCapacity: Int, interpolationCount: Int) {
            text.reserveCapacity(literalCapacity + interpolationCount * 16)
        }
        public mutating func appendLiteral(_ literal: String) { text += literal }
        public mutating func appendInterpolation(_ text: String) { self.text.appendEscaped(text) }
        public mutating func appendInterpolation(_ text: Substring) { self.text.appendEscaped(String(text)) }
        public mutating func appendInterpolation(_ number: Int) { text += String(number) }
        public mutating func appendInterpolation(_ html: HTML) { text += html.text }
        public mutating func appendInterpolation(_ html: HTML?) { if let html { text += html.text } }
        public mutating func appendInterpolation(_ list: [HTML]) { for html in list { text += html.text } }
    }

    public static func + (left: HTML, right: HTML) -> HTML { HTML(trusted: left.text + right.text) }
}

extension [HTML] {
    public func joined(by separator: HTML) -> HTML { HTML(trusted: map(\.text).joined(separator: separator.text)) }
}

extension String {
    /// Escapes byte by byte. By `Character` a quote followed by a combining mark would be one character, not a
    /// quote, and would slip out of its attribute.
    mutating func appendEscaped(_ text: String) {
        guard text.utf8.contains(where: \.isMarkup) else { return append(text) }
        var escaped: [UInt8] = []
        escaped.reserveCapacity(text.utf8.count + 32)
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "&"): escaped += Array("&amp;".utf8)
            case UInt8(ascii: "<"): escaped += Array("&lt;".utf8)
            case UInt8(ascii: ">"): escaped += Array("&gt;".utf8)
            case UInt8(ascii: "\""): escaped += Array("&quot;".utf8)
            case UInt8(ascii: "'"): escaped += Array("&#39;".utf8)
            default: escaped.append(byte)
            }
        }
        append(String(decoding: escaped, as: UTF8.self))
    }
}

extension UInt8 {
    fileprivate var isMarkup: Bool {
        switch self {
        case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "'"): true
        default: false
        }
    }
}
