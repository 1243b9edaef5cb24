import Foundation

/// How far a chosen option meets the criteria for a priority of the region, judged beside the votes and kept with the outcome.
///
/// The judgement is that of the frozen longlist, until somebody judges again at the outcome and says why.
struct Uitslagoordeel: Equatable, Sendable {
    let criterium: Criterium
    let oordeel: Criteriumoordeel
    /// Who judged again at the outcome, and when; nothing when it is that of the longlist.
    var door: String?
    var op: Date?

    /// - Throws: `Refusal` when the outcome is established, the score is not one, or there is no reason.
    static func check(_ oordeel: Criteriumoordeel, of criterium: Criterium, in ronde: Stemronde) throws(Refusal) {
        var reasons: [Reason] = []
        if ronde.vaststelling != nil { reasons.append(.uitslagStaatVast) }
        if let score = oordeel.score, !Criteriumoordeel.scores.contains(score) { reasons.append(.verkeerdeScore(criterium)) }
        if oordeel.score == nil { reasons.append(.verkeerdeScore(criterium)) }
        if oordeel.reden.isEmpty { reasons.append(.scoreZonderReden(criterium)) }
        if oordeel.reden.count > Kandidaat.omschrijvinglengte { reasons.append(.redenTeLang(criterium)) }
        if !reasons.isEmpty { throw Refusal(reasons) }
    }
}

/// The judgements at an outcome: by option, then by criterium.
typealias Uitslagoordelen = [String: [Criterium: Uitslagoordeel]]

extension Stemronde {
    /// What the longlist says of the options, with what was judged again over it.
    func oordelen(_ longlist: Longlist?, opnieuw: Uitslagoordelen) -> Uitslagoordelen {
        let regels = Dictionary(longlist?.regels.map { ($0.kandidaat, $0) } ?? []) { first, _ in first }
        var found: Uitslagoordelen = [:]
        for optie in opties {
            var own: [Criterium: Uitslagoordeel] = [:]
            for (criterium, oordeel) in optie.kandidaat.flatMap({ regels[$0] })?.oordelen ?? [:] {
                own[criterium] = Uitslagoordeel(criterium: criterium, oordeel: oordeel)
            }
            own.merge(opnieuw[optie.id] ?? [:]) { _, again in again }
            if !own.isEmpty { found[optie.id] = own }
        }
        return found
    }
}
