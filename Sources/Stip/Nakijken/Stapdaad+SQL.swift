import Database
import Foundation

/// One step in an act: what it was, or nothing when the act made it, and what it became.
struct Stapdaadregel {
    let was: Stapvondst?
    let nu: Stapvondst
}

extension Transaction {
    func keepDaad(_ soort: String, in document: ID<Document>, _ lines: [Stapdaadregel], gehouden: Set<ID<Stapvondst>> = [], by actor: Actor) throws {
        // Of two acts within a millisecond the second must be the later one, so chance alone does not number them.
        let last = try one(
            "select coalesce(max(volgnummer), 0) from stapdaad where document = \(document) and actor = \(actor.id)"
        ) { try $0[0] as Int }
        let id: ID<Stapdaad> = newID()
        try run(
            """
            insert into stapdaad (id, document, actor, volgnummer, soort, moment)
            values (\(id), \(document), \(actor.id), \(last + 1), \(soort), \(now))
            """)
        for line in lines {
            let was = try line.was.map { try Stapopname($0, isGehouden: gehouden.contains($0.id)).text }
            try run(
                """
                insert into stapdaad_regel (daad, documentstap, was, versie_voor, versie_na)
                values (\(id), \(line.nu.id), \(was), \(line.was?.versie ?? 0), \(line.nu.versie))
                """)
        }
    }

    /// The last act of `actor` at the steps of this document that was not taken back; nothing when there is none.
    func lastDaad(in document: ID<Document>, by actor: Actor) throws -> Stapdaad? {
        try first(
            """
            select id, soort, moment from stapdaad where document = \(document) and actor = \(actor.id) and teruggenomen is null
            order by volgnummer desc limit 1
            """
        ) { row in Stapdaad(id: try row["id"], soort: try row["soort"], moment: try row["moment"]) }
    }

    /// Takes the last act of `actor` at the steps of this document back; the one before it can then be taken back in turn.
    ///
    /// - Throws: `Refusal` when there is none, or when a step changed since.
    func undoLastDaad(in document: ID<Document>, by actor: Actor) throws -> [Stapvondst] {
        guard let daad = try lastDaad(in: document, by: actor) else { throw Refusal(.geenStapTerug) }
        let lines = try all(
            "select documentstap, was, versie_voor, versie_na from stapdaad_regel where daad = \(daad.id) order by documentstap"
        ) { row in
            (
                stap: try row["documentstap"] as ID<Stapvondst>, was: try row["was"] as String?, voor: try row["versie_voor"] as Int,
                na: try row["versie_na"] as Int
            )
        }
        var changed: [Stapvondst] = []
        for line in lines {
            let current = try stapvondst(line.stap)
            guard current.versie == line.na, current.document == document else { throw Refusal(.stapTerugTeLaat(current.naam)) }
            let naam = "de stap ‘\(current.naam)’ in \(try bestandsnaam(of: document))"
            guard let was = line.was else {
                try run("delete from documentstap where id = \(current.id)")
                try record(
                    "documentstap-teruggedraaid", on: current.id.rawValue, by: actor, "Het toevoegen van \(naam) is teruggedraaid.",
                    wijzigingen: current.wijzigingen(since: nil).map { Wijziging($0.veld, was: $0.wordt, wordt: nil) })
                continue
            }
            let opname = try Stapopname(was)
            let restored = opname.restored(over: current)
            try replace(with: restored)
            try setGehouden(restored.id, opname.isGehouden)
            // The act before this one left the step as it is now again, under a new version.
            try run("update stapdaad_regel set versie_na = \(restored.versie) where documentstap = \(current.id) and versie_na = \(line.voor)")
            try record(
                "documentstap-teruggedraaid", on: current.id.rawValue, by: actor, "De laatste handeling bij \(naam) is teruggedraaid.",
                wijzigingen: restored.wijzigingen(since: current))
            changed.append(restored)
        }
        try run("update stapdaad set teruggenomen = \(now) where id = \(daad.id)")
        try raiseVersie(of: document)
        return changed
    }

    // MARK: Kept without a place

    /// The steps of a document that people keep though their words stand in its text no more.
    func gehoudenStappen(of document: ID<Document>) throws -> Set<ID<Stapvondst>> {
        Set(
            try all("select g.documentstap from stap_gehouden g join documentstap s on s.id = g.documentstap where s.document = \(document)") { row in
                try row["documentstap"] as ID<Stapvondst>
            })
    }

