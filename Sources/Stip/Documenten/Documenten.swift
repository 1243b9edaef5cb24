import Database
import Foundation
import Logging

/// What can be done with documents. Pages, API and command line come here.
struct Documenten: Sendable {
    let store: Store
    let lezer: Bestandslezer
    let grenzen: Grenzen
    /// Reads what was added, after the transaction that added it.
    let leeswerk: Leeswerk

    init(store: Store, lezer: Bestandslezer, grenzen: Grenzen = Grenzen(), log: Logger = Logger(label: "leeswerk")) {
        (self.store, self.lezer, self.grenzen) = (store, lezer, grenzen)
        leeswerk = Leeswerk(store: store, lees: lezer.lees, tegelijk: grenzen.tegelijk, log: log)
    }

    /// What goes by itself or changes nothing, and so is no news to others.
    static let stilleSoorten = ["levering-begonnen", "document-gelezen", "bestand-al-bekend", "bestand-geweigerd"]

    // MARK: Adding

    /// Begins a levering: files come into it one by one, so that memory holds one file however many are sent.
    func openLevering(by actor: Actor) async throws -> Levering {
        try await store.write { db in
            try actor.mayAddDocuments()
            let levering = Levering(id: db.newID(), door: actor.naam, op: db.now, ontvangsten: [])
            try db.insert(levering)
            try db.record("levering-begonnen", on: levering.id.rawValue, by: actor, "\(actor.naam) begon een levering.")
            return levering
        }
    }

    /// Takes one file in, or each document of a zip. What cannot be taken in is written down with its reason and stops no other.
    func add(_ bestand: Bestand, to levering: ID<Levering>, by actor: Actor) async throws {
        try actor.mayAddDocuments()
        do {
            try check(bestand.inhoud.count)
            guard let pakket = try await lezer.unpack(bestand.inhoud, bestand.naam) else {
                return try await insert(bestand, into: levering, by: actor)
            }
            try await add(pakket, to: levering, by: actor)
        } catch let refusal as Refusal {
            try await refuse(bestand.naam, bestand.inhoud.count, refusal, in: levering, by: actor)
        }
    }

    /// Writes down a file that never came in whole, such as one that was too large to receive.
    func refuse(_ naam: String, _ grootte: Int, _ refusal: Refusal, in levering: ID<Levering>, by actor: Actor) async throws {
        try await store.write { db in
            let nummer = try db.omvang(of: levering).bestanden + 1
            let reden = refusal.reasons.map(\.message).joined(separator: " ")
            let ontvangst = Ontvangst(nummer: nummer, bestandsnaam: Bestand.clean(naam), grootte: grootte, uitkomst: .geweigerd(reden: reden))
            try db.insert(ontvangst, into: levering)
            try db.record(
                "bestand-geweigerd", on: levering.rawValue, by: actor, "\(ontvangst.bestandsnaam) is geweigerd. \(reden)", uitkomst: .geweigerd)
        }
    }

    /// All at once, for who has the files at hand.
    func add(_ bestanden: [Bestand], by actor: Actor) async throws -> Levering {
        guard !bestanden.isEmpty else { throw Refusal(.geenBestand) }
        let levering = try await openLevering(by: actor)
        for bestand in bestanden { try await add(bestand, to: levering.id, by: actor) }
        return try await store.read { db in try db.levering(levering.id) }
    }

    private func add(_ pakket: Pakket, to levering: ID<Levering>, by actor: Actor) async throws {
        let present = try await store.read { db in try db.omvang(of: levering).bestanden }
        guard !pakket.namen.isEmpty else { throw Refusal(.leegPakket) }
        guard present + pakket.namen.count <= grenzen.bestanden else {
            throw Refusal(.teVeelInPakket(pakket.namen.count, maximum: grenzen.bestanden))
        }
        for (index, naam) in pakket.namen.enumerated() {
            do {
                let bestand = Bestand(naam: naam, inhoud: try pakket.read(index))
                try check(bestand.inhoud.count)
                try await insert(bestand, into: levering, by: actor)
            } catch let refusal as Refusal {
                try await refuse(naam, 0, refusal, in: levering, by: actor)
            }
        }
    }

