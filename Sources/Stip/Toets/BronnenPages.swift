import Hummingbird

/// The sources beside the local plans, on the site.
struct BronnenPages: Sendable {
    let bronnen: Bronnen

    func addPages(to routes: Routes) { routes.get("bronnen", use: overview) }

    @Sendable private func overview(_ request: Request, _ visit: Visit) async throws -> Response {
        let actor = try visit.actor
        return visit.page(Bronnenpagina(beeld: try await bronnen.beeld(by: actor), magBeheren: actor.may(.documentenToevoegen)))
    }
}
