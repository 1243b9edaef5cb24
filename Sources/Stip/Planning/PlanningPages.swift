import Hummingbird

/// Plannings on the site: looking at them, and every act on them.
struct PlanningPages: Sendable {
    let planningen: Planningen
    let limits: UploadLimits

    func addPages(to routes: Routes) {
        routes.get("planning", use: overview)
        routes.get("planning/nieuw", use: newForm)
        routes.post("planning", use: make)
        routes.get("planning/:planning", use: planning)
        routes.get("planning/:planning/lijst", use: list)
        routes.get("planning/:planning/maand", use: month)
        routes.get("planning/:planning/terug", use: back)
        routes.get("planning/:planning/watals", use: whatIf)
        routes.get("planning/:planning/gegevens", use: settings)
        routes.post("planning/:planning/gegevens", use: saveSettings)
        routes.post("planning/:planning/verwijdering", use: remove)
        routes.post("planning/:planning/terugdraaien", use: undo)
        routes.get("planning/:planning/stappen/nieuw", use: newStep)
        routes.post("planning/:planning/stappen", use: addStep)
        routes.get("planning/:planning/stappen/:stap", use: step)
        routes.post("planning/:planning/stappen/:stap", use: editStep)
        routes.post("planning/:planning/stappen/:stap/verplaatsing", use: moveStep)
        routes.post("planning/:planning/stappen/:stap/gedaan", use: finishStep)
        routes.post("planning/:planning/stappen/:stap/verval", use: dropStep)
        routes.post("planning/:planning/stappen/:stap/verwijdering", use: removeStep)
    }

    // MARK: Looking

    @Sendable private func overview(_ request: Request, _ visit: Visit) async throws -> Response {
        let actor = try visit.actor
        let beelden = try await planningen.beelden(by: actor)
        return visit.page(Planningenpagina(beelden: beelden, magMaken: actor.may(.planningBijhouden) || !actor.organisaties(for: .planningBijhouden).isEmpty))
    }

    func beeld(_ visit: Visit) async throws -> Planningsbeeld { try await planningen.beeld(visit.id("planning"), by: visit.actor) }

    @Sendable private func planning(_ request: Request, _ visit: Visit) async throws -> Response {
        try await planning(visit, gedaan: request.query()["gedaan"].flatMap { Int($0) })
    }

    private func planning(_ visit: Visit, gedaan: Int? = nil, refusal: Refusal? = nil) async throws -> Response {
        visit.page(Planningspagina(beeld: try await beeld(visit), gedaan: gedaan, refusal: refusal), status: refusal?.status ?? .ok)
    }

    @Sendable private func list(_ request: Request, _ visit: Visit) async throws -> Response {
        let query = try request.query()
        let vraag = Planningsvraag(orgaan: query["orgaan"], stand: query["stand"].flatMap(Stapstand.init(rawValue:)), zoek: query["zoek"])
        return visit.page(Planningslijstpagina(beeld: try await beeld(visit), vraag: vraag))
    }

    @Sendable private func month(_ request: Request, _ visit: Visit) async throws -> Response {
        let beeld = try await beeld(visit)
        let asked = try request.query()["maand"]
        let first = beeld.dossier.eerstvolgende(beeld.vandaag, atMost: 1).first?.stap.moment?.tot ?? beeld.vandaag
        let own = Datum(jaar: first.jaar, maand: first.maand, dag: 1)
        guard let maand = asked.map({ Datum("\($0)-01") }) ?? own else { throw HTTPError(.notFound) }
        return visit.page(Planningsmaandpagina(beeld: beeld, maand: maand))
    }

