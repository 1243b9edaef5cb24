import Database
import Foundation
import Formats
import Testing

@testable import Stip

@Suite struct VergaderinlezenTests {
    /// The program itself opens the calendars, as on a server.
    private func inlezen(_ store: Store) -> Vergaderinlezen {
        Vergaderinlezen(store: store, child: Child(executable: HouseTests.root.appending(path: ".build/debug/stip").path, arguments: ["uittreksel"]))
    }

    private func calendar(_ events: String) -> [UInt8] {
        Array("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Proef//NL\r\n\(events.replacing("\n", with: "\r\n"))\r\nEND:VCALENDAR\r\n".utf8)
    }

    private func raad(_ store: Store) async throws -> Vergaderorgaan {
        try #require(try await Vergaderingen(store: store).organen(by: Cast.lezer).first { $0.isRaad })
    }

    // MARK: Tables

    @Test(arguments: databases) func `a table is shown first, stored when confirmed, and known the second time`(database: String) async throws {
        let store = try await openMerenland(database)
        let raad = try await raad(store)
        let csv = Array(
            """
            Locatie;Overleg;Datum;Aanvang;Einde;Besloten
            Raadzaal;\(raad.naam);04-03-2027;19:30;22:00;nee
            ;\(raad.code);do 1 april 2027;19.30;;ja
            Raadzaal;\(raad.naam);30-02-2027;19:30;;nee
            Raadzaal;college van zee;05-03-2027;;;nee
            Raadzaal;\(raad.naam);4-3-2027;19:30;22:00;nee
            Raadzaal;\(raad.naam);06-05-2027;25:00;;misschien

            """.utf8)
        let use = inlezen(store)
        let preview = try await use.preview(csv, by: Cast.coordinator)
        #expect(preview.stand == "2-0-0-0-4")
        var stored = try await store.read { db in try db.vergaderingen() }
        #expect(stored.isEmpty, "nothing is stored until somebody confirms")
        #expect(preview.voorstellen[2].uitkomst == .fout(["De dag \"30-02-2027\" bestaat niet. Schrijf hem als dag-maand-jaar."]))
        if case .fout(let zinnen) = preview.voorstellen[5].uitkomst { #expect(zinnen.count == 2) } else { Issue.record("no fault") }
        await #expect(throws: Refusal(.importVeranderd)) { try await use.carryOut(csv, seen: "9-0-0-0-0", by: Cast.coordinator) }
        try await use.carryOut(csv, seen: preview.stand, by: Cast.coordinator)
        stored = try await store.read { db in try db.vergaderingen() }
        #expect(stored.map { "\($0.gegevens.datum) \($0.gegevens.tijdzin ?? "") \($0.gegevens.isBesloten)" } == ["2027-03-04 19:30 tot 22:00 false", "2027-04-01 vanaf 19:30 true"])
        let again = try await use.preview(csv, by: Cast.coordinator)
        #expect(again.stand == "0-0-0-2-4")
        #expect(again.isLeeg)
    }

    @Test(arguments: databases) func `what differs is shown as a change, and what the file does not tell stays`(database: String) async throws {
        let store = try await openMerenland(database)
        let raad = try await raad(store)
        let use = inlezen(store)
        let first = Array("datum,begin,overleg,plaats\n2027-03-04,19:30,\(raad.code),Raadzaal\n".utf8)
        try await use.carryOut(first, seen: "1-0-0-0-0", by: Cast.coordinator)
        let second = Array("datum\tbegin\toverleg\n2027-03-04\t20:00\t\(raad.code)\n".utf8)
        let preview = try await use.preview(second, by: Cast.coordinator)
        #expect(preview.stand == "0-1-0-0-0")
        try await use.carryOut(second, seen: preview.stand, by: Cast.coordinator)
        let stored = try await store.read { db in try db.vergaderingen() }
        #expect(stored.map(\.gegevens.begin) == [Kloktijd("20:00")])
        #expect(stored.first?.gegevens.plaats == "Raadzaal")
        #expect(stored.first?.versie == 2)
    }

    @Test func `a table in Windows-1252, without a head, or with two columns for one thing`() async throws {
        let store = try await openMerenland(":memory:")
        let raad = try await raad(store)
        let use = inlezen(store)
        let windows = Array("datum;overleg;plaats\n04-03-2027;\(raad.code);".utf8) + [0x43, 0x61, 0x66, 0xE9] + Array("\n".utf8)
        let preview = try await use.preview(windows, by: Cast.coordinator)
        #expect(preview.voorstellen.first?.regel.plaats == "Café")
        for (text, word) in [("a;b\n1;2\n", "kolom datum"), ("datum;dag\n1;2\n", "hetzelfde"), ("datum;overleg\n", "geen enkele"), ("datum;\"x\n", "aanhalingsteken")] {
            do {
                _ = try await use.preview(Array(text.utf8), by: Cast.coordinator)
                Issue.record("\(text) was read")
            } catch let refusal as Refusal { #expect(refusal.description.contains(word), "\(refusal)") }
        }
        await #expect(throws: Refusal(.magVergaderingenNietBijhouden)) { try await use.preview(windows, by: Cast.lezer) }
        let griffier = Actor(id: "f", naam: "Fatma Boekveen", rol: .griffier, in: "GM9002")
        let other = try await use.preview(Array("datum;overleg\n04-03-2027;GM9001\n".utf8), by: griffier)
        #expect(other.fout == 1, "a griffier keeps the meetings of her own council")
    }

    // MARK: Without looking first

    @Test(arguments: databases) func `on the command line one wrong line keeps all of it out, and every fault is told with its line`(database: String) async throws {
        let store = try await openMerenland(database)
        let use = inlezen(store)
        let half = Array("datum;begin;overleg;toegang\n2027-03-04;19:30;GM9001;openbaar\n30-02-2027;25:00;college van zee;soms\n2027-03-05;;;\n".utf8)
        do {
            try await use.importeer(half, by: Cast.coordinator)
            Issue.record("half a file was taken in")
        } catch let refusal as Refusal {
            #expect(refusal.reasons.count == 5)
            #expect(refusal.reasons.prefix(4).allSatisfy { $0.message.hasPrefix("Regel 3: ") } && refusal.reasons[4].message.hasPrefix("Regel 4: "))
        }
        var kept = try await store.read { db in try db.vergaderingen() }
        #expect(kept.isEmpty)
        await #expect(throws: Refusal(.onbekendVergaderorgaan("DVO-ZEE"))) { try await use.importeer(half, of: "DVO-ZEE", by: Cast.coordinator) }
        await #expect(throws: Refusal(.magVergaderingenNietBijhouden)) { try await use.importeer(half, by: Cast.lezer) }
        await #expect(throws: Refusal(.geenVergaderbestand)) { try await use.importeer([], by: Cast.coordinator) }
        let griffier = Actor(id: "f", naam: "Fatma Boekveen", rol: .griffier, in: "GM9002")
        await #expect(throws: Refusal.self, "of her own council only") {
            try await use.importeer(Array("datum;overleg\n2027-03-04;GM9001\n2027-03-04;GM9002\n".utf8), by: griffier)
        }
        let some = try await use.importeer(half, of: "DVO-EIL", overslaan: true, by: Cast.coordinator)
        #expect(some.nieuw == 2 && some.fout == 1, "asked to pass over what is wrong, it keeps the rest")
        #expect(ImporteerVergaderingenCommand.lines(some).last == "Vergaderingen: 2 nieuw.")
        kept = try await store.read { db in try db.vergaderingen() }
        #expect(kept.map(\.orgaan) == ["GM9001", "DVO-EIL"])
    }

    @Test(arguments: databases) func `on the command line the same file again changes nothing, and a moved time is a change`(database: String) async throws {
        let store = try await openMerenland(database)
        let use = inlezen(store)
        let file = Array("datum;begin;overleg\n2027-03-04;19:30;GM9001\n".utf8)
        try await use.importeer(file, by: Cast.coordinator)
        let again = try await use.importeer(file, by: Cast.coordinator)
        #expect(again.isLeeg && ImporteerVergaderingenCommand.lines(again) == ["De vergaderingen stonden er al zo in. Er is niets veranderd."])
        let moved = try await use.importeer(Array("datum;begin;overleg\n2027-03-04;20:00;GM9001\n".utf8), by: Cast.coordinator)
        #expect(moved.gewijzigd == 1)
        let ics = calendar("BEGIN:VEVENT\nUID:a@x\nDTSTART:20270401T173000Z\nSUMMARY:Raad\nEND:VEVENT")
        let read = try await use.importeer(ics, of: "GM9001", by: Cast.coordinator)
        #expect(read.nieuw == 1)
    }

    // MARK: Calendars

    @Test(arguments: databases) func `a calendar with zones, whole days and a repetition is read by the clock of Amsterdam`(database: String) async throws {
        let store = try await openMerenland(database)
        let raad = try await raad(store)
        let use = inlezen(store)
        let ics = calendar(
            """
            BEGIN:VEVENT
            UID:utc@x
            DTSTART:20270701T170000Z
            DTEND:20270701T190000Z
            SUMMARY:Raad
            END:VEVENT
            BEGIN:VEVENT
            UID:zone@x
            DTSTART;TZID=Europe/Amsterdam:20270128T193000
            DURATION:PT2H
            SUMMARY:Raad\\, besluitvormend
            LOCATION:Raadzaal
            BEGIN:VALARM
            ACTION:EMAIL
            TRIGGER:-PT15M
            END:VALARM
            ATTACH:file:///etc/passwd
            END:VEVENT
            BEGIN:VEVENT
            UID:dag@x
            DTSTART;VALUE=DATE:20270902
            SUMMARY:Raad
            END:VEVENT
            BEGIN:VEVENT
            UID:los@x
            DTSTART:20271007T193000
            SUMMARY:Raad
            END:VEVENT
            BEGIN:VEVENT
            UID:reeks@x
            DTSTART;TZID=Europe/Amsterdam:20270304T193000
            DTEND;TZID=Europe/Amsterdam:20270304T220000
            RRULE:FREQ=WEEKLY;COUNT=5
            EXDATE;TZID=Europe/Amsterdam:20270311T193000
            SUMMARY:Raad
            END:VEVENT
            BEGIN:VEVENT
            UID:reeks@x
            RECURRENCE-ID;TZID=Europe/Amsterdam:20270318T193000
            DTSTART;TZID=Europe/Amsterdam:20270319T200000
            SUMMARY:Raad
            END:VEVENT
            BEGIN:VEVENT
            UID:weg@x
            DTSTART:20270801T170000Z
            STATUS:CANCELLED
            SUMMARY:Raad
            END:VEVENT
            BEGIN:VEVENT
            UID:leeg@x
            SUMMARY:Zonder dag
            END:VEVENT
            """)
        let preview = try await use.preview(ics, of: raad.code, by: Cast.coordinator)
        let times = preview.voorstellen.compactMap { one -> String? in
            if case .nieuw(let gegevens) = one.uitkomst { "\(gegevens.datum) \(gegevens.tijdzin ?? "hele dag")" } else { nil }
        }
        #expect(
            times.sorted() == [
                "2027-01-28 19:30 tot 21:30", "2027-03-04 19:30 tot 22:00", "2027-03-19 vanaf 20:00", "2027-03-25 19:30 tot 22:00",
                // Summer time began on the 28th: the clock on the wall is what counts.
                "2027-04-01 19:30 tot 22:00", "2027-07-01 19:00 tot 21:00", "2027-09-02 hele dag", "2027-10-07 vanaf 19:30",
            ])
        #expect(preview.fout == 2)
        #expect(preview.opmerkingen.first?.contains("tijdzone") == true)
        try await use.carryOut(ics, of: raad.code, seen: preview.stand, by: Cast.coordinator)
        let again = try await use.preview(ics, of: raad.code, by: Cast.coordinator)
        #expect(again.stand == "0-0-0-8-2")
        let moved = calendar("BEGIN:VEVENT\nUID:utc@x\nDTSTART:20270708T170000Z\nSUMMARY:Raad\nEND:VEVENT\nBEGIN:VEVENT\nUID:zone@x\nDTSTART:20270128T183000Z\nSTATUS:CANCELLED\nSUMMARY:Raad\nEND:VEVENT")
        let change = try await use.preview(moved, of: raad.code, by: Cast.coordinator)
        #expect(change.gewijzigd == 1)
        #expect(change.afgelast == 1)
    }

