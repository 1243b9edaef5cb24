import Hummingbird

/// What the coördinator does with the toets.
struct ToetsbeheerPages: Sendable {
    let toetsen: Toetsen

    func addPages(to routes: Routes) {
        routes.get("toets/nieuw", use: openForm)
        routes.post("toets", use: open)
        routes.get("toets/termijn", use: termijnForm)
        routes.post("toets/termijn", use: termijn)
        routes.get("toets/herinneringen", use: herinnerForm)
        routes.post("toets/herinneringen", use: herinner)
        routes.get("toets/sluiting", use: sluitForm)
        routes.post("toets/sluiting", use: sluit)
        routes.get("toets/:gemeente/heropening", use: heropenForm)
        routes.post("toets/:gemeente/heropening", use: heropen)
        routes.post("toets/:gemeente/sluiting", use: sluitDeel)
        routes.post("toets/:gemeente/voorlegging", use: legVoor)
        routes.get("toets/:gemeente/verwerking", use: reactie)
        routes.post("toets/:gemeente/verwerking/:onderdeel", use: verwerk)
        routes.post("toets/bevestiging", use: bevestig)
        routes.get("toets/lijst", use: list)
        routes.get("toets/reacties", use: reacties)
        routes.get("toets/ronden/:toets/lijst", use: list)
        routes.get("toets/ronden/:toets/reacties", use: reacties)
    }

    @Sendable private func openForm(_ request: Request, _ visit: Visit) async throws -> Response {
        try visit.actor.mayLeadToets()
        if try await toetsen.bord(by: visit.actor)?.toets.isOpen == true { throw Refusal(.toetsIsOpen) }
        return visit.page(Toetsopeningpagina(titel: "Ambtelijke toets"))
    }

    @Sendable private func open(_ request: Request, _ visit: Visit) async throws -> Response {
        let form = try await request.form()
        do {
            _ = try await toetsen.open(form["titel"], uitleg: form["uitleg"], reactiedatum: form["reactiedatum"], by: visit.actor)
            return .seeOther("/toets?gedaan=geopend")
        } catch let refusal as Refusal where refusal.isAboutForm {
            return visit.page(
                Toetsopeningpagina(titel: form["titel"] ?? "", uitleg: form["uitleg"], reactiedatum: form["reactiedatum"], refusal: refusal),
                status: refusal.status)
        }
    }

    @Sendable private func termijnForm(_ request: Request, _ visit: Visit) async throws -> Response { try await termijnPage(visit) }

    @Sendable private func termijn(_ request: Request, _ visit: Visit) async throws -> Response {
        let form = try await request.form()
        do {
            try await toetsen.verleng(tot: form["reactiedatum"], reden: form["reden"], by: visit.actor)
            return .seeOther("/toets?gedaan=verlengd")
        } catch let refusal as Refusal where refusal.isAboutForm {
            return try await termijnPage(visit, form, refusal)
        }
    }

    private func termijnPage(_ visit: Visit, _ form: Form = Form(), _ refusal: Refusal? = nil) async throws -> Response {
        try visit.actor.mayLeadToets()
        guard let bord = try await toetsen.bord(by: visit.actor), bord.toets.isOpen else { throw Refusal(.geenToets) }
        return visit.page(
            Toetstermijnpagina(
                title: "Geef gemeenten meer tijd", lead: "De reactiedatum is nu \(Opmaak.dagEnDatum(bord.toets.reactiedatum)).",
                action: "/toets/termijn",
                knop: "Verschuif de reactiedatum", reactiedatum: form["reactiedatum"], reden: form["reden"], refusal: refusal),
            status: refusal?.status ?? .ok)
    }

    @Sendable private func herinnerForm(_ request: Request, _ visit: Visit) async throws -> Response {
        visit.page(try await herinnerpagina(visit))
    }

    @Sendable private func herinner(_ request: Request, _ visit: Visit) async throws -> Response {
        let gekozen = Set(try await request.form().all("gemeente"))
        do {
            let herinnering = try await toetsen.herinner(gekozen, by: visit.actor)
            var page = try await herinnerpagina(visit)
            page.herinnering = herinnering
            return visit.page(page)
        } catch let refusal as Refusal where refusal.reasons.allSatisfy({ $0.kind == .invalid || $0.kind == .conflict }) {
            var page = try await herinnerpagina(visit)
            page.refusal = refusal
            return visit.page(page, status: refusal.status)
        }
    }

    private func herinnerpagina(_ visit: Visit) async throws -> Toetsherinnerpagina {
        try visit.actor.mayLeadToets()
        guard let bord = try await toetsen.bord(by: visit.actor), bord.toets.isOpen else { throw Refusal(.geenToets) }
        return Toetsherinnerpagina(bord: bord, kanMailen: toetsen.mailadres != nil)
    }

    @Sendable private func sluitForm(_ request: Request, _ visit: Visit) async throws -> Response {
        try visit.actor.mayLeadToets()
        guard let bord = try await toetsen.bord(by: visit.actor), bord.toets.isOpen else { throw Refusal(.geenToets) }
        return visit.page(Toetssluitingpagina(bord: bord))
    }

