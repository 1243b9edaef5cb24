import Database
import Foundation

/// What the coördinator does with what municipalities answered, and the reminders.
extension Toetsen {
    /// Decides about one correction or addition. What is taken over is applied to what was read in the plan.
    ///
    /// - Parameter versie: the version of the answer that the coördinator had before him.
    func verwerk(
        _ onderdeel: Toetsonderdeel, _ besluit: Toetsverwerking.Besluit?, reden: String?, versie: Int, of gemeente: String, by actor: Actor
    ) async throws {
        try await store.write { db in
            try actor.mayLeadToets()
            let (toets, deel) = try Toetsen.deel(gemeente, in: db)
            guard let antwoord = deel.antwoord, antwoord.onderdelen.contains(onderdeel) else { throw Refusal(.geenOnderdeel) }
            guard antwoord.versie == versie else { throw Refusal(.nieuweVersie(deel.naam)) }
            if let former = antwoord.verwerkingen[onderdeel] { throw Refusal(.isVerwerkt(door: former.door)) }
            guard let besluit else { throw Refusal(.geenToetsbesluit) }
            if besluit == .nietOvergenomen { _ = try Toetsreden.accept(reden) }
            if let reden, reden.count > Toetsreden.langste { throw Refusal(.toetsredenTeLang(reden.count)) }
            if besluit == .overgenomen {
                let others = try db.toetsdelen(of: toets.id).filter { $0.id != deel.id }
                try db.apply(onderdeel, of: antwoord, deel, others: others, by: actor)
            }
            let verwerking = Toetsverwerking(besluit: besluit, reden: reden, door: actor.naam, op: db.now)
            try db.insert(verwerking, of: onderdeel, at: Toetsplaats(deel: deel.id, versie: antwoord.versie))
            let naam = deel.naam(of: onderdeel, in: antwoord)
            try db.record(
                "toets-verwerkt", on: deel.id.rawValue, by: actor,
                "\(actor.naam) nam de reactie van \(deel.naam) op ‘\(naam)’ \(besluit == .nietOvergenomen ? "niet over" : "over").\(reden.map { " \($0)" } ?? "")"
            )
        }
    }

    /// Confirms every priority that all municipalities to whom it was put found right.
    func bevestig(by actor: Actor) async throws {
        guard let bord = try await bord(by: actor) else { throw Refusal(.geenToets) }
        try await store.write { db in
            try actor.mayLeadToets()
            let present = try db.prioriteiten().filter { $0.oordeel.stand == .voorstel }
            let agreed = Set(bord.teBevestigen.map(\.id))
            let chosen = Dictionary(grouping: present.filter { agreed.contains($0.id) && $0.los == nil }, by: \.document)
            guard !chosen.isEmpty else { throw Refusal(.nietsTeBevestigen) }
            for document in chosen.keys.sorted() { try db.confirm(chosen[document] ?? [], in: document, by: actor) }
            let count = chosen.values.reduce(0) { $0 + $1.count }
            try db.record(
                "toets-bevestigd", on: bord.toets.id.rawValue, by: actor,
                "\(actor.naam) bevestigde \(Opmaak.aantal(count, "prioriteit", "prioriteiten")) die de gemeenten juist vonden.")
        }
    }

