/// What comes of a change that is tried: what the calculation and what the judge say of the planning as it would be.
struct Watalsuitkomst: Sendable {
    let vraag: WatAls.Verandering
    let watals: WatAls
    /// What goes wrong that went well before, and what goes well that went wrong.
    let nieuw: [Bevinding]
    let opgelost: [Bevinding]
    let blijft: [Bevinding]

    /// - Parameter voor: what the judge says of the planning as it is.
    /// - Parameter na: what it says of the planning with the change.
    init(vraag: WatAls.Verandering, watals: WatAls, voor: [Bevinding], na: [Bevinding]) {
        (self.vraag, self.watals) = (vraag, watals)
        // A finding is the same when rule and steps are; its sentence names days, and those differ.
        func isSame(_ one: Bevinding, _ other: Bevinding) -> Bool {
            one.regel == other.regel && one.stappen == other.stappen && one.ernst == other.ernst
        }
        nieuw = na.filter { one in !voor.contains { isSame($0, one) } }
        opgelost = voor.filter { one in !na.contains { isSame($0, one) } }
        blijft = na.filter { one in voor.contains { isSame($0, one) } }
    }

    /// What breaks, without the steps of which the judge says so already.
    var breuken: [WatAls.Breuk] {
        let told = Set(nieuw.filter { $0.ernst == .fout && $0.isZeker }.compactMap(\.stappen.first))
        return watals.breuken.filter { !told.contains($0.stap) }
    }
}
