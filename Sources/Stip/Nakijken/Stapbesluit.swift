import Foundation
import TextAnalysis

/// What somebody decides about one step of a document.
enum Stapbesluit: Equatable, Sendable {
    case bevestig
    /// With what Stip should have read. Whoever changes it stands behind it: it is confirmed as well.
    case wijzig(Stapwijziging)
    case verwerp(reden: String)
    /// As if nobody had decided.
    case zetTerug
    /// The passage where it stands now, for one that lost its place in a new text.
    case wijsAan(Bewijs)
    /// It holds, though its words stand in this text no more.
    case houd

    /// As one word for machines.
    var soort: String {
        switch self {
        case .bevestig: "bevestigd"
        case .wijzig: "gewijzigd"
        case .verwerp: "verworpen"
        case .zetTerug: "teruggezet"
        case .wijsAan: "aangewezen"
        case .houd: "gehouden"
        }
    }
}

/// What of a step can be said otherwise.
struct Stapwijziging: Equatable, Sendable {
    var moment: Tijdvak
    var orgaan: String
    var handeling: Handeling?
    var wat: String
}

/// What was typed about a step, as it was typed: it comes back when it is refused.
struct Stapformulierinvoer: Equatable, Sendable {
    var wanneer = ""
    var orgaan = ""
    var handeling = ""
    var wat = ""
    var reden = ""
    var bladzijde = ""
    var zin = ""
    var versie: Int?

    init() {}

    init(_ vondst: Stapvondst) {
        wanneer = vondst.stap.moment.map { Tijdvakwoorden.lang($0) } ?? ""
        (orgaan, handeling, wat) = (vondst.stap.orgaan, vondst.stap.handeling?.rawValue ?? "", vondst.stap.wat)
        versie = vondst.versie
    }

    /// - Parameters:
    ///   - former: the step as it was; words that were not changed keep its moment exactly.
    ///   - dagtekening: tells the year that the words leave out.
    /// - Throws: `Refusal` with everything that is wrong with it.
    func wijziging(of former: Stapvondst?, dagtekening: Datum?) throws(Refusal) -> Stapwijziging {
        var faults: [Reason] = []
        let orgaan = orgaan.inOneLine, wat = wat.inOneLine
        var moment = former.flatMap { wanneer.inOneLine == Stapformulierinvoer($0).wanneer ? $0.stap.moment : nil }
        if moment == nil {
            let klein = flattened(Array(wanneer.prefix(200).utf8))
            let uitingen = Tijdslezer.uitingen(in: klein, 0..<klein.count)
            moment = uitingen.count == 1 ? Jaarkeuze(dagtekening: dagtekening).tijdvak(of: uitingen[0]) : nil
        }
        if moment == nil { faults.append(.geenMoment) }
        if orgaan.unicodeScalars.count > Stapinvoer.orgaanlengte { faults.append(.orgaanTeLang) }
        if wat.isEmpty && orgaan.isEmpty { faults.append(.stapZonderInhoud) }
        if wat.unicodeScalars.count > Stapinvoer.watlengte { faults.append(.stapwatTeLang) }
        let act = Handeling(rawValue: handeling)
        if !handeling.isEmpty, act == nil { faults.append(.onbekendeHandeling) }
        guard faults.isEmpty, let moment else { throw Refusal(faults) }
        return Stapwijziging(moment: moment, orgaan: orgaan, handeling: act, wat: wat)
    }
}

extension Stapformulierinvoer {
    /// The place of the sentence on the page that consists of `delen`.
    func passage(on delen: [Bladzijde]) throws(Refusal) -> Bewijs { try plaats.passage(on: delen) }

    var plaats: Nakijkinvoer {
        var plaats = Nakijkinvoer()
        (plaats.bladzijde, plaats.zin) = (bladzijde, zin)
        return plaats
    }

    /// All of a new step, or every reason why it cannot be one.
    func toevoeging(on delen: [Bladzijde], dagtekening: Datum?) throws(Refusal) -> (Stapwijziging, Bewijs) {
        var reasons: [Reason] = []
        var (wijziging, bewijs): (Stapwijziging?, Bewijs?)
        do { bewijs = try passage(on: delen) } catch { reasons += error.reasons }
        do { wijziging = try self.wijziging(of: nil, dagtekening: dagtekening) } catch { reasons += error.reasons }
        guard let wijziging, let bewijs else { throw Refusal(reasons) }
        return (wijziging, bewijs)
    }
}

