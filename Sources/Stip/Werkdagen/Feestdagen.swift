/// A public holiday.
struct Feestdag: Equatable, Sendable {
    /// Who says that it is one.
    enum Grond: String, CaseIterable, Sendable {
        /// Algemene termijnenwet, article 3 paragraph 1.
        case wet
        /// Put on a level with those: Good Friday (article 3 paragraph 2).
        case gelijkgesteld
        /// A Sunday that has a name; nobody meets then anyway.
        case zondag
    }

    let datum: Datum
    let naam: String
    let grond: Grond
}

/// The Dutch public holidays of a year, computed.
///
/// Algemene termijnenwet, article 3 (BWBR0002448). That law counts 5 May every year; that many labour agreements give the day
/// off once in five years does not move a meeting. Held against the Python package `holidays` by `Tests/werkdagen`.
enum Feestdagen {
    /// In the order of the calendar. Nothing before 1966, when the law came into force.
    static func van(_ jaar: Int) -> [Feestdag] {
        guard (1966...9999).contains(jaar), let pasen = pasen(jaar) else { return [] }
        // Easter with a number of days after it; the calendar has them all.
        func na(_ dagen: Int, _ naam: String, _ grond: Feestdag.Grond = .wet) -> Feestdag? {
            pasen.adding(days: dagen).map { Feestdag(datum: $0, naam: naam, grond: grond) }
        }
        func op(_ maand: Int, _ dag: Int, _ naam: String) -> Feestdag? {
            Datum(jaar: jaar, maand: maand, dag: dag).map { Feestdag(datum: $0, naam: naam, grond: .wet) }
        }
        return [
            op(1, 1, "Nieuwjaarsdag"), na(-2, "Goede Vrijdag", .gelijkgesteld), na(0, "Eerste paasdag", .zondag), na(1, "Tweede paasdag"),
            vorst(jaar), jaar >= 1982 ? op(5, 5, "Bevrijdingsdag") : nil, na(39, "Hemelvaartsdag"), na(49, "Eerste pinksterdag", .zondag),
            na(50, "Tweede pinksterdag"), op(12, 25, "Eerste kerstdag"), op(12, 26, "Tweede kerstdag"),
        ].compactMap(\.self).sorted { $0.datum < $1.datum }
    }

    /// What a day is called, when it is a public holiday.
    static func naam(van datum: Datum) -> String? { van(datum.jaar).first { $0.datum == datum }?.naam }

    /// Koningsdag is 27 April since 2014, Koninginnedag was 30 April; on a Sunday the day before (from 1980), or the day after.
    private static func vorst(_ jaar: Int) -> Feestdag? {
        guard let dag = Datum(jaar: jaar, maand: 4, dag: jaar >= 2014 ? 27 : 30) else { return nil }
        let gevierd = dag.weekdag == 6 ? dag.adding(days: jaar >= 1980 ? -1 : 1) : dag
        return gevierd.map { Feestdag(datum: $0, naam: jaar >= 2014 ? "Koningsdag" : "Koninginnedag", grond: .wet) }
    }

    /// Easter Sunday, by the anonymous Gregorian algorithm (*Nature*, 20 April 1876; J. Meeus, *Astronomical Algorithms*, 1991).
    static func pasen(_ jaar: Int) -> Datum? {
        let (a, b, c) = (jaar % 19, jaar / 100, jaar % 100)
        let (d, e) = (b / 4, b % 4)
        let g = (b - (b + 8) / 25 + 1) / 3
        let h = (19 * a + b - d - g + 15) % 30
        let l = (32 + 2 * e + 2 * (c / 4) - h - c % 4) % 7
        let m = (a + 11 * h + 22 * l) / 451
        let sum = h + l - 7 * m + 114
        return Datum(jaar: jaar, maand: sum / 31, dag: sum % 31 + 1)
    }
}
