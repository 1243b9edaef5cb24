import Hummingbird

extension Praatplaten {
    func addResources(to resources: inout Resources) {
        resources.describe("praatplaten", "Wat de gemeenten van een district of van de eenheid in hun plannen vooropzetten.")
        resources.define("Praatplaat", PlaatBody.schema)
        resources.define("PraatplaatSamenvatting", SamenvattingBody.schema)
        resources.add(
            Operation(
                .get, "praatplaten", "Lijst van praatplaten", query: Bladering.parameters,
                answer: .json(Resultaten<SamenvattingBody>.schema(of: .named("PraatplaatSamenvatting"), "Praatplaten."))),
            use: listPlaten)
        resources.add(Operation(.get, "praatplaten/{plaat}", "Eén praatplaat", answer: .json(.named("Praatplaat"))), use: onePlaat)
    }

    @Sendable private func listPlaten(_ request: Request, _ visit: Visit) async throws -> Response {
        let bladering = Bladering(try request.query())
        let all = try await stand(by: visit.actor)?.platen.map(SamenvattingBody.init) ?? []
        return try .json(try Resultaten(bladering.part(of: all), of: all.count, bladering, for: request), for: request)
    }

    @Sendable private func onePlaat(_ request: Request, _ visit: Visit) async throws -> Response {
        try .json(PlaatBody(try await plaat(try visit.code("plaat"), by: visit.actor)), for: request)
    }
}

private struct SamenvattingBody: Encodable {
    let code, naam, niveau: String
    let gelezenPlannen, gemeenten, prioriteiten, bevestigd: Int

    init(_ plaat: Planbeeld.Plaat) {
        (code, naam, niveau) = (plaat.code, plaat.praatplaat.naam, plaat.praatplaat.niveau == .eenheid ? "eenheid" : "district")
        (gelezenPlannen, gemeenten) = (plaat.praatplaat.gelezen.count, plaat.praatplaat.gemeenten.count)
        (prioriteiten, bevestigd) = (plaat.praatplaat.nagekeken.prioriteiten, plaat.praatplaat.nagekeken.bevestigd)
    }

    static let schema = Schema.object(
        [
            .init("code", .text("De code van de eenheid of het district.")), .init("naam", .text("De naam.")),
            .init("niveau", .choice(["eenheid", "district"], "Waarvan de plaat is.")),
            .init("gelezenPlannen", .integer(0...10_000, "Hoeveel plannen zijn gelezen.")),
            .init("gemeenten", .integer(0...10_000, "Hoeveel gemeenten er zijn.")),
            .init("prioriteiten", .integer(0...100_000, "Hoeveel prioriteiten er staan: de grote stippen.")),
            .init("bevestigd", .integer(0...100_000, "Hoeveel daarvan een mens bevestigde.")),
        ], "Een praatplaat in het kort.")
}

struct PlaatBody: Encodable {
    struct Rij: Encodable {
        let thema, naam: String
        let prioriteit, doorlopend, bevestigd: Int
        let bovenHorizon: Bool
        let gemeenten: [Vermelding]
    }
    struct Vermelding: Encodable {
        let gemeente, rang: String
        let bevestigd: Bool
    }
    struct Gemeente: Encodable { let naam, stand: String, plan, looptijd: String? }

    let code, naam, niveau, periode, peildatum: String
    let drempel, prioriteiten, bevestigd: Int
    let opvallend: String
    let gemeenten: [Gemeente]
    let themas: [Rij]

    init(_ plaat: Planbeeld.Plaat) { self.init(plaat.praatplaat, code: plaat.code) }

    init(_ praatplaat: Praatplaat, code: String) {
        let volgorde = praatplaat.geordend
        let blad = Blad(praatplaat)
        (self.code, naam, niveau) = (code, praatplaat.naam, praatplaat.niveau == .eenheid ? "eenheid" : "district")
        (periode, peildatum, drempel, opvallend) = (praatplaat.periode, praatplaat.peildatum, volgorde.drempel, blad.opvallend.zin)
        (prioriteiten, bevestigd) = (praatplaat.nagekeken.prioriteiten, praatplaat.nagekeken.bevestigd)
        gemeenten = praatplaat.gemeenten.map { Gemeente(naam: $0.naam, stand: $0.plan.rawValue, plan: $0.titel, looptijd: $0.termijn) }
        themas = (volgorde.rijen + volgorde.verder).map { rij in
            Rij(
                thema: rij.thema.id, naam: rij.thema.naam.zonderAfbreektekens, prioriteit: rij.prioriteit, doorlopend: rij.doorlopend,
                bevestigd: praatplaat.gelezen.count { rij.thema.noemt[$0.code] == .prioriteit && rij.thema.bevestigd.contains($0.code) },
                bovenHorizon: rij.prioriteit >= volgorde.drempel,
                gemeenten: praatplaat.gemeenten.compactMap { gemeente in
                    rij.thema.noemt[gemeente.code].map {
                        Vermelding(gemeente: gemeente.naam, rang: $0.rawValue, bevestigd: rij.thema.bevestigd.contains(gemeente.code))
                    }
                })
        }
    }

    static let schema = Schema.object(
        [
            .init("code", .text("De code van de eenheid of het district.")), .init("naam", .text("De naam.")),
            .init("niveau", .choice(["eenheid", "district"], "Waarvan de plaat is.")), .init("periode", .text("De jaren van de cyclus.")),
            .init("peildatum", .text("De dag van de telling, in woorden.")),
            .init("drempel", .integer(0...10_000, "Hoeveel plannen een thema boven de horizon brengen.")),
            .init("prioriteiten", .integer(0...100_000, "Hoeveel prioriteiten er staan: de grote stippen.")),
            .init("bevestigd", .integer(0...100_000, "Hoeveel daarvan een mens bevestigde.")),
            .init("opvallend", .text("De zin die zegt wat opvalt.")),
            .init(
                "gemeenten",
                .list(
                    .object(
                        [
                            .init("naam", .text("De naam.")),
                            .init("stand", .choice(Praatplaat.Plan.allCases.map(\.rawValue), "De stand van het plan.")),
                            .init("plan", .text("De titel van het plan."), isRequired: false),
                            .init("looptijd", .text("De jaren van het plan."), isRequired: false),
                        ], "Een gemeente."), "De gemeenten in de volgorde van de plaat.")),
            .init(
                "themas",
                .list(
                    .object(
                        [
                            .init("thema", .text("De code.")), .init("naam", .text("De naam.")),
                            .init("prioriteit", .integer(0...10_000, "In hoeveel plannen prioriteit.")),
                            .init("doorlopend", .integer(0...10_000, "In hoeveel plannen doorlopend.")),
                            .init("bevestigd", .integer(0...10_000, "Hoeveel van de prioriteiten een mens bevestigde.")),
                            .init("bovenHorizon", .flag("Of een grote meerderheid het koos.")),
                            .init(
                                "gemeenten",
                                .list(
                                    .object(
                                        [
                                            .init("gemeente", .text("De naam.")),
                                            .init("rang", .choice(Praatplaat.Rang.allCases.map(\.rawValue), "Wat het plan ermee doet.")),
                                            .init("bevestigd", .flag("Of een mens dit bevestigde; anders is het wat Stip las.")),
                                        ], "Een gemeente die het noemt."),
                                    "Wie het noemt.")),
                        ], "Een thema op de plaat."), "De thema's, in de volgorde van de plaat.")),
        ], "Een praatplaat met zijn thema's, in de volgorde van de plaat.")
}
