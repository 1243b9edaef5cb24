import TextAnalysis

/// A priority that one municipality sets, with the document it stands in.
struct Noeming: Equatable, Sendable {
    let gemeente: String
    let document: ID<Document>
    /// The number of its mark in the document.
    let nummer: Int
    let vondst: Vondst
    /// Whether a person confirmed it.
    var isBevestigd = false
}

/// Priorities that are about the same: a theme of the list, or what belongs to no theme but is alike.
struct Groep: Equatable, Sendable {
    /// The code of the theme; for a group outside the list one that is made of its name.
    let code: String
    let naam: String
    /// The rank it has in each municipality that names it.
    let noemt: [String: Vondst.Rang]
    /// What the municipalities wrote, put together where it is alike; the largest first.
    let kringen: [[Noeming]]
    /// The municipalities whose rank a person confirmed: of what gives that rank, at least one.
    var bevestigd: Set<String> = []

    var noemingen: [Noeming] { kringen.flatMap { $0 } }
}

/// Groups by theme and, inside a theme, by likeness of the names.
///
/// A pure function: the same noemingen give the same groups on any machine and in any order, because they are sorted by
/// what they say before they are compared. A priority counts for the theme it is most about; the other themes it names
/// count as named besides (doorlopend).
struct Groepering: Sendable {
    let themas: Themalijst
    /// From which likeness, 0 to 1, names stand together.
    var drempel = 0.5

    func groepen(_ noemingen: [Noeming]) -> [Groep] {
        let noemingen = noemingen.sorted { $0.precedes($1) }
        let stemmer = Stemmer()
        var byTheme: [String: [Noeming]] = [:]
        var outside: [Noeming] = []
        for noeming in noemingen {
            let codes = noeming.vondst.themas.filter { themas[$0] != nil }
            for code in codes { byTheme[code, default: []].append(noeming) }
            if codes.isEmpty { outside.append(noeming) }
        }
        let known = themas.themas.compactMap { thema -> Groep? in
            guard let list = byTheme[thema.code] else { return nil }
            return Groep(
                code: thema.code, naam: thema.naam, noemt: noemt(list, thema.code), kringen: kringen(list, stemmer),
                bevestigd: bevestigd(list, thema.code))
        }
        let unknown = kringen(outside, stemmer).map { kring in
            Groep(
                code: "eigen-" + kring[0].vondst.naam.kebab, naam: kring[0].vondst.naam.capitalized, noemt: noemt(kring, nil), kringen: [kring],
                bevestigd: bevestigd(kring, nil))
        }
        return known + unknown.sorted { $0.code < $1.code }
    }

    /// The best rank of each municipality. A theme that is not the first of a priority is named besides.
    private func noemt(_ noemingen: [Noeming], _ code: String?) -> [String: Vondst.Rang] {
        var ranks: [String: Vondst.Rang] = [:]
        for noeming in noemingen {
            let rank = rank(of: noeming, code)
            if ranks[noeming.gemeente] != .prioriteit { ranks[noeming.gemeente] = rank }
        }
        return ranks
    }

    private func rank(of noeming: Noeming, _ code: String?) -> Vondst.Rang {
        (code == nil || noeming.vondst.themas.first == code) && noeming.vondst.rang == .prioriteit ? .prioriteit : .doorlopend
    }

    /// Where at least one of what gives the best rank was confirmed.
    private func bevestigd(_ noemingen: [Noeming], _ code: String?) -> Set<String> {
        let best = noemt(noemingen, code)
        return Set(noemingen.filter { $0.isBevestigd && rank(of: $0, code) == best[$0.gemeente] }.map(\.gemeente))
    }

    private func kringen(_ noemingen: [Noeming], _ stemmer: Stemmer) -> [[Noeming]] {
        guard noemingen.count > 1 else { return noemingen.isEmpty ? [] : [noemingen] }
        let likeness = Likeness(stopWords: Groepering.stopwoorden)
        let stems = noemingen.map { likeness.stems(of: $0.vondst.naam, with: stemmer) }
        let matrix = stems.map { one in stems.map { other in one == other ? 1 : likeness.between(one, other) } }
        return clusters(matrix, threshold: drempel).map { $0.map { noemingen[$0] } }.sorted { left, right in
            left.count != right.count ? left.count > right.count : left[0].precedes(right[0])
        }
    }

    static let stopwoorden = [
        "de", "het", "een", "en", "van", "in", "op", "met", "voor", "aan", "bij", "tegen", "om", "door", "onze", "aanpak", "veilig", "veilige",
        "veiligheid",
    ]
}

extension Noeming {
    /// An order that depends on what it says and on nothing else.
    fileprivate func precedes(_ other: Noeming) -> Bool {
        let own = (vondst.naam, gemeente, vondst.bewijs.van, document.rawValue),
            its = (other.vondst.naam, other.gemeente, other.vondst.bewijs.van, other.document.rawValue)
        return own < its
    }
}

extension String {
    /// Small letters, digits and hyphens, for an address.
    var kebab: String {
        let bytes = folded(self).map { $0.isLower || $0.isDigit ? $0 : UInt8(ascii: "-") }
        return String(decoding: bytes, as: UTF8.self).split(separator: "-").joined(separator: "-")
    }

    fileprivate var capitalized: String { prefix(1).uppercased() + dropFirst() }
}
