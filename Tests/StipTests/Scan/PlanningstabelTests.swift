import Formats
import Testing

@testable import Stip

/// Tables of a planning in the forms that they have in papers: cells that were stacked, charts of bars, moments or bodies at the head.
@Suite struct PlanningstabelTests {
    private func regels(_ text: String) -> [String] {
        gelezen(text).stappen.map { stap in
            let moment = stap.moment.map { $0.van == $0.tot ? "\($0.van)" : "\($0.van)..\($0.tot)" } ?? ""
            return "\(moment)\(stap.moment?.isUiterlijk == true ? "!" : "") [\(stap.orgaan)] \(stap.wat)"
        }
    }

    /// A table below a heading, with the marks that the reader of a PDF puts between its cells.
    private func tabel(_ rijen: [String], kop: String = "Planning 2026") -> [String] {
        regels("\(kop)\n\n" + rijen.map { $0.replacing(#/[ ]*[|][ ]*/#, with: "\u{1F}") + "\n" }.joined())
    }

    // MARK: - Cells that were stacked

    @Test func `cells below each other are rows, with the moment last`() {
        let found = regels(
            """
            Hoe gaat het verder

            Wat
            Wie
            Wanneer
            Vaststellen startnotitie
            College
            10 februari 2026
            Ophalen bij inwoners
            Team OOV
            maart 2026
            Zienswijze geven
            Gemeenteraad
            12 mei 2026
            """)
        #expect(
            found == [
                "2026-02-10 [College] Vaststellen startnotitie", "2026-03-01..2026-03-31 [Team OOV] Ophalen bij inwoners",
                "2026-05-12 [Gemeenteraad] Zienswijze geven",
            ])
    }

    @Test func `cells below each other are rows, with the moment first`() {
        let found = regels(
            """
            Hoe gaat het verder

            Wanneer
            Wat
            Wie
            10 februari 2026
            Vaststellen startnotitie
            College
            maart 2026
            Ophalen bij inwoners
            Team OOV
            12 mei 2026
            Zienswijze geven
            Gemeenteraad
            """)
        #expect(
            found == [
                "2026-02-10 [College] Vaststellen startnotitie", "2026-03-01..2026-03-31 [Team OOV] Ophalen bij inwoners",
                "2026-05-12 [Gemeenteraad] Zienswijze geven",
            ])
    }

    @Test func `a stacked cell may take two lines, and a row without a moment is no step`() {
        let found = regels(
            """
            Hoe gaat het verder

            Wat
            Wie
            Wanneer
            Vaststellen van de startnotitie
            en de kaders
            College
            10 februari 2026
            Evalueren van het beleid
            Rekenkamer
            ntb
            Zienswijze geven
            Gemeenteraad
            12 mei 2026
            """)
        #expect(found.count == 2)
        #expect(found.first?.hasPrefix("2026-02-10 [College] Vaststellen van de startnotitie") == true, "\(found)")
        #expect(found.last == "2026-05-12 [Gemeenteraad] Zienswijze geven")
    }

    @Test func `the heading above stacked cells is no head of theirs, and full stops take nothing from a missing moment`() {
        let rijen =
            "Wat\nWie\nWanneer\nVaststellen nota\nCollege\n10 februari 2026\nEvalueren nota\nRekenkamer\n%\nZienswijze geven\nRaad\n12 mei 2026\n"
        let verwacht = ["2026-02-10 [College] Vaststellen nota", "2026-05-12 [Raad] Zienswijze geven"]
        #expect(regels("Hoe gaat het verder\n\n" + rijen.replacing("%", with: "doorlopend")) == verwacht)
        #expect(regels("Planning\n\n" + rijen.replacing("%", with: "doorlopend")) == verwacht)
        #expect(regels("Hoe gaat het verder\n\n" + rijen.replacing("%", with: "n.t.b.")) == verwacht)
    }

    // MARK: - Charts of bars

    @Test func `marks below months are a bar, also where the months are letters or stand below a year`() {
        let verwacht = [
            "2026-01-01..2026-02-28 [College] Startnotitie vaststellen", "2026-03-01..2026-03-31 [Team OOV] Ophalen bij inwoners",
            "2026-10-01..2026-10-31 [Raad] Plan vaststellen",
        ]
        let rijen =
            ["Startnotitie vaststellen | College | X | X | | | | | | | | | |", "Ophalen bij inwoners | Team OOV | | | X | | | | | | | | |"]
            + ["Plan vaststellen | Raad | | | | | | | | | | X | |"]
        #expect(tabel(["Wat | Wie | jan | feb | mrt | apr | mei | jun | jul | aug | sep | okt | nov | dec"] + rijen) == verwacht)
        // Letters alone are no words of time: something else in the paper must tell a moment.
        #expect(
            tabel(["Wat | Wie | J | F | M | A | M | J | J | A | S | O | N | D"] + rijen, kop: "Datum: 3 november 2025\n\nPlanning 2026") == verwacht)
        #expect(
            tabel(
                ["Wat | Wie | 2026 | | | | | | | | | | |", " | | jan | feb | mrt | apr | mei | jun | jul | aug | sep | okt | nov | dec"] + rijen,
                kop: "Planning")
                == verwacht)
    }

    @Test func `months go on in the next year, and two bars in a row are two steps`() {
        let found = tabel(
            [
                "Wat | Wie | 2025 | | 2026 | |", " | | nov | dec | jan | feb | mrt", "Gesprekken voeren | Politie | X | | X | X |",
                "Nota vaststellen | Raad | | | | | X",
            ], kop: "Planning")
        #expect(
            found == [
                "2025-11-01..2025-11-30 [Politie] Gesprekken voeren", "2026-01-01..2026-02-28 [Politie] Gesprekken voeren",
                "2026-03-01..2026-03-31 [Raad] Nota vaststellen",
            ])
    }

    @Test func `a chart with figures in its cells is no planning`() {
        #expect(
            tabel(["Delict | jan | feb | mrt | apr", "Inbraak | 12 | 14 | 9 | 11", "Overlast | 30 | 28 | 31 | 40"], kop: "Cijfers 2026").isEmpty)
    }

    @Test func `a text below a quarter is what its row does then`() {
        let found = tabel([
            "Spoor | Q3 2026 | Q4 2026", "Werkgroep jeugd | Opstellen van de analyse | Bespreken met partners",
            "Driehoek | | Vaststellen van de aanpak",
        ])
        #expect(
            found == [
                "2026-07-01..2026-09-30 [Werkgroep jeugd] Opstellen van de analyse",
                "2026-10-01..2026-12-31 [Werkgroep jeugd] Bespreken met partners",
                "2026-10-01..2026-12-31 [Driehoek] Vaststellen van de aanpak",
            ])
    }

    // MARK: - Bodies, places and rounds at the head

    @Test func `a date below a body is a step of that body`() {
        let found = tabel([
            "Stuk | College | Commissie Bestuur | Raad", "Startnotitie | 10-02-2026 | 12-03-2026 | 26-03-2026",
            "Ontwerpplan | 08-09-2026 | – | 29-10-2026",
        ])
        #expect(
            found == [
                "2026-02-10 [College] Startnotitie", "2026-03-12 [Commissie Bestuur] Startnotitie", "2026-03-26 [Raad] Startnotitie",
                "2026-09-08 [College] Ontwerpplan", "2026-10-29 [Raad] Ontwerpplan",
            ])
    }

    @Test func `a date below a place is of the body of its row there`() {
        let found = tabel(["| Noorddijk | Oostdijk", "College | 1 september 2026 | 8 september 2026", "Raad | 3 oktober 2026 | 8 oktober 2026"])
        #expect(
            found.map { $0.prefix { $0 != "]" } + "]" } == [
                "2026-09-01 [College Noorddijk]", "2026-09-08 [College Oostdijk]", "2026-10-03 [Raad Noorddijk]", "2026-10-08 [Raad Oostdijk]",
            ])
    }

    @Test func `a date in the row of a place is of the body above it`() {
        let found = tabel([
            "Gemeente | Commissie | Raad", "Noorddijk | 1 september 2026 | 15 september 2026", "Oostdijk | 8 september 2026 | 22 september 2026",
        ])
        #expect(
            found.map { $0.prefix { $0 != "]" } + "]" } == [
                "2026-09-01 [Commissie Noorddijk]", "2026-09-15 [Raad Noorddijk]", "2026-09-08 [Commissie Oostdijk]", "2026-09-22 [Raad Oostdijk]",
            ])
    }

    @Test func `a date below a round is what that body does then`() {
        let kop = "Plaats | Ronde 1: ophalen | Ronde 2: wegen"
        let found = tabel([kop, "Noord | 4 april 2026 | 6 juni 2026", "Zuid | 19 april 2026 | 13 juni 2026"])
        #expect(
            found == [
                "2026-04-04 [Noord] Ronde 1: ophalen", "2026-06-06 [Noord] Ronde 2: wegen", "2026-04-19 [Zuid] Ronde 1: ophalen",
                "2026-06-13 [Zuid] Ronde 2: wegen",
            ])
        #expect(tabel([kop, "DVO Noord | 4 april 2026 | 6 juni 2026"]).first == "2026-04-04 [DVO Noord] Ronde 1: ophalen")
    }

    // MARK: - Weeks, and years that a table tells by its days

    @Test func `figures below week are weeks, and weeks below each other in one cell are a span`() {
        let found = tabel([
            "Week | Wie | Wat", "14 | College | Vaststellen startnotitie", "16 – 18 | Team OOV | Ophalen bij inwoners",
            "24 en 25 | Raad | Bespreken concept",
        ])
        #expect(
            found == [
                "2026-03-30..2026-04-05 [College] Vaststellen startnotitie", "2026-04-13..2026-05-03 [Team OOV] Ophalen bij inwoners",
                "2026-06-08..2026-06-21 [Raad] Bespreken concept",
            ])
    }

    @Test func `days of the week tell of which year a table is`() {
        // In 2027 these are a Tuesday, a Thursday and a Wednesday; the paper itself is of two years before.
        let found = regels(
            "Memo\n\nDatum: 3 maart 2025\n\nPlanning\n\nWanneer\u{1F}Wie\u{1F}Wat\ndinsdag 9 februari\u{1F}College\u{1F}Vaststellen startnotitie\n"
                + "donderdag 11 maart\u{1F}Raad\u{1F}Bespreken startnotitie\nwoensdag 7 april\u{1F}Driehoek\u{1F}Bespreken analyse\n")
        #expect(found.map { $0.prefix(10) } == ["2027-02-09", "2027-03-11", "2027-04-07"])
    }

    @Test func `a row that is only a year is of what stands below it`() {
        let found = tabel(
            [
                "Wanneer | Wie | Wat", "2026 | |", "november | College | Vaststellen startnotitie", "2027 | |",
                "februari | Raad | Bespreken startnotitie",
            ], kop: "Planning")
        #expect(found == ["2026-11-01..2026-11-30 [College] Vaststellen startnotitie", "2027-02-01..2027-02-28 [Raad] Bespreken startnotitie"])
    }

    @Test func `a row of the holidays is no step`() {
        #expect(
            tabel([
                "Wanneer | Wie | Wat", "juni 2026 | Raad | Bespreken nota", "juli 2026 | | – zomerreces –",
                "september 2026 | Raad | Vaststellen nota",
            ]).count == 2)
    }
}
