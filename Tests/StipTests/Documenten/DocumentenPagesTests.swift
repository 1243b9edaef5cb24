import Database
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Logging
import Testing

@testable import Stip

/// The pages and the API of documents alone, over one store.
func documentenApp(_ documenten: Documenten) -> some ApplicationProtocol {
    let toegang = Toegang(store: documenten.store)
    let site = Site(toegang: toegang, settings: Configuration(), logger: .silent, doors: [Door("Plannen", "/documenten")])
    let router = site.router()
    DocumentenPages(documenten: documenten, themanamen: { _ in ["ondermijning": "Ondermijning"] }).addPages(to: site.pages(of: router))
    var resources = Resources(of: router, toegang: toegang)
    DocumentenAPI(documenten: documenten).addResources(to: &resources)
    PrioriteitenAPI(documenten: documenten, nakijken: Nakijken(store: documenten.store)).addResources(to: &resources)
    APIDocument.addResources(to: &resources, settings: Configuration())
    site.finish(router)
    return Application(router: router, logger: .silent)
}

/// A form with files, as a browser sends it.
struct Formulier {
    let boundary = "grens-die-nergens-staat"
    private(set) var body = ""

    init(_ files: [(field: String, name: String, text: String)]) {
        for file in files {
            body += "--\(boundary)\r\nContent-Disposition: form-data; name=\"\(file.field)\"; filename=\"\(file.name)\"\r\n"
            body += "Content-Type: application/octet-stream\r\n\r\n\(file.text)\r\n"
        }
        body += "--\(boundary)--\r\n"
    }

    func post(to path: String, _ client: some TestClientProtocol, _ headers: HTTPFields) async throws -> TestResponse {
        var all = headers
        all[.contentType] = "multipart/form-data; boundary=\(boundary)"
        if let site = HTTPField.Name("Sec-Fetch-Site") { all[site] = "same-origin" }
        return try await client.executeRequest(uri: path, method: .post, headers: all, body: ByteBuffer(string: body))
    }
}

@Suite struct DocumentenPagesTests {
    static let eenheid = Organisatie(
        eenheid: Eenheid(code: "merenland", naam: "Merenland"),
        districten: [District(code: "kust", naam: "Merenkust"), District(code: "veen", naam: "Veenstreek")],
        basisteams: [
            Basisteam(code: "kust-1", naam: "Kust", districten: [Plaatsing(bij: "kust")]),
            Basisteam(code: "veen-1", naam: "Veen", districten: [Plaatsing(bij: "veen")]),
        ],
        gemeenten: [
            Gemeente(code: "GM9001", naam: "Aldermeer", basisteams: [Plaatsing(bij: "kust-1")]),
            Gemeente(code: "GM9002", naam: "Boekveen", basisteams: [Plaatsing(bij: "veen-1")]),
            Gemeente(
                code: "GM9003", naam: "Drieslag", basisteams: [Plaatsing(bij: "veen-1")],
                vroegereNamen: [VroegereNaam(naam: "Oud-Drieslag", tot: Datum(jaar: 2020, maand: 1, dag: 1))]),
        ])

    private func merenland(grenzen: Grenzen = Grenzen()) async throws -> Documenten {
        let documenten = try await Documenten.proef(grenzen: grenzen)
        try await documenten.store.maintain { db in try db.save(Self.eenheid) }
        return documenten
    }

    @Test func `the list says of every municipality how it stands`() async throws {
        let documenten = try await merenland()
        let cookie = try await documenten.store.logIn(Cast.analist)
        try await documenten.addAndRead([.aldermeer, Bestand("ivp-boekveen.pdf", "SCAN")])
        try await documentenApp(documenten).test(.router) { client async throws in
            let page = try await client.get("/documenten", cookie).text
            #expect(page.contains("1 van 3 gemeenten hebben een geldig plan. Van één is het plan niet leesbaar en van één ontbreekt het plan."))
            #expect(page.contains("Samen veilig Aldermeer 2024–2027"))
            #expect(page.contains("<td class=\"stip-number\" data-label=\"Prioriteiten\">2</td>"))
            #expect(page.contains("Vraag een leesbaar bestand"))
            #expect(page.contains("Voeg plannen toe"))

            let veen = try await client.get("/documenten?district=Veenstreek&stand=ontbreekt", cookie).text
            #expect(veen.contains("Drieslag") && !veen.contains("Aldermeer</a>") && !veen.contains("Boekveen</a>"))
            let word = try await client.get("/documenten?zoek=schuur", cookie).text
            #expect(word.contains("Geen plannen gevonden"))
            let found = try await client.get("/documenten?zoek=ALDERM", cookie).text
            #expect(found.contains("Aldermeer</a>") && !found.contains("Drieslag"))
        }
    }

