import Foundation
import Testing

@testable import Stip

/// Proposals and steps as values.
@Suite struct GroepsindelingTests {
    static let namen = ["ondermijning": "Ondermijning", "drugs": "Drugs", "jeugd": "Jeugd"]

    static func lid(_ id: String, _ naam: String, _ themas: [String], _ gemeente: String = "GM9101") -> Groepslid {
        Groepslid(prioriteit: ID(id), naam: naam, themas: themas, gemeenten: [gemeente], document: ID("d-\(gemeente)"), nummer: 1)
    }

    static let leden = [
        lid("p1", "Aanpak ondermijning", ["ondermijning"], "GM9101"), lid("p2", "Ondermijning", ["ondermijning"], "GM9102"),
        lid("p3", "Ondermijning en bedrijventerreinen", ["ondermijning"], "GM9103"), lid("p4", "Drugs", ["drugs"], "GM9101"),
        lid("p5", "Drugs en jeugd", ["drugs", "jeugd"], "GM9102"), lid("p6", "Jeugd", ["jeugd"], "GM9103"),
        lid("p7", "Een schoon dorp", [], "GM9101"), lid("p8", "Schone dorpen", [], "GM9102"),
    ]

    private func voorstel(_ leden: [Groepslid] = leden) -> Groepsvoorstel { Groepsvoorstel(leden, themanamen: Self.namen) }

    @Test func `the usual measure puts the same theme together and bears its name`() {
        let groepen = voorstel().groepen(.gewoon)
        #expect(groepen.map(\.naam).prefix(1) == ["Ondermijning"])
        #expect(Set(groepen.map { Set($0.leden.map(\.prioriteit.rawValue)) }) == [["p1", "p2", "p3"], ["p4", "p5"], ["p6"], ["p7", "p8"]])
    }

    @Test func `the user chooses how many groups there are`() {
        for aantal in 2...6 { #expect(voorstel().groepen(.aantal(aantal)).count == aantal) }
        // What says the same, stop words left out, is never apart.
        #expect(voorstel().groepen(.aantal(60)).count == 6)
    }

    @Test func `the order of arrival and the numbers of Stip change nothing`() throws {
        let reference = voorstel().groepen(.aantal(4))
        let quality = voorstel().kwaliteit().map(\.kwaliteit)
        for _ in 0..<20 {
            let shuffled = voorstel(Self.leden.shuffled())
            #expect(shuffled.groepen(.aantal(4)) == reference)
            #expect(shuffled.kwaliteit().map(\.kwaliteit) == quality)
        }
        let renumbered = Self.leden.reversed().enumerated().map { place, lid in
            Groepslid(
                prioriteit: ID("n\(place)"), naam: lid.naam, themas: lid.themas, gemeenten: lid.gemeenten, document: lid.document, nummer: lid.nummer)
        }
        #expect(voorstel(renumbered).groepen(.aantal(4)).map { $0.leden.map(\.naam) } == reference.map { $0.leden.map(\.naam) })
    }

    @Test func `a limit on what is shown does not touch the figures`() {
        let (few, many) = (voorstel().kwaliteit(upTo: 4), voorstel().kwaliteit())
        #expect(few.map(\.aantal) == [2, 3, 4])
        for (one, other) in zip(few, many) { #expect(abs(one.kwaliteit - other.kwaliteit) < 1e-12) }
    }

    // MARK: Steps

    private func indeling(_ daden: Groepsstap.Daad...) -> Groepsindeling {
        let groepen = voorstel().groepen(.gewoon).enumerated().map { place, deel in
            Prioriteitengroep(id: Groepsstap.groep(1, voorstel: place + 1), naam: deel.naam, leden: deel.leden)
        }
        let stappen = ([.voorstel(.gewoon, groepen)] + daden).enumerated().map { place, daad in
            Groepsstap(volgnummer: place + 1, daad: daad, door: "Jelle", op: Cast.now)
        }
        return Groepsindeling(cyclus: "2027-2030", stappen: stappen)
    }

    private func ids(_ groep: Prioriteitengroep?) -> [String] { groep?.leden.map(\.prioriteit.rawValue).sorted() ?? [] }

    @Test func `merging makes a new group and the old ones stay readable`() throws {
        let indeling = indeling(.samenvoeging([ID("v1-1"), ID("v1-2")], naam: "Ondermijning en drugs"))
        let groep = try #require(indeling.groepen.first { $0.id == ID("s2") })
        #expect(ids(groep) == ["p1", "p2", "p3", "p4", "p5"] && groep.uit == [ID("v1-1"), ID("v1-2")])
        let former = try #require(indeling.groep(ID("v1-1")))
        #expect(ids(former.groep) == ["p1", "p2", "p3"] && former.verdwenenIn?.volgnummer == 2)
    }

    @Test func `merge, split and undo leave identical data`() {
        let before = indeling()
        let after = indeling(
            .samenvoeging([ID("v1-1"), ID("v1-2")], naam: "Samen"), .splitsing(ID("s2"), leden: [ID("p4"), ID("p1")], naam: "Los"),
            .naam(ID("s3"), "Anders"), .plaatsing([Groepsplaatsing(lid: Self.leden[6], groep: ID("s3"))]), .terugkeer(naar: 1))
        #expect(after.groepen == before.groepen)
        #expect(after.stappen.count == 6)
        #expect(after.groepen(na: 5).first { $0.id == ID("s3") }.map { ids($0) } == ["p1", "p4", "p7"])
        #expect(!after.counts(after.stappen[2]) && after.counts(after.stappen[0]))
    }

    @Test func `going back can itself be gone back over`() {
        let indeling = indeling(.naam(ID("v1-1"), "Een"), .terugkeer(naar: 1), .naam(ID("v1-1"), "Twee"), .terugkeer(naar: 2))
        #expect(indeling.groepen.first?.naam == "Een")
        #expect(indeling.groepen(na: 4).first?.naam == "Twee")
    }

    @Test func `moving takes a priority out of its group and loses none`() {
        let indeling = indeling(.plaatsing([Groepsplaatsing(lid: Self.leden[0], groep: ID("v1-2"))]))
        #expect(indeling.groepen.flatMap(\.leden).count == 8)
        #expect(ids(indeling.groepen.first { $0.id == ID("v1-2") }).contains("p1"))
    }

    @Test func `whatever people do, each priority stands in one group`() {
        var generator = SystemRandomNumberGenerator()
        var indeling = indeling()
        for number in 2...80 {
            let groepen = indeling.groepen
            let (one, other) = (groepen.randomElement(using: &generator), groepen.randomElement(using: &generator))
            guard let one, let other else { return }
            let daad: Groepsstap.Daad =
                switch Int.random(in: 0..<5, using: &generator) {
                case 0 where one.id != other.id: .samenvoeging([one.id, other.id], naam: "S\(number)")
                case 1: .splitsing(one.id, leden: one.leden.prefix(1).map(\.prioriteit), naam: "D\(number)")
                case 2: .plaatsing(one.leden.prefix(1).map { Groepsplaatsing(lid: $0, groep: other.id) })
                case 3: .terugkeer(naar: Int.random(in: 1..<number, using: &generator))
                default: .naam(one.id, "N\(number)")
                }
            indeling.stappen.append(Groepsstap(volgnummer: number, daad: daad, door: "Jelle", op: Cast.now))
            #expect(indeling.groepen.flatMap(\.leden).map(\.prioriteit.rawValue).sorted() == (1...8).map { "p\($0)" })
        }
    }
}
