/// The levels of the organisation, from the whole to the part.
enum Niveau: String, CaseIterable, Sendable {
    case eenheid, district, basisteam, gemeente
}

/// A police unit: the whole that the districts are parts of.
struct Eenheid: Equatable, Sendable {
    /// What it is known by in addresses: `eenheid-oost-nederland`.
    var code: String
    var naam: String
    /// The number in the list of the Politiewet 2012.
    var nummer: Int?
    /// The municipality whose mayor is the regioburgemeester.
    var zetel: String?
    /// Made up, to try Stip with.
    var isFictief = false
    /// How many there should be according to the source; what is really listed can be less.
    var gemeentental: Int?
    var basisteamtal: Int?
    var feiten: [Feit] = []
    var bronInwoners: String?
    var bronCodes: String?
    /// What is not established, a sentence each.
    var onzekerheden: [String] = []
}

/// A part of the unit with a board of its own.
struct District: Equatable, Sendable {
    var code: String
    var naam: String
    var afkorting: String?
    var geldigheid = Geldigheid.altijd
    var onderbouwing = Onderbouwing()
}

/// A police team. It can move from one district to another, so it has a place with dates.
struct Basisteam: Equatable, Sendable {
    var code: String
    var naam: String
    /// In which district it was when; these never overlap.
    var districten: [Plaatsing]
    var onderbouwing = Onderbouwing()

    var geldigheid: Geldigheid { .hull(districten.map(\.geldigheid)) }
}

/// Where a part belongs, and when.
struct Plaatsing: Equatable, Sendable {
    /// The code of the whole.
    var bij: String
    var geldigheid = Geldigheid.altijd
}
