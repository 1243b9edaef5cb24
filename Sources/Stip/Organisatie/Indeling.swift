/// The unit as it is on one day: which districts, teams and municipalities there are, and which belongs where.
struct Indeling: Equatable, Sendable {
    struct Deel: Equatable, Sendable {
        var district: District
        var basisteams: [Team]

        var gemeenten: [Gemeente] { basisteams.flatMap(\.gemeenten) }
    }

    struct Team: Equatable, Sendable {
        var basisteam: Basisteam
        var gemeenten: [Gemeente]
    }

    let peildatum: Datum
    let eenheid: Eenheid
    let districten: [Deel]
    let overleggen: [Overleg]

    var basisteams: [Team] { districten.flatMap(\.basisteams) }
    var gemeenten: [Gemeente] { districten.flatMap(\.gemeenten) }

    /// The municipality with that CBS code, where it belongs on this day.
    func plaats(of code: String) -> (district: District, basisteam: Basisteam, gemeente: Gemeente)? {
        for deel in districten {
            for team in deel.basisteams {
                if let gemeente = team.gemeenten.first(where: { $0.code == code }) { return (deel.district, team.basisteam, gemeente) }
            }
        }
        return nil
    }

    /// Inhabitants of the municipalities together, each by its latest count. Nothing when one is not known.
    static func inwoners(of gemeenten: [Gemeente]) -> Int? {
        let counts = gemeenten.compactMap { $0.inwonertal()?.aantal }
        return counts.count == gemeenten.count && !counts.isEmpty ? counts.reduce(0, +) : nil
    }
}
