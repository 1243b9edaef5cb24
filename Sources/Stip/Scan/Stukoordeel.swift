/// What seems wrong in a paper by its own text: dates told as past that lie after its own date, articles that the law does not have,
/// and the law on openness of another time.
///
/// Only what is certain, each with the passage and a sentence that says what would mend it. A paper without a date of its own is not
/// held against a date.
struct Stukoordeel {
    let lees: Leestekst

    var opmerkingen: [Opmerking] { datumsNaDagtekening + artikelen + openbaarheid }

    /// The sentences of the running text, the items and the cells, in the order of the text.
    func zinnen(where isWanted: (Range<Int>) -> Bool) -> [Range<Int>] {
        lees.blokken.filter { !$0.isHeading && !$0.isContents && isWanted($0.range) }.flatMap { lees.zinnen(in: $0.range) }.filter(isWanted)
    }
}

extension Opmerking.Soort {
    /// What the judge of plannings says of the steps of a document goes under the id of its rule.
    init?(_ regel: Bevinding.Regel) { self.init(rawValue: regel.rawValue.lowercased()) }
}

extension Opmerking {
    /// What the judge says of the steps of a document, one remark for each finding with a passage. A "let op" is for whoever makes the
    /// planning, not for whoever reads the paper.
    static func van(_ lezing: Lezing, organisatie: Organisatie? = nil) -> [Opmerking] {
        guard !lezing.stappen.isEmpty else { return [] }
        return Planningsoordeel.beoordeel(Planning(lezing), organisatie: organisatie).compactMap { found in
            guard found.ernst != .letOp, let soort = Soort(found.regel), let plek = found.plekken.first else { return nil }
            return Opmerking(soort: soort, tekst: "\(found.tekst) \(found.herstel)", bewijs: plek)
        }
    }
}
