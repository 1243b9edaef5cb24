import Yams

extension Organisatie {
    /// The unit Oost-Nederland, with its sources, as Stip brings it along.
    static func oostNederland() throws(Refusal) -> Organisatie { try read(yaml: PackageResources.oost_nederland_yaml).organisatie }

    /// Reads a unit from a file in the form of `oost-nederland.yaml`.
    /// - Throws: `Refusal` with everything that is wrong, each with the place where it stands.
    static func read(yaml bytes: [UInt8]) throws(Refusal) -> Eenheidsbestand {
        try YAMLGrens.check(bytes)
        let root: Node?
        do {
            root = try compose(yaml: String(decoding: bytes, as: UTF8.self))
        } catch {
            throw Refusal(.eenheidGeenYAML(regel: (error as? YamlError)?.regel))
        }
        var reader = Eenheidslezing()
        let bestand = reader.read(root)
        if let refusal = reader.faults.refusal { throw refusal }
        guard let bestand else { throw Refusal(.eenheidGeenYAML(regel: nil)) }
        return bestand
    }
}

extension YamlError {
    /// The line where the parser stopped.
    var regel: Int? {
        switch self {
        case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _): mark.line
        case .duplicatedKeysInMapping(_, let context): context.mark.line
        default: nil
        }
    }
}

extension Reason {
    static func eenheidGeenYAML(regel: Int?) -> Reason {
        let place = regel.map { "Rond regel \($0) klopt" } ?? "Ergens klopt"
        return Reason(
            code: "eenheid-geen-yaml", field: "bestand",
            "Dit bestand is niet te lezen als YAML. \(place) de vorm niet: kijk naar inspringen, dubbele velden en aanhalingstekens.")
    }
}
