import Foundation
import Hummingbird

/// The way from plan to outcome and back, on the site.
struct HerleidingPages: Sendable {
    let herleiding: Herleiding

    func addPages(to routes: Routes) {
        routes.get("stemrondes/:ronde/herkomst/:optie", use: origin)
        routes.get("organisatie/:code/opbrengst", use: yield)
        routes.post("organisatie/:code/opbrengst", use: answer)
        routes.get("organisatie/:code/opbrengst/lijst", use: list)
        routes.get("organisatie/opbrengst/lijst", use: listAll)
    }

    @Sendable private func origin(_ request: Request, _ visit: Visit) async throws -> Response {
        let optie: ID<Optie> = try visit.id("optie")
        return visit.page(Optieherkomstpagina(herkomst: try await herleiding.herkomst(of: optie.rawValue, in: visit.id("ronde"), by: visit.actor)))
    }

    @Sendable private func yield(_ request: Request, _ visit: Visit) async throws -> Response { try await page(visit) }

    private func page(_ visit: Visit, _ form: Form = Form(), refusal: Refusal? = nil) async throws -> Response {
        let opbrengst = try await opbrengst(visit)
        return visit.page(
            Opbrengstpagina(opbrengst: opbrengst, mag: try visit.actor.may(.groeperen), gevuld: form, refusal: refusal),
            status: refusal?.status ?? .ok)
    }

    private func opbrengst(_ visit: Visit) async throws -> Opbrengst {
        let code: ID<Gemeente> = try visit.id("code")
        return try await herleiding.opbrengst(of: code.rawValue, by: visit.actor)
    }

    @Sendable private func answer(_ request: Request, _ visit: Visit) async throws -> Response {
        let form = try await request.form()
        let code: ID<Gemeente> = try visit.id("code")
        let words = (form["onderwerp"] ?? "").split(separator: " ").map(String.init)
        do {
            guard words.count == 2, let onderwerp = Terugkoppeling.Onderwerp(words[0], words[1]) else { throw Refusal(.geenOnderwerpTerugkoppeling) }
            try await herleiding.answer(
                onderwerp, form["doorwerking"].flatMap(Doorwerking.init(rawValue:)), reden: form["reden"], of: code.rawValue, by: visit.actor)
            return .seeOther("/organisatie/\(code)/opbrengst")
        } catch let refusal as Refusal where refusal.canBeMended {
            return try await page(visit, form, refusal: refusal)
        }
    }

    @Sendable private func list(_ request: Request, _ visit: Visit) async throws -> Response {
        let opbrengst = try await opbrengst(visit)
        return try .download([opbrengst].sheet, request.vorm(), naam: "opbrengst-\(opbrengst.naam.kebab)", op: Date().inAmsterdam.datum)
    }

    @Sendable private func listAll(_ request: Request, _ visit: Visit) async throws -> Response {
        try .download(
            try await herleiding.opbrengsten(by: visit.actor).sheet, request.vorm(), naam: "opbrengst-eenheid", op: Date().inAmsterdam.datum)
    }
}
