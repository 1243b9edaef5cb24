import Foundation

/// What a careful reader takes from the example plans: `voorbeeld/merenland/goud.json`, as far as the measure needs it.
struct Goud: Decodable {
    let documenten: [Document]

    struct Document: Decodable {
        let bestand, status: String
        let soort, titel, datum, kenmerk, vorm: String?
        let periode: Jaren?
        let organisaties: [Organisatie]
        let prioriteiten: [Prioriteit]
    }
    struct Jaren: Decodable { let van, tot: Int }
    struct Organisatie: Decodable { let code: String?, naam: String }
    struct Prioriteit: Decodable {
        let naam, rang: String
        let themas: [String]
        let focus: String?
    }

    static let map = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../voorbeeld/merenland").standardizedFileURL

    static func read(_ map: URL = Goud.map) throws -> Goud {
        try JSONDecoder().decode(Goud.self, from: Data(contentsOf: map.appending(path: "goud.json")))
    }

    /// The municipalities of the example unit, by the lines of its file that name them.
    static func gemeenten() throws -> [(code: String, naam: String)] {
        let yaml = try String(contentsOf: map.appending(path: "eenheid.yaml"), encoding: .utf8)
        return yaml.matches(of: /name: "?([^",}]+)"?, cbs: (GM\d+)/).map { (String($0.2), String($0.1)) }
    }
}
