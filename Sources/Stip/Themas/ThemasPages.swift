import Foundation
import Hummingbird

/// The list of themes on the site.
struct ThemasPages: Sendable {
    let themas: Themas
    let praatplaten: Praatplaten
    let documenten: Documenten

    func addPages(to routes: Routes) {
        routes.get("themas", use: overview)
        routes.post("themas", use: add)
        routes.get("themas/nieuw", use: addForm)
        routes.get("themas/lijst", use: csv)
        routes.get("themas/codeboek", use: codebook)
        routes.get("themas/vergelijken", use: compare)
        routes.get("themas/invoer", use: importForm)
        routes.post("themas/invoer", use: preview)
        routes.post("themas/invoer/doorvoering", use: carryOut)
        routes.post("themas/vastlegging", use: freeze)
        routes.post("themas/lezing", use: reread)
        routes.get("themas/:thema", use: thema)
        routes.post("themas/:thema", use: change)
        routes.post("themas/:thema/samenvoeging", use: merge)
        routes.post("themas/:thema/losmaking", use: unmerge)
        routes.get("themas/:thema/splitsing", use: splitForm)
        routes.post("themas/:thema/splitsing", use: split)
        routes.post("themas/:thema/terugvoeging", use: unsplit)
        routes.post("themas/:thema/intrekking", use: withdraw)
        routes.post("themas/:thema/opneming", use: restore)
    }

    // MARK: The list

    @Sendable private func overview(_ request: Request, _ visit: Visit) async throws -> Response {
        let actor = try visit.actor
        let zoek = try request.query()["zoek"].map { String($0.prefix(100)) }
        return visit.page(
            Themaspagina(
                stand: try await praatplaten.stand(by: actor), overzicht: try await themas.overzicht(by: actor), zoek: zoek,
                magBeheren: actor.may(.themasBeheren), magLezen: actor.may(.documentenToevoegen)))
    }

    @Sendable private func csv(_ request: Request, _ visit: Visit) async throws -> Response {
        let boom = try await themas.boom(by: visit.actor)
        let vorm = CSV.Vorm(rawValue: try request.query()["vorm"] ?? "") ?? .excel
        let naam = "themas-\(Date().inAmsterdam.datum)-versie-\(boom.versie).csv"
        return .download(Array(Themabestand.csv(boom.regels, vorm).utf8), naam: naam, type: vorm.mediatype)
    }

    @Sendable private func codebook(_ request: Request, _ visit: Visit) async throws -> Response {
        let boom = try await themas.boom(by: visit.actor)
        let text = Themabestand.qdc(boom.regels, velden: boom.velden, versie: Program.version)
        let naam = "themas-\(Date().inAmsterdam.datum)-versie-\(boom.versie).qdc"
        return .download(Array(text.utf8), naam: naam, type: "application/xml; charset=utf-8")
    }

    @Sendable private func compare(_ request: Request, _ visit: Visit) async throws -> Response {
        let (query, actor) = (try request.query(), try visit.actor)
        let overzicht = try await themas.overzicht(by: actor)
        let now = Vergelijkingpagina.Keus(nummer: "nu", naam: "de lijst van nu")
        let keuzes = [now] + overzicht.standen.map { Vergelijkingpagina.Keus(nummer: $0.id.rawValue, naam: $0.naam) }
        // Without a question: the last two cycles, or the last one and now.
        var page = Vergelijkingpagina(keuzes: keuzes)
        guard keuzes.count > 1 else { return visit.page(page) }
        page.van = keuzes.first { $0.nummer == query["van"] } ?? (keuzes.count > 2 ? keuzes[2] : keuzes[1])
        page.naar = keuzes.first { $0.nummer == query["naar"] } ?? (keuzes.count > 2 ? keuzes[1] : keuzes[0])
        let van = try await regels(page.van, overzicht.boom, by: actor), naar = try await regels(page.naar, overzicht.boom, by: actor)
        page.verschil = Themaverschil(van: van, naar: naar, velden: overzicht.boom.velden)
        return visit.page(page)
    }

    private func regels(_ keus: Vergelijkingpagina.Keus?, _ boom: Themaboom, by actor: Actor) async throws -> [Themaregel] {
        guard let keus, keus.nummer != "nu" else { return boom.regels }
        return try await themas.stand(ID(keus.nummer), by: actor).regels
    }

    @Sendable private func freeze(_ request: Request, _ visit: Visit) async throws -> Response {
        _ = try await themas.freeze(by: visit.actor)
        return .seeOther("/themas#vast-kop")
    }

