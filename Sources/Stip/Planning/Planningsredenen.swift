/// Why something cannot be done to a planning.
extension Reason {
    static let geenPlanning = Reason(.missing, code: "geen-planning", "Deze planning is er niet.")
    static let geenPlanningsstap = Reason(.missing, code: "geen-stap", "Deze stap staat niet in de planning.")
    static let geenPlanningnaam = Reason(code: "geen-naam", field: "naam", "Geef de planning een naam.")
    static let planningnaamTeLang = Reason(code: "naam-te-lang", field: "naam", "Gebruik voor de naam hoogstens 200 tekens.")
    static let onbekendNiveau = Reason(code: "onbekend-niveau", field: "niveau", "Kies voor wie de planning is: eenheid, gemeente of landelijk.")
    static let gemeenteNodig = Reason(code: "gemeente-nodig", field: "gemeente", "Kies van welke gemeente deze planning is.")
    static let onbekendeBron = Reason(code: "onbekende-bron", field: "bron", "Kies waar u mee begint.")
    static let geenPlanningsbestand = Reason(code: "geen-bestand", field: "bestand", "Kies het planningbestand waarmee u begint.")
    static let bronLeeg = Reason(.conflict, code: "bron-leeg", field: "bron", "Hier staan geen stappen in. Kies iets anders om mee te beginnen.")
    static let teVeelStappen = Reason(.tooLarge, code: "te-veel-stappen", "Een planning heeft hoogstens 2.000 stappen. Maak er twee van.")

    // MARK: A step

    static let geenStaporgaan = Reason(code: "geen-orgaan", field: "orgaan", "Schrijf wie dit doet, zoals: BBG.")
    static let orgaanTeLang = Reason(code: "orgaan-te-lang", field: "orgaan", "Gebruik hoogstens 120 tekens.")
    static let geenStapwat = Reason(code: "geen-wat", field: "wat", "Schrijf in een paar woorden wat er gebeurt, zoals: top vijf bepalen.")
    static let stapwatTeLang = Reason(code: "wat-te-lang", field: "wat", "Gebruik hoogstens 200 tekens.")
    static let onbekendeHandeling = Reason(code: "onbekende-handeling", field: "handeling", "Kies een handeling uit de lijst.")
    static let onbekendeStap = Reason(code: "onbekende-stap", field: "nodig", "Kies alleen stappen die nog in de planning staan.")
    static let wachtOpZichzelf = Reason(code: "wacht-op-zichzelf", field: "nodig", "Een stap kan niet op zichzelf wachten. Haal dat vinkje weg.")
    static let onbekendWanneer = Reason(code: "onbekend-wanneer", field: "wanneer", "Kies hoe precies u het weet.")
    static let eindVoorBegin = Reason(
        code: "eind-voor-begin", field: "tot", "De laatste dag ligt voor de eerste. Draai de dagen om, of verbeter er een.")
    static let geenVerplaatsreden = Reason(code: "geen-reden", field: "reden", "Schrijf waarom. Dat blijft bij de stap staan.")
    static let redenTeLang = Reason(code: "reden-te-lang", field: "reden", "Gebruik hoogstens 1.000 tekens.")
    static let zelfdeMoment = Reason(code: "zelfde-moment", field: "van", "De stap staat al op deze dag. Kies een andere.")
    static let gedaanInToekomst = Reason(
        code: "gedaan-in-toekomst", field: "gedaan", "Deze dag moet nog komen. Meld de stap als hij gedaan is.")
    static let alGedaan = Reason(.conflict, code: "stap-klaar", "Deze stap is al gedaan of vervallen. Draai dat eerst terug.")
    static let nietsTerug = Reason(.conflict, code: "niets-terug", "Er is niets om terug te draaien.")

    static func geenDag(_ field: String) -> Reason {
        Reason(code: "geen-dag", field: field, field == "tot" ? "Vul de laatste dag in." : "Vul de dag in.")
    }

    static func dagBestaatNiet(_ field: String, _ text: String) -> Reason {
        Reason(code: "dag-bestaat-niet", field: field, "De dag ‘\(text.prefix(40))’ bestaat niet. Schrijf een dag als 31-1-2027.")
    }

    static func uiterlijkVoorStuk(_ dagtekening: Datum) -> Reason {
        Reason(
            code: "uiterlijk-voor-stuk", field: "van",
            "Het stuk is van \(Opmaak.datum(dagtekening)). Een uiterste dag daarvoor kan niemand halen. Kies een latere dag.")
    }

    static func geenAantalDagen(_ field: String, _ range: ClosedRange<Int>) -> Reason {
        Reason(
            code: "geen-aantal-dagen", field: field,
            "Schrijf een geheel getal van \(range.lowerBound) tot en met \(Opmaak.getal(range.upperBound)).")
    }

    static func onbekendOrgaan(_ orgaan: String, _ bedoeld: [String]) -> Reason {
        let hint = bedoeld.isEmpty ? "Kies een naam uit de lijst." : "Bedoelt u \(Opmaak.lijst(Array(bedoeld.prefix(5)), "of"))?"
        return Reason(code: "onbekend-orgaan", field: "orgaan", "‘\(orgaan.prefix(60))’ is er niet in deze eenheid. \(hint)")
    }

    /// Names every step of a ring, so that somebody can see where it can be cut.
    static func kring(_ stappen: [Stap]) -> Reason {
        func naam(_ stap: Stap) -> String { "‘\(stap.wat.isEmpty ? stap.id : stap.wat)’ (\(stap.orgaan))" }
        let chain = stappen.dropFirst().map { naam($0) } + [naam(stappen[0])]
        return Reason(
            code: "kring", field: "nodig",
            "Deze stappen wachten op elkaar: \(naam(stappen[0])) wacht op \(chain.joined(separator: ", en die op ")). Haal één van deze vinkjes weg.")
    }

    /// Two people at one step: who comes second sees what changed, and by whom.
    static func stapGewijzigd(_ naam: String, _ daden: [Planningsdaad]) -> Reason {
        let what = daden.map(\.tekst).joined(separator: " ")
        return Reason(
            .conflict, code: "stap-gewijzigd",
            "De stap ‘\(naam)’ is intussen gewijzigd. \(what) Wat u invulde staat er nog. Kijk of het nog klopt en verstuur het dan opnieuw.")
    }

    static func nietDeLaatste(_ daad: Planningsdaad) -> Reason {
        Reason(.conflict, code: "niet-de-laatste", "Er is daarna nog iets gedaan: \(daad.tekst) Draai dat eerst terug.")
    }
}
