import Database
import Foundation

/// What a municipality does in a toets: look, answer step by step, send.
extension Toetsen {
    /// What is put before a municipality and what it said of it, for its own adviseur and for who leads or reads the scan.
    func inzage(of gemeente: String, by actor: Actor) async throws -> Toetsinzage {
        try await store.read { db in
            try Toetsen.maySee(gemeente, actor)
            let (toets, deel) = try Toetsen.deel(gemeente, in: db)
            return Toetsinzage(
                toets: toets, deel: deel, dag: db.now.inAmsterdam.datum, now: db.now, historie: try db.historie(of: deel.id.rawValue, atMost: 100),
                nummers: try Toetsen.nummers(of: deel, in: db))
        }
    }

    /// Keeps what is said of one priority.
    func beoordeel(_ nummer: Int, _ invoer: Toetsinvoer, for gemeente: String, by actor: Actor) async throws {
        try await store.write { db in
            let deel = try Toetsen.openDeel(gemeente, by: actor, in: db)
            guard let punt = deel.punten.first(where: { $0.nummer == nummer }) else { throw Refusal(.geenToetspunt) }
            let former = deel.concept.reacties[nummer]
            let reactie = try invoer.reactie(op: punt, themanamen: db.themalijst().namen)
            if let former, former.teller != invoer.gezien, !former.isSame(as: reactie) { throw Refusal(.collegaSchreef(former.door)) }
            try db.save(reactie, of: deel.id, teller: deel.concept.teller + 1, door: actor.naam)
            try db.record(
                "toets-concept", on: deel.id.rawValue, by: actor, "\(actor.naam) zei van ‘\(punt.naam)’: \(reactie.oordeel.zin).",
                wijzigingen: Wijziging.between([("oordeel", former?.oordeel.rawValue, reactie.oordeel.rawValue)]))
        }
    }

    /// Says of every priority about which nothing was said yet that it is right.
    func allesKlopt(for gemeente: String, by actor: Actor) async throws {
        try await store.write { db in
            let deel = try Toetsen.openDeel(gemeente, by: actor, in: db)
            let open = deel.concept.open(of: deel)
            guard !open.isEmpty else { throw Refusal(.nietsOpen) }
            for (plaats, punt) in open.enumerated() {
                try db.save(
                    Toetsreactie(punt: punt.nummer, oordeel: .klopt), of: deel.id, teller: deel.concept.teller + plaats + 1, door: actor.naam)
            }
            try db.record(
                "toets-concept", on: deel.id.rawValue, by: actor,
                "\(actor.naam) zei dat \(Opmaak.aantal(open.count, "onderwerp klopt", "onderwerpen kloppen")): \(Opmaak.lijst(open.map(\.naam))).")
        }
    }

    /// Adds a priority that Stip did not find, or changes one that was added.
    func vulAan(_ nummer: Int? = nil, _ invoer: Toetsinvoer, for gemeente: String, by actor: Actor) async throws {
        try await store.write { db in
            let deel = try Toetsen.openDeel(gemeente, by: actor, in: db)
            let former = deel.concept.aanvullingen.first { $0.nummer == nummer }
            if nummer != nil, former == nil { throw Refusal(.geenAanvulling) }
            let aanvulling = try invoer.aanvulling(
                nummer: nummer ?? deel.concept.laatsteAanvulling + 1, plan: deel.plan, themanamen: db.themalijst().namen, op: db.now.inAmsterdam.datum
            )
            if let former, former.teller != invoer.gezien, !former.isSame(as: aanvulling) { throw Refusal(.collegaSchreef(former.door)) }
            try db.save(aanvulling, of: deel.id, teller: deel.concept.teller + 1, door: actor.naam)
            try db.record(
                "toets-concept", on: deel.id.rawValue, by: actor,
                "\(actor.naam) \(former == nil ? "vulde aan met" : "wijzigde de aanvulling") ‘\(aanvulling.voorstel.naam)’.")
        }
    }

    func verwijderAanvulling(_ nummer: Int, for gemeente: String, by actor: Actor) async throws {
        try await store.write { db in
            let deel = try Toetsen.openDeel(gemeente, by: actor, in: db)
            guard let former = deel.concept.aanvullingen.first(where: { $0.nummer == nummer }) else { throw Refusal(.geenAanvulling) }
            try db.removeAanvulling(nummer, of: deel.id, teller: deel.concept.teller + 1)
            try db.record(
                "toets-concept", on: deel.id.rawValue, by: actor, "\(actor.naam) haalde de aanvulling ‘\(former.voorstel.naam)’ weg.")
        }
    }

