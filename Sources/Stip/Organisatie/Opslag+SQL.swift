import Database
import Foundation

extension Transaction {
    /// Puts the unit in the place of what was there under its codes. What has a number keeps it.
    func save(_ organisatie: Organisatie) throws {
        let eenheid = organisatie.eenheid
        let id = try put(code: eenheid.code, .eenheid, naam: eenheid.naam, in: nil, at: 0)
        try putDetails(of: eenheid, id)
        for (index, district) in organisatie.districten.enumerated() {
            _ = try put(
                code: district.code, .district, naam: district.naam, afkorting: district.afkorting, district.geldigheid, district.onderbouwing,
                in: id, at: 1_000 + index)
        }
        for (index, team) in organisatie.basisteams.enumerated() {
            let teamID = try put(code: team.code, .basisteam, naam: team.naam, team.geldigheid, team.onderbouwing, in: id, at: 10_000 + index)
            try putPlaatsingen(team.districten, of: teamID)
        }
        for (index, gemeente) in organisatie.gemeenten.enumerated() { try put(gemeente, in: id, at: 100_000 + index) }
        try run("delete from herindeling where eenheid = \(id)")
        for herindeling in organisatie.herindelingen {
            try run(
                "insert into herindeling (eenheid, van, naar, datum) values (\(id), \(herindeling.van), \(herindeling.naar), \(herindeling.datum))")
        }
        for (index, overleg) in organisatie.overleggen.enumerated() { try put(overleg, in: id, at: index) }
    }

    /// Takes parts out of the unit that are no longer in it. The caller asked whether that is meant.
    func removeParts(_ codes: [String], overleggen: [String], of eenheid: String) throws {
        guard let id = try organisatieID(eenheid) else { return }
        for code in codes { try run("delete from organisatie where code = \(code) and eenheid = \(id)") }
        for code in overleggen { try run("delete from overleg where code = \(code) and eenheid = \(id)") }
    }

    private func put(
        code: String, _ niveau: Niveau, naam: String, afkorting: String? = nil, _ geldigheid: Geldigheid = .altijd,
        _ grond: Onderbouwing = Onderbouwing(), in eenheid: ID<Organisatie>?, at plaats: Int
    ) throws -> ID<Organisatie> {
        let id = try organisatieID(code) ?? newID()
        try run(
            """
            insert into organisatie (id, code, eenheid, niveau, naam, naam_zoek, afkorting, van, tot, zekerheid, bron, toelichting, plaats)
            values (\(id), \(code), \(eenheid ?? id), \(niveau), \(naam), \(Naamsleutel(naam).tekst), \(afkorting), \(geldigheid.van),
                \(geldigheid.tot), \(grond.zekerheid), \(grond.bron), \(grond.toelichting), \(plaats))
            on conflict (id) do update set eenheid = excluded.eenheid, niveau = excluded.niveau, naam = excluded.naam,
                naam_zoek = excluded.naam_zoek, afkorting = excluded.afkorting, van = excluded.van, tot = excluded.tot,
                zekerheid = excluded.zekerheid, bron = excluded.bron, toelichting = excluded.toelichting, plaats = excluded.plaats
            """)
        return id
    }

    private func putDetails(of eenheid: Eenheid, _ id: ID<Organisatie>) throws {
        try run(
            """
            insert into eenheid (id, nummer, zetel, is_fictief, gemeentental, basisteamtal, bron_inwoners, bron_codes)
            values (\(id), \(eenheid.nummer), \(eenheid.zetel), \(eenheid.isFictief), \(eenheid.gemeentental), \(eenheid.basisteamtal),
                \(eenheid.bronInwoners), \(eenheid.bronCodes))
            on conflict (id) do update set nummer = excluded.nummer, zetel = excluded.zetel, is_fictief = excluded.is_fictief,
                gemeentental = excluded.gemeentental, basisteamtal = excluded.basisteamtal, bron_inwoners = excluded.bron_inwoners,
                bron_codes = excluded.bron_codes
            """)
        try run("delete from eenheid_feit where eenheid = \(id)")
        for (index, feit) in eenheid.feiten.enumerated() {
            try run("insert into eenheid_feit (eenheid, plaats, feit, bron) values (\(id), \(index), \(feit.tekst), \(feit.bron))")
        }
        try run("delete from eenheid_onzekerheid where eenheid = \(id)")
        for (index, tekst) in eenheid.onzekerheden.enumerated() {
            try run("insert into eenheid_onzekerheid (eenheid, plaats, tekst) values (\(id), \(index), \(tekst))")
        }
    }

    private func put(_ gemeente: Gemeente, in eenheid: ID<Organisatie>, at plaats: Int) throws {
        let id = try put(
            code: gemeente.code, .gemeente, naam: gemeente.naam, afkorting: gemeente.afkorting, gemeente.geldigheid, gemeente.onderbouwing,
            in: eenheid, at: plaats)
        try putPlaatsingen(gemeente.basisteams, of: id)
        try run("delete from inwonertal where organisatie = \(id)")
        for tal in gemeente.inwoners {
            try run("insert into inwonertal (organisatie, peiljaar, aantal) values (\(id), \(tal.peiljaar), \(tal.aantal))")
        }
        try run("delete from vroegere_naam where organisatie = \(id)")
        for (index, naam) in gemeente.vroegereNamen.enumerated() {
            try run(
                """
                insert into vroegere_naam (organisatie, plaats, naam, naam_zoek, tot)
                values (\(id), \(index), \(naam.naam), \(Naamsleutel(naam.naam).tekst), \(naam.tot))
                """)
        }
    }

