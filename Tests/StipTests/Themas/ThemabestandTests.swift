import Foundation
import Testing

@testable import Stip

/// Lists of themes in files: what goes out comes in again, and what is wrong is said with its place.
@Suite struct ThemabestandTests {
    private let begin: Themaboom

    init() throws {
        var boom = try Themaboom.standaard()
        _ = try boom.add(Themagegevens(naam: "Oud & \"nieuw\" <b>", veld: 2, ouder: "evenementen", woorden: [Themawoord(tekst: "=vuur")]))
        try boom.merge("overlast", into: "woonoverlast", reden: "Proef.")
        begin = boom
    }

    private func take(_ text: String, into boom: Themaboom? = nil, withdrawing: Bool = false, gebruik: [String: Int] = [:]) throws
        -> (boom: Themaboom, invoer: Themainvoer)
    {
        var boom = boom ?? begin
        let invoer = try boom.take(try Themabestand(Array(text.utf8), boom: boom).rijen, withdrawing: withdrawing, gebruik: gebruik)
        return (boom, invoer)
    }

    private func codes(_ text: String) -> [String] {
        do {
            _ = try take(text)
            return []
        } catch let refusal as Refusal {
            return refusal.reasons.map(\.code)
        } catch {
            return ["\(error)"]
        }
    }

    @Test(arguments: [CSV.Vorm.excel, .rfc4180]) func `a list that went out as csv changes nothing when it comes in`(vorm: CSV.Vorm) throws {
        let text = Themabestand.csv(begin.regels, vorm)
        #expect(try take(text).invoer.verschil.isLeeg)
        #expect(text.hasPrefix("\u{FEFF}") == (vorm == .excel))
        // On a list without any of it, everything comes back as it was, with its order.
        var empty = begin
        empty.knopen = []
        let new = try take(text, into: empty).boom
        #expect(new.regels.sorted { $0.code < $1.code } == begin.regels.sorted { $0.code < $1.code })
    }

    @Test func `a codebook that went out changes nothing when it comes in, and its numbers never change`() throws {
        let text = Themabestand.qdc(begin.regels, velden: begin.velden, versie: "proef")
        #expect(try take(text).invoer.verschil.isLeeg)
        var empty = begin
        empty.knopen = []
        let new = try take(text, into: empty).boom
        #expect(new.regels.sorted { $0.code < $1.code } == begin.regels.sorted { $0.code < $1.code })
        #expect(text.contains("<CodeBook xmlns=\"urn:QDA-XML:codebook:1.0\""))
        #expect(text.contains("guid=\"\(Themabestand.guid(of: "drugs"))\" name=\"Drugs\""))
        #expect(Themabestand.guid(of: "drugs").wholeMatch(of: /[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/) != nil)
    }

    @Test func `rows in another order give the same list, twenty times`() throws {
        let lines = "code;naam;veld;ouder;woorden\r\nzand;Zand;1;steen;zandbak\r\nsteen;Steen;1;;\r\nklei;Klei;;zand;\"klei, leem\"\r\nas;As;;Klei;\r\n"
            .split(separator: "\r\n")
        let expected = try take(lines.joined(separator: "\r\n")).boom
        for _ in 0..<20 {
            let shuffled = [lines[0]] + lines.dropFirst().shuffled()
            #expect(try take(shuffled.joined(separator: "\r\n")).boom == expected)
        }
        #expect(expected.wijzer.keten(boven: "as") == ["klei", "zand", "steen"])
    }

    @Test func `a codebook of another program is taken in by its names`() throws {
        let text = """
            <?xml version="1.0"?><CodeBook xmlns="urn:QDA-XML:codebook:1:0" origin="Ander programma"><Codes>
            <Code guid="{1B2C0000-0000-4000-8000-00000000000A}" name="Water" isCodable="false"><Description>Over water.
            In het algemeen.</Description><Code guid="2" name="Hoog water" isCodable="true"/></Code></Codes></CodeBook>
            """
        let (boom, invoer) = try take(text)
        #expect(invoer.verschil.nieuw.map(\.code).sorted() == ["hoog-water", "water"])
        #expect(boom["hoog-water"]?.ouder == "water")
        #expect(boom["water"]?.bron == "Over water. In het algemeen.")
    }