    @Sendable private func sluit(_ request: Request, _ visit: Visit) async throws -> Response {
        try await toetsen.sluit(by: visit.actor)
        return .seeOther("/toets?gedaan=gesloten")
    }

    // MARK: One municipality

    @Sendable private func heropenForm(_ request: Request, _ visit: Visit) async throws -> Response { try await heropenPage(visit) }

    @Sendable private func heropen(_ request: Request, _ visit: Visit) async throws -> Response {
        let gemeente = try visit.gemeente
        let form = try await request.form()
        do {
            try await toetsen.heropen(gemeente, tot: form["reactiedatum"], reden: form["reden"], by: visit.actor)
            return .seeOther("/toets/\(gemeente)?gedaan=heropend")
        } catch let refusal as Refusal where refusal.isAboutForm {
            return try await heropenPage(visit, form, refusal)
        }
    }

    private func heropenPage(_ visit: Visit, _ form: Form = Form(), _ refusal: Refusal? = nil) async throws -> Response {
        try visit.actor.mayLeadToets()
        let deel = try await toetsen.inzage(of: visit.gemeente, by: visit.actor).deel
        return visit.page(
            Toetstermijnpagina(
                title: "Heropen de toets voor \(deel.naam)",
                lead: "De gemeente kan daarna haar antwoord wijzigen. Voor de andere blijft de toets gesloten.",
                action: "/toets/\(deel.gemeente)/heropening", knop: "Heropen voor \(deel.naam)", reactiedatum: form["reactiedatum"],
                reden: form["reden"], terug: "/toets/\(deel.gemeente)/verwerking", refusal: refusal), status: refusal?.status ?? .ok)
    }

    @Sendable private func sluitDeel(_ request: Request, _ visit: Visit) async throws -> Response {
        let gemeente = try visit.gemeente
        try await toetsen.sluit(gemeente, by: visit.actor)
        return .seeOther("/toets/\(gemeente)?gedaan=weer-gesloten")
    }

    @Sendable private func legVoor(_ request: Request, _ visit: Visit) async throws -> Response {
        let gemeente = try visit.gemeente
        try await toetsen.legVoor(gemeente, by: visit.actor)
        return .seeOther("/toets/\(gemeente)?gedaan=voorgelegd")
    }

    // MARK: What municipalities answered

    @Sendable private func reactie(_ request: Request, _ visit: Visit) async throws -> Response {
        visit.page(try await verwerkpagina(visit))
    }

    @Sendable private func verwerk(_ request: Request, _ visit: Visit) async throws -> Response {
        let gemeente = try visit.gemeente
        guard let onderdeel = Toetsonderdeel(try visit.code("onderdeel")) else { throw Refusal(.geenOnderdeel) }
        let form = try await request.form()
        do {
            try await toetsen.verwerk(
                onderdeel, form["besluit"].flatMap(Toetsverwerking.Besluit.init), reden: form["reden"], versie: Int(form["versie"] ?? "") ?? 0,
                of: gemeente, by: visit.actor)
            return .seeOther("/toets/\(gemeente)/verwerking#\(onderdeel.code)")
        } catch let refusal as Refusal where refusal.reasons.allSatisfy({ $0.kind == .invalid || $0.kind == .conflict }) {
            var page = try await verwerkpagina(visit)
            (page.onderdeel, page.reden, page.besluit, page.refusal) = (onderdeel, form["reden"], form["besluit"], refusal)
            return visit.page(page, status: refusal.status)
        }
    }

    private func verwerkpagina(_ visit: Visit) async throws -> Toetsverwerkpagina {
        let actor = try visit.actor
        guard actor.seesBoard else { throw Refusal(.magToetsNietLeiden) }
        let inzage = try await toetsen.inzage(of: visit.gemeente, by: actor)
        guard let bord = try await toetsen.bord(by: actor) else { throw Refusal(.geenToets) }
        return Toetsverwerkpagina(inzage: inzage, bord: bord, magLeiden: actor.may(.toetsLeiden))
    }

    @Sendable private func bevestig(_ request: Request, _ visit: Visit) async throws -> Response {
        try await toetsen.bevestig(by: visit.actor)
        return .seeOther("/toets?gedaan=bevestigd")
    }

    // MARK: To work on elsewhere

    @Sendable private func list(_ request: Request, _ visit: Visit) async throws -> Response {
        try await download("toets", request, visit) { $0.csv }
    }

    @Sendable private func reacties(_ request: Request, _ visit: Visit) async throws -> Response {
        try await download("toets-reacties", request, visit) { $0.reactiesCSV }
    }

    private func download(_ naam: String, _ request: Request, _ visit: Visit, _ make: (Toetsbord) -> CSV) async throws -> Response {
        guard try visit.actor.seesBoard else { throw Refusal(.magToetsNietLeiden) }
        let id: ID<Toets>? = visit.parameters.get("toets") == nil ? nil : try visit.id("toets")
        guard let bord = try await toetsen.bord(id, by: visit.actor) else { throw Refusal(.geenToets) }
        let vorm = CSV.Vorm(rawValue: try request.query()["vorm"] ?? "") ?? .excel
        return .download(Array(make(bord).text(vorm).utf8), naam: "\(naam)-\(bord.toets.nummer).csv", type: vorm.mediatype)
    }
}
