import Hummingbird

/// The description of the API, in the form that other programs read: OpenAPI 3.0.3, in Dutch.
struct OpenAPI {
    let operations: [Operation]
    let schemas: [String: Schema]
    let tags: [(name: String, description: String)]
    let settings: Configuration

    var document: JSON {
        [
            "openapi": "3.0.3",
            "info": info,
            "servers": [["url": .text(settings.isSecure ? settings.publicAddress + API.root : API.root), "description": "Deze installatie"]],
            "tags": .list(allTags.map { ["name": .text($0.name), "description": .text($0.description)] }),
            "security": [["sleutel": []]],
            "paths": .object(paths),
            "components": components,
        ]
    }

    private var info: JSON {
        [
            "title": "API van Stip",
            "version": .text(API.version),
            "description": """
            Lees en beheer de veiligheidscyclus van een eenheid: organisaties, documenten, prioriteiten, thema's en praatplaten. \
            Stuur bij elk verzoek een sleutel mee (Authorization: Bearer …). Elke fout is application/problem+json.
            """,
            "contact": [
                "name": .text(settings.apiContactNaam), "email": .text(settings.apiContactMail), "url": .text(settings.apiContactUrl),
            ],
            "license": ["name": "EUPL-1.2", "url": "https://joinup.ec.europa.eu/collection/eupl/eupl-text-eupl-12"],
        ]
    }

    private var allTags: [(name: String, description: String)] {
        var all = tags
        for operation in operations where !all.contains(where: { $0.name == operation.tag }) { all.append((operation.tag, operation.tag)) }
        return all.filter { tag in operations.contains { $0.tag == tag.name } }
    }

    private var paths: [String: JSON] {
        Dictionary(grouping: operations, by: \.path).reduce(into: [:]) { paths, group in
            let verbs = group.value.map { ($0.method.rawValue.lowercased(), description(of: $0)) }
            paths["/" + group.key] = .object(Dictionary(verbs) { first, _ in first })
        }
    }

    private func description(of operation: Operation) -> JSON {
        var object: [String: JSON] = [
            "operationId": .text(operation.id), "summary": .text(operation.summary), "tags": [.text(operation.tag)],
            "parameters": .list(operation.pathNames.map(pathParameter) + operation.query.map(queryParameter) + conditions(of: operation)),
            "responses": .object(responses(of: operation)),
        ]
        if operation.isOpen { object["security"] = [] }
        if operation.body != .none { object["requestBody"] = ["required": true, "content": content(operation.body)] }
        return .object(object)
    }

    private func pathParameter(_ name: String) -> JSON {
        [
            "name": .text(name), "in": "path", "required": true, "description": .text("Nummer of code van: \(name)."),
            "schema": ["type": "string", "maxLength": 64, "pattern": "^[A-Za-z0-9_-]+$"],
        ]
    }

    private func conditions(of operation: Operation) -> [JSON] {
        guard operation.isConditional else { return [] }
        return [
            [
                "name": "If-Match", "in": "header", "required": true,
                "description": "De ETag van wat u las. Is het intussen gewijzigd, dan verandert er niets.", "schema": ["type": "string"],
            ]
        ]
    }

    private func queryParameter(_ parameter: Operation.Parameter) -> JSON {
        ["name": .text(parameter.name), "in": "query", "required": .flag(parameter.isRequired), "schema": parameter.schema.document]
    }

    private func responses(of operation: Operation) -> [String: JSON] {
        var headers: JSON = ["API-Version": ["$ref": "#/components/headers/APIVersion"]]
        if operation.path == "openapi.json" {
            headers = headers.with("access-control-allow-origin", ["description": "Voor iedereen.", "schema": ["type": "string"]])
        }
        var success: JSON = ["description": "Gelukt.", "headers": headers]
        if operation.answer != .none { success = success.with("content", content(operation.answer)) }
        var responses = [String(operation.status.code): success]
        for status in errors(of: operation) { responses[String(status)] = ["$ref": .text("#/components/responses/Fout\(status)")] }
        if operation.method == .get, case .json = operation.answer {
            responses["304"] = ["description": "U hebt dit al.", "headers": headers]
        }
        return responses
    }

    private func errors(of operation: Operation) -> Set<Int> {
        var errors = Set(operation.errors.map(\.code)).union([500])
        errors.insert(400)
        if operation.isConditional { errors.formUnion([412, 428]) }
        if !operation.isOpen { errors.formUnion([401, 403]) }
        if !operation.pathNames.isEmpty { errors.insert(404) }
        if operation.body != .none { errors.formUnion([413, 415]) }
        return errors
    }

    private func content(_ content: Operation.Content) -> JSON {
        switch content {
        case .none: [:]
        case .json(let schema): ["application/json": ["schema": schema.document]]
        case .file(let types):
            .object(Dictionary(types.map { ($0, ["schema": file(in: $0)] as JSON) }) { first, _ in first })
        }
    }

    /// A file by itself, or the files of a form.
    private func file(in type: String) -> JSON {
        let file: JSON = ["type": "string", "format": "binary"]
        guard type == "multipart/form-data" else { return file }
        let files: JSON = ["type": "array", "items": file, "minItems": 1, "description": "De bestanden."]
        return ["type": "object", "properties": ["bestanden": files], "required": ["bestanden"]]
    }

    private var components: JSON {
        let used = Set(operations.flatMap(errors))
        let problems = used.map { status -> (String, JSON) in
            (
                "Fout\(status)",
                [
                    "description": .text(Problem(.init(code: status), in: "body", nummer: "").title),
                    "headers": ["API-Version": ["$ref": "#/components/headers/APIVersion"]],
                    "content": ["application/problem+json": ["schema": ["$ref": "#/components/schemas/Probleem"]]],
                ]
            )
        }
        return [
            "securitySchemes": ["sleutel": ["type": "http", "scheme": "bearer", "description": "Een API-sleutel van de beheerder."]],
            "headers": ["APIVersion": ["description": "De versie van deze API.", "schema": ["type": "string"]]],
            "responses": .object(Dictionary(problems) { first, _ in first }),
            "schemas": .object(schemas.mapValues(\.document).merging(["Probleem": Problem.schema.document]) { $1 }),
        ]
    }
}

extension Problem {
    static let schema = Schema.object(
        [
            .init("status", .integer(400...599, "De status van HTTP.")), .init("title", .text("Het soort fout.")),
            .init("detail", .text("Wat er mis is en hoe het wel kan.")), .init("nummer", .text("Het nummer van dit verzoek in het logboek.")),
            .init(
                "errors",
                .list(
                    .object(
                        [
                            .init("in", .choice(["body", "query", "path"], "Waar het staat.")),
                            .init("name", .text("Over welk veld het gaat."), isRequired: false),
                            .init("code", .text("De reden, voor een programma.")),
                            .init("reason", .text("De reden, voor mensen.")),
                        ], "Eén reden."), "Alle redenen tegelijk."), isRequired: false),
        ], "Een fout, volgens RFC 9457.")
}
