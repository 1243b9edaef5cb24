extension Form {
    /// What was typed about a planning. Days that do not exist and an end before the beginning are told at their field.
    func voorstel() throws(Refusal) -> Planningsvoorstel {
        let owner = self["van"] ?? ""
        let niveau = Planning.Niveau(rawValue: owner) ?? .gemeente
        var reasons: [Reason] = []
        func day(_ name: String) -> Datum? {
            guard let text = self[name] else { return nil }
            let found = Datumveld(text).flatMap { $0.precisie == .dag ? $0.van : nil }
            if found == nil { reasons.append(.dagBestaatNiet(name, text)) }
            return found
        }
        let (begint, eindigt, vastgesteld) = (day("begint"), day("eindigt"), day("vastgesteld"))
        var termijn: ClosedRange<Datum>?
        switch (begint, eindigt) {
        case (let first?, let last?) where first <= last: termijn = first...last
        case (.some, .some): reasons.append(.termijnEindVoorBegin)
        case (nil, nil): break
        default: if reasons.isEmpty { reasons.append(.termijnHalf(begint == nil ? "begint" : "eindigt")) }
        }
        guard reasons.isEmpty else { throw Refusal(reasons) }
        return Planningsvoorstel(
            naam: self["naam"] ?? "", niveau: niveau, gemeente: niveau == .gemeente && !owner.isEmpty ? owner : nil, termijn: termijn,
            vastgesteld: vastgesteld)
    }

    /// The question of what would happen; nothing when none was asked.
    func proefvraag(in beeld: Planningsbeeld) throws(Refusal) -> WatAls.Verandering? {
        func day(_ name: String) throws(Refusal) -> Tijdvak? { try Stapinvoer.moment(nil, van: self[name], tot: nil, field: name) }
        if let id = self["stap"] {
            guard beeld.dossier.stap(id) != nil else { throw Refusal(.onbekendeProefstap) }
            return try day("naar").map { .stap(id, op: $0.tot) }
        }
        if let keuze = self["vergadering"] {
            let found = beeld.vergaderingen.first { "\($0.sleutel) \($0.dag)" == keuze }
            guard let found else { throw Refusal(.onbekendeProefvergadering) }
            // Without another day the meeting is not held.
            guard self["nieuwedag"] != nil else { return .vergadering(found.sleutel, van: found.dag, naar: nil) }
            let naar = try day("nieuwedag")
            return .vergadering(found.sleutel, van: found.dag, naar: naar?.tot)
        }
        guard let persoon = self["persoon"] else { return nil }
        let first = try day("vanaf")
        let last = try Stapinvoer.moment(nil, van: self["totenmet"] ?? self["vanaf"], tot: nil, field: "totenmet")
        guard let first = first?.van, let last = last?.tot else { return nil }
        guard first <= last else { throw Refusal(.proefEindVoorBegin) }
        return .zonder(persoon, dagen: first...last)
    }

    func moment(_ dagtekening: Datum?) throws(Refusal) -> Tijdvak? {
        try Stapinvoer.moment(self["wanneer"], van: self["van"], tot: self["tot"], dagtekening: dagtekening)
    }

    var stapinvoer: Stapinvoer {
        Stapinvoer(
            orgaan: self["orgaan"] ?? "", handeling: self["handeling"], wat: self["wat"] ?? "", levert: self["levert"], nodig: all("nodig"),
            personen: (self["personen"] ?? "").split(whereSeparator: \.isNewline).map { String($0).trimmedEnds }.filter { !$0.isEmpty },
            duur: self["duur"], wachttijd: self["wachttijd"])
    }
}

extension String {
    fileprivate var trimmedEnds: String {
        String(drop { $0 == " " || $0 == "\t" }.reversed().drop { $0 == " " || $0 == "\t" }.reversed())
    }
}

extension Reason {
    static let termijnEindVoorBegin = Reason(
        code: "termijn-eind-voor-begin", field: "eindigt", "De laatste dag van de termijn ligt voor de eerste. Verbeter een van beide.")

    static let onbekendeProefstap = Reason(code: "onbekende-stap", field: "stap", "Kies een stap uit de planning.")
    static let onbekendeProefvergadering = Reason(
        code: "onbekende-vergadering", field: "vergadering", "Kies een vergadering uit de lijst.")
    static let proefEindVoorBegin = Reason(
        code: "eind-voor-begin", field: "totenmet", "De laatste dag ligt voor de eerste. Draai de dagen om, of verbeter er een.")

    static func termijnHalf(_ field: String) -> Reason {
        Reason(code: "termijn-half", field: field, "Vul van de termijn beide dagen in, of geen van beide.")
    }
}
