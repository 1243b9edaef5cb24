import Foundation
import Hummingbird

/// Plannings for programs: the list, one, its steps, what the judge says, and moving a step.
struct PlanningenAPI: Sendable {
    let planningen: Planningen

    func addResources(to resources: inout Resources) {
        resources.describe("planningen", "Wie doet wat en wanneer, tot het plan is vastgesteld.")
        resources.define("PlanningSamenvatting", SamenvattingBody.schema)
        resources.define("Planningsstap", StapBody.schema)
        resources.define("Planningsbevinding", BevindingBody.schema)
        resources.add(
            Operation(
                .get, "planningen", "Lijst van planningen, de nieuwste eerst", query: Bladering.parameters,
                answer: .json(Resultaten<SamenvattingBody>.schema(of: .named("PlanningSamenvatting"), "Planningen."))), use: list)
        resources.add(
            Operation(.get, "planningen/{planning}", "Eén planning", answer: .json(.named("PlanningSamenvatting")), errors: [.notFound]), use: one)
        resources.add(
            Operation(
                .get, "planningen/{planning}/stappen", "De stappen van een planning, op volgorde van datum", query: Bladering.parameters,
                answer: .json(Resultaten<StapBody>.schema(of: .named("Planningsstap"), "Stappen.")), errors: [.notFound]), use: steps)
        resources.add(
            Operation(
                .get, "planningen/{planning}/stappen/{stap}", "Eén stap", answer: .json(.named("Planningsstap")), errors: [.notFound]), use: step)
        resources.add(
            Operation(
                .post, "planningen/{planning}/stappen/{stap}/verplaatsingen", "Verplaats een stap, met reden", body: .json(VerplaatsingBody.schema),
                answer: .json(.named("Planningsstap")), errors: [.notFound, .conflict], isConditional: true), use: move)
        resources.add(
            Operation(
                .get, "planningen/{planning}/bevindingen", "Wat Stip in de volgorde ziet", query: Bladering.parameters,
                answer: .json(Resultaten<BevindingBody>.schema(of: .named("Planningsbevinding"), "Bevindingen.")), errors: [.notFound]), use: findings)
    }

    private func beeld(_ visit: Visit) async throws -> Planningsbeeld { try await planningen.beeld(visit.id("planning"), by: visit.actor) }

    @Sendable private func list(_ request: Request, _ visit: Visit) async throws -> Response {
        let bladering = Bladering(try request.query())
        let all = try await planningen.lijst(by: visit.actor).map(SamenvattingBody.init)
        return try .json(try Resultaten(bladering.part(of: all), of: all.count, bladering, for: request), for: request)
    }

    @Sendable private func one(_ request: Request, _ visit: Visit) async throws -> Response {
        try .json(SamenvattingBody(try await beeld(visit).dossier), for: request)
    }

    @Sendable private func steps(_ request: Request, _ visit: Visit) async throws -> Response {
        let bladering = Bladering(try request.query())
        let beeld = try await beeld(visit)
        let all = beeld.dossier.opVolgorde.map { StapBody($0, beeld) }
        return try .json(try Resultaten(bladering.part(of: all), of: all.count, bladering, for: request), for: request)
    }

    @Sendable private func step(_ request: Request, _ visit: Visit) async throws -> Response {
        try .json(try await found(visit).body, for: request)
    }

    private func found(_ visit: Visit) async throws -> (stap: Planningsstap, body: StapBody) {
        let beeld = try await beeld(visit)
        let id: ID<Stap> = try visit.id("stap")
        guard let stap = beeld.dossier.stap(id.rawValue) else { throw Refusal(.geenPlanningsstap) }
        return (stap, StapBody(stap, beeld))
    }

    @Sendable private func move(_ request: Request, _ visit: Visit) async throws -> Response {
        let former = try await found(visit)
        try request.check(ifMatch: former.body)
        let body = try await request.decode(VerplaatsingBody.self)
        let kind = Stapinvoer.Wanneer(body)
        let moment = try Stapinvoer.moment(kind.rawValue, van: body.van, tot: body.tot)
        do {
            try await planningen.move(
                former.stap.id, to: moment, reden: body.reden, versie: former.stap.versie, of: visit.id("planning"), by: visit.actor)
        } catch let refusal as Refusal where refusal.reasons.contains(where: { $0.code == "stap-gewijzigd" }) {
            throw HTTPError(.preconditionFailed)
        }
        return try .json(try await found(visit).body, for: request)
    }

