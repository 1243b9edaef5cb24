/// How people write the acts. Only verbs; what a step is about never decides which act it is.
extension Handeling {
    /// The act that a word or a few words name; nothing when they are not one of the acts that Stip knows.
    ///
    /// Asking a council is hearing it, asking residents is gathering what they think: so the body counts for "consulteren".
    ///
    /// A description may name other acts behind its own ("bespreken van wat is gekozen"): there the first counts. In the field for the
    /// act the most telling counts: who discusses and adopts, adopts.
    init?(woorden text: String, orgaan: Orgaan, isVeld: Bool = false) {
        if let known = Handeling(rawValue: text.lowercased()) {
            self = known
            return
        }
        let acts = Naamsleutel(text).woorden.split(separator: " ").lazy.compactMap { Handeling.act(of: String($0), by: orgaan) }
        guard let first = acts.first else { return nil }
        self = isVeld ? Handeling.stems.map(\.act).first(where: acts.contains) ?? first : first
    }

    private static func act(of word: String, by orgaan: Orgaan) -> Handeling? {
        if asks.contains(where: word.hasPrefix) {
            return orgaan.soorten.isDisjoint(with: [.raad, .college, .commissie, .burgemeester]) ? .ophalen : .horen
        }
        return stems.first { entry in entry.stems.contains(where: word.hasPrefix) }?.act
    }

    private static let asks = ["consult", "raadple", "geconsult", "geraadpl"]

    /// Beginnings of words, the most telling first: who adopts after a discussion adopts.
    private static let stems: [(act: Handeling, stems: [String])] = [
        (
            .vaststellen,
            [
                "vaststel", "vastgesteld", "stelt", "stellen", "bepal", "bepaal", "bepaald", "beslui", "besloten", "besliss", "beslis", "goedkeur",
                "accorder",
                "instem", "ingestemd", "stemt", "bekrachtig", "vaststelling",
            ]
        ),
        (.kiezen, ["kiez", "kies", "keuze", "gekozen", "priorite", "geprioriteerd", "selecter", "stemmen", "stemming"]),
        (.horen, ["horen", "hoort", "gehoord", "zienswijze"]),
        (.adviseren, ["advis", "advies", "geadviseerd"]),
        (
            .aanbieden,
            [
                "aanbied", "aangeboden", "biedt", "bieden", "toezend", "toegezonden", "verstur", "verstuur", "verzend", "verzonden", "zenden",
                "sturen",
                "stuurt", "voorleg", "voorgelegd", "indien", "overhandig", "doorgeleid", "aanlever",
            ]
        ),
        (.publiceren, ["publi", "gepubliceerd", "bekendmak", "bekendgemaakt", "openbaar", "bekend"]),
        (.bespreken, ["besprek", "bespreek", "besproken", "behandel", "overlegg", "vergader", "agender", "raadstafel", "netwerksessie"]),
        (.ophalen, ["ophal", "opgehaald", "enquete", "peil", "inventariser", "verzamel", "scan", "toets", "interview", "vragenlijst", "input"]),
        (
            .uitwerken,
            [
                "uitwerk", "uitgewerkt", "opstel", "opgesteld", "uitschrijv", "schrijv", "schrijf", "verwerk", "voorbereid", "analys", "maken",
                "maakt", "evalu",
                "redig", "bijstel",
            ]
        ),
        (
            .informeren,
            ["informe", "geinformeerd", "kennisnem", "kennisgenomen", "kennis", "mededel", "melden", "meld", "terugkoppel", "presenteren"]
        ),
    ]
}
