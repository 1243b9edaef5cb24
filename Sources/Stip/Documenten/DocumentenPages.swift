import Hummingbird

/// The documents on the site.
struct DocumentenPages: Sendable {
    let documenten: Documenten
    /// Names of themes by their code.
    let themanamen: @Sendable (Actor) async throws -> [String: String]
    let toetsen: Toetsenkoekje
    private let geheugen = Paginageheugen()

    init(
        documenten: Documenten, themanamen: @escaping @Sendable (Actor) async throws -> [String: String] = { _ in [:] },
        toetsen: Toetsenkoekje = Toetsenkoekje(isSecure: false)
    ) {
        (self.documenten, self.themanamen, self.toetsen) = (documenten, themanamen, toetsen)
    }

    func addPages(to routes: Routes) {
        routes.get("documenten", use: overview)
        routes.post("documenten", use: add)
        routes.get("documenten/nieuw", use: addForm)
        routes.get("documenten/lijst", use: list)
        routes.get("documenten/verwijderd", use: removed)
        routes.get("documenten/leveringen/:levering", use: levering)
        routes.get("documenten/:document", use: document)
        routes.get("documenten/:document/origineel", use: original)
        routes.get("documenten/:document/herkomst", use: herkomstForm)
        routes.post("documenten/:document/herkomst", use: postHerkomst)
        routes.post("documenten/:document/vervanging", use: replace)
        routes.post("documenten/:document/verwijdering", use: remove)
        routes.post("documenten/:document/terugzetting", use: restore)
        routes.post("documenten/:document/lezing", use: reread)
        routes.get("zoeken", use: search)
    }

    // MARK: Lists

    @Sendable private func overview(_ request: Request, _ visit: Visit) async throws -> Response {
        let filter = Documentenfilter(try request.query())
        let actor = try visit.actor
        return try await remembered(request, visit) {
            let lijst = try await documenten.overzicht(filter, by: actor)
            return Documentenpagina(
                overzicht: lijst.overzicht, filter: filter, hits: lijst.hits, magToevoegen: actor.may(.documentenToevoegen),
                verwijderd: lijst.verwijderd)
        }
    }

    @Sendable private func list(_ request: Request, _ visit: Visit) async throws -> Response {
        let query = try request.query()
        let filter = Documentenfilter(query)
        let lijst = try await documenten.overzicht(filter, by: visit.actor)
        let vorm = CSV.Vorm(rawValue: query["vorm"] ?? "") ?? .excel
        let csv = lijst.overzicht.csv(filter, hits: lijst.hits, vorm)
        return .download(Array(csv.utf8), naam: "plannen-\(lijst.overzicht.dag).csv", type: vorm.mediatype)
    }

    @Sendable private func removed(_ request: Request, _ visit: Visit) async throws -> Response {
        let actor = try visit.actor
        return visit.page(
            Verwijderdpagina(documenten: try await documenten.verwijderde(by: actor), magBeheren: actor.may(.documentenToevoegen)))
    }

    @Sendable private func search(_ request: Request, _ visit: Visit) async throws -> Response {
        let query = try request.query()
        let actor = try visit.actor
        let filter = Zoekfilter(district: query["district"], soort: query["soort"].flatMap(Documentsoort.init))
        let districten = try await documenten.indeling(by: actor).districten.map { (code: $0.district.code, naam: $0.district.naam) }
        var page = Zoekpagina(vraag: query["q"], filter: filter, districten: districten)
        if let vraag = query["q"] { page.uitslag = try await documenten.search(vraag, filter, by: actor) }
        return visit.page(page)
    }

    // MARK: Adding

    @Sendable private func addForm(_ request: Request, _ visit: Visit) async throws -> Response {
        try visit.actor.mayAddDocuments()
        return visit.page(Toevoegpagina(grenzen: documenten.grenzen))
    }

    @Sendable private func add(_ request: Request, _ visit: Visit) async throws -> Response {
        do {
            let levering = try await documenten.receive(request, by: visit.actor)
            return .seeOther("/documenten/leveringen/\(levering)")
        } catch let refusal as Refusal where refusal.reasons.allSatisfy({ $0.kind != .forbidden }) {
            return visit.page(Toevoegpagina(grenzen: documenten.grenzen, refusal: refusal), status: refusal.status)
        }
    }

    @Sendable private func levering(_ request: Request, _ visit: Visit) async throws -> Response {
        let stand = try await documenten.levering(visit.id("levering"), by: visit.actor)
        return visit.page(
            Leveringpagina(
                levering: stand.levering, documenten: stand.documenten, aantallen: stand.aantallen, grenzen: documenten.grenzen))
    }

    // MARK: One document

    @Sendable private func document(_ request: Request, _ visit: Visit) async throws -> Response {
        let query = try request.query()
        let (id, plek): (ID<Document>, Documentplek) = (try visit.id("document"), try Documentplek(query))
        let vraag = Nakijkvraag(query, heeftToetsen: toetsen.isAan(in: request))
        return try await remembered(request, visit) { try await page(of: id, at: plek, vraag, by: visit.actor) }
    }

    @Sendable private func original(_ request: Request, _ visit: Visit) async throws -> Response {
        let origineel = try await documenten.origineel(of: visit.id("document"), by: visit.actor)
        return .download(origineel.inhoud, naam: origineel.document.bestandsnaam, type: origineel.mediatype)
    }

    @Sendable private func herkomstForm(_ request: Request, _ visit: Visit) async throws -> Response {
        try visit.actor.mayAddDocuments()
        let document = try await documenten.document(visit.id("document"), by: visit.actor)
        return visit.page(
            Herkomstpagina(
                document: document, indeling: try await documenten.indeling(by: visit.actor),
                gekozen: Set(document.herkomst.compactMap(\.code)), soort: (document.soort ?? .overig).rawValue,
                bronsoort: document.gekozenBronsoort?.rawValue ?? ""))
    }

