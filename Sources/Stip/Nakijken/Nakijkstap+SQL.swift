import Database
import Foundation

/// One priority in a step: what it was, or nothing when the step made it, and what it became.
struct Stapregel {
    let was: Prioriteit?
    let nu: Prioriteit
}

extension Transaction {
    func keepStep(_ soort: String, in document: ID<Document>, _ lines: [Stapregel], by actor: Actor) throws {
        // Of two steps within a millisecond the second must be the later one, so chance alone does not number them.
        let volgnummer = try one(
            "select coalesce(max(volgnummer), 0) from nakijkstap where document = \(document) and actor = \(actor.id)"
        ) { try $0[0] as Int }
        let id: ID<Nakijkstap> = newID()
        try run(
            """
            insert into nakijkstap (id, document, actor, volgnummer, soort, moment)
            values (\(id), \(document), \(actor.id), \(volgnummer + 1), \(soort), \(now))
            """)
        for line in lines {
            try run(
                """
                insert into nakijkstap_regel (stap, prioriteit, was, versie_voor, versie_na)
                values (\(id), \(line.nu.id), \(try line.was.map { try Momentopname($0).text }), \(line.was?.versie ?? 0), \(line.nu.versie))
                """)
        }
    }

    /// The last step of `actor` at this document that was not taken back; nothing when there is none.
    func lastStep(in document: ID<Document>, by actor: Actor) throws -> Nakijkstap? {
        try first(
            """
            select id, soort, moment from nakijkstap where document = \(document) and actor = \(actor.id) and teruggenomen is null
            order by volgnummer desc limit 1
            """
        ) { row in Nakijkstap(id: try row["id"], soort: try row["soort"], moment: try row["moment"]) }
    }

    /// Takes the last step of `actor` at this document back; the step before it can then be taken back in turn.
    ///
    /// - Throws: `Refusal` when there is none, or when somebody else changed the priority since.
    @discardableResult
    func undoLastStep(in document: ID<Document>, by actor: Actor) throws -> [Prioriteit] {
        guard let stap = try lastStep(in: document, by: actor) else { throw Refusal(.nietsOngedaan) }
        let lines = try all("select prioriteit, was, versie_voor, versie_na from nakijkstap_regel where stap = \(stap.id) order by prioriteit") {
            row in
            (
                prioriteit: try row["prioriteit"] as ID<Prioriteit>, was: try row["was"] as String?, voor: try row["versie_voor"] as Int,
                na: try row["versie_na"] as Int
            )
        }
        var changed: [Prioriteit] = []
        for line in lines {
            let current = try prioriteit(line.prioriteit)
            guard current.versie == line.na, current.document == document else { throw Refusal(.ongedaanTeLaat(current.vondst.naam)) }
            let naam = "‘\(current.vondst.naam)’ in \(try bestandsnaam(of: document))"
            guard let was = line.was else {
                try remove(current.id)
                try record(
                    "prioriteit-ongedaan", on: current.id.rawValue, by: actor, "Het toevoegen van \(naam) is ongedaan gemaakt.",
                    wijzigingen: current.wijzigingenWhenGone)
                changed.append(current)
                continue
            }
            let restored = try Momentopname(was).restored(over: current)
            try replace(current, with: restored)
            // The step before this one left the priority as it is now again, under a new version.
            try run("update nakijkstap_regel set versie_na = \(restored.versie) where prioriteit = \(current.id) and versie_na = \(line.voor)")
            try record(
                "prioriteit-ongedaan", on: current.id.rawValue, by: actor, "De laatste stap bij \(naam) is ongedaan gemaakt.",
                wijzigingen: restored.wijzigingen(since: current))
            changed.append(restored)
        }
        try run("update nakijkstap set teruggenomen = \(now) where id = \(stap.id)")
        try raiseVersie(of: document)
        return changed
    }
}

