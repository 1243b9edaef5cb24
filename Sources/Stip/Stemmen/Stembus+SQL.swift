import Database
import Foundation

extension Transaction {
    func hasVoted(_ deelnemer: ID<Deelnemer>) throws -> Bool {
        try first("select deelnemer from stemronde_gestemd where deelnemer = \(deelnemer)") { _ in true } ?? false
    }

    /// The proof of who has voted in a secret round. It stands with the roll, never with a ballot.
    func ontvangstcode(ofGestemd deelnemer: ID<Deelnemer>) throws -> String? {
        try first("select ontvangstcode from stemronde_gestemd where deelnemer = \(deelnemer)") { try $0["ontvangstcode"] }
    }

    /// Casts a ballot of a secret round: a mark on the roll, and a ballot without a name.
    ///
    /// All ballots of the round are taken out and put back in the order of numbers of chance, so that the place of a row in the
    /// file says nothing of when it came; the roll is put back by participant for the same reason. What it cannot hide from
    /// who owns the machine: a copy of the file from before and one from after a single vote.
    func castSecret(_ keuze: Keuze, _ antwoorden: [Vraagantwoord], from deelnemer: ID<Deelnemer>, in ronde: ID<Stemronde>, code: String) throws {
        var generator = SystemRandomNumberGenerator()
        func chance() -> String { Token.new(using: &generator).secret }

        var biljetten = try all("select id, keuze from geheim_biljet where ronde = \(ronde)") { row in
            (id: try row["id"] as String, keuze: try row["keuze"] as String)
        }
        biljetten.append((chance(), try keuze.opgeslagen()))
        try run("delete from geheim_biljet where ronde = \(ronde)")
        for biljet in biljetten.sorted(by: { $0.id < $1.id }) {
            try run("insert into geheim_biljet (id, ronde, keuze) values (\(biljet.id), \(ronde), \(biljet.keuze))")
        }

        var teksten = try all("select id, vraag, optie, tekst from geheim_antwoord where ronde = \(ronde)") { row in
            (id: try row["id"] as String, antwoord: Vraagantwoord(vraag: try row["vraag"], optie: try row["optie"], tekst: try row["tekst"]))
        }
        teksten += antwoorden.filter { !$0.tekst.isEmpty }.map { (chance(), $0) }
        try run("delete from geheim_antwoord where ronde = \(ronde)")
        for (id, antwoord) in teksten.sorted(by: { $0.id < $1.id }) {
            try run(
                """
                insert into geheim_antwoord (id, ronde, vraag, optie, tekst)
                values (\(id), \(ronde), \(antwoord.vraag), \(antwoord.optie), \(antwoord.tekst))
                """)
        }

        var roll = try all("select deelnemer, ontvangstcode from stemronde_gestemd where ronde = \(ronde)") { row in
            (deelnemer: try row["deelnemer"] as ID<Deelnemer>, code: try row["ontvangstcode"] as String)
        }
        roll.append((deelnemer, code))
        try run("delete from stemronde_gestemd where ronde = \(ronde)")
        for mark in roll.sorted(by: { $0.deelnemer < $1.deelnemer }) {
            try run("insert into stemronde_gestemd (deelnemer, ronde, ontvangstcode) values (\(mark.deelnemer), \(ronde), \(mark.code))")
        }
    }
}
