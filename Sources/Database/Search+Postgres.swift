/// The words of a text stand beside it as a `tsvector`, so that a search reads only those.
extension FullText {
    private var table: SQL { SQL(text: name) }

    func createInPostgres() throws {
        try db.run("create table \(table) (id text primary key, tekst text not null, woorden tsvector not null)")
        try db.run("create index \(SQL(text: name + "_woorden")) on \(table) using gin (woorden)")
    }

    func indexInPostgres(_ id: Value, _ text: String) throws {
        try db.run(
            """
            insert into \(table) (id, tekst, woorden) values (\(id), \(text), to_tsvector('dutch', \(text.searchable)))
            on conflict (id) do update set tekst = excluded.tekst, woorden = excluded.woorden
            """)
    }

    /// Snippets are slow to make, so only the hits that are shown get one. What stands between angle brackets is a tag to
    /// PostgreSQL, which it leaves out; so the brackets are other signs for as long as it looks.
    func searchInPostgres(_ words: SearchWords, limit: Int, _ condition: SQL) throws -> [Hit] {
        let marks = "StartSel=\(Hit.begin), StopSel=\(Hit.end), MinWords=16, MaxWords=32, FragmentDelimiter=…"
        return try db.all(
            """
            select id, rang, translate(
                ts_headline('dutch', translate(tekst, '<>', chr(57344) || chr(57345)), vraag, \(marks)), chr(57344) || chr(57345), '<>') as fragment
            from (
                select id, tekst, vraag, ts_rank(woorden, vraag) as rang
                from \(table), websearch_to_tsquery('dutch', \(words.forWebSearch)) as vraag
                where woorden @@ vraag and (\(condition))
                order by rang desc, id limit \(limit)
            ) as gevonden
            order by rang desc, id
            """, Hit.init)
    }
}

extension SearchWords {
    /// Every phrase between quotes; it has letters, digits and spaces only.
    fileprivate var forWebSearch: String {
        (wanted.map(quoted) + unwanted.map { "-" + quoted($0) }).joined(separator: " ")
    }

    private func quoted(_ phrase: Phrase) -> String { "\"\(phrase.joined(separator: " "))\"" }
}
