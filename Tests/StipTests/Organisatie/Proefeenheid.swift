import Foundation

@testable import Stip

/// A small unit for tests: two districts, three teams, and municipalities to which everything happens. All made up.
enum Proefeenheid {
    static let yaml = """
        unit: {name: Proefland, number: 99}
        bodies:
          - {code: BC, name: Bestuurscollege, mag: [kennisnemen, vaststellen]}
        districts:
          - name: Oost
            abbreviation: OST
            dvo: "DVO Oost"
            basisteams:
              - name: Bos
                confidence: probable
                source: "een krant"
                municipalities:
                  - {name: Aardwoud, cbs: GM9101, population_2024: 100, population_2026: 110}
                  - {name: Beukveld, cbs: GM9102, population_2026: 20, to: 2026-07-01, into: GM9101}
                  - {name: Nieuwbeuk, cbs: GM9103, population_2026: 30, from: 2025-01-01, former_names: [{name: Oudbeuk, to: 2025-06-01}, Berkloo]}
              - name: Hei
                to: 2026-01-01
                municipalities:
                  - {name: Heidrecht, cbs: GM9104, population_2026: 40}
          - name: West
            abbreviation: WST
            basisteams:
              - name: Duin
                municipalities:
                  - {name: Duinloo, cbs: GM9105, population_2026: 50}
                  - {name: Eendrecht, cbs: GM9106, population_2026: 60}
              - name: Hei
                from: 2026-01-01
        former_municipalities:
          - {name: Vroegerloo, cbs: GM9107, to: 2025-01-01, into: GM9103, basisteam: Bos}
          - {name: Splitsen, cbs: GM9108, to: 2024-03-24, into: [GM9105, GM9106], basisteam: Duin}
        """

    static func organisatie() throws -> Organisatie { try Organisatie.read(yaml: Array(yaml.utf8)).organisatie }

    /// The unit of the example, which stands in the repository.
    static func merenland() throws -> [UInt8] {
        let folder = URL(filePath: #filePath).deletingLastPathComponent()
        return Array(try Data(contentsOf: folder.appending(path: "../../../voorbeeld/merenland/eenheid.yaml").standardizedFileURL))
    }

    /// The codes of the municipalities that are there on that day.
    static func gemeenten(op datum: String) throws -> [String] { try indeling(op: datum).gemeenten.map(\.naam) }

    static func indeling(op datum: String) throws -> Indeling {
        guard let datum = Datum(datum) else { throw Refusal(.geenOrganisatie) }
        return try organisatie().op(datum)
    }
}

/// A day that a test is sure of.
func dag(_ text: String) throws -> Datum {
    guard let datum = Datum(text) else { throw Refusal(.geenOrganisatie) }
    return datum
}
