import Foundation
import Formats
import Testing

@testable import Stip

@Suite struct LeesCommandTests {
    private let folder = FileManager.default.temporaryDirectory.appending(path: "stip-lezen-\(UUID().uuidString)")

    init() throws {
        try FileManager.default.createDirectory(at: folder.appending(path: "deel"), withIntermediateDirectories: true)
        for name in ["b.txt", "a.txt", "deel/c.txt", ".verborgen"] { try Data("x".utf8).write(to: folder.appending(path: name)) }
    }

    @Test func `a folder stands for its files, in the order of their names, without the hidden ones`() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let files = try Bestandenlijst.of([folder.path]).map { $0.dropFirst(folder.path.count + 1) }
        #expect(files == ["a.txt", "b.txt", "deel/c.txt"])
    }

    @Test func `every path that is not there is told at once`() {
        defer { try? FileManager.default.removeItem(at: folder) }
        #expect(throws: Refusal([.geenBestandOpPad("/weg/een"), .geenBestandOpPad("/weg/twee")])) {
            try Bestandenlijst.of(["/weg/een", folder.path, "/weg/twee"])
        }
    }

    @Test func `the JSON has every field of the form, also where there is nothing`() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let document = LezingJSON.Document(bestand: "plan.pdf", sha256: "00", uitslag: .geweigerd(reden: "Dit bestand is leeg."))
        let json = try #require(try JSONSerialization.jsonObject(with: JSONEncoder().encode(LezingJSON(documenten: [document]))) as? [String: Any])
        #expect(json["versie"] as? Int == 1)
        let first = try #require((json["documenten"] as? [[String: Any]])?.first)
        #expect(
            Set(first.keys) == [
                "bestand", "sha256", "status", "reden", "soort", "titel", "organisaties", "periode", "datum", "kenmerk", "bladzijden", "prioriteiten",
                "stappen", "opmerkingen",
            ])
        #expect(first["status"] as? String == "geweigerd")
        #expect(first["reden"] as? String == "Dit bestand is leeg.")
        #expect(first["periode"] is NSNull)
    }

    @Test(arguments: [0, 1, 3])
    func `documents that were encoded each on its own make the same bytes as the whole`(count: Int) throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let tekst = reflow(Array("Veiligheidsplan \"Aaldorp\" 2027-2030\n\nOnze prioriteiten\n\n• Ondermijning\n• Jeugd / drugs\n".utf8))
        let documenten = [.geweigerd(reden: "Dit bestand is leeg.\nEcht."), .gelezen(tekst, try Lezer.standaard(nil).lees(tekst)), .geweigerd(reden: "")]
            .prefix(count).map { LezingJSON.Document(bestand: "plan.pdf", sha256: "00", uitslag: $0) }
        let whole = try LezingJSON.encoder.encode(LezingJSON(documenten: documenten))
        #expect(LezingJSON.joined(try documenten.map(LezingJSON.encoded)) == whole)
    }

    @Test func `an organisation without a code says so with null`() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let organisatie = LezingJSON.Organisatie(code: nil, naam: "Twente", niveau: "district", citaat: "Twente")
        let json = try #require(try JSONSerialization.jsonObject(with: JSONEncoder().encode(organisatie)) as? [String: Any])
        #expect(json["code"] is NSNull)
    }

    @Test func `a priority in the JSON quotes exactly the bytes it points at`() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let tekst = reflow(Array("Veiligheidsplan Aaldorp 2027-2030\n\nOnze prioriteiten\n\n• Ondermijning\n• Zorg en veiligheid\n• Jeugd\n".utf8))
        let lezing = try Lezer.standaard(nil).lees(tekst)
        #expect(lezing.prioriteiten.map(\.naam) == ["Ondermijning", "Zorg en veiligheid", "Jeugd"])
        for vondst in lezing.prioriteiten {
            let json = LezingJSON.Prioriteit(vondst)
            #expect(String(decoding: tekst.utf8[json.bewijs.van..<json.bewijs.tot], as: UTF8.self) == json.bewijs.citaat)
        }
    }

    @Test func `a file that cannot be opened is an outcome, and its neighbours are read`() async throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        try Data().write(to: folder.appending(path: "a.txt"))
        let lezer = Documentlezer(lezer: try Lezer.standaard(nil), child: Child(executable: "/bestaat/niet", arguments: []))
        let uitslagen = try await lezer.leesAlles(try Bestandenlijst.of([folder.path]), voortgang: false) { $1 }
        #expect(uitslagen.count == 3)
        // The empty file is refused; the two others wait for the program that reads them.
        #expect(uitslagen.count { if case .geweigerd = $0 { true } else { false } } == 1)
        #expect(uitslagen.count { if case .uitgesteld = $0 { true } else { false } } == 2)
    }
}
