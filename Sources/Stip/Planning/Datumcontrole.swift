/// P5: whether a date can be right: the day of the week, holidays, recess, elections, a date told as past, and who is there.
extension Planningsoordeel {
    func datums() -> [Bevinding] {
        stappen.flatMap { stap -> [Bevinding] in
            guard let moment = stap.moment else { return [] }
            return [
                alGeweest(stap, moment), verkeerdeWeekdag(stap, moment), vrijeDag(stap, moment), inReces(stap, moment),
                rondVerkiezingen(stap, moment),
            ].compactMap(\.self)
                + afwezig(stap, moment)
        }
    }

    // MARK: Told as past

    private func alGeweest(_ stap: Oordeelstap, _ moment: Tijdvak) -> Bevinding? {
        guard let dag = planning.dagtekening, let eerste = moment.eerste, eerste > dag, stap.stap.stand == .gedaan || Verleden.vertelt(stap.stap.wat)
        else { return nil }
        return bevinding(
            .P5, .fout, [stap],
            "\(Stapwoorden.naam(stap.stap)) staat als gedaan \(Stapwoorden.moment(moment)), maar het stuk is van \(Opmaak.dagEnDatum(dag)). Toen was dat nog niet geweest.",
            herstel: "verander de datum van de stap of van het stuk, of schrijf dat het nog moet gebeuren.")
    }

    // MARK: The day itself

    private func verkeerdeWeekdag(_ stap: Oordeelstap, _ moment: Tijdvak) -> Bevinding? {
        guard moment.van == moment.tot else { return nil }
        let genoemd = Weekdagen.in("\(stap.stap.wat) \(stap.stap.bewijs?.citaat ?? "")", op: moment.tot)
        guard let genoemd, genoemd != moment.tot.weekdag else { return nil }
        return bevinding(
            .P5, .fout, [stap],
            "Bij \(Stapwoorden.naam(stap.stap)) staat \(Weekdagen.namen[genoemd]), maar \(Opmaak.datum(moment.tot)) is een \(Weekdagen.namen[moment.tot.weekdag]).",
            herstel: "kijk in de agenda welke van de twee klopt, en verander de dag of de datum.")
    }

    private func vrijeDag(_ stap: Oordeelstap, _ moment: Tijdvak) -> Bevinding? {
        guard moment.isDag, isBijeenkomst(stap) else { return nil }
        let dag = moment.van
        let waarom: String
        if let feestdag = Feestdagen.naam(van: dag) {
            waarom = feestdag
        } else if dag.weekdag > 4 {
            waarom = "weekend"
        } else {
            return nil
        }
        return bevinding(
            .P5, .waarschuwing, [stap], "\(Stapwoorden.naam(stap.stap)) staat op \(Opmaak.dagEnDatum(dag)). Dan is het \(waarom).",
            herstel: "kies een werkdag, of kijk of het jaartal klopt.")
    }

    /// Whether people come together for it. A questionnaire may open on a Sunday, and a text may be written on one.
    private func isBijeenkomst(_ stap: Oordeelstap) -> Bool {
        switch stap.handeling {
        case .ophalen, .uitwerken, .publiceren: return false
        case .informeren: return stap.orgaan.soort != .overig
        default: return true
        }
    }

    // MARK: Recess and elections

