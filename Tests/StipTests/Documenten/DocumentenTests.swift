import Database
import Formats
import Foundation
import Testing

@testable import Stip

@Suite struct DocumentenTests {
    @Test(arguments: databases) func `a document is kept with its bytes and read afterwards`(database: String) async throws {
        let documenten = try await Documenten.proef(database)
        let levering = try await documenten.add([.aldermeer], by: Cast.analist)
        let id = try #require(levering.ontvangsten.first?.uitkomst.document)
        #expect(levering.ontvangsten.map(\.uitkomst) == [.toegevoegd(id)])
        #expect(try await documenten.document(id, by: Cast.lezer).stand == .wacht)

        try await documenten.leeswerk.drain()
        let document = try await documenten.document(id, by: Cast.lezer)
        #expect(document.stand == .gelezen)
        #expect(document.titel == "Samen veilig Aldermeer")
        #expect(document.periode == Periode(van: 2024, tot: 2027))
        #expect(document.bladzijden == 3)
        #expect(document.door == "Jelle Brandsma")
        #expect(document.ontvangen == Cast.now)
        #expect(document.herkomst == [Herkomst(code: "GM9001", naam: "Aldermeer", niveau: .gemeente, bron: .tekst)])
        let origineel = try await documenten.origineel(of: id, by: Cast.lezer)
        #expect(origineel.inhoud == Bestand.aldermeer.inhoud)
        #expect(document.sha256 == Bestand.aldermeer.sha256)
    }

    @Test(arguments: databases) func `what was read comes back as it was`(database: String) async throws {
        let documenten = try await Documenten.proef(database)
        let id = try await documenten.addAndRead([.aldermeer])[0].id
        guard case .gelezen(let text, let lezing) = await Proeflezer.lees(Bestand.aldermeer.inhoud, "") else { throw Refusal(.geenDocument) }
        let (kept, pages, all) = try await documenten.store.read { db in
            (try db.lezing(of: id), try db.bladzijden(of: id), try db.prioriteiten())
        }
        #expect(kept == lezing)
        #expect(pages.flatMap(\.utf8) == text.utf8)
        #expect(pages.flatMap(\.blokken) == text.blocks)
        #expect(all.map(\.vondst) == lezing.prioriteiten)
        #expect(all.map(\.nummer) == [1, 2, 3])
    }

    @Test(arguments: databases) func `the same bytes twice are one document`(database: String) async throws {
        let documenten = try await Documenten.proef(database)
        let first = try await documenten.addAndRead([.aldermeer])[0]
        let again = try await documenten.add([Bestand(naam: "kopie.pdf", inhoud: Bestand.aldermeer.inhoud)], by: Cast.coordinator)
        #expect(again.ontvangsten.map(\.uitkomst) == [.alBekend(first.id)])
        #expect(try await documenten.store.read { try $0.documenten().count } == 1)
    }

    @Test(arguments: databases) func `a removed document does not count, and comes back`(database: String) async throws {
        let documenten = try await Documenten.proef(database)
        let id = try await documenten.addAndRead([.aldermeer])[0].id
        let prioriteiten = try await documenten.store.read { try $0.prioriteiten() }

        try await documenten.remove(id, by: Cast.analist)
        #expect(try await documenten.store.read { try ($0.documenten().count, $0.prioriteiten().count, $0.lezingen().count) } == (0, 0, 0))
        #expect(try await documenten.search("schuren", by: Cast.lezer).documenten.isEmpty)
        await #expect(throws: Refusal(.isVerwijderd)) { try await documenten.remove(id, by: Cast.analist) }

        try await documenten.restore(id, by: Cast.analist)
        #expect(try await documenten.store.read { try $0.prioriteiten() } == prioriteiten)
        await #expect(throws: Refusal(.nietVerwijderd)) { try await documenten.restore(id, by: Cast.analist) }
        let soorten = try await documenten.store.read { try $0.historie(of: id.rawValue).map(\.soort).sorted() }
        #expect(soorten == ["document-gelezen", "document-teruggezet", "document-toegevoegd", "document-verwijderd"])
    }

    @Test func `adding a removed file again puts it back`() async throws {
        let documenten = try await Documenten.proef()
        let id = try await documenten.addAndRead([.aldermeer])[0].id
        try await documenten.remove(id, by: Cast.analist)
        #expect(try await documenten.add([.aldermeer], by: Cast.analist).ontvangsten.map(\.uitkomst) == [.teruggezet(id)])
        #expect(try await documenten.store.read { try $0.documenten().map(\.id) } == [id])
    }

