/// A municipality. Its number is the CBS code, which goes with it into every standard.
struct Gemeente: Equatable, Sendable {
    /// `GM0150`.
    var code: String
    var naam: String
    /// The three letters beside its dot on the poster, where the unit chose them.
    var afkorting: String?
    /// In which basisteam it was when; these never overlap.
    var basisteams: [Plaatsing]
    /// Counts of inhabitants, each with its year; newest last.
    var inwoners: [Inwonertal] = []
    var vroegereNamen: [VroegereNaam] = []
    var onderbouwing = Onderbouwing()

    var geldigheid: Geldigheid { .hull(basisteams.map(\.geldigheid)) }

    /// The address of the municipality in the register of government organisations.
    var tooi: String { "https://identifier.overheid.nl/tooi/id/gemeente/\(code.lowercased())" }

    /// What it was called on that day. A former name without a date does not say when.
    func naam(op datum: Datum) -> String {
        let former = vroegereNamen.compactMap { naam in naam.tot.map { (naam: naam.naam, tot: $0) } }.filter { datum < $0.tot }
        return former.min { $0.tot < $1.tot }?.naam ?? naam
    }

    /// The latest count; with a year, the latest of that year or before it.
    func inwonertal(in jaar: Int? = nil) -> Inwonertal? {
        inwoners.filter { $0.peiljaar <= jaar ?? .max }.max { $0.peiljaar < $1.peiljaar }
    }

    /// `GM` and four digits.
    static func isCode(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        return bytes.count == 6 && bytes.starts(with: Array("GM".utf8)) && bytes[2...].allSatisfy { (48...57).contains($0) }
    }
}

/// How many people live there on 1 January of a year.
struct Inwonertal: Equatable, Sendable {
    var aantal: Int
    var peiljaar: Int
}

/// A name that held for this municipality, or for a part of it.
struct VroegereNaam: Equatable, Sendable {
    var naam: String
    /// The first day on which it was no longer the name.
    var tot: Datum?
}
