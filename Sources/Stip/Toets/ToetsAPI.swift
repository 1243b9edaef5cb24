import Foundation
import Hummingbird

/// How the ambtelijke toets stands, for programs. What municipalities wrote is not here: that is for the people of the toets.
struct ToetsAPI: Sendable {
    let toetsen: Toetsen

    func addResources(to resources: inout Resources) {
        resources.describe("toetsen", "De ambtelijke toets: hoe ver elke gemeente is met nakijken wat in haar plan is gelezen.")
        resources.define("Toets", ToetsBody.schema)
        resources.define("Toetsgemeente", ToetsgemeenteBody.schema)
        resources.add(
            Operation(
                .get, "toetsen", "Lijst van toetsen, de nieuwste eerst", query: Bladering.parameters,
                answer: .json(Resultaten<ToetsBody>.schema(of: .named("Toets"), "Toetsen."))), use: list)
        resources.add(
            Operation(.get, "toetsen/{toets}", "Eén toets, met hoeveel gemeenten er in elke stand zijn", answer: .json(.named("Toets"))), use: one)
        resources.add(
            Operation(
                .get, "toetsen/{toets}/gemeenten", "De gemeenten van een toets, elk met haar stand",
                query: Bladering.parameters + [.init("stand", .choice(Toetsstand.allCases.map(\.rawValue), "Alleen met deze stand."))],
                answer: .json(Resultaten<ToetsgemeenteBody>.schema(of: .named("Toetsgemeente"), "Gemeenten."))), use: gemeenten)
    }

    @Sendable private func list(_ request: Request, _ visit: Visit) async throws -> Response {
        let bladering = Bladering(try request.query())
        let found = try await toetsen.toetsen(by: visit.actor)
        var bodies: [ToetsBody] = []
        for toets in bladering.part(of: found) {
            if let bord = try await toetsen.bord(toets.id, by: visit.actor) { bodies.append(ToetsBody(bord)) }
        }
        return try .json(try Resultaten(bodies, of: found.count, bladering, for: request), for: request)
    }

    @Sendable private func one(_ request: Request, _ visit: Visit) async throws -> Response {
        try .json(ToetsBody(try await bord(visit)), for: request)
    }

    @Sendable private func gemeenten(_ request: Request, _ visit: Visit) async throws -> Response {
        let query = try request.query()
        let bladering = Bladering(query)
        let bord = try await bord(visit)
        let found = bord.delen(Toetsfilter(stand: query["stand"].flatMap(Toetsstand.init)))
        let bodies = bladering.part(of: found).map { ToetsgemeenteBody($0, bord) }
        return try .json(try Resultaten(bodies, of: found.count, bladering, for: request), for: request)
    }

    private func bord(_ visit: Visit) async throws -> Toetsbord {
        let id: ID<Toets> = try visit.id("toets")
        guard let bord = try await toetsen.bord(id, by: visit.actor) else { throw Refusal(.geenToets) }
        return bord
    }
}

extension Toetsen {
    func addResources(to resources: inout Resources) { ToetsAPI(toetsen: self).addResources(to: &resources) }
}

private struct ToetsBody: Encodable {
    struct StandBody: Encodable {
        let stand: String
        let gemeenten: Int
    }

    let id: String
    let nummer: Int
    let titel: String
    let reactiedatum: String
    let isOpen: Bool
    let geopendTijdstip: String
    let geslotenTijdstip: String?
    let standen: [StandBody]

    init(_ bord: Toetsbord) {
        let toets = bord.toets
        (id, nummer, titel, reactiedatum) = (toets.id.rawValue, toets.nummer, toets.titel, toets.reactiedatum.description)
        (isOpen, geopendTijdstip, geslotenTijdstip) = (toets.isOpen, toets.geopend.ISO8601Format(), toets.gesloten?.ISO8601Format())
        standen = Toetsstand.allCases.map { StandBody(stand: $0.rawValue, gemeenten: bord.count($0)) }
    }

    static let schema = Schema.object(
        [
            .init("id", .text("Het nummer.")), .init("nummer", .integer(1...100_000, "De hoeveelste toets van de eenheid.")),
            .init("titel", .text("De naam.")), .init("reactiedatum", .date("De laatste dag om te antwoorden.")),
            .init("isOpen", .flag("Of gemeenten nog kunnen antwoorden.")), .init("geopendTijdstip", .moment("Wanneer de toets openging.")),
            .init("geslotenTijdstip", .moment("Wanneer de toets sloot."), isRequired: false),
            .init(
                "standen",
                .list(
                    .object(
                        [
                            .init("stand", .choice(Toetsstand.allCases.map(\.rawValue), "De stand.")),
                            .init("gemeenten", .integer(0...1_000, "Hoeveel gemeenten zo staan.")),
                        ], "Een stand met een aantal."), "Hoeveel gemeenten er in elke stand zijn.")),
        ], "Een ambtelijke toets.")
}

private struct ToetsgemeenteBody: Encodable {
    let code: String
    let naam: String
    let district: String
    let stand: String
    let document: String?
    let voorgelegd: Int
    let antwoordTijdstip: String?
    let antwoordVersie: Int?

    init(_ deel: Toetsdeel, _ bord: Toetsbord) {
        (code, naam, district, stand) = (deel.gemeente, deel.naam, deel.district, bord.stand(deel).rawValue)
        (document, voorgelegd) = (deel.plan?.document.rawValue, deel.punten.count)
        (antwoordTijdstip, antwoordVersie) = (deel.antwoord?.op.ISO8601Format(), deel.antwoord?.versie)
    }

    static let schema = Schema.object(
        [
            .init("code", .text("De code van de gemeente, zoals GM0150.")), .init("naam", .text("De naam.")),
            .init("district", .text("Het district.")),
            .init("stand", .choice(Toetsstand.allCases.map(\.rawValue), "Hoe het met deze gemeente staat.")),
            .init("document", .text("Het nummer van het plan dat is voorgelegd."), isRequired: false),
            .init("voorgelegd", .integer(0...100_000, "Hoeveel onderwerpen zijn voorgelegd.")),
            .init("antwoordTijdstip", .moment("Wanneer het laatste antwoord kwam."), isRequired: false),
            .init("antwoordVersie", .integer(1...100_000, "De hoeveelste versie dat was."), isRequired: false),
        ], "Een gemeente in een toets.")
}
