import Testing

@testable import Stip

/// Who may do what, written out: a right that somebody gets by accident turns this red.
@Suite struct RolTests {
    static let matrix: [(Rol, Set<Recht>)] = [
        (.coordinator, [.lezen, .documentenToevoegen, .bevindingenBeoordelen, .organisatieBeheren, .toegangBeheren]),
        (.analist, [.lezen, .documentenToevoegen, .bevindingenBeoordelen]),
        (.adviseur, [.lezen]), (.lid, [.lezen]), (.secretaris, [.lezen]), (.griffier, [.lezen]), (.partner, [.lezen]), (.lezer, [.lezen]),
        (.beheerder, [.lezen, .documentenToevoegen, .organisatieBeheren, .toegangBeheren]),
    ]

    @Test func `every rol is in the matrix`() { #expect(Self.matrix.map(\.0) == Rol.allCases) }

    @Test(arguments: matrix) func `a rol may do this and nothing else`(rol: Rol, rechten: Set<Recht>) {
        let actor = Actor(id: "x", naam: "Iemand", rol: rol)
        let asked: [(Recht, () throws -> Void)] = [
            (.lezen, { try actor.mayRead() }), (.documentenToevoegen, { try actor.mayAddDocuments() }),
            (.bevindingenBeoordelen, { try actor.mayReviewFindings() }), (.organisatieBeheren, { try actor.mayManageOrganisatie() }),
            (.toegangBeheren, { try actor.mayManageToegang() }),
        ]
        #expect(Set(asked.map(\.0)) == Set(Recht.allCases))
        for (recht, ask) in asked {
            #expect(actor.may(recht) == rechten.contains(recht))
            if rechten.contains(recht) {
                #expect(throws: Never.self) { try ask() }
            } else {
                #expect(throws: Refusal.self) { try ask() }
            }
        }
    }
}
