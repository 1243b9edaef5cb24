import Database
import Foundation

/// The acts on the steps of a planning. Each can be taken back, the last one first.
extension Planningen {
    // Each of these answers with the number of the act, by which it can be taken back; nothing when nothing changed.

    @discardableResult
    func add(
        _ invoer: Stapinvoer, _ moment: Tijdvak?, to id: ID<Planningsdossier>, by actor: Actor
    ) async throws -> (nummer: Int, stap: String) {
        let added = try await act(on: id, by: actor) { db, dossier in
            guard dossier.stappen.count < Planningsdossier.maximum else { throw Refusal(.teVeelStappen) }
            let organen = try db.organenlijst()
            let stap = try invoer.stap(dossier.vrijeNaam(invoer.orgaan, invoer.wat), moment, in: dossier, bekend: organen)
            var one = Planningsstap(stap)
            one.overleg = organen.overleg(stap.orgaan)
            return Daad(
                "stap-toegevoegd", one.id, "zette ‘\(one.kort)’ in de planning.", Planningskopie(nieuw: [one.id]), save: [one], after: one)
        }
        return (added.nummer ?? 0, added.stap ?? "")
    }

    /// Puts the steps that people confirmed in a document into the planning, but for those that stand in it. One act.
    @discardableResult
    func add(from document: ID<Document>, to id: ID<Planningsdossier>, by actor: Actor) async throws -> Int? {
        try await act(on: id, by: actor) { db, dossier in
            let stuk = try db.document(document)
            guard stuk.verwijderd == nil else { throw Refusal(.isVerwijderd) }
            let confirmed = try db.bevestigdeStappen(of: document)
            guard !confirmed.isEmpty else { throw Refusal(.nietsBevestigd) }
            let added = dossier.aanwinst(of: confirmed, from: document, bekend: try db.organenlijst())
            guard !added.isEmpty else { throw Refusal(.staatErAlIn) }
            guard dossier.stappen.count + added.count <= Planningsdossier.maximum else { throw Refusal(.teVeelStappen) }
            return Daad(
                "stappen-toegevoegd",
                "zette \(Opmaak.aantal(added.count, "stap", "stappen")) uit \(stuk.bestandsnaam) in de planning.",
                Planningskopie(nieuw: added.map(\.id)), save: added)
        }.nummer
    }

    @discardableResult
    func edit(_ stap: String, to invoer: Stapinvoer, versie: Int, of id: ID<Planningsdossier>, by actor: Actor) async throws -> Int? {
        try await act(on: id, by: actor) { db, dossier in
            let before = try dossier.stap(stap, versie: versie)
            var one = before
            let organen = try db.organenlijst()
            one.stap = try invoer.stap(stap, before.stap.moment, in: dossier, bekend: organen)
            one.overleg = organen.overleg(one.stap.orgaan)
            (one.stap.stand, one.stap.bewijs) = (before.stap.stand, before.stap.bewijs)
            guard one != before else { return nil }
            one.versie += 1
            let changes = Wijziging.between(one.velden(before))
            let named = Opmaak.lijst(changes.map { "\($0.veld) van ‘\($0.was ?? "–")’ in ‘\($0.wordt ?? "–")’" })
            return Daad(
                "stap-gewijzigd", stap, "wijzigde ‘\(before.kort)’: \(named).", Planningskopie(stappen: [before]), save: [one], after: one,
                wijzigingen: changes)
        }.nummer
    }

    /// Takes a step away; whoever waited for it does not wait any more.
    @discardableResult
    func remove(_ stap: String, versie: Int, of id: ID<Planningsdossier>, by actor: Actor) async throws -> Int? {
        try await act(on: id, by: actor) { _, dossier in
            let before = try dossier.stap(stap, versie: versie)
            let waiting = dossier.stappen.filter { $0.stap.nodig.contains(stap) }
            let freed = waiting.map { one in
                var fresh = one
                fresh.stap.nodig.removeAll { $0 == stap }
                fresh.versie += 1
                return fresh
            }
            return Daad(
                "stap-verwijderd", stap, "haalde ‘\(before.kort)’ uit de planning.", Planningskopie(stappen: [before] + waiting),
                save: freed, delete: [stap], after: before)
        }.nummer
    }

