/// What somebody asks for when a planning is made or changed.
struct Planningsvoorstel: Equatable, Sendable {
    var naam: String
    var niveau: Planning.Niveau = .eenheid
    /// The code of the municipality, when it is the process of one.
    var gemeente: String?
    var termijn: ClosedRange<Datum>?
    var vastgesteld: Datum?
    /// Where the steps were read, when they come from a document.
    var document: ID<Document>?

    /// - Throws: everything that is wrong with it and with the steps that it begins with.
    func check(_ begin: Planning?) throws(Refusal) {
        var reasons: [Reason] = []
        if naam.isEmpty { reasons.append(.geenPlanningnaam) }
        if naam.unicodeScalars.count > Planningsdossier.naamlengte { reasons.append(.planningnaamTeLang) }
        if niveau == .gemeente, gemeente == nil { reasons.append(.gemeenteNodig) }
        if let begin, begin.stappen.count > Planningsdossier.maximum { reasons.append(.teVeelStappen) }
        guard reasons.isEmpty else { throw Refusal(reasons) }
    }
}

extension Reason {
    static let geenVervalreden = Reason(code: "geen-reden", field: "vervalreden", "Schrijf waarom deze stap niet doorgaat.")

    static func planningGewijzigd(_ naam: String) -> Reason {
        Reason(
            .conflict, code: "planning-gewijzigd",
            "De gegevens van ‘\(naam)’ zijn intussen gewijzigd. Wat u invulde staat er nog. Kijk of het nog klopt en verstuur het opnieuw.")
    }
}
