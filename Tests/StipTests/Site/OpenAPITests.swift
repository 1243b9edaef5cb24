import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Testing

@testable import Stip

/// The rules that the description of the API shows, on the description of the whole product.
@Suite struct OpenAPITests {
    private func document(_ settings: Configuration = Configuration()) async throws -> (JSON, Set<String>) {
        let store = try await openStore()
        let routes = try site(over: store, settings: settings).routes.map { "\($0.method.rawValue) \($0.path.description)" }
        let json = try await app(over: store, settings: settings).test(.router) { client in try await client.get("/api/v1/openapi.json").json }
        return (json, Set(routes.filter { $0.contains("/api/v1") }))
    }

    private func operations(of document: JSON) -> [(path: String, verb: String, operation: JSON)] {
        guard case .object(let paths) = document["paths"] else { return [] }
        return paths.flatMap { path, verbs -> [(path: String, verb: String, operation: JSON)] in
            guard case .object(let verbs) = verbs else { return [] }
            return verbs.map { (path, $0, $1) }
        }.sorted { ($0.path, $0.verb) < ($1.path, $1.verb) }
    }

    @Test func `every route of the API is described, and nothing else`() async throws {
        let (document, routes) = try await document()
        let described = operations(of: document).map { "\($0.verb.uppercased()) /api/v1\($0.path == "/" ? "" : $0.path)" }
        #expect(Set(described) == routes)
    }

