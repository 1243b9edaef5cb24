import Foundation

/// The act by which a round is put before its participants: it opens then, or at its moment.
struct Opening: Equatable, Sendable {
    let door: String
    let op: Date
}

/// The round was closed: by somebody, or by the clock.
struct Sluiting: Equatable, Sendable {
    let door: String
    let op: Date
    /// Why, when it was before its moment.
    var reden: String?
}

/// The outcome was established. From then on nothing of the round changes.
struct Vaststelling: Equatable, Sendable {
    let door: String
    let op: Date
    /// The options that were chosen, the first place first.
    let gekozen: [String]
    /// How what stood equal was solved, and whatever else there is to say of it.
    var toelichting: String?
    /// Why it was done although an invited board still had to meet.
    var ondanks: String?
    /// The view of who did not agree (BES-17).
    var minderheid: String?
}

/// The round will not be held.
struct Intrekking: Equatable, Sendable {
    let door: String
    let op: Date
    let reden: String
}

extension Stemronde {
    /// How it stands at that moment: the clock opens what was put before people, and closes it.
    func stand(at moment: Date) -> Rondestand {
        if intrekking != nil { return .ingetrokken }
        if let vaststelling, moment >= vaststelling.op { return .vastgesteld }
        guard opening != nil, moment >= opent else { return .opgesteld }
        return moment >= gesloten ? .gesloten : .open
    }

    /// The first moment at which nothing was taken any more: when somebody closed it, or else its own.
    var gesloten: Date { min(sluiting?.op ?? sluit, sluit) }

    /// Put before people, but its moment has not come.
    func isKlaargezet(at moment: Date) -> Bool { opening != nil && stand(at: moment) == .opgesteld }

    /// - Parameter nu: opens at once, whatever moment was written down.
    /// - Throws: `Refusal` when it was opened before, was withdrawn, or cannot be held as it is.
    func opened(nu: Bool, by door: String, at now: Date) throws(Refusal) -> Stemronde {
        guard stand(at: now) == .opgesteld, opening == nil || nu else { throw Refusal(.rondeNietOpgesteld(self, at: now)) }
        var other = self
        if nu, now < opent { other.opent = now }
        other.opening = Opening(door: door, op: now)
        try other.check(at: now)
        return other
    }

    /// Before its moment only with a reason; after it the clock has done it already.
    func closed(reden: String?, by door: String, at now: Date) throws(Refusal) -> Stemronde {
        guard stand(at: now) == .open else { throw Refusal(.rondeNietOpen(self, at: now)) }
        var other = self
        other.sluiting = Sluiting(door: door, op: now, reden: try Rondereden.accept(reden))
        return other
    }

    func withdrawn(reden: String?, by door: String, at now: Date) throws(Refusal) -> Stemronde {
        let stand = stand(at: now)
        guard stand == .opgesteld || stand == .open || stand == .gesloten else { throw Refusal(.rondeNietInTeTrekken(self, at: now)) }
        var other = self
        other.intrekking = Intrekking(door: door, op: now, reden: try Rondereden.accept(reden))
        return other
    }

    /// The boards that answered nothing and still have to meet.
    func nogTeGaan(_ opkomst: [Opkomst], op dag: Datum) -> [Deelnemer] {
        let stil = Set(opkomst.filter { !$0.heeftGeantwoord }.map(\.deelnemer.id))
        return deelnemers.filter { stil.contains($0.id) && $0.verschoning == nil && ($0.uiterlijk.map { $0 >= dag } ?? false) }
    }

    /// Establishes the outcome.
    ///
    /// - Throws: `Refusal` when the round is not closed, the quorum was not reached, an option is not on the list, an answer
    ///   entered by hand waits for a second pair of eyes, or a board that was invited still has to meet and no reason is
    ///   given to go on without it.
    func established(_ vaststelling: Vaststelling, opkomst: [Opkomst], at now: Date) throws(Refusal) -> Stemronde {
        guard stand(at: now) == .gesloten else { throw Refusal(.rondeNietGesloten(self, at: now)) }
        var reasons: [Reason] = []
        let answered = opkomst.count(where: \.heeftGeantwoord)
        if let quorum, answered < quorum { reasons.append(.quorumNietGehaald(answered, quorum)) }
        let waiting = opkomst.filter(\.wachtOpBevestiging).map(\.deelnemer.naam)
        if !waiting.isEmpty { reasons.append(.wachtOpBevestiging(waiting)) }
        let pending = nogTeGaan(opkomst, op: now.inAmsterdam.datum)
        if !pending.isEmpty, (vaststelling.ondanks ?? "").isEmpty { reasons.append(.overlegMoetNog(pending)) }
        let unknown = vaststelling.gekozen.filter { optie($0) == nil }
        if !unknown.isEmpty { reasons.append(.onbekendeOptie(unknown)) }
        if Set(vaststelling.gekozen).count != vaststelling.gekozen.count { reasons.append(.dubbeleOptie) }
        guard reasons.isEmpty else { throw Refusal(reasons) }
        var other = self
        other.vaststelling = vaststelling
        return other
    }
}

/// Why somebody who leads a round did something: others read it.
enum Rondereden {
    static let langste = 2_000

    static func reason(against reden: String?, field: String = "reden") -> Reason? {
        guard let reden, !reden.isEmpty else { return .geenRondereden(field) }
        return reden.count > langste ? .rondetekstTeLang(field, reden.count, atMost: langste) : nil
    }

    static func accept(_ reden: String?) throws(Refusal) -> String {
        if let reason = reason(against: reden) { throw Refusal(reason) }
        return reden ?? ""
    }
}