    private func check(_ grootte: Int) throws(Refusal) {
        if grootte == 0 { throw Refusal(.bestandZonderInhoud) }
        if grootte > grenzen.bestand { throw Refusal(.bestandTeGroot(grootte, maximum: grenzen.bestand)) }
    }

    private func insert(_ bestand: Bestand, into levering: ID<Levering>, by actor: Actor) async throws {
        let sha256 = bestand.sha256
        let grenzen = grenzen
        try await store.write { db in
            let omvang = try db.omvang(of: levering)
            if omvang.bestanden >= grenzen.bestanden { throw Refusal(.teVeelBestanden(maximum: grenzen.bestanden)) }
            if omvang.bytes + bestand.inhoud.count > grenzen.levering { throw Refusal(.leveringTeGroot(maximum: grenzen.levering)) }
            let uitkomst = try db.takeIn(bestand, sha256: sha256, by: actor)
            let ontvangst = Ontvangst(
                nummer: omvang.bestanden + 1, bestandsnaam: bestand.naam, grootte: bestand.inhoud.count, uitkomst: uitkomst)
            try db.insert(ontvangst, into: levering)
        }
        leeswerk.wake()
    }

    // MARK: Changing

    /// Puts `bestand` in the place of a document, which is removed and can be put back.
    func replace(_ id: ID<Document>, with bestand: Bestand, by actor: Actor) async throws -> Document {
        try actor.mayAddDocuments()
        try check(bestand.inhoud.count)
        let sha256 = bestand.sha256
        let document = try await store.write { db in
            let former = try db.document(id)
            guard former.verwijderd == nil else { throw Refusal(.isVerwijderd) }
            if let same = try db.document(sha256: sha256) { throw Refusal(.isAlBekend(same)) }
            let document = try db.add(bestand, sha256: sha256, vervangt: id, by: actor)
            try db.setHerkomst(former.herkomst.filter { $0.bron == .hand }, on: document.id)
            try db.setBronsoort(former.gekozenBronsoort, on: document.id)
            try db.setVerwijderd(db.now, on: id)
            try db.record("document-vervangen", on: id.rawValue, by: actor, "\(former.bestandsnaam) is vervangen door \(bestand.naam).")
            return try db.document(document.id)
        }
        leeswerk.wake()
        return document
    }

    /// Takes a document off the lists. It is kept, and `restore` undoes this.
    func remove(_ id: ID<Document>, by actor: Actor) async throws {
        try await store.write { db in
            try actor.mayAddDocuments()
            let document = try db.document(id)
            guard document.verwijderd == nil else { throw Refusal(.isVerwijderd) }
            try db.setVerwijderd(db.now, on: id)
            try db.record("document-verwijderd", on: id.rawValue, by: actor, "\(document.bestandsnaam) is verwijderd.")
        }
    }

    func restore(_ id: ID<Document>, by actor: Actor) async throws {
        try await store.write { db in
            try actor.mayAddDocuments()
            let document = try db.document(id)
            guard document.verwijderd != nil else { throw Refusal(.nietVerwijderd) }
            try db.setVerwijderd(nil, on: id)
            try db.record("document-teruggezet", on: id.rawValue, by: actor, "\(document.bestandsnaam) is teruggezet.")
        }
        leeswerk.wake()
    }

