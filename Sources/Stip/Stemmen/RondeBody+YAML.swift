import Foundation
import Yams

extension RondeBody {
    /// Reads a file in the form of `voorbeeld/merenland/stemronde.yaml`.
    /// - Throws: `Refusal` with everything that is not as the form wants it, each with its place.
    init(yaml bytes: [UInt8]) throws(Refusal) {
        try YAMLGrens.check(bytes)
        let json: JSON
        do {
            guard let node = try Yams.compose(yaml: String(decoding: bytes, as: UTF8.self)) else { throw Refusal(.geenRondebestand("Het is leeg.")) }
            json = JSON(node, as: RondeBody.schema)
        } catch let refusal as Refusal {
            throw refusal
        } catch {
            throw Refusal(.geenRondebestand("\(error)"))
        }
        let faults = RondeBody.schema.faults(in: json, of: [:])
        guard faults.isEmpty else {
            throw Refusal(
                faults.map { fault in
                    Reason(fault.kind, code: fault.code, field: fault.field, [fault.field, fault.message].compactMap(\.self).joined(separator: ": "))
                })
        }
        do {
            self = try JSONDecoder().decode(RondeBody.self, from: JSONEncoder().encode(json))
        } catch {
            throw Refusal(.geenRondebestand("\(error)"))
        }
    }
}

extension JSON {
    /// What a node says, read as what the form wants there: to YAML `09.00` is a number, and in the form it is a time.
    fileprivate init(_ node: Node, as schema: Schema?) {
        switch node {
        case .mapping(let mapping):
            var properties: [String: Schema] = [:]
            if case .object(let known, _) = schema { for property in known { properties[property.name] = property.schema } }
            var object: [String: JSON] = [:]
            for (key, value) in mapping {
                let name = key.string ?? ""
                let read = JSON(value, as: properties[name])
                // A name with nothing behind it is a field that was left open.
                if read != .null { object[name] = read }
            }
            self = .object(object)
        case .sequence(let sequence):
            var item: Schema?
            if case .list(let known, _) = schema { item = known }
            self = .list(sequence.map { JSON($0, as: item) })
        case .scalar(let scalar):
            let isOpen = scalar.style == .plain && ["", "~", "null"].contains(scalar.string)
            self = isOpen ? .null : JSON(scalar.string, as: schema)
        case .alias: self = .null
        }
    }

    private init(_ text: String, as schema: Schema?) {
        switch schema {
        case .integer, .number: self = Double(text).map(JSON.number) ?? .text(text)
        case .flag: self = ["ja": .flag(true), "true": .flag(true), "nee": .flag(false), "false": .flag(false)][text.lowercased()] ?? .text(text)
        default: self = .text(text)
        }
    }
}
