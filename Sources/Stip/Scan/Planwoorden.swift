import TextAnalysis

/// The words by which a document says that it plans something, and those that say that it does not.
enum Planwoorden {
    /// In the heading above a planning, or in the sentence that announces one.
    static let kop = Lexicon([
        "planning", " proces ", "procesvoorstel", "procesgang", "procesverloop", "processtappen", "tijdpad", "tijdspad", "tijdlijn", "tijdschema",
        "tijdbalk",
        "tijdsplanning",
        " vervolg ", "vervolgstap", "vervolgproces", "vervolgtraject", "stappenplan", "fasering", " routing ", "besluitvorming", " traject ",
        "mijlpalen", "kalender",
        " hoe verder", "hoe gaat het verder", "hoe nu verder", "totstandkoming", "bestuurlijke route", "doorlooptijd", "routekaart", "spoorboekje",
        "draaiboek", " stappen ",
        "wanneer gebeurt", "termijnen", "wat gaan we wanneer",
        "vergaderdata", "vergaderschema", "behandeltraject", "behandelschema", "raadsbehandeling", "wat gebeurt er", "en dan", "agendaplanning",
        " nog te doen", "pakken wij het aan", "pakken we het aan", " behandeling ", "consultatie", "actielijst", "actiepunten", "acties en",
    ])
    /// What is called after the year that it plans.
    static let jaarstuk = Lexicon(["programma", "planning", "agenda", "jaarplan", "werkplan", "kalender", "stappenplan", "tijdpad", "activiteiten"])
    /// What a document is called that is all about what comes.
    static let planstuk = Lexicon(["plan van aanpak", "actieplan", "uitvoeringsprogramma", "uitvoeringsagenda"])
    /// What a heading that names no planning says all the same: dates of the past.
    static let geenKop = Lexicon([
        "evaluatie van", "terugblik", "versiebeheer", "wijzigingshistorie", "incidenten", "literatuur", "bronnen", "wettelijk kader",
    ])
    static let aankondiging = Lexicon([
        "planning", "tijdpad", "tijdspad", "tijdlijn", "stappen", "data ", "proces ", "vergaderingen", "momenten", "als volgt", "schema",
    ])

    /// Who is spoken to; in a paper for the council that is the council.
    static let u = Lexicon([" u "])
    /// Who speaks; in a letter that the board signed that is the board.
    static let wij = Lexicon([" wij ", " we "])
    static let ondertekening = Lexicon([" burgemeester en wethouders", " college van b&w", " college van b en w"])
    static let voornaamwoorden = ["u": "raad", "wij": "college", "we": "college"]
    static let nummer = Lexicon(["stap ", "fase "])
    /// How a message begins: it plans something itself, also where it is called after a plan.
    static let bericht = Lexicon(["verzonden:", "verslag ", "notulen ", "besluitenlijst", "memo ", "actielijst"])
    /// A heading above what was.
    static let gedaankop = Lexicon([" gedaan ", " terugblik", "ging vooraf", "voorgeschiedenis", " afgerond ", "tot nu toe"])

