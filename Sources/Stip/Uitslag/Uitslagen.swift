import Database
import Foundation

/// What can be asked of the outcome of a round, and what people do with it. Load, decide, save.
struct Uitslagen: Sendable {
    let store: Store

    /// Everything that stands with an outcome; a `Refusal` for who may not see it yet.
    func beeld(of ronde: ID<Stemronde>, by actor: Actor) async throws -> Uitslagbeeld {
        try await store.read { db in try db.uitslagbeeld(of: ronde, for: actor) }
    }

    /// What stands on the wall of the meeting: who answered while it is open, the outcome after that.
    func scherm(of id: ID<Stemronde>, by actor: Actor) async throws -> Schermbeeld {
        try await store.read { db in
            let ronde = try db.stemronde(id, for: actor)
            let showsOpkomst = Zichtbaarheid.shows(opkomstVan: ronde, to: actor, at: db.now)
            let opkomst = showsOpkomst ? try db.opkomst(of: ronde) : nil
            let uitslag = Zichtbaarheid.shows(uitslagVan: ronde, to: actor, at: db.now) ? try db.uitslag(of: ronde) : nil
            return Schermbeeld(
                ronde: ronde, opkomst: opkomst, uitslag: uitslag, beslissing: uitslag == nil ? nil : try db.gelijkstandbeslissing(of: id),
                themas: uitslag == nil ? [:] : try db.optiethemas(of: ronde))
        }
    }

    /// Differs when what this visitor may see on the screen differs.
    func schermmerk(of id: ID<Stemronde>, by actor: Actor) async throws -> String {
        try await store.read { db in
            let ronde = try db.stemronde(id, for: actor)
            let opkomst = Zichtbaarheid.shows(opkomstVan: ronde, to: actor, at: db.now) ? try db.opkomst(of: ronde) : nil
            let beslissing = Zichtbaarheid.shows(uitslagVan: ronde, to: actor, at: db.now) ? try db.gelijkstandbeslissing(of: id) : nil
            return Schermbeeld(ronde: ronde, opkomst: opkomst, uitslag: nil, beslissing: beslissing, themas: [:]).merk
        }
    }

    // MARK: Ties

    /// Settles a tie: as the rule says, or otherwise with a reason. It can be done again until the outcome is established.
    func settle(_ id: ID<Stemronde>, gekozen: [String], reden: String?, by actor: Actor) async throws {
        try await store.write { db in
            try actor.mayLeadRondes()
            let uitslag = try db.uitslag(of: id, for: actor)
            let former = try db.gelijkstandbeslissing(of: id)
            let beslissing = try Gelijkstandbeslissing(gekozen, reden: reden, in: uitslag, by: actor.naam, at: db.now)
            try db.insert(beslissing, of: id)
            let names = { (opties: [String]) in opties.isEmpty ? "geen van de gelijke" : Opmaak.lijst(opties.map(uitslag.naam)) }
            try db.record(
                "gelijke-stand-beslist", on: id.rawValue, by: actor,
                "\(actor.naam) besliste de gelijke stand in ‘\(uitslag.ronde.naam)’\(beslissing.volgtRegel ? " volgens de regel" : ", anders dan de regel"): \(names(beslissing.gekozen)).",
                wijzigingen: Wijziging.between([
                    (veld: "plaatsen", was: former.map { names($0.gekozen) }, wordt: names(beslissing.gekozen)),
                    (veld: "reden", was: former?.reden, wordt: beslissing.reden),
                ]))
        }
    }

    // MARK: Criteria

    /// Judges an option again by one criterium, at the outcome.
    func judge(_ optie: String, _ criterium: Criterium, _ oordeel: Criteriumoordeel, in id: ID<Stemronde>, by actor: Actor) async throws {
        try await store.write { db in
            try actor.mayGroup()
            let uitslag = try db.uitslag(of: id, for: actor)
            guard let found = uitslag.ronde.optie(optie) else { throw Refusal(.onbekendeOptie([optie])) }
            try Uitslagoordeel.check(oordeel, of: criterium, in: uitslag.ronde)
            let longlist = try uitslag.ronde.longlist.map { try db.longlist($0) }
            let former = uitslag.ronde.oordelen(longlist, opnieuw: try db.uitslagoordelen(of: id))[optie]?[criterium]?.oordeel
            guard former != oordeel else { throw Refusal(.zelfdeOordeel) }
            try db.insert(oordeel, criterium, of: optie, in: id, by: actor.naam)
            try db.record(
                "criterium-opnieuw-beoordeeld", on: id.rawValue, by: actor,
                "\(actor.naam) beoordeelde ‘\(found.naam)’ opnieuw bij de uitslag van ‘\(uitslag.ronde.naam)’: \(criterium.naam.lowercased()).",
                wijzigingen: Wijziging.between([
                    (veld: "score", was: former?.score.map(Criteriumoordeel.naam), wordt: oordeel.score.map(Criteriumoordeel.naam)),
                    (veld: "reden", was: former?.reden, wordt: oordeel.reden),
                ]))
        }
    }

