import Foundation

/// What somebody filled in about one priority, as text: not yet judged.
struct Toetsinvoer: Equatable, Sendable {
    var oordeel: String?
    var naam: String?
    var rang: String?
    /// The code of the theme it is about first.
    var thema: String?
    /// The code of another theme it is about.
    var ook: String?
    var focus: String?
    var toelichting: String?
    /// Of an addition: where it stands.
    var bron: String?
    var bladzijde: String?
    var zin: String?
    var stuk: String?
    var vastgesteld: String?
    /// The count of the concept that the writer had before him.
    var gezien = 0

    static let langsteNaam = 200
    static let langsteToelichting = 2_000
    static let langsteZin = 1_000
    static let langsteOpmerking = 5_000
}

extension Toetsinvoer {
    /// The answer about a priority that was put before the municipality.
    /// - Throws: `Refusal` with everything that is missing, too long or not known.
    func reactie(op punt: Toetspunt, themanamen: [String: String]) throws(Refusal) -> Toetsreactie {
        guard let oordeel = oordeel.flatMap(Toetsreactie.Oordeel.init) else { throw Refusal(.geenOordeel) }
        var reasons = reasons(aboutToelichting: oordeel != .klopt, field: "toelichting")
        switch oordeel {
        case .klopt: return Toetsreactie(punt: punt.nummer, oordeel: .klopt)
        case .hoortErNietIn:
            guard reasons.isEmpty else { throw Refusal(reasons) }
            return Toetsreactie(punt: punt.nummer, oordeel: .hoortErNietIn, toelichting: toelichting)
        case .anders:
            let voorstel = voorstel(themanamen, from: punt, reasons: &reasons)
            if let voorstel, voorstel == punt.voorstel { reasons.append(.nietsAnders) }
            guard reasons.isEmpty, let voorstel else { throw Refusal(reasons) }
            return Toetsreactie(punt: punt.nummer, oordeel: .anders, voorstel: voorstel, toelichting: toelichting)
        }
    }

    /// A priority that Stip did not find.
    /// - Throws: `Refusal` with everything that is missing, too long or not known.
    func aanvulling(nummer: Int, plan: Toetsplan?, themanamen: [String: String], op dag: Datum) throws(Refusal) -> Toetsaanvulling {
        var reasons = reasons(aboutToelichting: false, field: "toelichting")
        let voorstel = voorstel(themanamen, from: nil, reasons: &reasons)
        let bron = bron(plan: plan, op: dag, reasons: &reasons)
        guard reasons.isEmpty, let voorstel, let bron else { throw Refusal(reasons) }
        return Toetsaanvulling(nummer: nummer, voorstel: voorstel, toelichting: toelichting, bron: bron)
    }

    static func opmerking(_ text: String?) throws(Refusal) -> String? {
        if let text, text.count > langsteOpmerking { throw Refusal(.toetstekstTeLang("opmerking", text.count, langsteOpmerking)) }
        return text
    }

    private func reasons(aboutToelichting isNeeded: Bool, field: String) -> [Reason] {
        guard let toelichting else { return isNeeded ? [.geenToelichting] : [] }
        return toelichting.count > Toetsinvoer.langsteToelichting ? [.toetstekstTeLang(field, toelichting.count, Toetsinvoer.langsteToelichting)] : []
    }

    private func voorstel(_ themanamen: [String: String], from punt: Toetspunt?, reasons: inout [Reason]) -> Toetsvoorstel? {
        let before = reasons.count
        let naam = naam ?? ""
        if naam.isEmpty || !naam.isOneLineOfText { reasons.append(.geenToetsnaam) }
        if naam.count > Toetsinvoer.langsteNaam { reasons.append(.toetstekstTeLang("naam", naam.count, Toetsinvoer.langsteNaam)) }
        if let focus, focus.count > Toetsinvoer.langsteNaam { reasons.append(.toetstekstTeLang("focus", focus.count, Toetsinvoer.langsteNaam)) }
        let rang = rang.flatMap(Vondst.Rang.init)
        if rang == nil { reasons.append(.geenToetsrang) }
        let themas = themas(themanamen, from: punt)
        if themas == nil { reasons.append(.geenToetsthema) }
        guard reasons.count == before, let rang, let themas else { return nil }
        return Toetsvoorstel(naam: naam, rang: rang, themas: themas, focus: focus)
    }

