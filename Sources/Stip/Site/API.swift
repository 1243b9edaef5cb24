import Crypto
import Foundation
import HTTPTypes
import Hummingbird

/// The second door: programs come in here with a key.
enum API {
    /// SemVer of what is promised; the first number stands in the address.
    static let version = "1.0.0"
    static let root = "/api/v1"

    static func contains(_ path: String) -> Bool { path == "/api" || path.hasPrefix("/api/") }
}

/// Lets in who has a key; the cookie of a visitor opens nothing here.
struct KeyDoor: RouterMiddleware {
    let toegang: Toegang
    var limit = RateLimit(perMinute: 600)
    var clock: @Sendable () -> Date = { Date() }

    func handle(_ request: Request, context: Visit, next: (Request, Visit) async throws -> Response) async throws -> Response {
        let parts = (request.headers[.authorization] ?? "").split(separator: " ", maxSplits: 1)
        guard parts.count == 2, parts[0].lowercased() == "bearer", var actor = try await toegang.actor(ofSleutel: Token(String(parts[1]))) else {
            throw Refusal(.sleutelGeldtNiet)
        }
        if let wait = limit.take(actor.id, at: clock()) { return Problem.tooMany(after: wait, nummer: context.nummer).response }
        actor.herkomst = "api \(context.herkomst)"
        var visit = context
        visit.bezoeker = actor
        visit.trace.actor = actor.id
        return try await next(request, visit)
    }
}

/// Which part of a long list is asked for.
struct Bladering: Equatable, Sendable {
    var pagina = 1
    var paginaGrootte = 20

    static let parameters = [
        Operation.Parameter("pagina", .integer(1...1_000_000, "Welke pagina van de lijst; de eerste is 1.")),
        Operation.Parameter("paginaGrootte", .integer(1...100, "Hoeveel op een pagina; zonder keuze 20.")),
    ]

    init(pagina: Int = 1, paginaGrootte: Int = 20) { (self.pagina, self.paginaGrootte) = (pagina, paginaGrootte) }

    /// The parameters were checked before.
    init(_ query: Form) {
        pagina = query["pagina"].flatMap { Int($0) } ?? 1
        paginaGrootte = query["paginaGrootte"].flatMap { Int($0) } ?? 20
    }

    var offset: Int { (pagina - 1) * paginaGrootte }

    func part<Item>(of list: [Item]) -> [Item] { Array(list.dropFirst(offset).prefix(paginaGrootte)) }
}

/// One page of a list, with the way to the others.
struct Resultaten<Item: Encodable>: Encodable {
    struct Links: Encodable {
        let zelf: String
        let eerste: String
        let vorige: String?
        let volgende: String?
        let laatste: String
    }

    let resultaten: [Item]
    let aantal: Int
    let pagina: Int
    let paginaGrootte: Int
    let links: Links

    /// `part` is the page itself, `count` how many there are in all.
    init(_ part: [Item], of count: Int, _ bladering: Bladering, for request: Request) throws {
        (resultaten, aantal, pagina, paginaGrootte) = (part, count, bladering.pagina, bladering.paginaGrootte)
        let others = try request.query().fields.filter { $0.name != "pagina" }
        let last = max(1, (count + bladering.paginaGrootte - 1) / bladering.paginaGrootte)
        func link(_ pagina: Int) -> String {
            let fields = others + [Form.Field(name: "pagina", value: String(pagina))]
            return request.uri.path + "?" + fields.map { "\($0.name.percentEncoded)=\($0.value.percentEncoded)" }.joined(separator: "&")
        }
        links = Links(
            zelf: link(bladering.pagina), eerste: link(1), vorige: bladering.pagina > 1 ? link(min(bladering.pagina - 1, last)) : nil,
            volgende: bladering.pagina < last ? link(bladering.pagina + 1) : nil, laatste: link(last))
    }

    /// The schema of such a page, around the schema of one item.
    static func schema(of item: Schema, _ description: String) -> Schema {
        let link = Schema.text("Adres van een pagina van deze lijst.")
        let links = Schema.object(
            [
                .init("zelf", link), .init("eerste", link), .init("vorige", link, isRequired: false), .init("volgende", link, isRequired: false),
                .init("laatste", link),
            ], "De weg naar de andere pagina's.")
        return .object(
            [
                .init("resultaten", .list(item, description)), .init("aantal", .integer(0...Int(Int32.max), "Hoeveel er in totaal zijn.")),
                .init("pagina", .integer(1...1_000_000, "Welke pagina dit is.")), .init("paginaGrootte", .integer(1...100, "Hoeveel op een pagina.")),
                .init("links", links),
            ], description)
    }
}

extension Response {
    /// An answer of the API, with an ETag; an empty 304 when the caller already has it.
    static func json(_ value: some Encodable, for request: Request, status: HTTPResponse.Status = .ok) throws -> Response {
        let body = try JSONEncoder.stable.encode(value)
        let tag = "\"\(SHA256.hash(data: body).hexadecimal.prefix(32))\""
        if status == .ok, request.method == .get || request.method == .head, request.has(tag: tag, in: .ifNoneMatch) {
            return Response(status: .notModified, headers: [.eTag: tag])
        }
        return Response(
            status: status, headers: [.contentType: "application/json; charset=utf-8", .eTag: tag], body: .init(byteBuffer: ByteBuffer(bytes: body)))
    }

    /// Something was made; it can be found there.
    static func created(_ value: some Encodable, at path: String, for request: Request) throws -> Response {
        var response = try json(value, for: request, status: .created)
        response.headers[.location] = path
        return response
    }
}

extension Request {
    /// The body of a request that `Resources` checked against its schema.
    func decode<T: Decodable>(_ type: T.Type) async throws -> T {
        var collected = self
        let body = try await collected.collectBody(upTo: Operation.bodyLimit)
        return try JSONDecoder.lenient.decode(T.self, from: Data(body.readableBytesView))
    }

    /// Refuses when the caller changes something that changed since it was read. `current` is the value as it is now.
    func check(ifMatch current: some Encodable) throws {
        guard headers[.ifMatch] != nil else { return }
        let tag = "\"\(SHA256.hash(data: try JSONEncoder.stable.encode(current)).hexadecimal.prefix(32))\""
        guard has(tag: tag, in: .ifMatch) else { throw HTTPError(.preconditionFailed) }
    }

    fileprivate func has(tag: String, in name: HTTPField.Name) -> Bool {
        let tags = (headers[name] ?? "").split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
        return tags.contains(tag) || tags.contains("W/" + tag) || tags == ["*"]
    }
}

extension String {
    /// For a value in an address.
    var percentEncoded: String {
        let plain = CharacterSet(charactersIn: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")
        return addingPercentEncoding(withAllowedCharacters: plain) ?? ""
    }
}
