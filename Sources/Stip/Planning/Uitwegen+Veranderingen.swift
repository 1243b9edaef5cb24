extension Uitwegen {
    /// One change to a planning, for one step or for several that are the same.
    struct Verandering: Equatable, Sendable {
        let soort: Uitweg.Soort
        let stappen: [String]
        let tekst: String
        /// The days that are left, where a step gets fewer.
        var dagen: Int?
        /// The bodies (`Orgaan.sleutel`) that meet once more.
        var organen: [String] = []

        func apply(to planning: inout Planning) {
            let ids = Set(stappen)
            for place in planning.stappen.indices where ids.contains(planning.stappen[place].id) { apply(to: &planning.stappen[place]) }
            // With no meetings known, the first working day on which the papers can be there will do.
            for sleutel in organen { planning.vergaderkalender.vergaderingen[sleutel] = nil }
        }

        private func apply(to stap: inout Stap) {
            switch soort {
            // In writing no meeting is waited for: any working day will do.
            case .schriftelijk: (stap.handeling, stap.wachttijd) = (.uitwerken, stap.wachttijd / 2)
            case .korter:
                guard let dagen else { return }
                if Verandering.isTerm(stap) { stap.wachttijd = dagen } else { (stap.duur, stap.moment) = (dagen, nil) }
            case .zonder: stap.stand = .vervallen
            case .andereVergadering, .extraVergadering, .laterVaststellen: break
            }
        }

        /// Whether the time that is given goes before the step, as with an answer, and not into it, as with writing.
        static func isTerm(_ stap: Stap) -> Bool { stap.wachttijd >= Planningsnetwerk.duration(stap) }
    }

    /// A change of that kind to these steps; nothing where it cannot be, or may not.
    func verandering(_ soort: Uitweg.Soort, _ stappen: [Stap], _ tekort: Int) -> Verandering? {
        switch soort {
        case .schriftelijk: schriftelijk(stappen)
        case .korter: korter(stappen, tekort)
        case .extraVergadering: extraVergadering(stappen)
        case .zonder: zonder(stappen)
        case .andereVergadering, .laterVaststellen: nil
        }
    }

    /// A board can answer a letter; a council decides in a meeting, and so do those who adopt the plan.
    private func schriftelijk(_ stappen: [Stap]) -> Verandering? {
        guard let stap = stappen.first, let handeling = stap.handeling, [.bespreken, .kiezen, .adviseren].contains(handeling) else { return nil }
        let orgaan = Orgaan(stap.orgaan)
        guard orgaan.soort == .overleg, !orgaan.isBestuurscollege else { return nil }
        let tekst = "Laat \(Uitwegen.wie(stappen)) schriftelijk \(handeling.rawValue), zonder vergadering."
        return Verandering(soort: .schriftelijk, stappen: stappen.map(\.id), tekst: tekst)
    }

    /// At most half of the time, and no more than is short.
    private func korter(_ stappen: [Stap], _ tekort: Int) -> Verandering? {
        guard let stap = stappen.first else { return nil }
        let nu = Verandering.isTerm(stap) ? stap.wachttijd : Planningsnetwerk.duration(stap)
        let nieuw = max(nu - tekort, (nu + 1) / 2)
        guard nieuw < nu, nu >= 4 else { return nil }
        let tekst = "Geef \(Uitwegen.wie(stappen)) \(Opmaak.aantal(nieuw, "dag", "dagen")) in plaats van \(nu) voor ‘\(stap.wat)’."
        return Verandering(soort: .korter, stappen: stappen.map(\.id), tekst: tekst, dagen: nieuw)
    }

    /// On the first working day on which the papers can be there.
    private func extraVergadering(_ stappen: [Stap]) -> Verandering? {
        let wie = stappen.filter { stap in
            Planningsnetwerk.isVergadering(stap.handeling, heeftVergaderingen: true)
                && planning.vergaderkalender.vergaderingen[Orgaan(stap.orgaan).sleutel]?.isEmpty == false
        }
        guard !wie.isEmpty else { return nil }
        return Verandering(
            soort: .extraVergadering, stappen: wie.map(\.id), tekst: "Laat \(Uitwegen.wie(wie)) één keer extra vergaderen, zodra de stukken er zijn.",
            organen: wie.map { Orgaan($0.orgaan).sleutel })
    }

    /// What the law asks is never left out: councils are heard, and the plan is adopted.
    private func zonder(_ stappen: [Stap]) -> Verandering? {
        guard let stap = stappen.first, let handeling = stap.handeling, [.bespreken, .kiezen, .adviseren, .ophalen].contains(handeling) else {
            return nil
        }
        let tekst = "Sla ‘\(stap.wat)’ door \(Uitwegen.wie(stappen)) over. Zet de reden in het verslag."
        return Verandering(soort: .zonder, stappen: stappen.map(\.id), tekst: tekst)
    }

    /// "BBG", "DVO Oost en DVO West", "36 organen, waaronder raad van Polsdijk,".
    static func wie(_ stappen: [Stap]) -> String {
        stappen.count <= 6
            ? Opmaak.lijst(stappen.map(\.orgaan), "en") : "\(Opmaak.telwoord(stappen.count)) organen, waaronder \(stappen[0].orgaan),"
    }
}