    @Test func `without documents the page says what to do`() async throws {
        let documenten = try await Documenten.proef()
        let cookie = try await documenten.store.logIn(Cast.lezer)
        try await documentenApp(documenten).test(.router) { client async throws in
            let page = try await client.get("/documenten", cookie).text
            #expect(page.contains("Er zijn nog geen plannen"))
            #expect(!page.contains("/documenten/nieuw"))
        }
    }

    @Test func `the list as a file is safe for a spreadsheet`() async throws {
        let documenten = try await merenland()
        let cookie = try await documenten.store.logIn(Cast.lezer)
        try await documenten.addAndRead([Bestand("a.pdf", "# =HYPERLINK(\"x\");1\nVan: GM9001 Aldermeer\nLooptijd: 2024-2027")])
        try await documentenApp(documenten).test(.router) { client async throws in
            let excel = try await client.get("/documenten/lijst?vorm=excel", cookie)
            #expect(Array(excel.body.readableBytesView.prefix(3)) == [0xEF, 0xBB, 0xBF])
            #expect(excel.text.contains("GM9001;Aldermeer;Merenkust;\"'=HYPERLINK(\"\"x\"\");1\";a.pdf;2024;2027;;0;Geldig;"))
            #expect(excel.headers[.contentDisposition] == "attachment; filename=\"plannen-2026-10-08.csv\"; filename*=UTF-8''plannen-2026-10-08.csv")
            let plain = try await client.get("/documenten/lijst?vorm=rfc4180", cookie)
            #expect(plain.headers[.contentType] == "text/csv; charset=utf-8; header=present")
            #expect(plain.text.hasPrefix("Code,Gemeente,"))
        }
    }

    @Test func `a document shows its text with numbered marks that lead both ways`() async throws {
        let documenten = try await Documenten.proef()
        let cookie = try await documenten.store.logIn(Cast.lezer)
        let id = try await documenten.addAndRead([.aldermeer])[0].id
        try await documentenApp(documenten).test(.router) { client async throws in
            let page = try await client.get("/documenten/\(id)", cookie).text
            #expect(page.contains("Bladzijde 2 van 3"))
            #expect(page.contains("<a class=\"nl-mark nl-mark--nu\" id=\"p1\" href=\"/documenten/\(id)?vondst=1#v1\" aria-current=\"true\">"))
            #expect(page.contains("<span class=\"stip-mark-number\">1</span>Ondermijning &amp; &lt;weerbaarheid&gt;</a>"))
            #expect(page.contains("<a class=\"nl-mark\" id=\"p2\" href=\"/documenten/\(id)?vondst=2#v2\">"))
            #expect(page.contains("Hoog (0,93)"))
            #expect(page.contains("De regel begint met ‘Prioriteit’."))
            #expect(page.contains("data-thema=\"ondermijning\""))
            #expect(!page.contains("<weerbaarheid>"))

            let third = try await client.get("/documenten/\(id)?vondst=3", cookie).text
            #expect(third.contains("Bladzijde 3 van 3") && third.contains("Laag (0,50)"))
            let first = try await client.get("/documenten/\(id)?bladzijde=1", cookie).text
            #expect(first.contains("Samen veilig Aldermeer</h3>") && first.contains("rel=\"next\""))
            for wrong in ["?bladzijde=9", "?bladzijde=x", "?bladzijde=1&deel=2", "?vondst=9", "?vondst=-1"] {
                #expect(try await client.get("/documenten/\(id)\(wrong)", cookie).status == .notFound)
            }
            #expect(try await client.get("/documenten/bestaat-niet", cookie).status == .notFound)
        }
    }

    @Test func `without text the page says why and what to do`() async throws {
        let documenten = try await Documenten.proef()
        let cookie = try await documenten.store.logIn(Cast.analist)
        let read = try await documenten.addAndRead([Bestand("scan.pdf", "SCAN"), Bestand("dicht.pdf", "WEIGER")])
        _ = try await documenten.add([Bestand("wacht.pdf", "# X")], by: Cast.analist)
        try await documentenApp(documenten).test(.router) { client async throws in
            let scan = try await client.get("/documenten/\(read[0].id)", cookie).text
            #expect(scan.contains("In dit document staat geen tekst") && scan.contains("Dit is een scan van drie bladzijden."))
            #expect(scan.contains("Zeg van wie het is"))
            #expect(try await client.get("/documenten/\(read[1].id)", cookie).text.contains("Dit bestand heeft een wachtwoord."))
            let list = try await client.get("/documenten", cookie).text
            #expect(list.contains("Stip leest nog 1 document"))
        }
    }

