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

    /// Ends with the browser, is not for scripts, and is not sent along from another site.
    private func cookie(_ value: String, maxAge: Int? = nil) -> Cookie {
        Cookie(
            name: site.cookieName, value: value, maxAge: maxAge, path: "/", secure: site.settings.isSecure, httpOnly: true, sameSite: .lax)
    }
}
