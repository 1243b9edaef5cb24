/// Why an answer is not taken. What was sent before stays as it is.
extension Reason {
    static let doetNietMee = Reason(.forbidden, code: "doet-niet-mee", "Deze deelnemer doet niet mee in deze ronde.")
    static func isVerschoond(_ naam: String) -> Reason {
        Reason(.conflict, code: "is-verschoond", "\(naam) doet niet mee aan deze ronde vanwege een eigen belang.")
    }
    static func biljetVanAnder(_ naam: String) -> Reason {
        Reason(.forbidden, code: "biljet-van-ander", "Dit is het stembiljet van \(naam). U kunt het niet invullen.")
    }
    static func volmachtGegeven(_ naam: String) -> Reason {
        Reason(.forbidden, code: "volmacht-gegeven", "\(naam) kiest namens u. Laat de volmacht eerst intrekken als u zelf wilt kiezen.")
    }
    static func onbekendeOptie(_ ids: [String]) -> Reason {
        Reason(
            code: "onbekende-optie", field: "keuze",
            "\(Opmaak.lijst(ids.prefix(5).map { "‘\($0.prefix(60))’" })) \(ids.count == 1 ? "staat" : "staan") niet op de lijst van deze ronde. Kies uit de lijst."
        )
    }
    static let dubbelGekozen = Reason(code: "dubbel-gekozen", field: "keuze", "U koos een onderwerp twee keer. Elk onderwerp telt één keer.")
    static func teWeinigGekozen(_ count: Int, _ minimum: Int, _ maximum: Int) -> Reason {
        let asked = minimum == maximum ? "Kies er precies \(Opmaak.telwoord(minimum))" : "Kies er minstens \(Opmaak.telwoord(minimum))"
        return Reason(
            code: "verkeerd-aantal", field: "keuze",
            "\(asked). U koos er \(count == 0 ? "nog geen" : Opmaak.telwoord(count)): kies er nog \(Opmaak.telwoord(minimum - count)).")
    }
    static func teVeelGekozen(_ count: Int, _ minimum: Int, _ maximum: Int) -> Reason {
        let asked = minimum == maximum ? "Kies er precies \(Opmaak.telwoord(maximum))" : "Kies er hoogstens \(Opmaak.telwoord(maximum))"
        return Reason(
            code: "verkeerd-aantal", field: "keuze", "\(asked). U koos er \(Opmaak.telwoord(count)): haal er \(Opmaak.telwoord(count - maximum)) weg."
        )
    }
    static func teWeinigGerangschikt(_ count: Int, _ minimum: Int) -> Reason {
        Reason(
            code: "te-weinig-gerangschikt", field: "keuze",
            "Zet er minstens \(Opmaak.telwoord(minimum)) op volgorde. U zette er \(count == 0 ? "nog geen" : Opmaak.telwoord(count)).")
    }
    static let negatievePunten = Reason(code: "negatieve-punten", field: "keuze", "Geef nul punten of meer. Aftrekken kan niet.")
    static func verkeerdVerdeeld(_ given: Int, _ totaal: Int) -> Reason {
        let rest = given < totaal ? "verdeel er nog \(Opmaak.getal(totaal - given))" : "haal er \(Opmaak.getal(given - totaal)) weg"
        return Reason(
            code: "verkeerd-verdeeld", field: "keuze",
            "Verdeel precies \(Opmaak.aantal(totaal, "punt", "punten")). U verdeelde er \(Opmaak.getal(given)): \(rest).")
    }
    static func geenCijfer(_ optie: String) -> Reason {
        Reason(code: "geen-cijfer", field: "keuze-\(optie)", "Vul een heel getal in.")
    }
    static func buitenSchaal(_ optie: Optie, _ schaal: ClosedRange<Int>) -> Reason {
        Reason(
            code: "buiten-schaal", field: "keuze-\(optie.id)",
            "\(optie.naam): geef een cijfer van \(schaal.lowerBound) tot en met \(schaal.upperBound).")
    }
    static func optieOnbeantwoord(_ optie: Optie) -> Reason {
        Reason(code: "onderwerp-open", field: "keuze-\(optie.id)", "\(optie.naam): hier vulde u nog niets in.")
    }
    static func onbekendOordeel(_ optie: String) -> Reason {
        Reason(code: "onbekend-oordeel", field: "keuze-\(optie)", "Kies een van de mogelijkheden die erbij staan.")
    }
    static func bezwaarZonderReden(_ optie: Optie) -> Reason {
        Reason(code: "bezwaar-zonder-reden", field: "tekst-\(optie.id)", "\(optie.naam): schrijf waarom u bezwaar hebt.")
    }
    static func opmerkingZonderTekst(_ optie: Optie) -> Reason {
        Reason(code: "opmerking-zonder-tekst", field: "tekst-\(optie.id)", "\(optie.naam): schrijf uw opmerking, of kies akkoord.")
    }
    static let geenZienswijze = Reason(code: "geen-zienswijze", field: "zienswijze", "Schrijf uw zienswijze.")
    static func verkeerdeKeuzevorm(_ wijze: Keuzewijze) -> Reason {
        Reason(code: "verkeerde-keuzevorm", field: "keuze", "Zo kan in deze ronde niet gekozen worden. \(wijze.opdracht)")
    }
    static func onbekendeVraag(_ field: String) -> Reason {
        Reason(code: "onbekende-vraag", field: field, "Deze vraag hoort niet bij de ronde, of staat er twee keer.")
    }
    static func verkeerdeHerkenning(_ field: String) -> Reason {
        Reason(code: "verkeerde-herkenning", field: field, "Antwoord met ja, voor een deel of nee.")
    }
    static func vraagOpen(_ vraag: Vraag, _ optie: Optie?) -> Reason {
        Reason(
            code: "vraag-open", field: Vraagantwoord.veld(vraag.id, optie?.id), "\(optie.map { "\($0.naam): " } ?? "")beantwoord ‘\(vraag.tekst)’.")
    }
    static let geenConceptInGeheim = Reason(
        .conflict, code: "geen-concept-in-geheim", "In een geheime ronde bewaart Stip geen half ingevuld biljet. Verstuur uw keuze in één keer.")
    static let geheimAlVerstuurd = Reason(
        .conflict, code: "geheim-al-verstuurd",
        "U hebt al gestemd. Een geheime stem is niet te wijzigen: Stip weet niet welk biljet van u is.")
    static let biljetGewijzigd = Reason(
        .conflict, code: "biljet-gewijzigd",
        "Intussen is voor deze deelnemer iets anders bewaard. Wat er nu staat, telt. Bekijk het en verstuur daarna opnieuw.")
    static let geenHandinvoerInGeheim = Reason(
        .conflict, code: "geen-handinvoer-in-geheim", "In een geheime ronde kan niemand een keuze voor een ander invoeren.")
    static let geenHandinvoerVanPersoon = Reason(
        .conflict, code: "geen-handinvoer-van-persoon", "Met de hand invoeren kan alleen voor een overleg dat samen koos.")
    static let geenVerslag = Reason(
        code: "geen-verslag", field: "verslag", "Noem het verslag waarin de keuze staat, in hoogstens \(Invoervoorstel.verslaglengte) tekens.")
    static let geenVergaderdatum = Reason(
        code: "geen-vergaderdatum", field: "datum", "Vul de dag van de vergadering in. Die dag kan niet in de toekomst liggen.")
    static let geenInvoer = Reason(.missing, code: "geen-invoer", "Er wacht hier geen keuze op bevestiging.")
    static let eigenInvoer = Reason(
        .forbidden, code: "eigen-invoer", "U voerde deze keuze zelf in. Laat een ander lid van het overleg haar bevestigen.")
    static let volmachtBuitenOverleg = Reason(
        code: "volmacht-buiten-overleg", field: "aan", "Wie namens een deelnemer kiest, moet lid of secretaris van dat overleg zijn.")
    static let volmachtAanZelf = Reason(code: "volmacht-aan-zelf", field: "aan", "Kies iemand anders: niemand geeft zichzelf een volmacht.")
    static let volmachtDoorgegeven = Reason(
        code: "volmacht-doorgegeven", field: "aan", "Deze persoon gaf zelf een volmacht. Doorgeven kan niet: kies iemand die zelf kiest.")
    static let volmachtDubbel = Reason(
        code: "volmacht-dubbel", field: "aan", "Deze persoon heeft in deze ronde al een volmacht. Kies iemand anders: één volmacht per persoon.")
    static let geenVolmacht = Reason(.missing, code: "geen-volmacht", "Er is geen volmacht om in te trekken.")
    static let heeftAlGeantwoord = Reason(.conflict, code: "heeft-al-geantwoord", "Deze deelnemer heeft al geantwoord. Dat blijft tellen.")
}
