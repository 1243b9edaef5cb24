import ArgumentParser
import Database
import Foundation
import Testing

@testable import Stip

@Suite struct ProgramTests {
    /// A folder that goes away with the test.
    final class Folder {
        let path = NSTemporaryDirectory() + "stip-" + UUID().uuidString
        init() throws { try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true) }
        deinit { try? FileManager.default.removeItem(atPath: path) }
    }

    private func ending(_ words: [String]) -> (code: Int32, text: String) {
        do {
            var command = try Program.parseAsRoot(words)
            try command.run()
            return (-1, "")
        } catch {
            return Program.ending(for: error)
        }
    }

    @Test func `wrong words end with 2`() {
        for words in [["serve", "--onzin"], ["bestaat-niet"], ["toegang"], ["sleutel", "maak", "--naam", "x", "--rol", "koning"], ["backup"]] {
            #expect(ending(words).code == 2, "\(words)")
        }
    }

    @Test func `a question for help or the version ends with 0`() {
        #expect(ending(["--version"]) == (0, Program.version))
        #expect(ending(["--help"]).code == 0)
        #expect(ending(["--help"]).text.contains("serve"))
    }

    @Test func `a refusal ends with 1 and tells every reason on a line of its own`() {
        #expect(
            Program.ending(for: Refusal([.geenSleutel, .ongeldigeNaam])) == (1, Reason.geenSleutel.message + "\n" + Reason.ongeldigeNaam.message))
        #expect(Program.ending(for: Obstacle.invalidURL).code == 1)
    }

    @Test func `a defect ends with 70`() {
        #expect(Program.ending(for: CocoaError(.fileNoSuchFile)).code == 70)
    }

    @Test func `a back-up is put back, and only over a database when that is asked`() async throws {
        let folder = try Folder()
        let (database, copy) = (folder.path + "/stip.sqlite", folder.path + "/kopie.sqlite")
        do {
            let store = try Store(database)
            try await store.migrate(migrations)
            try await store.write { db in try db.record("proef", on: "x", by: Cast.coordinator, "Vóór de kopie.") }
            try await run(BackupCommand.self, ["--database", database, copy])
            try await store.write { db in try db.record("proef", on: "x", by: Cast.coordinator, "Na de kopie.") }
        }

        await #expect(throws: Refusal(.databaseBestaat(database))) { try await self.run(RestoreCommand.self, ["--database", database, copy]) }
        try await run(RestoreCommand.self, ["--database", database, copy, "--vervang"])
        let lines = try await Store(database).read { db in try db.historie().map(\.tekst) }
        #expect(lines == ["De beheerder van de server zette een reservekopie terug.", "Vóór de kopie."])
        let kept = try await Store(database + ".vervangen").read { db in try db.historie().count }
        // Before, the copy itself, and after.
        #expect(kept == 3)
    }

    @Test func `what is no back-up is refused with every reason`() async throws {
        let folder = try Folder()
        let file = folder.path + "/brief.txt"
        try Data("geen database".utf8).write(to: URL(filePath: file))
        await #expect(throws: Refusal([.alleenVoorSQLite, .geenKopie(file)])) {
            try await self.run(RestoreCommand.self, ["--database", "postgres://ergens/stip", file])
        }
        await #expect(throws: Refusal(.kopieOntbreekt(folder.path + "/niets"))) {
            try await self.run(RestoreCommand.self, ["--database", folder.path + "/stip.sqlite", folder.path + "/niets"])
        }
    }

    @Test func `settings come from a file that is pointed out`() async throws {
        let folder = try Folder()
        let file = folder.path + "/stip.conf"
        try Data("STIP_DATABASE=\(folder.path)/ergens.sqlite\n".utf8).write(to: URL(filePath: file))
        try await run(MigrateCommand.self, ["--instellingen", file])
        #expect(FileManager.default.fileExists(atPath: folder.path + "/ergens.sqlite"))
        await #expect(throws: Refusal(.instellingenOnleesbaar(folder.path + "/weg.conf"))) {
            try await self.run(MigrateCommand.self, ["--instellingen", folder.path + "/weg.conf"])
        }
    }

    private func run<Command: AsyncParsableCommand>(_ type: Command.Type, _ words: [String]) async throws {
        var command = try type.parse(words)
        try await command.run()
    }
}