    @Sendable private func reread(_ request: Request, _ visit: Visit) async throws -> Response {
        _ = try await themas.reread(with: documenten, by: visit.actor)
        return .seeOther("/themas")
    }

    // MARK: A new theme

    @Sendable private func addForm(_ request: Request, _ visit: Visit) async throws -> Response {
        try visit.actor.mayManageThemas()
        return visit.page(Themaformulierpagina(formulier: Themaformulier(boom: try await themas.boom(by: visit.actor))))
    }

    @Sendable private func add(_ request: Request, _ visit: Visit) async throws -> Response {
        let form = try await request.form()
        var formulier = Themaformulier(form, try await themas.boom(by: visit.actor))
        do {
            return .seeOther("/themas/\(try await themas.add(formulier.gegevens, by: visit.actor))")
        } catch let refusal as Refusal where refusal.canBeMended {
            formulier.refusal = refusal
            return visit.page(Themaformulierpagina(formulier: formulier), status: refusal.status)
        }
    }

    // MARK: A file

    @Sendable private func importForm(_ request: Request, _ visit: Visit) async throws -> Response {
        try visit.actor.mayManageThemas()
        return visit.page(Invoerpagina())
    }

    @Sendable private func preview(_ request: Request, _ visit: Visit) async throws -> Response {
        let actor = try visit.actor
        try actor.mayManageThemas()
        do {
            var received: Upload?
            let limits = UploadLimits(fileBytes: Themabestand.grens, totalBytes: Themabestand.grens + 100_000, files: 1)
            let form = try await request.uploads(limits) { upload, _ in received = received ?? upload }
            guard let received else { throw Refusal(.geenThemabestandGekozen) }
            if received.isTooLarge { throw Refusal(.themabestandTeGroot(received.size)) }
            return visit.page(
                Invoerpagina(voorbeeld: try await voorbeeld(received.name, received.bytes, withdrawing: form["ontbrekend"] == "weg", by: actor)))
        } catch let refusal as Refusal where refusal.canBeMended {
            return visit.page(Invoerpagina(refusal: refusal), status: refusal.status)
        }
    }

    @Sendable private func carryOut(_ request: Request, _ visit: Visit) async throws -> Response {
        let actor = try visit.actor
        let form = try await request.form(upTo: Themabestand.grens * 2)
        let (withdrawing, reden) = (form["ontbrekend"] == "weg", (form["reden"] ?? "").alsNaam)
        guard let data = Data(base64Encoded: form["inhoud"] ?? "") else { throw Refusal(.geenThemabestandGekozen) }
        do {
            _ = try await themas.importeer(
                [UInt8](data), withdrawing: withdrawing, versie: form["versie"].flatMap { Int($0) }, reden: reden, by: actor)
            return .seeOther("/themas")
        } catch let refusal as Refusal where refusal.reasons == [.redenVoorInvoer] {
            let voorbeeld = try await voorbeeld(form["naam"] ?? "", [UInt8](data), withdrawing: withdrawing, by: actor)
            return visit.page(Invoerpagina(voorbeeld: voorbeeld, refusal: refusal), status: refusal.status)
        } catch let refusal as Refusal where refusal.canBeMended {
            return visit.page(Invoerpagina(refusal: refusal), status: refusal.status)
        }
    }

    private func voorbeeld(_ naam: String, _ bytes: [UInt8], withdrawing: Bool, by actor: Actor) async throws -> Invoerpagina.Voorbeeld {
        let versie = try await themas.boom(by: actor).versie
        return Invoerpagina.Voorbeeld(
            naam: naam.alsNaam, inhoud: Data(bytes).base64EncodedString(), versie: versie,
            invoer: try await themas.preview(bytes, withdrawing: withdrawing, by: actor), withdrawing: withdrawing)
    }

    // MARK: One theme

    @Sendable private func thema(_ request: Request, _ visit: Visit) async throws -> Response {
        visit.page(try await page(of: visit, pagina: Int(try request.query()["pagina"] ?? "") ?? 1))
    }

    private func page(
        of visit: Visit, _ form: Form = Form(), open: String = "", pagina: Int = 1, refusal: Refusal? = nil
    ) async throws -> Lijstthemapagina {
        let actor = try visit.actor
        let inzage = try await themas.inzage(of: try visit.code("thema"), by: actor)
        let formulier =
            open == "wijziging"
            ? Themaformulier(form, inzage.boom, code: inzage.knoop.code, refusal: refusal) : Themaformulier(inzage.knoop, inzage.boom)
        return Lijstthemapagina(
            inzage: inzage, formulier: formulier, magBeheren: actor.may(.themasBeheren), ingevuld: form, open: open, pagina: pagina, refusal: refusal)
    }

