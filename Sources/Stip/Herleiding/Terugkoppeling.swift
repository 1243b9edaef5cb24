import Foundation

/// What became of something that a municipality put first (rule L8): in the plan of the region, partly, or left to the municipality.
enum Doorwerking: String, CaseIterable, Sendable {
    case overgenomen, deels, lokaal

    /// As it is written on a page.
    var naam: String {
        switch self {
        case .overgenomen: "overgenomen"
        case .deels: "voor een deel overgenomen"
        case .lokaal: "blijft lokaal"
        }
    }
}

/// What somebody wrote about what became of a priority, or of everything under a candidate: the answer the council is owed.
struct Terugkoppeling: Equatable, Sendable {
    /// About what: one priority goes before the candidate that it stands under.
    enum Onderwerp: Hashable, Sendable {
        case prioriteit(ID<Prioriteit>)
        case kandidaat(ID<Kandidaat>)

        var soort: String {
            switch self {
            case .prioriteit: "prioriteit"
            case .kandidaat: "kandidaat"
            }
        }
        var id: String {
            switch self {
            case .prioriteit(let id): id.rawValue
            case .kandidaat(let id): id.rawValue
            }
        }

        init?(_ soort: String, _ id: String) {
            switch soort {
            case "prioriteit": self = .prioriteit(ID(id))
            case "kandidaat": self = .kandidaat(ID(id))
            default: return nil
            }
        }
    }

    let onderwerp: Onderwerp
    let doorwerking: Doorwerking
    let reden: String
    let door: String
    let op: Date

    static let langste = 2_000

    /// - Throws: `Refusal` when there is no reason: who is told no is told why.
    static func check(_ doorwerking: Doorwerking?, _ reden: String) throws(Refusal) -> Doorwerking {
        var reasons: [Reason] = []
        if doorwerking == nil { reasons.append(.geenDoorwerking) }
        if reden.isEmpty { reasons.append(.geenRedenTerugkoppeling) }
        if reden.count > langste { reasons.append(.redenTerugkoppelingTeLang(reden.count)) }
        guard reasons.isEmpty, let doorwerking else { throw Refusal(reasons) }
        return doorwerking
    }
}

extension Reason {
    static let geenDoorwerking = Reason(
        code: "geen-doorwerking", field: "doorwerking", "Kies of het is overgenomen, voor een deel is overgenomen of lokaal blijft.")
    static let geenRedenTerugkoppeling = Reason(
        code: "geen-reden-terugkoppeling", field: "reden", "Schrijf waarom. De gemeente leest het, en haar raad ook.")
    static func redenTerugkoppelingTeLang(_ length: Int) -> Reason {
        Reason(
            code: "reden-te-lang", field: "reden",
            "De reden heeft \(Opmaak.getal(length)) tekens. Gebruik er hoogstens \(Opmaak.getal(Terugkoppeling.langste)).")
    }
    static let geenOnderwerpTerugkoppeling = Reason(
        .missing, code: "geen-onderwerp-terugkoppeling", "Deze prioriteit of kandidaat hoort niet bij deze gemeente. Kies er een uit de lijst.")
}
