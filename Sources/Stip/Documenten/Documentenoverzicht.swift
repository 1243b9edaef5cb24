import Foundation

/// How every municipality of the unit stands with its plan on one day, and what else lies there.
struct Documentenoverzicht: Equatable, Sendable {
    struct Regel: Equatable, Sendable {
        let code: String
        let naam: String
        let district: String
        let plan: Gemeenteplan
        /// How many priorities the plan sets for this municipality; nothing where there is no plan that was read.
        let prioriteiten: Int?
        /// How far people are with what Stip read in the plan; nothing where there is nothing to review.
        var nakijken: Beoordelingsstand?
    }

    /// What answers to a word: municipalities by a name, now or formerly, and documents by their text.
    struct Treffers: Equatable, Sendable {
        var gemeenten: Set<String> = []
        var documenten: Set<ID<Document>> = []
    }

    let dag: Datum
    /// By district, in the order of the unit.
    let regels: [Regel]
    /// What is not the plan of any municipality now: other papers, former plans, files that nobody is named in.
    let overig: [Document]
    /// How many documents still have to be read.
    let wachtend: Int

    /// - Parameter aantallen: priorities by document, and within it by municipality; under `nil` those of all.
    init(
        _ indeling: Indeling, documenten: [Document], aantallen: [ID<Document>: [String?: Int]],
        nakijkstanden: [ID<Document>: Beoordelingsstand] = [:]
    ) {
        dag = indeling.peildatum
        // By code first: going over every document for every municipality would be work for the square of the unit.
        var own: [String: [Document]] = [:]
        for document in documenten {
            for code in Set(document.herkomst.compactMap(\.code)) { own[code, default: []].append(document) }
        }
        regels = indeling.districten.flatMap { deel in
            deel.gemeenten.sorted { Opmaak.before($0.naam, $1.naam) }.map { gemeente in
                let plan = Gemeenteplan(of: gemeente.code, among: own[gemeente.code] ?? [], on: indeling.peildatum)
                let counts = plan.document.flatMap { $0.stand == .gelezen ? aantallen[$0.id] ?? [:] : nil }
                return Regel(
                    code: gemeente.code, naam: gemeente.naam(op: indeling.peildatum), district: deel.district.naam, plan: plan,
                    prioriteiten: counts.map { ($0[nil] ?? 0) + ($0[gemeente.code] ?? 0) },
                    nakijken: plan.document.flatMap { nakijkstanden[$0.id] }.flatMap { $0.stand == nil ? nil : $0 })
            }
        }
        let plannen = Set(regels.compactMap { $0.plan.document?.id })
        overig = documenten.filter { !plannen.contains($0.id) }
        wachtend = documenten.count { !$0.stand.isKlaar }
    }

    var districten: [String] {
        var seen: Set<String> = []
        return regels.map(\.district).filter { seen.insert($0).inserted }
    }

    func count(_ stand: Planstand) -> Int { regels.count { $0.plan.stand == stand } }

    func count(_ stand: Beoordelingsstand.Stand) -> Int { regels.count { $0.nakijken?.stand == stand } }

    /// The other municipalities that the same plan is of.
    func partners(of regel: Regel) -> [String] {
        guard let document = regel.plan.document else { return [] }
        return document.herkomst.filter { $0.niveau == .gemeente && $0.code != regel.code }.map(\.naam)
    }

    /// What `filter` leaves of the municipalities; `hits` are what answers to its word.
    func regels(_ filter: Documentenfilter, hits: Treffers = Treffers()) -> [Regel] {
        regels.filter { regel in
            if let district = filter.district, regel.district != district { return false }
            if let stand = filter.stand, regel.plan.stand != stand { return false }
            if let beoordeling = filter.beoordeling, regel.nakijken?.stand != beoordeling { return false }
            guard filter.zoek != nil else { return true }
            return hits.gemeenten.contains(regel.code) || regel.plan.document.map { hits.documenten.contains($0.id) } == true
        }
    }
}

/// What somebody wants to see of the list.
struct Documentenfilter: Equatable, Sendable {
    var district: String?
    var stand: Planstand?
    /// How far the review is.
    var beoordeling: Beoordelingsstand.Stand?
    /// A municipality, or a word in the plan.
    var zoek: String?

    var isEmpty: Bool { self == Documentenfilter() }
}