    /// Does it and goes to the theme; or shows the form again with why not.
    private func act(
        _ name: String, _ request: Request, _ visit: Visit, to path: String? = nil, _ act: (String, Form) async throws -> Void
    ) async throws -> Response {
        let code = try visit.code("thema")
        let form = request.headers[.contentType] == nil ? Form() : try await request.form()
        do {
            try await act(code, form)
            return .seeOther(path ?? "/themas/\(code)")
        } catch let refusal as Refusal where refusal.canBeMended {
            return visit.page(try await page(of: visit, form, open: name, refusal: refusal), status: refusal.status)
        }
    }

    @Sendable private func change(_ request: Request, _ visit: Visit) async throws -> Response {
        let boom = try await themas.boom(by: visit.actor)
        return try await act("wijziging", request, visit) { code, form in
            var gegevens = Themaformulier(form, boom, code: code).gegevens
            // What stands under a theme that went on in another is shown under the other; that is no change.
            if let knoop = boom[code], gegevens.ouder == boom.wijzer.ouder(of: code) { gegevens.ouder = knoop.ouder }
            try await themas.change(
                code, to: gegevens, versie: form["versie"].flatMap { Int($0) }, reden: (form["reden"] ?? "").alsNaam, by: visit.actor)
        }
    }

    @Sendable private func merge(_ request: Request, _ visit: Visit) async throws -> Response {
        try await act("samenvoeging", request, visit) { code, form in
            try await themas.merge(code, into: form["samen"] ?? "", reden: (form["reden-samen"] ?? "").alsNaam, by: visit.actor)
        }
    }

    @Sendable private func unmerge(_ request: Request, _ visit: Visit) async throws -> Response {
        try await act("losmaking", request, visit) { code, _ in try await themas.unmerge(code, by: visit.actor) }
    }

    @Sendable private func splitForm(_ request: Request, _ visit: Visit) async throws -> Response {
        try visit.actor.mayManageThemas()
        return visit.page(Splitsingpagina(inzage: try await themas.inzage(of: try visit.code("thema"), by: visit.actor)))
    }

    @Sendable private func split(_ request: Request, _ visit: Visit) async throws -> Response {
        let (code, form, actor) = (try visit.code("thema"), try await request.form(), try visit.actor)
        let delen = form.splitsing
        do {
            var keuzes: [ID<Prioriteit>: Int] = [:]
            for field in form.fields where field.name.hasPrefix("p-") && !field.value.isEmpty {
                guard let place = delen.firstIndex(where: { String($0.nummer) == field.value }) else { throw Refusal(.keuzeZonderNaam(field.value)) }
                keuzes[ID(String(field.name.dropFirst(2)))] = place
            }
            _ = try await themas.split(code, into: delen.map(\.deel), keuzes: keuzes, by: actor)
            return .seeOther("/themas/\(code)")
        } catch let refusal as Refusal where refusal.canBeMended {
            return visit.page(
                Splitsingpagina(inzage: try await themas.inzage(of: code, by: actor), ingevuld: form, refusal: refusal), status: refusal.status)
        }
    }

    @Sendable private func unsplit(_ request: Request, _ visit: Visit) async throws -> Response {
        let from = try await themas.boom(by: visit.actor)[try visit.code("thema")]?.afgesplitstVan
        return try await act("terugvoeging", request, visit, to: from.map { "/themas/\($0)" }) { code, _ in
            _ = try await themas.unsplit(code, by: visit.actor)
        }
    }

    @Sendable private func withdraw(_ request: Request, _ visit: Visit) async throws -> Response {
        try await act("intrekking", request, visit) { code, form in
            try await themas.withdraw(code, reden: (form["reden-weg"] ?? "").alsNaam, by: visit.actor)
        }
    }

    @Sendable private func restore(_ request: Request, _ visit: Visit) async throws -> Response {
        try await act("opneming", request, visit) { code, _ in try await themas.restore(code, by: visit.actor) }
    }
}

extension Reason {
    static let geenThemabestandGekozen = Reason(code: "geen-themabestand", field: "bestand", "Kies eerst een bestand met een lijst van thema’s.")
    static func keuzeZonderNaam(_ nummer: String) -> Reason {
        Reason(code: "keuze-zonder-naam", field: "naam-\(nummer)", "U stuurt prioriteiten naar nieuw thema \(nummer). Geef dat thema een naam.")
    }
}
