import Foundation
import Hummingbird

/// Meetings for programs: which there are, planning one, moving it, calling it off.
struct VergaderingenAPI: Sendable {
    let vergaderingen: Vergaderingen

    private static let filters: [Operation.Parameter] = [
        .init("orgaan", .text("De code van een overleg, of van een gemeente voor haar raad.", max: 64)),
        .init("van", .date("Vanaf deze dag.")), .init("totEnMet", .date("Tot en met deze dag.")),
    ]

    func addResources(to resources: inout Resources) {
        resources.describe("vergaderingen", "Wanneer overleggen en gemeenteraden bij elkaar komen.")
        resources.define("Vergadering", VergaderingBody.schema)
        resources.add(
            Operation(
                .get, "vergaderingen", "Lijst van vergaderingen, op volgorde van datum", query: VergaderingenAPI.filters + Bladering.parameters,
                answer: .json(Resultaten<VergaderingBody>.schema(of: .named("Vergadering"), "Vergaderingen."))), use: list)
        resources.add(
            Operation(
                .post, "vergaderingen", "Plan een vergadering", body: .json(AfspraakBody.schema(withOrgaan: true)), status: .created,
                answer: .json(.named("Vergadering")), errors: [.conflict]), use: plan)
        resources.add(
            Operation(.get, "vergaderingen/{vergadering}", "Eén vergadering", answer: .json(.named("Vergadering")), errors: [.notFound]), use: one)
        resources.add(
            Operation(
                .put, "vergaderingen/{vergadering}", "Verplaats of wijzig een vergadering", body: .json(AfspraakBody.schema(withOrgaan: false)),
                answer: .json(.named("Vergadering")), errors: [.notFound, .conflict], isConditional: true), use: change)
        resources.add(
            Operation(
                .put, "vergaderingen/{vergadering}/afgelasting", "Gelast een vergadering af", body: .json(AfgelastingBody.schema),
                answer: .json(.named("Vergadering")), errors: [.notFound, .conflict], isConditional: true), use: cancel)
    }

    @Sendable private func list(_ request: Request, _ visit: Visit) async throws -> Response {
        let (actor, query) = (try visit.actor, try request.query())
        let lijst = try await vergaderingen.lijst(of: query["orgaan"], by: actor)
        let (van, tot) = (query["van"].flatMap { Datum($0) }, query["totEnMet"].flatMap { Datum($0) })
        let found = lijst.alle.filter { one in
            (van.map { one.gegevens.datum >= $0 } ?? true) && (tot.map { one.gegevens.datum <= $0 } ?? true)
        }
        let bladering = Bladering(query)
        let part = bladering.part(of: found).map { VergaderingBody($0, lijst.organen.naam(of: $0.orgaan)) }
        return try .json(try Resultaten(part, of: found.count, bladering, for: request), for: request)
    }

    private func body(_ id: ID<Vergadering>, by actor: Actor) async throws -> (vergadering: Vergadering, body: VergaderingBody) {
        let beeld = try await vergaderingen.vergadering(id, by: actor)
        return (beeld.vergadering, VergaderingBody(beeld.vergadering, beeld.orgaan.naam, magInzien: beeld.magInzien))
    }

    @Sendable private func one(_ request: Request, _ visit: Visit) async throws -> Response {
        try .json(try await body(visit.id("vergadering"), by: visit.actor).body, for: request)
    }

    @Sendable private func plan(_ request: Request, _ visit: Visit) async throws -> Response {
        let sent = try await request.decode(AfspraakBody.self)
        let made = try await vergaderingen.plan(try sent.invoer.gegevens(), of: sent.orgaan ?? "", by: visit.actor)
        return try .created(try await body(made.id, by: visit.actor).body, at: "\(API.root)/vergaderingen/\(made.id)", for: request)
    }

    @Sendable private func change(_ request: Request, _ visit: Visit) async throws -> Response {
        let gegevens = try await request.decode(AfspraakBody.self).invoer.gegevens()
        return try await act(request, visit) { former in
            try await vergaderingen.change(former.id, to: gegevens, versie: former.versie, by: visit.actor)
        }
    }

    @Sendable private func cancel(_ request: Request, _ visit: Visit) async throws -> Response {
        let reden = try await request.decode(AfgelastingBody.self).reden.trimmingCharacters(in: .whitespacesAndNewlines)
        return try await act(request, visit) { former in
            try await vergaderingen.cancel(former.id, reden: reden, versie: former.versie, by: visit.actor)
        }
    }

