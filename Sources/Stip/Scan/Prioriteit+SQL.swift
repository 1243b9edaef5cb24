import Database
import Foundation

extension Transaction {
    /// The findings of one document whose passage stands in its text, in the order of their marks.
    /// Those that were rejected are not among them, unless they are asked for.
    func prioriteiten(of document: ID<Document>, rejected: Bool = false) throws -> [Prioriteit] {
        try prioriteiten(where: rejected ? "d.id = \(document) and p.los is null" : "d.id = \(document) and p.los is null and p.stand <> 'verworpen'")
    }

    /// The findings of every document that is not removed, that nobody rejected and whose passage stands in the text: by
    /// document, then in the order of their marks.
    func prioriteiten() throws -> [Prioriteit] {
        try prioriteiten(where: "d.verwijderd is null and p.los is null and p.stand <> 'verworpen'")
    }

    /// Those of one document whose passage stands in its text no more.
    func lossePrioriteiten(of document: ID<Document>) throws -> [Prioriteit] { try prioriteiten(where: "d.id = \(document) and p.los is not null") }

    func prioriteit(_ id: ID<Prioriteit>) throws -> Prioriteit {
        guard let prioriteit = try prioriteiten(where: "p.id = \(id) and d.verwijderd is null").first else { throw Refusal(.geenPrioriteit) }
        return prioriteit
    }

    func prioriteiten(where condition: SQL) throws -> [Prioriteit] {
        let themas = try words(
            """
            select t.prioriteit, t.thema as woord from prioriteit_thema t join prioriteit p on p.id = t.prioriteit
            join document d on d.id = p.document where \(condition) order by t.prioriteit, t.plaats
            """)
        let gemeenten = try words(
            """
            select g.prioriteit, g.gemeente as woord from prioriteit_gemeente g join prioriteit p on p.id = g.prioriteit
            join document d on d.id = p.document where \(condition) order by g.prioriteit, g.plaats
            """)
        return try all(
            """
            select p.id, p.document, p.nummer, p.naam, p.rang, p.focus, p.zekerheid, p.reden, p.groep, p.bladzijde, p.van, p.tot, p.citaat,
                p.uitspraak_bladzijde, p.uitspraak_van, p.uitspraak_tot, p.uitspraak, p.stand, p.beslist_door, p.beslist_op, p.beslist_reden,
                p.versie, p.handmatig, p.los
            from prioriteit p join document d on d.id = p.document where \(condition) order by p.document, p.nummer
            """
        ) { row in
            let id: ID<Prioriteit> = try row["id"]
            let vondst = Vondst(
                naam: try row["naam"], rang: try row["rang"], themas: themas[id] ?? [], focus: try row["focus"],
                zekerheid: try row["zekerheid"], reden: try row["reden"], groep: try row["groep"], gemeenten: gemeenten[id] ?? [],
                bewijs: try bewijs(row), uitspraak: try uitspraak(row))
            let oordeel = Oordeel(stand: try row["stand"], door: try row["beslist_door"], op: try row["beslist_op"], reden: try row["beslist_reden"])
            return Prioriteit(
                id: id, document: try row["document"], nummer: try row["nummer"], vondst: vondst, oordeel: oordeel, versie: try row["versie"],
                isHandmatig: try row["handmatig"], los: try row["los"])
        }
    }

    func insert(_ prioriteit: Prioriteit) throws {
        let (vondst, oordeel) = (prioriteit.vondst, prioriteit.oordeel)
        let (bewijs, uitspraak) = (vondst.bewijs, vondst.uitspraak)
        try run(
            """
            insert into prioriteit (id, document, nummer, naam, rang, focus, zekerheid, reden, groep, bladzijde, van, tot, citaat,
                uitspraak_bladzijde, uitspraak_van, uitspraak_tot, uitspraak, stand, beslist_door, beslist_op, beslist_reden, versie, handmatig, los)
            values (\(prioriteit.id), \(prioriteit.document), \(prioriteit.nummer), \(vondst.naam), \(vondst.rang), \(vondst.focus),
                \(vondst.zekerheid), \(vondst.reden), \(vondst.groep), \(bewijs.bladzijde), \(bewijs.van), \(bewijs.tot), \(bewijs.citaat),
                \(uitspraak?.bladzijde), \(uitspraak?.van), \(uitspraak?.tot), \(uitspraak?.citaat),
                \(oordeel.stand), \(oordeel.door), \(oordeel.op), \(oordeel.reden), \(prioriteit.versie), \(prioriteit.isHandmatig), \(prioriteit.los))
            """)
        try insertLists(of: prioriteit)
    }

