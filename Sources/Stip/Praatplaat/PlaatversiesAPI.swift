import Foundation
import Hummingbird

extension Plaatversies {
    func addResources(to resources: inout Resources) {
        resources.describe("praatplaatversies", "Praatplaten die op een dag zijn vastgelegd, en sindsdien niet veranderen.")
        resources.define("Praatplaatversie", VersieBody.schema)
        resources.add(
            Operation(
                .get, "praatplaatversies", "Lijst van vastgelegde versies, de nieuwste eerst", query: Bladering.parameters,
                answer: .json(Resultaten<VersieBody>.schema(of: .named("Praatplaatversie"), "Versies."))), use: getList)
        resources.add(
            Operation(
                .get, "praatplaatversies/{versie}/{plaat}", "Eén praatplaat zoals zij is vastgelegd", answer: .json(.named("Praatplaat"))),
            use: getOne)
    }

    @Sendable private func getList(_ request: Request, _ visit: Visit) async throws -> Response {
        let bladering = Bladering(try request.query())
        let all = try await list(by: visit.actor).map(VersieBody.init)
        return try .json(try Resultaten(bladering.part(of: all), of: all.count, bladering, for: request), for: request)
    }

    @Sendable private func getOne(_ request: Request, _ visit: Visit) async throws -> Response {
        let blad = try await blad(try visit.code("plaat"), of: try visit.id("versie"), by: visit.actor).blad
        return try .json(PlaatBody(blad.praatplaat, code: blad.code), for: request)
    }
}

private struct VersieBody: Encodable {
    let id, naam, door, vastgelegdTijdstip: String
    let vanJaar, totEnMetJaar: Int
    let praatplaten: [String]

    init(_ versie: Plaatversie) {
        (id, naam, door) = (versie.id.rawValue, versie.naam, versie.door)
        vastgelegdTijdstip = versie.op.ISO8601Format()
        (vanJaar, totEnMetJaar) = (versie.termijn.van, versie.termijn.tot)
        praatplaten = versie.bladen.map(\.code)
    }

    static let schema = Schema.object(
        [
            .init("id", .text("Het nummer.")), .init("naam", .text("De naam.")), .init("door", .text("Wie de versie vastlegde.")),
            .init("vastgelegdTijdstip", .moment("Wanneer.")), .init("vanJaar", .integer(1...9999, "Het eerste jaar van de cyclus.")),
            .init("totEnMetJaar", .integer(1...9999, "Het laatste jaar van de cyclus.")),
            .init("praatplaten", .list(.text("De code van een blad."), "De bladen van de versie.")),
        ], "Een vastgelegde versie van alle praatplaten.")
}
