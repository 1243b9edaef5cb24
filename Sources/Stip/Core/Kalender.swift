import Foundation

extension Datum {
    /// Days since 1 January 1970; the calendar as a line of numbers.
    public var dagnummer: Int {
        // Years that begin in March put the leap day at their end, so every month has a fixed place.
        let year = maand > 2 ? jaar : jaar - 1
        let era = year / 400
        let yearOfEra = year - era * 400
        let dayOfYear = (153 * (maand > 2 ? maand - 3 : maand + 9) + 2) / 5 + dag - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }

    /// The day with that number; nothing outside the years 1 to 9999.
    public init?(dagnummer: Int) {
        let shifted = dagnummer + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let month = (5 * dayOfYear + 2) / 153
        let maand = month < 10 ? month + 3 : month - 9
        self.init(jaar: yearOfEra + era * 400 + (maand <= 2 ? 1 : 0), maand: maand, dag: dayOfYear - (153 * month + 2) / 5 + 1)
    }

    /// 0 is Monday, 6 is Sunday.
    public var weekdag: Int { ((dagnummer + 3) % 7 + 7) % 7 }

    public func adding(days: Int) -> Datum? { Datum(dagnummer: dagnummer + days) }

    /// The last Sunday of a month: when the clock is moved.
    fileprivate static func lastSunday(of maand: Int, in jaar: Int) -> Int {
        let lastDay = Datum(jaar: jaar, maand: maand, dag: 31)?.dagnummer ?? 0
        return lastDay - ((lastDay + 3) % 7 + 7 + 1) % 7
    }
}

extension Date {
    /// The day and the second of that day on the clock in Amsterdam.
    ///
    /// By the rule that holds in the European Union since 1996, not by the zones that a machine happens to have.
    public var inAmsterdam: (datum: Datum, second: Int) {
        let utc = Int(timeIntervalSince1970.rounded(.down))
        let local = utc + (Date.isSummerTime(utc) ? 7_200 : 3_600)
        let day = Int((Double(local) / 86_400).rounded(.down))
        guard let datum = Datum(dagnummer: day) else { preconditionFailure("a moment outside the years 1 to 9999") }
        return (datum, local - day * 86_400)
    }

    /// Midnight in Amsterdam at the beginning of a day.
    public init(startOf datum: Datum) {
        let winter = datum.dagnummer * 86_400 - 3_600
        let summer = winter - 3_600
        self.init(timeIntervalSince1970: Double(Date.isSummerTime(summer) ? summer : winter))
    }

    /// The clock goes forward on the last Sunday of March and back on that of October, both at 01:00 UTC.
    private static func isSummerTime(_ utc: Int) -> Bool {
        guard let day = Datum(dagnummer: Int((Double(utc) / 86_400).rounded(.down))) else { return false }
        let begin = Datum.lastSunday(of: 3, in: day.jaar) * 86_400 + 3_600
        let end = Datum.lastSunday(of: 10, in: day.jaar) * 86_400 + 3_600
        return (begin..<end).contains(utc)
    }
}
