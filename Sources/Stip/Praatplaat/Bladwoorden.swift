/// The sentences that Stip itself writes on a sheet.
extension Praatplaat {
    /// A piece of a sentence, bold or not.
    struct Woorden: Equatable, Sendable {
        let tekst: String
        var vet = false
    }

    var soortnaam: String { niveau == .district ? "District" : "Eenheid" }

    var titel: String {
        "Praatplaat veiligheid \(periode), \(soortnaam.lowercased()) \(naam.zonderAfbreektekens)" + (isLeeg ? ": nog geen gegevens" : "")
    }

    /// The introduction under the name: how many municipalities, and how many of their plans were read.
    var telling: [Woorden] {
        let enkel = gemeenten.count == 1
        let indeling =
            niveau == .district ? Postertaal.aantal(delen.count, "basisteam", "basisteams") : Postertaal.aantal(delen.count, "district", "districten")
        var zin = [
            Woorden(tekst: enkel ? "Welke veiligheidsthema’s kiest " : "Welke veiligheidsthema’s kiezen de "),
            Woorden(tekst: Postertaal.aantal(gemeenten.count, "gemeente", "gemeenten"), vet: true),
            Woorden(tekst: " in "), Woorden(tekst: indeling, vet: true), Woorden(tekst: "? Gelezen: "),
        ]
        if isLeeg { return zin + [Woorden(tekst: "nog geen plan", vet: true), Woorden(tekst: ".")] }
        zin.append(Woorden(tekst: Postertaal.aantal(gelezen.count, "plan", "plannen"), vet: true))
        zin.append(Woorden(tekst: [verlopenZin, ontbreektZin].compactMap(\.self).joined(separator: " ")))
        return zin
    }

    private var verlopenZin: String {
        let verlopen = gelezen.count { $0.plan == .verlopen }
        switch verlopen {
        case 0: return "."
        case gelezen.count: return verlopen == 1 ? ", dat is verlopen." : ", alle verlopen."
        default: return ", waarvan \(Postertaal.telwoord(verlopen)) verlopen."
        }
    }

    private var ontbreektZin: String? {
        let ontbreekt = gemeenten.count { $0.plan == .ontbreekt }
        let onleesbaar = gemeenten.count { $0.plan == .onleesbaar }
        let plannen = { (aantal: Int) in Postertaal.hoofdletter(Postertaal.telwoord(aantal)) + (aantal == 1 ? " plan" : " plannen") }
        let sentences = [
            ontbreekt == 0 ? nil : "\(plannen(ontbreekt)) \(ontbreekt == 1 ? "ontbreekt" : "ontbreken").",
            onleesbaar == 0 ? nil : "\(plannen(onleesbaar)) \(onleesbaar == 1 ? "is" : "zijn") niet te lezen.",
        ]
        return sentences.compactMap(\.self).joined(separator: " ").nonEmpty
    }

    func bovenZin(_ volgorde: Volgorde) -> String {
        let (aantal, drempel) = (gelezen.count, volgorde.drempel)
        let wie =
            switch (aantal, drempel == aantal) {
            case (1, _): "Gekozen in het enige gelezen plan"
            case (2, true): "Gekozen in beide gelezen plannen"
            case (_, true): "Gekozen in alle \(aantal) gelezen plannen"
            default: "Gekozen in \(drempel) of meer van de \(aantal) gelezen plannen"
            }
        if aantal < Self.genoeg { return "\(wie): te weinig plannen voor een oordeel" }
        return "\(wie) (\(horizon.woorden)): \(niveau == .district ? "kandidaat voor de regio" : "gedeeld door de eenheid")"
    }

    func onderZin(_ volgorde: Volgorde) -> String {
        let vraag = niveau == .district ? "samen oppakken of lokaal laten?" : "regionaal, per district of lokaal?"
        if volgorde.onder.isEmpty { return volgorde.boven.isEmpty ? "Ook hier staat nog niets" : "Alle genoemde thema’s staan boven de horizon" }
        switch volgorde.drempel {
        case 1: return "Niet als prioriteit gekozen, wel genoemd: \(vraag)"
        case 2: return "Gekozen in één plan: \(vraag)"
        default: return "Gekozen in minder dan \(volgorde.drempel) plannen: \(vraag)"
        }
    }

    /// What stands in the yellow band when no theme reaches the horizon.
    func nietsBovenZin(_ volgorde: Volgorde) -> String {
        if volgorde.rijen.isEmpty { return "In de gelezen plannen staat nog geen prioriteit." }
        return "Geen thema staat in \(volgorde.drempel) of meer van de \(gelezen.count) gelezen plannen."
    }

    /// The themes that found no room, each with its number, on one line of at most `breedte` mm.
    func verderZin(_ volgorde: Volgorde, breedte: Double) -> (kop: String, tekst: String)? {
        let namen = volgorde.verder.map { rij in
            "\(rij.thema.naam.zonderAfbreektekens) (\(rij.prioriteit > 0 ? String(rij.prioriteit) : "alleen doorlopend"))"
        }
        guard !namen.isEmpty else { return nil }
        let kop = "Verder genoemd:"
        let room = breedte - Posterletter(pt: 10, vet: true).breedte(kop) - 3
        for count in stride(from: namen.count, through: 1, by: -1) {
            let over = namen.count - count
            let tekst = namen.prefix(count).joined(separator: ", ") + (over == 0 ? "." : " en nog \(Postertaal.telwoord(over)).")
            if Posterletter(pt: 10).breedte(tekst) <= room { return (kop, tekst) }
        }
        return (kop, "\(Postertaal.telwoord(namen.count)) andere thema’s.")
    }

