/// The groups of a cycle against the plans as they are now: what counts, what is gone, and what is new.
struct Groepenbeeld: Sendable {
    struct Groepsregel: Sendable {
        let groep: Prioriteitengroep
        /// Members that count today, as they are today.
        let leden: [Groepslid]
        /// Members that were placed and do not count any more, each with the reason. They stay in sight.
        let vervallen: [(lid: Groepslid, reden: String)]
        /// Of members that were renamed, the name under which they were placed.
        let vroegereNamen: [ID<Prioriteit>: String]

        var gemeenten: [String] { Set(leden.flatMap(\.gemeenten)).sorted() }
    }

    /// A priority that came after the groups were made, with the group it is most like.
    struct Nieuwkomer: Sendable {
        let lid: Groepslid
        let voorstel: ID<Prioriteitengroep>?
    }

    let indeling: Groepsindeling
    let beeld: Planbeeld
    let regels: [Groepsregel]
    let nieuw: [Nieuwkomer]

    /// How many plans were read.
    var gelezen: Int { beeld.gelezen }

    /// - Parameter redenen: why priorities that are in the groups and not in the plans are gone.
    init(_ indeling: Groepsindeling, _ beeld: Planbeeld, redenen: [ID<Prioriteit>: String]) {
        (self.indeling, self.beeld) = (indeling, beeld)
        let now = Dictionary(beeld.groepsleden.map { ($0.prioriteit, $0) }) { first, _ in first }
        let groepen = indeling.groepen
        regels = groepen.map { groep in
            let gone = groep.leden.filter { now[$0.prioriteit] == nil }
            let renamed = groep.leden.filter { lid in now[lid.prioriteit].map { $0.naam != lid.naam } ?? false }
            return Groepsregel(
                groep: groep, leden: groep.leden.compactMap { now[$0.prioriteit] },
                vervallen: gone.map { (lid: $0, reden: redenen[$0.prioriteit] ?? "staat niet meer in het plan") },
                vroegereNamen: Dictionary(renamed.map { ($0.prioriteit, $0.naam) }) { first, _ in first })
        }
        let placed = Set(groepen.flatMap(\.leden).map(\.prioriteit))
        let late = now.values.filter { !placed.contains($0.prioriteit) }
        nieuw = Groepsvoorstel.plaats(late, bij: groepen, themanamen: beeld.themas.namen).map { Nieuwkomer(lid: $0.lid, voorstel: $0.groep) }
    }

    func regel(_ id: ID<Prioriteitengroep>) -> Groepsregel? { regels.first { $0.groep.id == id } }

    /// Priorities that are gone from the plans while they stand in a group.
    static func weg(_ indeling: Groepsindeling, _ beeld: Planbeeld) -> [ID<Prioriteit>] {
        let now = Set(beeld.groepsleden.map(\.prioriteit))
        return indeling.groepen.flatMap(\.leden).map(\.prioriteit).filter { !now.contains($0) }
    }

    /// How many municipalities, by district: `Noorderveen 3 van 8`.
    func perDistrict(_ gemeenten: [String]) -> [(naam: String, noemt: Int, gelezen: Int)] {
        let chosen = Set(gemeenten)
        return beeld.indeling.districten.map { deel in
            let read = deel.gemeenten.filter { beeld.regel($0.code)?.isGelezen ?? false }
            return (naam: deel.district.naam, noemt: read.count { chosen.contains($0.code) }, gelezen: read.count)
        }
    }

    func namen(_ gemeenten: [String]) -> [String] { gemeenten.map { beeld.regel($0)?.gemeente.naam ?? $0 } }
}

extension Planbeeld.Gemeenteregel {
    /// Whether its plan was read, so that not naming something means something.
    var isGelezen: Bool { plan.stand.isGeldig || plan.stand == .verlopen }
}

extension Planbeeld {
    var gelezen: Int { regels.count(where: \.isGelezen) }

    /// The key under which what people do with the groups is kept.
    var cyclus: String { "\(termijn.van)-\(termijn.tot)" }
}
