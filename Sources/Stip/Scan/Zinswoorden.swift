import TextAnalysis

/// The words by which a sentence enumerates.
enum Zinswoorden {
    /// Where an enumeration begins: behind words that say so (the first group), or that may.
    static let beginnen = Lexicon([
        [
            ":", "prioriteiten;", "speerpunten;", "aandachtsgebieden;", "thema's;", "onderwerpen;", " namelijk ", " te weten ", " op de thema's ",
            " aan de prioriteiten ", " op de prioriteiten ", " op de speerpunten ",
            " de thema's ", " prioriteit aan ",
            " kiezen wij voor ", " kiezen we voor ", " als prioriteiten ", " als speerpunten ", " gaat om ", " gekozen voor ",
            " aandacht besteden aan ", " aandacht zijn voor ",
            " aandacht voor ", " inzetten op ", " benoemen wij ", " benoemen we ", " noemen wij ", " wijzen wij ", " vooral gericht op ",
            " vooral richten op ", " vooral op ", " extra goed op ", " prioriteiten zijn ",
            " speerpunten zijn ",
            " thema's zijn ",
            " onze prioriteiten ", " de prioriteiten ", " de speerpunten ",
        ],
        [" zijn ", " aan ", " op ", " voor ", " – ", " - ", " van ", " van de ", " betreffen ", " vormen ", " als prioriteit "],
    ])

    /// Where an enumeration ends that stands before its announcement: "… zijn onze prioriteiten", "… staan centraal".
    static let einden = Lexicon([
        " gaan door", " gaan gewoon", " lopen door", " blijft het bestaand", " blijft het huidige", " krijgen geen", " houden onze", " zijn lopend",
        " zijn belangrijk", " horen bij", " blijven ",
        " vragen ", " vallen ", ": het zijn ",
        " zijn de ", " zijn onze ", " zijn daarom ", " zijn in ", " zijn als ", " zijn benoemd", " zijn aangewezen", " zijn gekozen",
        " staan centraal", " staan hierin centraal",
        " staan daarbij centraal", " hebben prioriteit", " krijgen prioriteit", " krijgen extra aandacht", " krijgen voorrang",
        " krijgen de komende ", " hebben de komende ", " staan de komende ", " hebben voorrang",
        " vormen de ", " vormen onze ",
        " als prioriteit", " als speerpunt", " worden de ", " blijven de ", " blijven onze ", " vragen extra aandacht", " verdienen extra aandacht",
        " staan voorop",
    ])

    /// "De raad heeft jeugd, drugs en verkeer als prioriteit benoemd": where an enumeration begins that an object is.
    static let werkwoordVoor = Lexicon([
        " heeft ", " hebben ", " noemt ", " noemen ", " benoemt ", " kiest ", " kiezen ", " stelde ", " wees ", " wijst ", " ziet ", " zien ",
    ])
    static let alsPrioriteit = Lexicon([
        " als prioriteit", " als speerpunt", " als thema", " als hoofdthema", " als lokale prioriteit", " als gezamenlijke prioriteit",
    ])

    /// Where a clause begins that explains or goes on.
    static let staarten = Lexicon([
        " – ", " - ", " waarbij ", " waarmee ", " waarvoor ", " omdat ", " zodat ", " die de komende", " die wij ", " die we ", " die in ",
        " die het ", " die samen", " waarop ",
        " waaraan ", " in nieuw ", " in het nieuwe ", " in haar nieuwe ", " aan de raad aan", " centraal stel", " centraal.", " als prioriteit",
        " als speerpunt", ", die ", ", want ", ", maar niet", ", maar dat ",
        ", maar de ",
    ])

    /// Where a clause begins that says more of a name in an enumeration.
    static let bijzinnen = Lexicon([" die ", " dat ", " waarin ", " waarbij "])

    /// What belongs to no name at its beginning.
    static let voorzetsels = Lexicon([
        " en ", " de ", " het ", " een ", " op ", " aan ", " ook ", " voor ", " aanpak van de ", " aanpak van ", " aanpak ", " bestrijding van ",
        " tegengaan van ", " thema's ",
        " prioriteiten ", " prioriteit ", " onze ", " daarnaast ", " als laatste ", " allereerst ", " vooral ", " tot slot ", " ten slotte ",
        " onderwerpen ", " thema ", " om ",
        " misdrijven als ", " onderwerpen als ", " thema's als ", " zaken als ", " zijn ", " maar ook ", " in ieder geval ",
    ])

    /// Opens a part that explains the one before it.
    static let uitleg = Lexicon([
        " zoals ", " bijvoorbeeld ", " denk aan ", " waaronder ", " met name ", " in het bijzonder ", " onder andere ", " o.a.", " onder meer ",
        " met focus ", " met extra aandacht ", " met aandacht ",
        " met nadruk ", " met de nadruk ", " met bijzondere ", " inclusief ", " middels ", " incl",
    ])

    static let voegwoorden = Lexicon([" en ", " alsmede ", " alsook ", " & ", " evenals "])

    /// What stands behind an "en" between two names that are built alike: "het versterken van a en het terugdringen van b".
    static let lidwoorden = Lexicon(["het ", "de ", "een ", "meer "])

    /// Opens a sentence that goes on with what the one before it announced.
    static let vervolg = Lexicon([
        "het gaat om ", "het gaat hierbij om ", "het gaat daarbij om ", "het gaat dan om ", "dit zijn ", "deze zijn ", "dat zijn ", "dit betreft ",
        "het betreft ", "hierbij gaat het om ",
        "daarbij gaat het om ", "deze richten zich ", "concreet gaat het om ",
    ])

    /// Opens a sentence that looks back on an enumeration.
    static let terug = Lexicon(["deze ", "die ", "dit zijn "])

    /// Finite verbs, and words that make a clause.
    static let gezegden = Lexicon([
        " stond ", " staat ", " staan ", " kwam ", " komt ", " komen ", " is ", " wordt ", " worden ", " blijven ", " blijft ", " stelt ", " krijgt ",
        " krijgen ", " heeft ", " hebben ",
        " zijn ", " was ", " waren ", " gaat ", " gaan ", " kan ", " kunnen ", " wil ", " willen ", " zal ", " zullen ", " moet ", " moeten ",
        " vraagt ", " vragen ", " maakt ", " ligt ",
        " wij ", " u ", " we ", " die ", " dat ", " werken ", " werkt ", " geven ", " geeft ", " neemt ", " nemen ", " ik ",
    ])
}
