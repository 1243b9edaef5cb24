/// A list that may hold the priorities of a document, with what speaks for it.
struct Opsomming {
    /// How the document presents the list.
    enum Vorm: Equatable {
        case genummerd(woord: String), inhoudsopgave, koppen, punten, labels, regels, zin, rangtelwoorden, aanhaling, tabel, hoofdstukken, herhaald(
            woord: String), agenda, gemarkeerd
    }

    struct Punt: Equatable {
        var naam: Naam
        var themas: [String]
        /// The block it stands in.
        var blok: Int
        var groep: String?
        /// Which of the names of the document it has, for comparing; see `Vergelijking`.
        var nummer = 0
    }

    var vorm: Vorm
    var signaal: Signaal
    /// The heading or the sentence that announces it.
    var aankondiging: String
    /// The block of the announcement.
    var blok: Int
    var punten: [Punt]
    /// How many the text says there are: "onze vier prioriteiten".
    var aantal: Int?
    /// How many points are about a theme by their name or by the text under them; of forms that have such a text.
    var metThema = 0

    /// The share of the points that are about a theme, 0 to 1.
    var themadeel: Double {
        punten.isEmpty ? 0 : Double(punten.count { !$0.themas.isEmpty }) / Double(punten.count)
    }

    /// How much the list looks like the priorities of the document, 0 to 1.
    var gewicht: Double {
        // An agenda of an organisation may name what is no theme of safety; its blocks say enough.
        if vorm == .agenda { return 0.9 }
        let expected = aantal.map { $0 == punten.count ? 1.08 : 0.85 } ?? 1
        // Where the text says how many there are and calls them priorities, a strange name is one as well.
        let named = aantal == punten.count && signaal.kracht >= 0.6 ? max(themadeel, 0.5) : themadeel
        // A name that says nothing ("Samen buren") is known by the text under it.
        let share = punten.isEmpty ? 0 : max(named, 0.75 * Double(metThema) / Double(punten.count))
        return min(1, signaal.kracht * (0.2 + 0.8 * share) * lengte * vorm.gewicht * expected)
    }

    /// Plans choose few.
    private var lengte: Double {
        switch punten.count {
        case 0: 0
        case 1: aantal == 1 ? 1 : 0.45
        case 2...8: 1
        case 9...10: 0.85
        case 11...12: 0.6
        default: 0.3
        }
    }

    /// Why this is a list of priorities, in one line of Dutch.
    var reden: String {
        let head = aankondiging.count > 60 ? aankondiging.prefix(57) + "…" : aankondiging[...]
        return switch vorm {
        case .genummerd(let woord):
            "begint met \"\(woord.prefix(1).uppercased() + woord.dropFirst())\" en een nummer, in een reeks van \(punten.count)"
        case .inhoudsopgave: "regel in de inhoudsopgave onder \"\(head)\""
        case .koppen: "kop onder \"\(head)\""
        case .punten: "opsomming onder \"\(head)\""
        case .labels: "alinea met een label onder \"\(head)\""
        case .regels: "losse regel onder \"\(head)\""
        case .zin: "genoemd in de zin \"\(head)\""
        case .rangtelwoorden: "genoemd op volgorde na \"\(head)\""
        case .aanhaling: "naam tussen aanhalingstekens na \"\(head)\""
        case .tabel: "cel in de kolom \"\(head)\""
        case .hoofdstukken: "een van \(punten.count) hoofdstukken met dezelfde opbouw: \(head)"
        case .herhaald(let woord): "begint met \"\(woord.prefix(1).uppercased() + woord.dropFirst())\", net als de andere \(punten.count - 1)"
        case .agenda: "punt van de agenda \"\(head)\""
        case .gemarkeerd: "met het woord prioriteit erachter, net als \(punten.count - 1 == 1 ? "één ander" : "\(punten.count - 1) andere")"
        }
    }
}

extension Opsomming.Vorm {
    /// How sure the form is.
    var gewicht: Double {
        switch self {
        case .genummerd, .agenda, .gemarkeerd: 1
        case .punten, .koppen, .labels, .tabel, .hoofdstukken, .herhaald: 0.92
        case .zin, .inhoudsopgave: 0.88
        case .rangtelwoorden, .aanhaling, .regels: 0.8
        }
    }

    /// Whether the points are headings with a text under each.
    var isKoppen: Bool { self == .koppen || self == .hoofdstukken }
}
