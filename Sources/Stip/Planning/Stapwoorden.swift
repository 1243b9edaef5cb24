/// How a step and its moment are said to people.
enum Stapwoorden {
    /// "BBG (top vijf vaststellen)": true of whoever acts and of whoever is acted on.
    static func naam(_ stap: Stap) -> String {
        let wat = kort(wat(stap))
        if stap.orgaan.isEmpty { return wat.isEmpty ? "deze stap" : "de stap \"\(wat)\"" }
        return wat.isEmpty ? stap.orgaan : "\(stap.orgaan) (\(wat))"
    }

    /// A long description is told by its first words.
    private static func kort(_ wat: String) -> String {
        guard wat.count > 70 else { return wat }
        let begin = wat.prefix(64)
        return "\(begin[..<(begin.lastIndex(of: " ") ?? begin.endIndex)])…"
    }

    /// "top vijf vaststellen"; the words alone when they tell the act already.
    static func wat(_ stap: Stap) -> String {
        guard let handeling = stap.handeling else { return stap.wat }
        guard !stap.wat.isEmpty else { return handeling.rawValue }
        let told = Handeling(woorden: stap.wat, orgaan: Orgaan(stap.orgaan)) == handeling
        return told ? stap.wat : "\(stap.wat) \(handeling.rawValue)"
    }

    /// "op donderdag 7 juni 2018", "in juni 2018", "uiterlijk op maandag 15 oktober 2018".
    static func moment(_ moment: Tijdvak) -> String {
        if moment.van == moment.tot || moment.isUiterlijk {
            return "\(moment.isUiterlijk ? "uiterlijk " : "")op \(Opmaak.dagEnDatum(moment.tot))"
        }
        if let whole = Datumveld(rond: moment.van, precisie: moment.precisie), whole.van == moment.van, whole.tot == moment.tot {
            switch moment.precisie {
            case .maand: return "in \(Opmaak.maanden[moment.van.maand - 1]) \(moment.van.jaar)"
            case .kwartaal: return "in het \(["eerste", "tweede", "derde", "vierde"][(moment.van.maand - 1) / 3]) kwartaal van \(moment.van.jaar)"
            case .jaar: return "in \(moment.van.jaar)"
            case .week: return "in de week van \(Opmaak.dagEnDatum(moment.van))"
            case .dag, .vaag: break
            }
        }
        return "tussen \(Opmaak.datum(moment.van)) en \(Opmaak.datum(moment.tot))"
    }

    /// The steps of a list with their moments: "DVO Lage Waard op …, DVO Hoge Rug op … en …". Of many the first three and how many more.
    static func lijst(_ stappen: [Stap]) -> String {
        let told = stappen.prefix(stappen.count > 5 ? 3 : 5).map { stap in "\(naam(stap)) \(stap.moment.map(moment) ?? "zonder datum")" }
        let more = stappen.count - told.count
        return Opmaak.lijst(told + (more > 0 ? ["nog \(more) stappen"] : []), "en")
    }

    static func namen(_ stappen: [Stap]) -> String {
        let names = stappen.map { $0.orgaan.isEmpty ? naam($0) : $0.orgaan }.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
        let told = names.prefix(names.count > 6 ? 4 : 6)
        return Opmaak.lijst(told + (names.count > told.count ? ["nog \(names.count - told.count)"] : []), "en")
    }

    static func dagen(_ aantal: Int) -> String { Opmaak.aantal(aantal, "dag", "dagen") }
}
