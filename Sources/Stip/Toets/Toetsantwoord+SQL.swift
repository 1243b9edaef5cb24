import Database
import Foundation

extension Transaction {
    /// Keeps what is said of one priority, in the place of what was said before; the count of the concept goes up.
    func save(_ reactie: Toetsreactie, of deel: ID<Toetsdeel>, teller: Int, door: String) throws {
        try run("delete from toetsreactie where deel = \(deel) and versie = 0 and punt = \(reactie.punt)")
        var reactie = reactie
        (reactie.teller, reactie.door) = (teller, door)
        try insert(reactie, at: Toetsplaats(deel: deel, versie: 0))
        try setTeller(teller, on: deel)
    }

    func save(_ aanvulling: Toetsaanvulling, of deel: ID<Toetsdeel>, teller: Int, door: String) throws {
        try run("delete from toetsaanvulling where deel = \(deel) and versie = 0 and nummer = \(aanvulling.nummer)")
        var aanvulling = aanvulling
        (aanvulling.teller, aanvulling.door) = (teller, door)
        try insert(aanvulling, at: Toetsplaats(deel: deel, versie: 0))
        try run("update toetsdeel set laatste_aanvulling = \(aanvulling.nummer) where id = \(deel) and laatste_aanvulling < \(aanvulling.nummer)")
        try setTeller(teller, on: deel)
    }

    func removeAanvulling(_ nummer: Int, of deel: ID<Toetsdeel>, teller: Int) throws {
        try run("delete from toetsaanvulling where deel = \(deel) and versie = 0 and nummer = \(nummer)")
        try setTeller(teller, on: deel)
    }

    func saveOpmerking(_ opmerking: String?, of deel: ID<Toetsdeel>, teller: Int) throws {
        try run("update toetsdeel set opmerking = \(opmerking), opmerking_teller = \(teller) where id = \(deel)")
        try setTeller(teller, on: deel)
    }

    /// Keeps an answer that is sent: a copy of the concept that nobody changes any more.
    func insert(_ antwoord: Toetsantwoord, of deel: ID<Toetsdeel>) throws {
        try run(
            """
            insert into toetsantwoord (deel, versie, kenmerk, op, door, uitkomst, opmerking, teller)
            values (\(deel), \(antwoord.versie), \(antwoord.kenmerk), \(antwoord.op), \(antwoord.door), \(antwoord.uitkomst),
                \(antwoord.opmerking), \(antwoord.teller))
            """)
        let plaats = Toetsplaats(deel: deel, versie: antwoord.versie)
        for reactie in antwoord.reacties.values.sorted(by: { $0.punt < $1.punt }) { try insert(reactie, at: plaats) }
        for aanvulling in antwoord.aanvullingen { try insert(aanvulling, at: plaats) }
        for (onderdeel, verwerking) in antwoord.verwerkingen { try insert(verwerking, of: onderdeel, at: plaats) }
    }

    func insert(_ verwerking: Toetsverwerking, of onderdeel: Toetsonderdeel, at plaats: Toetsplaats) throws {
        try run(
            """
            insert into toetsverwerking (deel, versie, onderdeel, besluit, reden, door, op)
            values (\(plaats.deel), \(plaats.versie), \(onderdeel.code), \(verwerking.besluit), \(verwerking.reden), \(verwerking.door),
                \(verwerking.op))
            """)
    }

    private func setTeller(_ teller: Int, on deel: ID<Toetsdeel>) throws { try run("update toetsdeel set teller = \(teller) where id = \(deel)") }

    private func insert(_ reactie: Toetsreactie, at plaats: Toetsplaats) throws {
        try run(
            """
            insert into toetsreactie (deel, versie, punt, oordeel, naam, rang, themas, focus, toelichting, teller, door)
            values (\(plaats.deel), \(plaats.versie), \(reactie.punt), \(reactie.oordeel), \(reactie.voorstel?.naam), \(reactie.voorstel?.rang),
                \(reactie.voorstel?.themas.lines), \(reactie.voorstel?.focus), \(reactie.toelichting), \(reactie.teller), \(reactie.door))
            """)
    }

    private func insert(_ aanvulling: Toetsaanvulling, at plaats: Toetsplaats) throws {
        var (bladzijde, zin, stuk, vastgesteld): (Int?, String?, String?, Datum?)
        switch aanvulling.bron {
        case .plan(let nummer, let tekst): (bladzijde, zin) = (nummer, tekst)
        case .stuk(let naam, let datum): (stuk, vastgesteld) = (naam, datum)
        }
        let voorstel = aanvulling.voorstel
        try run(
            """
            insert into toetsaanvulling (deel, versie, nummer, naam, rang, themas, focus, toelichting, bladzijde, zin, stuk, vastgesteld, teller, door)
            values (\(plaats.deel), \(plaats.versie), \(aanvulling.nummer), \(voorstel.naam), \(voorstel.rang), \(voorstel.themas.lines),
                \(voorstel.focus), \(aanvulling.toelichting), \(bladzijde), \(zin), \(stuk), \(vastgesteld), \(aanvulling.teller), \(aanvulling.door))
            """)
    }

