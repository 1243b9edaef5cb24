import Foundation

/// A choice that was let in: from whom, and whether it came late.
struct Inlevering: Equatable, Sendable {
    let deelnemer: Deelnemer
    let keuze: Keuze
    /// The reason for which it was let in after closing; nothing when it was in time.
    var teLaat: String?
}

extension Stemronde {
    /// Whether this participant may answer with this at that moment.
    ///
    /// - Parameter stand: a concept may be unfinished; what is sent may not.
    /// - Returns: what can be kept.
    /// - Throws: `Refusal` with every reason why it cannot. The clock of the server decides, not who closed the round.
    func accept(
        _ keuze: Keuze, _ antwoorden: [Vraagantwoord] = [], from deelnemer: ID<Deelnemer>, as stand: Stembiljet.Stand = .ingediend, at now: Date
    ) throws(Refusal) -> Inlevering {
        let (wie, reasons) = entry(of: deelnemer, at: now)
        let all =
            reasons + keuzewijze.reasons(against: keuze, of: opties, isFinal: stand == .ingediend)
            + self.reasons(against: antwoorden, to: keuze, isFinal: stand == .ingediend)
            + (isGeheim && stand == .concept ? [.geenConceptInGeheim] : [])
        guard all.isEmpty, let wie else { throw Refusal(all) }
        return Inlevering(deelnemer: wie, keuze: keuze, teLaat: now >= gesloten ? wie.toelating?.reden : nil)
    }

    /// The same for what was filled in somewhere: what cannot be read stands among the reasons.
    func accept(
        _ invoer: Keuzeinvoer, _ antwoorden: [Vraagantwoord] = [], from deelnemer: ID<Deelnemer>, as stand: Stembiljet.Stand = .ingediend,
        at now: Date
    ) throws(Refusal) -> Inlevering {
        let (keuze, faults) = keuzewijze.keuze(from: invoer)
        guard !faults.isEmpty else { return try accept(keuze, antwoorden, from: deelnemer, as: stand, at: now) }
        var reasons = faults
        do {
            _ = try accept(keuze, antwoorden, from: deelnemer, as: stand, at: now)
        } catch {
            reasons += error.reasons.filter { reason in !faults.contains { $0.code == reason.code } }
        }
        throw Refusal(reasons)
    }

    /// Why nobody may answer for this participant at that moment, whatever the answer is.
    private func entry(of deelnemer: ID<Deelnemer>, at now: Date) -> (Deelnemer?, [Reason]) {
        guard let wie = self.deelnemer(deelnemer) else { return (nil, [.doetNietMee]) }
        var reasons: [Reason] = []
        if wie.verschoning != nil { reasons.append(.isVerschoond(wie.naam)) }
        switch stand(at: now) {
        case .open: break
        case .opgesteld: reasons.append(.rondeNogNietOpen(self))
        case .gesloten:
            if let toelating = wie.toelating, now < toelating.tot { break }
            reasons.append(.rondeGesloten(self))
        case .vastgesteld, .ingetrokken: reasons.append(.rondeNietOpen(self, at: now))
        }
        return (wie, reasons)
    }

    private func reasons(against antwoorden: [Vraagantwoord], to keuze: Keuze, isFinal: Bool) -> [Reason] {
        var reasons: [Reason] = []
        var seen: Set<[String]> = []
        for antwoord in antwoorden {
            let field = Vraagantwoord.veld(antwoord.vraag, antwoord.optie)
            guard let vraag = vraag(antwoord.vraag), (vraag.bereik == .optie) == (antwoord.optie != nil),
                antwoord.optie.map({ optie($0) != nil }) ?? true, seen.insert([antwoord.vraag, antwoord.optie ?? ""]).inserted
            else {
                reasons.append(.onbekendeVraag(field))
                continue
            }
            if antwoord.tekst.count > Keuze.langsteTekst {
                reasons.append(.rondetekstTeLang(field, antwoord.tekst.count, atMost: Keuze.langsteTekst))
            } else if vraag.vorm == .herkenning, !Vraag.herkenningen.contains(antwoord.tekst), !antwoord.tekst.isEmpty {
                reasons.append(.verkeerdeHerkenning(field))
            }
        }
        guard isFinal else { return reasons }
        let given = Set(antwoorden.filter { !$0.tekst.isEmpty }.map { [$0.vraag, $0.optie ?? ""] })
        let chosen = opties.filter { keuze.opties.contains($0.id) }
        for vraag in vragen where vraag.isVerplicht {
            for optie in vraag.bereik == .geheel ? [nil] : chosen.map(Optional.some) where !given.contains([vraag.id, optie?.id ?? ""]) {
                reasons.append(.vraagOpen(vraag, optie))
            }
        }
        return reasons
    }
}

extension Vraagantwoord {
    /// How its field is called in a form: `antwoord-v2`, `antwoord-v4-c`.
    static func veld(_ vraag: String, _ optie: String?) -> String { "antwoord-\(vraag)" + (optie.map { "-\($0)" } ?? "") }
}

