import CArgon2
import Foundation

/// Argon2id (RFC 9106) with 19 MiB and two passes, as OWASP advises: what is stored in place of a wachtwoord.
///
/// It costs a processor some hundredths of a second and is meant to; so it runs on threads of its own, two at a time.
struct Wachtwoordhash: Equatable, Sendable {
    /// `$argon2id$v=19$m=19456,t=2,p=1$…`: how it was made stands in it, so the cost can be raised later.
    let text: String

    static func make(of wachtwoord: String) async throws -> Wachtwoordhash {
        let password = Array(Wachtwoord.normalised(wachtwoord).utf8)
        var generator = SystemRandomNumberGenerator()
        let salt = (0..<16).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
        return try await work { try Wachtwoordhash(password, salt: salt) }
    }

    func isOf(_ wachtwoord: String) async throws -> Bool {
        let password = Array(Wachtwoord.normalised(wachtwoord).utf8)
        return try await Wachtwoordhash.work { argon2id_verify(text, password, password.count) == 0 }
    }

    /// Of nobody: compared with when there is no such account, so that a stranger cannot tell by the time it takes.
    static func vanNiemand() async throws -> Wachtwoordhash {
        try await work { try Wachtwoordhash(Array("niemand".utf8), salt: Array("niemands zout 16".utf8)) }
    }

    private static let passes: UInt32 = 2, kibibytes: UInt32 = 19_456, lanes: UInt32 = 1, length = 32

    private init(_ password: [UInt8], salt: [UInt8]) throws {
        let size = argon2_encodedlen(Self.passes, Self.kibibytes, Self.lanes, UInt32(salt.count), UInt32(Self.length), Argon2_id)
        var encoded = [CChar](repeating: 0, count: size)
        let code = argon2id_hash_encoded(
            Self.passes, Self.kibibytes, Self.lanes, password, password.count, salt, salt.count, Self.length, &encoded, encoded.count)
        guard code == 0 else { throw HashFailure(code: code) }
        text = String(decoding: encoded.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    init(text: String) { self.text = text }

    /// libargon2 had no memory, or refuses what it was given.
    private struct HashFailure: Error { let code: Int32 }

    private static let threads: OperationQueue = {
        let queue = OperationQueue()
        queue.maxConcurrentOperationCount = 2
        return queue
    }()

    private static func work<T: Sendable>(_ body: @escaping @Sendable () throws -> T) async throws -> T {
        // More than a hundred waiting is no longer people who log in.
        guard threads.operationCount < 100 else { throw Refusal(.teDruk) }
        return try await withCheckedThrowingContinuation { continuation in
            threads.addOperation { continuation.resume(with: Result { try body() }) }
        }
    }
}

extension Reason {
    static let teDruk = Reason(.tooMany, code: "te-druk", "Er loggen nu te veel mensen tegelijk in. Probeer het over een minuut opnieuw.")
}
