/// P3: between the day on which everybody has reacted and the decision there is time to answer.
extension Planningsoordeel {
    func antwoordtijd() -> [Bevinding] {
        guard planning.niveau != .landelijk, let besluit, let dag = besluit.moment?.laatste else { return [] }
        let raden = Set(raadshoorzittingen.filter { $0.handeling != .bespreken }.map(\.id))
        let gehoord = stappen.filter { stap in
            guard stap.handeling == .horen || raden.contains(stap.id),
                stap.id != besluit.id
            else { return false }
            // In the plan of a municipality the council decides itself; what it thinks of the plan of the unit is another matter.
            if planning.niveau == .gemeente, stap.is(.raad) || stap.isRegionaal || stap.is(.commissie) { return false }
            return stap.moment.map { $0.laatste <= dag } ?? false
        }
        guard let laatste = gehoord.max(by: { ($0.moment?.laatste.dagnummer ?? 0, $0.plaats) < ($1.moment?.laatste.dagnummer ?? 0, $1.plaats) }),
            let moment = laatste.moment, case let grens = moment.laatste
        else { return [] }
        let dagen = dag.dagnummer - grens.dagnummer
        // "In oktober" may well be over in the middle of that month.
        let isVaag = moment.precisie != .dag && !moment.isUiterlijk
        let midden = (moment.van.dagnummer + grens.dagnummer) / 2
        guard (isVaag ? dag.dagnummer - midden : dagen) < Antwoordnota.dagen else { return [] }
        let tussen = dagen == 1 ? "zit 1 dag" : "zitten \(dagen) dagen"
        let reactie = "de laatste reactiedatum (\(laatste.stap.orgaan), \(Opmaak.dagEnDatum(grens)))"
        return [
            bevinding(
                .P3, .waarschuwing, zeker: !isVaag, [laatste, besluit],
                "Let op: tussen \(reactie) en het besluit van \(besluit.stap.orgaan) \(besluit.moment.map(Stapwoorden.moment) ?? "") \(tussen). "
                    + "Dat is weinig voor een antwoordnota en het versturen van de stukken.",
                herstel: "houd minstens \(Antwoordnota.dagen) dagen aan: zet de reactiedatum eerder of het besluit later.")
        ]
    }
}

/// The paper in which a unit or a municipality says what it does with each reaction.
enum Antwoordnota {
    /// Two weeks to write it and two weeks before the meeting for the papers. Units that had 20 and 25 days did not manage.
    static let dagen = 28
}
