import Testing

@testable import Stip

struct OpvallendTests {
    @Test func `the example names the basisteam that stands together`() throws {
        let opvallend = try Voorbeeldplaten.plaat("district-12").opvallend
        #expect(opvallend.zin == "Alle drie de gemeenten van basisteam Haven kiezen voor mensenhandel. Daarbuiten niemand.")
        #expect(
            opvallend.toelichting
                == "Alleen Groothaven noemt het als doorlopend thema. Is dit een vraagstuk van dit basisteam of van het hele district?")
        #expect(opvallend.merken == ["mensenhandel": ["Bro", "Dui", "Kus"]])
    }

    @Test func `a basisteam with a missing plan speaks of the plans that were read`() throws {
        let opvallend = try Voorbeeldplaten.plaat("district-22").opvallend
        #expect(
            opvallend.zin == "Alle drie de gelezen plannen in basisteam De Waarden kiezen voor veilig buitengebied. Daarbuiten vier van de zeventien."
        )
        #expect(opvallend.toelichting.contains("Van Krommenhorst is er nog geen plan."))
    }

    @Test func `under five plans it says what they share and who is missing`() throws {
        let opvallend = try Voorbeeldplaten.plaat("district-3").opvallend
        #expect(opvallend.zin == "Beide gelezen plannen kiezen voor evenementen en uitgaan. Het plan van Schelpwijk ontbreekt.")
        #expect(opvallend.toelichting == "Twee plannen zijn te weinig om van een patroon te spreken. Lees de aantallen, niet de verhouding.")
        #expect(opvallend.merken == ["evenementen": ["Ame", "Vli"]])
    }

    @Test func `one plan and no plan in common have their own sentence`() {
        #expect(
            plaat(gelezen: 1, themas: [("drugs", "Drugs", 1, 0)]).opvallend.zin == "Het enige gelezen plan, dat van Gemeente G0, kiest voor drugs.")
        #expect(plaat(gelezen: 3, themas: [("drugs", "Drugs", 2, 0)]).opvallend.zin == "Geen thema staat in alle drie de gelezen plannen.")
        #expect(plaat(gelezen: 1, themas: []).opvallend.zin == "Er is één plan gelezen. Een prioriteit staat er nog niet in.")
    }

    @Test func `more than a quarter elsewhere is no difference`() {
        // Three of three in A; one of four elsewhere is a quarter, two of four is more.
        #expect(teams(["A": [1, 1, 1], "B": [1, 0, 0, 0]]).opvallend.zin.hasPrefix("Alle drie de gemeenten van basisteam A"))
        #expect(teams(["A": [1, 1, 1], "B": [1, 1, 0, 0]]).opvallend.zin == "De meeste steun krijgt drugs: vijf van de zeven plannen.")
    }

    @Test func `two plans are no basisteam that stands together`() {
        #expect(!teams(["A": [1, 1], "B": [0, 0, 0, 0, 1]]).opvallend.zin.contains("basisteam"))
    }

    @Test func `a basisteam of which nobody joins a theme above the horizon is the third rule`() {
        let opvallend = teams(["A": [0, 0, 0], "B": [1, 1, 1, 1, 1, 1, 1, 1, 1, 0]]).opvallend
        #expect(opvallend.zin == "Geen van de drie gelezen plannen in basisteam A kiest voor drugs. Daarbuiten negen van de tien.")
        #expect(opvallend.merken == ["drugs": ["A0", "A1", "A2"]])
    }

    @Test func `without a difference it is the theme of all, else of most`() {
        #expect(teams(["A": [1, 1, 1], "B": [1, 1, 1]]).opvallend.zin == "Alle zes gelezen plannen kiezen voor drugs.")
        #expect(
            plaat(gelezen: 6, themas: [("drugs", "Drugs", 5, 0)]).opvallend.toelichting
                == "Gemeente G5 kiest het niet. Wat zou dit thema daar vragen?")
        #expect(plaat(gelezen: 6, themas: []).opvallend.zin == "In de zes gelezen plannen staat nog geen prioriteit.")
    }

    @Test func `the words of the coördinator come before the rules`() throws {
        let woorden = Praatplaat.Opvallend(zin: "Let op de haven.", toelichting: "Wat speelt daar?", merken: ["drugs": ["Bro"]])
        let gemeenten = (0..<6).map { Praatplaat.Gemeente(code: "G\($0)", naam: "G\($0)", plan: .geldig) }
        let plaat = Praatplaat(
            district: "Waard", eenheid: "Delta", periode: "2027–2030", peildatum: "1 mei 2026", adres: "a.example", gemeenten: gemeenten,
            teams: [.init(naam: "Een", gemeenten: gemeenten.map(\.code))], themas: [], opvallend: woorden)
        #expect(plaat.opvallend == woorden)
    }

    @Test func `the unit says what is shared, who stands apart and where the differences are`() throws {
        let plaat = try Voorbeeldplaten.plaat("eenheid")
        #expect(
            plaat.opvallend.zin
                == "Drie thema’s deelt de hele eenheid, behalve Eilanden. De grootste verschillen zitten in jeugd, drugs en buitengebied.")
        #expect(plaat.opvallend.toelichting == "Eilanden kiest geen van de drie gedeelde thema’s. Dat zijn twee gelezen plannen.")
        #expect(plaat.opvallend.merken.keys.sorted() == ["buitengebied", "drugs", "jeugd"])
        #expect(plaat.opvallend.merken["drugs"] == ["Grensland/Anh", "Grensland/Din", "Grensland/Gen", "Grensland/Sud", "Grensland/Vra"])
    }

    @Test func `beside a row of the unit stands where the districts differ`() throws {
        let plaat = try Voorbeeldplaten.plaat("eenheid")
        let zinnen = plaat.geordend.rijen.map(plaat.verschil)
        #expect(zinnen[0] == "In Eilanden niemand, elders een meerderheid, het minst in Heuvelrand: 6 van de 7.")
        #expect(zinnen[4] == "Alle gelezen plannen in Grensland, in de rest van de eenheid 9 van 28.")
        #expect(zinnen[7] == "Alleen in Merenkust en Grensland.")
    }

    @Test func `a district of four plans is never marked`() {
        #expect(!aandeel(4, van: 4, elders: 0, van: 20).isAnders)
        #expect(aandeel(5, van: 5, elders: 12, van: 20).isAnders)
        #expect(!aandeel(5, van: 5, elders: 13, van: 20).isAnders)
        #expect(aandeel(0, van: 5, elders: 8, van: 20).isAnders)
    }

    private func aandeel(_ aantal: Int, van gelezen: Int, elders: Int, van gelezenElders: Int) -> Praatplaat.Aandeel {
        .init(district: .init(naam: "A", gemeenten: []), aantal: aantal, gelezen: gelezen, elders: elders, gelezenElders: gelezenElders)
    }

    /// Basisteams with who chooses drugs.
    private func teams(_ keuzes: KeyValuePairs<String, [Int]>) -> Praatplaat {
        let gemeenten = keuzes.flatMap { team, keuze in
            keuze.indices.map { Praatplaat.Gemeente(code: "\(team)\($0)", naam: "\(team)\($0)", plan: .geldig) }
        }
        let noemt = keuzes.flatMap { team, keuze in keuze.indices.filter { keuze[$0] == 1 }.map { ("\(team)\($0)", Praatplaat.Rang.prioriteit) } }
        return Praatplaat(
            district: "Waard", eenheid: "Delta", periode: "2027–2030", peildatum: "1 mei 2026", adres: "a.example", gemeenten: gemeenten,
            teams: keuzes.map { team, keuze in .init(naam: team, gemeenten: keuze.indices.map { "\(team)\($0)" }) },
            themas: [.init(id: "drugs", naam: "Drugs", noemt: Dictionary(uniqueKeysWithValues: noemt))])
    }
}
