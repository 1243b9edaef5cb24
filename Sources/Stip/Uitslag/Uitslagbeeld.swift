import Foundation

/// An outcome as somebody looks at it: with what was decided about it and what stands beside it.
struct Uitslagbeeld: Sendable {
    let uitslag: Rondeuitslag
    let beslissing: Gelijkstandbeslissing?
    let orgaan: Vaststellendorgaan?
    let oordelen: Uitslagoordelen
    /// The code of the theme of each option, for its picture.
    let themas: [String: String]
    let geheimeAntwoorden: [Vraagantwoord]
    /// Boards that did not answer and still have to meet.
    let nogTeGaan: [Deelnemer]
    let eenheid: String
    /// When it was looked at.
    let nu: Date

    var ronde: Stemronde { uitslag.ronde }
    /// The options that were chosen: as established, else as the ballots and the decision about a tie have it.
    var gekozen: [String] { ronde.vaststelling?.gekozen ?? uitslag.gekozen(beslissing) }
    var spraak: Gelijkstandspraak? { uitslag.gelijk.isEmpty ? nil : Gelijkstandspraak(ronde.telling.gelijkstand, uitslag) }

    /// The answers to one question about one option or the whole, each with who gave it; without names in a secret round.
    func antwoorden(_ vraag: Vraag, _ optie: String?) -> [Uitspraakvan] {
        if ronde.isGeheim {
            return geheimeAntwoorden.filter { $0.vraag == vraag.id && $0.optie == optie }.map { Uitspraakvan(naam: "", tekst: $0.tekst) }
        }
        return uitslag.biljetten.flatMap { biljet in
            biljet.antwoorden.filter { $0.vraag == vraag.id && $0.optie == optie }.map { antwoord in
                Uitspraakvan(naam: biljet.deelnemer.flatMap(ronde.deelnemer)?.naam ?? "", tekst: antwoord.tekst)
            }
        }
    }
}

/// What the screen in the meeting may show.
struct Schermbeeld: Sendable {
    let ronde: Stemronde
    /// Nothing for who may not see who answered.
    let opkomst: [Opkomst]?
    /// Nothing before closing.
    let uitslag: Rondeuitslag?
    let beslissing: Gelijkstandbeslissing?
    let themas: [String: String]

    /// Differs when the screen may differ, and says nothing else.
    var merk: String {
        let answered = opkomst?.map { "\($0.heeftGeantwoord ? 1 : 0)" }.joined() ?? ""
        return "\(ronde.stand.rawValue) \(answered) \(beslissing?.op.timeIntervalSince1970 ?? 0)"
    }
}
