import Database

extension Transaction {
    func invoervoorstel(of deelnemer: ID<Deelnemer>) throws -> Invoervoorstel? {
        try first(
            "select keuze, antwoorden, datum, verslag, door, door_naam, op from stembiljet_invoer where deelnemer = \(deelnemer)"
        ) { row in
            Invoervoorstel(
                deelnemer: deelnemer, keuze: try Keuze(opgeslagen: try row["keuze"]),
                antwoorden: try [Vraagantwoord](opgeslagen: try row["antwoorden"]), datum: try row["datum"], verslag: try row["verslag"],
                door: try row["door"], doorNaam: try row["door_naam"], op: try row["op"])
        }
    }

    /// What was entered before it and nobody confirmed goes.
    func save(_ voorstel: Invoervoorstel) throws {
        try removeVoorstel(of: voorstel.deelnemer)
        try run(
            """
            insert into stembiljet_invoer (deelnemer, keuze, antwoorden, datum, verslag, door, door_naam, op)
            values (\(voorstel.deelnemer), \(try voorstel.keuze.opgeslagen()), \(try voorstel.antwoorden.opgeslagen()), \(voorstel.datum),
                \(voorstel.verslag), \(voorstel.door), \(voorstel.doorNaam), \(voorstel.op))
            """)
    }

    func removeVoorstel(of deelnemer: ID<Deelnemer>) throws { try run("delete from stembiljet_invoer where deelnemer = \(deelnemer)") }
}
