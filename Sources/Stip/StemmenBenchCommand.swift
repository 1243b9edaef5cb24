import ArgumentParser
import Database
import Foundation

/// An open round with so many members, each inside already: what is measured is the ballot, not coming in.
///
/// The database has a unit; when it has no longlist, a made-up one is frozen. Prints one line for each member: the path of
/// the ballot, the cookie of who was made for it, and the name.
struct BenchStemronde: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "stemronde", shouldDisplay: false)

    @OptionGroup var installation: Installation
    @Option(help: "Hoeveel leden.") var leden = 342
    @Option(help: "De manier van kiezen, zoals 'kies 7 7' of 'rangorde 5'.") var keuze = "kies 7 7"
    @Option(help: "Het overleg waarvan zij lid zijn.") var overleg = "BBG"
    @Flag(help: "Geheim.") var geheim = false

    private static let actor = Actor(id: "meting", naam: "Meting", rol: .coordinator, herkomst: "opdrachtregel")

    func run() async throws {
        let settings = try installation.settings()
        let store = try await installation.open(settings)
        guard let keuzewijze = Keuzewijze(keuze) else { throw ValidationError("\(keuze) is geen manier van kiezen.") }
        let toegang = settings.toegang(over: store)
        var cookies: [String: String] = [:]
        for number in 1...leden {
            let naam = "Lid \(1_000 + number)"
            let link = try await toegang.makeLink(for: naam, rol: .lid, in: overleg, by: .opdrachtregel)
            cookies[naam] = try await toegang.redeem(link).secret
        }
        let rondes = Stemrondes(store: store)
        let longlist = try await store.write { db in try db.longlists().first?.id ?? Self.freeze(in: db) }
        let now = Date()
        let id = try await rondes.make(
            Rondevoorstel(
                naam: "Meting \(now.timeIntervalSince1970)", bron: .longlist(longlist), deelname: [.leden(overleg)], keuzewijze: keuzewijze,
                telling: Telling(regel: keuzewijze.telregels.first, plaatsen: keuzewijze.heeftPlaatsen ? 5 : 0, gelijkstand: .voorzitterBeslist),
                opent: now, sluit: now.addingTimeInterval(86_400), isGeheim: geheim, magDistrictMissen: true), by: Self.actor)
        try await rondes.open(id, nu: true, by: Self.actor)
        for deelnemer in try await rondes.ronde(id, by: Self.actor).deelnemers {
            say("/stemrondes/\(id)/stembiljet/\(deelnemer.id)\t\(cookies[deelnemer.naam] ?? "")\t\(deelnemer.naam)")
        }
    }

    /// Ten subjects that thirty municipalities each name.
    private static func freeze(in db: Transaction) throws -> ID<Longlist> {
        let regels = (1...10).map { place in
            let bronnen = (1...30).map { number in
                Longlist.Bron(
                    groepsnaam: "Onderwerp \(place)", prioriteit: ID("p\(place)-\(number)"), naam: "Prioriteit \(number)",
                    gemeenten: ["Gemeente \(number)"],
                    document: ID("d\(number)"), documentnaam: "plan-\(number).pdf", nummer: place, bladzijde: place,
                    citaat: "Wij kiezen samen voor veilige straten en pleinen.", stand: .voorstel)
            }
            return Longlist.Regel(
                plaats: place, kandidaat: ID("k\(place)"), naam: "Onderwerp \(place)", omschrijving: "Waar onderwerp \(place) over gaat.", noemt: 30,
                gelezen: 36, oordelen: [:], bronnen: bronnen)
        }
        let longlist = Longlist(
            id: db.newID(), cyclus: "2027-2030", nummer: 1, naam: "Meting", datum: db.now.inAmsterdam.datum, door: actor.naam, op: db.now,
            regels: regels)
        try db.insert(longlist)
        try db.record("longlist-vastgelegd", on: longlist.id.rawValue, by: actor, "Voor de meting.")
        return longlist.id
    }
}
