import Hummingbird

extension Organisaties {
    func addResources(to resources: inout Resources) {
        resources.describe("organisaties", "De politie-eenheid met haar districten, basisteams en gemeenten, op elke dag.")
        resources.define("Organisatie", OrganisatieBody.schema)
        resources.define("Overleg", OverlegBody.schema)
        let peildatum = Operation.Parameter("peildatum", .date("De dag waarop het zo is; zonder keuze vandaag."))
        resources.add(
            Operation(
                .get, "organisaties", "Lijst van organisaties die op een dag bestaan",
                query: Bladering.parameters + [
                    .init("niveau", .choice(Niveau.allCases.map(\.rawValue), "Alleen dit niveau.")),
                    .init("q", .text("Een deel van de naam. Een vroegere naam mag ook.", max: 100)), peildatum,
                ],
                answer: .json(Resultaten<OrganisatieBody>.schema(of: .named("Organisatie"), "Organisaties, van groot naar klein."))), use: getList)
        resources.add(
            Operation(
                .get, "organisaties/{organisatie}", "Eén organisatie, ook als zij niet meer bestaat", query: [peildatum],
                answer: .json(.named("Organisatie"))), use: getOne)
        resources.add(
            Operation(
                .get, "organisaties/{organisatie}/overleggen", "De overleggen van een eenheid en wat zij mogen",
                query: Bladering.parameters, answer: .json(Resultaten<OverlegBody>.schema(of: .named("Overleg"), "Overleggen."))), use: getOverleggen)
    }

    @Sendable private func getList(_ request: Request, _ visit: Visit) async throws -> Response {
        let query = try request.query()
        let all = try await list(
            niveau: query["niveau"].flatMap(Niveau.init), zoek: query["q"], op: query["peildatum"].flatMap { Datum($0) }, by: visit.actor)
        let bladering = Bladering(query)
        let bodies = bladering.part(of: all).map(OrganisatieBody.init)
        return try .json(try Resultaten(bodies, of: all.count, bladering, for: request), for: request)
    }

    @Sendable private func getOne(_ request: Request, _ visit: Visit) async throws -> Response {
        let code: ID<Organisatie> = try visit.id("organisatie")
        let deel = try await onderdeel(code.rawValue, op: try request.query()["peildatum"].flatMap { Datum($0) }, by: visit.actor)
        return try .json(OrganisatieBody(deel), for: request)
    }

    @Sendable private func getOverleggen(_ request: Request, _ visit: Visit) async throws -> Response {
        let code: ID<Organisatie> = try visit.id("organisatie")
        try visit.actor.mayRead()
        let all = try await organisatie(code.rawValue).overleggen
        let bladering = Bladering(try request.query())
        let bodies = bladering.part(of: all).map(OverlegBody.init)
        return try .json(try Resultaten(bodies, of: all.count, bladering, for: request), for: request)
    }
}

private struct OrganisatieBody: Encodable {
    let code: String
    let naam: String
    let niveau: String
    let afkorting: String?
    let eenheid: String
    let district: String?
    let basisteam: String?
    let geldigVanDatum: String?
    let geldigTotDatum: String?
    let tooi: String?
    let inwoners: [InwonersBody]
    let vroegereNamen: [String]
    let opgegaanIn: [String]
    let ontstaanUit: [String]
    let zekerheid: String?
    let bron: String?
    let toelichting: String?

    init(_ deel: Onderdeel) {
        (code, naam, niveau, afkorting) = (deel.code, deel.naam, deel.niveau.rawValue, deel.afkorting)
        (eenheid, district, basisteam) = (deel.eenheid, deel.district, deel.basisteam)
        (geldigVanDatum, geldigTotDatum) = (deel.geldigheid.van?.description, deel.geldigheid.tot?.description)
        tooi = deel.gemeente?.tooi
        inwoners = deel.gemeente?.inwoners.map { InwonersBody(aantal: $0.aantal, peiljaar: $0.peiljaar) } ?? []
        vroegereNamen = deel.gemeente?.vroegereNamen.map(\.naam) ?? []
        (opgegaanIn, ontstaanUit) = (deel.opgegaanIn.map(\.naar), deel.ontstaanUit.map(\.van))
        (zekerheid, bron, toelichting) = (deel.onderbouwing.zekerheid?.naam, deel.onderbouwing.bron, deel.onderbouwing.toelichting)
    }

