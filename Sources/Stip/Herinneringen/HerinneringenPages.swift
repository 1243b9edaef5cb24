import Hummingbird

/// This week, and the letter that tells it.
struct HerinneringenPages: Sendable {
    let herinneringen: Herinneringen

    func addPages(to routes: Routes) {
        routes.get("deze-week", use: week)
        routes.post("deze-week/weekbrief", use: choose)
    }

    private static let gedaan = ["aan": "U krijgt weer een weekbrief.", "uit": "U krijgt geen weekbrief meer."]

    @Sendable private func week(_ request: Request, _ visit: Visit) async throws -> Response {
        let gedaan = try request.query()["gedaan"].flatMap { HerinneringenPages.gedaan[$0] }
        return visit.page(Weekpagina(beeld: try await herinneringen.week(by: visit.actor), gedaan: gedaan))
    }

    @Sendable private func choose(_ request: Request, _ visit: Visit) async throws -> Response {
        let wanted = try await request.form()["weekbrief"] == "aan"
        do {
            try await herinneringen.choose(weekbrief: wanted, by: visit.actor)
            return .seeOther("/deze-week?gedaan=\(wanted ? "aan" : "uit")")
        } catch let refusal as Refusal where refusal.canBeMended {
            return visit.page(Weekpagina(beeld: try await herinneringen.week(by: visit.actor), refusal: refusal), status: refusal.status)
        }
    }
}
