import Hummingbird

/// Turns the cookie of a visitor into the actor of the request, and lays the frame ready for the page.
struct Sessions: RouterMiddleware {
    let site: Site

    func handle(_ request: Request, context: Visit, next: (Request, Visit) async throws -> Response) async throws -> Response {
        // Neither the API nor a file that is the same for everybody looks at a cookie.
        guard !API.contains(request.uri.path), !request.uri.path.hasPrefix("/bestanden/") else { return try await next(request, context) }
        var visit = context
        visit.frame = try await site.currentFrame()
        if let token = request.cookies[site.cookieName]?.value, var actor = try await site.toegang.actor(ofSession: Token(token)) {
            actor.herkomst = context.herkomst
            visit.bezoeker = actor
            visit.idleMinutes = site.toegang.duur.idleMinutes
            visit.trace.actor = actor.id
        }
        return try await next(request, visit)
    }
}

/// Behind this door only who came in. A stranger is told how to come in.
struct ClosedDoor: RouterMiddleware {
    func handle(_ request: Request, context: Visit, next: (Request, Visit) async throws -> Response) async throws -> Response {
        guard context.bezoeker != nil else { return .seeOther("/inloggen") }
        return try await next(request, context)
    }
}
