/// Words of time in a text: what they say, where they stand, and of which year they are as far as they say so.
struct Tijdsuiting: Equatable, Sendable {
    /// Whether it is a last day, and whether that day itself still counts.
    enum Grens: Equatable, Sendable {
        case geen
        /// "Uiterlijk 15 oktober", "tot en met 15 oktober": on that day it may still be.
        case uiterlijk
        /// "Vóór 15 oktober": the day before is the last.
        case voor
    }

    var range: Range<Int>
    var van: Tijdsvorm
    /// The same as `van` for one moment.
    var tot: Tijdsvorm
    /// The year that was said with the first of two, and with the last.
    var jaarVan: Int?
    var jaar: Int?
    /// "Dit jaar" is 0, "volgend jaar" 1: counted from the date of the document.
    var jaarsprong: Int?
    var grens = Grens.geen
    /// "Rond 15 oktober": a week more on both sides, and vague.
    var isRond = false
    /// 0 is Monday, as in `Datum.weekdag`; it tells which year is meant.
    var weekdag: Int?

    init(_ range: Range<Int>, _ van: Tijdsvorm, _ tot: Tijdsvorm? = nil) { (self.range, self.van, self.tot) = (range, van, tot ?? van) }

    /// Whether the words tell the year.
    var heeftJaar: Bool { jaar != nil || jaarVan != nil }
    private var gaatOverJaar: Bool { van.plaats > tot.plaats }
    var precisie: Tijdvak.Precisie {
        if isRond { return .vaag }
        return van.precisie == tot.precisie ? van.precisie : max(van.precisie, tot.precisie)
    }

    /// All days that it can mean, when it begins in `eigen`, or in the year that the words tell; nothing for a day that is not
    /// in the calendar and for an end before the beginning.
    func tijdvak(in eigen: Int) -> Tijdvak? {
        let sprong = gaatOverJaar ? 1 : 0
        let eerste = jaarVan ?? jaar.map { $0 - sprong } ?? eigen
        guard let begin = van.dagen(in: eerste), let eind = tot.dagen(in: jaar ?? eerste + sprong) else { return nil }
        let ruim = isRond && van.precisie == .dag ? 7 : 0
        let (first, last) = (begin.van.later(-ruim), eind.tot.later(ruim))
        switch grens {
        case .geen: return Tijdvak(van: first, tot: last, precisie: precisie)
        case .uiterlijk: return Tijdvak(van: first, tot: last, precisie: precisie, isUiterlijk: true)
        case .voor:
            // "Voor eind 2018" means before it is over.
            if precisie == .vaag { return Tijdvak(van: last, tot: last, precisie: .dag, isUiterlijk: true) }
            let daarvoor = begin.van.later(-1)
            return Tijdvak(van: daarvoor, tot: daarvoor, precisie: .dag, isUiterlijk: true)
        }
    }
}
