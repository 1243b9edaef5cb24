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
        return try await store.read { db in
            let (organisatie, kalender) = (try db.eersteOrganisatie(), try db.vergaderkalender())
            let today = db.now.inAmsterdam.datum
            return try db.planningen().map { Planningsbeeld($0, organisatie: organisatie, vandaag: today, vergaderkalender: kalender) }
        }
    }

    func beeld(_ id: ID<Planningsdossier>, by actor: Actor) async throws -> Planningsbeeld {
        try actor.mayRead()
        return try await store.read { db in
            let dossier = try db.planning(id)
            return Planningsbeeld(
                dossier, organisatie: try db.eersteOrganisatie(), vandaag: db.now.inAmsterdam.datum,
                mag: actor.may(.planningBijhouden, in: dossier.gemeente), vergaderkalender: try db.vergaderkalender())
        }
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
                sjablonen: try Sjabloon.alle().map { Planningsbegin.Sjabloonkeuze(code: $0.naam, naam: $0.titel) }, documenten: try db.documentenMetStappen(), vorige: try db.planningen().map { ($0.id, $0.naam) }, gemeenten: gemeenten.map { ($0.code, $0.naam) }, magEenheid: isUnit)
        }
    }

    /// The steps that people confirmed in a document, and the plannings of this actor that they can go into.
    func inzet(of document: ID<Document>, by actor: Actor) async throws -> Stappeninzet {
        try actor.mayRead()
        guard actor.may(.planningBijhouden) || !actor.organisaties(for: .planningBijhouden).isEmpty else {
            throw Refusal(.magPlanningNietBijhouden)
        }
        return try await store.read { db in
            let stuk = try db.document(document)
            let confirmed = try db.bevestigdeStappen(of: document)
            let organen = try db.organenlijst()
            let own = try db.planningen().filter { actor.may(.planningBijhouden, in: $0.gemeente) }
            return Stappeninzet(
                document: stuk, stappen: confirmed, open: try db.stappen(of: document).count { $0.oordeel.stand == .voorstel },
                planningen: own.map { dossier in
                    Stappeninzet.Doel(
                        planning: dossier.id, naam: dossier.naam,
                        nieuw: dossier.aanwinst(of: confirmed, from: document, bekend: organen).count)
                })
        }
    }

    // MARK: Making

    /// Makes a planning from what a form says it begins with: `sjabloon:eenheidsplan`, `document:…`, `vorige:…`, `bestand` or `leeg`.
    func make(_ voorstel: Planningsvoorstel, from bron: String, bestand: [UInt8]?, by actor: Actor) async throws -> ID<Planningsdossier> {
        try actor.mayKeepPlanning(of: voorstel.gemeente)
        let parts = bron.split(separator: ":", maxSplits: 1).map(String.init)
        switch (parts.first, parts.count) {
        case ("leeg", 1): return try await make(voorstel, by: actor)
        case ("bestand", 1):
            guard let bestand else { throw Refusal(.geenPlanningsbestand) }
            return try await make(voorstel, from: try Planningsbestand.read(yaml: bestand).planning, by: actor)
        case ("sjabloon", 2):
            guard let sjabloon = try Sjabloon.named(parts[1]) else { throw Refusal(.onbekendeBron) }
            let (indeling, kalender, today) = try await store.read { db in
                (try db.indelingVandaag(), try db.vergaderkalender(), db.now.inAmsterdam.datum)
            }
            let bezetting = indeling.map { Bezetting($0) } ?? Bezetting(overleggen: [:], gemeenten: [])
            let begin = sjabloon.planning(voor: bezetting, termijn: voorstel.termijn)
            return try await make(voorstel, from: try begin.teruggerekend(voorstel.vastgesteld, kalender, vandaag: today), by: actor)
        case ("vorige", 2):
            let (vorige, kalender, today) = try await store.read { db in
                (try db.planning(ID(parts[1])), try db.vergaderkalender(), db.now.inAmsterdam.datum)
            }
            let begin = vorige.planning.volgendeCyclus
            return try await make(voorstel, from: try begin.teruggerekend(voorstel.vastgesteld, kalender, vandaag: today), by: actor)
        case ("document", 2):
            let (steps, document) = try await store.read { db in
                (try db.bevestigdeStappen(of: ID(parts[1])), try db.document(ID(parts[1])))
            }
            guard !steps.isEmpty else { throw Refusal(.bronLeeg) }
            var theirs = voorstel
            theirs.document = document.id
            let begin = Planning(naam: nil, niveau: voorstel.niveau, termijn: nil, dagtekening: document.datum, stappen: steps)
            return try await make(theirs, from: begin, by: actor)
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
    /// With the latest day of each step as its day, when a day of adoption is asked; without days otherwise.
    ///
    /// Who begins after a latest day sees that step as late: the days are told as they are, and nothing is squeezed to make it fit.
    /// - Parameter kalender: the meetings that Stip knows; they are counted with, not kept in the planning.
    fileprivate func teruggerekend(_ vastgesteld: Datum?, _ kalender: Vergaderkalender, vandaag: Datum) throws(Refusal) -> Planning {
        guard let vastgesteld else { return self }
        var counted = self
        counted.vergaderkalender = vergaderkalender.samen(met: kalender)
        let terug = try Terugrekening(counted, vastgesteld: vastgesteld, vandaag: vandaag)
        let regels = Dictionary(terug.regels.map { ($0.stap, $0) }) { first, _ in first }
        var made = self
        for place in made.stappen.indices {
            guard let regel = regels[made.stappen[place].id] else { continue }
            made.stappen[place].moment = Tijdvak(van: regel.begin, tot: regel.uiterlijk, precisie: .dag)
        }
        return made
    }
}

extension Planningsdossier {
    fileprivate var termijnwoorden: String? { termijn.map { "\($0.lowerBound) tot en met \($0.upperBound)" } }
}
