import Foundation
import Hummingbird

/// Versions of the sheets on the site, and two beside each other.
struct PlaatversiesPages: Sendable {
    let plaatversies: Plaatversies

    func addPages(to routes: Routes) {
        routes.get("praatplaten/versies", use: list)
        routes.post("praatplaten/versies", use: freeze)
        routes.get("praatplaten/versies/:versie/:blad", use: blad)
        routes.get("praatplaten/versies/:versie/:blad/maten", use: maten)
        routes.get("praatplaten/versies/:versie/:blad/pdf", use: pdf)
        routes.get("praatplaten/versies/:versie/:blad/svg", use: svg)
        routes.get("praatplaten/versies/:versie/:blad/png", use: png)
        routes.get("praatplaten/versies/:versie/:blad/csv", use: csv)
        routes.get("praatplaten/vergelijken", use: compare)
        routes.get("praatplaten/vergelijken/lijst", use: compareList)
    }

    @Sendable private func list(_ request: Request, _ visit: Visit) async throws -> Response {
        let actor = try visit.actor
        return visit.page(Plaatversiespagina(versies: try await plaatversies.list(by: actor), magVastleggen: actor.may(.platenVastleggen)))
    }

    @Sendable private func freeze(_ request: Request, _ visit: Visit) async throws -> Response {
        let actor = try visit.actor
        let naam = try await request.form()["naam"] ?? ""
        do {
            try await plaatversies.freeze(naam, by: actor)
            return .seeOther("/praatplaten/versies")
        } catch let refusal as Refusal where refusal.reasons.allSatisfy({ $0.kind != .forbidden }) {
            return visit.page(
                Plaatversiespagina(versies: try await plaatversies.list(by: actor), magVastleggen: true, naam: naam, refusal: refusal),
                status: refusal.status)
        }
    }

    // MARK: One sheet of a version

    @Sendable private func blad(_ request: Request, _ visit: Visit) async throws -> Response {
        let (versie, blad) = try await found(visit)
        return visit.page(Versiebladpagina(versie: versie, blad: blad))
    }

    /// The measures of the sheet, as a stylesheet: a page may carry no style of its own.
    @Sendable private func maten(_ request: Request, _ visit: Visit) async throws -> Response {
        let blad = try await found(visit).blad
        return Response(
            status: .ok, headers: [.contentType: "text/css; charset=utf-8", .cacheControl: "no-store"],
            body: .init(byteBuffer: ByteBuffer(string: Blad(blad.praatplaat).eigenschappen)))
    }

    @Sendable private func pdf(_ request: Request, _ visit: Visit) async throws -> Response {
        let (versie, blad) = try await found(visit)
        let pdf = try await plaatversies.pdf(blad.code, of: versie.id, by: visit.actor)
        return .download(pdf, naam: "\(name(versie, blad)).pdf", type: "application/pdf")
    }

    @Sendable private func svg(_ request: Request, _ visit: Visit) async throws -> Response {
        let (versie, blad) = try await found(visit)
        let druk = try await plaatversies.druk(blad.code, of: versie.id, by: visit.actor)
        return .download(druk.svg, naam: "\(name(versie, blad)).svg", type: "image/svg+xml")
    }

    @Sendable private func png(_ request: Request, _ visit: Visit) async throws -> Response {
        let (versie, blad) = try await found(visit)
        let druk = try await plaatversies.druk(blad.code, of: versie.id, by: visit.actor)
        return .download(druk.png, naam: "\(name(versie, blad)).png", type: "image/png")
    }

    @Sendable private func csv(_ request: Request, _ visit: Visit) async throws -> Response {
        let (versie, blad) = try await found(visit)
        let vorm = CSV.Vorm(rawValue: try request.query()["vorm"] ?? "") ?? .excel
        return .download(Array(blad.praatplaat.csv(vorm).utf8), naam: "\(name(versie, blad)).csv", type: vorm.mediatype)
    }

    private func found(_ visit: Visit) async throws -> (versie: Plaatversie, blad: Versieblad) {
        try await plaatversies.blad(try visit.code("blad"), of: try visit.id("versie"), by: visit.actor)
    }

    private func name(_ versie: Plaatversie, _ blad: Versieblad) -> String { "praatplaat-\(blad.praatplaat.naam.kebab)-\(versie.naam.kebab)" }

    // MARK: Two beside each other

    @Sendable private func compare(_ request: Request, _ visit: Visit) async throws -> Response {
        let versies = try await plaatversies.list(by: visit.actor)
        var page = Vergelijkpagina(versies: versies, keuze: Vergelijkpagina.Keuze(try request.query(), among: versies))
        do {
            if !versies.isEmpty { page.vergelijking = try await comparison(page.keuze, visit) }
        } catch let refusal as Refusal where refusal.reasons.allSatisfy({ $0.kind != .forbidden }) {
            page.refusal = refusal
            return visit.page(page, status: refusal.status)
        }
        return visit.page(page)
    }

    @Sendable private func compareList(_ request: Request, _ visit: Visit) async throws -> Response {
        let query = try request.query()
        let keuze = Vergelijkpagina.Keuze(query, among: try await plaatversies.list(by: visit.actor))
        let vergelijking = try await comparison(keuze, visit)
        return try .download(
            vergelijking.lijst.sheet("Vergelijking"), request.vorm(), naam: "vergelijking-\(keuze.plaat)", op: Date().inAmsterdam.datum)
    }

    private func comparison(_ keuze: Vergelijkpagina.Keuze, _ visit: Visit) async throws -> Plaatvergelijking {
        try await plaatversies.compare(ID(keuze.toen), with: keuze.nu == "nu" ? nil : ID(keuze.nu), on: keuze.plaat, by: visit.actor)
    }
}

extension Vergelijkpagina.Keuze {
    /// What was not asked is the newest version, today, and its first sheet.
    fileprivate init(_ query: Form, among versies: [Plaatversie]) {
        toen = query["toen"] ?? versies.first?.id.rawValue ?? ""
        nu = query["nu"] ?? "nu"
        plaat = query["plaat"] ?? versies.first?.bladen.first?.code ?? ""
    }
}