    private func putPlaatsingen(_ plaatsingen: [Plaatsing], of id: ID<Organisatie>) throws {
        try run("delete from plaatsing where organisatie = \(id)")
        for (index, plaatsing) in plaatsingen.enumerated() {
            try run(
                """
                insert into plaatsing (organisatie, plaats, bij, van, tot)
                values (\(id), \(index), \(plaatsing.bij), \(plaatsing.geldigheid.van), \(plaatsing.geldigheid.tot))
                """)
        }
    }

    private func put(_ overleg: Overleg, in eenheid: ID<Organisatie>, at plaats: Int) throws {
        let id = try overlegID(overleg.code, in: eenheid) ?? newID()
        let grond = overleg.onderbouwing
        try run(
            """
            insert into overleg (id, code, eenheid, naam, afkorting, niveau, district, soort, rol, zekerheid, bron, toelichting, plaats)
            values (\(id), \(overleg.code), \(eenheid), \(overleg.naam), \(overleg.afkorting), \(overleg.niveau), \(overleg.district),
                \(overleg.soort), \(overleg.rol), \(grond.zekerheid), \(grond.bron), \(grond.toelichting), \(plaats))
            on conflict (id) do update set eenheid = excluded.eenheid, naam = excluded.naam, afkorting = excluded.afkorting,
                niveau = excluded.niveau, district = excluded.district, soort = excluded.soort, rol = excluded.rol,
                zekerheid = excluded.zekerheid, bron = excluded.bron, toelichting = excluded.toelichting, plaats = excluded.plaats
            """)
        try run("delete from overleg_bevoegdheid where overleg = \(id)")
        for bevoegdheid in overleg.bevoegdheden.sorted() {
            try run("insert into overleg_bevoegdheid (overleg, bevoegdheid) values (\(id), \(bevoegdheid))")
        }
    }
}

extension Migration {
    /// One table for everything that is a part of the unit or the unit itself, so that what belongs to any of them can
    /// point at one place. Dates are days; `tot` is the first day on which it no longer is.
    static let organisatie = Migration(
        "0003-organisatie",
        """
        create table organisatie (
            id text primary key, code text not null unique, eenheid text not null references organisatie (id) on delete cascade,
            niveau text not null check (niveau in ('eenheid', 'district', 'basisteam', 'gemeente')),
            naam text not null check (naam <> ''), naam_zoek text not null, afkorting text, van text, tot text check (tot > van),
            zekerheid text check (zekerheid in ('sourced', 'probable', 'uncertain')), bron text, toelichting text, plaats bigint not null);
        create index organisatie_eenheid on organisatie (eenheid, plaats);
        create table eenheid (
            id text primary key references organisatie (id) on delete cascade, nummer bigint, zetel text, is_fictief bigint not null,
            gemeentental bigint, basisteamtal bigint, bron_inwoners text, bron_codes text);
        create table eenheid_feit (
            eenheid text not null references organisatie (id) on delete cascade, plaats bigint not null, feit text not null, bron text not null,
            primary key (eenheid, plaats));
        create table eenheid_onzekerheid (
            eenheid text not null references organisatie (id) on delete cascade, plaats bigint not null, tekst text not null,
            primary key (eenheid, plaats));
        create table plaatsing (
            organisatie text not null references organisatie (id) on delete cascade, plaats bigint not null, bij text not null,
            van text, tot text check (tot > van), primary key (organisatie, plaats));
        create table inwonertal (
            organisatie text not null references organisatie (id) on delete cascade, peiljaar bigint not null,
            aantal bigint not null check (aantal >= 0), primary key (organisatie, peiljaar));
        create table vroegere_naam (
            organisatie text not null references organisatie (id) on delete cascade, plaats bigint not null, naam text not null,
            naam_zoek text not null, tot text, primary key (organisatie, plaats));
        create table herindeling (
            eenheid text not null references organisatie (id) on delete cascade, van text not null, naar text not null check (naar <> van),
            datum text not null, primary key (eenheid, van, naar, datum));
        create table overleg (
            id text primary key, code text not null, eenheid text not null references organisatie (id) on delete cascade,
            naam text not null check (naam <> ''), afkorting text,
            niveau text not null check (niveau in ('eenheid', 'district', 'basisteam', 'gemeente')), district text, soort text, rol text,
            zekerheid text, bron text, toelichting text, plaats bigint not null, unique (eenheid, code));
        create table overleg_bevoegdheid (
            overleg text not null references overleg (id) on delete cascade,
            bevoegdheid text not null check (bevoegdheid in ('kennisnemen', 'horen', 'adviseren', 'kiezen', 'vaststellen')),
            primary key (overleg, bevoegdheid));
        """)
}
