import Scheduling

/// On which days a body can meet.
///
/// Weekends and public holidays never count. From the year of the first meeting that is known of a body up to that of the last, only
/// its meetings count; what is known of it beats recess and school holidays. Outside those years, and for a body of which nothing is
/// known, every working day counts that is not in its recess, nor in the school holidays of its region, nor in the weeks of summer
/// that the whole country has off: then a date is an assumption (`isBekend` is false).
struct Werkkalender: Sendable {
    let vergaderkalender: Vergaderkalender
    var schoolvakanties = Schoolvakanties.landelijk

    init(_ vergaderkalender: Vergaderkalender) { self.vergaderkalender = vergaderkalender }

    /// Why a body cannot meet on a day; nothing when it can.
    func verhindering(van sleutel: String, op datum: Datum) -> Verhindering? {
        if let naam = Feestdagen.naam(van: datum) { return .feestdag(naam) }
        if datum.weekdag > 4 { return .weekend }
        if isBekend(sleutel, op: datum) {
            return vergaderkalender.vergaderingen[sleutel]?.contains(datum) == true ? nil : .geenVergadering
        }
        if let reces = vergaderkalender.recessen(of: sleutel).first(where: { $0.contains(datum) }) { return .reces(reces) }
        if let regio = regio(van: sleutel), let vakantie = schoolvakanties.vakantie(op: datum, in: regio) { return .schoolvakantie(vakantie.naam) }
        if Zomerreces.van(datum.jaar)?.contains(datum) == true { return .schoolvakantie("zomervakantie in het hele land") }
        if Werkkalender.isRaad(sleutel), datum == Verkiezingen.gemeenteraad(datum.jaar) { return .verkiezingen }
        return nil
    }

    /// Whether the meetings of a body are known for that day, so that a day without one is a day without one.
    func isBekend(_ sleutel: String, op datum: Datum) -> Bool {
        bekend(van: sleutel)?.contains(datum.dagnummer) == true
    }

    /// The first day on or after the given one on which a body can meet; nothing within ten years.
    func volgende(_ sleutel: String, vanaf datum: Datum) -> Datum? {
        (0..<3_660).lazy.compactMap { datum.adding(days: $0) }.first { verhindering(van: sleutel, op: $0) == nil }
    }

    /// The last day on or before the given one on which a body can meet; nothing within ten years.
    func vorige(_ sleutel: String, tot datum: Datum) -> Datum? {
        (0..<3_660).lazy.compactMap { datum.adding(days: -$0) }.first { verhindering(van: sleutel, op: $0) == nil }
    }

    static func isRaad(_ sleutel: String) -> Bool { sleutel == "raad" || sleutel == "raden" || sleutel.hasPrefix("raad:") }

    /// What decides the days of a body of which nothing of its own is known.
    struct Kring: Hashable {
        let isRaad: Bool
        let regio: Schoolregio?
    }

    func kring(van sleutel: String) -> Kring { Kring(isRaad: Werkkalender.isRaad(sleutel), regio: regio(van: sleutel)) }

    /// Whether meetings or a recess of this body are known.
    func heeftEigen(_ sleutel: String) -> Bool {
        vergaderkalender.vergaderingen[sleutel] != nil || vergaderkalender.recessen[sleutel] != nil
    }

    /// The days, as numbers, in which every meeting of a body is known: bodies set their days by the year.
    func bekend(van sleutel: String) -> ClosedRange<Int>? {
        guard let dagen = vergaderkalender.vergaderingen[sleutel], let van = dagen.min(), let tot = dagen.max() else { return nil }
        return (Datum(jaar: van.jaar, maand: 1, dag: 1) ?? van).dagnummer...(Datum(jaar: tot.jaar, maand: 12, dag: 31) ?? tot).dagnummer
    }

    private func regio(van sleutel: String) -> Schoolregio? { vergaderkalender.schoolregios[sleutel] ?? vergaderkalender.schoolregio }
}

// MARK: The same, for a calculation over many days

extension Werkkalender {
    /// The working days of a stretch of the calendar: no weekend, no public holiday.
    static func werkdagen(_ dagen: Range<Int>) -> DaySet {
        var set = DaySet(dagen, isFull: true)
        guard let first = dagen.first, let van = Datum(dagnummer: first), let tot = Datum(dagnummer: dagen.upperBound - 1) else { return set }
        // From the first Saturday on, each Saturday and the Sunday after it; the stretch may begin on a Sunday.
        var saturday = first + (5 - van.weekdag + 7) % 7
        if van.weekdag == 6 { set.remove(first) }
        while saturday < dagen.upperBound {
            set.remove(saturday...saturday + 1)
            saturday += 7
        }
        for jaar in van.jaar...tot.jaar { for feestdag in Feestdagen.van(jaar) { set.remove(feestdag.datum.dagnummer) } }
        return set
    }

    /// The days of `werkdagen` on which a body can meet. The same as `verhindering`, day for day.
    func vergaderdagen(van sleutel: String, uit werkdagen: DaySet) -> DaySet {
        var set = werkdagen
        for reces in vergaderkalender.recessen(of: sleutel) { set.remove(reces.dagnummers) }
        if let regio = regio(van: sleutel) {
            for vakantie in schoolvakanties.alle where vakantie.regios.contains(regio) { set.remove(vakantie.dagen.dagnummers) }
        }
        if let van = Datum(dagnummer: set.days.lowerBound), let tot = Datum(dagnummer: set.days.upperBound) {
            let isRaad = Werkkalender.isRaad(sleutel)
            for jaar in van.jaar...tot.jaar {
                if let zomer = Zomerreces.van(jaar) { set.remove(zomer.dagnummers) }
                if isRaad, let stemdag = Verkiezingen.gemeenteraad(jaar) { set.remove(stemdag.dagnummer) }
            }
        }
        if let bekend = bekend(van: sleutel) {
            set.remove(bekend)
            for dag in vergaderkalender.vergaderingen[sleutel] ?? [] where werkdagen.contains(dag.dagnummer) { set.insert(dag.dagnummer) }
        }
        return set
    }
}

extension ClosedRange<Datum> {
    var dagnummers: ClosedRange<Int> { lowerBound.dagnummer...upperBound.dagnummer }
}
