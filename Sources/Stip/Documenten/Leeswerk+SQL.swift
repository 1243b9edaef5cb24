import Database

extension Transaction {
    /// The document that waits longest, now under way; nothing when none waits.
    func takeTurn() throws -> Leesbeurt? {
        let taken = try first(
            """
            update document set versie = versie + 1, stand = 'bezig', pogingen = pogingen + 1, wachtreden = null,
                vrij_vanaf = \(now.addingTimeInterval(Leesbeurt.houdbaar)),
                themaversie = coalesce((select woordversie from themalijst), 1)
            where id = (
                select id from document where stand = 'wacht' and verwijderd is null and (vrij_vanaf is null or vrij_vanaf <= \(now))
                order by id limit 1)
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
        if case .uitgesteld(let reden) = uitslag { return try postpone(beurt, reden) }
        let id = beurt.document
        let isCurrent = try first(
            "select 1 as een from document where id = \(id) and stand = 'bezig' and pogingen = \(beurt.poging)"
        ) { row in try row["een"] as Int }
        guard isCurrent != nil else { return }

        // Anchors are taken while the text still is the one in which the passages stand.
        let bestaand = try verankerd(of: id)
        let stappen = try verankerdeStappen(of: id)
        let bron = try voorgangers(of: id).first.map { try self.document($0).bestandsnaam } ?? beurt.bestandsnaam
        try removeText(of: id)
        switch uitslag {
        case .gelezen(let text, let lezing):
            try save(text, of: id)
            try save(lezing, in: text, of: id, after: bestaand, bron: bron)
            try save(stappen: lezing.stappen, in: text, of: id, after: stappen, bron: bron)
            try setStand(.gelezen, bladzijden: text.pages.count, on: id)
        case .leeg(let bladzijden, let reden):
            try releaseLezing(of: id, after: bestaand, bron: bron)
            try save(stappen: [], in: .leeg, of: id, after: stappen, bron: bron)
            try setStand(.leeg, reden: reden, bladzijden: bladzijden, on: id)
        case .geweigerd(let reden), .uitgesteld(let reden):
            try releaseLezing(of: id, after: bestaand, bron: bron)
            try save(stappen: [], in: .leeg, of: id, after: stappen, bron: bron)
            try setStand(.geweigerd, reden: reden, on: id)
        }
        let document = try document(id)
        try record("document-gelezen", on: id.rawValue, by: .stip, document.leesregel, uitkomst: document.stand == .geweigerd ? .geweigerd : .gedaan)
        if !document.herkomst.contains(where: { $0.bron == .hand }) {
            let read = try herkomstUitTekst(of: id)
            try setHerkomst(document.needsNaam(beside: read) ? try herkomstUitNaam(of: document) + read : read, on: id)
        }
    }

    /// Holds the document longer, while it is still being read.
    func extend(_ beurt: Leesbeurt) throws {
        try run(
            """
            update document set vrij_vanaf = \(now.addingTimeInterval(Leesbeurt.houdbaar))
            where id = \(beurt.document) and stand = 'bezig' and pogingen = \(beurt.poging)
            """)
    }

    /// The document waits on, and says why; the attempt does not count.
    func postpone(_ beurt: Leesbeurt, _ reden: String) throws {
        try run(
            """
            update document set versie = versie + 1, stand = 'wacht', pogingen = pogingen - 1, wachtreden = \(reden),
                vrij_vanaf = \(now.addingTimeInterval(Leesbeurt.uitstel))
            where id = \(beurt.document) and stand = 'bezig' and pogingen = \(beurt.poging)
            """)
    }

    /// As if this attempt was not made.
    func putBack(_ beurt: Leesbeurt) throws {
        try run(
            """
            update document set versie = versie + 1, stand = 'wacht', pogingen = pogingen - 1, vrij_vanaf = null
            where id = \(beurt.document) and stand = 'bezig' and pogingen = \(beurt.poging)
            """)
    }

    /// Puts a document back in the row, as if it had just come in.
    func queue(_ id: ID<Document>) throws {
        try run(
            "update document set versie = versie + 1, stand = 'wacht', reden = null, wachtreden = null, vrij_vanaf = null, pogingen = 0 where id = \(id)"
        )
    }

    /// After a start: what waited for a program that was missing is tried at once.
    func retryPostponed() throws { try run("update document set vrij_vanaf = null where stand = 'wacht' and vrij_vanaf is not null") }

    /// Whether there is something to read, or something under way that nobody holds any more.
    func hasReadingDue() throws -> Bool {
        try first(
            """
            select 1 as een from document
            where stand in ('wacht', 'bezig') and verwijderd is null and (vrij_vanaf is null or vrij_vanaf <= \(now)) limit 1
            """
        ) { row in try row["een"] as Int } != nil
    }

    /// What is under way and held by nobody any more waits again, unless it was what ended the process that held it. What
    /// another process is reading is left alone: that one holds it.
    func requeueInterrupted() throws {
        try run(
            """
            update document set versie = versie + 1, stand = 'geweigerd', reden = \(Leesbeurt.vastgelopen)
            where stand = 'bezig' and pogingen >= \(Leesbeurt.pogingen) and (vrij_vanaf is null or vrij_vanaf <= \(now))
            """)
        try run(
            "update document set versie = versie + 1, stand = 'wacht' where stand = 'bezig' and (vrij_vanaf is null or vrij_vanaf <= \(now))")
    }

    private func setStand(_ stand: Document.Stand, reden: String? = nil, bladzijden: Int? = nil, on id: ID<Document>) throws {
        try run(
            "update document set versie = versie + 1, stand = \(stand), reden = \(reden), bladzijden = \(bladzijden), vrij_vanaf = null where id = \(id)"
        )
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
