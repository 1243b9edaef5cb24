import Hummingbird

/// The pages about the unit and its municipalities.
struct OrganisatiePages: Sendable {
    let organisaties: Organisaties
    /// What other features have to say of a municipality, on its page. `Routes` fills it in.
    var blokken: @Sendable (_ gemeente: String) async throws -> [Gemeenteblok] = { _ in [] }

    func addPages(to routes: Routes) {
        routes.get("organisatie", use: overview)
        routes.get("organisatie/:code", use: gemeente)
    }

    @Sendable private func overview(_ request: Request, _ visit: Visit) async throws -> Response {
        let zoek = try request.query()["zoek"].map { String($0.prefix(100)) }
        guard let (organisatie, datum) = try await organisaties.vandaag(by: visit.actor) else { return visit.page(Organisatiepagina(indeling: nil)) }
        let treffers = zoek.map { organisatie.find($0, op: datum) } ?? []
        return visit.page(Organisatiepagina(indeling: organisatie.op(datum), zoek: zoek, treffers: treffers))
    }

    @Sendable private func gemeente(_ request: Request, _ visit: Visit) async throws -> Response {
        let code: ID<Gemeente> = try visit.id("code")
        guard let (organisatie, datum) = try await organisaties.vandaag(by: visit.actor), let gemeente = organisatie.gemeente(code.rawValue) else {
            throw Refusal(.geenOrganisatie)
        }
        return visit.page(
            Gemeentepagina(gemeente: gemeente, organisatie: organisatie, peildatum: datum, blokken: try await blokken(gemeente.code)))
    }
}
