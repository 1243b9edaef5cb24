import TextAnalysis

extension Leestekst {
    /// A heading that is never a priority and ends a list of them.
    func isSlotkop(_ range: Range<Int>) -> Bool { Kopwoorden.slot.opening(of: klein, range: range) != nil }

    /// A heading that comes back under every theme ("Aanpak", "Wat willen we bereiken?"), so not a theme itself.
    func isTussenkop(_ range: Range<Int>) -> Bool {
        guard !range.isEmpty else { return true }
        if klein[range.upperBound - 1] == UInt8(ascii: "?") || Kopwoorden.vraag.opening(of: klein, range: range) != nil { return true }
        guard let hit = Kopwoorden.tussen.opening(of: klein, range: range) else { return false }
        return hit.range == range || range.count < 32 && themas(in: range).isEmpty
    }

    /// "Overige thema's", "Inleiding", "Integraal veiligheidsplan 2027-2030": a drawer or a title, not a priority.
    func isVerzamelnaam(_ range: Range<Int>) -> Bool {
        if !Jaren.perioden(in: klein, range).isEmpty { return true }
        guard let hit = Kopwoorden.verzamel.opening(of: klein, range: range) else { return false }
        // "Lokale overlast" is a name, "Lokale accenten" is not.
        return hit.group == 0 || themas(in: range).isEmpty
    }
}

/// How headings begin that are no priorities.
private enum Kopwoorden {
    static let slot = Lexicon([
        "organisatie", "financi", "communicatie", "samenwerking", "partners", "bijlage", "inleiding", "monitoring", "evaluatie", "planning",
        "sturing", "uitvoering", "betrokken",
        "begroting", "tot slot", "slot", "verantwoording", "kosten", "rollen", "regie", "cyclus", "proces", "borging", "coördinatie", "middelen en",
        "colofon", "leeswijzer", "consult",
        "procedure", "vervolg", "begrippen", "afkortingen", "samenvatting", "wettelijk", "aanleiding", "voorwoord", "informatie", "capaciteit",
        "hoofdstuk", "literatuur", "bronnen", "instrument",
    ])
    static let tussen = Lexicon([
        "doel ", "doelen ", "aanpak ", "ambitie ", "ambities ", "waarom ", "inzet ", "doelstelling ", "doelstellingen ", "resultaat ", "resultaten ",
        "acties ", "maatregelen ",
        "huidige situatie ", "analyse ", "aanleiding ", "beoogd ", "rol ", "inspanningen ", "onze inzet ", "onze aanpak ", "ontwikkelingen ",
        "trends ", "cijfers ", "inleiding ",
        "toelichting ", "partners ", "betrokken ", "indicator ", "planning ", "situatie ", "stand van zaken ", "achtergrond ", "strategie ",
        "activiteiten ", "dit gaan we doen ",
        "dit willen we ", "dit doen ", "gewenst ", "probleem ", "context ", "conclusie ", "uitgangspunt ", "kern ", "activiteit ", "beleid ",
        "relevante ", "subdoel ", "kaders ",
        "onze ambitie ", "landelijk ", "regionaal ", "lokaal ", "bijlage ", "figuur ", "tabel ", "bron ", "meten ", "sturing ", "leeswijzer ",
        "samenvatting ", "dit gaat ",
        "algemeen ", "actuele ontwikkelingen ", "opbrengst ", "instrumenten ",
    ])
    static let vraag = Lexicon(["wat ", "hoe ", "wie ", "waar ", "waarom "])
    static let verzamel = Lexicon([
        [
            "overige", "overig ", "inleiding", "algemeen", "andere ", "diversen", "thema", "prioriteit", "inhoud", "totaal", "bijlage", "onderwerp",
            "integraal veiligheids", "kadernota",
            "speerpunt", "leeswijzer", "samenvatting", "lijst met", "ivp ", "strategische thema", "veiligheidsthema", "verbindende thema",
            "niet geprioriteerde",
            "nieuwe ontwikkelingen", "gezamenlijke prior", "regionale prior", "financi", "lokale prior", "lokale thema", "lokale accent",
            "de beleidsnota", "het beleidsplan", "beleidsnota", "de nota ", "het convenant",
        ], ["lokale "],
    ])
}