extension Transaction {
    /// How far people are with each document that has findings.
    func nakijkstanden() throws -> [ID<Document>: Beoordelingsstand] {
        let rows = try all(
            """
            select document, stand, case when los is null then 0 else 1 end as los, count(*) as aantal from prioriteit
            group by document, stand, case when los is null then 0 else 1 end
            """
        ) { row in
            (
                document: try row["document"] as ID<Document>, stand: try row["stand"] as Oordeel.Stand, isLos: try row["los"] as Bool,
                aantal: try row["aantal"] as Int
            )
        }
        return rows.reduce(into: [:]) { $0[$1.document, default: Beoordelingsstand()].add($1.aantal, $1.stand, isLos: $1.isLos) }
    }

    /// The number of the first proposal behind `nummer`, or else of the first there is; nothing when all are decided.
    func volgendVoorstel(in document: ID<Document>, after nummer: Int) throws -> Int? {
        try first(
            """
            select nummer from prioriteit where document = \(document) and stand = 'voorstel' and los is null
            order by case when nummer > \(nummer) then 0 else 1 end, nummer limit 1
            """
        ) { try $0["nummer"] }
    }

    /// The desk of `actor` beside a document.
    func nakijktafel(for document: Document, _ actor: Actor) throws -> Nakijktafel {
        Nakijktafel(
            themas: try themalijst().themas, volgend: try volgendPlan(after: document), stap: try lastStep(in: document.id, by: actor))
    }

    /// The first plan behind this one, in the order of the unit, of which something is left to review; after the last comes the first.
    private func volgendPlan(after document: Document) throws -> Volgendplan? {
        guard let indeling = try indelingVandaag() else { return nil }
        let standen = try nakijkstanden()
        let regels = Documentenoverzicht(indeling, documenten: try documenten(), aantallen: [:]).regels
        let plannen = regels.compactMap { regel in regel.plan.document.map { Volgendplan(document: $0.id, naam: regel.naam) } }
        let place = plannen.lastIndex { $0.document == document.id }.map { $0 + 1 } ?? 0
        return (plannen[place...] + plannen[..<place]).first { $0.document != document.id && (standen[$0.document]?.wachtend ?? 0) > 0 }
    }
}

/// What of a priority people can change, as it was at one moment.
private struct Momentopname: Codable {
    let naam, rang: String
    let themas: [String]
    let focus: String?
    let stand: String
    let door, reden: String?
    let op: Date?
    let bladzijde, van, tot: Int
    let citaat: String
    let los: String?

    init(_ prioriteit: Prioriteit) {
        let (vondst, oordeel) = (prioriteit.vondst, prioriteit.oordeel)
        (naam, rang, themas, focus) = (vondst.naam, vondst.rang.rawValue, vondst.themas, vondst.focus)
        (stand, door, reden, op) = (oordeel.stand.rawValue, oordeel.door, oordeel.reden, oordeel.op)
        (bladzijde, van, tot, citaat) = (vondst.bewijs.bladzijde, vondst.bewijs.van, vondst.bewijs.tot, vondst.bewijs.citaat)
        los = prioriteit.los
    }

    init(_ text: String) throws { self = try JSONDecoder().decode(Self.self, from: Data(text.utf8)) }

    var text: String { get throws { String(decoding: try JSONEncoder().encode(self), as: UTF8.self) } }

    func restored(over current: Prioriteit) -> Prioriteit {
        var next = current
        next.versie += 1
        (next.vondst.naam, next.vondst.themas, next.vondst.focus) = (naam, themas, focus)
        next.vondst.rang = Vondst.Rang(rawValue: rang) ?? current.vondst.rang
        next.oordeel = Oordeel(stand: Oordeel.Stand(rawValue: stand) ?? .voorstel, door: door, op: op, reden: reden)
        (next.vondst.bewijs, next.los) = (Bewijs(bladzijde: bladzijde, van: van, tot: tot, citaat: citaat), los)
        return next
    }
}

extension Prioriteit {
    fileprivate var wijzigingenWhenGone: [Wijziging] { wijzigingen(since: nil).map { Wijziging($0.veld, was: $0.wordt, wordt: nil) } }
}

extension Reason {
    static func ongedaanTeLaat(_ naam: String) -> Reason {
        Reason(
            .conflict, code: "ongedaan-te-laat",
            "Uw laatste stap kan niet meer ongedaan: ‘\(naam)’ is daarna veranderd. Bekijk haar en kies zelf wat zij moet worden.")
    }
}
