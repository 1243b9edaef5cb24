import Database
import Formats
import Foundation
import Testing

@testable import Stip

@Suite struct LeeswerkTests {
    @Test(arguments: databases) func `a scan and a refusal keep their reason, and touch no other`(database: String) async throws {
        let documenten = try await Documenten.proef(database)
        let read = try await documenten.addAndRead([Bestand("scan.pdf", "SCAN"), Bestand("dicht.pdf", "WEIGER"), .aldermeer])
        #expect(read.map(\.stand) == [.leeg, .geweigerd, .gelezen])
        #expect(read.map(\.reden) == ["Dit is een scan van drie bladzijden.", "Dit bestand heeft een wachtwoord.", nil])
    }

    @Test(arguments: databases) func `a text that cannot be stored marks only its own document`(database: String) async throws {
        let store = try await openStore(database)
        let lezer = Bestandslezer(unpack: { _, _ in nil }) { inhoud, naam in
            guard naam == "kwaad.txt" else { return await Proeflezer.lees(inhoud, naam) }
            let bewijs = Bewijs(bladzijde: 1, van: 5, tot: 2, citaat: "")
            let vondst = Vondst(naam: "x", rang: .prioriteit, themas: [], focus: nil, zekerheid: 7, reden: "", groep: nil, bewijs: bewijs)
            return .gelezen(
                DocumentText(utf8: [65], pages: [0..<1], blocks: []),
                Lezing(soort: .overig, titel: nil, organisaties: [], periode: nil, datum: nil, kenmerk: nil, prioriteiten: [vondst]))
        }
        let documenten = Documenten(store: store, lezer: lezer, log: .silent)
        let read = try await documenten.addAndRead([Bestand("kwaad.txt", "x"), .aldermeer])
        #expect(read.map(\.stand) == [.geweigerd, .gelezen])
        #expect(read[0].reden == Leesbeurt.nietTeBewaren)
        #expect(try await store.read { try $0.bladwijzers(of: read[0].id) }.isEmpty)
    }

    @Test(arguments: databases) func `a NUL in a text becomes a space and moves nothing`(database: String) async throws {
        let store = try await openStore(database)
        let lezer = Bestandslezer(unpack: { _, _ in nil }) { _, _ in
            .gelezen(
                DocumentText(utf8: [65, 0, 66], pages: [0..<3], blocks: [Block(.paragraph, 0..<3, page: 1)]),
                Lezing(soort: .overig, titel: nil, organisaties: [], periode: nil, datum: nil, kenmerk: nil, prioriteiten: []))
        }
        let documenten = Documenten(store: store, lezer: lezer, log: .silent)
        let id = try await documenten.addAndRead([Bestand("nul.txt", "A\u{0}B")])[0].id
        #expect(try await documenten.inzage(of: id, by: Cast.lezer).bladzijde?.utf8 == [65, 32, 66])
    }

    @Test(arguments: databases) func `what was interrupted is read after a start, once more and no more`(database: String) async throws {
        let clock = TestClock()
        let documenten = try await Documenten.proef(database, clock: clock)
        let id = try #require(try await documenten.add([.aldermeer], by: Cast.analist).ontvangsten.first?.uitkomst.document)
        for _ in 1...2 {
            #expect(try await documenten.store.maintain { try $0.takeTurn()?.document } == id)
            #expect(try await documenten.document(id, by: Cast.lezer).stand == .bezig)
            clock.advance(Leesbeurt.houdbaar + 1)
            try await documenten.store.maintain { try $0.requeueInterrupted() }
        }
        let document = try await documenten.document(id, by: Cast.lezer)
        #expect(document.stand == .geweigerd)
        #expect(document.reden == Leesbeurt.vastgelopen)
        #expect(try await documenten.store.maintain { try $0.takeTurn() } == nil)
    }

    @Test func `the outcome of an attempt that was given up is dropped`() async throws {
        let clock = TestClock()
        let documenten = try await Documenten.proef(clock: clock)
        _ = try await documenten.add([.aldermeer], by: Cast.analist)
        let first = try #require(try await documenten.store.maintain { try $0.takeTurn() })
        clock.advance(Leesbeurt.houdbaar + 1)
        try await documenten.store.maintain { try $0.requeueInterrupted() }
        try await documenten.leeswerk.drain()
        try await documenten.store.maintain { try $0.finish(first, with: .geweigerd(reden: "te laat")) }
        #expect(try await documenten.document(first.document, by: Cast.lezer).stand == .gelezen)
    }

