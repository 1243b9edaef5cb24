import Database
import Foundation

extension Transaction {
    func stemronde(_ id: ID<Stemronde>) throws -> Stemronde {
        guard let ronde = try stemronden(where: "s.id = \(id)").first else { throw Refusal(.geenStemronde) }
        return ronde
    }

    /// The rounds of a cycle, or of all, the latest first.
    func stemrondes(cyclus: String? = nil) throws -> [Stemronde] {
        try stemronden(where: cyclus.map { "s.cyclus = \($0)" } ?? "1 = 1")
    }

    func insert(_ ronde: Stemronde) throws {
        try run(
            """
            insert into stemronde (id, cyclus, naam, toelichting, keuzewijze, regel, plaatsen, gelijkstand, weging, is_gr, opent, sluit,
                is_geheim, vooraf, versie, gemaakt)
            values (\(ronde.id), \(ronde.cyclus), \(ronde.naam), '', \(ronde.keuzewijze.tekst), null, 0, '', 'ieder', 0, \(ronde.opent),
                \(ronde.sluit), 0, \(ronde.vooraf), 0, \(now))
            """)
        try update(ronde)
    }

    /// Everything of a round that is still being made: its list, its participants and its questions anew.
    func update(_ ronde: Stemronde) throws {
        try run(
            """
            update stemronde set naam = \(ronde.naam), toelichting = \(ronde.toelichting), keuzewijze = \(ronde.keuzewijze.tekst),
                regel = \(ronde.telling.regel?.code), plaatsen = \(ronde.telling.plaatsen), gelijkstand = \(ronde.telling.gelijkstand.code),
                gelijkstandtekst = \(ronde.telling.gelijkstand.eigenTekst), regelreden = \(ronde.telling.reden), weging = \(ronde.weging.code),
                peiljaar = \(ronde.weging.peiljaar), is_gr = \(ronde.isGR), quorum = \(ronde.quorum), opent = \(ronde.opent), sluit = \(ronde.sluit),
                is_geheim = \(ronde.isGeheim), vooraf = \(ronde.vooraf), vorige = \(ronde.vorige), longlist = \(ronde.longlist),
                versie = \(ronde.versie)
            where id = \(ronde.id)
            """)
        try run("delete from stemronde_optie where ronde = \(ronde.id)")
        try run("delete from stemronde_vraag where ronde = \(ronde.id)")
        try run("delete from stemronde_volmacht where deelnemer in (select id from stemronde_deelnemer where ronde = \(ronde.id))")
        try run("delete from stemronde_deelnemer where ronde = \(ronde.id)")
        for optie in ronde.opties {
            try run(
                """
                insert into stemronde_optie (ronde, id, plaats, kandidaat, naam, omschrijving, noemt, gelezen)
                values (\(ronde.id), \(optie.id), \(optie.plaats), \(optie.kandidaat), \(optie.naam), \(optie.omschrijving), \(optie.noemt),
                    \(optie.gelezen))
                """)
        }
        for (place, vraag) in ronde.vragen.enumerated() {
            try run(
                """
                insert into stemronde_vraag (ronde, id, plaats, tekst, uitleg, soort, bereik, vorm, is_verplicht)
                values (\(ronde.id), \(vraag.id), \(place), \(vraag.tekst), \(vraag.uitleg), \(vraag.soort), \(vraag.bereik), \(vraag.vorm),
                    \(vraag.isVerplicht))
                """)
        }
        let rows = ronde.deelnemers.enumerated().map { place, deelnemer -> SQL in
            """
            (\(deelnemer.id), \(ronde.id), \(place), \(deelnemer.overleg), \(deelnemer.gebruiker), \(deelnemer.naam),
                \(deelnemer.gewicht.description), \(deelnemer.inwoners), \(deelnemer.peiljaar), \(deelnemer.district), \(deelnemer.uiterlijk))
            """
        }
        for start in stride(from: 0, to: rows.count, by: 500) {
            try run(
                """
                insert into stemronde_deelnemer (id, ronde, plaats, overleg, gebruiker, naam, gewicht, inwoners, peiljaar, district, uiterlijk)
                values \(Array(rows[start..<min(start + 500, rows.count)]).joined(by: ", "))
                """)
        }
        for deelnemer in ronde.deelnemers {
            if let verschoning = deelnemer.verschoning { try save(verschoning, of: deelnemer.id) }
            if let volmacht = deelnemer.volmacht { try save(volmacht, of: deelnemer.id) }
        }
    }

