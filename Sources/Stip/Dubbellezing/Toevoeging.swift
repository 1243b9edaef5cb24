import Foundation

/// A passage that a reader marks in the document: page, words and what they stand for.
struct Toevoeging: Equatable, Sendable {
    var bladzijde: Int?
    /// The words as they stand on the page.
    var zin: String
    var naam: String
    var thema: String?
    var rang: Vondst.Rang

    /// - Parameter delen: the page, in parts.
    func accept(on delen: [Bladzijde], as sleutel: String, themas: Set<String>) throws(Refusal) -> Codering {
        var reasons = Codering.reasons(naam: naam, thema: thema, themas: themas)
        let bewijs = delen.lazy.flatMap { $0.passages(of: zin) }.first
        if bewijs == nil { reasons.append(.plaatsStaatErNiet) }
        guard reasons.isEmpty, let bewijs else { throw Refusal(reasons) }
        return Codering(sleutel: sleutel, naam: naam.trimmed, isOpgenomen: true, thema: thema, rang: rang, bewijs: bewijs)
    }
}

extension Codering {
    /// What a reader filled in at one place.
    struct Oordeelsvraag: Equatable, Sendable {
        let sleutel: String
        var naam: String
        var isOpgenomen: Bool
        var thema: String?
        var rang: Vondst.Rang
    }

    init(_ prioriteit: Prioriteit) {
        let vondst = prioriteit.vondst
        self.init(
            sleutel: prioriteit.id.rawValue, prioriteit: prioriteit.id, naam: vondst.naam, isOpgenomen: true, thema: vondst.themas.first,
            rang: vondst.rang, bewijs: vondst.bewijs)
    }

    /// What is filled in, laid over what was there. A place that is not in the reading is not made by a form.
    static func accept(_ vragen: [Oordeelsvraag], on known: [Codering], themas: Set<String>) throws(Refusal) -> [Codering] {
        var reasons: [Reason] = []
        var changed: [Codering] = []
        for vraag in vragen {
            guard var codering = known.first(where: { $0.sleutel == vraag.sleutel }) else { continue }
            if vraag.isOpgenomen { reasons += Codering.reasons(naam: vraag.naam, thema: vraag.thema, themas: themas) }
            (codering.naam, codering.isOpgenomen) = (vraag.naam.trimmed, vraag.isOpgenomen)
            (codering.thema, codering.rang) = (vraag.thema, vraag.rang)
            changed.append(codering)
        }
        guard reasons.isEmpty else { throw Refusal(reasons) }
        return changed
    }

    static func reasons(naam: String, thema: String?, themas: Set<String>) -> [Reason] {
        var reasons: [Reason] = []
        if !(1...200).contains(naam.trimmed.count) { reasons.append(.naamBijLezing) }
        if let thema, !themas.contains(thema) { reasons.append(.onbekendThemaBijLezing) }
        return reasons
    }
}

extension String {
    fileprivate var trimmed: String { trimmingCharacters(in: .whitespacesAndNewlines) }
}
