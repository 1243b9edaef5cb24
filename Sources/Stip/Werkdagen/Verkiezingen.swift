/// When municipal councils are elected.
///
/// Kieswet (BWBR0004627), F 1 and J 1: nominations on the Monday of 30 January up to and including 5 February, the vote 44 days
/// later, which is the third Wednesday of March, every four years: 19 March 2014, 21 March 2018, 16 March 2022 and 18 March 2026,
/// as they were held. Before 2014 other days held. Where municipalities merge on 1 January, the vote is in the November before and
/// the one of March falls out (Wet algemene regels herindeling): of which municipalities that holds is not computed, so around
/// these days Stip says "let op" and does not refuse.
enum Verkiezingen {
    /// The vote for the councils in that year; nothing in a year without one.
    static func gemeenteraad(_ jaar: Int) -> Datum? {
        guard jaar >= 2014, (jaar - 2014) % 4 == 0, let begin = Datum(jaar: jaar, maand: 3, dag: 15) else { return nil }
        return begin.adding(days: (2 - begin.weekdag + 7) % 7)
    }

    /// The next vote for the councils, on or after a day.
    static func volgende(vanaf datum: Datum) -> Datum? {
        (datum.jaar...max(datum.jaar + 4, 2014)).lazy.compactMap(gemeenteraad).first { $0 >= datum }
    }
}
