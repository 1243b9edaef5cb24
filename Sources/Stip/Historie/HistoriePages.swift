import Foundation
import Hummingbird

/// The history on the site.
struct HistoriePages: Sendable {
    let historie: Historieboek

    func addPages(to routes: Routes) {
        routes.get("historie", use: overview)
        routes.get("historie/lijst", use: list)
        routes.get("historie/:regel", use: line)
        routes.get("documenten/:document/historie", use: document)
    }

    @Sendable private func overview(_ request: Request, _ visit: Visit) async throws -> Response {
        let (query, actor) = (try request.query(), try visit.actor)
        do {
            let filter = try Historiefilter(query)
            let blad = try await historie.blad(filter, pagina: Int(query["pagina"] ?? "") ?? 1, by: actor)
            return visit.page(Historiepagina(blad: blad, filter: filter))
        } catch let refusal as Refusal where refusal.status == .badRequest {
            let blad = try await historie.blad(by: actor)
            return visit.page(Historiepagina(blad: blad, refusal: refusal, van: query["van"], tot: query["tot"]), status: .badRequest)
        }
    }

    @Sendable private func list(_ request: Request, _ visit: Visit) async throws -> Response {
        let query = try request.query()
        let uitvoer = try await historie.uitvoer(try Historiefilter(query), by: visit.actor)
        return try .download(uitvoer.sheet, try request.vorm(), naam: "historie", op: uitvoer.dag)
    }

    @Sendable private func line(_ request: Request, _ visit: Visit) async throws -> Response {
        let found = try await historie.regel(visit.id("regel"), by: visit.actor)
        return visit.page(Historieregelpagina(regel: found.gebeurtenis, zegel: found.zegel))
    }

    @Sendable private func document(_ request: Request, _ visit: Visit) async throws -> Response {
        let found = try await historie.regels(ofDocument: visit.id("document"), by: visit.actor)
        return visit.page(Documenthistoriepagina(document: found.document, regels: found.regels, now: found.now))
    }
}

extension Historiefilter {
    /// A day that is none is refused: the list would be another one than was asked.
    fileprivate init(_ query: Form) throws(Refusal) {
        var faults: [Reason] = []
        func day(_ name: String) -> Datum? {
            guard let text = query[name] else { return nil }
            let datum = Datum(text)
            if datum == nil { faults.append(.geenDag(name, text)) }
            return datum
        }
        let (van, tot) = (day("van"), day("tot"))
        if let van, let tot, tot < van { faults.append(.totVoorVan) }
        guard faults.isEmpty else { throw Refusal(faults) }
        self.init(
            soort: query["soort"], persoon: query["persoon"], onderwerp: query["onderwerp"], van: van, tot: tot,
            zoek: query["zoek"].map { String($0.prefix(200)) })
    }
}

extension Reason {
    static func geenDag(_ field: String, _ text: String) -> Reason {
        Reason(code: "geen-dag", field: field, "‘\(text.prefix(40))’ is geen dag. Schrijf bijvoorbeeld 2026-10-08.")
    }
    static let totVoorVan = Reason(code: "tot-voor-van", field: "tot", "De laatste dag ligt voor de eerste. Kies een latere laatste dag.")
}
