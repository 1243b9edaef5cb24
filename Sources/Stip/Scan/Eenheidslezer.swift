import Database
import Formats

/// Reads documents with the names of the unit and the themes of the list as they are now, also when they came after the
/// program started.
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
        let (eenheid, versie) = try await store.read { db in (try db.eersteOrganisatie(), try db.themaversie()) }
        if let known = await kast.lezer(for: eenheid, versie) { return Documentlezer(lezer: known, limits: limits) }
        let themas = try await store.read { db in try db.themalijst() }
        return Documentlezer(lezer: try await kast.lezer(for: eenheid, themas), limits: limits)
    }
}

/// Keeps the reader that was made last: looking up every name of the country takes a while to prepare.
private actor Lezerkast {
    private var known: (eenheid: Organisatie?, lezer: Lezer)?

    /// The reader for this unit and this version of the list; nothing when it has to be made.
    func lezer(for eenheid: Organisatie?, _ versie: Int) -> Lezer? {
        known.flatMap { $0.eenheid == eenheid && $0.lezer.themas.versie == versie ? $0.lezer : nil }
    }

    func lezer(for eenheid: Organisatie?, _ themas: Themalijst) throws -> Lezer {
        if let known = lezer(for: eenheid, themas.versie) { return known }
        let namen = known.flatMap { $0.eenheid == eenheid ? $0.lezer.namen : nil }
        let lezer = Lezer(themas: themas, namen: try namen ?? Namenlijst.of(eenheid))
        known = (eenheid, lezer)
        return lezer
    }
}