    /// Says whose document this is, where the document does not say so or Stip did not see it. An empty list takes that back.
    func assign(
        _ id: ID<Document>, to organisaties: [Herkomst], soort: Documentsoort? = nil, bronsoort: Bronsoort?? = .none, by actor: Actor
    ) async throws {
        try await store.write { db in
            try actor.mayAddDocuments()
            let document = try db.document(id)
            guard document.verwijderd == nil else { throw Refusal(.isVerwijderd) }
            let byHand = organisaties.map { Herkomst(code: $0.code, naam: $0.naam, niveau: $0.niveau, bron: .hand) }
            try db.setHerkomst(byHand.isEmpty ? try db.herkomstUitTekst(of: id) : byHand, on: id)
            if let soort, document.stand == .gelezen { try db.setSoort(soort, on: id) }
            if let bronsoort { try db.setBronsoort(bronsoort, on: id) }
            let namen = byHand.map(\.naam).joined(separator: ", ")
            try db.record(
                "document-toegewezen", on: id.rawValue, by: actor,
                byHand.isEmpty ? "\(document.bestandsnaam) is van wie het document zelf noemt." : "\(document.bestandsnaam) is van \(namen).",
                wijzigingen: Wijziging.between([("bron", document.bronsoort.naam, try db.document(id).bronsoort.naam)]))
        }
    }

    /// Reads a document again, as after a mistake of the machine.
    func reread(_ id: ID<Document>, by actor: Actor) async throws {
        try await store.write { db in
            try actor.mayAddDocuments()
            let document = try db.document(id)
            guard document.verwijderd == nil else { throw Refusal(.isVerwijderd) }
            guard document.stand.isKlaar else { return }
            try db.queue(id)
            try db.record("document-opnieuw-gelezen", on: id.rawValue, by: actor, "\(document.bestandsnaam) wordt opnieuw gelezen.")
        }
        leeswerk.wake()
    }
}

extension Transaction {
    /// The same bytes are one document, whatever their name.
    fileprivate func takeIn(_ bestand: Bestand, sha256: String, by actor: Actor) throws -> Ontvangst.Uitkomst {
        guard let same = try document(sha256: sha256) else {
            return .toegevoegd(try add(bestand, sha256: sha256, vervangt: nil, by: actor).id)
        }
        guard same.verwijderd != nil else {
            try record("bestand-al-bekend", on: same.id.rawValue, by: actor, "\(bestand.naam) is gelijk aan \(same.bestandsnaam), dat er al was.")
            return .alBekend(same.id)
        }
        try setVerwijderd(nil, on: same.id)
        try record("document-teruggezet", on: same.id.rawValue, by: actor, "\(same.bestandsnaam) is teruggezet: het is opnieuw toegevoegd.")
        return .teruggezet(same.id)
    }

    fileprivate func add(_ bestand: Bestand, sha256: String, vervangt: ID<Document>?, by actor: Actor) throws -> Document {
        let document = Document(
            id: newID(), bestandsnaam: bestand.naam, sha256: sha256, grootte: bestand.inhoud.count, stand: .wacht, ontvangen: now,
            door: actor.naam, vervangt: vervangt)
        try insert(document, bestand)
        try record("document-toegevoegd", on: document.id.rawValue, by: actor, "\(bestand.naam) is toegevoegd.")
        return document
    }
}

extension Reason {
    static func isAlBekend(_ document: Document) -> Reason {
        Reason(
            .conflict, code: "document-al-bekend", field: "bestand",
            "Dit bestand is gelijk aan \(document.bestandsnaam), toegevoegd door \(document.door). Er is niets veranderd.")
    }
    static let leegPakket = Reason(
        code: "leeg-pakket", field: "bestanden", "In deze zip zit geen document. Voeg pdf-, Word-, ODT-, HTML- of tekstbestanden toe.")
    static func teVeelInPakket(_ aantal: Int, maximum: Int) -> Reason {
        Reason(
            .tooMany, code: "te-veel-in-pakket", field: "bestanden",
            "In deze zip zitten \(aantal) bestanden. U kunt er hoogstens \(maximum) tegelijk toevoegen. Voeg ze in delen toe.")
    }
}
