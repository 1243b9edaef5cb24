/// What stands on a ballot about the way to choose: the question, the instruction, and how far somebody is.
///
/// The same sentences stand on the page, in the messages and in what the script says while somebody fills in, so they
/// are made in one place.
struct Biljetwoorden: Equatable, Sendable {
    let keuzewijze: Keuzewijze
    /// How many options there are.
    let opties: Int

    init(_ ronde: Stemronde) { self.init(keuzewijze: ronde.keuzewijze, opties: ronde.opties.count) }
    init(keuzewijze: Keuzewijze, opties: Int) { (self.keuzewijze, self.opties) = (keuzewijze, opties) }

    /// The heading of the first step.
    var vraag: String {
        switch keuzewijze {
        case .kies(let minimum, let maximum):
            minimum == maximum ? "\(wat(maximum, "Welk onderwerp", "Welke")) kiest u?" : "Welke onderwerpen kiest u?"
        case .rangorde: "In welke volgorde zet u de onderwerpen?"
        case .punten: "Hoe verdeelt u de punten?"
        case .score: "Welke score geeft u elk onderwerp?"
        case .consent: "Gaat u akkoord?"
        case .meerderheid: "Stemt u voor of tegen?"
        case .zienswijze: "Wat is uw zienswijze?"
        }
    }

    /// What to do, in one or two sentences.
    var uitleg: String {
        switch keuzewijze {
        case .kies(let minimum, let maximum) where minimum == maximum: "Kies er precies \(Opmaak.telwoord(maximum))."
        case .kies(let minimum, let maximum) where minimum == 0: "Kies er hoogstens \(Opmaak.telwoord(maximum))."
        case .kies(let minimum, let maximum) where maximum >= opties: "Kies er minstens \(Opmaak.telwoord(minimum))."
        case .kies(let minimum, let maximum): "Kies er minstens \(Opmaak.telwoord(minimum)) en hoogstens \(Opmaak.telwoord(maximum))."
        case .rangorde(let minimum) where minimum >= opties:
            "Zet alle \(Opmaak.telwoord(opties)) op volgorde. Op plaats 1 staat wat u het belangrijkst vindt."
        case .rangorde(let minimum):
            "Zet er minstens \(Opmaak.telwoord(minimum)) op volgorde. Op plaats 1 staat wat u het belangrijkst vindt."
        case .punten(let totaal): "Verdeel \(Opmaak.getal(totaal)) punten. Geef meer punten aan wat u belangrijker vindt."
        case .score(let schaal):
            "Geef elk onderwerp een score van \(schaal.lowerBound) tot en met \(schaal.upperBound). \(Opmaak.zin(String(schaal.upperBound))) is het hoogst."
        case .consent: "Zeg bij elk onderwerp of u akkoord gaat. Bij een opmerking of een bezwaar schrijft u erbij wat u bedoelt."
        case .meerderheid: "Stem over elk onderwerp: voor of tegen. U kunt zich ook onthouden."
        case .zienswijze: "Schrijf op wat u van de onderwerpen vindt. Er wordt niet gestemd."
        }
    }

    /// `5 van 7 gekozen`.
    func telling(_ gedaan: Int) -> String {
        switch keuzewijze {
        case .kies(_, let maximum): "\(gedaan) van \(maximum) gekozen"
        case .rangorde: "\(gedaan) van \(opties) op volgorde"
        case .punten(let totaal): "\(Opmaak.getal(gedaan)) van \(Opmaak.getal(totaal)) punten verdeeld"
        case .score: "\(gedaan) van \(opties) met een score"
        case .consent, .meerderheid: "\(gedaan) van \(opties) beantwoord"
        case .zienswijze: gedaan > 0 ? "Uw zienswijze staat erin" : "Nog geen zienswijze"
        }
    }

