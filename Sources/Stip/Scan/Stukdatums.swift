import TextAnalysis

/// Dates that are told as past and lie after the date of the paper: "Op 12 september is besproken" in a paper of 27 June.
extension Stukoordeel {
    var datumsNaDagtekening: [Opmerking] {
        guard let dagtekening = lees.kenmerken.datum else { return [] }
        let zinnen = zinnen { Verteltijd.verleden.occurs(in: lees.klein, range: $0) }
        var gezien: Set<Datum> = []
        return zinnen.flatMap { zin in
            genoemd(in: zin, dagtekening).compactMap { datum, range -> Opmerking? in
                guard datum > dagtekening, isVerteld(range, in: zin), gezien.insert(datum).inserted else { return nil }
                return Opmerking(
                    soort: .datumNaDagtekening,
                    tekst: "Hier staat \(lees.tekst(range)) alsof het geweest is, maar het stuk is van \(Opmaak.dagEnDatum(dagtekening)). "
                        + "Kijk welke datum niet klopt, of schrijf dat het nog moet gebeuren.",
                    bewijs: lees.bewijs(range))
            }
        }
    }

    /// The dates of a sentence, those without a year in the year of the paper. Such a one counts only in the four months after the paper:
    /// who writes "12 oktober" in February means that of last year.
    private func genoemd(in zin: Range<Int>, _ dagtekening: Datum) -> [(Datum, Range<Int>)] {
        let heel = Datums.places(in: lees.klein, zin).map { ($0.datum, $0.range) }
        let woorden = words(in: lees.klein, range: zin)
        let jaren = woorden.compactMap { $0.count == 4 ? Int(lees.klein($0)) : nil }
        // A sentence about another year means that year.
        guard jaren.allSatisfy({ $0 >= dagtekening.jaar }), !Verteltijd.vroeger.occurs(in: lees.klein, range: zin) else { return heel }
        let los = zip(woorden, woorden.dropFirst()).compactMap { dag, maand -> (Datum, Range<Int>)? in
            guard dag.count <= 2, let dagnummer = Int(lees.klein(dag)), let maandnummer = Opmaak.maanden.firstIndex(of: lees.klein(maand)),
                let datum = Datum(jaar: dagtekening.jaar, maand: maandnummer + 1, dag: dagnummer)
            else { return nil }
            let range = dag.lowerBound..<maand.upperBound
            guard !heel.contains(where: { $0.1.overlaps(range) }), datum.dagnummer - dagtekening.dagnummer <= 120 else { return nil }
            return (datum, range)
        }
        return (heel + los).sorted { $0.1.lowerBound < $1.1.lowerBound }
    }

    /// Whether the sentence says of this date that something was done on it.
    private func isVerteld(_ datum: Range<Int>, in zin: Range<Int>) -> Bool {
        let klein = lees.klein
        guard !Verteltijd.later.occurs(in: klein, range: zin) else { return false }
        let voor = max(zin.lowerBound, datum.lowerBound - 60)..<datum.lowerBound
        let na = datum.upperBound..<min(zin.upperBound, datum.upperBound + 160)
        let vlakNa = datum.upperBound..<min(zin.upperBound, datum.upperBound + 40)
        // What stands before a colon is about something else.
        guard !klein[voor].contains(UInt8(ascii: ":")) else { return false }
        if Verteltijd.verledenTijd.occurs(in: klein, range: voor) || Verteltijd.verledenTijd.occurs(in: klein, range: vlakNa) { return true }
        let hulp = Verteltijd.hulp.occurs(in: klein, range: voor), hulpNa = Verteltijd.hulp.occurs(in: klein, range: vlakNa)
        if hulp || hulpNa, Verteltijd.deelwoord.occurs(in: klein, range: na) { return true }
        return hulp && Verteltijd.deelwoord.occurs(in: klein, range: voor)
    }
}

/// Words that tell when something is told to be.
private enum Verteltijd {
    static let verleden = Lexicon(deelwoorden + verledenTijden)
    static let hulp = Lexicon([" is ", " zijn ", " heeft ", " hebben ", " werd ", " werden "])
    static let deelwoord = Lexicon(deelwoorden)
    static let verledenTijd = Lexicon(verledenTijden)
    /// A plan, a condition, or somebody's wish: then nothing is told as past.
    static let later = Lexicon([
        " zal ", " zullen ", " wordt ", " worden ", " gaat ", " gaan ", " gepland", " voorzien", " verwacht", " beoogd", " uiterlijk ", " zodra ",
        " nadat ", " als ",
        " mits ", " moet ", " moeten ", " dient ", " dienen ", " om ", " te ", " kan ", " kunnen ", " wil ", " willen ", " voornemen", " voorgesteld",
        " geagendeerd",
        " ingepland", " vanaf ", " tot en met ", " voordat ", " wanneer ", " aldus ", " zou ", " zouden ", " streven", " geldt ", " in werking",
    ])
    static let vroeger = Lexicon([" vorig", " afgelopen ", " eerder ", " destijds ", " jl", " laatstleden"])

    private static let deelwoorden = [
        " besproken ", " vastgesteld ", " behandeld ", " gehouden ", " georganiseerd ", " aangeboden ", " ingestemd ", " besloten ", " gesproken ",
        " uitgesproken ",
        " plaatsgevonden ", " geïnformeerd ", " opgehaald ", " gehoord ", " gekozen ", " geprioriteerd ", " gepresenteerd ", " gepubliceerd ",
        " ondertekend ",
        " afgerond ", " toegelicht ", " gedeeld ", " verzonden ", " verstuurd ", " gestuurd ", " ontvangen ", " bekrachtigd ", " aangenomen ",
        " opgeleverd ",
        " geconsulteerd ", " bijeengekomen ", " goedgekeurd ", " gestemd ", " geraadpleegd ", " voorgelegd ", " teruggekoppeld ",
    ]
    private static let verledenTijden = [
        " vond ", " vonden ", " stelde ", " stelden ", " besprak ", " bespraken ", " besloot ", " koos ", " kozen ", " stemde ", " stemden ",
        " kwam ", " kwamen ",
        " organiseerde ", " organiseerden ", " hield ", " hielden ", " presenteerde ",
    ]
}