extension Keuzewijze {
    /// What was filled in, as a choice in this way, and every part of it that cannot be read.
    func keuze(from invoer: Keuzeinvoer) -> (Keuze, [Reason]) {
        let twice = Set(invoer.opties).count != invoer.opties.count ? [Reason.dubbelGekozen] : []
        switch self {
        case .kies: return (.gekozen(Set(invoer.opties)), twice)
        case .rangorde: return (.rangorde(invoer.opties), [])
        case .punten, .score:
            var (figures, reasons) = ([String: Int](), [Reason]())
            for (optie, waarde) in invoer.waarden where !waarde.isEmpty {
                if let figure = Int(waarde), (-1_000_000...1_000_000).contains(figure) {
                    figures[optie] = figure
                } else {
                    reasons.append(.geenCijfer(optie))
                }
            }
            if case .punten = self { return (.punten(figures.filter { $0.value != 0 }), reasons.sorted { $0.field ?? "" < $1.field ?? "" }) }
            return (.scores(figures), reasons.sorted { $0.field ?? "" < $1.field ?? "" })
        case .consent:
            var (oordelen, reasons) = ([String: Consent](), [Reason]())
            for (optie, waarde) in invoer.waarden.sorted(by: { $0.key < $1.key }) where !waarde.isEmpty {
                switch waarde {
                case "akkoord": oordelen[optie] = .akkoord
                case "opmerking": oordelen[optie] = .opmerking(invoer.teksten[optie] ?? "")
                case "bezwaar": oordelen[optie] = .bezwaar(invoer.teksten[optie] ?? "")
                default: reasons.append(.onbekendOordeel(optie))
                }
            }
            return (.consent(oordelen), reasons)
        case .meerderheid:
            var (stemmen, reasons) = ([String: Stemuiting](), [Reason]())
            for (optie, waarde) in invoer.waarden.sorted(by: { $0.key < $1.key }) where !waarde.isEmpty {
                if let stem = Stemuiting(rawValue: waarde) { stemmen[optie] = stem } else { reasons.append(.onbekendOordeel(optie)) }
            }
            return (.stem(stemmen), reasons)
        case .zienswijze: return (.zienswijze(invoer.teksten[""] ?? ""), [])
        }
    }

    /// Everything that is against this choice from that list.
    func reasons(against keuze: Keuze, of opties: [Optie], isFinal: Bool) -> [Reason] {
        let unknown = keuze.opties.subtracting(opties.map(\.id)).sorted()
        return (unknown.isEmpty ? [] : [.onbekendeOptie(unknown)]) + formReasons(against: keuze, of: opties, isFinal: isFinal)
    }

    private func formReasons(against keuze: Keuze, of opties: [Optie], isFinal: Bool) -> [Reason] {
        switch (self, keuze) {
        case (.kies(let minimum, let maximum), .gekozen(let gekozen)):
            if gekozen.count > maximum { return isFinal ? [.teVeelGekozen(gekozen.count, minimum, maximum)] : [] }
            return isFinal && gekozen.count < minimum ? [.teWeinigGekozen(gekozen.count, minimum, maximum)] : []
        case (.rangorde(let minimum), .rangorde(let volgorde)):
            let twice = Set(volgorde).count != volgorde.count ? [Reason.dubbelGekozen] : []
            return twice + (isFinal && Set(volgorde).count < minimum ? [.teWeinigGerangschikt(Set(volgorde).count, minimum)] : [])
        case (.punten(let totaal), .punten(let punten)):
            if punten.values.contains(where: { $0 < 0 }) { return [.negatievePunten] }
            let given = punten.values.reduce(0, +)
            return given > totaal || isFinal && given < totaal ? [.verkeerdVerdeeld(given, totaal)] : []
        case (.score(let schaal), .scores(let scores)):
            let outside = opties.filter { optie in scores[optie.id].map { !schaal.contains($0) } ?? false }.map { Reason.buitenSchaal($0, schaal) }
            return outside + (isFinal ? missing(scores.keys, of: opties) : [])
        case (.consent, .consent(let oordelen)):
            let bare = opties.compactMap { optie -> Reason? in
                switch oordelen[optie.id] {
                case .bezwaar(let reden): reden.isEmpty && isFinal ? .bezwaarZonderReden(optie) : tooLong(reden, at: optie)
                case .opmerking(let tekst): tekst.isEmpty && isFinal ? .opmerkingZonderTekst(optie) : tooLong(tekst, at: optie)
                case .akkoord, nil: nil
                }
            }
            return bare + (isFinal ? missing(oordelen.keys, of: opties) : [])
        case (.meerderheid, .stem(let stemmen)): return isFinal ? missing(stemmen.keys, of: opties) : []
        case (.zienswijze, .zienswijze(let tekst)):
            if tekst.count > Keuze.langsteTekst { return [.rondetekstTeLang("zienswijze", tekst.count, atMost: Keuze.langsteTekst)] }
            return isFinal && tekst.isEmpty ? [.geenZienswijze] : []
        default: return [.verkeerdeKeuzevorm(self)]
        }
    }

    private func missing(_ given: some Collection<String>, of opties: [Optie]) -> [Reason] {
        opties.filter { !given.contains($0.id) }.map { .optieOnbeantwoord($0) }
    }

    private func tooLong(_ tekst: String, at optie: Optie) -> Reason? {
        tekst.count > Keuze.langsteTekst ? .rondetekstTeLang("tekst-\(optie.id)", tekst.count, atMost: Keuze.langsteTekst) : nil
    }
}
