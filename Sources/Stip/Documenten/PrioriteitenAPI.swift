import Hummingbird

/// What was found in the documents, for programs.
struct PrioriteitenAPI: Sendable {
    let documenten: Documenten

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

    private func answer(_ found: [Prioriteit], _ request: Request, _ query: Form) throws -> Response {
        let bladering = Bladering(query)
        let bodies = bladering.part(of: found).map(PrioriteitBody.init)
        return try .json(try Resultaten(bodies, of: found.count, bladering, for: request), for: request)
    }
}

private struct PrioriteitBody: Encodable {
    struct BewijsBody: Encodable {
        let bladzijde: Int
        let van: Int
        let tot: Int
        let citaat: String
    }

    let id: String
    let document: String
    let nummer: Int
    let naam: String
    let rang: String
    let themas: [String]
    let focus: String?
    let zekerheid: Double
    let reden: String
    let groep: String?
    let gemeenten: [String]
    let bewijs: BewijsBody

    init(_ prioriteit: Prioriteit) {
        let vondst = prioriteit.vondst
        (id, document, nummer) = (prioriteit.id.rawValue, prioriteit.document.rawValue, prioriteit.nummer)
        (naam, rang, themas, focus) = (vondst.naam, vondst.rang.rawValue, vondst.themas, vondst.focus)
        (zekerheid, reden, groep, gemeenten) = (vondst.zekerheid, vondst.reden, vondst.groep, vondst.gemeenten)
        bewijs = BewijsBody(
            bladzijde: vondst.bewijs.bladzijde, van: vondst.bewijs.van, tot: vondst.bewijs.tot, citaat: vondst.bewijs.citaat)
    }

    static let schema = Schema.object(
        [
            .init("id", .text("Het nummer.")), .init("document", .text("Het nummer van het document.")),
            .init("nummer", .integer(1...100_000, "De hoeveelste vondst in het document.")), .init("naam", .text("De naam in het document.")),
            .init("rang", .choice(Vondst.Rang.allCases.map(\.rawValue), "Wat het document ermee doet.")),
            .init("themas", .list(.text("De code van een thema."), "De thema's, het beste eerst.")),
            .init("focus", .text("Waartoe het document het beperkt."), isRequired: false),
            .init("zekerheid", .number(0...1, "Hoe zeker Stip is.")), .init("reden", .text("Waarom.")),
            .init("groep", .text("De kop boven een groep."), isRequired: false),
            .init("gemeenten", .list(.text("Een code."), "Voor welke gemeenten; leeg betekent alle van het document.")),
            .init(
                "bewijs",
                .object(
                    [
                        .init("bladzijde", .integer(1...100_000, "De bladzijde.")),
                        .init("van", .integer(0...Int(Int32.max), "De plaats van de eerste byte in de tekst (UTF-8).")),
                        .init("tot", .integer(0...Int(Int32.max), "De plaats achter de laatste byte.")), .init("citaat", .text("Precies die tekst.")),
                    ], "Waar het staat.")),
        ], "Een prioriteit met haar plaats.")
}