    /// Source, day and place, as many of the sentences as five lines hold; those that must stand come first.
    func herkomst(breedte: Double, citaten: Bool) -> [String] {
        let letter = Posterletter(pt: 9)
        let aantal = Postertaal.aantal(gelezen.count, "veiligheidsplan", "veiligheidsplannen")
        let van = niveau == .district ? " van gemeenten" : ""
        let stand = ["Stand van \(peildatum).", nagekeken.zin].compactMap(\.self).joined(separator: " ")
        let uitleg =
            niveau == .district
            ? "Het grote cijfer telt de grote stippen."
            : "Cijfers tellen de grote stippen: links die van de eenheid, in elk vak die van het district."
        let plek =
            isLeeg
            ? "Stand per gemeente als tabel: bladzijde 2. Bestanden toevoegen: \(adres)"
            : "\(citaten ? "Tabel en alle citaten" : "Tabel"): bladzijde 2. Elke stip met vindplaats: \(adres)"
        let voluit = isLeeg ? "Geteld in \(aantal)\(van). \(stand)" : "Geteld in \(aantal)\(van). \(uitleg) \(stand)"
        for tekst in [[voluit, plek], ["Geteld in \(aantal)\(van). \(stand)", plek], [stand, "Tabel: bladzijde 2. \(adres)"]] {
            if tekst.reduce(0, { $0 + letter.regels($1, binnen: breedte).aantal }) <= 4 { return tekst }
        }
        return [stand, letter.ingekort(adres, binnen: breedte, regels: nagekeken.zin == nil ? 3 : 2, slot: "…")]
    }

    // MARK: The sheet without plans

    var nuBekend: Opvallend {
        if let woorden { return woorden }
        let wie = gemeenten.count == 1 ? "de enige gemeente" : "\(Postertaal.telwoord(gemeenten.count)) gemeenten"
        return Opvallend(
            zin: gemeenten.isEmpty ? "Er zijn nog geen gemeenten." : "Er is nog geen plan gelezen. Van \(wie) weten wij nu niets.",
            toelichting: "Dat zegt niets over hun keuzes. Zodra één plan gelezen is, verschijnt de eerste stip.")
    }

    struct Stap: Equatable, Sendable {
        let kop: String
        let tekst: String
        let wie: String
    }

    /// What to do now, in three steps, up to the first dot.
    var stappen: [Stap] {
        let ontbreekt = gemeenten.filter { $0.plan == .ontbreekt }
        let onleesbaar = gemeenten.filter { $0.plan == .onleesbaar }
        var stappen: [Stap] = []
        if !ontbreekt.isEmpty {
            let een = ontbreekt.count == 1
            let wie = een ? ontbreekt[0].naam : "\(Postertaal.telwoord(ontbreekt.count)) gemeenten"
            stappen.append(
                Stap(
                    kop: "Vraag \(Postertaal.telwoord(ontbreekt.count)) \(een ? "plan" : "plannen") op",
                    tekst: "Van \(wie) is nog geen veiligheidsplan binnen. Vraag om het plan dat de raad vaststelde, en voeg het toe bij Documenten.",
                    wie: "Coördinator"))
        }
        if !onleesbaar.isEmpty {
            let een = onleesbaar.count == 1
            let namen = Postertaal.opsomming(onleesbaar.map(\.naam), most: 4)
            stappen.append(
                Stap(
                    kop: "Vervang \(Postertaal.telwoord(onleesbaar.count)) \(een ? "bestand" : "bestanden")",
                    tekst: "\(een ? "Het plan" : "De plannen") van \(namen) \(een ? "is" : "zijn") niet te lezen. "
                        + "Een scan heeft geen tekst, een slot houdt lezers buiten. Vraag om een gewone pdf of een Word-bestand.",
                    wie: "Analist"))
        }
        let lezen = Stap(
            kop: "Laat Stip lezen", tekst: "Lezen duurt minuten. Bij elke keuze staat de zin uit het plan waar zij vandaan komt.", wie: "Analist")
        let controle = Stap(
            kop: "Laat de gemeente controleren", tekst: "Elke gemeente zegt of wij haar plan goed begrepen hebben.", wie: "Adviseurs OOV")
        let samen = Stap(
            kop: "Laat Stip lezen, laat de gemeente controleren",
            tekst: "Lezen duurt minuten. Daarna zegt elke gemeente of wij haar plan goed begrepen hebben.", wie: "Adviseurs OOV")
        if stappen.isEmpty { stappen.append(Stap(kop: "Voer de gemeenten in", tekst: "Zonder gemeenten is er niets te tellen.", wie: "Coördinator")) }
        stappen += stappen.count == 1 ? [lezen, controle] : [samen]
        return stappen
    }
}

extension Praatplaat.Horizon {
    var woorden: String {
        switch (teller, noemer) {
        case (1, 2): "de helft"
        case (2, 3): "twee derde"
        case (3, 4): "drie kwart"
        default: "\(teller)/\(noemer)"
        }
    }
}
