import Database
import Foundation

extension Transaction {
    /// The letter that is due longest, claimed for one attempt; nothing when none is due.
    ///
    /// The claim is in the database: the number of the attempt, and a time before which nobody else takes it. A process that
    /// dies with a letter in its hands so leaves it to be taken again, by number the next attempt.
    func takePost() throws -> Postbeurt? {
        guard try hasDuePost() else { return nil }
        return try first(
            """
            update poststuk set pogingen = pogingen + 1, volgende = \(now.addingTimeInterval(Postbeurt.pacht))
            where id = (select id from poststuk where stand = 'wacht' and volgende <= \(now) order by volgende, id limit 1)
            returning id, soort, naam, adres, onderwerp, inhoud, link_tekst, link_adres, gemaakt, pogingen, hoogstens
            """
        ) { row in
            let (tekst, adres): (String?, String?) = (try row["link_tekst"], try row["link_adres"])
            let bericht = try Bericht(
                soort: try row["soort"], aan: try Postadres(naam: try row["naam"], adres: try row["adres"]), onderwerp: try row["onderwerp"],
                alineas: (try row["inhoud"] as String?)?.split(separator: "\n").map(String.init) ?? [],
                link: tekst.flatMap { tekst in adres.map { Briefverwijzing(tekst, $0) } })
            return Postbeurt(
                poststuk: try row["id"], bericht: bericht, gemaakt: try row["gemaakt"], poging: try row["pogingen"], hoogstens: try row["hoogstens"])
        }
    }

    /// Whether anything is due: a look that holds nobody up.
    func hasDuePost() throws -> Bool {
        try first("select 1 as een from poststuk where stand = 'wacht' and volgende <= \(now) limit 1") { row in try row["een"] as Int } != nil
    }

    /// Writes down what came of an attempt, unless a later one has begun.
    ///
    /// What was sent keeps to whom, about what and when; the words and the link are not needed any more and go.
    func finish(_ beurt: Postbeurt, with bezorging: Bezorging) throws {
        guard try isCurrent(beurt) else { return }
        let (id, aan) = (beurt.poststuk, beurt.bericht.aan)
        switch beurt.uitkomst(of: bezorging, at: now) {
        case .verzonden:
            try run(
                """
                update poststuk set stand = 'verzonden', verzonden = \(now), fout = null, inhoud = null, link_tekst = null, link_adres = null
                where id = \(id)
                """)
            try record("bericht-verzonden", on: id.rawValue, by: .stip, "Stip stuurde ‘\(beurt.bericht.onderwerp)’ aan \(aan.voluit).")
        case .later(let moment, let reden):
            try run("update poststuk set volgende = \(moment), fout = \(reden) where id = \(id)")
        case .mislukt(let reden):
            try run("update poststuk set stand = 'mislukt', fout = \(reden) where id = \(id)")
            try record(
                "bericht-mislukt", on: id.rawValue, by: .stip, "Stip kon ‘\(beurt.bericht.onderwerp)’ niet sturen aan \(aan.voluit). \(reden)",
                uitkomst: .geweigerd)
        }
    }

    /// Gives a letter that was given up its turns again.
    func requeue(_ id: ID<Poststuk>) throws {
        try run(
            """
            update poststuk set stand = 'wacht', volgende = \(now), hoogstens = pogingen + \(Poststuk.hoogstens)
            where id = \(id) and stand = 'mislukt'
            """)
    }

    func poststuk(_ id: ID<Poststuk>) throws -> Poststuk? { try poststukken("where id = \(id)").first }

    /// The outbox: what was given up first, then the newest.
    func poststukken(from place: Int, atMost limit: Int) throws -> [Poststuk] {
        try poststukken(
            "order by case stand when 'mislukt' then 0 when 'wacht' then 1 else 2 end, gemaakt desc, id desc limit \(limit) offset \(place)")
    }

    /// How many letters stand in each state.
    func poststanden() throws -> [Poststuk.Stand: Int] {
        let counted = try all("select stand, count(*) as aantal from poststuk group by stand") { row in
            (try row["stand"] as Poststuk.Stand, try row["aantal"] as Int)
        }
        return Dictionary(counted) { one, _ in one }
    }

    private func isCurrent(_ beurt: Postbeurt) throws -> Bool {
        try first("select 1 as een from poststuk where id = \(beurt.poststuk) and stand = 'wacht' and pogingen = \(beurt.poging)") { row in
            try row["een"] as Int
        } != nil
    }

    private func poststukken(_ condition: SQL) throws -> [Poststuk] {
        try all("select id, soort, naam, adres, onderwerp, gemaakt, stand, pogingen, volgende, verzonden, fout from poststuk \(condition)") { row in
            Poststuk(
                id: try row["id"], soort: try row["soort"], aan: try Postadres(naam: try row["naam"], adres: try row["adres"]),
                onderwerp: try row["onderwerp"], gemaakt: try row["gemaakt"], stand: try row["stand"], pogingen: try row["pogingen"],
                volgende: try row["volgende"], verzonden: try row["verzonden"], fout: try row["fout"])
        }
    }
}