    @Sendable private func back(_ request: Request, _ visit: Visit) async throws -> Response {
        let beeld = try await beeld(visit)
        let query = try request.query()
        let typed = query["vastgesteld"]
        var page = Terugrekenpagina(beeld: beeld, vastgesteld: beeld.dossier.vastgesteld, getypt: typed)
        do {
            if let typed { page.vastgesteld = try Stapinvoer.moment(nil, van: typed, tot: nil, field: "vastgesteld")?.tot }
            if let dag = page.vastgesteld {
                let terug = try Terugrekening(beeld.planning, vastgesteld: dag, vandaag: beeld.vandaag)
                page.terug = terug
                // Ways out of a day that lies behind us already are none.
                if !terug.kanNietMeer.isEmpty, dag >= beeld.vandaag {
                    page.uitwegen = try Uitwegen.zoek(beeld.planning, vastgesteld: dag, vandaag: beeld.vandaag)
                }
                if let number = query["uitweg"].flatMap({ Int($0) }), page.uitwegen.indices.contains(number - 1) {
                    let proef = Uitwegen(planning: beeld.planning, vastgesteld: dag, vandaag: beeld.vandaag).proef(page.uitwegen[number - 1])
                    page.gekozen = number
                    page.terug = try Terugrekening(proef, vastgesteld: dag, vandaag: beeld.vandaag)
                }
            }
        } catch {
            page.refusal = error
        }
        return visit.page(page, status: page.refusal?.status ?? .ok)
    }

    @Sendable private func whatIf(_ request: Request, _ visit: Visit) async throws -> Response {
        let beeld = try await beeld(visit)
        let query = try request.query()
        var page = Watalspagina(beeld: beeld, gevuld: query)
        do {
            page.uitkomst = try query.proefvraag(in: beeld).map { vraag throws(Refusal) in try beeld.proef(vraag) }
        } catch {
            page.refusal = error
        }
        return visit.page(page, status: page.refusal?.status ?? .ok)
    }

    // MARK: Making

    @Sendable private func newForm(_ request: Request, _ visit: Visit) async throws -> Response {
        try await newForm(visit, try request.query())
    }

    private func newForm(_ visit: Visit, _ form: Form, refusal: Refusal? = nil) async throws -> Response {
        let begin = try await planningen.begin(by: visit.actor)
        return visit.page(Planningnieuwpagina(begin: begin, gevuld: form, refusal: refusal), status: refusal?.status ?? .ok)
    }

    @Sendable private func make(_ request: Request, _ visit: Visit) async throws -> Response {
        // Who may keep no planning at all hears that before anything is read.
        _ = try await planningen.begin(by: visit.actor)
        var received: Upload?
        let form = try await request.uploads(limits) { upload, _ in received = received ?? upload }
        do {
            let id = try await planningen.make(form.voorstel(), from: form["bron"] ?? "", bestand: received?.bytes, by: visit.actor)
            return .seeOther("/planning/\(id)")
        } catch let refusal as Refusal where refusal.canBeMended {
            return try await newForm(visit, form, refusal: refusal)
        }
    }

    @Sendable private func settings(_ request: Request, _ visit: Visit) async throws -> Response { try await settings(visit) }

    private func settings(_ visit: Visit, typed: Form? = nil, refusal: Refusal? = nil) async throws -> Response {
        let beeld = try await beeld(visit)
        try visit.actor.mayKeepPlanning(of: beeld.dossier.gemeente)
        return visit.page(Planninggegevenspagina(beeld: beeld, getypt: typed, refusal: refusal), status: refusal?.status ?? .ok)
    }

    @Sendable private func saveSettings(_ request: Request, _ visit: Visit) async throws -> Response {
        let form = try await request.form()
        do {
            let id: ID<Planningsdossier> = try visit.id("planning")
            try await planningen.edit(id, to: form.voorstel(), versie: form.versie, by: visit.actor)
            return .seeOther("/planning/\(id)")
        } catch let refusal as Refusal where refusal.canBeMended {
            return try await settings(visit, typed: form, refusal: refusal)
        }
    }

    @Sendable private func remove(_ request: Request, _ visit: Visit) async throws -> Response {
        _ = try await request.form()
        try await planningen.remove(visit.id("planning"), by: visit.actor)
        return .seeOther("/planning")
    }

    @Sendable private func undo(_ request: Request, _ visit: Visit) async throws -> Response {
        let form = try await request.form()
        do {
            let id: ID<Planningsdossier> = try visit.id("planning")
            try await planningen.undo(form["daad"].flatMap { Int($0) } ?? 0, of: id, by: visit.actor)
            return .seeOther("/planning/\(id)")
        } catch let refusal as Refusal where refusal.canBeMended {
            return try await planning(visit, refusal: refusal)
        }
    }

    // MARK: Steps

    @Sendable private func newStep(_ request: Request, _ visit: Visit) async throws -> Response { try await newStep(visit) }

