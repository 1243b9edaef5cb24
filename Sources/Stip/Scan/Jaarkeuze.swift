/// Of which year words of time are that do not say so.
///
/// In this order: the year in a heading above; the moment before it in the same table, because tables run with time; the
/// date of the document; the term that the plan is for, which is prepared in the year before.
struct Jaarkeuze {
    var kop: Int?
    var dagtekening: Datum?
    var termijn: Periode?
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
        guard kop == nil, let weekdag = uiting.weekdag, let dag = uiting.tijdvak(in: jaar)?.van, dag.weekdag != weekdag else {
            return uiting.tijdvak(in: jaar)
        }
        // "Donderdag 7 juni" is of the year in which that was a Thursday.
        let beter = [jaar + 1, jaar - 1].first { uiting.tijdvak(in: $0)?.van.weekdag == weekdag }
        return uiting.tijdvak(in: beter ?? jaar)
    }

    private func jaar(of uiting: Tijdsuiting) -> Int? {
        if let sprong = uiting.jaarsprong { return (dagtekening?.jaar ?? kop ?? vorige?.jaar).map { $0 + sprong } }
        if let kop { return kop }
        if let vorige {
            guard let dag = uiting.tijdvak(in: vorige.jaar)?.tot else { return vorige.jaar }
            return dag.dagnummer < vorige.dagnummer - Self.teVroeg ? vorige.jaar + 1 : vorige.jaar
        }
        if let dagtekening {
            guard let dag = uiting.tijdvak(in: dagtekening.jaar)?.tot else { return dagtekening.jaar }
            return dag.dagnummer < dagtekening.dagnummer - terug ? dagtekening.jaar + 1 : dagtekening.jaar
        }
        return termijn.map { $0.van - 1 }
    }
}
