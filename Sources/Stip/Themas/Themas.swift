import Database

/// What can be done with the list of themes. Pages, API and command line come here.
struct Themas: Sendable {
    let store: Store
    private let geheugen = Themageheugen()

    init(store: Store) { self.store = store }

    /// The list that counts now; made again only when it changed.
    func lijst(by actor: Actor) async throws -> Themalijst {
        try await store.read { [geheugen] db in
            try actor.mayRead()
            if let known = geheugen.lijst(try db.themaversie()) { return known }
            let lijst = try db.themalijst()
            geheugen.keep(lijst)
            return lijst
        }
    }

    /// The names of all themes by their code, for pages that show themes.
    func namen(by actor: Actor) async throws -> [String: String] { try await lijst(by: actor).namen }

    /// Before the first change, and when the server starts.
    func begin() async throws { try await store.write { db in try db.seedThemas() } }
}
