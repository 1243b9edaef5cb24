import Hummingbird

/// Turns the cookie of a visitor into the actor of the request, and lays the frame ready for the page.
struct Sessions: RouterMiddleware {
    let site: Site

    func handle(_ request: Request, context: Visit, next: (Request, Visit) async throws -> Response) async throws -> Response {
        // Neither the API nor a file that is the same for everybody looks at a cookie.
        guard !API.contains(request.uri.path), !request.uri.path.hasPrefix("/bestanden/") else { return try await next(request, context) }
        let token = request.cookies[site.cookieName].map { Token($0.value) }
        let found = try await site.toegang.visit(token, and: site.eenheid)
        var visit = context
        visit.frame = site.frame(of: found.other)
        visit.sessie = found.sessie
        if let sessie = found.sessie, sessie.stap == .binnen {
            visit.bezoeker = sessie.gebruiker.actor(from: visit.herkomst)
            visit.idleMinutes = site.toegang.duur.idleMinutes
            visit.trace.actor = sessie.gebruiker.id.rawValue
        }
        return try await next(request, visit)
    }
}

/// Behind this door only who came in. A stranger is told how to come in, and who is halfway goes on where they were.
struct ClosedDoor: RouterMiddleware {
    func handle(_ request: Request, context: Visit, next: (Request, Visit) async throws -> Response) async throws -> Response {
        guard context.bezoeker != nil else { return .seeOther(context.sessie?.stap.path ?? "/inloggen") }
        return try await next(request, context)
    }
}

extension Sessie.Stap {
    /// The page of this step of coming in.
    var path: String {
        switch self {
        case .wachtwoord: "/inloggen/wachtwoord"
        case .koppelen: "/inloggen/app"
        case .code: "/inloggen/code"
        case .binnen: "/"
        }
    }
}
