import Database

extension Transaction {
    func vergaderbeeld(_ id: ID<Vergadering>, for actor: Actor) throws -> Vergaderbeeld {
        let vergadering = try vergadering(id)
        let (code, datum) = (vergadering.orgaan, vergadering.gegevens.datum)
        let magWijzigen = actor.may(.vergaderingenBijhouden, in: code)
        let orgaan = try vergaderorganen()[code] ?? Vergaderorgaan(code: code, naam: code, isRaad: false, spellingen: [])
        var afmeldingen = try afmeldingen(where: "van <= \(datum) and tot >= \(datum)")
        // The reason is for who keeps the meetings of that body, and for who told it.
        for place in afmeldingen.indices where !actor.may(.vergaderingenBijhouden, in: afmeldingen[place].orgaan) { afmeldingen[place].reden = nil }
        let leden = try gebruikers().flatMap { gebruiker in
            gebruiker.rollen.filter { $0.organisatie == code }.map { Vergaderbeeld.Lid(naam: gebruiker.naam, rol: $0.rol.naam) }
        }
        return Vergaderbeeld(
            vergadering: vergadering, orgaan: orgaan, agenda: try agenda(of: id), leden: leden.sorted { Opmaak.before($0.naam, $1.naam) },
            afmeldingen: afmeldingen, waarschuwingen: Vergaderbeeld.waarschuwingen(over: datum, of: orgaan, try vergaderkalender()),
            magWijzigen: magWijzigen && !vergadering.isAfgelast, vandaag: now.inAmsterdam.datum, historie: try historie(of: id.rawValue))
    }
}
