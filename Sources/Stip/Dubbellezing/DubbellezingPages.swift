import Hummingbird

/// The pages of documents that two people read.
struct DubbellezingPages: Sendable {
    let dubbellezingen: Dubbellezingen
    let documenten: Documenten
    /// The themes to choose from, in the order of the list.
    let themas: @Sendable (Actor) async throws -> [(code: String, naam: String)]

    func addPages(to routes: Routes) {
        routes.get("dubbellezingen", use: overview)
        routes.post("dubbellezingen", use: begin)
        routes.get("dubbellezingen/:lezing", use: reading)
        routes.post("dubbellezingen/:lezing", use: save)
        routes.post("dubbellezingen/:lezing/aanvulling", use: add)
        routes.get("dubbellezingen/:lezing/uitkomst", use: outcome)
        routes.get("dubbellezingen/:lezing/uitkomst/csv", use: csv)
        routes.post("dubbellezingen/:lezing/besluiten", use: decide)
    }

    @Sendable private func overview(_ request: Request, _ visit: Visit) async throws -> Response {
        visit.page(try await list(visit, gekozen: (try request.query()["document"] ?? "", "", "")))
    }

    @Sendable private func begin(_ request: Request, _ visit: Visit) async throws -> Response {
        let form = try await request.form()
        let gekozen = (document: form["document"] ?? "", eerste: form["eerste"] ?? "", tweede: form["tweede"] ?? "")
        do {
            let id = try await dubbellezingen.begin(
                ID(gekozen.document), lezers: [ID(gekozen.eerste), ID(gekozen.tweede)], by: visit.actor)
            return .seeOther("/dubbellezingen/\(id)")
        } catch let refusal as Refusal where refusal.canBeMended {
            return visit.page(try await list(visit, gekozen: gekozen, refusal: refusal), status: refusal.status)
        }
    }

    private func list(
        _ visit: Visit, gekozen: (document: String, eerste: String, tweede: String), refusal: Refusal? = nil
    ) async throws
        -> Dubbellezingenpagina
    {
        let actor = try visit.actor
        return Dubbellezingenpagina(
            lezingen: try await dubbellezingen.all(by: actor), lezers: try await dubbellezingen.lezers(by: actor),
            documenten: try await documenten.list(Documentvraag(stand: .gelezen), by: actor).filter { $0.soort?.isPlan == true }
                .sorted { Opmaak.before($0.naam, $1.naam) },
            gekozen: gekozen, refusal: refusal)
    }

    @Sendable private func reading(_ request: Request, _ visit: Visit) async throws -> Response {
        visit.page(try await page(visit))
    }

    @Sendable private func save(_ request: Request, _ visit: Visit) async throws -> Response {
        let form = try await request.form()
        let id: ID<Dubbellezing> = try visit.id("lezing")
        let oordelen = form.all("sleutel").map { key in
            Codering.Oordeelsvraag(
                sleutel: key, naam: form["naam-\(key)"] ?? "", isOpgenomen: form["op-\(key)"] != "nee", thema: form["thema-\(key)"],
                rang: form["rang-\(key)"].flatMap(Vondst.Rang.init) ?? .prioriteit)
        }
        do {
            let handIn = form["doe"] == "lever-in"
            try await dubbellezingen.save(oordelen, of: id, themas: Set(themas(visit.actor).map(\.code)), handIn: handIn, by: visit.actor)
            let stand = try await dubbellezingen.stand(id, by: visit.actor)
            return .seeOther(stand.lezing.isIngeleverd ? "/dubbellezingen/\(id)/uitkomst" : "/dubbellezingen/\(id)")
        } catch let refusal as Refusal where refusal.canBeMended {
            return visit.page(try await page(visit, refusal: refusal, filled: oordelen), status: refusal.status)
        }
    }

    @Sendable private func add(_ request: Request, _ visit: Visit) async throws -> Response {
        let form = try await request.form()
        let id: ID<Dubbellezing> = try visit.id("lezing")
        let toevoeging = Toevoeging(
            bladzijde: form["bladzijde"].flatMap { Int($0) }, zin: form["zin"] ?? "", naam: form["naam"] ?? "", thema: form["thema"],
            rang: form["rang"].flatMap(Vondst.Rang.init) ?? .prioriteit)
        do {
            try await dubbellezingen.add(toevoeging, to: id, themas: Set(themas(visit.actor).map(\.code)), by: visit.actor)
            return .seeOther("/dubbellezingen/\(id)")
        } catch let refusal as Refusal where refusal.canBeMended {
            return visit.page(try await page(visit, refusal: refusal, toevoeging: toevoeging), status: refusal.status)
        }
    }

    @Sendable private func outcome(_ request: Request, _ visit: Visit) async throws -> Response {
        visit.page(
            Leesuitkomstpagina(
                uitkomst: try await dubbellezingen.uitkomst(visit.id("lezing"), by: visit.actor), themanamen: try await themanamen(visit.actor)))
    }

    @Sendable private func csv(_ request: Request, _ visit: Visit) async throws -> Response {
        let uitkomst = try await dubbellezingen.uitkomst(visit.id("lezing"), by: visit.actor)
        let text = uitkomst.csv(themanamen: try await themanamen(visit.actor)).text(.excel)
        return .download(Array(text.utf8), naam: "dubbele-lezing.csv", type: CSV.Vorm.excel.mediatype)
    }

    @Sendable private func decide(_ request: Request, _ visit: Visit) async throws -> Response {
        let form = try await request.form()
        let id: ID<Dubbellezing> = try visit.id("lezing")
        let sleutel = form["sleutel"] ?? ""
        do {
            guard let keuze = form["keuze"].flatMap(Verschilbesluit.Keuze.init) else { throw Refusal(.onbekendeKeuze) }
            try await dubbellezingen.decide(keuze, on: sleutel, of: id, reden: form["reden"] ?? "", by: visit.actor)
            return .seeOther("/dubbellezingen/\(id)/uitkomst")
        } catch let refusal as Refusal where refusal.canBeMended {
            let uitkomst = try await dubbellezingen.uitkomst(id, by: visit.actor)
            return visit.page(
                Leesuitkomstpagina(uitkomst: uitkomst, themanamen: try await themanamen(visit.actor), geweigerd: sleutel, refusal: refusal),
                status: refusal.status)
        }
    }

    private func page(
        _ visit: Visit, refusal: Refusal? = nil, toevoeging: Toevoeging? = nil, filled: [Codering.Oordeelsvraag] = []
    ) async throws -> Dubbelleespagina {
        var stand = try await dubbellezingen.stand(visit.id("lezing"), by: visit.actor)
        stand.fill(filled)
        var page = Dubbelleespagina(stand: stand, actor: try visit.actor, themas: try await themas(visit.actor), refusal: refusal)
        if let toevoeging { page.toevoeging = toevoeging }
        return page
    }

    private func themanamen(_ actor: Actor) async throws -> [String: String] {
        Dictionary(try await themas(actor).map { ($0.code, $0.naam) }) { first, _ in first }
    }
}
