import Testing

@testable import Stip

@Suite struct OrganisatieCommandTests {
    @Test func `the command says what it did, what was odd and what went`() async throws {
        let organisaties = Organisaties(store: try await openStore())
        let odd = Array(Proefeenheid.yaml.replacing("number: 99", with: "number: 99, kleur: rood").utf8)
        let first = try await organisaties.importeer(odd, by: .opdrachtregel)
        #expect(
            ImporteerEenheidCommand.lines(first) == [
                "Let op. De eenheid: Het veld \"kleur\" kent Stip niet; het is overgeslagen.",
                "De eenheid Proefland is ingelezen: 2 districten, 3 basisteams, 5 gemeenten en 2 overleggen.",
            ])
        let second = try await organisaties.importeer(Array(Proefeenheid.yaml.utf8), by: .opdrachtregel)
        #expect(ImporteerEenheidCommand.lines(second) == ["De eenheid Proefland stond er al precies zo in. Er is niets veranderd."])
    }
}
