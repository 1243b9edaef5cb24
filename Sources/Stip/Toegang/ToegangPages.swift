import Hummingbird

/// How a visitor comes in and goes out.
struct ToegangPages: Sendable {
    let toegang: Toegang
    let site: Site

    func addPages(open: Routes, closed: Routes) {
        open.get("inloggen", use: login)
        open.post("inloggen", use: postLogin)
        open.get("inloggen/vergeten", use: forgotten)
        open.post("inloggen/vergeten", use: postForgotten)
        open.get("inloggen/code", use: code)
        open.post("inloggen/code", use: postCode)
        open.get("inloggen/wachtwoord", use: password)
        open.post("inloggen/wachtwoord", use: postPassword)
        open.get("inloggen/app", use: app)
        open.post("inloggen/app", use: postApp)
        open.post("inloggen/afbreken", use: abort)
        open.get("toegang/:sleutel", use: link)
        open.post("toegang/:sleutel", use: postLink)
        closed.post("uitloggen", use: logOut)
        AccountPages(toegang: toegang, site: site).addPages(to: closed)
        GebruikersPages(toegang: toegang, adres: site.settings.publicAddress).addPages(to: closed)
    }

    // MARK: Links

    @Sendable private func link(_ request: Request, _ visit: Visit) async throws -> Response {
        let found = try await toegang.link(Token(try visit.parameters.require("sleutel")))
        let page = Toegangslinkpagina(path: visit.path, stap: found?.stap, naam: found?.gebruiker.naam ?? "")
        return visit.page(page, status: found == nil ? .notFound : .ok)
    }

    @Sendable private func postLink(_ request: Request, _ visit: Visit) async throws -> Response {
        do {
            let session = try await toegang.redeem(Token(try visit.parameters.require("sleutel")), from: visit.herkomst)
            return entered(session)
        } catch let refusal as Refusal where refusal.status == .notFound {
            return visit.page(Toegangslinkpagina(path: visit.path, stap: nil), status: .notFound)
        }
    }

    // MARK: Password and code

    @Sendable private func login(_ request: Request, _ visit: Visit) -> Response { visit.page(loginPage(visit)) }

    @Sendable private func postLogin(_ request: Request, _ visit: Visit) async throws -> Response {
        // What is no form is no login.
        guard request.mediaType == "application/x-www-form-urlencoded" else { return .seeOther("/inloggen") }
        let form = try await request.form(upTo: 1 << 14)
        do {
            return entered(
                try await toegang.logIn(email: form["email"] ?? "", wachtwoord: form.exact("wachtwoord"), from: visit.herkomst))
        } catch let refusal as Refusal {
            return visit.page(loginPage(visit, form["email"] ?? "", refusal), status: refusal.status)
        }
    }

    private func loginPage(_ visit: Visit, _ email: String = "", _ refusal: Refusal? = nil) -> Inlogpagina {
        Inlogpagina(duur: toegang.duur, hulplijn: visit.frame.hulplijn, email: email, refusal: refusal)
    }

    @Sendable private func forgotten(_ request: Request, _ visit: Visit) throws -> Response {
        if toegang.kanMailen, try request.query()["gevraagd"] == "ja" {
            return visit.page(Vergetenmailpagina(minuten: Int(toegang.vergetenDuur) / 60, hulplijn: visit.frame.hulplijn))
        }
        return visit.page(Vergetenpagina(kanMailen: toegang.kanMailen, hulplijn: visit.frame.hulplijn))
    }

    /// The same answer whether there is such an account or not.
    @Sendable private func postForgotten(_ request: Request, _ visit: Visit) async throws -> Response {
        let email = try await request.form(upTo: 1 << 14)["email"] ?? ""
        do {
            try await toegang.mailPasswordLink(email: email, from: visit.herkomst)
            return .seeOther("/inloggen/vergeten?gevraagd=ja")
        } catch let refusal as Refusal where refusal.canBeMended {
            let page = Vergetenpagina(kanMailen: true, hulplijn: visit.frame.hulplijn, email: email, refusal: refusal)
            return visit.page(page, status: refusal.status)
        }
    }

    @Sendable private func code(_ request: Request, _ visit: Visit) -> Response {
        guard visit.sessie?.stap == .code else { return elsewhere(visit) }
        return visit.page(Inlogcodepagina(hulplijn: visit.frame.hulplijn))
    }

