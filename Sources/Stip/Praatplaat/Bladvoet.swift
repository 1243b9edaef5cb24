import HTML

/// The foot of the sheet: how to read it, what to talk about, and where it comes from.
extension Blad {
    var voet: HTML {
        let pagina: HTML? = plaat.bladen.map { "<p class=\"pagina\">Praatplaat \($0)</p>" }
        let herkomst = plaat.herkomst(breedte: maten.voetRechts, citaten: plaat.themas.contains { $0.citaat != nil }).map { "<p>\($0)</p>" as HTML }
        return """
            <footer class="voet"><div class="legenda">\(heading(1, "voetkop", plaat.isLeeg ? "Zo leest u de plaat" : "Zo leest u de stippen"))<ul>\(legenda)</ul></div>\
            <div class="vragen">\(heading(1, "voetkop", plaat.isLeeg ? "Wat er straks staat" : "Voor het gesprek aan tafel"))<ol>\(vragen)</ol></div>\
            <div class="bron">\(heading(1, "voetkop", "Herkomst"))\(herkomst)\(pagina)</div></footer>

            """
    }

    private var legenda: [HTML] {
        if plaat.isLeeg {
            return [
                teken("Kruis in een gestreepte ring", .init(vorm: .nietOntvangen), "Plan niet ontvangen"),
                teken("Vraagteken in een gestreepte ring", .init(vorm: .nietLeesbaar), "Ontvangen, niet te lezen"),
            ]
        }
        let onleesbaar = plaat.gemeenten.contains { $0.plan == .onleesbaar }
        return [
            teken("Grote volle stip", .init(vorm: .prioriteit), "Prioriteit in het plan"),
            teken("Kleine volle stip", .init(vorm: .doorlopend), "Doorlopend thema"),
            teken("Open ring", .init(vorm: .prioriteit, verlopen: true), "Het plan is verlopen"),
            teken("Punt", .init(vorm: .niet), "Plan gelezen, niet genoemd"),
            teken("Stip met dubbele rand", .init(vorm: .prioriteit, opvallend: true), "Hoort bij Opvallend"),
            teken("Kruis", .init(vorm: .onbekend), onleesbaar ? "Geen leesbaar plan" : "Geen plan, dus onbekend"),
        ] + (plaat.nagekeken.isDeels ? [teken("Stip met open voet", .init(vorm: .prioriteit, voorstel: true), "Nog niet bevestigd")] : [])
    }

    private func teken(_ naam: String, _ merk: Praatplaat.Merk, _ tekst: String) -> HTML {
        // With a fourth row the signs stand closer, so that the foot stays on the sheet.
        let hoogte = plaat.nagekeken.isDeels ? 5.2 : 6.0
        return
            "<li>\(figuur(naam, breedte: 6, hoogte: hoogte, stip(merk, at: 3, in: hoogte / 2 + 0.1, diameter: merk.vorm == .onbekend ? 9 : 5, code: "")))<span>\(tekst)</span></li>"
    }

    private var vragen: [HTML] {
        let vragen =
            plaat.isLeeg
            ? [
                ("Elk thema een rij", "De rij met de meeste stippen staat bovenaan."),
                ("Elke gemeente een stip", "Altijd op dezelfde plek, onder haar naam."),
                ("Elke stip een zin", "Met plan en bladzijde waar het staat."),
            ]
            : [
                ("Herkent u dit?", "Staat uw gemeente goed op de plaat?"),
                ("Wat voegt u toe?", "Wat is niet geschreven, maar wel aan de hand?"),
                ("Wat is uw stip?", "Waar staan wij met elk thema over vier jaar?"),
            ]
        return vragen.map { "<li><b>\($0)</b> <span>\($1)</span></li>" }
    }
}
