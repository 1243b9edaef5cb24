/// The confirmed steps of a document, on their way into a planning.
struct Stappeninzet: Equatable, Sendable {
    /// A planning that they can go into.
    struct Doel: Equatable, Sendable {
        let planning: ID<Planningsdossier>
        let naam: String
        /// How many of them do not stand in it yet.
        let nieuw: Int
    }

    let document: Document
    let stappen: [Stap]
    /// How many steps of the document nobody decided about: those stay behind.
    let open: Int
    var planningen: [Doel] = []
}

extension Planningsdossier {
    /// The steps of a document that do not stand in this planning, named as steps of it. What they wait for among
    /// themselves stays.
    ///
    /// A step stands in it when one with its passage does, however people changed that one since; where more than one step
    /// comes from one passage they are counted. Without a passage the words tell.
    func aanwinst(of stappen: [Stap], from document: ID<Document>, bekend organen: Organenlijst) -> [Planningsstap] {
        var there: [String: Int] = [:]
        for one in self.stappen {
            if one.document == document, let bewijs = one.stap.bewijs { there[bewijs.citaat, default: 0] += 1 }
            if one.stap.bewijs == nil { there["\(one.stap.orgaan)|\(one.stap.wat)", default: 0] += 1 }
        }
        let fresh = stappen.filter { stap in
            let key = stap.bewijs?.citaat ?? "\(stap.orgaan)|\(stap.wat)"
            guard let count = there[key], count > 0 else { return true }
            there[key] = count - 1
            return false
        }
        var grown = self
        var names: [String: String] = [:]
        for stap in fresh {
            var one = stap
            one.id = grown.vrijeNaam(stap.orgaan, stap.wat)
            names[stap.id] = one.id
            grown.stappen.append(Planningsstap(one))
        }
        return grown.stappen.suffix(fresh.count).map { added in
            var one = added
            one.stap.nodig = added.stap.nodig.compactMap { names[$0] }
            one.overleg = organen.overleg(added.stap.orgaan)
            one.document = added.stap.bewijs == nil ? nil : document
            return one
        }
    }
}

extension Reason {
    static let nietsBevestigd = Reason(
        .conflict, code: "niets-bevestigd", "In dit stuk is nog geen stap bevestigd. Beoordeel eerst de stappen die Stip las.")
    static let staatErAlIn = Reason(
        .conflict, code: "staat-er-al-in", field: "planning", "Alle bevestigde stappen van dit stuk staan al in deze planning. Kies een andere.")
    static let geenPlanningGekozen = Reason(code: "geen-planning-gekozen", field: "planning", "Kies in welke planning de stappen komen.")
}
