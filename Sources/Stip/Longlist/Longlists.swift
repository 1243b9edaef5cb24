import Database
import Foundation

/// What can be done with candidates and longlists. Load, decide, save.
struct Longlists: Sendable {
    let store: Store
    /// How many candidates a longlist holds.
    var maximum = 10

    // MARK: Looking

    func werk(by actor: Actor) async throws -> (werk: Longlistwerk, bronnen: Kandidaatbronnen, versies: [Longlist]) {
        try actor.mayRead()
        let maximum = maximum
        return try await store.read { db in
            let bronnen = try db.bronnenbeeld()
            let cyclus = bronnen.beeld.cyclus
            return (Longlistwerk(cyclus, try db.kandidaten(cyclus), maximum: maximum), bronnen, try db.longlists())
        }
    }

    func kandidaat(_ id: ID<Kandidaat>, by actor: Actor) async throws -> Kandidaatbeeld {
        try actor.mayRead()
        return try await store.read { db in
            let (kandidaat, bronnen) = (try db.kandidaat(id), try db.bronnenbeeld())
            let gone = kandidaat.bronnen.map(\.prioriteit).filter { bronnen[$0] == nil }
            return Kandidaatbeeld(
                kandidaat: kandidaat, bronnen: bronnen, groepen: try db.groepsindeling(kandidaat.cyclus).groepen, redenen: try db.vervallen(gone))
        }
    }

    func longlists(by actor: Actor) async throws -> [Longlist] {
        try actor.mayRead()
        return try await store.read { db in try db.longlists() }
    }

    func longlist(_ id: ID<Longlist>, by actor: Actor) async throws -> Longlist {
        try actor.mayRead()
        return try await store.read { db in try db.longlist(id) }
    }

    // MARK: Candidates

    /// A new candidate, with the priorities of these groups as its sources.
    func make(naam: String, omschrijving: String, groepen: [ID<Prioriteitengroep>], by actor: Actor) async throws -> ID<Kandidaat> {
        try actor.mayGroup()
        return try await store.write { db in
            let cyclus = try db.cyclusbeeld().cyclus
            var kandidaat = Kandidaat(id: db.newID(), cyclus: cyclus, naam: naam, omschrijving: omschrijving)
            kandidaat.bronnen = try db.bronnen(of: groepen, in: cyclus)
            try kandidaat.check()
            try db.save(kandidaat)
            try db.record("kandidaat-gemaakt", on: kandidaat.id.rawValue, by: actor, "\(actor.naam) maakte de kandidaat ‘\(naam)’.")
            return kandidaat.id
        }
    }

    /// Name, description and criteria. Who looked at an older version is refused and keeps what was typed.
    func edit(
        _ id: ID<Kandidaat>, naam: String, omschrijving: String, oordelen: [Criterium: Criteriumoordeel], versie: Int, by actor: Actor
    ) async throws {
        try await change(id, versie, "kandidaat-gewijzigd", "wijzigde", by: actor) { kandidaat, _ in
            (kandidaat.naam, kandidaat.omschrijving) = (naam, omschrijving)
            kandidaat.oordelen = oordelen.filter { $0.value != .leeg }
            try kandidaat.check()
        }
    }

    /// Adds what is in a group now, and is not yet among the sources.
    func addGroep(_ groep: ID<Prioriteitengroep>, to id: ID<Kandidaat>, versie: Int, by actor: Actor) async throws {
        try await change(id, versie, "kandidaatbronnen-gewijzigd", "gaf bronnen aan", by: actor) { kandidaat, db in
            let known = Set(kandidaat.bronnen.map(\.prioriteit))
            let new = try db.bronnen(of: [groep], in: kandidaat.cyclus).filter { !known.contains($0.prioriteit) }
            guard !new.isEmpty else { throw Refusal(.bronStaatErAl) }
            kandidaat.bronnen += new
        }
    }

    /// Adds a priority of any document.
    func addBron(_ prioriteit: ID<Prioriteit>, to id: ID<Kandidaat>, versie: Int, by actor: Actor) async throws {
        try await change(id, versie, "kandidaatbronnen-gewijzigd", "gaf een bron aan", by: actor) { kandidaat, db in
            _ = try db.prioriteit(prioriteit)
            guard !kandidaat.bronnen.contains(where: { $0.prioriteit == prioriteit }) else { throw Refusal(.bronStaatErAl) }
            kandidaat.bronnen.append(Kandidaatbron(prioriteit: prioriteit, groep: ID("andere"), groepsnaam: "Andere documenten"))
        }
    }

    func removeBronnen(_ prioriteiten: [ID<Prioriteit>], from id: ID<Kandidaat>, versie: Int, by actor: Actor) async throws {
        try await change(id, versie, "kandidaatbronnen-gewijzigd", "haalde bronnen weg bij", by: actor) { kandidaat, _ in
            guard !prioriteiten.isEmpty else { throw Refusal(.nietsGekozen) }
            kandidaat.bronnen.removeAll { prioriteiten.contains($0.prioriteit) }
        }
    }

