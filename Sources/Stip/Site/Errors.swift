import Hummingbird
import Logging
import NIOCore

/// Turns what went wrong into an answer in the caller's own form: a page, or problem+json.
///
/// A refusal is told in full. Everything else is ours: logged under the number of the request, shown as that number alone.
struct Errors: RouterMiddleware {
    let paths: Paths
    let logger: Logger

    func handle(_ request: Request, context: Visit, next: (Request, Visit) async throws -> Response) async throws -> Response {
        do {
            return try await next(request, context)
        } catch let refusal as Refusal {
            return answer(request, context, refusal.status, refusal.reasons)
        } catch is NIOTooManyBytesError {
            return answer(request, context, .contentTooLarge)
        } catch let error as HTTPError where error.status == .notFound {
            return notFound(request, context)
        } catch let error as any HTTPResponseError {
            return answer(request, context, error.status)
        } catch is CancellationError {
            return answer(request, context, .serviceUnavailable)
        } catch {
            logger.error("defect", metadata: ["nummer": "\(context.nummer)", "fout": "\(String(reflecting: error))"])
            return answer(request, context, .internalServerError)
        }
    }

    /// A path that exists under another verb is not missing: it says which verbs it knows.
    private func notFound(_ request: Request, _ visit: Visit) -> Response {
        let isUnrouted = visit.coreContext.endpointPath.value == "NotFound"
        let methods = isUnrouted && !Gate.isMisspelled(request.uri.path) ? paths.methods(at: request.uri.path) : []
        guard !methods.isEmpty else { return answer(request, visit, .notFound) }
        var response = answer(request, visit, .methodNotAllowed)
        response.headers[.allow] = Paths.allow(methods)
        return response
    }

    private func answer(_ request: Request, _ visit: Visit, _ status: HTTPResponse.Status, _ reasons: [Reason] = []) -> Response {
        if API.contains(request.uri.path) {
            let place = request.method == .get || request.method == .head ? "query" : "body"
            return Problem(status, reasons, in: place, nummer: visit.nummer).response
        }
        return visit.page(Foutpagina(status: status.code, reasons: reasons, nummer: visit.nummer, hulplijn: visit.frame.hulplijn), status: status)
    }
}

extension Refusal {
    /// The most telling of the reasons decides.
    var status: HTTPResponse.Status {
        let kinds = Set(reasons.map(\.kind))
        if reasons.contains(where: { $0.code == Reason.nietIngelogd.code }) { return .unauthorized }
        if kinds.contains(.forbidden) { return .forbidden }
        if kinds.contains(.missing) { return .notFound }
        if kinds.contains(.tooLarge) { return .contentTooLarge }
        if kinds.contains(.tooMany) { return .tooManyRequests }
        if kinds.contains(.conflict) { return .conflict }
        return .badRequest
    }
}