    /// Gives a step another moment. The first one stays readable; nothing else moves along.
    @discardableResult
    func move(_ stap: String, to moment: Tijdvak?, reden: String?, versie: Int, of id: ID<Planningsdossier>, by actor: Actor) async throws -> Int? {
        try await act(on: id, by: actor) { db, dossier in
            let before = try dossier.stap(stap, versie: versie)
            guard before.stap.stand == .gepland else { throw Refusal(.alGedaan) }
            guard moment != before.stap.moment else { throw Refusal(.zelfdeMoment) }
            // A step that had no day yet is planned, not moved: that needs no reason.
            if reden == nil, before.stap.moment != nil { throw Refusal(.geenVerplaatsreden) }
            if let reden, reden.unicodeScalars.count > Stapinvoer.redenlengte { throw Refusal(.redenTeLang) }
            var one = before
            one.stap.moment = moment
            one.eerste = before.eerste ?? moment
            one.versie += 1
            if before.stap.moment != nil {
                one.verplaatsingen.append(.init(was: before.stap.moment, wordt: moment, reden: reden ?? "", door: actor.naam, op: db.now))
            }
            let (was, wordt) = (Tijdvakwoorden.lang(before.stap.moment), Tijdvakwoorden.lang(moment))
            let words =
                before.stap.moment == nil
                ? "plande ‘\(before.kort)’: \(wordt)." : "verplaatste ‘\(before.kort)’ van \(was) naar \(wordt). Reden: \(reden ?? "")"
            return Daad(
                "stap-verplaatst", stap, words, Planningskopie(stappen: [before]), save: [one], after: one,
                wijzigingen: Wijziging.between([("moment", was, wordt)]))
        }.nummer
    }

    @discardableResult
    func finish(_ stap: String, on dag: Datum?, versie: Int, of id: ID<Planningsdossier>, by actor: Actor) async throws -> Int? {
        try await act(on: id, by: actor) { db, dossier in
            let before = try dossier.stap(stap, versie: versie)
            guard before.stap.stand == .gepland else { throw Refusal(.alGedaan) }
            guard let dag else { throw Refusal(.geenDag("gedaan")) }
            guard dag <= db.now.inAmsterdam.datum else { throw Refusal(.gedaanInToekomst) }
            var one = before
            (one.stap.stand, one.gedaanOp) = (.gedaan, dag)
            one.versie += 1
            return Daad(
                "stap-gedaan", stap, "meldde ‘\(before.kort)’ gedaan op \(Opmaak.datum(dag)).", Planningskopie(stappen: [before]), save: [one],
                after: one)
        }.nummer
    }

    @discardableResult
    func drop(_ stap: String, reden: String?, versie: Int, of id: ID<Planningsdossier>, by actor: Actor) async throws -> Int? {
        try await act(on: id, by: actor) { _, dossier in
            let before = try dossier.stap(stap, versie: versie)
            guard before.stap.stand == .gepland else { throw Refusal(.alGedaan) }
            guard let reden else { throw Refusal(.geenVervalreden) }
            guard reden.unicodeScalars.count <= Stapinvoer.redenlengte else { throw Refusal(.redenTeLang) }
            var one = before
            (one.stap.stand, one.vervalreden) = (.vervallen, reden)
            one.versie += 1
            return Daad(
                "stap-vervallen", stap, "liet ‘\(before.kort)’ vervallen. Reden: \(reden)", Planningskopie(stappen: [before]), save: [one],
                after: one)
        }.nummer
    }

    /// Takes the last act back. `nummer` is the act that somebody saw as the last.
    func undo(_ nummer: Int, of id: ID<Planningsdossier>, by actor: Actor) async throws {
        try await store.write { db in
            let dossier = try db.planning(id)
            try actor.mayKeepPlanning(of: dossier.gemeente)
            guard let daad = dossier.terugTeDraaien else { throw Refusal(.nietsTerug) }
            guard daad.nummer == nummer else { throw Refusal(.nietDeLaatste(daad)) }
            let kopie = try db.kopie(of: nummer, in: id)
            for stap in kopie.nieuw { try db.deleteStap(stap, of: id) }
            for stap in kopie.stappen {
                // The version goes on: whoever looked at the step in between must see that it changed.
                var back = stap
                back.versie = max(stap.versie, dossier.stap(stap.id)?.versie ?? 0) + 1
                try db.save(back, of: id)
            }
            try db.markUndone(nummer, of: id)
            try db.record("planning-teruggedraaid", on: id.rawValue, by: actor, "\(actor.naam) draaide terug: \(daad.tekst)")
        }
    }
}

