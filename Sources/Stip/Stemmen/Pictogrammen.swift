import Synchronization

/// Which drawn theme a name is about, remembered: the words of the themes are learned once for a name, not at each page.
final class Pictogrammen: Sendable {
    /// Nothing for a name that fits no theme with a drawing.
    private let known = Mutex<[String: ThemaIcon?]>([:])

    /// The drawings of these options.
    func of(_ opties: [Optie], _ themas: () throws -> Themalijst) rethrows -> [String: ThemaIcon] {
        let unknown = known.withLock { known in opties.map(\.naam).filter { known[$0] == nil } }
        if !unknown.isEmpty {
            let lijst = try themas()
            let lezer = lijst.termlezer()
            let found = unknown.map { naam in (naam, lijst.codes(of: lezer.hits(in: naam)).compactMap { ThemaIcon(thema: $0) }.first) }
            known.withLock { known in
                // Names that nobody asks for any more need no place.
                if known.count > 2_000 { known.removeAll() }
                for (naam, icon) in found { known.updateValue(icon, forKey: naam) }
            }
        }
        return known.withLock { known in
            Dictionary(opties.compactMap { optie in (known[optie.naam] ?? nil).map { (optie.id, $0) } }) { first, _ in first }
        }
    }
}
