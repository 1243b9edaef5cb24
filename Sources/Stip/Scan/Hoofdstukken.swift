import Formats

extension Leestekst {
    /// Chapters that are built alike ("Aanleiding", "Ontwikkelingen", "Wat willen we bereiken?" under each) are the themes
    /// of a plan, also where no word says so.
    func hoofdstukken() -> [Opsomming] {
        [lijst(of: blokken.indices.filter { blokken[$0].isHeading }), lijst(of: blokken.indices.filter { blokken[$0].isContents })].compactMap { $0 }
    }

    private func lijst(of koppen: [Int]) -> Opsomming? {
        guard koppen.count >= 6 else { return nil }
        // Under which parents each title stands, and how many of those titles each parent has.
        var parents: [ArraySlice<UInt8>: Set<Int>] = [:]
        var above: [(depth: Int, index: Int)] = []
        for index in koppen {
            let depth = diepte(index)
            while let last = above.last, last.depth >= depth { above.removeLast() }
            if let parent = above.last, parent.depth == depth - 1 { parents[sleutel(index), default: []].insert(parent.index) }
            above.append((depth, index))
        }
        var shared: [Int: Int] = [:]
        for (_, set) in parents where set.count >= 3 { for parent in set { shared[parent, default: 0] += 1 } }
        let alike = shared.filter { $0.value >= 2 }.keys.sorted()
        guard let depth = alike.map(diepte).min() else { return nil }
        let punten = alike.filter { diepte($0) == depth }.compactMap { index -> Opsomming.Punt? in
            guard let naam = naam(in: blokken[index].range.lowerBound..<zonderBladzijde(blokken[index].range)), !isTussenkop(naam.range),
                !isVerzamelnaam(naam.range),
                !isSlotkop(naam.range)
            else { return nil }
            let punt = punt(naam, index)
            return punt.themas.isEmpty ? nil : punt
        }
        guard punten.count >= 3 else { return nil }
        return Opsomming(
            vorm: .hoofdstukken, signaal: Signaal(soort: .hoofd, kracht: 0.72, woord: "hoofdstukken"), aankondiging: onderkoppen(parents),
            blok: punten[0].blok, punten: punten)
    }

    /// How deep a heading stands: by its number, else by its level.
    private func diepte(_ index: Int) -> Int {
        let number = nummer(index)
        return number.isEmpty ? blokken[index].headingLevel ?? 9 : number.count
    }

    /// The letters of a title, as it comes back in another chapter.
    private func sleutel(_ index: Int) -> ArraySlice<UInt8> {
        let range = blokken[index].range
        return klein[range.lowerBound..<zonderBladzijde(range)]
    }

    /// The titles that come back most, for the reason.
    private func onderkoppen(_ parents: [ArraySlice<UInt8>: Set<Int>]) -> String {
        let titles = parents.map { (count: $0.value.count, title: String(decoding: $0.key, as: UTF8.self)) }.sorted {
            ($1.count, $0.title) < ($0.count, $1.title)
        }
        return titles.prefix(2).map { "\"\($0.title)\"" }.joined(separator: ", ")
    }
}
