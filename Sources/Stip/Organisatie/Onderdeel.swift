/// Any part of a unit, and the unit itself, as one kind of thing: for lists and for the API.
struct Onderdeel: Equatable, Sendable {
    var code: String
    var naam: String
    var niveau: Niveau
    var afkorting: String?
    /// Codes of the wholes it is in on the day that was asked for.
    var eenheid: String
    var district: String?
    var basisteam: String?
    var geldigheid: Geldigheid
    var onderbouwing: Onderbouwing
    /// Only of a municipality.
    var gemeente: Gemeente?
    var opgegaanIn: [Herindeling] = []
    var ontstaanUit: [Herindeling] = []
}

extension Organisatie {
    /// The unit and all its parts, from the whole to the part; also those that do not exist on that day.
    func onderdelen(op datum: Datum) -> [Onderdeel] {
        let whole = Onderdeel(
            code: eenheid.code, naam: eenheid.naam, niveau: .eenheid, eenheid: eenheid.code, geldigheid: .altijd, onderbouwing: Onderbouwing())
        return [whole] + districten.map(onderdeel) + basisteams.map { onderdeel($0, op: datum) } + gemeenten.map { onderdeel($0, op: datum) }
    }

    private func onderdeel(_ district: District) -> Onderdeel {
        Onderdeel(
            code: district.code, naam: district.naam, niveau: .district, afkorting: district.afkorting, eenheid: eenheid.code,
            geldigheid: district.geldigheid, onderbouwing: district.onderbouwing)
    }

    private func onderdeel(_ team: Basisteam, op datum: Datum) -> Onderdeel {
        Onderdeel(
            code: team.code, naam: team.naam, niveau: .basisteam, eenheid: eenheid.code, district: team.districten.whole(op: datum),
            geldigheid: team.geldigheid, onderbouwing: team.onderbouwing)
    }

    private func onderdeel(_ gemeente: Gemeente, op datum: Datum) -> Onderdeel {
        let team = gemeente.basisteams.whole(op: datum)
        return Onderdeel(
            code: gemeente.code, naam: gemeente.naam, niveau: .gemeente, afkorting: gemeente.afkorting, eenheid: eenheid.code,
            district: team.flatMap { basisteam($0)?.districten.whole(op: datum) }, basisteam: team, geldigheid: gemeente.geldigheid,
            onderbouwing: gemeente.onderbouwing, gemeente: gemeente, opgegaanIn: herindelingen.filter { $0.van == gemeente.code },
            ontstaanUit: herindelingen.filter { $0.naar == gemeente.code })
    }
}

extension [Plaatsing] {
    /// The code of the whole on that day.
    func whole(op datum: Datum) -> String? { first { $0.geldigheid.contains(datum) }?.bij }
}
