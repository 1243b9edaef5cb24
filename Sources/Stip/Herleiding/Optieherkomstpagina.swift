import HTML

/// Where something on the list of a round came from: the outcome, the list, and every sentence under it.
struct Optieherkomstpagina: Page {
    let herkomst: Optieherkomst

    private var ronde: Stemronde { herkomst.ronde }
    private var optie: Optie { herkomst.optie }

    var title: String { "Herkomst van \(optie.naam) in \(ronde.naam)" }
    var trail: [Crumb] {
        [Crumb("Stemrondes", "/stemrondes"), Crumb(ronde.naam, "/stemrondes/\(ronde.id)")]
            + (herkomst.uitslagen.first?.ronde.id == ronde.id ? [Crumb("Uitslag", "/stemrondes/\(ronde.id)/uitslag")] : [])
    }

    var main: HTML {
        let links = schakels
        return """
            \(PageHead(heading: "Waar ‘\(optie.naam)’ vandaan komt", lead: "Van de uitslag terug tot de zinnen in de plannen. Elke stap is na te lezen.").html)
            <ol class="stip-chain stip-section">\(links.enumerated().map { place, link in
                """
                <li class="stip-chain__link\(place == 0 ? " stip-chain__link--eerst" : "")"><span class="stip-chain__mark" aria-hidden="true">\(links.count - place)</span>\(link)</li>
                """ as HTML
            })</ol>
            """
    }

    private var schakels: [HTML] {
        var links: [HTML] = []
        if herkomst.uitslagen.first?.ronde.id != ronde.id {
            links.append(
                "<p class=\"stip-chain__kind\">Stemronde ‘\(ronde.naam)’</p><p class=\"stip-chain__title\">De uitslag is zichtbaar als de ronde gesloten is</p>"
            )
        }
        links += herkomst.uitslagen.compactMap(uitslag)
        if let longlist = herkomst.longlist, let regel = herkomst.regel {
            links += [lijst(longlist, regel), prioriteiten(regel), zinnen(regel)]
        } else {
            links.append(
                "<p class=\"stip-chain__kind\">De lijst van de ronde</p><p class=\"stip-chain__title\">Met de hand op de lijst gezet</p><p>\(optie.omschrijving)</p>"
            )
        }
        return links
    }

    private func uitslag(_ beeld: Uitslagbeeld) -> HTML? {
        guard let regel = herkomst.regel(in: beeld) else { return nil }
        let when = beeld.orgaan.map { "vastgesteld door \($0.naam) op \(Opmaak.datum($0.datum))" } ?? "gesloten, nog niet vastgesteld"
        let voters = beeld.uitslag.biljetten.filter { $0.keuze.noemt(regel.optie.id) }.compactMap {
            $0.deelnemer.flatMap(beeld.ronde.deelnemer)?.naam
        }
        let place = beeld.eindplaats(regel.optie.id).map { "Plaats \($0), " } ?? ""
        let word = beeld.uitslag.isGeldig ? beeld.uitkomst(regel) : "geen uitslag"
        return """
            <p class="stip-chain__kind">\(beeld.ronde.naam), \(when)</p>
            <p class="stip-chain__title"><a class="utrecht-link nl-link" href="/stemrondes/\(beeld.ronde.id)/uitslag">\(Opmaak.zin("\(place)\(word)"))</a></p>
            <p>Genoemd door \(regel.aantal) van \(beeld.uitslag.biljetten.count)\(voters.isEmpty ? "" : ": \(Opmaak.lijst(voters))").</p>
            \(criteria(beeld.oordelen[regel.optie.id]))
            """
    }

    private func criteria(_ oordelen: [Criterium: Uitslagoordeel]?) -> HTML? {
        guard let oordelen else { return nil }
        let again = oordelen.values.filter { $0.door != nil }.sorted { $0.criterium.rawValue < $1.criterium.rawValue }
        guard !again.isEmpty else { return nil }
        let lines = again.map {
            "<li><b>\($0.criterium.vraag)</b> \($0.oordeel.score.map(Criteriumoordeel.naam) ?? ""). \($0.oordeel.reden)</li>" as HTML
        }
        return "<p>Bij deze uitslag opnieuw beoordeeld:</p><ul class=\"stip-list\">\(lines)</ul>"
    }

    private func lijst(_ longlist: Longlist, _ regel: Longlist.Regel) -> HTML {
        let lines = Criterium.allCases.map { criterium -> HTML in
            let oordeel = regel.oordelen[criterium] ?? .leeg
            return
                "<li><b>\(criterium.vraag)</b> \(oordeel.score.map { Opmaak.zin(Criteriumoordeel.naam($0)) } ?? "Niet beoordeeld"). \(oordeel.reden)</li>"
        }
        return """
            <p class="stip-chain__kind">Longlist, \(Opmaak.datum(longlist.datum))</p>
            <p class="stip-chain__title"><a class="utrecht-link nl-link" href="/longlist/versies/\(longlist.id)">\(regel.naam), plaats \(regel.plaats)</a></p>
            <p>\(regel.omschrijving)</p><ul class="stip-list">\(lines)</ul>
            """
    }

    private func prioriteiten(_ regel: Longlist.Regel) -> HTML {
        """
        <p class="stip-chain__kind">Lokale prioriteiten</p>
        <p class="stip-chain__title">\(regel.noemt) van \(regel.gelezen) gemeenten met een gelezen plan noemen dit</p>
        <p>\(Opmaak.lijst(herkomst.perGemeente.map(\.naam))).</p>
        """
    }

    private func zinnen(_ regel: Longlist.Regel) -> HTML {
        let groups = herkomst.perGemeente.map { naam, bronnen -> HTML in
            let quotes = bronnen.map { bron in
                """
                <blockquote class="stip-quote"><p>“\(bron.citaat)”</p><footer>\(bron.naam), <a class="utrecht-link nl-link" href="\(bron.adres)">\(bron.documentnaam), \
                bladzijde \(bron.bladzijde)<span class="stip-visually-hidden">, \(naam): \(bron.naam)</span></a></footer></blockquote>
                """ as HTML
            }
            return "<details><summary>\(naam)</summary><div class=\"stip-flow stip-before-4\">\(quotes)</div></details>"
        }
        return """
            <p class="stip-chain__kind">Zinnen in de plannen: \(regel.bronnen.count)</p>
            <p class="stip-chain__title">Zoals zij er stonden toen de longlist werd vastgelegd</p>
            \(groups)
            """
    }
}