    @Test func `API-01 API-02 API-05 API-16 API-30 paths are nouns in small letters`() async throws {
        let verbs: Set<String> = [
            "voeg", "maak", "lees", "verwijder", "wijzig", "stuur", "zoek", "registreer", "registreren", "get", "post", "toevoegen",
        ]
        let pattern = /(\/|(\/_[a-z0-9]+|\/(([a-z0-9\-]+|\{[^}]+\})(\/([a-z0-9\-\.]+|\{[^}]+\}))*)(\/_[a-z]+)?)\/?)/
        for (path, _, _) in operations(of: try await document().0) where path != "/openapi.json" {
            #expect(path.wholeMatch(of: pattern) != nil, "\(path)")
            let words = path.split(separator: "/").filter { !$0.hasPrefix("{") }.flatMap { $0.split(separator: "-").map(String.init) }
            #expect(verbs.isDisjoint(with: words), "\(path)")
        }
    }

    @Test func `API-06 API-36 names are in camel case`() async throws {
        let (document, _) = try await document()
        for (path, _, operation) in operations(of: document) {
            guard case .list(let parameters) = operation["parameters"] else { continue }
            for parameter in parameters where parameter["in"] == "query" {
                guard case .text(let name) = parameter["name"] else { continue }
                #expect(name.wholeMatch(of: /[a-z][a-z\d]*([A-Z][a-z\d]*)*/) != nil, "\(path) \(name)")
            }
        }
        guard case .object(let schemas) = document["components"]?["schemas"] else { throw Refusal([]) }
        for name in schemas.keys { #expect(name.wholeMatch(of: /[A-Z][A-Za-z\d]*/) != nil, "\(name)") }
        each(document) { name, _ in #expect(name.wholeMatch(of: /[a-z][a-z\d]*([A-Z][a-z\d]*)*/) != nil, "\(name)") }
    }

    @Test func `API-08 API-10 API-32 a day has format date, and a moment is not called a day`() async throws {
        each(try await document().0) { name, schema in
            let isDay = name == "datum" || name.hasSuffix("Datum")
            if isDay { #expect(schema["format"] == "date" || schema["allOf"] != nil, "\(name)") }
            if schema["format"] == "date-time" { #expect(name.hasSuffix("Tijdstip") || name == "tijdstip", "\(name)") }
            if case .text(let format) = schema["format"] { #expect(["date", "date-time", "binary"].contains(format), "\(name)") }
        }
    }

    @Test func `API-20 API-37 every reference leads somewhere, every operation has its own name`() async throws {
        let (document, _) = try await document()
        for reference in references(in: document) {
            let target = reference.dropFirst(2).split(separator: "/").reduce(Optional(document)) { $0?[String($1)] }
            #expect(target != nil, "\(reference)")
        }
        let all = operations(of: document)
        let ids = all.compactMap { $0.operation["operationId"] }
        #expect(ids.count == all.count && Set(ids.map { "\($0)" }).count == all.count)
        guard case .list(let tags) = document["tags"] else { throw Refusal([]) }
        let names = tags.compactMap { $0["name"] }
        #expect(Set(names.map { "\($0)" }).count == names.count)
        for (path, _, operation) in all {
            guard case .list(let used) = operation["tags"], case .list(let parameters) = operation["parameters"] else { throw Refusal([]) }
            #expect(used.allSatisfy(names.contains))
            let inPath = Set(path.matches(of: /\{([^}]+)\}/).map { String($0.1) })
            let declared = parameters.filter { $0["in"] == "path" }.compactMap { parameter -> String? in
                if case .text(let name) = parameter["name"], parameter["required"] == true { name } else { nil }
            }
            #expect(Set(declared) == inPath, "\(path)")
        }
    }

    @Test func `API-21 API-26 API-28 API-29b API-35 who to ask, which version, where`() async throws {
        let (document, _) = try await document()
        #expect(document["openapi"] == "3.0.3")
        for name in ["name", "email", "url"] { #expect(document["info"]?["contact"]?[name] != nil) }
        guard case .text(let version) = document["info"]?["version"] else { throw Refusal([]) }
        #expect(version == API.version)
        #expect(version.wholeMatch(of: /\d+\.\d+\.\d+/) != nil)
        #expect(API.root == "/api/v\(version.prefix { $0 != "." })")
        guard case .list(let local) = document["servers"] else { throw Refusal([]) }
        #expect(local.compactMap { $0["url"] } == ["/api/v1"])
        let settings = try Configuration(arguments: ["openbaarAdres": "https://stip.voorbeeld.nl"])
        guard case .list(let secure) = try await self.document(settings).0["servers"] else { throw Refusal([]) }
        #expect(secure.compactMap { $0["url"] } == ["https://stip.voorbeeld.nl/api/v1"])
    }

    @Test func `API-27 API-31 every answer that succeeds names its version`() async throws {
        let (document, _) = try await document()
        for (path, verb, operation) in operations(of: document) {
            guard case .object(let responses) = operation["responses"] else { throw Refusal([]) }
            for (status, response) in responses where status.hasPrefix("2") || status.hasPrefix("3") {
                #expect(response["headers"]?["API-Version"] != nil, "\(verb) \(path) \(status)")
            }
        }
        #expect(document["paths"]?["/openapi.json"]?["get"]?["responses"]?["200"]?["headers"]?["access-control-allow-origin"] != nil)
    }

    @Test func `API-33 API-34 errors are described as problems, with 400 where there is input`() async throws {
        let (document, _) = try await document()
        for (path, verb, operation) in operations(of: document) {
            guard case .object(let responses) = operation["responses"] else { throw Refusal([]) }
            for (status, response) in responses where status.hasPrefix("4") || status.hasPrefix("5") {
                guard case .text(let reference) = response["$ref"] else { throw Refusal([]) }
                let name = String(reference.split(separator: "/").last ?? "")
                #expect(document["components"]?["responses"]?[name]?["content"]?["application/problem+json"] != nil, "\(verb) \(path) \(status)")
            }
            if case .list(let parameters) = operation["parameters"], !parameters.isEmpty || verb != "get" {
                #expect(responses["400"] != nil, "\(verb) \(path)")
            }
        }
        guard case .object(let members) = document["components"]?["schemas"]?["Probleem"]?["properties"] else { throw Refusal([]) }
        #expect(Set(members.keys).isSuperset(of: ["status", "title", "detail"]))
    }

    @Test func `API-29e no secret or person is asked for in an address`() async throws {
        for (path, _, operation) in operations(of: try await document().0) {
            guard case .list(let parameters) = operation["parameters"] else { continue }
            let names = parameters.compactMap { parameter -> String? in if case .text(let name) = parameter["name"] { name.lowercased() } else { nil }
            }
            for word in ["token", "sleutel", "bsn", "mail", "wachtwoord"] {
                #expect(!names.contains { $0.contains(word) } && !path.contains(word), "\(path)")
            }
        }
    }

    /// Every property of every schema.
    private func each(_ json: JSON, _ body: (String, JSON) -> Void) {
        switch json {
        case .object(let object):
            if case .object(let properties) = object["properties"], object["type"] == "object" { properties.forEach(body) }
            for value in object.values { each(value, body) }
        case .list(let list): for value in list { each(value, body) }
        default: break
        }
    }

    private func references(in json: JSON) -> [String] {
        switch json {
        case .object(let object):
            object.flatMap { name, value in if name == "$ref", case .text(let text) = value { [text] } else { references(in: value) } }
        case .list(let list): list.flatMap(references)
        default: []
        }
    }
}
