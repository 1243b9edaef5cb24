import Hummingbird

/// What is settled before any route: the spelling of the address, the question which verbs there are, and requests that
/// another site makes a visitor's browser send.
struct Gate: RouterMiddleware {
    let paths: Paths
    /// Sites whose scripts may read the API, by their origin.
    let origins: Set<String>

    func handle(_ request: Request, context: Visit, next: (Request, Visit) async throws -> Response) async throws -> Response {
        let path = request.uri.path
        if Gate.isMisspelled(path) { throw HTTPError(.notFound) }
        if request.method == .options { return try options(request, path) }
        if API.contains(path) {
            var response = try await next(request, context)
            allow(request, &response)
            return response
        }
        if !Gate.isSafe(request.method), Gate.isCrossSite(request) { throw Refusal(.vanAndereSite) }
        return try await next(request, context)
    }

    /// One thing has one address: without a slash behind it, without empty parts.
    static func isMisspelled(_ path: String) -> Bool {
        guard path.hasPrefix("/") else { return true }
        return path.contains("//") || (path.hasSuffix("/") && path != "/" && path != API.root + "/")
    }

    /// Browsers say where a request comes from. A request without either header is not from a browser's page.
    static func isCrossSite(_ request: Request) -> Bool {
        if let site = request.headers[.secFetchSite] { return site != "same-origin" && site != "none" }
        guard let origin = request.headers[.origin] else { return false }
        let authority = request.head.authority ?? ""
        return origin != "http://\(authority)" && origin != "https://\(authority)"
    }

    private static func isSafe(_ method: HTTPRequest.Method) -> Bool { method == .get || method == .head }

    private func options(_ request: Request, _ path: String) throws -> Response {
        let methods = paths.methods(at: path)
        guard !methods.isEmpty else { throw HTTPError(.notFound) }
        var response = Response(status: .noContent, headers: [.allow: Paths.allow(methods)])
        guard API.contains(path) else { return response }
        allow(request, &response)
        if response.headers[.accessControlAllowOrigin] != nil {
            response.headers[.accessControlAllowMethods] = Paths.allow(methods)
            response.headers[.accessControlAllowHeaders] = "Authorization, Content-Type, If-Match, If-None-Match"
            response.headers[.accessControlMaxAge] = "600"
        }
        return response
    }

    /// The description of the API is for everybody; the rest only for the origins on the list.
    private func allow(_ request: Request, _ response: inout Response) {
        if request.uri.path == API.root + "/openapi.json" {
            response.headers[.accessControlAllowOrigin] = "*"
            return
        }
        response.headers[values: .vary].append("Origin")
        guard let origin = request.headers[.origin], origins.contains(origin) else { return }
        response.headers[.accessControlAllowOrigin] = origin
        response.headers[.accessControlExposeHeaders] = "API-Version, ETag, Location, Retry-After"
    }
}

extension Reason {
    static let vanAndereSite = Reason(
        .forbidden, code: "van-andere-site", "Dit verzoek kwam van een andere website. Ga naar Stip zelf en probeer het daar opnieuw.")
}
