/// L1 and L4: nothing holds longer than four years. A municipality by article 38b, a unit by article 39 of the Politiewet 2012.
extension Planningsoordeel {
    func vierJaar() -> [Bevinding] { termijnTeLang() + besluitTeOud() + verlengingen() }

    private var regel: (id: Bevinding.Regel, artikel: String)? {
        switch planning.niveau {
        case .gemeente: (.L1, "Politiewet 2012, artikel 38b lid 1")
        case .eenheid: (.L4, "Politiewet 2012, artikel 39 lid 1")
        case .landelijk: nil
        }
    }

    private func termijnTeLang() -> [Bevinding] {
        guard let regel, let termijn = planning.termijn, let grens = termijn.lowerBound.adding(years: 4), termijn.upperBound >= grens else {
            return []
        }
        return [
            bevinding(
                regel.id, regel.id == .L1 ? .fout : .waarschuwing, besluit.map { [$0] } ?? [],
                "De termijn loopt van \(Opmaak.datum(termijn.lowerBound)) tot en met \(Opmaak.datum(termijn.upperBound)). Dat is langer dan vier jaar (\(regel.artikel)).",
                herstel:
                    "laat de termijn uiterlijk op \(grens.adding(days: -1).map(Opmaak.datum) ?? "") eindigen, of plan binnen vier jaar een nieuw besluit."
            )
        ]
    }

    /// A decision some weeks before a term of four years is how it is always done; a year before it is not.
    private func besluitTeOud() -> [Bevinding] {
        guard let regel, let termijn = planning.termijn, let besluit, let dag = besluit.moment?.laatste, let einde = dag.adding(years: 4),
            let grens = dag.adding(years: 5), grens <= termijn.upperBound, termijnTeLang().isEmpty
        else { return [] }
        return [
            bevinding(
                regel.id, regel.id == .L1 ? .fout : .waarschuwing, [besluit],
                "Het besluit van \(Opmaak.dagEnDatum(dag)) is vanaf \(Opmaak.dagEnDatum(einde)) ouder dan vier jaar, en de termijn loopt tot en met \(Opmaak.datum(termijn.upperBound)) (\(regel.artikel)).",
                herstel: "plan een nieuw besluit vóór \(Opmaak.dagEnDatum(einde)).")
        ]
    }

    private func verlengingen() -> [Bevinding] {
        guard let regel else { return [] }
        return stappen.compactMap { stap in
            guard stap.onderwerp.noemt(.verlenging), stap.handeling == .vaststellen || stap.handeling == .kiezen || stap.handeling == .adviseren,
                planning.niveau != .gemeente || !stap.isRegionaal
            else { return nil }
            let besloten = stap.moment.map { " Het besluit valt \(Stapwoorden.moment($0))." } ?? ""
            let einde = planning.termijn.map { " De termijn eindigt op \(Opmaak.dagEnDatum($0.upperBound))." } ?? ""
            return bevinding(
                regel.id, .waarschuwing, zeker: false, [stap],
                "Let op: \(Stapwoorden.naam(stap.stap)) verlengt een plan.\(besloten)\(einde) Of verlengen de vier jaar van de wet opnieuw laat beginnen, staat niet vast (\(regel.artikel)).",
                herstel: "schrijf de dag van het eerste besluit en de nieuwe einddatum erbij, en besluit binnen vier jaar over een nieuw plan.")
        }
    }
}

extension Datum {
    /// The same day so many years later; 28 February for a leap day.
    func adding(years: Int) -> Datum? { Datum(jaar: jaar + years, maand: maand, dag: dag) ?? Datum(jaar: jaar + years, maand: maand, dag: dag - 1) }
}