    @Sendable private func postCode(_ request: Request, _ visit: Visit) async throws -> Response {
        guard let sessie = visit.sessie, sessie.stap == .code else { return elsewhere(visit) }
        let form = try await request.form(upTo: 1 << 14)
        do {
            return entered(try await toegang.give(code: form["code"] ?? "", in: sessie, from: visit.herkomst))
        } catch let refusal as Refusal {
            return visit.page(Inlogcodepagina(hulplijn: visit.frame.hulplijn, refusal: refusal), status: refusal.status)
        }
    }

    // MARK: The first time

    @Sendable private func password(_ request: Request, _ visit: Visit) -> Response {
        guard let sessie = visit.sessie, sessie.stap == .wachtwoord else { return elsewhere(visit) }
        return visit.page(Wachtwoordpagina(gebruiker: sessie.gebruiker))
    }

    @Sendable private func postPassword(_ request: Request, _ visit: Visit) async throws -> Response {
        guard let sessie = visit.sessie, sessie.stap == .wachtwoord else { return elsewhere(visit) }
        let form = try await request.form(upTo: 1 << 14)
        do {
            let session = try await toegang.choose(
                wachtwoord: form.exact("wachtwoord"), herhaling: form.exact("herhaling"), in: sessie, from: visit.herkomst)
            return entered(session)
        } catch let refusal as Refusal {
            return visit.page(Wachtwoordpagina(gebruiker: sessie.gebruiker, refusal: refusal), status: refusal.status)
        }
    }

    @Sendable private func app(_ request: Request, _ visit: Visit) async throws -> Response {
        guard let sessie = visit.sessie, sessie.stap == .koppelen else { return elsewhere(visit) }
        return visit.page(Koppelpagina(sessie.gebruiker, try await toegang.propose(in: sessie), visit, path: "/inloggen/app"))
    }

    @Sendable private func postApp(_ request: Request, _ visit: Visit) async throws -> Response {
        guard let sessie = visit.sessie, sessie.stap == .koppelen else { return elsewhere(visit) }
        return try await site.couple(sessie, request, visit, path: "/inloggen/app")
    }

    /// Back to the beginning, for who cannot give the code.
    @Sendable private func abort(_ request: Request, _ visit: Visit) async throws -> Response {
        if let sessie = visit.sessie, sessie.stap != .binnen { try await toegang.abort(sessie) }
        return .seeOther("/inloggen").with(site.sessionCookie("", maxAge: 0))
    }

    @Sendable private func logOut(_ request: Request, _ visit: Visit) async throws -> Response {
        if let secret = request.cookies[site.cookieName]?.value { try await toegang.logOut(Token(secret), by: visit.actor) }
        return .seeOther("/inloggen").with(site.sessionCookie("", maxAge: 0))
    }

    /// With the new session; where it leads is told by how far it is.
    private func entered(_ session: Token) -> Response { .seeOther("/").with(site.sessionCookie(session.secret)) }

    private func elsewhere(_ visit: Visit) -> Response { .seeOther(visit.sessie?.stap.path ?? "/inloggen") }
}

extension Koppelpagina {
    init(_ gebruiker: Gebruiker, _ code: Inlogcode, _ visit: Visit, path: String, refusal: Refusal? = nil) {
        let uitgever = visit.frame.eenheid.map { "Stip \($0)" } ?? "Stip"
        self.init(
            code: code, account: gebruiker.email ?? gebruiker.naam, uitgever: uitgever, path: path, isAnder: gebruiker.heeftTweedeFactor,
            refusal: refusal)
    }
}

extension Site {
    /// Ends with the browser, is not for scripts, and is not sent along from another site.
    func sessionCookie(_ value: String, maxAge: Int? = nil) -> Cookie {
        Cookie(name: cookieName, value: value, maxAge: maxAge, path: "/", secure: settings.isSecure, httpOnly: true, sameSite: .lax)
    }

    /// The code that connects an app, on the way in and from the own account. Then the recovery codes, once.
    func couple(_ sessie: Sessie, _ request: Request, _ visit: Visit, path: String) async throws -> Response {
        let form = try await request.form(upTo: 1 << 14)
        do {
            let coupled = try await toegang.couple(code: form["code"] ?? "", in: sessie, from: visit.herkomst)
            return visit.page(Herstelcodespagina(codes: coupled.codes)).with(sessionCookie(coupled.session.secret))
        } catch let refusal as Refusal where refusal.status == .badRequest {
            let code = try await toegang.propose(in: sessie)
            return visit.page(Koppelpagina(sessie.gebruiker, code, visit, path: path, refusal: refusal), status: .badRequest)
        }
    }
}

extension Response {
    func with(_ cookie: Cookie) -> Response {
        var response = self
        response.setCookie(cookie)
        return response
    }
}