    /// Two themes can be chosen; where both are those the plan has, its further themes stay.
    private func themas(_ namen: [String: String], from punt: Toetspunt?) -> [Themaverwijzing]? {
        let codes = [thema, ook].compactMap(\.self).reduce(into: [String]()) { list, code in if !list.contains(code) { list.append(code) } }
        if let punt, codes == Array(punt.themas.prefix(2).map(\.code)) { return punt.themas }
        let known = codes.compactMap { code in namen[code].map { Themaverwijzing(code: code, naam: $0) } }
        return known.count == codes.count ? known : nil
    }

    private func bron(plan: Toetsplan?, op dag: Datum, reasons: inout [Reason]) -> Toetsaanvulling.Bron? {
        switch bron {
        case "plan" where plan != nil:
            let bladzijde = bladzijde.flatMap { Int($0) } ?? 0
            if !(1...100_000).contains(bladzijde) { reasons.append(.geenBladzijdeGenoemd) }
            guard let zin else {
                reasons.append(.geenZin)
                return nil
            }
            if zin.count > Toetsinvoer.langsteZin { reasons.append(.toetstekstTeLang("zin", zin.count, Toetsinvoer.langsteZin)) }
            return .plan(bladzijde: bladzijde, zin: zin)
        case "stuk":
            if let stuk, stuk.count > Toetsinvoer.langsteNaam { reasons.append(.toetstekstTeLang("stuk", stuk.count, Toetsinvoer.langsteNaam)) }
            if stuk == nil || stuk?.isOneLineOfText == false { reasons.append(.geenStuk) }
            guard let datum = vastgesteld.flatMap({ Datum($0) }), datum <= dag, datum.jaar >= 1990 else {
                reasons.append(.geenStukdatum)
                return nil
            }
            return stuk.map { .stuk(naam: $0, vastgesteld: datum) }
        default:
            reasons.append(.geenBron)
            return nil
        }
    }
}

extension Toetspunt {
    /// As it was put before the municipality, to compare a correction with.
    var voorstel: Toetsvoorstel { Toetsvoorstel(naam: naam, rang: rang, themas: themas, focus: focus) }
}

extension Reason {
    static let geenOordeel = Reason(code: "geen-oordeel", field: "oordeel", "Kies of dit klopt, anders moet, of er niet in hoort.")
    static let geenToelichting = Reason(code: "geen-toelichting", field: "toelichting", "Schrijf waarom. Dan kan de coördinator het verwerken.")
    static let nietsAnders = Reason(
        code: "niets-anders", field: "naam", "U wijzigde niets. Wijzig de naam, de rang, het thema of de focus, of kies ‘Het klopt’.")
    static let geenToetsnaam = Reason(code: "geen-naam", field: "naam", "Vul op één regel in hoe de prioriteit heet.")
    static let geenToetsrang = Reason(code: "onbekende-rang", field: "rang", "Kies een rang uit de lijst.")
    static let geenToetsthema = Reason(code: "onbekend-thema", field: "thema", "Kies een thema uit de lijst.")
    static let geenBron = Reason(code: "geen-bron", field: "bron", "Kies waar de prioriteit staat: in uw plan, of in een ander vastgesteld stuk.")
    static let geenBladzijdeGenoemd = Reason(code: "geen-bladzijde-genoemd", field: "bladzijde", "Vul het nummer van de bladzijde in, zoals 7.")
    static let geenZin = Reason(code: "geen-zin", field: "zin", "Neem de zin over uit het plan.")
    static let geenStuk = Reason(code: "geen-stuk", field: "stuk", "Vul op één regel in hoe het stuk heet.")
    static let geenStukdatum = Reason(
        code: "geen-stukdatum", field: "vastgesteld", "Vul de dag in waarop het stuk is vastgesteld. Die ligt niet na vandaag.")
    static func toetstekstTeLang(_ field: String, _ length: Int, _ limit: Int) -> Reason {
        Reason(
            code: "te-lang", field: field, "Deze tekst is \(Opmaak.getal(length)) tekens. Maak hem korter: hoogstens \(Opmaak.getal(limit)).")
    }
    static let geenToetspunt = Reason(.missing, code: "geen-toetspunt", "Deze prioriteit is niet aan uw gemeente voorgelegd.")
    static let geenAanvulling = Reason(.missing, code: "geen-aanvulling", "Deze aanvulling bestaat niet meer.")
    static func collegaSchreef(_ naam: String) -> Reason {
        Reason(
            .conflict, code: "intussen-gewijzigd",
            "\(naam.isEmpty ? "Een collega" : naam) heeft dit intussen ook ingevuld. Hieronder staat wat er nu staat. Bewaart u opnieuw, dan geldt uw tekst."
        )
    }
}
