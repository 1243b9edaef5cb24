/// Something that somebody must do this week: the same on the start page and in the letter.
struct Weektaak: Hashable, Sendable {
    /// What makes it the same task. A step that moves to another day becomes another task, and is told again.
    let sleutel: String
    /// Begins with a verb.
    let titel: String
    /// Where it is done.
    let path: String
    /// The last day.
    let uiterlijk: Datum
    let isTeLaat: Bool
    /// The body that does it; empty when nobody was named.
    let wie: String

    /// As a line of a letter: the body and the day, never what it is about (UIT-34).
    var briefregel: String { "\(wie.isEmpty ? "Een stap van de planning" : wie): \(termijn)." }
}

extension Weektaak {
    /// `uiterlijk donderdag 16 april 2026`, `had klaar moeten zijn op donderdag 16 april 2026`
    var termijn: String { "\(isTeLaat ? "had klaar moeten zijn op" : "uiterlijk") \(Opmaak.dagEnDatum(uiterlijk))" }
}

/// Who must do something about a step, told from the roles that somebody has.
struct Weekwerk: Sendable {
    let actor: Actor
    let vandaag: Datum
    let week: Week
    /// The codes of the municipalities, by what `Orgaan.plaats` makes of their names.
    let plaatsen: [String: String]

    /// Nothing on the first and the last days that a calendar has.
    init?(of actor: Actor, on vandaag: Datum, gemeenten: [Gemeente]) {
        guard let week = Week(of: vandaag) else { return nil }
        (self.actor, self.vandaag, self.week) = (actor, vandaag, week)
        plaatsen = Dictionary(gemeenten.compactMap { one in Orgaan("raad \(one.naam)").plaats.map { ($0, one.code) } }) { first, _ in first }
    }

    /// The steps of a planning that this actor must do something about: what ends this week, and what should be behind us.
    ///
    /// A step waits for its body: the members and the secretaris of an overleg, the griffier and the adviseur of a council.
    /// Who keeps the planning follows all of it.
    func taken(of dossier: Planningsdossier) -> [Weektaak] {
        dossier.opVolgorde.compactMap { stap in
            guard stap.stap.stand == .gepland, let moment = stap.stap.moment, moment.tot <= week.zondag, let rol = rol(in: stap, of: dossier)
            else { return nil }
            let isTeLaat = moment.tot < vandaag
            let orgaan = stap.stap.orgaan.isEmpty ? "" : " van \(stap.stap.orgaan)"
            let titel =
                switch rol {
                case .houdtBij where isTeLaat: "Zet ‘\(stap.kort)’\(orgaan) op gedaan, of verplaats de stap"
                case .houdtBij: "Volg ‘\(stap.kort)’\(orgaan)"
                case .voertUit: "Bereid ‘\(stap.kort)’\(orgaan) voor"
                }
            return Weektaak(
                sleutel: "planning:\(dossier.id):\(stap.id):\(moment.tot)", titel: titel, path: "/planning/\(dossier.id)/stappen/\(stap.id)",
                uiterlijk: moment.tot, isTeLaat: isTeLaat,
                wie: stap.stap.orgaan)
        }
    }

    private enum Stappenrol { case houdtBij, voertUit }

    private func rol(in stap: Planningsstap, of dossier: Planningsdossier) -> Stappenrol? {
        if actor.may(.planningBijhouden, in: dossier.gemeente) { return .houdtBij }
        if let overleg = stap.overleg { return has([.lid, .secretaris], in: overleg) ? .voertUit : nil }
        let orgaan = Orgaan(stap.stap.orgaan)
        guard orgaan.soorten.contains(.raad) else { return nil }
        let own = actor.rollen.filter { [.griffier, .adviseur].contains($0.rol) }.compactMap(\.organisatie)
        if let gemeente = dossier.gemeente { return own.contains(gemeente) ? .voertUit : nil }
        // "36 gemeenteraden" are all of them; a council with a name is that one.
        guard let plaats = orgaan.plaats else { return own.isEmpty ? nil : .voertUit }
        return plaatsen[plaats].map(own.contains) == true ? .voertUit : nil
    }

    private func has(_ rollen: Set<Rol>, in organisatie: String) -> Bool {
        actor.rollen.contains { rollen.contains($0.rol) && $0.organisatie == organisatie }
    }
}
