import SocialChoice

/// A rule of counting as people meet it: with a name, a line that says what it does, a version and a source.
struct Telregel: Hashable, Sendable {
    let rule: Rule

    init(_ rule: Rule) { self.rule = rule }
    /// - Parameter code: the name in files, such as `seq-phragmen`.
    init?(code: String) {
        guard let rule = Rule(rawValue: code) else { return nil }
        self.rule = rule
    }

    /// In the order in which they stand side by side: from the plainest on.
    static let alle = Rule.allCases.map { Telregel($0) }

    var code: String { rule.rawValue }
    var versie: Int { rule.version }
    var bron: String { rule.source }
    /// Whether a ballot is an order and not a set.
    var isRangorde: Bool { rule.isRanked }

    var naam: String {
        switch rule {
        case .approval: "Goedkeuring"
        case .weightedApproval: "Gewogen goedkeuring"
        case .pav: "Evenredig (PAV)"
        case .phragmen: "Phragmén"
        case .equalShares: "Gelijke delen"
        case .borda: "Borda"
        case .stv: "Overdraagbare stem (STV)"
        case .kemeny: "Kemeny"
        }
    }

    /// One sentence, or two.
    var uitleg: String {
        switch rule {
        case .approval: "Telt hoe vaak iets gekozen is. Elke stem telt één keer."
        case .weightedApproval: "Telt hoe vaak iets gekozen is. Een stem met meer gewicht telt zwaarder."
        case .pav: "Elke stemmer herkent zich in zoveel mogelijk plaatsen. De eerste plaats telt heel, de tweede half, de derde voor een derde."
        case .phragmen: "Verdeelt de last van elke plaats over de stemmers, zo gelijk mogelijk."
        case .equalShares: "Elke stemmer heeft evenveel te besteden. Wat een plaats kost, betalen de stemmers die haar kozen samen."
        case .borda: "Geeft punten naar plaats: bij tien kandidaten tien voor de eerste, negen voor de tweede. Wie niet genoemd is, krijgt niets."
        case .stv: "Wie genoeg stemmen heeft, is gekozen. Wat over is, en wat naar de laagste ging, gaat naar de volgende keus."
        case .kemeny: "Zoekt de volgorde die het best past bij alle volgordes samen, twee aan twee vergeleken."
        }
    }

    /// What the points are.
    var punten: String {
        switch rule {
        case .approval: "stemmen"
        case .weightedApproval: "gewicht van de stemmen"
        case .pav: "score van de beste verzameling met deze kandidaat"
        case .phragmen: "last bij het krijgen van een plaats; lager is sterker"
        case .equalShares: "prijs voor elke stemmer; lager is sterker"
        case .borda: "punten"
        case .stv: "de meeste stemmen in een ronde"
        case .kemeny: "overeenstemming van de beste volgorde met deze kandidaat bij de winnaars"
        }
    }
}

extension Reason {
    /// Why this rule gives no result, in a sentence that says what to do.
    static func telt(_ regel: Telregel, niet error: CountError) -> Reason {
        let message =
            switch error {
            case .seats(let seats, let candidates):
                "Er zijn \(Opmaak.aantal(seats, "plaats", "plaatsen")) voor \(Opmaak.aantal(candidates, "kandidaat", "kandidaten"))."
            case .tooManyCandidates(let count, let most):
                "\(regel.naam) telt tot en met \(Opmaak.getal(most)) kandidaten, en hier zijn er \(Opmaak.getal(count)). Kies een andere telregel."
            case .weight(let ballot): "Het gewicht van stem \(ballot + 1) is niet groter dan nul."
            case .unknownCandidate(_, let ballot): "Stem \(ballot + 1) noemt een kandidaat die er niet is."
            case .twice(_, let ballot): "Stem \(ballot + 1) noemt een kandidaat twee keer."
            case .tooManyTies(let most):
                "Meer dan \(Opmaak.getal(most)) verzamelingen staan gelijk volgens \(regel.naam). Deze stemmen beslissen te weinig om ze allemaal te noemen."
            case .tooMuchWork: "\(regel.naam) komt voor deze stemmen niet binnen redelijke tijd tot een uitslag. Kies een andere telregel."
            }
        return Reason(.invalid, code: "telregel-telt-niet", field: "regels", message)
    }
}
