import Foundation
import Hummingbird

/// What can be taken along of a planning: pictures, sheets, the planning file, and the process table.
struct PlanningsuitvoerPages: Sendable {
    let planningen: Planningen
    let pers: Drukpers

    func addPages(to routes: Routes) {
        routes.get("planning/:planning/tijdlijn/svg", use: drawing)
        routes.get("planning/:planning/tijdlijn/png", use: picture)
        routes.get("planning/:planning/tijdlijn/pdf", use: printed)
        routes.get("planning/:planning/stappenlijst", use: sheet)
        routes.get("planning/:planning/bestand", use: file)
        routes.get("planning/:planning/procestabel", use: table)
        routes.get("planning/:planning/procestabel/odt", use: paper)
    }

    private func beeld(_ visit: Visit) async throws -> Planningsbeeld { try await planningen.beeld(visit.id("planning"), by: visit.actor) }

    /// `planning-tot-de-vaststelling-2026-10-08.svg` (UIT-25).
    private func name(_ beeld: Planningsbeeld, _ what: String, _ ending: String) -> String {
        "\(what)-\(beeld.dossier.naam.kebab)-\(beeld.vandaag).\(ending)"
    }

    @Sendable private func drawing(_ request: Request, _ visit: Visit) async throws -> Response {
        let beeld = try await beeld(visit)
        guard let timeline = beeld.tijdlijn else { throw Refusal(.geenTijdlijn) }
        return .download(Array(timeline.svg.text.utf8), naam: name(beeld, "tijdlijn", "svg"), type: "image/svg+xml")
    }

    @Sendable private func picture(_ request: Request, _ visit: Visit) async throws -> Response {
        let beeld = try await beeld(visit)
        guard let blad = Tijdlijnblad(beeld) else { throw Refusal(.geenTijdlijn) }
        let druk = try await pers.druk(of: try await pers.pdf(blad.document), titel: beeld.dossier.naam)
        return .download(druk.png, naam: name(beeld, "tijdlijn", "png"), type: "image/png")
    }

    @Sendable private func printed(_ request: Request, _ visit: Visit) async throws -> Response {
        let beeld = try await beeld(visit)
        guard let blad = Tijdlijnblad(beeld) else { throw Refusal(.geenTijdlijn) }
        return .download(try await pers.pdf(blad.document), naam: name(beeld, "tijdlijn", "pdf"), type: "application/pdf")
    }

    @Sendable private func sheet(_ request: Request, _ visit: Visit) async throws -> Response {
        let beeld = try await beeld(visit)
        return try .download(beeld.sheet, request.vorm(), naam: "stappen-\(beeld.dossier.naam.kebab)", op: beeld.vandaag)
    }

    @Sendable private func file(_ request: Request, _ visit: Visit) async throws -> Response {
        let beeld = try await beeld(visit)
        let text = Planningsbestand.yaml(of: beeld.dossier.planning)
        return .download(Array(text.utf8), naam: name(beeld, "planning", "yaml"), type: "application/yaml; charset=utf-8")
    }

    @Sendable private func table(_ request: Request, _ visit: Visit) async throws -> Response {
        visit.page(Procestabelpagina(beeld: try await beeld(visit)))
    }

    @Sendable private func paper(_ request: Request, _ visit: Visit) async throws -> Response {
        let beeld = try await beeld(visit)
        let odt = try Procestabel(beeld.dossier).stuk(op: beeld.vandaag).odt()
        return .download(odt, naam: name(beeld, "procestabel", "odt"), type: Procestabel.type)
    }
}

extension Reason {
    static let geenTijdlijn = Reason(.missing, code: "geen-tijdlijn", "Er is nog geen tijdlijn: geen enkele stap heeft een datum.")
}
