import Database
import Foundation

extension Transaction {
    func historie(_ filter: Historiefilter, from place: Int, atMost limit: Int) throws -> [Gebeurtenis] {
        try gebeurtenissen(
            "where \(condition(filter)) order by moment desc, coalesce(volgnummer, 0) desc, id desc limit \(limit) offset \(place)"
        ).map(\.gebeurtenis)
    }

    /// The lines with their seals, for who wants to check them elsewhere.
    func historieMetZegels(_ filter: Historiefilter, atMost limit: Int) throws -> [(gebeurtenis: Gebeurtenis, zegel: String)] {
        try gebeurtenissen("where \(condition(filter)) order by moment desc, coalesce(volgnummer, 0) desc, id desc limit \(limit)")
    }

    func count(_ filter: Historiefilter) throws -> Int {
        try one("select count(*) as aantal from gebeurtenis where \(condition(filter))") { row in try row["aantal"] }
    }

    func gebeurtenis(_ id: ID<Gebeurtenis>) throws -> (gebeurtenis: Gebeurtenis, zegel: String)? { try gebeurtenissen("where id = \(id)").first }

    /// Everything that happened to any of these things, newest first.
    func historie(ofAny onderwerpen: [String], atMost limit: Int) throws -> [Gebeurtenis] {
        try gebeurtenissen(
            "where onderwerp in \(SQL.list(onderwerpen)) order by moment desc, coalesce(volgnummer, 0) desc, id desc limit \(limit)"
        ).map(\.gebeurtenis)
    }

    /// The kinds of act that occur. Each next one is found in the index, so the length of the history does not matter.
    func historiesoorten() throws -> [String] {
        try all(
            """
            with recursive s (soort) as (
                select min(soort) from gebeurtenis
                union all select (select min(g.soort) from gebeurtenis g where g.soort > s.soort) from s where s.soort is not null)
            select soort from s where soort is not null
            """
        ) { row in try row["soort"] }
    }

    /// Who did anything, by the name they had last.
    func historiepersonen() throws -> [Historieblad.Persoon] {
        try all(
            """
            with recursive p (actor) as (
                select min(actor) from gebeurtenis
                union all select (select min(g.actor) from gebeurtenis g where g.actor > p.actor) from p where p.actor is not null)
            select actor, (select g.actor_naam from gebeurtenis g where g.actor = p.actor order by g.moment desc limit 1) as naam
            from p where actor is not null
            """
        ) { row in Historieblad.Persoon(id: try row["actor"], naam: try row["naam"]) }
    }

    private func condition(_ filter: Historiefilter) -> SQL {
        var parts: [SQL] = ["1 = 1"]
        if let soort = filter.soort { parts.append("soort = \(soort)") }
        if let persoon = filter.persoon { parts.append("actor = \(persoon)") }
        if let onderwerp = filter.onderwerp { parts.append("onderwerp = \(onderwerp)") }
        if let vanaf = filter.vanaf { parts.append("moment >= \(vanaf)") }
        if let tot = filter.totEnMet { parts.append("moment < \(tot)") }
        if let zoek = filter.zoek {
            let pattern = "%" + zoek.lowercased().replacing("!", with: "!!").replacing("%", with: "!%").replacing("_", with: "!_") + "%"
            parts.append("lower(tekst) like \(pattern) escape '!'")
        }
        return parts.joined(by: " and ")
    }
}

extension Migration {
    /// For the questions that are asked of the history: by kind and by person, newest first.
    static let historiefilters = Migration(
        "0012-historiefilters",
        """
        create index gebeurtenis_soort on gebeurtenis (soort, moment);
        create index gebeurtenis_actor on gebeurtenis (actor, moment);
        """)
}
