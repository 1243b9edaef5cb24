import Database

extension Transaction {
    /// Whether the letters of the opening were made.
    func isAnnounced(_ ronde: ID<Stemronde>) throws -> Bool {
        try first("select id from stemronde where id = \(ronde) and gemeld is not null") { _ in true } ?? false
    }

    func setAnnounced(_ ronde: ID<Stemronde>) throws { try run("update stemronde set gemeld = \(now) where id = \(ronde)") }

    /// Which participants were reminded on that day.
    func herinnerd(in ronde: ID<Stemronde>, op dag: Datum) throws -> Set<ID<Deelnemer>> {
        Set(
            try all(
                """
                select h.deelnemer from stemronde_herinnering h join stemronde_deelnemer d on d.id = h.deelnemer
                where d.ronde = \(ronde) and h.dag = \(dag)
                """
            ) { try $0["deelnemer"] })
    }

    func insertHerinnering(of deelnemer: ID<Deelnemer>, dag: Datum, door: String) throws {
        try run("insert into stemronde_herinnering (deelnemer, dag, door) values (\(deelnemer), \(dag), \(door))")
    }
}
