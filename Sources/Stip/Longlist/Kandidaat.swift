/// When something is a priority of the region. Each is judged by people; for the first one Stip counts.
enum Criterium: String, CaseIterable, Sendable {
    case meerderheid, meerwerk, schaal, producten

    var vraag: String {
        switch self {
        case .meerderheid: "Noemt een grote meerderheid het?"
        case .meerwerk: "Vraagt het meer dan het gewone werk?"
        case .schaal: "Heeft het meerwaarde op deze schaal?"
        case .producten: "Zijn er concrete producten mogelijk?"
        }
    }

    var naam: String {
        switch self {
        case .meerderheid: "Grote meerderheid"
        case .meerwerk: "Meer dan gewoon werk"
        case .schaal: "Meerwaarde op deze schaal"
        case .producten: "Concrete producten"
        }
    }
}

/// How far a candidate meets a criterium, and why. Not judged yet is something else than 0.
struct Criteriumoordeel: Equatable, Sendable {
    var score: Int?
    var reden: String

    static let leeg = Criteriumoordeel(score: nil, reden: "")
    static let scores = 0...3

    /// `3: sterk`
    static func naam(_ score: Int) -> String { ["0: niet", "1: zwak", "2: voldoende", "3: sterk"][min(max(score, 0), 3)] }
}

/// A priority that a candidate rests on, and the group from which it was taken.
struct Kandidaatbron: Equatable, Sendable {
    let prioriteit: ID<Prioriteit>
    let groep: ID<Prioriteitengroep>
    let groepsnaam: String
}

/// A subject that may go before the boards: worked out by the analyst, from groups of priorities.
struct Kandidaat: Equatable, Sendable {
    let id: ID<Kandidaat>
    let cyclus: String
    var naam: String
    /// One paragraph.
    var omschrijving: String
    /// On the longlist: counts from 1. Nothing while it is not on it.
    var plaats: Int?
    var versie = 1
    var bronnen: [Kandidaatbron] = []
    var oordelen: [Criterium: Criteriumoordeel] = [:]

    static let omschrijvinglengte = 1_200
    static let naamlengte = 120

    func oordeel(_ criterium: Criterium) -> Criteriumoordeel { oordelen[criterium] ?? .leeg }

    /// The scores together; what is not judged counts nothing.
    var totaal: Int { Criterium.allCases.reduce(0) { $0 + (oordeel($1).score ?? 0) } }

    /// What is still to be done before it is put before boards.
    var waarschuwingen: [String] {
        let open = Criterium.allCases.filter { oordeel($0).score == nil }
        return [
            bronnen.isEmpty ? "‘\(naam)’ heeft geen bron." : nil, omschrijving.isEmpty ? "‘\(naam)’ heeft geen omschrijving." : nil,
            open.isEmpty ? nil : "Van ‘\(naam)’ is nog niet beoordeeld: \(Opmaak.lijst(open.map { $0.naam.lowercased() })).",
        ].compactMap(\.self)
    }

    /// Everything that is wrong with it, at once.
    func check() throws(Refusal) {
        var reasons: [Reason] = []
        if naam.isEmpty { reasons.append(.geenKandidaatnaam) }
        if naam.unicodeScalars.count > Kandidaat.naamlengte { reasons.append(.kandidaatnaamTeLang) }
        if omschrijving.unicodeScalars.count > Kandidaat.omschrijvinglengte { reasons.append(.omschrijvingTeLang(omschrijving.unicodeScalars.count)) }
        for criterium in Criterium.allCases {
            let oordeel = oordeel(criterium)
            if let score = oordeel.score, !Criteriumoordeel.scores.contains(score) { reasons.append(.verkeerdeScore(criterium)) }
            if oordeel.score != nil, oordeel.reden.isEmpty { reasons.append(.scoreZonderReden(criterium)) }
            if oordeel.reden.unicodeScalars.count > Kandidaat.omschrijvinglengte { reasons.append(.redenTeLang(criterium)) }
        }
        if !reasons.isEmpty { throw Refusal(reasons) }
    }
}

extension Reason {
    static let geenKandidaat = Reason(.missing, code: "geen-kandidaat", "Deze kandidaat bestaat niet. Kies een kandidaat uit de lijst.")
    static let geenKandidaatnaam = Reason(code: "geen-kandidaatnaam", field: "naam", "Geef de kandidaat een naam.")
    static let kandidaatnaamTeLang = Reason(
        code: "kandidaatnaam-te-lang", field: "naam", "Gebruik voor de naam hoogstens \(Kandidaat.naamlengte) tekens.")
    static func omschrijvingTeLang(_ length: Int) -> Reason {
        Reason(
            code: "omschrijving-te-lang", field: "omschrijving",
            "De omschrijving heeft \(Opmaak.getal(length)) tekens. Maak er één alinea van, van hoogstens \(Opmaak.getal(Kandidaat.omschrijvinglengte)) tekens."
        )
    }
    static func verkeerdeScore(_ criterium: Criterium) -> Reason {
        Reason(code: "verkeerde-score", field: "score-\(criterium.rawValue)", "\(criterium.naam): kies 0, 1, 2 of 3, of nog niet beoordeeld.")
    }
    static func scoreZonderReden(_ criterium: Criterium) -> Reason {
        Reason(code: "score-zonder-reden", field: "reden-\(criterium.rawValue)", "\(criterium.naam): schrijf waarom u deze score geeft.")
    }
    static func redenTeLang(_ criterium: Criterium) -> Reason {
        Reason(
            code: "reden-te-lang", field: "reden-\(criterium.rawValue)",
            "\(criterium.naam): gebruik hoogstens \(Opmaak.getal(Kandidaat.omschrijvinglengte)) tekens.")
    }
}
