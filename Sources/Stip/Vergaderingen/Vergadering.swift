import Foundation

/// A meeting of an overleg, or of the council of a municipality.
struct Vergadering: Equatable, Sendable {
    /// Why and when a meeting was called off. It stays readable, and stays in the calendars for a while.
    struct Afgelasting: Equatable, Sendable {
        let reden: String
        let moment: Date
    }

    let id: ID<Vergadering>
    /// The code of an overleg (`DVO-NRD`), or of a municipality (`GM9001`) for its council.
    let orgaan: String
    var gegevens: Vergadergegevens
    var afgelast: Afgelasting?
    /// Raised by every change, so that who looked at an older one is told; calendars see it as SEQUENCE.
    var versie = 1
    let gemaakt: Date
    var gewijzigd: Date
    /// The UID in the file it was read from; a file that is read again finds it by this.
    var kenmerk: String?
}

/// When and where a meeting is, and who may know of it.
struct Vergadergegevens: Equatable, Sendable {
    var datum: Datum
    /// Nothing while only the day is known.
    var begin: Kloktijd?
    /// On the same day, unless it is not after `begin`: then the meeting ends after midnight.
    var eind: Kloktijd?
    var plaats: String?
    var isBesloten = false
}

extension Vergadergegevens {
    func check() throws(Refusal) {
        let faults = faults
        guard faults.isEmpty else { throw Refusal(faults) }
    }

    /// Every reason why this cannot be a meeting.
    var faults: [Reason] {
        var reasons: [Reason] = []
        if !(2000...2099).contains(datum.jaar) { reasons.append(.vergaderdagOnmogelijk) }
        if eind != nil, begin == nil { reasons.append(.eindZonderBegin) }
        if let begin, let eind, eind == begin { reasons.append(.eindIsBegin) }
        // A meeting may run past midnight, not through the next morning.
        if let begin, let eind, eind < begin, eind.minuten > 6 * 60 { reasons.append(.vergaderingEindVoorBegin) }
        if let plaats, plaats.count > 200 { reasons.append(.plaatsTeLang) }
        return reasons
    }

    /// "19:30 tot 22:00", "vanaf 19:30"; nothing when only the day is known.
    var tijdzin: String? { begin.map { begin in eind.map { "\(begin) tot \($0)" } ?? "vanaf \(begin)" } }

    /// What differs from another state of it, field by field, for the history.
    func changes(from former: Vergadergegevens?) -> [Wijziging] {
        Wijziging.between([
            ("datum", former.map { Opmaak.datum($0.datum) }, Opmaak.datum(datum)), ("begin", former?.begin?.description, begin?.description),
            ("eind", former?.eind?.description, eind?.description), ("plaats", former?.plaats, plaats),
            ("openbaar of besloten", former.map { $0.isBesloten ? "besloten" : "openbaar" }, isBesloten ? "besloten" : "openbaar"),
        ])
    }
}

extension Vergadering {
    var isAfgelast: Bool { afgelast != nil }
}

extension Reason {
    static let geenVergadering = Reason(
        .missing, code: "geen-vergadering", "Deze vergadering is er niet. Kies er een uit de lijst van vergaderingen.")
    static let geenVergaderorgaan = Reason(
        code: "geen-vergaderorgaan", field: "orgaan", "Kies welk overleg of welke gemeenteraad vergadert.")
    static let vergaderdagLeeg = Reason(code: "vergaderdag-leeg", field: "datum", "Vul de dag van de vergadering in.")
    static let geenVergaderdag = Reason(
        code: "geen-vergaderdag", field: "datum", "Deze dag bestaat niet. Vul de dag in als dag-maand-jaar, bijvoorbeeld 12-03-2027.")
    static let vergaderdagOnmogelijk = Reason(
        code: "vergaderdag-onmogelijk", field: "datum", "Dit jaar kan niet. Vul een dag in tussen 2000 en 2099.")
    static func geenKloktijd(_ veld: String) -> Reason {
        Reason(code: "geen-kloktijd", field: veld, "Deze tijd bestaat niet. Vul hem in als uren en minuten, bijvoorbeeld 19:30.")
    }
    static let eindZonderBegin = Reason(
        code: "eind-zonder-begin", field: "begin", "U vult een eindtijd in, maar geen begintijd. Vul ook in hoe laat de vergadering begint.")
    static let eindIsBegin = Reason(
        code: "eind-is-begin", field: "eind", "De vergadering eindigt op de minuut dat zij begint. Vul een latere eindtijd in, of laat het veld leeg.")
    static let vergaderingEindVoorBegin = Reason(
        code: "vergadering-eind-voor-begin", field: "eind", "De vergadering eindigt voordat zij begint. Wissel de tijden om, of laat de eindtijd leeg.")
    static let plaatsTeLang = Reason(code: "plaats-te-lang", field: "plaats", "De plaats is te lang. Gebruik hoogstens 200 tekens.")
    static func dubbeleVergadering(_ naam: String, _ datum: Datum) -> Reason {
        Reason(
            .conflict, code: "dubbele-vergadering", field: "datum",
            "\(naam) vergadert al op \(Opmaak.datum(datum)). Wijzig die vergadering, of kies een andere dag of tijd.")
    }
    static let vergaderingIsAfgelast = Reason(
        .conflict, code: "vergadering-is-afgelast", "Deze vergadering is afgelast. Plan een nieuwe vergadering.")
    static let geenAfgelastreden = Reason(
        code: "geen-afgelastreden", field: "reden", "Vul in waarom de vergadering niet doorgaat. Wie haar in zijn agenda heeft, leest dit.")
    static let afgelastredenTeLang = Reason(
        code: "afgelastreden-te-lang", field: "reden", "De reden is te lang. Gebruik hoogstens 300 tekens.")
    /// Somebody else was there first: what they did, so that nobody has to look for it.
    static func vergaderingGewijzigd(_ gebeurd: [String]) -> Reason {
        let what = gebeurd.isEmpty ? "" : " Dit veranderde er: " + gebeurd.joined(separator: " ")
        return Reason(
            .conflict, code: "vergadering-gewijzigd",
            "Iemand wijzigde deze vergadering terwijl u haar open had.\(what) Kijk wat er nu staat en doe uw wijziging daarna opnieuw.")
    }
}
