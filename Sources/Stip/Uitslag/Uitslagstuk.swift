import Formats
import Foundation
import SocialChoice

extension Uitslagbeeld {
    static let stuktype = Paper.odtType

    /// The paper for the meeting, for a word processor.
    func odt(adres: String) throws(Unwritable) -> [UInt8] { try stuk(adres: adres).odt() }

    /// The paper for the meeting: what was asked, how it was counted, what came of it, how firm that is, and what was said with it.
    func stuk(adres: String) -> Paper {
        let vergelijking = Regelvergelijking(uitslag)
        var blocks: [Paper.Block] = [.lead(Paper.Text(onderkop))]
        blocks += gevraagd + telwijze + uitkomstdeel
        blocks += gelijkdeel
        if let vergelijking, vergelijking.rijen.count > 1 { blocks += regeldeel(vergelijking) }
        blocks += criteriadeel + antwoorddeel + biljettendeel
        blocks += [
            .heading(1, "Natellen"),
            .paragraph(
                "Alle biljetten staan als open data bij de uitslag: "
                    + .link("\(adres)/stemrondes/\(ronde.id)/uitslag", to: "\(adres)/stemrondes/\(ronde.id)/uitslag")
                    + ". Met ‘stip tel’ komt er hetzelfde uit."),
        ]
        return Paper(
            title: kop, subtitle: "Uitslag van \(ronde.naam)", author: "Veiligheidsnetwerk \(eenheid)", runningHead: "Uitslag van \(ronde.naam)",
            facts: feiten, blocks: blocks)
    }

    private var feiten: [Paper.Fact] {
        var facts: [Paper.Fact] = [
            .init("Ronde", Paper.Text("\(ronde.naam), cyclus \(ronde.cyclus)")),
            .init("Gesloten", Paper.Text(Opmaak.moment(ronde.gesloten))),
            .init("Stand", Paper.Text(orgaan.map { "Vastgesteld door \($0.naam) op \(Opmaak.datum($0.datum))" } ?? "Nog niet vastgesteld")),
        ]
        if orgaan == nil, uitslag.isGeldig {
            facts.append(
                .init(
                    "Gevraagd",
                    Paper.Text(
                        uitslag.gelijk.isEmpty || beslissing != nil
                            ? "Stel de uitslag vast." : "Beslis over de gelijke stand en stel de uitslag vast.")))
        }
        if !nogTeGaan.isEmpty {
            facts.append(
                .init(
                    "Let op",
                    Paper.Text("Nog niet vergaderd: \(Opmaak.lijst(nogTeGaan.map(\.naam))).\(ronde.vaststelling?.ondanks.map { " \($0)" } ?? "")")))
        }
        if let view = ronde.vaststelling?.minderheid { facts.append(.init("Minderheidsstandpunt", Paper.Text(view))) }
        return facts
    }

    private var gevraagd: [Paper.Block] {
        var blocks: [Paper.Block] = [.heading(1, "Wat is gevraagd")]
        if !ronde.toelichting.isEmpty { blocks.append(.paragraph(Paper.Text(ronde.toelichting))) }
        blocks.append(
            .paragraph(Paper.Text("\(ronde.keuzewijze.opdracht) De lijst telde \(Opmaak.aantal(ronde.opties.count, "onderwerp", "onderwerpen")).")))
        return blocks
    }

    private var telwijze: [Paper.Block] {
        var items: [Paper.Text] = []
        if let regel = ronde.telling.regel {
            items.append(
                .bold("Telregel: ") + Paper.Text("\(regel.naam), versie \(regel.rule.version). \(regel.uitleg)")
                    + .note(Paper.Text(regel.rule.source)))
        } else if case .meerderheid(let eis) = ronde.keuzewijze {
            items.append(.bold("Telregel: ") + Paper.Text("aangenomen met \(eis.inWoorden). Onthoudingen tellen niet."))
        }
        if let reden = ronde.telling.reden { items.append(.bold("Waarom deze regel: ") + Paper.Text(reden)) }
        if ronde.keuzewijze.heeftPlaatsen { items.append(.bold("Bij een gelijke stand: ") + Paper.Text(ronde.telling.gelijkstand.zin)) }
        let weging =
            switch ronde.weging {
            case .ieder: "elke deelnemer telt één keer"
            case .vast: "elke deelnemer heeft een vast gewicht"
            case .inwoners(let peiljaar): "naar inwoners op 1 januari \(peiljaar)"
            }
        items.append(.bold("Gewicht: ") + Paper.Text("\(weging)."))
        items.append(
            .bold("Quorum: ")
                + Paper.Text(
                    ronde.quorum.map { "\($0) van de \(ronde.deelnemers.count) deelnemers; er antwoordden er \(uitslag.biljetten.count)." } ?? "geen."
                ))
        return [.heading(1, "Hoe is geteld"), .list(items, isNumbered: false)]
    }

