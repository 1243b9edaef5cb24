import Foundation
import HTML

/// Everything that was done, newest first.
struct Historiepagina: Page {
    let blad: Historieblad
    var filter = Historiefilter()
    var refusal: Refusal?
    /// What was typed as a day and is none.
    var van: String?
    var tot: String?

    var title: String { "Historie" }
    var trail: [Crumb] { [Crumb("Uw account", "/account")] }

    var main: HTML {
        """
        \(PageHead(heading: title, lead: "Wie wat deed, wanneer en waaraan. Niemand kan hier iets wijzigen of wissen.").html)
        \(refusal.map { Foutoverzicht(refusal: $0).html })
        \(form)
        \(subject)
        \(refusal == nil ? (blad.regels.isEmpty ? nothing : table) : nil)
        \(Pagination(path: address("/historie"), page: blad.pagina, pages: blad.paginas).html)
        """
    }

    private var form: HTML {
        let soorten = [("", "Alle soorten")] + blad.soorten.map { ($0, Gebeurtenis.soortnaam($0)) }
        let personen = [("", "Iedereen")] + blad.personen.map { ($0.id, $0.naam) }
        return """
            <form class="stip-filter" method="get" action="/historie" role="search" aria-label="Historie">
            <div class="utrecht-form-field stip-filter__wide"><label class="utrecht-form-label" for="zoek">Woord in de regel</label>\
            <input class="utrecht-textbox utrecht-textbox--html-input" type="search" id="zoek" name="zoek" value="\(filter.zoek ?? "")"></div>
            \(Filterkeuze(name: "soort", label: "Soort", options: soorten, chosen: filter.soort ?? "").html)
            \(Filterkeuze(name: "persoon", label: "Wie", options: personen, chosen: filter.persoon ?? "").html)
            \(day("van", "Vanaf", van.map { Datum($0)?.description ?? "" } ?? filter.van?.description))
            \(day("tot", "Tot en met", tot.map { Datum($0)?.description ?? "" } ?? filter.tot?.description))
            \(filter.onderwerp.map { onderwerp in "<input type=\"hidden\" name=\"onderwerp\" value=\"\(onderwerp)\">" })
            <button class="utrecht-button utrecht-button--primary-action nl-button nl-button--primary" type="submit">Toon regels</button>
            </form>
            """
    }

    private func day(_ name: String, _ label: String, _ value: String?) -> HTML {
        Veld(name: name, label: label, kind: .date, value: value ?? "", isRequired: false, width: .small, refusal: refusal).html
    }

    private var subject: HTML? {
        guard let onderwerp = filter.onderwerp else { return nil }
        var rest = filter
        rest.onderwerp = nil
        return """
            <p class="stip-before-4">U ziet alleen wat er met <code class="stip-code stip-break">\(onderwerp)</code> gebeurde. \
            <a class="utrecht-link nl-link" href="\(address("/historie", rest))">Toon alles</a></p>
            """
    }

    private var table: HTML {
        """
        <div class="stip-section stip-table-region" tabindex="0" role="region" aria-labelledby="historie-kop">
        <table class="utrecht-table stip-table-stack">
        <caption class="utrecht-table__caption" id="historie-kop">Wat er gebeurde<small role="status">\
        \(Opmaak.aantal(blad.aantal, "regel", "regels")), de nieuwste bovenaan.</small></caption>
        <thead><tr><th scope="col">Wanneer</th><th scope="col">Wie</th><th scope="col">Wat</th><th scope="col">Vanwaar</th>\
        <th scope="col">Uitkomst</th></tr></thead>
        <tbody>\(blad.regels.map(row))</tbody></table></div>
        <p class="stip-before-4">\(Icon.ophalen.html) Haal deze regels op, met wat er eerst stond en met hun zegel: \
        <a class="utrecht-link nl-link" href="\(address("/historie/lijst", vorm: "excel"))">csv voor Excel</a> of \
        <a class="utrecht-link nl-link" href="\(address("/historie/lijst", vorm: "rfc4180"))">csv met komma’s</a></p>
        """
    }

    private func row(_ regel: Gebeurtenis) -> HTML {
        let changes = regel.wijzigingen.count
        let more: HTML? = changes == 0 ? nil : "<br><span class=\"stip-soft\">\(Opmaak.aantal(changes, "veld", "velden")) gewijzigd</span>"
        return """
            <tr><td data-label="Wanneer">\(Opmaak.geleden(regel.moment, now: blad.now))\
            \(isOlder(regel) ? "<br><span class=\"stip-soft\">\(Opmaak.tijd(regel.moment))</span>" as HTML : nil)</td>\
            <td data-label="Wie">\(regel.actorNaam)</td>\
            <th scope="row" data-label="Wat"><a class="utrecht-link nl-link" href="/historie/\(regel.id)">\(regel.tekst)</a>\(more)</th>\
            <td data-label="Vanwaar">\(Opmaak.zin(regel.plaats))</td>\
            <td data-label="Uitkomst">\(regel.uitkomst.badge.html)</td></tr>
            """
    }

