/// The measures of the sheet of one district.
extension Praatplaat {
    var districtsmaten: Maten {
        let volgorde = geordend
        let aantal = gemeenten.count
        let veel = aantal > 14
        let tussen = aantal > 14 ? 2.6 : 3.4
        let gaten = tussen * Double(max(teams.count - 1, 0))
        var maten = Maten()
        maten.links = veel ? 106 : 122
        maten.tussen = tussen
        maten.steek = min(24, ((veel ? 200 : 174) - gaten) / Double(max(aantal, 1))).omlaagOpTiende
        maten.delen = teams.map { Double($0.gemeenten.count) * maten.steek }
        maten.stippen = maten.delen.reduce(0, +) + gaten
        maten.rechts = Self.breedte - maten.links - maten.stippen - 2 * Self.tussenKolommen

        slantedNames(&maten)
        let heights = rowHeights(volgorde, kop: maten.kop)
        let rijen = [volgorde.boven.isEmpty ? nil : heights.boven, volgorde.onder.isEmpty ? nil : heights.onder].compactMap(\.self)
        let lowest = isLeeg ? 30 : rijen.min() ?? 30
        maten.leegBoven = heights.leegBoven
        maten.isRuim = !isLeeg && lowest > 27
        let factor = maten.steek <= 10 ? 0.92 : 0.88
        maten.stip = min(20, (maten.steek * factor * 10).rounded() / 10, (lowest - 1.2).omlaagOpTiende)
        let breedte = maten.links - 39
        maten.boven = zone(volgorde.boven, hoogte: heights.boven, boven: true, ruim: maten.isRuim, breedte: breedte, cijferbreedte: 21)
        maten.onder = zone(volgorde.onder, hoogte: heights.onder, boven: false, ruim: maten.isRuim, breedte: breedte, cijferbreedte: 21)

        maten.titel = titleSize(maten)
        maten.opvallend = opvallendOpMaat(maten, woorden: isLeeg ? nuBekend : opvallend).pt
        foot(&maten)
        return maten
    }

    // MARK: The slanted names above the dots

    /// Names stand at sixty degrees. A basisteam too narrow for its own name has it slanted too, above its first municipality.
    private func slantedNames(_ maten: inout Maten) {
        let vet = Posterletter(pt: 11, vet: true, spatie: -0.01)
        let klein = Posterletter(pt: 9)
        var lines = 1
        maten.schuin = zip(teams, maten.delen).map { team, breedte in
            let needed = vet.regels(team.naam, binnen: breedte)
            guard needed.past, needed.aantal <= 3, klein.breedte("Basisteam") <= breedte else { return true }
            lines = max(lines, needed.aantal)
            return false
        }
        maten.teamkop = maten.schuin.allSatisfy(\.self) && !maten.schuin.isEmpty ? 3 : 10 + 4.4 * Double(lines - 1)

        fitNames(&maten)
        maten.namen = min(maten.kop - 7 - maten.teamkop, maten.naamlengte * Self.sin60 + 0.6 * maten.naamletter * Posterletter.mmPerPt)
        maten.inspringing = overhang(maten)
    }

    /// The largest letter in which no name runs into its neighbour, on one line if that can be. When none does, the head
    /// grows: a name is never cut.
    private func fitNames(_ maten: inout Maten) {
        let labels = labels(maten)
        let middens = maten.middens(teams.map(\.gemeenten.count))
        let sizes = gemeenten.count > 14 ? [10.0, 9] : [14, 12, 11, 10, 9]
        for kop in stride(from: 75.0, through: 105, by: 5) {
            for (most, pt) in sizes.map({ (1, $0) }) + sizes.map({ (3, $0) }) {
                let longest = (kop - 7 - maten.teamkop - 0.6 * pt * Posterletter.mmPerPt) / Self.sin60
                let lengte = min(longest, labels.map { width(of: $0, pt: pt) }.max() ?? 0)
                (maten.kop, maten.naamletter, maten.naamlengte) = (kop, pt, lengte)
                let free = labels.indices.allSatisfy { index in
                    let room = index == 0 ? .infinity : (middens[index] - middens[index - 1]) * Self.sin60 + 0.5
                    return height(of: labels[index], pt: pt, lengte: lengte, most: most).map { $0 <= room } ?? false
                }
                if free { return }
            }
        }
    }

    /// What a name takes at right angles to its line; nil when a word of it does not fit, or it takes more lines than `most`.
    private func height(of label: Label, pt: Double, lengte: Double, most: Int) -> Double? {
        let naam = Posterletter(pt: pt).regels(label.naam, binnen: lengte - label.staart)
        let team = label.team.map { Posterletter(pt: 9, vet: true).regels($0, binnen: lengte) }
        guard naam.past, naam.aantal <= most, team?.past ?? true else { return nil }
        return (Double(naam.aantal) * pt * 1.05 + Double(team?.aantal ?? 0) * 9 * 1.1) * Posterletter.mmPerPt
    }

    private struct Label {
        let naam: String
        /// The width of the mark behind it: "verlopen", "geen plan".
        let staart: Double
        let team: String?
    }

    private func labels(_ maten: Maten) -> [Label] {
        zip(teams, maten.schuin).flatMap { team, schuin in
            gemeenten(of: team).enumerated().map { index, gemeente in
                let mark = merkwoord(gemeente)
                let staart = mark.map { Posterletter(pt: 9, vet: true).breedte($0) + 1.4 } ?? 0
                return Label(naam: gemeente.naam, staart: staart, team: schuin && index == 0 ? "Basisteam \(team.naam)" : nil)
            }
        }
    }

    private func width(of label: Label, pt: Double) -> Double {
        max(Posterletter(pt: pt).breedte(label.naam) + label.staart, label.team.map { Posterletter(pt: 9, vet: true).breedte($0) } ?? 0) + 1
    }

    /// How far the last names lean over the third column, so that Opvallend can make way.
    private func overhang(_ maten: Maten) -> Double {
        let middens = maten.middens(teams.map(\.gemeenten.count))
        let ends = zip(middens, labels(maten)).map { x, label in
            x + min(width(of: label, pt: maten.naamletter), maten.naamlengte) * 0.5
        }
        let over = (ends.max() ?? 0) - maten.stippen - Self.tussenKolommen
        return over <= -0.5 ? 0 : min((over + 2.5).omlaagOpTiende, 40)
    }

    /// The word behind the name of a municipality whose plan is not just there.
    func merkwoord(_ gemeente: Gemeente) -> String? {
        switch gemeente.plan {
        case .geldig: nil
        case .verlopen: "verlopen"
        case .ontbreekt: isLeeg ? nil : "geen plan"
        case .onleesbaar: "niet te lezen"
        }
    }

    private static let sin60 = 0.8660254
}
