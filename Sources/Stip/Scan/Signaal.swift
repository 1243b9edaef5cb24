import TextAnalysis

/// What the words above or before a list say of it.
struct Signaal: Equatable {
    enum Soort: Equatable {
        /// The list holds what the document puts first.
        case hoofd
        /// A list of what is named besides.
        case tweede
        /// Priorities of somebody else: the country, the unit, the former term.
        case ander
    }

    var soort: Soort
    /// How sure the words are, 0 to 1.
    var kracht: Double
    /// The word that decided, as it stands in the reason.
    var woord: String

    /// Words without which nothing is announced; found in one pass over the text.
    static let woorden = [
        "priorit", "speerpunt", "hoofdthema", "ontwikkelthema", "kernthema", "accent", "centraal", "keuze", "doel ", "extra goed", "richten", "richt zich", "gericht op", "belangrijkste", "voornamelijk", "centrale", "aandacht", "focus", "thema", "staan we voor",
        "staan wij voor", "pijler", "opgave", "ambitie", "programmalijn", "zwaartepunt", "voorrang", "voorop", "doelen", "doelstelling", "inzet op",
        "inzetten op", "topprior", "nadruk", "kiezen we", "kiezen wij", "kiest", "gekozen", "onderwerpen", "actielijn", "actiepunt", "aandachtsgebied", "uitdagingen",
    ]
    static let patronen = Patterns(woorden.map { Array($0.utf8) })

    /// What a heading, or a sentence, announces. `text` is flat: small letters, no accents.
    ///
    /// - Parameter isHoger: whether the document is itself of the unit or the country.
    static func of(_ text: String, isHoger: Bool = false) -> Signaal? {
        guard let sterkste = sterk.first(where: { text.contains($0.woord) }) ?? sterkThema(text) else { return tweedeZonderMeer(text) }
        var signaal = Signaal(soort: .hoofd, kracht: sterkste.kracht, woord: sterkste.naam)
        if tweede.contains(where: text.contains) {
            signaal.soort = .tweede
        } else if !isHoger && anderen.contains(where: text.contains) && !eigen.contains(where: text.contains) {
            signaal.soort = .ander
        } else if vorige.contains(where: text.contains) {
            signaal.soort = .ander
        }
        return signaal
    }

    private static let sterk: [(woord: String, kracht: Double, naam: String)] = [
        ("priorit", 1, "prioriteiten"), ("speerpunt", 0.95, "speerpunten"), ("ontwikkelthema", 0.95, "ontwikkelthema's"), ("hoofdthema", 0.9, "hoofdthema's"),
        ("kernthema", 0.85, "kernthema's"), ("zwaartepunt", 0.85, "zwaartepunten"), ("extra aandacht", 0.8, "extra aandacht"), ("voorrang", 0.8, "voorrang"), ("belangrijkste thema", 0.8, "belangrijkste thema's"), ("belangrijkste punten", 0.75, "belangrijkste punten"), ("vooral aandacht", 0.7, "vooral aandacht"), ("extra goed op", 0.75, "extra goed"),
        ("richten we ons", 0.7, "waar men zich op richt"), ("richten wij ons", 0.7, "waar men zich op richt"), ("richt zich", 0.6, "waar men zich op richt"), ("voornamelijk op", 0.6, "waar men zich op richt"), ("vooral gericht op", 0.6, "waar men zich op richt"),
        ("nieuwe onderwerpen", 0.6, "nieuwe onderwerpen"), ("prominent", 0.5, "prominent"), ("onderwerpen gekozen", 0.7, "gekozen onderwerpen"), ("volgende onderwerpen", 0.6, "volgende onderwerpen"), ("gekozen", 0.5, "gekozen"), ("keuze van de raad", 0.5, "keuze van de raad"), ("kiest voor", 0.5, "kiest voor"),
        ("accenten", 0.8, "accenten"), ("focuspunt", 0.8, "focuspunten"), ("focusthema", 0.85, "focusthema's"), ("focusgebied", 0.8, "focusgebieden"),
        ("staan we voor", 0.7, "hier staan we voor"), ("staan wij voor", 0.7, "hier staan wij voor"), ("extra inzet", 0.75, "extra inzet"),
        ("leggen we de nadruk", 0.75, "nadruk"), ("leggen wij de nadruk", 0.75, "nadruk"), ("focus", 0.65, "focus"), ("centraal", 0.65, "centraal"),
        ("programmalijn", 0.6, "programmalijnen"), ("actielijn", 0.5, "actielijnen"), ("pijler", 0.55, "pijlers"), ("uitdagingen", 0.45, "uitdagingen"), ("opgave", 0.5, "opgaven"), ("accent", 0.6, "accent"),
        ("aandachtspunt", 0.5, "aandachtspunten"), ("aandachtsgebied", 0.55, "aandachtsgebieden"), ("doelen", 0.45, "doelen"), ("doelstellingen", 0.4, "doelstellingen"),
        ("ambities", 0.45, "ambities"),
    ]

