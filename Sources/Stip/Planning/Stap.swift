/// One step of a process: who does what, on which paper, when, and what it waits for.
struct Stap: Equatable, Sendable {
    /// How far it is. A step that was moved is planned for another day; the first day stays readable.
    enum Stand: String, CaseIterable, Sendable { case gepland, gedaan, vervallen }

    /// Unique in its planning: letters, digits and hyphens.
    var id: String
    /// The body or the role, as it was written.
    var orgaan: String
    /// The act; nothing when the words are not one of the acts that Stip knows.
    var handeling: Handeling?
    /// What it is about: "7 van 10 prioriteiten", "ontwerp", "top vijf".
    var wat: String
    /// Nothing for a step of which nobody said when, such as a step of a template.
    var moment: Tijdvak?
    /// The steps whose results it uses.
    var nodig: [String] = []
    /// What it yields, where that has a name: "lijst van tien".
    var levert: String?
    /// Who cannot be missed, by name or function: "burgemeester van Polsdijk".
    var personen: [String] = []
    /// How long it takes, in calendar days, from the first to the last; 1 for a meeting.
    var duur: Int = 1
    /// How many days lie at least between the last step it waits for and its own first day.
    var wachttijd: Int = 0
    var stand: Stand = .gepland
    /// The passage it was read from; nothing for a step that somebody wrote in Stip or in a planning file.
    var bewijs: Bewijs?
}

extension Stap {
    /// The verb as it was written, for a step whose act is none of those that Stip knows: the infinitive that `wat` opens
    /// with; empty when it opens otherwise.
    var werkwoord: String {
        guard let eerste = wat.split(whereSeparator: { !$0.isLetter }).first, eerste.hasSuffix("en"), !eerste.hasSuffix("ingen"), eerste.count > 4
        else {
            return ""
        }
        return eerste.lowercased()
    }
}
