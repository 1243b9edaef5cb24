import Hummingbird

/// The steps of a document on the site: the page to read and review, and one POST for each act.
struct StappenPages: Sendable {
    let keuring: Stappenkeuring

    func addPages(to routes: Routes) {
        routes.get("documenten/:document/stappen", use: page)
        routes.post("documenten/:document/stappen", use: add)
        routes.post("documenten/:document/stappen/bevestiging", use: confirmAll)
        routes.post("documentstappen/:documentstap/bevestiging") { try await decide($0, $1, nil) }
        routes.post("documentstappen/:documentstap/wijziging") { try await decide($0, $1, "wijzig") }
        routes.post("documentstappen/:documentstap/verwerping") { try await decide($0, $1, "verwerp") }
        routes.post("documentstappen/:documentstap/terugzetting") { try await decide($0, $1, "zet-terug") }
    }

    @Sendable private func page(_ request: Request, _ visit: Visit) async throws -> Response {
        let query = try request.query()
        let inzage = try await keuring.inzage(of: visit.id("document"), by: visit.actor)
        let doe = query["doe"].flatMap { ["wijzig", "verwerp"].contains($0) ? $0 : nil }
        return visit.page(Stappenpagina(inzage: inzage, stap: query["stap"].flatMap { Int($0) }, doe: inzage.magBeslissen ? doe : nil))
    }

    private func decide(_ request: Request, _ visit: Visit, _ doe: String?) async throws -> Response {
        let id: ID<Stapvondst> = try visit.id("documentstap")
        let actor = try visit.actor
        let invoer = Stapformulierinvoer(try await request.form())
        do {
            let uitkomst =
                switch doe {
                case "wijzig": try await keuring.change(id, to: invoer, by: actor)
                case "verwerp": try await keuring.decide(.verwerp(reden: invoer.reden), on: id, versie: invoer.versie, by: actor)
                case "zet-terug": try await keuring.decide(.zetTerug, on: id, versie: invoer.versie, by: actor)
                default: try await keuring.decide(.bevestig, on: id, versie: invoer.versie, by: actor)
                }
            return .seeOther(uitkomst.adres)
        } catch let refusal as Refusal where refusal.reasons.allSatisfy({ $0.kind == .invalid || $0 == .stapIntussenGewijzigd }) {
            // What was typed comes back beside the step as it is now.
            let vondst = try await keuring.stap(id, by: actor)
            var typed = invoer
            typed.versie = vondst.versie
            let inzage = try await keuring.inzage(of: vondst.document, by: actor)
            return visit.page(
                Stappenpagina(inzage: inzage, stap: vondst.nummer, doe: doe == "zet-terug" ? nil : doe, invoer: typed, refusal: refusal),
                status: refusal.status)
        }
    }

    @Sendable private func add(_ request: Request, _ visit: Visit) async throws -> Response {
        let id: ID<Document> = try visit.id("document")
        let actor = try visit.actor
        let invoer = Stapformulierinvoer(try await request.form())
        do {
            return .seeOther(try await keuring.add(to: id, invoer, by: actor).adres)
        } catch let refusal as Refusal where refusal.reasons.allSatisfy({ $0.field != nil }) {
            let inzage = try await keuring.inzage(of: id, by: actor)
            return visit.page(Stappenpagina(inzage: inzage, invoer: invoer, refusal: refusal), status: refusal.status)
        }
    }

    @Sendable private func confirmAll(_ request: Request, _ visit: Visit) async throws -> Response {
        let id: ID<Document> = try visit.id("document")
        try await keuring.confirmAll(in: id, by: visit.actor)
        return .seeOther("/documenten/\(id)/stappen#stappen-kop")
    }
}

extension Stapformulierinvoer {
    init(_ form: Form) {
        self.init()
        (wanneer, orgaan, handeling, wat) = (form["wanneer"] ?? "", form["orgaan"] ?? "", form["handeling"] ?? "", form["wat"] ?? "")
        (reden, bladzijde, zin) = (form["reden"] ?? "", form["bladzijde"] ?? "", form["zin"] ?? "")
        versie = form["versie"].flatMap { Int($0) }
    }
}
