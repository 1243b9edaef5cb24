/// L1 and L4: nothing holds longer than four years. A municipality by article 38b, a unit by article 39 of the Politiewet 2012.
extension Planningsoordeel {
    func vierJaar() -> [Bevinding] {
        let reeksen = besluitreeksen(), langer = verlengd
        // Where no council decides for these years, the planning tells of the years before.
        let isNu = planning.termijn.map { termijn in reeksen.contains { $0.regel == .L1 && $0.geldt(op: termijn.lowerBound) } } ?? false
        return termijnTeLang() + besluitTeOud() + reeksen.flatMap { gaten($0, langer) + verouderd($0, zeker: isNu) } + verlengingen(langer, reeksen)
    }

    private var regel: (id: Bevinding.Regel, artikel: String)? {
        switch planning.niveau {
        case .gemeente: (.L1, "Politiewet 2012, artikel 38b lid 1")
        case .eenheid: (.L4, "Politiewet 2012, artikel 39 lid 1")
        case .landelijk: nil
        }
    }

    private func termijnTeLang() -> [Bevinding] {
        guard let regel, let termijn = planning.termijn ?? genoemdeTermijn, let grens = termijn.lowerBound.adding(years: Vierjaar.jaren),
            termijn.upperBound >= grens
        else { return [] }
        return [
            bevinding(
                regel.id, regel.id == .L1 ? .fout : .waarschuwing, besluit.map { [$0] } ?? [],
                "De termijn loopt van \(Opmaak.datum(termijn.lowerBound)) tot en met \(Opmaak.datum(termijn.upperBound)). Dat is langer dan vier jaar (\(regel.artikel)).",
                herstel:
                    "laat de termijn uiterlijk op \(grens.adding(days: -1).map(Opmaak.datum) ?? "") eindigen, of plan binnen vier jaar een nieuw besluit."
            )
        ]
    }

