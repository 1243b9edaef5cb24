/// The stem of a word that is in small letters and has no diacritics, given to `accept`. It is called from several
/// threads at once.
public typealias Stem = @Sendable (_ word: UnsafeBufferPointer<UInt8>, _ accept: (UnsafeBufferPointer<UInt8>) -> Void) -> Void

extension Transaction {
    /// The index for full-text search of that name, in small letters, digits and underscores.
    ///
    /// Search is the one thing for which the two databases need different SQL. `Search+SQLite.swift` and
    /// `Search+Postgres.swift` hold it, side by side, and give the same hits for the same words.
    public func fullText(_ name: StaticString) -> FullText {
        let name = "\(name)"
        precondition(name.isPlainName, "the name of an index has small letters, digits and underscores")
        return FullText(name: name, db: self)
    }
}

/// Texts that can be searched by Dutch words, each under an id.
///
/// Make it in a migration, `Migration("0012-zoeken") { db in try db.fullText("passage_zoek").create() }`, and keep it
/// with the rows it is about, in the same transaction. Index passages or pages, not whole documents: PostgreSQL takes
/// a megabyte of words in one text.
public struct FullText {
    let name: String
    let db: Transaction

    /// A text that was found. `rank` says how well, higher is better; it compares hits of one search only.
    public struct Hit: Sendable, Equatable {
        public let id: String
        public let rank: Double
        /// Some words around what was found, which stands between `Hit.begin` and `Hit.end`.
        public let snippet: String

        public static let begin = "\u{2}"
        public static let end = "\u{3}"
    }

    /// Makes the tables of the index.
    public func create() throws {
        switch db.dialect {
        case .sqlite: try createInSQLite()
        case .postgres: try createInPostgres()
        }
    }

    /// Adds a text, or replaces the one with the same id.
    public func index(_ id: some Storable, _ text: String) throws {
        let text = text.withoutMarks
        switch db.dialect {
        case .sqlite: try indexInSQLite(id.stored, text)
        case .postgres: try indexInPostgres(id.stored, text)
        }
    }

    /// Takes a text out; nothing happens when it is not there.
    public func remove(_ id: some Storable) throws {
        switch db.dialect {
        case .sqlite: try removeInSQLite(id.stored)
        case .postgres: try db.run("delete from \(SQL(text: name)) where id = \(id)")
        }
    }

    /// The best hits first. All words must be there, in any form; `"een zin"` must be there as it stands, and `-woord`
    /// must not. Nothing that a user types is an error; a search for nothing finds nothing.
    ///
    /// - Parameter condition: what else must hold, on the column `id`: who may see it, in which document it must be.
    public func search(_ query: String, limit: Int, where condition: SQL = "1 = 1") throws -> [Hit] {
        let words = SearchWords(query)
        guard !words.wanted.isEmpty, limit > 0 else { return [] }
        return switch db.dialect {
        case .sqlite: try searchInSQLite(words, limit: limit, condition)
        case .postgres: try searchInPostgres(words, limit: limit, condition)
        }
    }
}

extension FullText.Hit {
    /// A piece of the snippet: a page shows the matches with emphasis, and escapes both.
    public struct Part: Sendable, Equatable {
        public let text: String
        public let isMatch: Bool
    }

    /// The snippet in pieces, without the marks.
    public var parts: [Part] {
        var parts: [Part] = []
        for (position, piece) in snippet.split(separator: Self.begin, omittingEmptySubsequences: false).enumerated() {
            let halves = piece.split(separator: Self.end, maxSplits: 1, omittingEmptySubsequences: false)
            if position > 0, halves.count == 2 { parts.append(Part(text: String(halves[0]), isMatch: true)) }
            if let rest = halves.last, !rest.isEmpty { parts.append(Part(text: String(rest), isMatch: false)) }
        }
        return parts
    }

    init(_ row: Row) throws { self.init(id: try row["id"], rank: try row["rang"], snippet: try row["fragment"]) }
}

extension String {
    /// The marks of a snippet may not come from the text itself, and neither database can do with a zero byte.
    fileprivate var withoutMarks: String {
        guard utf8.contains(where: { [0, 2, 3].contains($0) }) else { return self }
        return String(decoding: utf8.map { [0, 2, 3].contains($0) ? UInt8(ascii: " ") : $0 }, as: UTF8.self)
    }
}
