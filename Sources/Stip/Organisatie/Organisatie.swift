/// A police unit through time: everything that was, is and is going to be a part of it. Ask `op(datum)` for one day.
struct Organisatie: Equatable, Sendable {
    var eenheid: Eenheid
    var districten: [District] = []
    var basisteams: [Basisteam] = []
    var gemeenten: [Gemeente] = []
    var herindelingen: [Herindeling] = []
    var overleggen: [Overleg] = []

    /// The unit on one day, in the order of the file. A team belongs to a district, and a municipality to a team, only
    /// as long as both exist.
    func op(_ datum: Datum) -> Indeling {
        let parts = districten.filter { $0.geldigheid.contains(datum) }.map { district in
            Indeling.Deel(
                district: district,
                basisteams: basisteams.filter { $0.districten.holds(district.code, op: datum) }.map { team in
                    Indeling.Team(basisteam: team, gemeenten: gemeenten.filter { $0.basisteams.holds(team.code, op: datum) })
                })
        }
        return Indeling(peildatum: datum, eenheid: eenheid, districten: parts, overleggen: overleggen)
    }

    func gemeente(_ code: String) -> Gemeente? { gemeenten.first { $0.code == code } }
    func district(_ code: String) -> District? { districten.first { $0.code == code } }
    func basisteam(_ code: String) -> Basisteam? { basisteams.first { $0.code == code } }
    func overleg(_ code: String) -> Overleg? { overleggen.first { $0.code == code } }

    /// It was always in one team, and goes on or went on in another municipality.
    func isEindig(_ gemeente: Gemeente) -> Bool {
        gemeente.basisteams.count == 1 && gemeente.geldigheid.tot != nil && herindelingen.contains { $0.van == gemeente.code }
    }

    /// In which municipalities `code` has gone on by that day; itself when it still exists.
    func opvolgers(of code: String, op datum: Datum) -> [String] { herindelingen.successors(of: code, op: datum) }

    /// What ends or begins between two days, the second included: for whoever must know beforehand.
    func herindelingen(na begin: Datum, totEnMet einde: Datum) -> [Herindeling] {
        herindelingen.filter { begin < $0.datum && $0.datum <= einde }
    }
}

extension [Plaatsing] {
    fileprivate func holds(_ code: String, op datum: Datum) -> Bool { contains { $0.bij == code && $0.geldigheid.contains(datum) } }
}
