import Foundation

/// Why a round cannot be held as it is.
extension Reason {
    static let ongeldigeRondenaam = Reason(
        code: "ongeldige-naam", field: "naam", "Geef de ronde een naam van één regel en hoogstens \(Stemronde.naamlengte) tekens.")
    static func rondetekstTeLang(_ field: String, _ length: Int, atMost limit: Int) -> Reason {
        Reason(
            code: "tekst-te-lang", field: field,
            "Deze tekst heeft \(Opmaak.getal(length)) tekens. Maak hem korter: hoogstens \(Opmaak.getal(limit)).")
    }
    static func teWeinigOpties(_ least: Int) -> Reason {
        Reason(code: "te-weinig-opties", field: "opties", "Zet minstens \(Opmaak.aantal(least, "onderwerp", "onderwerpen")) op de lijst.")
    }
    static let dubbeleOptie = Reason(code: "dubbele-optie", field: "opties", "Een onderwerp staat er twee keer op. Haal het er één keer af.")
    static func ongeldigeOptie(_ optie: Optie) -> Reason {
        Reason(
            code: "ongeldige-optie", field: "opties",
            "Onderwerp \(optie.plaats): geef een naam van hoogstens \(Optie.naamlengte) tekens en een omschrijving van hoogstens \(Opmaak.getal(Optie.omschrijvinglengte))."
        )
    }
    static func zelfdeOptienaam(_ namen: [String]) -> Reason {
        Reason(
            code: "zelfde-naam", field: "opties",
            "Twee onderwerpen heten hetzelfde: \(Opmaak.lijst(namen.map { "‘\($0)’" })). Geef elk een eigen naam.")
    }
    static let minimumTeLaag = Reason(code: "minimum-te-laag", field: "minimum", "Laat minstens één onderwerp kiezen.")
    static func minimumBovenMaximum(_ minimum: Int, _ maximum: Int) -> Reason {
        Reason(
            code: "minimum-boven-maximum", field: "minimum",
            "Minstens \(Opmaak.telwoord(minimum)) en hoogstens \(Opmaak.telwoord(maximum)) gaat niet samen. Maak het minimum lager of het maximum hoger."
        )
    }
    static func meerKiezenDanOpties(_ number: Int, _ opties: Int) -> Reason {
        Reason(
            code: "meer-dan-opties", field: "maximum",
            "Er staan \(Opmaak.telwoord(opties)) onderwerpen op de lijst. Daaruit kan niemand er \(Opmaak.telwoord(number)) kiezen.")
    }
    static func nietsTeKiezen(_ number: Int) -> Reason {
        Reason(
            code: "niets-te-kiezen", field: "maximum",
            "Wie \(Opmaak.telwoord(number)) van \(Opmaak.telwoord(number)) kiest, kiest niets. Laat er minder kiezen, of zet meer op de lijst.")
    }
    static let verkeerdPuntental = Reason(code: "verkeerd-puntental", field: "totaal", "Geef 1 tot en met 1.000 punten om te verdelen.")
    static let verkeerdeSchaal = Reason(
        code: "verkeerde-schaal", field: "schaal", "Kies een schaal tussen 0 en 100, waarvan het hoogste cijfer boven het laagste ligt.")
    static let verkeerdeDrempel = Reason(
        code: "verkeerde-drempel", field: "drempel", "Een meerderheid ligt tussen niets en alles. Vul een deel in zoals 1/2 of 2/3.")
    static let geenPlaatsen = Reason(code: "geen-plaatsen", field: "plaatsen", "Vul in hoeveel onderwerpen de ronde oplevert.")
    static func plaatsenTeVeel(_ plaatsen: Int, _ opties: Int) -> Reason {
        Reason(
            code: "plaatsen-te-veel", field: "plaatsen",
            "De ronde levert \(Opmaak.telwoord(plaatsen)) onderwerpen op en de lijst heeft er \(Opmaak.telwoord(opties)). Dan valt er niets af: kies een lager aantal."
        )
    }
    static func regelPastNiet(_ regel: Telregel, _ wijze: Keuzewijze) -> Reason {
        Reason(
            code: "regel-past-niet", field: "regel",
            "Met de telregel ‘\(regel.naam)’ kan Stip deze manier van kiezen niet tellen.\(wijze.telregels.isEmpty ? " Deze manier heeft geen telregel nodig." : " Wel met: \(Opmaak.lijst(wijze.telregels.map(\.naam), "of")).")"
        )
    }
    static let geenTelregel = Reason(code: "geen-telregel", field: "regel", "Kies de telregel. Hij ligt vast zodra de ronde opent.")
    static let gewogenZonderGewicht = Reason(
        code: "gewogen-zonder-gewicht", field: "weging",
        "De telregel weegt, maar iedereen telt even zwaar. Kies een weging, of de telregel zonder gewicht.")
    static let geenGelijkstandregel = Reason(
        code: "geen-gelijkstandregel", field: "gelijkstandtekst",
        "Schrijf op wat er bij gelijke stand gebeurt. De regel ligt vast zodra de ronde opent.")
    static let geenDeelnemers = Reason(code: "geen-deelnemers", field: "deelnemers", "Kies wie er meedoet.")
    static func dubbeleDeelnemer(_ namen: [String]) -> Reason {
        Reason(code: "dubbele-deelnemer", field: "deelnemers", "\(Opmaak.lijst(namen)) doet twee keer mee. Eén stem per deelnemer.")
    }
    static func quorumPastNiet(_ quorum: Int, _ deelnemers: Int) -> Reason {
        Reason(
            code: "quorum-past-niet", field: "quorum",
            "Het quorum is \(Opmaak.telwoord(quorum)) en er \(deelnemers == 1 ? "doet één deelnemer" : "doen \(Opmaak.telwoord(deelnemers)) deelnemers") mee. Kies een getal van 1 tot en met dat aantal."
        )
    }
    static let gewichtZonderWeging = Reason(
        code: "gewicht-zonder-weging", field: "weging",
        "Er zijn gewichten ingevuld, maar iedereen telt even zwaar. Kies ‘vast gewicht’ of haal ze weg.")
    static func gewichtOntbreekt(_ namen: [String]) -> Reason {
        Reason(
            code: "gewicht-ontbreekt", field: "gewichten",
            "Vul een gewicht boven nul in voor \(Opmaak.lijst(namen)): een getal als 2, of een breuk als 7/2.")
    }
    static func inwonersOntbreken(_ namen: [String], _ peiljaar: Int?) -> Reason {
        Reason(
            code: "inwoners-ontbreken", field: "weging",
            "Van \(Opmaak.lijst(namen)) staan niet alle inwonertallen\(peiljaar.map { " van 1 januari \($0)" } ?? "") in de eenheid. Vul die aan, of kies een ander jaar of een andere weging."
        )
    }
    static func meerDanDeHelft(_ naam: String) -> Reason {
        Reason(
            code: "meer-dan-de-helft", field: "weging",
            "\(naam) krijgt meer dan de helft van alle gewicht. In een gemeenschappelijke regeling mag dat niet: kies een andere weging.")
    }
    static let geheimAlleenPersonen = Reason(
        code: "geheim-alleen-personen", field: "geheim", "Geheim stemmen kan alleen met personen. Van een overleg is altijd bekend wat het koos.")
    static let geheimZonderGewicht = Reason(
        code: "geheim-zonder-gewicht", field: "weging", "In een geheime ronde telt iedereen even zwaar: aan een gewicht is te zien wie stemde.")
    static let geheimTeWeinig = Reason(
        code: "geheim-te-weinig", field: "deelnemers",
        "Voor een geheime ronde zijn minstens \(Opmaak.telwoord(Stemronde.minstensGeheim)) deelnemers nodig. Met minder is te raden wie wat koos.")
    static let geheimZonderZienswijze = Reason(
        code: "geheim-zonder-zienswijze", field: "keuzewijze",
        "Een zienswijze of een bezwaar staat op naam. Kies een andere manier, of een open ronde.")
    static let dubbeleVraag = Reason(code: "dubbele-vraag", field: "vragen", "Een vraag staat er twee keer in.")
    static func ongeldigeVraag(_ place: Int) -> Reason {
        Reason(
            code: "ongeldige-vraag", field: "vragen", "Vraag \(place): schrijf een vraag van hoogstens \(Vraag.tekstlengte) tekens, of haal haar weg."
        )
    }
    static let sluitVoorOpening = Reason(
        code: "sluit-voor-opening", field: "sluit", "De ronde sluit voor zij opent. Kies een later moment om te sluiten.")
    static let sluitInVerleden = Reason(code: "sluit-in-verleden", field: "sluit", "De ronde sluit in het verleden. Kies een moment dat nog komt.")
    static func ongeldigMoment(_ field: String) -> Reason {
        Reason(code: "ongeldig-moment", field: field, "Vul een dag in, en als u wilt een tijd zoals 12.00. Zonder tijd geldt de hele dag.")
    }
    static func overlegMagNietKiezen(_ naam: String) -> Reason {
        Reason(
            code: "overleg-mag-niet-kiezen", field: "deelnemers",
            "\(naam) heeft in de eenheid niet de bevoegdheid om te kiezen. Geef die eerst, of haal het overleg eraf.")
    }
    static func onbekendOverleg(_ code: String) -> Reason {
        Reason(code: "onbekend-overleg", field: "deelnemers", "Het overleg ‘\(code)’ staat niet in de eenheid.")
    }
    static func geenLedenInOverleg(_ naam: String) -> Reason {
        Reason(code: "geen-leden", field: "deelnemers", "In \(naam) heeft niemand de rol lid. Geef de leden eerst een account.")
    }
    static func districtZonderOverleg(_ namen: [String]) -> Reason {
        Reason(
            code: "district-zonder-overleg", field: "deelnemers",
            "Van \(Opmaak.lijst(namen)) doet geen overleg mee, dus dat district heeft geen stem. Voeg het overleg toe, of vink aan dat u het zo wilt."
        )
    }
    static let onbekendeKeuzewijze = Reason(code: "onbekende-keuzewijze", field: "keuzewijze", "Kies hoe er gekozen wordt.")
}

