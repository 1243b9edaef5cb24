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
        let place = delen.lazy.compactMap { deel in deel.place(of: zin).map { (deel, $0) } }.first
        if place == nil { reasons.append(.plaatsStaatErNiet) }
        guard reasons.isEmpty, let (deel, range) = place else { throw Refusal(reasons) }
        let bewijs = Bewijs(bladzijde: deel.nummer, van: range.lowerBound, tot: range.upperBound, citaat: deel.text(range))
        return Codering(sleutel: sleutel, naam: naam.trimmed, isOpgenomen: true, thema: thema, rang: rang, bewijs: bewijs)
    }
}

extension Bladzijde {
    /// Where words stand in this part, in bytes of the whole text; a line break counts as a space.
    func place(of zin: String) -> Range<Int>? {
        let wanted = zin.trimmed.utf8.map { $0.isBreak ? UInt8(ascii: " ") : $0 }
        guard !wanted.isEmpty, wanted.count <= utf8.count else { return nil }
        let text = utf8.map { $0.isBreak ? UInt8(ascii: " ") : $0 }
        let start = (0...(text.count - wanted.count)).first { text[$0] == wanted[0] && text[$0..<$0 + wanted.count].elementsEqual(wanted) }
        return start.map { bereik.lowerBound + $0..<bereik.lowerBound + $0 + wanted.count }
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

extension UInt8 {
    fileprivate var isBreak: Bool { self == 10 || self == 13 || self == 9 }
}