    /// What comes.
    static let toekomst = Lexicon([
        " zal ", " zullen ", " wordt ", " worden ", " gaan ", " gaat ", " willen ", " wil ", " verwacht", " moet ", " moeten ", " gepland",
        " streven ",
        " streeft ", " gestreefd ", " beoog", " voornemens ", " voorzien ", " kan ", " kunnen ", " uiterlijk ", " vindt ", " vinden ", " stelt ",
        " stellen ", " bespreekt ", " bespreken ",
        " besluit ", " neemt ", " volgt ", " krijgt ", " krijgen ", " ontvangt ", " ontvangen ", " leggen ", " legt ", " bieden ", " biedt ",
        " staat ", " komt ", " komen ", " kiest ", " kiezen ", " hoort ", " horen ",
        " geeft ", " geven ", " brengt ", " reageert ", " reageren ", " bepaalt ", " adviseert ", " organiseren ", " organiseert ", " halen ",
        " haalt ", " vragen ", " vraagt ", " sturen ", " stuurt ",
        " presenteert ", " presenteren ", " peilen ", " publiceren ", " publiceert ", " werken ", " werkt ", " informeren ", " informeert ",
        " is het de bedoeling", " is de bedoeling",
        " starten ", " start ", " ronden ", " leveren ", " levert ", " vullen ", " consulteren ", " raadplegen ",
        " rapporteert ", " rapporteren ", " loopt ", " lopen ", " delen ", " deelt ", " hakt ", " ligt ", " liggen ", " voeren ", " voert ",
        " houden ", " houdt ",
        " sluit ", " plant ", " verwerkt ", " bijpraten", " zend ", " verzendt ", " plannen we ", " is er een ", " wordt ", " rondstuur", " brengen ",
        " evalueert ", " evalueren ", " vindt plaats", " begint ", " beginnen ", " verschijnt ", " praat ",
        " behandelt ", " behandelen ", " schrijft ", " schrijven ", " maakt ", " peilt ", " vaststelt", " inventariseert ", " beslist ", " praten ",
        " spreken ",
    ])
    static let loopt = Lexicon([" loopt ", " lopen "])
    static let verkiezingen = Lexicon(["raadsverkiezingen", " verkiezingen "])
    static let zeker = Lexicon([" zal ", " zullen ", " willen wij ", " willen we ", " gaan wij ", " gaan we "])
    /// What was.
    static let verleden = Lexicon([
        " heeft ", " hebben ", " had ", " hadden ", " was ", " waren ", " werd ", " werden ", " jl ", " jl.", " afgelopen ", " vorig jaar",
        " vorige ", " destijds", " sinds ", " reeds ",
        " is op ", " is in ", " zijn in ", " zijn op ", " is eind ", " is begin ", " is besproken", " is vastgesteld", " zijn vastgesteld",
        " zijn besproken", " dateert", " gehouden op ",
        " daterend", " geldt tot ", " liep ", " startte", " besloot", " stelde ", " bleek", " vond ", " vonden ", " nam ", " gaf ", " kreeg ",
        " stond ", " kwam ", " loopt tot ", " is geldig ", " geldig tot ", " loopt af ", " eindigt ", " is geactualiseerd",
        " is geëvalueerd", " is verlengd", " is gestart", " zijn gestart", " hield ", " bespraken", " koos ", " kozen ", " besprak ", " ontving ",
        " maakte ", " deed ", " bood ", " zijn geweest", " is geweest",
        " is gewijzigd", " in werking getreden", " is opgesteld", " d.d. ", " zoals vastgesteld",
        " verlopen ",
    ])
    /// What was, unless it is said to be still to come: "wordt vastgesteld in het bestuurscollege".
    static let gedaan = Lexicon([" vastgesteld op ", " vastgesteld in "])
    static let lijdend = Lexicon([" wordt ", " worden ", " zal ", " zullen "])
    /// What a step of a process is about.
    static let zaken = Lexicon([
        "plan ", "plannen ", "meerjarenbeleid", " mjb", " ivp", " ivb", "strategie", "notitie", " nota ", "kadernota", "concept", "ontwerp",
        "zienswijze", "prioriteit", "doelstelling",
        "veiligheidsbeeld", "enquête", "agenda ", "raadsvoorstel", " stukken ", " reactie", "uitvoeringsprogramma", "prioritering", "inbreng",
        "consultatie", "veiligheidsbeleid", "beleidsnota", "strategische",
        "speerpunt", "thema's", "analyse", "vragenlijst", "netwerksessie", "bijeenkomst",
    ])
    /// How a line begins that tells something beside the steps.
    static let terzijde: Set<String> = [
        "daarbij", "nb", "kijken", "als", "indien", "overige", "dit", "deze", "hierbij", "daarmee", "let", "zie", "dat", "omdat", "er", "hiermee",
        "ook", "bron",
        "opmerking", "toelichting", "aandachtspunt", "hiervoor", "het", "zo", "daarnaast", "om", "bij", "voor", "wanneer", "we", "wij",
    ]
    /// How a sentence begins that says what if.
    static let voorwaarde: Set<String> = ["wie", "als", "indien", "mocht", "wanneer", "zodra", "zonder", "omdat", "stel"]
    static let daarna: Set<String> = ["daarna", "vervolgens", "aansluitend", "tevens", "gelijktijdig", "daarnaast"]
    /// How a sentence begins that says when the one before it happens.
    static let datGebeurt = Lexicon(["dat gebeurt ", "dit gebeurt ", "dat doet ", "dat doen ", "dit doet ", "dit doen ", "dat vindt ", "dit vindt "])
    /// How a clause begins that goes on with another.
    static let voegwoord = Lexicon(["en ", "waarna ", "daarna ", "vervolgens ", "terwijl ", "tevens "])
    /// A line that ends in one of these goes on in the next.
    static let onaf: Set<String> = [
        "de", "het", "een", "van", "en", "of", "in", "op", "met", "voor", "aan", "naar", "door", "te", "ter", "bij", "tot", "waar", "die", "dat",
    ]