    @Test(arguments: databases) func `a replaced document is removed, and what was said by hand goes along`(database: String) async throws {
        let documenten = try await Documenten.proef(database)
        let old = try await documenten.addAndRead([Bestand("scan.pdf", "SCAN")])[0]
        let owner = Herkomst(code: "GM9001", naam: "Aldermeer", niveau: .gemeente, bron: .hand)
        try await documenten.assign(old.id, to: [owner], by: Cast.analist)
        let new = try await documenten.replace(old.id, with: Bestand("plan.pdf", "# Plan zonder naam"), by: Cast.analist)
        try await documenten.leeswerk.drain()
        #expect(new.vervangt == old.id)
        #expect(try await documenten.document(new.id, by: Cast.lezer).herkomst == [owner])
        #expect(try await documenten.store.read { try $0.documenten().map(\.id) } == [new.id])
        await #expect(throws: Refusal(.isVerwijderd)) { try await documenten.replace(old.id, with: .aldermeer, by: Cast.analist) }
        await #expect(throws: Refusal(.isAlBekend(old))) {
            try await documenten.replace(new.id, with: Bestand("scan.pdf", "SCAN"), by: Cast.analist)
        }
    }

    @Test func `what is said by hand goes before the text, until it is taken back`() async throws {
        let documenten = try await Documenten.proef()
        let id = try await documenten.addAndRead([.aldermeer])[0].id
        try await documenten.assign(
            id, to: [Herkomst(code: "GM9002", naam: "Boekveen", niveau: .gemeente, bron: .tekst)], soort: .nota, by: Cast.analist)
        try await documenten.reread(id, by: Cast.analist)
        try await documenten.leeswerk.drain()
        #expect(try await documenten.document(id, by: Cast.lezer).herkomst.map(\.bron) == [.hand])
        try await documenten.assign(id, to: [], by: Cast.analist)
        #expect(try await documenten.document(id, by: Cast.lezer).herkomst.map(\.naam) == ["Aldermeer"])
    }

    @Test(arguments: databases) func `a file that says nothing itself is of whom its name says`(database: String) async throws {
        let documenten = try await Documenten.proef(database)
        try await documenten.store.maintain { db in try db.save(DocumentenPagesTests.eenheid) }
        let read = try await documenten.addAndRead([
            Bestand("ivp-boekveen.pdf", "SCAN"), Bestand("plan van boekveen.txt", "# Plan zonder naam"), Bestand("scan2.pdf", "SCAN 2"),
            Bestand("boekveen.txt", "Van: GM9001 Aldermeer"),
        ])
        let boekveen = Herkomst(code: "GM9002", naam: "Boekveen", niveau: .gemeente, bron: .bestandsnaam)
        #expect(read.map(\.herkomst) == [[boekveen], [boekveen], [], [Herkomst(code: "GM9001", naam: "Aldermeer", niveau: .gemeente, bron: .tekst)]])
    }

    // MARK: What is refused

    @Test func `who may only read adds and changes nothing`() async throws {
        let documenten = try await Documenten.proef()
        let id = try await documenten.addAndRead([.aldermeer])[0].id
        let refusal = Refusal(.magGeenDocumentenToevoegen)
        await #expect(throws: refusal) { try await documenten.add([.aldermeer], by: Cast.lezer) }
        await #expect(throws: refusal) { try await documenten.remove(id, by: Cast.burgemeester) }
        await #expect(throws: refusal) { try await documenten.restore(id, by: Cast.griffier) }
        await #expect(throws: refusal) { try await documenten.replace(id, with: .aldermeer, by: Cast.lezer) }
        await #expect(throws: refusal) { try await documenten.assign(id, to: [], by: Cast.lezer) }
        await #expect(throws: refusal) { try await documenten.reread(id, by: Cast.lezer) }
        #expect(try await documenten.store.read { try $0.documenten().map(\.stand) } == [.gelezen])
    }

    @Test(arguments: databases) func `what cannot be taken in is told and stops no other`(database: String) async throws {
        let documenten = try await Documenten.proef(database, grenzen: Grenzen(bestand: 400, levering: 700, bestanden: 4))
        let levering = try await documenten.add(
            [
                Bestand("leeg.pdf", ""), Bestand("groot.pdf", String(repeating: "x", count: 401)), .aldermeer,
                Bestand("tweede.txt", String(repeating: "y", count: 399)), Bestand("derde.txt", "z"),
            ], by: Cast.analist)
        let reasons = levering.ontvangsten.map { ontvangst -> String in
            if case .geweigerd(let reden) = ontvangst.uitkomst { reden } else { "" }
        }
        #expect(reasons[0] == Reason.bestandZonderInhoud.message)
        #expect(reasons[1] == "Dit bestand is 401 bytes groot; het maximum is 400 bytes. Verklein de plaatjes of voeg het in delen toe.")
        #expect(reasons[2] == "")
        #expect(reasons[3] == Reason.leveringTeGroot(maximum: 700).message)
        #expect(reasons[4] == Reason.teVeelBestanden(maximum: 4).message)
        #expect(try await documenten.store.read { try $0.documenten().map(\.bestandsnaam) } == ["ivp-aldermeer.pdf"])
    }

    @Test func `nothing to add is refused`() async throws {
        let documenten = try await Documenten.proef()
        await #expect(throws: Refusal(.geenBestand)) { try await documenten.add([], by: Cast.analist) }
    }

    @Test func `of a zip each document comes in by itself, and one that lies stops no other`() async throws {
        let documenten = try await Documenten.proef()
        let zip = Bestand("plannen.zip", "ZIP\nmap/a.txt=# Plan A\nliegt.txt\nb.txt=# Plan B\n")
        let levering = try await documenten.add([zip], by: Cast.analist)
        #expect(levering.ontvangsten.map(\.bestandsnaam) == ["a.txt", "liegt.txt", "b.txt"])
        #expect(levering.ontvangsten[1].uitkomst == .geweigerd(reden: "Dit bestand geeft een onjuiste maat op."))
        #expect(try await documenten.store.read { try $0.documenten().count } == 2)
    }

    @Test func `a zip with too many files comes in not at all`() async throws {
        let documenten = try await Documenten.proef(grenzen: Grenzen(bestanden: 2))
        let levering = try await documenten.add([Bestand("veel.zip", "ZIP\na=1\nb=2\nc=3\n")], by: Cast.analist)
        #expect(levering.ontvangsten.map(\.uitkomst) == [.geweigerd(reden: Reason.teVeelInPakket(3, maximum: 2).message)])
    }

    @Test func `an unknown document is refused`() async throws {
        let documenten = try await Documenten.proef()
        await #expect(throws: Refusal(.geenDocument)) { try await documenten.inzage(of: "niets", by: Cast.lezer) }
        await #expect(throws: Refusal(.geenDocument)) { try await documenten.remove("niets", by: Cast.analist) }
    }
}
