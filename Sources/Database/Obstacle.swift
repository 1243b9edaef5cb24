/// What keeps the program from opening, migrating or copying a database, in a sentence for who runs it.
public enum Obstacle: Error, Equatable, Sendable, CustomStringConvertible {
    case networkFileSystem(path: String, kind: String)
    case cannotOpen(path: String, reason: String)
    case invalidURL
    case cannotConnect(reason: String)
    case unknownMigrations([String])
    case backupIsForSQLite
    case fileExists(path: String)
    case cannotBackUp(path: String, reason: String)

    public var description: String {
        switch self {
        case .networkFileSystem(let path, let kind):
            """
            De database \(path) staat op een netwerkschijf (\(kind)). Daar kan zij beschadigd raken. \
            Zet de database op een schijf van deze computer, of gebruik PostgreSQL.
            """
        case .cannotOpen(let path, let reason):
            "De database \(path) gaat niet open: \(reason). Controleer of de map bestaat en of u er mag schrijven."
        case .invalidURL:
            "De verwijzing naar PostgreSQL klopt niet. Schrijf haar als postgres://gebruiker:wachtwoord@computer:poort/database."
        case .cannotConnect(let reason):
            "PostgreSQL is niet bereikbaar: \(reason)"
        case .unknownMigrations(let names):
            """
            Deze database is bijgewerkt door een nieuwere versie van het programma (\(names.joined(separator: ", "))). \
            Start die versie, of zet een reservekopie van vóór de bijwerking terug.
            """
        case .backupIsForSQLite:
            "Dit maakt alleen een reservekopie van SQLite. Gebruik voor PostgreSQL het programma pg_dump."
        case .fileExists(let path):
            "Het bestand \(path) bestaat al. Kies een andere naam voor de reservekopie."
        case .cannotBackUp(let path, let reason):
            "De reservekopie \(path) is niet gemaakt: \(reason)."
        }
    }
}
