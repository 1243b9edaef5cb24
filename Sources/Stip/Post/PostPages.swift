import Hummingbird

/// The outbox on the site.
struct PostPages: Sendable {
    let post: Post

    func addPages(to routes: Routes) {
        routes.get("post", use: overview)
        routes.post("post/:poststuk/poging", use: retry)
    }

    @Sendable private func overview(_ request: Request, _ visit: Visit) async throws -> Response {
        let pagina = Int(try request.query()["pagina"] ?? "") ?? 1
        return visit.page(Postpagina(lijst: try await post.lijst(pagina: pagina, by: visit.actor), kanMailen: post.kanMailen))
    }

    @Sendable private func retry(_ request: Request, _ visit: Visit) async throws -> Response {
        let actor = try visit.actor
        do {
            try await post.retry(visit.id("poststuk"), by: actor)
            return .seeOther("/post")
        } catch let refusal as Refusal where refusal.status == .conflict {
            let lijst = try await post.lijst(by: actor)
            return visit.page(Postpagina(lijst: lijst, kanMailen: post.kanMailen, refusal: refusal), status: .conflict)
        }
    }
}
