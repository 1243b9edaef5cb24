import Database
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Logging
import Synchronization

@testable import Stip

/// A small feature behind the frame of the API, to hold the frame against every rule: notities that can be read and made.
struct Notities: Sendable {
    struct Notitie: Codable, Equatable, Sendable {
        var id: String
        var tekst: String
        var vastgesteldOpDatum: String?
        var gemaaktTijdstip: Date
    }

    final class Shelf: Sendable {
        let kept = Mutex<[Notitie]>([])
    }

    let shelf = Shelf()

    func addResources(to resources: inout Resources) {
        resources.describe("notities", "Korte teksten.")
        resources.define(
            "Notitie",
            .object(
                [
                    .init("id", .text("Nummer.")), .init("tekst", .text("De tekst.", max: 20)),
                    .init("vastgesteldOpDatum", .nullable(.date("Dag van vaststelling.")), isRequired: false),
                    .init("gemaaktTijdstip", .moment("Wanneer zij kwam.")),
                ], "Een notitie."))
        resources.define(
            "NieuweNotitie",
            .object(
                [
                    .init("tekst", .text("De tekst.", max: 20)),
                    .init("vastgesteldOpDatum", .nullable(.date("Dag van vaststelling.")), isRequired: false),
                    .init("gemaaktTijdstip", .moment("Wanneer zij kwam.")),
                    .init("rang", .choice(["prioriteit", "ambitie"], "De rang."), isRequired: false),
                    .init("labels", .list(.text("Een label.", max: 5), "Labels."), isRequired: false),
                    .init("aantal", .integer(1...3, "Hoe vaak."), isRequired: false),
                ], "Wat er komt."))
        let query = Bladering.parameters + [.init("rang", .choice(["prioriteit", "ambitie"], "De rang.")), .init("open", .flag("Alleen open."))]
        resources.add(
            Operation(
                .get, "notities", "Lijst van notities", query: query, answer: .json(Resultaten<Notitie>.schema(of: .named("Notitie"), "Notities."))),
            use: list)
        resources.add(
            Operation(
                .post, "notities", "Voeg een notitie toe", body: .json(.named("NieuweNotitie")), status: .created, answer: .json(.named("Notitie"))),
            use: add)
        resources.add(Operation(.get, "notities/{notitie}", "Eén notitie", answer: .json(.named("Notitie"))), use: one)
        resources.add(
            Operation(
                .put, "notities/{notitie}", "Wijzig een notitie", body: .json(.named("NieuweNotitie")), answer: .json(.named("Notitie")),
                errors: [.preconditionFailed]),
            use: change)
        resources.add(
            Operation(.post, "bestanden", "Stuur een bestand", body: .file(["application/pdf"]), status: .noContent, answer: .none),
            use: { _, _ in Response(status: .noContent) })
        resources.add(Operation(.get, "defecten", "Gaat altijd stuk", answer: .none), use: { _, _ in throw CocoaError(.fileNoSuchFile) })
        resources.add(
            Operation(.get, "weigeringen/{soort}", "Weigert altijd", answer: .none, errors: [.conflict, .tooManyRequests, .contentTooLarge]),
            use: refuse)
    }

    @Sendable private func list(_ request: Request, _ visit: Visit) async throws -> Response {
        let all = shelf.kept.withLock { $0 }
        let bladering = Bladering(try request.query())
        return try .json(try Resultaten(bladering.part(of: all), of: all.count, bladering, for: request), for: request)
    }

    @Sendable private func add(_ request: Request, _ visit: Visit) async throws -> Response {
        var notitie = try await request.decode(Nieuw.self).notitie
        shelf.kept.withLock {
            notitie.id = String($0.count + 1)
            $0.append(notitie)
        }
        return try .created(notitie, at: "\(API.root)/notities/\(notitie.id)", for: request)
    }

    @Sendable private func one(_ request: Request, _ visit: Visit) async throws -> Response { try .json(try find(visit), for: request) }

    @Sendable private func change(_ request: Request, _ visit: Visit) async throws -> Response {
        let old = try find(visit)
        try request.check(ifMatch: old)
        var new = try await request.decode(Nieuw.self).notitie
        new.id = old.id
        shelf.kept.withLock { [new] in $0[(Int(old.id) ?? 1) - 1] = new }
        return try .json(new, for: request)
    }

    @Sendable private func refuse(_ request: Request, _ visit: Visit) async throws -> Response {
        let kinds: [String: Reason.Kind] = [
            "verboden": .forbidden, "ontbrekend": .missing, "botsend": .conflict, "groot": .tooLarge, "vaak": .tooMany, "fout": .invalid,
        ]
        throw Refusal([Reason(kinds[try visit.parameters.require("soort")] ?? .invalid, code: "proef", field: "veld", "Doe het anders.")])
    }

    private func find(_ visit: Visit) throws -> Notitie {
        let id: ID<Notitie> = try visit.id("notitie")
        guard let found = shelf.kept.withLock({ $0.first { $0.id == id.rawValue } }) else { throw HTTPError(.notFound) }
        return found
    }

    private struct Nieuw: Decodable {
        let tekst: String
        let vastgesteldOpDatum: String?
        let gemaaktTijdstip: Date

        var notitie: Notitie { Notitie(id: "", tekst: tekst, vastgesteldOpDatum: vastgesteldOpDatum, gemaaktTijdstip: gemaaktTijdstip) }
    }
}

/// The frame with only that feature behind it.
func notitieApp(over store: Store, settings: Configuration = Configuration()) -> some ApplicationProtocol {
    let toegang = Toegang(store: store)
    let frame = Site(toegang: toegang, settings: settings, logger: .silent)
    let router = frame.router()
    var resources = Resources(of: router, toegang: toegang)
    Notities().addResources(to: &resources)
    APIDocument.addResources(to: &resources, settings: settings)
    frame.finish(router)
    return Application(router: router, logger: .silent)
}

extension TestClientProtocol {
    func send(
        _ method: HTTPRequest.Method, _ path: String, _ json: String, _ headers: HTTPFields, type: String = "application/json"
    ) async throws -> TestResponse {
        var all = headers
        all[.contentType] = type
        return try await executeRequest(uri: path, method: method, headers: all, body: ByteBuffer(string: json))
    }
}
