/// Ways out where one step is planned before the step that it needs.
extension Uitwegen {
    /// The ways out, cheapest first; nothing when the two are in order.
    /// - Parameter wachtende: the step that uses a result, planned on a day.
    /// - Parameter nodig: the step that delivers it, planned on a day that is too late.
    static func volgorde(_ wachtende: Stap, mist nodig: Stap, in planning: Planning) -> [Uitweg] {
        let kalender = Werkkalender(planning.vergaderkalender)
        guard let wacht = wachtende.moment?.laatste, let klaar = nodig.moment?.laatste, klaar >= wacht else { return [] }
        let tekort = klaar.dagnummer - wacht.dagnummer + 1
        let (wie, ander) = (Orgaan(wachtende.orgaan), Orgaan(nodig.orgaan))
        let stukken = max(wachtende.wachttijd, (planning.vergaderkalender.aanlevertermijnen[wie.sleutel] ?? 0) - 1)
        var found: [Uitweg] = []

        if let vanaf = klaar.adding(days: 1 + stukken), let dag = kalender.volgende(wie.sleutel, vanaf: vanaf, zonder: wachtende.personen) {
            let er = wachtende.personen.isEmpty ? "" : " Dan is iedereen er die nodig is."
            let isKnown = kalender.isBekend(wie.sleutel, op: dag)
            found.append(
                Uitweg(
                    soort: .andereVergadering, stappen: [wachtende.id], dag: dag, winst: tekort,
                    tekst: isKnown
                        ? "\(wachtende.orgaan) doet dit op \(Opmaak.dagEnDatum(dag)): dan vergadert het weer.\(er)"
                        : "\(wachtende.orgaan) doet dit op \(Opmaak.dagEnDatum(dag)) of later.\(er)"))
        }
        guard let uiterlijk = wacht.adding(days: -1 - stukken) else { return Uitweg.goedkoopste(found) }
        if let dag = kalender.vorige(ander.sleutel, tot: uiterlijk, zonder: nodig.personen), kalender.isBekend(ander.sleutel, op: dag) {
            found.append(
                Uitweg(
                    soort: .andereVergadering, stappen: [nodig.id], dag: dag, winst: tekort,
                    tekst: "\(nodig.orgaan) doet dit al op \(Opmaak.dagEnDatum(dag)): dan vergadert het ook."))
        }
        let kanSchriftelijk = ander.soort == .overleg && !ander.isBestuurscollege && [.bespreken, .kiezen, .adviseren].contains(nodig.handeling)
        if kanSchriftelijk {
            found.append(
                Uitweg(
                    soort: .schriftelijk, stappen: [nodig.id], dag: uiterlijk, winst: tekort,
                    tekst: "\(nodig.orgaan) doet dit schriftelijk, uiterlijk op \(Opmaak.dagEnDatum(uiterlijk))."))
        }
        if let dag = kalender.werkdag(tot: uiterlijk) {
            found.append(
                Uitweg(
                    soort: .extraVergadering, stappen: [nodig.id], dag: dag, winst: tekort,
                    tekst: "\(nodig.orgaan) vergadert een keer extra, uiterlijk op \(Opmaak.dagEnDatum(dag))."))
        }
        found.append(
            Uitweg(
                soort: .zonder, stappen: [wachtende.id, nodig.id], dag: wacht, winst: tekort,
                tekst: "\(wachtende.orgaan) besluit zonder \(nodig.orgaan). Zet de reden in het verslag."))
        return Uitweg.goedkoopste(found)
    }
}

extension Werkkalender {
    /// The first day on which a body can meet and all these people are there; nothing within ten years.
    func volgende(_ sleutel: String, vanaf datum: Datum, zonder personen: [String]) -> Datum? {
        (0..<3_660).lazy.compactMap { datum.adding(days: $0) }.first { verhindering(van: sleutel, op: $0) == nil && zijnEr(personen, op: $0) }
    }

    /// The last such day on or before the given one.
    func vorige(_ sleutel: String, tot datum: Datum, zonder personen: [String]) -> Datum? {
        (0..<3_660).lazy.compactMap { datum.adding(days: -$0) }.first { verhindering(van: sleutel, op: $0) == nil && zijnEr(personen, op: $0) }
    }

    /// The last working day on or before the given one.
    func werkdag(tot datum: Datum) -> Datum? {
        (0..<30).lazy.compactMap { datum.adding(days: -$0) }.first { $0.weekdag < 5 && Feestdagen.naam(van: $0) == nil }
    }

    /// Nobody of these is away on that day.
    func zijnEr(_ personen: [String], op datum: Datum) -> Bool {
        let namen = Set(personen.map { $0.lowercased() })
        return !vergaderkalender.afwezig.contains { namen.contains($0.persoon.lowercased()) && $0.dagen.contains(datum) }
    }
}
