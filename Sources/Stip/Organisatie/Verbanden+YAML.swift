/// What the parts of the file say of each other, looked into when all are read.
extension Eenheidslezing {
    mutating func settle() {
        for link in links {
            guard let datum = link.datum else { continue }
            let herindeling = Herindeling(van: link.van, naar: link.naar, datum: datum)
            if link.van == link.naar { faults.add(link.plek, "Een gemeente kan niet in zichzelf opgaan.") }
            if !organisatie.herindelingen.contains(herindeling) { organisatie.herindelingen.append(herindeling) }
        }
        for link in links { check(link) }
        checkCodes()
        organisatie.herindelingen.sort { ($0.datum, $0.van, $0.naar) < ($1.datum, $1.van, $1.naar) }
        organisatie.sortGemeenten()
    }

    /// What the file says of its own numbers. Whether a municipality that ceases is counted differs from file to file.
    mutating func checkCounts() {
        let gemeenten = organisatie.gemeenten
        check("gemeenten", organisatie.eenheid.gemeentental, listed: gemeenten.count, lasting: gemeenten.count { $0.geldigheid.tot == nil })
        let teams = organisatie.basisteams
        check("basisteams", organisatie.eenheid.basisteamtal, listed: teams.count, lasting: teams.count { $0.geldigheid.tot == nil })
    }

    private mutating func check(_ what: String, _ stated: Int?, listed: Int, lasting: Int) {
        guard let stated, !(lasting...listed).contains(stated) else { return }
        faults.warn("De eenheid", "Hier staat dat er \(stated) \(what) zijn, maar er staan er \(listed).")
    }

    private mutating func checkCodes() {
        var seen: Set<String> = []
        let codes = [organisatie.eenheid.code] + organisatie.districten.map(\.code) + organisatie.basisteams.map(\.code)
        // A district that is there twice was told where it stands.
        for code in codes where !seen.insert(code).inserted && organisatie.districten.count(where: { $0.code == code }) < 2 {
            faults.add("De eenheid", "De code \(code) staat bij twee onderdelen. Geef elk onderdeel een eigen \"code\".")
        }
    }

    private mutating func check(_ link: (plek: String, van: String, naar: String, datum: Datum?)) {
        guard let datum = link.datum else { return }
        if let naar = organisatie.gemeente(link.naar), !naar.geldigheid.contains(datum) {
            faults.add(link.plek, "\(naar.naam) (\(naar.code)) bestaat niet op \(datum), de dag van de herindeling.")
        }
        if let van = organisatie.gemeente(link.van), van.geldigheid.tot != datum {
            faults.add(link.plek, "\(van.naam) (\(van.code)) houdt niet op te bestaan op \(datum), de dag van de herindeling.")
        }
    }

    mutating func gemeentecode(_ text: String?, at plek: String) -> String? {
        guard let text else { return nil }
        guard Gemeente.isCode(text) else {
            faults.add(plek, "\"\(text)\" is geen CBS-code. Schrijf GM en vier cijfers, zoals GM0150.")
            return nil
        }
        return text
    }

    /// The code that the file gives, or one made of the name.
    mutating func code(_ blok: Eenheidsblok, niveau: Niveau, naam: String) -> String {
        guard let own = blok.text("code", atMost: 60, into: &faults) else { return "\(niveau.rawValue)-\(Naamsleutel(naam).adresdeel)" }
        if !own.utf8.allSatisfy(\.isAddress) { faults.add(blok.plek, "De code \"\(own)\" mag alleen letters, cijfers en streepjes hebben.") }
        return own
    }
}

extension Organisatie {
    /// In the order of their teams; in a team those that cease or ceased stand last.
    fileprivate mutating func sortGemeenten() {
        let places = Dictionary(basisteams.enumerated().map { ($1.code, $0) }) { first, _ in first }
        let keyed = gemeenten.enumerated().map { index, gemeente in
            (key: (gemeente.basisteams.first.flatMap { places[$0.bij] } ?? .max, isEindig(gemeente) ? 1 : 0, index), gemeente: gemeente)
        }
        gemeenten = keyed.sorted { $0.key < $1.key }.map(\.gemeente)
    }
}

extension UInt8 {
    var isAddress: Bool {
        switch self {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
            true
        default: false
        }
    }
}
