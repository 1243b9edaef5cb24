import TextAnalysis

/// The words by which a text tells what is done in a step: for each of the ten acts its verbs and nouns.
///
/// Which of several words counts: first "ter vaststelling" and the like, which say why a paper goes somewhere; then the
/// word that a text opens with; then what says that a council is asked; then the first. A word behind "op basis van",
/// "na" or "uitkomsten van" tells of another step and counts last.
enum Handelingswoorden {
    /// In the order of `Handeling.allCases`; the first match of a stem that begins a word.
    static let lexicon = Lexicon([
        // informeren
        [
            " informeren", " informeert", " geïnformeerd", " geinformeerd", " informatie ", " informatieve ", " kennisnemen", " kennis nemen",
            " kennisneming",
            " kennisname", " neemt kennis", " nemen kennis",
            " ter kennis", " presentatie", " presenteren", " presenteert", " gepresenteerd", " schetsen", " terugkoppel", " teruggekoppeld",
            " raadsmededeling", " raadsinformatie", " rapporteren", " rapporteert", " voortgangsrapportage", " bijpraten", " bijgepraat",
            " op de hoogte", " toelichten", " toegelicht", " mededeling",
            " collegebericht", " informatieavond", " inlichten", " ingelicht", " technische sessie", " kick-off", " startbijeenkomst", " startsessie",
        ],
        // ophalen
        [
            " ophalen", " opgehaald", "enquête", "enquete", "raadpleging", " input ", " consulteren", " consulteert", " geconsulteerd",
            " geconsulteert",
            " consultatie", " inventariseren", " inventarisatie", " geïnventariseerd", " vragenlijst", " interview", " raadplegen", " raadpleging",
            " geraadpleegd", " inwonersbijeenkomst", " bewonersbijeenkomst", " bewonersavond", " inwonersavond", " netwerksessie", " gesprekken met ",
            " bewonersonderzoek",
            " netwerkbijeenkomst", " peiling", " digipanel", " verzamelen", " participatie",
            " inwonerspanel", " burgerpanel", " inwonersonderzoek", " veiligheidsmonitor", " uitvraag", " bevragen", " bevraagd", " veiligheidsscan",
            " scan maken",
            " onderzoek ", " straatgesprek", " dataverzameling", " gegevens verzamelen", " partnersessie", " werksessie", " brainstorm", " ophaalt",
            " peilen", " peilt", " bevraagt", " inventariseert", " raadpleegt",
            " bewonersavonden", " dialoogavond", " inloopavond",
        ],
        // bespreken
        [
            " bespreken", " bespreekt", " besproken", " bespreking", " behandeling", " behandelen", " behandelt", " behandeld", " gesprek",
            " van gedachten", " gedachtewisseling", " opiniërend", " oordeelsvorm", " beeldvorm", " meningsvorm", " verdieping", " verdiepen",
            " themasessie", " thema-avond",
            " themabijeenkomst", " discussie", " debat", " agenderen", " geagendeerd", " raadstafel", " afstemmen", " afstemming", " afgestemd",
            " overleggen", " spreekt over", " sessie ", " bijeenkomst ", " raadsbehandeling", " commissiebehandeling", " collegebehandeling",
            " overlegt", " praten ", " praat ", " spreken ", " spreekt ",
        ],
        // kiezen
        [
            " kiezen", " kiest", " keuze ", " keuzes ", " prioriteren", " prioriteert", " prioritering", " geprioriteerd", " selecteren",
            " selecteert", " selectie ",
            " stemmen ", " stemming ", " stemronde", " rangschikken", " wordt gekozen", " worden gekozen", " gekozen worden",
        ],
        // adviseren
        [
            " adviseren", " adviseert", " geadviseerd", " advies ", " advisering", " preadvies", " ambtelijke toets", " toetsen", " toetsing",
            " getoetst", " toets ",
            " adviesronde",
        ],
        // horen
        [
            " zienswijze", " horen ", " hoort ", " gehoord", " wensen en bedenkingen", " reactie ", " reacties ", " reageren", " reageert",
            " inspraak",
            " wensen kenbaar",
        ],
        // vaststellen
        [
            " vaststellen", " vaststelling", " vastgesteld ", " vast te stellen", " besluiten ", " besluit ", " besluitvorm", " bepaalt", " bepalen ",
            " instemmen", " instemming",
            " stemt in", " stemmen in", " ingestemd", " akkoord", " goedkeuren", " goedkeuring", " goedgekeurd", " keurt goed", " accorderen",
            " accordering", " geaccordeerd", " ondertekenen", " ondertekening", " ondertekend", " bekrachtig", " raadsbesluit", " collegebesluit",
            " neemt een besluit", " knoop door", " definitief besluit", " vaststelt", " beslist", " beslissen", " beslissing", " instemt",
            " goedkeurt",
        ],
        // aanbieden
        [
            " aanbieden", " aangeboden", " aanbieding", " biedt aan", " bieden aan", " voorleggen", " voorgelegd", " legt voor", " toezenden",
            " toezending", " terhandstelling",
            " toegezonden",
            " toesturen", " toegestuurd", " verzenden", " verzending", " verzonden", " versturen", " verstuurd", " sturen ", " stuurt ", " gestuurd",
            " indienen", " ingediend",
            " aanleveren", " aangeleverd", " aanlevering", " inleveren", " ter inzage", " terinzage", " meegeven", " doorgeleid", " doorzenden",
            " overhandig", " vrijgeven", " vrijgave", " insturen",
            " opleveren", " oplevering", " opgeleverd", " agendering", " aanbiedt", " voorlegt", " toestuurt", " verstuurt", " verzendt", " zendt ",
            " zenden ", " indient", " aanlevert", " inlevert",
        ],
        // uitwerken
        [
            " uitwerken", " uitwerking", " uitgewerkt", " opstellen", " opgesteld", " schrijven", " uitschrijven", " geschreven", " analyse",
            " analyseren", " geanalyseerd", " verwerken", " verwerking", " verwerkt ", " voorbereiden", " voorbereiding", " voorbereid ", " maken ",
            " redactie", " evaluatie",
            " evalueren", " geëvalueerd", " review ", " ontwikkelen", " ontwikkeld ", " actualiseren", " aanpassen", " aangepast ", " formuleren",
            " geformuleerd ",
            " clusteren", " bundelen", " vormgeving", " schrijfronde", " gereed ", " klaar ", " afronden", " afronding", " bijstellen", " opmaak ",
            " veiligheidsanalyse", " doorrekenen", " vertalen ", " concretiseren", " opmaken", " monitor ", " monitoren", " terugblik",
            " aanvang ", " start ", " starten ", " gestart ", " organiseren", " georganiseerd", " uitvoeren ", " vervaardigen", " finaliseren",
            " schrijft", " uitwerkt", " opstelt", " analyseert", " evalueert",
        ],
        // publiceren
        [
            " publiceren", " publicatie", " gepubliceerd", " publiceert", " bekendmaking", " bekendmaken", " bekendgemaakt", " openbaar maken",
            " openbaar gemaakt",
            " persbericht", " lancering", " inwerkingtreding", " in werking", " treedt in", " communiceren", " communicatie ", " gecommuniceerd",
            " uitdragen", " nieuwsbericht",
        ],
    ])

