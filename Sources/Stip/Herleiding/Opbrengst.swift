import Foundation

/// What became of the priorities of one municipality: forward from its plan to the outcome of the rounds.
struct Opbrengst: Equatable, Sendable {
    /// One priority, and the way it went.
    struct Regel: Equatable, Sendable {
        let prioriteit: ID<Prioriteit>
        let naam: String
        let citaat: String
        let bladzijde: Int
        /// Where it can be read in the plan.
        let adres: String
        /// The candidate that rests on it; nothing when none does.
        let kandidaat: Kandidaatplek?
        /// The rounds in which that candidate was on the list and whose outcome is open, the first round first.
        let rondes: [Rondeplek]
        let doorwerking: Doorwerking?
        let terugkoppeling: Terugkoppeling?

        /// Whether its council still waits for an answer.
        var wachtOpReden: Bool { doorwerking != nil && doorwerking != .overgenomen && terugkoppeling == nil }
    }

    struct Kandidaatplek: Equatable, Sendable {
        let id: ID<Kandidaat>
        let naam: String
        /// The frozen longlist on which it stands; nothing when it is on none.
        let longlist: ID<Longlist>?
        let plaats: Int?
    }

    struct Rondeplek: Equatable, Sendable {
        let ronde: ID<Stemronde>
        let naam: String
        let optie: String
        /// Of how many who answered it was named, and by whom; no names in a secret round.
        let aantal: Int
        let samen: Int
        let kiezers: [String]
        /// Its place in what was chosen; nothing when it has none.
        let eindplaats: Int?
        /// What it became there, in words.
        let uitkomst: String
        let isVastgesteld: Bool
    }

    let gemeente: String
    let naam: String
    let regels: [Regel]
    /// The round whose established outcome decides; nothing while there is none.
    let beslissend: Beslissend?

    /// A round that was established, with what it chose.
    struct Beslissend: Equatable, Sendable {
        let ronde: ID<Stemronde>
        let naam: String
        let gekozen: Set<ID<Kandidaat>>
    }

    func aantal(_ doorwerking: Doorwerking) -> Int { regels.count { $0.doorwerking == doorwerking } }
}

/// Everything that says what became of priorities in a cycle: the candidates, the frozen longlists, the rounds with an open outcome,
/// and what was written about it.
struct Doorwerkingsgrond: Sendable {
    let kandidaten: [Kandidaat]
    /// The latest first.
    let longlists: [Longlist]
    /// The first first: those whose outcome may be seen.
    let uitslagen: [Uitslagbeeld]
    let terugkoppelingen: [Terugkoppeling.Onderwerp: Terugkoppeling]

    /// The latest established round that fills places.
    var beslissend: Opbrengst.Beslissend? {
        let settled = uitslagen.filter { $0.ronde.vaststelling != nil && $0.ronde.keuzewijze.heeftPlaatsen }
        guard let last = settled.max(by: { ($0.ronde.vaststelling?.op ?? .distantPast) < ($1.ronde.vaststelling?.op ?? .distantPast) }) else {
            return nil
        }
        return Opbrengst.Beslissend(
            ronde: last.ronde.id, naam: last.ronde.naam, gekozen: Set(last.gekozen.compactMap { last.ronde.optie($0)?.kandidaat }))
    }

    func opbrengst(of regel: Planbeeld.Gemeenteregel) -> Opbrengst {
        let beslissend = beslissend
        return Opbrengst(
            gemeente: regel.gemeente.code, naam: regel.gemeente.naam,
            regels: regel.prioriteiten.filter { $0.vondst.rang == .prioriteit }.map { self.regel($0, beslissend) }, beslissend: beslissend)
    }

    private func regel(_ prioriteit: Prioriteit, _ beslissend: Opbrengst.Beslissend?) -> Opbrengst.Regel {
        let plek = plek(of: prioriteit.id)
        let own = terugkoppelingen[.prioriteit(prioriteit.id)] ?? plek.flatMap { terugkoppelingen[.kandidaat($0.id)] }
        let follows: Doorwerking? = beslissend.map { settled in plek.map { settled.gekozen.contains($0.id) } == true ? .overgenomen : .lokaal }
        let words = prioriteit.vondst.uitspraak ?? prioriteit.vondst.bewijs
        return Opbrengst.Regel(
            prioriteit: prioriteit.id, naam: prioriteit.vondst.naam, citaat: words.citaat, bladzijde: words.bladzijde,
            adres: Vindplaats(document: prioriteit.document, bewijs: prioriteit.vondst.bewijs).adres(nummer: prioriteit.nummer), kandidaat: plek,
            rondes: plek.map { rondes(of: $0.id) } ?? [], doorwerking: own?.doorwerking ?? follows, terugkoppeling: own)
    }

    /// As the latest frozen longlist has it; else the candidate that people are working on.
    private func plek(of prioriteit: ID<Prioriteit>) -> Opbrengst.Kandidaatplek? {
        for longlist in longlists {
            if let regel = longlist.regels.first(where: { $0.bronnen.contains { $0.prioriteit == prioriteit } }) {
                return Opbrengst.Kandidaatplek(id: regel.kandidaat, naam: regel.naam, longlist: longlist.id, plaats: regel.plaats)
            }
        }
        return kandidaten.first { $0.bronnen.contains { $0.prioriteit == prioriteit } }.map {
            Opbrengst.Kandidaatplek(id: $0.id, naam: $0.naam, longlist: nil, plaats: nil)
        }
    }

    private func rondes(of kandidaat: ID<Kandidaat>) -> [Opbrengst.Rondeplek] {
        uitslagen.compactMap { beeld in
            guard beeld.uitslag.isGeldig, let regel = beeld.uitslag.regels.first(where: { $0.optie.kandidaat == kandidaat }) else { return nil }
            let voters = beeld.uitslag.biljetten.filter { $0.keuze.noemt(regel.optie.id) }
            return Opbrengst.Rondeplek(
                ronde: beeld.ronde.id, naam: beeld.ronde.naam, optie: regel.optie.id, aantal: regel.aantal, samen: beeld.uitslag.biljetten.count,
                kiezers: voters.compactMap { $0.deelnemer.flatMap(beeld.ronde.deelnemer)?.naam }, eindplaats: beeld.eindplaats(regel.optie.id),
                uitkomst: beeld.uitkomst(regel), isVastgesteld: beeld.ronde.vaststelling != nil)
        }
    }
}
