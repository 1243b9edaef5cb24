import Database
import Foundation

extension Transaction {
    /// How many acts of one planning are told on its pages.
    private static var told: Int { 200 }

    /// Writes down an act with what it takes to undo it.
    func insert(_ daad: Planningsdaad, _ kopie: Planningskopie, of id: ID<Planningsdossier>) throws {
        try run(
            """
            insert into planning_daad (planning, nummer, soort, stap, stapversie, tekst, door, op, kopie, is_teruggedraaid)
            values (\(id), \(daad.nummer), \(daad.soort), \(daad.stap), \(daad.stapversie), \(daad.tekst), \(daad.door), \(daad.op),
                \(try Kopietekst(kopie).text), \(daad.isTeruggedraaid))
            """)
    }

    func nextDaad(of id: ID<Planningsdossier>) throws -> Int {
        try one("select cast(coalesce(max(nummer), 0) + 1 as bigint) from planning_daad where planning = \(id)") { try $0[0] }
    }

    func kopie(of daad: Int, in id: ID<Planningsdossier>) throws -> Planningskopie {
        let text: String = try one("select kopie from planning_daad where planning = \(id) and nummer = \(daad)") { try $0["kopie"] }
        return try Kopietekst(text: text).kopie
    }

    func markUndone(_ daad: Int, of id: ID<Planningsdossier>) throws {
        try run("update planning_daad set is_teruggedraaid = 1 where planning = \(id) and nummer = \(daad)")
    }

    func planningsdaden(where condition: SQL) throws -> [ID<Planningsdossier>: [Planningsdaad]] {
        let rows = try all(
            """
            select d.planning, d.nummer, d.soort, d.stap, d.stapversie, d.tekst, d.door, d.op, d.is_teruggedraaid
            from planning_daad d join planning p on p.id = d.planning where \(condition) order by d.planning, d.nummer desc
            """
        ) { row in
            let daad = Planningsdaad(
                nummer: try row["nummer"], soort: try row["soort"], stap: try row["stap"], stapversie: try row["stapversie"],
                tekst: try row["tekst"], door: try row["door"], op: try row["op"], isTeruggedraaid: try row["is_teruggedraaid"])
            return (planning: try row["planning"] as ID<Planningsdossier>, daad: daad)
        }
        return Dictionary(grouping: rows, by: \.planning).mapValues { Array($0.map(\.daad).prefix(Transaction.told)) }
    }
}

/// A copy of steps as text in one column: read by nobody but the undoing of the act that it belongs to.
private struct Kopietekst: Codable {
    struct Moment: Codable {
        let van, tot, precisie: String
        let isUiterlijk: Bool

        init?(_ moment: Tijdvak?) {
            guard let moment else { return nil }
            (van, tot, precisie, isUiterlijk) = (moment.van.description, moment.tot.description, moment.precisie.rawValue, moment.isUiterlijk)
        }

        var moment: Tijdvak? {
            guard let van = Datum(van), let tot = Datum(tot), let precisie = Tijdvak.Precisie(rawValue: precisie) else { return nil }
            return Tijdvak(van: van, tot: tot, precisie: precisie, isUiterlijk: isUiterlijk)
        }
    }
    struct Plaats: Codable {
        let bladzijde, van, tot: Int
        let citaat: String
    }
    struct Move: Codable {
        let was, wordt: Moment?
        let reden, door: String
        let op: Double
    }
    struct Regel: Codable {
        let id, orgaan: String
        let handeling: String?
        let wat: String
        let moment, eerste: Moment?
        let nodig: [String]
        let levert: String?
        let personen: [String]
        let duur, wachttijd: Int
        let stand: String
        let bewijs: Plaats?
        let versie: Int
        let verplaatsingen: [Move]
        let gedaanOp, vervalreden, stemronde, overleg, document: String?
    }

    let stappen: [Regel]
    let nieuw: [String]

    init(_ kopie: Planningskopie) {
        nieuw = kopie.nieuw
        stappen = kopie.stappen.map { one in
            let stap = one.stap
            return Regel(
                id: stap.id, orgaan: stap.orgaan, handeling: stap.handeling?.rawValue, wat: stap.wat, moment: Moment(stap.moment),
                eerste: Moment(one.eerste), nodig: stap.nodig, levert: stap.levert, personen: stap.personen, duur: stap.duur,
                wachttijd: stap.wachttijd, stand: stap.stand.rawValue,
                bewijs: stap.bewijs.map { Plaats(bladzijde: $0.bladzijde, van: $0.van, tot: $0.tot, citaat: $0.citaat) }, versie: one.versie,
                verplaatsingen: one.verplaatsingen.map {
                    Move(was: Moment($0.was), wordt: Moment($0.wordt), reden: $0.reden, door: $0.door, op: $0.op.timeIntervalSince1970)
                },
                gedaanOp: one.gedaanOp?.description, vervalreden: one.vervalreden, stemronde: one.stemronde?.rawValue, overleg: one.overleg,
                document: one.document?.rawValue)
        }
    }

    init(text: String) throws { self = try JSONDecoder().decode(Kopietekst.self, from: Data(text.utf8)) }

    var text: String { get throws { String(decoding: try JSONEncoder.stable.encode(self), as: UTF8.self) } }

    var kopie: Planningskopie {
        let found = stappen.map { regel -> Planningsstap in
            var stap = Stap(
                id: regel.id, orgaan: regel.orgaan, handeling: regel.handeling.flatMap(Handeling.init(rawValue:)), wat: regel.wat,
                moment: regel.moment?.moment, nodig: regel.nodig, levert: regel.levert)
            (stap.personen, stap.duur, stap.wachttijd) = (regel.personen, regel.duur, regel.wachttijd)
            stap.stand = Stap.Stand(rawValue: regel.stand) ?? .gepland
            stap.bewijs = regel.bewijs.map { Bewijs(bladzijde: $0.bladzijde, van: $0.van, tot: $0.tot, citaat: $0.citaat) }
            var one = Planningsstap(stap)
            (one.eerste, one.versie) = (regel.eerste?.moment, regel.versie)
            one.verplaatsingen = regel.verplaatsingen.map {
                .init(
                    was: $0.was?.moment, wordt: $0.wordt?.moment, reden: $0.reden, door: $0.door, op: Date(timeIntervalSince1970: $0.op))
            }
            (one.gedaanOp, one.vervalreden) = (regel.gedaanOp.flatMap { Datum($0) }, regel.vervalreden)
            (one.stemronde, one.overleg, one.document) = (regel.stemronde.map { ID($0) }, regel.overleg, regel.document.map { ID($0) })
            return one
        }
        return Planningskopie(stappen: found, nieuw: nieuw)
    }
}
