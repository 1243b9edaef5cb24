import Hummingbird

/// The register of plans on the site.
struct PlanregisterPages: Sendable {
    let planregister: Planregister

    func addPages(to routes: Routes) {
        routes.get("planregister", use: overview)
        routes.get("planregister/lijst", use: list)
        routes.get("planregister/:gemeente", use: gemeente)
        routes.post("planregister/:gemeente/bevestiging", use: confirm)
        routes.get("planregister/:gemeente/besluiten/nieuw", use: newForm)
        routes.post("planregister/:gemeente/besluiten", use: record)
        routes.get("planregister/:gemeente/besluiten/:besluit", use: form)
        routes.post("planregister/:gemeente/besluiten/:besluit", use: correct)
        routes.post("planregister/:gemeente/besluiten/:besluit/intrekking", use: withdraw)
    }

    @Sendable private func overview(_ request: Request, _ visit: Visit) async throws -> Response {
        visit.page(Registerpagina(overzicht: try await planregister.overzicht(by: visit.actor), filter: Registerfilter(try request.query())))
    }

    @Sendable private func list(_ request: Request, _ visit: Visit) async throws -> Response {
        let query = try request.query()
        guard let overzicht = try await planregister.overzicht(by: visit.actor) else { throw Refusal(.geenOrganisatie) }
        return try .download(overzicht.csv(Registerfilter(query)).sheet("Planregister"), request.vorm(), naam: "planregister", op: overzicht.dag)
    }

    @Sendable private func gemeente(_ request: Request, _ visit: Visit) async throws -> Response {
        let code = try visit.code("gemeente")
        let actor = try visit.actor
        let (regel, historie) = try await planregister.regel(of: code, by: actor)
        return visit.page(
            Registergemeentepagina(regel: regel, historie: historie, magVastleggen: actor.may(.planbesluitVastleggen, in: code)))
    }

    // MARK: Writing down

    @Sendable private func confirm(_ request: Request, _ visit: Visit) async throws -> Response {
        try visit.actor.mayRecordPlanbesluit(of: visit.code("gemeente"))
        let code = try visit.code("gemeente")
        let form = try await request.form()
        guard let plan = form["plan"], let plek = form["passage"].flatMap(Bewijs.Plek.init) else { throw Refusal(.voorstelVeranderd) }
        try await planregister.confirm(ID(plan), seen: plek, of: code, by: visit.actor)
        return .seeOther("/planregister/\(code)")
    }

    @Sendable private func newForm(_ request: Request, _ visit: Visit) async throws -> Response {
        let code = try visit.code("gemeente")
        try visit.actor.mayRecordPlanbesluit(of: code)
        let regel = try await planregister.regel(of: code, by: visit.actor).regel
        guard let asked = try request.query()["plan"] else { return visit.page(Besluitpagina(regel: regel, document: nil)) }
        let plan = try regel.plan(asked)
        return visit.page(
            Besluitpagina(regel: regel, document: plan.document, invoer: plan.voorstel.map(Besluitpagina.Invoer.init) ?? Besluitpagina.Invoer()))
    }

    @Sendable private func record(_ request: Request, _ visit: Visit) async throws -> Response {
        let code = try visit.code("gemeente")
        let actor = try visit.actor
        try actor.mayRecordPlanbesluit(of: code)
        let form = try await request.form()
        let regel = try await planregister.regel(of: code, by: actor).regel
        let document = try form["plan"].map { try regel.plan($0).document }?.flatMap(\.self)
        let invoer = Besluitpagina.Invoer(form)
        do {
            try await planregister.record(try invoer.gegevens(over: document?.id), of: code, by: actor)
            return .seeOther("/planregister/\(code)")
        } catch let refusal as Refusal where refusal.reasons.allSatisfy({ $0.kind == .invalid || $0.kind == .conflict }) {
            return visit.page(Besluitpagina(regel: regel, document: document, invoer: invoer, refusal: refusal), status: refusal.status)
        }
    }

    // MARK: Correcting

    @Sendable private func form(_ request: Request, _ visit: Visit) async throws -> Response {
        let code = try visit.code("gemeente")
        try visit.actor.mayRecordPlanbesluit(of: code)
        return visit.page(try await page(of: visit.id("besluit"), code, by: visit.actor))
    }

    @Sendable private func correct(_ request: Request, _ visit: Visit) async throws -> Response {
        let (code, id): (String, ID<Planbesluit>) = (try visit.code("gemeente"), try visit.id("besluit"))
        let actor = try visit.actor
        try actor.mayRecordPlanbesluit(of: code)
        let form = try await request.form()
        let former = try await planregister.besluit(id, of: code, by: actor)
        var invoer = Besluitpagina.Invoer(form)
        do {
            let gegevens = try invoer.gegevens(over: former.gegevens.document, former: former.gegevens)
            try await planregister.correct(id, to: gegevens, versie: form["versie"].flatMap { Int($0) } ?? 0, of: code, by: actor)
            return .seeOther("/planregister/\(code)")
        } catch let refusal as Refusal where refusal.reasons.allSatisfy({ $0.kind == .invalid || $0.kind == .conflict }) {
            // After a change by somebody else the fields show what stands there now.
            if refusal.reasons.contains(.planbesluitGewijzigd) { invoer = Besluitpagina.Invoer(former.gegevens) }
            var page = try await page(of: id, code, by: actor)
            (page.invoer, page.refusal) = (invoer, refusal)
            return visit.page(page, status: refusal.status)
        }
    }

    @Sendable private func withdraw(_ request: Request, _ visit: Visit) async throws -> Response {
        let code = try visit.code("gemeente")
        let versie = try await request.form()["versie"].flatMap { Int($0) } ?? 0
        try await planregister.withdraw(visit.id("besluit"), versie: versie, of: code, by: visit.actor)
        return .seeOther("/planregister/\(code)")
    }

    private func page(of id: ID<Planbesluit>, _ code: String, by actor: Actor) async throws -> Besluitpagina {
        let besluit = try await planregister.besluit(id, of: code, by: actor)
        let regel = try await planregister.regel(of: code, by: actor).regel
        let document = regel.plannen.first { $0.besluit?.id == id }?.document
        return Besluitpagina(regel: regel, document: document, besluit: besluit, invoer: Besluitpagina.Invoer(besluit.gegevens))
    }
}

extension Registerregel {
    fileprivate func plan(_ document: String) throws(Refusal) -> Registerplan {
        guard let plan = plannen.first(where: { $0.document?.id == ID(document) }) else { throw Refusal(.planIsNietVanGemeente) }
        return plan
    }
}

extension Besluitpagina.Invoer {
    fileprivate init(_ form: Form) {
        (plannaam, van, tot) = (form["plannaam"] ?? "", form["van"] ?? "", form["tot"] ?? "")
        (datum, orgaan, grondslag, bron) = (form["datum"] ?? "", form["orgaan"] ?? "", form["grondslag"] ?? "", form["bron"] ?? "")
    }
}

extension Registerfilter {
    /// What makes no sense in an address is as if it were not asked.
    init(_ query: Form) {
        self.init(
            district: query["district"], stand: query["stand"].flatMap(Registerstand.init), aandacht: query["aandacht"].flatMap(Aandacht.init),
            orde: query["orde"].flatMap(Orde.init) ?? .district)
    }
}
