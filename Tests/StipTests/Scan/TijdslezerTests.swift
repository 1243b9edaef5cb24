import TextAnalysis
import Testing

@testable import Stip

/// Dutch words of time and what they can mean. A line is `words => from..to precision`, with `!` for a last day; several
/// moments are parted by `;`. The document is of 1 March 2018 unless a line says otherwise.
@Suite struct TijdslezerTests {
    private func gelezen(_ text: String, _ keuze: Jaarkeuze) -> String {
        let klein = flattened(Array(text.utf8))
        return Tijdslezer.uitingen(in: klein, 0..<klein.count).map { uiting in
            guard let vak = keuze.tijdvak(of: uiting) else { return "?" }
            let dagen = vak.van == vak.tot ? "\(vak.van)" : "\(vak.van)..\(vak.tot)"
            return "\(dagen) \(vak.precisie.rawValue)\(vak.isUiterlijk ? "!" : "")"
        }.joined(separator: "; ")
    }

    private func check(_ table: String, _ keuze: Jaarkeuze = Jaarkeuze(dagtekening: Datum(jaar: 2018, maand: 3, dag: 1))) {
        for line in table.split(separator: "\n") {
            let parts = line.split(separator: "=>", omittingEmptySubsequences: false).map { $0.trimmed }
            #expect(gelezen(parts[0], keuze) == parts[1], "\(parts[0])")
        }
    }

    @Test func `days are read in every way in which they are written`() {
        check(
            """
            4 april => 2018-04-04 dag
            4 april 2018 => 2018-04-04 dag
            op 4 april 2018 => 2018-04-04 dag
            04-04-2018 => 2018-04-04 dag
            4-4-2018 => 2018-04-04 dag
            4/4/2018 => 2018-04-04 dag
            04.04.2018 => 2018-04-04 dag
            2018-04-04 => 2018-04-04 dag
            4-4-18 => 2018-04-04 dag
            4-apr-2018 => 2018-04-04 dag
            4-apr-18 => 2018-04-04 dag
            4 apr. 2018 => 2018-04-04 dag
            4 apr 2019 => 2019-04-04 dag
            1e april 2018 => 2018-04-01 dag
            do 7 juni => 2018-06-07 dag
            do. 7 juni => 2018-06-07 dag
            donderdag 7 juni => 2018-06-07 dag
            donderdag 7 juni 2018 => 2018-06-07 dag
            Donderdag, 7 juni => 2018-06-07 dag
            vrijdag 7 juni => 2019-06-07 dag
            wo 12 sept. => 2018-09-12 dag
            19 september => 2018-09-19 dag
            4 april '19 => 2019-04-04 dag
            4 april ’19 => 2019-04-04 dag
            29 februari 2020 => 2020-02-29 dag
            31 december 2018, 20.00 uur => 2018-12-31 dag
            4 april om 19:30 uur => 2018-04-04 dag
            4 april 2018 (19.30 uur) => 2018-04-04 dag
            per 1 januari 2019 => 2019-01-01 dag
            vanaf 1 september => 2018-09-01 dag
            15 mrt => 2018-03-15 dag
            3 mei dit jaar => 2018-05-03 dag
            3 mei volgend jaar => 2019-05-03 dag
            3 mei jl. => 2018-05-03 dag
            """)
    }