    @Test func `the original is a file to keep, whatever is in it`() async throws {
        let documenten = try await Documenten.proef()
        let cookie = try await documenten.store.logIn(Cast.lezer)
        let id = try await documenten.addAndRead([Bestand("plan \"één\".html", "<script>alert(1)</script>")])[0].id
        try await documentenApp(documenten).test(.router) { client async throws in
            let answer = try await client.get("/documenten/\(id)/origineel", cookie)
            #expect(answer.text == "<script>alert(1)</script>")
            let name = "attachment; filename=\"plan ___n_.html\"; filename*=UTF-8''plan%20%22%C3%A9%C3%A9n%22.html"
            #expect(answer.headers[.contentDisposition] == name)
            #expect(answer.headers[.xContentTypeOptions] == "nosniff")
            #expect(answer.headers[.contentSecurityPolicy] == "default-src 'none'; sandbox")
        }
    }

    @Test func `many files come in by one form, each with what became of it`() async throws {
        let documenten = try await Documenten.proef(grenzen: Grenzen(bestand: 1_000))
        let cookie = try await documenten.store.logIn(Cast.analist)
        try await documenten.addAndRead([.aldermeer])
        let form = Formulier([
            ("bestanden", "<b>nieuw</b>.txt", "# Nieuw plan\nPrioriteit: Drugs"),
            ("bestanden", "kopie.pdf", String(decoding: Bestand.aldermeer.inhoud, as: UTF8.self)),
            ("bestanden", "groot.pdf", String(repeating: "x", count: 1_001)), ("bestanden", "scan.pdf", "SCAN"), ("bestanden", "leeg.pdf", ""),
        ])
        try await documentenApp(documenten).test(.router) { client async throws in
            let answer = try await form.post(to: "/documenten", client, cookie)
            #expect(answer.status == .seeOther)
            let path = try #require(answer.headers[.location])
            #expect(try await client.get(path, cookie).text.contains("Stip is klaar met 3 van 5 bestanden."))
            try await documenten.leeswerk.drain()
            let page = try await client.get(path, cookie).text
            #expect(page.contains("Drie van de vijf bestanden kon Stip niet lezen"))
            #expect(page.contains("Dit bestand is gelijk aan ivp-aldermeer.pdf van 8 oktober 2026. Er is niets veranderd."))
            #expect(page.contains("Dit bestand is 1 kB groot; het maximum is 1 kB."))
            #expect(page.contains("1 prioriteit gevonden."))
            #expect(page.contains("b&gt;.txt") && !page.contains("<b>nieuw"))
        }
    }

    @Test func `an empty form and a wrong one are refused`() async throws {
        let documenten = try await Documenten.proef()
        let cookie = try await documenten.store.logIn(Cast.analist)
        try await documentenApp(documenten).test(.router) { client async throws in
            let empty = try await Formulier([("bestanden", "", "")]).post(to: "/documenten", client, cookie)
            #expect(empty.status == .badRequest)
            #expect(empty.text.contains("Kies ten minste één bestand.") && empty.text.contains("<title>Fout: "))
            #expect(try await client.post("/documenten", "bestanden=x", cookie).status == .unsupportedMediaType)
        }
    }

    @Test func `a municipality is found by its name of today and by a former one`() async throws {
        let documenten = try await merenland()
        let cookie = try await documenten.store.logIn(Cast.lezer)
        try await documentenApp(documenten).test(.router) { client async throws in
            for path in ["/documenten?zoek=drieslagen", "/documenten?zoek=Oud-Drieslag"] {
                let page = try await client.get(path, cookie).text
                #expect(page.contains("Drieslag</th>") == path.contains("Oud") && !page.contains("Aldermeer</th>"))
            }
            let search = try await client.get("/zoeken?q=oud-drieslag", cookie).text
            #expect(search.contains("href=\"/organisatie/GM9003\"") && search.contains("Oud-Drieslag heet sinds 1 januari 2020 Drieslag."))
            #expect(!search.contains("Niets gevonden"))
        }
    }

