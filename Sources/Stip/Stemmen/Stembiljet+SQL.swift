import Database
import Foundation

extension Transaction {
    /// The ballots of a round, in the order of its participants; those of a secret round without their participant, in an
    /// order that says nothing. Who may see them `Zichtbaarheid` decides, not this.
    func stembiljetten(of ronde: Stemronde) throws -> [Stembiljet] {
        if ronde.isGeheim {
            return try all("select keuze from geheim_biljet where ronde = \(ronde.id) order by id") { row in
                Stembiljet(deelnemer: nil, keuze: try Keuze(opgeslagen: try row["keuze"]))
            }
        }
        return try biljetten(where: "d.ronde = \(ronde.id) and b.stand = 'ingediend'").map(\.biljet)
    }

    /// What was sent, or is being filled in, for one participant.
    func stembiljet(of deelnemer: ID<Deelnemer>, _ stand: Stembiljet.Stand) throws -> Stembiljet? {
        try biljetten(where: "d.id = \(deelnemer) and b.stand = \(stand)").first?.biljet
    }

    /// The answers to the questions of a secret round, without who gave them; of an open round they stand with the ballots.
    func geheimeAntwoorden(of ronde: ID<Stemronde>) throws -> [Vraagantwoord] {
        try all("select vraag, optie, tekst from geheim_antwoord where ronde = \(ronde) order by vraag, optie, id") { row in
            Vraagantwoord(vraag: try row["vraag"], optie: try row["optie"], tekst: try row["tekst"])
        }
    }

    /// Who has answered, never what.
    func opkomst(of ronde: Stemronde) throws -> [Opkomst] {
        let sent = Dictionary(
            uniqueKeysWithValues: try all(
                """
                select b.deelnemer, b.te_laat, b.invoer_datum from stembiljet b join stemronde_deelnemer d on d.id = b.deelnemer
                where d.ronde = \(ronde.id) and b.stand = 'ingediend'
                """
            ) { row in
                (try row["deelnemer"] as ID<Deelnemer>, (late: try row["te_laat"] as String? != nil, hand: try row["invoer_datum"] as String? != nil))
            })
        let voted = Set(
            try all("select deelnemer from stemronde_gestemd where ronde = \(ronde.id)") { try $0["deelnemer"] as ID<Deelnemer> })
        let waiting = Set(
            try all(
                """
                select i.deelnemer from stembiljet_invoer i join stemronde_deelnemer d on d.id = i.deelnemer where d.ronde = \(ronde.id)
                """
            ) { try $0["deelnemer"] as ID<Deelnemer> })
        return ronde.deelnemers.map { deelnemer in
            let answer = sent[deelnemer.id]
            return Opkomst(
                deelnemer: deelnemer, heeftGeantwoord: answer != nil || voted.contains(deelnemer.id), isTeLaat: answer?.late ?? false,
                isMetDeHand: answer?.hand ?? false, wachtOpBevestiging: waiting.contains(deelnemer.id))
        }
    }

    /// Keeps what was sent or is being filled in; what was sent before stays readable as an earlier version.
    ///
    /// - Returns: the seal of it, which says nothing of what stands in it: SHA-256 over the content and 128 bits of chance that
    ///   stand beside it (FIPS 180-4). With it in the history nobody can change a ballot without anybody noticing.
    @discardableResult
    func save(_ biljet: Stembiljet, by actor: Actor) throws -> String? {
        guard let deelnemer = biljet.deelnemer else { return nil }
        if biljet.stand == .ingediend {
            try run(
                """
                insert into stembiljet_eerder (deelnemer, versie, keuze, antwoorden, op, door_naam, zout)
                select deelnemer, versie, keuze, antwoorden, op, door_naam, zout from stembiljet
                where deelnemer = \(deelnemer) and stand = 'ingediend'
                """)
            try run("delete from stembiljet where deelnemer = \(deelnemer)")
        } else {
            try run("delete from stembiljet where deelnemer = \(deelnemer) and stand = 'concept'")
        }
        let zegel = Biljetzegel(keuze: try biljet.keuze.opgeslagen(), antwoorden: try biljet.antwoorden.opgeslagen())
        try run(
            """
            insert into stembiljet (deelnemer, stand, versie, keuze, antwoorden, op, door, door_naam, namens, te_laat, invoer_datum,
                invoer_verslag, bevestigd_door, ontvangstcode, zout)
            values (\(deelnemer), \(biljet.stand), \(biljet.versie), \(zegel.keuze), \(zegel.antwoorden), \(now), \(actor.id),
                \(biljet.door ?? actor.naam), \(biljet.namens), \(biljet.teLaat), \(biljet.invoer?.datum), \(biljet.invoer?.verslag),
                \(biljet.invoer?.bevestigdDoor), \(biljet.ontvangstcode), \(zegel.zout))
            """)
        return zegel.tekst
    }

    /// The version that counts for optimistic locking: of what was last kept of this participant, 0 when nothing was.
    func biljetversie(of deelnemer: ID<Deelnemer>) throws -> Int {
        try one("select cast(coalesce(max(versie), 0) as bigint) from stembiljet where deelnemer = \(deelnemer)") { try $0[0] }
    }

    /// The earlier versions of what a participant sent, oldest first, as they can be read after closing.
    func eerdereBiljetten(of deelnemer: ID<Deelnemer>) throws -> [Stembiljet] {
        try all(
            "select versie, keuze, antwoorden, op, door_naam from stembiljet_eerder where deelnemer = \(deelnemer) order by versie"
        ) { row in
            Stembiljet(
                deelnemer: deelnemer, keuze: try Keuze(opgeslagen: try row["keuze"]),
                antwoorden: try [Vraagantwoord](opgeslagen: try row["antwoorden"]),
                uitgebracht: try row["op"], door: try row["door_naam"], versie: try row["versie"])
        }
    }

    private func biljetten(where condition: SQL) throws -> [(deelnemer: ID<Deelnemer>, biljet: Stembiljet)] {
        try all(
            """
            select b.deelnemer, b.stand, b.versie, b.keuze, b.antwoorden, b.op, b.door_naam, b.namens, b.te_laat, b.invoer_datum,
                b.invoer_verslag, b.bevestigd_door, b.ontvangstcode, d.gewicht
            from stembiljet b join stemronde_deelnemer d on d.id = b.deelnemer where \(condition) order by d.plaats
            """
        ) { row in
            let deelnemer: ID<Deelnemer> = try row["deelnemer"]
            let invoer = try (row["invoer_datum"] as Datum?).map { datum in
                Handinvoer(datum: datum, verslag: try row["invoer_verslag"], door: try row["door_naam"], bevestigdDoor: try row["bevestigd_door"])
            }
            let biljet = Stembiljet(
                deelnemer: deelnemer, keuze: try Keuze(opgeslagen: try row["keuze"]),
                antwoorden: try [Vraagantwoord](opgeslagen: try row["antwoorden"]),
                stand: try row["stand"], uitgebracht: try row["op"], door: try row["door_naam"], namens: try row["namens"],
                teLaat: try row["te_laat"], invoer: invoer, versie: try row["versie"], ontvangstcode: try row["ontvangstcode"],
                gewicht: Gewicht(try row["gewicht"] as String) ?? 1)
            return (deelnemer, biljet)
        }
    }
}

extension Stembiljet.Stand: Storable {}
