import Hummingbird

/// The choice of a board that a secretaris takes over from the minutes, and the second pair of eyes.
struct HandinvoerPages: Sendable {
    let biljetten: Biljetten
    let invoeren: Invoeren

    func addPages(to routes: Routes) {
        routes.get("stemrondes/:ronde/stembiljet/:deelnemer/invoer", use: form)
        routes.post("stemrondes/:ronde/stembiljet/:deelnemer/invoer", use: enter)
        routes.post("stemrondes/:ronde/stembiljet/:deelnemer/invoer/bevestiging", use: confirm)
        routes.post("stemrondes/:ronde/stembiljet/:deelnemer/invoer/weigering", use: refuse)
    }

    private func beeld(_ visit: Visit) async throws -> Biljetbeeld {
        try await biljetten.beeld(visit.id("ronde"), visit.id("deelnemer"), by: visit.actor)
    }

    /// What waits, for whoever may see it; else the form, for the secretaris.
    @Sendable private func form(_ request: Request, _ visit: Visit) async throws -> Response {
        let actor = try visit.actor
        let beeld = try await beeld(visit)
        if try request.query()["opnieuw"] == nil, let page = try await waiting(beeld, actor) { return visit.page(page) }
        try actor.mayEnterVote(for: beeld.deelnemer.overleg)
        if let shut = beeld.shut { return visit.page(Stembiljetdichtpagina(beeld: beeld, reden: shut)) }
        return visit.page(Handinvoerpagina(beeld: beeld))
    }

    @Sendable private func enter(_ request: Request, _ visit: Visit) async throws -> Response {
        let beeld = try await beeld(visit)
        let vorm = Handinvoervorm(try await request.form())
        do {
            try await invoeren.enter(
                vorm.biljet.read(in: beeld.ronde).invoer, vorm.biljet.antwoorden, datum: Datum(vorm.datum), verslag: vorm.verslag,
                from: beeld.deelnemer.id, in: beeld.ronde.id, by: visit.actor)
            return .seeOther(beeld.invoerpad)
        } catch let refusal as Refusal where refusal.isAboutBallot {
            return visit.page(Handinvoerpagina(beeld: beeld, vorm: vorm, refusal: refusal), status: refusal.status)
        }
    }

    @Sendable private func confirm(_ request: Request, _ visit: Visit) async throws -> Response {
        try await judge(request, visit) { beeld, _ in
            try await invoeren.confirm(beeld.deelnemer.id, in: beeld.ronde.id, by: visit.actor)
            return .seeOther("\(beeld.path)/ontvangst?nieuw=ja")
        }
    }

    @Sendable private func refuse(_ request: Request, _ visit: Visit) async throws -> Response {
        try await judge(request, visit) { beeld, form in
            try await invoeren.refuse(beeld.deelnemer.id, in: beeld.ronde.id, reden: form["reden"], by: visit.actor)
            return .seeOther("/stemrondes/\(beeld.ronde.id)")
        }
    }

    /// Judges what was looked at, and nothing that came in its place since.
    private func judge(_ request: Request, _ visit: Visit, _ act: (Biljetbeeld, Form) async throws -> Response) async throws -> Response {
        let form = try await request.form()
        let beeld = try await beeld(visit)
        do {
            let now = try await invoeren.voorstel(of: beeld.deelnemer.id, in: beeld.ronde.id, by: visit.actor)
            if let now, now.merk != form["op"] { throw Refusal(.invoerGewijzigd) }
            return try await act(beeld, form)
        } catch let refusal as Refusal where refusal.isAboutBallot {
            guard let page = try await waiting(beeld, try visit.actor, reden: form["reden"], refusal) else { throw refusal }
            return visit.page(page, status: refusal.status)
        }
    }

    private func waiting(
        _ beeld: Biljetbeeld, _ actor: Actor, reden: String? = nil, _ refusal: Refusal? = nil
    ) async throws -> Handinvoercontrolepagina? {
        guard let voorstel = try await invoeren.voorstel(of: beeld.deelnemer.id, in: beeld.ronde.id, by: actor) else { return nil }
        return Handinvoercontrolepagina(
            beeld: beeld, voorstel: voorstel, magBevestigen: voorstel.door != actor.id,
            magOpnieuw: actor.may(.stemInvoeren, in: beeld.deelnemer.overleg), reden: reden, refusal: refusal)
    }
}

extension Reason {
    static let invoerGewijzigd = Reason(
        .conflict, code: "invoer-gewijzigd",
        "Intussen is de keuze opnieuw ingevoerd. Hieronder staat wat er nu wacht. Leg het opnieuw naast het verslag.")
}
