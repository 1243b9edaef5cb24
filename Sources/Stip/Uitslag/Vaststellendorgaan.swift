import Foundation

/// The body that established an outcome, and on which day (BES-17). Who wrote it down is another matter.
struct Vaststellendorgaan: Equatable, Sendable {
    let naam: String
    let datum: Datum

    static let naamlengte = 150

    /// - Throws: `Refusal` with every reason: no name, no day, or a day that has yet to come.
    init(naam: String?, datum: Datum?, op dag: Datum) throws(Refusal) {
        var reasons: [Reason] = []
        if naam == nil { reasons.append(.geenVaststellendOrgaan) }
        if let naam, naam.count > Vaststellendorgaan.naamlengte { reasons.append(.geenVaststellendOrgaan) }
        if datum == nil { reasons.append(.geenVaststeldatum) }
        if let datum, datum > dag { reasons.append(.vaststeldatumInToekomst) }
        guard reasons.isEmpty, let naam, let datum else { throw Refusal(reasons) }
        (self.naam, self.datum) = (naam, datum)
    }

    /// As it was kept.
    init(naam: String, datum: Datum) { (self.naam, self.datum) = (naam, datum) }
}

extension Reason {
    static let geenVaststellendOrgaan = Reason(
        code: "geen-vaststellend-orgaan", field: "orgaan",
        "Vul in welk overleg de uitslag vaststelde, in hoogstens \(Vaststellendorgaan.naamlengte) tekens.")
    static let geenVaststeldatum = Reason(code: "geen-vaststeldatum", field: "datum", "Vul in op welke dag de uitslag is vastgesteld.")
    static let vaststeldatumInToekomst = Reason(
        code: "vaststeldatum-in-toekomst", field: "datum", "Deze dag moet nog komen. Vul de dag in waarop de uitslag is vastgesteld.")
    static func uitslagNogVerborgen(_ ronde: Stemronde) -> Reason {
        Reason(
            .forbidden, code: "uitslag-nog-verborgen",
            "De uitslag is zichtbaar als de ronde gesloten is. Kijk na \(Opmaak.moment(ronde.sluit)) opnieuw.")
    }
    static let gelijkeStandOpen = Reason(
        .conflict, code: "gelijke-stand-open", "Er is nog een gelijke stand. Leg eerst vast wie de laatste plaatsen krijgt.")
    static let geenUitslag = Reason(
        .conflict, code: "geen-uitslag", "Er is geen uitslag om vast te stellen. Beleg een nieuwe vergadering of een nieuwe ronde.")
}
