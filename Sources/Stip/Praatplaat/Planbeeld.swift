/// What the plans of a unit say on one day: the ground of every praatplaat.
struct Planbeeld: Sendable {
    /// A municipality with its plan and what it puts in it.
    struct Gemeenteregel: Equatable, Sendable {
        let gemeente: Gemeente
        let plan: Gemeenteplan
        /// The findings of its plan that are for this municipality, in the order of their marks.
        let prioriteiten: [Prioriteit]

        var noemingen: [Noeming] {
            prioriteiten.map {
                Noeming(
                    gemeente: gemeente.code, document: $0.document, nummer: $0.nummer, vondst: $0.vondst, isBevestigd: $0.oordeel.stand == .bevestigd)
            }
        }
    }

    let indeling: Indeling
    /// The term the cycle works towards.
    let termijn: Periode
    let themas: Themalijst
    /// How the site is called, without the scheme; empty on the command line, where there is no site.
    let adres: String
    /// In the order of the unit.
    let regels: [Gemeenteregel]

    init(_ indeling: Indeling, termijn: Periode, themas: Themalijst, documenten: [Document], prioriteiten: [Prioriteit], adres: String = "") {
        (self.indeling, self.termijn, self.themas, self.adres) = (indeling, termijn, themas, adres)
        let byDocument = Dictionary(grouping: prioriteiten, by: \.document)
        regels = indeling.gemeenten.map { gemeente in
            let plan = Gemeenteplan(of: gemeente.code, among: documenten, on: indeling.peildatum)
            let found = plan.document.flatMap { byDocument[$0.id] } ?? []
            let own = plan.stand == .onleesbaar ? [] : found.filter { $0.vondst.gemeenten.isEmpty || $0.vondst.gemeenten.contains(gemeente.code) }
            return Gemeenteregel(gemeente: gemeente, plan: plan, prioriteiten: own.sorted { $0.nummer < $1.nummer })
        }
    }

    func regel(_ code: String) -> Gemeenteregel? { regels.first { $0.gemeente.code == code } }

    /// The groups of all municipalities of the unit, or of some.
    func groepen(of gemeenten: Set<String>? = nil) -> [Groep] {
        Groepering(themas: themas).groepen(regels.filter { gemeenten?.contains($0.gemeente.code) ?? true }.flatMap(\.noemingen))
    }
}

extension Planbeeld {
    /// The term after the one that is running, when nobody said which one the cycle is for: the years that most plans have
    /// that have not ended yet, and four years from the coming one when there is none.
    static func termijn(of documenten: [Document], on dag: Datum) -> Periode {
        var counts: [Periode: Int] = [:]
        for document in documenten where document.verwijderd == nil && document.soort?.isPlan == true {
            if let periode = document.periode, periode.tot >= dag.jaar { counts[periode, default: 0] += 1 }
        }
        let best = counts.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key
        return best ?? Periode(van: dag.jaar + 1, tot: dag.jaar + 4) ?? Periode.vanJaar(dag.jaar)
    }
}

extension Periode {
    static func vanJaar(_ jaar: Int) -> Periode {
        guard let periode = Periode(van: jaar, tot: jaar) else { preconditionFailure("a year does not end before it begins") }
        return periode
    }
}