    @Sendable private func findings(_ request: Request, _ visit: Visit) async throws -> Response {
        let bladering = Bladering(try request.query())
        let all = try await beeld(visit).bevindingen.map(BevindingBody.init)
        return try .json(try Resultaten(bladering.part(of: all), of: all.count, bladering, for: request), for: request)
    }
}

private struct SamenvattingBody: Encodable {
    let id, cyclus, naam, niveau: String
    let gemeente, termijnVan, termijnTot, vastgesteld: String?
    let stappen, gedaan: Int

    init(_ dossier: Planningsdossier) {
        (id, cyclus, naam, niveau) = (dossier.id.rawValue, dossier.cyclus, dossier.naam, dossier.niveau.rawValue)
        (gemeente, vastgesteld) = (dossier.gemeente, dossier.vastgesteld?.description)
        (termijnVan, termijnTot) = (dossier.termijn?.lowerBound.description, dossier.termijn?.upperBound.description)
        (stappen, gedaan) = (dossier.tel.alle, dossier.tel.gedaan)
    }

    static let schema = Schema.object(
        [
            .init("id", .text("Het nummer van de planning.")), .init("cyclus", .text("De jaren van de cyclus, als 2027-2030.")),
            .init("naam", .text("De naam.")), .init("niveau", .choice(Planning.Niveau.allCases.map(\.rawValue), "Van wie zij is.")),
            .init("gemeente", .text("De code van de gemeente."), isRequired: false),
            .init("termijnVan", .date("De eerste dag van de termijn."), isRequired: false),
            .init("termijnTot", .date("De laatste dag van de termijn."), isRequired: false),
            .init("vastgesteld", .date("De dag waarop het plan vastgesteld moet zijn."), isRequired: false),
            .init("stappen", .integer(0...10_000, "Hoeveel stappen er zijn, zonder de vervallen.")),
            .init("gedaan", .integer(0...10_000, "Hoeveel daarvan gedaan zijn.")),
        ], "Een planning in het kort.")
}

struct MomentBody: Encodable {
    let van, tot, precisie: String
    let uiterlijk: Bool

    init?(_ moment: Tijdvak?) {
        guard let moment else { return nil }
        (van, tot, precisie, uiterlijk) = (moment.van.description, moment.tot.description, moment.precisie.rawValue, moment.isUiterlijk)
    }

    static let schema = Schema.object(
        [
            .init("van", .date("De eerste dag die bedoeld kan zijn.")), .init("tot", .date("De laatste dag die bedoeld kan zijn.")),
            .init("precisie", .choice(Tijdvak.Precisie.allCases.map(\.rawValue), "Hoe precies het gezegd is.")),
            .init("uiterlijk", .flag("Of het eerder mag.")),
        ], "Wanneer iets is, zo precies als het gezegd is.")
}

private struct StapBody: Encodable {
    struct Move: Encodable {
        let was, wordt: MomentBody?
        let reden, door, tijdstip: String
    }

    let id, orgaan: String
    let handeling: String?
    let wat: String
    let moment, eersteMoment: MomentBody?
    let nodig: [String]
    let levert: String?
    let personen: [String]
    let duur, wachttijd: Int
    let stand: String
    let gedaanOp: String?
    let verplaatsingen: [Move]
    let versie: Int

    init(_ one: Planningsstap, _ beeld: Planningsbeeld) {
        let stap = one.stap
        (id, orgaan, handeling, wat) = (stap.id, stap.orgaan, stap.handeling?.rawValue, stap.wat)
        (moment, eersteMoment) = (MomentBody(stap.moment), MomentBody(one.eerste))
        (nodig, levert, personen, duur, wachttijd) = (stap.nodig, stap.levert, stap.personen, stap.duur, stap.wachttijd)
        (stand, gedaanOp, versie) = (beeld.stand(of: one).rawValue, one.gedaanOp?.description, one.versie)
        verplaatsingen = one.verplaatsingen.map {
            Move(was: MomentBody($0.was), wordt: MomentBody($0.wordt), reden: $0.reden, door: $0.door, tijdstip: $0.op.ISO8601Format())
        }
    }

