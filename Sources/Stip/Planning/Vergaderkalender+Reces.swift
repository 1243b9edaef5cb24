extension Vergaderkalender {
    /// The key of a recess that holds for every body.
    static let iedereen = "alle"

    /// With what stands elsewhere added. Where both tell how long before a meeting papers must come, or a school region, this one holds.
    func samen(met ander: Vergaderkalender) -> Vergaderkalender {
        var both = self
        both.vergaderingen.merge(ander.vergaderingen) { Set($0 + $1).sorted() }
        both.recessen.merge(ander.recessen) { ($0 + $1).uniqued }
        both.aanlevertermijnen.merge(ander.aanlevertermijnen) { own, _ in own }
        both.afwezig += ander.afwezig.filter { !afwezig.contains($0) }
        both.schoolregios.merge(ander.schoolregios) { own, _ in own }
        both.schoolregio = schoolregio ?? ander.schoolregio
        return both
    }

    static func sleutel(_ naam: String) -> String {
        ["alle", "allen", "iedereen", "*"].contains(naam.lowercased()) ? iedereen : Orgaan(naam).sleutel
    }

    /// The days on which a body does not meet, those of everybody included.
    func recessen(of sleutel: String) -> [ClosedRange<Datum>] { (recessen[sleutel] ?? []) + (recessen[Vergaderkalender.iedereen] ?? []) }
}
