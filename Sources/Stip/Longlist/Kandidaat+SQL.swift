import Database

extension Transaction {
    /// The candidates of a cycle, in as many queries as there are tables.
    func kandidaten(_ cyclus: String) throws -> [Kandidaat] { try kandidaten(where: "k.cyclus = \(cyclus)") }

    func kandidaat(_ id: ID<Kandidaat>) throws -> Kandidaat {
        guard let kandidaat = try kandidaten(where: "k.id = \(id)").first else { throw Refusal(.geenKandidaat) }
        return kandidaat
    }

    /// Keeps a candidate whole; one that is there is replaced.
    func save(_ kandidaat: Kandidaat) throws {
        try run(
            """
            insert into kandidaat (id, cyclus, naam, omschrijving, plaats, versie)
            values (\(kandidaat.id), \(kandidaat.cyclus), \(kandidaat.naam), \(kandidaat.omschrijving), \(kandidaat.plaats), \(kandidaat.versie))
            on conflict (id) do update set naam = excluded.naam, omschrijving = excluded.omschrijving, plaats = excluded.plaats,
                versie = excluded.versie
            """)
        try run("delete from kandidaat_bron where kandidaat = \(kandidaat.id)")
        try run("delete from kandidaat_criterium where kandidaat = \(kandidaat.id)")
        let bronnen = kandidaat.bronnen.enumerated().map { volgorde, bron -> SQL in
            "(\(kandidaat.id), \(volgorde), \(bron.prioriteit), \(bron.groep), \(bron.groepsnaam))"
        }
        for start in stride(from: 0, to: bronnen.count, by: 500) {
            let rows = Array(bronnen[start..<min(start + 500, bronnen.count)])
            try run("insert into kandidaat_bron (kandidaat, volgorde, prioriteit, groep, groepsnaam) values \(rows.joined(by: ", "))")
        }
        for criterium in Criterium.allCases {
            guard let oordeel = kandidaat.oordelen[criterium], oordeel != .leeg else { continue }
            try run(
                """
                insert into kandidaat_criterium (kandidaat, criterium, score, reden)
                values (\(kandidaat.id), \(criterium), \(oordeel.score), \(oordeel.reden))
                """)
        }
    }

    /// The order of the list; whoever is not in it is off the list.
    func order(_ ids: [ID<Kandidaat>], in cyclus: String) throws {
        try run("update kandidaat set plaats = null where cyclus = \(cyclus) and id not in \(SQL.list(ids))")
        for (place, id) in ids.enumerated() { try run("update kandidaat set plaats = \(place + 1) where id = \(id)") }
    }

    private func kandidaten(where condition: SQL) throws -> [Kandidaat] {
        let bronnen = Dictionary(
            grouping: try all(
                """
                select b.kandidaat, b.prioriteit, b.groep, b.groepsnaam from kandidaat_bron b join kandidaat k on k.id = b.kandidaat
                where \(condition) order by b.kandidaat, b.volgorde
                """
            ) { row in
                (
                    kandidaat: try row["kandidaat"] as ID<Kandidaat>,
                    bron: Kandidaatbron(prioriteit: try row["prioriteit"], groep: try row["groep"], groepsnaam: try row["groepsnaam"])
                )
            }, by: \.kandidaat)
        let oordelen = Dictionary(
            grouping: try all(
                """
                select c.kandidaat, c.criterium, c.score, c.reden from kandidaat_criterium c join kandidaat k on k.id = c.kandidaat where \(condition)
                """
            ) { row in
                (
                    kandidaat: try row["kandidaat"] as ID<Kandidaat>, criterium: try row["criterium"] as Criterium,
                    oordeel: Criteriumoordeel(score: try row["score"], reden: try row["reden"])
                )
            }, by: \.kandidaat)
        return try all("select k.id, k.cyclus, k.naam, k.omschrijving, k.plaats, k.versie from kandidaat k where \(condition) order by k.id") { row in
            let id: ID<Kandidaat> = try row["id"]
            return Kandidaat(
                id: id, cyclus: try row["cyclus"], naam: try row["naam"], omschrijving: try row["omschrijving"], plaats: try row["plaats"],
                versie: try row["versie"], bronnen: bronnen[id]?.map(\.bron) ?? [],
                oordelen: Dictionary(oordelen[id]?.map { ($0.criterium, $0.oordeel) } ?? []) { first, _ in first })
        }
    }
}

extension Criterium: Storable {}
