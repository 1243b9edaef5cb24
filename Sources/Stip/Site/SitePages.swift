import Hummingbird

/// The pages that belong to no feature.
struct SitePages: Sendable {
    let settings: Configuration

    func addPages(open: Routes, closed: Routes) {
        closed.get("", use: start)
    }

    @Sendable private func start(_ request: Request, _ visit: Visit) throws -> Response {
        visit.page(Startpagina())
    }
}
