import Foundation

/// Who may do what where, on one day: one line for each role that somebody has (BIO2 5.18.02).
struct Toegangsrechten: Equatable, Sendable {
    let dag: Datum
    let plekken: Plekken
    /// In the order of their names.
    let gebruikers: [Gebruiker]
    /// When somebody last looked the list through, of each kind.
    var nagezien: [Nazien] = []

    struct Regel: Equatable, Sendable {
        let gebruiker: Gebruiker
        let verlening: Rolverlening
    }

    /// Of one organisation, of the unit itself (`eenheid`), or all of them.
    func regels(in organisatie: String? = nil) -> [Regel] {
        gebruikers.flatMap { gebruiker in gebruiker.rollen.map { Regel(gebruiker: gebruiker, verlening: $0) } }
            .filter { regel in organisatie.map { regel.verlening.organisatie ?? Toegangsrechten.eenheid == $0 } ?? true }
    }

    /// How the unit itself is called in a question.
    static let eenheid = "eenheid"

    /// The places in which anybody has a role, for a filter.
    var bezet: [Plekken.Plek] {
        let codes = Set(regels().map { $0.verlening.organisatie ?? Toegangsrechten.eenheid })
        let rest = codes.subtracting([Toegangsrechten.eenheid]).map { Plekken.Plek(code: $0, naam: plekken.naam(of: $0)) }
        let whole = codes.contains(Toegangsrechten.eenheid) ? [Plekken.Plek(code: Toegangsrechten.eenheid, naam: "De hele eenheid")] : []
        return whole + rest.sorted { Opmaak.before($0.naam, $1.naam) }
    }

    func csv(in organisatie: String?, _ vorm: CSV.Vorm) -> String {
        let day = { (moment: Date?) -> CSV.Cel in moment.map { .datum($0.inAmsterdam.datum) } ?? .leeg }
        let rows = regels(in: organisatie).map { regel -> [CSV.Cel] in
            [
                .tekst(regel.gebruiker.naam), .tekst(regel.gebruiker.email ?? ""), .tekst(regel.verlening.rol.naam),
                .tekst(regel.verlening.organisatie ?? ""), .tekst(plekken.naam(of: regel.verlening.organisatie)),
                .tekst(regel.verlening.rol.isBijzonder ? "ja" : "nee"), day(regel.verlening.sinds), regel.gebruiker.tot.map { .datum($0) } ?? .leeg,
                day(regel.gebruiker.gezien),
            ]
        }
        return CSV(kop: ["Naam", "E-mail", "Rol", "Code", "Organisatie", "Bijzonder recht", "Sinds", "Tot en met", "Laatst gezien"], rijen: rows)
            .text(vorm)
    }
}

/// Somebody looked the list of rights through and found it right (BIO2 5.18.02 and 8.02.01).
struct Nazien: Equatable, Sendable {
    /// All rights once a year, those that give others toegang four times a year.
    enum Soort: String, CaseIterable, Sendable {
        case alle, bijzonder

        var maanden: Int { self == .alle ? 12 : 3 }
        var naam: String { self == .alle ? "Alle rechten" : "Bijzondere rechten" }
    }

    let soort: Soort
    let moment: Date
    let doorNaam: String
    /// How many rights there were on the list.
    let rechten: Int

    /// The day by which it must be done again.
    var uiterlijk: Datum {
        let day = moment.inAmsterdam.datum
        let months = day.jaar * 12 + day.maand - 1 + soort.maanden
        let first = { (dag: Int) in Datum(jaar: months / 12, maand: months % 12 + 1, dag: dag) }
        // The last days of a month that the other month does not have.
        return first(day.dag) ?? first(30) ?? first(29) ?? first(28) ?? day
    }
}
