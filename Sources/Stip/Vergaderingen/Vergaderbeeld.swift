/// One meeting with all that its page tells.
struct Vergaderbeeld: Equatable, Sendable {
    /// Somebody who sits in the body, by the roles that are held in it.
    struct Lid: Equatable, Sendable {
        let naam: String
        let rol: String
    }

    let vergadering: Vergadering
    let orgaan: Vergaderorgaan
    let agenda: [Agendapunt]
    let leden: [Lid]
    /// Of this body, or of somebody who is absent on the day of the meeting.
    let afmeldingen: [Afmelding]
    /// What is odd about the day, a sentence each. Never a reason to refuse.
    let waarschuwingen: [String]
    let magWijzigen: Bool
    let vandaag: Datum
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
}
