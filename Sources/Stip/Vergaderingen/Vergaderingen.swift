import Database
import Foundation

/// What can be asked of the meetings, and done to them. Pages and feeds come here.
struct Vergaderingen: Sendable {
    let store: Store

    /// The meetings from a day on in the order of the calendar, then those before it, latest first.
    func lijst(of orgaan: String? = nil, by actor: Actor) async throws -> Vergaderlijst {
        try actor.mayRead()
        return try await store.read { db in
            var found = try orgaan.map { try db.vergaderingen(where: "orgaan = \($0)") } ?? db.vergaderingen()
            let closed = Set(found.filter { !actor.magInzien($0) }.map(\.id))
            for place in found.indices where closed.contains(found[place].id) { found[place].gegevens.plaats = nil }
            return Vergaderlijst(
                organen: try db.vergaderorganen(), alle: found, orgaan: orgaan, vandaag: db.now.inAmsterdam.datum, afgeschermd: closed)
        }
    }

    /// What meets between today and the end of the week, in the order of the calendar.
    func dezeWeek(by actor: Actor) async throws -> Vergaderlijst {
        try actor.mayRead()
        return try await store.read { db in
            let vandaag = db.now.inAmsterdam.datum
            let zondag = vandaag.adding(days: 6 - vandaag.weekdag) ?? vandaag
            return Vergaderlijst(
                organen: try db.vergaderorganen(),
                alle: try db.vergaderingen(where: "datum >= \(vandaag) and datum <= \(zondag) and afgelast_op is null"), orgaan: nil,
                vandaag: vandaag)
        }
    }

    func vergadering(_ id: ID<Vergadering>, by actor: Actor) async throws -> Vergaderbeeld {
        try actor.mayRead()
        return try await store.read { db in try db.vergaderbeeld(id, for: actor) }
    }

    func organen(by actor: Actor) async throws -> [Vergaderorgaan] {
        try actor.mayRead()
        return try await store.read { db in try db.vergaderorganen() }
    }

    /// What can be put on the agenda of a body, for who keeps it.
    func keuzes(of orgaan: Vergaderorgaan, by actor: Actor) async throws -> Agendakeuzes {
        try actor.mayKeepMeetings(of: orgaan.code)
        return try await store.read { db in try db.agendakeuzes(of: orgaan) }
    }

    // MARK: The meeting

    @discardableResult
    func plan(_ gegevens: Vergadergegevens, of orgaan: String, by actor: Actor) async throws -> Vergadering {
        try await store.write { db in
            try actor.mayKeepMeetings(of: orgaan)
            return try db.plan(gegevens, of: orgaan, by: actor)
        }
    }

    /// Refuses when somebody else changed it since `versie`, and says what they did.
    @discardableResult
    func change(_ id: ID<Vergadering>, to gegevens: Vergadergegevens, versie: Int, by actor: Actor) async throws -> Vergadering {
        try await store.write { db in
            let former = try db.vergadering(id, seen: versie, by: actor)
            guard gegevens != former.gegevens else { return former }
            return try db.change(former, to: gegevens, by: actor)
        }
    }

    func cancel(_ id: ID<Vergadering>, reden: String, versie: Int, by actor: Actor) async throws {
        try await store.write { db in
            var vergadering = try db.vergadering(id, seen: versie, by: actor)
            if reden.isEmpty { throw Refusal(.geenAfgelastreden) }
            if reden.count > 300 { throw Refusal(.afgelastredenTeLang) }
            vergadering.afgelast = Vergadering.Afgelasting(reden: reden, moment: db.now)
            try db.saveNext(vergadering)
            try db.record(
                "vergadering-afgelast", on: id.rawValue, by: actor,
                "\(try db.zin(vergadering)) gaat niet door: \(reden.hasSuffix(".") ? reden : reden + ".")")
        }
    }

    // MARK: Its agenda

    func addItem(_ gegevens: Agendapuntgegevens, to id: ID<Vergadering>, versie: Int, by actor: Actor) async throws {
        try await store.write { db in
            let vergadering = try db.vergadering(id, seen: versie, by: actor)
            var agenda = try db.agenda(of: id)
            guard agenda.count < Agendapuntgegevens.puntengrens else { throw Refusal(.teVeelAgendapunten) }
            agenda.append(Agendapunt(id: db.newID(), volgnummer: agenda.count + 1, gegevens: try db.checked(gegevens)))
            try db.save(agenda, of: vergadering, "Agendapunt \(agenda.count) is toegevoegd: \(gegevens.titel).", by: actor)
        }
    }

