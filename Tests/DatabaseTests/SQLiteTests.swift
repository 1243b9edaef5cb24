import Foundation
import Testing

@testable import Database

@Suite struct SQLiteTests {
    @Test func `a commit is on the disk`() async throws {
        let folder = try TemporaryFolder()
        let store = try Store(folder.path("stip.sqlite"))
        let full = 2
        #expect(try await store.write { db in try db.one("pragma synchronous") { try $0[0] as Int } } == full)
        #expect(try await store.write { db in try db.one("pragma journal_mode") { try $0[0] as String } } == "wal")
        #expect(try await store.write { db in try db.one("pragma foreign_keys") { try $0[0] as Bool } })
    }

    @Test func `a reader sees one moment while a writer goes on`() async throws {
        let folder = try TemporaryFolder()
        let store = try Store(folder.path("stip.sqlite"))
        try await store.migrate([.voorbeeld])
        let (reading, written) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
        async let counts = store.read { db in
            let before: Int = try db.one("select count(*) from gemeente") { try $0[0] }
            reading.signal()
            written.wait()
            return (before, try db.one("select count(*) from gemeente") { try $0[0] as Int })
        }
        await reading.signalled()
        try await store.write { db in try db.run("insert into gemeente (id, naam) values ('a', 'Merenstad')") }
        written.signal()
        #expect(try await counts == (0, 0))
        #expect(try await store.count("select count(*) from gemeente") == 1)
    }

    @Test func `a backup is a whole database`() async throws {
        let folder = try TemporaryFolder()
        let store = try Store(folder.path("stip.sqlite"))
        try await store.migrate([.voorbeeld])
        try await store.write { db in try db.run("insert into gemeente (id, naam) values ('a', 'Merenstad')") }
        try Data("half".utf8).write(to: URL(filePath: folder.path("kopie.sqlite.deel")))
        try await store.backup(to: folder.path("kopie.sqlite"))
        #expect(FileManager.default.fileExists(atPath: folder.path("kopie.sqlite.deel")) == false)
        let copy = try Store(folder.path("kopie.sqlite"))
        try await copy.migrate([.voorbeeld])
        #expect(try await copy.count("select count(*) from gemeente") == 1)
        await #expect(throws: Obstacle.fileExists(path: folder.path("kopie.sqlite"))) { try await store.backup(to: folder.path("kopie.sqlite")) }
    }

    @Test func `a backup that cannot be made says so`() async throws {
        let store = try Store(":memory:")
        let error = await #expect(throws: Obstacle.self) { try await store.backup(to: "/nergens/kopie.sqlite") }
        #expect("\(try #require(error))".hasPrefix("De reservekopie /nergens/kopie.sqlite is niet gemaakt"))
    }

    @Test func `a database that does not open says so`() throws {
        let folder = try TemporaryFolder()
        let error = #expect(throws: Obstacle.self) { try Store("/nergens/stip.sqlite") }
        #expect("\(try #require(error))".hasPrefix("De database /nergens/stip.sqlite gaat niet open"))
        try Data("geen database, maar een brief die lang genoeg is".utf8).write(to: URL(filePath: folder.path("brief.sqlite")))
        #expect(throws: Obstacle.self) { try Store(folder.path("brief.sqlite")) }
    }

    @Test func `a network drive is known by its mount`() {
        let mounts = """
            /dev/vda1 / ext4 rw 0 0
            nas:/deel /mnt/nas nfs4 rw 0 0
            //nas/x /mnt/met\\040spatie cifs rw 0 0
            /dev/vdb1 /mnt/nas/schijf ext4 rw 0 0
            """
        #expect(FileSystem.network(at: "/srv/stip.sqlite", mounts: mounts) == nil)
        #expect(FileSystem.network(at: "/mnt/nas/stip.sqlite", mounts: mounts) == "nfs4")
        #expect(FileSystem.network(at: "/mnt/nasty/stip.sqlite", mounts: mounts) == nil)
        #expect(FileSystem.network(at: "/mnt/nas/schijf/stip.sqlite", mounts: mounts) == nil)
        #expect(FileSystem.network(at: "/mnt/met spatie/stip.sqlite", mounts: mounts) == "cifs")
    }
}

extension DispatchSemaphore {
    /// Waits on a thread of its own, so that no thread of Swift's is blocked.
    func signalled() async {
        await withCheckedContinuation { waiting in
            Thread {
                self.wait()
                waiting.resume()
            }.start()
        }
    }
}
