import Hummingbird

extension Planregister {
    func addResources(to resources: inout Resources) {
        resources.describe("planregister", "Per gemeente welk plan geldt, wie het wanneer vaststelde, en wat de wet daarbij vraagt.")
        resources.define("Registerregel", RegisterregelBody.schema)
        resources.add(
            Operation(
                .get, "planregister", "Het planregister, op district en naam",
                query: Bladering.parameters + [
                    .init("stand", .choice(Registerstand.allCases.map(\.rawValue), "Alleen met deze stand.")),
                    .init("aandacht", .choice(Registerfilter.Aandacht.allCases.map(\.rawValue), "Alleen wat aandacht vraagt.")),
                    .init("orde", .choice(Registerfilter.Orde.allCases.map(\.rawValue), "In welke volgorde.")),
                    .init("district", .text("Alleen van het district met deze naam.", max: 200)),
                ],
                answer: .json(Resultaten<RegisterregelBody>.schema(of: .named("Registerregel"), "Gemeenten."))), use: getList)
        resources.add(
            Operation(.get, "planregister/{gemeente}", "Eén gemeente in het planregister", answer: .json(.named("Registerregel"))), use: getOne)
    }

    @Sendable private func getList(_ request: Request, _ visit: Visit) async throws -> Response {
        let query = try request.query()
        let bladering = Bladering(query)
        let found = try await overzicht(by: visit.actor)?.regels(Registerfilter(query)) ?? []
        return try .json(
            try Resultaten(bladering.part(of: found).map(RegisterregelBody.init), of: found.count, bladering, for: request), for: request)
    }

    @Sendable private func getOne(_ request: Request, _ visit: Visit) async throws -> Response {
        try .json(RegisterregelBody(try await regel(of: visit.code("gemeente"), by: visit.actor).regel), for: request)
    }
}

private struct RegisterregelBody: Encodable {
    struct Signaal: Encodable { let regel, ernst, zin, artikel: String }
    struct Plan: Encodable {
        let document: String?
        let naam: String
        let vanJaar, totEnMetJaar: Int?
        let besluitDatum: String?
        let orgaan, grondslag: String?
        let bevestigd: Bool
        let bron: String?

        init(_ plan: Registerplan) {
            (document, naam) = (plan.document?.id.rawValue, plan.naam)
            (vanJaar, totEnMetJaar) = (plan.looptijd?.van, plan.looptijd?.tot)
            besluitDatum = plan.datum?.description
            orgaan = plan.datum == nil ? nil : plan.orgaan?.rawValue
            grondslag = plan.datum == nil ? nil : plan.toets.grondslag.rawValue
            bevestigd = plan.besluit != nil
            bron = plan.besluit?.gegevens.brontekst ?? plan.voorstel.map { Besluitgegevens.brontekst($0.bewijs) }
        }
    }

    let gemeente, naam, district, stand: String
    let nieuwBesluitDatum, nieuwBesluitReden: String?
    let signalen: [Signaal]
    let plannen: [Plan]

    init(_ regel: Registerregel) {
        (gemeente, naam, district, stand) = (regel.code, regel.naam, regel.district, regel.stand.rawValue)
        (nieuwBesluitDatum, nieuwBesluitReden) = (regel.vervaldag?.datum.description, regel.vervaldag?.reden.rawValue)
        signalen = regel.signalen.map {
            Signaal(regel: $0.regel.rawValue, ernst: $0.ernst.rawValue, zin: $0.zin, artikel: Registersignaal.artikel)
        }
        plannen = regel.plannen.map(Plan.init)
    }

    static let schema = Schema.object(
        [
            .init("gemeente", .text("De code van het CBS, zoals GM0150.")), .init("naam", .text("De naam van de gemeente.")),
            .init("district", .text("Het district.")),
            .init("stand", .choice(Registerstand.allCases.map(\.rawValue), "De stand van het plan vandaag.")),
            .init("nieuwBesluitDatum", .date("De laatste dag waarop het plan zonder nieuw besluit kan."), isRequired: false),
            .init("nieuwBesluitReden", .choice(["looptijd", "vier-jaar"], "Waarom op die dag."), isRequired: false),
            .init(
                "signalen",
                .list(
                    .object(
                        [
                            .init("regel", .choice(Registersignaal.Regel.allCases.map(\.rawValue), "Welke regel.")),
                            .init("ernst", .choice(Registersignaal.Ernst.allCases.map(\.rawValue), "Hoe zwaar.")),
                            .init("zin", .text("Wat er aan de hand is.")), .init("artikel", .text("Het artikel van de wet.")),
                        ], "Een signaal."), "Wat de wet vraagt van het plan dat nu telt.")),
            .init("plannen", .list(plan, "De plannen, eerst dat wat nu telt.")),
        ], "Een gemeente in het planregister.")

    private static let plan = Schema.object(
        [
            .init("document", .text("Het nummer van het document; ontbreekt als Stip het plan niet heeft."), isRequired: false),
            .init("naam", .text("De naam van het plan.")),
            .init("vanJaar", .integer(1...9999, "Het eerste jaar."), isRequired: false),
            .init("totEnMetJaar", .integer(1...9999, "Het laatste jaar."), isRequired: false),
            .init("besluitDatum", .date("De dag van het besluit."), isRequired: false),
            .init("orgaan", .choice(Besluitgegevens.Orgaan.allCases.map(\.rawValue), "Wie besloot."), isRequired: false),
            .init("grondslag", .choice(Besluitgegevens.Grondslag.allCases.map(\.rawValue), "Welk artikel het besluit noemt."), isRequired: false),
            .init("bevestigd", .flag("Of een mens het besluit vastlegde; anders is het een voorstel van Stip.")),
            .init("bron", .text("Waar het staat."), isRequired: false),
        ], "Een plan.")
}
