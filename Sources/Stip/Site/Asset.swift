import Crypto
import Foundation
import Hummingbird

/// A file that is compiled in and served under its own hash, so that a browser may keep it for a year.
struct Asset: Sendable, Equatable {
    let name: String
    let type: String
    let bytes: [UInt8]
    let path: String

    init(_ name: String, type: String, _ bytes: [UInt8]) {
        (self.name, self.type, self.bytes) = (name, type, bytes)
        path = "/bestanden/\(SHA256.hash(data: bytes).hexadecimal.prefix(16))/\(name)"
    }

    static let stijl = Asset("stijl.css", type: "text/css; charset=utf-8", PackageResources.stijl_css)
    static let script = Asset("stip.js", type: "text/javascript; charset=utf-8", Array((sessionScript + dragScript + rankScript).utf8))
    static let icoon = Asset("stip.svg", type: "image/svg+xml", Array(favicon.utf8))

    var response: Response {
        Response(
            status: .ok,
            headers: [.contentType: type, .cacheControl: "public, max-age=31536000, immutable"],
            body: .init(byteBuffer: ByteBuffer(bytes: bytes)))
    }
}

extension Sequence<UInt8> {
    /// Two digits a byte.
    var hexadecimal: String {
        let digits = Array("0123456789abcdef".utf8)
        return String(decoding: flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 0xF)]] }, as: UTF8.self)
    }
}

private let favicon = """
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40"><path d="M0 31h40" stroke="#192327" stroke-width="4"/>\
    <circle cx="24" cy="18" r="10" fill="#c23b16"/></svg>
    """
