import HTML

/// Who has not answered, with names and addresses; and the reminder itself.
struct Toetsherinnerpagina: Page {
    let bord: Toetsbord
    let kanMailen: Bool
    /// Just sent.
    var herinnering: Herinnering?
    var refusal: Refusal?

    let title = "Herinner gemeenten"
    let trail = [Crumb("Ambtelijke toets", "/toets")]

    var main: HTML {
        """
        \(refusal.map { Foutoverzicht(refusal: $0).html })
        \(PageHead(heading: title, lead: "\(lead)").html)
        \(herinnering.map(done))
        \(bord.teHerinneren.isEmpty ? EmptyState(heading: "Iedereen heeft geantwoord", text: "Er is niemand om te herinneren.", actions: [Crumb("Ga naar het bord", "/toets")]).html : form)
        """
    }

    private var lead: String {
        kanMailen
            ? "Stip stuurt elke adviseur OOV een mail met een link. Een gemeente krijgt er hoogstens één per dag."
            : "Deze installatie verstuurt geen mail. Neem de adressen over en schrijf zelf. Stip houdt bij wie u herinnerde."
    }

    private func done(_ herinnering: Herinnering) -> HTML {
        let mail: HTML? = herinnering.gemaild.isEmpty ? nil : "<p>Mail gaat naar \(Opmaak.lijst(herinnering.gemaild)).</p>"
        let hand: HTML? = herinnering.metDeHand.isEmpty ? nil : "<p>Schrijf zelf naar \(Opmaak.lijst(herinnering.metDeHand)).</p>"
        return "<div class=\"stip-after-5\">\(Alert(kind: .ok, heading: "De herinneringen zijn bewaard", text: "\(mail)\(hand)").html)</div>"
    }

    private var form: HTML {
        let addresses = bord.teHerinneren.flatMap { bord.adviseurs(of: $0) }.compactMap { adviseur in
            adviseur.adres.map { "\(adviseur.naam) <\($0)>" }
        }
        let copy: HTML? =
            addresses.isEmpty
            ? nil
            : """
            <section class="stip-section stip-flow" aria-labelledby="adres-kop"><h2 class="utrecht-heading-2" id="adres-kop">Adressen om over te nemen</h2>
            <p class="stip-panel stip-break">\(addresses.joined(separator: "; "))</p></section>
            """
        return """
            <form method="post" action="/toets/herinneringen" novalidate id="gemeente"><fieldset class="utrecht-form-fieldset">\
            <legend class="stip-visually-hidden">Wie herinnert u?</legend><div class="stip-table-region" tabindex="0" role="region" \
            aria-labelledby="herinner-tabel"><table class="utrecht-table stip-table-stack"><caption class="utrecht-table__caption" id="herinner-tabel">\
            \(Opmaak.zin(Opmaak.aantal(bord.teHerinneren.count, "gemeente", "gemeenten"))) zonder antwoord</caption>
            <thead><tr><th scope="col">Herinner</th><th scope="col">Stand</th><th scope="col">Adviseur OOV</th><th scope="col">Laatst herinnerd</th></tr></thead>
            <tbody>\(bord.teHerinneren.map(row))</tbody></table></div></fieldset>
            <div class="utrecht-button-group stip-before-5"><button class="utrecht-button utrecht-button--primary-action nl-button nl-button--primary" \
            type="submit">\(kanMailen ? "Stuur de herinneringen" : "Bewaar wie u herinnert")</button><a class="utrecht-button \
            utrecht-button--secondary-action nl-button" href="/toets">Terug</a></div></form>
            \(copy)
            """
    }

    private func row(_ deel: Toetsdeel) -> HTML {
        let adviseurs = bord.adviseurs(of: deel)
        let names: HTML =
            adviseurs.isEmpty
            ? "Nog niemand" : adviseurs.map { "\($0.naam)\($0.adres.map { ", \($0)" } ?? ", geen adres bekend")" as HTML }.joined(by: "<br>")
        let isToday = deel.herinnerd.contains(bord.dag)
        return """
            <tr><th scope="row"><div class="stip-choice"><input class="utrecht-checkbox utrecht-checkbox--html-input" type="checkbox" name="gemeente" \
            id="h-\(deel.gemeente)" value="\(deel.gemeente)"\(isToday || adviseurs.isEmpty ? "" : " checked")><label class="utrecht-form-label \
            utrecht-form-label--checkbox" for="h-\(deel.gemeente)">\(deel.naam)</label></div></th>\
            <td data-label="Stand">\(bord.stand(deel).badge.html)</td><td data-label="Adviseur OOV" class="stip-break">\(names)</td>\
            <td data-label="Laatst herinnerd">\(isToday ? "vandaag" : deel.herinnerd.last.map(Opmaak.datum) ?? "–")</td></tr>
            """
    }
}