    @Test func `each thing that is wrong is said with its row`() throws {
        let refusal = #expect(throws: Refusal.self) {
            try take("code;naam;veld;doorsnijdend;ouder\nzand;Zand;9x;misschien;\nsteen;Steen;1;ja;\n")
        }
        #expect(refusal?.reasons.map(\.message).filter { $0.hasPrefix("Regel 2:") }.count == 2)
        #expect(codes("code;naam\nzand;Zand\nzand;Nog eens\n") == ["themacode-twee-keer"])
        #expect(codes("code;naam\nzand;\n") == ["thema-zonder-naam"])
        #expect(codes("code;naam\nvergelijken;Vergelijken\n") == ["themacode-ongeldig"])
        #expect(codes("code;naam\nZ A;Zand\n") == ["themacode-ongeldig"])
        #expect(codes("code;naam;ouder\nzand;Zand;nergens\n") == ["verwijst-nergens-heen"])
        #expect(codes("code;naam;ouder\nzand;Zand;zand\n") == ["verwijst-naar-zichzelf"])
        #expect(codes("code;naam;ouder\nzand;Zand;steen\nsteen;Steen;zand\n").contains("themakring"))
        #expect(codes("naam;kleur\nZand;rood\n") == ["andere-kolommen"])
        #expect(codes("code;naam\n\"zand;Zand\n") == ["themabestand-onleesbaar"])
        #expect(codes("code;naam;veld\nzand;Zand;9\n") == ["geen-veld"])
        #expect(codes("") == ["leeg-themabestand"])
        #expect(codes("code;naam\n") == ["leeg-themabestand"])
        #expect(codes("code;naam\nzand;Zand;te;veel\n") == ["te-veel-cellen"])
    }

    @Test func `a codebook with a doctype, with entities or too deep is not opened`() {
        let deep = "<CodeBook xmlns=\"urn:QDA-XML:codebook:1.0\"><Codes>" + String(repeating: "<Code guid=\"1\" name=\"x\">", count: 1_000)
        #expect(codes("<!DOCTYPE x [<!ENTITY a \"b\">]><CodeBook xmlns=\"urn:QDA-XML:codebook:1.0\"/>") == ["codeboek-doctype"])
        #expect(codes(deep) == ["codeboek-te-diep"])
        #expect(codes("<html><body/></html>") == ["codeboek-geen-document"])
        #expect(codes("<CodeBook xmlns=\"urn:QDA-XML:codebook:1.0\"><Codes>") == ["codeboek-beschadigd"])
    }

    @Test func `a thousand levels in a table are refused`() {
        let rows = (0..<1_000).map { "t\($0);Thema \($0);\($0 == 0 ? "" : "t\($0 - 1)")" }
        #expect(codes("code;naam;ouder\n" + rows.joined(separator: "\n")).first == "themas-te-diep")
    }

    @Test func `what is not in the file stays, or is withdrawn when that is asked and nothing counts for it`() throws {
        let text = "code;naam;veld;doorsnijdend;woorden;zwak\ndrugs;Verdovende middelen;3;ja;xtc;\n"
        let kept = try take(text)
        #expect(kept.invoer.blijft.count == begin.geldend.count - 1)
        #expect(kept.invoer.verschil.hernoemd.map(\.van) == ["Drugs"])
        #expect(kept.invoer.verschil.heeftVerlies)
        #expect(throws: Refusal(.nietInBestandMaarInGebruik("Jeugd", 4))) { try take(text, withdrawing: true, gebruik: ["jeugd": 4]) }
    }

    @Test func `what a file says nothing of stays as it is`() throws {
        let drugs = try #require(begin.regels.first { $0.code == "drugs" })
        let csv = try take("code;naam\ndrugs;Drugs\noverlast;Overlast in de openbare ruimte\n")
        #expect(csv.invoer.verschil.isLeeg)
        #expect(csv.boom.regels.first { $0.code == "drugs" } == drugs)
        let book = "<CodeBook xmlns=\"urn:QDA-XML:codebook:1.0\"><Codes><Code guid=\"\(Themabestand.guid(of: "drugs").uppercased())\" "
            + "name=\"Middelen\" isCodable=\"true\"/></Codes></CodeBook>"
        let qdc = try take(book)
        #expect(qdc.invoer.verschil.gewijzigd.flatMap(\.wijzigingen) == [Wijziging("naam", was: "Drugs", wordt: "Middelen")])
        // An empty cell does say something.
        #expect(try take("code;naam;woorden\ndrugs;Drugs;\n").boom.lijst()["drugs"]?.woorden == [])
    }

    @Test func `a word that looks like a formula goes out guarded and comes back bare`() throws {
        let regel = Themaregel(code: "zorg", naam: "=HYPERLINK(\"x\")", woorden: ["=zorg", "hulp"], zwak: ["-min"])
        let text = Themabestand.csv([regel], .rfc4180)
        #expect(text.contains("\"'=HYPERLINK(\"\"x\"\")\""))
        #expect(text.contains("'=zorg, hulp"))
        var empty = begin
        empty.knopen = []
        #expect(try take(text, into: empty).boom.regels == [regel])
    }
}