    /// Why a paper goes somewhere, or what is asked there: goes before all other words. In the same order.
    static let doel = Lexicon([
        [" ter kennisname", " ter kennisneming", " ter informatie", " ter kennisgeving", " ter info "],
        [" om input", " voor input"],
        [" ter bespreking", " ter behandeling", " ter opiniëring", " ter oordeelsvorming", " ter beeldvorming"],
        [" te kiezen", " te prioriteren", " ter prioritering"],
        [" ter advisering", " voor advies", " om advies", " ter toetsing"],
        [
            " ter consultatie", " om een zienswijze", " om zienswijze", " voor zienswijze", " om hun zienswijze", " om uw zienswijze",
            " wensen en bedenkingen",
        ],
        [" ter vaststelling", " ter besluitvorming", " ter instemming", " ter goedkeuring", " ter accordering", " ter akkoord"],
        [" ter inzage"],
        [],
        [" ter publicatie"],
    ])

    /// What asks a council, wherever it stands; for a council "consulteren" is the hearing of the law.
    static let raad = Lexicon([" raad ", " raden ", " gemeenteraad", " gemeenteraden", " raadsleden"])
    static let consulteren = Lexicon([" consult", " geconsult", " raadple", " geraadple"])
    static let organiseren = Lexicon(["organise"])
    /// What stands before a word that tells of another step.
    static let eerder = Lexicon([
        " op basis van ", " na ", " naar aanleiding van ", " uitkomsten ", " uitkomst van ", " resultaten ", " n.a.v. ", " gelet op ",
        " afhankelijk van ",
    ])
    /// "Stelt … vast", "legt … voor", "biedt … aan": a verb in two parts.
    static let gescheiden: [(eerste: Lexicon, tweede: Lexicon, handeling: Handeling)] = [
        (Lexicon([" stelt ", " stellen "]), Lexicon([" vast "]), .vaststellen),
        (Lexicon([" legt ", " leggen "]), Lexicon([" voor "]), .aanbieden),
        (Lexicon([" biedt ", " bieden "]), Lexicon([" aan "]), .aanbieden),
        (Lexicon([" stelt ", " stellen "]), Lexicon([" op "]), .uitwerken),
        (Lexicon([" stemt ", " stemmen "]), Lexicon([" in "]), .vaststellen),
        (Lexicon([" haalt ", " halen "]), Lexicon([" op "]), .ophalen),
        (Lexicon([" werkt ", " werken "]), Lexicon([" uit "]), .uitwerken),
        (Lexicon([" maakt ", " maken "]), Lexicon([" bekend "]), .publiceren),
        (Lexicon([" levert ", " leveren "]), Lexicon([" aan ", " in "]), .aanbieden),
        (Lexicon([" dient ", " dienen "]), Lexicon([" in "]), .aanbieden),
    ]
}