    static let schema = Schema.object(
        [
            .init("code", .text("De code: bij een gemeente de CBS-code, zoals GM0150.")), .init("naam", .text("De naam van nu.")),
            .init("niveau", .choice(Niveau.allCases.map(\.rawValue), "Eenheid, district, basisteam of gemeente.")),
            .init("afkorting", .text("De afkorting."), isRequired: false), .init("eenheid", .text("De code van de eenheid.")),
            .init("district", .text("De code van het district op de peildatum."), isRequired: false),
            .init("basisteam", .text("De code van het basisteam op de peildatum."), isRequired: false),
            .init("geldigVanDatum", .date("De eerste dag."), isRequired: false),
            .init("geldigTotDatum", .date("De eerste dag waarop zij niet meer bestaat."), isRequired: false),
            .init("tooi", .text("Het adres in het register van overheidsorganisaties (TOOI), van een gemeente."), isRequired: false),
            .init("inwoners", .list(InwonersBody.schema, "Inwonertallen, het nieuwste als laatste.")),
            .init("vroegereNamen", .list(.text("Een naam."), "Namen die eerder voor deze gemeente golden.")),
            .init("opgegaanIn", .list(.text("Een CBS-code."), "De gemeenten waarin zij is of wordt opgenomen.")),
            .init("ontstaanUit", .list(.text("Een CBS-code."), "De gemeenten die in haar zijn opgegaan.")),
            .init("zekerheid", .choice(Zekerheid.allCases.map(\.naam), "Hoe zeker de indeling is."), isRequired: false),
            .init("bron", .text("Waar het staat."), isRequired: false), .init("toelichting", .text("Een toelichting."), isRequired: false),
        ], "Een politie-eenheid, district, basisteam of gemeente.")
}

private struct InwonersBody: Encodable {
    let aantal: Int
    let peiljaar: Int

    static let schema = Schema.object(
        [
            .init("aantal", .integer(0...20_000_000, "Hoeveel inwoners.")),
            .init("peiljaar", .integer(1800...9999, "Het jaar waarvan 1 januari is geteld.")),
        ], "Een inwonertal met zijn peiljaar.")
}

private struct OverlegBody: Encodable {
    let code: String
    let naam: String
    let afkorting: String?
    let niveau: String
    let district: String?
    let soort: String?
    let rol: String?
    let bevoegdheden: [String]
    let zekerheid: String?
    let bron: String?

    init(_ overleg: Overleg) {
        (code, naam, afkorting, niveau) = (overleg.code, overleg.naam, overleg.afkorting, overleg.niveau.rawValue)
        (district, soort, rol) = (overleg.district, overleg.soort, overleg.rol)
        bevoegdheden = overleg.bevoegdheden.sorted().map(\.rawValue)
        (zekerheid, bron) = (overleg.onderbouwing.zekerheid?.naam, overleg.onderbouwing.bron)
    }

    static let schema = Schema.object(
        [
            .init("code", .text("De code van het overleg.")), .init("naam", .text("De naam.")),
            .init("afkorting", .text("De afkorting."), isRequired: false),
            .init("niveau", .choice(Niveau.allCases.map(\.rawValue), "Voor welk niveau het overleg is.")),
            .init("district", .text("De code van het district."), isRequired: false),
            .init("soort", .text("De soort, zoals DVO."), isRequired: false), .init("rol", .text("Wie erin zitten en waarvoor."), isRequired: false),
            .init("bevoegdheden", .list(.choice(Bevoegdheid.allCases.map(\.rawValue), "Een bevoegdheid."), "Wat het overleg mag.")),
            .init("zekerheid", .choice(Zekerheid.allCases.map(\.naam), "Hoe zeker dit is."), isRequired: false),
            .init("bron", .text("Waar het staat."), isRequired: false),
        ], "Een overleg van de eenheid of van een district.")
}
