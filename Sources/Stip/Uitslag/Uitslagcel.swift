/// What one participant did with one option, for the table of an outcome.
enum Uitslagcel: Equatable, Sendable {
    case gekozen, nietGekozen
    case plaats(Int)
    case punten(Int)
    case consent(Consent)
    case stem(Stemuiting)
    /// No answer, or one that says nothing of this option.
    case leeg

    init(_ keuze: Keuze?, _ optie: String) {
        switch keuze {
        case .gekozen(let opties): self = opties.contains(optie) ? .gekozen : .nietGekozen
        case .rangorde(let opties): self = opties.firstIndex(of: optie).map { .plaats($0 + 1) } ?? .nietGekozen
        case .punten(let punten), .scores(let punten): self = punten[optie].map { .punten($0) } ?? .leeg
        case .consent(let oordelen): self = oordelen[optie].map { .consent($0) } ?? .leeg
        case .stem(let stemmen): self = stemmen[optie].map { .stem($0) } ?? .leeg
        case .zienswijze, nil: self = .leeg
        }
    }

    /// In words, for who does not see the sign, for a sheet and on paper.
    var woord: String {
        switch self {
        case .gekozen: "gekozen"
        case .nietGekozen: "niet gekozen"
        case .plaats(let plaats): String(plaats)
        case .punten(let punten): String(punten)
        case .consent(.akkoord): "akkoord"
        case .consent(.opmerking): "akkoord met opmerking"
        case .consent(.bezwaar): "bezwaar"
        case .stem(let stem): stem.rawValue
        case .leeg: "geen antwoord"
        }
    }
}

/// A column of the table of an outcome: one participant, or with many all of one district together.
struct Uitslagkolom: Equatable, Sendable {
    let naam: String
    let deelnemers: [Deelnemer]

    /// More participants than this stand together by district.
    static let meesteApart = 8

    static func kolommen(of uitslag: Rondeuitslag) -> [Uitslagkolom] {
        let ronde = uitslag.ronde
        guard !ronde.isGeheim, ronde.keuzewijze != .zienswijze else { return [] }
        if ronde.deelnemers.count <= meesteApart { return ronde.deelnemers.map { Uitslagkolom(naam: $0.kolomnaam, deelnemers: [$0]) } }
        var names: [String] = []
        var groups: [String: [Deelnemer]] = [:]
        for deelnemer in ronde.deelnemers {
            let name = deelnemer.district ?? "Zonder district"
            if groups[name] == nil { names.append(name) }
            groups[name, default: []].append(deelnemer)
        }
        // One column would say what the column beside it says already.
        return names.count < 2 ? [] : names.map { Uitslagkolom(naam: $0, deelnemers: groups[$0] ?? []) }
    }

    /// Of several participants how many chose it, of how many who answered.
    func telling(_ optie: String, in uitslag: Rondeuitslag) -> (voor: Int, samen: Int) {
        let ballots = deelnemers.compactMap { uitslag.biljet(of: $0.id) }
        let good = ballots.count { biljet in
            switch Uitslagcel(biljet.keuze, optie) {
            case .gekozen, .plaats, .stem(.voor), .consent(.akkoord), .consent(.opmerking): true
            case .punten(let punten): punten > 0
            case .nietGekozen, .stem, .consent, .leeg: false
            }
        }
        return (good, ballots.count)
    }
}

extension Deelnemer {
    /// Short, above a column: the district of a board, else its name.
    var kolomnaam: String { isPersoon ? naam : district ?? naam }
}
