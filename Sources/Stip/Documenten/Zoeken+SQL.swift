import Database

extension Transaction {
    /// The index over the texts of all documents, page by page.
    private var zoekindex: FullText { fullText("bladzijde_zoek") }

    func indexText(of bladzijde: Bladzijde, _ text: String) throws { try zoekindex.index(Zoeknummer(bladzijde).text, text) }

    func unindexText(of document: ID<Document>) throws {
        for bladwijzer in try bladwijzers(of: document) {
            try zoekindex.remove(Zoeknummer(document: document, plek: bladwijzer).text)
        }
    }

    /// The pages that answer to `vraag`, the best first.
    ///
    /// - Parameter gemeenten: only documents of one of these; nothing for all documents.
    func search(
        _ vraag: String, soort: Documentsoort? = nil, gemeenten: [String]? = nil, limit: Int
    ) throws -> [(nummer: Zoeknummer, hit: FullText.Hit)] {
        var conditions: [SQL] = ["d.verwijderd is null"]
        if let soort { conditions.append("d.soort = \(soort)") }
        if let gemeenten { conditions.append("exists (select 1 from herkomst h where h.document = d.id and h.code in \(SQL.list(gemeenten)))") }
        let hits = try zoekindex.search(
            vraag, limit: limit, where: "substr(id, 1, 36) in (select d.id from document d where \(conditions.joined(by: " and ")))")
        return hits.compactMap { hit in Zoeknummer(hit.id).map { (nummer: $0, hit: hit) } }
    }

    /// The documents with these numbers, the removed ones only when asked.
    func documenten(_ ids: [ID<Document>], removed: Bool = false) throws -> [ID<Document>: Document] {
        let condition: SQL = removed ? "" : " and d.verwijderd is null"
        let found = try documenten(where: "d.id in \(SQL.list(Array(Set(ids))))\(condition)")
        return Dictionary(uniqueKeysWithValues: found.map { ($0.id, $0) })
    }
}

/// The number of one page in the index: the document, the page and its part, with slashes between them.
struct Zoeknummer: Equatable, Sendable {
    let document: ID<Document>
    let plek: Bladwijzer

    init(document: ID<Document>, plek: Bladwijzer) { (self.document, self.plek) = (document, plek) }

    init(_ bladzijde: Bladzijde) {
        self.init(document: bladzijde.document, plek: Bladwijzer(nummer: bladzijde.nummer, deel: bladzijde.deel))
    }

    init?(_ text: String) {
        let parts = text.split(separator: "/")
        guard parts.count == 3, let nummer = Int(parts[1]), let deel = Int(parts[2]) else { return nil }
        self.init(document: ID(String(parts[0])), plek: Bladwijzer(nummer: nummer, deel: deel))
    }

    var text: String { "\(document)/\(plek.nummer)/\(plek.deel)" }
}

extension Migration {
    /// After the tables: the index that searches them.
    static let zoeken = Migration("0006-zoeken") { db in try db.fullText("bladzijde_zoek").create() }
}
