import Hummingbird

/// From the desk of a document to a planning.
struct DocumentplanningPages: Sendable {
    let planningen: Planningen

    func addPages(to routes: Routes) {
        routes.get("documenten/:document/stappen/planning", use: form)
        routes.post("documenten/:document/stappen/planning", use: add)
    }

    @Sendable private func form(_ request: Request, _ visit: Visit) async throws -> Response {
        visit.page(Documentplanningpagina(inzet: try await planningen.inzet(of: visit.id("document"), by: visit.actor)))
    }

    @Sendable private func add(_ request: Request, _ visit: Visit) async throws -> Response {
        let document: ID<Document> = try visit.id("document")
        // Who may keep no planning at all hears that before anything is read.
        let inzet = try await planningen.inzet(of: document, by: visit.actor)
        let gekozen = try await request.form()["planning"] ?? ""
        do {
            if gekozen.isEmpty { throw Refusal(.geenPlanningGekozen) }
            if gekozen == "nieuw" {
                guard !inzet.stappen.isEmpty else { throw Refusal(.nietsBevestigd) }
                return .seeOther("/planning/nieuw?bron=document:\(document)")
            }
            let id: ID<Planningsdossier> = ID(gekozen)
            let nummer = try await planningen.add(from: document, to: id, by: visit.actor)
            return .seeOther("/planning/\(id)\(nummer.map { "?gedaan=\($0)" } ?? "")")
        } catch let refusal as Refusal where refusal.canBeMended {
            return visit.page(Documentplanningpagina(inzet: inzet, gekozen: gekozen, refusal: refusal), status: refusal.status)
        }
    }
}
