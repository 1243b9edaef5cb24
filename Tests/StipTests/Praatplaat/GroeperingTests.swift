import Testing

@testable import Stip

@Suite struct GroeperingTests {
    let groepering: Groepering

    init() throws { groepering = Groepering(themas: try Themalijst.standaard()) }

    private func noeming(_ gemeente: String, _ naam: String, _ themas: [String], _ rang: Vondst.Rang = .prioriteit, nummer: Int = 1) -> Noeming {
        let vondst = Vondst(
            naam: naam, rang: rang, themas: themas, focus: nil, zekerheid: 0.9, reden: "proef", groep: nil,
            bewijs: Bewijs(bladzijde: 1, van: 0, tot: 4, citaat: "proef"))
        return Noeming(gemeente: gemeente, document: ID("d-\(gemeente)"), nummer: nummer, vondst: vondst)
    }

    private var drie: [Noeming] {
        [
            noeming("GM1", "Aanpak ondermijning", ["ondermijning"]), noeming("GM2", "Ondermijning", ["ondermijning"]),
            noeming("GM3", "Jeugd en drugs", ["jeugd", "drugs"]), noeming("GM1", "Drugs", ["drugs"], .doorlopend, nummer: 2),
        ]
    }

    @Test func `priorities of one theme are one group`() throws {
        let groep = try #require(groepering.groepen(drie).first { $0.code == "ondermijning" })
        #expect(groep.noemt == ["GM1": .prioriteit, "GM2": .prioriteit])
    }

    @Test func `a priority counts for the theme it is most about, and besides for the others it names`() throws {
        let groepen = groepering.groepen(drie)
        #expect(groepen.first { $0.code == "jeugd" }?.noemt == ["GM3": .prioriteit])
        #expect(groepen.first { $0.code == "drugs" }?.noemt == ["GM3": .doorlopend, "GM1": .doorlopend])
    }

    @Test func `a municipality that names a theme twice has its best rank`() {
        let groepen = groepering.groepen([
            noeming("GM1", "Drugs", ["drugs"], .doorlopend), noeming("GM1", "Drugshandel", ["drugs"], .prioriteit, nummer: 2),
        ])
        #expect(groepen.map(\.noemt) == [["GM1": .prioriteit]])
    }

    @Test func `names that are alike stand together inside a theme`() {
        let groepen = groepering.groepen([
            noeming("GM1", "Ondermijning", ["ondermijning"]), noeming("GM2", "Ondermijning en weerbaarheid", ["ondermijning"]),
            noeming("GM3", "Geen ruimte voor crimineel geld", ["ondermijning"]),
        ])
        #expect(groepen[0].kringen.map { $0.map(\.gemeente) } == [["GM1", "GM2"], ["GM3"]])
    }

    @Test func `what belongs to no theme is grouped by its own name`() {
        let groepen = groepering.groepen([noeming("GM1", "Stikstof en vergunningen", []), noeming("GM2", "stikstof", [])])
        #expect(groepen.map(\.code) == ["eigen-stikstof-en-vergunningen"])
        #expect(groepen[0].noemt.count == 2)
    }

    @Test func `the same groups come out in whatever order the priorities come in`() {
        let base =
            drie + [
                noeming("GM4", "Stikstof", []), noeming("GM5", "Jeugdoverlast", ["jeugd", "overlast"]),
                noeming("GM6", "Overlast van jeugd", ["jeugd"]),
            ]
        let expected = groepering.groepen(base)
        var generator = SystemRandomNumberGenerator()
        for _ in 0..<20 { #expect(groepering.groepen(base.shuffled(using: &generator)) == expected) }
    }

    @Test func `an unknown theme code does not make a group of the list`() {
        #expect(groepering.groepen([noeming("GM1", "Iets", ["bestaat-niet"])]).map(\.code) == ["eigen-iets"])
    }
}
