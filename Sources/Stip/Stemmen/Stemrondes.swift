import Database
import Foundation

/// What can be done with rounds by who leads them, and who may look at them. Load, decide, save.
///
/// What is answered in a round stands in `Stemmen`.
struct Stemrondes: Sendable {
    let store: Store
    /// How mail names the site, with the scheme and without a slash at the end; nothing when no mail can be sent.
    var mailadres: String?

    // MARK: Looking

    /// The rounds that this visitor may see, the latest first.
    func rondes(by actor: Actor) async throws -> [Stemronde] {
        try await store.read { db in
            try actor.mayRead()
            return try db.stemrondes().filter { Zichtbaarheid.shows($0, to: actor, at: db.now) }
        }
    }

    func ronde(_ id: ID<Stemronde>, by actor: Actor) async throws -> Stemronde {
        try await store.read { db in try db.stemronde(id, for: actor) }
    }

    /// Who has answered; a `Refusal` for who may not see it yet.
    func opkomst(of id: ID<Stemronde>, by actor: Actor) async throws -> (ronde: Stemronde, opkomst: [Opkomst]) {
        try await store.read { db in
            let ronde = try db.stemronde(id, for: actor)
            guard Zichtbaarheid.shows(opkomstVan: ronde, to: actor, at: db.now) else { throw Refusal(.opkomstNietZichtbaar) }
            return (ronde, try db.opkomst(of: ronde))
        }
    }

    /// What a form of a round needs: the lists it can come from, and the ground of the one that was chosen.
    ///
    /// - Parameter bron: nothing for the latest that there is.
    func grond(_ bron: Rondevoorstel.Bron?, by actor: Actor) async throws -> Rondekeuze {
        try await store.read { db in
            try actor.mayLeadRondes()
            let (longlists, rondes) = (try db.longlists(), try db.stemrondes())
            let closed = rondes.filter { [.gesloten, .vastgesteld].contains($0.stand(at: db.now)) }
            guard let bron = bron ?? longlists.first.map({ .longlist($0.id) }) ?? closed.first.map({ .ronde($0.id) }) else {
                throw Refusal(.geenLijst)
            }
            return Rondekeuze(grond: try db.rondegrond(for: bron), bron: bron, longlists: longlists, rondes: closed, now: db.now)
        }
    }

    // MARK: Making

    func make(_ voorstel: Rondevoorstel, by actor: Actor) async throws -> ID<Stemronde> {
        try await store.write { db in try db.make(voorstel, by: actor) }
    }

    /// Makes a round as a program writes it.
    func make(_ body: RondeBody, by actor: Actor) async throws -> ID<Stemronde> {
        try await store.write { db in try db.make(body, by: actor) }
    }

    /// Makes the round of a file; nothing when there is one of that name already, so that the same file twice is one round.
    ///
    /// - Parameter klaar: also puts it before its participants: it opens at its moment, or at once when that has come.
    func importeer(_ body: RondeBody, klaar: Bool, by actor: Actor) async throws -> Stemronde? {
        let mailadres = mailadres
        return try await store.write { db in
            try actor.mayLeadRondes()
            let naam = body.naam.trimmingCharacters(in: .whitespacesAndNewlines)
            guard try !db.stemrondes().contains(where: { $0.naam == naam }) else { return nil }
            let id = try db.make(body, by: actor)
            if klaar { try db.open(id, nu: false, site: mailadres, by: actor) }
            return try db.stemronde(id)
        }
    }

    /// Changes a round that is not open yet. Who looked at an older version is refused.
    func edit(_ id: ID<Stemronde>, to voorstel: Rondevoorstel, versie: Int, by actor: Actor) async throws {
        try await store.write { db in
            try actor.mayLeadRondes()
            let former = try db.stemronde(id)
            guard former.stand(at: db.now) == .opgesteld else { throw Refusal(.rondeNietOpgesteld(former, at: db.now)) }
            guard former.versie == versie else { throw Refusal(.rondeGewijzigd) }
            let ronde = try voorstel.ronde(id, from: try db.rondegrond(for: voorstel.bron), former: former, at: db.now) { db.newID() }
            try db.update(ronde)
            try db.record(
                "stemronde-gewijzigd", on: id.rawValue, by: actor, "\(actor.naam) wijzigde de stemronde ‘\(ronde.naam)’.",
                wijzigingen: ronde.differences(from: former))
        }
    }

