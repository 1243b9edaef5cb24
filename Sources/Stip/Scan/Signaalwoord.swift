import TextAnalysis

/// The words by which a heading or a sentence announces a list, in groups; found in one pass over a document.
enum Signaalwoord: Int, CaseIterable {
    /// What a document calls that which it puts first; by how sure the word is.
    case sterk
    /// Turns an announcement into one of a second list.
    case tweede
    /// Announces a second list by itself.
    case zelfTweede
    /// Priorities of somebody else.
    case ander
    /// With these it is the document's own all the same.
    case eigen
    /// Of the former term.
    case vorig
    /// Something is chosen.
    case kiezend
    /// Something is not chosen.
    case ontkenning
    /// What follows is an example.
    case voorbeeld
    /// Opens a priority, with a number or a colon behind it.
    case aanhef

    static let lexicon = Lexicon(allCases.map(\.woorden))

    /// What a document calls that which it puts first: as it stands in texts, how sure it is, and as it stands in a reason.
    /// The surest first.
    static let sterke: [(vindbaar: String, kracht: Double, woord: String)] = [
        ("priorit", 1, "prioriteiten"),
        ("speerpunt", 0.95, "speerpunten"), ("ontwikkelthema", 0.95, "ontwikkelthema's"),
        ("hoofdthema", 0.9, "hoofdthema's"), ("ontwikkelopgave", 0.9, "ontwikkelopgaven"), ("kernopgave", 0.85, "kernopgaven"),
        ("hoofdopgave", 0.85, "hoofdopgaven"),
        ("kernthema", 0.85, "kernthema's"), ("zwaartepunt", 0.85, "zwaartepunten"), ("focusthema", 0.85, "focusthema's"),
        ("extra aandacht", 0.8, "extra aandacht"), ("voorrang", 0.8, "voorrang"), ("belangrijkste thema", 0.8, "belangrijkste thema's"),
        ("accenten", 0.8, "accenten"), ("focuspunt", 0.8, "focuspunten"), ("focusgebied", 0.8, "focusgebieden"),
        ("veiligheidspijler", 0.8, "veiligheidspijlers"),
        ("belangrijkste punten", 0.75, "belangrijkste punten"), ("het belangrijkst ", 0.75, "het belangrijkst"),
        ("voorgaan ", 0.75, "voorrang"), ("onze keuze", 0.7, "keuzes"), ("extra goed op", 0.75, "extra goed"), ("extra inzet", 0.75, "extra inzet"),
        ("leggen we de nadruk", 0.75, "nadruk"), ("leggen wij de nadruk", 0.75, "nadruk"), ("stevig inzetten op", 0.75, "stevig inzetten"),
        ("thema's centraal", 0.75, "thema's centraal"),
        ("vooral aandacht", 0.7, "vooral aandacht"), ("vooral richten", 0.7, "waar men zich op richt"),
        ("richten we ons", 0.7, "waar men zich op richt"),
        ("richten wij ons", 0.7, "waar men zich op richt"), ("onderwerpen gekozen", 0.7, "gekozen onderwerpen"),
        ("staan we voor", 0.7, "hier staan we voor"), ("staan wij voor", 0.7, "hier staan wij voor"),
        ("waar wij op inzetten", 0.7, "inzet"), ("waar we op inzetten", 0.7, "inzet"), ("zetten wij in op", 0.6, "inzet"),
        ("zetten we in op", 0.6, "inzet"),
        ("focus", 0.65, "focus"), ("onze nadruk", 0.65, "nadruk"), ("strategische keuze", 0.65, "strategische keuzes"),
        ("centraal", 0.65, "centraal"),
        ("richt zich", 0.6, "waar men zich op richt"), ("voornamelijk op", 0.6, "waar men zich op richt"),
        ("vooral gericht op", 0.6, "waar men zich op richt"), ("nieuwe onderwerpen", 0.6, "nieuwe onderwerpen"),
        ("volgende onderwerpen", 0.6, "volgende onderwerpen"), ("programmalijn", 0.6, "programmalijnen"), ("accent", 0.6, "accent"),
        ("pijler", 0.55, "pijlers"), ("pakken we aan", 0.55, "wat men aanpakt"), ("pakken wij aan", 0.55, "wat men aanpakt"),
        ("gaan we voor", 0.55, "waar men voor gaat"), ("gaan wij voor", 0.55, "waar men voor gaat"), ("belofte", 0.55, "beloften"),
        ("aandachtsgebied", 0.55, "aandachtsgebieden"),
        ("prominent", 0.5, "prominent"), ("gekozen", 0.5, "gekozen"), ("keuze van de raad", 0.5, "keuze van de raad"),
        ("kiest voor", 0.5, "kiest voor"), ("thema", 0.5, "thema's"), ("aandachtspunt", 0.5, "aandachtspunten"), ("actielijn", 0.5, "actielijnen"),
        ("opgave", 0.5, "opgaven"),
        ("uitdagingen", 0.45, "uitdagingen"), ("doelen", 0.45, "doelen"), ("ambities", 0.45, "ambities"),
        ("doelstellingen", 0.4, "doelstellingen"),
    ]

