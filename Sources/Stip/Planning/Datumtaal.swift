import TextAnalysis

/// Words that tell that something has been.
enum Verleden {
    static func vertelt(_ tekst: String) -> Bool {
        let klein = lowered(Array(" \(tekst) ".utf8))
        guard !later.occurs(in: klein, range: 0..<klein.count) else { return false }
        return vormen.occurs(in: klein, range: 0..<klein.count) || isVoltooid(tekst)
    }

    /// "heeft de top vijf vastgesteld": the words of a perfect tense stand apart.
    private static func isVoltooid(_ tekst: String) -> Bool {
        tekst.lowercased().split(whereSeparator: { ".;:!?".contains($0) }).contains { zin in
            let woorden = zin.split(whereSeparator: { !$0.isLetter }).map(String.init)
            guard let hulp = woorden.firstIndex(where: hulpwerkwoorden.contains) else { return false }
            // "De vergadering is besloten" says who may come in.
            return woorden[(hulp + 1)...].contains { deelwoorden.contains($0) || $0 == "besloten" && woorden[hulp].hasPrefix("h") }
        }
    }

    private static let hulpwerkwoorden: Set<String> = ["heeft", "hebben", "is", "zijn"]
    /// What bodies do. "Gepland" is still to come, and "alle raden hebben gereageerd" is how a planning names a milestone.
    private static let deelwoorden: Set<String> = [
        "vastgesteld", "besproken", "gekozen", "gehoord", "ingestemd", "aangeboden", "afgerond", "verstuurd", "verzonden", "toegezonden",
        "toegestuurd", "geïnformeerd", "geinformeerd", "opgehaald", "gepubliceerd", "bekendgemaakt", "gehouden", "plaatsgevonden", "behandeld",
        "bepaald", "goedgekeurd", "bekrachtigd", "geraadpleegd", "geconsulteerd", "uitgesproken", "gegeven", "genomen", "gegaan",
        "geaccordeerd", "geadviseerd", "vrijgegeven", "voorgelegd", "verlengd", "geprioriteerd",
    ]

    private static let vormen = Lexicon([
        " is besproken", " zijn besproken", " is vastgesteld", " zijn vastgesteld", " is gehoord", " zijn gehoord", " heeft ingestemd",
        " hebben ingestemd",
        " heeft vastgesteld", " hebben vastgesteld", " heeft besproken", " hebben besproken", " heeft gekozen", " hebben gekozen", " zijn gekozen",
        " is gekozen",
        " is aangeboden", " zijn aangeboden", " vond plaats", " vonden plaats", " is gehouden", " zijn gehouden", " werd ", " werden ",
        " is afgerond",
        " zijn afgerond", " heeft plaatsgevonden", " hebben plaatsgevonden", " heeft besloten", " hebben besloten", " is ingestemd", " is verstuurd",
        " is geinformeerd",
        " is geïnformeerd", " zijn geïnformeerd", " is opgehaald", " zijn opgehaald", " is gepubliceerd", " was ", " waren ", " stelde ", " stelden ", " besprak ", " bespraken ",
        " koos ", " kozen ", " stemde ", " stemden ", " ging akkoord", " gingen akkoord", " nam kennis", " namen kennis", " nam het besluit",
        " besloot ", " hoorde ", " hoorden ", " bracht advies", " gaf ", " gaven ", " behandelde ", " bekrachtigde ", " keurde ", " keurden ",
        " stuurde ", " stuurden ", " bood ", " boden ",
    ])
    /// "als het plan is vastgesteld", "nadat de raad is gehoord": still to come.
    private static let later = Lexicon([
        " als ", " zodra ", " nadat ", " wanneer ", " totdat ", " tenzij ", " wat ", " die ", " dat ", " welke ", " waarin ", " hoe ", " moet zijn",
        " zal ", " zullen ", " voordat ", " dan ", " pas ", " waarmee ", " waarover ", " waaraan ", " waarop ", " te worden", " worden ", " wordt ",
    ])
}

/// Days of the week in a few words.
enum Weekdagen {
    /// "do 14 november"; without a number behind them they are other words.
    private static let afkortingen = ["ma", "di", "wo", "do", "vr", "za", "zo"]
    static let namen = ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"]

    /// The day of the week that the words give for `dag`; 0 is Monday. Nothing when they name none, more than one, or speak of another date
    /// or of every week.
    static func `in`(_ tekst: String, op dag: Datum) -> Int? {
        let words = Naamsleutel(tekst).woorden.split(separator: " ").map(String.init)
        var found: Set<Int> = []
        for (index, word) in words.enumerated() {
            if let kort = afkortingen.firstIndex(of: word), index + 1 < words.count, Int(words[index + 1]) == dag.dag { found.insert(kort) }
            guard let weekdag = namen.firstIndex(of: word) else { continue }
            let before = index > 0 ? words[index - 1] : ""
            if ["elke", "iedere", "volgende", "vorige", "tot", "na", "voor", "vanaf", "eerste", "tweede", "derde", "vierde", "laatste", "uiterlijk"]
                .contains(before)
            {
                continue
            }
            // A date of its own behind it: only when it is this date.
            if index + 2 < words.count, let number = Int(words[index + 1]), let maand = Opmaak.maanden.firstIndex(of: words[index + 2]),
                number != dag.dag || maand + 1 != dag.maand
            {
                continue
            }
            found.insert(weekdag)
        }
        return found.count == 1 ? found.first : nil
    }
}

/// Words that tell that somebody will not be there: "NB. Burgemeester Van Dalen dan afwezig".
enum Afwezigheidswoorden {
    static func zin(in tekst: String) -> String? {
        let parts = tekst.split { ".;()".contains($0) }.map { $0.trimmingPrefix { $0.isWhitespace } }
        let found = parts.first { part in
            let klein = lowered(Array(" \(part) ".utf8))
            return woorden.occurs(in: klein, range: 0..<klein.count) && !niet.occurs(in: klein, range: 0..<klein.count)
        }
        return found.map { String($0.prefix(200)) }
    }

    private static let woorden = Lexicon([" afwezig ", " verhinderd ", " is er dan niet ", " kan dan niet "])
    private static let niet = Lexicon([" bij afwezigheid", " niet afwezig", " niemand afwezig", " als ", " mocht ", " indien ", " niet verhinderd"])
}
