import Foundation
import Hummingbird

/// Meetings on the site: looking at them, and every act on them.
struct VergaderingenPages: Sendable {
    let vergaderingen: Vergaderingen

    func addPages(to routes: Routes) {
        routes.get("vergaderingen", use: overview)
        routes.post("vergaderingen", use: plan)
        routes.get("vergaderingen/nieuw", use: newForm)
        routes.get("vergaderingen/:vergadering", use: meeting)
        routes.post("vergaderingen/:vergadering", use: change)
        routes.get("vergaderingen/:vergadering/bewerken", use: form)
        routes.get("vergaderingen/:vergadering/afgelasten", use: cancelForm)
        routes.post("vergaderingen/:vergadering/afgelasting", use: cancel)
        routes.post("vergaderingen/:vergadering/afmeldingen", use: addAbsence)
        routes.post("vergaderingen/:vergadering/afmeldingen/:afmelding/verwijdering", use: removeAbsence)
        routes.get("vergaderingen/:vergadering/agenda/nieuw", use: itemForm)
        routes.post("vergaderingen/:vergadering/agenda", use: saveItem)
        routes.get("vergaderingen/:vergadering/agenda/:punt", use: itemForm)
        routes.post("vergaderingen/:vergadering/agenda/:punt", use: saveItem)
        routes.post("vergaderingen/:vergadering/agenda/:punt/omhoog") { request, visit in try await move(request, visit, up: true) }
        routes.post("vergaderingen/:vergadering/agenda/:punt/omlaag") { request, visit in try await move(request, visit, up: false) }
        routes.post("vergaderingen/:vergadering/agenda/:punt/verwijdering", use: removeItem)
    }

    private func keeps(_ actor: Actor, _ organen: [Vergaderorgaan]) -> [Vergaderorgaan] {
        organen.filter { actor.may(.vergaderingenBijhouden, in: $0.code) }
    }

    // MARK: Looking

    @Sendable private func overview(_ request: Request, _ visit: Visit) async throws -> Response {
        let actor = try visit.actor
        let lijst = try await vergaderingen.lijst(of: request.query()["orgaan"], by: actor)
        return visit.page(Vergaderingenpagina(lijst: lijst, eigen: Set(keeps(actor, lijst.organen).map(\.code))))
    }

    @Sendable private func meeting(_ request: Request, _ visit: Visit) async throws -> Response { try await page(visit) }

    private func page(_ visit: Visit, afwezig: Afmeldinvoer = Afmeldinvoer(), refusal: Refusal? = nil) async throws -> Response {
        let beeld = try await vergaderingen.vergadering(visit.id("vergadering"), by: visit.actor)
        return visit.page(Vergaderingpagina(beeld: beeld, afwezig: afwezig, refusal: refusal), status: refusal?.status ?? .ok)
    }

    /// The meeting, for who keeps it.
    private func kept(_ visit: Visit) async throws -> Vergaderbeeld {
        let beeld = try await vergaderingen.vergadering(visit.id("vergadering"), by: visit.actor)
        try visit.actor.mayKeepMeetings(of: beeld.orgaan.code)
        return beeld
    }

    // MARK: Planning and changing

    @Sendable private func newForm(_ request: Request, _ visit: Visit) async throws -> Response {
        var invoer = Vergaderinvoer()
        invoer.orgaan = try request.query()["orgaan"] ?? ""
        return visit.page(try await newPage(visit, invoer))
    }

    private func newPage(_ visit: Visit, _ invoer: Vergaderinvoer, refusal: Refusal? = nil) async throws -> Vergaderformulierpagina {
        let actor = try visit.actor
        let organen = keeps(actor, try await vergaderingen.organen(by: actor))
        if organen.isEmpty { throw Refusal(.magVergaderingenNietBijhouden) }
        return Vergaderformulierpagina(organen: organen, invoer: invoer, refusal: refusal)
    }

    @Sendable private func plan(_ request: Request, _ visit: Visit) async throws -> Response {
        let invoer = Vergaderinvoer(try await request.form())
        do {
            let voorstel = try invoer.voorstel()
            return .seeOther(try await vergaderingen.plan(voorstel.gegevens, of: voorstel.orgaan, by: visit.actor).pad)
        } catch let refusal as Refusal where refusal.canBeMended {
            return visit.page(try await newPage(visit, invoer, refusal: refusal), status: refusal.status)
        }
    }

    @Sendable private func form(_ request: Request, _ visit: Visit) async throws -> Response {
        let beeld = try await kept(visit)
        return visit.page(Vergaderformulierpagina(organen: [], vergadering: beeld.vergadering, invoer: Vergaderinvoer(beeld.vergadering)))
    }

    @Sendable private func change(_ request: Request, _ visit: Visit) async throws -> Response {
        let form = try await request.form()
        let beeld = try await kept(visit)
        var invoer = Vergaderinvoer(form)
        do {
            return .seeOther(try await vergaderingen.change(beeld.vergadering.id, to: invoer.gegevens(), versie: form.versie, by: visit.actor).pad)
        } catch let refusal as Refusal where refusal.canBeMended {
            // After a change by somebody else the fields show what stands there now.
            if form.versie != beeld.vergadering.versie { invoer = Vergaderinvoer(beeld.vergadering) }
            return visit.page(
                Vergaderformulierpagina(organen: [], vergadering: beeld.vergadering, invoer: invoer, refusal: refusal), status: refusal.status)
        }
    }

