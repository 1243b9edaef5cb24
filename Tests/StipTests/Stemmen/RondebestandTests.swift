import Database
import Foundation
import HummingbirdTesting
import Testing

@testable import Stip

/// A round from a file: `stip importeer stemronde`, and the round of the example.
@Suite struct RondebestandTests {
    private static let kort = """
        naam: Zeven van tien
        deelnemers:
        - {overleg: DVO-MRK}
        - {overleg: DVO-VNS}
        - {overleg: DVO-HVR}
        - {overleg: DVO-GRL}
        - {overleg: DVO-EIL}
        keuzewijze: kies
        minimum: 7
        plaatsen: 5
        regel: goedkeuring
        gelijkstand: meeste-gemeenten
        opent: {dag: 2026-10-12, tijd: 09.00}
        sluit: {dag: 2027-02-03}

        """

    private func body(_ changes: (String, String)...) throws -> RondeBody {
        var text = Self.kort
        for (old, new) in changes {
            #expect(text.contains(old), "\(old)")
            text = text.replacing(old, with: new)
        }
        return try RondeBody(yaml: Array(text.utf8))
    }

    private func voorbeeld() throws -> RondeBody { try RondeBody(yaml: try VoorbeeldvergaderingenTests.bytes("stemronde.yaml")) }

    @Test(arguments: databases) func `the round of the example waits for its moment, and the clock opens and closes it`(database: String) async throws {
        let proef = try await Proefronde(database)
        let made = try #require(try await proef.stemrondes.importeer(try voorbeeld(), klaar: true, by: Cast.coordinator))
        #expect(made.stand == .opgesteld && made.isKlaargezet(at: proef.clock.now))
        #expect(made.deelnemers.map(\.overleg) == Proefronde.overleggen && made.quorum == 4 && made.vragen.count == 7)
        #expect(made.keuzewijze == .kies(minimum: 7, maximum: 7) && made.telling.plaatsen == 5 && made.opties.count == 10)
        #expect(made.vragen[4].bereik == .optie && made.vragen[4].uitleg != nil && made.vragen[2].soort == .anders)
        proef.clock.advance(4 * 86_400)
        let open = try await proef.stemrondes.ronde(made.id, by: Cast.lezer)
        #expect(open.stand == .open && open.sluitmoment == "en met woensdag 3 februari 2027")
        proef.clock.advance(120 * 86_400)
        let closed = try await proef.stemrondes.ronde(made.id, by: Cast.lezer)
        #expect(closed.stand == .gesloten)
    }

    @Test(arguments: databases) func `within its days it is open at once, and without being put forward it is drawn up`(database: String) async throws {
        let proef = try await Proefronde(database, clock: TestClock(Cast.now.addingTimeInterval(44 * 86_400)))
        let open = try #require(try await proef.stemrondes.importeer(try voorbeeld(), klaar: true, by: Cast.coordinator))
        #expect(open.stand == .open)
        let drawn = try #require(try await proef.stemrondes.importeer(try body(("Zeven van tien", "Nog eens")), klaar: false, by: Cast.coordinator))
        #expect(drawn.stand == .opgesteld && drawn.opening == nil)
        #expect(drawn.vragen == Vraag.gewone, "without questions of its own it has the usual ones")
    }

    @Test func `its page says which board meets after closing, and its screen until which day`() async throws {
        let proef = try await Proefronde(clock: TestClock(Cast.now.addingTimeInterval(44 * 86_400)))
        let ronde = try #require(try await proef.stemrondes.importeer(try voorbeeld(), klaar: true, by: Cast.coordinator))
        let headers = try await proef.store.logIn(Cast.coordinator)
        try await app(over: proef.store).test(.router) { client in
            let page = try await client.get("/stemrondes/\(ronde.id)", headers).text
            #expect(page.components(separatedBy: "pas na de sluiting").count == 2, "DVO Eilanden alone")
            let screen = try await client.get("/stemrondes/\(ronde.id)/scherm", headers).text
            #expect(screen.contains("Nog niemand heeft geantwoord") && screen.contains("kan tot en met woensdag 3 februari 2027."))
        }
    }

    @Test(arguments: databases) func `the same file again makes no second round, also when somebody withdrew the first`(database: String) async throws {
        let proef = try await Proefronde(database)
        let made = try #require(try await proef.stemrondes.importeer(try voorbeeld(), klaar: true, by: Cast.coordinator))
        let again = try await proef.stemrondes.importeer(try voorbeeld(), klaar: true, by: Cast.coordinator)
        #expect(again == nil)
        try await proef.stemrondes.withdraw(made.id, reden: "Proef", by: Cast.coordinator)
        let third = try await proef.stemrondes.importeer(try voorbeeld(), klaar: true, by: Cast.coordinator)
        #expect(third == nil)
        let all = try await proef.stemrondes.rondes(by: Cast.coordinator)
        #expect(all.count == 1)
    }

