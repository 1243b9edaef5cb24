import Database

extension Migration {
    /// Rounds, who takes part, and what was answered.
    ///
    /// What was cast in a secret round stands in `geheim_biljet` and `geheim_antwoord`, who answered in `stemronde_gestemd`.
    /// Nothing connects them: no number, no moment, no order (see decision 20).
    static let stemmen = Migration(
        "0020-stemmen",
        """
        create table stemronde (
            id text primary key not null, cyclus text not null, naam text not null, toelichting text not null, keuzewijze text not null,
            regel text, plaatsen bigint not null, gelijkstand text not null, gelijkstandtekst text, regelreden text,
            weging text not null check (weging in ('ieder', 'vast', 'inwoners')), peiljaar bigint, is_gr bigint not null, quorum bigint,
            opent text not null, sluit text not null check (sluit > opent), is_geheim bigint not null, vooraf text not null,
            vorige text references stemronde (id), longlist text references longlist (id), versie bigint not null, gemaakt text not null,
            geopend text, geopend_door text, gesloten text, gesloten_door text, gesloten_reden text,
            ingetrokken text, ingetrokken_door text, ingetrokken_reden text, gemeld text);
        create index stemronde_cyclus on stemronde (cyclus, gemaakt);

        create table stemronde_optie (
            ronde text not null references stemronde (id), id text not null, plaats bigint not null, kandidaat text, naam text not null,
            omschrijving text not null, noemt bigint not null, gelezen bigint not null, primary key (ronde, id), unique (ronde, plaats));

        create table stemronde_deelnemer (
            id text primary key not null, ronde text not null references stemronde (id), plaats bigint not null, overleg text not null,
            gebruiker text, naam text not null, gewicht text not null, inwoners bigint, peiljaar bigint, district text, uiterlijk text,
            verschoond text, verschoond_door text, verschoond_reden text,
            toegelaten text, toegelaten_door text, toegelaten_reden text, toegelaten_tot text);
        create unique index stemronde_deelnemer_een on stemronde_deelnemer (ronde, overleg, coalesce(gebruiker, ''));

        create table stemronde_volmacht (
            deelnemer text primary key not null references stemronde_deelnemer (id), aan text not null, naam text not null, reden text not null,
            door text not null, op text not null);

        create table stemronde_herinnering (
            deelnemer text not null references stemronde_deelnemer (id), dag text not null, door text not null, primary key (deelnemer, dag));

        create table stemronde_vraag (
            ronde text not null references stemronde (id), id text not null, plaats bigint not null, tekst text not null, uitleg text,
            soort text not null, bereik text not null, vorm text not null, is_verplicht bigint not null, primary key (ronde, id));

        create table stemronde_vaststelling (
            ronde text primary key not null references stemronde (id), op text not null, door text not null, gekozen text not null,
            toelichting text, ondanks text, minderheid text);

        create table stembiljet (
            deelnemer text not null references stemronde_deelnemer (id), stand text not null check (stand in ('concept', 'ingediend')),
            versie bigint not null check (versie > 0), keuze text not null, antwoorden text not null, op text not null, door text not null,
            door_naam text not null, namens text, te_laat text, invoer_datum text, invoer_verslag text, bevestigd_door text,
            ontvangstcode text, zout text not null, primary key (deelnemer, stand));
        create unique index stembiljet_code on stembiljet (ontvangstcode);

        create table stembiljet_eerder (
            deelnemer text not null references stemronde_deelnemer (id), versie bigint not null, keuze text not null, antwoorden text not null,
            op text not null, door_naam text not null, zout text not null, primary key (deelnemer, versie));

        create table stembiljet_invoer (
            deelnemer text primary key not null references stemronde_deelnemer (id), keuze text not null, antwoorden text not null,
            datum text not null, verslag text not null, door text not null, door_naam text not null, op text not null);

        create table stemronde_gestemd (
            deelnemer text primary key not null references stemronde_deelnemer (id), ronde text not null references stemronde (id),
            ontvangstcode text not null unique);
        create table geheim_biljet (id text primary key not null, ronde text not null references stemronde (id), keuze text not null);
        create table geheim_antwoord (
            id text primary key not null, ronde text not null references stemronde (id), vraag text not null, optie text, tekst text not null);
        """)
}
