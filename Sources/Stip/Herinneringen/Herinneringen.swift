import Database
import Foundation

/// What each person must do this week: on the start page, and by mail.
struct Herinneringen: Sendable {
    let store: Store
    /// Where the site is, for the links in mail; nothing while there is no mail.
    let mailadres: String?
    /// The hours of the day, on the clock in Amsterdam, in which a letter may be made.
    static let uren = 8..<18

    static let stilleSoorten = ["weekbrief"]

    /// What this visitor must do this week, the first to end first.
    func week(by actor: Actor) async throws -> Weekbeeld {
        try actor.mayRead()
        return try await store.read { db in
            let vandaag = db.now.inAmsterdam.datum
            guard let werk = Weekwerk(of: actor, on: vandaag, gemeenten: try db.gemeentenOp(vandaag)) else { throw Refusal(.geenWeek) }
            let lines = try db.planningen().flatMap { dossier in
                werk.taken(of: dossier).map { Weekbeeld.Regel(taak: $0, planning: dossier.naam) }
            }
            return Weekbeeld(
                week: werk.week, taken: lines.sorted { ($0.taak.uiterlijk, $0.taak.sleutel) < ($1.taak.uiterlijk, $1.taak.sleutel) },
                wilWeekbrief: try !db.wilGeenWeekbrief(ID(actor.id)), kanMailen: mailadres != nil)
        }
    }

    /// Puts a letter in the outbox for everybody who has something to do that they were not told of this week.
    ///
    /// What was told and the letter that tells it are one transaction: a letter is never made twice, and a task never lost
    /// because a server stood still on Monday. On Monday to Friday, by day.
    func tick() async throws {
        guard let mailadres else { return }
        let (vandaag, second) = try await store.read { db in db.now.inAmsterdam }
        guard vandaag.weekdag < 5, Herinneringen.uren.contains(second / 3_600) else { return }
        for lezer in try await store.read({ db in try db.gebruikers().filter { $0.email != nil && $0.magBinnen(op: vandaag) } }) {
            try await store.maintain { db in
                guard let werk = Weekwerk(of: lezer.actor, on: vandaag, gemeenten: try db.gemeentenOp(vandaag)), let adres = lezer.email, try !db.wilGeenWeekbrief(lezer.id) else { return }
                let known = try db.verteld(aan: lezer.id, in: werk.week)
                let new = try db.planningen().flatMap(werk.taken).filter { !known.contains($0.sleutel) }
                    .sorted { ($0.uiterlijk, $0.sleutel) < ($1.uiterlijk, $1.sleutel) }
                guard !new.isEmpty else { return }
                try db.queue(.weekbrief(new, aan: Postadres(naam: lezer.naam, adres: adres), site: mailadres))
                for taak in new { try db.insertVerteld(taak.sleutel, aan: lezer.id, in: werk.week) }
            }
        }
    }

    // MARK: The choice of who reads

    /// Everybody chooses for themselves alone.
    func choose(weekbrief: Bool, by actor: Actor) async throws {
        try await store.write { db in
            guard try db.wilGeenWeekbrief(ID(actor.id)) == weekbrief else { throw Refusal(.weekbriefAlZo(weekbrief)) }
            try db.setWeekbrief(weekbrief, for: ID(actor.id))
            try db.record("weekbrief", on: actor.id, by: actor, "\(actor.naam) zette de weekbrief \(weekbrief ? "aan" : "uit").")
        }
    }
}

/// The week of somebody.
struct Weekbeeld: Equatable, Sendable {
    struct Regel: Equatable, Sendable {
        let taak: Weektaak
        /// The name of the planning.
        let planning: String
    }

    let week: Week
    let taken: [Regel]
    let wilWeekbrief: Bool
    let kanMailen: Bool
}

extension Reason {
    static let geenWeek = Reason(.conflict, code: "geen-week", "De klok van de server staat niet goed. Vraag het de beheerder.")
    static func weekbriefAlZo(_ isAan: Bool) -> Reason {
        Reason(.conflict, code: "weekbrief-al-zo", "De weekbrief staat al \(isAan ? "aan" : "uit").")
    }
}
