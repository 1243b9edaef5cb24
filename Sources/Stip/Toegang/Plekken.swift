/// Where a role can be held in the unit of this installation: in the unit itself, a municipality or an overleg.
struct Plekken: Equatable, Sendable {
    struct Plek: Equatable, Sendable {
        let code: String
        let naam: String
    }

    /// Nothing while no unit was read in.
    var eenheid: String?
    /// Those that exist now, in the order of their names.
    var gemeenten: [Plek] = []
    var overleggen: [Plek] = []
    /// Names of what no longer exists, for roles that are still held there.
    var vroeger: [String: String] = [:]

    init() {}

    init(_ organisatie: Organisatie?, op datum: Datum) {
        guard let organisatie else { return }
        let indeling = organisatie.op(datum)
        eenheid = organisatie.eenheid.naam
        gemeenten = indeling.gemeenten.map { Plek(code: $0.code, naam: $0.naam) }.sorted { Opmaak.before($0.naam, $1.naam) }
        overleggen = indeling.overleggen.map { Plek(code: $0.code, naam: $0.naam) }
        vroeger = Dictionary(organisatie.gemeenten.map { ($0.code, $0.naam) }) { first, _ in first }
    }

    /// In words: `de hele eenheid`, `Aalderveen`; the code itself when it is not known.
    func naam(of code: String?) -> String {
        guard let code else { return "de hele eenheid" }
        return (gemeenten + overleggen).first { $0.code == code }?.naam ?? vroeger[code] ?? code
    }

    func isGemeente(_ code: String) -> Bool { gemeenten.contains { $0.code == code } }
    func isOverleg(_ code: String) -> Bool { overleggen.contains { $0.code == code } }

    /// Why nobody can be given that role there; nothing when it can.
    func fault(in verlening: Rolverlening) -> Reason? {
        let isKnown = verlening.organisatie.map { isGemeente($0) || isOverleg($0) } ?? true
        guard isKnown else { return .onbekendeOrganisatie }
        let fits =
            switch verlening.rol.hoortBij {
            case .eenheid: verlening.organisatie == nil
            case .gemeente: verlening.organisatie.map(isGemeente) ?? false
            case .overleg: verlening.organisatie.map(isOverleg) ?? false
            case .overal: true
            }
        return fits ? nil : .rolHoortElders(verlening.rol)
    }
}

extension Rolverlening {
    /// `adviseur OOV van Aalderveen`, `coördinator van de hele eenheid`
    func zin(_ plekken: Plekken) -> String { "\(rol.naam) van \(plekken.naam(of: organisatie))" }
}
