import Database
import Foundation

/// What can be done with plannings. Load, decide, save; every act can be taken back, the last one first.
struct Planningen: Sendable {
    let store: Store

    // MARK: Looking

    func lijst(by actor: Actor) async throws -> [Planningsdossier] {
        try actor.mayRead()
        return try await store.read { db in try db.planningen() }
    }

    /// One planning, with the bodies that Stip knows and the day of today in Amsterdam.
    func planning(_ id: ID<Planningsdossier>, by actor: Actor) async throws -> (dossier: Planningsdossier, organen: Organenlijst, vandaag: Datum) {
        try actor.mayRead()
        return try await store.read { db in
            let dossier = try db.planning(id)
            return (dossier, try db.organenlijst(), db.now.inAmsterdam.datum)
        }
    }

    /// Every planning with what the judge says of it.
    func beelden(by actor: Actor) async throws -> [Planningsbeeld] {
        try actor.mayRead()
        let (dossiers, organisatie, today) = try await store.read { db in (try db.planningen(), try db.eersteOrganisatie(), db.now.inAmsterdam.datum) }
        return dossiers.map { Planningsbeeld($0, organisatie: organisatie, vandaag: today) }
    }

    func beeld(_ id: ID<Planningsdossier>, by actor: Actor) async throws -> Planningsbeeld {
        try actor.mayRead()
        let (dossier, organisatie, today) = try await store.read { db in
            (try db.planning(id), try db.eersteOrganisatie(), db.now.inAmsterdam.datum)
        }
        return Planningsbeeld(dossier, organisatie: organisatie, vandaag: today, mag: actor.may(.planningBijhouden, in: dossier.gemeente))
    }

    /// What a new planning can begin with, for this actor.
    func begin(by actor: Actor) async throws -> Planningsbegin {
        try actor.mayRead()
        let own = Set(actor.organisaties(for: .planningBijhouden))
        let isUnit = actor.may(.planningBijhouden)
        guard isUnit || !own.isEmpty else { throw Refusal(.magPlanningNietBijhouden) }
        return try await store.read { db in
            let gemeenten = try db.gemeentenOp(db.now.inAmsterdam.datum).filter { isUnit || own.contains($0.code) }
            return Planningsbegin(
                documenten: try db.documentenMetStappen(), vorige: try db.planningen().map { ($0.id, $0.naam) }, gemeenten: gemeenten.map { ($0.code, $0.naam) }, magEenheid: isUnit)
        }
    }

    // MARK: Making

    /// Makes a planning from what a form says it begins with: `sjabloon:eenheid`, `document:…`, `vorige:…`, `bestand` or `leeg`.
    func make(_ voorstel: Planningsvoorstel, from bron: String, bestand: [UInt8]?, by actor: Actor) async throws -> ID<Planningsdossier> {
        try actor.mayKeepPlanning(of: voorstel.gemeente)
        let parts = bron.split(separator: ":", maxSplits: 1).map(String.init)
        switch (parts.first, parts.count) {
        case ("leeg", 1): return try await make(voorstel, by: actor)
        case ("bestand", 1):
            guard let bestand else { throw Refusal(.geenPlanningsbestand) }
            return try await make(voorstel, from: try Planningsbestand.read(yaml: bestand).planning, by: actor)
        case ("vorige", 2): return try await make(voorstel, from: try await vorige(ID(parts[1]), by: actor), by: actor)
        case ("document", 2):
            let (steps, document) = try await store.read { db in
                (try db.stappen(of: ID(parts[1])).filter(\.isBeslist).map(\.stap), try db.document(ID(parts[1])))
            }
            guard !steps.isEmpty else { throw Refusal(.bronLeeg) }
            var theirs = voorstel
            theirs.document = document.id
            return try await make(theirs, from: Planning.from(steps, voorstel.niveau, dagtekening: document.datum), by: actor)
        default: throw Refusal(.onbekendeBron)
        }
    }