    // MARK: Moving on

    /// - Parameter nu: opens at once; else at the moment that was written down.
    func open(_ id: ID<Stemronde>, nu: Bool = false, by actor: Actor) async throws {
        let mailadres = mailadres
        try await store.write { db in try db.open(id, nu: nu, site: mailadres, by: actor) }
    }

    /// Closes a round before its moment.
    func close(_ id: ID<Stemronde>, reden: String?, by actor: Actor) async throws {
        try await store.write { db in
            try actor.mayLeadRondes()
            let ronde = try db.stemronde(id).closed(reden: reden, by: actor.naam, at: db.now)
            try db.saveMove(of: ronde)
            try db.record("stemronde-gesloten", on: id.rawValue, by: actor, "\(actor.naam) sloot de stemronde ‘\(ronde.naam)’. \(reden ?? "")")
        }
    }

    func withdraw(_ id: ID<Stemronde>, reden: String?, by actor: Actor) async throws {
        try await store.write { db in
            try actor.mayLeadRondes()
            let ronde = try db.stemronde(id).withdrawn(reden: reden, by: actor.naam, at: db.now)
            try db.saveMove(of: ronde)
            try db.record("stemronde-ingetrokken", on: id.rawValue, by: actor, "\(actor.naam) trok de stemronde ‘\(ronde.naam)’ in. \(reden ?? "")")
        }
    }
}

extension Transaction {
    fileprivate func make(_ voorstel: Rondevoorstel, by actor: Actor) throws -> ID<Stemronde> {
        try actor.mayLeadRondes()
        let ronde = try voorstel.ronde(newID(), from: try rondegrond(for: voorstel.bron), at: now) { newID() }
        try insert(ronde)
        try record("stemronde-gemaakt", on: ronde.id.rawValue, by: actor, "\(actor.naam) maakte de stemronde ‘\(ronde.naam)’.")
        return ronde.id
    }

    /// - Throws: `Refusal` with what the form would say, under the names of the fields that were written.
    fileprivate func make(_ body: RondeBody, by actor: Actor) throws -> ID<Stemronde> {
        try actor.mayLeadRondes()
        let bron = try body.bron(among: try longlists())
        do {
            let namen = try body.keuzenamen(of: try rondegrond(for: bron).opties)
            return try make(try body.formulier(from: bron, zonder: namen).voorstel(), by: actor)
        } catch let refusal as Refusal {
            throw body.renamed(refusal)
        }
    }

    fileprivate func open(_ id: ID<Stemronde>, nu: Bool, site: String?, by actor: Actor) throws {
        try actor.mayLeadRondes()
        let ronde = try stemronde(id).opened(nu: nu, by: actor.naam, at: now)
        try saveMove(of: ronde)
        let when =
            ronde.opent > now
            ? "zette de stemronde ‘\(ronde.naam)’ klaar. Zij opent op \(Opmaak.moment(ronde.opent))" : "opende de stemronde ‘\(ronde.naam)’"
        try record("stemronde-geopend", on: id.rawValue, by: actor, "\(actor.naam) \(when). Kiezen kan tot \(ronde.sluitmoment).")
        if ronde.opent <= now { try announce(ronde, site: site) }
    }

    /// A round that this visitor may see; to others it does not exist.
    func stemronde(_ id: ID<Stemronde>, for actor: Actor) throws -> Stemronde {
        try actor.mayRead()
        let ronde = try stemronde(id)
        guard Zichtbaarheid.shows(ronde, to: actor, at: now) else { throw Refusal(.geenStemronde) }
        return ronde
    }

