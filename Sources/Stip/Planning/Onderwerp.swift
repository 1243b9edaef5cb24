import TextAnalysis

/// What a step is about, as far as its words tell.
struct Onderwerp: Sendable {
    enum Kenmerk: Int, CaseIterable, Sendable {
        /// The plan itself: of the unit or of the municipality.
        case plan
        /// Another paper, or a part of a plan.
        case anders
        case concept, definitief
        /// What came out of a choice.
        case uitkomst
        /// A list to choose from.
        case lijst
        /// What a step before it brought: "uitkomsten van", "analyse".
        case opbrengst
        /// The paper that answers the reactions.
        case antwoord
        /// That somebody is asked for a view.
        case raadplegen
        case verslag, verlenging, minister, korpschef, raad, burgemeesters, hoofdofficier
        /// Of the region or the police, and not of the municipality.
        case regionaal
        /// Every year again.
        case jaarlijks
        /// Before a plan: what it should hold.
        case inbreng
        /// Of a municipality, in a planning of the unit.
        case gemeentelijk
        /// That something is decided, whatever the act of the step.
        case besluiten
        /// What a board adds for itself after the choice.
        case accent
        /// What a choice is made from.
        case keuzestof
        /// The plan that holds until now.
        case vorig
        /// A proposal to those who decide.
        case voorstel
        /// What was done with something that came before.
        case gedaanMet
    }

    let tekst: String
    private let klein: [UInt8]
    let kenmerken: Set<Kenmerk>
    /// Whether the plan itself is what the step is about, and not a part of it or a paper beside it.
    let isPlan: Bool

    init(_ tekst: String) {
        self.tekst = tekst
        // Spaces around it, so that words at the ends are words.
        klein = lowered(Array(" \(tekst) ".utf8))
        let hits = Onderwerp.woorden.hits(in: klein)
        kenmerken = Set(hits.compactMap { Kenmerk(rawValue: $0.group) })
        isPlan = Onderwerp.isPlan(klein, hits)
    }

    func noemt(_ kenmerk: Kenmerk) -> Bool { kenmerken.contains(kenmerk) }
    /// A version that is not the last word.
    var isConcept: Bool { noemt(.concept) && !noemt(.definitief) }

    /// The first noun of a phrase is what it is about: "doelstellingen voor het MJB" are objectives, "MJB met doelstellingen" is a plan.
    /// What stands beside each other is read apart: "antwoordnota en MJB" is both.
    private static func isPlan(_ klein: [UInt8], _ hits: [Lexicon.Hit]) -> Bool {
        var begin = 0
        for end in verbindingen.hits(in: klein).map(\.range.lowerBound) + [klein.count] where end > begin {
            let first = hits.first {
                (begin..<end).contains($0.range.lowerBound) && ($0.group == Kenmerk.plan.rawValue || $0.group == Kenmerk.anders.rawValue)
            }
            if first?.group == Kenmerk.plan.rawValue { return true }
            begin = end
        }
        return false
    }

    private static let verbindingen = Lexicon([" en ", ",", ";", " & ", " + ", "/"])

    private static let woorden = Lexicon(Kenmerk.allCases.map(phrases))

