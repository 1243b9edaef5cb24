import Database
import Foundation

/// What can be done with the ambtelijke toets. Pages, API and command line come here.
///
/// The coördinator opens, follows and closes it; what a municipality does stands in `Toetsen+Beantwoording`.
struct Toetsen: Sendable {
    let store: Store
    /// How mail names the site, with the scheme and without a slash at the end; nothing when no mail can be sent.
    var mailadres: String?

    /// What goes in small steps, and so is no news to others.
    static let stilleSoorten = ["toets-concept"]

    // MARK: Opening and closing

    /// Opens a toets, and copies what is put before each municipality of the unit.
    func open(_ titel: String?, uitleg: String?, reactiedatum: String?, by actor: Actor) async throws -> Toets {
        try await store.write { db in
            try actor.mayLeadToets()
            let dag = db.now.inAmsterdam.datum
            let opening = try Toetsopening(titel: titel, uitleg: uitleg, reactiedatum: reactiedatum, op: dag)
            let former = try db.laatsteToets()
            if former?.isOpen == true { throw Refusal(.toetsIsOpen) }
            guard let beeld = try db.planbeeld(), !beeld.regels.isEmpty else { throw Refusal(.toetsZonderGemeenten) }
            let toets = Toets(
                id: db.newID(), nummer: (former?.nummer ?? 0) + 1, titel: opening.titel, uitleg: opening.uitleg,
                reactiedatum: opening.reactiedatum, geopend: db.now, door: actor.naam)
            try db.insert(toets)
            for (plaats, regel) in beeld.regels.enumerated() {
                let deel = Toetsdeel(
                    id: db.newID(), toets: toets.id, gemeente: regel.gemeente.code, naam: regel.gemeente.naam,
                    district: beeld.indeling.plaats(of: regel.gemeente.code)?.district.naam ?? "", plan: Toetsplan(regel.plan),
                    punten: beeld.punten(of: regel))
                try db.insert(deel, volgorde: plaats)
            }
            try db.record(
                "toets-geopend", on: toets.id.rawValue, by: actor,
                "\(actor.naam) opende ‘\(toets.titel)’ voor \(Opmaak.aantal(beeld.regels.count, "gemeente", "gemeenten")). Antwoorden kan tot en met \(Opmaak.datum(toets.reactiedatum))."
            )
            return toets
        }
    }

    func verleng(tot datum: String?, reden: String?, by actor: Actor) async throws {
        try await store.write { db in
            try actor.mayLeadToets()
            let former = try Toetsen.open(in: db)
            let toets = try former.verlengd(tot: datum, reden: reden, op: db.now.inAmsterdam.datum)
            try db.update(toets)
            try db.record(
                "toets-verlengd", on: toets.id.rawValue, by: actor,
                "Antwoorden op ‘\(toets.titel)’ kan nu tot en met \(Opmaak.datum(toets.reactiedatum)). \(reden ?? "")",
                wijzigingen: [Wijziging("reactiedatum", was: former.reactiedatum.description, wordt: toets.reactiedatum.description)])
        }
    }

    /// Closes it for all: from then on every answer is refused.
    func sluit(by actor: Actor) async throws {
        try await store.write { db in
            try actor.mayLeadToets()
            var toets = try Toetsen.open(in: db)
            toets.gesloten = db.now
            try db.update(toets)
            let dag = db.now.inAmsterdam.datum
            let stil = try db.toetsdelen(of: toets.id).count { $0.antwoord == nil && $0.stand(in: toets, op: dag) == .nietGeantwoord }
            try db.record(
                "toets-gesloten", on: toets.id.rawValue, by: actor,
                "\(actor.naam) sloot ‘\(toets.titel)’. \(Opmaak.zin(Opmaak.aantal(stil, "gemeente", "gemeenten"))) antwoordde\(stil == 1 ? "" : "n") niet."
            )
        }
    }

    /// Lets one municipality answer after the toets was closed.
    func heropen(_ gemeente: String, tot datum: String?, reden: String?, by actor: Actor) async throws {
        try await store.write { db in
            try actor.mayLeadToets()
            let (toets, deel) = try Toetsen.deel(gemeente, in: db)
            guard !toets.isOpen else { throw Refusal(.toetsNietGesloten) }
            if deel.heropening?.isOpen == true { throw Refusal(.isHeropend) }
            let datum = datum.flatMap { Datum($0) }
            let reasons = [Toetsopening.reason(against: datum, op: db.now.inAmsterdam.datum), Toetsreden.reason(against: reden)].compactMap(\.self)
            guard reasons.isEmpty, let datum, let reden else { throw Refusal(reasons) }
            try db.setHeropening(Heropening(op: db.now, door: actor.naam, reden: reden, reactiedatum: datum), on: deel.id)
            try db.record(
                "toets-heropend", on: deel.id.rawValue, by: actor,
                "\(actor.naam) heropende de toets voor \(deel.naam), tot en met \(Opmaak.datum(datum)). \(reden)")
        }
    }

