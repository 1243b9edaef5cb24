/// Looks for ways out where a planning can no longer be adopted on the day that was asked.
///
/// Each way is tried on a copy and calculated forward again, so what is said of it is what comes out. Only steps of the chain that
/// decides the day are looked at: no other helps. A way asks no more bodies than it takes: the one that decides the day first, then the
/// one that does after it.
struct Uitwegen {
    let planning: Planning
    let vastgesteld: Datum
    let vandaag: Datum

    /// Nothing when the plan can be adopted on that day.
    static func zoek(_ planning: Planning, vastgesteld: Datum, vandaag: Datum) throws(Refusal) -> [Uitweg] {
        try Uitwegen(planning: planning, vastgesteld: vastgesteld, vandaag: vandaag).zoek()
    }

    /// The planning as it would be with one of these ways out.
    func proef(_ uitweg: Uitweg) -> Planning {
        var copy = planning
        for verandering in uitweg.veranderingen { verandering.apply(to: &copy) }
        return copy
    }

    private func zoek() throws(Refusal) -> [Uitweg] {
        let nu = try vooruit([])
        guard let vroegst = nu.vastgesteld, vroegst > vastgesteld else { return [] }
        let tekort = vroegst.dagnummer - vastgesteld.dagnummer
        var found: [Uitweg] = []
        var partial: [Verandering] = []
        var tried: Set<[String]> = []
        for stap in planning.stappen where nu.keten.contains(stap.id) && stap.stand == .gepland {
            let samen = gelijken(stap)
            guard tried.insert(samen.map(\.id)).inserted else { continue }
            for soort in [Uitweg.Soort.schriftelijk, .korter, .extraVergadering, .zonder] {
                guard let poging = try kleinste(soort, stap, among: samen, tekort) else { continue }
                if poging.dag <= vastgesteld {
                    found.append(uitweg([poging.verandering], winst: vroegst.dagnummer - poging.dag.dagnummer))
                } else if poging.dag < vroegst {
                    partial.append(poging.verandering)
                }
            }
        }
        // Where single changes are too few, changes that each bring something are put together until it fits.
        for duurste in [Uitweg.Soort.korter, .extraVergadering, .zonder] where found.count < 2 {
            guard let samen = try samengesteld(partial.filter { $0.soort <= duurste }, vroegst), !found.contains(samen) else { continue }
            found.append(samen)
        }
        found.append(try later(vroegst, tekort))
        return Uitweg.goedkoopste(found)
    }

    private func vooruit(_ veranderingen: [Verandering]) throws(Refusal) -> Vooruitrekening {
        var copy = planning
        for verandering in veranderingen { verandering.apply(to: &copy) }
        return try Vooruitrekening(copy, vanaf: vandaag)
    }

    /// The steps that are the same but for their body: 36 councils that answer the same question.
    private func gelijken(_ stap: Stap) -> [Stap] {
        let stam = Orgaan(stap.orgaan).stam
        return planning.stappen.filter { other in
            let isSame = other.handeling == stap.handeling && other.wat == stap.wat && other.duur == stap.duur && other.wachttijd == stap.wachttijd
            return isSame && other.stand == .gepland && Orgaan(other.orgaan).stam == stam
        }
    }

    /// The change to as few of the same steps as it takes, and the day that comes of it.
    private func kleinste(
        _ soort: Uitweg.Soort, _ stap: Stap, among gelijken: [Stap], _ tekort: Int
    ) throws(Refusal) -> (verandering: Verandering, dag: Datum)? {
        var gekozen = [stap]
        while true {
            guard let verandering = verandering(soort, gekozen, tekort) else { return nil }
            let uitkomst = try vooruit([verandering])
            guard let dag = uitkomst.vastgesteld else { return nil }
            let over = gelijken.filter { one in !gekozen.contains { $0.id == one.id } }
            guard dag > vastgesteld, let volgende = over.first(where: { uitkomst.keten.contains($0.id) }) else { return (verandering, dag) }
            // One after the other as long as that is told in a sentence; after that all of them.
            gekozen = gekozen.count < 6 ? gekozen + [volgende] : gelijken
        }
    }

    /// Changes are added, the cheapest first, until it fits; then each that is not missed is left out again, the dearest first.
    private func samengesteld(_ veranderingen: [Verandering], _ vroegst: Datum) throws(Refusal) -> Uitweg? {
        var gebruikt: [Verandering] = []
        for verandering in veranderingen.enumerated().sorted(by: { ($0.element.soort, $0.offset) < ($1.element.soort, $1.offset) }).map(\.element)
        where !gebruikt.contains(where: { !Set($0.stappen).isDisjoint(with: verandering.stappen) }) {
            gebruikt.append(verandering)
            guard let dag = try vooruit(gebruikt).vastgesteld, dag <= vastgesteld else { continue }
            for place in gebruikt.indices.reversed() where gebruikt.count > 1 {
                var minder = gebruikt
                minder.remove(at: place)
                if let dag = try vooruit(minder).vastgesteld, dag <= vastgesteld { gebruikt = minder }
            }
            return uitweg(gebruikt, winst: vroegst.dagnummer - (try vooruit(gebruikt).vastgesteld ?? dag).dagnummer)
        }
        return nil
    }

    private func uitweg(_ veranderingen: [Verandering], winst: Int) -> Uitweg {
        Uitweg(
            soort: veranderingen.map(\.soort).max() ?? .laterVaststellen, stappen: veranderingen.flatMap(\.stappen), dag: nil, winst: winst,
            tekst: veranderingen.map(\.tekst).joined(separator: " "), veranderingen: veranderingen)
    }

    private func later(_ vroegst: Datum, _ tekort: Int) throws(Refusal) -> Uitweg {
        let isBegonnen = planning.termijn.map { vroegst > $0.lowerBound } == true
        let na = isBegonnen ? " De termijn is dan al begonnen: zeg hoe lang het oude plan nog geldt." : ""
        let doel = try Planningsnetwerk(planning).doelen.map { planning.stappen[$0].id }
        return Uitweg(
            soort: .laterVaststellen, stappen: doel, dag: vroegst, winst: tekort,
            tekst: "Stel het plan later vast: op zijn vroegst op \(Opmaak.dagEnDatum(vroegst)).\(na)")
    }
}
