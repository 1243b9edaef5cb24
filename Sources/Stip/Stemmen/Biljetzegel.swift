import Crypto
import Foundation

/// What a ballot is sealed with: its content and chance, so that the seal says nothing of a choice that is easily guessed.
struct Biljetzegel: Equatable, Sendable {
    let keuze: String
    let antwoorden: String
    /// 128 bits of chance in hexadecimal.
    let zout: String

    init(keuze: String, antwoorden: String, zout: String? = nil) {
        var generator = SystemRandomNumberGenerator()
        (self.keuze, self.antwoorden) = (keuze, antwoorden)
        self.zout = zout ?? (0..<2).map { _ in String(UInt64.random(in: .min ... .max, using: &generator), radix: 16) }.joined(separator: "-")
    }

    /// SHA-256 in hexadecimal, each part with its length before it.
    var tekst: String {
        let parts = [zout, keuze, antwoorden].map { "\($0.utf8.count):\($0)" }.joined()
        return SHA256.hash(data: Data(parts.utf8)).hexadecimal
    }
}

/// What somebody keeps as a proof that an answer came in: twelve signs in three groups, easily read out.
enum Ontvangstcode {
    /// Without letters that look like figures: 60 bits of chance.
    static func new(using generator: inout some RandomNumberGenerator) -> String {
        let signs = Array("ABCDEFGHJKLMNPQRSTUVWXYZ23456789")
        let letters = (0..<12).map { _ in signs[Int.random(in: signs.indices, using: &generator)] }
        return stride(from: 0, to: 12, by: 4).map { String(letters[$0..<$0 + 4]) }.joined(separator: "-")
    }

    static func new() -> String {
        var generator = SystemRandomNumberGenerator()
        return new(using: &generator)
    }
}
