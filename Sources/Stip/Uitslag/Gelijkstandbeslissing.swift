import Foundation

/// What the rule for ties, written down before the round, says of those that stand level now (BES-13).
enum Gelijkstandspraak: Equatable, Sendable {
    /// These take the places, in this order; of each why.
    case kiest([String], waarom: [String: String])
    /// The rule looks at something in which they are level too.
    case beslistNiet
    /// None of them gets a place.
    case laatVallen
    /// They come back: in the next meeting, or in a new vote.
    case komtTerug
    /// Somebody chooses: the chair, or who reads the rule in words.
    case iemandKiest

    init(_ regel: Gelijkstand, _ uitslag: Rondeuitslag) {
        switch regel {
        case .verworpen: self = .laatVallen
        case .volgendeVergadering, .opnieuwStemmen: self = .komtTerug
        case .voorzitterBeslist, .eigen: self = .iemandKiest
        case .meesteGemeenten:
            let level = uitslag.gelijk.compactMap(uitslag.ronde.optie)
            let order = level.sorted { $0.noemt != $1.noemt ? $0.noemt > $1.noemt : $0.plaats < $1.plaats }
            let chosen = order.prefix(uitslag.over)
            // What falls just outside may not have as much as what falls just inside.
            if let last = chosen.last, let next = order.dropFirst(chosen.count).first, last.noemt == next.noemt {
                self = .beslistNiet
            } else {
                self = .kiest(
                    chosen.map(\.id), waarom: Dictionary(level.map { ($0.id, "\($0.noemt) van \($0.gelezen) gemeenten") }) { first, _ in first })
            }
        }
    }

    /// What the places become when the rule is followed; nothing where a person has to choose.
    var gekozen: [String]? {
        switch self {
        case .kiest(let opties, _): opties
        case .laatVallen, .komtTerug: []
        case .beslistNiet, .iemandKiest: nil
        }
    }
}

/// The act that settles a tie: by the rule that was written down, or otherwise, and why.
struct Gelijkstandbeslissing: Equatable, Sendable {
    /// Who gets the places, the first place first. Fewer than there are places leaves places empty.
    let gekozen: [String]
    let volgtRegel: Bool
    let reden: String
    let door: String
    let op: Date

    /// - Throws: `Refusal` with every reason: nothing stands level, more than there are places, something that does not stand level, or
    ///   no reason where one is asked.
    init(_ gekozen: [String], reden: String?, in uitslag: Rondeuitslag, by door: String, at now: Date) throws(Refusal) {
        let spraak = Gelijkstandspraak(uitslag.ronde.telling.gelijkstand, uitslag)
        let reden = reden ?? ""
        var reasons: [Reason] = []
        if uitslag.ronde.vaststelling != nil { reasons.append(.uitslagStaatVast) }
        if uitslag.gelijk.isEmpty { reasons.append(.geenGelijkeStand) }
        if Set(gekozen).count != gekozen.count || gekozen.contains(where: { !uitslag.gelijk.contains($0) }) { reasons.append(.staatNietGelijk) }
        if gekozen.count > uitslag.over { reasons.append(.meerDanPlaatsen(gekozen.count, uitslag.over)) }
        volgtRegel = spraak.gekozen.map { $0 == gekozen } ?? (gekozen.count == uitslag.over)
        // The rule itself is reason enough where it leaves no choice.
        if reden.isEmpty, !volgtRegel || spraak.gekozen == nil { reasons.append(.geenRedenGelijkstand(volgtRegel)) }
        if reden.count > Rondereden.langste { reasons.append(.redenGelijkstandTeLang) }
        guard reasons.isEmpty else { throw Refusal(reasons) }
        (self.gekozen, self.reden, self.door, self.op) = (gekozen, reden, door, now)
    }

    /// As it was kept.
    init(gekozen: [String], volgtRegel: Bool, reden: String, door: String, op: Date) {
        (self.gekozen, self.volgtRegel, self.reden, self.door, self.op) = (gekozen, volgtRegel, reden, door, op)
    }
}

extension Reason {
    static let uitslagStaatVast = Reason(.conflict, code: "uitslag-staat-vast", "De uitslag is vastgesteld. Daaraan verandert niets meer.")
    static let geenGelijkeStand = Reason(.conflict, code: "geen-gelijke-stand", "Er is geen gelijke stand waarover u kunt beslissen.")
    static let staatNietGelijk = Reason(
        code: "staat-niet-gelijk", field: "gekozen", "Kies alleen uit de onderwerpen die gelijk staan, elk hoogstens één keer.")
    static func meerDanPlaatsen(_ count: Int, _ places: Int) -> Reason {
        Reason(
            code: "meer-dan-plaatsen", field: "gekozen",
            "Er \(places == 1 ? "is" : "zijn") nog \(Opmaak.aantal(places, "plaats", "plaatsen")). U koos er \(Opmaak.telwoord(count)): haal er \(Opmaak.telwoord(count - places)) weg."
        )
    }
    static func geenRedenGelijkstand(_ volgtRegel: Bool) -> Reason {
        Reason(
            code: "geen-reden-gelijkstand", field: "reden",
            volgtRegel ? "Schrijf wie besliste en waarom." : "Dit is iets anders dan de regel zegt. Schrijf waarom u afwijkt.")
    }
    static let redenGelijkstandTeLang = Reason(
        code: "reden-te-lang", field: "reden", "Gebruik voor de reden hoogstens \(Opmaak.getal(Rondereden.langste)) tekens.")
}