    /// Of today the time stands in the words already.
    private func isOlder(_ regel: Gebeurtenis) -> Bool { regel.moment.inAmsterdam.datum != blad.now.inAmsterdam.datum }

    private var nothing: HTML {
        EmptyState(
            heading: filter.isEmpty ? "Er is nog niets gebeurd" : "Hierover staat niets in de historie",
            text: filter.isEmpty ? "Zodra iemand iets doet, staat het hier." : "Kies een andere soort, een andere persoon of een langere periode.",
            actions: filter.isEmpty ? [] : [Crumb("Toon alles", "/historie")]
        ).html
    }

    private func address(_ path: String, _ filter: Historiefilter? = nil, vorm: String? = nil) -> String {
        var parts = (filter ?? self.filter).velden.map { "\($0.naam)=\($0.waarde.percentEncoded)" }
        if let vorm { parts.append("vorm=\(vorm)") }
        return parts.isEmpty ? path : "\(path)?\(parts.joined(separator: "&"))"
    }
}

/// One line of the history, whole.
struct Historieregelpagina: Page {
    let regel: Gebeurtenis
    let zegel: String

    var title: String { Gebeurtenis.soortnaam(regel.soort) }
    var trail: [Crumb] { [Crumb("Uw account", "/account"), Crumb("Historie", "/historie")] }

    var main: HTML {
        """
        \(PageHead(heading: title, lead: "\(regel.tekst)").html)
        \(changes)
        <section class="stip-section" aria-labelledby="regel-kop"><h2 class="utrecht-heading-2" id="regel-kop">De regel</h2>
        <dl class="utrecht-data-list stip-narrow">
        <dt>Wanneer</dt><dd>\(Opmaak.moment(regel.moment))</dd>
        <dt>Wie</dt><dd><a class="utrecht-link nl-link" href="/historie?persoon=\(regel.actor.percentEncoded)">\(regel.actorNaam)</a></dd>
        <dt>Vanwaar</dt><dd>\(Opmaak.zin(regel.plaats))</dd>
        <dt>Uitkomst</dt><dd>\(regel.uitkomst.badge.html)</dd>
        <dt>Onderwerp</dt><dd>\(document)<a class="utrecht-link nl-link" href="/historie?onderwerp=\(regel.onderwerp.percentEncoded)">\
        Alles wat hiermee gebeurde</a></dd>
        <dt>Nummer</dt><dd>\(regel.volgnummer.map { number in "\(number)" as HTML } ?? "geen: deze regel is van vóór de keten")</dd>
        \(zegel.isEmpty ? nil : "<dt>Zegel</dt><dd><code class=\"stip-code stip-break\">\(zegel)</code></dd>" as HTML)
        </dl></section>
        """
    }

    private var changes: HTML? {
        guard let table = Wijzigingstabel(wijzigingen: regel.wijzigingen).html else { return nil }
        return """
            <section class="stip-section" aria-labelledby="wijziging-kop"><h2 class="utrecht-heading-2" id="wijziging-kop">Wat er veranderde</h2>
            <div class="stip-table-region" tabindex="0" role="region" aria-labelledby="wijziging-kop">\(table)</div></section>
            """
    }

    private var document: HTML? {
        guard regel.soort.hasPrefix("document-") else { return nil }
        return "<a class=\"utrecht-link nl-link\" href=\"/documenten/\(regel.onderwerp.percentEncoded)\">Naar het document</a><br>"
    }
}

/// Who changed what of one document.
struct Documenthistoriepagina: Page {
    let document: Document
    let regels: [Gebeurtenis]
    let now: Date

    var title: String { "Wie wijzigde wat" }
    var trail: [Crumb] { [Crumb("Plannen", "/documenten"), Crumb(document.naam, "/documenten/\(document.id)")] }

    var main: HTML {
        """
        \(PageHead(heading: title, lead: "Alles wat er met \(document.naam) gebeurde en met wat Stip erin vond, het laatste bovenaan.").html)
        \(Objecthistorie(regels: regels, now: now).html)
        """
    }
}

extension Gebeurtenis.Uitkomst {
    var badge: StatusBadge { self == .gedaan ? StatusBadge(.success, naam) : StatusBadge(.warning, naam) }
}
