import TextAnalysis

extension Groepsvoorstel {
    /// For what came later: the group whose members it is on average most like, by the likeness that the groups were made with;
    /// none when it is like no group at all. Sorted by name, and of equally alike groups the first one.
    static func plaats(
        _ late: [Groepslid], bij groepen: [Prioriteitengroep], themanamen: [String: String]
    ) -> [(lid: Groepslid, groep: ID<Prioriteitengroep>?)] {
        let late = late.sorted {
            ($0.naam, $0.gemeenten.first ?? "", $0.prioriteit.rawValue) < ($1.naam, $1.gemeenten.first ?? "", $1.prioriteit.rawValue)
        }
        guard !late.isEmpty else { return [] }
        let (likeness, stemmer) = (Likeness(stopWords: Groepering.stopwoorden), Stemmer())
        let members = groepen.flatMap(\.leden)
        let table = Likeness.Table((late + members).map { likeness.stems(of: $0.naam, with: stemmer) }, likeness)
        let known = { (lid: Groepslid) in lid.themas.filter { themanamen[$0] != nil } }
        return late.enumerated().map { place, lid in
            var best: (groep: ID<Prioriteitengroep>, value: Double)?
            var start = late.count
            for groep in groepen {
                let sum = groep.leden.enumerated().reduce(0.0) { sum, member in
                    sum + gelijkenis(known(lid), known(member.element), woorden: table.between(place, start + member.offset))
                }
                start += groep.leden.count
                let value = groep.leden.isEmpty ? 0 : sum / Double(groep.leden.count)
                if value > 0, value > (best?.value ?? 0) + 1e-12 { best = (groep.id, value) }
            }
            return (lid, best?.groep)
        }
    }
}
