import Database
import Formats
import Foundation

extension Transaction {
    /// The steps of one document whose passage stands in its text and that nobody rejected, in the order of the text: what
    /// was read, and what people made of it. `oordeel` tells which of the two.
    func stappen(of document: ID<Document>) throws -> [Stapvondst] {
        var gevonden = try stapvondsten(where: "s.document = \(document) and s.los is null and s.stand <> 'verworpen'")
        // What a step needs may have been rejected.
        let ids = Set(gevonden.map(\.stap.id))
        for index in gevonden.indices { gevonden[index].stap.nodig.removeAll { !ids.contains($0) } }
        return gevonden
    }

    /// All of one document, also those that were rejected and those that lost their place.
    func alleStappen(of document: ID<Document>) throws -> [Stapvondst] { try stapvondsten(where: "s.document = \(document)") }

    func stapvondst(_ id: ID<Stapvondst>) throws -> Stapvondst {
        guard let vondst = try stapvondsten(where: "s.id = \(id) and d.verwijderd is null").first else { throw Refusal(.geenDocumentstap) }
        return vondst
    }

    /// Keeps the steps that were read, in the place of those that were read before. See `save(_:in:of:after:bron:)`.
    func save(stappen: [Stap], in tekst: DocumentText, of document: ID<Document>, after bestaand: [Verankerdestap], bron: String) throws {
        let herlezing = Stapherlezing(of: document, bestaand: bestaand, stappen: stappen, tekst: tekst, bron: bron) { newID() }
        for id in herlezing.vervallen { try run("delete from documentstap where id = \(id)") }
        // Numbers are unique in a document, so they make room for each other first.
        for vondst in herlezing.blijven { try run("update documentstap set nummer = nummer + 1000000 where id = \(vondst.id)") }
        let ankers = Dictionary(bestaand.map { ($0.vondst.id, $0.anker) }, uniquingKeysWith: { first, _ in first })
        for vondst in herlezing.blijven {
            try replace(with: vondst)
            let anker = vondst.los == nil ? nil : ankers[vondst.id]
            try run("update documentstap set voor = \(anker?.voor), na = \(anker?.na) where id = \(vondst.id)")
        }
        for vondst in herlezing.nieuw { try insert(vondst) }
    }

    /// What there is of `document`, each with its anchor in the text as it is now, and what people decided about the documents
    /// whose place it took.
    func verankerdeStappen(of document: ID<Document>) throws -> [Verankerdestap] {
        try verankerdeStappen(where: "s.document = \(document)", in: document)
            + voorgangers(of: document).flatMap { former in
                try verankerdeStappen(where: "s.document = \(former) and (s.stand <> 'voorstel' or s.handmatig = 1)", in: former)
            }
    }

    private func verankerdeStappen(where condition: SQL, in document: ID<Document>) throws -> [Verankerdestap] {
        let vondsten = try stapvondsten(where: condition)
        guard !vondsten.isEmpty else { return [] }
        let text = try utf8(of: document)
        let rows = try all("select id, citaat, voor, na, plek_van from documentstap where document = \(document) and los is not null") { row in
            let anker = Anker(citaat: try row["citaat"], voor: try row["voor"] ?? "", na: try row["na"] ?? "", plaats: try row["plek_van"])
            return (try row["id"] as ID<Stapvondst>, anker)
        }
        let ankers = Dictionary(uniqueKeysWithValues: rows)
        return vondsten.map { Verankerdestap(vondst: $0, anker: ankers[$0.id] ?? Anker($0.bewijs.bereik, in: text)) }
    }