/// Why an act on a round cannot be done now.
extension Reason {
    static let geenStemronde = Reason(.missing, code: "geen-stemronde", "Deze stemronde bestaat niet. Kies een ronde uit de lijst.")
    static func rondeNietOpgesteld(_ ronde: Stemronde, at now: Date) -> Reason {
        Reason(.conflict, code: "ronde-niet-opgesteld", "\(ronde.standzin(at: now)) Aan de ronde verandert nu niets meer.")
    }
    static func rondeNietOpen(_ ronde: Stemronde, at now: Date) -> Reason {
        Reason(.conflict, code: "ronde-niet-open", "\(ronde.standzin(at: now)) Dat kan alleen bij een ronde die open is.")
    }
    static func rondeNogNietOpen(_ ronde: Stemronde) -> Reason {
        Reason(
            .conflict, code: "ronde-niet-open",
            ronde.opening == nil
                ? "De ronde is nog niet open. De coördinator opent haar." : "De ronde opent op \(Opmaak.moment(ronde.opent)). Kies daarna.")
    }
    static func rondeGesloten(_ ronde: Stemronde) -> Reason {
        Reason(
            .conflict, code: "ronde-gesloten",
            "De ronde is op \(Opmaak.moment(ronde.gesloten)) gesloten. Vraag de coördinator of u nog mag.")
    }
    static func rondeNietGesloten(_ ronde: Stemronde, at now: Date) -> Reason {
        Reason(.conflict, code: "ronde-niet-gesloten", "\(ronde.standzin(at: now)) Vaststellen kan als de ronde gesloten is.")
    }
    static func rondeNietInTeTrekken(_ ronde: Stemronde, at now: Date) -> Reason {
        Reason(.conflict, code: "ronde-niet-in-te-trekken", "\(ronde.standzin(at: now)) Intrekken kan niet meer.")
    }
    static let rondeGewijzigd = Reason(
        .conflict, code: "ronde-gewijzigd", "Intussen heeft iemand anders deze ronde gewijzigd. Bekijk wat er nu staat en bewaar opnieuw.")
    static func geenRondereden(_ field: String) -> Reason {
        Reason(code: "geen-reden", field: field, "Schrijf waarom. Wie meedoet, leest het.")
    }
    static func quorumNietGehaald(_ answered: Int, _ quorum: Int) -> Reason {
        Reason(
            .conflict, code: "quorum-niet-gehaald",
            "Er antwoordden \(Opmaak.aantal(answered, "deelnemer", "deelnemers")) en het quorum is \(Opmaak.telwoord(quorum)). Er is geen uitslag: beleg een nieuwe vergadering."
        )
    }
    static func wachtOpBevestiging(_ namen: [String]) -> Reason {
        Reason(
            .conflict, code: "wacht-op-bevestiging",
            "De keuze van \(Opmaak.lijst(namen)) is met de hand ingevoerd en nog niet door een tweede persoon bevestigd. Laat dat eerst doen.")
    }
    static func overlegMoetNog(_ deelnemers: [Deelnemer]) -> Reason {
        let boards = deelnemers.map { "\($0.naam) (\($0.uiterlijk.map(Opmaak.dagEnDatum) ?? ""))" }
        return Reason(
            .conflict, code: "overleg-moet-nog", field: "ondanks",
            "Kan nog niet: de ronde mist de keuze van \(Opmaak.lijst(boards)). Wacht tot na die vergadering, of schrijf waarom u nu vaststelt.")
    }
}

extension Stemronde {
    /// How it stands, as a whole sentence.
    func standzin(at now: Date) -> String {
        switch stand(at: now) {
        case .opgesteld: opening == nil ? "De ronde is opgesteld en nog niet geopend." : "De ronde opent op \(Opmaak.moment(opent))."
        case .open: "De ronde is open."
        case .gesloten: "De ronde is gesloten."
        case .vastgesteld: "De uitslag is vastgesteld."
        case .ingetrokken: "De ronde is ingetrokken."
        }
    }
}
