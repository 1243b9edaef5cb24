import TextAnalysis

/// W1, as far as a planning speaks of it: the Woo took the place of the Wob on 1 May 2022.
extension Planningsoordeel {
    func openbaarheid() -> [Bevinding] {
        stappen.compactMap { stap in
            guard let moment = stap.moment ?? planning.dagtekening.map(Tijdvak.init(dag:)), let wet = Openbaarheidswet.genoemd(in: stap.stap.wat),
                let begin = Openbaarheidswet.begin
            else { return nil }
            let wanneer = Stapwoorden.moment(moment)
            if wet == .wob, let eerste = moment.eerste, eerste >= begin {
                return bevinding(
                    .W1, .waarschuwing, [stap],
                    "\(Stapwoorden.naam(stap.stap)) staat \(wanneer) en noemt de Wob. Die wet geldt niet meer sinds 1 mei 2022.",
                    herstel: "noem de Wet open overheid (Woo), en het artikel daarvan.")
            }
            if wet == .woo, moment.laatste < begin {
                return bevinding(
                    .W1, .waarschuwing, [stap],
                    "\(Stapwoorden.naam(stap.stap)) staat \(wanneer) en noemt de Woo. Die wet geldt pas sinds 1 mei 2022.",
                    herstel: "noem de Wet openbaarheid van bestuur (Wob), of verander de datum.")
            }
            return nil
        }
    }
}

/// The two laws on openness, one after the other (Woo: in force since 1 May 2022, open-overheid.nl).
enum Openbaarheidswet {
    case wob, woo

    static let begin = Datum(jaar: 2022, maand: 5, dag: 1)

    /// The law that a few words name; nothing when they name none or both.
    static func genoemd(in tekst: String) -> Openbaarheidswet? {
        let hits = Set(namen.hits(in: lowered(Array(" \(tekst) ".utf8))).map(\.group))
        return hits.count == 1 ? (hits.contains(0) ? .wob : .woo) : nil
    }

    static let namen = Lexicon([[" wob ", "wet openbaarheid van bestuur", "wet openbaarheid bestuur"], [" woo ", "wet open overheid"]])
}