    /// The term in the words of the decision: "beleidsplan 2031-2036". With more years than two they may be those of another plan too.
    private var genoemdeTermijn: ClosedRange<Datum>? {
        guard let besluit, let eerste = besluit.jaren.min(), let laatste = besluit.jaren.max(), laatste - eerste + 1 == besluit.jaren.count,
            Naamsleutel(besluit.stap.wat).woorden.split(separator: " ").count(where: { $0.count == 4 && $0.hasPrefix("20") }) == 2,
            let van = Datum(jaar: eerste, maand: 1, dag: 1), let tot = Datum(jaar: laatste, maand: 12, dag: 31)
        else { return nil }
        return van...tot
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

    // MARK: One decision after another

    /// Two decisions that follow each other, with what was prolonged between them.
    private func gaten(_ reeks: Besluitreeks, _ verlengd: [Oordeelstap]) -> [Bevinding] {
        zip(reeks.besluiten, reeks.besluiten.dropFirst()).compactMap { vorige, volgende in
            guard reeks.isGat(vorige, volgende), let dag = vorige.moment?.laatste, let later = volgende.moment,
                let grens = dag.adding(years: Vierjaar.jaren)
            else { return nil }
            let tussen = verlengd.filter { $0.moment.map { dag < $0.laatste && $0.van < later.laatste } ?? false && reeks.kan($0) }
            let verlenging =
                tussen.isEmpty
                ? "" : " Daartussen is het plan verlengd; of dat de vier jaar opnieuw laat beginnen, staat niet vast."
            return bevinding(
                reeks.regel, reeks.regel == .L1 && tussen.isEmpty ? .fout : .waarschuwing, zeker: tussen.isEmpty, [vorige] + tussen + [volgende],
                "Na het besluit van \(vorige.stap.orgaan) op \(Opmaak.dagEnDatum(dag)) komt het volgende \(Stapwoorden.moment(later)). Dat is meer dan vier jaar later (\(reeks.artikel)).\(verlenging)",
                herstel: "plan het nieuwe besluit vóór \(Opmaak.dagEnDatum(grens)).")
        }
    }

    /// In the planning of a unit: goals of a municipality that are too old on the first day of the term, and no newer decision of its council.
    private func verouderd(_ reeks: Besluitreeks, zeker: Bool) -> [Bevinding] {
        guard planning.niveau == .eenheid, reeks.regel == .L1, let begin = planning.termijn?.lowerBound, let laatste = reeks.besluiten.last,
            let dag = laatste.moment?.laatste, let einde = dag.adding(years: Vierjaar.jaren),
            einde.adding(days: Vierjaar.speling).map({ $0 <= begin }) ?? false
        else { return [] }
        return [
            bevinding(
                .L1, zeker ? .fout : .waarschuwing, zeker: zeker, [laatste],
                "Het besluit van \(laatste.stap.orgaan) van \(Opmaak.dagEnDatum(dag)) is vanaf \(Opmaak.dagEnDatum(einde)) ouder dan vier jaar, en de termijn begint op \(Opmaak.datum(begin)) (\(reeks.artikel)).",
                herstel: "vraag \(laatste.stap.orgaan) om een nieuw besluit over de doelen, of zet het in de planning als het er al is.")
        ]
    }

    /// The decisions of each body that adopts a plan of its own, by date.
    private func besluitreeksen() -> [Besluitreeks] {
        guard let regel else { return [] }
        let raden = Dictionary(grouping: stappen.filter(isRaadsplan), by: \.sleutel).sorted { $0.key < $1.key }
        let lokaal = raden.map { Besluitreeks(.L1, "Politiewet 2012, artikel 38b lid 1", $0.value) }
        guard planning.niveau == .eenheid else { return lokaal }
        return lokaal + [Besluitreeks(regel.id, regel.artikel, stappen.filter(isEenheidsplan))]
    }

    private func isPlanbesluit(_ stap: Oordeelstap) -> Bool {
        stap.handeling == .vaststellen && stap.moment != nil && stap.onderwerp.isPlan && !stap.onderwerp.isConcept
            && !stap.onderwerp.noemt(.verlenging)
    }

    /// A council adopts the plan of its municipality. "Gemeenteraden" is many of them.
    private func isRaadsplan(_ stap: Oordeelstap) -> Bool {
        isPlanbesluit(stap) && stap.is(.raad) && !stap.orgaan.isMeervoud && !stap.isRegionaal && !stap.onderwerp.noemt(.raadplegen)
            && (planning.niveau == .gemeente || stap.onderwerp.noemt(.gemeentelijk))
    }

    private func isEenheidsplan(_ stap: Oordeelstap) -> Bool {
        guard isPlanbesluit(stap), let besluit else { return false }
        return stap.orgaan.isBestuurscollege || stap.orgaan.soorten.count > 1 || stap.sleutel == besluit.sleutel
    }

    // MARK: Prolongation

    private var verlengd: [Oordeelstap] {
        stappen.filter { stap in
            // "Verlengen" is none of the acts that Stip knows, so it stands with what the step is about.
            guard stap.onderwerp.noemt(.verlenging), [.vaststellen, .kiezen, nil].contains(stap.handeling) else { return false }
            return planning.niveau != .gemeente || !stap.isRegionaal
        }
    }

    private func verlengingen(_ verlengd: [Oordeelstap], _ reeksen: [Besluitreeks]) -> [Bevinding] {
        guard let regel else { return [] }
        return verlengd.compactMap { stap in
            // Within four years a plan may be made longer, and a decision that follows in time ends the question.
            if let jaren = Verlenging.jaren(in: stap.stap.wat), jaren <= Vierjaar.jaren { return nil }
            if reeksen.contains(where: { $0.kan(stap) && $0.omsluit(stap) }) { return nil }
            let besloten = stap.moment.map { " Het besluit valt \(Stapwoorden.moment($0))." } ?? ""
            let einde = planning.termijn.map { " De termijn eindigt op \(Opmaak.dagEnDatum($0.upperBound))." } ?? ""
            return bevinding(
                regel.id, .waarschuwing, zeker: false, [stap],
                "Let op: \(Stapwoorden.naam(stap.stap)) verlengt een plan.\(besloten)\(einde) Of verlengen de vier jaar van de wet opnieuw laat beginnen, staat niet vast (\(regel.artikel)).",
                herstel: "schrijf de dag van het eerste besluit en de nieuwe einddatum erbij, en besluit binnen vier jaar over een nieuw plan.")
        }
    }
}

enum Vierjaar {
    static let jaren = 4
    /// Days over four years that are usual: a plan is adopted some months before its term, the next one just before the end of it.
    static let speling = 183
}

/// The decisions of one body on its plan, by date.
struct Besluitreeks {
    let regel: Bevinding.Regel
    let artikel: String
    let besluiten: [Oordeelstap]

