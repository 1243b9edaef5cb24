/// A toets as the coördinator follows it: every municipality, how it stands, and who could answer.
struct Toetsbord: Equatable, Sendable {
    let toets: Toets
    let dag: Datum
    /// In the order of the unit.
    let delen: [Toetsdeel]
    /// Who may answer, by the code of the municipality.
    var adviseurs: [String: [Toetsadviseur]] = [:]
    /// Only the last one can still be worked on.
    var isLaatste = true
    /// The priorities as they stand now; those that were rejected are not among them.
    var beslist: [ID<Prioriteit>: Prioriteit] = [:]

    var districten: [String] {
        delen.reduce(into: []) { list, deel in if !list.contains(deel.district) { list.append(deel.district) } }
    }

    func stand(_ deel: Toetsdeel) -> Toetsstand { deel.stand(in: toets, op: dag) }

    func count(_ stand: Toetsstand) -> Int { delen.count { self.stand($0) == stand } }

    func delen(_ filter: Toetsfilter) -> [Toetsdeel] {
        delen.filter { deel in
            if let stand = filter.stand, self.stand(deel) != stand { return false }
            return filter.district.map { $0 == deel.district } ?? true
        }
    }

    var beantwoord: Int { delen.count { $0.antwoord != nil } }
    /// Corrections and additions that wait for the coördinator.
    var teVerwerken: Int { delen.reduce(0) { $0 + ($1.antwoord?.teVerwerken.count ?? 0) } }
    var verwerkt: Int { delen.reduce(0) { $0 + ($1.antwoord.map { $0.onderdelen.count - $0.teVerwerken.count } ?? 0) } }

    func adviseurs(of deel: Toetsdeel) -> [Toetsadviseur] { adviseurs[deel.gemeente] ?? [] }

    /// Priorities that every municipality to whom they were put agreed with, that nobody settled yet, and that still say what
    /// was put before them. A joint plan is confirmed by each of its municipalities for itself, so one agreement is not enough.
    var teBevestigen: [Prioriteit] {
        var said: [ID<Prioriteit>: [Toetsreactie.Oordeel?]] = [:]
        var points: [ID<Prioriteit>: Toetspunt] = [:]
        for deel in delen {
            for punt in deel.punten {
                said[punt.prioriteit, default: []].append(deel.antwoord?.reacties[punt.nummer]?.oordeel)
                points[punt.prioriteit] = punt
            }
        }
        return said.filter { $0.value.allSatisfy { $0 == .klopt } }.keys.compactMap { id in
            guard let prioriteit = beslist[id], prioriteit.oordeel.stand == .voorstel, points[id]?.isSame(as: prioriteit) == true else { return nil }
            return prioriteit
        }.sorted { $0.id < $1.id }
    }

    /// Other municipalities of the same plan, with what they said of this priority.
    func anderen(op punt: Toetspunt, dan deel: Toetsdeel) -> [(naam: String, oordeel: Toetsreactie.Oordeel?)] {
        delen.filter { $0.id != deel.id }.compactMap { other in
            guard let own = other.punten.first(where: { $0.prioriteit == punt.prioriteit }) else { return nil }
            return (other.naam, other.antwoord?.reacties[own.nummer]?.oordeel)
        }
    }

    /// Who has not answered and still can.
    var teHerinneren: [Toetsdeel] { delen.filter { $0.isTeHerinneren(in: toets, op: dag) } }
}

/// Which municipalities somebody asks for on the board.
struct Toetsfilter: Equatable, Sendable {
    var district: String?
    var stand: Toetsstand?

    var isEmpty: Bool { self == Toetsfilter() }
}

/// Somebody who may answer for a municipality.
struct Toetsadviseur: Equatable, Sendable {
    let gemeente: String
    let naam: String
    /// Nothing while the account has none.
    var adres: String?

    /// Every municipality for which this gebruiker may answer.
    static func all(of gebruiker: Gebruiker) -> [Toetsadviseur] {
        gebruiker.actor.organisaties(for: .toetsBeantwoorden).map { Toetsadviseur(gemeente: $0, naam: gebruiker.naam, adres: gebruiker.email) }
    }
}