    /// What is still to be done, or that nothing is: `Kies er nog twee.`
    func rest(_ gedaan: Int) -> String {
        switch keuzewijze {
        case .kies(let minimum, let maximum): restOfChoosing(gedaan, minimum, maximum)
        case .rangorde(let minimum):
            switch min(minimum, opties) - gedaan {
            case 1...: "Zet er nog \(Opmaak.telwoord(min(minimum, opties) - gedaan)) op volgorde."
            default: gedaan < opties ? "Uw volgorde is compleet. U mag er meer plaatsen." : "Uw volgorde is compleet."
            }
        case .punten(let totaal):
            switch totaal - gedaan {
            case 1...: "Verdeel nog \(punten(totaal - gedaan))."
            case 0: "Alle punten zijn verdeeld."
            default: "U verdeelde \(punten(gedaan - totaal)) te veel. Haal die weer weg."
            }
        case .score: gedaan < opties ? "Geef nog \(onderwerpen(opties - gedaan)) een score." : "Elk onderwerp heeft een score."
        case .consent: gedaan < opties ? "Zeg nog van \(onderwerpen(opties - gedaan)) of u akkoord gaat." : "U gaf overal antwoord."
        case .meerderheid: gedaan < opties ? "Stem nog over \(onderwerpen(opties - gedaan))." : "U stemde over alles."
        case .zienswijze: gedaan > 0 ? "U kunt verder." : "Schrijf eerst uw zienswijze."
        }
    }

    /// Whether a ballot with so much done is whole.
    func isCompleet(_ gedaan: Int) -> Bool {
        switch keuzewijze {
        case .kies(let minimum, let maximum): (minimum...max(minimum, maximum)).contains(gedaan)
        case .rangorde(let minimum): gedaan >= min(minimum, opties)
        case .punten(let totaal): gedaan == totaal
        case .score, .consent, .meerderheid: gedaan == opties
        case .zienswijze: gedaan > 0
        }
    }

    private func restOfChoosing(_ gedaan: Int, _ minimum: Int, _ maximum: Int) -> String {
        switch gedaan {
        case (maximum + 1)...:
            let extra = Opmaak.telwoord(gedaan - maximum)
            return "\(Opmaak.zin(extra)) te veel: haal er \(extra) weg."
        case maximum: return "Uw keuze is compleet."
        case ..<minimum:
            let more = Opmaak.telwoord(minimum - gedaan)
            let least = minimum == maximum ? "" : "minstens "
            return gedaan == 0 ? "Kies er \(least)\(more)." : "Kies er nog \(least)\(more)."
        case 0: return "U mag er \(Opmaak.telwoord(maximum)) kiezen. Niets kiezen mag ook."
        default: return "Uw keuze is compleet. U mag er nog \(Opmaak.telwoord(maximum - gedaan)) kiezen."
        }
    }

    private func wat(_ number: Int, _ one: String, _ many: String) -> String {
        number == 1 ? one : "\(many) \(Opmaak.telwoord(number)) onderwerpen"
    }

    private func punten(_ number: Int) -> String { Opmaak.aantal(number, "punt", "punten") }
    private func onderwerpen(_ number: Int) -> String { number == 1 ? "één onderwerp" : "\(Opmaak.telwoord(number)) onderwerpen" }
}

extension Biljetwoorden {
    /// How much of a choice is done: ticked, placed, given out, answered.
    static func gedaan(_ keuze: Keuze?) -> Int {
        switch keuze {
        case nil: 0
        case .gekozen(let chosen): chosen.count
        case .rangorde(let order): order.count
        case .punten(let points): points.values.reduce(0, +)
        case .scores(let scores): scores.count
        case .consent(let words): words.count
        case .stem(let votes): votes.count
        case .zienswijze(let text): text.isEmpty ? 0 : 1
        }
    }

    /// `5 van 7 gekozen. Kies er nog twee.`
    func stand(_ keuze: Keuze?) -> String {
        let done = Self.gedaan(keuze)
        return "\(telling(done)). \(rest(done))"
    }
}

extension Biljetwoorden {
    /// The same sentences for the script, which counts along while somebody fills in: one for each number, and nothing
    /// where the numbers are too many. Without script the server counts at each save.
    var tellingen: [String] {
        let most: Int
        switch keuzewijze {
        case .punten(let totaal): most = totaal * 2
        case .zienswijze: most = 1
        default: most = opties
        }
        return most > 300 ? [] : (0...most).map { "\(telling($0))|\(rest($0))" }
    }
}