    @Test func `a stranger sees nothing, and who may only read changes nothing`() async throws {
        let documenten = try await Documenten.proef()
        let cookie = try await documenten.store.logIn(Cast.lezer)
        let id = try await documenten.addAndRead([.aldermeer])[0].id
        let form = Formulier([("bestanden", "a.txt", "x")])
        try await documentenApp(documenten).test(.router) { client async throws in
            for path in ["/documenten", "/documenten/\(id)", "/documenten/\(id)/origineel", "/documenten/lijst", "/zoeken?q=schuren"] {
                #expect(try await client.get(path).headers[.location] == "/inloggen")
            }
            #expect(try await form.post(to: "/documenten", client, [:]).headers[.location] == "/inloggen")
            #expect(try await form.post(to: "/documenten", client, cookie).status == .forbidden)
            #expect(try await form.post(to: "/documenten/\(id)/vervanging", client, cookie).status == .forbidden)
            #expect(try await client.get("/documenten/nieuw", cookie).status == .forbidden)
            for act in ["verwijdering", "terugzetting", "lezing", "herkomst"] {
                #expect(try await client.post("/documenten/\(id)/\(act)", "", cookie).status == .forbidden)
            }
            let page = try await client.get("/documenten/\(id)", cookie).text
            #expect(!page.contains("Beheer dit document"))
        }
        #expect(try await documenten.store.read { try $0.documenten().count } == 1)
    }

    @Test func `a document is removed, put back, assigned and replaced on the site`() async throws {
        let documenten = try await merenland()
        let cookie = try await documenten.store.logIn(Cast.analist)
        let id = try await documenten.addAndRead([Bestand("scan.pdf", "SCAN")])[0].id
        try await documentenApp(documenten).test(.router) { client async throws in
            #expect(try await client.post("/documenten/\(id)/verwijdering", "", cookie).headers[.location] == "/documenten/\(id)")
            #expect(try await client.get("/documenten/\(id)", cookie).text.contains("Zet het terug"))
            #expect(try await client.get("/documenten/verwijderd", cookie).text.contains("scan.pdf"))
            #expect(try await client.post("/documenten/\(id)/verwijdering", "", cookie).status == .conflict)
            #expect(try await client.post("/documenten/\(id)/terugzetting", "", cookie).status == .seeOther)

            let form = try await client.get("/documenten/\(id)/herkomst", cookie).text
            #expect(form.contains("value=\"GM9002\"") && form.contains("Veenstreek"))
            let wrong = try await client.post("/documenten/\(id)/herkomst", "gemeente=GM9002&gemeente=GM0000", cookie)
            #expect(wrong.status == .badRequest && wrong.text.contains("value=\"GM9002\" checked"))
            #expect(try await client.post("/documenten/\(id)/herkomst", "gemeente=GM9002", cookie).status == .seeOther)
            #expect(try await client.get("/documenten/\(id)", cookie).text.contains("Boekveen <span class=\"stip-soft\">(zo ingevuld)</span>"))

            let same = try await Formulier([("bestand", "weer.pdf", "SCAN")]).post(to: "/documenten/\(id)/vervanging", client, cookie)
            #expect(same.status == .conflict && same.text.contains("Dit bestand is gelijk aan scan.pdf"))
            let new = try await Formulier([("bestand", "tekst.txt", "# Plan")]).post(to: "/documenten/\(id)/vervanging", client, cookie)
            #expect(new.status == .seeOther && new.headers[.location] != "/documenten/\(id)")
        }
    }

    @Test(arguments: databases) func `search finds other forms of a word and shows the place`(database: String) async throws {
        let documenten = try await Documenten.proef(database)
        let cookie = try await documenten.store.logIn(Cast.lezer)
        let id = try await documenten.addAndRead([.aldermeer, Bestand("b.txt", "# Plan B\nNiets over vee <of> land.")])[0].id
        try await documentenApp(documenten).test(.router) { client async throws in
            let page = try await client.get("/zoeken?q=schuren+criminelen", cookie).text
            #expect(page.contains("<mark class=\"nl-mark\">schuren</mark>") && page.contains("href=\"/documenten/\(id)?bladzijde=2\""))
            #expect(page.contains("1 bladzijde in 1 document."))
            #expect(try await client.get("/zoeken?q=vee", cookie).text.contains("&lt;of&gt;"))
            #expect(try await client.get("/zoeken?q=walvis", cookie).text.contains("Niets gevonden"))
            #expect(try await client.get("/zoeken?q=schuren&soort=nota", cookie).text.contains("Zoek zonder filter"))
            #expect(try await client.get("/zoeken", cookie).text.contains("Zo zoekt u"))
            for odd in ["%22", "AND", "-", "%27%3B--", "%3Cscript%3E"] {
                #expect(try await client.get("/zoeken?q=\(odd)", cookie).status == .ok)
            }
        }
    }
}
