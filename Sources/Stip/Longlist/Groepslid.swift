/// A priority as it was when it was placed in a group: what grouping looks at, copied, so that the same proposal can be made again.
struct Groepslid: Equatable, Sendable {
    let prioriteit: ID<Prioriteit>
    let naam: String
    /// Codes of themes, best first.
    let themas: [String]
    /// Codes of the municipalities that it counts for, ascending.
    let gemeenten: [String]
    let document: ID<Document>
    /// The number of its mark in the document.
    let nummer: Int

    /// Where it can be read.
    var adres: String { "/documenten/\(document)?vondst=\(nummer)#p\(nummer)" }
}

/// Priorities that people take as one subject for the region: proposed by Stip, changed by hand.
struct Prioriteitengroep: Equatable, Sendable {
    /// Stable: made of the step in which it came to be.
    let id: ID<Prioriteitengroep>
    var naam: String
    var leden: [Groepslid]
    /// The groups it was made of; they stay readable under their own number.
    var uit: [ID<Prioriteitengroep>] = []

    /// Codes of the municipalities of its members, ascending.
    var gemeenten: [String] { Set(leden.flatMap(\.gemeenten)).sorted() }
}

/// How far apart groups must be: chosen by the user, and kept with the proposal.
enum Groepsmaat: Equatable, Sendable {
    /// Priorities that are at least this much alike stand together; from 0 to 1.
    case gelijkenis(Double)
    case aantal(Int)

    /// With this one, priorities with the same first theme stand together.
    static let gewoon = Groepsmaat.gelijkenis(0.6)
    static let aantallen = 2...60

    /// As it follows on "voorstel met".
    var naam: String {
        switch self {
        case .gelijkenis(let drempel): "gelijkenis vanaf \(Opmaak.getal(drempel, decimalen: 2))"
        case .aantal(let aantal): Opmaak.aantal(aantal, "groep", "groepen")
        }
    }
}

extension Planbeeld {
    /// What is to be grouped: each priority that a counting plan puts first, once, in the order of its id.
    var groepsleden: [Groepslid] {
        var gemeenten: [ID<Prioriteit>: Set<String>] = [:]
        var found: [ID<Prioriteit>: Prioriteit] = [:]
        for regel in regels {
            for prioriteit in regel.prioriteiten where prioriteit.vondst.rang == .prioriteit {
                gemeenten[prioriteit.id, default: []].insert(regel.gemeente.code)
                found[prioriteit.id] = prioriteit
            }
        }
        return found.values.sorted { $0.id < $1.id }.map { prioriteit in
            Groepslid(
                prioriteit: prioriteit.id, naam: prioriteit.vondst.naam, themas: prioriteit.vondst.themas,
                gemeenten: (gemeenten[prioriteit.id] ?? []).sorted(), document: prioriteit.document, nummer: prioriteit.nummer)
        }
    }
}
