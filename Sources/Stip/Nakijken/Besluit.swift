import Foundation

/// What somebody decides about one finding.
enum Besluit: Equatable, Sendable {
    case bevestig
    /// With what Stip should have read. Whoever changes it stands behind it: it is confirmed as well.
    case wijzig(Vondstwijziging)
    case verwerp(reden: String)
    /// As if nobody had decided: a proposal again, or, of what a person found, simply there again.
    case zetTerug
    /// The passage where it stands, for one that lost its place in a new text.
    case wijsAan(Bewijs)
}

/// What of a finding can be said otherwise.
struct Vondstwijziging: Equatable, Sendable {
    var naam: String
    /// Codes of the theme list, best first; empty when none fits.
    var themas: [String]
    var rang: Vondst.Rang
    var focus: String?

    static let langsteNaam = 200
    static let langsteFocus = 300
    static let meesteThemas = 3

    init(naam: String, themas: [String], rang: Vondst.Rang, focus: String?) {
        (self.naam, self.themas, self.rang) = (naam.inOneLine, themas, rang)
        self.focus = focus?.inOneLine.isEmpty == false ? focus?.inOneLine : nil
    }

    /// Everything that is wrong with it. `isThema` says which codes there are.
    func faults(isThema: (String) -> Bool) -> [Reason] {
        var faults: [Reason] = []
        if naam.isEmpty { faults.append(.zonderNaam) }
        if naam.count > Self.langsteNaam { faults.append(.teLangeNaam) }
        if themas.count > Self.meesteThemas { faults.append(.teVeelThemas) }
        if Set(themas).count < themas.count { faults.append(.themaDubbel) }
        faults += themas.filter { !isThema($0) }.map(Reason.onbekendThema)
        if let focus, focus.count > Self.langsteFocus { faults.append(.teLangeFocus) }
        return faults
    }
}

extension Prioriteit {
    /// What it becomes by this decision.
    ///
    /// - Throws: `Refusal` with every reason why it cannot be.
    func decided(_ besluit: Besluit, by naam: String, at moment: Date, isThema: (String) -> Bool) throws(Refusal) -> Prioriteit {
        var next = self
        next.versie += 1
        switch besluit {
        case .bevestig:
            guard los == nil else { throw Refusal(.passageKwijt) }
            next.oordeel = Oordeel(stand: .bevestigd, door: naam, op: moment)
        case .wijzig(let wijziging):
            var faults = wijziging.faults(isThema: isThema)
            if los != nil { faults.append(.passageKwijt) }
            guard faults.isEmpty else { throw Refusal(faults) }
            (next.vondst.naam, next.vondst.themas) = (wijziging.naam, wijziging.themas)
            (next.vondst.rang, next.vondst.focus) = (wijziging.rang, wijziging.focus)
            next.oordeel = Oordeel(stand: .bevestigd, door: naam, op: moment)
        case .verwerp(let reden):
            let reden = reden.inOneLine
            guard (3...500).contains(reden.count) else { throw Refusal(.redenVanVerwerping) }
            next.oordeel = Oordeel(stand: .verworpen, door: naam, op: moment, reden: reden)
        case .zetTerug:
            next.oordeel = isHandmatig ? Oordeel(stand: .bevestigd, door: naam, op: moment) : .voorstel
        case .wijsAan(let bewijs):
            (next.vondst.bewijs, next.vondst.uitspraak, next.los) = (bewijs, nil, nil)
            next.oordeel = Oordeel(stand: .bevestigd, door: naam, op: moment)
        }
        return next
    }

    /// Whether a person had a hand in it, so that no machine may write over it.
    var isBeslist: Bool { isHandmatig || oordeel.stand != .voorstel }

    /// What differs from `former`, as people call it.
    func wijzigingen(since former: Prioriteit?) -> [Wijziging] {
        let was = former?.vondst
        let wordt = vondst
        return Wijziging.between([
            ("stand", former?.oordeel.stand.rawValue, oordeel.stand.rawValue), ("naam", was?.naam, wordt.naam),
            ("thema’s", was?.themas.joined(separator: ", "), wordt.themas.joined(separator: ", ")),
            ("rang", was?.rang.rawValue, wordt.rang.rawValue), ("focus", was?.focus, wordt.focus),
            ("passage", was?.bewijs.citaat, wordt.bewijs.citaat), ("reden", former?.oordeel.reden, oordeel.reden),
        ])
    }
}

extension String {
    /// Without breaks and without space around it.
    var inOneLine: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}

extension Reason {
    static let zonderNaam = Reason(code: "zonder-naam", field: "naam", "Vul in hoe de prioriteit heet.")
    static let teLangeNaam = Reason(
        code: "te-lange-naam", field: "naam", "Maak de naam korter. Hij mag hoogstens \(Vondstwijziging.langsteNaam) tekens hebben.")
    static let teVeelThemas = Reason(
        code: "te-veel-themas", field: "thema", "Kies hoogstens \(Vondstwijziging.meesteThemas) thema’s. Zet het belangrijkste vooraan.")
    static let themaDubbel = Reason(code: "thema-dubbel", field: "thema", "U koos een thema twee keer. Haal er één weg.")
    static func onbekendThema(_ code: String) -> Reason {
        Reason(code: "onbekend-thema", field: "thema", "Het thema ‘\(code.prefix(60))’ bestaat niet. Kies een thema uit de lijst.")
    }
    static let onbekendeRang = Reason(code: "onbekende-rang", field: "rang", "Kies een rang: prioriteit, doorlopend of ambitie.")
    static let teLangeFocus = Reason(
        code: "te-lange-focus", field: "focus", "Maak de focus korter. Hij mag hoogstens \(Vondstwijziging.langsteFocus) tekens hebben.")
    static let redenVanVerwerping = Reason(
        code: "reden-van-verwerping", field: "reden", "Schrijf in 3 tot 500 tekens waarom u dit verwerpt. Anderen lezen uw reden terug.")
    static let passageBestaatNiet = Reason(
        code: "passage-bestaat-niet", field: "zin", "Deze zin staat niet op die bladzijde. Neem de woorden precies over uit de tekst.")
    static let passageIsAl = Reason(
        .conflict, code: "passage-is-al-prioriteit", field: "zin", "Van deze passage is al een prioriteit met deze naam gemaakt. Wijzig die.")
    static let passageKwijt = Reason(
        .conflict, code: "passage-kwijt",
        "De passage van deze prioriteit staat niet meer in de tekst. Wijs eerst een nieuwe passage aan, of verwerp haar.")
    static let intussenGewijzigd = Reason(
        .conflict, code: "intussen-gewijzigd", "Iemand anders heeft deze prioriteit intussen gewijzigd. Bekijk wat er veranderde en kies opnieuw.")
    static let nietsOngedaan = Reason(.conflict, code: "niets-ongedaan", "U hebt in dit plan geen stap meer die u ongedaan kunt maken.")
}