    @Sendable private func postHerkomst(_ request: Request, _ visit: Visit) async throws -> Response {
        let id: ID<Document> = try visit.id("document")
        let form = try await request.form()
        let indeling = try await documenten.indeling(by: visit.actor)
        let gekozen = Set(form.all("gemeente"))
        let organisaties = indeling.gemeenten.filter { gekozen.contains($0.code) }
            .map { Herkomst(code: $0.code, naam: $0.naam, niveau: .gemeente, bron: .hand) }
        do {
            guard organisaties.count == gekozen.count else { throw Refusal(.onbekendeGemeente) }
            try await documenten.assign(
                id, to: organisaties, soort: form["soort"].flatMap(Documentsoort.init),
                bronsoort: .some(form["bronsoort"].flatMap(Bronsoort.init)), by: visit.actor)
            return .seeOther("/documenten/\(id)")
        } catch let refusal as Refusal where refusal.reasons.allSatisfy({ $0.kind == .invalid }) {
            let document = try await documenten.document(id, by: visit.actor)
            return visit.page(
                Herkomstpagina(
                    document: document, indeling: indeling, gekozen: gekozen, soort: form["soort"] ?? "", bronsoort: form["bronsoort"] ?? "",
                    refusal: refusal),
                status: refusal.status)
        }
    }

    @Sendable private func replace(_ request: Request, _ visit: Visit) async throws -> Response {
        let id: ID<Document> = try visit.id("document")
        do {
            let document = try await documenten.replace(id, with: try await documenten.receiveOne(request, by: visit.actor), by: visit.actor)
            return .seeOther("/documenten/\(document.id)")
        } catch let refusal as Refusal where refusal.reasons.allSatisfy({ $0.field == "bestand" || $0.field == "bestanden" }) {
            let moved = Refusal(refusal.reasons.map { Reason($0.kind, code: $0.code, field: "bestand", $0.message) })
            let vraag = Nakijkvraag(heeftToetsen: toetsen.isAan(in: request))
            return visit.page(try await page(of: id, at: .begin, vraag, by: visit.actor, refusal: moved), status: moved.status)
        }
    }

    @Sendable private func remove(_ request: Request, _ visit: Visit) async throws -> Response {
        let id: ID<Document> = try visit.id("document")
        try await documenten.remove(id, by: visit.actor)
        return .seeOther("/documenten/\(id)")
    }

    @Sendable private func restore(_ request: Request, _ visit: Visit) async throws -> Response {
        let id: ID<Document> = try visit.id("document")
        try await documenten.restore(id, by: visit.actor)
        return .seeOther("/documenten/\(id)")
    }

    @Sendable private func reread(_ request: Request, _ visit: Visit) async throws -> Response {
        let id: ID<Document> = try visit.id("document")
        try await documenten.reread(id, by: visit.actor)
        return .seeOther("/documenten/\(id)")
    }

    func page(
        of id: ID<Document>, at plek: Documentplek, _ vraag: Nakijkvraag, by actor: Actor, refusal: Refusal? = nil
    ) async throws -> Documentpagina {
        Documentpagina(
            inzage: try await documenten.inzage(of: id, at: plek, by: actor), magBeheren: actor.may(.documentenToevoegen),
            themanamen: try await themanamen(actor), vraag: vraag, refusal: refusal)
    }

    /// The page of an address, made again only when something it is made of has changed.
    private func remembered(_ request: Request, _ visit: Visit, _ make: () async throws -> any Page) async throws -> Response {
        let actor = try visit.actor
        let versie = try await documenten.paginaversie(by: actor)
        // Who may do more sees more buttons; who reviews has steps of their own to take back, and keys that may be off.
        let desk = actor.may(.bevindingenBeoordelen) ? "\(actor.id) \(toetsen.isAan(in: request))" : ""
        let key = "\(actor.may(.documentenToevoegen)) \(desk) \(request.uri.path)?\(request.uri.query ?? "")"
        if let page = geheugen.page(key, at: versie) { return visit.page(page) }
        let page = Paginageheugen.Pagina(try await make())
        geheugen.keep(page, as: key, at: versie)
        return visit.page(page)
    }
}

extension Documentenfilter {
    /// What makes no sense in an address is as if it were not asked.
    fileprivate init(_ query: Form) {
        self.init(
            district: query["district"], stand: query["stand"].flatMap(Planstand.init),
            beoordeling: query["beoordeling"].flatMap(Beoordelingsstand.Stand.init), zoek: query["zoek"].map { String($0.prefix(200)) })
    }
}

extension Documentplek {
    fileprivate init(_ query: Form) throws(Refusal) {
        if let nummer = query["vondst"] {
            guard let nummer = Int(nummer) else { throw Refusal(.geenPrioriteit) }
            self = .vondst(nummer)
        } else if let nummer = query["stap"] {
            guard let nummer = Int(nummer) else { throw Refusal(.geenDocumentstap) }
            self = .stap(nummer)
        } else if let nummer = query["bladzijde"] {
            guard let nummer = Int(nummer), let deel = Int(query["deel"] ?? "1") else { throw Refusal(.geenBladzijde) }
            self = .bladzijde(nummer, deel: deel)
        } else {
            self = .begin
        }
    }
}

extension Reason {
    static let onbekendeGemeente = Reason(
        code: "onbekende-gemeente", field: "gemeente", "U koos een gemeente die niet bij deze eenheid hoort. Kies gemeenten uit de lijst.")
}