extension Leestekst {
    /// The act that a text tells; nothing when none of its words is known.
    func handeling(in range: Range<Int>) -> (handeling: Handeling, plaats: Range<Int>)? {
        let raad = Handelingswoorden.raad.occurs(in: klein, range: range)
        func gevonden(_ hit: Lexicon.Hit) -> (Handeling, Range<Int>) {
            let handeling = Handeling.allCases[hit.group]
            let isRaadpleging = handeling == .ophalen && raad && Handelingswoorden.consulteren.occurs(in: klein, range: hit.range)
            return (isRaadpleging ? .horen : handeling, hit.range)
        }
        if let doel = Handelingswoorden.doel.hits(in: klein, range: range).first { return gevonden(doel) }
        let hits = Handelingswoorden.lexicon.hits(in: klein, range: range)
        let vanNu = hits.filter { !isVanEerder($0.range.lowerBound, in: range) }
        // "Organiseren wij een bewonersavond": what is organised tells more.
        let zonder = vanNu.filter { !Handelingswoorden.organiseren.occurs(in: klein, range: $0.range) }
        let eigen = zonder.isEmpty ? vanNu : zonder
        if let opening = eigen.first, opening.range.lowerBound - range.lowerBound <= 24,
            wordCount(in: klein, range: range.lowerBound..<opening.range.lowerBound) <= 1
        {
            return gevonden(opening)
        }
        if let zienswijze = eigen.first(where: { Handeling.allCases[$0.group] == .horen }),
            raad || Handelingswoorden.raad.occurs(in: klein, range: range)
        {
            return gevonden(zienswijze)
        }
        // "Het college biedt in juni de startnotitie aan": the second half stands at the end; "vast" may stand halfway.
        for paar in Handelingswoorden.gescheiden {
            if let eerste = paar.eerste.hits(in: klein, range: range).first,
                let tweede = paar.tweede.hits(in: klein, range: eerste.range.upperBound..<range.upperBound).last,
                paar.handeling == .vaststellen && tweede.range.count > 2 || sluitZinsdeel(tweede.range.upperBound, range)
            {
                return (paar.handeling, tweede.range)
            }
        }
        return (eigen.first ?? hits.first).map(gevonden)
    }

    /// Whether a clause ends here: at the end, before a mark, or before the question that is asked: "halen op wat er speelt".
    private func sluitZinsdeel(_ plaats: Int, _ range: Range<Int>) -> Bool {
        let rest = klein[plaats..<range.upperBound].drop(while: \.isSpace)
        guard let first = rest.first else { return true }
        // "Legt deze voor aan de districtschef".
        return "(,:;.".utf8.contains(first) || ["wat ", "welke ", "hoe ", "aan ", "ter ", "bij ", "door "].contains { rest.starts(with: $0.utf8) }
    }

    /// Whether the word at `plaats` tells of another step: "op basis van de bespreking".
    private func isVanEerder(_ plaats: Int, in range: Range<Int>) -> Bool {
        let before = max(range.lowerBound, plaats - 34)..<plaats
        guard let woord = Handelingswoorden.eerder.hits(in: klein, range: before).last else { return false }
        // A comma or a verb in between parts the two.
        return !klein[woord.range.upperBound..<plaats].contains { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ";") || $0 == UInt8(ascii: ":") }
    }
}
