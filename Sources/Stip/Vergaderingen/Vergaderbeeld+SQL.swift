import Database

extension Transaction {
    func vergaderbeeld(_ id: ID<Vergadering>, for actor: Actor) throws -> Vergaderbeeld {
        let vergadering = try vergadering(id)
        let (code, datum) = (vergadering.orgaan, vergadering.gegevens.datum)
        let keeps = actor.may(.vergaderingenBijhouden, in: code)
        let orgaan = try vergaderorganen()[code] ?? Vergaderorgaan(code: code, naam: code, isRaad: false, spellingen: [])
        var afmeldingen = try afmeldingen(where: "van <= \(datum) and tot >= \(datum)")
        let eigen = Set(afmeldingen.filter { actor.may(.vergaderingenBijhouden, in: $0.orgaan) }.map(\.id))
        // The reason is for who keeps the meetings of that body.
        for place in afmeldingen.indices where !eigen.contains(afmeldingen[place].id) { afmeldingen[place].reden = nil }
        let leden = try gebruikers().flatMap { gebruiker in
            gebruiker.rollen.filter { $0.organisatie == code }.map { Vergaderbeeld.Lid(naam: gebruiker.naam, rol: $0.rol.naam) }
        }
        let plannings = try planningen()
        let magInzien = actor.magInzien(vergadering)
        let agenda = magInzien ? try agenda(of: id) : []
        var beeld = Vergaderbeeld(
            vergadering: vergadering, orgaan: orgaan, agenda: agenda, leden: leden.sorted { Opmaak.before($0.naam, $1.naam) },
            afmeldingen: afmeldingen, waarschuwingen: Vergaderbeeld.waarschuwingen(over: datum, of: orgaan, try vergaderkalender()),
            magWijzigen: keeps && !vergadering.isAfgelast, magInzien: magInzien, magAfmelden: eigen)
        for stap in agenda.compactMap(\.gegevens.stap) {
            guard let dossier = plannings.first(where: { $0.id.rawValue == stap.planning }), let found = dossier.stap(stap.stap) else { continue }
            beeld.stapnamen[stap] = "\(found.kort), planning \(dossier.naam)"
        }
        for afmelding in afmeldingen { beeld.gevaar[afmelding.id] = Vergaderbeeld.gevaar(van: afmelding, plannings) }
        beeld.historie = keeps ? try historie(of: id.rawValue) : []
        return beeld
    }

    /// What can be put on the agenda of a body: its steps in the plannings that are not done, and the documents.
    func agendakeuzes(of orgaan: Vergaderorgaan) throws -> Agendakeuzes {
        let sleutels = Set(orgaan.sleutels)
        let stappen = try planningen().flatMap { dossier in
            dossier.opVolgorde.filter { $0.stap.stand == .gepland && sleutels.contains(Orgaan($0.stap.orgaan).sleutel) }.map { stap in
                Agendakeuzes.Stapkeuze(
                    waarde: Agendapunt.Stapverwijzing(planning: dossier.id.rawValue, stap: stap.id).waarde,
                    naam: "\(stap.kort), planning \(dossier.naam)")
            }
        }
        let documenten = try documenten().map { Agendakeuzes.Documentkeuze(id: $0.id, naam: $0.naam) }
        return Agendakeuzes(stappen: stappen, documenten: documenten.sorted { Opmaak.before($0.naam, $1.naam) })
    }
}