    func toetsreacties(where condition: SQL) throws -> [(plaats: Toetsplaats, reactie: Toetsreactie)] {
        try all(
            """
            select r.deel, r.versie, r.punt, r.oordeel, r.naam, r.rang, r.themas, r.focus, r.toelichting, r.teller, r.door
            from toetsreactie r join toetsdeel d on d.id = r.deel where \(condition) order by r.deel, r.versie, r.punt
            """
        ) { row in
            var reactie = Toetsreactie(
                punt: try row["punt"], oordeel: try row["oordeel"], toelichting: try row["toelichting"], teller: try row["teller"],
                door: try row["door"])
            if let naam = try row["naam"] as String? {
                reactie.voorstel = Toetsvoorstel(
                    naam: naam, rang: try row["rang"], themas: [Themaverwijzing](lines: try row["themas"]), focus: try row["focus"])
            }
            return (plaats: Toetsplaats(deel: try row["deel"], versie: try row["versie"]), reactie: reactie)
        }
    }

    func toetsaanvullingen(where condition: SQL) throws -> [(plaats: Toetsplaats, aanvulling: Toetsaanvulling)] {
        try all(
            """
            select a.deel, a.versie, a.nummer, a.naam, a.rang, a.themas, a.focus, a.toelichting, a.bladzijde, a.zin, a.stuk, a.vastgesteld,
                a.teller, a.door
            from toetsaanvulling a join toetsdeel d on d.id = a.deel where \(condition) order by a.deel, a.versie, a.nummer
            """
        ) { row in
            let bron: Toetsaanvulling.Bron =
                if let stuk = try row["stuk"] as String? { .stuk(naam: stuk, vastgesteld: try row["vastgesteld"]) } else {
                    .plan(bladzijde: try row["bladzijde"], zin: try row["zin"])
                }
            let voorstel = Toetsvoorstel(
                naam: try row["naam"], rang: try row["rang"], themas: [Themaverwijzing](lines: try row["themas"]), focus: try row["focus"])
            let aanvulling = Toetsaanvulling(
                nummer: try row["nummer"], voorstel: voorstel, toelichting: try row["toelichting"], bron: bron, teller: try row["teller"],
                door: try row["door"])
            return (plaats: Toetsplaats(deel: try row["deel"], versie: try row["versie"]), aanvulling: aanvulling)
        }
    }

    func toetsantwoorden(where condition: SQL) throws -> [Antwoordkop] {
        let rows = try all(
            """
            select v.deel, v.versie, v.onderdeel, v.besluit, v.reden, v.door, v.op from toetsverwerking v join toetsdeel d on d.id = v.deel
            where \(condition)
            """
        ) { row in
            (
                plaats: Toetsplaats(deel: try row["deel"], versie: try row["versie"]), onderdeel: Toetsonderdeel(try row["onderdeel"]),
                verwerking: Toetsverwerking(besluit: try row["besluit"], reden: try row["reden"], door: try row["door"], op: try row["op"])
            )
        }
        let verwerkingen = Dictionary(grouping: rows, by: \.plaats)
        return try all(
            """
            select a.deel, a.versie, a.kenmerk, a.op, a.door, a.uitkomst, a.opmerking, a.teller
            from toetsantwoord a join toetsdeel d on d.id = a.deel where \(condition) order by a.deel, a.versie
            """
        ) { row in
            let (deel, versie): (ID<Toetsdeel>, Int) = (try row["deel"], try row["versie"])
            let own = (verwerkingen[Toetsplaats(deel: deel, versie: versie)] ?? []).compactMap { entry in
                entry.onderdeel.map { ($0, entry.verwerking) }
            }
            return Antwoordkop(
                deel: deel, versie: versie, kenmerk: try row["kenmerk"], op: try row["op"], door: try row["door"],
                uitkomst: try row["uitkomst"], opmerking: try row["opmerking"], teller: try row["teller"],
                verwerkingen: Dictionary(own) { first, _ in first })
        }
    }
}

/// An answer without what it says of each priority.
struct Antwoordkop {
    let deel: ID<Toetsdeel>
    let versie: Int
    let kenmerk: String
    let op: Date
    let door: String
    let uitkomst: Toetsantwoord.Uitkomst
    let opmerking: String?
    let teller: Int
    let verwerkingen: [Toetsonderdeel: Toetsverwerking]

    func antwoord(_ reacties: [Int: Toetsreactie], _ aanvullingen: [Toetsaanvulling]) -> Toetsantwoord {
        Toetsantwoord(
            versie: versie, kenmerk: kenmerk, op: op, door: door, uitkomst: uitkomst, reacties: reacties, aanvullingen: aanvullingen,
            opmerking: opmerking, teller: teller, verwerkingen: verwerkingen)
    }
}

extension Toetsreactie.Oordeel: Storable {}
extension Toetsantwoord.Uitkomst: Storable {}
extension Toetsverwerking.Besluit: Storable {}
