import ArgumentParser
import Database
import Foundation

struct MigrateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "migrate", abstract: "Werk de database bij naar deze versie.")

    @OptionGroup var installation: Installation

    func run() async throws {
        _ = try await installation.open(try installation.settings())
        say("De database is bij.")
    }
}

struct BackupCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "backup", abstract: "Maak een reservekopie, ook terwijl Stip draait.")

    @OptionGroup var installation: Installation
    @Argument(help: "Het bestand dat de kopie wordt; het mag nog niet bestaan.") var bestand: String

    func run() async throws {
        let settings = try installation.settings()
        let store = try Store(settings.database)
        try await store.backup(to: bestand)
        try await store.recordAct("reservekopie-gemaakt", "De beheerder van de server maakte een reservekopie.")
        say("De reservekopie staat in \(bestand).")
    }
}

/// Puts a back-up in the place of the database. The program must not run meanwhile.
struct RestoreCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "restore", abstract: "Zet een reservekopie terug. Stop Stip eerst.")

    @OptionGroup var installation: Installation
    @Argument(help: "De reservekopie.") var bestand: String
    @Flag(help: "Vervang de database die er staat. Zij blijft bewaard onder een andere naam.") var vervang = false

    func run() async throws {
        let path = try installation.settings().database
        try RestoreCommand.check(bestand, against: path, mayReplace: vervang)
        let fresh = path + ".terug"
        try RestoreCommand.remove(fresh)
        try FileManager.default.copyItem(atPath: bestand, toPath: fresh)
        // A copy that this version cannot open must never take the place of a database that it can.
        let store = try Store(fresh)
        try await store.migrate(migrations)
        try await store.recordAct("reservekopie-teruggezet", "De beheerder van de server zette een reservekopie terug.")
        let kept = path + ".vervangen"
        try RestoreCommand.remove(kept)
        try RestoreCommand.move(path, to: kept)
        try RestoreCommand.move(fresh, to: path)
        say("De reservekopie is teruggezet in \(path).")
    }

    /// SQLite keeps the latest changes in a file beside the database: the three belong together.
    private static let suffixes = ["", "-wal", "-shm"]

    private static func remove(_ path: String) throws {
        for file in suffixes.map({ path + $0 }) where FileManager.default.fileExists(atPath: file) {
            try FileManager.default.removeItem(atPath: file)
        }
    }

    private static func move(_ path: String, to target: String) throws {
        for suffix in suffixes where FileManager.default.fileExists(atPath: path + suffix) {
            try FileManager.default.moveItem(atPath: path + suffix, toPath: target + suffix)
        }
    }

    private static func check(_ copy: String, against path: String, mayReplace: Bool) throws(Refusal) {
        var reasons: [Reason] = []
        if path.hasPrefix("postgres") { reasons.append(.alleenVoorSQLite) }
        let head = FileHandle(forReadingAtPath: copy)?.readData(ofLength: 16)
        if head == nil {
            reasons.append(.kopieOntbreekt(copy))
        } else if head != Data("SQLite format 3\0".utf8) {
            reasons.append(.geenKopie(copy))
        }
        if FileManager.default.fileExists(atPath: path), !mayReplace { reasons.append(.databaseBestaat(path)) }
        guard reasons.isEmpty else { throw Refusal(reasons) }
    }
}

extension Store {
    /// Leaves a line of what was done on the server itself, as far as this database can keep one: a back-up is also made of a
    /// database that a newer program has not brought up to date yet.
    fileprivate func recordAct(_ soort: String, _ tekst: String) async throws {
        guard try await read({ db in try db.hasHistorieketen() }) else { return }
        try await write { db in try db.record(soort, on: "database", by: .opdrachtregel, tekst) }
    }
}

extension Reason {
    static let alleenVoorSQLite = Reason(
        code: "alleen-voor-sqlite", "Dit zet alleen een kopie van SQLite terug. Gebruik voor PostgreSQL het programma pg_restore.")
    static func kopieOntbreekt(_ path: String) -> Reason {
        Reason(.missing, code: "kopie-ontbreekt", "Het bestand \(path) is er niet, of u mag het niet lezen.")
    }
    static func geenKopie(_ path: String) -> Reason {
        Reason(code: "geen-kopie", "Het bestand \(path) is geen reservekopie van Stip.")
    }
    static func databaseBestaat(_ path: String) -> Reason {
        Reason(.conflict, code: "database-bestaat", "Er staat al een database in \(path). Stop Stip en geef --vervang mee om haar te vervangen.")
    }
}
