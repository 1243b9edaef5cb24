import Foundation

/// What can be seen of documents.
extension Documenten {
    /// The list of the unit with what `filter` asks of the texts; nothing is left out yet but the hits are known.
    func overzicht(_ filter: Documentenfilter = Documentenfilter(), by actor: Actor) async throws -> Documentenlijst {
        try await store.read { db in
            try actor.mayRead()
            let dag = db.now.inAmsterdam.datum
            let organisatie = try db.eersteOrganisatie()
            let overzicht = Documentenoverzicht(
                organisatie?.op(dag) ?? .leeg(on: dag), documenten: try db.documenten(), aantallen: try db.prioriteitaantallen(),
                nakijkstanden: try db.nakijkstanden())
            var hits = Documentenoverzicht.Treffers()
            if let word = filter.zoek {
                hits.gemeenten = Set(organisatie?.find(word, op: dag).map(\.gemeente.code) ?? [])
                hits.documenten = Set(try db.search(word, limit: 1_000).map(\.nummer.document))
            }
            return Documentenlijst(overzicht: overzicht, hits: hits, verwijderd: try db.verwijderd())
        }
    }

    func inzage(of id: ID<Document>, at plek: Documentplek = .begin, by actor: Actor) async throws -> Documentinzage {
        try await store.read { db in
            try actor.mayRead()
            let document = try db.document(id)
            let all = try db.prioriteiten(where: "p.document = \(id)")
            let isOpen = actor.may(.bevindingenBeoordelen) && document.verwijderd == nil
            var inzage = Documentinzage(
                document: document, prioriteiten: all.filter { $0.los == nil && $0.oordeel.stand != .verworpen },
                verworpen: all.filter { $0.oordeel.stand == .verworpen }, los: all.filter { $0.los != nil && $0.oordeel.stand != .verworpen },
                tafel: isOpen && (document.stand == .gelezen || !all.isEmpty) ? try db.nakijktafel(for: document, actor) : nil)
            guard document.stand == .gelezen else { return inzage }
            let prioriteiten = inzage.prioriteiten
            inzage.stappen = try db.stappen(of: id)
            (inzage.bladwijzers, inzage.vermeldingen) = (try db.bladwijzers(of: id), try db.vermeldingen(of: id))
            switch plek {
            case .bladzijde(let nummer, let deel): inzage.bladzijde = try db.bladzijde(nummer, deel: deel, of: id)
            case .vondst(let nummer):
                guard let prioriteit = prioriteiten.first(where: { $0.nummer == nummer }) else { throw Refusal(.geenPrioriteit) }
                inzage.bladzijde = try db.bladzijde(at: prioriteit.vondst.bewijs.van, of: id)
                inzage.vondst = nummer
            case .stap(let nummer):
                guard let stap = inzage.stappen.first(where: { $0.nummer == nummer }) else { throw Refusal(.geenDocumentstap) }
                inzage.bladzijde = try db.bladzijde(at: stap.bewijs.van, of: id)
                inzage.stap = stap
                return inzage
            case .begin:
                guard !inzage.bladwijzers.isEmpty else { return inzage }
                // Who reviews goes on where something is left to decide.
                let first = (isOpen ? prioriteiten.first { $0.oordeel.stand == .voorstel } : nil) ?? prioriteiten.first
                inzage.bladzijde = try first.map { try db.bladzijde(at: $0.vondst.bewijs.van, of: id) } ?? db.bladzijde(1, of: id)
                inzage.vondst = first?.nummer
            }
            if inzage.vondst == nil { inzage.vondst = inzage.opBladzijde.first?.nummer }
            return inzage
        }
    }

    /// What every page about documents is made of, as one value.
    func paginaversie(by actor: Actor) async throws -> Paginageheugen.Versie {
        try await store.read { db in
            try actor.mayRead()
            return try db.paginaversie()
        }
    }

    func document(_ id: ID<Document>, by actor: Actor) async throws -> Document {
        try await store.read { db in
            try actor.mayRead()
            return try db.document(id)
        }
    }

    func verwijderde(by actor: Actor) async throws -> [Document] {
        try await store.read { db in
            try actor.mayRead()
            return try db.verwijderdeDocumenten()
        }
    }

    /// The bytes as they came in.
    func origineel(of id: ID<Document>, by actor: Actor) async throws -> (document: Document, inhoud: [UInt8], mediatype: String) {
        try await store.read { db in
            try actor.mayRead()
            let document = try db.document(id)
            let (inhoud, mediatype) = try db.origineel(of: document)
            return (document, inhoud, mediatype)
        }
    }

    /// How far it is with the files that were handed over in one go.
    func levering(_ id: ID<Levering>, by actor: Actor) async throws -> Leveringstand {
        try await store.read { db in
            try actor.mayRead()
            let levering = try db.levering(id)
            let documenten = try db.documenten(levering.ontvangsten.compactMap(\.uitkomst.document), removed: true)
            let aantallen = try db.prioriteitaantallen().mapValues { counts in counts.values.reduce(0, +) }
            return Leveringstand(levering: levering, documenten: documenten, aantallen: aantallen)
        }
    }

    /// The documents that answer to `vraag`, the newest first.
    func list(_ vraag: Documentvraag = Documentvraag(), by actor: Actor) async throws -> [Document] {
        try await store.read { db in
            try actor.mayRead()
            let hits = try vraag.zoek.map { Set(try db.search($0, limit: 10_000).map(\.nummer.document)) }
            return try db.documenten().filter { vraag.accepts($0) && hits?.contains($0.id) != false }
        }
    }

