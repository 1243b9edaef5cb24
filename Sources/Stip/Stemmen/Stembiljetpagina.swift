import Foundation
import HTML

/// The first step of a ballot: the choice itself.
struct Stembiljetpagina: Page {
    let beeld: Biljetbeeld
    var invoer: Keuzeinvoer
    /// The step in a ranking that was taken just now: `omhoog:c`.
    var geschoven: String?
    var refusal: Refusal?

    var title: String { "\(beeld.woorden.vraag) \(beeld.ronde.naam)" }
    var trail: [Crumb] { beeld.trail }

    private var ronde: Stemronde { beeld.ronde }
    private var woorden: Biljetwoorden { beeld.woorden }

    var main: HTML {
        """
        \(refusal.map { Foutoverzicht(refusal: $0).html })
        <div class="stip-flow stip-narrow"><p class="stip-step">Stap 1 van \(beeld.stappen) · Keuze van \(beeld.deelnemer.naam)</p>
        <h1 class="utrecht-heading-1">\(woorden.vraag)</h1>
        \(ronde.toelichting.isEmpty ? nil : "<p class=\"utrecht-paragraph utrecht-paragraph--lead\">\(ronde.toelichting)</p>" as HTML?)
        <p>\(ronde.isGeheim ? "U kunt kiezen" : "U kunt uw keuze wijzigen") <strong>tot \(beeld.sluitmoment)</strong>.</p>
        \(Biljetzicht(ronde: ronde, deelnemer: beeld.deelnemer).html)\(standing)</div>
        <form class="stip-ballot stip-section" method="post" action="\(beeld.path)" novalidate data-telling="\(ronde.keuzewijze.soort)" \
        data-tellingen="\(woorden.tellingen.joined(separator: "\n"))">
        <input type="hidden" name="versie" value="\(beeld.versie)">
        \(Biljetopties(beeld: beeld, invoer: invoer, refusal: refusal, geschoven: geschoven).html)
        \(tally)</form>
        """
    }

    /// What was sent before, because that is what counts while somebody changes it.
    private var standing: HTML? {
        beeld.verstuurd.map { biljet in
            Alert(
                kind: .info, heading: "Uw keuze is al verstuurd",
                text: """
                    <p>\(biljet.wie(beeld.deelnemer)). Wijzigt u iets? Dan telt de oude keuze tot u de nieuwe verstuurt. \
                    <a class="utrecht-link nl-link" href="\(beeld.path)/ontvangst">Bekijk wat er is verstuurd</a></p>
                    """
            ).html
        }
    }

    private var tally: HTML {
        let done = invoer.gedaan(ronde.keuzewijze)
        return """
            <div class="stip-tally" role="group" aria-label="Uw keuze tot nu toe">
            <div role="status" id="stand"><p class="stip-tally__sum" data-telling-som>\(woorden.telling(done))</p>
            <p data-telling-rest><strong>\(woorden.rest(done))</strong></p>\(geschoven.flatMap { beeld.moved($0, in: invoer) }.map { text in "<p>\(text)</p>" })</div>
            <div class="utrecht-button-group"><button class="utrecht-button utrecht-button--primary-action nl-button nl-button--primary" \
            type="submit" name="doe" value="verder">\(beeld.heeftVragen ? "Ga naar de vragen" : "Controleer uw keuze")</button>\
            \(ronde.isGeheim ? nil : "<button class=\"utrecht-button utrecht-button--secondary-action nl-button\" type=\"submit\" name=\"doe\" value=\"bewaar\">Bewaar</button>" as HTML?)</div>
            <p class="stip-soft" data-telling-bewaard>\(saved)</p></div>
            """
    }

    private var saved: String {
        if ronde.isGeheim { return "Er wordt niets bewaard tot u verstuurt." }
        guard let concept = beeld.concept, let op = concept.uitgebracht else { return "U hebt nog niets bewaard." }
        return "Bewaard op \(Opmaak.moment(op)), niet verstuurd: \(woorden.telling(Biljetwoorden.gedaan(concept.keuze)))."
    }
}

/// Who sees what of a choice, and when: said before anybody chooses.
struct Biljetzicht {
    let ronde: Stemronde
    let deelnemer: Deelnemer

    var html: HTML {
        if ronde.isGeheim {
            return Alert(
                kind: .info, heading: "Deze ronde is geheim",
                text: """
                    <p>\(ronde.vooraf == .opkomst ? "Wie meedoet" : "De coördinator") ziet óf u koos. Wát u koos, ziet niemand: de coördinator en de \
                    beheerder niet, en ook na afloop niemand. Stip bewaart uw keuze zonder uw naam. Daarom kunt u haar na het versturen niet meer wijzigen \
                    of terugzien. Na het sluiten ziet iedereen de uitslag.</p>
                    """
            ).html
        }
        return """
            <p>Tot de hele ronde sluit, ziet niemand buiten \(deelnemer.isPersoon ? "u" : deelnemer.naam) wat u kiest. \
            \(ronde.vooraf == .opkomst ? "Wie meedoet" : "De coördinator") ziet wel óf \(deelnemer.naam) heeft gekozen. \
            Na het sluiten staat de keuze van \(deelnemer.naam) bij de uitslag.</p>
            """
    }
}
