import Foundation
import HTTPTypes
import Hummingbird

/// The calendars themselves, and the page that tells how to follow them.
struct AgendafeedPages: Sendable {
    let feeds: Agendafeeds

    func addPages(open: Routes, closed: Routes) {
        open.get("agenda/openbaar.ics", use: publicCalendar)
        open.get("agenda/:adres", use: calendar)
        open.get("agenda/:adres/:overleg", use: bodyCalendar)
        closed.get("agenda", use: page)
        closed.post("agenda/adres", use: make)
        closed.post("agenda/adres/intrekking", use: withdraw)
    }

    // MARK: Calendars

    @Sendable private func publicCalendar(_ request: Request, _ visit: Visit) async throws -> Response {
        try await .agenda(feeds.openbaar(), for: request, isOpen: true)
    }

    @Sendable private func calendar(_ request: Request, _ visit: Visit) async throws -> Response {
        try await answer(visit.parameters.require("adres"), of: nil, request)
    }

    @Sendable private func bodyCalendar(_ request: Request, _ visit: Visit) async throws -> Response {
        guard let file = visit.parameters.get("overleg"), file.hasSuffix(".ics"), let token = visit.parameters.get("adres") else { throw HTTPError(.notFound) }
        return try await answer("\(token).ics", of: String(file.dropLast(4)), request)
    }

    private func answer(_ file: String, of overleg: String?, _ request: Request) async throws -> Response {
        guard file.hasSuffix(".ics"), file.utf8.count <= 100 else { throw HTTPError(.notFound) }
        do {
            return try await .agenda(feeds.agenda(Token(String(file.dropLast(4))), of: overleg), for: request, isOpen: false)
        } catch let refusal as Refusal where refusal.status == .notFound {
            // For a program, not for a person: no page, and nothing that tells whether the secret once was right.
            return Response(
                status: .notFound, headers: [.contentType: "text/plain; charset=utf-8", .cacheControl: "no-store"],
                body: .init(byteBuffer: ByteBuffer(string: refusal.description + "\n")))
        }
    }

    // MARK: The page

    @Sendable private func page(_ request: Request, _ visit: Visit) async throws -> Response { visit.page(try await page(visit)) }

    private func page(_ visit: Visit, token: Token? = nil, refusal: Refusal? = nil) async throws -> Agendapagina {
        let actor = try visit.actor
        return Agendapagina(
            adres: feeds.adres, sinds: try await feeds.sinds(by: actor), geheim: token?.secret, organen: try await feeds.organen(by: actor),
            eigen: actor.agendaplekken, refusal: refusal)
    }

    @Sendable private func make(_ request: Request, _ visit: Visit) async throws -> Response {
        do {
            // Shown in the answer itself, because it is known nowhere else.
            return visit.page(try await page(visit, token: try await feeds.makeAdres(by: visit.actor)))
        } catch let refusal as Refusal {
            return visit.page(try await page(visit, refusal: refusal), status: refusal.status)
        }
    }

    @Sendable private func withdraw(_ request: Request, _ visit: Visit) async throws -> Response {
        try await feeds.withdraw(by: visit.actor)
        return .seeOther("/agenda")
    }
}

extension Response {
    /// A calendar, or an empty answer when the program already has it. Programs may keep it a quarter of an hour.
    fileprivate static func agenda(_ bestand: Agendabestand, for request: Request, isOpen: Bool) -> Response {
        let bytes = bestand.bytes
        let tag = "\"\(bytes.etag)\""
        let headers: HTTPFields = [.eTag: tag, .cacheControl: "\(isOpen ? "public" : "private"), max-age=900"]
        if request.headers[.ifNoneMatch].map({ $0.contains(tag) }) ?? false { return Response(status: .notModified, headers: headers) }
        var all = headers
        all[.contentType] = "text/calendar; charset=utf-8"
        return Response(status: .ok, headers: all, body: .init(byteBuffer: ByteBuffer(bytes: bytes)))
    }
}