    @Sendable private func cancelForm(_ request: Request, _ visit: Visit) async throws -> Response {
        let beeld = try await kept(visit)
        return visit.page(Afgelastpagina(vergadering: beeld.vergadering, orgaan: beeld.orgaan))
    }

    @Sendable private func cancel(_ request: Request, _ visit: Visit) async throws -> Response {
        let form = try await request.form()
        let beeld = try await kept(visit)
        do {
            try await vergaderingen.cancel(beeld.vergadering.id, reden: form["reden"] ?? "", versie: form.versie, by: visit.actor)
            return .seeOther(beeld.vergadering.pad)
        } catch let refusal as Refusal where refusal.canBeMended {
            return visit.page(
                Afgelastpagina(vergadering: beeld.vergadering, orgaan: beeld.orgaan, reden: form["reden"] ?? "", refusal: refusal), status: refusal.status)
        }
    }

    // MARK: The agenda

    @Sendable private func itemForm(_ request: Request, _ visit: Visit) async throws -> Response { visit.page(try await itemPage(visit)) }

    private func itemPage(_ visit: Visit, _ invoer: Agendapuntinvoer? = nil, refusal: Refusal? = nil) async throws -> Agendapuntpagina {
        let beeld = try await kept(visit)
        var punt: Agendapunt?
        if visit.parameters.get("punt") != nil {
            let id: ID<Agendapunt> = try visit.id("punt")
            guard let found = beeld.agenda.first(where: { $0.id == id }) else { throw Refusal(.geenAgendapunt) }
            punt = found
        }
        let keuzes = try await vergaderingen.keuzes(of: beeld.orgaan, by: visit.actor)
        return Agendapuntpagina(
            beeld: beeld, punt: punt, keuzes: keuzes, invoer: invoer ?? punt.map { Agendapuntinvoer($0.gegevens) } ?? Agendapuntinvoer(), refusal: refusal)
    }

    @Sendable private func saveItem(_ request: Request, _ visit: Visit) async throws -> Response {
        let form = try await request.form()
        let id: ID<Vergadering> = try visit.id("vergadering")
        let invoer = Agendapuntinvoer(form)
        do {
            if visit.parameters.get("punt") != nil {
                try await vergaderingen.changeItem(visit.id("punt"), to: invoer.gegevens(), of: id, versie: form.versie, by: visit.actor)
            } else {
                try await vergaderingen.addItem(invoer.gegevens(), to: id, versie: form.versie, by: visit.actor)
            }
            return .seeOther("/vergaderingen/\(id)")
        } catch let refusal as Refusal where refusal.canBeMended {
            return visit.page(try await itemPage(visit, invoer, refusal: refusal), status: refusal.status)
        }
    }

    private func act(_ visit: Visit, _ act: (ID<Vergadering>) async throws -> Void) async throws -> Response {
        let id: ID<Vergadering> = try visit.id("vergadering")
        do {
            try await act(id)
            return .seeOther("/vergaderingen/\(id)")
        } catch let refusal as Refusal where refusal.canBeMended {
            return try await page(visit, refusal: refusal)
        }
    }

    @Sendable private func removeItem(_ request: Request, _ visit: Visit) async throws -> Response {
        let versie = try await request.form().versie
        return try await act(visit) { id in try await vergaderingen.removeItem(visit.id("punt"), of: id, versie: versie, by: visit.actor) }
    }

    private func move(_ request: Request, _ visit: Visit, up: Bool) async throws -> Response {
        let versie = try await request.form().versie
        return try await act(visit) { id in try await vergaderingen.moveItem(visit.id("punt"), up: up, of: id, versie: versie, by: visit.actor) }
    }

    // MARK: Who is not there

    @Sendable private func addAbsence(_ request: Request, _ visit: Visit) async throws -> Response {
        let form = try await request.form()
        let invoer = Afmeldinvoer(form)
        let beeld = try await kept(visit)
        do {
            let reden = invoer.reden.isEmpty ? nil : invoer.reden
            try await vergaderingen.addAbsence(of: invoer.persoon, invoer.dagen(), reden: reden, for: beeld.orgaan.code, by: visit.actor)
            return .seeOther(beeld.vergadering.pad)
        } catch let refusal as Refusal where refusal.canBeMended {
            return try await page(visit, afwezig: invoer, refusal: refusal)
        }
    }

    @Sendable private func removeAbsence(_ request: Request, _ visit: Visit) async throws -> Response {
        try await act(visit) { _ in try await vergaderingen.removeAbsence(visit.id("afmelding"), by: visit.actor) }
    }
}

extension Vergaderinvoer {
    fileprivate init(_ form: Form) {
        self.init()
        (orgaan, datum, begin) = (form["orgaan"] ?? "", form["datum"] ?? "", form["begin"] ?? "")
        (eind, plaats, openbaarheid) = (form["eind"] ?? "", form["plaats"] ?? "", form["openbaarheid"] ?? "")
    }
}

extension Agendapuntinvoer {
    fileprivate init(_ form: Form) {
        self.init()
        (titel, handeling, stap) = (form["titel"] ?? "", form["handeling"] ?? "", form["stap"] ?? "")
        (documenten, document, stukken) = (form.all("blijft"), form["document"] ?? "", form["stukken"] ?? "")
    }
}

extension Afmeldinvoer {
    fileprivate init(_ form: Form) {
        self.init()
        (persoon, van, tot, reden) = (form["persoon"] ?? "", form["van"] ?? "", form["tot"] ?? "", form["reden"] ?? "")
    }
}