    func stapvondsten(where condition: SQL) throws -> [Stapvondst] {
        try all(
            """
            select s.id, s.document, s.nummer, s.van, s.tot, s.precisie, s.uiterlijk, s.orgaan, s.handeling, s.wat, s.nodig, s.bladzijde, s.plek_van,
                s.plek_tot, s.citaat, s.stand, s.beslist_door, s.beslist_op, s.beslist_reden, s.versie, s.handmatig, s.los
            from documentstap s join document d on d.id = s.document where \(condition) order by s.document, s.nummer
            """
        ) { row in
            let nummer: Int = try row["nummer"]
            let handeling: String? = try row["handeling"]
            let nodig: String = try row["nodig"]
            let stap = Stap(
                id: Stap.id(nummer), orgaan: try row["orgaan"], handeling: handeling.flatMap(Handeling.init), wat: try row["wat"],
                moment: Tijdvak(van: try row["van"], tot: try row["tot"], precisie: try row["precisie"], isUiterlijk: try row["uiterlijk"]),
                nodig: nodig.split(separator: " ").map(String.init),
                bewijs: Bewijs(bladzijde: try row["bladzijde"], van: try row["plek_van"], tot: try row["plek_tot"], citaat: try row["citaat"]))
            return Stapvondst(
                id: try row["id"], document: try row["document"], nummer: nummer, stap: stap,
                oordeel: Oordeel(stand: try row["stand"], door: try row["beslist_door"], op: try row["beslist_op"], reden: try row["beslist_reden"]),
                versie: try row["versie"], isHandmatig: try row["handmatig"], los: try row["los"])
        }
    }

    /// A step without a moment cannot be kept: the reader makes none, and a form refuses it.
    func insert(_ vondst: Stapvondst) throws {
        guard let moment = vondst.stap.moment else { return }
        let (stap, bewijs, oordeel) = (vondst.stap, vondst.bewijs, vondst.oordeel)
        try run(
            """
            insert into documentstap (id, document, nummer, van, tot, precisie, uiterlijk, orgaan, handeling, wat, nodig, bladzijde, plek_van, plek_tot,
                citaat, stand, beslist_door, beslist_op, beslist_reden, versie, handmatig, los)
            values (\(vondst.id), \(vondst.document), \(vondst.nummer), \(moment.van), \(moment.tot), \(moment.precisie), \(moment.isUiterlijk),
                \(stap.orgaan), \(stap.handeling?.rawValue), \(stap.wat), \(stap.nodig.joined(separator: " ")), \(bewijs.bladzijde), \(bewijs.van),
                \(bewijs.tot), \(bewijs.citaat), \(oordeel.stand), \(oordeel.door), \(oordeel.op), \(oordeel.reden), \(vondst.versie),
                \(vondst.isHandmatig), \(vondst.los))
            """)
    }

    func replace(with vondst: Stapvondst) throws {
        guard let moment = vondst.stap.moment else { return }
        let (stap, bewijs, oordeel) = (vondst.stap, vondst.bewijs, vondst.oordeel)
        try run(
            """
            update documentstap set document = \(vondst.document), nummer = \(vondst.nummer), van = \(moment.van), tot = \(moment.tot),
                precisie = \(moment.precisie), uiterlijk = \(moment.isUiterlijk), orgaan = \(stap.orgaan), handeling = \(stap.handeling?.rawValue),
                wat = \(stap.wat), nodig = \(stap.nodig.joined(separator: " ")), bladzijde = \(bewijs.bladzijde), plek_van = \(bewijs.van),
                plek_tot = \(bewijs.tot), citaat = \(bewijs.citaat), stand = \(oordeel.stand), beslist_door = \(oordeel.door),
                beslist_op = \(oordeel.op), beslist_reden = \(oordeel.reden), versie = \(vondst.versie), handmatig = \(vondst.isHandmatig),
                los = \(vondst.los)
            where id = \(vondst.id)
            """)
    }
}

extension Migration {
    static let stappen = Migration(
        "0023-stappen",
        """
        create table documentstap (
            id text primary key not null, document text not null references document (id), nummer bigint not null check (nummer > 0),
            van text not null, tot text not null, precisie text not null, uiterlijk bigint not null, orgaan text not null, handeling text,
            wat text not null, nodig text not null, bladzijde bigint not null, plek_van bigint not null, plek_tot bigint not null,
            citaat text not null, voor text, na text,
            stand text not null check (stand in ('voorstel', 'bevestigd', 'verworpen')), beslist_door text, beslist_op text, beslist_reden text,
            versie bigint not null, handmatig bigint not null, los text, unique (document, nummer));
        """)
}

extension Reason {
    static let geenDocumentstap = Reason(.missing, code: "geen-documentstap", "Deze stap bestaat niet.")
}