    init(_ regel: Bevinding.Regel, _ artikel: String, _ besluiten: [Oordeelstap]) {
        (self.regel, self.artikel) = (regel, artikel)
        self.besluiten = besluiten.sorted { ($0.moment?.laatste.dagnummer ?? 0, $0.plaats) < ($1.moment?.laatste.dagnummer ?? 0, $1.plaats) }
    }

    /// Whether its last decision is not four years old on that day.
    func geldt(op dag: Datum) -> Bool { besluiten.last?.moment?.laatste.adding(years: Vierjaar.jaren).map { $0 > dag } ?? false }

    /// Whether the second comes more than four years after the first, whatever day is meant.
    func isGat(_ vorige: Oordeelstap, _ volgende: Oordeelstap) -> Bool {
        guard let grens = vorige.moment?.laatste.adding(years: Vierjaar.jaren)?.adding(days: Vierjaar.speling), let later = volgende.moment else {
            return false
        }
        return grens < (later.eerste ?? later.laatste)
    }

    /// Whether a prolongation can be one of this body.
    func kan(_ verlenging: Oordeelstap) -> Bool {
        besluiten.contains { $0.sleutel == verlenging.sleutel || $0.orgaan.soort == verlenging.orgaan.soort && regel == .L4 }
    }

    /// Whether the decisions before and after a prolongation are in the planning: then the rule for two decisions says what is to be said.
    func omsluit(_ verlenging: Oordeelstap) -> Bool {
        guard let dag = verlenging.moment else { return false }
        return besluiten.contains { $0.moment.map { $0.laatste < dag.van } ?? false }
            && besluiten.contains { $0.moment.map { dag.laatste < $0.van } ?? false }
    }
}

/// For how many years a plan holds once it is prolonged, as its words say.
enum Verlenging {
    /// Nothing when the words do not give both the term and how much longer: "IVP 2020-2022 met een jaar", "2020-2022 tot en met 2023".
    static func jaren(in tekst: String) -> Int? {
        let genoemd = Jaartallen.in(tekst)
        guard let eerste = genoemd.min(), let laatste = genoemd.max(), eerste < laatste else { return nil }
        let woorden = Naamsleutel(tekst).woorden.split(separator: " ").map(String.init)
        // A year of its own behind the term is the new end.
        let einde = woorden.lastIndex(of: String(laatste)).map { $0 > 1 && !verbindt(woorden, tot: $0) } ?? false
        if einde { return laatste - eerste + 1 }
        guard let jaar = woorden.firstIndex(of: "jaar"), jaar > 0 else { return nil }
        let getal = ["een": 1, "1": 1, "twee": 2, "2": 2, "drie": 3, "3": 3, "vier": 4, "4": 4][woorden[jaar - 1]]
        return getal.map { laatste - eerste + 1 + $0 }
    }

    /// Whether the year at this place ends the first term that the words name: "2020 2022", "2020 tot en met 2022".
    private static func verbindt(_ woorden: [String], tot plek: Int) -> Bool {
        let jaren = woorden.indices.filter { $0 <= plek && woorden[$0].count == 4 && woorden[$0].hasPrefix("20") }
        return jaren.count == 2
    }
}

extension Datum {
    /// The same day so many years later; 28 February for a leap day.
    func adding(years: Int) -> Datum? { Datum(jaar: jaar + years, maand: maand, dag: dag) ?? Datum(jaar: jaar + years, maand: maand, dag: dag - 1) }
}