    private static let move = Schema.object(
        [
            .init("was", MomentBody.schema, isRequired: false), .init("wordt", MomentBody.schema, isRequired: false),
            .init("reden", .text("Waarom.")), .init("door", .text("Wie het deed.")), .init("tijdstip", .moment("Wanneer het gebeurde.")),
        ], "Een verplaatsing.")

    static let schema = Schema.object(
        [
            .init("id", .text("De naam van de stap in zijn planning.")), .init("orgaan", .text("Wie het doet.")),
            .init("handeling", .choice(Handeling.allCases.map(\.rawValue), "Wat voor handeling het is."), isRequired: false),
            .init("wat", .text("Wat er gebeurt.")), .init("moment", MomentBody.schema, isRequired: false),
            .init("eersteMoment", MomentBody.schema, isRequired: false),
            .init("nodig", .list(.text("De naam van een stap."), "Waar de stap op wacht.")),
            .init("levert", .text("Wat het oplevert."), isRequired: false), .init("personen", .list(.text("Een naam."), "Wie niet gemist kan worden.")),
            .init("duur", .integer(1...1_000, "Hoeveel dagen het duurt.")), .init("wachttijd", .integer(0...1_000, "Hoeveel dagen ertussen zitten.")),
            .init("stand", .choice(Stapstand.allCases.map(\.rawValue), "Hoe het er vandaag voor staat.")),
            .init("gedaanOp", .date("De dag waarop het gedaan is."), isRequired: false),
            .init("verplaatsingen", .list(move, "Elke verplaatsing, de eerste eerst.")), .init("versie", .integer(1...1_000_000, "De versie van de stap.")),
        ], "Een stap van een planning.")
}

private struct BevindingBody: Encodable {
    let regel, ernst: String
    let zeker: Bool
    let stappen: [String]
    let tekst, herstel: String

    init(_ bevinding: Bevinding) {
        (regel, ernst, zeker) = (bevinding.regel.rawValue, bevinding.ernst.rawValue, bevinding.isZeker)
        (stappen, tekst, herstel) = (bevinding.stappen, bevinding.tekst, bevinding.herstel)
    }

    static let schema = Schema.object(
        [
            .init("regel", .choice(Bevinding.Regel.allCases.map(\.rawValue), "De regel.")),
            .init("ernst", .choice(Bevinding.Ernst.allCases.map(\.rawValue), "Hoe erg het is.")),
            .init("zeker", .flag("Of het zeker is; false waar een vage datum het openlaat.")),
            .init("stappen", .list(.text("De naam van een stap."), "De stappen, die misgaat eerst.")), .init("tekst", .text("Wat er aan de hand is.")),
            .init("herstel", .text("Wat het oplost.")),
        ], "Wat Stip van een planning zegt.")
}

private struct VerplaatsingBody: Decodable {
    let van: String
    let tot: String?
    /// The span is as exact as it gets, and vague all the same.
    let ongeveer: Bool?
    let uiterlijk: Bool?
    let reden: String

    static let schema = Schema.object(
        [
            .init("van", .date("De dag, of de eerste dag.")), .init("tot", .date("De laatste dag, bij meer dan één."), isRequired: false),
            .init("ongeveer", .flag("Of het ergens tussen beide dagen is."), isRequired: false),
            .init("uiterlijk", .flag("Of het eerder mag."), isRequired: false), .init("reden", .text("Waarom.", max: Stapinvoer.redenlengte)),
        ], "Waarheen een stap gaat, en waarom.")
}

extension Stapinvoer.Wanneer {
    fileprivate init(_ body: VerplaatsingBody) {
        if body.uiterlijk == true { self = .uiterlijk } else if body.tot == nil { self = .dag } else { self = body.ongeveer == true ? .ergens : .periode }
    }
}
