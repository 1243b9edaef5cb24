import Foundation
import Yams

extension Themalijst {
    /// The list that Stip brings along.
    static func standaard() throws -> Themalijst { try meegebracht.get() }

    /// Read once: the file does not change while the program runs.
    private static let meegebracht = Result { try Themalijst(yaml: String(decoding: PackageResources.themas_yaml, as: UTF8.self)) }

    /// Reads a list in the form of `themas.yaml`.
    /// - Throws: `Refusal` with what is wrong with the file.
    init(yaml: String) throws {
        let file: File
        do {
            file = try YAMLDecoder().decode(File.self, from: yaml)
        } catch {
            throw Refusal(.geenThemalijst("\(error)"))
        }
        let codes = file.themas.map(\.code)
        let double = Set(codes.filter { code in codes.count { $0 == code } > 1 }).sorted()
        guard double.isEmpty else { throw Refusal(double.map(Reason.dubbelThema)) }
        self.init(
            bron: file.bron,
            velden: file.velden.map { Veiligheidsveld(nummer: $0.nummer, naam: $0.naam) },
            themas: file.themas.map {
                Thema(
                    code: $0.code, naam: $0.naam, veld: $0.veld == 0 ? nil : $0.veld, doorsnijdend: $0.doorsnijdend, bron: $0.bron,
                    woorden: $0.woorden, zwak: $0.zwak ?? [], ouder: $0.ouder)
            })
    }

    private struct File: Decodable {
        let bron: String
        let velden: [FileVeld]
        let themas: [FileThema]
    }
    private struct FileVeld: Decodable {
        let nummer: Int
        let naam: String
    }
    private struct FileThema: Decodable {
        let code: String
        let naam: String
        let veld: Int
        let doorsnijdend: Bool
        let bron: String
        let woorden: [String]
        let zwak: [String]?
        let ouder: String?
    }
}

extension Reason {
    static func geenThemalijst(_ fault: String) -> Reason {
        Reason(code: "geen-themalijst", field: "themas", "Dit bestand is geen themalijst. Vergelijk het met themas.yaml. Fout: \(fault)")
    }
    static func dubbelThema(_ code: String) -> Reason {
        Reason(code: "dubbel-thema", field: "themas", "Het thema \(code) staat twee keer in de lijst. Haal er één weg.")
    }
}