    var woorden: [String] {
        switch self {
        case .sterk: Signaalwoord.sterke.map(\.vindbaar)
        case .tweede: Signaalwoord.bijTweede
        case .zelfTweede: Signaalwoord.bijZelfTweede
        case .ander: Signaalwoord.anderen
        case .eigen: ["lokale", "gemeentelijke", "gezamenlijke", "bovenlokale", " onze ", "eenheid kiest"]
        case .vorig: Signaalwoord.vorige
        case .kiezend: Signaalwoord.kiezende
        case .ontkenning: Signaalwoord.ontkenningen
        case .voorbeeld: ["mooi voorbeeld", "een voorbeeld", "goed voorbeeld"]
        case .aanhef: Aanhef.openingswoorden
        }
    }

    private static let bijTweede = [
        "strategische thema", "veiligheidsthema", "verbindende thema", "overige", "andere thema", "andere onderwerpen", "andere aandacht",
        "niet geprioriteerd",
        "niet-geprioriteerd", "nieuwe ontwikkeling", "regulier", "doorlopend", " continue ", "basisthema", "going concern", "lopende thema",
        "naast de prior",
        "naast deze prior", "naast deze thema", "buiten de prior", "geen prior", "niet de prior", "basistaken", "aanpalende", "algemene thema",
        "blijvende aandacht", "blijven we ",
        "blijven wij ", "blijvend aandacht", "blijft er aandacht", "verdere aandacht", " overig ", "dwarsverband", "andere veiligheids",
        "ondersteunende thema", "generieke thema",
        "aandachtspunten naast", "structurele thema", "geen voorrang", "houden onze aandacht", "geen extra", "niet als speerpunt", "gaan gewoon door",
        "gewone aandacht", "lopen door alle", "permanente aandacht", "voortdurende aandacht", "randvoorwaarde", "aanvullend op de",
        "nadrukkelijk aandacht", "wel aandacht", "lopend werk", "blijft een aandachtspunt",
    ]
    private static let bijZelfTweede = [
        "blijven we doen", "blijven wij doen", "overige onderwerpen", "overige veiligheid", "going concern", "reguliere taken", "reguliere werk",
        "wat doen we nog meer",
        "lopende zaken", "overige werk", "regulier werk", "gewoon doorgaan", "gewone werk", "waar wij mee doorgaan", "waar we mee doorgaan",
        "reguliere aanpak", "ander werk", "beheeropgave", "bestaande beleid", "vanzelfsprekend", "geen nieuw beleid",
        "wat gewoon doorgaat", "gaat gewoon door", "basis op orde", "nieuwe ontwikkelingen", "blijft er aandacht", "nadrukkelijk aandacht zijn",
        "die wel aandacht", "lopend werk", "blijft een aandachtspunt", "andere taken", "zoals altijd", "zoals het is", "blijven we aandacht",
        "blijven wij aandacht",
        "blijft aandacht", "aandacht houden voor", "blijvende aandacht",
        "blijvend aandacht",
    ]
    private static let anderen = [
        "landelijk", "nationale", "veiligheidsagenda 20", "van de politie", "politie-eenheid", "regionale prior", "regionaal ",
        "veiligheidsstrategie", "van het om ",
        "openbaar ministerie", "eenheid ", "van het rijk", "regionaal beleidsplan", "meerjarenbeleidsplan politie", "provincia", "districtelijk",
        "van partners", "regioburgemeesters",
        "prioriteiten basisteam",
    ]
    private static let vorige = [
        "afgelopen periode", "vorige periode", "voorgaande periode", "afgelopen jaren", "vorige plan", "vorig beleid", "terugblik", "evaluatie",
        "huidige plan ", "huidige beleid", "huidige integraal", "huidige veiligheids", "vigerend", "vorige beleid", "voorgaande beleid",
        "afgelopen beleid", "oude prior", " toen ",
    ]
    private static let kiezende = [
        "extra", "priorit", "accent", "centraal", "voorop", "voorrang", "kiez", "kiest", "gekozen", "nadruk", "focus", "speerpunt", "inzet op",
        "inzetten op", "hoofdthema", "richten",
        "richt zich", "volgende", "belangrijkste", "namelijk", "geformuleerd", "zijn de drie", "zijn de vier", "zijn de vijf", "zijn de twee",
        "lokale aandacht", "prominent",
        "vooral gericht op", "geselecteerd", "vooral aandacht", ": het zijn ",
    ]
    private static let ontkenningen = [
        "niet in de prior", "geen plaats", "niet als prior", "geen prior", "niet specifiek", "lag de focus", "lagen de", "waren de prior",
        "in het vorige", "de vorige", "geen extra",
        "geen lokale", "nog niet bekend", "zijn geen ",
    ]
}
