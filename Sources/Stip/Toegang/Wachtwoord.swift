import Foundation

/// The rule for a new wachtwoord: long, and not what everybody tries first (BIO2 5.17.03, NIST SP 800-63B 5.1.1.2).
///
/// It need not hold a capital or a digit, and does not grow old.
enum Wachtwoord {
    /// Counted as people count them, not in bytes.
    static let lengte = 12...200

    /// Everything that is wrong with it. `woorden` are names that are known of the person: of the organisation, their own.
    static func faults(in wachtwoord: String, herhaling: String, woorden: [String]) -> [Reason] {
        var faults: [Reason] = []
        if wachtwoord.count < lengte.lowerBound { faults.append(.wachtwoordTeKort) }
        if wachtwoord.count > lengte.upperBound { faults.append(.wachtwoordTeLang) }
        if faults.isEmpty, isGuessed(wachtwoord, woorden: woorden) { faults.append(.wachtwoordTeBekend) }
        if faults.isEmpty, wachtwoord != herhaling { faults.append(.wachtwoordenOngelijk) }
        return faults
    }

    /// The same letters however a keyboard put them together; this is what is hashed.
    static func normalised(_ wachtwoord: String) -> String { wachtwoord.precomposedStringWithCompatibilityMapping }

    /// Known words with hardly anything around them, figures alone, few different signs, or a row of the keyboard.
    private static func isGuessed(_ wachtwoord: String, woorden: [String]) -> Bool {
        let plain = folded(wachtwoord)
        if Set(plain).count < 5 || !plain.contains(where: \.isLetter) && plain.allSatisfy(figures.contains) { return true }
        if rijen.contains(where: { $0.contains(plain) || String($0.reversed()).contains(plain) }) { return true }
        let names = woorden.flatMap { folded($0).split { !$0.isLetter && !$0.isNumber } }.map { String($0).filter(\.isLetter) }.filter {
            $0.count >= 3
        }
        let known = (bekend + names).sorted { $0.count == $1.count ? $0 < $1 : $0.count > $1.count }
        let core = plain.drop { !$0.isLetter }.reversed().drop { !$0.isLetter }.reversed()
        return [plain, unmasked(String(core))].contains { text in
            let letters = text.filter(\.isLetter)
            let rest = known.reduce(letters) { $0.replacing($1, with: "") }
            return rest != letters && rest.count < 4
        }
    }

    private static func folded(_ text: String) -> String {
        let scalars = text.decomposedStringWithCompatibilityMapping.lowercased().unicodeScalars.filter { !(0x300...0x36F).contains($0.value) }
        return String(String.UnicodeScalarView(scalars))
    }

    /// `w3lk0m` as `welkom`.
    private static func unmasked(_ text: String) -> String {
        String(text.map { maskers[$0] ?? $0 })
    }

    private static let maskers: [Character: Character] = ["0": "o", "1": "i", "!": "i", "3": "e", "4": "a", "@": "a", "5": "s", "$": "s", "7": "t"]

    private static let figures = Set("0123456789-./: ")

    private static let rijen = [
        "abcdefghijklmnopqrstuvwxyz", "qwertyuiopasdfghjklzxcvbnm", "1234567890qwertyuiop", "qwertyuiop1234567890", "1q2w3e4r5t6y7u8i9o0p",
        "qazwsxedcrfvtgbyhnujmikolp", "1qaz2wsx3edc4rfv5tgb6yhn", "a1b2c3d4e5f6g7h8i9j0",
    ]

    /// What the lists of leaked passwords begin with, in Dutch and in English, and the words of this work.
    private static let bekend = [
        "wachtwoord", "welkom", "geheim", "password", "passwort", "passphrase", "welcome", "secret", "letmein", "changeme", "default", "admin",
        "administrator", "beheerder", "gebruiker", "gemeente", "politie", "veiligheid", "veiligheidsplan", "coordinator", "inloggen", "toegang",
        "stip", "nederland", "holland", "amsterdam", "rotterdam", "utrecht", "feyenoord", "ajax", "qwertyuiop", "qwerty", "azerty", "asdfghjkl",
        "asdfgh", "zxcvbnm", "iloveyou", "ikhouvanjou", "lieverd", "schatje", "poesje", "hallo", "hello", "sunshine", "monkey", "dragon", "football",
        "voetbal", "baseball", "master", "princess", "superman", "batman", "computer", "internet", "trustno", "starwars", "pokemon", "michael",
        "lente", "zomer", "herfst", "winter", "spring", "summer", "autumn", "januari", "februari", "maart", "april", "juni", "juli", "augustus",
        "september", "oktober", "november", "december", "maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag", "abc", "test",
    ]
}

extension Reason {
    static let wachtwoordTeKort = Reason(
        code: "wachtwoord-te-kort", field: "wachtwoord", "Neem minstens 12 tekens. Vier losse woorden achter elkaar is ook goed.")
    static let wachtwoordTeLang = Reason(code: "wachtwoord-te-lang", field: "wachtwoord", "Neem hooguit 200 tekens.")
    static let wachtwoordTeBekend = Reason(
        code: "wachtwoord-te-bekend", field: "wachtwoord",
        "Dit wachtwoord is te makkelijk te raden: het is een bekend woord, een naam of een rijtje. Neem iets anders.")
    static let wachtwoordenOngelijk = Reason(
        code: "wachtwoorden-ongelijk", field: "herhaling", "Dit is niet hetzelfde als het eerste. Vul twee keer hetzelfde wachtwoord in.")
}
