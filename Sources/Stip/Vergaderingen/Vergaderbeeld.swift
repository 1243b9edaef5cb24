/// One meeting with all that its page tells.
struct Vergaderbeeld: Equatable, Sendable {
    /// Somebody who sits in the body, by the roles that are held in it.
    struct Lid: Equatable, Sendable {
        let naam: String
        let rol: String
    }

    let vergadering: Vergadering
    let orgaan: Vergaderorgaan
    /// Empty for who may not read it.
    let agenda: [Agendapunt]
    let leden: [Lid]
    /// Who is absent on the day of the meeting.
    let afmeldingen: [Afmelding]
    /// What is odd about the day, a sentence each. Never a reason to refuse.
    let waarschuwingen: [String]
    let magWijzigen: Bool
    var magInzien = true
    /// The absences that this visitor may take back.
    var magAfmelden: Set<ID<Afmelding>> = []
    /// How the steps on the agenda are called.
    var stapnamen: [Agendapunt.Stapverwijzing: String] = [:]
    /// The steps that an absence endangers, a sentence each.
    var gevaar: [ID<Afmelding>: [String]] = [:]
    var historie: [Gebeurtenis] = []
}

extension Vergaderbeeld {
    /// What is odd about a day to meet on.
    ///
    /// - Parameter kalender: with the recess of bodies; meetings in it are not asked, because this is one of them.
    static func waarschuwingen(over datum: Datum, of orgaan: Vergaderorgaan, _ kalender: Vergaderkalender) -> [String] {
        var zonder = kalender
        zonder.vergaderingen = [:]
        let werkkalender = Werkkalender(zonder)
        var found: [String] = []
        for sleutel in orgaan.sleutels {
            guard let verhindering = werkkalender.verhindering(van: sleutel, op: datum) else { continue }
            let zin = "Op \(Opmaak.dagEnDatum(datum)) \(verhindering.tekst). Klopt deze dag?"
            if !found.contains(zin) { found.append(zin) }
        }
        return found
    }

    /// The steps that wait for somebody who is not there: certain when the whole step falls in the absence.
    static func gevaar(van afmelding: Afmelding, _ plannings: [Planningsdossier]) -> [String] {
        let persoon = Orgaan(afmelding.persoon).sleutel
        return plannings.flatMap { dossier in
            dossier.stappen.compactMap { stap -> String? in
                guard stap.stap.stand == .gepland, let moment = stap.stap.moment, stap.stap.personen.contains(where: { Orgaan($0).sleutel == persoon }),
                    afmelding.dagen.overlaps((moment.eerste ?? moment.tot)...moment.tot)
                else { return nil }
                return "\(Opmaak.zin(stap.kort)) (\(stap.stap.orgaan), planning \(dossier.naam)): daar is \(afmelding.persoon) voor nodig."
            }
        }
    }
}
