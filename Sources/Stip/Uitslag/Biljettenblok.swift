import Formats
import HTML

/// Of every participant how its answer came, and everything to take along: lists, open data, papers.
struct Biljettenblok {
    let beeld: Uitslagbeeld

    private var ronde: Stemronde { beeld.ronde }
    private var adres: String { "/stemrondes/\(ronde.id)/uitslag" }

    var html: HTML {
        let rows = beeld.uitslag.opkomst.map { opkomst in
            "<tr><th scope=\"row\">\(opkomst.deelnemer.naam)</th><td>\(ronde.isGeheim || ronde.weging == .ieder ? "1" : opkomst.deelnemer.gewicht.inCijfers)</td><td>\(Self.hoe(opkomst, beeld.uitslag))</td></tr>"
                as HTML
        }
        let quorum: String = ronde.quorum.map { " Het quorum was \(Opmaak.telwoord($0))." } ?? ""
        return """
            <section class="stip-section stip-flow" aria-labelledby="biljetten-kop">
            <div class="stip-table-region" tabindex="0" role="region" aria-labelledby="biljetten-kop"><table class="utrecht-table">
            <caption class="utrecht-table__caption" id="biljetten-kop">De biljetten<small>\(Opmaak.zin(Opmaak.aantal(beeld.uitslag.opkomst.beantwoord, "deelnemer antwoordde", "deelnemers antwoordden"))) \
            van de \(Opmaak.telwoord(beeld.uitslag.opkomst.verwacht)).\(quorum)</small></caption>
            <thead><tr><th scope="col">Deelnemer</th><th scope="col">Gewicht</th><th scope="col">Hoe het antwoord kwam</th></tr></thead><tbody>\(rows)</tbody></table></div>
            <p>\(Icon.ophalen.html) Haal de uitslag op: \(Sheet.Form.links(to: "\(adres)/lijst")).</p>
            <p>Tel zelf na: \(natellen) <a class="utrecht-link nl-link" href="\(adres)/biljetten">alle biljetten (csv)</a>.</p>
            <p>Neem mee: <a class="utrecht-link nl-link" href="\(adres)/stuk">stuk (odt)</a>, <a class="utrecht-link nl-link" href="\(adres)/stuk/pdf">stuk (pdf)</a>\(posters)</p>
            </section>
            """
    }

    private var natellen: HTML? {
        Uitslagbestand(beeld.uitslag) == nil
            ? nil : "<a class=\"utrecht-link nl-link\" href=\"\(adres)/open-data\">open data voor <code>stip tel</code> (json)</a>,"
    }

    private var posters: HTML {
        guard ronde.keuzewijze.heeftPlaatsen, !beeld.gekozen.isEmpty else { return "." }
        return
            ", <a class=\"utrecht-link nl-link\" href=\"\(adres)/poster\">poster</a>, <a class=\"utrecht-link nl-link\" href=\"\(adres)/poster/pdf\">poster (pdf)</a>, <a class=\"utrecht-link nl-link\" href=\"\(adres)/poster/png\">poster (png)</a>."
    }

    /// In words: in time, late and why, entered by hand and by whom, on whose behalf, or not at all.
    static func hoe(_ opkomst: Opkomst, _ uitslag: Rondeuitslag) -> String {
        if opkomst.deelnemer.verschoning != nil { return "Doet niet mee vanwege een eigen belang" }
        guard opkomst.heeftGeantwoord else { return opkomst.wachtOpBevestiging ? "Ingevoerd, maar niet bevestigd: telt niet" : "Geen antwoord" }
        guard !uitslag.ronde.isGeheim, let biljet = uitslag.biljet(of: opkomst.deelnemer.id) else { return "Gestemd" }
        var parts: [String] = []
        parts.append(biljet.teLaat.map { "Te laat, toegelaten: \($0)" } ?? "Op tijd")
        if let invoer = biljet.invoer {
            parts.append(
                "met de hand ingevoerd uit \(invoer.verslag) van \(Opmaak.datum(invoer.datum)) door \(invoer.door)\(invoer.bevestigdDoor.map { ", bevestigd door \($0)" } ?? "")"
            )
        }
        if let namens = biljet.namens { parts.append("door \(biljet.door ?? "een ander") namens \(namens)") }
        return parts.joined(separator: "; ")
    }
}

/// Establishes the outcome, and goes on with a next round.
struct Vaststelblok {
    let beeld: Uitslagbeeld
    let gevuld: Form
    let refusal: Refusal?

    var html: HTML {
        """
        \(beeld.ronde.vaststelling == nil && beeld.uitslag.isGeldig ? form : nil)
        <section class="stip-section stip-panel stip-no-print" aria-labelledby="volgende-kop"><h2 class="utrecht-heading-2" id="volgende-kop">Volgende ronde</h2>
        <p>Maak van deze uitslag de lijst van een volgende ronde. U kiest zelf wie meedoet en hoe er gekozen wordt.</p>
        \(ButtonLink(name: "Maak een volgende ronde", path: "/stemrondes/nieuw?bron=ronde:\(beeld.ronde.id)", isPrimary: false, icon: .pijl).html)</section>
        """
    }

    private var form: HTML {
        let waiting: HTML? =
            beeld.nogTeGaan.isEmpty
            ? nil
            : """
            \(Alert(kind: .warning, heading: "Nog niet iedereen heeft vergaderd", text: "<p>Deze uitslag mist de keuze van \(Opmaak.lijst(beeld.nogTeGaan.map { "\($0.naam)\($0.uiterlijk.map { " (\(Opmaak.dagEnDatum($0)))" } ?? "")" })). Wacht tot na die vergadering, of schrijf waarom u nu vaststelt.</p>").html)
            \(Veld(name: "ondanks", label: "Waarom u niet wacht", kind: .textarea(rows: 2), value: gevuld["ondanks"] ?? "", refusal: refusal).html)
            """
        return """
            <section class="stip-section stip-panel stip-no-print" aria-labelledby="vast-kop"><h2 class="utrecht-heading-2" id="vast-kop">Stel de uitslag vast</h2>
            <p>Daarna verandert er niets meer: de keuze, de beslissing bij een gelijke stand en de criteria liggen vast.</p>
            <form class="stip-flow" method="post" action="/stemrondes/\(beeld.ronde.id)/vaststelling" novalidate>
            \(Veld(name: "orgaan", label: "Vastgesteld door", value: gevuld["orgaan"] ?? "", description: "Het overleg dat besloot, zoals de BBG.", refusal: refusal).html)
            \(Veld(name: "datum", label: "Op welke dag", kind: .date, value: gevuld["datum"] ?? "", width: .medium, refusal: refusal).html)
            \(waiting)
            \(Veld(name: "minderheid", label: "Minderheidsstandpunt", kind: .textarea(rows: 3), value: gevuld["minderheid"] ?? "", description: "Wat vond wie het er niet mee eens was?", isRequired: false, refusal: refusal).html)
            \(Veld(name: "toelichting", label: "Toelichting", kind: .textarea(rows: 3), value: gevuld["toelichting"] ?? "", isRequired: false, refusal: refusal).html)
            <button class="utrecht-button utrecht-button--primary-action nl-button nl-button--primary" type="submit">Stel de uitslag vast</button></form></section>
            """
    }
}
