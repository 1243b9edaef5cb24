extension Themaboom {
    /// How many themes a list may hold, and how many may stand under each other.
    static let meeste = 2_000
    static let diepste = 100

    /// Codes that are addresses of pages, or that Stip gives to groups outside the list.
    static func isBezet(_ code: String) -> Bool {
        ["nieuw", "vergelijken", "lijst", "codeboek", "invoer", "vastlegging", "lezing"].contains(code) || code.hasPrefix("eigen-")
    }

    /// What is wrong with the tree as a whole; nothing when it can be kept.
    var reasons: [Reason] {
        var reasons: [Reason] = []
        if knopen.count > Themaboom.meeste { reasons.append(.teVeelThemas(knopen.count)) }
        let (wijzer, nummers) = (wijzer, Set(velden.map(\.nummer)))
        var namen: [String: Themaknoop] = [:]
        for knoop in knopen {
            if wijzer.isKring(knoop.code) {
                reasons.append(.themakring(knoop.naam))
                continue
            }
            guard knoop.isGeldend else { continue }
            if let same = namen.updateValue(knoop, forKey: knoop.naam.lowercased()) { reasons.append(.themanaamBestaat(same.naam)) }
            if let veld = knoop.veld, !nummers.contains(veld) { reasons.append(.geenVeld(veld)) }
            if let ouder = knoop.ouder {
                guard let above = wijzer.knopen[ouder] else {
                    reasons.append(.geenBovenliggend(ouder, of: knoop.naam))
                    continue
                }
                if above.isIngetrokken { reasons.append(.bovenliggendIngetrokken(above.naam, of: knoop.naam)) }
                if wijzer.keten(boven: knoop.code).count >= Themaboom.diepste { reasons.append(.themasTeDiep(knoop.naam)) }
            }
        }
        return reasons
    }

    func check() throws(Refusal) {
        let reasons = reasons
        // A tree that is wrong in a hundred places is wrong in one way.
        guard reasons.isEmpty else { throw Refusal(Array(reasons.prefix(12))) }
    }

    /// A code for a theme with this name that no theme has or had.
    func nieuweCode(for naam: String) -> String {
        let kebab = String(naam.kebab.prefix(60))
        let root = kebab.isEmpty ? "thema" : kebab
        let taken = Set(knopen.map(\.code))
        if !taken.contains(root), !Themaboom.isBezet(root) { return root }
        var number = 2
        while taken.contains("\(root)-\(number)") { number += 1 }
        return Themaboom.isBezet("\(root)-\(number)") ? "thema-\(root)-\(number)" : "\(root)-\(number)"
    }
}

extension Reason {
    static func teVeelThemas(_ aantal: Int) -> Reason {
        Reason(
            .tooMany, code: "te-veel-themas",
            "Dit zijn \(Opmaak.getal(aantal)) thema’s. Een lijst heeft er hoogstens \(Opmaak.getal(Themaboom.meeste)).")
    }
    static func themakring(_ naam: String) -> Reason {
        Reason(
            code: "themakring", field: "ouder", "‘\(naam)’ zou onder zichzelf komen te staan. Kies een ander thema om het onder te zetten.")
    }
    static func themanaamBestaat(_ naam: String) -> Reason {
        Reason(.conflict, code: "themanaam-bestaat", field: "naam", "Er is al een thema ‘\(naam)’. Kies een andere naam, of wijzig dat thema.")
    }
    static func geenVeld(_ nummer: Int) -> Reason {
        Reason(code: "geen-veld", field: "veld", "Veld \(nummer) bestaat niet. Kies een veld van het Kernbeleid, of geen veld.")
    }
    static func geenBovenliggend(_ code: String, of naam: String) -> Reason {
        Reason(
            code: "geen-bovenliggend-thema", field: "ouder",
            "‘\(naam)’ staat onder ‘\(code)’, maar dat thema is er niet. Kies een thema van de lijst.")
    }
    static func bovenliggendIngetrokken(_ boven: String, of naam: String) -> Reason {
        Reason(
            .conflict, code: "bovenliggend-ingetrokken", field: "ouder",
            "‘\(naam)’ staat onder ‘\(boven)’, en dat is ingetrokken. Zet ‘\(naam)’ eerst ergens anders onder.")
    }
    static func themasTeDiep(_ naam: String) -> Reason {
        Reason(
            code: "themas-te-diep", field: "ouder",
            "‘\(naam)’ staat dieper dan \(Themaboom.diepste) lagen. Zet het hoger in de lijst, of sla lagen over.")
    }
}
