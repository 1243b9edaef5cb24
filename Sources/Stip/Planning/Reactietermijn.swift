/// P2: between the day on which councils get the draft and the day on which they must have reacted lies a council meeting.
extension Planningsoordeel {
    func reactietermijn() -> [Bevinding] {
        // Of more days by which all councils must have reacted the last one counts.
        let samen = raadshoorzittingen.filter { $0.is(.raad) && $0.orgaan.isMeervoud }
        let laatste = samen.compactMap(\.moment?.laatste).max()
        return raadshoorzittingen.flatMap { hoor -> [Bevinding] in
            guard let moment = hoor.moment, hoor.stap.stand != .gedaan, let ontvangst = ontvangst(voor: hoor) else { return [] }
            // Too late altogether: that is L3.
            if let besluit = besluit?.moment, planning.niveau == .eenheid, moment.isZekerNa(besluit) { return [] }
            let laat = laatste == moment.laatste ? agendaNa(hoor, moment) : []
            return laat.isEmpty ? termijn(hoor, moment, ontvangst) : laat
        }
    }

    /// Councils that the planning itself lets meet about the draft after the day on which all councils must have reacted.
    private func agendaNa(_ hoor: Oordeelstap, _ moment: Tijdvak) -> [Bevinding] {
        guard hoor.is(.raad), hoor.orgaan.isMeervoud, moment.isTermijn else { return [] }
        let laat = raadshoorzittingen.filter { stap in
            guard stap.is(.raad), !stap.orgaan.isMeervoud, !stap.onderwerp.noemt(.definitief), let dag = stap.moment?.eerste else { return false }
            return dag > moment.laatste && (besluit?.moment.map { dag <= $0.laatste } ?? true)
        }
        guard !laat.isEmpty else { return [] }
        return [
            bevinding(
                .P2, .fout, [hoor] + laat,
                "Kan niet: de reactiedatum is \(Opmaak.dagEnDatum(moment.laatste)), en pas daarna komt het aan de orde: \(Stapwoorden.lijst(laat.map(\.stap))).",
                herstel: "zet de reactiedatum na de laatste vergadering, of vraag om een eerdere vergadering.")
        ]
    }

    /// The step that brings the draft to the council, or the hearing itself when it says from when to when.
    private func ontvangst(voor hoor: Oordeelstap) -> (stap: Oordeelstap, eerste: Datum, laatste: Datum)? {
        let brengers = aanbiedingen.filter { stap in
            guard stap.id != hoor.id else { return false }
            if hoor.stap.nodig.contains(stap.id) { return stap.handeling == .aanbieden }
            // For councils: of this one, or of all.
            guard stap.betreftRaad, stap.onderwerp.isPlan || stap.onderwerp.noemt(.concept), !stap.onderwerp.noemt(.definitief) else { return false }
            return stap.sleutel == hoor.sleutel || stap.orgaan.isMeervoud || stap.onderwerp.noemt(.raad) || hoor.orgaan.isMeervoud
        }
        // What goes to councils after the decision is the plan itself, not its draft.
        let einde = besluit?.moment?.laatste ?? hoor.moment?.laatste
        let opTijd = brengers.filter { stap in stap.moment.map { moment in einde.map { moment.van <= $0 } ?? true } ?? false }
        // A later draft has a later time to react.
        let eerder = opTijd.filter { stap in stap.moment.flatMap { moment in hoor.moment.map { moment.van <= $0.laatste } } ?? false }
        let geldig = eerder.isEmpty ? opTijd : eerder
        if let brenger = geldig.max(by: { ($0.moment?.laatste.dagnummer ?? 0) < ($1.moment?.laatste.dagnummer ?? 0) }), let moment = brenger.moment {
            return (brenger, moment.eerste ?? moment.laatste, moment.laatste)
        }
        // The days on which it is sent are not the days in which to react.
        guard let moment = hoor.moment, moment.precisie == .dag, moment.van < moment.tot, !moment.isUiterlijk, hoor.handeling != .aanbieden,
            hoor.handeling != .informeren
        else { return nil }
        return (hoor, moment.van, moment.van)
    }

