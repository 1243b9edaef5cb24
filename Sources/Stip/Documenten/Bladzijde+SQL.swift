import Database
import Formats

extension Transaction {
    func bladzijde(_ nummer: Int, deel: Int = 1, of document: ID<Document>) throws -> Bladzijde {
        try bladzijde(of: document, where: "nummer = \(nummer) and deel = \(deel)")
    }

    /// The page on which the byte at `place` of the whole text stands.
    func bladzijde(at place: Int, of document: ID<Document>) throws -> Bladzijde {
        try bladzijde(of: document, where: "van <= \(place) and tot > \(place)")
    }

    /// The whole text of a document, page after page.
    func bladzijden(of document: ID<Document>) throws -> [Bladzijde] {
        try all("select nummer, deel, van, tot, tekst, blokken from bladzijde where document = \(document) order by nummer, deel") { row in
            try bladzijde(row, of: document)
        }
    }

    /// The bytes of the whole text, each at its place.
    func utf8(of document: ID<Document>) throws -> [UInt8] {
        try all("select van, tekst from bladzijde where document = \(document) order by van") { row in
            (van: try row["van"] as Int, tekst: try row["tekst"] as String)
        }.reduce(into: []) { bytes, page in
            bytes += Array(repeating: UInt8(ascii: " "), count: max(0, page.van - bytes.count))
            bytes += Array(page.tekst.utf8)
        }
    }

    /// Every page and part that the text has, in order.
    func bladwijzers(of document: ID<Document>) throws -> [Bladwijzer] {
        try all("select nummer, deel from bladzijde where document = \(document) order by nummer, deel") { row in
            Bladwijzer(nummer: try row["nummer"], deel: try row["deel"])
        }
    }

    /// Takes the place of what was read before.
    func save(_ text: DocumentText, of document: ID<Document>) throws {
        try removeText(of: document)
        for bladzijde in Bladzijde.all(of: text, document: document) {
            let tekst = String(decoding: bladzijde.utf8, as: UTF8.self)
            try run(
                """
                insert into bladzijde (document, nummer, deel, van, tot, tekst, blokken)
                values (\(document), \(bladzijde.nummer), \(bladzijde.deel), \(bladzijde.bereik.lowerBound), \(bladzijde.bereik.upperBound),
                    \(tekst), \(Blokken.encode(bladzijde.blokken, from: bladzijde.bereik.lowerBound)))
                """)
            try indexText(of: bladzijde, tekst)
        }
    }

    func removeText(of document: ID<Document>) throws {
        try unindexText(of: document)
        try run("delete from bladzijde where document = \(document)")
    }

    private func bladzijde(of document: ID<Document>, where condition: SQL) throws -> Bladzijde {
        let found = try first(
            "select nummer, deel, van, tot, tekst, blokken from bladzijde where document = \(document) and \(condition) order by van limit 1"
        ) { row in try bladzijde(row, of: document) }
        guard let found else { throw Refusal(.geenBladzijde) }
        return found
    }

    private func bladzijde(_ row: Row, of document: ID<Document>) throws -> Bladzijde {
        let van: Int = try row["van"]
        let nummer: Int = try row["nummer"]
        return Bladzijde(
            document: document, nummer: nummer, deel: try row["deel"], bereik: van..<(try row["tot"]),
            utf8: Array((try row["tekst"] as String).utf8), blokken: try Blokken.decode(row["blokken"], from: van, page: nummer))
    }
}