    private static func sterkThema(_ text: String) -> (woord: String, kracht: Double, naam: String)? {
        text.contains("thema") ? ("thema", 0.5, "thema's") : nil
    }

    /// Words that announce a second list by themselves.
    private static func tweedeZonderMeer(_ text: String) -> Signaal? {
        zelfTweede.contains(where: text.contains) ? Signaal(soort: .tweede, kracht: 0.5, woord: "overige onderwerpen") : nil
    }

    private static let tweede = [
        "strategische thema", "veiligheidsthema", "verbindende thema", "overige", "andere thema", "andere onderwerpen", "andere aandacht", "niet geprioriteerd",
        "niet-geprioriteerd", "nieuwe ontwikkeling", "regulier", "doorlopend", "continue ", "basisthema", "going concern", "lopende thema", "naast de prior",
        "naast deze prior", "buiten de prior", "geen prior", "niet de prior", "basistaken", "reguliere", "aanpalende", "algemene thema", "blijvende aandacht", "blijven we",
        "blijven wij", "blijvend aandacht", "verdere aandacht", "overig ", "dwarsverband", "andere veiligheids", "ondersteunende thema", "generieke thema",
        "aandachtspunten naast", "structurele thema", "overige thema", "geen voorrang", "houden onze aandacht", "geen extra", "niet als speerpunt", "gaan gewoon door", "gewone aandacht", "lopen door alle", "permanente aandacht", "voortdurende aandacht", "randvoorwaarde",
    ]
    private static let zelfTweede = [
        "blijven we doen", "blijven wij doen", "overige onderwerpen", "overige veiligheid", "going concern", "reguliere taken", "reguliere werk", "wat doen we nog meer",
        "lopende zaken", "overige werk", "regulier werk", "gewoon doorgaan", "gewone werk", "waar wij mee doorgaan", "waar we mee doorgaan", "reguliere aanpak", "ander werk", "wat gewoon doorgaat", "gaat gewoon door", "basis op orde", "nieuwe ontwikkelingen",
    ]
    private static let anderen = [
        "landelijk", "nationale", "veiligheidsagenda 20", "van de politie", "politie-eenheid", "regionale prior", "regionaal ", "veiligheidsstrategie", "van het om",
        "openbaar ministerie", "eenheid ", "van het rijk", "regionaal beleidsplan", "meerjarenbeleidsplan politie", "provincia", "districtelijk", "van partners", "regioburgemeesters",
        "prioriteiten basisteam",
    ]
    /// With these words it is the document's own all the same.
    private static let eigen = ["lokale", "gemeentelijke", "gezamenlijke", "bovenlokale", "onze ", "eenheid kiest"]
    private static let vorige = [
        "afgelopen periode", "vorige periode", "voorgaande periode", "afgelopen jaren", "vorige plan", "vorig beleid", "terugblik", "evaluatie", "2011-2014", "2015-2018",
        "vorige beleid", "voorgaande beleid", "afgelopen beleid", "oude prior", "toen ",
    ]
}
