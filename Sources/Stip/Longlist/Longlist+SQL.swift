import Database

extension Transaction {
    /// The frozen longlists of all cycles, the latest first.
    func longlists() throws -> [Longlist] { try longlists(where: "1 = 1") }

    func longlist(_ id: ID<Longlist>) throws -> Longlist {
        guard let longlist = try longlists(where: "l.id = \(id)").first else { throw Refusal(.geenLonglist) }
        return longlist
    }

    func longlistnummer(in cyclus: String) throws -> Int {
        try one("select cast(coalesce(max(nummer), 0) as bigint) from longlist where cyclus = \(cyclus)") { try $0[0] }
    }

    /// Freezes a longlist. There is no way to change or remove one.
    func insert(_ longlist: Longlist) throws {
        try run(
            """
            insert into longlist (id, cyclus, nummer, naam, datum, door, op)
            values (\(longlist.id), \(longlist.cyclus), \(longlist.nummer), \(longlist.naam), \(longlist.datum), \(longlist.door), \(longlist.op))
            """)
        for regel in longlist.regels {
            try run(
                """
                insert into longlist_kandidaat (longlist, plaats, kandidaat, naam, omschrijving, noemt, gelezen)
                values (\(longlist.id), \(regel.plaats), \(regel.kandidaat), \(regel.naam), \(regel.omschrijving), \(regel.noemt), \(regel.gelezen))
                """)
            for criterium in Criterium.allCases {
                guard let oordeel = regel.oordelen[criterium], oordeel != .leeg else { continue }
                try run(
                    """
                    insert into longlist_criterium (longlist, plaats, criterium, score, reden)
                    values (\(longlist.id), \(regel.plaats), \(criterium), \(oordeel.score), \(oordeel.reden))
                    """)
            }
            let bronnen = regel.bronnen.enumerated().map { volgorde, bron -> SQL in
                """
                (\(longlist.id), \(regel.plaats), \(volgorde), \(bron.groepsnaam), \(bron.prioriteit), \(bron.naam),
                    \(bron.gemeenten.joined(separator: "\n")), \(bron.document), \(bron.documentnaam), \(bron.nummer), \(bron.bladzijde),
                    \(bron.citaat), \(bron.stand))
                """
            }
            for start in stride(from: 0, to: bronnen.count, by: 500) {
                let rows = Array(bronnen[start..<min(start + 500, bronnen.count)])
                try run(
                    """
                    insert into longlist_bron (longlist, plaats, volgorde, groepsnaam, prioriteit, naam, gemeenten, document, documentnaam, nummer,
                        bladzijde, citaat, stand)
                    values \(rows.joined(by: ", "))
                    """)
            }
        }
    }

    private struct Plek: Hashable {
        let longlist: ID<Longlist>
        let plaats: Int

        init(_ row: Row) throws { (longlist, plaats) = (try row["longlist"], try row["plaats"]) }
    }

    private func longlists(where condition: SQL) throws -> [Longlist] {
        let bronnen = Dictionary(grouping: try longlistbronnen(where: condition), by: \.plek)
        let oordelen = Dictionary(
            grouping: try all(
                "select c.longlist, c.plaats, c.criterium, c.score, c.reden from longlist_criterium c join longlist l on l.id = c.longlist where \(condition)"
            ) { row in
                (
                    plek: try Plek(row), criterium: try row["criterium"] as Criterium,
                    oordeel: Criteriumoordeel(score: try row["score"], reden: try row["reden"])
                )
            }, by: \.plek)
        let regels = Dictionary(
            grouping: try all(
                """
                select k.longlist, k.plaats, k.kandidaat, k.naam, k.omschrijving, k.noemt, k.gelezen
                from longlist_kandidaat k join longlist l on l.id = k.longlist where \(condition) order by k.longlist, k.plaats
                """
            ) { row in
                let plek = try Plek(row)
                let regel = Longlist.Regel(
                    plaats: plek.plaats, kandidaat: try row["kandidaat"], naam: try row["naam"], omschrijving: try row["omschrijving"],
                    noemt: try row["noemt"], gelezen: try row["gelezen"],
                    oordelen: Dictionary(oordelen[plek]?.map { ($0.criterium, $0.oordeel) } ?? []) { first, _ in first },
                    bronnen: bronnen[plek]?.map(\.bron) ?? [])
                return (longlist: plek.longlist, regel: regel)
            }, by: \.longlist)
        return try all(
            """
            select l.id, l.cyclus, l.nummer, l.naam, l.datum, l.door, l.op from longlist l where \(condition) order by l.cyclus desc, l.nummer desc
            """
        ) { row in
            let id: ID<Longlist> = try row["id"]
            return Longlist(
                id: id, cyclus: try row["cyclus"], nummer: try row["nummer"], naam: try row["naam"], datum: try row["datum"], door: try row["door"],
                op: try row["op"], regels: regels[id]?.map(\.regel) ?? [])
        }
    }

    private func longlistbronnen(where condition: SQL) throws -> [(plek: Plek, bron: Longlist.Bron)] {
        try all(
            """
            select b.longlist, b.plaats, b.groepsnaam, b.prioriteit, b.naam, b.gemeenten, b.document, b.documentnaam, b.nummer, b.bladzijde,
                b.citaat, b.stand
            from longlist_bron b join longlist l on l.id = b.longlist where \(condition) order by b.longlist, b.plaats, b.volgorde
            """
        ) { row in
            let gemeenten: String = try row["gemeenten"]
            let bron = Longlist.Bron(
                groepsnaam: try row["groepsnaam"], prioriteit: try row["prioriteit"], naam: try row["naam"],
                gemeenten: gemeenten.split(separator: "\n").map(String.init), document: try row["document"],
                documentnaam: try row["documentnaam"], nummer: try row["nummer"], bladzijde: try row["bladzijde"], citaat: try row["citaat"],
                stand: try row["stand"])
            return (plek: try Plek(row), bron: bron)
        }
    }
}
