import Hummingbird

/// The steps of a document on the site: the page to read and review, and one POST for each act.
struct StappenPages: Sendable {
    let keuring: Stappenkeuring
    let toetsen: Toetsenkoekje

    /// What somebody wants of one step.
    private enum Wens: String {
        case bevestig, wijzig, verwerp, zetTerug
        case wijsAan = "wijs-aan"
        case houd

        /// The form it was typed in, when it was typed.
        var formulier: String? { [.wijzig, .verwerp, .wijsAan].contains(self) ? rawValue : nil }
    }

    func addPages(to routes: Routes) {
        routes.get("documenten/:document/stappen", use: page)
        routes.post("documenten/:document/stappen", use: add)
        routes.post("documenten/:document/stappen/bevestiging", use: confirmAll)
        routes.post("documenten/:document/stappen/terugdraaien", use: undo)
        routes.post("documentstappen/:documentstap/bevestiging") { try await decide($0, $1, .bevestig) }
        routes.post("documentstappen/:documentstap/wijziging") { try await decide($0, $1, .wijzig) }
        routes.post("documentstappen/:documentstap/verwerping") { try await decide($0, $1, .verwerp) }
        routes.post("documentstappen/:documentstap/terugzetting") { try await decide($0, $1, .zetTerug) }
        routes.post("documentstappen/:documentstap/passage") { try await decide($0, $1, .wijsAan) }
        routes.post("documentstappen/:documentstap/behoud") { try await decide($0, $1, .houd) }
    }

    @Sendable private func page(_ request: Request, _ visit: Visit) async throws -> Response {
        let query = try request.query()
        let doe = query["doe"].flatMap { ["wijzig", "verwerp", "wijs-aan"].contains($0) ? $0 : nil }
        let stap = query["stap"].flatMap { Int($0) }
        return try await answer(request, visit, of: visit.id("document"), stap: stap, doe: stap == nil ? nil : doe)
    }

    private func answer(
        _ request: Request, _ visit: Visit, of id: ID<Document>, stap: Int? = nil, doe: String? = nil, invoer: Stapformulierinvoer? = nil,
        refusal: Refusal? = nil
    ) async throws -> Response {
        let inzage = try await keuring.inzage(of: id, by: visit.actor)
        // Who reviews goes on where something is left to decide.
        let first = inzage.magBeslissen ? inzage.stappen.first { $0.oordeel.stand == .voorstel }?.nummer : nil
        return visit.page(
            Stappenpagina(
                inzage: inzage, stap: stap ?? first, doe: inzage.magBeslissen ? doe : nil, invoer: invoer, heeftToetsen: toetsen.isAan(in: request),
                refusal: refusal),
            status: refusal?.status ?? .ok)
    }

    private func decide(_ request: Request, _ visit: Visit, _ wens: Wens) async throws -> Response {
        let id: ID<Stapvondst> = try visit.id("documentstap")
        let actor = try visit.actor
        let invoer = Stapformulierinvoer(try await request.form())
        do {
            let uitkomst =
                switch wens {
                case .bevestig: try await keuring.decide(.bevestig, on: id, versie: invoer.versie, by: actor)
                case .wijzig: try await keuring.change(id, to: invoer, by: actor)
                case .verwerp: try await keuring.decide(.verwerp(reden: invoer.reden), on: id, versie: invoer.versie, by: actor)
                case .zetTerug: try await keuring.decide(.zetTerug, on: id, versie: invoer.versie, by: actor)
                case .wijsAan: try await keuring.point(id, invoer, by: actor)
                case .houd: try await keuring.keep(id, versie: invoer.versie, by: actor)
                }
            return .seeOther(uitkomst.adres)
        } catch let refusal as Refusal where refusal.reasons.allSatisfy({ $0.kind == .invalid || $0 == .stapIntussenGewijzigd }) {
            // What was typed comes back beside the step as it is now.
            let vondst = try await keuring.stap(id, by: actor)
            var typed = invoer
            typed.versie = vondst.versie
            return try await answer(
                request, visit, of: vondst.document, stap: vondst.nummer, doe: wens.formulier, invoer: typed, refusal: refusal)
        }
    }

    @Sendable private func add(_ request: Request, _ visit: Visit) async throws -> Response {
        let id: ID<Document> = try visit.id("document")
        let invoer = Stapformulierinvoer(try await request.form())
        do {
            return .seeOther(try await keuring.add(to: id, invoer, by: visit.actor).adres)
        } catch let refusal as Refusal where refusal.reasons.allSatisfy({ $0.field != nil }) {
            return try await answer(request, visit, of: id, invoer: invoer, refusal: refusal)
        }
    }

    @Sendable private func undo(_ request: Request, _ visit: Visit) async throws -> Response {
        .seeOther(try await keuring.undo(in: visit.id("document"), by: visit.actor).adres)
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
