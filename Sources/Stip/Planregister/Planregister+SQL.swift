import Database
import Foundation

extension Transaction {
    /// The decisions that stand in the register. One on a document that was replaced holds for what took its place.
    func planbesluiten() throws -> [Planbesluit] {
        let opvolgers = try documenten(where: "d.vervangt is not null").reduce(into: [ID<Document>: ID<Document>]()) { map, document in
            if let former = document.vervangt { map[former] = document.id }
        }
        return try planbesluiten(where: "ingetrokken is null").map { besluit in
            var besluit = besluit
            while let document = besluit.gegevens.document, let opvolger = opvolgers[document] { besluit.gegevens.plan = .document(opvolger) }
            return besluit
        }
    }

    /// Refuses when it is not there, was taken out, or is of another municipality.
    func planbesluit(_ id: ID<Planbesluit>, of gemeente: String) throws -> Planbesluit {
        let found = try planbesluiten(where: "id = \(id) and gemeente = \(gemeente) and ingetrokken is null").first
        guard let found else { throw Refusal(.geenPlanbesluit) }
        return found
    }

    func insert(_ besluit: Planbesluit) throws {
        let gegevens = besluit.gegevens
        let (naam, stuk) = (gegevens.genoemd, gegevens.stuk)
        let passage = gegevens.passage
        try run(
            """
            insert into planbesluit (id, gemeente, document, naam, van, tot, datum, orgaan, grondslag, stuk, bladzijde, passage_van, passage_tot,
                citaat, door, op, versie)
            values (\(besluit.id), \(besluit.gemeente), \(gegevens.document), \(naam), \(gegevens.looptijd?.van), \(gegevens.looptijd?.tot),
                \(gegevens.datum), \(gegevens.orgaan), \(gegevens.grondslag), \(stuk), \(passage?.bladzijde), \(passage?.van), \(passage?.tot),
                \(passage?.citaat), \(besluit.door), \(besluit.op), \(besluit.versie))
            """)
    }

    func save(_ besluit: Planbesluit) throws {
        let gegevens = besluit.gegevens
        let (naam, stuk) = (gegevens.genoemd, gegevens.stuk)
        let passage = gegevens.passage
        try run(
            """
            update planbesluit set naam = \(naam), van = \(gegevens.looptijd?.van), tot = \(gegevens.looptijd?.tot), datum = \(gegevens.datum),
                orgaan = \(gegevens.orgaan), grondslag = \(gegevens.grondslag), stuk = \(stuk), bladzijde = \(passage?.bladzijde),
                passage_van = \(passage?.van), passage_tot = \(passage?.tot), citaat = \(passage?.citaat), door = \(besluit.door), op = \(besluit.op),
                versie = \(besluit.versie)
            where id = \(besluit.id)
            """)
    }

    func setIngetrokken(_ id: ID<Planbesluit>) throws { try run("update planbesluit set ingetrokken = \(now) where id = \(id)") }

    /// The pages of a document on which it can tell of its own decision: the first and the last.
    func besluittekst(of document: ID<Document>) throws -> [Bladzijde] {
        let wijzers = try bladwijzers(of: document).filter { $0.deel == 1 }
        let chosen = wijzers.count <= Besluitvindplek.bladzijden + 1 ? wijzers : wijzers.prefix(Besluitvindplek.bladzijden) + wijzers.suffix(1)
        return try chosen.map { try bladzijde($0.nummer, of: document) }
    }

    /// How often each document was changed, to know when its text must be read again.
    func documentversies() throws -> [ID<Document>: Int] {
        let rows = try all("select id, versie from document where verwijderd is null and stand = 'gelezen'") { row in
            (try row["id"] as ID<Document>, try row["versie"] as Int)
        }
        return Dictionary(uniqueKeysWithValues: rows)
    }

    private func planbesluiten(where condition: SQL) throws -> [Planbesluit] {
        try all(
            """
            select id, gemeente, document, naam, van, tot, datum, orgaan, grondslag, stuk, bladzijde, passage_van, passage_tot, citaat, door, op,
                versie
            from planbesluit where \(condition) order by gemeente, datum desc, id
            """
        ) { row in
            let document: ID<Document>? = try row["document"]
            let plan: Besluitgegevens.Plan = if let document { .document(document) } else { .genoemd(try row["naam"]) }
            let van: Int? = try row["van"], tot: Int? = try row["tot"]
            let citaat: String? = try row["citaat"]
            let bron: Besluitgegevens.Bron =
                if let citaat {
                    .passage(
                        Bewijs(bladzijde: try row["bladzijde"], van: try row["passage_van"], tot: try row["passage_tot"], citaat: citaat))
                } else { .stuk(try row["stuk"]) }
            return Planbesluit(
                id: try row["id"], gemeente: try row["gemeente"],
                gegevens: Besluitgegevens(
                    plan: plan, looptijd: van.flatMap { van in tot.flatMap { Periode(van: van, tot: $0) } }, datum: try row["datum"],
                    orgaan: try row["orgaan"], grondslag: try row["grondslag"], bron: bron),
                door: try row["door"], op: try row["op"], versie: try row["versie"])
        }
    }
}

/// Where in a document its decision is looked for.
enum Besluitvindplek {
    /// So many pages from the front, and the last one.
    static let bladzijden = 4
}

extension Besluitgegevens {
    fileprivate var genoemd: String? { if case .genoemd(let naam) = plan { naam } else { nil } }
    fileprivate var stuk: String? { if case .stuk(let tekst) = bron { tekst } else { nil } }
}

extension Besluitgegevens.Orgaan: Storable {}
extension Besluitgegevens.Grondslag: Storable {}

extension Migration {
    static let planregister = Migration(
        "0017-planregister",
        """
        create table planbesluit (
            id text primary key not null, gemeente text not null, document text references document (id), naam text, van bigint, tot bigint,
            datum text not null, orgaan text not null check (orgaan in ('gemeenteraad', 'college', 'burgemeester', 'anders', 'onbekend')),
            grondslag text not null check (grondslag in ('38b', '38', 'anders', 'geen', 'onbekend')),
            stuk text, bladzijde bigint, passage_van bigint, passage_tot bigint, citaat text,
            door text not null, op text not null, versie bigint not null, ingetrokken text,
            check (document is not null or (naam is not null and van is not null and tot is not null)),
            check ((van is null) = (tot is null)), check (tot is null or tot >= van),
            check (stuk is not null or (citaat is not null and document is not null)));
        create index planbesluit_gemeente on planbesluit (gemeente);
        create unique index planbesluit_document on planbesluit (gemeente, document) where ingetrokken is null and document is not null;
        """)
}