    /// In the place of `former`, which has the same id.
    func replace(_ former: Prioriteit, with prioriteit: Prioriteit) throws {
        guard former != prioriteit else { return }
        let (vondst, oordeel) = (prioriteit.vondst, prioriteit.oordeel)
        let (bewijs, uitspraak) = (vondst.bewijs, vondst.uitspraak)
        try run(
            """
            update prioriteit set document = \(prioriteit.document), nummer = \(prioriteit.nummer), naam = \(vondst.naam), rang = \(vondst.rang),
                focus = \(vondst.focus), zekerheid = \(vondst.zekerheid), reden = \(vondst.reden), groep = \(vondst.groep),
                bladzijde = \(bewijs.bladzijde), van = \(bewijs.van), tot = \(bewijs.tot), citaat = \(bewijs.citaat),
                uitspraak_bladzijde = \(uitspraak?.bladzijde), uitspraak_van = \(uitspraak?.van), uitspraak_tot = \(uitspraak?.tot),
                uitspraak = \(uitspraak?.citaat), stand = \(oordeel.stand), beslist_door = \(oordeel.door), beslist_op = \(oordeel.op),
                beslist_reden = \(oordeel.reden), versie = \(prioriteit.versie), handmatig = \(prioriteit.isHandmatig), los = \(prioriteit.los)
            where id = \(prioriteit.id)
            """)
        guard vondst.themas != former.vondst.themas || vondst.gemeenten != former.vondst.gemeenten else { return }
        try removeLists(of: prioriteit.id)
        try insertLists(of: prioriteit)
    }

    func remove(_ id: ID<Prioriteit>) throws {
        try removeLists(of: id)
        try run("delete from prioriteit where id = \(id)")
    }

    private func insertLists(of prioriteit: Prioriteit) throws {
        for (place, thema) in prioriteit.vondst.themas.enumerated() {
            try run("insert into prioriteit_thema (prioriteit, plaats, thema) values (\(prioriteit.id), \(place), \(thema))")
        }
        for (place, code) in prioriteit.vondst.gemeenten.enumerated() {
            try run("insert into prioriteit_gemeente (prioriteit, plaats, gemeente) values (\(prioriteit.id), \(place), \(code))")
        }
    }

    private func removeLists(of id: ID<Prioriteit>) throws {
        try run("delete from prioriteit_thema where prioriteit = \(id)")
        try run("delete from prioriteit_gemeente where prioriteit = \(id)")
    }

    private func words(_ sql: SQL) throws -> [ID<Prioriteit>: [String]] {
        let rows = try all(sql) { row in (prioriteit: try row["prioriteit"] as ID<Prioriteit>, woord: try row["woord"] as String) }
        return Dictionary(grouping: rows, by: \.prioriteit).mapValues { $0.map(\.woord) }
    }

    private func uitspraak(_ row: Row) throws -> Bewijs? {
        guard let citaat: String = try row["uitspraak"] else { return nil }
        return Bewijs(bladzijde: try row["uitspraak_bladzijde"], van: try row["uitspraak_van"], tot: try row["uitspraak_tot"], citaat: citaat)
    }

    func bewijs(_ row: Row) throws -> Bewijs {
        Bewijs(bladzijde: try row["bladzijde"], van: try row["van"], tot: try row["tot"], citaat: try row["citaat"])
    }
}

extension Vondst.Rang: Storable {}
extension Oordeel.Stand: Storable {}

extension Reason {
    static let geenPrioriteit = Reason(.missing, code: "geen-prioriteit", "Deze prioriteit bestaat niet.")
}
