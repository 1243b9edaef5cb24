/// What a search in all texts found: documents in the order of their best page, each with the pages,
/// and the municipalities whose name it is.
struct Zoekuitslag: Equatable, Sendable {
    struct Gevonden: Equatable, Sendable {
        let document: Document
        var passages: [Passage]
    }

    /// Some words of one page around what was found.
    struct Passage: Equatable, Sendable {
        struct Deel: Equatable, Sendable {
            let text: String
            let isMatch: Bool
        }

        let plek: Bladwijzer
        let delen: [Deel]
    }

    /// Municipalities that bear the name, or bore it.
    var gemeenten: [Zoektreffer] = []
    var documenten: [Gevonden] = []
    /// There is more than is shown.
    var isMeer = false
}

/// In which documents to search.
struct Zoekfilter: Equatable, Sendable {
    /// The code of a district: documents of its municipalities.
    var district: String?
    var soort: Documentsoort?
}
