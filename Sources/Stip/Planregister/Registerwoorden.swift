/// The words and signs of the register, on every page the same.

extension Registerstand {
    /// The same state where only documents are known; there a plan that begins later is one that holds.
    private var planstand: Planstand? { Planstand(rawValue: rawValue) }

    var naam: String { planstand?.naam ?? "Begint later" }
    var badge: StatusBadge { planstand?.badge ?? StatusBadge(.active, naam) }
}

extension Registersignaal.Ernst {
    var badge: StatusBadge { self == .fout ? StatusBadge(.error, "Fout") : StatusBadge(.warning, "Let op") }
}

extension Registerplan {
    /// `raad, 11 december 2025`, or why that is not known.
    var besluitzin: String {
        guard let datum else { return "Nog niet vastgelegd" }
        let door =
            switch orgaan ?? .onbekend {
            case .gemeenteraad: "gemeenteraad"
            case .college: "college"
            case .burgemeester: "burgemeester"
            case .anders: "ander orgaan"
            case .onbekend: "door wie is onbekend"
            }
        return "\(Opmaak.datum(datum)), \(door)"
    }
}

extension Registerregel {
    /// What the heading of its page says: the conclusion.
    var conclusie: String {
        guard let plan else { return "\(naam) heeft geen plan in het register" }
        let einde = plan.looptijd.map { "tot en met \($0.tot)" }
        switch stand {
        case .geldig, .looptAf: return "\(naam) heeft een plan \(einde ?? "zonder bekende looptijd")"
        case .begint: return "Het plan van \(naam) begint in \(plan.looptijd?.van ?? dag.jaar)"
        case .verlopen: return "Het plan van \(naam) is verlopen sinds \((plan.looptijd?.tot ?? dag.jaar) + 1)"
        case .onleesbaar: return "Het plan van \(naam) is niet te lezen"
        case .ontbreekt: return "\(naam) heeft geen plan in het register"
        }
    }

    /// When a new decision must be there, and why then.
    var vervalzin: String {
        guard let vervaldag else { return plan == nil ? "Nu" : "Onbekend" }
        if vervaldag.datum < dag { return "Sinds \(Opmaak.datum(vervaldag.datum))" }
        return Opmaak.datum(vervaldag.datum)
    }

    var vervalreden: String? {
        guard let vervaldag else { return nil }
        return vervaldag.reden == .looptijd ? "einde looptijd" : "vier jaar na het besluit"
    }
}

extension Registeroverzicht {
    /// The heading of the register: how many have a plan in force today.
    var conclusie: String {
        let valid = regels.count(where: \.stand.isGeldig)
        guard !regels.isEmpty else { return "Er zijn nog geen gemeenten" }
        return
            "\(valid == regels.count ? "Alle \(regels.count)" : valid == 0 ? "Geen van de \(regels.count)" : "\(valid) van de \(regels.count)") gemeenten \(valid == 0 ? "heeft" : "hebben") nu een plan dat geldt"
    }

    /// How it is with the others, and with the decisions.
    var toelichting: String {
        let rest = [
            (count(.begint), "begint het plan later"), (count(.verlopen), "is het plan verlopen"), (count(.onleesbaar), "is het plan niet te lezen"),
            (count(.ontbreekt), "ontbreekt het plan"),
        ].filter { $0.0 > 0 }.map { "van \(Opmaak.telwoord($0.0)) \($0.1)" }
        let open = regels.count { $0.plan != nil && $0.plan?.besluit == nil }
        let besluiten = open == 0 ? nil : "Van \(open == 1 ? "één plan" : "\(Opmaak.telwoord(open)) plannen") is het besluit nog niet bevestigd."
        return [rest.isEmpty ? nil : Opmaak.zin(Opmaak.lijst(rest)) + ".", besluiten].compactMap(\.self).joined(separator: " ")
    }

    /// The register as it is shown, to work on elsewhere.
    func csv(_ filter: Registerfilter) -> CSV {
        let kop = [
            "Code", "Gemeente", "District", "Stand", "Plan", "Van", "Tot en met", "Besluit", "Besloten door", "Grondslag", "Bevestigd",
            "Nieuw besluit uiterlijk",
            "Reden", "Fouten", "Waarschuwingen", "Artikel",
        ]
        let rijen = regels(filter).map { regel -> [CSV.Cel] in
            let plan = regel.plan
            let signalen = { (ernst: Registersignaal.Ernst) in regel.signalen.filter { $0.ernst == ernst }.map(\.zin).joined(separator: " ") }
            return [
                .tekst(regel.code), .tekst(regel.naam), .tekst(regel.district), .tekst(regel.stand.naam), .tekst(plan?.naam ?? ""),
                plan?.looptijd.map { .getal($0.van) } ?? .leeg, plan?.looptijd.map { .getal($0.tot) } ?? .leeg,
                plan?.datum.map { .datum($0) } ?? .leeg, plan?.datum == nil ? .leeg : .tekst(plan?.orgaan?.rawValue ?? ""),
                plan?.datum == nil ? .leeg : .tekst(plan?.toets.grondslag.rawValue ?? ""),
                plan == nil ? .leeg : .tekst(plan?.besluit == nil ? "nee" : "ja"),
                regel.vervaldag.map { .datum($0.datum) } ?? .leeg, .tekst(regel.vervalreden ?? ""), .tekst(signalen(.fout)),
                .tekst(signalen(.waarschuwing)),
                .tekst(regel.signalen.isEmpty ? "" : Registersignaal.artikel),
            ]
        }
        return CSV(kop: kop, rijen: rijen)
    }
}
