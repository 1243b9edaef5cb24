/// How sure a fact about the organisation is, and where it was seen.
struct Onderbouwing: Equatable, Sendable {
    var zekerheid: Zekerheid?
    /// An address, or the name of a paper.
    var bron: String?
    var toelichting: String?

    init(zekerheid: Zekerheid? = nil, bron: String? = nil, toelichting: String? = nil) {
        (self.zekerheid, self.bron, self.toelichting) = (zekerheid, bron, toelichting)
    }
}

/// The labels of the reference data. The raw values are those of the file.
enum Zekerheid: String, CaseIterable, Sendable {
    case sourced, probable, uncertain

    /// As it is written on a page and in the API.
    var naam: String {
        switch self {
        case .sourced: "met bron"
        case .probable: "waarschijnlijk"
        case .uncertain: "onzeker"
        }
    }

    var uitleg: String {
        switch self {
        case .sourced: "Dit staat in een bron die wij hebben gezien."
        case .probable: "Dit volgt uit een bron, maar staat er niet letterlijk."
        case .uncertain: "Hiervoor is geen goede bron gevonden. Controleer het voordat u erop bouwt."
        }
    }
}

/// A fact about the unit with the address where it was seen.
struct Feit: Equatable, Sendable {
    var tekst: String
    var bron: String
}
