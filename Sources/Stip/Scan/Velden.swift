import TextAnalysis

extension Leestekst {
    /// The fields of the Kernbeleid are how a plan is laid out, not what it puts first: a list of four or more is a second
    /// list, unless the words above it say priorities.
    func metVelden(_ list: Opsomming) -> Opsomming {
        guard list.signaal.soort == .hoofd, list.signaal.kracht < 0.8, list.punten.count >= 4 else { return list }
        let count = list.punten.count { punt in
            isVeld(punt.naam)
        }
        guard count >= 4, count * 10 >= list.punten.count * 7 else { return list }
        var second = list
        second.signaal.soort = .tweede
        return second
    }

    /// Whether a name is that of a field of the Kernbeleid.
    func isVeld(_ naam: Naam) -> Bool {
        let own = stammen(of: naam).filter { !ordening.contains($0) }
        return veldstammen.contains { veld in own.count <= veld.count + 1 && veld.allSatisfy(own.contains) }
    }
}

/// Words that only say that a field follows.
private let ordening: Set<[UInt8]> = Set(["thema", "veiligheidsveld", "veld"].map { Array($0.utf8) })
