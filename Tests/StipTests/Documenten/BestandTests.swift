import Foundation
import Testing

@testable import Stip

@Suite struct BestandTests {
    @Test(arguments: [
        ("../../etc/passwd", "passwd"), ("C:\\plannen\\ivp.pdf", "ivp.pdf"), ("ivp\u{202E}fdp.exe", "ivpfdp.exe"),
        ("a\u{0}b\u{7}\r\nc.pdf", "abc.pdf"), ("  ivp.pdf ", "ivp.pdf"), ("..", "bestand zonder naam"), ("", "bestand zonder naam"),
        ("map/", "map"), ("\u{200B}\u{FEFF}", "bestand zonder naam"), ("plan e\u{301}e\u{301}n.pdf", "plan één.pdf"),
        ("<script>alert(1)</script>.pdf", "script>.pdf"),
    ])
    func `a name from outside becomes a name to show`(name: String, clean: String) { #expect(Bestand.clean(name) == clean) }

    @Test func `a long name is cut and keeps its ending`() {
        let name = Bestand.clean(String(repeating: "x\u{301}", count: 500) + ".docx")
        #expect(name.unicodeScalars.count == 200)
        #expect(name.hasSuffix(".docx"))
    }

    @Test func `the hash is that of the bytes`() {
        #expect(Bestand(naam: "a", inhoud: Array("abc".utf8)).sha256 == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    }

    @Test func `what a file is follows from its bytes first`() {
        #expect(Bestand(naam: "plan.txt", inhoud: Array("%PDF-1.7".utf8)).mediatype == "application/pdf")
        #expect(Bestand(naam: "plan.html", inhoud: Array("<p>".utf8)).mediatype == "text/html")
        #expect(Bestand(naam: "plan.exe", inhoud: Array("MZ".utf8)).mediatype == "application/octet-stream")
    }

    @Test func `a municipality is known by whole words in the name of a file`() {
        let gemeenten = [("GM9001", "Oord"), ("GM9002", "Noorderoord"), ("GM9003", "Sint Jansoord"), ("GM9004", "'s-Heerenmeer")]
        let named = { (name: String) in Herkomst.named(in: name, among: gemeenten.map { (code: $0.0, naam: $0.1) }).compactMap(\.code) }
        #expect(named("ivp-noorderoord-2024.pdf") == ["GM9002"])
        #expect(named("IVP_Sint_Jansoord.pdf") == ["GM9003"])
        #expect(named("plan s-heerenmeer en oord.pdf") == ["GM9004", "GM9001"])
        #expect(named("voordeel.pdf").isEmpty)
    }
}