    private func newStep(_ visit: Visit, typed: Form? = nil, refusal: Refusal? = nil) async throws -> Response {
        let beeld = try await beeld(visit)
        try visit.actor.mayKeepPlanning(of: beeld.dossier.gemeente)
        return visit.page(Stapnieuwpagina(beeld: beeld, getypt: typed, refusal: refusal), status: refusal?.status ?? .ok)
    }

    @Sendable private func addStep(_ request: Request, _ visit: Visit) async throws -> Response {
        let form = try await request.form()
        do {
            let id: ID<Planningsdossier> = try visit.id("planning")
            let dagtekening = try await planningen.planning(id, by: visit.actor).dossier.dagtekening
            let added = try await planningen.add(form.stapinvoer, try form.moment(dagtekening), to: id, by: visit.actor)
            return .seeOther("/planning/\(id)?gedaan=\(added.nummer)")
        } catch let refusal as Refusal where refusal.canBeMended {
            return try await newStep(visit, typed: form, refusal: refusal)
        }
    }

    @Sendable private func step(_ request: Request, _ visit: Visit) async throws -> Response { try await step(visit) }

    private func step(_ visit: Visit, typed: (Stappagina.Daad, Form)? = nil, refusal: Refusal? = nil) async throws -> Response {
        let beeld = try await beeld(visit)
        let id: ID<Stap> = try visit.id("stap")
        guard let stap = beeld.dossier.stap(id.rawValue) else { throw Refusal(.geenPlanningsstap) }
        let page = Stappagina(
            beeld: beeld, stap: stap, waarschuwing: beeld.dagwaarschuwing(stap), getypt: typed.map { ($0.0, $0.1) }, refusal: refusal)
        return visit.page(page, status: refusal?.status ?? .ok)
    }

    @Sendable private func editStep(_ request: Request, _ visit: Visit) async throws -> Response {
        try await onStep(request, visit, .wijziging) { id, stap, form in
            try await planningen.edit(stap, to: form.stapinvoer, versie: form.versie, of: id, by: visit.actor)
        }
    }

    @Sendable private func moveStep(_ request: Request, _ visit: Visit) async throws -> Response {
        try await onStep(request, visit, .verplaatsing) { id, stap, form in
            let dagtekening = try await planningen.planning(id, by: visit.actor).dossier.dagtekening
            return try await planningen.move(stap, to: try form.moment(dagtekening), reden: form["reden"], versie: form.versie, of: id, by: visit.actor)
        }
    }

    @Sendable private func finishStep(_ request: Request, _ visit: Visit) async throws -> Response {
        try await onStep(request, visit, .gedaan) { id, stap, form in
            let moment = try Stapinvoer.moment(Stapinvoer.Wanneer.dag.rawValue, van: form["gedaan"], tot: nil, field: "gedaan")
            return try await planningen.finish(stap, on: moment?.tot, versie: form.versie, of: id, by: visit.actor)
        }
    }

    @Sendable private func dropStep(_ request: Request, _ visit: Visit) async throws -> Response {
        try await onStep(request, visit, .verval) { id, stap, form in
            try await planningen.drop(stap, reden: form["vervalreden"], versie: form.versie, of: id, by: visit.actor)
        }
    }

    @Sendable private func removeStep(_ request: Request, _ visit: Visit) async throws -> Response {
        try await onStep(request, visit, .verwijdering) { id, stap, form in
            try await planningen.remove(stap, versie: form.versie, of: id, by: visit.actor)
        }
    }

    private func onStep(
        _ request: Request, _ visit: Visit, _ daad: Stappagina.Daad, _ act: (ID<Planningsdossier>, String, Form) async throws -> Int?
    ) async throws -> Response {
        let (id, stap): (ID<Planningsdossier>, ID<Stap>) = (try visit.id("planning"), try visit.id("stap"))
        let form = try await request.form()
        do {
            let nummer = try await act(id, stap.rawValue, form)
            return .seeOther("/planning/\(id)\(nummer.map { "?gedaan=\($0)" } ?? "")")
        } catch let refusal as Refusal where refusal.canBeMended {
            return try await step(visit, typed: (daad, form), refusal: refusal)
        }
    }
}