    /// Ends what `heropen` began.
    func sluit(_ gemeente: String, by actor: Actor) async throws {
        try await store.write { db in
            try actor.mayLeadToets()
            let (toets, deel) = try Toetsen.deel(gemeente, in: db)
            guard !toets.isOpen, var heropening = deel.heropening, heropening.isOpen else { throw Refusal(.nietHeropend) }
            heropening.gesloten = db.now
            try db.setHeropening(heropening, on: deel.id)
            try db.record("toets-deel-gesloten", on: deel.id.rawValue, by: actor, "\(actor.naam) sloot de toets weer voor \(deel.naam).")
        }
    }

    /// Puts the plan before a municipality that had none when the toets opened.
    func legVoor(_ gemeente: String, by actor: Actor) async throws {
        try await store.write { db in
            try actor.mayLeadToets()
            let (toets, deel) = try Toetsen.deel(gemeente, in: db)
            guard deel.isOpen(in: toets) else { throw Refusal(.toetsGesloten(op: toets.gesloten)) }
            if deel.plan != nil { throw Refusal(.heeftPlan) }
            guard let beeld = try db.planbeeld(), let regel = beeld.regel(gemeente), let plan = Toetsplan(regel.plan) else {
                throw Refusal(.nogGeenPlan)
            }
            let punten = beeld.punten(of: regel)
            try db.setPlan(plan, punten, on: deel.id)
            try db.record(
                "toets-plan-voorgelegd", on: deel.id.rawValue, by: actor,
                "\(actor.naam) legde ‘\(plan.naam)’ voor aan \(deel.naam): \(Opmaak.aantal(punten.count, "onderwerp", "onderwerpen")).")
        }
    }

    // MARK: Reading

    /// The board: a toets with all its parts. Without a number the one that is open, or else the last.
    func bord(_ id: ID<Toets>? = nil, by actor: Actor) async throws -> Toetsbord? {
        try await store.read { db in
            try actor.mayRead()
            let toets = try id.map { try db.toets($0) } ?? db.laatsteToets()
            guard let toets else { return nil }
            let gebruikers = try db.gebruikers()
            return Toetsbord(
                toets: toets, dag: db.now.inAmsterdam.datum, delen: try db.toetsdelen(of: toets.id),
                adviseurs: Dictionary(grouping: gebruikers.flatMap { Toetsadviseur.all(of: $0) }, by: \.gemeente),
                isLaatste: try db.laatsteToets()?.id == toets.id,
                beslist: try Toetsen.beslist(in: db))
        }
    }

    /// Every toets there was, the latest first.
    func toetsen(by actor: Actor) async throws -> [Toets] {
        try await store.read { db in
            try actor.mayRead()
            return try db.toetsen()
        }
    }

    /// The themes that can be chosen, by name.
    func themas(by actor: Actor) async throws -> [Thema] {
        try await store.read { db in
            try actor.mayRead()
            return try db.themalijst().themas.sorted { Opmaak.before($0.naam, $1.naam) }
        }
    }

    static func open(in db: Transaction) throws -> Toets {
        guard let toets = try db.laatsteToets() else { throw Refusal(.geenToets) }
        guard toets.isOpen else { throw Refusal(.toetsGesloten(op: toets.gesloten)) }
        return toets
    }

    static func deel(_ gemeente: String, in db: Transaction) throws -> (Toets, Toetsdeel) {
        guard let toets = try db.laatsteToets() else { throw Refusal(.geenToets) }
        return (toets, try db.toetsdeel(gemeente, in: toets.id))
    }

    /// How it stands now with every priority, to see whether it was confirmed or changed since it was put before people.
    private static func beslist(in db: Transaction) throws -> [ID<Prioriteit>: Prioriteit] {
        Dictionary(try db.themalijst().geldend(try db.prioriteiten()).map { ($0.id, $0) }) { first, _ in first }
    }
}

extension Toetsplan {
    /// The plan as it stands; nothing when there is none that can be read.
    init?(_ plan: Gemeenteplan) {
        guard plan.stand != .ontbreekt, plan.stand != .onleesbaar, let document = plan.document else { return nil }
        self.init(document: document.id, naam: document.naam, looptijd: document.looptijd, isVerlopen: plan.stand == .verlopen)
    }
}

extension Planbeeld {
    /// What is put before a municipality: what was read in its plan, in the order of the plan.
    func punten(of regel: Gemeenteregel) -> [Toetspunt] {
        let namen = themas.namen
        return regel.prioriteiten.enumerated().map { plaats, prioriteit in
            let others = regels.filter { other in
                other.gemeente.code != regel.gemeente.code && other.prioriteiten.contains { $0.id == prioriteit.id }
            }
            return Toetspunt(prioriteit, nummer: plaats + 1, themanamen: namen, deelgenoten: others.map(\.gemeente.code))
        }
    }
}
