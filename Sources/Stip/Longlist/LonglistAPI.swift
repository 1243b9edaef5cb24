import Hummingbird

/// Frozen longlists for programs.
struct LonglistAPI: Sendable {
    let longlists: Longlists

    func addResources(to resources: inout Resources) {
        resources.describe("longlists", "Kandidaten voor een prioriteit van de regio, zoals zij aan de overleggen zijn voorgelegd.")
        resources.define("Longlist", LonglistBody.schema)
        resources.define("LonglistSamenvatting", SamenvattingBody.schema)
        resources.add(
            Operation(
                .get, "longlists", "Lijst van vastgelegde longlists, de nieuwste eerst", query: Bladering.parameters,
                answer: .json(Resultaten<SamenvattingBody>.schema(of: .named("LonglistSamenvatting"), "Longlists."))), use: list)
        resources.add(
            Operation(.get, "longlists/{longlist}", "Eén vastgelegde longlist", answer: .json(.named("Longlist")), errors: [.notFound]), use: one)
    }

    @Sendable private func list(_ request: Request, _ visit: Visit) async throws -> Response {
        let bladering = Bladering(try request.query())
        let all = try await longlists.longlists(by: visit.actor).map(SamenvattingBody.init)
        return try .json(try Resultaten(bladering.part(of: all), of: all.count, bladering, for: request), for: request)
    }

    @Sendable private func one(_ request: Request, _ visit: Visit) async throws -> Response {
        try .json(LonglistBody(try await longlists.longlist(visit.id("longlist"), by: visit.actor)), for: request)
    }
}

private struct SamenvattingBody: Encodable {
    let id, cyclus, naam, datum: String
    let nummer, kandidaten: Int

    init(_ longlist: Longlist) {
        (id, cyclus, naam, datum) = (longlist.id.rawValue, longlist.cyclus, longlist.naam, longlist.datum.description)
        (nummer, kandidaten) = (longlist.nummer, longlist.regels.count)
    }

    static let properties: [Schema.Property] = [
        .init("id", .text("Het nummer van de longlist.")), .init("cyclus", .text("De jaren van de cyclus, als 2027-2030.")),
        .init("nummer", .integer(1...10_000, "De hoeveelste versie in de cyclus.")), .init("naam", .text("De naam.")),
        .init("datum", .date("De dag waarop zij naar de overleggen gaat.")),
    ]

    static let schema = Schema.object(
        properties + [.init("kandidaten", .integer(0...1_000, "Hoeveel kandidaten erop staan."))], "Een vastgelegde longlist in het kort.")
}

private struct LonglistBody: Encodable {
    struct Oordeel: Encodable { let criterium: String, score: Int?, reden: String }
    struct Bron: Encodable {
        let prioriteit, groep, naam: String
        let gemeenten: [String]
        let document, documentnaam: String
        let bladzijde: Int
        let citaat, stand: String
    }
    struct Kandidaat: Encodable {
        let id: String
        let plaats: Int
        let naam, omschrijving: String
        let noemt, gelezen: Int
        let criteria: [Oordeel]
        let bronnen: [Bron]
    }

    let id, cyclus: String
    let nummer: Int
    let naam, datum, vastgelegdDoor, vastgelegdTijdstip: String
    let kandidaten: [Kandidaat]

    init(_ longlist: Longlist) {
        (id, cyclus, nummer, naam) = (longlist.id.rawValue, longlist.cyclus, longlist.nummer, longlist.naam)
        (datum, vastgelegdDoor, vastgelegdTijdstip) = (longlist.datum.description, longlist.door, longlist.op.ISO8601Format())
        kandidaten = longlist.regels.map { regel in
            Kandidaat(
                id: regel.kandidaat.rawValue, plaats: regel.plaats, naam: regel.naam, omschrijving: regel.omschrijving, noemt: regel.noemt,
                gelezen: regel.gelezen,
                criteria: Criterium.allCases.compactMap { criterium in
                    regel.oordelen[criterium].map { Oordeel(criterium: criterium.rawValue, score: $0.score, reden: $0.reden) }
                },
                bronnen: regel.bronnen.map {
                    Bron(
                        prioriteit: $0.prioriteit.rawValue, groep: $0.groepsnaam, naam: $0.naam, gemeenten: $0.gemeenten,
                        document: $0.document.rawValue, documentnaam: $0.documentnaam, bladzijde: $0.bladzijde, citaat: $0.citaat,
                        stand: $0.stand.rawValue)
                })
        }
    }

    private static let oordeel = Schema.object(
        [
            .init("criterium", .choice(Criterium.allCases.map(\.rawValue), "Welk criterium.")),
            .init("score", .integer(0...3, "Van 0 tot en met 3; ontbreekt als het niet is beoordeeld."), isRequired: false),
            .init("reden", .text("Waarom.")),
        ], "Een oordeel over een criterium van een regionale prioriteit.")

    private static let bron = Schema.object(
        [
            .init("prioriteit", .text("Het nummer van de prioriteit.")), .init("groep", .text("De groep waar zij uit kwam.")),
            .init("naam", .text("De naam in het document.")), .init("gemeenten", .list(.text("Een naam."), "De gemeenten waarvoor zij telde.")),
            .init("document", .text("Het nummer van het document.")), .init("documentnaam", .text("De naam van het document.")),
            .init("bladzijde", .integer(1...100_000, "De bladzijde.")), .init("citaat", .text("De tekst zoals die er toen stond.")),
            .init("stand", .choice(Stip.Oordeel.Stand.allCases.map(\.rawValue), "Of mensen haar hadden bevestigd.")),
        ], "Een bron, met haar woorden.")

    static let schema = Schema.object(
        SamenvattingBody.properties + [
            .init("vastgelegdDoor", .text("Wie haar vastlegde.")), .init("vastgelegdTijdstip", .moment("Wanneer zij is vastgelegd.")),
            .init(
                "kandidaten",
                .list(
                    .object(
                        [
                            .init("id", .text("Het nummer van de kandidaat; blijft in elke versie hetzelfde.")),
                            .init("plaats", .integer(1...1_000, "De plaats op de longlist.")), .init("naam", .text("De naam.")),
                            .init("omschrijving", .text("De omschrijving.")),
                            .init("noemt", .integer(0...10_000, "Hoeveel gemeenten het noemen.")),
                            .init("gelezen", .integer(0...10_000, "Van hoeveel gelezen plannen.")),
                            .init("criteria", .list(oordeel, "De oordelen.")), .init("bronnen", .list(bron, "De bronnen.")),
                        ], "Een kandidaat zoals hij toen was."), "De kandidaten, in hun volgorde.")),
        ], "Een longlist zoals zij is vastgelegd.")
}
