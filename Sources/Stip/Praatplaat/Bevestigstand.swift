/// How far people are with confirming what stands on a sheet.
///
/// It counts dots, as the large numbers of the sheet do: a municipality and a theme are one, however many priorities of
/// its plan are behind it.
struct Bevestigstand: Equatable, Sendable {
    /// Large dots: priorities.
    let prioriteiten: Int
    let bevestigd: Int
    private let stippen: Int
    private let bevestigdeStippen: Int

    init(_ themas: [Praatplaat.Thema], of gemeenten: [Praatplaat.Gemeente]) {
        let gelezen = gemeenten.filter(\.plan.gelezen).map(\.code)
        var (large, confirmedLarge, all, confirmed) = (0, 0, 0, 0)
        for thema in themas {
            for code in gelezen {
                guard let rang = thema.noemt[code] else { continue }
                let isBevestigd = thema.bevestigd.contains(code)
                all += 1
                if isBevestigd { confirmed += 1 }
                guard rang == .prioriteit else { continue }
                large += 1
                if isBevestigd { confirmedLarge += 1 }
            }
        }
        (prioriteiten, bevestigd, stippen, bevestigdeStippen) = (large, confirmedLarge, all, confirmed)
    }

    /// Whether anybody confirmed anything here.
    var isBegonnen: Bool { bevestigdeStippen > 0 }

    /// Whether every dot, large and small, was confirmed.
    var isKlaar: Bool { bevestigdeStippen == stippen }

    /// Whether the sheet draws apart what is not confirmed. As long as nobody began, every dot would carry the sign and say nothing.
    var isDeels: Bool { isBegonnen && !isKlaar }

    /// For the foot of the sheet; nothing when all was confirmed, because then there is nothing to know.
    var zin: String? {
        if stippen == 0 || isKlaar { return nil }
        guard isBegonnen else { return "Zoals Stip het las, nog niet nagekeken." }
        return "\(bevestigd) van \(prioriteiten) prioriteiten bevestigd."
    }

    /// For a page, where it is always said.
    var woorden: String {
        if prioriteiten == 0 { return "nog geen prioriteiten" }
        if bevestigd == prioriteiten { return "alle \(prioriteiten) bevestigd" }
        return "\(bevestigd) van \(prioriteiten) bevestigd"
    }
}