    func changeItem(_ punt: ID<Agendapunt>, to gegevens: Agendapuntgegevens, of id: ID<Vergadering>, versie: Int, by actor: Actor) async throws {
        try await store.write { db in
            let vergadering = try db.vergadering(id, seen: versie, by: actor)
            var agenda = try db.agenda(of: id)
            guard let place = agenda.firstIndex(where: { $0.id == punt }) else { throw Refusal(.geenAgendapunt) }
            let checked = try db.checked(gegevens)
            guard checked != agenda[place].gegevens else { return }
            agenda[place].gegevens = checked
            try db.save(agenda, of: vergadering, "Agendapunt \(place + 1) is gewijzigd: \(gegevens.titel).", by: actor)
        }
    }

    func removeItem(_ punt: ID<Agendapunt>, of id: ID<Vergadering>, versie: Int, by actor: Actor) async throws {
        try await store.write { db in
            let vergadering = try db.vergadering(id, seen: versie, by: actor)
            var agenda = try db.agenda(of: id)
            guard let place = agenda.firstIndex(where: { $0.id == punt }) else { throw Refusal(.geenAgendapunt) }
            let removed = agenda.remove(at: place)
            try db.save(agenda, of: vergadering, "Agendapunt \(place + 1) is weggehaald: \(removed.gegevens.titel).", by: actor)
        }
    }

    /// One place up, or one place down. At the end of the list nothing moves.
    func moveItem(_ punt: ID<Agendapunt>, up: Bool, of id: ID<Vergadering>, versie: Int, by actor: Actor) async throws {
        try await store.write { db in
            let vergadering = try db.vergadering(id, seen: versie, by: actor)
            var agenda = try db.agenda(of: id)
            guard let place = agenda.firstIndex(where: { $0.id == punt }) else { throw Refusal(.geenAgendapunt) }
            let other = up ? place - 1 : place + 1
            guard agenda.indices.contains(other) else { return }
            agenda.swapAt(place, other)
            try db.save(agenda, of: vergadering, "\(agenda[other].gegevens.titel) is nu agendapunt \(other + 1).", by: actor)
        }
    }

    // MARK: Who is not there

    @discardableResult
    func addAbsence(of persoon: String, _ dagen: ClosedRange<Datum>, reden: String?, for orgaan: String, by actor: Actor) async throws -> Afmelding {
        try await store.write { db in
            try actor.mayKeepMeetings(of: orgaan)
            guard let body = try db.vergaderorganen()[orgaan] else { throw Refusal(.geenVergaderorgaan) }
            let afmelding = Afmelding(id: db.newID(), orgaan: orgaan, persoon: persoon, dagen: dagen, reden: reden, door: actor.naam, op: db.now)
            try afmelding.check()
            try db.insert(afmelding)
            // The reason is nobody's business in the history.
            try db.record(
                "afmelding-toegevoegd", on: afmelding.id.rawValue, by: actor,
                "\(Opmaak.zin(persoon)) is afwezig op \(afmelding.dagenzin), gemeld voor \(body.naam).")
            return afmelding
        }
    }

    func removeAbsence(_ id: ID<Afmelding>, by actor: Actor) async throws {
        try await store.write { db in
            guard let afmelding = try db.afmeldingen(where: "id = \(id)").first else { throw Refusal(.geenAfmelding) }
            try actor.mayKeepMeetings(of: afmelding.orgaan)
            try db.deleteAfmelding(id)
            try db.record(
                "afmelding-weggehaald", on: id.rawValue, by: actor, "\(Opmaak.zin(afmelding.persoon)) is niet langer afgemeld voor \(afmelding.dagenzin).")
        }
    }
}

