import Hummingbird

/// The matrix on the site.
struct ThemamatrixPages: Sendable {
    let praatplaten: Praatplaten

    func addPages(to routes: Routes) {
        routes.get("themas/matrix", use: overview)
        routes.get("themas/matrix/lijst", use: list)
        routes.get("themas/matrix/:gemeente/:thema", use: cell)
    }

    @Sendable private func overview(_ request: Request, _ visit: Visit) async throws -> Response {
        let query = try request.query()
        let key = "matrix/\(query["district"] ?? "")/\(query["basisteam"] ?? "")"
        let actor = try visit.actor
        do {
            return visit.page(
                try await praatplaten.remembered(key, by: actor) { Themamatrixpagina(matrix: try await praatplaten.matrix(query, by: actor)) })
        } catch let refusal as Refusal where refusal == Refusal(.geenEenheid) {
            return visit.page(Geeneenheidpagina(title: "Thema’s per gemeente"))
        }
    }

    @Sendable private func list(_ request: Request, _ visit: Visit) async throws -> Response {
        let query = try request.query()
        let form = try request.vorm()
        let matrix = try await praatplaten.matrix(query, by: visit.actor)
        return try .download(matrix.sheet, form, naam: "themas-per-gemeente-\(matrix.naam.kebab)", op: matrix.indeling.peildatum)
    }

    @Sendable private func cell(_ request: Request, _ visit: Visit) async throws -> Response {
        let (gemeente, thema) = (try visit.code("gemeente"), try visit.code("thema"))
        let matrix = try await praatplaten.matrix(Form(), by: visit.actor)
        guard let kolom = matrix.kolommen.first(where: { $0.gemeente.code == gemeente }), let rij = matrix.rijen.first(where: { $0.code == thema }),
            let cel = rij.cellen[gemeente]
        else { throw Refusal(.geenThemacel) }
        return visit.page(Themacelpagina(kolom: kolom, rij: rij, cel: cel))
    }
}

extension Praatplaten {
    /// The matrix that the question asks for.
    func matrix(_ query: Form, by actor: Actor) async throws -> Themamatrix {
        guard let beeld = try await beeld(by: actor) else { throw Refusal(.geenEenheid) }
        return try Themamatrix(beeld, district: query["district"], basisteam: query["basisteam"])
    }
}

extension Reason {
    static let geenEenheid = Reason(.missing, code: "geen-eenheid", "Er is nog geen eenheid. Vraag de beheerder om de eenheid in te lezen.")
}
