import Foundation
import Testing

@testable import Stip

@Suite struct InlogcodeTests {
    /// RFC 6238 appendix B, the rows of SHA-1.
    static let vectors: [(seconds: Int, code: String)] = [
        (59, "94287082"), (1_111_111_109, "07081804"), (1_111_111_111, "14050471"), (1_234_567_890, "89005924"), (2_000_000_000, "69279037"),
        (20_000_000_000, "65353130"),
    ]
    static let rfc = Inlogcode(geheim: Array("12345678901234567890".utf8))

    @Test(arguments: vectors) func `codes are those of RFC 6238`(seconds: Int, code: String) {
        #expect(Self.rfc.code(stap: seconds / 30, cijfers: 8) == code)
        #expect(Self.rfc.code(stap: seconds / 30) == code.suffix(6))
    }

    @Test func `a code holds for its own half minute and for those beside it, once`() {
        let now = Date(timeIntervalSince1970: 1_234_567_890)
        let step = Inlogcode.stap(at: now)
        for offset in [-1, 0, 1] { #expect(Self.rfc.stap(of: Self.rfc.code(stap: step + offset), at: now, na: 0) == step + offset) }
        for offset in [-2, 2] { #expect(Self.rfc.stap(of: Self.rfc.code(stap: step + offset), at: now, na: 0) == nil) }
        #expect(Self.rfc.stap(of: Self.rfc.code(stap: step), at: now, na: step) == nil, "a code that was used counts no more")
        #expect(Self.rfc.stap(of: Self.rfc.code(stap: step - 1), at: now, na: step) == nil, "nor does one from before it")
        #expect(Self.rfc.stap(of: "", at: now, na: 0) == nil)
        let typed = Self.rfc.code(stap: step)
        #expect(Self.rfc.stap(of: " \(typed.prefix(3)) \(typed.suffix(3)) ", at: now, na: 0) == step)
    }

    @Test func `a secret is written as RFC 4648 says, and read back`() {
        #expect(Self.rfc.base32 == "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ")
        #expect(Self.rfc.groepen == "GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ")
        #expect(Inlogcode(base32: Self.rfc.base32) == Self.rfc)
        let new = Inlogcode.new()
        #expect(new.geheim.count == 20 && Inlogcode(base32: new.base32) == new)
        #expect(Inlogcode(base32: "0!") == nil)
    }

    @Test func `an app reads who it is for`() {
        let address = Self.rfc.adres(account: "sanne@aalderveen.example", uitgever: "Stip Merenland")
        #expect(address == "otpauth://totp/Stip%20Merenland:sanne%40aalderveen.example?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Stip%20Merenland")
    }

    @Test func `ten recovery codes differ, and are known however they are typed over`() {
        let codes = Herstelcode.reeks()
        #expect(Set(codes.map(\.hash)).count == 10)
        #expect(codes.allSatisfy { $0.text.count == 19 })
        let code = Herstelcode(text: "0123-ABCD-1Z0P-QRST")
        #expect(Herstelcode(typed: "o123 abcd iz0p qrst") == code)
        #expect(Herstelcode(typed: "123456") == nil)
    }
}