    /// The acts by which a round moves on.
    func saveMove(of ronde: Stemronde) throws {
        try run(
            """
            update stemronde set opent = \(ronde.opent), geopend = \(ronde.opening?.op), geopend_door = \(ronde.opening?.door),
                gesloten = \(ronde.sluiting?.op), gesloten_door = \(ronde.sluiting?.door), gesloten_reden = \(ronde.sluiting?.reden),
                ingetrokken = \(ronde.intrekking?.op), ingetrokken_door = \(ronde.intrekking?.door),
                ingetrokken_reden = \(ronde.intrekking?.reden)
            where id = \(ronde.id)
            """)
        if let act = ronde.vaststelling {
            try run(
                """
                insert into stemronde_vaststelling (ronde, op, door, gekozen, toelichting, ondanks, minderheid)
                values (\(ronde.id), \(act.op), \(act.door), \(act.gekozen.joined(separator: " ")), \(act.toelichting), \(act.ondanks),
                    \(act.minderheid))
                """)
        }
    }

    private func stemronden(where condition: SQL) throws -> [Stemronde] {
        let opties = Dictionary(grouping: try rondeopties(where: condition), by: \.ronde)
        let deelnemers = Dictionary(grouping: try rondedeelnemers(where: condition), by: \.ronde)
        let vragen = Dictionary(grouping: try rondevragen(where: condition), by: \.ronde)
        return try all(
            """
            select s.id, s.cyclus, s.naam, s.toelichting, s.keuzewijze, s.regel, s.plaatsen, s.gelijkstand, s.gelijkstandtekst, s.regelreden,
                s.weging, s.peiljaar, s.is_gr, s.quorum, s.opent, s.sluit, s.is_geheim, s.vooraf, s.vorige, s.longlist, s.versie,
                s.geopend, s.geopend_door, s.gesloten, s.gesloten_door, s.gesloten_reden, s.ingetrokken, s.ingetrokken_door, s.ingetrokken_reden,
                v.op, v.door, v.gekozen, v.toelichting as besluit, v.ondanks, v.minderheid
            from stemronde s left join stemronde_vaststelling v on v.ronde = s.id where \(condition) order by s.gemaakt desc, s.id desc
            """
        ) { row in
            let id: ID<Stemronde> = try row["id"]
            var ronde = Stemronde(
                id: id, cyclus: try row["cyclus"], naam: try row["naam"], toelichting: try row["toelichting"], opties: opties[id]?.map(\.optie) ?? [],
                deelnemers: deelnemers[id]?.map(\.deelnemer) ?? [], keuzewijze: try row.keuzewijze(),
                telling: Telling(
                    regel: try (row["regel"] as String?).flatMap { Telregel(code: $0) }, plaatsen: try row["plaatsen"],
                    gelijkstand: try row.gelijkstand(), reden: try row["regelreden"]),
                weging: Stemgewicht(code: try row["weging"], peiljaar: try row["peiljaar"]), isGR: try row["is_gr"], quorum: try row["quorum"],
                opent: try row["opent"], sluit: try row["sluit"], isGeheim: try row["is_geheim"], vooraf: try row["vooraf"],
                vragen: vragen[id]?.map(\.vraag) ?? [], vorige: try row["vorige"], longlist: try row["longlist"], versie: try row["versie"],
                gelezen: now)
            if let op = try row["geopend"] as Date? { ronde.opening = Opening(door: try row["geopend_door"], op: op) }
            if let op = try row["gesloten"] as Date? {
                ronde.sluiting = Sluiting(door: try row["gesloten_door"], op: op, reden: try row["gesloten_reden"])
            }
            if let op = try row["ingetrokken"] as Date? {
                ronde.intrekking = Intrekking(door: try row["ingetrokken_door"], op: op, reden: try row["ingetrokken_reden"])
            }
            if let op = try row["op"] as Date? {
                ronde.vaststelling = Vaststelling(
                    door: try row["door"], op: op, gekozen: (try row["gekozen"] as String).split(separator: " ").map(String.init),
                    toelichting: try row["besluit"], ondanks: try row["ondanks"], minderheid: try row["minderheid"])
            }
            return ronde
        }
    }

