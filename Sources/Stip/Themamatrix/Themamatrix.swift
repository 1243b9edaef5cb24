/// Which municipality names which theme, in how many passages: of the whole unit, of a district or of one team in it.
///
/// A function of the plans as they stand, by the same groups as the praatplaat: so a figure here is never another than there.
struct Themamatrix: Sendable {
    /// A municipality, with where it belongs and how it stands with its plan.
    struct Kolom: Equatable, Sendable {
        let gemeente: Gemeente
        let district: String
        let basisteam: String
        let plan: Gemeenteplan

        /// Whether its plan was read, so that not naming a theme means something.
        var isGelezen: Bool { plan.stand.isGeldig || plan.stand == .verlopen }
    }

    /// What one plan says about one theme.
    struct Cel: Equatable, Sendable {
        let rang: Vondst.Rang
        /// The passages, in the order of the plan.
        let prioriteiten: [Prioriteit]

        var bevestigd: Int { prioriteiten.count { $0.oordeel.stand == .bevestigd } }
        /// Whether people stand behind every one of them.
        var isBevestigd: Bool { bevestigd == prioriteiten.count }
    }

    /// How many read plans name a theme.
    struct Aandeel: Equatable, Sendable {
        var noemt = 0
        var prioriteit = 0
        /// Plans in which people confirmed every passage about it.
        var bevestigd = 0
        var gelezen = 0

        var deel: Double { gelezen == 0 ? 0 : Double(noemt) / Double(gelezen) }
    }

    struct Rij: Equatable, Sendable {
        let code: String
        let naam: String
        /// By the code of the municipality.
        let cellen: [String: Cel]
        /// Of what is shown, and of the whole unit.
        let hier: Aandeel
        let eenheid: Aandeel
    }

    let indeling: Indeling
    /// The code of a district; nothing for the whole unit.
    let district: String?
    /// The code of a team of that district.
    let basisteam: String?
    let kolommen: [Kolom]
    /// What most plans put first comes first.
    let rijen: [Rij]

    /// - Throws: `Refusal` when the unit has no such district or team.
    init(_ beeld: Planbeeld, district: String? = nil, basisteam: String? = nil) throws(Refusal) {
        (indeling, self.district, self.basisteam) = (beeld.indeling, district, basisteam)
        var delen = beeld.indeling.districten
        if let district {
            delen = delen.filter { $0.district.code == district }
            if delen.isEmpty { throw Refusal(.geenDistrict) }
        }
        if let basisteam, !delen.contains(where: { $0.basisteams.contains { $0.basisteam.code == basisteam } }) { throw Refusal(.geenBasisteam) }
        let all = Themamatrix.kolommen(beeld, beeld.indeling.districten)
        let kolommen = Themamatrix.kolommen(beeld, delen, basisteam)
        self.kolommen = kolommen
        let rijen = beeld.groepen().map { Themamatrix.rij($0, beeld, kolommen, all) }
        self.rijen = rijen.sorted { left, right in
            let one = (left.hier.prioriteit, left.hier.noemt, left.eenheid.noemt)
            let other = (right.hier.prioriteit, right.hier.noemt, right.eenheid.noemt)
            return one == other ? Opmaak.before(left.naam, right.naam) : one > other
        }
    }

    private static func kolommen(_ beeld: Planbeeld, _ delen: [Indeling.Deel], _ basisteam: String? = nil) -> [Kolom] {
        delen.flatMap { deel in
            deel.basisteams.filter { basisteam == nil || $0.basisteam.code == basisteam }.flatMap { team in
                team.gemeenten.compactMap { gemeente in
                    beeld.regel(gemeente.code).map {
                        Kolom(gemeente: gemeente, district: deel.district.naam, basisteam: team.basisteam.naam, plan: $0.plan)
                    }
                }
            }
        }
    }

    private static func rij(_ groep: Groep, _ beeld: Planbeeld, _ shown: [Kolom], _ all: [Kolom]) -> Rij {
        let byGemeente = Dictionary(grouping: groep.noemingen, by: \.gemeente)
        let cellen = byGemeente.reduce(into: [String: Cel]()) { cellen, entry in
            let nummers = Set(entry.value.map(\.nummer))
            let prioriteiten = beeld.regel(entry.key)?.prioriteiten.filter { nummers.contains($0.nummer) } ?? []
            cellen[entry.key] = Cel(rang: groep.noemt[entry.key] ?? .doorlopend, prioriteiten: prioriteiten)
        }
        let codes = Set(shown.map(\.gemeente.code))
        return Rij(
            code: groep.code, naam: groep.naam, cellen: cellen.filter { codes.contains($0.key) }, hier: aandeel(cellen, shown),
            eenheid: aandeel(cellen, all))
    }

    private static func aandeel(_ cellen: [String: Cel], _ kolommen: [Kolom]) -> Aandeel {
        kolommen.filter(\.isGelezen).reduce(into: Aandeel()) { aandeel, kolom in
            aandeel.gelezen += 1
            guard let cel = cellen[kolom.gemeente.code] else { return }
            aandeel.noemt += 1
            if cel.rang == .prioriteit { aandeel.prioriteit += 1 }
            if cel.isBevestigd { aandeel.bevestigd += 1 }
        }
    }

    /// How many themes each municipality names.
    func themas(of gemeente: String) -> Int { rijen.count { $0.cellen[gemeente] != nil } }

    /// Municipalities of which not every passage is confirmed yet.
    var onbevestigd: [Kolom] {
        kolommen.filter { kolom in rijen.contains { $0.cellen[kolom.gemeente.code].map { !$0.isBevestigd } ?? false } }
    }

    /// What is shown: `Noorderveen`, `Noorderveen, basisteam Kust`.
    var naam: String {
        guard let deel = indeling.districten.first(where: { $0.district.code == district }) else { return indeling.eenheid.naam }
        let team = deel.basisteams.first { $0.basisteam.code == basisteam }
        return team.map { "\(deel.district.naam), basisteam \($0.basisteam.naam)" } ?? deel.district.naam
    }
}

extension Reason {
    static let geenDistrict = Reason(.missing, code: "geen-district", field: "district", "Dit district bestaat niet. Kies een district uit de lijst.")
    static let geenBasisteam = Reason(
        .missing, code: "geen-basisteam", field: "basisteam", "Dit basisteam hoort niet bij dit deel van de eenheid. Kies een team uit de lijst.")
    static let geenThemacel = Reason(.missing, code: "geen-themacel", "Het plan van deze gemeente noemt dit thema niet.")
}
