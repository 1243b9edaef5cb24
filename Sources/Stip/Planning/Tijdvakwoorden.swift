/// Moments in words, as exactly as they were said and no more.
enum Tijdvakwoorden {
    /// "do 16 april 2026", "uiterlijk vr 13 november 2026", "juli 2026", "1e kwartaal 2026", "2 juli tot en met 28 augustus 2026".
    static func lang(_ moment: Tijdvak) -> String { woorden(moment, year: true, day: Opmaak.dagEnDatum) }

    /// The same without the weekday in full: for lists and for a chart.
    static func kort(_ moment: Tijdvak, in jaar: Int? = nil) -> String {
        woorden(moment, year: moment.tot.jaar != jaar) { dag in
            let short = Opmaak.korteDatum(dag)
            return dag.jaar == jaar ? short : "\(short) \(dag.jaar)"
        }
    }

    static func lang(_ moment: Tijdvak?, else none: String = "nog geen datum") -> String { moment.map { lang($0) } ?? none }

    private static func woorden(_ moment: Tijdvak, year: Bool, day: (Datum) -> String) -> String {
        if moment.isUiterlijk { return "uiterlijk \(day(moment.tot))" }
        if moment.van == moment.tot { return day(moment.van) }
        let jaar = year ? " \(moment.tot.jaar)" : ""
        if let maanden = heleMaanden(moment) {
            switch maanden {
            case (1, 12): return "in \(moment.tot.jaar)"
            case (let first, let last) where last - first == 2 && first % 3 == 1: return "\(first / 3 + 1)e kwartaal\(jaar)"
            case (let first, let last) where first == last: return "\(naam(first))\(jaar)"
            case (let first, let last): return "\(naam(first)) tot en met \(naam(last))\(jaar)"
            }
        }
        let first = moment.van.jaar == moment.tot.jaar ? "\(moment.van.dag) \(naam(moment.van.maand))" : Opmaak.datum(moment.van)
        let last = "\(moment.tot.dag) \(naam(moment.tot.maand))\(jaar)"
        let between = moment.precisie == .dag ? "\(first) tot en met \(last)" : "ergens tussen \(first) en \(last)"
        return between
    }

    /// The first and the last month of one year, when it is whole months.
    private static func heleMaanden(_ moment: Tijdvak) -> (Int, Int)? {
        guard moment.van.jaar == moment.tot.jaar, moment.van.dag == 1, moment.precisie != .dag,
            moment.tot.adding(days: 1)?.dag == 1
        else { return nil }
        return (moment.van.maand, moment.tot.maand)
    }

    private static func naam(_ maand: Int) -> String {
        Opmaak.maanden[maand - 1]
    }
}
