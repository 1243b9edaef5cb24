/// Looks for ways out where a planning can no longer be adopted on the day that was asked.
///
/// Each way is tried on a copy and calculated forward again, so what is said of it is what comes out. Only steps of the chain that
/// decides the day are looked at: no other helps.
struct Uitwegen {
    let planning: Planning
    let vastgesteld: Datum
    let vandaag: Datum
    let werkkalender: Werkkalender

    /// Nothing when the plan can be adopted on that day.
    static func zoek(_ planning: Planning, vastgesteld: Datum, vandaag: Datum, werkkalender: Werkkalender? = nil) throws(Refusal) -> [Uitweg] {
        let zoeker = Uitwegen(
            planning: planning, vastgesteld: vastgesteld, vandaag: vandaag, werkkalender: werkkalender ?? Werkkalender(planning.vergaderkalender))
        return try zoeker.zoek()
    }

    private func zoek() throws(Refusal) -> [Uitweg] {
        let nu = try Vooruitrekening(planning, vanaf: vandaag, werkkalender: werkkalender)
        guard let vroegst = nu.vastgesteld, vroegst > vastgesteld else { return [] }
        let tekort = vroegst.dagnummer - vastgesteld.dagnummer
        var found: [Uitweg] = []
        var partial: [Poging] = []
        var tried: Set<[String]> = []
        for stap in planning.stappen where nu.keten.contains(stap.id) && stap.stand == .gepland {
            let samen = gelijken(stap)
            guard tried.insert(samen.map(\.id)).inserted else { continue }
            for poging in pogingen(samen, tekort) {
                let dag = try Vooruitrekening(poging.planning, vanaf: vandaag, werkkalender: poging.werkkalender).vastgesteld ?? vroegst
                let winst = vroegst.dagnummer - dag.dagnummer
                if dag <= vastgesteld { found.append(poging.uitweg(winst)) } else if winst > 0 { partial.append(poging) }
            }
        }
        // Where no single change is enough, the cheap ones are put together until it fits.
        if found.isEmpty, let samen = try samengesteld(partial.sorted { $0.soort < $1.soort }, vroegst) { found.append(samen) }
        found.append(try later(vroegst, tekort))
        return Uitweg.goedkoopste(found)
    }

    /// The steps that are the same but for their body: 36 councils that answer the same question.
    private func gelijken(_ stap: Stap) -> [Stap] {
        let stam = Orgaan(stap.orgaan).stam
        return planning.stappen.filter { other in
            let isSame = other.handeling == stap.handeling && other.wat == stap.wat && other.duur == stap.duur && other.wachttijd == stap.wachttijd
            return isSame && Orgaan(other.orgaan).stam == stam
        }
    }

    private func later(_ vroegst: Datum, _ tekort: Int) throws(Refusal) -> Uitweg {
        let isBegonnen = planning.termijn.map { vroegst > $0.lowerBound } == true
        let na = isBegonnen ? " De termijn is dan al begonnen: zeg hoe lang het oude plan nog geldt." : ""
        let doel = try Planningsnetwerk(planning).doelen.map { planning.stappen[$0].id }
        return Uitweg(
            soort: .laterVaststellen, stappen: doel, dag: vroegst, winst: tekort,
            tekst: "Stel het plan later vast: op zijn vroegst op \(Opmaak.dagEnDatum(vroegst)).\(na)")
    }

    private func samengesteld(_ pogingen: [Poging], _ vroegst: Datum) throws(Refusal) -> Uitweg? {
        var samen = planning
        var kalender = werkkalender
        var gebruikt: [Poging] = []
        for poging in pogingen {
            guard poging.soort == .korter || poging.soort == .schriftelijk else { continue }
            poging.apply(&samen, &kalender)
            gebruikt.append(poging)
            let dag = try Vooruitrekening(samen, vanaf: vandaag, werkkalender: kalender).vastgesteld ?? vroegst
            guard dag <= vastgesteld, let soort = gebruikt.map(\.soort).max() else { continue }
            return Uitweg(
                soort: soort, stappen: gebruikt.flatMap(\.stappen), dag: dag, winst: vroegst.dagnummer - dag.dagnummer,
                tekst: gebruikt.map(\.tekst).joined(separator: " "))
        }
        return nil
    }
}

extension Uitwegen {
    /// One change, tried on a copy.
    struct Poging {
        let soort: Uitweg.Soort
        let stappen: [String]
        let tekst: String
        let planning: Planning
        let werkkalender: Werkkalender

        func uitweg(_ winst: Int) -> Uitweg { Uitweg(soort: soort, stappen: stappen, dag: nil, winst: winst, tekst: tekst) }

