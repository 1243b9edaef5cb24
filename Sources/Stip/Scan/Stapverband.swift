import TextAnalysis

extension Leestekst {
    /// The parts of a sentence that each have a moment and an act of their own: "in september …, en in december …".
    func bijzinnen(_ zin: Range<Int>, _ tijden: [Tijdsuiting]) -> [(deel: Range<Int>, tijden: [Tijdsuiting])] {
        var delen: [(deel: Range<Int>, tijden: [Tijdsuiting])] = []
        var start = zin.lowerBound
        var eigen: [Tijdsuiting] = []
        for tijd in tijden {
            if let vorige = eigen.last, let grens = scheiding(vorige.range.upperBound..<tijd.range.lowerBound), handeling(in: start..<grens) != nil,
                handeling(in: grens..<zin.upperBound) != nil || organen(in: grens..<zin.upperBound).contains(where: \.isFormeel)
            {
                delen.append((trimmed(start..<grens), eigen))
                (start, eigen) = (grens, [])
            }
            eigen.append(tijd)
        }
        delen.append((trimmed(start..<zin.upperBound), eigen))
        return delen
    }

    /// Where the last clause before a moment begins.
    private func scheiding(_ range: Range<Int>) -> Int? { Verbandwoorden.scheiding.hits(in: klein, range: range).last?.range.lowerBound }

    /// A sentence with the mark that ends it, as it is quoted.
    func zinmetleesteken(_ zin: Range<Int>, _ teken: UInt8 = UInt8(ascii: ".")) -> Range<Int> {
        zin.upperBound < klein.count && klein[zin.upperBound] == teken ? zin.lowerBound..<zin.upperBound + 1 : zin
    }

    /// The numbers of the steps whose results a step uses, where its own words say so: "op basis van bespreking DVO's",
    /// "bespreken uitkomsten netwerksessie".
    func nodig(_ stap: Stapvoorstel, _ alle: [Stapvoorstel]) -> [Int] {
        var result: Set<Int> = []
        for woord in Verbandwoorden.basis.hits(in: klein, range: stap.tekst) {
            let end = min(stap.tekst.upperBound, woord.range.upperBound + 70)
            let rest = woord.range.upperBound..<end
            let genoemd = organen(in: rest).prefix(2).map { soortnaam(klein($0.range)) }
            let zelfstandig = words(in: klein, range: rest).prefix(4).map(klein).filter { $0.count >= 9 && Verbandwoorden.resultaten.contains($0) }
            for (index, ander) in alle.enumerated() where ander != stap {
                let isGenoemd = genoemd.contains(soortnaam(ander.orgaan.lowercased())) && !ander.orgaan.isEmpty && ander.orgaan != stap.orgaan
                let isResultaat = ander.bewijs.lowerBound < stap.bewijs.lowerBound && zelfstandig.contains { ander.wat.lowercased().contains($0) }
                if isGenoemd && ander.handeling != .informeren || isResultaat { result.insert(index) }
            }
        }
        return result.sorted()
    }

    /// "DVO's" and "DVO Twente" are of one kind; other bodies are named whole.
    private func soortnaam(_ orgaan: String) -> String { orgaan.hasPrefix("dvo") ? "dvo" : orgaan }
}

private enum Verbandwoorden {
    static let scheiding = Lexicon([" en ", ", waarna ", " waarna ", ", daarna ", "; ", ", vervolgens ", ", in ", ", op ", " terwijl ", ". "])
    static let basis = Lexicon([
        " op basis van ", " naar aanleiding van ", " uitkomsten van ", " uitkomsten ", " uitkomst van ", " resultaten van ", " resultaten ",
        " na bespreking in ", " na bespreking met ",
        " na behandeling in ", " na instemming van ", " na vaststelling door ", " verwerken van ", " verwerken ", " verwerking ", " verwerking van ",
    ])
    static let resultaten: Set<String> = [
        "netwerksessie", "enquête", "enquete", "zienswijzen", "zienswijze", "raadpleging", "inwonersraadpleging", "inwonersbijeenkomst",
        "bewonersavond", "vragenlijst", "stemronde", "consultatie",
        "interviews", "raadstafel", "werksessie", "werksessies", "partnersessie", "veiligheidsanalyse", "inwonersenquête", "digipanel",
    ]
}