    /// Reminds municipalities that have not answered: by mail to each adviseur with an address, and in any case with a line
    /// that it was done, so that nobody is asked twice on one day.
    ///
    /// - Returns: to whom mail goes, and who must be written to by hand.
    @discardableResult
    func herinner(_ gemeenten: Set<String>, by actor: Actor) async throws -> Herinnering {
        let mailadres = mailadres
        let bord = try await bord(by: actor)
        return try await store.write { db in
            try actor.mayLeadToets()
            let (dag, toets) = (db.now.inAmsterdam.datum, try Toetsen.open(in: db))
            let open = try db.toetsdelen(of: toets.id).filter { gemeenten.contains($0.gemeente) && $0.isTeHerinneren(in: toets, op: dag) }
            guard !gemeenten.isEmpty else { throw Refusal(.niemandGekozen) }
            let delen = open.filter { !$0.herinnerd.contains(dag) }
            guard !delen.isEmpty else { throw Refusal(open.isEmpty ? .niemandTeHerinneren : .vandaagHerinnerd) }
            var herinnering = Herinnering()
            for deel in delen {
                let adviseurs = bord?.adviseurs(of: deel) ?? []
                let adressen = adviseurs.compactMap(\.adres)
                if let mailadres {
                    for adviseur in adviseurs {
                        guard let adres = adviseur.adres else { continue }
                        try db.queue(Bericht.herinnering(aan: Postadres(naam: adviseur.naam, adres: adres), toets, deel, op: dag, site: mailadres))
                        herinnering.gemaild.append("\(adviseur.naam) (\(deel.naam))")
                    }
                }
                if mailadres == nil || adressen.isEmpty { herinnering.metDeHand.append(deel.naam) }
                try db.insertHerinnering(of: deel.id, dag: dag, adressen: mailadres == nil ? [] : adressen, door: actor.naam)
                try db.record(
                    "toets-herinnerd", on: deel.id.rawValue, by: actor,
                    mailadres == nil || adressen.isEmpty
                        ? "\(actor.naam) herinnert \(deel.naam) buiten Stip om." : "\(actor.naam) herinnerde \(deel.naam) per mail.")
            }
            return herinnering
        }
    }
}

/// Who was reminded.
struct Herinnering: Equatable, Sendable {
    /// By mail.
    var gemaild: [String] = []
    /// Municipalities for which nobody has an address, or where no mail can be sent.
    var metDeHand: [String] = []
}

extension Bericht {
    /// Says that an answer is waited for and where, and nothing of what was read (UIT-34).
    static func herinnering(aan: Postadres, _ toets: Toets, _ deel: Toetsdeel, op dag: Datum, site: String) throws(Refusal) -> Bericht {
        let term = Opmaak.dagEnDatum(deel.reactiedatum(in: toets))
        let isLate = dag > deel.reactiedatum(in: toets)
        return try Bericht(
            soort: "toets-herinnering", aan: aan, onderwerp: "Wilt u nakijken wat wij in het plan van \(deel.naam) lazen?",
            alineas: [
                "Voor \(deel.naam) hebben wij nog geen antwoord op de ambtelijke toets.",
                isLate ? "De reactiedatum was \(term). Tot de toets sluit, kunt u nog antwoorden." : "Antwoorden kan tot en met \(term).",
            ], link: Briefverwijzing("Kijk na wat wij lazen", "\(site)/toets/\(deel.gemeente)"))
    }
}

extension Toetsdeel {
    /// Whether a reminder makes sense: it can answer, and has not.
    func isTeHerinneren(in toets: Toets, op dag: Datum) -> Bool { antwoord == nil && stand(in: toets, op: dag).isTeHerinneren }

    func naam(of onderdeel: Toetsonderdeel, in antwoord: Toetsantwoord) -> String {
        switch onderdeel {
        case .punt(let nummer): punten.first { $0.nummer == nummer }?.naam ?? ""
        case .aanvulling(let nummer): antwoord.aanvullingen.first { $0.nummer == nummer }?.voorstel.naam ?? ""
        }
    }
}

