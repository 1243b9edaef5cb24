import Foundation
import Hummingbird
import ServiceLifecycle

/// The screen of the meeting, and the stream that says that it changed.
struct SchermPages: Sendable {
    let uitslagen: Uitslagen
    var luisteraars = Luisteraars()
    var ritme = Schermritme()

    static let stijl = Asset("scherm.css", type: "text/css; charset=utf-8", Array(Schermblad.opmaak.utf8))
    static let script = Asset("scherm.js", type: "text/javascript; charset=utf-8", Array(Schermblad.leven.utf8))

    func addPages(to routes: Routes) {
        routes.get("stemrondes/:ronde/scherm", use: screen)
        routes.get("stemrondes/:ronde/scherm/stroom", use: stream)
    }

    @Sendable private func screen(_ request: Request, _ visit: Visit) async throws -> Response {
        let beeld = try await uitslagen.scherm(of: visit.id("ronde"), by: visit.actor)
        let stap = try request.query()["stap"].flatMap { Int($0) } ?? 0
        let blad = Schermblad(beeld: beeld, stap: stap, stijl: Self.stijl.path, script: Self.script.path, icoon: Asset.icoon.path)
        return Response(
            status: .ok, headers: [.contentType: "text/html; charset=utf-8", .cacheControl: "no-store"],
            body: .init(byteBuffer: ByteBuffer(string: blad.document.text)))
    }

    /// Server-sent events: `veranderd` and nothing more, so that it tells nobody what they may not see. It looks as often as `ritme`
    /// says, lets hear that it lives, and closes by itself; who still looks then comes back, with the session of that moment.
    @Sendable private func stream(_ request: Request, _ visit: Visit) async throws -> Response {
        let (id, actor): (ID<Stemronde>, Actor) = (try visit.id("ronde"), try visit.actor)
        let first = try await uitslagen.schermmerk(of: id, by: actor)
        guard luisteraars.heeftPlaats else { throw Refusal(.teVeelLuisteraars) }
        return Response(
            status: .ok, headers: [.contentType: "text/event-stream; charset=utf-8", .cacheControl: "no-store"],
            body: events(of: id, for: actor, since: first))
    }

    /// - Parameter first: what the screen may differ from.
    func events(of id: ID<Stemronde>, for actor: Actor, since first: String) -> ResponseBody {
        ResponseBody { [uitslagen, luisteraars, ritme] writer in
            // Not before: a HEAD asks for no body, and would keep its place for good.
            guard luisteraars.enter() else {
                try await writer.write(ByteBuffer(string: "event: einde\ndata: vol\n\n"))
                return try await writer.finish(nil)
            }
            defer { luisteraars.leave() }
            try await writer.write(ByteBuffer(string: "retry: 5000\n\n"))
            var silence = 0
            for _ in 0..<ritme.keren {
                try await Task.sleep(for: ritme.kijkt)
                let now = try await uitslagen.schermmerk(of: id, by: actor)
                if now != first {
                    try await writer.write(ByteBuffer(string: "event: veranderd\ndata: er is iets veranderd\n\n"))
                    return try await writer.finish(nil)
                }
                silence += 1
                if silence % ritme.hartslag == 0 { try await writer.write(ByteBuffer(string: ": hartslag\n\n")) }
                // A server that stops need not wait ten minutes for a screen that only listens.
                if Task.isCancelled || Task.isShuttingDownGracefully { break }
            }
            try await writer.write(ByteBuffer(string: "event: einde\ndata: opnieuw\n\n"))
            try await writer.finish(nil)
        }
    }
}

extension Reason {
    static let teVeelLuisteraars = Reason(
        .tooMany, code: "te-veel-luisteraars", "Er kijken nu te veel schermen mee. Ververs de pagina zelf om te zien of er iets is veranderd.")
}