    // MARK: Establishing

    /// Establishes the outcome as a body decided it. After this nothing of it changes.
    func establish(_ id: ID<Stemronde>, _ besluit: Vaststelbesluit, by actor: Actor) async throws {
        try await store.write { db in
            try actor.mayLeadRondes()
            let uitslag = try db.uitslag(of: id, for: actor)
            let beslissing = try db.gelijkstandbeslissing(of: id)
            var reasons: [Reason] = []
            var orgaan: Vaststellendorgaan?
            do throws(Refusal) {
                orgaan = try Vaststellendorgaan(naam: besluit.orgaan, datum: besluit.datum, op: db.now.inAmsterdam.datum)
            } catch {
                reasons += error.reasons
            }
            if !uitslag.isGeldig { reasons.append(.geenUitslag) }
            if !uitslag.gelijk.isEmpty, beslissing == nil { reasons.append(.gelijkeStandOpen) }
            var ronde = uitslag.ronde
            let vaststelling = Vaststelling(
                door: actor.naam, op: db.now, gekozen: uitslag.gekozen(beslissing), toelichting: besluit.toelichting, ondanks: besluit.ondanks,
                minderheid: besluit.minderheid)
            do throws(Refusal) {
                ronde = try ronde.established(vaststelling, opkomst: uitslag.opkomst, at: db.now)
            } catch {
                reasons += error.reasons
            }
            guard reasons.isEmpty, let orgaan else { throw Refusal(reasons) }
            try db.saveMove(of: ronde)
            try db.insert(orgaan, of: id)
            let names = Opmaak.lijst(vaststelling.gekozen.map(uitslag.naam))
            try db.record(
                "uitslag-vastgesteld", on: id.rawValue, by: actor,
                "\(actor.naam) legde vast dat \(orgaan.naam) de uitslag van ‘\(ronde.naam)’ vaststelde op \(Opmaak.datum(orgaan.datum))\(names.isEmpty ? "" : ": \(names)").",
                wijzigingen: Wijziging.between([
                    (veld: "ondanks", was: nil, wordt: besluit.ondanks), (veld: "minderheidsstandpunt", was: nil, wordt: besluit.minderheid),
                    (veld: "toelichting", was: nil, wordt: besluit.toelichting),
                ]))
        }
    }
}

/// What is filled in to establish an outcome.
struct Vaststelbesluit: Equatable, Sendable {
    /// The body that decided, and the day on which.
    var orgaan: String?
    var datum: Datum?
    var toelichting: String?
    /// Why, although a board still has to meet.
    var ondanks: String?
    /// The view of who did not agree (BES-17).
    var minderheid: String?
}

extension Transaction {
    func uitslagbeeld(of id: ID<Stemronde>, for actor: Actor) throws -> Uitslagbeeld {
        let uitslag = try uitslag(of: id, for: actor)
        let longlist = try uitslag.ronde.longlist.map { try self.longlist($0) }
        return Uitslagbeeld(
            uitslag: uitslag, beslissing: try gelijkstandbeslissing(of: id), orgaan: try vaststellendOrgaan(of: id),
            oordelen: uitslag.ronde.oordelen(longlist, opnieuw: try uitslagoordelen(of: id)), themas: try optiethemas(of: uitslag.ronde),
            geheimeAntwoorden: uitslag.ronde.isGeheim ? try geheimeAntwoorden(of: id) : [],
            nogTeGaan: uitslag.ronde.nogTeGaan(uitslag.opkomst, op: now.inAmsterdam.datum), eenheid: try eenheidsnaam() ?? "", nu: now)
    }
}

extension Reason {
    static let zelfdeOordeel = Reason(.conflict, code: "zelfde-oordeel", "Dit oordeel staat er al zo. Er is niets gewijzigd.")
}
