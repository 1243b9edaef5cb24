import Hummingbird

/// How a visitor comes in and goes out.
struct ToegangPages: Sendable {
    let toegang: Toegang
    let site: Site

    func addPages(open: Routes, closed: Routes) {
        open.get("inloggen", use: login)
        open.get("toegang/:sleutel", use: link)
        open.post("toegang/:sleutel", use: postLink)
        closed.get("account", use: account)
        closed.post("uitloggen", use: logOut)
        closed.get("gebruikers", use: overview)
        closed.post("gebruikers", use: add)
        closed.post("gebruikers/:gebruiker/intrekking", use: withdraw)
    }

    @Sendable private func login(_ request: Request, _ visit: Visit) -> Response {
        visit.page(Inlogpagina(duur: toegang.duur, hulplijn: visit.frame.hulplijn))
    }

    @Sendable private func link(_ request: Request, _ visit: Visit) async throws -> Response {
        let isOpen = try await toegang.isOpen(Token(try visit.parameters.require("sleutel")))
        return visit.page(Toegangslinkpagina(path: visit.path, isOpen: isOpen), status: isOpen ? .ok : .notFound)
    }

    @Sendable private func postLink(_ request: Request, _ visit: Visit) async throws -> Response {
        do {
            let session = try await toegang.redeem(Token(try visit.parameters.require("sleutel")))
            var response = Response.seeOther("/")
            response.setCookie(cookie(session.secret))
            return response
        } catch is Refusal {
            return visit.page(Toegangslinkpagina(path: visit.path, isOpen: false), status: .notFound)
        }
    }

    @Sendable private func account(_ request: Request, _ visit: Visit) throws -> Response {
        visit.page(Accountpagina(actor: try visit.actor, duur: toegang.duur))
    }

    @Sendable private func logOut(_ request: Request, _ visit: Visit) async throws -> Response {
        if let secret = request.cookies[site.cookieName]?.value { try await toegang.logOut(Token(secret), by: visit.actor) }
        var response = Response.seeOther("/inloggen")
        response.setCookie(cookie("", maxAge: 0))
        return response
    }

    @Sendable private func overview(_ request: Request, _ visit: Visit) async throws -> Response {
        let actor = try visit.actor
        return visit.page(Gebruikerspagina(gebruikers: try await toegang.gebruikers(by: actor), actor: actor))
    }

    @Sendable private func add(_ request: Request, _ visit: Visit) async throws -> Response {
        let actor = try visit.actor
        let form = try await request.form()
        let naam = form["naam"] ?? ""
        do {
            guard let rol = Rol(rawValue: form["rol"] ?? "") else { throw Refusal(.onbekendeRol) }
            let token = try await toegang.makeLink(for: naam, rol: rol, by: actor)
            return visit.page(Linkpagina(naam: naam, address: "\(site.settings.publicAddress)/toegang/\(token.secret)", duur: toegang.duur))
        } catch let refusal as Refusal where refusal.status == .badRequest {
            let gebruikers = try await toegang.gebruikers(by: actor)
            return visit.page(
                Gebruikerspagina(gebruikers: gebruikers, actor: actor, naam: naam, rol: form["rol"] ?? "", refusal: refusal), status: .badRequest)
        }
    }

    @Sendable private func withdraw(_ request: Request, _ visit: Visit) async throws -> Response {
        let id: ID<Gebruiker> = try visit.id("gebruiker")
        try await toegang.withdraw(id, by: visit.actor)
        return .seeOther("/gebruikers")
    }

    /// Ends with the browser, is not for scripts, and is not sent along from another site.
    private func cookie(_ value: String, maxAge: Int? = nil) -> Cookie {
        Cookie(
            name: site.cookieName, value: value, maxAge: maxAge, path: "/", secure: site.settings.isSecure, httpOnly: true, sameSite: .lax)
    }
}