    private func rondeopties(where condition: SQL) throws -> [(ronde: ID<Stemronde>, optie: Optie)] {
        try all(
            """
            select o.ronde, o.id, o.plaats, o.kandidaat, o.naam, o.omschrijving, o.noemt, o.gelezen
            from stemronde_optie o join stemronde s on s.id = o.ronde where \(condition) order by o.ronde, o.plaats
            """
        ) { row in
            let optie = Optie(
                id: try row["id"], kandidaat: try row["kandidaat"], naam: try row["naam"], omschrijving: try row["omschrijving"],
                noemt: try row["noemt"], gelezen: try row["gelezen"], plaats: try row["plaats"])
            return (try row["ronde"], optie)
        }
    }

    private func rondevragen(where condition: SQL) throws -> [(ronde: ID<Stemronde>, vraag: Vraag)] {
        try all(
            """
            select q.ronde, q.id, q.tekst, q.uitleg, q.soort, q.bereik, q.vorm, q.is_verplicht
            from stemronde_vraag q join stemronde s on s.id = q.ronde where \(condition) order by q.ronde, q.plaats
            """
        ) { row in
            let vraag = Vraag(
                id: try row["id"], tekst: try row["tekst"], uitleg: try row["uitleg"], soort: try row["soort"], bereik: try row["bereik"],
                vorm: try row["vorm"], isVerplicht: try row["is_verplicht"])
            return (try row["ronde"], vraag)
        }
    }
}

extension Vraag.Soort: Storable {}
extension Vraag.Bereik: Storable {}
extension Vraag.Vorm: Storable {}
extension Stemronde.Vooraf: Storable {}

extension Gelijkstand {
    fileprivate var eigenTekst: String? {
        if case .eigen(let tekst) = self { tekst } else { nil }
    }
}

extension Row {
    fileprivate func keuzewijze() throws -> Keuzewijze {
        let tekst: String = try self["keuzewijze"]
        guard let wijze = Keuzewijze(tekst) else { throw Unreadable(.text(tekst), as: Keuzewijze.self, column: "keuzewijze") }
        return wijze
    }

    fileprivate func gelijkstand() throws -> Gelijkstand {
        let code: String = try self["gelijkstand"]
        guard let regel = Gelijkstand(code: code, tekst: try self["gelijkstandtekst"]) else {
            throw Unreadable(.text(code), as: Gelijkstand.self, column: "gelijkstand")
        }
        return regel
    }
}

extension Stemgewicht {
    var code: String {
        switch self {
        case .ieder: "ieder"
        case .vast: "vast"
        case .inwoners: "inwoners"
        }
    }

    var peiljaar: Int? {
        if case .inwoners(let peiljaar) = self { peiljaar } else { nil }
    }

    init(code: String, peiljaar: Int?) {
        switch (code, peiljaar) {
        case ("inwoners", let peiljaar?): self = .inwoners(peiljaar: peiljaar)
        case ("vast", _): self = .vast
        default: self = .ieder
        }
    }
}
