import Synchronization

/// What every page of a ballot needs and nothing can change: which drawn theme a name is about, and the sources of a frozen
/// longlist. Remembered, because before a meeting many open the same ballot at once.
final class Biljetgeheugen: Sendable {
    private struct Inhoud {
        /// Nothing for a name that fits no theme with a drawing.
        var pictogrammen: [String: Pictogram?] = [:]
        var bronnen: [ID<Longlist>: [ID<Kandidaat>: [Longlist.Bron]]] = [:]
    }

    private let inhoud = Mutex(Inhoud())

    /// The drawings of these options, by their id.
    func pictogrammen(of opties: [Optie], _ themas: () throws -> Themalijst) rethrows -> [String: Pictogram] {
        let unknown = inhoud.withLock { inhoud in opties.map(\.naam).filter { inhoud.pictogrammen[$0] == nil } }
        if !unknown.isEmpty {
            let lijst = try themas()
            let lezer = lijst.termlezer()
            let found = unknown.map { naam in (naam, lijst.codes(of: lezer.hits(in: naam)).compactMap { Pictogram(thema: $0) }.first) }
            inhoud.withLock { inhoud in
                // Names that nobody asks for any more need no place.
                if inhoud.pictogrammen.count > 2_000 { inhoud.pictogrammen = [:] }
                for (naam, icon) in found { inhoud.pictogrammen.updateValue(icon, forKey: naam) }
            }
        }
        return inhoud.withLock { inhoud in
            Dictionary(opties.compactMap { optie in (inhoud.pictogrammen[optie.naam] ?? nil).map { (optie.id, $0) } }) { first, _ in first }
        }
    }

    /// The frozen sources of each option of a round, by its id.
    func bronnen(of ronde: Stemronde, _ longlist: (ID<Longlist>) throws -> Longlist) rethrows -> [String: [Longlist.Bron]] {
        guard let id = ronde.longlist else { return [:] }
        var lines = inhoud.withLock { $0.bronnen[id] }
        if lines == nil {
            lines = Dictionary(try longlist(id).regels.map { ($0.kandidaat, $0.bronnen) }) { first, _ in first }
            inhoud.withLock { inhoud in
                if inhoud.bronnen.count > 8 { inhoud.bronnen = [:] }
                inhoud.bronnen[id] = lines
            }
        }
        return Dictionary(ronde.opties.compactMap { optie in optie.kandidaat.flatMap { lines?[$0] }.map { (optie.id, $0) } }) { first, _ in first }
    }
}
