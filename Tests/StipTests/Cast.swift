import Database
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Logging
import Synchronization
import Testing

@testable import Stip

/// Every test of a feature runs on each of these: SQLite in memory and, where one is given, PostgreSQL.
let databases = [":memory:"] + (ProcessInfo.processInfo.environment["TEST_POSTGRES"].flatMap { $0.isEmpty ? nil : [$0] } ?? [])

/// Who plays in the tests. All of them are made up.
enum Cast {
    /// Runs the cycle of the eenheid.
    static let coordinator = Actor(id: "noor", naam: "Noor Hazelhoff", rol: .coordinator)
    /// Reads the plans and settles what was found.
    static let analist = Actor(id: "jelle", naam: "Jelle Brandsma", rol: .analist)
    /// Checks the plan of her own gemeente.
    static let adviseur = Actor(id: "sanne", naam: "Sanne Oeverlo", rol: .adviseur, in: "GM9001")
    /// Mayor, member of an overleg.
    static let burgemeester = Actor(id: "willem", naam: "Willem Aldermeer", rol: .lid)
    static let griffier = Actor(id: "fatma", naam: "Fatma Boekveen", rol: .griffier)
    /// May read and nothing else.
    static let lezer = Actor(id: "kees", naam: "Kees Tjardingen", rol: .lezer)

    /// The day on which the example stands: 8 October 2026, noon in Amsterdam.
    static let now = Date(timeIntervalSince1970: 1_791_453_600)
}

/// A clock that only moves when a test moves it.
final class TestClock: Sendable {
    private let time: Mutex<Date>

    init(_ now: Date = Cast.now) { time = Mutex(now) }

    var now: Date { time.withLock { $0 } }
    func advance(_ seconds: TimeInterval) { time.withLock { $0 += seconds } }
}

/// An empty store with every table. PostgreSQL gets a schema of its own for each test.
func openStore(_ database: String = ":memory:", clock: TestClock = TestClock()) async throws -> Store {
    let isPostgres = database.hasPrefix("postgres")
    let schema = "t" + UUID().uuidString.replacing("-", with: "").lowercased()
    let url = isPostgres ? database + (database.contains("?") ? "&" : "?") + "schema=\(schema)" : database
    let store = try Store(url, ledger: "gebeurtenis", clock: { clock.now })
    try await store.migrate(migrations)
    return store
}

/// The whole site over a store, without a socket.
func app(over store: Store, settings: Configuration = Configuration(), logger: Logger = .silent) throws -> some ApplicationProtocol {
    Application(router: try site(over: store, settings: settings, logger: logger), logger: logger)
}

extension Logger {
    static let silent = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
}

extension Store {
    /// A session for somebody with this rol: the cookie to send along.
    func logIn(_ actor: Actor = Cast.coordinator) async throws -> HTTPFields {
        let toegang = Toegang(store: self)
        let link = try await toegang.makeLink(for: actor.naam, rol: actor.rol, in: actor.rollen.first?.organisatie, by: .opdrachtregel)
        return [.cookie: "stip=\(try await toegang.redeem(link).secret)"]
    }

    /// A key of the API: the header to send along.
    func key(_ rol: Rol = .lezer) async throws -> HTTPFields {
        [.authorization: "Bearer \(try await Toegang(store: self).makeSleutel(naam: "Proef", rol: rol, by: .opdrachtregel).token.secret)"]
    }
}

extension TestClientProtocol {
    func get(_ path: String, _ headers: HTTPFields = [:]) async throws -> TestResponse {
        try await executeRequest(uri: path, method: .get, headers: headers, body: nil)
    }

    /// A form, sent as a browser sends it from a page of the site itself.
    func post(_ path: String, _ form: String = "", _ headers: HTTPFields = [:]) async throws -> TestResponse {
        var all = headers
        all[.contentType] = "application/x-www-form-urlencoded"
        if let site = HTTPField.Name("Sec-Fetch-Site"), all[site] == nil { all[site] = "same-origin" }
        return try await executeRequest(uri: path, method: .post, headers: all, body: ByteBuffer(string: form))
    }
}

extension TestResponse {
    var text: String { String(buffer: body) }
    var json: JSON { get throws { try JSONDecoder().decode(JSON.self, from: Data(body.readableBytesView)) } }
}
