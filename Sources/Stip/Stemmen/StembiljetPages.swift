import Hummingbird

/// The ballot on the site: choose, answer, look once more, send, and the receipt.
struct StembiljetPages: Sendable {
    let biljetten: Biljetten

    func addPages(to routes: Routes) {
        routes.get("stemrondes/:ronde/stembiljet/:deelnemer", use: choose)
        routes.post("stemrondes/:ronde/stembiljet/:deelnemer", use: postChoice)
        routes.get("stemrondes/:ronde/stembiljet/:deelnemer/vragen", use: questions)
        routes.post("stemrondes/:ronde/stembiljet/:deelnemer/vragen", use: postAnswers)
        routes.get("stemrondes/:ronde/stembiljet/:deelnemer/controle", use: check)
        routes.post("stemrondes/:ronde/stembiljet/:deelnemer/controle", use: postCheck)
        routes.post("stemrondes/:ronde/stembiljet/:deelnemer/verzending", use: send)
        routes.get("stemrondes/:ronde/stembiljet/:deelnemer/ontvangst", use: receipt)
    }

    private func beeld(_ visit: Visit) async throws -> Biljetbeeld {
        try await biljetten.beeld(visit.id("ronde"), visit.id("deelnemer"), by: visit.actor)
    }

    // MARK: Step 1

    @Sendable private func choose(_ request: Request, _ visit: Visit) async throws -> Response {
        let beeld = try await beeld(visit)
        if let shut = beeld.shut { return visit.page(Stembiljetdichtpagina(beeld: beeld, reden: shut)) }
        return visit.page(
            Stembiljetpagina(beeld: beeld, invoer: Keuzeinvoer(beeld.laatste?.keuze), geschoven: try request.query()["schuif"]))
    }

    @Sendable private func postChoice(_ request: Request, _ visit: Visit) async throws -> Response {
        let form = try await request.form()
        let beeld = try await beeld(visit)
        var vorm = Biljetvorm(form)
        do {
            let doe = form["doe"]
            vorm = try vorm.read(in: beeld.ronde, schuif: form["schuif"])
            if beeld.ronde.isGeheim { return try secret(vorm, doe: doe, schuif: form["schuif"], beeld, visit) }
            let kept = try await biljetten.bewaar(vorm, keuze: true, for: beeld, by: visit.actor)
            if let moved = form["schuif"].flatMap(Schuif.read) {
                // Back into an address goes only what is known.
                return .seeOther(beeld.ronde.optie(moved.optie) == nil ? beeld.path : "\(beeld.path)?schuif=\(moved.stap.rawValue):\(moved.optie)")
            }
            guard doe == "verder" else { return .seeOther(beeld.path) }
            if let open = kept.open(\.isAboutChoice) { throw open }
            return .seeOther(kept.delen(kept.laatste?.keuze).isEmpty ? "\(beeld.path)/controle" : "\(beeld.path)/vragen")
        } catch let refusal as Refusal where refusal.isAboutBallot {
            let now = try await self.beeld(visit)
            if refusal.isBotsing {
                return visit.page(
                    Stembiljetbotsingpagina(beeld: now, inhoud: vorm, action: beeld.path, doe: form["doe"], conflict: refusal), status: refusal.status
                )
            }
            return visit.page(Stembiljetpagina(beeld: now, invoer: vorm.invoer, refusal: refusal), status: refusal.status)
        }
    }

    /// A secret ballot goes from page to page in the form alone.
    private func secret(_ vorm: Biljetvorm, doe: String?, schuif: String?, _ beeld: Biljetbeeld, _ visit: Visit) throws -> Response {
        if schuif != nil || doe == "terug" { return visit.page(Stembiljetpagina(beeld: beeld, invoer: vorm.invoer, geschoven: schuif)) }
        if let open = beeld.open(vorm, \.isAboutChoice) { throw open }
        if beeld.heeftVragen { return visit.page(Stembiljetgeheimvragenpagina(beeld: beeld, inhoud: vorm)) }
        return visit.page(Stembiljetcontrolepagina(beeld: beeld, inhoud: vorm))
    }

    // MARK: Step 2

    @Sendable private func questions(_ request: Request, _ visit: Visit) async throws -> Response {
        let beeld = try await beeld(visit)
        if let shut = beeld.shut { return visit.page(Stembiljetdichtpagina(beeld: beeld, reden: shut)) }
        let query = try request.query()
        let delen = beeld.delen(beeld.laatste?.keuze)
        guard !beeld.ronde.isGeheim, let deel = query["deel"].map({ naam in delen.first { $0.naam == naam } }) ?? delen.first else {
            return .seeOther(beeld.path)
        }
        return visit.page(
            Stembiljetvragenpagina(
                beeld: beeld, deel: deel, delen: delen, antwoorden: beeld.laatste?.antwoorden ?? [], isBewaard: query["bewaard"] == "ja"))
    }

