/// What somebody comes to do. The raw values stand in the database and in the API.
public enum Rol: String, CaseIterable, Sendable {
    case coordinator, analist, adviseur, lid, secretaris, griffier, partner, lezer, beheerder

    /// As it is written on a page.
    var naam: String {
        switch self {
        case .coordinator: "coördinator"
        default: rawValue
        }
    }

    /// What this role may do; whatever is not here, it may not.
    var rechten: Set<Recht> {
        switch self {
        case .coordinator: [.lezen, .documentenToevoegen, .bevindingenBeoordelen, .organisatieBeheren, .toegangBeheren]
        case .analist: [.lezen, .documentenToevoegen, .bevindingenBeoordelen]
        case .beheerder: [.lezen, .documentenToevoegen, .organisatieBeheren, .toegangBeheren]
        case .adviseur, .lid, .secretaris, .griffier, .partner, .lezer: [.lezen]
        }
    }
}

/// Something that needs permission.
enum Recht: String, CaseIterable, Sendable {
    case lezen
    case documentenToevoegen = "documenten-toevoegen"
    case bevindingenBeoordelen = "bevindingen-beoordelen"
    case organisatieBeheren = "organisatie-beheren"
    case toegangBeheren = "toegang-beheren"

    /// As it follows on "U mag".
    var naam: String {
        switch self {
        case .lezen: "plannen en uitkomsten lezen"
        case .documentenToevoegen: "plannen toevoegen"
        case .bevindingenBeoordelen: "beoordelen wat Stip las"
        case .organisatieBeheren: "de eenheid bijhouden"
        case .toegangBeheren: "anderen toegang geven"
        }
    }
}
