/// The four years that a unit works towards: which term the plans, the rounds and the goals are for.
struct Beleidscyclus: Equatable, Sendable {
    /// The code of the unit.
    let eenheid: String
    let termijn: Periode
}

extension Eenheidsbestand {
    /// The term that the file gives, in years.
    var cyclus: Periode? {
        guard let van = termijn?.van, let tot = termijn?.tot else { return nil }
        return tot.adding(days: -1).flatMap { Periode(van: van.jaar, tot: $0.jaar) }
    }
}