    @Sendable private func postAnswers(_ request: Request, _ visit: Visit) async throws -> Response {
        let form = try await request.form()
        let beeld = try await beeld(visit)
        let delen = beeld.delen(beeld.laatste?.keuze)
        let naam = try request.query()["deel"] ?? ""
        guard let place = delen.firstIndex(where: { $0.naam == naam }) else { return .seeOther(beeld.path) }
        // What was answered elsewhere stays; of this part only what was sent now.
        var vorm = Biljetvorm(beeld.laatste)
        vorm.versie = Biljetvorm(form).versie
        vorm.antwoorden = vorm.antwoorden.filter { !delen[place].gaatOver($0) } + Biljetvorm.antwoorden(form)
        do {
            let kept = try await biljetten.bewaar(vorm, keuze: false, for: beeld, by: visit.actor)
            if form["doe"] == "bewaar" { return .seeOther("\(beeld.path)/vragen?deel=\(naam)&bewaard=ja") }
            if let open = kept.open({ reason in delen[place].vragen.contains { delen[place].veld($0) == reason.field } }) { throw open }
            return .seeOther(delen.indices.contains(place + 1) ? "\(beeld.path)/vragen?deel=\(delen[place + 1].naam)" : "\(beeld.path)/controle")
        } catch let refusal as Refusal where refusal.isAboutBallot {
            let now = try await self.beeld(visit)
            if refusal.isBotsing {
                let action = "\(beeld.path)/vragen?deel=\(naam)"
                return visit.page(
                    Stembiljetbotsingpagina(beeld: now, inhoud: vorm, action: action, doe: form["doe"], conflict: refusal), status: refusal.status)
            }
            return visit.page(
                Stembiljetvragenpagina(beeld: now, deel: delen[place], delen: delen, antwoorden: vorm.antwoorden, refusal: refusal),
                status: refusal.status)
        }
    }

    // MARK: Step 3

    @Sendable private func check(_ request: Request, _ visit: Visit) async throws -> Response {
        let beeld = try await beeld(visit)
        if let shut = beeld.shut { return visit.page(Stembiljetdichtpagina(beeld: beeld, reden: shut)) }
        guard !beeld.ronde.isGeheim, beeld.laatste != nil else { return .seeOther(beeld.path) }
        return visit.page(Stembiljetcontrolepagina(beeld: beeld, inhoud: Biljetvorm(beeld.laatste), open: beeld.open { _ in true }))
    }

    /// The check page of a secret ballot, which is kept nowhere.
    @Sendable private func postCheck(_ request: Request, _ visit: Visit) async throws -> Response {
        let form = try await request.form()
        let beeld = try await beeld(visit)
        guard beeld.ronde.isGeheim else { return .seeOther("\(beeld.path)/controle") }
        let vorm = Biljetvorm(form)
        if let open = beeld.open(vorm, { _ in true }) {
            return visit.page(Stembiljetgeheimvragenpagina(beeld: beeld, inhoud: vorm, refusal: open), status: open.status)
        }
        return visit.page(Stembiljetcontrolepagina(beeld: beeld, inhoud: vorm))
    }

    @Sendable private func send(_ request: Request, _ visit: Visit) async throws -> Response {
        let form = try await request.form()
        let beeld = try await beeld(visit)
        let vorm = Biljetvorm(form)
        do {
            let biljet = try await biljetten.verstuur(vorm.read(in: beeld.ronde), for: beeld, by: visit.actor)
            // Nobody can show it again afterwards, so it is shown now.
            if beeld.ronde.isGeheim { return visit.page(Stembiljetontvangstpagina(beeld: beeld, biljet: biljet, isNieuw: true)) }
            return .seeOther("\(beeld.path)/ontvangst?nieuw=ja")
        } catch let refusal as Refusal where refusal.isAboutBallot {
            let now = try await self.beeld(visit)
            if refusal.isBotsing {
                return visit.page(
                    Stembiljetbotsingpagina(beeld: now, inhoud: vorm, action: "\(beeld.path)/verzending", conflict: refusal), status: refusal.status)
            }
            return visit.page(Stembiljetcontrolepagina(beeld: now, inhoud: vorm, refusal: refusal), status: refusal.status)
        }
    }

    @Sendable private func receipt(_ request: Request, _ visit: Visit) async throws -> Response {
        let beeld = try await beeld(visit)
        if let code = beeld.gestemd { return visit.page(Stembiljetgeheimpagina(beeld: beeld, code: code)) }
        guard let biljet = beeld.verstuurd else { return .seeOther(beeld.path) }
        return visit.page(Stembiljetontvangstpagina(beeld: beeld, biljet: biljet, isNieuw: try request.query()["nieuw"] == "ja"))
    }
}

extension Refusal {
    /// Answered on the ballot itself, with what was filled in kept. Who may not choose at all gets no ballot.
    var isAboutBallot: Bool { !reasons.contains { $0.kind == .forbidden || $0.kind == .missing } }
    var isBotsing: Bool { reasons.contains { $0.code == Reason.biljetGewijzigd.code } && reasons.count == 1 }
}

extension Reason {
    /// About the first step; the rest is about the questions.
    var isAboutChoice: Bool { field.map { !$0.hasPrefix("antwoord-") } ?? true }
}