    /// Heads of columns.
    static let kolomDatum = Lexicon([
        "datum", "data", "wanneer", "maand", "periode", "planning", "tijd", "deadline", " week", "gereed", "uiterlijk", "uiterste", " jaar ",
        "kwartaal", "moment", " dag ", "termijn", "fase ",
    ])
    static let kolomUiterlijk = Lexicon(["deadline", "uiterlijk", "uiterste"])
    static let kolomOrgaan = Lexicon([
        " wie ", "orgaan", "overleg", "gremi", "verantwoordelijk", " actor", "actiehouder", "trekker", " door ", "bestuursorgaan", " partij", " rol ",
        "bijeenkomst", "vergadering", " forum", "uitvoer",
        "eigenaar", "deelnemers", "betrokken", "waar ", " tafel ", "beslisser", "besluitvormer",
    ])
    /// Who helps, beside who does it.
    static let kolomBij = Lexicon(["partners", "betrokken", "deelnemers", "samen met", "ondersteun", "afstemmen met", "overige"])
    /// What is done, rather than what it is about.
    static let kolomDaad = Lexicon(["actie", "activiteit", " wat ", "handeling", "besluit", "werkzaamheden", "omschrijving", " taak", " stap "])
    static let kolomPlaats = Lexicon(["gemeente", "district", "plaats"])
    static let kolomSpan = Lexicon([" van ", " vanaf ", " tot ", " t/m ", " start", " begin", " eind", " tot en met ", " gereed "])
    static let kolomRest = Lexicon(["status", "stand", "opmerking", "fase", "prioriteit", "thema", "middelen"])
    /// What stands in the column of moments where there is none.
    static let geenMoment: Set<String> = [
        "n.t.b.", "n.t.b", "ntb", "n.n.b.", "n.n.b", "nnb", "z.s.m.", "z.s.m", "zsm", "doorlopend", "afgevoerd", "vervallen", "gereed", "continu", "-", "–",
    ]
    static let weekkoppen: Set<String> = ["week", "wk", "weeknr", "weeknr.", "weeknummer", "weken", "week nr", "week nr."]
    static let vakanties: Set<String> = [
        "meivakantie", "zomervakantie", "kerstvakantie", "herfstvakantie", "voorjaarsvakantie", "zomerreces", "kerstreces", "herfstreces",
        "voorjaarsreces", "meireces", "reces", "vakantie", "geen", "vergaderingen", "vergadering",
    ]
    static let kolomNummer = Lexicon([" nr ", " nr.", "nummer", " code ", " zaak", " no."])
    static let kolomWat = Lexicon([
        "actie", "activiteit", " wat ", " stap", "onderwerp", "handeling", "product", "resultaat", "omschrijving", "toelichting", "mijlpaal",
        "werkzaamheden", "besluit", " doel ", "inhoud", "agendapunt", "stuk ",
        "document", "behandeling", "gevraagd",
    ])
    /// Heads of a table that tells of something else: versions, money, what happened.
    static let kolomAnders = Lexicon([
        "versie", "auteur", "wijziging", "incident", "bedrag", "kosten", "aantal", "bron ", "artikel", "telefoon", "d.d.", "paraaf", "afgehandeld",
        "afgerond op", "gerealiseerd",
    ])
    /// Heads of a table of what was, also in a planning.
    static let kolomGedaan = Lexicon(["versie", "auteur", "wijziging", "incident", "paraaf", "afgehandeld", "afgerond op", "gerealiseerd"])
}
