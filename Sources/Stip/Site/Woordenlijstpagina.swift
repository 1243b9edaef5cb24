import HTML

/// The words of this site and what they mean here: one word for one thing.
struct Woordenlijstpagina: Page {
    var title: String { "Woordenlijst" }

    var main: HTML {
        """
        \(PageHead(heading: title, lead: "Deze woorden betekenen in Stip altijd hetzelfde.").html)
        <dl class="utrecht-data-list">\(Woordenlijstpagina.woorden.map { "<dt>\($0.woord)</dt><dd>\($0.betekenis)</dd>" as HTML })</dl>
        """
    }

    static let woorden: [(woord: String, betekenis: String)] = [
        ("Ambitie", "Een wens onder een onderwerp, die het plan niet voorop zet."),
        ("Basisteam", "Het kleinste gebied van de politie. Een basisteam werkt in een of meer gemeenten."),
        ("BBG", "Bestuurlijke Begeleidingsgroep: burgemeesters die het werk van het veiligheidsnetwerk begeleiden."),
        ("Bestuurscollege", "Alle burgemeesters van de eenheid samen met de hoofdofficier van justitie."),
        ("Coördinator", "Wie de cyclus van de eenheid leidt, bij het veiligheidsnetwerk."),
        ("Cyclus", "De vier jaar van het eerste plan tot het laatste verslag."),
        ("District", "Een deel van de eenheid, met een eigen overleg van burgemeesters."),
        ("Doorlopend", "Een onderwerp dat het plan noemt, maar niet voorop zet."),
        ("DVO", "Districtelijk Veiligheidsoverleg: de burgemeesters van een district, de officier van justitie en de politie."),
        ("Eenheid", "Een van de tien regionale eenheden van de politie."),
        ("Gemeente", "Een gemeente met haar code van het Centraal Bureau voor de Statistiek (CBS)."),
        ("IVP", "Integraal veiligheidsplan: het plan waarin een gemeenteraad de doelen voor veiligheid vaststelt."),
        ("MJBP", "Meerjarenbeleidsplan: het plan van burgemeesters en Openbaar Ministerie voor de eenheid."),
        ("OM", "Openbaar Ministerie."),
        ("Onderwerp", "Waar prioriteiten over gaan, zoals jeugd of ondermijning. Ook: thema."),
        ("Overleg", "Mensen die samenkomen om te adviseren, te kiezen of vast te stellen."),
        ("Passage", "De plek in een plan waar iets staat: de bladzijde en de zin."),
        ("Plan", "Het document waarin een gemeente schrijft wat zij aan veiligheid doet."),
        ("Praatplaat", "Eén vel met wat alle plannen samen zeggen, per district en voor de eenheid."),
        ("Prioriteit", "Wat een plan voorop zet."),
        ("RIEC", "Regionaal Informatie- en Expertisecentrum, tegen ondermijning."),
        ("Scan", "Het lezen van alle plannen aan het begin van de cyclus."),
        ("Toets", "Een gemeente kijkt na wat Stip in haar plan las."),
        ("Toegangslink", "Een adres waarmee iemand één keer kan inloggen."),
        ("Vaststellen", "Besluiten dat een plan geldt."),
        ("Zekerheid", "Hoe zeker Stip is van wat het las, van 0 tot 1, met de reden."),
        ("Zienswijze", "Wat een gemeenteraad van een ontwerp vindt."),
    ]
}