    private func termijn(_ hoor: Oordeelstap, _ moment: Tijdvak, _ ontvangst: (stap: Oordeelstap, eerste: Datum, laatste: Datum)) -> [Bevinding] {
        let grens = moment.laatste
        let stappen = ontvangst.stap.id == hoor.id ? [hoor] : [hoor, ontvangst.stap]
        let gebracht =
            ontvangst.stap.id == hoor.id ? "op \(Opmaak.dagEnDatum(ontvangst.eerste))" : ontvangst.stap.moment.map(Stapwoorden.moment) ?? ""
        let begin = "voor \(hoor.stap.orgaan) is het stuk er \(gebracht)"
        let eind = "\(moment.isDag ? "het horen is op" : "de reactiedatum is") \(Opmaak.dagEnDatum(grens))"
        if ontvangst.eerste > grens, komtTerug(hoor, na: ontvangst.eerste) { return [] }
        if ontvangst.eerste > grens {
            return [
                bevinding(
                    .P2, .fout, stappen, "Kan niet: \(begin) en \(eind). Het stuk komt na de reactiedatum.",
                    herstel: "stuur het stuk eerder, of zet de reactiedatum later.")
            ]
        }
        if let bekend = vergaderingen(van: hoor) { return bekendeVergaderingen(hoor, stappen, bekend, ontvangst, grens, begin: begin) }
        // On the day of a meeting itself the council meets.
        if moment.isDag || vergadertTussen(hoor, ontvangst.eerste, grens) { return [] }
        let ruim = Vergadertijd.dagen(ontvangst.eerste, grens, reces: planning.vergaderkalender.recessen(of: hoor.sleutel))
        // A vague day of sending leaves its first days.
        let vanaf = ontvangst.stap.moment?.precisie == .dag ? ontvangst.laatste : ontvangst.eerste
        let krap = Vergadertijd.dagen(vanaf, grens, reces: planning.vergaderkalender.recessen(of: hoor.sleutel))
        let herstel = "geef raden minstens \(Stapwoorden.dagen(Vergadertijd.raad)) buiten het reces, of vul de vergaderdagen van de raad in."
        let past = Vergadertijd.kan(ontvangst.eerste, grens, reces: planning.vergaderkalender.recessen(of: hoor.sleutel))
        if ruim < Vergadertijd.stukken || !past {
            return [
                bevinding(
                    .P2, .fout, stappen,
                    "Kan niet: \(begin) en \(eind). Daartussen \(zijn(ruim)) buiten het reces: te weinig voor een vergadering met de stukken op tijd.",
                    herstel: herstel)
            ]
        }
        if krap < Vergadertijd.raad {
            return [
                bevinding(
                    .P2, .waarschuwing, zeker: false, stappen,
                    "\(begin) en \(eind). Dat kan alleen als de raad in die \(Stapwoorden.dagen(krap)) buiten het reces vergadert.", herstel: herstel)
            ]
        }
        return []
    }

    /// Whether the council sees the draft again after that day, so that what it discussed before was an earlier version.
    private func komtTerug(_ hoor: Oordeelstap, na dag: Datum) -> Bool {
        if planning.niveau == .gemeente, hoor.handeling != .horen { return besluit?.moment.map { $0.laatste >= dag } ?? false }
        return raadshoorzittingen.contains { other in
            other.id != hoor.id && (other.sleutel == hoor.sleutel || other.orgaan.isMeervoud || hoor.orgaan.isMeervoud)
                && (other.moment.map { $0.laatste >= dag } ?? false)
        }
    }

    private func zijn(_ aantal: Int) -> String { aantal == 1 ? "is 1 dag" : "zijn \(aantal) dagen" }

    /// The known meetings of a council.
    private func vergaderingen(van hoor: Oordeelstap) -> [Datum]? {
        planning.vergaderkalender.vergaderingen.first { organen.gelijk($0.key) == hoor.sleutel }?.value
    }

