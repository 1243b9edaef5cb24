import HTML

/// What was found in a document, numbered as the marks in its text. One finding is open at a time.
struct Vondstenlijst {
    let inzage: Documentinzage
    /// Names of themes by their code.
    var themanamen: [String: String] = [:]
    var vraag = Nakijkvraag()
    var refusal: Refusal?

    var html: HTML {
        """
        <div class="stip-flow stip-flow--tight stip-after-3"><h2 class="utrecht-heading-2" id="vondsten-kop">Gevonden in dit document</h2>
        <p>\(summary)</p>
        \(Nakijkvoortgang(inzage: inzage, vraag: vraag).html)</div>
        \(inzage.prioriteiten.isEmpty ? nil : "<ol class=\"stip-finding-list\">\(inzage.prioriteiten.map(vondst))</ol>" as HTML?)
        \(LosseLijst(inzage: inzage, vraag: vraag, refusal: refusal).html)
        \(Verworpenlijst(inzage: inzage).html)
        \(inzage.tafel.flatMap(adding))
        """
    }

    private var summary: String {
        guard inzage.document.stand == .gelezen else { return "Nog niets: er is geen tekst gelezen." }
        guard !inzage.prioriteiten.isEmpty else {
            return "Geen prioriteiten. Lees het document na: soms staan ze in een plaatje of in een bijlage."
        }
        let counts = Vondst.Rang.allCases.compactMap { rang -> String? in
            let count = inzage.prioriteiten.count { $0.vondst.rang == rang }
            return count == 0 ? nil : rang.aantal(count)
        }
        return "\(Opmaak.zin(Opmaak.lijst(counts)))."
    }

    private func vondst(_ prioriteit: Prioriteit) -> HTML {
        guard prioriteit.nummer == inzage.vondst else { return folded(prioriteit) }
        return Vondstkaart(prioriteit: prioriteit, inzage: inzage, themanamen: themanamen, vraag: vraag, refusal: refusal).html
    }

    private func folded(_ prioriteit: Prioriteit) -> HTML {
        let isDoubtful = prioriteit.oordeel.stand == .voorstel && prioriteit.vondst.twijfel
        return """
            <li class="stip-finding" id="v\(prioriteit.nummer)"><div class="stip-finding__row">\
            <span class="stip-mark-number" aria-hidden="true">\(prioriteit.nummer)</span>\
            <a href="\(prioriteit.adresInLijst)">\(prioriteit.vondst.naam)</a>\(prioriteit.badge?.html)</div>\
            \(isDoubtful ? "<p class=\"stip-soft\">\(prioriteit.vondst.reden)</p>" as HTML? : nil)</li>
            """
    }

    /// One form with these fields at a time: a page with two of them has every label twice.
    private func adding(_ tafel: Nakijktafel) -> HTML? {
        guard inzage.bladzijde != nil else { return nil }
        let keys = Toetsenlijst(document: inzage.document.id, isAan: vraag.heeftToetsen).html
        switch vraag.handeling {
        case .wijzig, .wijsAan: return keys
        default:
            let isRefused = vraag.handeling == nil && refusal?.reasons.contains { $0.field != "bestand" } == true
            var invoer = isRefused ? vraag.invoer ?? Nakijkinvoer() : Nakijkinvoer()
            if !isRefused { invoer.bladzijde = inzage.bladzijde.map { String($0.nummer) } ?? "" }
            return Prioriteitformulier(
                document: inzage.document.id, invoer: invoer, themas: tafel.themas, isOpen: isRefused,
                toets: Sneltoets(letter: "M", isAan: vraag.heeftToetsen), refusal: isRefused ? refusal : nil
            ).html + keys
        }
    }
}

extension Vondst {
    /// Too unsure to take for granted.
    var twijfel: Bool { zekerheid < 0.6 }
}

extension Vondst.Rang {
    func aantal(_ number: Int) -> String {
        switch self {
        case .prioriteit: Opmaak.aantal(number, "prioriteit", "prioriteiten")
        case .doorlopend: Opmaak.aantal(number, "doorlopend onderwerp", "doorlopende onderwerpen")
        case .ambitie: Opmaak.aantal(number, "ambitie", "ambities")
        }
    }
}

extension String {
    /// At most so many characters, with a sign where something was left out.
    func shortened(to limit: Int) -> String { count > limit ? prefix(limit) + "…" : self }
}
