import Testing

@testable import Stip

/// The tree of themes and what can be done to it, without a database.
@Suite struct ThemaboomTests {
    private func boom(_ knopen: [(code: String, ouder: String?)]) -> Themaboom {
        Themaboom(
            bron: "Proef", velden: [Veiligheidsveld(nummer: 1, naam: "Wonen")],
            knopen: knopen.map {
                Themaknoop(
                    code: $0.code, naam: "Thema \($0.code)", veld: 1, doorsnijdend: false, ouder: $0.ouder, bron: "",
                    woorden: [Themawoord(tekst: "\($0.code)woord"), Themawoord(tekst: "\($0.code)zwak", isZwak: true)])
            })
    }

    /// Everything but the counters, which only go up.
    private func zonderTellers(_ boom: Themaboom) -> Themaboom {
        var boom = boom
        (boom.versie, boom.woordversie) = (1, 1)
        for place in boom.knopen.indices { boom.knopen[place].versie = 1 }
        return boom
    }

    @Test func `what is merged is readable, its words go to the other, and undoing gives back what there was`() throws {
        var boom = try Themaboom.standaard()
        let begin = boom
        try boom.merge("overlast", into: "woonoverlast", reden: "Het is hetzelfde.")
        #expect(boom.lijst()["overlast"] == nil)
        #expect(boom["overlast"]?.naam == begin["overlast"]?.naam)
        #expect(boom.lijst()["woonoverlast"]?.woorden.contains("vandalisme") == true)
        #expect(boom.lijst().namen["overlast"] == "Overlast in de openbare ruimte (nu: Woonoverlast en leefbaarheid)")
        try boom.unmerge("overlast")
        #expect(zonderTellers(boom) == zonderTellers(begin))
        #expect(boom.versie == begin.versie + 2)
    }

    @Test func `merging, splitting and undoing both leaves what there was`() throws {
        var boom = boom([("a", nil), ("b", nil), ("c", "b")])
        let begin = boom
        try boom.merge("a", into: "b", reden: "Proef.")
        let after = boom
        let codes = try boom.split("b", into: [Themadeel(naam: "Vers", woorden: [Themawoord(tekst: "bwoord"), Themawoord(tekst: "vers")])])
        #expect(codes == ["vers"])
        #expect(boom.lijst()["vers"]?.woorden.sorted() == ["bwoord", "vers"])
        #expect(boom.lijst()["b"]?.woorden == ["awoord"])
        try boom.unsplit("vers")
        #expect(zonderTellers(boom) == zonderTellers(after))
        try boom.unmerge("a")
        #expect(zonderTellers(boom) == zonderTellers(begin))
    }

    @Test func `what is split off twice goes back one step at a time`() throws {
        var boom = boom([("a", nil)])
        let begin = boom
        _ = try boom.split("a", into: [Themadeel(naam: "Een", woorden: [Themawoord(tekst: "awoord")])])
        let once = boom
        _ = try boom.split("een", into: [Themadeel(naam: "Twee", woorden: [Themawoord(tekst: "awoord")])])
        #expect(boom.lijst()["twee"]?.woorden == ["awoord"])
        #expect(throws: Refusal(.themaHeeftAanhang("Een", ["Twee"]))) { try boom.unsplit("een") }
        try boom.unsplit("twee")
        #expect(zonderTellers(boom) == zonderTellers(once))
        try boom.unsplit("een")
        #expect(zonderTellers(boom) == zonderTellers(begin))
    }

