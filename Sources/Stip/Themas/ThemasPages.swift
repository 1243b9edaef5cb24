import Hummingbird

/// The list of themes on the site.
struct ThemasPages: Sendable {
    let themas: Themas
    let praatplaten: Praatplaten
    let documenten: Documenten

    func addPages(to routes: Routes) {
        routes.get("themas", use: overview)
    }

    @Sendable private func overview(_ request: Request, _ visit: Visit) async throws -> Response {
        let actor = try visit.actor
        let page = try await praatplaten.remembered("themas", by: actor) {
            Themaspagina(stand: try await praatplaten.stand(by: actor), themas: try await themas.lijst(by: actor))
        }
        return visit.page(page)
    }
}
