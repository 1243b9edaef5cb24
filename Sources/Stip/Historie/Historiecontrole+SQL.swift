import Database
import Foundation

extension Store {
    /// Walks the whole chain. Changes nothing, also not the tables: what is checked is what is there.
    ///
    /// - Parameter genoteerd: a seal that was noted down before, through which the chain must still go.
    func controleerHistorie(through genoteerd: Historiezegel? = nil) async throws -> Historiecontrole {
        try await read { db in
            guard try db.hasHistorieketen() else { throw Refusal(.geenKeten) }
            let (regels, breuken) = try db.ketenbreuken()
            var controle = try db.one(
                """
                select min(moment) as van, max(moment) as tot, (select count(*) from gebeurtenis where volgnummer is null) as los
                from gebeurtenis where volgnummer is not null
                """
            ) { row in Historiecontrole(regels: regels, van: try row["van"], tot: try row["tot"], zonderKeten: try row["los"], breuken: breuken) }
            controle.breuken += try db.laterAdded()
            controle.laatste = try db.seal(of: nil)
            if let genoteerd, try db.seal(of: genoteerd.nummer) != genoteerd { controle.breuken.append(.herschreven(volgnummer: genoteerd.nummer)) }
            return controle
        }
    }
}

extension Transaction {
    /// Lines without a number are from before the chain. One that is younger than its beginning was put in past it.
    fileprivate func laterAdded() throws -> [Ketenbreuk] {
        let count = try one(
            """
            select count(*) as aantal from gebeurtenis
            where volgnummer is null and moment > (select moment from gebeurtenis where volgnummer = 1)
            """
        ) { row in try row["aantal"] as Int }
        return count == 0 ? [] : [.losse(aantal: count)]
    }

    /// The seal of the line with that number; of the last line when none is asked.
    fileprivate func seal(of nummer: Int?) throws -> Historiezegel? {
        let which: SQL = nummer.map { "volgnummer = \($0)" } ?? "volgnummer is not null"
        return try first("select volgnummer, zegel from gebeurtenis where \(which) order by volgnummer desc limit 1") { row in
            Historiezegel(nummer: try row["volgnummer"], zegel: try row["zegel"])
        }
    }
}
