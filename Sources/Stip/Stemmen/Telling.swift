/// How the ballots of a round become an outcome: written down before it opens.
struct Telling: Equatable, Sendable {
    /// Nothing when the way to choose says itself how it is counted: points, scores, consent, majority.
    var regel: Telregel?
    /// How many places there are: the five of a top five.
    var plaatsen: Int
    var gelijkstand: Gelijkstand
    /// Why this rule, in the words of the coördinator.
    var reden: String?
}

/// What happens when options have equally much on the last places (BES-13).
enum Gelijkstand: Hashable, Sendable {
    case verworpen
    case volgendeVergadering
    case voorzitterBeslist
    case opnieuwStemmen
    /// What most municipalities name goes before.
    case meesteGemeenten
    /// A rule in words of their own.
    case eigen(String)

    static let vaste: [Gelijkstand] = [.meesteGemeenten, .voorzitterBeslist, .volgendeVergadering, .opnieuwStemmen, .verworpen]

    /// As it stands in the database and in the API.
    var code: String {
        switch self {
        case .verworpen: "verworpen"
        case .volgendeVergadering: "volgende-vergadering"
        case .voorzitterBeslist: "voorzitter-beslist"
        case .opnieuwStemmen: "opnieuw-stemmen"
        case .meesteGemeenten: "meeste-gemeenten"
        case .eigen: "eigen"
        }
    }

    /// As a sentence on a page.
    var zin: String {
        switch self {
        case .verworpen: "Wat gelijk staat op de laatste plaatsen, valt af."
        case .volgendeVergadering: "Wat gelijk staat, komt terug in de volgende vergadering."
        case .voorzitterBeslist: "De voorzitter beslist wat gelijk staat."
        case .opnieuwStemmen: "Over wat gelijk staat, stemt u opnieuw."
        case .meesteGemeenten: "Van wat gelijk staat, gaat voor wat de meeste gemeenten noemen."
        case .eigen(let tekst): tekst
        }
    }

    init?(code: String, tekst: String?) {
        if code == "eigen" {
            self = .eigen(tekst ?? "")
        } else if let vast = Gelijkstand.vaste.first(where: { $0.code == code }) {
            self = vast
        } else {
            return nil
        }
    }
}