/// What an act decided: the line that tells it, what undoes it, and the steps to keep and to take away.
private struct Daad {
    let soort: String
    let stap: String?
    /// After the name of who did it.
    let woorden: String
    let kopie: Planningskopie
    let save: [Planningsstap]
    var delete: [String] = []
    let stapversie: Int
    var wijzigingen: [Wijziging] = []

    init(
        _ soort: String, _ stap: String, _ woorden: String, _ kopie: Planningskopie, save: [Planningsstap], delete: [String] = [],
        after: Planningsstap, wijzigingen: [Wijziging] = []
    ) {
        (self.soort, self.stap, self.woorden, self.kopie) = (soort, stap, woorden, kopie)
        (self.save, self.delete, self.wijzigingen) = (save, delete, wijzigingen)
        stapversie = after.versie
    }

    /// Of an act that brings more than one step.
    init(_ soort: String, _ woorden: String, _ kopie: Planningskopie, save: [Planningsstap]) {
        (self.soort, stap, self.woorden, self.kopie, self.save, stapversie) = (soort, nil, woorden, kopie, save, 0)
    }
}

extension Planningen {
    /// Load, decide, save. Nothing is written when nothing changes.
    @discardableResult
    private func act(
        on id: ID<Planningsdossier>, by actor: Actor, _ decide: @escaping @Sendable (Transaction, Planningsdossier) throws -> Daad?
    ) async throws -> (nummer: Int?, stap: String?) {
        try await store.write { db in
            let dossier = try db.planning(id)
            try actor.mayKeepPlanning(of: dossier.gemeente)
            guard let daad = try decide(db, dossier) else { return (nil, nil) }
            for stap in daad.delete { try db.deleteStap(stap, of: id) }
            for stap in daad.save { try db.save(stap, of: id) }
            let nummer = try db.nextDaad(of: id)
            let tekst = "\(actor.naam) \(daad.woorden)"
            try db.insert(
                Planningsdaad(
                    nummer: nummer, soort: daad.soort, stap: daad.stap, stapversie: daad.stapversie, tekst: tekst, door: actor.naam, op: db.now),
                daad.kopie, of: id)
            try db.record(daad.soort, on: id.rawValue, by: actor, tekst, wijzigingen: daad.wijzigingen)
            return (nummer, daad.stap)
        }
    }
}

extension Planningsdossier {
    /// The step as whoever acts saw it. Somebody who saw an older one is told what changed since, and by whom.
    fileprivate func stap(_ id: String, versie: Int) throws(Refusal) -> Planningsstap {
        guard let found = stap(id) else { throw Refusal(.geenPlanningsstap) }
        guard found.versie == versie else {
            let since = daden.filter { $0.stap == id && $0.stapversie > versie && !$0.isTeruggedraaid }
            throw Refusal(.stapGewijzigd(found.kort, since.reversed()))
        }
        return found
    }
}

extension Planningsstap {
    /// What can be changed of a step apart from its day, for the history.
    fileprivate func velden(_ before: Planningsstap) -> [(veld: String, was: String?, wordt: String?)] {
        [
            ("wie", before.stap.orgaan, stap.orgaan), ("wat", before.stap.wat, stap.wat),
            ("handeling", before.stap.handeling?.rawValue, stap.handeling?.rawValue), ("levert", before.stap.levert, stap.levert),
            ("wacht op", before.stap.nodig.joined(separator: ", "), stap.nodig.joined(separator: ", ")),
            ("onmisbaar", before.stap.personen.joined(separator: ", "), stap.personen.joined(separator: ", ")),
            ("dagen", "\(before.stap.duur)", "\(stap.duur)"), ("wachttijd", "\(before.stap.wachttijd)", "\(stap.wachttijd)"),
        ]
    }
}