    @Test func `more days are as many moments, and a span is one`() {
        check(
            """
            14 en 21 mei => 2018-05-14 dag; 2018-05-21 dag
            14, 21 en 28 mei => 2018-05-14 dag; 2018-05-21 dag; 2018-05-28 dag
            14/21 mei => 2018-05-14 dag; 2018-05-21 dag
            14 & 21 mei 2019 => 2019-05-14 dag; 2019-05-21 dag
            14 of 21 mei => 2018-05-14 dag; 2018-05-21 dag
            ma 14 en di 15 mei => 2018-05-14 dag; 2018-05-15 dag
            14 mei en 21 juni => 2018-05-14 dag; 2018-06-21 dag
            14 mei en 21 juni 2019 => 2019-05-14 dag; 2019-06-21 dag
            14 mei, 21 juni, 3 juli => 2018-05-14 dag; 2018-06-21 dag; 2018-07-03 dag
            van 3 tot en met 14 juni => 2018-06-03..2018-06-14 dag
            3 t/m 14 juni => 2018-06-03..2018-06-14 dag
            3 tot 14 juni => 2018-06-03..2018-06-14 dag
            3-14 juni => 2018-06-03..2018-06-14 dag
            3 – 14 juni 2018 => 2018-06-03..2018-06-14 dag
            tussen 3 en 14 juni => 2018-06-03..2018-06-14 dag
            28 juni – 3 juli => 2018-06-28..2018-07-03 dag
            28 juni t/m 3 juli 2019 => 2019-06-28..2019-07-03 dag
            van 28 juni tot en met 3 juli => 2018-06-28..2018-07-03 dag
            ma 4 t/m vr 8 juni => 2018-06-04..2018-06-08 dag
            20 december 2018 – 10 januari 2019 => 2018-12-20..2019-01-10 dag
            20 december tot en met 10 januari => 2018-12-20..2019-01-10 dag
            04-04-2018 t/m 18-04-2018 => 2018-04-04..2018-04-18 dag
            01-06-2018 - 15-07-2018 => 2018-06-01..2018-07-15 dag
            """)
    }

    @Test func `months stay months, also three of them`() {
        check(
            """
            juni => 2018-06-01..2018-06-30 maand
            in juni => 2018-06-01..2018-06-30 maand
            juni 2019 => 2019-06-01..2019-06-30 maand
            februari 2020 => 2020-02-01..2020-02-29 maand
            jul => 2018-07-01..2018-07-31 maand
            sept. => 2018-09-01..2018-09-30 maand
            nov. 2018 => 2018-11-01..2018-11-30 maand
            jul/aug/sept => 2018-07-01..2018-09-30 maand
            jul/aug/sept 2019 => 2019-07-01..2019-09-30 maand
            September / oktober => 2018-09-01..2018-10-31 maand
            Oktober/november => 2018-10-01..2018-11-30 maand
            Jan – maart => 2018-01-01..2018-03-31 maand
            jan. – mrt. 2019 => 2019-01-01..2019-03-31 maand
            jan-mrt => 2018-01-01..2018-03-31 maand
            april – juni => 2018-04-01..2018-06-30 maand
            april t/m juni => 2018-04-01..2018-06-30 maand
            april tot en met juni 2019 => 2019-04-01..2019-06-30 maand
            van april tot juni => 2018-04-01..2018-06-30 maand
            tussen april en juni => 2018-04-01..2018-06-30 maand
            Juli - augustus => 2018-07-01..2018-08-31 maand
            juli en augustus => 2018-07-01..2018-08-31 maand
            juni of juli => 2018-06-01..2018-07-31 maand
            mei en november => 2018-05-01..2018-05-31 maand; 2018-11-01..2018-11-30 maand
            Maart – april 2019 => 2019-03-01..2019-04-30 maand
            november 2018 – januari 2019 => 2018-11-01..2019-01-31 maand
            december – januari => 2018-12-01..2019-01-31 maand
            dec/jan 2019 => 2018-12-01..2019-01-31 maand
            november 2018 t/m februari 2019 => 2018-11-01..2019-02-28 maand
            mei van dit jaar => 2018-05-01..2018-05-31 maand
            mei volgend jaar => 2019-05-01..2019-05-31 maand
            in september van dit jaar => 2018-09-01..2018-09-30 maand
            mei '19 => 2019-05-01..2019-05-31 maand
            jan => 2018-01-01..2018-01-31 maand
            jan 2019 => 2019-01-01..2019-01-31 maand
            """)
    }

