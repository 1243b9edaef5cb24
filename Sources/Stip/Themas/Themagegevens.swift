/// What somebody fills in of a theme.
struct Themagegevens: Equatable, Sendable {
    var naam = ""
    var veld: Int?
    var doorsnijdend = false
    /// The code of the theme it stands under.
    var ouder: String?
    var bron = ""
    var woorden: [Themawoord] = []

    static let langsteNaam = 120
    static let langsteWoord = 80
    static let meesteWoorden = 500
    static let langsteBron = 1_000

    /// Words as people type them: with commas, semicolons or line ends between them. The same word twice is one.
    static func woorden(_ text: String, isZwak: Bool = false) -> [Themawoord] {
        var seen: Set<String> = []
        return text.split { $0 == "," || $0 == ";" || $0.isNewline }.map { String($0).alsNaam }
            .filter { !$0.isEmpty && $0 != "=" && seen.insert($0.lowercased()).inserted }
            .map { Themawoord(tekst: $0, isZwak: isZwak) }
    }

    /// What is wrong with it by itself, each reason at its field.
    var reasons: [Reason] {
        var reasons: [Reason] = []
        if naam.isEmpty { reasons.append(.themaZonderNaam) }
        if naam.count > Themagegevens.langsteNaam { reasons.append(.themanaamTeLang) }
        if bron.count > Themagegevens.langsteBron { reasons.append(.bronTeLang) }
        for isZwak in [false, true] {
            let own = woorden.filter { $0.isZwak == isZwak }
            let field = isZwak ? "zwak" : "woorden"
            if own.count > Themagegevens.meesteWoorden { reasons.append(.teVeelWoorden(own.count, field)) }
            if let long = own.first(where: { $0.tekst.count > Themagegevens.langsteWoord }) { reasons.append(.woordTeLang(long.tekst, field)) }
        }
        let strong = Set(woorden.filter { !$0.isZwak }.map { $0.tekst.lowercased() })
        if let both = woorden.first(where: { $0.isZwak && strong.contains($0.tekst.lowercased()) }) { reasons.append(.woordSterkEnZwak(both.tekst)) }
        return reasons
    }
}

extension String {
    /// Without line ends, signs that cannot be seen and double spaces: fit to be a name.
    var alsNaam: String {
        let plain = unicodeScalars.map { $0.properties.isWhitespace ? " " : $0 }.filter { scalar in
            switch scalar.properties.generalCategory {
            case .control, .surrogate, .unassigned, .privateUse, .lineSeparator, .paragraphSeparator: false
            // Signs that turn the direction of what follows.
            default: !(0x202A...0x202E).contains(scalar.value) && !(0x2066...0x2069).contains(scalar.value)
            }
        }
        return String(String.UnicodeScalarView(plain)).split(separator: " ").joined(separator: " ")
    }
}

extension Reason {
    static let themaZonderNaam = Reason(code: "thema-zonder-naam", field: "naam", "Vul een naam in.")
    static let themanaamTeLang = Reason(
        code: "themanaam-te-lang", field: "naam", "De naam is langer dan \(Themagegevens.langsteNaam) tekens. Maak hem korter.")
    static let bronTeLang = Reason(
        code: "bron-te-lang", field: "bron", "De bron is langer dan \(Themagegevens.langsteBron) tekens. Maak hem korter.")
    static func teVeelWoorden(_ aantal: Int, _ field: String) -> Reason {
        Reason(code: "te-veel-woorden", field: field, "Dit zijn \(aantal) woorden. Houd er hoogstens \(Themagegevens.meesteWoorden) over.")
    }
    static func woordTeLang(_ woord: String, _ field: String) -> Reason {
        Reason(
            code: "woord-te-lang", field: field,
            "‘\(woord.prefix(40))…’ is langer dan \(Themagegevens.langsteWoord) tekens. Zet een komma tussen de woorden, of maak het korter.")
    }
    static func woordSterkEnZwak(_ woord: String) -> Reason {
        Reason(code: "woord-sterk-en-zwak", field: "zwak", "‘\(woord)’ staat bij de woorden en bij de zwakke woorden. Haal het op één plaats weg.")
    }
}