    private func change(
        _ id: ID<Kandidaat>, _ versie: Int, _ soort: String, _ deed: String, by actor: Actor,
        _ body: @escaping @Sendable (inout Kandidaat, Transaction) throws -> Void
    ) async throws {
        try actor.mayGroup()
        try await store.write { db in
            let before = try db.kandidaat(id)
            guard before.versie == versie else { throw Refusal(.kandidaatGewijzigd(before.naam)) }
            var kandidaat = before
            try body(&kandidaat, db)
            guard kandidaat != before else { return }
            kandidaat.versie += 1
            try db.save(kandidaat)
            try db.record(
                soort, on: id.rawValue, by: actor, "\(actor.naam) \(deed) de kandidaat ‘\(kandidaat.naam)’.",
                wijzigingen: Wijziging.between(kandidaat.velden(before)))
        }
    }

    // MARK: The list

    func add(_ id: ID<Kandidaat>, by actor: Actor) async throws {
        try await order(id, "zette op de longlist:", by: actor) { werk throws(Refusal) in try werk.adding(id) }
    }

    func remove(_ id: ID<Kandidaat>, by actor: Actor) async throws {
        try await order(id, "haalde van de longlist:", by: actor) { werk throws(Refusal) in try werk.removing(id) }
    }

    func move(_ id: ID<Kandidaat>, up: Bool, by actor: Actor) async throws {
        try await order(id, up ? "zette hoger:" : "zette lager:", by: actor) { werk throws(Refusal) in try werk.moving(id, up: up) }
    }

    private func order(
        _ id: ID<Kandidaat>, _ deed: String, by actor: Actor, _ decide: @escaping @Sendable (Longlistwerk) throws(Refusal) -> [ID<Kandidaat>]
    ) async throws {
        try actor.mayGroup()
        let maximum = maximum
        try await store.write { db in
            let kandidaat = try db.kandidaat(id)
            let werk = Longlistwerk(kandidaat.cyclus, try db.kandidaten(kandidaat.cyclus), maximum: maximum)
            let order = try decide(werk)
            guard order != werk.lijst.map(\.id) else { return }
            try db.order(order, in: kandidaat.cyclus)
            try db.record("longlist-gewijzigd", on: id.rawValue, by: actor, "\(actor.naam) \(deed) ‘\(kandidaat.naam)’.")
        }
    }

    // MARK: From a file

    /// Makes the candidates of a file, or brings those with the same name up to date, puts them on the list in the order of the file, and
    /// freezes the list when the file gives a day. All or nothing.
    /// - Returns: the frozen longlist.
    @discardableResult
    func importeer(_ bestand: Longlistbestand, by actor: Actor) async throws -> ID<Longlist>? {
        try actor.mayGroup()
        if bestand.datum != nil { try actor.mayFreezeLonglist() }
        let maximum = maximum
        return try await store.write { db in
            let beeld = try db.cyclusbeeld()
            let known = Dictionary(try db.kandidaten(beeld.cyclus).map { ($0.naam, $0) }) { first, _ in first }
            let namen = beeld.themas.namen
            var order: [ID<Kandidaat>] = []
            var reasons: [Reason] = []
            for voorstel in bestand.kandidaten {
                reasons += voorstel.themas.filter { namen[$0] == nil }.map { .onbekendThema($0, bij: voorstel.naam) }
                let old = known[voorstel.naam]
                var kandidaat = Kandidaat(id: old?.id ?? db.newID(), cyclus: beeld.cyclus, naam: voorstel.naam, omschrijving: voorstel.omschrijving)
                kandidaat.versie = (old?.versie ?? 0) + 1
                kandidaat.oordelen = voorstel.oordelen
                kandidaat.bronnen = beeld.groepsleden.filter { $0.themas.first.map(voorstel.themas.contains) ?? false }.map { lid in
                    let thema = lid.themas[0]
                    return Kandidaatbron(prioriteit: lid.prioriteit, groep: ID("thema-\(thema)"), groepsnaam: namen[thema] ?? thema)
                }
                do throws(Refusal) { try kandidaat.check() } catch { reasons += error.reasons }
                if reasons.isEmpty { try db.save(kandidaat) }
                order.append(kandidaat.id)
            }
            if order.count > maximum { reasons.append(.longlistVol(try db.kandidaten(beeld.cyclus), maximum: maximum)) }
            guard reasons.isEmpty else { throw Refusal(reasons) }
            try db.order(order, in: beeld.cyclus)
            try db.record(
                "longlist-ingelezen", on: "longlist-\(beeld.cyclus)", by: actor,
                "\(actor.naam) las \(Opmaak.aantal(order.count, "kandidaat", "kandidaten")) in uit een bestand: ‘\(bestand.naam)’.")
            guard let datum = bestand.datum else { return nil }
            return try db.freeze(naam: bestand.naam, datum: datum, akkoord: true, maximum: maximum, by: actor)
        }
    }