    private var uitkomstdeel: [Paper.Block] {
        guard ronde.keuzewijze != .zienswijze else {
            return [.heading(1, "De zienswijzen")]
                + uitslag.biljetten.compactMap { biljet in
                    guard case .zienswijze(let tekst) = biljet.keuze else { return nil }
                    return .quote(Paper.Text(tekst), source: Paper.Text(biljet.deelnemer.flatMap(ronde.deelnemer)?.naam ?? ""))
                }
        }
        let heeftPlaats = ronde.keuzewijze.heeftPlaatsen && uitslag.isGeldig
        let heeftAandeel = uitslag.regels.contains { $0.aandeel != nil }
        let header = ["Onderwerp"] + (heeftPlaats ? ["Plaats"] : []) + ["Genoemd door"] + (heeftAandeel ? ["Gewogen"] : []) + ["Uitkomst"]
        let rows = uitslag.regels.map { regel -> [Paper.Text] in
            var row: [Paper.Text] = [Paper.Text(regel.optie.naam)]
            if heeftPlaats { row.append("\(regel.plaats)") }
            if case .stemmen(let verhouding) = regel.telling {
                row.append("\(verhouding.voor.aantal) voor, \(verhouding.tegen.aantal) tegen, \(verhouding.onthouding.aantal) onthouden")
            } else {
                row.append("\(regel.aantal) van \(uitslag.biljetten.count)")
            }
            if heeftAandeel { row.append(Paper.Text(regel.aandeel.map(Opmaak.procent) ?? "")) }
            row.append(Paper.Text(uitslag.isGeldig ? Opmaak.zin(uitkomst(regel)) : "Geen uitslag"))
            return row
        }
        let numbers: Set<Int> = heeftPlaats ? [1] : []
        let widths = [5] + (heeftPlaats ? [1] : []) + [2] + (heeftAandeel ? [2] : []) + [4]
        var blocks: [Paper.Block] = [
            .heading(1, "Uitslag"), .table(.init("Wat de deelnemers kozen", header: header, rows: rows, widths: widths, numbers: numbers)),
        ]
        for regel in uitslag.regels {
            guard case .consent(_, let opmerkingen, let bezwaren) = regel.telling else { continue }
            for bezwaar in bezwaren {
                blocks.append(.quote(Paper.Text(bezwaar.tekst), source: Paper.Text("Bezwaar van \(bezwaar.naam) bij \(regel.optie.naam)")))
            }
            for opmerking in opmerkingen {
                blocks.append(.quote(Paper.Text(opmerking.tekst), source: Paper.Text("Opmerking van \(opmerking.naam) bij \(regel.optie.naam)")))
            }
        }
        return blocks
    }

    private var gelijkdeel: [Paper.Block] {
        guard let spraak else { return [] }
        var blocks: [Paper.Block] = [
            .heading(1, "De gelijke stand"),
            .paragraph(
                Paper.Text(
                    "\(Opmaak.lijst(uitslag.gelijk.map(uitslag.naam))) staan gelijk om \(plaatsnamen(uitslag.zeker.count, uitslag.over)). Vooraf stond vast: \(ronde.telling.gelijkstand.zin)"
                )),
        ]
        if case .kiest(let opties, let waarom) = spraak {
            blocks.append(
                .list(
                    uitslag.gelijk.map { id in
                        Paper.Text(
                            "\(uitslag.naam(id)): \(waarom[id] ?? "")\(opties.contains(id) ? ", krijgt volgens de regel een plaats" : ", valt volgens de regel af")"
                        )
                    }, isNumbered: false))
        }
        if let beslissing {
            let names = beslissing.gekozen.isEmpty ? "geen van de gelijke onderwerpen" : Opmaak.lijst(beslissing.gekozen.map(uitslag.naam))
            blocks.append(
                .paragraph(
                    .bold(beslissing.volgtRegel ? "Beslist volgens de regel: " : "Beslist, anders dan de regel: ")
                        + Paper.Text("\(names). \(beslissing.reden)")))
        } else {
            blocks.append(.paragraph("Hierover is nog niet beslist."))
        }
        return blocks
    }

