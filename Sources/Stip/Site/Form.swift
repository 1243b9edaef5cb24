import Foundation
import Hummingbird

/// The fields of a posted form. A name may come more than once, as a row of checkboxes sends it.
struct Form: Equatable, Sendable {
    private(set) var fields: [Field]

    struct Field: Equatable, Sendable {
        let name: String
        let value: String
    }

    init(_ fields: [Field] = []) { self.fields = fields }

    /// Reads `a=1&b=2`. What no browser sends, such as broken UTF-8, is refused.
    init(urlEncoded bytes: some Collection<UInt8>) throws(Refusal) {
        fields = []
        for pair in bytes.split(separator: UInt8(ascii: "&")) {
            let parts = pair.split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
            let name = try Form.decode(parts[0])
            fields.append(Field(name: name, value: parts.count > 1 ? try Form.decode(parts[1]) : ""))
        }
    }

    /// The first value under `name`, without space around it; nothing when it is absent or empty.
    subscript(name: String) -> String? {
        guard let value = fields.first(where: { $0.name == name })?.value.trimmingCharacters(in: .whitespacesAndNewlines) else { return nil }
        return value.isEmpty ? nil : value
    }

    /// The first value under `name` as it was typed, with the spaces that a password may hold.
    func exact(_ name: String) -> String { fields.first { $0.name == name }?.value ?? "" }

    func all(_ name: String) -> [String] { fields.filter { $0.name == name }.map(\.value) }

    func ids<Thing>(_ name: String) -> [ID<Thing>] { all(name).map { ID($0) } }

    mutating func append(_ name: String, _ value: String) { fields.append(Field(name: name, value: value)) }

    /// Text as a database can hold it: UTF-8 without NUL.
    static func text(_ bytes: some Collection<UInt8>) throws(Refusal) -> String {
        guard !bytes.contains(0), let text = String(validating: bytes, as: UTF8.self) else { throw Refusal(.onleesbareTekst) }
        return text
    }

    private static func decode(_ bytes: some Collection<UInt8>) throws(Refusal) -> String {
        var decoded: [UInt8] = []
        decoded.reserveCapacity(bytes.count)
        var rest = bytes[...]
        while let byte = rest.popFirst() {
            switch byte {
            case UInt8(ascii: "+"): decoded.append(UInt8(ascii: " "))
            case UInt8(ascii: "%"):
                guard let high = rest.popFirst()?.hexadecimalDigit, let low = rest.popFirst()?.hexadecimalDigit else {
                    throw Refusal(.onleesbareTekst)
                }
                decoded.append(high << 4 | low)
            default: decoded.append(byte)
            }
        }
        return try text(decoded)
    }
}

extension Request {
    /// The form that was posted as `application/x-www-form-urlencoded`.
    func form(upTo limit: Int = 1 << 20) async throws -> Form {
        let type = headers[.contentType] ?? ""
        guard type.lowercased().hasPrefix("application/x-www-form-urlencoded") else { throw HTTPError(.unsupportedMediaType) }
        var collected = self
        return try Form(urlEncoded: try await collected.collectBody(upTo: limit).readableBytesView)
    }

    /// The question behind the `?` of the address.
    func query() throws(Refusal) -> Form { try Form(urlEncoded: (uri.query ?? "").utf8) }
}

extension UInt8 {
    fileprivate var hexadecimalDigit: UInt8? {
        switch self {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): self - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): self - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): self - UInt8(ascii: "A") + 10
        default: nil
        }
    }
}

extension Reason {
    static let onleesbareTekst = Reason(
        code: "onleesbare-tekst", "Het verzoek bevat tekens die Stip niet kan lezen. Gebruik gewone tekst in UTF-8.")
}
