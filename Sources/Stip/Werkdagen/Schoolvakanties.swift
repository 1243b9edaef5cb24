/// The three parts of the country over which the school holidays are spread. The raw values stand in files.
enum Schoolregio: String, CaseIterable, Sendable { case noord, midden, zuid }

/// One holiday of the schools of some regions.
struct Schoolvakantie: Equatable, Sendable {
    /// `2027-2028`.
    let schooljaar: String
    let naam: String
    let regios: Set<Schoolregio>
    /// The days, both included: from a Saturday up to and including a Sunday.
    let dagen: ClosedRange<Datum>
    /// The autumn and the spring holiday are advice, which a school may leave.
    var isAdvies: Bool { naam == "herfstvakantie" || naam == "voorjaarsvakantie" }
}

/// The school holidays as they were published. What is not published is not known, and never guessed.
///
/// Which municipality is in which region is not brought along: the division runs through Gelderland, Noord-Brabant, Flevoland
/// and Utrecht, and changes with mergers. So the region is said with the calendar of a body (`Vergaderkalender.schoolregio`).
struct Schoolvakanties: Sendable {
    let alle: [Schoolvakantie]

    init(_ alle: [Schoolvakantie]) { self.alle = alle }

    /// The days of which is known whether they are a school holiday.
    var bekend: ClosedRange<Datum>? {
        guard let van = alle.map(\.dagen.lowerBound).min(), let tot = alle.map(\.dagen.upperBound).max() else { return nil }
        return van...tot
    }

    func vakanties(in regio: Schoolregio) -> [Schoolvakantie] { alle.filter { $0.regios.contains(regio) } }

    /// The holiday a day is in; nothing for a school day, and for a day of which it is not known: see `bekend`.
    func vakantie(op datum: Datum, in regio: Schoolregio) -> Schoolvakantie? {
        alle.first { $0.regios.contains(regio) && $0.dagen.contains(datum) }
    }
}