    private func regeldeel(_ vergelijking: Regelvergelijking) -> [Paper.Block] {
        let rows = vergelijking.opties.map { optie -> [Paper.Text] in
            [Paper.Text(optie.naam)]
                + vergelijking.rijen.map { rij in
                    switch rij.stand(optie.id) {
                    case .zeker: "in de top"
                    case .gelijk: "gelijk"
                    case .niet: "niet"
                    case nil: "niet te tellen"
                    }
                }
        }
        return [
            .heading(1, "Andere regel, andere \(topnaam)?"), .paragraph(Paper.Text(vergelijking.zin(self))),
            .table(
                .init(
                    "Elke regel over dezelfde biljetten", header: ["Onderwerp"] + vergelijking.rijen.map(\.naam), rows: rows,
                    widths: [4] + vergelijking.rijen.map { _ in 2 })),
        ] + vergelijking.eenBiljetZinnen(self).map { .paragraph(Paper.Text($0)) }
    }

    private var criteriadeel: [Paper.Block] {
        let shown = uitslag.regels.map(\.optie).filter { oordelen[$0.id] != nil }
        guard !shown.isEmpty else { return [] }
        var blocks: [Paper.Block] = [.heading(1, "Is het een regionale prioriteit?")]
        for optie in shown {
            let items = Criterium.allCases.compactMap { criterium -> Paper.Text? in
                guard let found = oordelen[optie.id]?[criterium], let score = found.oordeel.score else { return nil }
                let again = found.door.map { " Opnieuw beoordeeld bij de uitslag door \($0)." } ?? ""
                return .bold("\(criterium.vraag) ") + Paper.Text("\(Criteriumoordeel.naam(score)). \(found.oordeel.reden)\(again)")
            }
            blocks += [.heading(2, optie.naam), .list(items, isNumbered: false)]
        }
        return blocks
    }

    private var antwoorddeel: [Paper.Block] {
        func answers(_ optie: String?) -> [Paper.Block] {
            ronde.vragen.filter { ($0.bereik == .geheel) == (optie == nil) }.flatMap { vraag -> [Paper.Block] in
                let found = antwoorden(vraag, optie)
                guard !found.isEmpty else { return [] }
                return [.heading(optie == nil ? 2 : 3, vraag.tekst)]
                    + found.map { antwoord in
                        .quote(
                            Paper.Text(vraag.vorm == .herkenning ? Uitslagbeeld.herkenning(antwoord.tekst) : antwoord.tekst),
                            source: Paper.Text(antwoord.naam.isEmpty ? "Een deelnemer" : antwoord.naam))
                    }
            }
        }
        let perOptie = uitslag.regels.flatMap { regel -> [Paper.Block] in
            let found = answers(regel.optie.id)
            return found.isEmpty ? [] : [.heading(2, regel.optie.naam)] + found
        }
        let all = answers(nil) + perOptie
        return all.isEmpty ? [] : [.heading(1, "Wat de deelnemers erbij schreven")] + all
    }

    private var biljettendeel: [Paper.Block] {
        let rows = uitslag.opkomst.map { opkomst -> [Paper.Text] in
            [Paper.Text(opkomst.deelnemer.naam), Paper.Text(opkomst.deelnemer.gewicht.inCijfers), Paper.Text(Biljettenblok.hoe(opkomst, uitslag))]
        }
        return [
            .heading(1, "De biljetten"),
            .table(.init("Wie antwoordde, en hoe", header: ["Deelnemer", "Gewicht", "Hoe het antwoord kwam"], rows: rows, widths: [4, 1, 5])),
        ]
    }
}
