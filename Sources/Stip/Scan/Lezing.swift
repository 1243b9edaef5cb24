/// What Stip reads in one document. Nothing in it is without the place where it stands.
struct Lezing: Equatable, Sendable {
    var soort: Documentsoort
    var titel: String?
    var organisaties: [Vermelding]
    var periode: Periode?
    var datum: Datum?
    var kenmerk: String?
    var prioriteiten: [Vondst]
    /// The steps of a process that it plans, in the order of its text.
    var stappen: [Stap] = []
    /// What a reader should look at before the document is used.
    var opmerkingen: [Opmerking] = []
}

/// Something in a document that seems wrong, with the place.
struct Opmerking: Equatable, Sendable {
    enum Soort: String, Sendable {
        case naamVanAndereGemeente = "naam-van-andere-gemeente"
        case datumNaDagtekening = "datum-na-dagtekening"
        case artikelKloptNiet = "artikel-klopt-niet"
        case wobOfWoo = "wob-of-woo"
        /// What the judge says of its steps: the id of the rule in small letters.
        case l1, l2, l3, l4, l9, l10, l11, p1, p2, p3, p4, p5, w1, t1
    }

    var soort: Soort
    /// For people, in Dutch.
    var tekst: String
    var bewijs: Bewijs
}

/// The kinds of document of a policy cycle. The raw values are those of the JSON of `stip lees`.
enum Documentsoort: String, CaseIterable, Sendable {
    case integraalVeiligheidsplan = "integraal-veiligheidsplan"
    case startnotitie, nota, raadsmededeling, collegebericht, oplegnotitie, procesplanning
    case strategischeAgenda = "strategische-agenda"
    case uitvoeringsplan, voortgangsrapportage, overig

    /// Whether a document of this kind sets the priorities of a municipality for its term.
    var isPlan: Bool { self == .integraalVeiligheidsplan }
}

/// An organisation that a document is of.
struct Vermelding: Equatable, Sendable {
    enum Niveau: String, Sendable { case gemeente, basisteam, district, eenheid, landelijk }

    /// The CBS code of a municipality (`GM0150`), or the code that the unit gave.
    var code: String?
    var naam: String
    var niveau: Niveau
    var bewijs: Bewijs
}

/// One priority that stands in a document.
struct Vondst: Equatable, Sendable {
    /// What the document does with it.
    enum Rang: String, CaseIterable, Sendable {
        /// The document puts it first.
        case prioriteit
        /// Named, but not put first.
        case doorlopend
        /// A wish under a theme.
        case ambitie
    }

    var naam: String
    var rang: Rang
    /// Codes of the theme list, best first; empty when none fits.
    var themas: [String]
    /// What the document narrows it down to: "met focus op …".
    var focus: String?
    /// From 0 to 1.
    var zekerheid: Double
    /// Why, in one line of Dutch.
    var reden: String
    /// The heading above a group, for an agenda in blocks.
    var groep: String?
    /// Codes of the organisations it is for; empty means all organisations of the document.
    var gemeenten: [String] = []
    var bewijs: Bewijs
    /// A sentence of the document that says what it is about, fit to quote. Text of the document, unchanged.
    var uitspraak: Bewijs?
}

/// A place in a document: where somebody can look.
struct Bewijs: Equatable, Sendable {
    /// Counts from 1.
    var bladzijde: Int
    /// Half open, in UTF-8 bytes of the text of the document.
    var van: Int
    var tot: Int
    /// Exactly the text of that place.
    var citaat: String
}
