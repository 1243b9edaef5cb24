/// When a step is, in the forms in which people write it down.
extension Planningslezing {
    /// `van` and `tot` with `precisie`; `van`, `datum` or `tot` alone; `uiterlijk` as a day, or as true beside a span.
    mutating func readMoment(_ blok: Planningsblok) -> Tijdvak? {
        let count = faults.reasons.count
        let precisie = readPrecisie(blok)
        let van = blok.dagen("van", into: &faults) ?? blok.dagen("datum", into: &faults) ?? blok.dagen("dag", into: &faults)
        let tot = blok.dagen("tot", into: &faults)
        let (uiterlijk, isUiterlijk) = readUiterlijk(blok)
        guard faults.reasons.count == count else { return nil }
        if let van {
            var einde = tot ?? uiterlijk ?? van
            // One day and "maand": the month of that day.
            if tot == nil, uiterlijk == nil, van.precisie == .dag, let precisie, let whole = Datumveld(rond: van.van, precisie: precisie) {
                einde = whole
            }
            let begin = tot == nil && uiterlijk == nil && einde != van ? einde.van : van.van
            return tijdvak(blok, begin, einde.tot, precisie ?? max(van.precisie, einde.precisie), isUiterlijk: isUiterlijk)
        }
        guard let einde = uiterlijk ?? tot else { return nil }
        // Only an end: any day before it.
        return tijdvak(blok, einde.tot, einde.tot, precisie ?? .dag, isUiterlijk: true)
    }

    private mutating func tijdvak(_ blok: Planningsblok, _ van: Datum, _ tot: Datum, _ precisie: Tijdvak.Precisie, isUiterlijk: Bool) -> Tijdvak? {
        if let moment = Tijdvak(van: van, tot: tot, precisie: precisie, isUiterlijk: isUiterlijk) { return moment }
        faults.add(blok.plek, "Het einde (\(tot)) ligt vóór het begin (\(van)). Verander \"van\" of \"tot\".")
        return nil
    }

    private mutating func readPrecisie(_ blok: Planningsblok) -> Tijdvak.Precisie? {
        guard let text = blok.text("precisie", into: &faults) else { return nil }
        if let known = Tijdvak.Precisie(rawValue: text.lowercased()) { return known }
        faults.add(blok.plek, "\"\(text.prefix(40))\" bij \"precisie\" kent Stip niet. Kies dag, week, maand, kwartaal, jaar of vaag.")
        return nil
    }

    /// A day, or yes or no about the span beside it.
    private mutating func readUiterlijk(_ blok: Planningsblok) -> (Datumveld?, Bool) {
        let key = blok.node("uiterlijk") == nil ? "deadline" : "uiterlijk"
        guard let text = blok.text(key, into: &faults) else { return (nil, false) }
        switch text.lowercased() {
        case "true", "ja", "yes": return (nil, true)
        case "false", "nee", "no": return (nil, false)
        default: return (Planningsblok.dagen(text, key, at: blok.plek, into: &faults), false)
        }
    }
}
