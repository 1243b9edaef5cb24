import Database
import Formats

/// Reads documents with the names of the unit that is loaded now, also when it was loaded after the program started.
struct Eenheidslezer: Sendable {
    let store: Store
    let limits: Limits
    private let kast = Lezerkast()

    init(store: Store, limits: Limits) { (self.store, self.limits) = (store, limits) }

    var bestandslezer: Bestandslezer {
        Bestandslezer(
            unpack: { inhoud, naam in try await documentlezer().bestandslezer.unpack(inhoud, naam) },
            lees: { inhoud, naam in
                do {
                    return try await documentlezer().lees(inhoud, naam)
                } catch {
                    return .geweigerd(reden: Unreadable.readerFailed.message(limits: limits))
                }
            })
    }

    private func documentlezer() async throws -> Documentlezer {
        let eenheid = try await store.read { db in try db.eersteOrganisatie() }
        return Documentlezer(lezer: try await kast.lezer(for: eenheid), limits: limits)
    }
}

/// Keeps the reader that was made last: looking up every name of the country takes a while to prepare.
private actor Lezerkast {
    private var known: (eenheid: Organisatie?, lezer: Lezer)?

    func lezer(for eenheid: Organisatie?) throws -> Lezer {
        if let known, known.eenheid == eenheid { return known.lezer }
        let lezer = try Lezer.standaard(eenheid)
        known = (eenheid, lezer)
        return lezer
    }
}
