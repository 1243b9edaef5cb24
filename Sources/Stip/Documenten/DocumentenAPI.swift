import Hummingbird

/// The documents for programs.
struct DocumentenAPI: Sendable {
    let documenten: Documenten

    func addResources(to resources: inout Resources) {
        resources.describe("documenten", "De plannen en andere stukken van gemeenten, en wat Stip erin las.")
        resources.describe("leveringen", "Bestanden die in één keer zijn toegevoegd, en hoe ver Stip met lezen is.")
        resources.define("Document", DocumentBody.schema)
        resources.define("Bladzijde", BladzijdeBody.schema)
        resources.define("Levering", LeveringBody.schema)
        resources.add(
            Operation(
                .get, "documenten", "Lijst van documenten, de nieuwste eerst", query: Bladering.parameters + Documentvraag.parameters,
                answer: .json(Resultaten<DocumentBody>.schema(of: .named("Document"), "Documenten."))), use: getList)
        resources.add(
            Operation(
                .post, "documenten", "Voeg bestanden toe, ook in een zip, in velden met de naam bestanden",
                body: .file(["multipart/form-data"]), status: .created, answer: .json(.named("Levering")),
                errors: [.forbidden, .contentTooLarge]), use: post)
        resources.add(
            Operation(.get, "leveringen/{levering}", "Hoe ver Stip is met een levering", answer: .json(.named("Levering"))), use: getLevering)
        resources.add(Operation(.get, "documenten/{document}", "Eén document", answer: .json(.named("Document"))), use: getOne)
        resources.add(
            Operation(
                .delete, "documenten/{document}", "Haal een document uit de lijst; het blijft bewaard", status: .noContent, answer: .none,
                errors: [.forbidden]), use: delete)
        resources.add(
            Operation(
                .put, "documenten/{document}/terugzetting", "Zet een verwijderd document terug", answer: .json(.named("Document")),
                errors: [.forbidden]), use: putTerugzetting)
        resources.add(
            Operation(.get, "documenten/{document}/origineel", "Het bestand zoals het binnenkwam", answer: .file(["application/octet-stream"])),
            use: getOrigineel)
        resources.add(
            Operation(
                .get, "documenten/{document}/tekst", "De tekst van een document, bladzijde voor bladzijde",
                query: Bladering.parameters + [.init("bladzijde", .integer(1...100_000, "Alleen deze bladzijde."))],
                answer: .json(Resultaten<BladzijdeBody>.schema(of: .named("Bladzijde"), "Bladzijden."))), use: getTekst)
    }

    @Sendable private func getList(_ request: Request, _ visit: Visit) async throws -> Response {
        let query = try request.query()
        let bladering = Bladering(query)
        let found = try await documenten.list(Documentvraag(query), by: visit.actor)
        let bodies = bladering.part(of: found).map(DocumentBody.init)
        return try .json(try Resultaten(bodies, of: found.count, bladering, for: request), for: request)
    }

    @Sendable private func post(_ request: Request, _ visit: Visit) async throws -> Response {
        let id = try await documenten.receive(request, by: visit.actor)
        let stand = try await documenten.levering(id, by: visit.actor)
        return try .created(LeveringBody(stand), at: "\(API.root)/leveringen/\(id)", for: request)
    }

    @Sendable private func getLevering(_ request: Request, _ visit: Visit) async throws -> Response {
        try .json(LeveringBody(try await documenten.levering(visit.id("levering"), by: visit.actor)), for: request)
    }

    @Sendable private func getOne(_ request: Request, _ visit: Visit) async throws -> Response {
        try .json(DocumentBody(try await documenten.document(visit.id("document"), by: visit.actor)), for: request)
    }

    @Sendable private func delete(_ request: Request, _ visit: Visit) async throws -> Response {
        let id: ID<Document> = try visit.id("document")
        if try await documenten.document(id, by: visit.actor).verwijderd == nil { try await documenten.remove(id, by: visit.actor) }
        try visit.actor.mayAddDocuments()
        return Response(status: .noContent)
    }

    @Sendable private func putTerugzetting(_ request: Request, _ visit: Visit) async throws -> Response {
        let id: ID<Document> = try visit.id("document")
        try visit.actor.mayAddDocuments()
        if try await documenten.document(id, by: visit.actor).verwijderd != nil { try await documenten.restore(id, by: visit.actor) }
        return try await getOne(request, visit)
    }

    @Sendable private func getOrigineel(_ request: Request, _ visit: Visit) async throws -> Response {
        let origineel = try await documenten.origineel(of: visit.id("document"), by: visit.actor)
        return .download(origineel.inhoud, naam: origineel.document.bestandsnaam, type: "application/octet-stream")
    }

    @Sendable private func getTekst(_ request: Request, _ visit: Visit) async throws -> Response {
        let query = try request.query()
        let bladering = Bladering(query)
        let tekst = try await documenten.tekst(
            of: visit.id("document"), bladzijde: query["bladzijde"].flatMap { Int($0) }, from: bladering.offset, atMost: bladering.paginaGrootte,
            by: visit.actor)
        return try .json(try Resultaten(tekst.delen.map(BladzijdeBody.init), of: tekst.aantal, bladering, for: request), for: request)
    }
}

extension Documenten {
    func addResources(to resources: inout Resources) { DocumentenAPI(documenten: self).addResources(to: &resources) }
}

extension Documentvraag {
    static let parameters: [Operation.Parameter] = [
        .init("status", .choice(Document.Stand.allCases.map(\.rawValue), "Alleen met deze status.")),
        .init("soort", .choice(Documentsoort.allCases.map(\.rawValue), "Alleen van deze soort.")),
        .init("organisatie", .text("Alleen van de organisatie met deze code, zoals GM0150.", max: 64)),
        .init("q", .text("Alleen met deze woorden in de tekst.", max: 200)),
    ]

    /// The parameters were checked before.
    init(_ query: Form) {
        self.init(
            stand: query["status"].flatMap(Document.Stand.init), soort: query["soort"].flatMap(Documentsoort.init),
            organisatie: query["organisatie"], zoek: query["q"])
    }
}
