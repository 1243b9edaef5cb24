extension Vergaderkalender {
    /// The key of a recess that holds for every body.
    static let iedereen = "alle"

    static func sleutel(_ naam: String) -> String {
        ["alle", "allen", "iedereen", "*"].contains(naam.lowercased()) ? iedereen : Orgaan(naam).sleutel
    }

    /// The days on which a body does not meet, those of everybody included.
    func recessen(of sleutel: String) -> [ClosedRange<Datum>] { (recessen[sleutel] ?? []) + (recessen[Vergaderkalender.iedereen] ?? []) }
}