    /// - Parameter begin: the steps to start with; none for an empty planning.
    func make(_ voorstel: Planningsvoorstel, from begin: Planning? = nil, by actor: Actor) async throws -> ID<Planningsdossier> {
        try actor.mayKeepPlanning(of: voorstel.gemeente)
        try voorstel.check(begin)
        return try await store.write { db in
            var dossier = Planningsdossier(id: db.newID(), cyclus: try db.cyclusjaren() ?? "", naam: voorstel.naam, niveau: voorstel.niveau)
            (dossier.gemeente, dossier.termijn, dossier.vastgesteld) = (voorstel.gemeente, voorstel.termijn ?? begin?.termijn, voorstel.vastgesteld)
            (dossier.dagtekening, dossier.kalender) = (begin?.dagtekening, begin?.vergaderkalender ?? Vergaderkalender())
            let organen = try db.organenlijst()
            dossier.stappen = (begin?.stappen ?? []).map { stap in
                var one = Planningsstap(stap)
                one.overleg = organen.overleg(stap.orgaan)
                if stap.stand == .gedaan { one.gedaanOp = stap.moment?.tot }
                one.document = stap.bewijs == nil ? nil : voorstel.document
                return one
            }
            try db.insert(dossier, by: actor)
            try db.record(
                "planning-gemaakt", on: dossier.id.rawValue, by: actor,
                "\(actor.naam) maakte de planning ‘\(dossier.naam)’ met \(Opmaak.aantal(dossier.stappen.count, "stap", "stappen")).")
            return dossier.id
        }
    }

    /// The steps of a former planning without their days and their history: the start of a new cycle.
    func vorige(_ id: ID<Planningsdossier>, by actor: Actor) async throws -> Planning {
        try actor.mayRead()
        var planning = try await store.read { db in try db.planning(id) }.planning
        (planning.termijn, planning.dagtekening, planning.vergaderkalender) = (nil, nil, Vergaderkalender())
        planning.stappen = planning.stappen.filter { $0.stand != .vervallen }.map { stap in
            var fresh = stap
            (fresh.moment, fresh.stand, fresh.bewijs) = (nil, .gepland, nil)
            return fresh
        }
        let kept = Set(planning.stappen.map(\.id))
        for place in planning.stappen.indices { planning.stappen[place].nodig.removeAll { !kept.contains($0) } }
        return planning
    }

    /// What stands above the steps: name, term and the day of adoption that is wished.
    func edit(_ id: ID<Planningsdossier>, to voorstel: Planningsvoorstel, versie: Int, by actor: Actor) async throws {
        try await store.write { db in
            var dossier = try db.planning(id)
            try actor.mayKeepPlanning(of: dossier.gemeente)
            try voorstel.check(nil)
            guard dossier.versie == versie else { throw Refusal(.planningGewijzigd(dossier.naam)) }
            let before = dossier
            (dossier.naam, dossier.termijn, dossier.vastgesteld) = (voorstel.naam, voorstel.termijn, voorstel.vastgesteld)
            guard dossier != before else { return }
            dossier.versie += 1
            try db.saveHead(of: dossier)
            try db.record(
                "planning-gewijzigd", on: id.rawValue, by: actor, "\(actor.naam) wijzigde de gegevens van de planning ‘\(dossier.naam)’.",
                wijzigingen: Wijziging.between([
                    ("naam", before.naam, dossier.naam), ("termijn", before.termijnwoorden, dossier.termijnwoorden),
                    ("vaststelling", before.vastgesteld?.description, dossier.vastgesteld?.description),
                ]))
        }
    }

    func remove(_ id: ID<Planningsdossier>, by actor: Actor) async throws {
        try await store.write { db in
            let dossier = try db.planning(id)
            try actor.mayKeepPlanning(of: dossier.gemeente)
            try db.deletePlanning(id)
            try db.record("planning-verwijderd", on: id.rawValue, by: actor, "\(actor.naam) verwijderde de planning ‘\(dossier.naam)’.")
        }
    }
}

extension Planning {
    /// The confirmed steps of a document. What a step waits for stays out when nobody confirmed it.
    fileprivate static func from(_ stappen: [Stap], _ niveau: Niveau, dagtekening: Datum?) -> Planning {
        let known = Set(stappen.map(\.id))
        let kept = stappen.map { stap in
            var one = stap
            one.nodig.removeAll { !known.contains($0) }
            return one
        }
        return Planning(naam: nil, niveau: niveau, termijn: nil, dagtekening: dagtekening, stappen: kept)
    }
}

extension Planningsdossier {
    fileprivate var termijnwoorden: String? { termijn.map { "\($0.lowerBound) tot en met \($0.upperBound)" } }
}
