import Foundation

/// One thing in a calendar that others read: a meeting, or a day by which something is done.
struct Agendaitem: Equatable, Sendable {
    enum Wanneer: Equatable, Sendable {
        /// Whole days, both included. A deadline is the whole day, not one minute before midnight.
        case dagen(ClosedRange<Datum>)
        /// By the clock in Amsterdam. Without an end nobody said how long; an end that is not after the beginning is on the next day.
        case tijd(Datum, van: Kloktijd, tot: Kloktijd?)
    }
    /// The raw values are those of RFC 5545.
    enum Stand: String, Sendable { case vast = "CONFIRMED", voorlopig = "TENTATIVE", afgelast = "CANCELLED" }

    /// The same for ever, of all calendars in the world: without the host, which the feed adds.
    let kenmerk: String
    /// SEQUENCE: 0 at first, one more after each change.
    let volgnummer: Int
    let gewijzigd: Date
    let wanneer: Wanneer
    let titel: String
    var tekst: String?
    var plaats: String?
    /// The path on this site where more is told.
    var pad: String?
    var stand = Stand.vast
    var isBesloten = false
    /// Whether somebody is busy then; a deadline keeps nobody from doing something else.
    var isBezet = true
}

extension Agendaitem {
    /// What somebody sees who may know that a body meets, but not about what.
    var bezet: Agendaitem {
        var item = Agendaitem(kenmerk: kenmerk, volgnummer: volgnummer, gewijzigd: gewijzigd, wanneer: wanneer, titel: "Bezet", stand: stand)
        item.isBesloten = true
        return item
    }
}