    @Test func `hostile calendars give a row with a fault or a refusal, never more`() async throws {
        let store = try await openMerenland(":memory:")
        let raad = try await raad(store)
        let use = inlezen(store)
        let event = "BEGIN:VEVENT\nUID:a@x\nDTSTART:20270304T190000Z\nSUMMARY:Raad\nEND:VEVENT"
        let many = calendar(String(repeating: "BEGIN:VEVENT\nEND:VEVENT\n", count: 100_000))
        await #expect(throws: Refusal(.vergaderbestandTeVeel)) { try await use.preview(many, of: raad.code, by: Cast.coordinator) }
        let large = calendar(event + "\nX-LANG:" + String(repeating: "a", count: 1_000_000))
        let long = try await use.preview(large, of: raad.code, by: Cast.coordinator)
        #expect(long.nieuw == 1)
        await #expect(throws: Refusal(.vergaderbestandTeGroot(5_000_000))) {
            try await use.preview([UInt8](repeating: 65, count: 5_000_000), of: raad.code, by: Cast.coordinator)
        }
        let bare = Array("BEGIN:VCALENDAR\n\(event)\nEND:VCALENDAR".utf8)
        let lines = try await use.preview(bare, of: raad.code, by: Cast.coordinator)
        #expect(lines.nieuw == 1, "no CRLF")
        let markup = calendar("BEGIN:VEVENT\nUID:a@x\nDTSTART:20270304T190000Z\nSUMMARY:<script>alert(1)</script>\nEND:VEVENT")
        let marked = try await use.preview(markup, of: raad.code, by: Cast.coordinator)
        let page = Vergaderimportpagina(organen: [], voorbeeld: .init(naam: "x.ics", inhoud: "", vast: "", uitkomst: marked)).main.text
        #expect(!page.contains("<script>"))
        let second = calendar("BEGIN:VEVENT\nUID:a@x\nDTSTART:20270304T190000Z\nRRULE:FREQ=SECONDLY\nSUMMARY:Raad\nEND:VEVENT")
        let often = try await use.preview(second, of: raad.code, by: Cast.coordinator)
        #expect(often.stand == "0-0-0-0-1")
        let endless = calendar("BEGIN:VEVENT\nUID:a@x\nDTSTART:20270304T190000Z\nRRULE:FREQ=DAILY\nSUMMARY:Raad\nEND:VEVENT")
        let bounded = try await use.preview(endless, of: raad.code, by: Cast.coordinator)
        #expect((1...400).contains(bounded.nieuw))
        #expect(bounded.fout == 1, "the bound is told")
        for broken in ["BEGIN:VEVENT\nDTSTART:20270230T190000Z\nSUMMARY:Raad\nEND:VEVENT", "BEGIN:VEVENT\nDTSTART:nooit\nEND:VEVENT", "BEGIN:VEVENT\n  \n;;;:::\nEND:VEVENT"] {
            let read = try await use.preview(calendar(broken), of: raad.code, by: Cast.coordinator)
            #expect(read.nieuw == 0 && read.fout == 1, "\(broken)")
        }
        for nothing in ["BEGIN:VCALENDAR", "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n"] {
            await #expect(throws: Refusal.self) { try await use.preview(Array(nothing.utf8), of: raad.code, by: Cast.coordinator) }
        }
        let unknown = try await use.preview(calendar(event), by: Cast.coordinator)
        #expect(unknown.fout == 1, "nobody said whose meeting it is")
    }
}
