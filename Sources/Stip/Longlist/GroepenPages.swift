import Hummingbird

/// The groups on the site. Each act is a button of a form; a refusal shows the page again, with what changed meanwhile.
struct GroepenPages: Sendable {
    let groepen: Groepen

    func addPages(to routes: Routes) {
        routes.get("groepen", use: overview)
        routes.get("groepen/voorstel", use: proposal)
        routes.post("groepen/voorstel", use: propose)
        routes.post("groepen/plaatsing", use: place)
        routes.post("groepen/nieuwkomers", use: placeNew)
        routes.post("groepen/samenvoeging", use: merge)
        routes.post("groepen/terugkeer", use: goBack)
        routes.get("groepen/:groep", use: group)
        routes.post("groepen/:groep/verplaatsing", use: move)
        routes.post("groepen/:groep/splitsing", use: split)
        routes.post("groepen/:groep/naam", use: rename)
    }

    @Sendable private func overview(_ request: Request, _ visit: Visit) async throws -> Response {
        do {
            return try await overview(visit)
        } catch let refusal as Refusal where refusal == Refusal(.geenEenheid) {
            return visit.page(Geeneenheidpagina(title: "Groepen van prioriteiten"))
        }
    }

    private func overview(_ visit: Visit, refusal: Refusal? = nil) async throws -> Response {
        let actor = try visit.actor
        let page = Groepenpagina(beeld: try await groepen.beeld(by: actor), mag: actor.may(.groeperen), refusal: refusal)
        return visit.page(page, status: refusal?.status ?? .ok)
    }

    @Sendable private func group(_ request: Request, _ visit: Visit) async throws -> Response { try await group(visit) }

    private func group(_ visit: Visit, refusal: Refusal? = nil) async throws -> Response {
        let actor = try visit.actor
        let beeld = try await groepen.beeld(by: actor)
        guard let found = beeld.indeling.groep(try visit.id("groep")) else { throw Refusal(.geenGroep) }
        let page = Groeppagina(
            beeld: beeld, groep: found.groep, verdwenenIn: found.verdwenenIn, mag: actor.may(.groeperen), refusal: refusal)
        return visit.page(page, status: refusal?.status ?? .ok)
    }

    // MARK: Proposals

    @Sendable private func proposal(_ request: Request, _ visit: Visit) async throws -> Response {
        try visit.actor.mayGroup()
        return try await proposal(visit)
    }

    private func proposal(_ visit: Visit, _ form: Form = Form(), refusal: Refusal? = nil) async throws -> Response {
        let beeld = try await groepen.beeld(by: visit.actor)
        let page = Groepsvoorstelpagina(
            kwaliteit: try await groepen.kwaliteit(by: visit.actor), versie: beeld.indeling.versie, leden: beeld.beeld.groepsleden.count,
            gekozen: form, refusal: refusal)
        return visit.page(page, status: refusal?.status ?? .ok)
    }

    @Sendable private func propose(_ request: Request, _ visit: Visit) async throws -> Response {
        try visit.actor.mayGroup()
        let form = try await request.form()
        do {
            try await groepen.propose(try Groepsmaat(form), versie: form.versie, by: visit.actor)
            return .seeOther("/groepen")
        } catch let refusal as Refusal where refusal.canBeMended {
            return try await proposal(visit, form, refusal: refusal)
        }
    }

    // MARK: Steps on the overview

    @Sendable private func place(_ request: Request, _ visit: Visit) async throws -> Response {
        let form = try await request.form()
        return try await onOverview(visit) {
            try await groepen.place(form.ids("prioriteit"), in: ID(form["groep"] ?? ""), versie: form.versie, by: visit.actor)
        }
    }

    @Sendable private func placeNew(_ request: Request, _ visit: Visit) async throws -> Response {
        let form = try await request.form()
        return try await onOverview(visit) { try await groepen.placeNew(versie: form.versie, by: visit.actor) }
    }

    @Sendable private func merge(_ request: Request, _ visit: Visit) async throws -> Response {
        let form = try await request.form()
        return try await onOverview(visit) {
            try await groepen.merge(form.ids("groep"), naam: form["naam"], versie: form.versie, by: visit.actor)
        }
    }

    @Sendable private func goBack(_ request: Request, _ visit: Visit) async throws -> Response {
        let form = try await request.form()
        return try await onOverview(visit) {
            try await groepen.goBack(to: form["stap"].flatMap { Int($0) } ?? 0, versie: form.versie, by: visit.actor)
        }
    }

    private func onOverview(_ visit: Visit, _ act: () async throws -> Void) async throws -> Response {
        do {
            try await act()
            return .seeOther("/groepen")
        } catch let refusal as Refusal where refusal.canBeMended {
            return try await overview(visit, refusal: refusal)
        }
    }

    // MARK: Steps on one group

    @Sendable private func move(_ request: Request, _ visit: Visit) async throws -> Response {
        try await onGroup(request, visit) { _, form in
            try await groepen.place(form.ids("prioriteit"), in: ID(form["groep"] ?? ""), versie: form.versie, by: visit.actor)
        }
    }

    @Sendable private func split(_ request: Request, _ visit: Visit) async throws -> Response {
        try await onGroup(request, visit) { id, form in
            try await groepen.split(id, leden: form.ids("prioriteit"), naam: form["naam"], versie: form.versie, by: visit.actor)
        }
    }

    @Sendable private func rename(_ request: Request, _ visit: Visit) async throws -> Response {
        try await onGroup(request, visit) { id, form in
            try await groepen.rename(id, naam: form["naam"], versie: form.versie, by: visit.actor)
        }
    }

    private func onGroup(
        _ request: Request, _ visit: Visit, _ act: (ID<Prioriteitengroep>, Form) async throws -> Void
    ) async throws -> Response {
        let id: ID<Prioriteitengroep> = try visit.id("groep")
        let form = try await request.form()
        do {
            try await act(id, form)
            return .seeOther("/groepen/\(id)")
        } catch let refusal as Refusal where refusal.canBeMended {
            return try await group(visit, refusal: refusal)
        }
    }
}

extension Form {
    /// The version that the form was made of.
    var versie: Int { self["versie"].flatMap { Int($0) } ?? 0 }
}

extension Groepsmaat {
    fileprivate init(_ form: Form) throws(Refusal) {
        if form["maat"] == "aantal" {
            guard let aantal = form["aantal"].flatMap({ Int($0) }) else { throw Refusal(.verkeerdAantalGroepen) }
            self = .aantal(aantal)
        } else {
            guard let drempel = form["gelijkenis"].flatMap({ Double($0.replacing(",", with: ".")) }) else { throw Refusal(.verkeerdeGelijkenis) }
            self = .gelijkenis(drempel)
        }
    }
}
