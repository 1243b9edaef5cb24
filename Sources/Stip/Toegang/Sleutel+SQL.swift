import Database

extension Transaction {
    func insert(_ sleutel: Sleutel, _ token: Token) throws {
        try run(
            """
            insert into sleutel (id, hash, naam, rol, organisatie, gemaakt)
            values (\(sleutel.id), \(token.hash), \(sleutel.naam), \(sleutel.rol), \(sleutel.organisatie), \(sleutel.gemaakt))
            """)
    }

    func sleutel(_ token: Token) throws -> Sleutel? {
        try first(
            "select id, naam, rol, organisatie, gemaakt, ingetrokken from sleutel where hash = \(token.hash) and ingetrokken is null", sleutel)
    }

    func sleutels() throws -> [Sleutel] {
        try all("select id, naam, rol, organisatie, gemaakt, ingetrokken from sleutel order by gemaakt, id", sleutel)
    }

    func withdraw(_ id: ID<Sleutel>) throws { try run("update sleutel set ingetrokken = \(now) where id = \(id) and ingetrokken is null") }

    private func sleutel(_ row: Row) throws -> Sleutel {
        Sleutel(
            id: try row["id"], naam: try row["naam"], rol: try row["rol"], organisatie: try row["organisatie"], gemaakt: try row["gemaakt"],
            ingetrokken: try row["ingetrokken"])
    }
}
