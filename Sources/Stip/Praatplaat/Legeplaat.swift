import HTML

/// The sheet before the first plan is read: every municipality has its place, and it says what to do now.
extension Blad {
    var leegzones: [HTML] {
        [
            """
            <section class="zone onder">\(zonekop("Wat ontbreekt", "De plaats van elke gemeente staat klaar, de stippen niet", rechts: nil))
            <div class="rij"><div class="thema"><div>\(heading(2, "themanaam", "Gelezen plannen"))<p class="focus">\(stand)</p></div>\
            <p class="aantal"><b>0</b></p></div>\(veld)<div></div></div></section>

            """,
            """
            <section class="zone boven">\(zonekop("Wat u nu doet", "Drie stappen tot de eerste stip", rechts: nil))
            <ol class="stappen">\(plaat.stappen.enumerated().map(stap))</ol></section>

            """,
        ]
    }

    private var stand: String {
        let ontbreekt = plaat.gemeenten.count { $0.plan == .ontbreekt }
        let onleesbaar = plaat.gemeenten.count { $0.plan == .onleesbaar }
        return "\(ontbreekt) niet ontvangen" + (onleesbaar == 0 ? "" : ", \(onleesbaar) ontvangen maar niet te lezen")
    }

    private var veld: HTML {
        plaat.niveau == .district ? district : "<div class=\"tellingen\">\(zip(plaat.districten, maten.kolommen).map(vak))</div>"
    }

    private var district: HTML {
        let hoogte = maten.stip + 0.4
        let stippen = zip(plaat.gemeenten, maten.middens(plaat.teams.map(\.gemeenten.count))).map { gemeente, x in
            stip(merk(gemeente), at: x, in: hoogte / 2, diameter: maten.stip, code: "")
        }
        return figuur(figuurtekst("Stand van de plannen.", plaat.gemeenten), breedte: maten.stippen, hoogte: hoogte, "\(stippen)")
    }

    private func vak(_ district: Praatplaat.Deel, kolommen: Int) -> HTML {
        let leden = plaat.gemeenten(of: district)
        return
            "<div class=\"vak\">\(stippen(figuurtekst("Stand van de plannen in district \(district.naam).", leden), kolommen: kolommen, merken: leden.map(merk)))<p>0</p></div>"
    }

    private func merk(_ gemeente: Praatplaat.Gemeente) -> Praatplaat.Merk {
        Praatplaat.Merk(vorm: gemeente.plan == .onleesbaar ? .nietLeesbaar : .nietOntvangen)
    }

    private func figuurtekst(_ begin: String, _ gemeenten: [Praatplaat.Gemeente]) -> String {
        [
            begin, plaat.zin("Nog niet ontvangen:", gemeenten.filter { $0.plan == .ontbreekt }.map(\.naam)),
            plaat.zin("Ontvangen maar niet te lezen:", gemeenten.filter { $0.plan == .onleesbaar }.map(\.naam)),
        ].compactMap(\.self).joined(separator: " ")
    }

    private func stap(_ index: Int, _ stap: Praatplaat.Stap) -> HTML {
        """
        <li><p class="cijfer" aria-hidden="true">\(index + 1)</p>\(heading(2, "stapkop", "\(stap.kop)"))<p>\(stap.tekst)</p><p class="wie">\(stap.wie)</p></li>
        """
    }
}
