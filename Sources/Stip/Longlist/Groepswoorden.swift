import Foundation

extension Groepsstap {
    /// What was done, in a sentence, with the names that the groups had then.
    func zin(in indeling: Groepsindeling) -> String {
        let before = indeling.groepen(na: volgnummer - 1)
        let naam = { (id: ID<Prioriteitengroep>) in before.first { $0.id == id }?.naam ?? "een groep" }
        switch daad {
        case .voorstel(let maat, let groepen):
            return "\(door) liet Stip \(Opmaak.aantal(groepen.count, "groep", "groepen")) voorstellen (\(maat.naam))."
        case .plaatsing(let plaatsingen):
            let doelen = Set(plaatsingen.map(\.groep))
            guard let first = plaatsingen.first, doelen.count == 1 else {
                return
                    "\(door) zette \(Opmaak.aantal(plaatsingen.count, "prioriteit", "prioriteiten")) in \(Opmaak.aantal(doelen.count, "groep", "groepen"))."
            }
            let wat = plaatsingen.count == 1 ? "‘\(first.lid.naam)’" : Opmaak.aantal(plaatsingen.count, "prioriteit", "prioriteiten")
            return "\(door) zette \(wat) in de groep ‘\(naam(first.groep))’."
        case .samenvoeging(let ids, let nieuw):
            return "\(door) voegde \(Opmaak.lijst(ids.map { "‘\(naam($0))’" })) samen tot ‘\(nieuw)’."
        case .splitsing(let id, let leden, let nieuw):
            return "\(door) maakte van \(Opmaak.aantal(leden.count, "prioriteit", "prioriteiten")) uit ‘\(naam(id))’ de groep ‘\(nieuw)’."
        case .naam(let id, let nieuw): return "\(door) noemde de groep ‘\(naam(id))’ voortaan ‘\(nieuw)’."
        case .terugkeer(let naar): return "\(door) ging terug naar hoe het was na stap \(naar)."
        }
    }

    /// A name that a group can have.
    static func naam(_ text: String?) throws(Refusal) -> String {
        guard let text, !text.isEmpty else { throw Refusal(.geenGroepsnaam) }
        guard text.unicodeScalars.count <= 120 else { throw Refusal(.groepsnaamTeLang) }
        return text
    }
}

extension Groepsmaat {
    func check() throws(Refusal) {
        switch self {
        case .aantal(let aantal): if !Groepsmaat.aantallen.contains(aantal) { throw Refusal(.verkeerdAantalGroepen) }
        case .gelijkenis(let drempel): if !(0...1).contains(drempel) { throw Refusal(.verkeerdeGelijkenis) }
        }
    }
}

extension Reason {
    static let nietsTeGroeperen = Reason(
        .conflict, code: "niets-te-groeperen", "Er zijn nog geen prioriteiten om te groeperen. Voeg eerst plannen van gemeenten toe.")
    static let geenGroep = Reason(.missing, code: "geen-groep", field: "groep", "Deze groep bestaat niet meer. Kies een groep uit de lijst.")
    static let geenGroepsstap = Reason(.missing, code: "geen-groepsstap", "Deze stap bestaat niet. Kies een stap uit de lijst.")
    static let nietsGekozen = Reason(code: "niets-gekozen", field: "prioriteit", "Kies eerst een of meer prioriteiten.")
    static let allesGekozen = Reason(
        code: "alles-gekozen", field: "prioriteit",
        "U koos alle prioriteiten van de groep. Laat er minstens één staan, of geef de groep een andere naam.")
    static let teWeinigGroepen = Reason(code: "te-weinig-groepen", field: "groep", "Kies twee of meer groepen om samen te voegen.")
    static let geenGroepsnaam = Reason(code: "geen-groepsnaam", field: "naam", "Geef de groep een naam.")
    static let groepsnaamTeLang = Reason(code: "groepsnaam-te-lang", field: "naam", "Gebruik voor de naam hoogstens 120 tekens.")
    static let zelfdeNaam = Reason(code: "zelfde-naam", field: "naam", "Zo heet de groep al. Kies een andere naam.")
    static let nietsNieuws = Reason(.conflict, code: "niets-nieuws", "Er is niets nieuws om te plaatsen.")
    static let alHier = Reason(.conflict, code: "al-hier", "De groepen staan al zoals na deze stap.")
    static let verkeerdAantalGroepen = Reason(
        code: "verkeerd-aantal-groepen", field: "aantal",
        "Kies een aantal groepen van \(Groepsmaat.aantallen.lowerBound) tot en met \(Groepsmaat.aantallen.upperBound).")
    static let verkeerdeGelijkenis = Reason(
        code: "verkeerde-gelijkenis", field: "gelijkenis", "Schrijf een gelijkenis van 0 tot en met 1, zoals 0,6.")

    static func staatDaarAl(_ naam: String) -> Reason {
        Reason(.conflict, code: "staat-daar-al", field: "groep", "Deze prioriteit staat al in de groep ‘\(naam)’. Kies een andere groep.")
    }

    /// Two people at once: the second sees what the first did and loses nothing but this one step.
    static func intussenGegroepeerd(_ stap: Groepsstap, in indeling: Groepsindeling) -> Reason {
        Reason(
            .conflict, code: "intussen-gegroepeerd",
            "Intussen is er iets veranderd: \(stap.zin(in: indeling)) U ziet nu de nieuwe stand. Doe uw stap opnieuw als hij nog klopt.")
    }
}
