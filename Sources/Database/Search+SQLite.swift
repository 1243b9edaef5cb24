/// FTS5 finds a text by number, so a second table ties the numbers to the ids.
extension FullText {
    private var table: SQL { SQL(text: name) }
    private var numbers: SQL { SQL(text: name + "_nummer") }

    func createInSQLite() throws {
        try db.run("create table \(numbers) (nummer integer primary key, id text not null unique)")
        try db.run("create virtual table \(table) using fts5(tekst, tokenize = 'dutch')")
    }

    func indexInSQLite(_ id: Value, _ text: String) throws {
        let number: Int = try db.one(
            """
            insert into \(numbers) (id) values (\(id)) on conflict (id) do update set id = excluded.id returning nummer
            """
        ) { try $0[0] }
        try db.run("insert or replace into \(table) (rowid, tekst) values (\(number), \(text))")
    }

    func removeInSQLite(_ id: Value) throws {
        try db.run("delete from \(table) where rowid = (select nummer from \(numbers) where id = \(id))")
        try db.run("delete from \(numbers) where id = \(id)")
    }

    /// Snippets are slow to make, so only the hits that are shown get one.
    func searchInSQLite(_ words: SearchWords, limit: Int, _ condition: SQL) throws -> [Hit] {
        let query = words.forFTS5
        return try db.all(
            """
            select id, rang, (
                select snippet(\(table), 0, \(Hit.begin), \(Hit.end), '…', 32)
                from \(table) where \(table) match \(query) and rowid = nummer
            ) as fragment
            from (
                select nummer, id, -bm25(\(table)) as rang
                from \(table) join \(numbers) on nummer = \(table).rowid
                where \(table) match \(query) and (\(condition))
                order by rang desc, id limit \(limit)
            )
            order by rang desc, id
            """, Hit.init)
    }
}

extension SearchWords {
    /// Every phrase between quotes; it has letters, digits and spaces only.
    fileprivate var forFTS5: String {
        let wanted = wanted.map(quoted).joined(separator: " AND ")
        return unwanted.isEmpty ? wanted : "(\(wanted)) NOT (\(unwanted.map(quoted).joined(separator: " OR ")))"
    }

    private func quoted(_ phrase: Phrase) -> String { "\"\(phrase.joined(separator: " "))\"" }
}
