import Hummingbird

/// What the API says of itself, to everybody. Added last: it describes what was added before.
enum APIDocument {
    static func addResources(to resources: inout Resources, settings: Configuration) {
        resources.describe("api", "De API zelf.")
        resources.describe("openapi.json", "De beschrijving van de API.")
        resources.define(
            "Wegwijzer",
            .object(
                [
                    .init("naam", .text("De naam van de API.")), .init("versie", .text("De versie van de API.")),
                    .init("beschrijving", .text("Het adres van de beschrijving.")),
                ], "Waar u de API vindt en hoe zij werkt."))
        resources.add(Operation(.get, "", "De wegwijzer van de API", answer: .json(.named("Wegwijzer")), isOpen: true)) { request, _ in
            try .json(["naam": "API van Stip", "versie": API.version, "beschrijving": API.root + "/openapi.json"], for: request)
        }
        let itself = Operation(.get, "openapi.json", "De beschrijving van de API", answer: .file(["application/json"]), isOpen: true)
        let described = OpenAPI(
            operations: resources.operations + [itself], schemas: resources.schemas, tags: resources.tags, settings: settings
        ).document
        resources.add(itself) { request, _ in try .json(described, for: request) }
    }
}
