import Crypto
import Foundation

/// A secret that opens something: a session, a one-time link, the API. Only its hash is stored.
struct Token: Equatable, Sendable {
    let secret: String

    init(_ secret: String) { self.secret = secret }

    /// 256 bits of chance, in letters that may stand in an address.
    static func new(using generator: inout some RandomNumberGenerator) -> Token {
        let bytes = (0..<32).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
        let text = Data(bytes).base64EncodedString()
        return Token(text.replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: ""))
    }

    static func new() -> Token {
        var generator = SystemRandomNumberGenerator()
        return new(using: &generator)
    }

    /// What is stored. A secret of 256 bits cannot be tried out, so one round of SHA-256 is enough.
    var hash: String { SHA256.hash(data: Data(secret.utf8)).hexadecimal }
}