    /// Some pages of the text of a document, and how many there are in all.
    func tekst(of id: ID<Document>, bladzijde: Int? = nil, from offset: Int, atMost limit: Int, by actor: Actor) async throws -> Tekstdeel {
        try await store.read { db in
            try actor.mayRead()
            _ = try db.document(id)
            let wanted = try db.bladwijzers(of: id).filter { bladzijde == nil || $0.nummer == bladzijde }
            let delen = try wanted.dropFirst(offset).prefix(limit).map { try db.bladzijde($0.nummer, deel: $0.deel, of: id) }
            return Tekstdeel(delen: delen, aantal: wanted.count)
        }
    }

    // MARK: Findings

    func prioriteiten(thema: String? = nil, rang: Vondst.Rang? = nil, organisatie: String? = nil, by actor: Actor) async throws -> [Prioriteit] {
        try await store.read { db in
            try actor.mayRead()
            let own = try organisatie.map { code in Set(try db.documenten().filter { $0.isOf(code) }.map(\.id)) }
            return try db.prioriteiten().filter { prioriteit in
                let vondst = prioriteit.vondst
                if let thema, !vondst.themas.contains(thema) { return false }
                if let rang, vondst.rang != rang { return false }
                guard let own, let organisatie else { return true }
                return own.contains(prioriteit.document) && (vondst.gemeenten.isEmpty || vondst.gemeenten.contains(organisatie))
            }
        }
    }

    func prioriteiten(of id: ID<Document>, by actor: Actor) async throws -> [Prioriteit] {
        try await store.read { db in
            try actor.mayRead()
            _ = try db.document(id)
            return try db.prioriteiten(of: id)
        }
    }

    func prioriteit(_ id: ID<Prioriteit>, by actor: Actor) async throws -> Prioriteit {
        try await store.read { db in
            try actor.mayRead()
            return try db.prioriteit(id)
        }
    }

    /// The unit of today, to choose municipalities from.
    func indeling(by actor: Actor) async throws -> Indeling {
        try await store.read { db in
            try actor.mayRead()
            return try db.indelingVandaag() ?? .leeg(on: db.now.inAmsterdam.datum)
        }
    }

    /// Searches in the text of all documents.
    func search(_ vraag: String, _ filter: Zoekfilter = Zoekfilter(), by actor: Actor, limit: Int = 50) async throws -> Zoekuitslag {
        try await store.read { db in
            try actor.mayRead()
            let dag = db.now.inAmsterdam.datum
            let organisatie = try db.eersteOrganisatie()
            let gemeenten = filter.district.map { code in
                organisatie?.op(dag).districten.first { $0.district.code == code }?.gemeenten.map(\.code) ?? []
            }
            let hits = try db.search(String(vraag.prefix(500)), soort: filter.soort, gemeenten: gemeenten, limit: limit + 1)
            let documenten = try db.documenten(hits.map(\.nummer.document))
            var uitslag = Zoekuitslag(
                hits.prefix(limit).map { hit in
                    let delen = hit.hit.parts.map { Zoekuitslag.Passage.Deel(text: $0.text, isMatch: $0.isMatch) }
                    return (documenten[hit.nummer.document], Zoekuitslag.Passage(plek: hit.nummer.plek, delen: delen))
                }, isMeer: hits.count > limit)
            uitslag.gemeenten = Array(organisatie?.find(vraag, op: dag).prefix(5) ?? [])
            return uitslag
        }
    }
}

/// The list of documents, and what was found in their texts.
struct Documentenlijst: Equatable, Sendable {
    var overzicht: Documentenoverzicht
    var hits: Documentenoverzicht.Treffers
    /// How many documents were removed.
    var verwijderd: Int
}

/// Which documents somebody asks for.
struct Documentvraag: Equatable, Sendable {
    var stand: Document.Stand?
    var soort: Documentsoort?
    /// The code of an organisation.
    var organisatie: String?
    /// Words in the text.
    var zoek: String?

    func accepts(_ document: Document) -> Bool {
        if let stand, document.stand != stand { return false }
        if let soort, document.soort != soort { return false }
        if let organisatie, !document.isOf(organisatie) { return false }
        return true
    }
}

/// Some parts of a text, of so many in all.
struct Tekstdeel: Equatable, Sendable {
    var delen: [Bladzijde]
    var aantal: Int
}

/// A levering and how far the reading of its documents is.
struct Leveringstand: Equatable, Sendable {
    var levering: Levering
    var documenten: [ID<Document>: Document]
    var aantallen: [ID<Document>: Int]
}

extension Zoekuitslag {
    /// Puts passages together by document, in the order in which each document first comes.
    init(_ passages: [(Document?, Passage)], isMeer: Bool) {
        self.isMeer = isMeer
        var places: [ID<Document>: Int] = [:]
        for case (let document?, let passage) in passages {
            if let place = places[document.id] {
                documenten[place].passages.append(passage)
            } else {
                places[document.id] = documenten.count
                documenten.append(Gevonden(document: document, passages: [passage]))
            }
        }
    }
}

extension Indeling {
    /// Before a unit is loaded.
    static func leeg(on dag: Datum) -> Indeling {
        Indeling(peildatum: dag, eenheid: Eenheid(code: "", naam: ""), districten: [], overleggen: [])
    }
}
