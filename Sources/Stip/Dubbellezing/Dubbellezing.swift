import Foundation

/// Two analysts who read the same document, each without seeing what the other makes of it. What differs is decided
/// afterwards by one, with a reason.
struct Dubbellezing: Equatable, Sendable {
    enum Stand: String, CaseIterable, Sendable {
        /// One of both or both are still reading.
        case lopend
        /// Both handed in, and somebody must decide on what differs.
        case verschillen
        case afgerond
    }

    let id: ID<Dubbellezing>
    let document: ID<Document>
    var stand: Stand
    /// Two, in the order in which they were chosen.
    var lezers: [Lezer]
    let begonnen: Date
    /// What was decided on each difference, by the key of the pair.
    var besluiten: [String: Verschilbesluit] = [:]

    struct Lezer: Equatable, Sendable {
        let gebruiker: ID<Gebruiker>
        let naam: String
        var ingeleverd: Date?
    }

    var isIngeleverd: Bool { lezers.allSatisfy { $0.ingeleverd != nil } }

    func lezer(_ actor: Actor) throws(Refusal) -> Lezer {
        guard let lezer = lezers.first(where: { $0.gebruiker.rawValue == actor.id }) else { throw Refusal(.leestNietMee) }
        return lezer
    }

    /// What may be read beside each other: only when nobody can be influenced by it any more.
    func mayCompare() throws(Refusal) {
        guard isIngeleverd else { throw Refusal(.nogBlind(lezers.filter { $0.ingeleverd == nil }.map(\.naam))) }
    }

    /// Whether these two can read this document together.
    static func check(_ lezers: [Gebruiker], of document: Document, open: Bool) throws(Refusal) {
        var reasons: [Reason] = []
        if Set(lezers.map(\.id)).count != 2 { reasons.append(.tweeLezers) }
        for lezer in lezers where !lezer.actor.may(.bevindingenBeoordelen) { reasons.append(.magNietLezenVoor(lezer.naam)) }
        if document.stand != .gelezen { reasons.append(.nietsTeLezen) }
        if open { reasons.append(.wordtAlDubbelGelezen) }
        guard reasons.isEmpty else { throw Refusal(reasons) }
    }
}

/// What one reader makes of one place in a document.
struct Codering: Equatable, Sendable {
    /// Of a proposal of Stip the number of the priority, of an addition a number of its own.
    let sleutel: String
    /// Nothing for what the reader found himself.
    var prioriteit: ID<Prioriteit>?
    var naam: String
    /// Whether it belongs in the list at all.
    var isOpgenomen: Bool
    /// The theme it is most about.
    var thema: String?
    var rang: Vondst.Rang
    var bewijs: Bewijs

    /// What counts when two readers are compared: in or out, and under which theme.
    var oordeel: String { isOpgenomen ? thema ?? Codering.geenThema : Codering.nietOpgenomen }

    static let geenThema = "geen-thema"
    static let nietOpgenomen = "niet-opgenomen"
}

/// The same place as two readers saw it. Nothing where one of both did not mark it.
struct Koppel: Equatable, Sendable {
    var eerste: Codering?
    var tweede: Codering?

    /// The same on any machine: of the proposal, or of the first that marked the place.
    var sleutel: String { [eerste, tweede].compactMap(\.self).first?.sleutel ?? "" }
    var bewijs: Bewijs? { (eerste ?? tweede)?.bewijs }
    var prioriteit: ID<Prioriteit>? { eerste?.prioriteit ?? tweede?.prioriteit }
    var naam: String { (eerste ?? tweede)?.naam ?? "" }

    var isGelijk: Bool {
        let (een, twee) = (eerste?.oordeel ?? Codering.nietOpgenomen, tweede?.oordeel ?? Codering.nietOpgenomen)
        guard een == twee else { return false }
        return een == Codering.nietOpgenomen || eerste?.rang == tweede?.rang
    }

    /// Puts the readings beside each other: proposals by their number, additions where their passages overlap.
    static func koppel(_ eersten: [Codering], _ tweeden: [Codering]) -> [Koppel] {
        var rest = tweeden
        var koppels = eersten.map { eerste in
            let place = rest.firstIndex { tweede in
                if let prioriteit = eerste.prioriteit { return tweede.prioriteit == prioriteit }
                return tweede.prioriteit == nil && tweede.bewijs.bereik.overlaps(eerste.bewijs.bereik)
            }
            return Koppel(eerste: eerste, tweede: place.map { rest.remove(at: $0) })
        }
        koppels += rest.map { Koppel(eerste: nil, tweede: $0) }
        return koppels.sorted { ($0.bewijs?.van ?? 0, $0.sleutel) < ($1.bewijs?.van ?? 0, $1.sleutel) }
    }
}

/// What one person decided on a difference, and why.
struct Verschilbesluit: Equatable, Sendable {
    /// Whose reading holds.
    enum Keuze: String, CaseIterable, Sendable { case eerste, tweede }

    let keuze: Keuze
    let reden: String
    let door: String
    let op: Date

    static func accept(reden: String) throws(Refusal) -> String {
        let reden = reden.trimmingCharacters(in: .whitespacesAndNewlines)
        guard (3...500).contains(reden.count) else { throw Refusal(.redenBijVerschil) }
        return reden
    }
}

extension Reason {
    static let tweeLezers = Reason(code: "twee-lezers", field: "tweede", "Kies twee verschillende lezers.")
    static func magNietLezenVoor(_ naam: String) -> Reason {
        Reason(code: "lezer-mag-niet-beoordelen", field: "eerste", "\(naam) mag geen plannen beoordelen. Kies een analist of de coördinator.")
    }
    static let nietsTeLezen = Reason(.conflict, code: "niets-te-lezen", "Dit document heeft geen tekst. Vraag eerst een leesbaar bestand.")
    static let wordtAlDubbelGelezen = Reason(
        .conflict, code: "wordt-al-dubbel-gelezen", "Dit document wordt al door twee mensen gelezen. Rond dat eerst af.")
    static let geenDubbellezing = Reason(.missing, code: "geen-dubbellezing", "Deze dubbele lezing bestaat niet.")
    static let leestNietMee = Reason(.forbidden, code: "leest-niet-mee", "U bent geen van beide lezers van dit document.")
    static let isIngeleverd = Reason(.conflict, code: "al-ingeleverd", "U hebt uw lezing ingeleverd. Zij kan niet meer veranderen.")
    static func nogBlind(_ namen: [String]) -> Reason {
        Reason(
            .conflict, code: "nog-blind",
            "De lezingen zijn te vergelijken als beide zijn ingeleverd. Wacht op \(Opmaak.lijst(namen)).")
    }
    static let geenVerschil = Reason(.missing, code: "geen-verschil", "Over deze plaats zijn de lezers het eens, of er is al besloten.")
    static let redenBijVerschil = Reason(code: "reden-ontbreekt", field: "reden", "Schrijf waarom, in 3 tot 500 tekens.")
    static let onbekendeKeuze = Reason(code: "onbekende-keuze", field: "keuze", "Kies wiens lezing geldt.")
    static let plaatsStaatErNiet = Reason(
        code: "zin-niet-gevonden", field: "zin", "Deze woorden staan niet op die bladzijde. Neem ze letterlijk over uit de tekst.")
    static let onbekendThemaBijLezing = Reason(code: "onbekend-thema", field: "thema", "Kies een thema uit de lijst.")
    static let naamBijLezing = Reason(code: "ongeldige-naam", field: "naam", "Geef de prioriteit een naam van hoogstens 200 tekens.")
}