    private static func phrases(_ kenmerk: Kenmerk) -> [String] {
        switch kenmerk {
        case .plan:
            [
                " mjb", " mjp", "meerjarenvisie", "veiligheidsvisie", "beleidsplan", "meerjarenplan",
                "veiligheidsplan", " plan ", " het plan", "politieplan", "regioplan", "eenheidsplan",
                " ivp", "beleidsnota",
                "kadernota", "nota integrale veiligheid", "nota veiligheid", "veiligheidsbeleid", "planversie", "planontwerp", "ontwerpplan",
                "conceptplan", "meerjarenbeleid",
                "veiligheidsdoelen", "lokale doelen", "veiligheidsnota", "rbp ", "strategische agenda", "veiligheidsagenda",
            ]
        case .anders:
            [
                "startnotitie", "plan van aanpak", "uitvoeringsplan", "uitvoeringsprogramma", "uitvoeringsagenda", "jaarplan", "actieplan",
                "communicatieplan", "projectplan", "procesplan",
                "stappenplan", "werkplan", "planning", "tijdpad", "opzet", "uitgangspunt", "verslag", "evaluatie", "rapportage", "rapport ",
                "antwoordnota", "reactienota", "doelstelling", " doelen ", "prioriteit", " top ", " top-", "keuze", " kaders", "hoofdlijn", "thema",
                "speerpunt", " lijst",
                "longlist", "bouwste", "notitie", "brief", "memo ", "analyse", "veiligheidsbeeld", "scan ", "strategie", "enquête", "enquete",
                "reactie", "zienswijze", "input",
                "inbreng", "voorbereid", "proces", "opdracht", "budget", "begroting", "hoofdstuk", "samenvatting", "persbericht", "uitkomst",
                "uitslag", "resulta",
                "stand van zaken", "voortgang", "ambitie", "verlenging", "verlengen", "nota van", "oplegger", "mededeling", "agenda van", "advies",
                "besluitenlijst",
                "organisatorisch", "financieel", "vragenlijst", "onderzoek", "review", "monitor", "netwerksessie", "bijeenkomst", "inhoud", "fase ",
                "behandelplan", "bijstelling", "herijking", "actualisatie", "wijziging", "tussenstand", "uitvoering ",
            ]
        case .concept:
            [
                "concept", "ontwerp", "voorlopig", "95%", "95 %", "95 procent", "95-procent", "consultatieversie", "inspraakversie", "vrijgeven",
                "werkversie", "eerste versie",
                "ruwe versie", "proeve",
            ]
        case .definitief: ["definitie"]
        case .uitkomst:
            [
                " top ", " top-", "uitslag", "uitkomst", "eindkeuze", "eindlijst", "einduitslag", "shortlist", "gekozen prioriteiten",
                "definitieve prioriteiten", "definitieve keuze",
                "definitieve lijst", "overgebleven", "resultaat van de", "de vijf prioriteiten", "vijf prioriteiten",
            ]
        case .lijst: ["longlist", "groslijst", "kandida", "lijst van tien", "lijst met tien", "tiental", "voorkeurslijst", "keuzelijst", "stemlijst"]
        case .opbrengst:
            ["uitkomst", "uitslag", "resulta", "opbrengst", "analyse van", "analyseren", "verwerk", "terugkoppeling van", "bevindingen van"]
        case .antwoord:
            [
                "antwoordnota", "reactienota", "nota van antwoord", "nota van beantwoording", "nota van reactie", "nota van inspraak",
                "nota van zienswijze",
                "inspraaknota", "zienswijzennota", "consultatienota", "verwerken reacties", "verwerken van de reacties", "verwerken van reacties",
                "verwerken zienswijze",
                "verwerken van de zienswijze", "verwerken van zienswijze", "verwerking zienswijze", "verwerking van de zienswijze",
                "verwerking reacties",
                "verwerking van de reacties", "reacties verwerk", "zienswijzen verwerk", "reacties van de raden verwerk",
                "beantwoorden van de reacties",
                "beantwoording van de reacties", "reacties beantwoord", "beantwoorden reacties",
            ]
        case .raadplegen:
            [
                "consult", "zienswij", "gehoord", "horen", "reactie", "wensen en bedenkingen", "raadple", "om een oordeel", "bedenkingen", "gevoelen",
                "opvatting", "standpunt", " reage",
            ]
        case .verslag: ["jaarverslag", "jaarlijks verslag", "jaarlijkse verslag", "verslag over 2", "jaarrapport", "jaarverantwoording", "jaarlijkse verantwoording"]
        case .verlenging: ["verleng", " jaar langer", "doorlopen van het huidige", "looptijd oprekken"]
        case .minister: ["minister", "ministerie", "departement", "bewindspers", " jenv", " j&v", " v&j"]
        case .korpschef: ["korpschef", "korpsleiding", "korps "]
        case .raad: [" raad ", " raden", "gemeenteraad", "gemeenteraden", " raads"]
        case .burgemeesters: ["burgemeesters", " alle burgemeesters"]
        case .hoofdofficier: ["hoofdofficier", " hovj", " om ", "openbaar ministerie"]
        case .regionaal: ["region", "politie", "eenheid", " mjb", "bestuurscollege"]
        case .jaarlijks: ["jaarlijks", "elk jaar", "ieder jaar", "per jaar"]
        case .gemeentelijk:
            [
                "integraal veiligheidsplan", "integrale veiligheidsplan", " ivp", " lokaal ", " lokale ", "gemeentelijk", " eigen plan",
                "integrale veiligheid",
            ]
        case .besluiten: ["vaststel", "vast te stellen", "besluit", "besliss"]
        case .accent: ["accent", "aanvul", " eigen ", " lokale ", "districtelijke ", "voorzitter", "vertegenwoordig", "trekker"]
        case .keuzestof: ["prioriteit", "onderwerp", "thema", "speerpunt", "longlist", " lijst", " van de ", " uit ", "top "]
        case .vorig: [" vorig", " huidig", " lopende", " oude ", "voorgaande"]
        case .voorstel: ["raadsvoorstel", "raadsstuk", "voorstel aan", "voorstel voor", "voorstel tot"]
        case .gedaanMet:
            [
                " gedaan", " gebeurd", "terugkoppel", "terugmeld", "is verwerkt", "zijn verwerkt", "meegenomen", "overgenomen", "beantwoord",
            ]
        case .inbreng: ["input", "inbreng", "ophalen", "wensen voor", "enquête", "enquete", "vragenlijst"]
        }
    }
}
