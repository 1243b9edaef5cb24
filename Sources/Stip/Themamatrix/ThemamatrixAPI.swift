import Hummingbird

/// The matrix for programs.
struct ThemamatrixAPI: Sendable {
    let praatplaten: Praatplaten

    func addResources(to resources: inout Resources) {
        resources.describe("matrix", "Welke gemeente noemt welk thema, en hoe vaak.")
        resources.define("Themamatrix", MatrixBody.schema)
        resources.add(
            Operation(
                .get, "matrix", "De matrix van thema's en gemeenten",
                query: [
                    .init("district", .text("Alleen het district met deze code.", max: 200)),
                    .init("basisteam", .text("Alleen het basisteam met deze code.", max: 200)),
                ], answer: .json(.named("Themamatrix")), errors: [.notFound]), use: matrix)
    }

    @Sendable private func matrix(_ request: Request, _ visit: Visit) async throws -> Response {
        try .json(MatrixBody(try await praatplaten.matrix(try request.query(), by: visit.actor)), for: request)
    }
}

private struct MatrixBody: Encodable {
    struct Kolom: Encodable { let code, naam, district, basisteam, planstand: String, document: String? }
    struct Aandeel: Encodable {
        let noemt, prioriteit, bevestigd, gelezen: Int

        init(_ aandeel: Themamatrix.Aandeel) {
            (noemt, prioriteit, bevestigd, gelezen) = (aandeel.noemt, aandeel.prioriteit, aandeel.bevestigd, aandeel.gelezen)
        }
    }
    struct Cel: Encodable { let gemeente, rang: String, passages, bevestigd: Int, prioriteiten: [String] }
    struct Rij: Encodable { let thema, naam: String, hier, eenheid: Aandeel, gemeenten: [Cel] }

    let naam: String
    let peildatum: String
    let gemeenten: [Kolom]
    let themas: [Rij]

    init(_ matrix: Themamatrix) {
        (naam, peildatum) = (matrix.naam, matrix.indeling.peildatum.description)
        gemeenten = matrix.kolommen.map {
            Kolom(
                code: $0.gemeente.code, naam: $0.gemeente.naam, district: $0.district, basisteam: $0.basisteam, planstand: $0.plan.stand.rawValue,
                document: $0.plan.document?.id.rawValue)
        }
        themas = matrix.rijen.map { rij in
            let cellen = matrix.kolommen.compactMap { kolom in
                rij.cellen[kolom.gemeente.code].map {
                    Cel(
                        gemeente: kolom.gemeente.code, rang: $0.rang.rawValue, passages: $0.prioriteiten.count, bevestigd: $0.bevestigd,
                        prioriteiten: $0.prioriteiten.map(\.id.rawValue))
                }
            }
            return Rij(thema: rij.code, naam: rij.naam.zonderAfbreektekens, hier: Aandeel(rij.hier), eenheid: Aandeel(rij.eenheid), gemeenten: cellen)
        }
    }

    private static func aandeel(_ description: String) -> Schema {
        let properties = [
            ("noemt", "Hoeveel gelezen plannen het thema noemen."), ("prioriteit", "Hoeveel het vooropzetten."),
            ("bevestigd", "In hoeveel elke passage is bevestigd."), ("gelezen", "Hoeveel plannen zijn gelezen."),
        ]
        return .object(properties.map { .init($0.0, .integer(0...100_000, $0.1)) }, description)
    }

    private static let cel = Schema.object(
        [
            .init("gemeente", .text("De code.")), .init("rang", .choice(Vondst.Rang.allCases.map(\.rawValue), "Wat het plan ermee doet.")),
            .init("passages", .integer(0...100_000, "Hoeveel passages.")),
            .init("bevestigd", .integer(0...100_000, "Hoeveel daarvan mensen bevestigden.")),
            .init("prioriteiten", .list(.text("Een nummer."), "De nummers van die prioriteiten.")),
        ], "Wat één plan over het thema zegt.")

    static let schema = Schema.object(
        [
            .init("naam", .text("Van welk deel van de eenheid.")), .init("peildatum", .date("De dag van de telling.")),
            .init(
                "gemeenten",
                .list(
                    .object(
                        [
                            .init("code", .text("De code, zoals GM0150.")), .init("naam", .text("De naam.")),
                            .init("district", .text("Het district.")),
                            .init("basisteam", .text("Het basisteam.")),
                            .init("planstand", .choice(Planstand.allCases.map(\.rawValue), "Hoe het met het plan staat.")),
                            .init("document", .text("Het nummer van het plan."), isRequired: false),
                        ], "Een gemeente."), "De kolommen.")),
            .init(
                "themas",
                .list(
                    .object(
                        [
                            .init("thema", .text("De code.")), .init("naam", .text("De naam.")), .init("hier", aandeel("In het gevraagde deel.")),
                            .init("eenheid", aandeel("In de hele eenheid.")),
                            .init("gemeenten", .list(cel, "Alleen gemeenten die het noemen.")),
                        ], "Een thema."), "De rijen.")),
        ], "De matrix van thema's en gemeenten.")
}
