import Foundation

extension RondeBody {
    private static let deelnemer = Schema.object(
        [
            .init("overleg", .text("De code van het overleg.", max: 64)),
            .init("kiest", .choice(["overleg", "leden"], "Het overleg kiest samen, of elk lid apart; zonder dit samen."), isRequired: false),
            .init("vergaderdatum", .date("De dag waarop het overleg vergadert."), isRequired: false),
            .init("gewicht", .text("Bij een vast gewicht: een getal of een breuk, als 2 of 7/2.", max: 40), isRequired: false),
        ], "Wie er meedoet.")

    private static func moment(_ description: String) -> Schema {
        .object(
            [
                .init("dag", .date("De dag.")),
                .init("tijd", .text("De tijd op de klok in Nederland, als 09.00; zonder dit de hele dag.", max: 5), isRequired: false),
            ], description)
    }

    private static let drempel = Schema.object(
        [
            .init("stemmen", .text("Meer dan een deel van de stemmen (>1/2) of minstens (>=2/3).", max: 20)),
            .init("inwoners", .text("Hetzelfde, van de inwoners.", max: 20), isRequired: false),
            .init("organisaties", .text("Hetzelfde, van de deelnemers.", max: 20), isRequired: false),
        ], "Wanneer een onderwerp is aangenomen.")

    private static let vraag = Schema.object(
        [
            .init("tekst", .text("De vraag.")), .init("uitleg", .text("Een zin eronder.", max: 1_000), isRequired: false),
            .init("soort", .choice(Vraag.Soort.allCases.map(\.rawValue), "Waar zij over gaat; zonder dit anders."), isRequired: false),
            .init(
                "bereik", .choice(Vraag.Bereik.allCases.map(\.rawValue), "Eén keer, of bij elk gekozen onderwerp; zonder dit één keer."),
                isRequired: false),
            .init("vorm", .choice(Vraag.Vorm.allCases.map(\.rawValue), "Ja, deels of nee, of woorden; zonder dit woorden."), isRequired: false),
            .init("verplicht", .flag("Of er een antwoord moet zijn."), isRequired: false),
        ], "Een vraag bij de keuze.")

    private static let keuzewijzen = ["kies", "rangorde", "punten", "score", "consent", "meerderheid", "zienswijze"]

    /// One description for what programs send and for what stands in a file.
    static let schema = Schema.object(
        [
            .init("naam", .text("De naam.")), .init("toelichting", .text("Wat deelnemers vooraf lezen."), isRequired: false),
            .init("longlist", .text("De vastgelegde longlist, bij haar nummer of haar naam; zonder dit de laatste.", max: 200), isRequired: false),
            .init(
                "vorige", .text("Het nummer van de gesloten ronde waaruit de lijst komt, in plaats van een longlist.", max: 64), isRequired: false),
            .init("zonder", .list(.text("Een onderwerp, bij zijn naam of zijn kandidaat.", max: 200), "Wat niet op de lijst komt."), isRequired: false),
            .init("deelnemers", .list(deelnemer, "Wie er meedoen.")),
            .init("keuzewijze", .choice(keuzewijzen, "Hoe gekozen wordt.")),
            .init("minimum", .integer(0...1_000, "Bij kies en rangorde: hoeveel minstens."), isRequired: false),
            .init("maximum", .integer(0...1_000, "Bij kies: hoeveel hoogstens; zonder dit precies het minimum."), isRequired: false),
            .init("totaal", .integer(0...1_000_000, "Bij punten: hoeveel er te verdelen zijn."), isRequired: false),
            .init(
                "schaal",
                .object(
                    [.init("van", .integer(0...100, "Het laagste cijfer.")), .init("tot", .integer(0...100, "Het hoogste cijfer."))],
                    "Bij score: de cijfers."),
                isRequired: false),
            .init("drempel", drempel, isRequired: false),
            .init("plaatsen", .integer(0...1_000, "Hoeveel onderwerpen de ronde oplevert."), isRequired: false),
            .init("regel", .choice(Telregel.alle.map(\.code), "De telregel, zoals in stip tel."), isRequired: false),
            .init("regelreden", .text("Waarom deze telregel.", max: Stemronde.toelichtinglengte), isRequired: false),
            .init("gelijkstand", .choice(Gelijkstand.vaste.map(\.code) + ["eigen"], "Wat er bij gelijke stand gebeurt.")),
            .init("gelijkstandtekst", .text("Bij eigen: de regel in uw woorden.", max: Stemronde.toelichtinglengte), isRequired: false),
            .init("weging", .choice(["ieder", "vast", "inwoners"], "Waarnaar gewogen wordt; zonder dit telt ieder even zwaar."), isRequired: false),
            .init("peiljaar", .integer(1900...2200, "Bij inwoners: het jaar van de inwonertallen."), isRequired: false),
            .init("gr", .flag("Of de ronde van een gemeenschappelijke regeling is."), isRequired: false),
            .init("quorum", .integer(0...10_000, "Hoeveel deelnemers moeten antwoorden."), isRequired: false),
            .init("opent", moment("Wanneer zij opent.")), .init("sluit", moment("Wanneer zij sluit; een dag zonder tijd telt helemaal mee.")),
            .init("geheim", .flag("Of niemand kan zien wie wat koos."), isRequired: false),
            .init(
                "vooraf", .choice(["opkomst", "niets"], "Wat deelnemers voor sluiting van elkaar zien; zonder dit wie antwoordde."),
                isRequired: false),
            .init("vragen", .list(vraag, "De vragen bij de keuze; zonder dit de zes gewone, met een lege lijst geen."), isRequired: false),
            .init("zonderDistrict", .flag("Of de ronde door mag gaan zonder stem van een district."), isRequired: false),
        ], "Een stemronde om te maken. Zij is daarna opgesteld en nog niet open.")
}