extension Stapvondst {
    /// What it becomes by this decision.
    func decided(_ besluit: Stapbesluit, by naam: String, at moment: Date) throws(Refusal) -> Stapvondst {
        var next = self
        next.versie += 1
        switch besluit {
        case .bevestig:
            guard los == nil else { throw Refusal(.stappassageKwijt) }
            next.oordeel = Oordeel(stand: .bevestigd, door: naam, op: moment)
        case .wijzig(let wijziging):
            guard los == nil else { throw Refusal(.stappassageKwijt) }
            (next.stap.moment, next.stap.orgaan) = (wijziging.moment, wijziging.orgaan)
            (next.stap.handeling, next.stap.wat) = (wijziging.handeling, wijziging.wat)
            next.oordeel = Oordeel(stand: .bevestigd, door: naam, op: moment)
        case .verwerp(let reden):
            let reden = reden.inOneLine
            guard (3...500).contains(reden.count) else { throw Refusal(.redenVanVerwerping) }
            next.oordeel = Oordeel(stand: .verworpen, door: naam, op: moment, reden: reden)
        case .zetTerug: next.oordeel = isHandmatig ? Oordeel(stand: .bevestigd, door: naam, op: moment) : .voorstel
        case .wijsAan(let bewijs):
            (next.stap.bewijs, next.los) = (bewijs, nil)
            next.oordeel = Oordeel(stand: .bevestigd, door: naam, op: moment)
        case .houd:
            guard los != nil else { throw Refusal(.stapStaatErNog) }
            next.oordeel = Oordeel(stand: .bevestigd, door: naam, op: moment)
        }
        return next
    }

    /// In a few words, for a list and for the history.
    var naam: String {
        let wie = stap.orgaan.isEmpty ? "" : "\(stap.orgaan): "
        let tekst = stap.wat.isEmpty ? stap.handeling?.rawValue ?? "stap" : stap.wat
        return "\(wie)\(tekst)".shortened(to: 90)
    }

    func wijzigingen(since former: Stapvondst?) -> [Wijziging] {
        Wijziging.between([
            ("stand", former?.oordeel.stand.rawValue, oordeel.stand.rawValue),
            ("wanneer", former?.stap.moment.map { Tijdvakwoorden.lang($0) }, stap.moment.map { Tijdvakwoorden.lang($0) }),
            ("wie", former?.stap.orgaan, stap.orgaan), ("handeling", former?.stap.handeling?.rawValue, stap.handeling?.rawValue),
            ("wat", former?.stap.wat, stap.wat), ("passage", former?.bewijs.citaat, bewijs.citaat),
            ("reden", former?.oordeel.reden, oordeel.reden),
        ])
    }
}

extension Reason {
    static let geenMoment = Reason(
        code: "geen-moment", field: "wanneer",
        "Schrijf één moment, zo precies als het in het stuk staat: ‘4 april 2028’, ‘uiterlijk Q1 2028’ of ‘eind 2027’.")
    static let stapZonderInhoud = Reason(code: "stap-zonder-inhoud", field: "wat", "Vul in wat er gebeurt, of wie het doet.")
    static let stappassageKwijt = Reason(
        .conflict, code: "stappassage-kwijt",
        "De woorden van deze stap staan niet meer in de tekst. Wijs een nieuwe plek aan, houd haar zonder plek, of verwerp haar.")
    static let stapStaatErNog = Reason(
        .conflict, code: "stap-staat-er-nog", "De woorden van deze stap staan gewoon in de tekst. Bevestig haar, of verwerp haar.")
    static let stapIntussenGewijzigd = Reason(
        .conflict, code: "stap-intussen-gewijzigd", "Iemand anders heeft deze stap intussen gewijzigd. Bekijk hoe zij nu is en kies opnieuw.")
    static let geenStapTerug = Reason(.conflict, code: "geen-stap-terug", "U hebt in dit stuk geen handeling meer die u kunt terugdraaien.")
    static func stapTerugTeLaat(_ naam: String) -> Reason {
        Reason(
            .conflict, code: "stap-terug-te-laat",
            "Uw laatste handeling kan niet meer terug: ‘\(naam)’ is daarna veranderd. Bekijk de stap en kies zelf wat hij moet worden.")
    }
    static let stapIsAl = Reason(.conflict, code: "stap-is-al", field: "zin", "Deze stap staat al in de lijst. Wijzig die.")
}
