/// A body in which the partners meet, and what it may do in the cycle.
struct Overleg: Equatable, Sendable {
    /// As the unit writes it: `BC`, `DVO-TWN`.
    var code: String
    var naam: String
    var afkorting: String?
    var niveau: Niveau
    /// The code of the district, for a body of one district.
    var district: String?
    /// Which kind of body, so that rules can be about all of them: `DVO`.
    var soort: String?
    /// Who sit in it and what for, in one sentence.
    var rol: String?
    var bevoegdheden: Set<Bevoegdheid>
    var onderbouwing = Onderbouwing()

    func mag(_ bevoegdheid: Bevoegdheid) -> Bool { bevoegdheden.contains(bevoegdheid) }
}

/// What a body may do with a paper. The raw values are those of the file and of the API.
enum Bevoegdheid: String, CaseIterable, Sendable, Comparable {
    case kennisnemen, horen, adviseren, kiezen, vaststellen

    /// As it is written on a page.
    var naam: String { self == .horen ? "gehoord worden" : rawValue }

    /// From the least to the most.
    static func < (left: Bevoegdheid, right: Bevoegdheid) -> Bool { left.plaats < right.plaats }

    /// The unit that writes "gehoord worden" means the same.
    init?(_ text: String) {
        switch text {
        case "gehoord", "gehoord worden": self = .horen
        default: self.init(rawValue: text)
        }
    }

    private var plaats: Int {
        switch self {
        case .kennisnemen: 0
        case .horen: 1
        case .adviseren: 2
        case .kiezen: 3
        case .vaststellen: 4
        }
    }
}
