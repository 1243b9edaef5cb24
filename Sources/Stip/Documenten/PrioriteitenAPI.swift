import Hummingbird

/// What was found in the documents, for programs.
struct PrioriteitenAPI: Sendable {
    let documenten: Documenten
    let nakijken: Nakijken

    func addResources(to resources: inout Resources) {
        resources.describe("prioriteiten", "Wat gemeenten in hun plannen vooropstellen, elk met de plaats waar het staat.")
        resources.define("Prioriteit", PrioriteitBody.schema)
        let list = Resultaten<PrioriteitBody>.schema(of: .named("Prioriteit"), "Prioriteiten.")
        resources.add(
            Operation(
                .get, "prioriteiten", "Lijst van prioriteiten in alle documenten",
                query: Bladering.parameters + [
                    .init("thema", .text("Alleen met dit thema, bij zijn code.", max: 64)),
                    .init("rang", .choice(Vondst.Rang.allCases.map(\.rawValue), "Alleen met deze rang.")),
                    .init("organisatie", .text("Alleen van de organisatie met deze code, zoals GM0150.", max: 64)),
                ], answer: .json(list)), use: getList)
        resources.add(
            Operation(
                .get, "documenten/{document}/prioriteiten", "De prioriteiten in één document, in de volgorde van de tekst",
                query: Bladering.parameters, answer: .json(list)), use: getOfDocument)
        resources.add(Operation(.get, "prioriteiten/{prioriteit}", "Eén prioriteit", answer: .json(.named("Prioriteit"))), use: getOne)
        resources.add(
            Operation(
                .patch, "prioriteiten/{prioriteit}", "Beoordeel of wijzig een prioriteit", body: .json(BeoordelingBody.schema),
                answer: .json(.named("Prioriteit")), errors: [.conflict], isConditional: true), use: patch)
    }

    @Sendable private func getList(_ request: Request, _ visit: Visit) async throws -> Response {
        let query = try request.query()
        let found = try await documenten.prioriteiten(
            thema: query["thema"], rang: query["rang"].flatMap(Vondst.Rang.init), organisatie: query["organisatie"], by: visit.actor)
        return try answer(found, request, query)
    }

    @Sendable private func getOfDocument(_ request: Request, _ visit: Visit) async throws -> Response {
        let found = try await documenten.prioriteiten(of: visit.id("document"), by: visit.actor)
        return try answer(found, request, try request.query())
    }

    @Sendable private func getOne(_ request: Request, _ visit: Visit) async throws -> Response {
        try .json(PrioriteitBody(try await documenten.prioriteit(visit.id("prioriteit"), by: visit.actor)), for: request)
    }

    @Sendable private func patch(_ request: Request, _ visit: Visit) async throws -> Response {
        let id: ID<Prioriteit> = try visit.id("prioriteit")
        let actor = try visit.actor
        let former = try await nakijken.prioriteit(id, by: actor)
        try request.check(ifMatch: PrioriteitBody(former))
        let besluit = try await request.decode(BeoordelingBody.self).besluit(on: former)
        do {
            _ = try await nakijken.decide(besluit, on: id, versie: former.versie, by: actor)
        } catch let refusal as Refusal where refusal.reasons.contains(.intussenGewijzigd) {
            throw HTTPError(.preconditionFailed)
        }
        return try .json(PrioriteitBody(try await nakijken.prioriteit(id, by: actor)), for: request)
    }

    private func answer(_ found: [Prioriteit], _ request: Request, _ query: Form) throws -> Response {
        let bladering = Bladering(query)
        let bodies = bladering.part(of: found).map(PrioriteitBody.init)
        return try .json(try Resultaten(bodies, of: found.count, bladering, for: request), for: request)
    }
}
