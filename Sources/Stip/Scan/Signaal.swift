import TextAnalysis

/// What the words above or before a list say of it.
struct Signaal: Equatable {
    enum Soort: Equatable {
        /// The list holds what the document puts first.
        case hoofd
        /// A list of what is named besides.
        case tweede
        /// Priorities of somebody else: the country, the unit, the former term.
        case ander
    }

    var soort: Soort
    /// How sure the words are, 0 to 1.
    var kracht: Double
    /// The word that decided.
    var woord: String
    /// Whether something is chosen in the same words: "gekozen", "extra", "centraal".
    var kiest = false
    /// Whether something is denied: "geen prioriteit", "niet in de lijst".
    var ontkent = false
    /// Whether it speaks of an example.
    var isVoorbeeld = false

    init(soort: Soort, kracht: Double, woord: String) { (self.soort, self.kracht, self.woord) = (soort, kracht, woord) }

    /// What a heading or a sentence announces by its words, if anything.
    ///
    /// - Parameter isHoger: whether the document is itself of the unit or the country.
    init?(_ woorden: ArraySlice<Lexicon.Hit>, isHoger: Bool) {
        guard !woorden.isEmpty else { return nil }
        func has(_ soort: Signaalwoord) -> Bool { woorden.contains { $0.group == soort.rawValue } }
        if let sterkste = woorden.lazy.filter({ $0.group == Signaalwoord.sterk.rawValue }).map(\.phrase).min() {
            (kracht, woord) = (Signaalwoord.sterke[sterkste].kracht, Signaalwoord.sterke[sterkste].woord)
            if has(.tweede) && !Signaal.vultAan(woorden) || has(.zelfTweede) {
                soort = .tweede
            } else if has(.vorig) || !isHoger && has(.ander) && !has(.eigen) {
                soort = .ander
            } else {
                soort = .hoofd
            }
        } else if has(.zelfTweede) {
            (soort, kracht, woord) = (.tweede, 0.5, "overige onderwerpen")
        } else {
            return nil
        }
        kiest = kracht >= 0.8 || has(.kiezend)
        ontkent = has(.ontkenning)
        isVoorbeeld = has(.voorbeeld)
    }

    /// "Aanvullend op de gezamenlijke prioriteiten heeft de raad een lokale prioriteit": what comes besides is one as well.
    private static func vultAan(_ woorden: ArraySlice<Lexicon.Hit>) -> Bool {
        let sterk = woorden.filter { $0.group == Signaalwoord.sterk.rawValue && Signaalwoord.sterke[$0.phrase].kracht >= 0.9 }
        guard let last = sterk.last, sterk.count >= 2, let own = woorden.last(where: { $0.group == Signaalwoord.eigen.rawValue }) else {
            return false
        }
        return own.range.lowerBound > sterk[0].range.lowerBound && own.range.lowerBound < last.range.upperBound
            && !woorden.contains { $0.group == Signaalwoord.tweede.rawValue && $0.range.lowerBound > sterk[0].range.lowerBound }
    }
}
