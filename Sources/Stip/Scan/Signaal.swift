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
            if has(.tweede) || has(.zelfTweede) {
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
}
