import SocialChoice

/// The rules of a round in words, each with its name: what stands fixed once it opens.
struct Ronderegels: Equatable, Sendable {
    struct Regel: Equatable, Sendable {
        let naam: String
        let tekst: String
    }

    let regels: [Regel]

    init(_ ronde: Stemronde) {
        var regels = [Regel(naam: "Wat u doet", tekst: ronde.keuzewijze.opdracht)]
        if ronde.keuzewijze.heeftPlaatsen {
            regels.append(
                Regel(
                    naam: "Levert op",
                    tekst: "\(Opmaak.zin(Opmaak.telwoord(ronde.telling.plaatsen))) \(ronde.telling.plaatsen == 1 ? "onderwerp" : "onderwerpen")."))
        }
        if case .meerderheid(let eis) = ronde.keuzewijze { regels.append(Regel(naam: "Aangenomen bij", tekst: eis.zin)) }
        if let regel = ronde.telling.regel {
            regels.append(Regel(naam: "Telregel", tekst: "\(regel.naam). \(regel.uitleg)\(ronde.telling.reden.map { " \($0)" } ?? "")"))
        }
        regels.append(Regel(naam: "Gelijke stand", tekst: ronde.telling.gelijkstand.zin))
        regels.append(Regel(naam: "Gewicht", tekst: ronde.weging.zin))
        if let quorum = ronde.quorum {
            regels.append(
                Regel(
                    naam: "Quorum",
                    tekst:
                        "Minstens \(Opmaak.telwoord(quorum)) van de \(Opmaak.telwoord(ronde.deelnemers.count)) antwoorden, anders is er geen uitslag."
                ))
        }
        regels.append(
            Regel(
                naam: "Wie ziet wat",
                tekst: ronde.isGeheim
                    ? "Geheim: niemand kan zien wie wat koos, Stip ook niet. Wat verstuurd is, is niet te wijzigen."
                    : "Tot de ronde sluit ziet niemand wat een ander koos. Daarna staan de keuzes op naam."))
        self.regels = regels
    }
}

extension Stemgewicht {
    var zin: String {
        switch self {
        case .ieder: "Ieder telt één keer."
        case .vast: "Ieder heeft een gewicht dat vooraf is opgeschreven."
        case .inwoners(let peiljaar): "Ieder telt naar het aantal inwoners van zijn gemeenten op 1 januari \(peiljaar)."
        }
    }
}

extension Meerderheid {
    /// `meer dan de helft van de stemmen en minstens twee derde van de inwoners`
    var inWoorden: String {
        Opmaak.lijst(
            [
                "\(stemmen.inWoorden) van de stemmen", inwoners.map { "\($0.inWoorden) van de inwoners" }, organisaties.map { "\($0.inWoorden) van de deelnemers" },
            ].compactMap(\.self))
    }

    /// As a sentence on a page.
    var zin: String { "\(Opmaak.zin(inWoorden)) is voor. Wie zich onthoudt, telt niet mee." }
}

extension Meerderheid.Drempel {
    fileprivate var inWoorden: String {
        let share =
            switch deel.description {
            case "1/2": "de helft"
            case "2/3": "twee derde"
            case "3/4": "drie vierde"
            default: deel.description
            }
        return deel == Fraction(1) ? "het geheel" : "\(isMeerDan ? "meer dan" : "minstens") \(share)"
    }
}
