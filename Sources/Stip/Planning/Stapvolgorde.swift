/// P1: a step that uses results comes after all steps that deliver them, as the planning itself says with `nodig`.
extension Planningsoordeel {
    func volgorde() -> [Bevinding] {
        let vervallen = Set(planning.stappen.filter { $0.stand == .vervallen }.map(\.id))
        return stappen.flatMap { stap in
            let nodig = invoer(van: stap)
            let weg = stap.stap.nodig.filter { vervallen.contains($0) && perID[$0] == nil }
            return teVroeg(stap, nodig.filter { $0.stap.stand != .gedaan || stap.stap.stand != .gedaan })
                + (weg.isEmpty ? [] : [vervallenInvoer(stap, weg)])
        }
    }

    /// What a step waits for. A step without a date stands for what it waits for itself.
    private func invoer(van stap: Oordeelstap) -> [Oordeelstap] {
        var result: [Oordeelstap] = [], seen: Set<String> = [stap.id]
        var open = Array(stap.stap.nodig.reversed())
        while let id = open.popLast() {
            guard seen.insert(id).inserted, let input = perID[id] else { continue }
            // What needs what was read from words: a body to which something is offered later gives nothing.
            if stap.stap.bewijs != nil, [.aanbieden, .informeren, .publiceren].contains(input.handeling), stap.handeling != .horen { continue }
            if input.moment == nil { open += input.stap.nodig.reversed() } else { result.append(input) }
        }
        return result
    }

    /// One finding for what is certainly too late, and one for what may be.
    func teVroeg(_ stap: Oordeelstap, _ nodig: [Oordeelstap]) -> [Bevinding] {
        guard let moment = stap.moment else { return [] }
        let einde = moment.laatste.dagnummer - stap.stap.wachttijd
        let zeker = nodig.filter { input in
            // Reactions may come until the last day of the time that was given for them.
            let vraagt = input.handeling == .horen || input.handeling == .ophalen && input.onderwerp.isConcept
            if let open = input.moment, open.isTermijn, vraagt { return einde < open.laatste.dagnummer }
            return input.moment?.eerste.map { einde < $0.dagnummer } ?? false
        }
        let misschien = nodig.filter { input in !zeker.contains { $0.id == input.id } && (input.moment.map { isKrap($0, einde) } ?? false) }
        var found: [Bevinding] = []
        if !zeker.isEmpty {
            let wacht = stap.stap.wachttijd > 0 ? ", en daarna zijn nog \(Stapwoorden.dagen(stap.stap.wachttijd)) nodig" : ""
            found.append(
                bevinding(
                    .P1, .fout, [stap] + zeker,
                    "Kan niet: \(Stapwoorden.naam(stap.stap)) staat \(Stapwoorden.moment(moment)), maar mist dan nog \(Stapwoorden.lijst(zeker.map(\.stap)))\(wacht).",
                    herstel: herstel(stap, zeker)))
        }
        if !misschien.isEmpty {
            found.append(
                bevinding(
                    .P1, .waarschuwing, zeker: false, [stap] + misschien,
                    "\(Stapwoorden.naam(stap.stap)) staat \(Stapwoorden.moment(moment)). Dat kan alleen als dit dan klaar is: \(Stapwoorden.lijst(misschien.map(\.stap))).",
                    herstel:
                        "spreek af dat \(Stapwoorden.namen(misschien.map(\.stap))) uiterlijk op \(Opmaak.dagEnDatum(moment.laatste)) klaar is, of zet \(Stapwoorden.naam(stap.stap)) later."
                ))
        }
        return found
    }

    /// Whether what is waited for may well come after the day on which it is used.
    ///
    /// When the step can be on the last day of what it waits for, some order always works. And who says "oktober" and "29 oktober" means
    /// one before the other: only when more than a third of a vague span lies behind the day, the span says too little.
    private func isKrap(_ input: Tijdvak, _ einde: Int) -> Bool {
        let over = input.laatste.dagnummer - einde
        guard over > 0 else { return false }
        if input.isUiterlijk || input.precisie == .dag { return true }
        return 3 * over > input.laatste.dagnummer - input.van.dagnummer + 1
    }

    private func herstel(_ stap: Oordeelstap, _ late: [Oordeelstap]) -> String {
        let laatste = late.compactMap(\.moment?.laatste).max()
        let later = laatste.map { "zet \(Stapwoorden.naam(stap.stap)) op of na \(Opmaak.dagEnDatum($0.adding(days: stap.stap.wachttijd) ?? $0))" }
        return "\(later ?? "zet \(Stapwoorden.naam(stap.stap)) later"), of haal \(Stapwoorden.namen(late.map(\.stap))) naar voren."
    }

    private func vervallenInvoer(_ stap: Oordeelstap, _ weg: [String]) -> Bevinding {
        let names = planning.stappen.filter { weg.contains($0.id) }.map(Stapwoorden.naam)
        var found = bevinding(
            .P1, .fout, [stap], "Kan niet: \(Stapwoorden.naam(stap.stap)) wacht op \(Opmaak.lijst(names, "en")), en die stap is vervallen.",
            herstel: "zet de vervallen stap terug, of schrijf op zonder welke invoer \(stap.stap.orgaan) verdergaat.")
        found.stappen += weg
        return found
    }
}
