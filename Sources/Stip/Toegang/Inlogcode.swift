import Crypto
import Foundation

/// The second factor: six digits that an app makes from a shared secret and the time (TOTP, RFC 6238).
struct Inlogcode: Equatable, Sendable {
    /// Shared with the app of one person; 160 bits, as RFC 4226 section 4 advises.
    let geheim: [UInt8]

    /// Each code holds for half a minute; the codes before and after it are taken too, for clocks that differ.
    static let seconden = 30

    static func new() -> Inlogcode {
        var generator = SystemRandomNumberGenerator()
        return Inlogcode(geheim: (0..<20).map { _ in UInt8.random(in: .min ... .max, using: &generator) })
    }

    static func stap(at moment: Date) -> Int { Int(moment.timeIntervalSince1970.rounded(.down)) / seconden }

    func code(stap: Int, cijfers: Int = 6) -> String {
        let counter = (0..<8).map { UInt8(truncatingIfNeeded: stap >> (56 - 8 * $0)) }
        let mac = Array(HMAC<Insecure.SHA1>.authenticationCode(for: counter, using: SymmetricKey(data: geheim)))
        let offset = Int(mac[mac.count - 1] & 0xF)
        let number = mac[offset..<offset + 4].reduce(0) { $0 << 8 | Int($1) } & 0x7FFF_FFFF
        let digits = String(number % (0..<cijfers).reduce(1) { power, _ in power * 10 })
        return String(repeating: "0", count: cijfers - digits.count) + digits
    }

    /// The step of a code that is right now; nothing when it is wrong or was used before. A code counts once (RFC 6238 5.2).
    func stap(of code: String, at now: Date, na laatste: Int) -> Int? {
        let digits = code.filter { !$0.isWhitespace }
        let current = Inlogcode.stap(at: now)
        return (current - 1...current + 1).first { $0 > laatste && self.code(stap: $0) == digits }
    }

    /// What an app reads from a link or a QR code.
    func adres(account: String, uitgever: String) -> String {
        let issuer = uitgever.percentEncoded
        return "otpauth://totp/\(issuer):\(account.percentEncoded)?secret=\(base32)&issuer=\(issuer)"
    }

    /// The secret as an app takes it: letters and the digits 2 to 7 (RFC 4648).
    var base32: String {
        let signs = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")
        let bits = geheim.flatMap { byte in (0..<8).map { byte >> (7 - $0) & 1 } }
        return stride(from: 0, to: bits.count, by: 5).map { start in
            String(signs[(start..<start + 5).reduce(0) { $0 << 1 | Int($1 < bits.count ? bits[$1] : 0) }])
        }.joined()
    }

    /// The same in groups of four, for who types it over.
    var groepen: String { base32.grouped(by: 4, with: " ") }

    init(geheim: [UInt8]) { self.geheim = geheim }

    init?(base32 text: String) {
        let signs = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")
        var bits: [UInt8] = []
        for letter in text {
            guard let value = signs.firstIndex(of: letter) else { return nil }
            bits += (0..<5).map { UInt8(value >> (4 - $0) & 1) }
        }
        geheim = stride(from: 0, to: bits.count / 8 * 8, by: 8).map { start in bits[start..<start + 8].reduce(0) { $0 << 1 | $1 } }
    }
}

/// Lets somebody in once whose app is lost. Ten are given at a time; only their hashes are kept.
struct Herstelcode: Equatable, Sendable {
    /// Sixteen signs in groups of four, 80 bits: `K3T9-0XPM-…`.
    let text: String

    static let aantal = 10

    static func reeks() -> [Herstelcode] {
        let signs = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")
        var generator = SystemRandomNumberGenerator()
        return (0..<aantal).map { _ in
            Herstelcode(text: String((0..<16).map { _ in signs[Int.random(in: 0..<32, using: &generator)] }).grouped(by: 4, with: "-"))
        }
    }

    init(text: String) { self.text = text }

    /// As somebody typed it over: capitals, spaces and hyphens do not count, and O, I and L are read as the digits they look like.
    init?(typed text: String) {
        let signs = text.uppercased().filter { !$0.isWhitespace && $0 != "-" }.map { ["O": "0", "I": "1", "L": "1"][$0] ?? String($0) }.joined()
        guard signs.count == 16 else { return nil }
        self.text = signs.grouped(by: 4, with: "-")
    }

    var hash: String { Token(text).hash }
}

extension String {
    fileprivate func grouped(by size: Int, with separator: String) -> String {
        let letters = Array(self)
        return stride(from: 0, to: letters.count, by: size).map { String(letters[$0..<Swift.min($0 + size, letters.count)]) }.joined(
            separator: separator)
    }
}