    /// Does it to the meeting as the caller read it. Who may not is told so before anything else.
    private func act(_ request: Request, _ visit: Visit, _ act: (Vergadering) async throws -> Void) async throws -> Response {
        let actor = try visit.actor
        let former = try await body(visit.id("vergadering"), by: actor)
        try actor.mayKeepMeetings(of: former.vergadering.orgaan)
        try request.check(ifMatch: former.body)
        do {
            try await act(former.vergadering)
        } catch let refusal as Refusal where refusal.reasons.contains(where: { $0.code == "vergadering-gewijzigd" }) {
            throw HTTPError(.preconditionFailed)
        }
        return try .json(try await body(former.vergadering.id, by: actor).body, for: request)
    }
}

private struct VergaderingBody: Encodable {
    let id, orgaan, naam, datum, openbaarheid, stand: String
    let begin, eind, plaats, reden: String?
    let versie: Int

    /// - Parameter magInzien: of a closed meeting others know only that it is there.
    init(_ vergadering: Vergadering, _ orgaannaam: String, magInzien: Bool = true) {
        let gegevens = vergadering.gegevens
        (id, orgaan, naam, versie) = (vergadering.id.rawValue, vergadering.orgaan, orgaannaam, vergadering.versie)
        (datum, begin, eind) = (gegevens.datum.description, gegevens.begin?.description, gegevens.eind?.description)
        (plaats, openbaarheid) = (magInzien ? gegevens.plaats : nil, gegevens.isBesloten ? "besloten" : "openbaar")
        (stand, reden) = (vergadering.isAfgelast ? "afgelast" : "gepland", vergadering.afgelast?.reden)
    }

    static let schema = Schema.object(
        [
            .init("id", .text("Het nummer van de vergadering.")),
            .init("orgaan", .text("De code van het overleg, of van de gemeente voor haar raad.")),
            .init("naam", .text("De naam van het overleg of de raad.")), .init("datum", .date("De dag.")),
            .init("begin", .text("Hoe laat zij begint, als 19:30."), isRequired: false),
            .init("eind", .text("Hoe laat zij eindigt."), isRequired: false),
            .init("plaats", .text("Waar zij is; van een besloten vergadering alleen voor de leden."), isRequired: false),
            .init("openbaarheid", .choice(["openbaar", "besloten"], "Wie erbij mag zijn.")),
            .init("stand", .choice(["gepland", "afgelast"], "Of zij doorgaat.")),
            .init("reden", .text("Waarom zij niet doorgaat."), isRequired: false),
            .init("versie", .integer(1...1_000_000, "De versie van de vergadering.")),
        ], "Een vergadering van een overleg of een gemeenteraad.")
}

private struct AfspraakBody: Decodable {
    let orgaan: String?
    let datum: String
    let begin, eind, plaats: String?
    let openbaarheid: String

    var invoer: Vergaderinvoer {
        var invoer = Vergaderinvoer()
        (invoer.orgaan, invoer.datum, invoer.openbaarheid) = (orgaan ?? "", datum, openbaarheid)
        (invoer.begin, invoer.eind) = (begin ?? "", eind ?? "")
        invoer.plaats = (plaats ?? "").trimmingCharacters(in: .whitespacesAndNewlines)
        return invoer
    }

    /// A meeting stays of the body that it was planned for.
    static func schema(withOrgaan: Bool) -> Schema {
        let orgaan = Schema.Property("orgaan", .text("De code van het overleg, of van de gemeente voor haar raad.", max: 64))
        return .object(
            (withOrgaan ? [orgaan] : []) + [
                .init("datum", .date("De dag.")), .init("begin", .text("Hoe laat zij begint, als 19:30.", max: 8), isRequired: false),
                .init("eind", .text("Hoe laat zij eindigt.", max: 8), isRequired: false),
                .init("plaats", .text("Waar zij is.", max: 200), isRequired: false),
                .init("openbaarheid", .choice(["openbaar", "besloten"], "Wie erbij mag zijn; wat openbaar is, staat in de openbare agenda.")),
            ], "Wanneer en waar een vergadering is. Wat u weglaat, is niet bekend.")
    }
}

private struct AfgelastingBody: Decodable {
    let reden: String

    static let schema = Schema.object(
        [.init("reden", .text("Waarom. Wie haar in zijn agenda heeft, leest het.", max: 300))], "Waarom zij niet doorgaat.")
}