extension Transaction {
    /// Does to what was read what the municipality says of it.
    fileprivate func apply(_ onderdeel: Toetsonderdeel, of antwoord: Toetsantwoord, _ deel: Toetsdeel, others: [Toetsdeel], by actor: Actor) throws {
        switch onderdeel {
        case .punt(let nummer):
            guard let punt = deel.punten.first(where: { $0.nummer == nummer }), let reactie = antwoord.reacties[nummer] else {
                throw Refusal(.geenOnderdeel)
            }
            if let voorstel = reactie.voorstel {
                try decide(.wijzig(Vondstwijziging(voorstel)), on: punt.prioriteit, versie: nil, by: actor)
                return
            }
            // Rejecting takes it from every municipality of the plan, so each of them must have said so.
            let keeping = others.filter { other in
                guard let own = other.punten.first(where: { $0.prioriteit == punt.prioriteit }) else { return false }
                return other.antwoord?.reacties[own.nummer]?.oordeel != .hoortErNietIn
            }
            guard keeping.isEmpty else { throw Refusal(.ookVanAnderen(keeping.map(\.naam))) }
            let reden = "\(deel.naam): \(reactie.toelichting ?? "hoort er niet in")".shortened(to: 490)
            try decide(.verwerp(reden: reden), on: punt.prioriteit, versie: nil, by: actor)
        case .aanvulling(let nummer):
            guard let aanvulling = antwoord.aanvullingen.first(where: { $0.nummer == nummer }) else { throw Refusal(.geenOnderdeel) }
            guard case .plan(let bladzijde, let zin) = aanvulling.bron, let plan = deel.plan else { throw Refusal(.stukNietInStip) }
            let delen = try bladzijden(of: plan.document).filter { $0.nummer == bladzijde }
            guard let bewijs = delen.lazy.flatMap({ $0.passages(of: zin) }).first else { throw Refusal(.zinNietGevonden(bladzijde)) }
            let isJoint = others.contains { $0.plan?.document == plan.document }
            try addPrioriteit(
                in: plan.document, bewijs: bewijs, Vondstwijziging(aanvulling.voorstel), gemeenten: isJoint ? [deel.gemeente] : [], by: actor)
        }
    }
}

extension Vondstwijziging {
    init(_ voorstel: Toetsvoorstel) {
        self.init(naam: voorstel.naam, themas: voorstel.themas.map(\.code), rang: voorstel.rang, focus: voorstel.focus)
    }
}

extension Reason {
    static let niemandGekozen = Reason(code: "niemand-gekozen", field: "gemeente", "Kies wie u herinnert.")
    static let niemandTeHerinneren = Reason(
        .conflict, code: "niemand-te-herinneren", "De gemeenten die u koos, hebben al geantwoord.")
    static let vandaagHerinnerd = Reason(
        .conflict, code: "vandaag-herinnerd", "Deze gemeenten zijn vandaag al herinnerd. Morgen kan het weer.")
    static let geenOnderdeel = Reason(.missing, code: "geen-onderdeel", "Deze reactie staat niet in het laatste antwoord van de gemeente.")
    static func nieuweVersie(_ naam: String) -> Reason {
        Reason(.conflict, code: "nieuwe-versie", "\(naam) stuurde intussen een nieuwe versie. Bekijk die eerst.")
    }
    static func isVerwerkt(door naam: String) -> Reason {
        Reason(.conflict, code: "is-verwerkt", "\(naam) heeft deze reactie al verwerkt.")
    }
    static let geenToetsbesluit = Reason(code: "geen-besluit", field: "besluit", "Kies wat u met deze reactie doet.")
    static func ookVanAnderen(_ namen: [String]) -> Reason {
        Reason(
            .conflict, code: "ook-van-anderen",
            "Deze prioriteit is ook van \(Opmaak.lijst(namen)), en die zegt niet dat zij er niet in hoort. Overleg eerst met elkaar, of neem dit niet over."
        )
    }
    static let stukNietInStip = Reason(
        .conflict, code: "stuk-niet-in-stip",
        "Stip heeft dit stuk niet gelezen. Voeg het toe bij Plannen en wijs daar de zin aan. Kies daarna ‘Ik heb het zelf verwerkt’.")
    static func zinNietGevonden(_ bladzijde: Int) -> Reason {
        Reason(
            .conflict, code: "zin-niet-gevonden",
            "Stip vindt deze zin niet op bladzijde \(bladzijde). Wijs hem aan in het document. Kies daarna ‘Ik heb het zelf verwerkt’.")
    }
    static let nietsTeBevestigen = Reason(.conflict, code: "niets-te-bevestigen", "Er is niets meer te bevestigen.")
}
