import Hummingbird

/// Who has toegang, for a coördinator.
struct GebruikersPages: Sendable {
    let toegang: Toegang
    /// How the site is called from outside.
    let adres: String

    func addPages(to closed: Routes) {
        closed.get("gebruikers", use: overview)
        closed.post("gebruikers", use: invite)
        closed.get("gebruikers/nieuw", use: new)
        closed.get("gebruikers/lijst", use: list)
        closed.get("gebruikers/rechten", use: matrix)
        closed.post("gebruikers/nazien", use: signOff)
        closed.get("gebruikers/:gebruiker", use: one)
        closed.post("gebruikers/:gebruiker/rollen", use: grant)
        closed.post("gebruikers/:gebruiker/rollen/intrekking", use: withdrawRole)
        closed.post("gebruikers/:gebruiker/email", use: postEmail)
        closed.post("gebruikers/:gebruiker/link", use: postLink)
        closed.post("gebruikers/:gebruiker/einddatum", use: postEnd)
        closed.post("gebruikers/:gebruiker/tweede-factor", use: postSecondFactor)
        closed.post("gebruikers/:gebruiker/intrekking", use: withdraw)
    }

    @Sendable private func overview(_ request: Request, _ visit: Visit) async throws -> Response {
        let query = try request.query()
        let actor = try visit.actor
        let gedaan = ["ingetrokken": "De toegang is ingetrokken.", "nagezien": "Vastgelegd: de rechten kloppen."][query["gedaan"] ?? ""]
        return visit.page(
            Gebruikerspagina(rechten: try await toegang.rechten(by: actor), actor: actor, organisatie: query["organisatie"], gedaan: gedaan))
    }

    @Sendable private func list(_ request: Request, _ visit: Visit) async throws -> Response {
        let query = try request.query()
        let rechten = try await toegang.rechten(by: visit.actor)
        let vorm = CSV.Vorm(rawValue: query["vorm"] ?? "") ?? .excel
        let csv = rechten.csv(in: query["organisatie"], vorm)
        return .download(Array(csv.utf8), naam: "toegangsrechten-\(rechten.dag).csv", type: vorm.mediatype)
    }

    @Sendable private func matrix(_ request: Request, _ visit: Visit) throws -> Response {
        try visit.actor.mayManageToegang()
        return visit.page(Rechtenpagina())
    }

    @Sendable private func signOff(_ request: Request, _ visit: Visit) async throws -> Response {
        try visit.actor.mayManageToegang()
        guard let soort = Nazien.Soort(rawValue: try await request.form()["soort"] ?? "") else { throw HTTPError(.badRequest) }
        try await toegang.signOff(soort, by: visit.actor)
        return .seeOther("/gebruikers?gedaan=nagezien")
    }

    // MARK: Inviting

    @Sendable private func new(_ request: Request, _ visit: Visit) async throws -> Response {
        try visit.actor.mayManageToegang()
        let query = try request.query()
        // A page on which somebody is missed knows for which role and where.
        let rollen = query["rol"].flatMap(Rol.init).map { [Rolverlening($0, in: query["organisatie"])] } ?? []
        return visit.page(Uitnodigingspagina(plekken: try await toegang.plekken(), uitnodiging: Uitnodiging(rollen: rollen)))
    }

    @Sendable private func invite(_ request: Request, _ visit: Visit) async throws -> Response {
        let form = try await request.form()
        let uitnodiging = Uitnodiging(
            naam: form["naam"] ?? "", email: form["email"] ?? "", rollen: try roles(in: form, upTo: Uitnodigingspagina.rollen),
            tot: form["tot"] ?? "")
        do {
            let made = try await toegang.invite(uitnodiging, by: visit.actor)
            return visit.page(linkPage(made.gebruiker, made.token))
        } catch let refusal as Refusal where refusal.canBeMended {
            let page = Uitnodigingspagina(plekken: try await toegang.plekken(), uitnodiging: uitnodiging, refusal: refusal)
            return visit.page(page, status: refusal.status)
        }
    }

    private func linkPage(_ gebruiker: Gebruiker, _ token: Token) -> Linkpagina {
        Linkpagina(gebruiker: gebruiker, address: "\(adres)/toegang/\(token.secret)", duur: toegang.duur, isGemaild: toegang.kanMailen)
    }

