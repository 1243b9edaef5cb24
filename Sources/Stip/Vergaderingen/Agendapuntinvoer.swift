/// What stands in the form of an item, as it was typed.
struct Agendapuntinvoer: Equatable, Sendable {
    var titel = ""
    var handeling = ""
    /// `planning/stap`
    var stap = ""
    /// The documents that stay with it.
    var documenten: [String] = []
    /// One more document.
    var document = ""
    /// Names, one a line.
    var stukken = ""

    init() {}

    init(_ gegevens: Agendapuntgegevens) {
        (titel, handeling) = (gegevens.titel, gegevens.handeling?.rawValue ?? "")
        stap = gegevens.stap?.waarde ?? ""
        documenten = gegevens.stukken.compactMap { if case .document(let id, _) = $0 { id.rawValue } else { nil } }
        stukken = gegevens.stukken.compactMap { if case .genoemd(let naam) = $0 { naam } else { nil } }.joined(separator: "\n")
    }

    func gegevens() throws(Refusal) -> Agendapuntgegevens {
        if !handeling.isEmpty, Handeling(rawValue: handeling) == nil { throw Refusal(.onbekendeAgendahandeling) }
        var ids: [String] = []
        for id in documenten + [document] where !id.isEmpty && !ids.contains(id) { ids.append(id) }
        let names = stukken.split(whereSeparator: \.isNewline).map { $0.trimmingPrefix(while: \.isWhitespace) }.map(String.init).filter { !$0.isEmpty }
        return Agendapuntgegevens(
            titel: titel, handeling: Handeling(rawValue: handeling), stap: Agendapunt.Stapverwijzing(stap),
            stukken: ids.map { .document(ID($0), naam: "") } + names.map { .genoemd($0) })
    }
}

/// What can be chosen at an item: steps of the body, and the documents that Stip has.
struct Agendakeuzes: Equatable, Sendable {
    struct Stapkeuze: Equatable, Sendable {
        /// `planning/stap`
        let waarde: String
        let naam: String
    }
    struct Documentkeuze: Equatable, Sendable {
        let id: ID<Document>
        let naam: String
    }

    var stappen: [Stapkeuze] = []
    var documenten: [Documentkeuze] = []
}

extension Agendapunt.Stapverwijzing {
    /// As a field of a form holds it.
    var waarde: String { "\(planning)/\(stap)" }

    init?(_ waarde: String) {
        let parts = waarde.split(separator: "/", maxSplits: 1).map(String.init)
        guard parts.count == 2 else { return nil }
        self.init(planning: parts[0], stap: parts[1])
    }
}
