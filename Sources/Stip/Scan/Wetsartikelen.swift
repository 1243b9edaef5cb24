/// What articles a law has, as far as Stip knows for certain.
///
/// Politiewet 2012 (BWBR0031788), articles 36 to 41a, and Gemeentewet (BWBR0005416), as consolidated at wetten.overheid.nl on
/// 1 January 2023 and 1 May 2022. In the Woo (BWBR0045754) every article has the number of its chapter before a full stop; in the Wob
/// none had.
enum Wet: Int, CaseIterable, Sendable {
    case politiewet, gemeentewet, woo, wob

    var naam: String {
        switch self {
        case .politiewet: "Politiewet 2012"
        case .gemeentewet: "Gemeentewet"
        case .woo: "Woo"
        case .wob: "Wob"
        }
    }

    static let namen: [[String]] = [
        ["politiewet 2012", " politiewet "], [" gemeentewet "], [" woo ", "wet open overheid"],
        [" wob ", "wet openbaarheid van bestuur", "wet openbaarheid bestuur"],
    ]

    /// How many paragraphs an article has; 0 for one without paragraphs, nothing when it is not known.
    func leden(_ artikel: String) -> Int? {
        switch self {
        case .politiewet: Wet.politiewetleden[artikel]
        case .gemeentewet: ["180": 3, "190": 3, "191": 2][artikel]
        case .woo, .wob: nil
        }
    }

    private static let politiewetleden = [
        "13": 4, "18": 3, "20": 2, "36": 3, "37": 4, "38": 2, "38a": 2, "38b": 2, "38c": 2, "38d": 0, "39": 6, "40": 3, "41": 0, "41a": 0,
    ]

    /// What is wrong with a reference, in one sentence; nothing when it is right or not known.
    func fout(artikel: String, lid: Int?) -> String? {
        let isPunt = artikel.contains(".")
        switch self {
        case .woo:
            return isPunt ? nil : "De Woo heeft geen artikel \(artikel): de artikelen hebben er een nummer met een punt, zoals 3.3."
        case .wob:
            return isPunt ? "De Wob had geen artikel \(artikel): nummers met een punt staan in de Woo." : nil
        case .politiewet, .gemeentewet:
            if isPunt { return nil }
            let nummer = Int(artikel.prefix { $0.isNumber }) ?? 0
            if self == .politiewet, nummer >= 150 { return "De Politiewet 2012 heeft geen artikel \(artikel). Misschien is de Gemeentewet bedoeld." }
            if self == .politiewet, artikel.last?.isLetter == true, (36...41).contains(nummer), leden(artikel) == nil {
                return "De Politiewet 2012 heeft geen artikel \(artikel)."
            }
            guard let lid, let leden = leden(artikel), lid > max(leden, 1) else { return nil }
            let heeft = leden == 0 ? "geen leden" : leden == 1 ? "één lid" : "\(leden) leden"
            return "Artikel \(artikel) van de \(naam) heeft \(heeft); lid \(lid) bestaat niet."
        }
    }
}
