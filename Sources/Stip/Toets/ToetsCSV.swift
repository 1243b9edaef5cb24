import Foundation

extension Toetsbord {
    /// The board as a table.
    var csv: CSV {
        let kop = [
            "Code", "Gemeente", "District", "Plan", "Stand", "Antwoord van", "Verstuurd op", "Versie", "Ontvangstnummer", "Te verwerken", "Herinnerd",
        ]
        let rijen = delen.map { deel -> [CSV.Cel] in
            let antwoord = deel.antwoord
            return [
                .tekst(deel.gemeente), .tekst(deel.naam), .tekst(deel.district), .tekst(deel.plan?.naam ?? ""), .tekst(stand(deel).naam),
                .tekst(antwoord?.door ?? ""), antwoord.map { .datum($0.op.inAmsterdam.datum) } ?? .leeg, antwoord.map { .getal($0.versie) } ?? .leeg,
                .tekst(antwoord?.kenmerk ?? ""), antwoord.map { .getal($0.teVerwerken.count) } ?? .leeg,
                .tekst(deel.herinnerd.map(\.description).joined(separator: ", ")),
            ]
        }
        return CSV(kop: kop, rijen: rijen)
    }

    /// Every reaction of the answers that count: a line for each priority, each addition and each remark.
    var reactiesCSV: CSV {
        let kop = [
            "Code", "Gemeente", "District", "Soort", "Gelezen naam", "Gelezen rang", "Gelezen thema’s", "Oordeel", "Naam", "Rang", "Thema’s", "Focus",
            "Toelichting", "Bron", "Besluit", "Reden", "Ontvangstnummer",
        ]
        return CSV(kop: kop, rijen: delen.flatMap(lines))
    }

    private func lines(of deel: Toetsdeel) -> [[CSV.Cel]] {
        guard let antwoord = deel.antwoord else { return [] }
        let who: [CSV.Cel] = [.tekst(deel.gemeente), .tekst(deel.naam), .tekst(deel.district)]
        func line(
            _ soort: String, _ punt: Toetspunt?, _ oordeel: String, _ voorstel: Toetsvoorstel?, _ toelichting: String?, _ bron: String,
            _ onderdeel: Toetsonderdeel?
        ) -> [CSV.Cel] {
            let verwerking = onderdeel.flatMap { antwoord.verwerkingen[$0] }
            let texts = [
                soort, punt?.naam, punt?.rang.naam, punt?.themas.map(\.naam).joined(separator: ", "), oordeel, voorstel?.naam, voorstel?.rang.naam,
                voorstel?.themas.map(\.naam).joined(separator: ", "), voorstel?.focus, toelichting, bron, verwerking?.besluit.rawValue,
                verwerking?.reden, antwoord.kenmerk,
            ]
            return who + texts.map { .tekst($0 ?? "") }
        }
        var lines = deel.punten.compactMap { punt -> [CSV.Cel]? in
            guard let reactie = antwoord.reacties[punt.nummer] else { return nil }
            return line(
                "prioriteit", punt, reactie.oordeel.naam, reactie.voorstel, reactie.toelichting, "plan, bladzijde \(punt.bladzijde)",
                reactie.oordeel == .klopt ? nil : .punt(punt.nummer))
        }
        lines += antwoord.aanvullingen.map {
            line("aanvulling", nil, "Toegevoegd", $0.voorstel, $0.toelichting, $0.bron.zin, .aanvulling($0.nummer))
        }
        if let opmerking = antwoord.opmerking { lines.append(line("opmerking", nil, "", nil, opmerking, "", nil)) }
        return lines
    }
}