    @Test func `weeks, quarters, halves and years are what they say`() {
        check(
            """
            week 23 => 2018-06-04..2018-06-10 week
            wk 23 => 2018-06-04..2018-06-10 week
            week 1 2019 => 2018-12-31..2019-01-06 week
            week 53 2020 => 2020-12-28..2021-01-03 week
            week 23 t/m 25 => 2018-06-04..2018-06-24 week
            week 23-25 => 2018-06-04..2018-06-24 week
            weken 23 en 24 => 2018-06-04..2018-06-17 week
            week 23 (7 juni) => 2018-06-07 dag
            juni (7 juni) => 2018-06-07 dag
            Q1 2024 => 2024-01-01..2024-03-31 kwartaal
            Q1-2024 => 2024-01-01..2024-03-31 kwartaal
            2024 Q1 => 2024-01-01..2024-03-31 kwartaal
            q3 => 2018-07-01..2018-09-30 kwartaal
            Q3/Q4 2018 => 2018-07-01..2018-12-31 kwartaal
            Q4 2018 – Q1 2019 => 2018-10-01..2019-03-31 kwartaal
            eerste kwartaal van 2024 => 2024-01-01..2024-03-31 kwartaal
            1e kwartaal 2019 => 2019-01-01..2019-03-31 kwartaal
            het tweede kwartaal => 2018-04-01..2018-06-30 kwartaal
            laatste kwartaal van 2018 => 2018-10-01..2018-12-31 kwartaal
            kwartaal 3 => 2018-07-01..2018-09-30 kwartaal
            derde en vierde kwartaal => 2018-07-01..2018-12-31 kwartaal
            2e helft 2019 => 2019-07-01..2019-12-31 vaag
            eerste helft van 2019 => 2019-01-01..2019-06-30 vaag
            eerste halfjaar 2019 => 2019-01-01..2019-06-30 vaag
            tweede half jaar van 2019 => 2019-07-01..2019-12-31 vaag
            2019 => 2019-01-01..2019-12-31 jaar
            in 2019 => 2019-01-01..2019-12-31 jaar
            dit jaar => 2018-01-01..2018-12-31 jaar
            volgend jaar => 2019-01-01..2019-12-31 jaar
            in de loop van 2019 => 2019-01-01..2019-12-31 vaag
            """)
    }

    @Test func `vague words are spans that are written down once`() {
        check(
            """
            eind 2018 => 2018-10-01..2018-12-31 vaag
            Eind 2018 => 2018-10-01..2018-12-31 vaag
            begin 2019 => 2019-01-01..2019-03-31 vaag
            medio 2019 => 2019-05-01..2019-08-31 vaag
            halverwege 2019 => 2019-05-01..2019-08-31 vaag
            eind dit jaar => 2018-10-01..2018-12-31 vaag
            einde van dit jaar => 2018-10-01..2018-12-31 vaag
            eind van het jaar => 2018-10-01..2018-12-31 vaag
            begin volgend jaar => 2019-01-01..2019-03-31 vaag
            begin van het volgend jaar => 2019-01-01..2019-03-31 vaag
            eind 2018 – begin 2019 => 2018-10-01..2019-03-31 vaag
            eind 2018/begin 2019 => 2018-10-01..2019-03-31 vaag
            begin juni => 2018-06-01..2018-06-10 vaag
            medio mei => 2018-05-11..2018-05-20 vaag
            half juni => 2018-06-11..2018-06-20 vaag
            midden juni => 2018-06-11..2018-06-20 vaag
            eind maart => 2018-03-21..2018-03-31 vaag
            aan het einde van maart => 2018-03-21..2018-03-31 vaag
            eind februari 2020 => 2020-02-21..2020-02-29 vaag
            eind juni – begin juli => 2018-06-21..2018-07-10 vaag
            tweede helft van maart => 2018-03-16..2018-03-31 vaag
            eerste helft maart => 2018-03-01..2018-03-15 vaag
            2e helft mei 2019 => 2019-05-16..2019-05-31 vaag
            eerste week van juni => 2018-06-01..2018-06-07 week
            laatste week van juni => 2018-06-24..2018-06-30 week
            voorjaar 2019 => 2019-03-01..2019-05-31 vaag
            het voorjaar => 2018-03-01..2018-05-31 vaag
            dit voorjaar => 2018-03-01..2018-05-31 vaag
            najaar => 2018-09-01..2018-11-30 vaag
            in het najaar van 2018 => 2018-09-01..2018-11-30 vaag
            in de zomer => 2018-06-01..2018-08-31 vaag
            zomer 2018 => 2018-06-01..2018-08-31 vaag
            winter 2018 => 2018-12-01..2019-02-28 vaag
            voor de zomer => 2018-04-01..2018-06-30 vaag
            vóór de zomer van 2019 => 2019-04-01..2019-06-30 vaag
            voor het zomerreces => 2018-04-01..2018-06-30 vaag
            na de zomer => 2018-09-01..2018-10-31 vaag
            na het zomerreces => 2018-09-01..2018-10-31 vaag
            na de zomervakantie => 2018-09-01..2018-10-31 vaag
            voor de kerst => 2018-12-01..2018-12-24 vaag
            rond de jaarwisseling => 2018-12-15..2019-01-15 vaag
            rond 15 oktober => 2018-10-08..2018-10-22 vaag
            omstreeks 15 oktober => 2018-10-08..2018-10-22 vaag
            """)
    }

