/// P1 where a step tells in its own words what it is drawn from: "longlist uit de scan", "ontwerp op basis van de analyse".
extension Planningsoordeel {
    func herkomstVoorBron() -> [Bevinding] {
        let vrij = stappen.filter { $0.stap.nodig.isEmpty && $0.moment != nil && !$0.onderwerp.noemt(.vorig) }
        let nemers = vrij.filter { !Bronwoorden.bereidtVoor($0.stap.wat) }.map { ($0, Bronwoorden.bronnen(in: $0.stap.wat)) }.filter { !$0.1.isEmpty }
        guard !nemers.isEmpty else { return [] }
        let bronnen = Dictionary(grouping: stappen.filter(isBron)) { Bronwoorden.kern($0.stap.wat) ?? "" }
        return nemers.flatMap { stap, genoemd -> [Bevinding] in
            genoemd.flatMap { naam -> [Bevinding] in
                let zelfde = (bronnen[naam.kern] ?? []).filter { $0.id != stap.id && naam.jaren.isSubset(of: $0.jaren) }
                // One that comes in time may be the one that is meant.
                guard !zelfde.isEmpty, zelfde.allSatisfy({ isGemist($0, door: stap) }) else { return [] }
                return teVroeg(stap, zelfde)
            }
        }
    }

    /// What yields something to draw from. The plan itself is no source: who draws from "het plan" has the one before it.
    private func isBron(_ stap: Oordeelstap) -> Bool {
        guard !stap.onderwerp.isPlan, !stap.onderwerp.noemt(.vorig), !stap.onderwerp.noemt(.jaarlijks), !isAndereTermijn(stap) else { return false }
        return stap.handeling.map { [.ophalen, .bespreken, .kiezen, .uitwerken].contains($0) } ?? true
    }

    /// Whether the source comes certainly later, and is still of this plan: what comes half a year later, after the decision or in the
    /// term itself comes again and again, and the one that is meant was before this planning.
    private func isGemist(_ bron: Oordeelstap, door stap: Oordeelstap) -> Bool {
        guard let begin = bron.moment?.eerste, let einde = stap.moment?.laatste, einde < begin else { return false }
        if let besluit = besluit?.moment, begin > besluit.laatste { return false }
        if let termijn = planning.termijn, begin >= termijn.lowerBound { return false }
        return begin.dagnummer - einde.dagnummer < 183
    }
}

/// The words behind "uit" and "op basis van": what something is drawn from.
enum Bronwoorden {
    /// The noun of what is named, and the years that stand with it.
    static func bronnen(in tekst: String) -> [(kern: String, jaren: Set<Int>)] {
        zinsdelen(tekst).flatMap { deel -> [(kern: String, jaren: Set<Int>)] in
            let words = Naamsleutel(deel).woorden.split(separator: " ").map(String.init)
            return words.indices.compactMap { place in
                guard let length = voorzetsels.first(where: { words[place...].starts(with: $0) })?.count else { return nil }
                let rest = Array(words[(place + length)...])
                guard let kern = kern(van: rest), kern.count >= 4, !Onderwerp(kern).isPlan else { return nil }
                // "De evaluatie van 2029" is not any evaluation.
                return (kern, Jaartallen.in(rest.joined(separator: " ")))
            }
        }
    }

    /// The noun with which a description begins: "scan van de plannen" is a scan, and so is "regionale scan".
    static func kern(_ tekst: String) -> String? {
        // An act that Stip does not know stands before a colon.
        let deel = zinsdelen(tekst).first ?? ""
        return kern(van: Naamsleutel(deel.split(separator: ":").last.map(String.init) ?? "").woorden.split(separator: " ").map(String.init))
    }

    /// Whether it is of what must be ready before something is held: its questions, its set-up, who comes.
    static func bereidtVoor(_ tekst: String) -> Bool {
        let klein = tekst.lowercased()
        return ["vragen", "opzet", "opdracht", "aanpak", "deelnemers", "uitnodig", "voorbereid", "planning"].contains(where: klein.contains)
    }

    private static func kern(van words: [String]) -> String? {
        let phrase = words.drop { lidwoorden.contains($0) || !Getalwoorden.in($0).isEmpty }.prefix { !einden.contains($0) }
        // Before the noun stand adjectives; the last word left is never one.
        return phrase.dropLast().first { !isBijvoeglijk($0) } ?? phrase.last
    }

    private static func isBijvoeglijk(_ word: String) -> Bool {
        ["le", "ke", "we", "de", "re", "ge", "ve", "ne", "ste", "sche", "lijk", "isch", "aal"].contains(where: word.hasSuffix)
    }

    private static func zinsdelen(_ tekst: String) -> [String] { tekst.split { ",;().".contains($0) }.map(String.init) }

    private static let voorzetsels: [[String]] = [
        ["uit"], ["op", "basis", "van"], ["op", "grond", "van"], ["aan", "de", "hand", "van"], ["naar", "aanleiding", "van"], ["gebaseerd", "op"],
    ]
    private static let lidwoorden: Set<String> = ["de", "het", "een", "alle", "deze", "die", "dit", "dat", "hun", "onze", "t"]
    private static let einden: Set<String> = [
        "van", "voor", "in", "door", "met", "en", "of", "onder", "bij", "op", "naar", "over", "aan", "uit", "tot", "per", "als", "om", "te", "na",
        "tussen", "waarin", "waaruit", "langs",
    ]
}
