import Hummingbird

/// The pages that belong to no feature.
struct SitePages: Sendable {
    let duur: Toegangsduur
    /// Fills the start page for a visitor, from the features that have something to say there.
    let start: @Sendable (Actor) async throws -> Startpagina

    func addPages(open: Routes, closed: Routes) {
        closed.get("", use: overview)
        open.get("hulp", use: help)
        open.get("toegankelijkheid", use: accessibility)
        open.get("privacy", use: privacy)
        open.get("woordenlijst", use: words)
        open.get("stijlgids", use: styleGuide)
    }

    @Sendable private func overview(_ request: Request, _ visit: Visit) async throws -> Response {
        visit.page(try await start(try visit.actor))
    }

    @Sendable private func help(_ request: Request, _ visit: Visit) -> Response { visit.page(Tekstpagina.hulp(visit.frame)) }

    @Sendable private func accessibility(_ request: Request, _ visit: Visit) -> Response { visit.page(Tekstpagina.toegankelijkheid(visit.frame)) }

    @Sendable private func privacy(_ request: Request, _ visit: Visit) -> Response { visit.page(Tekstpagina.privacy(visit.frame, duur)) }

    @Sendable private func words(_ request: Request, _ visit: Visit) -> Response { visit.page(Woordenlijstpagina()) }

    @Sendable private func styleGuide(_ request: Request, _ visit: Visit) -> Response { visit.page(Stijlgidspagina()) }
}
