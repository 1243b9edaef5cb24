import Synchronization

/// A body or a role as a planning names it. Two spellings of one body have one key.
struct Orgaan: Hashable, Sendable {
    /// What kind of body or role it is; it tells which rules speak of it.
    enum Soort: String, CaseIterable, Sendable {
        case raad, college, burgemeester, commissie, overleg, hoofdofficier, minister, korpschef, overig
    }

    /// As it is written.
    let naam: String
    /// What is the same for every spelling: `raad:polsdijk`, `dvo:ijsselland`, `college`, `bbg`. Reading a key gives that key.
    let sleutel: String
    /// The kinds that the name speaks of: "burgemeesters en hoofdofficier" names two.
    let soorten: Set<Soort>

    init(_ naam: String) {
        self.naam = naam
        (sleutel, soorten) = Orgaan.gelezen(naam)
    }

    /// The same names come back in every planning, and reading one is a walk over its words.
    private static let geheugen = Mutex<[String: (String, Set<Soort>)]>([:])

    private static func gelezen(_ naam: String) -> (String, Set<Soort>) {
        if let known = geheugen.withLock({ $0[naam] }) { return known }
        let lezing = Orgaanwoorden(naam).lezing
        geheugen.withLock { known in
            // More names than all bodies of the country: somebody else's, so begin again.
            if known.count >= 10_000 { known.removeAll() }
            known[naam] = lezing
        }
        return lezing
    }

    /// The first kind, in the order of the list.
    var soort: Soort { Soort.allCases.first(where: soorten.contains) ?? .overig }
    /// What stands behind the kind in the key: the municipality of a council, the district of a board.
    var plaats: String? { sleutel.firstIndex(of: ":").map { String(sleutel[sleutel.index(after: $0)...]) } }
    /// The key without its place: `raad`, `dvo`.
    var stam: String { sleutel.firstIndex(of: ":").map { String(sleutel[..<$0]) } ?? sleutel }
    /// Whether the mayors and the hoofdofficier meet in it, so that its decision is a decision of both (Politiewet, art. 39).
    var isBestuurscollege: Bool { sleutel == "bestuurscollege" }
    /// Who adopts when the mayors and the hoofdofficier do not agree (Politiewet, art. 39 paragraph 2).
    var isRegioburgemeesterMetOfficier: Bool { sleutel == "regioburgemeester-en-hoofdofficier" }
    /// Whether it stands for several bodies of one kind: "gemeenteraden", "DVO's".
    var isMeervoud: Bool { Orgaan.meervouden.contains(sleutel) }

    static let meervouden: Set<String> = ["raden", "colleges", "commissies", "dvo", "burgemeesters"]
}
