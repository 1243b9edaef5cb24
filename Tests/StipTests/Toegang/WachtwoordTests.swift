import Foundation
import Testing

@testable import Stip

@Suite struct WachtwoordTests {
    static let names = ["Sanne Oeverlo", "sanne.oeverlo@aalderveen.example", "Merenland", "Aalderveen"]

    private func codes(_ wachtwoord: String, _ herhaling: String? = nil) -> [String] {
        Wachtwoord.faults(in: wachtwoord, herhaling: herhaling ?? wachtwoord, woorden: Self.names).map(\.code)
    }

    @Test(arguments: [
        "paard batterij nietje", "vier gewone losse woorden", "ékjhwq8d72-df", "xK8#pQ2!vN5$", "twaalftekens", "mijn fiets staat in stiphout",
        "Aalderveen bloeit in mei", String(repeating: "abcdefghij", count: 20), "🚲🏠🌧🌈🐄🧀🚂⛵️🌷🍪🎈🎁",
    ])
    func `a long wachtwoord of any signs is good`(wachtwoord: String) { #expect(codes(wachtwoord).isEmpty) }

    @Test func `it is counted as people count, from twelve to two hundred`() {
        #expect(codes("elf tekens!") == ["wachtwoord-te-kort"])
        #expect(codes("") == ["wachtwoord-te-kort"])
        #expect(codes("🚲🏠🌧🌈🐄🧀") == ["wachtwoord-te-kort"], "six signs, however many bytes")
        #expect(codes(String(repeating: "ab cd ef gh ", count: 17)) == ["wachtwoord-te-lang"])
    }

    @Test(arguments: [
        "Welkom2024!!", "wachtwoord123", "P@ssw0rd1234", "password1234", "123456789012", "aaaaaaaaaaaa", "qwertyuiop12", "qwertyuiopas", "abcdefghijkl",
        "lkjihgfedcba", "zomer2025zomer", "Welkomwelkom1", "w3lk0m123456", "stip-stip-stip", "Merenland2027", "stipmerenland1", "sanne.oeverlo1",
        "Oeverlo-2026!", "Aalderveen!!12", "1q2w3e4r5t6y", "31-12-2027-31-12", "gemeente-politie",
    ])
    func `what everybody tries first is refused`(wachtwoord: String) { #expect(codes(wachtwoord) == ["wachtwoord-te-bekend"]) }

    @Test func `twice the same`() { #expect(codes("paard batterij nietje", "paard batterij nietjes") == ["wachtwoorden-ongelijk"]) }

    @Test func `only the right wachtwoord has this hash`() async throws {
        let hash = try await Wachtwoordhash.make(of: "paard batterij nietje")
        #expect(hash.text.hasPrefix("$argon2id$v=19$m=19456,t=2,p=1$"))
        #expect(try await hash.isOf("paard batterij nietje"))
        #expect(try await !hash.isOf("paard batterij nietj"))
        #expect(try await !hash.isOf(""))
        #expect(try await Wachtwoordhash.make(of: "paard batterij nietje") != hash, "each has a salt of its own")
        #expect(try await !Wachtwoordhash(text: "onzin").isOf("onzin"))
    }

    @Test func `letters that keyboards put together in two ways are the same letters`() async throws {
        let hash = try await Wachtwoordhash.make(of: "re\u{301}gence zonder haast")
        #expect(try await hash.isOf("r\u{e9}gence zonder haast"))
    }
}
