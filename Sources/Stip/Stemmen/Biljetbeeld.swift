import Foundation

/// The ballot of one deelnemer as it is now, for who fills it in.
struct Biljetbeeld: Sendable {
    let ronde: Stemronde
    let deelnemer: Deelnemer
    /// What was kept and not sent.
    let concept: Stembiljet?
    /// What was sent last: it counts until another is sent.
    let verstuurd: Stembiljet?
    /// The frozen sources of each option; none for an option that is not of a longlist.
    /// The number that a form carries, to see whether somebody else was there since.
    var versie = 0
    /// The code of who voted in a secret round; of its content nothing is known.
    var gestemd: String?
    var bronnen: [String: [Longlist.Bron]] = [:]
    /// The drawn theme that an option is about.
    var pictogrammen: [String: Pictogram] = [:]
    let now: Date

    var path: String { ronde.biljetpad(of: deelnemer.id) }
    var woorden: Biljetwoorden { Biljetwoorden(ronde) }
    /// What somebody goes on with: what was kept, else what was sent.
    var laatste: Stembiljet? { concept ?? verstuurd }

    /// Until when this deelnemer may answer: a late one longer than the others.
    var sluit: Date { max(ronde.sluit, deelnemer.toelating?.tot ?? ronde.sluit) }
    /// As it follows on "tot": `en met donderdag 16 april 2026` for a whole day.
    var sluitmoment: String { sluit == ronde.sluit ? ronde.sluitmoment : Opmaak.moment(sluit) }
    var heeftVragen: Bool { !ronde.vragen.isEmpty }
    var stappen: Int { heeftVragen ? 3 : 2 }

    /// The parts of the second step: the questions about the whole, and those about each option that was chosen.
    func delen(_ keuze: Keuze?) -> [Vragendeel] {
        let whole = ronde.vragen.filter { $0.bereik == .geheel }
        let each = ronde.vragen.filter { $0.bereik == .optie }
        let start = whole.isEmpty ? [] : [Vragendeel(optie: nil, vragen: whole)]
        return start + (each.isEmpty ? [] : ronde.opties(in: keuze).map { Vragendeel(optie: $0, vragen: each) })
    }
}

/// One page of open questions: about the whole, or about one option.
struct Vragendeel: Equatable, Sendable {
    let optie: Optie?
    let vragen: [Vraag]

    /// As it stands in the address: the option, or `geheel`.
    var naam: String { optie?.id ?? "geheel" }

    func veld(_ vraag: Vraag) -> String { Vraagantwoord.veld(vraag.id, optie?.id) }
    func antwoord(_ vraag: Vraag, in antwoorden: [Vraagantwoord]) -> String {
        antwoorden.first { $0.vraag == vraag.id && $0.optie == optie?.id }?.tekst ?? ""
    }
    /// Whose answers these are about.
    func gaatOver(_ antwoord: Vraagantwoord) -> Bool { antwoord.optie == optie?.id && vragen.contains { $0.id == antwoord.vraag } }
}

extension Vraag {
    /// As it is written on a page: `voor een deel`.
    static func naam(of herkenning: String) -> String { herkenning == "deels" ? "voor een deel" : herkenning }
}

extension Stemronde {
    /// The options that a choice puts forward, in the order of the choice when it has one, else in that of the list.
    /// A choice that gives every option its word puts all of them forward.
    func opties(in keuze: Keuze?) -> [Optie] {
        switch keuze {
        case nil: []
        case .gekozen(let chosen): opties.filter { chosen.contains($0.id) }
        case .rangorde(let order): order.compactMap { id in opties.first { $0.id == id } }
        case .punten(let points): opties.filter { points[$0.id, default: 0] > 0 }
        case .scores, .consent, .stem, .zienswijze: opties
        }
    }
}

extension Stembiljet {
    /// `Sjoerd Tammens verstuurde de keuze van DVO Noorderveen op donderdag 16 april 2026, 11.21 uur`, as far as it is known.
    func wie(_ deelnemer: Deelnemer) -> String {
        let who = door.map { "\($0) verstuurde" } ?? "Er is verstuurd:"
        return "\(who) de keuze van \(deelnemer.naam)\(uitgebracht.map { " op \(Opmaak.moment($0))" } ?? "")"
    }
}

// MARK: What is still to be done

extension Biljetbeeld {
    /// Why nothing can be filled in now; nothing when it can.
    var shut: Refusal? {
        if gestemd != nil { return Refusal(.geheimAlVerstuurd) }
        let reasons = reasons(against: Biljetvorm(), .concept).filter { $0.kind == .conflict && $0.code != Reason.geenConceptInGeheim.code }
        return reasons.isEmpty ? nil : Refusal(reasons)
    }

    /// Which of these reasons stand against sending what was kept.
    func open(_ isMeant: (Reason) -> Bool) -> Refusal? { open(Biljetvorm(laatste), isMeant) }

    func open(_ vorm: Biljetvorm, _ isMeant: (Reason) -> Bool) -> Refusal? {
        let reasons = reasons(against: vorm, .ingediend).filter(isMeant)
        return reasons.isEmpty ? nil : Refusal(reasons)
    }

    private func reasons(against vorm: Biljetvorm, _ stand: Stembiljet.Stand) -> [Reason] {
        do {
            _ = try ronde.accept(vorm.read(in: ronde).invoer, vorm.antwoorden, from: deelnemer.id, as: stand, at: now)
            return []
        } catch {
            return error.reasons
        }
    }

    /// What a step in a ranking did, said on the page after it.
    func moved(_ step: String, in invoer: Keuzeinvoer) -> String? {
        guard let id = Schuif.read(step)?.optie, let optie = ronde.optie(id), ronde.keuzewijze.soort == "rangorde" else { return nil }
        return invoer.waarden[id].map { "‘\(optie.naam)’ staat nu op plaats \($0)." } ?? "‘\(optie.naam)’ heeft geen plaats meer."
    }
}
