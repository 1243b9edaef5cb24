/// Per theme how many municipalities name it, and beside that, never added to it, which other sources do.
struct Bronnenbeeld: Equatable, Sendable {
    /// A theme with everybody who names it.
    struct Rij: Equatable, Sendable {
        let code: String
        let naam: String
        /// In how many plans it stands first, and in how many it is only named.
        let prioriteit: Int
        let doorlopend: Int
        /// What other sources say of it, in the order of the sources.
        let noemingen: [Bronnoeming]
    }

    /// What one source says of one theme.
    struct Bronnoeming: Equatable, Sendable {
        let document: Document
        let prioriteiten: [Prioriteit]
    }

    /// The code of the sheet of the unit, where the plans are shown.
    let eenheid: String
    /// How many plans of municipalities were read.
    let plannen: Int
    let rijen: [Rij]
    /// Every other source that was read, by kind and name.
    let bronnen: [Bronnoeming]

    init(_ beeld: Planbeeld, documenten: [Document], prioriteiten: [Prioriteit]) {
        let found = Dictionary(grouping: prioriteiten, by: \.document)
        let kinds = Bronsoort.allCases
        let others = documenten.filter { $0.verwijderd == nil && $0.stand == .gelezen && $0.bronsoort != .lokaalPlan }.sorted { left, right in
            let (one, other) = (kinds.firstIndex(of: left.bronsoort) ?? 0, kinds.firstIndex(of: right.bronsoort) ?? 0)
            return one != other ? one < other : left.naam == right.naam ? left.id < right.id : Opmaak.before(left.naam, right.naam)
        }
        eenheid = beeld.indeling.eenheid.code
        plannen = beeld.regels.count { !($0.plan.stand == .ontbreekt || $0.plan.stand == .onleesbaar) }
        bronnen = others.map { Bronnoeming(document: $0, prioriteiten: found[$0.id] ?? []) }
        let groepen = Dictionary(beeld.groepen().map { ($0.code, $0) }) { first, _ in first }
        let sources = bronnen
        rijen = beeld.themas.themas.compactMap { thema -> Rij? in
            let named = sources.compactMap { bron -> Bronnoeming? in
                let own = bron.prioriteiten.filter { $0.vondst.themas.contains(thema.code) }
                return own.isEmpty ? nil : Bronnoeming(document: bron.document, prioriteiten: own)
            }
            let ranks = groepen[thema.code].map { Array($0.noemt.values) } ?? []
            guard !ranks.isEmpty || !named.isEmpty else { return nil }
            return Rij(
                code: thema.code, naam: thema.naam, prioriteit: ranks.count { $0 == .prioriteit }, doorlopend: ranks.count { $0 != .prioriteit },
                noemingen: named)
        }.sorted { left, right in
            (left.prioriteit, left.doorlopend) != (right.prioriteit, right.doorlopend)
                ? (left.prioriteit, left.doorlopend) > (right.prioriteit, right.doorlopend) : Opmaak.before(left.naam, right.naam)
        }
    }

    /// Themes that only other sources name: what the plans of municipalities do not speak of.
    var alleenElders: [Rij] { rijen.filter { $0.prioriteit + $0.doorlopend == 0 } }
}
