import Hummingbird

/// What somebody sees and changes of their own account.
struct AccountPages: Sendable {
    let toegang: Toegang
    let site: Site

    func addPages(to closed: Routes) {
        closed.get("account", use: account)
        closed.post("account/wachtwoord", use: postPassword)
        closed.post("account/app", use: postApp)
        closed.get("account/app", use: app)
        closed.post("account/app/code", use: postAppCode)
        closed.post("account/herstelcodes", use: postCodes)
        closed.post("account/sessies", use: postSessions)
    }

    @Sendable private func account(_ request: Request, _ visit: Visit) async throws -> Response {
        visit.page(try await page(visit, gedaan: gedaan[try request.query()["gedaan"] ?? ""]))
    }

    private let gedaan = [
        "wachtwoord": "Uw nieuwe wachtwoord geldt. Overal anders bent u uitgelogd.", "sessies": "U bent nu alleen nog hier ingelogd.",
    ]

    private func page(_ visit: Visit, gedaan: String? = nil, refusal: Refusal? = nil, formulier: String = "") async throws -> Accountpagina {
        let (actor, sessie) = (try visit.actor, try visit.openSessie)
        return Accountpagina(
            actor: actor, duur: toegang.duur, gebruiker: sessie.gebruiker, plekken: try await toegang.plekken(),
            herstelcodes: try await toegang.herstelcodes(of: actor), sessies: try await toegang.sessies(of: actor), dezeSessie: sessie.hash,
            gedaan: gedaan, refusal: refusal, formulier: formulier)
    }

    @Sendable private func postPassword(_ request: Request, _ visit: Visit) async throws -> Response {
        let form = try await request.form(upTo: 1 << 14)
        return try await answer(visit, "wachtwoord") { actor, sessie in
            try await toegang.change(
                wachtwoord: form.exact("wachtwoord"), herhaling: form.exact("herhaling"), huidig: form.exact("huidig"), in: sessie, by: actor)
            return .seeOther("/account?gedaan=wachtwoord")
        }
    }

    @Sendable private func postApp(_ request: Request, _ visit: Visit) async throws -> Response {
        let form = try await request.form(upTo: 1 << 14)
        return try await answer(visit, "app") { actor, sessie in
            try await toegang.proposeAnew(huidig: form.exact("huidig-app"), in: sessie, by: actor)
            return .seeOther("/account/app")
        }
    }

    /// Only after the password: without a proposal there is nothing to connect.
    @Sendable private func app(_ request: Request, _ visit: Visit) async throws -> Response {
        let sessie = try visit.openSessie
        guard let code = try await toegang.proposed(in: sessie) else { return .seeOther("/account") }
        return visit.page(Koppelpagina(sessie.gebruiker, code, visit, path: "/account/app/code"))
    }

    @Sendable private func postAppCode(_ request: Request, _ visit: Visit) async throws -> Response {
        guard try await toegang.proposed(in: visit.openSessie) != nil else { return .seeOther("/account") }
        return try await site.couple(visit.openSessie, request, visit, path: "/account/app/code")
    }

    @Sendable private func postCodes(_ request: Request, _ visit: Visit) async throws -> Response {
        let form = try await request.form(upTo: 1 << 14)
        return try await answer(visit, "herstelcodes") { actor, sessie in
            visit.page(
                Herstelcodespagina(codes: try await toegang.makeHerstelcodes(huidig: form.exact("huidig-herstelcodes"), in: sessie, by: actor)))
        }
    }

    @Sendable private func postSessions(_ request: Request, _ visit: Visit) async throws -> Response {
        try await toegang.endOthers(than: visit.openSessie, by: visit.actor)
        return .seeOther("/account?gedaan=sessies")
    }

    /// The act, or the page again with why not, and the form that it was open.
    private func answer(_ visit: Visit, _ formulier: String, _ act: (Actor, Sessie) async throws -> Response) async throws -> Response {
        do {
            return try await act(try visit.actor, try visit.openSessie)
        } catch let refusal as Refusal {
            let field = formulier == "wachtwoord" ? "huidig" : "huidig-\(formulier)"
            let named = Refusal(refusal.reasons.map { $0.field == "huidig" ? Reason($0.kind, code: $0.code, field: field, $0.message) : $0 })
            return visit.page(try await page(visit, refusal: named, formulier: formulier), status: refusal.status)
        }
    }
}

extension Visit {
    /// The session of who came in.
    var openSessie: Sessie {
        get throws(Refusal) {
            guard let sessie, sessie.stap == .binnen else { throw Refusal(.nietIngelogd) }
            return sessie
        }
    }
}
