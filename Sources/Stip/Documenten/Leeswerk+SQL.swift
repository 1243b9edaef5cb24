import Database

extension Transaction {
    /// The document that waits longest, now under way; nothing when none waits.
    func takeTurn() throws -> Leesbeurt? {
        let taken = try first(
            """
            update document set versie = versie + 1, stand = 'bezig', pogingen = pogingen + 1,
                themaversie = coalesce((select woordversie from themalijst), 1)
            where id = (select id from document where stand = 'wacht' and verwijderd is null order by id limit 1)
            returning id, pogingen, bestandsnaam, sha256
            """
        ) { row in
            (
                id: try row["id"] as ID<Document>, poging: try row["pogingen"] as Int, naam: try row["bestandsnaam"] as String,
                sha256: try row["sha256"] as String
            )
        }
        guard let taken else { return nil }
        let inhoud = try first("select inhoud from bestand where sha256 = \(taken.sha256)") { row in try row["inhoud"] as [UInt8] }
        return Leesbeurt(document: taken.id, poging: taken.poging, bestandsnaam: taken.naam, inhoud: inhoud ?? [])
    }

    /// Keeps the outcome of an attempt, unless a later one has begun.
    func finish(_ beurt: Leesbeurt, with uitslag: Leesuitslag) throws {
        let id = beurt.document
        let isCurrent = try first(
            "select 1 as een from document where id = \(id) and stand = 'bezig' and pogingen = \(beurt.poging)"
        ) { row in try row["een"] as Int }
        guard isCurrent != nil else { return }

        // Anchors are taken while the text still is the one in which the passages stand.
        let bestaand = try verankerd(of: id)
        let bron = try voorgangers(of: id).first.map { try self.document($0).bestandsnaam } ?? beurt.bestandsnaam
        try removeText(of: id)
        switch uitslag {
        case .gelezen(let text, let lezing):
            try save(text, of: id)
            try save(lezing, in: text, of: id, after: bestaand, bron: bron)
            try setStand(.gelezen, bladzijden: text.pages.count, on: id)
        case .leeg(let bladzijden, let reden):
            try releaseLezing(of: id, after: bestaand, bron: bron)
            try setStand(.leeg, reden: reden, bladzijden: bladzijden, on: id)
        case .geweigerd(let reden):
            try releaseLezing(of: id, after: bestaand, bron: bron)
            try setStand(.geweigerd, reden: reden, on: id)
        }
        let document = try document(id)
        try record("document-gelezen", on: id.rawValue, by: .stip, document.leesregel, uitkomst: document.stand == .geweigerd ? .geweigerd : .gedaan)
        if !document.herkomst.contains(where: { $0.bron == .hand }) {
            let read = try herkomstUitTekst(of: id)
            try setHerkomst(document.needsNaam(beside: read) ? try herkomstUitNaam(of: document) + read : read, on: id)
        }
    }

    /// As if this attempt was not made.
    func putBack(_ beurt: Leesbeurt) throws {
        try run(
            """
            update document set versie = versie + 1, stand = 'wacht', pogingen = pogingen - 1
            where id = \(beurt.document) and stand = 'bezig' and pogingen = \(beurt.poging)
            """)
    }

    /// Puts a document back in the row, as if it had just come in.
    func queue(_ id: ID<Document>) throws {
        try run("update document set versie = versie + 1, stand = 'wacht', reden = null, pogingen = 0 where id = \(id)")
    }

    /// After a start: what was under way when the process ended waits again, unless it was what ended the process.
    func requeueInterrupted() throws {
        try run(
            """
            update document set versie = versie + 1, stand = 'geweigerd', reden = \(Leesbeurt.vastgelopen)
            where stand = 'bezig' and pogingen >= \(Leesbeurt.pogingen)
            """)
        try run("update document set versie = versie + 1, stand = 'wacht' where stand = 'bezig'")
    }

    private func setStand(_ stand: Document.Stand, reden: String? = nil, bladzijden: Int? = nil, on id: ID<Document>) throws {
        try run("update document set versie = versie + 1, stand = \(stand), reden = \(reden), bladzijden = \(bladzijden) where id = \(id)")
    }
}

extension Document {
    /// What came of the reading, for the history.
    fileprivate var leesregel: String {
        switch stand {
        case .gelezen: "Stip las \(bestandsnaam)."
        case .leeg: "Stip vond geen tekst in \(bestandsnaam)."
        default: "Stip kon \(bestandsnaam) niet lezen."
        }
    }
}