    // MARK: Freezing

    /// Keeps a copy of the list as it is put before the boards.
    ///
    /// - Parameter akkoord: whether what is not finished was seen and taken.
    func freeze(naam: String?, datum: Datum?, akkoord: Bool, by actor: Actor) async throws -> ID<Longlist> {
        try actor.mayFreezeLonglist()
        let maximum = maximum
        return try await store.write { db in try db.freeze(naam: naam, datum: datum, akkoord: akkoord, maximum: maximum, by: actor) }
    }

    /// Makes the working list what a frozen one was: names, descriptions, criteria, sources and order. The candidates keep their numbers;
    /// those that were not on it stay, off the list.
    func resume(_ id: ID<Longlist>, by actor: Actor) async throws {
        try actor.mayGroup()
        try await store.write { db in
            let longlist = try db.longlist(id)
            guard try db.cyclusbeeld().cyclus == longlist.cyclus else { throw Refusal(.andereCyclus) }
            let known = Dictionary(try db.kandidaten(longlist.cyclus).map { ($0.id, $0) }) { first, _ in first }
            for regel in longlist.regels {
                var kandidaat = known[regel.kandidaat] ?? Kandidaat(id: regel.kandidaat, cyclus: longlist.cyclus, naam: regel.naam, omschrijving: "")
                (kandidaat.naam, kandidaat.omschrijving, kandidaat.oordelen) = (regel.naam, regel.omschrijving, regel.oordelen)
                let groepen = Dictionary(kandidaat.bronnen.map { ($0.prioriteit, $0.groep) }) { first, _ in first }
                kandidaat.bronnen = regel.bronnen.map {
                    Kandidaatbron(prioriteit: $0.prioriteit, groep: groepen[$0.prioriteit] ?? ID("andere"), groepsnaam: $0.groepsnaam)
                }
                kandidaat.versie += 1
                try db.save(kandidaat)
            }
            try db.order(longlist.regels.map(\.kandidaat), in: longlist.cyclus)
            try db.record(
                "longlist-hervat", on: id.rawValue, by: actor, "\(actor.naam) werkt verder vanaf versie \(longlist.nummer) van de longlist.")
        }
    }
}

extension Transaction {
    fileprivate func freeze(naam: String?, datum: Datum?, akkoord: Bool, maximum: Int, by actor: Actor) throws -> ID<Longlist> {
        let bronnen = try bronnenbeeld()
        let cyclus = bronnen.beeld.cyclus
        let werk = Longlistwerk(cyclus, try kandidaten(cyclus), maximum: maximum)
        var reasons: [Reason] = []
        if naam == nil { reasons.append(.geenLonglistnaam) }
        if let naam, naam.unicodeScalars.count > Longlist.naamlengte { reasons.append(.longlistnaamTeLang) }
        if datum == nil { reasons.append(.geenLonglistdatum) }
        if werk.lijst.count < Longlist.minimum { reasons.append(.teWeinigKandidaten) }
        // The setting can have become lower since they were put on it.
        if werk.lijst.count > maximum { reasons.append(.longlistVol(werk.lijst, maximum: maximum)) }
        if !werk.waarschuwingen.isEmpty, !akkoord { reasons.append(.waarschuwingGelezen) }
        guard reasons.isEmpty, let naam, let datum else { throw Refusal(reasons) }
        let longlist = Longlist(
            id: newID(), cyclus: cyclus, nummer: try longlistnummer(in: cyclus) + 1, naam: naam, datum: datum, door: actor.naam, op: now,
            regels: werk.lijst.enumerated().map { bronnen.regel($1, plaats: $0 + 1) })
        try insert(longlist)
        try record(
            "longlist-vastgelegd", on: longlist.id.rawValue, by: actor,
            "\(actor.naam) legde versie \(longlist.nummer) van de longlist vast: ‘\(naam)’, \(Opmaak.aantal(longlist.regels.count, "kandidaat", "kandidaten"))."
        )
        return longlist.id
    }

    fileprivate func bronnenbeeld() throws -> Kandidaatbronnen {
        Kandidaatbronnen(try cyclusbeeld(), documenten: try documenten(), prioriteiten: try prioriteiten())
    }

    /// The members of groups, as sources.
    fileprivate func bronnen(of groepen: [ID<Prioriteitengroep>], in cyclus: String) throws -> [Kandidaatbron] {
        let all = try groepsindeling(cyclus).groepen
        return try groepen.flatMap { id -> [Kandidaatbron] in
            guard let groep = all.first(where: { $0.id == id }) else { throw Refusal(.geenGroep) }
            return groep.leden.map { Kandidaatbron(prioriteit: $0.prioriteit, groep: id, groepsnaam: groep.naam) }
        }
    }
}
