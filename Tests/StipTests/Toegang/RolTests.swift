import Testing

@testable import Stip

/// Who may do what, written out: a right that somebody gets by accident turns this red. IAM-28.
@Suite struct RolTests {
    /// A letter for each right, in the order of `Recht.allCases`: E for the whole unit, o for the own organisation, - for not.
    static let matrix: [(rol: Rol, rechten: String)] = [
        (.coordinator, "EEEE-EEEE--EEEEEEE"),
        (.analist, "EEE--EE------EE--E"),
        (.adviseur, "E---o------ooo----"),
        (.lid, "E--------o--------"),
        (.secretaris, "E--------oo-o-----"),
        (.griffier, "E-----------oo----"),
        (.partner, "E-----------------"),
        (.lezer, "E-----------------"),
        (.beheerder, "EE-------------EEE"),
    ]

    static let cells = matrix.flatMap { row in zip(Recht.allCases, row.rechten).map { (row.rol, $0, $1) } }

    @Test func `every rol and every recht is in the matrix`() {
        #expect(Self.matrix.map(\.rol) == Rol.allCases)
        #expect(Self.matrix.allSatisfy { $0.rechten.count == Recht.allCases.count })
    }

    @Test(arguments: cells) func `a rol gives this and nothing else`(rol: Rol, recht: Recht, letter: Character) {
        let inUnit = Actor(id: "x", naam: "Iemand", rol: rol)
        let inGemeente = Actor(id: "x", naam: "Iemand", rol: rol, in: "GM9001")
        #expect(inUnit.may(recht) == (letter == "E"))
        #expect(inUnit.may(recht, in: "GM9001") == (letter == "E"))
        #expect(inGemeente.may(recht) == (recht == .lezen))
        #expect(inGemeente.may(recht, in: "GM9001") == (letter == "o" || recht == .lezen))
        #expect(inGemeente.may(recht, in: "GM9002") == (recht == .lezen), "a rol in one organisation gives nothing in another")
    }

    @Test func `who has no rol may nothing`() {
        let nobody = Actor(id: "x", naam: "Niemand", rollen: [])
        #expect(Recht.allCases.allSatisfy { !nobody.may($0) && !nobody.may($0, in: "GM9001") })
        #expect(Recht.allCases.allSatisfy { !Actor.stip.may($0) })
    }

    @Test func `each act asks for its own right`() {
        let ofOne: Set<Recht> = [.toetsBeantwoorden, .planbesluitVastleggen, .stemmen, .stemInvoeren, .planningBijhouden, .vergaderingenBijhouden]
        for (recht, ask) in Self.acts {
            for rol in Rol.allCases {
                let actor = Actor(id: "x", naam: "Iemand", rol: rol, in: ofOne.contains(recht) ? "GM9001" : nil)
                let isAllowed = (try? ask(actor)) != nil
                #expect(isAllowed == actor.may(recht, in: "GM9001"), "\(rol) \(recht)")
            }
        }
        #expect(Set(Self.acts.map(\.0)) == Set(Recht.allCases))
    }

    static let acts: [(Recht, @Sendable (Actor) throws -> Void)] = [
        (.lezen, { try $0.mayRead() }), (.documentenToevoegen, { try $0.mayAddDocuments() }),
        (.bevindingenBeoordelen, { try $0.mayReviewFindings() }), (.toetsLeiden, { try $0.mayLeadToets() }),
        (.toetsBeantwoorden, { try $0.mayAnswerToets(for: "GM9001") }), (.themasBeheren, { try $0.mayManageThemas() }),
        (.groeperen, { try $0.mayGroup() }), (.longlistVastleggen, { try $0.mayFreezeLonglist() }),
        (.rondesLeiden, { try $0.mayLeadRondes() }), (.stemmen, { try $0.mayVote(for: "GM9001") }),
        (.stemInvoeren, { try $0.mayEnterVote(for: "GM9001") }),
        (.planningBijhouden, { try $0.mayKeepPlanning(of: "GM9001") }), (.vergaderingenBijhouden, { try $0.mayKeepMeetings(of: "GM9001") }),
        (.planbesluitVastleggen, { try $0.mayRecordPlanbesluit(of: "GM9001") }), (.platenVastleggen, { try $0.mayFreezePlaten() }),
        (.organisatieBeheren, { try $0.mayManageOrganisatie() }), (.toegangBeheren, { try $0.mayManageToegang() }),
        (.historieInzien, { try $0.maySeeHistorie() }),
    ]
}
