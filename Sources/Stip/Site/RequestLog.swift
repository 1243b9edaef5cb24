import Foundation
import HTTPTypes
import Hummingbird
import Logging
import Synchronization

/// Who a request turned out to be of; filled in further down the chain, read when its line is written.
final class Trace: Sendable {
    private let name = Mutex<String>("vreemde")

    var actor: String {
        get { name.withLock { $0 } }
        set { name.withLock { $0 = newValue } }
    }
}

/// Gives each request a number and writes one line when it is answered: action, object, result, origin, actor.
///
/// The line never holds a query, a cookie, a form or a key, and of the address of a one-time link or of a calendar only its pattern.
struct RequestLog: RouterMiddleware {
    let logger: Logger
    /// Behind a proxy of our own the last `X-Forwarded-For` is where a request came from.
    let isBehindProxy: Bool

    func handle(_ request: Request, context: Visit, next: (Request, Visit) async throws -> Response) async throws -> Response {
        var visit = context
        visit.nummer = RequestLog.number()
        visit.path = request.uri.path
        visit.herkomst = origin(of: request, visit)
        let begin = ContinuousClock.now
        let response = try await next(request, visit)
        logger.info(
            "verzoek",
            metadata: [
                "nummer": "\(visit.nummer)", "actie": "\(request.method.rawValue)", "object": "\(object(of: request, visit))",
                "resultaat": "\(response.status.code)", "herkomst": "\(visit.herkomst)", "actor": "\(visit.trace.actor)",
                "duur": "\((ContinuousClock.now - begin).milliseconds) ms",
            ])
        return response
    }

    private func object(of request: Request, _ visit: Visit) -> String {
        let path = request.uri.path
        if path.hasPrefix("/toegang/") { return "/toegang/{sleutel}" }
        return path.hasPrefix("/agenda/") ? "/agenda/{adres}" : String(path.prefix(200))
    }

    /// From where a request came; told here once, for the log, the history and the counting of attempts.
    private func origin(of request: Request, _ visit: Visit) -> String {
        let forwarded = request.headers[.xForwardedFor]?.split(separator: ",").last.map { $0.trimmingCharacters(in: .whitespaces) }
        if isBehindProxy, let forwarded { return String(forwarded.prefix(64)) }
        return visit.remoteAddress?.ipAddress ?? "onbekend"
    }

    /// `7F3K-20QX`: easy to say on the phone, without letters that look like digits.
    private static func number() -> String {
        let signs = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")
        let picked = (0..<8).compactMap { _ in signs.randomElement() }
        return String(picked[..<4]) + "-" + String(picked[4...])
    }
}

extension Duration {
    fileprivate var milliseconds: Int { Int(components.seconds) * 1_000 + Int(components.attoseconds / 1_000_000_000_000_000) }
}

extension HTTPField.Name {
    static let xForwardedFor = unwrapped("X-Forwarded-For")
    static let secFetchSite = unwrapped("Sec-Fetch-Site")
    static let apiVersion = unwrapped("API-Version")
    static let referrerPolicy = unwrapped("Referrer-Policy")
    static let xFrameOptions = unwrapped("X-Frame-Options")
    static let crossOriginOpenerPolicy = unwrapped("Cross-Origin-Opener-Policy")
    static let permissionsPolicy = unwrapped("Permissions-Policy")

    private static func unwrapped(_ name: String) -> HTTPField.Name {
        guard let field = HTTPField.Name(name) else { preconditionFailure("\(name) is no name of a header") }
        return field
    }
}