extension Transaction {
    /// The meeting as who asks saw it, when they may keep it and it still goes on.
    fileprivate func vergadering(_ id: ID<Vergadering>, seen versie: Int, by actor: Actor) throws -> Vergadering {
        let vergadering = try vergadering(id)
        try actor.mayKeepMeetings(of: vergadering.orgaan)
        guard vergadering.versie == versie else {
            // Every version left one line, so the lines since then are what changed.
            let lines = try historie(of: id.rawValue, atMost: min(max(vergadering.versie - versie, 1), 5)).reversed()
            throw Refusal(.vergaderingGewijzigd(lines.map { line in line.wijzigingen.isEmpty ? line.tekst : "\(line.tekst) \(line.wijzigingen.zin)" }))
        }
        if vergadering.isAfgelast { throw Refusal(.vergaderingIsAfgelast) }
        return vergadering
    }

    func plan(_ gegevens: Vergadergegevens, of orgaan: String, kenmerk: String? = nil, by actor: Actor) throws -> Vergadering {
        guard let body = try vergaderorganen()[orgaan] else { throw Refusal(.geenVergaderorgaan) }
        try gegevens.check()
        try checkDouble(gegevens, of: body, except: nil)
        let vergadering = Vergadering(id: newID(), orgaan: orgaan, gegevens: gegevens, gemaakt: now, gewijzigd: now, kenmerk: kenmerk)
        try insert(vergadering)
        try record(
            "vergadering-gepland", on: vergadering.id.rawValue, by: actor, "\(try zin(vergadering)) is gepland.",
            wijzigingen: gegevens.changes(from: nil))
        return vergadering
    }

    func change(_ former: Vergadering, to gegevens: Vergadergegevens, by actor: Actor) throws -> Vergadering {
        try gegevens.check()
        let body = try vergaderorganen()[former.orgaan] ?? Vergaderorgaan(code: former.orgaan, naam: former.orgaan, isRaad: false, spellingen: [])
        try checkDouble(gegevens, of: body, except: former.id)
        var vergadering = former
        vergadering.gegevens = gegevens
        let saved = try saveNext(vergadering)
        try record(
            "vergadering-gewijzigd", on: former.id.rawValue, by: actor, "\(try zin(former)) is gewijzigd.",
            wijzigingen: gegevens.changes(from: former.gegevens))
        return saved
    }

    @discardableResult
    func saveNext(_ vergadering: Vergadering) throws -> Vergadering {
        var next = vergadering
        (next.versie, next.gewijzigd) = (vergadering.versie + 1, now)
        try save(next)
        return next
    }

    /// Two meetings of one body on one day must begin at different times.
    private func checkDouble(_ gegevens: Vergadergegevens, of body: Vergaderorgaan, except id: ID<Vergadering>?) throws {
        let others = try vergaderingen(where: "orgaan = \(body.code) and datum = \(gegevens.datum) and afgelast_op is null").filter { $0.id != id }
        if others.contains(where: { $0.gegevens.begin == gegevens.begin }) { throw Refusal(.dubbeleVergadering(Opmaak.zin(body.naam), gegevens.datum)) }
    }

    fileprivate func save(_ agenda: [Agendapunt], of vergadering: Vergadering, _ tekst: String, by actor: Actor) throws {
        try save(agenda, of: vergadering.id)
        try saveNext(vergadering)
        try record("agenda-gewijzigd", on: vergadering.id.rawValue, by: actor, tekst)
    }

    /// The item with papers that are there.
    fileprivate func checked(_ gegevens: Agendapuntgegevens) throws -> Agendapuntgegevens {
        try gegevens.check()
        for case .document(let id, _) in gegevens.stukken {
            guard try first("select id from document where id = \(id) and verwijderd is null", { row in try row["id"] as String }) != nil else {
                throw Refusal(.onbekendStuk)
            }
        }
        return gegevens
    }

    /// "De vergadering van DVO Noord op 4 maart 2027"
    func zin(_ vergadering: Vergadering) throws -> String {
        "De vergadering van \(try vergaderorganen().naam(of: vergadering.orgaan)) op \(Opmaak.datum(vergadering.gegevens.datum))"
    }
}

extension [Wijziging] {
    /// "datum: 4 maart 2027, was 3 maart 2027."
    fileprivate var zin: String { map { "\($0.veld): \($0.wordt ?? "leeg")\($0.was.map { was in ", was \(was)" } ?? "")" }.joined(separator: "; ") + "." }
}
