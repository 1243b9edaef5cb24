/// The bodies that Stip knows, to choose from and to catch a slip of the pen.
struct Organenlijst: Equatable, Sendable {
    /// As they are written, in the order of the unit: overleggen, then councils.
    let namen: [String]
    private let overleggen: [Overleg]
    private let gemeenten: [String]

    static let leeg = Organenlijst(overleggen: [], gemeenten: [])

    init(overleggen: [Overleg], gemeenten: [String]) {
        (self.overleggen, self.gemeenten) = (overleggen, gemeenten)
        namen = overleggen.map(\.naam) + gemeenten.map { "gemeenteraad \($0)" }
    }

    init(_ organisatie: Organisatie, op dag: Datum) {
        self.init(overleggen: organisatie.overleggen, gemeenten: organisatie.op(dag).gemeenten.map(\.naam))
    }

    /// The code of the overleg that is meant; nothing for a council, a role, and an overleg that the unit does not have.
    func overleg(_ orgaan: String) -> String? {
        let key = Orgaan(orgaan).sleutel
        return overleggen.first { one in [one.naam, one.afkorting, one.code].compactMap(\.self).contains { Orgaan($0).sleutel == key } }?.code
    }

    /// Why a body cannot be right: it is named as a council, a college, a mayor or a DVO, of a place that the unit does not have.
    /// Any other name may be a role, such as "Veiligheidsnetwerk".
    func onbekend(_ orgaan: String) -> Reason? {
        guard !namen.isEmpty, overleg(orgaan) == nil else { return nil }
        let named = Orgaan(orgaan)
        guard !named.isMeervoud, let plaats = named.plaats else { return nil }
        if named.stam == "dvo" { return .onbekendOrgaan(orgaan, overleggen.map(\.naam).filter { Orgaan($0).stam == "dvo" }) }
        guard [.raad, .college, .burgemeester].contains(named.soort) else { return nil }
        let places = gemeenten.map { (naam: $0, plaats: Orgaan("raad \($0)").plaats ?? "") }
        if places.contains(where: { $0.plaats == plaats }) { return nil }
        let near = places.filter { Spelling.isAlmost(plaats, $0.plaats) || $0.plaats.hasPrefix(plaats.prefix(4)) }
        return .onbekendOrgaan(orgaan, near.map { "\(named.stam) \($0.naam)" })
    }
}