    /// Keeps a remark on the whole; none takes it away.
    func merkOp(_ opmerking: String?, gezien: Int, for gemeente: String, by actor: Actor) async throws {
        try await store.write { db in
            let deel = try Toetsen.openDeel(gemeente, by: actor, in: db)
            let opmerking = try Toetsinvoer.opmerking(opmerking)
            // The same again changes nothing, and so needs no line.
            guard opmerking != deel.concept.opmerking else { return }
            if deel.concept.opmerkingTeller != gezien { throw Refusal(.collegaSchreef("")) }
            try db.saveOpmerking(opmerking, of: deel.id, teller: deel.concept.teller + 1)
            try db.record(
                "toets-concept", on: deel.id.rawValue, by: actor,
                "\(actor.naam) \(opmerking == nil ? "haalde de opmerking weg" : "schreef een opmerking").",
                wijzigingen: [Wijziging("opmerking", was: deel.concept.opmerking, wordt: opmerking)])
        }
    }

    /// Sends what was written, as the next version of the answer.
    func verstuur(for gemeente: String, gezien: Int, by actor: Actor) async throws -> Toetsantwoord {
        try await store.write { db in
            try actor.mayAnswerToets(for: gemeente)
            let (toets, deel) = try Toetsen.deel(gemeente, in: db)
            let antwoord = try deel.antwoord(in: toets, gezien: gezien, door: actor.naam, op: db.now)
            try db.insert(antwoord, of: deel.id)
            try db.record(
                "toets-beantwoord", on: deel.id.rawValue, by: actor,
                "\(actor.naam) verstuurde het antwoord van \(deel.naam)\(antwoord.versie == 1 ? "" : ", versie \(antwoord.versie)"): \(antwoord.uitkomst.zin). Nummer \(antwoord.kenmerk)."
            )
            return antwoord
        }
    }

    // MARK: Who may

    /// The adviseur of the municipality, and who leads the toets or reads the plans; nobody of another municipality.
    static func maySee(_ gemeente: String, _ actor: Actor) throws(Refusal) {
        let isOwn = actor.may(.toetsBeantwoorden, in: gemeente)
        guard isOwn || actor.may(.toetsLeiden) || actor.may(.bevindingenBeoordelen) else { throw Refusal(.andereGemeente) }
    }

    private static func openDeel(_ gemeente: String, by actor: Actor, in db: Transaction) throws -> Toetsdeel {
        try actor.mayAnswerToets(for: gemeente)
        let (toets, deel) = try Toetsen.deel(gemeente, in: db)
        guard deel.isOpen(in: toets) else { throw Refusal(.toetsGesloten(op: deel.heropening?.gesloten ?? toets.gesloten)) }
        return deel
    }

    /// Where each priority stands now in its document, to lead somebody to its passage.
    private static func nummers(of deel: Toetsdeel, in db: Transaction) throws -> [ID<Prioriteit>: Int] {
        let documenten = Set(deel.punten.map(\.document))
        return Dictionary(try documenten.sorted().flatMap { try db.prioriteiten(of: $0) }.map { ($0.id, $0.nummer) }) { first, _ in first }
    }
}

/// The part of one municipality as somebody looks at it.
struct Toetsinzage: Equatable, Sendable {
    let toets: Toets
    let deel: Toetsdeel
    let dag: Datum
    let now: Date
    /// The latest first.
    let historie: [Gebeurtenis]
    /// The number that the mark of a priority has now; none when it is no longer in the document.
    let nummers: [ID<Prioriteit>: Int]

    var stand: Toetsstand { deel.stand(in: toets, op: dag) }
    var isOpen: Bool { deel.isOpen(in: toets) }

    /// Where the passage can be seen. What was rejected since has no mark any more, but its page is there.
    func adres(of punt: Toetspunt) -> String {
        nummers[punt.prioriteit].map { "/documenten/\(punt.document)?vondst=\($0)#p\($0)" }
            ?? "/documenten/\(punt.document)?bladzijde=\(punt.bladzijde)"
    }
}

extension Toetsreactie.Oordeel {
    var zin: String {
        switch self {
        case .klopt: "het klopt"
        case .anders: "het moet anders"
        case .hoortErNietIn: "het hoort er niet in"
        }
    }
}

extension Toetsantwoord.Uitkomst {
    var zin: String {
        switch self {
        case .akkoord: "akkoord"
        case .akkoordMetWijzigingen: "akkoord met wijzigingen"
        case .opmerking: "een opmerking"
        }
    }
}

extension Reason {
    static let nietsOpen = Reason(.conflict, code: "niets-open", "U zei al iets van elk onderwerp.")
}
