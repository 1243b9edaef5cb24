import Database
import Foundation

/// What can be done with the list of themes. Pages, API and command line come here.
struct Themas: Sendable {
    let store: Store
    private let geheugen = Themageheugen()

    init(store: Store) { self.store = store }

    // MARK: Looking

    /// The list that counts now; made again only when it changed.
    func lijst(by actor: Actor) async throws -> Themalijst {
        try await store.read { [geheugen] db in
            try actor.mayRead()
            if let known = geheugen.lijst(try db.themaversie()) { return known }
            let lijst = try db.themalijst()
            geheugen.keep(lijst)
            return lijst
        }
    }

    /// The names of all themes by their code, for pages that show themes.
    func namen(by actor: Actor) async throws -> [String: String] { try await lijst(by: actor).namen }

    func boom(by actor: Actor) async throws -> Themaboom {
        try await store.read { db in
            try actor.mayRead()
            return try db.themaboom()
        }
    }

    /// Everything the page of the list shows.
    func overzicht(by actor: Actor) async throws -> Themaoverzicht {
        try await store.read { db in
            try actor.mayRead()
            let boom = try db.themaboom()
            return Themaoverzicht(
                boom: boom, gebruik: Themagebruik(try db.prioriteiten(), boom.lijst(keuzes: try db.themakeuzes())),
                verouderd: try db.documentenVanOudereLijst().count, standen: try db.themastanden(), termijn: try db.themacyclus())
        }
    }

    /// One theme with its words, its priorities and what was done to it.
    func inzage(of code: String, by actor: Actor) async throws -> Themainzage {
        try await store.read { db in
            try actor.mayRead()
            let boom = try db.themaboom()
            let knoop = try boom.known(code)
            let gebruik = Themagebruik(try db.prioriteiten(), boom.lijst(keuzes: try db.themakeuzes()))
            let prioriteiten = gebruik.geldend[code] ?? []
            return Themainzage(
                boom: boom, knoop: knoop, prioriteiten: prioriteiten, documenten: try db.documenten(prioriteiten.map(\.document)),
                historie: try db.historie(of: Themaboom.onderwerp(code), atMost: 50))
        }
    }

    /// A list that was frozen.
    func stand(_ id: ID<Themastand>, by actor: Actor) async throws -> Themastand {
        try await store.read { db in
            try actor.mayRead()
            return try db.themastand(id)
        }
    }

    // MARK: Changing

    /// Before the first change, and when the server starts.
    func begin() async throws { try await store.write { db in try db.seedThemas() } }

    /// - Returns: the code of the new theme.
    func add(_ gegevens: Themagegevens, by actor: Actor) async throws -> String {
        try await change(by: actor) { boom, db in
            let code = try boom.add(gegevens)
            try db.record(
                "thema-toegevoegd", on: Themaboom.onderwerp(code), by: actor, "\(actor.naam) voegde het thema ‘\(gegevens.naam)’ toe.",
                wijzigingen: boom.begin(of: code))
            return code
        }
    }

    /// - Parameter versie: of the theme as the person saw it.
    func change(_ code: String, to gegevens: Themagegevens, versie: Int?, reden: String = "", by actor: Actor) async throws {
        try await change(by: actor) { boom, db in
            let was = try boom.known(code)
            let wijzigingen = try boom.change(code, to: gegevens, versie: versie, reden: reden)
            guard !wijzigingen.isEmpty else { return }
            let velden = Opmaak.lijst(wijzigingen.map(\.veld))
            let done = was.naam == gegevens.naam ? "wijzigde ‘\(was.naam)’: \(velden)" : "hernoemde ‘\(was.naam)’ tot ‘\(gegevens.naam)’"
            try db.record(
                was.naam == gegevens.naam ? "thema-gewijzigd" : "thema-hernoemd", on: Themaboom.onderwerp(code), by: actor,
                "\(actor.naam) \(done).\(reden.alsReden)", wijzigingen: wijzigingen)
        }
    }

    func merge(_ code: String, into other: String, reden: String, by actor: Actor) async throws {
        try await change(by: actor) { boom, db in
            try boom.merge(code, into: other, reden: reden)
            let (van, naar) = (try boom.known(code).naam, try boom.known(other).naam)
            try db.record(
                "thema-opgegaan", on: Themaboom.onderwerp(code), by: actor, "\(actor.naam) liet ‘\(van)’ opgaan in ‘\(naar)’.\(reden.alsReden)",
                wijzigingen: [Wijziging("opgegaan in", was: nil, wordt: naar)])
            try db.record(
                "thema-kreeg-erbij", on: Themaboom.onderwerp(other), by: actor, "‘\(naar)’ telt nu ook voor ‘\(van)’, door \(actor.naam).")
        }
    }

    /// Undoes a merge.
    func unmerge(_ code: String, by actor: Actor) async throws {
        try await change(by: actor) { boom, db in
            let was = try boom.known(code)
            try boom.unmerge(code)
            let other = was.opgegaanIn.flatMap { boom[$0] }
            try db.record(
                "thema-losgemaakt", on: Themaboom.onderwerp(code), by: actor,
                "\(actor.naam) maakte ‘\(was.naam)’ weer los van ‘\(other?.naam ?? "")’.",
                wijzigingen: [Wijziging("opgegaan in", was: other?.naam, wordt: nil)])
            if let other {
                try db.record(
                    "thema-gaf-terug", on: Themaboom.onderwerp(other.code), by: actor,
                    "‘\(other.naam)’ telt niet meer voor ‘\(was.naam)’, door \(actor.naam).")
            }
        }
    }

