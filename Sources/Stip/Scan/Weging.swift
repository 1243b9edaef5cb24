import TextAnalysis

/// Chooses among the lists of a document: the one that holds its priorities, those that add to it, and those that name
/// what comes besides.
struct Weging {
    /// Below this a list is not taken for priorities.
    static let drempel = 0.3

    struct Gekozen {
        var punt: Opsomming.Punt
        var vorm: Opsomming.Vorm
        var rang: Vondst.Rang
        var zekerheid: Double
        var reden: String
    }

    private let lees: Leestekst
    private let opsommingen: [Opsomming]
    private let vergelijking: Vergelijking

    /// - Parameter deel: the part of a joint document that a point stands in.
    init(_ lees: Leestekst, _ opsommingen: [Opsomming], deel: @escaping (Opsomming.Punt) -> [String]) {
        self.lees = lees
        var opsommingen = opsommingen
        vergelijking = Vergelijking(lees, &opsommingen, deel: deel)
        // The order in which the finders ran must not matter.
        self.opsommingen = opsommingen.sorted { left, right in
            let (one, other) = ((right.gewicht, left.blok, left.punten.count), (left.gewicht, right.blok, right.punten.count))
            return one == other ? left.reden < right.reden : one < other
        }
    }

    func kies() -> [Gekozen] {
        guard var beste = opsommingen.first(where: { $0.signaal.soort == .hoofd && $0.gewicht >= Weging.drempel }) else {
            // No words say what comes first: the row of themes that is the surest, if there is one.
            let reeks = lees.themareeksen().map(lees.metVelden).filter { $0.signaal.soort == .hoofd && $0.gewicht >= Weging.drempel }
            let first = reeks.max { ($0.gewicht, $1.blok) < ($1.gewicht, $0.blok) }.map { gekozen($0, .prioriteit, steun: 0) } ?? []
            return first + tweede(naast: first)
        }
        beste = volledigste(beste)
        var result = gekozen(beste, .prioriteit, steun: steun(for: beste))
        for other in opsommingen where other.signaal.soort == .hoofd && other.gewicht >= Weging.drempel && vultAan(other, beste) {
            let news = other.punten.filter { punt in !result.contains { gelijk($0.punt, punt) } }
            guard news.count == other.punten.count || isAanvullend(other) else { continue }
            var rest = other
            rest.punten = news
            result += gekozen(rest, .prioriteit, steun: 0)
        }
        return result + tweede(naast: result)
    }

    /// Of the lists that hold the same as the best and more, the one that holds most; of equal ones the best placed.
    private func volledigste(_ beste: Opsomming) -> Opsomming {
        var result = beste
        let least = beste.gewicht * (beste.vorm == .hoofdstukken ? 0.6 : 0.8)
        for other in opsommingen
        where other.signaal.soort == .hoofd && other.gewicht >= least && other.punten.count > result.punten.count && other.punten.count <= 8 {
            let shared = result.punten.count { punt in other.punten.contains { gelijk($0, punt) } }
            if shared == result.punten.count, other.themadeel > 0.7, isAlgemeen(other) { result = other }
        }
        guard isInhoud(result) else { return result }
        // The table of contents gives way to the same list in the body.
        let body = opsommingen.first { other in
            other.signaal.soort == .hoofd && !isInhoud(other) && other.gewicht >= result.gewicht * 0.7 && other.punten.count == result.punten.count
                && result.punten.allSatisfy { punt in other.punten.contains { gelijk($0, punt) } }
        }
        return body ?? result
    }

    private func isInhoud(_ list: Opsomming) -> Bool { list.punten.first.map { lees.blokken[$0.blok].isContents } ?? false }
    private func isAlgemeen(_ list: Opsomming) -> Bool { if case .zin = list.vorm { list.aantal == list.punten.count } else { true } }

    /// Whether a list adds to the best: local priorities beside joint ones.
    private func vultAan(_ other: Opsomming, _ beste: Opsomming) -> Bool {
        guard other.blok != beste.blok, !other.punten.isEmpty else { return false }
        // What stands inside a priority is part of it.
        let own = beste.punten.map(\.blok)
        if let first = own.min(), let last = own.max(), own.count > 1, other.blok > first, other.blok < last, beste.vorm.isKoppen { return false }
        return isAanvullend(other)
            || isAanvullend(beste) && other.gewicht >= 0.6 && priorit.occurs(in: lees.klein, range: lees.blokken[other.blok].range)
    }

    private func isAanvullend(_ list: Opsomming) -> Bool {
        let words = folded(list.aankondiging)
        return aanvullend.occurs(in: words, range: 0..<words.count)
    }

    /// How many other lists of priorities hold the same points, 0 to 3.
    private func steun(for list: Opsomming) -> Int {
        let others = opsommingen.count { other in
            other.blok != list.blok && other.signaal.soort == .hoofd
                && other.punten.count { punt in list.punten.contains { gelijk($0, punt) } } * 2 > list.punten.count
        }
        return min(3, others)
    }

    private func gekozen(_ list: Opsomming, _ rang: Vondst.Rang, steun: Int) -> [Gekozen] {
        list.punten.map { punt in
            // What passes the threshold is right more often than not; a name without a theme less often than one with.
            let certainty = 0.4 + 0.6 * list.gewicht - (punt.themas.isEmpty ? 0.1 : 0) + 0.02 * Double(steun)
            return Gekozen(punt: punt, vorm: list.vorm, rang: rang, zekerheid: (min(0.98, certainty) * 100).rounded() / 100, reden: list.reden)
        }
    }

    /// What second lists name and the first do not.
    private func tweede(naast first: [Gekozen]) -> [Gekozen] {
        var result: [Gekozen] = []
        for list in opsommingen where list.signaal.soort == .tweede && list.themadeel >= 0.5 && list.gewicht >= 0.15 {
            var rest = list
            rest.punten = list.punten.filter { punt in
                !punt.themas.isEmpty && !first.contains { gelijk($0.punt, punt) } && !result.contains { gelijk($0.punt, punt) }
            }
            result += gekozen(rest, .doorlopend, steun: 0)
        }
        return result.sorted { $0.punt.naam.range.lowerBound < $1.punt.naam.range.lowerBound }
    }

    private func gelijk(_ left: Opsomming.Punt, _ right: Opsomming.Punt) -> Bool { vergelijking.gelijk(left, right) }
}

private let aanvullend = Lexicon([
    "lokale", "lokaal", "gezamenlijk", "bovenlokaal", "bovenlokale", "aanvullend", "daarnaast", "eigen ", "gemeentelijke", "specifieke",
])
private let priorit = Lexicon(["priorit"])
