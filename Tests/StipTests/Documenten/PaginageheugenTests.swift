import Foundation
import HTML
import HummingbirdTesting
import Testing

@testable import Stip

@Suite struct PaginageheugenTests {
    private struct Proefpagina: Page {
        let title = "Proef"
        let main: HTML
    }

    private func versie(_ number: Int) -> Paginageheugen.Versie {
        Paginageheugen.Versie(documenten: number, eenheid: nil, dag: Datum(jaar: 2026, maand: 10, dag: 8)!)
    }

    @Test func `a page is kept for its own version and for no other`() {
        let geheugen = Paginageheugen()
        geheugen.keep(.init(Proefpagina(main: "een")), as: "/a", at: versie(1))
        #expect(geheugen.page("/a", at: versie(1))?.main == "een")
        #expect(geheugen.page("/b", at: versie(1)) == nil)
        #expect(geheugen.page("/a", at: versie(2)) == nil)
        geheugen.keep(.init(Proefpagina(main: "twee")), as: "/b", at: versie(2))
        #expect(geheugen.page("/a", at: versie(1)) == nil)
    }

    @Test func `it never holds more than its limit`() {
        let geheugen = Paginageheugen(limit: 100)
        for number in 1...50 { geheugen.keep(.init(Proefpagina(main: "0123456789")), as: "/\(number)", at: versie(1)) }
        #expect((1...50).count { geheugen.page("/\($0)", at: versie(1)) != nil } <= 10)
        #expect(geheugen.page("/50", at: versie(1)) != nil)
    }

    @Test(arguments: databases) func `every change gives another version`(database: String) async throws {
        let clock = TestClock()
        let documenten = try await Documenten.proef(database, clock: clock)
        var seen: [Paginageheugen.Versie] = []
        func check(_ act: String) async throws {
            let versie = try await documenten.paginaversie(by: Cast.lezer)
            #expect(!seen.contains(versie), "\(act)")
            seen.append(versie)
        }
        try await check("nothing")
        let id = try #require(try await documenten.add([.aldermeer], by: Cast.analist).ontvangsten.first?.uitkomst.document)
        try await check("add")
        let beurt = try #require(try await documenten.store.maintain { try $0.takeTurn() })
        try await check("turn")
        try await documenten.store.maintain { try $0.putBack(beurt) }
        try await check("put back")
        try await documenten.leeswerk.drain()
        try await check("read")
        try await documenten.assign(id, to: [Herkomst(code: "GM9002", naam: "Boekveen", niveau: .gemeente, bron: .hand)], by: Cast.analist)
        try await check("assign")
        try await documenten.remove(id, by: Cast.analist)
        try await check("remove")
        try await documenten.restore(id, by: Cast.analist)
        try await check("restore")
        try await documenten.reread(id, by: Cast.analist)
        try await check("reread")
        try await documenten.replace(id, with: Bestand("b.txt", "# B"), by: Cast.analist)
        try await check("replace")
        clock.advance(86_400)
        try await check("midnight")
    }

    @Test func `a page with a button is not shown to who may not press it`() async throws {
        let documenten = try await Documenten.proef()
        let (analist, lezer) = (try await documenten.store.logIn(Cast.analist), try await documenten.store.logIn(Cast.lezer))
        let id = try await documenten.addAndRead([.aldermeer])[0].id
        try await documentenApp(documenten).test(.router) { client async throws in
            for _ in 1...2 {
                #expect(try await client.get("/documenten/\(id)", analist).text.contains("Beheer dit document"))
                #expect(try await !client.get("/documenten/\(id)", lezer).text.contains("Beheer dit document"))
            }
            #expect(try await client.post("/documenten/\(id)/verwijdering", "", analist).status == .seeOther)
            #expect(try await client.get("/documenten/\(id)", lezer).text.contains("Dit document is verwijderd"))
        }
    }
}
