import Testing

@testable import Database

/// The stems that PostgreSQL gives the words of these tests.
private let stems = [
    "inbraken": "inbrak", "inbraak": "inbrak", "woningen": "woning", "wijken": "wijk", "jongeren": "jonger", "enquetes": "enquetes",
    "veiligheid": "veil", "veilig": "veilig", "gemeenten": "gemeent", "gemeente": "gemeent",
]

private let dutch: Stem = { word, accept in
    var stem = stems[String(decoding: word, as: UTF8.self)] ?? String(decoding: word, as: UTF8.self)
    stem.withUTF8(accept)
}

@Suite struct FullTextTests {
    private static let texts = [
        "a": "De inbraken in woningen namen toe. Zorg en veiligheid gaan samen.",
        "b": "Inbraak is geen prioriteit; de politie/gemeente kijkt naar jongeren.",
        "c": "Zorg voor veiligheid in de wijken, woon-werkverkeer en de enquête van 2027-2030.",
        "d": "Veiligheid en zorg, 'O'Neill' \"citaat\" 100% {haakjes} a:b c*",
    ]

    private func indexed(_ database: String) async throws -> Store {
        let store = try Store.temporary(database, stem: dutch)
        try await store.migrate([Migration("0001-zoeken") { db in try db.fullText("zoek").create() }])
        try await store.write { db in
            for (id, text) in Self.texts { try db.fullText("zoek").index(id, text) }
        }
        return store
    }

    private func found(_ query: String, in store: Store) async throws -> String {
        try await store.read { db in try db.fullText("zoek").search(query, limit: 10).map(\.id).sorted().joined() }
    }

    @Test(arguments: databases, [
        ("inbraak", "ab"), ("INBRAKEN", "ab"), ("inbraak jongeren", "b"), ("inbraak -jongeren", "a"), ("-inbraak", ""),
        ("\"zorg en veiligheid\"", "ac"), ("\"veiligheid en zorg\"", "d"), ("zorg veiligheid", "acd"), ("veiligheid -\"zorg en veiligheid\"", "d"),
        ("de inbraak in de", "ab"), ("de en het", ""), ("gemeente", "b"), ("politie", "b"), ("werkverkeer", "c"), ("woon-werkverkeer", "c"),
        ("werkverkeer-woon", ""), ("enquete", "c"), ("ENQUÊTE", "c"), ("enque\u{302}te", "c"), ("2030", "c"), ("2027-2030", "c"),
        ("o'neill", "d"), ("100%", "d"), ("niets", ""), ("", ""), ("   ", ""), ("wijken", "c"), ("\u{201e}zorg voor veiligheid\u{201d}", "ac"),
    ])
    func `both databases find the same texts`(database: String, question: (query: String, hits: String)) async throws {
        #expect(try await found(question.query, in: try await indexed(database)) == question.hits)
    }

    @Test(arguments: databases) func `nothing that is typed is an error`(database: String) async throws {
        let store = try await indexed(database)
        let queries = [
            "\"", "\"\"", "-", "--", "-\"", "*", "zorg*", "zorg AND", "OR", "NOT zorg", "NEAR(zorg, 2)", "tekst:zorg", "(zorg", "zorg)",
            "^zorg", "{zorg}", "zorg & | ! <-> :*", "'", "''", "\\", "zorg\\", "zorg\0x", "$1", "?", "%", "😀", "\u{202e}zorg", "a\u{301}",
            "zorg OR -", ";", "--zorg",
        ]
        for query in queries { _ = try await found(query, in: store) }
        #expect(try await found("zorg\0x", in: store) == "")
    }

    @Test(arguments: databases) func `a snippet marks what was found`(database: String) async throws {
        let store = try await indexed(database)
        let hits = try await store.read { db in try db.fullText("zoek").search("inbraak jongeren", limit: 10) }
        #expect(hits.count == 1)
        #expect(hits[0].parts.filter(\.isMatch).map(\.text) == ["Inbraak", "jongeren"])
        #expect(hits[0].parts.map(\.text).joined().hasPrefix("Inbraak is geen prioriteit"))
        #expect(hits[0].parts.allSatisfy { !$0.text.contains(FullText.Hit.begin) && !$0.text.contains(FullText.Hit.end) })
    }

    @Test(arguments: databases) func `the better hit comes first`(database: String) async throws {
        let store = try await indexed(database)
        try await store.write { db in
            try db.fullText("zoek").index("e", "Een lange zin over van alles, met ook een keer drugs en verder veel over straten, pleinen en parken.")
            try db.fullText("zoek").index("f", "Drugs: handel in drugs, drugs en nog eens drugs.")
        }
        let hits = try await store.read { db in try db.fullText("zoek").search("drugs", limit: 10) }
        #expect(hits.map(\.id) == ["f", "e"])
        #expect(hits[0].rank > hits[1].rank)
        #expect(try await store.read { db in try db.fullText("zoek").search("drugs", limit: 1) }.map(\.id) == ["f"])
    }

    @Test(arguments: databases) func `an index follows its texts`(database: String) async throws {
        let store = try await indexed(database)
        try await store.write { db in
            try db.fullText("zoek").index("a", "Nu over evenementen")
            try db.fullText("zoek").remove("b")
            try db.fullText("zoek").remove("onbekend")
        }
        #expect(try await found("inbraak", in: store) == "")
        #expect(try await found("evenementen", in: store) == "a")
    }

    @Test(arguments: databases) func `a condition on the id holds`(database: String) async throws {
        let store = try await indexed(database)
        let hits = try await store.read { db in
            try db.fullText("zoek").search("zorg", limit: 10, where: "id in \(SQL.list(["a", "d", "b"]))")
        }
        #expect(hits.map(\.id).sorted() == ["a", "d"])
    }

    @Test(arguments: databases) func `marks in a text are not marks`(database: String) async throws {
        let store = try await indexed(database)
        try await store.write { db in try db.fullText("zoek").index("m", "\u{3}voor\u{2} merkteken \0 na\u{3}") }
        let hits = try await store.read { db in try db.fullText("zoek").search("merkteken", limit: 1) }
        #expect(hits[0].parts.filter(\.isMatch).map(\.text) == ["merkteken"])
    }

    @Test func `words are what stays of a query`() {
        let words = SearchWords("Één \"de Zorg en veiligheid\" -\"b c\" x-y")
        #expect(words.wanted == [["zorg", "en", "veiligheid"], ["x", "y"]])
        #expect(words.unwanted == [["b", "c"]])
    }
}