    /// What was chosen; a role that is not there is a form that was tampered with.
    private func roles(in form: Form, upTo count: Int) throws(Refusal) -> [Rolverlening] {
        var roles: [Rolverlening] = []
        for place in 1...count {
            guard let name = form["rol\(place)"] else { continue }
            guard let rol = Rol(rawValue: name) else { throw Refusal(.onbekendeRol) }
            roles.append(Rolverlening(rol, in: form["organisatie\(place)"]))
        }
        return roles
    }

    // MARK: One account

    @Sendable private func one(_ request: Request, _ visit: Visit) async throws -> Response {
        visit.page(try await page(visit, gedaan: gedaan[try request.query()["gedaan"] ?? ""]))
    }

    private let gedaan = [
        "rol": "De rol is gegeven.", "rol-weg": "De rol is ingetrokken.", "email": "Het e-mailadres is bewaard.",
        "einddatum": "De laatste dag is bewaard.", "tweede-factor": "De inlogcode is gewist. Bij het inloggen koppelt deze persoon opnieuw een app.",
    ]

    private func page(_ visit: Visit, gedaan: String? = nil, refusal: Refusal? = nil, getypt: Form = Form()) async throws -> Gebruikerpagina {
        let actor = try visit.actor
        let gebruiker = try await toegang.gebruiker(visit.id("gebruiker"), by: actor)
        let rechten = try await toegang.rechten(by: actor)
        return Gebruikerpagina(
            gebruiker: gebruiker, plekken: rechten.plekken, actor: actor, vandaag: rechten.dag, gedaan: gedaan, refusal: refusal, getypt: getypt)
    }

    @Sendable private func grant(_ request: Request, _ visit: Visit) async throws -> Response {
        try await answer(request, visit, then: "rol") { form, id, actor in
            guard let verlening = try roles(in: form, upTo: 1).first else { throw Refusal(.onbekendeRol) }
            try await toegang.grant(verlening, to: id, by: actor)
        }
    }

    @Sendable private func withdrawRole(_ request: Request, _ visit: Visit) async throws -> Response {
        try await answer(request, visit, then: "rol-weg") { form, id, actor in
            guard let rol = Rol(rawValue: form["rol"] ?? "") else { throw Refusal(.geenRol) }
            try await toegang.withdraw(Rolverlening(rol, in: form["organisatie"]), of: id, by: actor)
        }
    }

    @Sendable private func postEmail(_ request: Request, _ visit: Visit) async throws -> Response {
        try await answer(request, visit, then: "email") { form, id, actor in try await toegang.save(email: form["email"] ?? "", of: id, by: actor) }
    }

    @Sendable private func postEnd(_ request: Request, _ visit: Visit) async throws -> Response {
        try await answer(request, visit, then: "einddatum") { form, id, actor in
            let text = form["tot"] ?? ""
            let tot = text.isEmpty ? nil : Datum(text)
            if !text.isEmpty, tot == nil { throw Refusal(.geenDatum) }
            try await toegang.save(tot: tot, of: id, by: actor)
        }
    }

    @Sendable private func postSecondFactor(_ request: Request, _ visit: Visit) async throws -> Response {
        try await toegang.clearTweedeFactor(of: visit.id("gebruiker"), by: visit.actor)
        return .seeOther("/gebruikers/\(try visit.id("gebruiker") as ID<Gebruiker>)?gedaan=tweede-factor")
    }

    @Sendable private func postLink(_ request: Request, _ visit: Visit) async throws -> Response {
        let made = try await toegang.makePasswordLink(for: visit.id("gebruiker"), by: visit.actor)
        return visit.page(linkPage(made.gebruiker, made.token))
    }

    @Sendable private func withdraw(_ request: Request, _ visit: Visit) async throws -> Response {
        let id: ID<Gebruiker> = try visit.id("gebruiker")
        try await toegang.withdraw(id, by: visit.actor)
        return .seeOther("/gebruikers?gedaan=ingetrokken")
    }

    /// The act, or the page of the account again with why not. Who may not, or what is not there, is told by the frame.
    private func answer(
        _ request: Request, _ visit: Visit, then done: String, _ act: (Form, ID<Gebruiker>, Actor) async throws -> Void
    ) async throws -> Response {
        let id: ID<Gebruiker> = try visit.id("gebruiker")
        let form = try await request.form()
        do {
            try await act(form, id, try visit.actor)
            return .seeOther("/gebruikers/\(id)?gedaan=\(done)")
        } catch let refusal as Refusal where refusal.canBeMended {
            return visit.page(try await page(visit, refusal: refusal, getypt: form), status: refusal.status)
        }
    }
}
