/// A question about a planning: what breaks when one step goes elsewhere, or when somebody is not there.
///
/// The planning itself stays as it is. What the judge says of the planning as it would be, is held beside what it says now.
struct Planningsproef: Equatable, Sendable {
    enum Proefvraag: Equatable, Sendable {
        case stap(String, naar: Tijdvak)
        case afwezig(String, dagen: ClosedRange<Datum>)
    }

    let vraag: Proefvraag
    /// What goes wrong that went well before, and what goes well that went wrong.
    let nieuw: [Bevinding]
    let opgelost: [Bevinding]
    let blijft: [Bevinding]
    /// Steps that fall in the absence of somebody who cannot be missed there.
    let geraakt: [String]

    /// - Parameter oordeel: what the judge says of a planning.
    init(_ vraag: Proefvraag, in planning: Planning, oordeel: (Planning) -> [Bevinding]) {
        self.vraag = vraag
        var changed = planning
        var hit: [String] = []
        switch vraag {
        case .stap(let id, let naar):
            for place in changed.stappen.indices where changed.stappen[place].id == id { changed.stappen[place].moment = naar }
        case .afwezig(let persoon, let dagen):
            changed.vergaderkalender.afwezig.append(.init(persoon: persoon, dagen: dagen))
            hit = planning.stappen.filter { stap in
                guard stap.stand == .gepland, stap.personen.contains(persoon), let moment = stap.moment else { return false }
                return moment.van <= dagen.upperBound && moment.tot >= dagen.lowerBound
            }.map(\.id)
        }
        let (before, after) = (oordeel(planning), oordeel(changed))
        // A finding is the same when rule and steps are; its sentence names days, and those differ.
        func isSame(_ one: Bevinding, _ other: Bevinding) -> Bool { one.regel == other.regel && one.stappen == other.stappen && one.ernst == other.ernst }
        nieuw = after.filter { one in !before.contains { isSame($0, one) } }
        opgelost = before.filter { one in !after.contains { isSame($0, one) } }
        blijft = after.filter { one in before.contains { isSame($0, one) } }
        geraakt = hit
    }

    var isZonderGevolg: Bool { nieuw.isEmpty && opgelost.isEmpty && geraakt.isEmpty }
}
