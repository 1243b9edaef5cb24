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

    /// A new meeting with whose it is, or every reason why this is none.
    func voorstel() throws(Refusal) -> (orgaan: String, gegevens: Vergadergegevens) {
        var reasons: [Reason] = orgaan.isEmpty ? [.geenVergaderorgaan] : []
        var found: Vergadergegevens?
        do { found = try gegevens() } catch { reasons += error.reasons }
        guard reasons.isEmpty, let found else { throw Refusal(reasons) }
        return (orgaan, found)
    }

    /// A meeting, or every reason why this is none.
    func gegevens() throws(Refusal) -> Vergadergegevens {
        var reasons: [Reason] = []
        let dag = Datum(typed: datum)
        if dag == nil { reasons.append(datum.isEmpty ? .vergaderdagLeeg : .geenVergaderdag) }
        let van = Kloktijd(begin), tot = Kloktijd(eind)
        if !begin.isEmpty, van == nil { reasons.append(.geenKloktijd("begin")) }
        if !eind.isEmpty, tot == nil { reasons.append(.geenKloktijd("eind")) }
        // What is wrong with the rest is told as well, of any day when this is none.
        guard let someDay = dag ?? Datum(jaar: 2000, maand: 1, dag: 1) else { throw Refusal(reasons) }
        let areTimes = (begin.isEmpty || van != nil) && (eind.isEmpty || tot != nil)
        let gegevens = Vergadergegevens(
            datum: someDay, begin: areTimes ? van : nil, eind: areTimes ? tot : nil, plaats: plaats.isEmpty ? nil : plaats,
            isBesloten: openbaarheid == "besloten")
        reasons += gegevens.faults
        // Closed when nobody said it is open.
        if !["openbaar", "besloten"].contains(openbaarheid) { reasons.append(.geenOpenbaarheid) }
        guard reasons.isEmpty else { throw Refusal(reasons) }
        return gegevens
    }
}

extension Reason {
    static let geenOpenbaarheid = Reason(
        code: "geen-openbaarheid", field: "openbaarheid", "Kies of de vergadering openbaar of besloten is. Wat openbaar is, staat ook in de openbare agenda.")
}
