import Foundation

/// What a piece of JSON must be. One description serves the document of the API and the check of what comes in.
indirect enum Schema: Equatable, Sendable {
    case text(String, max: Int? = nil)
    case choice([String], String)
    /// A day: `2027-01-31`.
    case date(String)
    /// A moment with its offset: `2027-01-31T09:05:00Z`. Its name ends in `Tijdstip`, not in `Datum`.
    case moment(String)
    case integer(ClosedRange<Int>, String)
    case number(ClosedRange<Double>, String)
    case flag(String)
    case list(Schema, String)
    case object([Property], String)
    /// A schema that is described once, under a name of its own.
    case named(String)
    case nullable(Schema)

    struct Property: Equatable, Sendable {
        let name: String
        let schema: Schema
        var isRequired = true

        init(_ name: String, _ schema: Schema, isRequired: Bool = true) { (self.name, self.schema, self.isRequired) = (name, schema, isRequired) }
    }

    /// As OpenAPI 3.0 writes it.
    var document: JSON {
        switch self {
        case .text(let description, let max):
            .object(["type": "string", "description": .text(description)].merging(max.map { ["maxLength": .number(Double($0))] } ?? [:]) { $1 })
        case .choice(let values, let description):
            ["type": "string", "enum": .list(values.map { .text($0) }), "description": .text(description)]
        case .date(let description): ["type": "string", "format": "date", "description": .text(description)]
        case .moment(let description): ["type": "string", "format": "date-time", "description": .text(description)]
        case .integer(let range, let description):
            [
                "type": "integer", "minimum": .number(Double(range.lowerBound)), "maximum": .number(Double(range.upperBound)),
                "description": .text(description),
            ]
        case .number(let range, let description):
            ["type": "number", "minimum": .number(range.lowerBound), "maximum": .number(range.upperBound), "description": .text(description)]
        case .flag(let description): ["type": "boolean", "description": .text(description)]
        case .list(let item, let description): ["type": "array", "items": item.document, "description": .text(description)]
        case .object(let properties, let description): Schema.object(properties, description: description)
        case .named(let name): ["$ref": .text("#/components/schemas/\(name)")]
        case .nullable(.named(let name)): ["nullable": true, "allOf": [["$ref": .text("#/components/schemas/\(name)")]]]
        case .nullable(let schema): schema.document.with("nullable", true)
        }
    }

    private static func object(_ properties: [Property], description: String) -> JSON {
        let described = Dictionary(properties.map { ($0.name, $0.schema.document) }) { _, last in last }
        let required = properties.filter(\.isRequired).map { JSON.text($0.name) }
        let object: JSON = ["type": "object", "description": .text(description), "properties": .object(described), "additionalProperties": false]
        return required.isEmpty ? object : object.with("required", .list(required))
    }
}

extension Schema {
    /// Every way in which `value` is not what it must be; none when it is.
    func faults(in value: JSON, at place: String = "", of schemas: [String: Schema]) -> [Reason] {
        switch (self, value) {
        case (.nullable, .null): return []
        case (.nullable(let schema), _): return schema.faults(in: value, at: place, of: schemas)
        case (.named(let name), _): return schemas[name]?.faults(in: value, at: place, of: schemas) ?? []
        case (.text(_, let max), .text(let text)):
            if text.utf8.contains(0) { return [.schema(place, "Gebruik gewone tekst, zonder NUL-teken.")] }
            if let max, text.unicodeScalars.count > max { return [.schema(place, "Gebruik hoogstens \(Opmaak.getal(max)) tekens.")] }
            return []
        case (.choice(let values, _), .text(let text)):
            return values.contains(text) ? [] : [.schema(place, "Kies \(Opmaak.lijst(values, "of")).")]
        case (.date, .text(let text)): return Datum(text) == nil ? [.schema(place, "Schrijf een bestaande dag als jjjj-mm-dd.")] : []
        case (.moment, .text(let text)):
            return (try? Date(text, strategy: .iso8601)) == nil ? [.schema(place, "Schrijf een tijdstip als 2027-01-31T09:05:00Z.")] : []
        case (.integer(let range, _), .number(let number)):
            guard let whole = Int(exactly: number), range.contains(whole) else { return [.schema(place, Schema.hint(range))] }
            return []
        case (.number(let range, _), .number(let number)):
            return range.contains(number) ? [] : [.schema(place, "Schrijf een getal van \(range.lowerBound) tot en met \(range.upperBound).")]
        case (.flag, .flag): return []
        case (.list(let item, _), .list(let values)):
            return values.enumerated().flatMap { item.faults(in: $1, at: "\(place)[\($0)]", of: schemas) }
        case (.object(let properties, _), .object(let values)): return Schema.faults(of: properties, in: values, at: place, schemas)
        default: return [.schema(place, "Hier hoort \(kind).")]
        }
    }

    /// The same for a value in the address, which is always text.
    func faults(inQuery text: String, named name: String) -> [Reason] {
        switch self {
        case .integer, .number: faults(in: Double(text).map(JSON.number) ?? .text(text), at: name, of: [:])
        case .flag: faults(in: ["true": .flag(true), "false": .flag(false)][text] ?? .text(text), at: name, of: [:])
        case .nullable(let schema): schema.faults(inQuery: text, named: name)
        default: faults(in: .text(text), at: name, of: [:])
        }
    }

    private static func faults(of properties: [Property], in values: [String: JSON], at place: String, _ schemas: [String: Schema]) -> [Reason] {
        let prefix = place.isEmpty ? "" : place + "."
        var faults: [Reason] = []
        for property in properties {
            if let value = values[property.name] {
                faults += property.schema.faults(in: value, at: prefix + property.name, of: schemas)
            } else if property.isRequired {
                faults.append(.schema(prefix + property.name, "Vul \(property.name) in."))
            }
        }
        for name in values.keys.sorted() where !properties.contains(where: { $0.name == name }) {
            faults.append(.schema(prefix + name, "Laat \(name.prefix(100)) weg: dit veld is hier niet bekend."))
        }
        return faults
    }

    private static func hint(_ range: ClosedRange<Int>) -> String {
        range.upperBound == .max
            ? "Schrijf een geheel getal vanaf \(range.lowerBound)."
            : "Schrijf een geheel getal van \(range.lowerBound) tot en met \(range.upperBound)."
    }

    private var kind: String {
        switch self {
        case .text, .choice, .date, .moment: "tekst"
        case .integer: "een geheel getal"
        case .number: "een getal"
        case .flag: "true of false"
        case .list: "een lijst"
        case .object, .named: "een object"
        case .nullable(let schema): schema.kind
        }
    }
}

extension JSON {
    func with(_ name: String, _ value: JSON) -> JSON {
        guard case .object(var object) = self else { return self }
        object[name] = value
        return .object(object)
    }
}

extension Reason {
    static func schema(_ place: String, _ remedy: String) -> Reason { Reason(code: "past-niet", field: place.isEmpty ? nil : place, remedy) }
}