    private func bekendeVergaderingen(
        _ hoor: Oordeelstap, _ stappen: [Oordeelstap], _ dagen: [Datum], _ ontvangst: (stap: Oordeelstap, eerste: Datum, laatste: Datum),
        _ grens: Datum, begin: String
    ) -> [Bevinding] {
        let aanleveren = planning.vergaderkalender.aanlevertermijnen.first { organen.gelijk($0.key) == hoor.sleutel }?.value ?? 0
        func past(_ van: Datum) -> Bool { dagen.contains { van.dagnummer + aanleveren <= $0.dagnummer && $0 <= grens } }
        if past(ontvangst.laatste) { return [] }
        let zeker = !past(ontvangst.eerste)
        let rond = [dagen.last { $0 < ontvangst.laatste }, dagen.first { $0 > grens }].compactMap(\.self).map(Opmaak.dagEnDatum)
        let kent = rond.isEmpty ? "" : " De raad vergadert wel op \(Opmaak.lijst(rond, "en"))."
        return [
            bevinding(
                .P2, zeker ? .fout : .waarschuwing, zeker: zeker, stappen,
                "\(begin). Vóór de reactiedatum, \(Opmaak.dagEnDatum(grens)), is daarna geen vergadering\(aanleveren > 0 ? " waarvoor het stuk \(Stapwoorden.dagen(aanleveren)) vooraf binnen is" : "").\(kent)",
                herstel: "zet de reactiedatum later, stuur het stuk eerder, of vraag \(hoor.stap.orgaan) om een extra vergadering.")
        ]
    }

    /// A step of the planning in which this council meets in that time.
    private func vergadertTussen(_ hoor: Oordeelstap, _ van: Datum, _ tot: Datum) -> Bool {
        stappen.contains { stap in
            stap.is(.raad) && (stap.sleutel == hoor.sleutel || hoor.orgaan.isMeervoud && stap.orgaan.isMeervoud) && stap.id != hoor.id
                && stap.handeling != .aanbieden
                && (stap.moment.map { $0.isDag && $0.van > van && $0.van <= tot } ?? false)
        }
    }
}

/// How much time there is for a meeting.
enum Vergadertijd {
    /// Most councils decide once in four weeks: in fewer days there may be no meeting.
    static let raad = 28
    /// Papers go to the members a week before a meeting.
    static let stukken = 7

    /// Whether a day is left on which a council can meet: outside a recess, with the papers sent a week before it, and not in a long recess.
    static func kan(_ van: Datum, _ tot: Datum, reces: [ClosedRange<Datum>]) -> Bool {
        guard van.dagnummer + stukken <= tot.dagnummer else { return false }
        let recessen = (reces + Zomerreces.in(van.jaar...tot.jaar)).map { $0.lowerBound.dagnummer...$0.upperBound.dagnummer }
        let lang = recessen.filter { $0.count >= 14 }
        return (van.dagnummer + stukken...tot.dagnummer).contains { dag in
            !recessen.contains { $0.contains(dag) } && !lang.contains { $0.contains(dag - stukken) }
        }
    }

    /// The days after `van` up to and including `tot` that are in no recess.
    static func dagen(_ van: Datum, _ tot: Datum, reces: [ClosedRange<Datum>]) -> Int {
        guard van < tot else { return 0 }
        let recessen = reces + Zomerreces.in(van.jaar...tot.jaar)
        return (van.dagnummer + 1...tot.dagnummer).count { nummer in
            !recessen.contains { ($0.lowerBound.dagnummer...$0.upperBound.dagnummer).contains(nummer) }
        }
    }
}

/// The weeks of summer in which no council meets, wherever it is: the school holidays of north, middle and south have these days in common.
enum Zomerreces {
    static func van(_ jaar: Int) -> ClosedRange<Datum>? {
        guard let begin = Datum(jaar: jaar, maand: 7, dag: 24), let einde = Datum(jaar: jaar, maand: 8, dag: 16) else { return nil }
        return begin...einde
    }

    static func `in`(_ jaren: ClosedRange<Int>) -> [ClosedRange<Datum>] { jaren.compactMap(van) }
}
