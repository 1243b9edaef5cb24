import Hummingbird

extension Themas {
    func addResources(to resources: inout Resources) {
        resources.describe("themas", "De thema's van veiligheid, op twee assen.")
        resources.define("Thema", ThemaBody.schema)
        resources.add(
            Operation(
                .get, "themas", "Lijst van thema's", query: Bladering.parameters,
                answer: .json(Resultaten<ThemaBody>.schema(of: .named("Thema"), "Thema's."))), use: listThemas)
        resources.add(Operation(.get, "themas/{thema}", "Eén thema", answer: .json(.named("Thema"))), use: oneThema)
    }

    @Sendable private func listThemas(_ request: Request, _ visit: Visit) async throws -> Response {
        let bladering = Bladering(try request.query())
        let lijst = try await lijst(by: visit.actor)
        let all = lijst.themas.map { ThemaBody($0, lijst) } + lijst.vroeger.keys.sorted().compactMap { ThemaBody($0, lijst) }
        return try .json(try Resultaten(bladering.part(of: all), of: all.count, bladering, for: request), for: request)
    }

    @Sendable private func oneThema(_ request: Request, _ visit: Visit) async throws -> Response {
        let lijst = try await lijst(by: visit.actor)
        let code = try visit.code("thema")
        guard let body = lijst[code].map({ ThemaBody($0, lijst) }) ?? ThemaBody(code, lijst) else { throw Refusal(.geenThema) }
        return try .json(body, for: request)
    }
}

private struct ThemaBody: Encodable {
    let code, naam: String
    let veld: String?
    let domeinoverstijgend: Bool
    let ouder, opgegaanIn: String?
    let bron: String
    let woorden: [String]
    let versie: Int

    init(_ thema: Thema, _ lijst: Themalijst) {
        (code, naam, bron, domeinoverstijgend, ouder) = (thema.code, thema.naam, thema.bron, thema.doorsnijdend, thema.ouder)
        veld = lijst.velden.first { $0.nummer == thema.veld }?.naam
        woorden = thema.woorden + thema.zwak
        (opgegaanIn, versie) = (nil, lijst.versie)
    }

    /// A theme that went on in another: its words are those of the other now.
    init?(_ code: String, _ lijst: Themalijst) {
        guard let vroeger = lijst.vroeger[code], vroeger.opvolger != nil else { return nil }
        (self.code, naam, bron, domeinoverstijgend, ouder, veld, woorden) = (code, vroeger.naam, "", false, nil, nil, [])
        (opgegaanIn, versie) = (lijst.geldend(code), lijst.versie)
    }

    static let schema = Schema.object(
        [
            .init("code", .text("De code, zoals zorg-en-veiligheid.")), .init("naam", .text("De naam.")),
            .init("veld", .text("Het veld van het Kernbeleid Veiligheid; ontbreekt bij een thema dat in geen veld past."), isRequired: false),
            .init("domeinoverstijgend", .flag("Of het thema door de velden heen gaat.")),
            .init("ouder", .text("De code van het thema waar het onder valt."), isRequired: false),
            .init("opgegaanIn", .text("De code van het thema dat nu in zijn plaats telt."), isRequired: false),
            .init("bron", .text("Waar het thema vandaan komt.")),
            .init("woorden", .list(.text("Een woord."), "De woorden waaraan Stip het herkent.")),
            .init("versie", .integer(1...1_000_000_000, "De versie van de lijst. Die gaat omhoog bij elke wijziging.")),
        ], "Een thema van de lijst.")
}
