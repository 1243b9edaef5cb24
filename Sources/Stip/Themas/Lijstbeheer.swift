import Database
import Foundation

/// What can be done with the list as a whole.
extension Themas {
    /// Puts the list of now down for the cycle of now, so that it can be compared with that of another cycle.
    func freeze(by actor: Actor) async throws -> Themastand {
        try await store.write { db in
            try actor.mayManageThemas()
            try db.seedThemas()
            let (boom, termijn) = (try db.themaboom(), try db.themacyclus())
            let earlier = try db.themastanden().filter { $0.termijn == termijn }
            if let same = earlier.first(where: { $0.versie == boom.versie }) { throw Refusal(.standBestaat(same)) }
            let stand = Themastand(
                id: db.newID(), termijn: termijn, nummer: earlier.count + 1, versie: boom.versie, op: db.now, door: actor.naam, regels: boom.regels)
            try db.insert(stand, bron: boom.bron)
            try db.record(
                "themalijst-vastgelegd", on: Themaboom.onderwerp, by: actor,
                "\(actor.naam) legde de lijst van thema’s vast voor \(stand.naam): \(Opmaak.aantal(boom.geldend.count, "thema", "thema’s")).")
            return stand
        }
    }

    /// What a file would change. Nothing is written.
    func preview(_ bytes: [UInt8], withdrawing: Bool = false, by actor: Actor) async throws -> Themainvoer {
        try await store.read { db in
            try actor.mayManageThemas()
            var boom = try db.themaboom()
            return try db.take(bytes, withdrawing: withdrawing, into: &boom)
        }
    }

    /// Takes a file in. - Parameter versie: of the list as the preview showed it.
    func importeer(_ bytes: [UInt8], withdrawing: Bool = false, versie: Int? = nil, reden: String = "", by actor: Actor) async throws -> Themainvoer {
        try await change(by: actor) { boom, db in
            if let versie, versie != boom.versie { throw Refusal(.lijstIntussenGewijzigd) }
            let invoer = try db.take(bytes, withdrawing: withdrawing, into: &boom)
            let verschil = invoer.verschil
            if verschil.isLeeg { return invoer }
            if verschil.heeftVerlies, reden.isEmpty { throw Refusal(.redenVoorInvoer) }
            for regel in verschil.nieuw {
                try db.record(
                    "thema-toegevoegd", on: Themaboom.onderwerp(regel.code), by: actor, "\(actor.naam) voerde het thema ‘\(regel.naam)’ in.",
                    wijzigingen: boom.begin(of: regel.code))
            }
            for one in verschil.gewijzigd {
                try db.record(
                    "thema-gewijzigd", on: Themaboom.onderwerp(one.thema.code), by: actor,
                    "\(actor.naam) wijzigde ‘\(one.was.naam)’ met een bestand.\(reden.alsReden)", wijzigingen: one.wijzigingen)
            }
            for regel in verschil.weg {
                try db.record(
                    "thema-ingetrokken", on: Themaboom.onderwerp(regel.code), by: actor,
                    "\(actor.naam) trok ‘\(regel.naam)’ in met een bestand.\(reden.alsReden)",
                    wijzigingen: [Wijziging("op de lijst", was: "ja", wordt: "nee")])
            }
            try db.record(
                "themalijst-ingevoerd", on: Themaboom.onderwerp, by: actor,
                "\(actor.naam) voerde een lijst van \(Opmaak.aantal(invoer.rijen, "thema", "thema’s")) in: \(invoer.verschil.zin).\(reden.alsReden)")
            return invoer
        }
    }

    /// Reads again what was read with other words than those of now.
    /// - Returns: how many documents wait.
    func reread(with documenten: Documenten, by actor: Actor) async throws -> Int {
        try actor.mayAddDocuments()
        let old = try await store.read { db in try db.documentenVanOudereLijst() }
        for id in old { try await documenten.reread(id, by: actor) }
        return old.count
    }
}

extension Transaction {
    fileprivate func take(_ bytes: [UInt8], withdrawing: Bool, into boom: inout Themaboom) throws -> Themainvoer {
        let gebruik = Themagebruik(try prioriteiten(), boom.lijst(keuzes: try themakeuzes()))
        return try boom.take(
            try Themabestand(bytes, boom: boom).rijen, withdrawing: withdrawing, gebruik: gebruik.geldend.mapValues(\.count))
    }

    /// The term that the unit works towards.
    func themacyclus() throws -> Periode {
        let dag = now.inAmsterdam.datum
        let code = try eersteOrganisatie()?.eenheid.code
        return try code.flatMap { try beleidscyclus(of: $0)?.termijn } ?? Planbeeld.termijn(of: try documenten(), on: dag)
    }
}

extension Reason {
    static let lijstIntussenGewijzigd = Reason(
        .conflict, code: "lijst-intussen-gewijzigd", "Iemand anders wijzigde de lijst intussen. Kies het bestand opnieuw en bekijk wat het verandert."
    )
}
