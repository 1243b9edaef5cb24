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
        guard let first = acts.first else {
            // "Online zetten"; an online questionnaire is told in the description, and has an act of its own.
            guard isVeld, ["online", "website", "internet"].contains(where: text.lowercased().contains) else { return nil }
            self = .publiceren
            return
        }
        self = isVeld ? Handeling.stems.map(\.act).first(where: acts.contains) ?? first : first
    }

    private static func act(of word: String, by orgaan: Orgaan) -> Handeling? {
        if asks.contains(where: word.hasPrefix) {
            return orgaan.soorten.isDisjoint(with: [.raad, .college, .commissie, .burgemeester]) ? .ophalen : .horen
        }
        // The reaction of a council is what the law asks for; that of others is what they think.
        if answers.contains(where: word.hasPrefix) { return orgaan.soorten.contains(.raad) ? .horen : .ophalen }
        if let act = stems.first(where: { entry in entry.stems.contains(where: word.hasPrefix) })?.act { return act }
        return sends(word) ? .aanbieden : nil
    }

    /// Dutch says where something is sent in front of the verb: "rondsturen", "doorgezonden". Who "aanstuurt" or "bijstuurt" sends nothing,
    /// so only the verbs of sending are read like this, and only behind words for where it goes.
    private static func sends(_ word: String) -> Bool {
        guard let front = ["rond", "door", "toe", "op", "uit", "na", "mee"].first(where: word.hasPrefix) else { return false }
        let verb = word.dropFirst(front.count)
        return ["stuur", "sturen", "gestuur", "zend", "zenden", "gezonden", "mail", "gemail"].contains(where: verb.hasPrefix)
    }

    private static let asks = ["consult", "raadple", "geconsult", "geraadpl"]
    private static let answers = ["reage", "gereage", "gevoelen", "bedenking"]

    /// Beginnings of words, the most telling first: who adopts after a discussion adopts.
    private static let stems: [(act: Handeling, stems: [String])] = [
        (
            .vaststellen,
            [
                "vaststel", "vastgesteld", "stelt", "stellen", "bepal", "bepaal", "bepaald", "beslui", "besloten", "besliss", "beslis", "goedkeur",
                "accorder",
                "instem", "ingestemd", "stemt", "bekrachtig", "vaststelling", "hamerstuk",
            ]
        ),
        (.kiezen, ["kiez", "kies", "keuze", "gekozen", "priorite", "geprioriteerd", "selecter", "stemmen", "stemming"]),
        (.horen, ["horen", "hoort", "gehoord", "zienswijze"]),
        (.adviseren, ["advis", "advies", "geadviseerd"]),
        (
            .aanbieden,
            [
                "aanbied", "aangeboden", "biedt", "bieden", "toezend", "toegezonden", "verstur", "verstuur", "verzend", "verzonden", "zenden",
                "sturen", "gestuurd", "gezonden", "verspreid", "mailen", "gemaild",
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
            ["informe", "geinformeerd", "kennisnem", "kennisgenomen", "kennis", "mededel", "melden", "meld", "terugkoppel", "terugmeld", "presenteren"]
        ),
    ]
}
