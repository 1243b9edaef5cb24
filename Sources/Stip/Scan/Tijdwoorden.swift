import TextAnalysis

/// The words of time, as they stand in small letters.
enum Tijdwoorden {
    static let maanden: [String: Int] = {
        let namen = [
            ["januari", "jan"], ["februari", "feb", "febr"], ["maart", "mrt", "maa"], ["april", "apr"], ["mei"], ["juni", "jun"], ["juli", "jul"],
            ["augustus", "aug"], ["september", "sep", "sept"], ["oktober", "okt", "oct"], ["november", "nov"], ["december", "dec"],
        ]
        return Dictionary(uniqueKeysWithValues: namen.enumerated().flatMap { index, namen in namen.map { ($0, index + 1) } })
    }()
    static let rangen: [String: Int] = [
        "eerste": 1, "1e": 1, "1ste": 1, "tweede": 2, "2e": 2, "2de": 2, "derde": 3, "3e": 3, "3de": 3, "vierde": 4, "4e": 4, "4de": 4, "laatste": 4,
        "i": 1, "ii": 2, "iii": 3, "iv": 4,
    ]
    static let delen: [String: (maand: Tijdsvorm.Maanddeel, jaar: Tijdsvorm.Jaardeel)] = [
        "begin": (.begin, .begin), "medio": (.midden, .midden), "midden": (.midden, .midden), "half": (.midden, .midden),
        "halverwege": (.midden, .midden), "eind": (.eind, .eind), "einde": (.eind, .eind), "ultimo": (.eind, .eind),
    ]
    static let seizoenen: [String: Tijdsvorm.Jaardeel] = [
        "voorjaar": .voorjaar, "lente": .voorjaar, "zomer": .zomer, "najaar": .najaar, "herfst": .najaar, "winter": .winter,
    ]
    static let zomers: Set<String> = ["zomer", "zomerreces", "zomervakantie", "zomerperiode", "vakantie", "reces"]
    static let sprongen: [String: Int] = ["dit": 0, "deze": 0, "lopende": 0, "volgend": 1, "volgende": 1, "komend": 1, "komende": 1]
    static let lidwoorden: Set<String> = ["de", "het", "op", "in", "per", "aan"]
    static let rond: Set<String> = ["rond", "omstreeks", "circa", "ca", "ongeveer", "plm"]

    /// 0 is Monday. "Do", "di" and the like are words too, and count only before a number.
    static func weekdag(_ woord: String) -> Int? { weekdagen[woord] }
    private static let weekdagen: [String: Int] = {
        let namen = [
            ["maandag", "ma"], ["dinsdag", "di"], ["woensdag", "wo", "woe"], ["donderdag", "do"], ["vrijdag", "vr", "vrij"], ["zaterdag", "za"],
            ["zondag", "zo"],
        ]
        return Dictionary(uniqueKeysWithValues: namen.enumerated().flatMap { index, namen in namen.map { ($0, index) } })
    }()

    /// The first letters of every word with which a moment may begin.
    static let beginletters: Set<UInt64> = {
        let losse = [
            "uiterlijk", "deadline", "vóór", "voor", "tot", "t", "van", "tussen", "na", "week", "wk", "weken", "weeknummer", "kwartaal", "q1", "q2",
            "q3",
            "q4", "loop", "het",
        ]
        let woorden =
            losse + Array(maanden.keys) + Array(rangen.keys) + Array(delen.keys) + Array(seizoenen.keys) + Array(sprongen.keys) + Array(rond)
            + Array(weekdagen.keys)
        return Set(woorden.map { beginletters(of: Array($0.utf8)[...]) })
    }()

    /// The first eight bytes of a word in one number.
    static func beginletters(of woord: ArraySlice<UInt8>) -> UInt64 { woord.prefix(8).reduce(0) { $0 << 8 | UInt64($1) } }

    /// Whether a text can hold a moment at all: a cheap look before the words are read.
    static let lexicon = Lexicon(
        maanden.keys.sorted().map { " \($0) " }
            + [
                " week ", " weken ", " wk ", " q1", " q2", " q3", " q4", "kwartaal", "voorjaar", "lente ", "zomer", "najaar", "herfst ", " winter ",
                "halfjaar", "half jaar", " dit jaar", " volgend jaar", " komend jaar", " in 20", "uiterlijk", "eind 20", "einde 20", "begin 20",
                "medio 20", "helft ", "halverwege 20", "loop van 20", "het jaar", "jaarwisseling", "kerst", "-20", "/20", ".20", "-0", "/0", "-1",
                "-2", "-3", " kw ", " kw.",
            ] + (2015...2045).map { "\($0):" })
}