    private func inReces(_ stap: Oordeelstap, _ moment: Tijdvak) -> Bevinding? {
        guard !moment.isUiterlijk, isBijeenkomst(stap), stap.orgaan.soort != .overig else { return nil }
        let eigen = (recessen[Vergaderkalender.iedereen] ?? []) + (recessen[stap.sleutel] ?? [])
        let binnen = { (reces: ClosedRange<Datum>) in reces.contains(moment.van) && reces.contains(moment.tot) }
        // Its own meetings tell more than a recess.
        if vergaderdagen[stap.sleutel]?.contains(moment.van) == true { return nil }
        if let reces = eigen.filter(binnen).min(by: { $0.lowerBound < $1.lowerBound }) {
            return bevinding(
                .P5, .waarschuwing, [stap],
                "\(Stapwoorden.naam(stap.stap)) staat \(Stapwoorden.moment(moment)). Dan is het reces, van \(Opmaak.datum(reces.lowerBound)) tot en met \(Opmaak.datum(reces.upperBound)).",
                herstel: "kies een dag buiten het reces.")
        }
        let vergadert = stap.is(.raad) || stap.is(.commissie) || stap.is(.overleg)
        guard vergadert, eigen.isEmpty, Zomerreces.in(moment.van.jaar...moment.tot.jaar).contains(where: binnen) else { return nil }
        return bevinding(
            .P5, .waarschuwing, zeker: false, [stap],
            "\(Stapwoorden.naam(stap.stap)) staat \(Stapwoorden.moment(moment)), in de zomervakantie. Dat kan alleen als \(stap.stap.orgaan) dan bijeenkomt.",
            herstel: "vraag of er dan een vergadering is, of kies een dag in september.")
    }

    private func rondVerkiezingen(_ stap: Oordeelstap, _ moment: Tijdvak) -> Bevinding? {
        // What a council is told needs no meeting, and a new council is installed in that month.
        guard stap.is(.raad) || stap.is(.commissie), !moment.isUiterlijk, isBijeenkomst(stap), moment.van.jaar == moment.tot.jaar,
            stap.handeling != .informeren, stap.handeling != .aanbieden, !Raadswisseling.noemt(stap.stap.wat),
            moment.van.maand == 3, moment.tot.maand == 3,
            let stemdag = Verkiezingen.gemeenteraad(moment.van.jaar)
        else { return nil }
        return bevinding(
            .P5, .waarschuwing, [stap],
            "\(Stapwoorden.naam(stap.stap)) staat \(Stapwoorden.moment(moment)). Op \(Opmaak.dagEnDatum(stemdag)) worden de gemeenteraden gekozen, en rond die dag besluit een raad weinig.",
            herstel: "kies een dag vóór maart of na april, of vraag de griffie wanneer de raad weer vergadert.")
    }

    // MARK: Who is there

    private func afwezig(_ stap: Oordeelstap, _ moment: Tijdvak) -> [Bevinding] {
        guard stap.stap.stand != .gedaan else { return [] }
        let bekend = planning.vergaderkalender.afwezig.filter { weg in
            let naam = Naamsleutel(weg.persoon)
            let nodig = stap.stap.personen.contains { Naamsleutel($0) == naam } || Naamsleutel(stap.stap.orgaan) == naam
            return nodig && weg.dagen.lowerBound <= moment.tot && moment.van <= weg.dagen.upperBound
        }.compactMap { weg -> Bevinding? in
            let zeker = !moment.isUiterlijk && weg.dagen.contains(moment.van) && weg.dagen.contains(moment.tot)
            // Another day of a vague date will do, and a deadline leaves the days before it.
            guard zeker || moment.van == moment.tot && !moment.isUiterlijk else { return nil }
            return bevinding(
                .P5, .waarschuwing, [stap],
                "\(Stapwoorden.naam(stap.stap)) staat \(Stapwoorden.moment(moment)), en \(weg.persoon) is daarbij nodig. Die is er dan niet, tot en met \(Opmaak.dagEnDatum(weg.dagen.upperBound)).",
                herstel: "kies een andere dag, of regel wie de plaats van \(weg.persoon) inneemt.")
        }
        guard bekend.isEmpty, let zin = Afwezigheidswoorden.zin(in: stap.stap.wat) else { return bekend }
        return [
            bevinding(
                .P5, .waarschuwing, [stap], "Bij \(stap.stap.orgaan) \(Stapwoorden.moment(moment)) staat: \"\(zin)\".",
                herstel: "kies een dag waarop iedereen er is die nodig is, of regel een vervanger.")
        ]
    }
}

/// What a council does in the month of its election, because it is elected.
private enum Raadswisseling {
    static func noemt(_ tekst: String) -> Bool {
        let woorden = Naamsleutel(tekst).woorden.split(separator: " ")
        return woorden.contains { woord in ["installatie", "beedig", "geloofsbrie", "afscheid"].contains(where: woord.hasPrefix) }
    }
}
