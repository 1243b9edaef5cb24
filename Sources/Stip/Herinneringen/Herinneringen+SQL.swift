import Database

extension Migration {
    static let herinneringen = Migration(
        "0025-herinneringen",
        """
        create table weektaak_verteld (
            gebruiker text not null references gebruiker (id), week text not null, taak text not null, verteld text not null,
            primary key (gebruiker, week, taak));
        create table weekbrief_uit (gebruiker text primary key not null references gebruiker (id));
        """)
}

extension Transaction {
    /// The keys of the tasks that somebody was told of in a week.
    func verteld(aan gebruiker: ID<Gebruiker>, in week: Week) throws -> Set<String> {
        Set(try all("select taak from weektaak_verteld where gebruiker = \(gebruiker) and week = \(week.maandag)") { try $0["taak"] })
    }

    func insertVerteld(_ taak: String, aan gebruiker: ID<Gebruiker>, in week: Week) throws {
        try run("insert into weektaak_verteld (gebruiker, week, taak, verteld) values (\(gebruiker), \(week.maandag), \(taak), \(now))")
    }

    func wilGeenWeekbrief(_ gebruiker: ID<Gebruiker>) throws -> Bool {
        try first("select gebruiker from weekbrief_uit where gebruiker = \(gebruiker)") { _ in true } ?? false
    }

    func setWeekbrief(_ isAan: Bool, for gebruiker: ID<Gebruiker>) throws {
        if isAan {
            try run("delete from weekbrief_uit where gebruiker = \(gebruiker)")
        } else {
            try run("insert into weekbrief_uit (gebruiker) values (\(gebruiker))")
        }
    }
}