    @Test(arguments: databases) func `what the form refuses is refused, with all reasons at once and nothing kept`(database: String) async throws {
        let proef = try await Proefronde(database)
        let use = proef.stemrondes
        func refused(_ body: RondeBody, by actor: Actor = Cast.coordinator) async throws -> [String]? {
            try await codes { _ = try await use.importeer(body, klaar: true, by: actor) }
        }
        for actor in [Cast.analist, Cast.lezer, Cast.burgemeester, Proefronde.secretaris()] {
            #expect(try await refused(try body(), by: actor) == ["mag-rondes-niet-leiden"])
        }
        #expect(
            try await refused(try body(("minimum: 7", "minimum: 11"), ("plaatsen: 5", "plaatsen: 10"), ("2027-02-03", "2026-10-01")))
                == ["meer-dan-opties", "plaatsen-te-veel", "sluit-voor-opening", "sluit-in-verleden"])
        #expect(try await refused(try body(("minimum: 7\n", ""), ("plaatsen: 5\n", ""), ("09.00", "25.00"))) == ["geen-aantal", "ongeldig-moment", "geen-plaatsen"])
        #expect(try await refused(try body(("- {overleg: DVO-EIL}\n", ""), ("DVO-GRL", "DVO-ZEE"))) == ["onbekend-overleg", "district-zonder-overleg"])
        #expect(try await refused(try body(("regel:", "longlist: Een andere\nregel:"))) == ["onbekende-longlist"])
        #expect(try await refused(try body(("regel:", "vorige: x\nlonglist: y\nregel:"))) == ["twee-bronnen"])
        #expect(try await refused(try body(("regel:", "vorige: x\nregel:"))) == ["geen-stemronde"])
        #expect(try await refused(try body(("regel:", "zonder: [Ondermijning, Zeevaart, Luchtvaart]\nregel:"))) == ["onbekend-onderwerp", "onbekend-onderwerp"])
        #expect(try await refused(try body(("{overleg: DVO-MRK}", "{overleg: DVO-MRK, gewicht: veel}"), ("regel:", "weging: vast\nregel:"))) == ["geen-gewicht"])
        let nine = "vragen: [" + (1...9).map { "{tekst: Vraag \($0)}" }.joined(separator: ", ") + "]\nregel:"
        #expect(try await refused(try body(("regel:", nine))) == ["te-veel-vragen"])
        #expect(try await refused(try body(("regel:", "vragen: [{tekst: Goed}, {tekst: \" \"}]\nregel:"))) == ["ongeldige-vraag"])
        let all = try await use.rondes(by: Cast.coordinator)
        #expect(all.isEmpty)
    }

    @Test(arguments: databases) func `subjects, weights and members come along as they are written`(database: String) async throws {
        let proef = try await Proefronde(database)
        let written = try body(
            ("{overleg: DVO-MRK}", "{overleg: DVO-MRK, vergaderdatum: 2026-12-10, gewicht: 7/2}"), ("DVO-VNS}", "DVO-VNS, gewicht: 2}"),
            ("DVO-HVR}", "DVO-HVR, gewicht: 1}"), ("DVO-GRL}", "DVO-GRL, gewicht: 1}"), ("DVO-EIL}", "DVO-EIL, gewicht: 1}"),
            ("minimum: 7", "minimum: 2\nmaximum: 3"), ("regel:", "weging: vast\nzonder: [Jeugd, Drugs]\nvragen: []\nvooraf: niets\nregel:"))
        let ronde = try #require(try await proef.stemrondes.importeer(written, klaar: false, by: Cast.coordinator))
        #expect(ronde.deelnemers.map(\.gewicht.description) == ["7/2", "2", "1", "1", "1"])
        #expect(try ronde.deelnemers[0].uiterlijk == day("2026-12-10"))
        #expect(ronde.opties.count == 8 && !ronde.opties.contains { $0.naam == "Jeugd" })
        #expect(ronde.keuzewijze == .kies(minimum: 2, maximum: 3) && ronde.vragen.isEmpty && ronde.vooraf == .niets)
    }

    @Test(arguments: [
        ("naam: Zeven van tien\n", "", ["naam: Vul naam in."]), ("regel:", "telregel: pav\nregel:", ["telregel: Laat telregel weg: dit veld is hier niet bekend."]),
        ("goedkeuring", "goedkeurig", ["regel: Kies goedkeuring"]), ("minimum: 7", "minimum: zeven", ["minimum: Hier hoort een geheel getal."]),
        ("dag: 2027-02-03", "dag: 2027-02-30", ["sluit.dag: Schrijf een bestaande dag als jjjj-mm-dd."]),
        ("regel:", "geheim: misschien\nregel:", ["geheim: Hier hoort true of false."]),
        ("- {overleg: DVO-MRK}", "- DVO-MRK", ["deelnemers[0]: Hier hoort een object."]),
    ])
    func `what is not in the form of the file is told with its place`(old: String, new: String, zinnen: [String]) async throws {
        do {
            _ = try body((old, new))
            Issue.record("\(new) was read")
        } catch let refusal as Refusal {
            #expect(refusal.reasons.count == zinnen.count)
            for (reason, zin) in zip(refusal.reasons, zinnen) { #expect(reason.message.hasPrefix(zin), "\(reason.message)") }
        }
    }

    @Test(arguments: ["", "# niets\n", "[1, 2]", "naam: [", "naam: &x Ronde\nregel: *x", "\u{0}", "naam: a\nnaam: b"])
    func `what is no round at all is refused`(text: String) async throws {
        #expect(throws: Refusal.self) { try RondeBody(yaml: Array(text.utf8)) }
    }

    @Test func `times are times and yes is yes, whatever YAML makes of them`() throws {
        let read = try body(("tijd: 09.00", "tijd: 09:30"), ("regel:", "geheim: nee\ngr: ja\ntoelichting:\nregel:"))
        #expect(read.opent.tijd == "09:30" && read.geheim == false && read.gr == true && read.toelichting == nil)
    }
}