    @Test func `a last day is told from a day`() {
        check(
            """
            uiterlijk 15 oktober => 2018-10-15 dag!
            uiterlijk op 15 oktober => 2018-10-15 dag!
            uiterlijk woensdag 17 oktober => 2018-10-17 dag!
            vóór 15 oktober => 2018-10-14 dag!
            voor 15 oktober 2018 => 2018-10-14 dag!
            voor 1 januari 2019 => 2018-12-31 dag!
            voor uiterlijk 15 oktober => 2018-10-15 dag!
            tot 15 oktober => 2018-10-15 dag!
            tot en met 15 oktober => 2018-10-15 dag!
            t/m 15 oktober => 2018-10-15 dag!
            deadline: 15 oktober => 2018-10-15 dag!
            deadline 15-10-2018 => 2018-10-15 dag!
            uiterlijk Q1 2024 => 2024-01-01..2024-03-31 kwartaal!
            uiterlijk eerste kwartaal 2024 => 2024-01-01..2024-03-31 kwartaal!
            uiterlijk in mei => 2018-05-01..2018-05-31 maand!
            uiterlijk eind 2018 => 2018-10-01..2018-12-31 vaag!
            uiterlijk week 23 => 2018-06-04..2018-06-10 week!
            uiterlijk 2019 => 2019-01-01..2019-12-31 jaar!
            voor eind 2018 => 2018-12-31 dag!
            voor het eind van dit jaar => 2018-12-31 dag!
            voor het einde van het jaar => 2018-12-31 dag!
            voor juli => 2018-06-30 dag!
            """)
    }

    @Test func `what is no moment gives none`() {
        check(
            """
            30 februari 2018 => ?
            31 april => ?
            de periode 2020-2023 =>
            in 2020-2023 =>
            in 2020 en verder =>
            Integraal veiligheidsplan 2027 t/m 2030 =>
            Veiligheidsplan 2019/2022 =>
            artikel 39 lid 1 =>
            artikel 38b =>
            5 van de 10 prioriteiten =>
            telefoon 06-12345678 =>
            zaaknummer 2019-001335 =>
            € 12.500 =>
            20.00 uur =>
            Jan de Vries =>
            overleg met Jan =>
            versie 1.2 =>
            paragraaf 3.4 =>
            3 tot 5 prioriteiten =>
            voor 2019 =>
            blz. 12-14 =>
            in 76 gemeenten =>
            24 uur per dag =>
            """)
    }

    @Test func `the year comes from the heading, the moment before, the date or the term`() {
        let dag = { (text: String) in Datum(text) }
        check("7 juni => 2019-06-07 dag", Jaarkeuze(kop: 2019, dagtekening: dag("2018-01-10")))
        check(
            "januari => 2019-01-01..2019-01-31 maand\nmei => 2019-05-01..2019-05-31 maand\noktober => 2018-10-01..2018-10-31 maand",
            Jaarkeuze(vorige: dag("2018-11-30")))
    }

    @Test func `in a paper of July a date in September is of that year and one in February of the next`() {
        let keuze = Jaarkeuze(dagtekening: Datum("2023-07-11"))
        check(
            """
            19 september => 2023-09-19 dag
            21 december => 2023-12-21 dag
            1 februari => 2024-02-01 dag
            april => 2023-04-01..2023-04-30 maand
            eind dit jaar => 2023-10-01..2023-12-31 vaag
            begin volgend jaar => 2024-01-01..2024-03-31 vaag
            """, keuze)
        check("1 februari => 2023-02-01 dag", Jaarkeuze(termijn: Periode(van: 2024, tot: 2027)))
        check("1 februari => ?", Jaarkeuze())
    }
}

extension Substring {
    fileprivate var trimmed: String { String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()) }
}
