import Database
import Foundation
import Testing

@testable import Stip

/// The meetings of the example, beside its planning and its round: they tell one story.
@Suite struct VoorbeeldvergaderingenTests {
    static func bytes(_ name: String) throws -> [UInt8] {
        [UInt8](try Data(contentsOf: HouseTests.root.appending(path: "voorbeeld/merenland/\(name)")))
    }

    private func store() async throws -> Store {
        let store = try await openMerenland(":memory:")
        try await Vergaderinlezen(store: store).importeer(try Self.bytes("vergaderingen.csv"), by: Cast.coordinator)
        return store
    }

    private var planning: Planning { get throws { try Planningsbestand.read(yaml: try Self.bytes("planning.yaml")).planning } }

    private func dagen(_ store: Store) async throws -> [String: [Datum]] {
        try await store.read { db in try db.vergaderkalender().vergaderingen }
    }

    @Test func `every line is a meeting, and no day is a holiday, a weekend or in the recess of the planning`() async throws {
        let store = try await store()
        let (meetings, organen) = try await store.read { db in (try db.vergaderingen(), try db.vergaderorganen()) }
        #expect(meetings.count > 100)
        var kalender = try planning.vergaderkalender
        kalender.vergaderingen = [:]
        for one in meetings {
            let orgaan = try #require(organen[one.orgaan])
            let odd = Vergaderbeeld.waarschuwingen(over: one.gegevens.datum, of: orgaan, kalender)
            #expect(odd.isEmpty, "\(orgaan.naam): \(odd)")
            #expect(one.gegevens.begin != nil && one.gegevens.eind != nil && one.gegevens.plaats != nil)
            #expect(!one.gegevens.isBesloten || !orgaan.isRaad, "a council meets in the open")
        }
        let named = Set(meetings.map(\.orgaan))
        #expect(named.isSuperset(of: ["BBG", "RVO", "BC", "DVO-MRK", "DVO-VNS", "DVO-HVR", "DVO-GRL", "DVO-EIL"]))
        #expect(named.count(where: { $0.hasPrefix("GM") }) == 3)
    }

    @Test func `a step on a day of a body that meets is on a day on which it meets`() async throws {
        let dagen = try await dagen(try await store())
        for stap in try planning.stappen {
            guard let known = dagen[Orgaan(stap.orgaan).sleutel], let moment = stap.moment, moment.isDag else { continue }
            #expect(known.contains(moment.van), "\(stap.id) on \(moment.van)")
        }
        let eilanden = try #require(dagen[Orgaan("DVO Eilanden").sleutel])
        let (van, tot) = (try day("2026-11-12"), try day("2027-02-11"))
        #expect(eilanden.contains(van) && eilanden.contains(tot) && !eilanden.contains { $0 > van && $0 < tot })
    }

    @Test func `what the planning says of meetings is what the meetings say, between its first day and its last`() async throws {
        let dagen = try await dagen(try await store())
        for (sleutel, own) in try planning.vergaderkalender.vergaderingen {
            let (first, last) = (try #require(own.min()), try #require(own.max()))
            #expect(dagen[sleutel]?.filter { $0 >= first && $0 <= last } == own, "\(sleutel)")
        }
    }

    @Test func `with the meetings the planning has its one impossible order, its short answer and its late decision, and no more`() async throws {
        let store = try await store()
        let planningen = Planningen(store: store)
        let id = try await planningen.make(Planningsvoorstel(naam: "Proef"), from: try planning, by: Cast.coordinator)
        let beeld = try await planningen.beeld(id, by: Cast.coordinator)
        #expect(beeld.bevindingen.map(\.regel.rawValue) == ["P1", "P3", "P4"])
        let terug = try Terugrekening(beeld.planning, vastgesteld: try day("2027-06-24"), vandaag: try day("2026-10-08"))
        let assumed = terug.regels.filter(\.isAangenomen).compactMap { regel in beeld.planning.stappen.first { $0.id == regel.stap }?.id }
        #expect(assumed == ["horen"], "the days of 36 councils are not known, those of all others are")
    }

    @Test func `the page shows three months, and folds away what comes later and what has been`() async throws {
        let store = try await store()
        let lijst = try await Vergaderingen(store: store).lijst(by: Cast.coordinator)
        let page = Vergaderingenpagina(lijst: lijst).main.text
        let open = try #require(page.components(separatedBy: "<details").first)
        #expect(open.contains("Oktober 2026") && open.contains("December 2026") && !open.contains("Januari 2027"))
        #expect(page.contains(" vergaderingen daarna</summary>") && page.contains(" die zijn geweest</summary>"))
        let one = try await Vergaderingen(store: store).lijst(of: "DVO-EIL", by: Cast.coordinator)
        #expect(!Vergaderingenpagina(lijst: one).main.text.contains("daarna</summary>"), "a short list is shown whole")
    }

    @Test func `the start page tells of a file in one line, and every meeting keeps its own`() async throws {
        let store = try await store()
        let lines = try await store.read { db in try db.historie(without: [Vergaderinlezen.stilleSoort], atMost: 6) }
        #expect(lines.first?.tekst == "Noor Hazelhoff las vergaderingen in uit een bestand: 115 nieuw.")
        #expect(!lines.dropFirst().contains { $0.soort.hasPrefix("vergadering") })
        let id = try #require(try await store.read { db in try db.vergaderingen().first?.id })
        let own = try await store.read { db in try db.historie(of: id.rawValue) }
        #expect(own.count == 1 && own[0].tekst.contains("gepland uit een bestand"))
    }
}
