/// Which themes stand on the sheet, in which order, and on which side of the horizon.
extension Praatplaat {
    /// The part of the plans that has to choose a theme before it stands above the horizon.
    struct Horizon: Equatable, Sendable {
        let teller: Int
        let noemer: Int

        static let tweeDerde = Horizon(teller: 2, noemer: 3)

        /// The number of plans it takes, rounded up; at least one.
        func drempel(of gelezen: Int) -> Int { max(1, (teller * gelezen + noemer - 1) / noemer) }
    }

    /// One theme with what is counted. The numbers count municipalities whose plan was read, and nobody else.
    struct Rij: Equatable, Sendable {
        let thema: Thema
        let prioriteit: Int
        let doorlopend: Int
    }

    struct Volgorde: Equatable, Sendable {
        let boven: [Rij]
        let onder: [Rij]
        let verder: [Rij]
        let drempel: Int

        var rijen: [Rij] { boven + onder }
    }

    /// The rows fit on the sheet up to ten; the rest is one line.
    static let meesteRijen = 10

    /// Number of priorities, then number of doorlopend, then the name. Nothing else.
    var geordend: Volgorde {
        let gelezen = gelezen
        let rijen = themas.map { thema in count(thema, in: gelezen) }
            .filter { $0.prioriteit + $0.doorlopend > 0 }
            .sorted(by: Self.precedes)
        let drempel = horizon.drempel(of: gelezen.count)
        let shown = rijen.prefix(Self.meesteRijen)
        return Volgorde(
            boven: shown.filter { $0.prioriteit >= drempel }, onder: shown.filter { $0.prioriteit < drempel },
            verder: Array(rijen.dropFirst(Self.meesteRijen)), drempel: drempel)
    }

    func count(_ thema: Thema, in gemeenten: [Gemeente]) -> Rij {
        Rij(
            thema: thema,
            prioriteit: gemeenten.count { $0.plan.gelezen && thema.noemt[$0.code] == .prioriteit },
            doorlopend: gemeenten.count { $0.plan.gelezen && thema.noemt[$0.code] == .doorlopend })
    }

    private static func precedes(_ left: Rij, _ right: Rij) -> Bool {
        if left.prioriteit != right.prioriteit { return left.prioriteit > right.prioriteit }
        if left.doorlopend != right.doorlopend { return left.doorlopend > right.doorlopend }
        if left.thema.naam != right.thema.naam { return Postertaal.precedes(left.thema.naam, right.thema.naam) }
        return left.thema.id < right.thema.id
    }
}
