/// What stands in the form of a meeting, as it was typed.
struct Vergaderinvoer: Equatable, Sendable {
    var orgaan = ""
    var datum = ""
    var begin = ""
    var eind = ""
    var plaats = ""
    var openbaarheid = ""

    init() {}

    init(_ vergadering: Vergadering) {
        let gegevens = vergadering.gegevens
        (orgaan, datum, plaats) = (vergadering.orgaan, gegevens.datum.description, gegevens.plaats ?? "")
        (begin, eind) = (gegevens.begin?.description ?? "", gegevens.eind?.description ?? "")
        openbaarheid = gegevens.isBesloten ? "besloten" : "openbaar"
    }

    /// A meeting, or every reason why this is none.
    func gegevens() throws(Refusal) -> Vergadergegevens {
        var reasons: [Reason] = []
        let dag = Datum(typed: datum)
        if dag == nil { reasons.append(.geenVergaderdag) }
        let van = Kloktijd(begin), tot = Kloktijd(eind)
        if !begin.isEmpty, van == nil { reasons.append(.geenKloktijd("begin")) }
        if !eind.isEmpty, tot == nil { reasons.append(.geenKloktijd("eind")) }
        // Closed when nobody said it is open.
        if !["openbaar", "besloten"].contains(openbaarheid) { reasons.append(.geenOpenbaarheid) }
        guard reasons.isEmpty, let dag else { throw Refusal(reasons) }
        return Vergadergegevens(datum: dag, begin: van, eind: tot, plaats: plaats.isEmpty ? nil : plaats, isBesloten: openbaarheid == "besloten")
    }
}

extension Reason {
    static let geenOpenbaarheid = Reason(
        code: "geen-openbaarheid", field: "openbaarheid", "Kies of de vergadering openbaar of besloten is. Wat openbaar is, staat ook in de openbare agenda.")
}
