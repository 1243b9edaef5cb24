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
    func proefvraag(in dossier: Planningsdossier) throws(Refusal) -> Planningsproef.Proefvraag? {
        if let id = self["stap"] {
            guard dossier.stap(id) != nil else { throw Refusal(.onbekendeProefstap) }
            guard let naar = try Stapinvoer.moment(nil, van: self["naar"], tot: nil, field: "naar") else { return nil }
            return .stap(id, naar: naar)
        }
        guard let persoon = self["persoon"] else { return nil }
        let first = try Stapinvoer.moment(nil, van: self["vanaf"], tot: nil, field: "vanaf")
        let last = try Stapinvoer.moment(nil, van: self["totenmet"] ?? self["vanaf"], tot: nil, field: "totenmet")
        guard let first = first?.van, let last = last?.tot else { return nil }
        guard first <= last else { throw Refusal(.proefEindVoorBegin) }
        return .afwezig(persoon, dagen: first...last)
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
    static let proefEindVoorBegin = Reason(
        code: "eind-voor-begin", field: "totenmet", "De laatste dag ligt voor de eerste. Draai de dagen om, of verbeter er een.")

    static func termijnHalf(_ field: String) -> Reason {
        Reason(code: "termijn-half", field: field, "Vul van de termijn beide dagen in, of geen van beide.")
    }
}
