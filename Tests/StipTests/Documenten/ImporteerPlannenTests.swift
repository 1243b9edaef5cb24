import Foundation
import Synchronization
import Testing

@testable import Stip

@Suite struct ImporteerPlannenTests {
    private func folder(_ files: [String: String]) throws -> URL {
        let folder = FileManager.default.temporaryDirectory.appending(path: "stip-test-\(UUID().uuidString)")
        for (path, text) in files {
            let file = folder.appending(path: path)
            try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: file)
        }
        return folder
    }

    @Test func `a folder comes in whole, and the second time changes nothing`() async throws {
        let documenten = try await Documenten.proef()
        let folder = try folder([
            "kust/aldermeer.txt": "# Plan A\nPrioriteit: Drugs", "kust/scan.pdf": "SCAN", "dicht.pdf": "WEIGER", "leeg.pdf": "",
            ".verborgen": "x", "zip.zip": "ZIP\nb.txt=# Plan B\n",
        ])
        defer { try? FileManager.default.removeItem(at: folder) }
        let lines = Mutex<[String]>([])
        let importer = ImporteerPlannen(documenten: documenten, say: { line in lines.withLock { $0.append(line) } })
        let telling = try await importer.run([folder.path])
        #expect(telling == .init(gelezen: 2, leeg: 1, geweigerd: 2, alBekend: 0))
        #expect(telling.zin == "2 gelezen, 0 al bekend, 1 zonder tekst, 2 geweigerd.")
        #expect(lines.withLock { $0 }.contains("aldermeer.txt: gelezen, 1 prioriteit."))
        #expect(lines.withLock { $0 }.contains("scan.pdf: geen tekst. Dit is een scan van drie bladzijden."))
        #expect(try await importer.run([folder.path]).alBekend == 4)
    }

    @Test func `a folder that is not there or has nothing in it is refused`() async throws {
        let importer = ImporteerPlannen(documenten: try await Documenten.proef(), say: { _ in })
        await #expect(throws: Refusal(.geenBestandOpPad("/bestaat/niet"))) { try await importer.run(["/bestaat/niet"]) }
        let folder = try folder([".verborgen": "x"])
        defer { try? FileManager.default.removeItem(at: folder) }
        await #expect(throws: Refusal(.geenBestandenGevonden)) { try await importer.run([folder.path]) }
    }
}
