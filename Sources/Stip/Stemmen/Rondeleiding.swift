import Database
import Foundation

/// What follows once a round is open: reminding, and what the clock does.
extension Stemrondes {
    /// Reminds who has not answered, at most once a day.
    ///
    /// - Returns: to whom mail goes, and who must be written to by hand.
    @discardableResult
    func remind(_ id: ID<Stemronde>, by actor: Actor) async throws -> Rondeherinnering {
        let mailadres = mailadres
        return try await store.write { db in
            try actor.mayLeadRondes()
            let ronde = try db.stemronde(id)
            guard ronde.stand(at: db.now) == .open else { throw Refusal(.rondeNietOpen(ronde, at: db.now)) }
            let dag = db.now.inAmsterdam.datum
            let silent = try db.opkomst(of: ronde).filter { !$0.heeftGeantwoord && !$0.wachtOpBevestiging && $0.deelnemer.verschoning == nil }
            let herinnerd = try db.herinnerd(in: id, op: dag)
            let delen = silent.map(\.deelnemer).filter { !herinnerd.contains($0.id) }
            guard !delen.isEmpty else { throw Refusal(silent.isEmpty ? .iedereenAntwoordde : .vandaagAlHerinnerd) }
            let gebruikers = try db.gebruikers()
            var herinnering = Rondeherinnering()
            for deelnemer in delen {
                let readers = mailadres == nil ? [] : deelnemer.ontvangers(in: gebruikers, op: dag)
                for reader in readers {
                    try db.queue(
                        .herinnering(ronde, for: deelnemer, aan: Postadres(naam: reader.naam, adres: reader.email ?? ""), site: mailadres ?? ""))
                }
                if readers.isEmpty { herinnering.metDeHand.append(deelnemer.naam) } else { herinnering.gemaild.append(deelnemer.naam) }
                try db.insertHerinnering(of: deelnemer.id, dag: dag, door: actor.naam)
            }
            try db.record(
                "stemronde-herinnerd", on: id.rawValue, by: actor, "\(actor.naam) herinnerde \(Opmaak.lijst(delen.map(\.naam))) aan ‘\(ronde.naam)’.")
            return herinnering
        }
    }

    /// Does what the clock asks: letters for what opened, a line for what closed.
    func tick() async throws {
        let mailadres = mailadres
        let due = try await store.read { db in try db.stemrondes().filter { $0.isDue(at: db.now, told: try db.isAnnounced($0.id)) }.map(\.id) }
        for id in due {
            try await store.write { db in
                var ronde = try db.stemronde(id)
                switch ronde.stand(at: db.now) {
                case .open: if try !db.isAnnounced(id) { try db.openByClock(ronde, site: mailadres) }
                case .gesloten where ronde.sluiting == nil:
                    ronde.sluiting = Sluiting(door: Actor.stip.naam, op: ronde.sluit)
                    try db.saveMove(of: ronde)
                    try db.record(
                        "stemronde-gesloten", on: id.rawValue, by: .stip, "De stemronde ‘\(ronde.naam)’ sloot op \(Opmaak.moment(ronde.sluit)).")
                default: break
                }
            }
        }
    }
}

extension Stemronde {
    fileprivate func isDue(at now: Date, told: Bool) -> Bool {
        switch stand(at: now) {
        case .open: !told
        case .gesloten: sluiting == nil
        default: false
        }
    }
}

extension Transaction {
    /// Letters to everybody who may answer in a round that just opened.
    func announce(_ ronde: Stemronde, site: String?) throws {
        try setAnnounced(ronde.id)
        guard let site else { return }
        let (gebruikers, dag) = (try gebruikers(), now.inAmsterdam.datum)
        for deelnemer in ronde.deelnemers {
            for reader in deelnemer.ontvangers(in: gebruikers, op: dag) {
                try queue(.opening(ronde, for: deelnemer, aan: Postadres(naam: reader.naam, adres: reader.email ?? ""), site: site))
            }
        }
    }

    fileprivate func openByClock(_ ronde: Stemronde, site: String?) throws {
        try announce(ronde, site: site)
        try record("stemronde-open", on: ronde.id.rawValue, by: .stip, "De stemronde ‘\(ronde.naam)’ ging open. Kiezen kan tot \(ronde.sluitmoment).")
    }
}

extension Reason {
    static let iedereenAntwoordde = Reason(.conflict, code: "iedereen-antwoordde", "Iedereen heeft geantwoord. Er is niemand om te herinneren.")
    static let vandaagAlHerinnerd = Reason(
        .conflict, code: "vandaag-herinnerd", "Wie nog niet antwoordde, is vandaag al herinnerd. Morgen kan het weer.")
}