    /// What a round is made from: the unit as it is today, its members, and the list.
    func rondegrond(for bron: Rondevoorstel.Bron) throws -> Rondegrond {
        guard let organisatie = try eersteOrganisatie() else { throw Refusal(.geenEenheid) }
        let leden = try gebruikers().flatMap { gebruiker in
            gebruiker.rollen.compactMap { $0.rol == .lid ? $0.organisatie.map { (overleg: $0, gebruiker: gebruiker) } : nil }
        }
        let groups = Dictionary(grouping: leden, by: \.overleg).mapValues { $0.map(\.gebruiker).sorted { Opmaak.before($0.naam, $1.naam) } }
        let indeling = organisatie.op(now.inAmsterdam.datum)
        switch bron {
        case .longlist(let id):
            let longlist = try longlist(id)
            return Rondegrond(cyclus: longlist.cyclus, indeling: indeling, leden: groups, opties: [Optie](longlist), longlist: id)
        case .ronde(let id):
            let vorige = try stemronde(id)
            guard vorige.stand(at: now) == .gesloten || vorige.stand(at: now) == .vastgesteld else { throw Refusal(.vorigeNietGesloten) }
            let chosen = vorige.vaststelling.map { act in act.gekozen.compactMap { vorige.optie($0) } } ?? vorige.opties
            return Rondegrond(cyclus: vorige.cyclus, indeling: indeling, leden: groups, opties: chosen, longlist: vorige.longlist, vorige: id)
        }
    }
}

extension Stemronde {
    /// `donderdag 16 april 2026, 12.00 uur`; for a whole day `en met donderdag 16 april 2026`.
    var sluitmoment: String {
        let (day, second) = sluit.inAmsterdam
        guard second == 0, let last = day.adding(days: -1) else { return Opmaak.moment(sluit) }
        return "en met \(Opmaak.dagEnDatum(last))"
    }

    /// What a change of the round changed, for the history.
    func differences(from former: Stemronde) -> [Wijziging] {
        Wijziging.between([
            ("naam", former.naam, naam), ("keuze", former.keuzewijze.opdracht, keuzewijze.opdracht),
            ("telregel", former.telling.regel?.naam, telling.regel?.naam), ("plaatsen", "\(former.telling.plaatsen)", "\(telling.plaatsen)"),
            ("gelijke stand", former.telling.gelijkstand.zin, telling.gelijkstand.zin), ("weging", former.weging.code, weging.code),
            ("quorum", former.quorum.map(String.init), quorum.map(String.init)), ("opent", Opmaak.moment(former.opent), Opmaak.moment(opent)),
            ("sluit", Opmaak.moment(former.sluit), Opmaak.moment(sluit)), ("geheim", former.isGeheim ? "ja" : "nee", isGeheim ? "ja" : "nee"),
            ("deelnemers", former.deelnemers.map(\.naam).joined(separator: ", "), deelnemers.map(\.naam).joined(separator: ", ")),
            ("onderwerpen", former.opties.map(\.naam).joined(separator: ", "), opties.map(\.naam).joined(separator: ", ")),
        ])
    }
}

/// What can be chosen in the form of a round.
struct Rondekeuze: Equatable, Sendable {
    let grond: Rondegrond
    let bron: Rondevoorstel.Bron
    let longlists: [Longlist]
    /// Rounds that were closed, to make a following one from.
    let rondes: [Stemronde]
    let now: Date
}

extension Reason {
    static let geenLijst = Reason(.conflict, code: "geen-lijst", "Er is nog geen lijst om uit te kiezen. Leg eerst een longlist vast.")
    static let opkomstNietZichtbaar = Reason(
        .forbidden, code: "opkomst-niet-zichtbaar", "Wie er al antwoordde, ziet u na sluiting.")
    static let vorigeNietGesloten = Reason(
        .conflict, code: "vorige-niet-gesloten", field: "bron", "Een vervolgronde maakt u uit een ronde die gesloten is. Wacht tot zij sluit.")
}