        /// The same steps of another copy become as they are here.
        func apply(_ other: inout Planning, _ kalender: inout Werkkalender) {
            let changed = Set(stappen)
            let mine = Dictionary(planning.stappen.map { ($0.id, $0) }) { first, _ in first }
            for place in other.stappen.indices where changed.contains(other.stappen[place].id) {
                guard let stap = mine[other.stappen[place].id] else { continue }
                other.stappen[place].duur = min(other.stappen[place].duur, stap.duur)
                other.stappen[place].wachttijd = min(other.stappen[place].wachttijd, stap.wachttijd)
                if stap.handeling == .uitwerken { other.stappen[place].handeling = .uitwerken }
            }
        }
    }

    private func pogingen(_ stappen: [Stap], _ tekort: Int) -> [Poging] {
        [schriftelijk(stappen), korter(stappen, tekort), extraVergadering(stappen), zonder(stappen)].compactMap(\.self)
    }

    private func poging(
        _ soort: Uitweg.Soort, _ stappen: [Stap], _ tekst: String, kalender: Vergaderkalender? = nil, _ change: (inout Stap) -> Void
    ) -> Poging {
        let ids = Set(stappen.map(\.id))
        var copy = planning
        for place in copy.stappen.indices where ids.contains(copy.stappen[place].id) { change(&copy.stappen[place]) }
        if let kalender { copy.vergaderkalender = kalender }
        return Poging(
            soort: soort, stappen: stappen.map(\.id), tekst: tekst, planning: copy,
            werkkalender: kalender.map(Werkkalender.init) ?? werkkalender)
    }

    /// A board can answer a letter; a council decides in a meeting, and so do those who adopt the plan.
    private func schriftelijk(_ stappen: [Stap]) -> Poging? {
        guard let stap = stappen.first, [.bespreken, .kiezen, .adviseren].contains(stap.handeling) else { return nil }
        let orgaan = Orgaan(stap.orgaan)
        guard orgaan.soort == .overleg, !orgaan.isBestuurscollege else { return nil }
        let dagen = stap.wachttijd / 2
        let tekst = "Laat \(Uitwegen.wie(stappen)) schriftelijk \(stap.handeling?.rawValue ?? "besluiten"), zonder vergadering."
        // In writing no meeting is waited for: any working day will do.
        return poging(.schriftelijk, stappen, tekst) { ($0.handeling, $0.wachttijd) = (.uitwerken, dagen) }
    }

    /// At most half of the time, and no more than is short.
    private func korter(_ stappen: [Stap], _ tekort: Int) -> Poging? {
        guard let stap = stappen.first else { return nil }
        let isTerm = stap.wachttijd >= stap.duur
        let nu = isTerm ? stap.wachttijd : stap.duur
        let nieuw = max(nu - tekort, (nu + 1) / 2)
        guard nieuw < nu, nu >= 4 else { return nil }
        let tekst = "Geef \(Uitwegen.wie(stappen)) \(nieuw) dagen in plaats van \(nu) voor \"\(stap.wat)\"."
        return poging(.korter, stappen, tekst) { if isTerm { $0.wachttijd = nieuw } else { $0.duur = nieuw } }
    }

    /// On the first working day on which the papers can be there.
    private func extraVergadering(_ stappen: [Stap]) -> Poging? {
        var kalender = planning.vergaderkalender
        var names: [Stap] = []
        for stap in stappen {
            let sleutel = Orgaan(stap.orgaan).sleutel
            guard Planningsnetwerk.isVergadering(stap.handeling, heeftVergaderingen: true) else { continue }
            guard kalender.vergaderingen[sleutel]?.isEmpty == false else { continue }
            kalender.vergaderingen[sleutel] = nil
            names.append(stap)
        }
        guard !names.isEmpty else { return nil }
        let tekst = "Laat \(Uitwegen.wie(names)) één keer extra vergaderen, zodra de stukken er zijn."
        return poging(.extraVergadering, names, tekst, kalender: kalender) { _ in }
    }

    /// What the law asks is never left out: councils are heard, and the plan is adopted.
    private func zonder(_ stappen: [Stap]) -> Poging? {
        guard let stap = stappen.first, [.bespreken, .kiezen, .adviseren, .ophalen].contains(stap.handeling) else { return nil }
        let tekst = "Sla \"\(stap.wat)\" door \(Uitwegen.wie(stappen)) over. Zet de reden in het verslag."
        return poging(.zonder, stappen, tekst) { $0.stand = .vervallen }
    }

    /// "BBG", "36 organen, waaronder raad van Polsdijk,".
    static func wie(_ stappen: [Stap]) -> String {
        stappen.count == 1 ? stappen[0].orgaan : "\(Opmaak.telwoord(stappen.count)) organen, waaronder \(stappen[0].orgaan),"
    }
}
