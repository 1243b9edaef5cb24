import Foundation
import Hummingbird

/// The outcome of a round on the site: the page, the acts, and everything to take along. Each door asks the same use case, which
/// refuses while the round is not closed.
struct UitslagPages: Sendable {
    let uitslagen: Uitslagen
    let pers: Drukpers
    /// The address of the site for people, and whole.
    let naam: String
    let adres: String

    static let posterstijl = Asset("uitslagposter.css", type: "text/css; charset=utf-8", Array(Uitslagposter.opScherm.utf8))

    func addPages(to routes: Routes) {
        routes.get("stemrondes/:ronde/uitslag", use: page)
        routes.post("stemrondes/:ronde/uitslag/gelijke-stand", use: settle)
        routes.post("stemrondes/:ronde/uitslag/criteria", use: judge)
        routes.post("stemrondes/:ronde/vaststelling", use: establish)
        routes.get("stemrondes/:ronde/uitslag/lijst", use: list)
        routes.get("stemrondes/:ronde/uitslag/biljetten", use: ballots)
        routes.get("stemrondes/:ronde/uitslag/open-data", use: openData)
        routes.get("stemrondes/:ronde/uitslag/stuk", use: paper)
        routes.get("stemrondes/:ronde/uitslag/stuk/pdf", use: printedPaper)
        routes.get("stemrondes/:ronde/uitslag/poster", use: poster)
        routes.get("stemrondes/:ronde/uitslag/poster/pdf", use: printedPoster)
        routes.get("stemrondes/:ronde/uitslag/poster/png", use: picture)
    }

    // MARK: Looking

    @Sendable private func page(_ request: Request, _ visit: Visit) async throws -> Response { try await page(visit) }

    private func page(_ visit: Visit, _ form: Form = Form(), refusal: Refusal? = nil) async throws -> Response {
        let actor = try visit.actor
        let beeld = try await beeld(visit)
        let page = Uitslagpagina(
            beeld: beeld, magLeiden: actor.may(.rondesLeiden), magBeoordelen: actor.may(.groeperen), gevuld: form, refusal: refusal)
        return visit.page(page, status: refusal?.status ?? .ok)
    }

    private func beeld(_ visit: Visit) async throws -> Uitslagbeeld { try await uitslagen.beeld(of: visit.id("ronde"), by: visit.actor) }

    // MARK: Acts

    @Sendable private func settle(_ request: Request, _ visit: Visit) async throws -> Response {
        try await act(request, visit) { form, id in
            try await uitslagen.settle(id, gekozen: form.all("gekozen"), reden: form["reden"], by: visit.actor)
        }
    }

    @Sendable private func judge(_ request: Request, _ visit: Visit) async throws -> Response {
        try await act(request, visit) { form, id in
            try visit.actor.mayGroup()
            let oordeel = Criteriumoordeel(score: form["score"].flatMap { Int($0) }, reden: form["oordeelreden"] ?? "")
            guard let criterium = form["criterium"].flatMap(Criterium.init(rawValue:)) else { throw HTTPError(.badRequest) }
            try await uitslagen.judge(form["optie"] ?? "", criterium, oordeel, in: id, by: visit.actor)
        }
    }

    @Sendable private func establish(_ request: Request, _ visit: Visit) async throws -> Response {
        try await act(request, visit) { form, id in
            let besluit = Vaststelbesluit(
                orgaan: form["orgaan"], datum: form["datum"].flatMap { Datum($0) }, toelichting: form["toelichting"], ondanks: form["ondanks"],
                minderheid: form["minderheid"])
            try await uitslagen.establish(id, besluit, by: visit.actor)
        }
    }

    private func act(_ request: Request, _ visit: Visit, _ body: (Form, ID<Stemronde>) async throws -> Void) async throws -> Response {
        let form = try await request.form()
        let id: ID<Stemronde> = try visit.id("ronde")
        do {
            try await body(form, id)
            return .seeOther("/stemrondes/\(id)/uitslag")
        } catch let refusal as Refusal where refusal.canBeMended {
            return try await page(visit, form, refusal: refusal)
        }
    }

    // MARK: Taking along

    @Sendable private func list(_ request: Request, _ visit: Visit) async throws -> Response {
        let beeld = try await beeld(visit)
        return try .download(beeld.sheet, request.vorm(), naam: "uitslag-\(beeld.ronde.naam.kebab)", op: beeld.nu.inAmsterdam.datum)
    }

    @Sendable private func ballots(_ request: Request, _ visit: Visit) async throws -> Response {
        let beeld = try await beeld(visit)
        return try .download(beeld.biljettenblad, request.vorm(), naam: "biljetten-\(beeld.ronde.naam.kebab)", op: beeld.nu.inAmsterdam.datum)
    }

    @Sendable private func openData(_ request: Request, _ visit: Visit) async throws -> Response {
        let beeld = try await beeld(visit)
        guard let bestand = Uitslagbestand(beeld.uitslag) else { throw Refusal(.geenTelbestand) }
        return .download(try bestand.json(), naam: "biljetten-\(beeld.ronde.naam.kebab).json", type: "application/json")
    }

    @Sendable private func paper(_ request: Request, _ visit: Visit) async throws -> Response {
        let beeld = try await beeld(visit)
        return .download(try beeld.odt(adres: adres), naam: "uitslag-\(beeld.ronde.naam.kebab).odt", type: Uitslagbeeld.stuktype)
    }

    @Sendable private func printedPaper(_ request: Request, _ visit: Visit) async throws -> Response {
        let beeld = try await beeld(visit)
        let pdf = try await pers.pdf(Stukblad(paper: beeld.stuk(adres: adres)).document)
        return .download(pdf, naam: "uitslag-\(beeld.ronde.naam.kebab).pdf", type: "application/pdf")
    }

    // MARK: The poster

    @Sendable private func poster(_ request: Request, _ visit: Visit) async throws -> Response {
        let poster = try await poster(visit)
        return Response(
            status: .ok, headers: [.contentType: "text/html; charset=utf-8", .cacheControl: "no-store"],
            body: .init(byteBuffer: ByteBuffer(string: poster.document(stijlblad: Self.posterstijl.path).text)))
    }

    @Sendable private func printedPoster(_ request: Request, _ visit: Visit) async throws -> Response {
        let poster = try await poster(visit)
        return .download(try await pers.pdf(poster.document), naam: "poster-\(poster.beeld.ronde.naam.kebab).pdf", type: "application/pdf")
    }

    @Sendable private func picture(_ request: Request, _ visit: Visit) async throws -> Response {
        let poster = try await poster(visit)
        let druk = try await pers.druk(of: try await pers.pdf(poster.document), titel: poster.titel)
        return .download(druk.png, naam: "poster-\(poster.beeld.ronde.naam.kebab).png", type: "image/png")
    }

    private func poster(_ visit: Visit) async throws -> Uitslagposter {
        let beeld = try await beeld(visit)
        guard beeld.ronde.keuzewijze.heeftPlaatsen, !beeld.gekozen.isEmpty else { throw Refusal(.geenTopOmTeTonen) }
        return Uitslagposter(beeld: beeld, adres: naam)
    }
}

extension Reason {
    static let geenTelbestand = Reason(
        .missing, code: "geen-telbestand", "Deze manier van kiezen heeft geen telregel. Haal de biljetten op als csv, ods of xlsx.")
    static let geenTopOmTeTonen = Reason(.missing, code: "geen-top", "Deze uitslag heeft geen plaatsen, dus er is geen poster van.")
}
