/// Of which year words of time are that do not say so.
///
/// In this order: the year in a heading above; the year that the document is called after; the moment before it in the same table, because tables run with time; the
/// date of the document; the term that the plan is for, which is prepared in the year before.
struct Jaarkeuze {
    var kop: Int?
    /// The year that a document is called after: "Jaarplanning 2027".
    var stuk: Int?
    var dagtekening: Datum?
    var termijn: Periode?
    /// Where nothing else tells it: the year that most moments of the document name.
    var genoemd: Int?
    /// The last moment in the same table or list.
    var vorige: Datum?
    /// How many days before the date of the document a moment may lie: a planning also tells what was done, a sentence about
    /// the future does not.
    var terug = 120

    /// So much earlier than the moment before it, and it is of the next year: "november", then "januari".
    private static let teVroeg = 150

    /// Nothing when nothing tells the year.
    func tijdvak(of uiting: Tijdsuiting) -> Tijdvak? {
        if uiting.heeftJaar { return uiting.tijdvak(in: 0) }
        guard let jaar = jaar(of: uiting) else { return nil }
        guard kop == nil, stuk == nil, let weekdag = uiting.weekdag, let dag = uiting.tijdvak(in: jaar)?.van, dag.weekdag != weekdag else {
            return uiting.tijdvak(in: jaar)
        }
        // "Donderdag 7 juni" is of the year in which that was a Thursday.
        let beter = [jaar + 1, jaar - 1].first { uiting.tijdvak(in: $0)?.van.weekdag == weekdag }
        return uiting.tijdvak(in: beter ?? jaar)
    }

    private func jaar(of uiting: Tijdsuiting) -> Int? {
        if let sprong = uiting.jaarsprong { return (dagtekening?.jaar ?? kop ?? vorige?.jaar).map { $0 + sprong } }
        if let gezegd = kop ?? stuk { return gezegd }
        if let vorige {
            guard let dag = uiting.tijdvak(in: vorige.jaar)?.tot else { return vorige.jaar }
            return dag.dagnummer < vorige.dagnummer - Self.teVroeg ? vorige.jaar + 1 : vorige.jaar
        }
        if let dagtekening {
            guard let dag = uiting.tijdvak(in: dagtekening.jaar)?.tot else { return dagtekening.jaar }
            return dag.dagnummer < dagtekening.dagnummer - terug ? dagtekening.jaar + 1 : dagtekening.jaar
        }
        return termijn.map { $0.van - 1 } ?? genoemd
    }

    /// The year in which days fall on the days of the week that are named with them: two or more that agree leave little doubt.
    /// - Parameter uitingen: in the order of a table.
    mutating func schikNaarWeekdagen(_ uitingen: [Tijdsuiting]) {
        let dagen = uitingen.filter { $0.weekdag != nil && $0.precisie == .dag && !$0.heeftJaar && $0.jaarsprong == nil }
        guard kop == nil, stuk == nil, dagen.count >= 2, let eerste = dagen.first, let begin = jaar(of: eerste) else { return }
        let jaren = (0...6).flatMap { $0 == 0 ? [begin] : [begin + $0, begin - $0] }
        let passend = jaren.first { jaar in
            var proef = self
            proef.vorige = eerste.tijdvak(in: jaar)?.van
            return dagen.allSatisfy { uiting in
                guard let eigen = proef.jaar(of: uiting), let dag = uiting.tijdvak(in: eigen)?.van else { return false }
                proef.vorige = dag
                return dag.weekdag == uiting.weekdag
            }
        }
        if let passend { vorige = eerste.tijdvak(in: passend)?.van }
    }
}
