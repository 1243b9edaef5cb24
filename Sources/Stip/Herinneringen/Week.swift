/// A week of the calendar, from Monday to Sunday.
struct Week: Hashable, Sendable {
    let maandag: Datum
    let zondag: Datum

    /// The week of a day. Nothing for the first and the last days that a calendar has.
    init?(of datum: Datum) {
        guard let maandag = datum.adding(days: -datum.weekdag), let zondag = maandag.adding(days: 6) else { return nil }
        (self.maandag, self.zondag) = (maandag, zondag)
    }

    func contains(_ datum: Datum) -> Bool { (maandag...zondag).contains(datum) }
}
