import Foundation
import Hummingbird

/// The API while it is put together. Every operation is described where its route is added, so the description that is
/// published is the one that requests are checked against.
///
///     resources.define("Document", .object([…], "Een plan van een gemeente."))
///     resources.add(Operation(.get, "documenten/{document}", "Eén document", answer: .json(.named("Document"))), use: document)
struct Resources {
    typealias Handler = @Sendable (Request, Visit) async throws -> Response

    private let closed: Routes
    private let open: Routes
    private(set) var operations: [Operation] = []
    private(set) var schemas: [String: Schema] = [:]
    /// What each group is for, in the order in which they were named.
    private(set) var tags: [(name: String, description: String)] = []

    init(of router: Router<Visit>, toegang: Toegang, limit: RateLimit = RateLimit(perMinute: 600), clock: @escaping @Sendable () -> Date = { Date() })
    {
        closed = router.group(RouterPath(API.root)).add(middleware: KeyDoor(toegang: toegang, limit: limit, clock: clock))
        open = router.group(RouterPath(API.root))
    }

    /// Describes a group of operations: the first word of their paths.
    mutating func describe(_ tag: String, _ description: String) { tags.append((tag, description)) }

    mutating func define(_ name: String, _ schema: Schema) { schemas[name] = schema }

    mutating func add(_ operation: Operation, use handler: @escaping Handler) {
        operations.append(operation)
        // The schemas that are defined later are not needed here: a body names only what its feature defined before.
        let schemas = schemas
        let group = operation.isOpen ? open : closed
        group.on(RouterPath(operation.path), method: operation.method) { request, visit -> Response in
            let checked = try await Resources.check(request, operation, schemas)
            return try await handler(checked, visit)
        }
    }

    private static func check(_ request: Request, _ operation: Operation, _ schemas: [String: Schema]) async throws -> Request {
        if operation.isConditional, request.headers[.ifMatch] == nil { throw HTTPError(.preconditionRequired) }
        var faults = operation.faults(in: try request.query())
        switch operation.body {
        case .none:
            guard faults.isEmpty else { throw Refusal(faults) }
            return request
        case .file(let types):
            guard types.contains(request.mediaType) else { throw HTTPError(.unsupportedMediaType) }
            guard faults.isEmpty else { throw Refusal(faults) }
            return request
        case .json(let schema):
            guard request.mediaType == "application/json" else { throw HTTPError(.unsupportedMediaType) }
            var collected = request
            let body = try await collected.collectBody(upTo: Operation.bodyLimit)
            do {
                let value = try JSONDecoder().decode(JSON.self, from: Data(body.readableBytesView))
                faults += schema.faults(in: value, of: schemas)
            } catch is DecodingError {
                faults.append(.schema("", "De inhoud is geen JSON."))
            }
            guard faults.isEmpty else { throw Refusal(faults) }
            return collected
        }
    }
}

extension Request {
    /// The media type without its parameters, in lower case.
    var mediaType: String {
        let type = (headers[.contentType] ?? "").split(separator: ";").first ?? ""
        return type.trimmingCharacters(in: .whitespaces).lowercased()
    }
}