    /// - Parameter keuzes: for priorities that count for the theme the place of the part that they go to; the others stay.
    /// - Returns: the codes of the new themes.
    func split(_ code: String, into delen: [Themadeel], keuzes: [ID<Prioriteit>: Int] = [:], by actor: Actor) async throws -> [String] {
        try await change(by: actor) { boom, db in
            let lijst = boom.lijst(keuzes: try db.themakeuzes())
            let own = Set((Themagebruik(try db.prioriteiten(), lijst).geldend[code] ?? []).map(\.id))
            guard keuzes.keys.allSatisfy({ own.contains($0) }), keuzes.values.allSatisfy({ delen.indices.contains($0) }) else {
                throw Refusal(.keuzeBuitenThema)
            }
            let codes = try boom.split(code, into: delen)
            for (prioriteit, deel) in keuzes { try db.save(Themakeuze(prioriteit: prioriteit, van: code, naar: codes[deel])) }
            let naam = try boom.known(code).naam
            try db.record(
                "thema-gesplitst", on: Themaboom.onderwerp(code), by: actor,
                "\(actor.naam) splitste \(Opmaak.lijst(delen.map { "‘\($0.naam)’" })) af van ‘\(naam)’. "
                    + "\(Opmaak.zin(Opmaak.aantal(keuzes.count, "prioriteit ging", "prioriteiten gingen"))) mee.")
            for new in codes {
                try db.record(
                    "thema-toegevoegd", on: Themaboom.onderwerp(new), by: actor,
                    "\(actor.naam) splitste ‘\(try boom.known(new).naam)’ af van ‘\(naam)’.", wijzigingen: boom.begin(of: new))
            }
            return codes
        }
    }

    /// Undoes a split.
    /// - Returns: the code of the theme that it came from.
    func unsplit(_ code: String, by actor: Actor) async throws -> String? {
        try await change(by: actor) { boom, db in
            let was = try boom.known(code)
            let from = was.afgesplitstVan.flatMap { boom[$0] }
            let named = try db.prioriteiten().count { $0.vondst.themas.contains(code) }
            if named > 0, let from { throw Refusal(.afgesplitstInGebruik(was.naam, named, from.naam)) }
            try boom.unsplit(code)
            try db.removeThemakeuzes(naar: code)
            for onderwerp in [code, from?.code].compactMap(\.self) {
                try db.record(
                    "thema-teruggevoegd", on: Themaboom.onderwerp(onderwerp), by: actor,
                    "\(actor.naam) voegde ‘\(was.naam)’ terug in ‘\(from?.naam ?? "")’.")
            }
            return from?.code
        }
    }

    func withdraw(_ code: String, reden: String, by actor: Actor) async throws {
        try await change(by: actor) { boom, db in
            let lijst = boom.lijst(keuzes: try db.themakeuzes())
            try boom.withdraw(code, reden: reden, prioriteiten: Themagebruik(try db.prioriteiten(), lijst).aantal(code))
            try db.record(
                "thema-ingetrokken", on: Themaboom.onderwerp(code), by: actor,
                "\(actor.naam) trok ‘\(try boom.known(code).naam)’ in.\(reden.alsReden)",
                wijzigingen: [Wijziging("op de lijst", was: "ja", wordt: "nee")])
        }
    }

    func restore(_ code: String, by actor: Actor) async throws {
        try await change(by: actor) { boom, db in
            try boom.restore(code)
            try db.record(
                "thema-teruggezet", on: Themaboom.onderwerp(code), by: actor, "\(actor.naam) zette ‘\(try boom.known(code).naam)’ terug op de lijst.",
                wijzigingen: [Wijziging("op de lijst", was: "nee", wordt: "ja")])
        }
    }

    /// Load, decide, save: every act on the list goes this way.
    func change<T: Sendable>(by actor: Actor, _ act: @escaping @Sendable (inout Themaboom, Transaction) throws -> T) async throws -> T {
        try await store.write { db in
            try actor.mayManageThemas()
            try db.seedThemas()
            let oud = try db.themaboom()
            var boom = oud
            let result = try act(&boom, db)
            if boom != oud { try db.save(boom, was: oud) }
            return result
        }
    }
}

extension Themaboom {
    /// What a new theme begins with, for the history.
    func begin(of code: String) -> [Wijziging] {
        guard let regel = regels.first(where: { $0.code == code }) else { return [] }
        return Themaverschil(van: [Themaregel(code: code, naam: "")], naar: [regel], velden: velden).gewijzigd.flatMap(\.wijzigingen)
            .map { Wijziging($0.veld, was: nil, wordt: $0.wordt) }
    }
}

extension String {
    /// Behind a sentence of the history.
    var alsReden: String { isEmpty ? "" : " Reden: \(self)" }
}

extension Reason {
    static let keuzeBuitenThema = Reason(
        .conflict, code: "keuze-buiten-thema",
        "Een van de prioriteiten heeft dit thema niet meer. Kijk na welke prioriteiten er nu staan en kies opnieuw.")
}