    @Test func `a merge is refused with every reason at once`() throws {
        var boom = boom([("a", nil), ("b", "a")])
        #expect(throws: Refusal([.samenMetOnderliggend("Thema b", "Thema a"), .redenOntbreekt("reden-samen")])) {
            try boom.merge("a", into: "b", reden: "")
        }
        #expect(throws: Refusal(.samenMetZichzelf)) { try boom.merge("a", into: "a", reden: "x") }
        #expect(throws: Refusal(.kiesThema("samen"))) { try boom.merge("a", into: "", reden: "x") }
        try boom.merge("b", into: "a", reden: "x")
        #expect(throws: Refusal(.themaTeltNietMeer("Thema b"))) { try boom.merge("b", into: "a", reden: "x") }
        #expect(throws: Refusal(.themaIsNietOpgegaan("Thema a"))) { try boom.unmerge("a") }
    }

    @Test func `a child of what was merged stands under what counts now, and a circle through it is refused`() throws {
        var boom = boom([("a", "p"), ("b", nil), ("c", "a"), ("p", nil)])
        try boom.merge("a", into: "b", reden: "x")
        #expect(boom.wijzer.ouder(of: "c") == "b")
        // Undoing the merge would close the circle: p under c under a under p.
        #expect(throws: Refusal.self) { try boom.change("p", to: Themagegevens(naam: "Thema p", veld: 1, ouder: "c", woorden: boom.eigenWoorden(of: "p"))) }
    }

    @Test func `a theme cannot stand under itself, at whatever remove`() throws {
        var boom = boom([("a", nil), ("b", "a"), ("c", "b")])
        let gegevens = Themagegevens(naam: "Thema a", veld: 1, ouder: "c", woorden: boom.eigenWoorden(of: "a"))
        let refusal = #expect(throws: Refusal.self) { try boom.change("a", to: gegevens) }
        #expect(refusal?.reasons.contains(.themakring("Thema a")) == true)
    }

    @Test func `a tree of a hundred levels is kept, one of a thousand is refused`() throws {
        let tree = { (depth: Int) in self.boom((0..<depth).map { (code: "t\($0)", ouder: $0 == 0 ? nil : "t\($0 - 1)") }) }
        try tree(Themaboom.diepste).check()
        #expect(tree(100).wijzer.keten(boven: "t99").count == 99)
        let refusal = #expect(throws: Refusal.self) { try tree(1_000).check() }
        #expect(refusal?.reasons.allSatisfy { $0.code == "themas-te-diep" } == true)
    }

    @Test func `a theme in use is not withdrawn; the refusal says how many and offers a merge`() throws {
        var boom = boom([("a", nil), ("b", nil), ("c", "b")])
        let refusal = #expect(throws: Refusal.self) { try boom.withdraw("a", reden: "Weg.", prioriteiten: 12) }
        #expect(refusal?.reasons.map(\.field) == ["prioriteiten", "samen"])
        #expect(refusal?.reasons.first?.message == "‘Thema a’ telt voor 12 prioriteiten. Bekijk die prioriteiten.")
        #expect(throws: Refusal([.themaHeeftOnderliggende("Thema b", ["Thema c"]), .redenOntbreekt("reden-weg")])) {
            try boom.withdraw("b", reden: "", prioriteiten: 0)
        }
        let begin = boom
        try boom.withdraw("a", reden: "Niet gebruikt.", prioriteiten: 0)
        #expect(boom.lijst()["a"] == nil)
        #expect(boom.lijst().namen["a"] == "Thema a (ingetrokken)")
        try boom.restore("a")
        #expect(zonderTellers(boom) == zonderTellers(begin))
    }

    @Test func `a new name leaves the code; words that go need a reason; who looked at an older one is told`() throws {
        var boom = boom([("a", nil), ("b", nil)])
        var gegevens = Themagegevens(naam: "Anders", veld: 1, woorden: boom.eigenWoorden(of: "a"))
        #expect(try boom.change("a", to: gegevens, versie: 1) == [Wijziging("naam", was: "Thema a", wordt: "Anders")])
        #expect(boom["a"]?.naam == "Anders")
        #expect(boom.woordversie == 1)
        #expect(throws: Refusal(.themaIntussenGewijzigd("Anders"))) { try boom.change("a", to: gegevens, versie: 1) }
        gegevens.woorden = [Themawoord(tekst: "nieuwwoord")]
        #expect(throws: Refusal(.redenVoorWoorden(["awoord", "azwak"]))) { try boom.change("a", to: gegevens) }
        #expect(try boom.change("a", to: gegevens, reden: "Te ruim.").map(\.veld) == ["woorden", "zwakke woorden"])
        #expect(boom.woordversie == boom.versie)
        gegevens.naam = "thema B"
        let refusal = #expect(throws: Refusal.self) { try boom.change("a", to: gegevens) }
        #expect(refusal?.reasons.map(\.code) == ["themanaam-bestaat"])
    }

    @Test(arguments: ["", "   ", "\u{0}\u{202E}"]) func `a name that shows nothing is no name`(naam: String) {
        var boom = boom([])
        #expect(throws: Refusal(.themaZonderNaam)) { try boom.add(Themagegevens(naam: naam.alsNaam)) }
    }

    @Test func `a code is made of the name and never taken from a page or from another theme`() throws {
        var boom = boom([])
        #expect(try boom.add(Themagegevens(naam: "Nieuw")) == "nieuw-2")
        #expect(try boom.add(Themagegevens(naam: "Wéér een thema")) == "weer-een-thema")
        #expect(try boom.add(Themagegevens(naam: "سلامة")) == "thema")
        #expect(try boom.add(Themagegevens(naam: "<script>alert(1)</script>")) == "script-alert-1-script")
    }

    @Test func `words are split at commas, semicolons and line ends, and none comes twice`() {
        #expect(Themagegevens.woorden("drugs, Drugs ;xtc\n=zorg,,\u{0}").map(\.tekst) == ["drugs", "xtc", "=zorg"])
    }

    @Test func `a priority is followed through merge and split without being rewritten`() throws {
        var boom = boom([("a", nil), ("b", nil)])
        let vondst = Vondst(
            naam: "x", rang: .prioriteit, themas: ["a", "b"], focus: nil, zekerheid: 1, reden: "", groep: nil,
            bewijs: Bewijs(bladzijde: 1, van: 0, tot: 1, citaat: "x"))
        let prioriteit = Prioriteit(id: ID("p"), document: ID("d"), nummer: 1, vondst: vondst)
        _ = try boom.split("a", into: [Themadeel(naam: "Deel", woorden: [])])
        let keuzes = [prioriteit.id: ["a": "deel"]]
        #expect(boom.lijst(keuzes: keuzes).geldend(prioriteit) == ["deel", "b"])
        try boom.merge("deel", into: "a", reden: "x")
        #expect(boom.lijst(keuzes: keuzes).geldend(prioriteit) == ["a", "b"])
        try boom.merge("a", into: "b", reden: "x")
        #expect(boom.lijst(keuzes: keuzes).geldend(prioriteit) == ["b"])
        #expect(prioriteit.vondst.themas == ["a", "b"])
    }
}
