import TextAnalysis

/// The names by which a text calls municipalities and other parts of the organisation.
struct Namenlijst: Sendable {
    struct Naam: Sendable, Equatable {
        let code: String?
        let naam: String
        let niveau: Vermelding.Niveau
        /// All spellings, former names too.
        let schrijfwijzen: [String]
    }

    let namen: [Naam]
    let patronen: Patterns
    /// The name of each pattern.
    let vanPatroon: [Int]

    init(_ namen: [Naam]) {
        self.namen = namen
        var texts: [[UInt8]] = [], owners: [Int] = []
        for (index, naam) in namen.enumerated() {
            for spelling in Set(naam.schrijfwijzen + [naam.naam]).sorted() where spelling.utf8.count >= 2 {
                texts.append(lowered(Array(spelling.utf8)))
                owners.append(index)
            }
        }
        patronen = Patterns(texts)
        vanPatroon = owners
    }
}
