import Database
import Foundation

/// What the pages of rounds show, asked in one go and only what this visitor may see.
extension Stemrondes {
    func overzicht(by actor: Actor) async throws -> (regels: [Stemrondespagina.Regel], heeftLijst: Bool, now: Date) {
        try await store.read { db in
            try actor.mayRead()
            let rondes = try db.stemrondes().filter { Zichtbaarheid.shows($0, to: actor, at: db.now) }
            let regels = try rondes.map { ronde in
                let opkomst = try db.opkomst(of: ronde)
                return Stemrondespagina.Regel(
                    ronde: ronde, opkomst: Zichtbaarheid.shows(opkomstVan: ronde, to: actor, at: db.now) ? opkomst : nil,
                    eigen: opkomst.filter { !$0.heeftGeantwoord && ronde.canAnswer($0.deelnemer, actor, at: db.now) }.map(\.deelnemer))
            }
            return (regels, try !db.longlists().isEmpty, db.now)
        }
    }

    func beeld(_ id: ID<Stemronde>, by actor: Actor) async throws -> Stemrondepagina {
        try await store.read { db in
            let ronde = try db.stemronde(id, for: actor)
            let opkomst = try db.opkomst(of: ronde)
            let leads = actor.may(.rondesLeiden)
            let enters =
                ronde.isGeheim || ronde.stand(at: db.now) != .open
                ? [] : ronde.deelnemers.filter { !$0.isPersoon && actor.may(.stemInvoeren, in: $0.overleg) }
            return Stemrondepagina(
                ronde: ronde, now: db.now, opkomst: Zichtbaarheid.shows(opkomstVan: ronde, to: actor, at: db.now) ? opkomst : nil,
                eigen: opkomst.filter { regel in
                    switch Stemrecht(regel.deelnemer, of: actor) {
                    case .zelf, .namens: true
                    case .geen: false
                    }
                }, invoer: enters, teBevestigen: try db.confirmable(opkomst, by: actor), magLeiden: leads,
                zietVerschoning: Zichtbaarheid.shows(verschoningIn: ronde, to: actor),
                magUitslagZien: Zichtbaarheid.shows(uitslagVan: ronde, to: actor, at: db.now), vorige: try ronde.vorige.map { try db.stemronde($0) })
        }
    }

    func deelnemer(_ id: ID<Deelnemer>, in ronde: ID<Stemronde>, by actor: Actor) async throws -> Deelnemerpagina {
        try await store.read { db in
            try actor.mayLeadRondes()
            let (ronde, wie) = try db.stemronde(ronde, id, for: actor)
            let regel = try db.opkomst(of: ronde).first { $0.deelnemer.id == id } ?? Opkomst(deelnemer: wie)
            let others = try db.gebruikers().filter { $0.actor.may(.stemmen, in: wie.overleg) && ronde.reasons(against: $0.id, for: wie).isEmpty }
            return Deelnemerpagina(ronde: ronde, regel: regel, stand: ronde.stand(at: db.now), gemachtigden: others)
        }
    }

    /// What waits for this visitor: ballots to fill in, entries to confirm, and rounds to lead on.
    func taken(by actor: Actor) async throws -> [Startpagina.Taak] {
        try await store.read { db in
            guard actor.may(.lezen) else { return [] }
            var taken: [Startpagina.Taak] = []
            for ronde in try db.stemrondes() where Zichtbaarheid.shows(ronde, to: actor, at: db.now) {
                let stand = ronde.stand(at: db.now)
                guard stand == .open || stand == .gesloten || (stand == .opgesteld && actor.may(.rondesLeiden)) else { continue }
                let opkomst = try db.opkomst(of: ronde)
                for regel in opkomst where !regel.heeftGeantwoord && ronde.canAnswer(regel.deelnemer, actor, at: db.now) {
                    taken.append(
                        .init(
                            titel: "Kies voor \(regel.deelnemer.naam)", path: ronde.biljetpad(of: regel.deelnemer.id),
                            toelichting: "\(ronde.naam). Kiezen kan tot \(ronde.sluitmoment)."))
                }
                for deelnemer in try db.confirmable(opkomst, by: actor) {
                    taken.append(
                        .init(
                            titel: "Bevestig de keuze van \(deelnemer.naam)", path: "\(ronde.invoerpad(of: deelnemer.id))",
                            toelichting: "Zij is met de hand ingevoerd. Zij telt pas als een tweede persoon haar bevestigt."))
                }
                if actor.may(.rondesLeiden) { taken.append(ronde.leidtaak(opkomst, at: db.now)) }
            }
            return taken
        }
    }
}

extension Stemronde {
    /// Whether this actor can answer for that participant now.
    func canAnswer(_ deelnemer: Deelnemer, _ actor: Actor, at now: Date) -> Bool {
        guard case .geen = Stemrecht(deelnemer, of: actor) else {
            let stand = stand(at: now)
            return stand == .open || (stand == .gesloten && deelnemer.toelating.map { now < $0.tot } ?? false)
        }
        return false
    }

    fileprivate func leidtaak(_ opkomst: [Opkomst], at now: Date) -> Startpagina.Taak {
        switch stand(at: now) {
        case .open:
            .init(
                titel: "Volg de stemronde", path: pad,
                toelichting: "\(naam): \(opkomst.beantwoord) van \(opkomst.verwacht) antwoordden. Open tot \(sluitmoment).")
        case .gesloten: .init(titel: "Stel de uitslag vast", path: "\(pad)/uitslag", toelichting: "\(naam) is gesloten.")
        default:
            .init(
                titel: isKlaargezet(at: now) ? "Bekijk de stemronde die klaarstaat" : "Open de stemronde", path: pad,
                toelichting: "\(naam): \(wanneer(at: now)).")
        }
    }
}

extension Transaction {
    /// Participants whose entry by hand this actor can confirm.
    fileprivate func confirmable(_ opkomst: [Opkomst], by actor: Actor) throws -> [Deelnemer] {
        try opkomst.filter(\.wachtOpBevestiging).map(\.deelnemer).filter { deelnemer in
            guard Zichtbaarheid.shows(invoerVan: deelnemer, to: actor) else { return false }
            return try invoervoorstel(of: deelnemer.id).map { $0.door != actor.id } ?? false
        }
    }
}

extension Rondekeuze {
    /// The form before anybody typed.
    var nieuw: Rondeformulier { Rondeinvulling.nieuw(grond, bron: bron, termijn: grond.cyclus.replacing("-", with: "–"), at: now) }
}

extension [Opkomst] {
    /// Who has answered, as a table: never what, and never when.
    var csv: CSV {
        let rijen = map { regel -> [CSV.Cel] in
            [
                .tekst(regel.deelnemer.naam), .tekst(regel.deelnemer.overleg), .tekst(regel.deelnemer.district ?? ""), .tekst(regel.badge.word),
                regel.deelnemer.uiterlijk.map { .datum($0) } ?? .leeg, .tekst(regel.deelnemer.gewicht.description),
            ]
        }
        return CSV(kop: ["Deelnemer", "Overleg", "District", "Antwoord", "Vergadert op", "Gewicht"], rijen: rijen)
    }
}