    func setGehouden(_ id: ID<Stapvondst>, _ isGehouden: Bool) throws {
        try run("delete from stap_gehouden where documentstap = \(id)")
        if isGehouden { try run("insert into stap_gehouden (documentstap) values (\(id))") }
    }

    /// What people decided to stand by, in the order of the document: what a planning can be made of. What is kept without
    /// a place has no passage: that of the former text would point at other words in this one.
    func bevestigdeStappen(of document: ID<Document>) throws -> [Stap] {
        let gehouden = try gehoudenStappen(of: document)
        let kept = try alleStappen(of: document).filter { vondst in
            guard vondst.oordeel.stand != .verworpen, vondst.isBeslist else { return false }
            return vondst.los == nil || gehouden.contains(vondst.id)
        }
        let ids = Set(kept.map(\.stap.id))
        return kept.map { vondst in
            var stap = vondst.stap
            if vondst.los != nil { stap.bewijs = nil }
            // What it waits for stays out when nobody confirmed it.
            stap.nodig.removeAll { !ids.contains($0) }
            return stap
        }
    }
}

/// What of a step people can change, as it was at one moment.
private struct Stapopname: Codable {
    let van, tot, precisie: String?
    let isUiterlijk: Bool
    let orgaan: String
    let handeling: String?
    let wat, stand: String
    let door, reden: String?
    let op: Date?
    let bladzijde, begin, eind: Int
    let citaat: String
    let los: String?
    let isGehouden: Bool

    init(_ vondst: Stapvondst, isGehouden: Bool) {
        let (stap, oordeel) = (vondst.stap, vondst.oordeel)
        (van, tot) = (stap.moment?.van.description, stap.moment?.tot.description)
        (precisie, isUiterlijk) = (stap.moment?.precisie.rawValue, stap.moment?.isUiterlijk ?? false)
        (orgaan, handeling, wat) = (stap.orgaan, stap.handeling?.rawValue, stap.wat)
        (stand, door, reden, op) = (oordeel.stand.rawValue, oordeel.door, oordeel.reden, oordeel.op)
        (bladzijde, begin, eind, citaat) = (vondst.bewijs.bladzijde, vondst.bewijs.van, vondst.bewijs.tot, vondst.bewijs.citaat)
        (los, self.isGehouden) = (vondst.los, isGehouden)
    }

    init(_ text: String) throws { self = try JSONDecoder().decode(Self.self, from: Data(text.utf8)) }

    var text: String { get throws { String(decoding: try JSONEncoder().encode(self), as: UTF8.self) } }

    private var moment: Tijdvak? {
        guard let van = van.flatMap({ Datum($0) }), let tot = tot.flatMap({ Datum($0) }),
            let precisie = precisie.flatMap(Tijdvak.Precisie.init)
        else { return nil }
        return Tijdvak(van: van, tot: tot, precisie: precisie, isUiterlijk: isUiterlijk)
    }

    func restored(over current: Stapvondst) -> Stapvondst {
        var next = current
        next.versie += 1
        (next.stap.moment, next.stap.orgaan) = (moment ?? current.stap.moment, orgaan)
        (next.stap.handeling, next.stap.wat) = (handeling.flatMap(Handeling.init), wat)
        next.oordeel = Oordeel(stand: Oordeel.Stand(rawValue: stand) ?? .voorstel, door: door, op: op, reden: reden)
        (next.stap.bewijs, next.los) = (Bewijs(bladzijde: bladzijde, van: begin, tot: eind, citaat: citaat), los)
        return next
    }
}

extension Migration {
    static let stapdaden = Migration(
        "0026-stapdaden",
        """
        create table stapdaad (
            id text primary key not null, document text not null references document (id), actor text not null,
            volgnummer bigint not null, soort text not null, moment text not null, teruggenomen text);
        create unique index stapdaad_actor on stapdaad (document, actor, volgnummer);

        create table stapdaad_regel (
            daad text not null references stapdaad (id), documentstap text not null, was text, versie_voor bigint not null,
            versie_na bigint not null, primary key (daad, documentstap));
        create index stapdaad_regel_documentstap on stapdaad_regel (documentstap);

        create table stap_gehouden (documentstap text primary key not null);
        """)
}
