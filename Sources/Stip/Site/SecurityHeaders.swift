import Hummingbird

/// What a browser must know of every answer, pages and errors alike.
struct SecurityHeaders: RouterMiddleware {
    let isSecure: Bool

    func handle(_ request: Request, context: Visit, next: (Request, Visit) async throws -> Response) async throws -> Response {
        var response = try await next(request, context)
        response.headers[.xContentTypeOptions] = "nosniff"
        response.headers[.xFrameOptions] = "DENY"
        if isSecure { response.headers[.strictTransportSecurity] = "max-age=31536000; includeSubDomains" }
        if API.contains(request.uri.path) {
            response.headers[.apiVersion] = API.version
            response.headers[.cacheControl] = "no-store"
            response.headers[.contentSecurityPolicy] = "default-src 'none'; frame-ancestors 'none'"
            response.headers[.referrerPolicy] = "no-referrer"
        } else {
            // A page may set a stricter policy of its own; never a looser one by accident, for there is no inline script.
            if response.headers[.contentSecurityPolicy] == nil { response.headers[.contentSecurityPolicy] = SecurityHeaders.pagePolicy }
            response.headers[.referrerPolicy] = "same-origin"
            response.headers[.crossOriginOpenerPolicy] = "same-origin"
            response.headers[.permissionsPolicy] = "camera=(), geolocation=(), microphone=()"
        }
        return response
    }

    static let pagePolicy = """
        default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; \
        form-action 'self'; frame-ancestors 'none'; base-uri 'none'
        """
}
