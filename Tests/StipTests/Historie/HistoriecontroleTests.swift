import Database
import Foundation
import Testing

@testable import Stip

@Suite struct HistoriecontroleTests {
    private func filled(_ database: String, _ count: Int = 4) async throws -> Store {
        let store = try await openStore(database)
        for nummer in 1...count {
            try await store.write { db in
                try db.record(
                    "naam-gewijzigd", on: "p-\(nummer)", by: Cast.analist, "Jelle wijzigde een naam.",
                    wijzigingen: [Wijziging("naam", was: "Drugs", wordt: "Drugs en jeugd")])
            }
        }
        return store
    }

    @Test(arguments: databases) func `a history that holds is told with its length and its days`(database: String) async throws {
        let controle = try await filled(database).controleerHistorie()
        #expect(controle.klopt)
        #expect(
            controle.zinnen == [
                "De historie klopt: 4 regels, van donderdag 8 oktober 2026, 12.00 uur tot en met donderdag 8 oktober 2026, 12.00 uur."
            ])
        #expect(controle.laatste?.nummer == 4)
    }

    @Test(arguments: databases) func `an empty history holds`(database: String) async throws {
        let controle = try await openStore(database).controleerHistorie()
        #expect(controle.klopt && controle.laatste == nil)
        #expect(controle.zinnen == ["De historie is nog leeg."])
    }

    @Test(arguments: databases) func `lines from before the chain are counted, and one that was put in later is found`(database: String) async throws {
        let store = try await filled(database)
        try await store.maintain { db in
            try db.run(
                """
                insert into gebeurtenis (id, moment, soort, onderwerp, actor, actor_naam, tekst)
                values ('oud', '2026-01-01T10:00:00.000Z', 'oud', 'x', 'noor', 'Noor', 'Van vroeger.')
                """)
        }
        let old = try await store.controleerHistorie()
        #expect(old.klopt && old.zonderKeten == 1 && old.zinnen.count == 2)
        try await store.maintain { db in
            try db.run(
                """
                insert into gebeurtenis (id, moment, soort, onderwerp, actor, actor_naam, tekst)
                values ('vals', '2026-10-08T11:00:00.000Z', 'vals', 'x', 'noor', 'Noor', 'Erbij gezet.')
                """)
        }
        let found = try await store.controleerHistorie()
        #expect(found.breuken == [.losse(aantal: 1)])
    }

    /// Who can write in the database can make every seal again. Only a seal that stands elsewhere tells.
    @Test(arguments: databases) func `a chain that was written anew as a whole is found by a seal noted down before`(database: String) async throws {
        let store = try await filled(database)
        let noted = try #require(try await store.controleerHistorie().laatste)
        try await store.write { db in try db.record("proef", on: "x", by: Cast.analist, "Daarna.") }
        let later = try await store.controleerHistorie(through: noted)
        #expect(later.klopt, "a chain that goes on still goes through it")

        try await store.maintain { db in
            try db.run("update gebeurtenis set actor_naam = 'Iemand anders' where volgnummer = 2")
            var seal = ""
            for line in try db.gebeurtenissen("where volgnummer is not null order by volgnummer").map(\.gebeurtenis) {
                seal = line.zegel(na: seal)
                try db.run("update gebeurtenis set zegel = \(seal) where id = \(line.id)")
            }
            try db.run("update historiekop set zegel = \(seal)")
        }
        let alone = try await store.controleerHistorie()
        #expect(alone.klopt, "by itself such a chain holds")
        let found = try await store.controleerHistorie(through: noted)
        #expect(found.breuken == [.herschreven(volgnummer: 4)])
    }

    @Test(arguments: databases) func `a seal of a line that is not there any more is missed`(database: String) async throws {
        let controle = try await filled(database).controleerHistorie(through: Historiezegel(nummer: 9, zegel: String(repeating: "a", count: 64)))
        #expect(controle.breuken == [.herschreven(volgnummer: 9)])
    }

    @Test(arguments: ["", "4", "4:", "4:abc", "0:" + String(repeating: "a", count: 64), "x:" + String(repeating: "a", count: 64), "4:" + String(repeating: "G", count: 64)])
    func `what is no seal is refused`(text: String) {
        #expect(throws: Refusal(.geenZegel)) { try Historiezegel(text) }
    }

    // MARK: The command, on a file

    private func run(_ words: [String]) async throws {
        let command = try ControleerCommand.parse(words)
        try await command.run()
    }

    /// BIO-05: one byte in the file of the database.
    @Test func `a byte that is changed in the file is found`() async throws {
        let folder = try ProgramTests.Folder()
        let path = folder.path + "/stip.sqlite"
        do {
            let store = try Store(path, ledger: "gebeurtenis")
            try await store.migrate(migrations)
            for nummer in 1...40 {
                try await store.write { db in try db.record("proef", on: "x", by: Cast.analist, "Jelle deed iets, keer \(nummer) van veertig.") }
            }
        }
        // A copy is one file, without a second one that holds the latest changes.
        let copy = folder.path + "/kopie.sqlite"
        try await Store(path).backup(to: copy)
        try await run(["--database", copy, "--zegel"])
        try await run(["--database", copy, "--json"])

        var bytes = try Data(contentsOf: URL(filePath: copy))
        let place = try #require(bytes.range(of: Data("keer 23 van veertig".utf8)))
        bytes[place.lowerBound + 5] = UInt8(ascii: "7")
        try bytes.write(to: URL(filePath: copy))
        await #expect(throws: Refusal(Reason(code: "ketenbreuk", Ketenbreuk.veranderd(volgnummer: 23).zin))) { try await self.run(["--database", copy]) }
        await #expect(throws: (any Error).self) { try await self.run(["--database", copy, "--json"]) }
    }

    @Test func `a database that is not there is not made, and one without a chain says so`() async throws {
        let folder = try ProgramTests.Folder()
        let path = folder.path + "/weg.sqlite"
        await #expect(throws: Refusal(.geenDatabase(path))) { try await self.run(["--database", path]) }
        #expect(!FileManager.default.fileExists(atPath: path))
        let old = folder.path + "/oud.sqlite"
        try await Store(old).migrate([.historie])
        await #expect(throws: Refusal(.geenKeten)) { try await self.run(["--database", old]) }
    }

    /// BIO-06: what is done on the server itself leaves a line too.
    @Test func `a back-up and putting it back are written down, and the chain goes on`() async throws {
        let folder = try ProgramTests.Folder()
        let (path, copy) = (folder.path + "/stip.sqlite", folder.path + "/kopie.sqlite")
        try await Store(path).migrate(migrations)
        let backup = try BackupCommand.parse(["--database", path, copy])
        try await backup.run()
        let made = try await Store(path).read { db in try db.historie() }
        #expect(made.map(\.soort) == ["reservekopie-gemaakt"] && made.first?.herkomst == "opdrachtregel")
        let restore = try RestoreCommand.parse(["--database", path, copy, "--vervang"])
        try await restore.run()
        let restored = try await Store(path).read { db in try db.historie() }
        #expect(restored.map(\.soort) == ["reservekopie-teruggezet"])
        #expect(try await Store(path).controleerHistorie().klopt)
    }

    @Test func `a back-up of a database of long ago is made without touching it`() async throws {
        let folder = try ProgramTests.Folder()
        let (path, copy) = (folder.path + "/oud.sqlite", folder.path + "/kopie.sqlite")
        try await Store(path).migrate([.historie])
        let backup = try BackupCommand.parse(["--database", path, copy])
        try await backup.run()
        #expect(FileManager.default.fileExists(atPath: copy))
    }
}
