/// What a participant chooses, in one of the ways of a round. Options are named by their id.
enum Keuze: Hashable, Sendable {
    case gekozen(Set<String>)
    /// The best first.
    case rangorde([String])
    case punten([String: Int])
    case scores([String: Int])
    case consent([String: Consent])
    case stem([String: Stemuiting])
    case zienswijze(String)

    /// The options that it names.
    var opties: Set<String> {
        switch self {
        case .gekozen(let opties): opties
        case .rangorde(let opties): Set(opties)
        case .punten(let punten), .scores(let punten): Set(punten.keys)
        case .consent(let oordelen): Set(oordelen.keys)
        case .stem(let stemmen): Set(stemmen.keys)
        case .zienswijze: []
        }
    }

    static let langsteTekst = 10_000
}

/// How a participant of a consent round stands to one option (BES-18).
enum Consent: Hashable, Sendable {
    case akkoord
    case opmerking(String)
    /// With its reason: it makes the option a subject for debate.
    case bezwaar(String)
}

enum Stemuiting: String, CaseIterable, Sendable {
    case voor, tegen
    /// Abstaining: never counted as a vote cast (BES-15).
    case onthouding
}

/// What somebody filled in, before it is known whether it can be a choice: the same for a form, the API and the command line.
struct Keuzeinvoer: Equatable, Sendable {
    /// Options in the order in which they were sent, with what came twice still twice.
    var opties: [String] = []
    /// Beside an option a figure, or a word such as `voor`, `bezwaar`.
    var waarden: [String: String] = [:]
    /// Beside an option the words to it; under an empty name those of a zienswijze.
    var teksten: [String: String] = [:]
}

/// A question that is asked with the choice.
struct Vraag: Equatable, Sendable {
    /// About what it is; the raw values stand in the database and in the open data.
    enum Soort: String, CaseIterable, Sendable { case herkenning, aanvulling, stip, ambitie, politie, anders }
    enum Bereik: String, CaseIterable, Sendable {
        /// Once, about all of it.
        case geheel
        /// Once for every option that was chosen.
        case optie
    }
    enum Vorm: String, CaseIterable, Sendable {
        /// Ja, voor een deel or nee.
        case herkenning
        case tekst
    }

    /// Stays the same in the round: `v1`, `v2`, …
    let id: String
    var tekst: String
    var uitleg: String?
    var soort: Soort
    var bereik: Bereik
    var vorm: Vorm
    var isVerplicht = false

    /// What can be answered where words are not asked for.
    static let herkenningen = ["ja", "deels", "nee"]
    static let tekstlengte = 300

    /// The questions of a round when nobody changes them.
    static let gewone: [Vraag] = [
        Vraag(id: "v1", tekst: "Herkent u uw gebied in deze lijst?", soort: .herkenning, bereik: .geheel, vorm: .herkenning),
        Vraag(id: "v2", tekst: "Wat wilt u aanvullen?", soort: .aanvulling, bereik: .geheel, vorm: .tekst),
        Vraag(id: "v3", tekst: "Herkent u zich in wat de plannen hierover zeggen?", soort: .herkenning, bereik: .optie, vorm: .herkenning),
        Vraag(
            id: "v4", tekst: "Wat is uw stip op de horizon?", uitleg: "Beschrijf in een paar zinnen wat er over vier jaar anders is.", soort: .stip,
            bereik: .optie, vorm: .tekst),
        Vraag(id: "v5", tekst: "Wat is uw ambitie?", soort: .ambitie, bereik: .optie, vorm: .tekst),
        Vraag(id: "v6", tekst: "Wat verwacht u van de politie?", soort: .politie, bereik: .optie, vorm: .tekst),
    ]
}

/// What was answered to one question, for the whole or for one option.
struct Vraagantwoord: Hashable, Sendable {
    let vraag: String
    var optie: String?
    var tekst: String
}
