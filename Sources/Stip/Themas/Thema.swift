/// A subject of safety policy, on two axes: a field of the Kernbeleid Veiligheid, or a theme that crosses the fields.
struct Thema: Equatable, Sendable, Identifiable {
    /// Kebab-case, stable: `zorg-en-veiligheid`.
    let code: String
    let naam: String
    /// The field of the Kernbeleid, 1 to 5; nothing for a theme that belongs to no field.
    let veld: Int?
    /// Whether it crosses the fields.
    let doorsnijdend: Bool
    /// Where the theme comes from.
    let bron: String
    /// With the words of what went on in it.
    let woorden: [String]
    /// Words that count only where nothing stronger stands.
    let zwak: [String]
    /// The theme that it is a part of.
    var ouder: String?

    var id: String { code }
}

/// A field of the Kernbeleid Veiligheid.
struct Veiligheidsveld: Equatable, Sendable {
    let nummer: Int
    let naam: String
}
