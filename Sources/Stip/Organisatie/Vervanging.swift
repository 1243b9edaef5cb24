/// What must be right before one unit takes the place of another in the database.
extension Organisatie {
    var codes: Set<String> { Set([eenheid.code] + districten.map(\.code) + basisteams.map(\.code) + gemeenten.map(\.code)) }
    var overlegcodes: Set<String> { Set(overleggen.map(\.code)) }

    /// Codes of this unit that another unit has already: `taken` gives the name of that unit.
    func reasons(taken: [String: String]) -> [Reason] {
        let named =
            districten.map { ("Het district", $0.naam, $0.code) } + basisteams.map { ("Het basisteam", $0.naam, $0.code) }
            + gemeenten.map { ("De gemeente", $0.naam, $0.code) }
        return named.compactMap { what, naam, code in
            taken[code].map { other in
                Reason(
                    .conflict, code: "code-van-andere-eenheid", field: "bestand",
                    "\(what) \(naam): de code \(code) hoort al bij de eenheid \(other). Geef het onderdeel een eigen code.")
            }
        }
    }

    /// Parts that would vanish when `other` takes the place of this.
    func reasons(whenReplacedBy other: Organisatie) -> [Reason] {
        let gone = codes.subtracting(other.codes)
        let bodies = overlegcodes.subtracting(other.overlegcodes)
        return gemeenten.filter { gone.contains($0.code) }.map { .gemeenteVerdwijnt($0) }
            + districten.filter { gone.contains($0.code) }.map { .onderdeelVerdwijnt("Het district", $0.naam) }
            + basisteams.filter { gone.contains($0.code) }.map { .onderdeelVerdwijnt("Het basisteam", $0.naam) }
            + overleggen.filter { bodies.contains($0.code) }.map { .onderdeelVerdwijnt("Het overleg", $0.naam) }
    }
}

extension Reason {
    static func gemeenteVerdwijnt(_ gemeente: Gemeente) -> Reason {
        Reason(
            .conflict, code: "gemeente-verdwijnt", field: "bestand",
            "De gemeente \(gemeente.naam) (\(gemeente.code)) staat niet meer in het bestand. Ging zij op in een andere? Zet haar onder "
                + "former_municipalities, met \"to\" en \"into\". Moet zij echt weg? Lees het bestand in met --verwijder.")
    }
    static func onderdeelVerdwijnt(_ what: String, _ naam: String) -> Reason {
        Reason(
            .conflict, code: "onderdeel-verdwijnt", field: "bestand",
            "\(what) \(naam) staat niet meer in het bestand. Moet het echt weg? Lees het bestand in met --verwijder.")
    }
}
