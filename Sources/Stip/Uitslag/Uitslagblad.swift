import Formats
import SocialChoice

extension Uitslagbeeld {
    /// The outcome to work on elsewhere: an option a row, with what each participant chose.
    var sheet: Sheet {
        let apart = ronde.isGeheim ? [] : ronde.deelnemers
        let header =
            ["Plaats", "Onderwerp", "Uitkomst", "Genoemd door", "Biljetten", "Punten", "Aandeel van het gewicht", "Eindplaats"] + apart.map(\.naam)
            + Criterium.allCases.flatMap { [$0.naam, "Waarom"] }
        let rows = uitslag.regels.map { regel -> [Sheet.Cell] in
            let own: [Sheet.Cell] = [
                ronde.keuzewijze.heeftPlaatsen && uitslag.isGeldig ? .number(regel.plaats) : .empty, .text(regel.optie.naam),
                .text(uitslag.isGeldig ? uitkomst(regel) : "geen uitslag"), .number(regel.aantal), .number(uitslag.biljetten.count),
                .tekst(regel.punten?.description), regel.aandeel.map { .decimal($0) } ?? .empty,
                eindplaats(regel.optie.id).map { .number($0) } ?? .empty,
            ]
            let cells = apart.map { Sheet.Cell.text(Uitslagcel(uitslag.biljet(of: $0.id)?.keuze, regel.optie.id).woord) }
            let criteria = Criterium.allCases.flatMap { criterium -> [Sheet.Cell] in
                let oordeel = oordelen[regel.optie.id]?[criterium]?.oordeel
                return [oordeel?.score.map { .number($0) } ?? .empty, .tekst(oordeel?.reden)]
            }
            return own + cells + criteria
        }
        return Sheet(name: "Uitslag \(ronde.naam)", header: header, rows: rows)
    }

    /// Every ballot: what was chosen of each option, and every answer to a question. Without who in a secret round.
    var biljettenblad: Sheet {
        let vragen = ronde.isGeheim ? [] : ronde.vragen
        let columns = vragen.flatMap { vraag -> [(Vraag, String?)] in
            vraag.bereik == .geheel ? [(vraag, nil)] : ronde.opties.map { (vraag, $0.id) }
        }
        let header =
            ["Deelnemer", "Gewicht", "Te laat", "Met de hand", "Zienswijze"] + ronde.opties.map(\.naam)
            + columns.map { vraag, optie in optie.map { "\(vraag.tekst) (\(uitslag.naam($0)))" } ?? vraag.tekst }
        let rows = uitslag.biljetten.map { biljet -> [Sheet.Cell] in
            let who = biljet.deelnemer.flatMap(ronde.deelnemer)?.naam ?? "geheim"
            var view: String?
            if case .zienswijze(let tekst) = biljet.keuze { view = tekst }
            let own: [Sheet.Cell] = [
                .text(who), .text(biljet.gewicht.description), .tekst(biljet.teLaat), .tekst(biljet.invoer?.verslag), .tekst(view),
            ]
            let cells = ronde.opties.map { optie -> Sheet.Cell in
                switch Uitslagcel(biljet.keuze, optie.id) {
                case .plaats(let number), .punten(let number): .number(number)
                case .leeg: .empty
                case .consent(.opmerking(let tekst)): .text("akkoord met opmerking: \(tekst)")
                case .consent(.bezwaar(let tekst)): .text("bezwaar: \(tekst)")
                case let cel: .text(cel.woord)
                }
            }
            let answers = columns.map { vraag, optie in
                Sheet.Cell.tekst(biljet.antwoorden.first { $0.vraag == vraag.id && $0.optie == optie }?.tekst)
            }
            return own + cells + answers
        }
        return Sheet(name: "Biljetten \(ronde.naam)", header: header, rows: rows)
    }
}
