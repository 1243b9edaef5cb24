import SocialChoice

/// In what way a participant chooses (BES-10).
enum Keuzewijze: Hashable, Sendable {
    /// At least and at most so many of the list; the same number twice means exactly that many.
    case kies(minimum: Int, maximum: Int)
    /// The best first, at least so many of them.
    case rangorde(minimum: Int)
    /// So many points to divide over the options.
    case punten(totaal: Int)
    /// A figure for each option.
    case score(schaal: ClosedRange<Int>)
    /// Akkoord, akkoord met opmerking or bezwaar on each option; one bezwaar makes it a subject for debate (BES-18).
    case consent
    /// For, against or abstaining on each option.
    case meerderheid(Meerderheid)
    /// A view in words, without a vote.
    case zienswijze
}

/// How much of the votes an option needs: more than a half, or a larger share and perhaps of inhabitants and boards too.
struct Meerderheid: Hashable, Sendable {
    struct Drempel: Hashable, Sendable {
        var deel: Fraction
        /// More than that share; else at least that share.
        var isMeerDan: Bool

        /// Whether `voor` of `samen` reaches it. Of nothing no share is reached.
        func isMet(_ voor: Fraction, of samen: Fraction) -> Bool {
            samen > 0 && (isMeerDan ? voor > deel * samen : voor >= deel * samen)
        }
    }

    /// Of the votes cast, with their weight. Who abstains casts no vote (BES-15).
    var stemmen: Drempel
    /// Of the inhabitants of the participants that cast a vote; nothing when inhabitants do not count.
    var inwoners: Drempel?
    /// Of the participants that cast a vote, one each; nothing when they are not counted apart.
    var organisaties: Drempel?

    static let gewoon = Meerderheid(stemmen: Drempel(deel: Fraction(1, 2), isMeerDan: true))
}

extension Keuzewijze {
    /// Which it is, as one word for machines.
    var soort: String {
        switch self {
        case .kies: "kies"
        case .rangorde: "rangorde"
        case .punten: "punten"
        case .score: "score"
        case .consent: "consent"
        case .meerderheid: "meerderheid"
        case .zienswijze: "zienswijze"
        }
    }

    /// Whether it fills a number of places, as a top five does.
    var heeftPlaatsen: Bool {
        switch self {
        case .kies, .rangorde, .punten, .score: true
        case .consent, .meerderheid, .zienswijze: false
        }
    }

    /// The rules that can count these ballots; none when the way itself says how it is counted.
    var telregels: [Telregel] {
        switch self {
        case .kies: Telregel.alle.filter { !$0.isRangorde }
        case .rangorde: Telregel.alle.filter(\.isRangorde)
        default: []
        }
    }

    /// What a participant is asked, as a command: `Kies er precies zeven.`
    var opdracht: String {
        switch self {
        case .kies(let minimum, let maximum) where minimum == maximum: "Kies er precies \(Opmaak.telwoord(minimum))."
        case .kies(let minimum, let maximum): "Kies er minstens \(Opmaak.telwoord(minimum)) en hoogstens \(Opmaak.telwoord(maximum))."
        case .rangorde(let minimum): "Zet er minstens \(Opmaak.telwoord(minimum)) op volgorde, de belangrijkste bovenaan."
        case .punten(let totaal): "Verdeel precies \(Opmaak.aantal(totaal, "punt", "punten"))."
        case .score(let schaal): "Geef elk onderwerp een cijfer van \(schaal.lowerBound) tot en met \(schaal.upperBound)."
        case .consent: "Zeg bij elk onderwerp of u akkoord bent, akkoord met een opmerking, of bezwaar hebt."
        case .meerderheid: "Stem bij elk onderwerp voor of tegen, of onthoud u."
        case .zienswijze: "Schrijf uw zienswijze. U brengt geen stem uit."
        }
    }
}

extension Keuzewijze {
    /// As it stands in the database: `kies 7 7`, `meerderheid >1/2 >=2/3 -`.
    var tekst: String {
        switch self {
        case .kies(let minimum, let maximum): "kies \(minimum) \(maximum)"
        case .rangorde(let minimum): "rangorde \(minimum)"
        case .punten(let totaal): "punten \(totaal)"
        case .score(let schaal): "score \(schaal.lowerBound) \(schaal.upperBound)"
        case .meerderheid(let eis):
            "meerderheid \(eis.stemmen.tekst) \(eis.inwoners?.tekst ?? "-") \(eis.organisaties?.tekst ?? "-")"
        case .consent, .zienswijze: soort
        }
    }

    init?(_ tekst: String) {
        let words = tekst.split(separator: " ").map(String.init)
        let numbers = words.dropFirst().compactMap { Int($0) }
        switch (words.first, numbers.count, words.count) {
        case ("kies", 2, 3): self = .kies(minimum: numbers[0], maximum: numbers[1])
        case ("rangorde", 1, 2): self = .rangorde(minimum: numbers[0])
        case ("punten", 1, 2): self = .punten(totaal: numbers[0])
        case ("score", 2, 3) where numbers[0] <= numbers[1]: self = .score(schaal: numbers[0]...numbers[1])
        case ("consent", _, 1): self = .consent
        case ("zienswijze", _, 1): self = .zienswijze
        case ("meerderheid", _, 4):
            guard let stemmen = Meerderheid.Drempel(words[1]) else { return nil }
            let (inwoners, organisaties) = (Meerderheid.Drempel(words[2]), Meerderheid.Drempel(words[3]))
            guard inwoners != nil || words[2] == "-", organisaties != nil || words[3] == "-" else { return nil }
            self = .meerderheid(Meerderheid(stemmen: stemmen, inwoners: inwoners, organisaties: organisaties))
        default: return nil
        }
    }
}

extension Meerderheid.Drempel {
    /// `>1/2` for more than a half, `>=2/3` for at least two thirds.
    var tekst: String { (isMeerDan ? ">" : ">=") + deel.description }

    init?(_ tekst: String) {
        let isMeerDan = !tekst.hasPrefix(">=")
        guard tekst.hasPrefix(">"), let deel = Fraction(String(tekst.dropFirst(isMeerDan ? 1 : 2))) else { return nil }
        self.init(deel: deel, isMeerDan: isMeerDan)
    }
}
