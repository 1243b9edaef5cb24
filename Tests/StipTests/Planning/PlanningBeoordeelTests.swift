import Foundation
import Testing

@testable import Stip

/// `stip planning beoordeel`: what it prints, and what it says of a file it cannot read.
@Suite struct PlanningBeoordeelTests {
    private func file(_ name: String, _ bytes: [UInt8]) throws -> String {
        let folder = FileManager.default.temporaryDirectory.appending(path: "stip-beoordeel-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let url = folder.appending(path: name)
        try Data(bytes).write(to: url)
        return url.path
    }

    private func refusal(_ words: [String]) async throws -> String {
        var command = try PlanningBeoordeelCommand.parse(words)
        do {
            try await command.run()
            return ""
        } catch {
            let (code, text) = Program.ending(for: error)
            #expect(code == 1)
            return text
        }
    }

    private static let planning = Array(
        """
        versie: 1
        niveau: eenheid
        stappen:
        - {id: keuze, orgaan: DVO Veenstreek, handeling: kiezen, wat: "7 van 10", van: 2030-06-20}
        - {id: top, orgaan: BBG, handeling: vaststellen, wat: top vijf, van: 2030-06-06, nodig: [keuze]}
        """.utf8)

    @Test func `one finding a line, with its rule, its sentence and what mends it`() throws {
        let planning = try Planningsbestand.read(yaml: Self.planning).planning
        let lines = PlanningBeoordeelCommand.verslag(Planningsoordeel.beoordeel(planning), of: planning)
        #expect(lines.count == 1 && lines[0].hasPrefix("P1 fout: Kan niet: BBG (top vijf vaststellen) staat op donderdag 6 juni 2030"))
        #expect(lines[0].contains("Oplossing: ") && !lines[0].contains("\n"))
        #expect(PlanningBeoordeelCommand.verslag([], of: planning) == ["Stip ziet geen fouten in deze planning van 2 stappen."])
    }

    @Test func `the JSON has the form of the contract`() throws {
        let found = Planningsoordeel.beoordeel(try Planningsbestand.read(yaml: Self.planning).planning)
        let json = try #require(try JSONSerialization.jsonObject(with: PlanningsoordeelJSON.encoded(found)) as? [String: Any])
        let first = try #require((json["bevindingen"] as? [[String: Any]])?.first)
        #expect(
            json["versie"] as? Int == 1 && first["regel"] as? String == "P1" && first["ernst"] as? String == "fout" && first["zeker"] as? Bool == true
        )
        #expect(first["stappen"] as? [String] == ["top", "keuze"] && first["tekst"] is String && first["herstel"] is String)
    }

    @Test func `a file that is not there, a folder and a broken planning are told clearly`() async throws {
        #expect(try await refusal(["/bestaat/niet.yaml"]).contains("/bestaat/niet.yaml"))
        #expect(try await refusal([NSTemporaryDirectory()]).contains("map"))
        #expect(try await refusal([file("leeg.yaml", [])]).contains("niet te lezen als planning"))
        #expect(try await refusal([file("stuk.json", Array("{\"stappen\": [".utf8))]).contains("Rond regel"))
        #expect(try await refusal([file("bytes.yaml", [0xFF, 0xFE, 0x00])]).contains("UTF-8"))
    }

    @Test func `a planning is known by what stands in it, whatever its name`() {
        #expect(Planningsbestand.isPlanning(Self.planning, named: "planning.txt") && Planningsbestand.isPlanning([], named: "a.YAML"))
        #expect(!Planningsbestand.isPlanning(Array("Startnotitie\n\nPlanning\n\njuli: college\n".utf8), named: "startnotitie.txt"))
        #expect(!Planningsbestand.isPlanning([0x25, 0x50, 0x44, 0x46, 0xFF], named: "plan.pdf"))
    }
}