    @Test(arguments: databases) func `a second process leaves alone what the first is reading, and takes over what it left`(
        database: String
    ) async throws {
        let clock = TestClock()
        let documenten = try await Documenten.proef(database, clock: clock)
        let id = try #require(try await documenten.add([.aldermeer], by: Cast.analist).ontvangsten.first?.uitkomst.document)
        let first = try #require(try await documenten.store.maintain { try $0.takeTurn() })

        let other = Leeswerk(store: documenten.store, lees: { await Proeflezer.lees($0, $1) }, tegelijk: 1, log: .silent)
        for _ in 1...3 {
            clock.advance(Leesbeurt.houdbaar - 1)
            try await other.drain()
            #expect(try await documenten.document(id, by: Cast.lezer).stand == .bezig)
            try await documenten.store.maintain { try $0.extend(first) }
        }
        clock.advance(Leesbeurt.houdbaar + 1)
        try await other.drain()
        #expect(try await documenten.document(id, by: Cast.lezer).stand == .gelezen)
        try await documenten.store.maintain { try $0.extend(first) }
        #expect(try await documenten.document(id, by: Cast.lezer).stand == .gelezen)
    }

    @Test(arguments: databases) func `a document waits, and says why, while the program that reads it is missing`(database: String) async throws {
        let clock = TestClock()
        let store = try await openStore(database, clock: clock)
        let missing = Leeswerk(store: store, lees: { _, _ in .uitgesteld(reden: "Er ontbreekt een programma.") }, tegelijk: 2, log: .silent)
        let documenten = Documenten(store: store, lezer: Proeflezer.lezer, log: .silent)
        let id = try #require(try await documenten.add([.aldermeer], by: Cast.analist).ontvangsten.first?.uitkomst.document)
        for _ in 1...4 {
            try await missing.drain()
            let document = try await documenten.document(id, by: Cast.lezer)
            #expect(document.stand == .wacht)
            #expect(document.reden == "Er ontbreekt een programma." + Leesbeurt.daarnaVanzelf)
            clock.advance(Leesbeurt.uitstel + 1)
        }
        try await documenten.leeswerk.drain()
        let read = try await documenten.document(id, by: Cast.lezer)
        #expect(read.stand == .gelezen && read.reden == nil)
    }

    @Test func `what rests is tried at once after a start`() async throws {
        let documenten = try await Documenten.proef()
        _ = try await documenten.add([.aldermeer], by: Cast.analist)
        let beurt = try #require(try await documenten.store.maintain { try $0.takeTurn() })
        try await documenten.store.maintain { try $0.postpone(beurt, "Later.") }
        #expect(try await documenten.store.maintain { try $0.takeTurn() } == nil)
        try await documenten.store.maintain { try $0.retryPostponed() }
        #expect(try await documenten.store.maintain { try $0.takeTurn() }?.poging == 1)
    }

    @Test func `the worker reads what comes while it runs, and ends when it is told to`() async throws {
        let store = try await openStore()
        let (read, done) = AsyncStream<String>.makeStream()
        let lezer = Bestandslezer(unpack: Proeflezer.unpack) { inhoud, naam in
            done.yield(naam)
            return await Proeflezer.lees(inhoud, naam)
        }
        let documenten = Documenten(store: store, lezer: lezer, log: .silent)
        _ = try await documenten.add([Bestand("eerste.txt", "# Een")], by: Cast.analist)
        let worker = Task { try await documenten.leeswerk.run() }
        var names = read.makeAsyncIterator()
        #expect(await names.next() == "eerste.txt")
        _ = try await documenten.add([Bestand("tweede.txt", "# Twee")], by: Cast.analist)
        #expect(await names.next() == "tweede.txt")
        worker.cancel()
        try await worker.value
    }

    @Test func `no more are read at once than is allowed`() async throws {
        let store = try await openStore()
        let busy = Counter()
        let lezer = Bestandslezer(unpack: { _, _ in nil }) { inhoud, naam in
            await busy.enter()
            for _ in 0..<20 { await Task.yield() }
            await busy.leave()
            return await Proeflezer.lees(inhoud, naam)
        }
        let documenten = Documenten(store: store, lezer: lezer, grenzen: Grenzen(tegelijk: 2), log: .silent)
        try await documenten.addAndRead((1...9).map { Bestand("\($0).txt", "# Plan \($0)") })
        #expect(await busy.most <= 2)
    }
}

private actor Counter {
    private var count = 0
    private(set) var most = 0
    func enter() {
        count += 1
        most = max(most, count)
    }
    func leave() { count -= 1 }
}
