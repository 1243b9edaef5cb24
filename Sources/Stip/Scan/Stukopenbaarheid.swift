import TextAnalysis

/// The Wob in a paper from the time of the Woo, or the other way round. The Woo holds since 1 May 2022.
extension Stukoordeel {
    var openbaarheid: [Opmerking] {
        guard let dagtekening = lees.kenmerken.datum, let begin = Openbaarheidswet.begin else { return [] }
        let isWoo = dagtekening >= begin
        for zin in zinnen(where: { Openbaarheidswet.namen.occurs(in: lees.klein, range: $0) }) {
            let hits = Openbaarheidswet.namen.hits(in: lees.klein, range: zin)
            // A sentence with both tells that one took the place of the other.
            guard Set(hits.map(\.group)).count == 1, let hit = hits.first, (hit.group == 0) == isWoo, !isGeschiedenis(zin, isWoo: isWoo) else {
                continue
            }
            let tekst =
                isWoo
                ? "Dit stuk is van \(Opmaak.datum(dagtekening)) en noemt de Wob. Sinds 1 mei 2022 geldt de Wet open overheid (Woo). Noem die wet en het artikel daarvan."
                : "Dit stuk is van \(Opmaak.datum(dagtekening)) en noemt de Woo. Die wet geldt pas sinds 1 mei 2022. Noem de Wob, of kijk of de datum klopt."
            return [Opmerking(soort: .wobOfWoo, tekst: tekst, bewijs: lees.bewijs(hit.range))]
        }
        return []
    }

    private func isGeschiedenis(_ zin: Range<Int>, isWoo: Bool) -> Bool {
        (isWoo ? Wetstaal.vroeger : Wetstaal.straks).occurs(in: lees.klein, range: zin)
    }
}

private enum Wetstaal {
    static let vroeger = Lexicon([
        " voorheen", " voormalig", " opvolg", " vervang", " vervallen", " destijds", " oude ", " vroeger", " tot 1 mei 2022", " tot mei 2022",
        " was ", " werd ", "wob-verzoek",
        " in 2019", " in 2020", " in 2021",
    ])
    static let straks = Lexicon([
        " treedt ", " treden ", " in werking", " gaat in", " per 1 mei", " vanaf ", " straks", " nieuwe ", " komende ", " wetsvoorstel", " voorstel ",
        " zal ", " wordt ",
        " vooruitlopend", " toekomst", " binnenkort", " 2022", " voorbereid", " implementatie",
    ])
}
