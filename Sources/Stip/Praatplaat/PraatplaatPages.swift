import Hummingbird

/// The sheets and the themes on the site.
struct PraatplaatPages: Sendable {
    let praatplaten: Praatplaten

    static let plaatstijl = Asset("praatplaat.css", type: "text/css; charset=utf-8", Array(Posterstijl.scherm.utf8))

    func addPages(to routes: Routes) {
        routes.get("praatplaten", use: overview)
        routes.get("praatplaten/:plaat", use: plaat)
        routes.get("praatplaten/:plaat/maten", use: maten)
        routes.get("praatplaten/:plaat/pdf", use: pdf)
        routes.get("praatplaten/:plaat/svg", use: svg)
        routes.get("praatplaten/:plaat/png", use: png)
        routes.get("praatplaten/:plaat/csv", use: csv)
        routes.get("praatplaten/:plaat/themas/:thema", use: thema)
    }

    @Sendable private func overview(_ request: Request, _ visit: Visit) async throws -> Response {
        try await remembered("praatplaten", visit) { Praatplatenpagina(stand: try await praatplaten.stand(by: visit.actor)) }
    }

    @Sendable private func plaat(_ request: Request, _ visit: Visit) async throws -> Response {
        let code = try visit.code("plaat")
        return try await remembered("praatplaten/\(code)", visit) { Plaatpagina(plaat: try await praatplaten.plaat(code, by: visit.actor)) }
    }

    private func remembered(_ key: String, _ visit: Visit, _ make: () async throws -> any Page) async throws -> Response {
        visit.page(try await praatplaten.remembered(key, by: visit.actor, make))
    }

    /// The measures of one sheet, as a stylesheet: a page may carry no style of its own.
    @Sendable private func maten(_ request: Request, _ visit: Visit) async throws -> Response {
        let plaat = try await praatplaten.plaat(try visit.code("plaat"), by: visit.actor)
        return Response(
            status: .ok, headers: [.contentType: "text/css; charset=utf-8", .cacheControl: "no-store"],
            body: .init(byteBuffer: ByteBuffer(string: Blad(plaat.praatplaat).eigenschappen)))
    }

    @Sendable private func pdf(_ request: Request, _ visit: Visit) async throws -> Response {
        try await druk(visit, "application/pdf", "pdf") { $0.pdf }
    }

    @Sendable private func svg(_ request: Request, _ visit: Visit) async throws -> Response {
        try await druk(visit, "image/svg+xml", "svg") { $0.svg }
    }

    @Sendable private func png(_ request: Request, _ visit: Visit) async throws -> Response {
        try await druk(visit, "image/png", "png") { $0.png }
    }

    private func druk(_ visit: Visit, _ type: String, _ ending: String, _ part: (Druk) -> [UInt8]) async throws -> Response {
        let actor = try visit.actor
        let code = try visit.code("plaat")
        let plaat = try await praatplaten.plaat(code, by: actor)
        let druk = try await praatplaten.druk(code, by: actor)
        return .download(part(druk), naam: "praatplaat-\(plaat.praatplaat.naam.kebab).\(ending)", type: type)
    }

    @Sendable private func csv(_ request: Request, _ visit: Visit) async throws -> Response {
        let plaat = try await praatplaten.plaat(try visit.code("plaat"), by: visit.actor)
        let vorm = CSV.Vorm(rawValue: try request.query()["vorm"] ?? "") ?? .excel
        return .download(Array(plaat.csv(vorm).utf8), naam: "praatplaat-\(plaat.praatplaat.naam.kebab).csv", type: vorm.mediatype)
    }

    @Sendable private func thema(_ request: Request, _ visit: Visit) async throws -> Response {
        let (plaat, groep, beeld) = try await praatplaten.thema(try visit.code("thema"), op: try visit.code("plaat"), by: visit.actor)
        return visit.page(Themapagina(plaat: plaat, groep: groep, beeld: beeld))
    }
}

extension Visit {
    /// A code from the address: small letters, digits and hyphens.
    func code(_ name: String) throws -> String {
        guard let text = parameters.get(name), !text.isEmpty, text.utf8.count <= 200,
            text.utf8.allSatisfy({ $0 == UInt8(ascii: "-") || $0 &- 48 < 10 || ($0 | 0x20) &- 97 < 26 })
        else { throw HTTPError(.notFound) }
        return text
    }
}
