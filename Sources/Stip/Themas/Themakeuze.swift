/// Where a priority went that had a theme when it was split.
struct Themakeuze: Equatable, Sendable {
    let prioriteit: ID<Prioriteit>
    let van: String
    let naar: String
}

/// Which priorities count for each theme now.
struct Themagebruik: Equatable, Sendable {
    /// By theme that counts, in the order of the documents.
    let geldend: [String: [Prioriteit]]
    /// How many priorities name a code themselves, whatever became of it.
    let genoemd: [String: Int]

    init(_ prioriteiten: [Prioriteit], _ lijst: Themalijst) {
        var (geldend, genoemd): ([String: [Prioriteit]], [String: Int]) = ([:], [:])
        for prioriteit in prioriteiten {
            for code in prioriteit.vondst.themas { genoemd[code, default: 0] += 1 }
            for code in lijst.geldend(prioriteit) { geldend[code, default: []].append(prioriteit) }
        }
        (self.geldend, self.genoemd) = (geldend, genoemd)
    }

    func aantal(_ code: String) -> Int { geldend[code]?.count ?? 0 }
}
