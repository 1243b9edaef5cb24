/// What a document is to the scan: a plan of a municipality, or one of the sources beside the plans (national agenda, threat
/// picture, evaluation, plan of a partner). Only local plans are counted; the others are shown apart.
enum Bronsoort: String, CaseIterable, Sendable {
    case lokaalPlan = "lokaal-plan"
    case landelijkeAgenda = "landelijke-agenda"
    case dreigingsbeeld, evaluatie
    case partnerplan = "plan-van-een-partner"
    case overig

    var naam: String {
        switch self {
        case .lokaalPlan: "Lokaal plan"
        case .landelijkeAgenda: "Landelijke agenda"
        case .dreigingsbeeld: "Dreigingsbeeld"
        case .evaluatie: "Evaluatie"
        case .partnerplan: "Plan van een partner"
        case .overig: "Overig"
        }
    }
}

extension Document {
    /// What somebody chose, or else what follows from what it is.
    var bronsoort: Bronsoort { gekozenBronsoort ?? voorgesteldeBronsoort }

    /// What follows from the kind of document, from its title and from whose it is.
    var voorgesteldeBronsoort: Bronsoort {
        let isLokaal = herkomst.isEmpty || herkomst.contains { $0.niveau == .gemeente }
        if soort?.isPlan == true, isLokaal { return .lokaalPlan }
        let titel = naam.lowercased()
        if titel.contains("dreigingsbeeld") || titel.contains("veiligheidsbeeld") { return .dreigingsbeeld }
        if titel.contains("evaluatie") || titel.contains("review") { return .evaluatie }
        switch soort {
        case .strategischeAgenda: return .landelijkeAgenda
        case .voortgangsrapportage: return .evaluatie
        case .integraalVeiligheidsplan: return .partnerplan
        default: return .overig
        }
    }
}
