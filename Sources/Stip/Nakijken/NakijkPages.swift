import Hummingbird

/// The review desk on the site: one POST for each act, and then on to what is left to decide.
struct NakijkPages: Sendable {
    let nakijken: Nakijken
    /// What a refused form is shown on.
    let documentpagina: @Sendable (ID<Document>, Documentplek, Nakijkvraag, Actor, Refusal) async throws -> Documentpagina
    let themas: @Sendable (Actor) async throws -> [Thema]
    let toetsen: Toetsenkoekje

    func addPages(to routes: Routes) {
        routes.post("prioriteiten/:prioriteit/bevestiging") { try await decide($0, $1, .bevestig) }
        routes.post("prioriteiten/:prioriteit/wijziging") { try await decide($0, $1, .wijzig) }
        routes.post("prioriteiten/:prioriteit/verwerping") { try await decide($0, $1, .verwerp) }
        routes.post("prioriteiten/:prioriteit/terugzetting") { try await decide($0, $1, .zetTerug) }
        routes.post("prioriteiten/:prioriteit/passage") { try await decide($0, $1, .wijsAan) }
        routes.post("documenten/:document/prioriteiten", use: add)
        routes.post("documenten/:document/bevestiging", use: confirmSure)
        routes.post("documenten/:document/terugname", use: undo)
        routes.post("documenten/:document/toetsen", use: setToetsen)
    }

    private func decide(_ request: Request, _ visit: Visit, _ wens: Botsingpagina.Wens) async throws -> Response {
        let id: ID<Prioriteit> = try visit.id("prioriteit")
        let actor = try visit.actor
        let invoer = Nakijkinvoer(try await request.form())
        do {
            let uitkomst =
                switch wens {
                case .bevestig: try await nakijken.decide(.bevestig, on: id, versie: invoer.versie, by: actor)
                case .wijzig: try await nakijken.change(id, to: invoer, by: actor)
                case .verwerp: try await nakijken.decide(.verwerp(reden: invoer.reden), on: id, versie: invoer.versie, by: actor)
                case .zetTerug: try await nakijken.decide(.zetTerug, on: id, versie: invoer.versie, by: actor)
                case .wijsAan: try await nakijken.point(id, invoer, by: actor)
                }
            return .seeOther(uitkomst.adres)
        } catch let refusal as Refusal where refusal.reasons.contains(.intussenGewijzigd) {
            let botsing = try await nakijken.botsing(on: id, since: invoer.versie ?? 0, by: actor)
            return visit.page(
                Botsingpagina(botsing: botsing, wens: wens, invoer: invoer, themas: try await themas(actor)), status: refusal.status)
        } catch let refusal as Refusal where refusal.reasons.allSatisfy({ $0.kind == .invalid }) {
            return try await again(id, invoer, wens, refusal, request, visit)
        }
    }

    /// The same form on the same page, with what was typed and what is wrong with it.
    private func again(
        _ id: ID<Prioriteit>, _ invoer: Nakijkinvoer, _ wens: Botsingpagina.Wens, _ refusal: Refusal, _ request: Request, _ visit: Visit
    ) async throws -> Response {
        let actor = try visit.actor
        let prioriteit = try await nakijken.prioriteit(id, by: actor)
        let handeling: Nakijkhandeling? =
            switch wens {
            case .wijzig: .wijzig
            case .verwerp: prioriteit.los == nil ? .verwerp : .verwerpLos(id)
            case .wijsAan: .wijsAan(id)
            case .bevestig, .zetTerug: nil
            }
        let plek: Documentplek = prioriteit.los == nil && prioriteit.oordeel.stand != .verworpen ? .vondst(prioriteit.nummer) : .begin
        let vraag = Nakijkvraag(handeling: handeling, invoer: invoer, heeftToetsen: toetsen.isAan(in: request))
        return visit.page(try await documentpagina(prioriteit.document, plek, vraag, actor, refusal), status: refusal.status)
    }

    @Sendable private func add(_ request: Request, _ visit: Visit) async throws -> Response {
        let id: ID<Document> = try visit.id("document")
        let actor = try visit.actor
        let invoer = Nakijkinvoer(try await request.form())
        do {
            return .seeOther(try await nakijken.add(to: id, invoer, by: actor).adres)
        } catch let refusal as Refusal where refusal.reasons.allSatisfy({ $0.field != nil }) {
            let vraag = Nakijkvraag(invoer: invoer, heeftToetsen: toetsen.isAan(in: request))
            return visit.page(try await documentpagina(id, .begin, vraag, actor, refusal), status: refusal.status)
        }
    }

    @Sendable private func confirmSure(_ request: Request, _ visit: Visit) async throws -> Response {
        let id: ID<Document> = try visit.id("document")
        try await nakijken.confirmSure(in: id, by: visit.actor)
        return .seeOther("/documenten/\(id)#vondsten-kop")
    }

    @Sendable private func undo(_ request: Request, _ visit: Visit) async throws -> Response {
        .seeOther(try await nakijken.undo(in: visit.id("document"), by: visit.actor).adres)
    }

    @Sendable private func setToetsen(_ request: Request, _ visit: Visit) async throws -> Response {
        let id: ID<Document> = try visit.id("document")
        let form = try await request.form()
        var response = Response.seeOther("/documenten/\(id)\(form["tafel"] == "stappen" ? "/stappen" : "")#toetsen")
        response.setCookie(toetsen.cookie(isAan: form["toetsen"] != "uit"))
        return response
    }
}

/// Whether the keys of the desk are on, kept in the browser: it is a matter of this keyboard and this person (WCAG 2.1.4).
struct Toetsenkoekje: Sendable {
    let isSecure: Bool

    private var name: String { isSecure ? "__Host-stip-toetsen" : "stip-toetsen" }

    func isAan(in request: Request) -> Bool { request.cookies[name]?.value != "uit" }

    func cookie(isAan: Bool) -> Cookie {
        Cookie(
            name: name, value: isAan ? "aan" : "uit", maxAge: isAan ? 0 : 31_536_000, path: "/", secure: isSecure, httpOnly: true, sameSite: .lax)
    }
}

extension Nakijkinvoer {
    init(_ form: Form) {
        self.init()
        (naam, rang, focus) = (form["naam"] ?? "", form["rang"] ?? "", form["focus"] ?? "")
        themas = ["thema", "thema2", "thema3"].map { form[$0] ?? "" }
        (reden, bladzijde, zin) = (form["reden"] ?? "", form["bladzijde"] ?? "", form["zin"] ?? "")
        versie = form["versie"].flatMap { Int($0) }
    }
}

extension Nakijkvraag {
    /// What the address asks: `doe=wijzig`, and `los=…` for one that lost its place.
    init(_ query: Form, heeftToetsen: Bool) {
        self.init(heeftToetsen: heeftToetsen)
        let los: ID<Prioriteit>? = query["los"].map { ID($0) }
        handeling =
            switch (query["doe"], los) {
            case ("wijzig", nil): .wijzig
            case ("verwerp", nil): .verwerp
            case ("wijs-aan", let id?): .wijsAan(id)
            case ("verwerp", let id?): .verwerpLos(id)
            default: nil
            }
    }
}
