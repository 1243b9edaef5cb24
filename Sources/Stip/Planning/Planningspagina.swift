import Charts
import Formats
import HTML

/// What stands above every page of one planning: where one is, and the other views of it.
struct Planningsweergaven {
    enum Weergave: String, CaseIterable {
        case tijdlijn = ""
        case lijst, maand, terug, watals, procestabel

        var naam: String {
            switch self {
            case .tijdlijn: "Tijdlijn"
            case .lijst: "Lijst"
            case .maand: "Maand"
            case .terug: "Reken terug"
            case .watals: "Wat als"
            case .procestabel: "Procestabel"
            }
        }
    }

    let pad: String
    let hier: Weergave

    var html: HTML {
        let links = Weergave.allCases.map { one -> HTML in
            let current: HTML = one == hier ? " aria-current=\"page\"" : ""
            return "<li><a href=\"\(pad)\(one == .tijdlijn ? "" : "/\(one.rawValue)")\"\(current)>\(one.naam)</a></li>"
        }
        return "<nav class=\"stip-after-5\" aria-label=\"Weergaven van deze planning\"><ul class=\"stip-tabs\">\(links)</ul></nav>"
    }
}

/// A planning: its timeline, what Stip sees in the order, what comes first, and what was done last.
struct Planningspagina: Page {
    let beeld: Planningsbeeld
    /// The act that brought the visitor here.
    var gedaan: Int?
    var refusal: Refusal?

    var title: String { beeld.dossier.naam }
    var trail: [Crumb] { [Crumb("Planning", "/planning")] }

    var main: HTML {
        """
        \(refusal.map { Foutoverzicht(refusal: $0).html })
        \(PageHead(heading: beeld.dossier.naam, lead: "\(beeld.kern)", action: action).html)
        \(done)
        \(Planningsweergaven(pad: beeld.pad, hier: .tijdlijn).html)
        \(beeld.dossier.stappen.isEmpty ? empty : "\(figure)<div class=\"stip-columns stip-section\">\(findings)\(aside)</div>" as HTML)
        \(export)
        """
    }

    private var action: HTML {
        let add: HTML? = beeld.mag ? ButtonLink(name: "Voeg een stap toe", path: "\(beeld.pad)/stappen/nieuw", isPrimary: false, icon: .plus).html : nil
        return """
            <div class="utrecht-button-group">\(ButtonLink(name: "Probeer een andere datum", path: "\(beeld.pad)/watals").html)\(add)</div>
            """
    }

    private var empty: HTML {
        EmptyState(
            heading: "Er staan nog geen stappen in", text: "Voeg de eerste stap toe: wie doet wat, en wanneer.",
            actions: beeld.mag ? [Crumb("Voeg een stap toe", "\(beeld.pad)/stappen/nieuw")] : []
        ).html
    }

    // MARK: What was done

    /// After an act: what changed, and the way back.
    private var done: HTML? {
        guard let daad = beeld.dossier.terugTeDraaien, daad.nummer == gedaan else { return nil }
        return "<div class=\"stip-after-5\">\(Alert(kind: .ok, heading: "Bewaard", text: "<p>\(daad.tekst)</p>\(undo(daad))").html)</div>"
    }

    private func undo(_ daad: Planningsdaad) -> HTML? {
        guard beeld.mag else { return nil }
        return """
            <form method="post" action="\(beeld.pad)/terugdraaien" novalidate><input type="hidden" name="daad" value="\(daad.nummer)">\
            <button class="utrecht-button utrecht-button--secondary-action nl-button" type="submit">Draai dit terug</button></form>
            """
    }

    private var history: HTML? {
        let daden = beeld.dossier.daden.prefix(5)
        guard !daden.isEmpty else { return nil }
        let last = beeld.dossier.terugTeDraaien?.nummer
        let items = daden.map { daad -> HTML in
            let back: HTML? = daad.isTeruggedraaid ? " <span class=\"stip-soft\">Teruggedraaid.</span>" : nil
            let act: HTML? = daad.nummer == last && daad.nummer != gedaan ? undo(daad) : nil
            return "<li><p>\(Opmaak.zin(Opmaak.moment(daad.op))): \(daad.tekst)\(back)</p>\(act)</li>"
        }
        return """
            <h2 class="utrecht-heading-2">Wat het laatst veranderde</h2><ul class="stip-rows">\(items)</ul>
            """
    }

    // MARK: The figure and what Stip sees

    private var figure: HTML {
        guard let timeline = beeld.tijdlijn else {
            return """
                <p>Nog geen enkele stap heeft een datum. Kies <a class="utrecht-link nl-link" href="\(beeld.pad)/terug">Reken terug</a>, \
                of geef de stappen een dag in de <a class="utrecht-link nl-link" href="\(beeld.pad)/lijst">lijst</a>.</p>
                """
        }
        let without = beeld.dossier.stappen.count { $0.stap.moment == nil }
        let note: HTML? =
            without == 0
            ? nil
            : """
            <p class="stip-section">\(Opmaak.zin(Opmaak.aantal(without, "stap heeft", "stappen hebben"))) nog geen datum. \
            <a class="utrecht-link nl-link" href="\(beeld.pad)/lijst?stand=zonder-datum">Bekijk ze in de lijst</a></p>
            """
        return "\(timeline.html)\(note)"
    }

    private var findings: HTML {
        let alerts = beeld.bevindingen.map { Bevindingblok(bevinding: $0, beeld: beeld, uitwegen: beeld.uitwegen(bij: $0)).html }
        let none: HTML = "<p>Stip ziet niets dat botst. Elke stap komt na de stappen waarop hij wacht, en op dagen dat het kan.</p>"
        return """
            <section aria-labelledby="oordeel-kop"><h2 class="utrecht-heading-2" id="oordeel-kop">Wat Stip ziet in de volgorde</h2>
            \(alerts.isEmpty ? [none] : alerts)\(history)</section>
            """
    }

    private var aside: HTML {
        let items = beeld.dossier.eerstvolgende(beeld.vandaag).map { one -> HTML in
            let late: HTML? = beeld.stand(of: one) == .teLaat ? " \(Stapstand.teLaat.badge.html)" : nil
            return """
                <li class="stip-task stip-task--stacked"><p class="stip-task__title">\(Opmaak.zin(Tijdvakwoorden.kort(one.stap.moment ?? Tijdvak(dag: beeld.vandaag), in: beeld.vandaag.jaar)))\(late)</p>\
                <p><a class="utrecht-link nl-link" href="\(beeld.pad(of: one))">\(one.kort)</a>: \(one.stap.orgaan)</p></li>
                """
        }
        let none: HTML = "<p>Er is niets meer te doen.</p>"
        return """
            <section aria-labelledby="eerst-kop"><h2 class="utrecht-heading-2" id="eerst-kop">Eerst aan de beurt</h2>
            \(items.isEmpty ? none : "<ul class=\"stip-tasks\">\(items)</ul>" as HTML)</section>
            """
    }

    private var export: HTML? {
        guard !beeld.dossier.stappen.isEmpty else { return nil }
        let pictures = ["svg", "png", "pdf"].map { form in
            "<a class=\"utrecht-link nl-link\" href=\"\(beeld.pad)/tijdlijn/\(form)\">\(form)</a>" as HTML
        }.joined(by: ", ")
        let settings: HTML? = beeld.mag ? "<p><a class=\"utrecht-link nl-link\" href=\"\(beeld.pad)/gegevens\">Wijzig de naam, de termijn en de dag van vaststelling</a></p>" : nil
        return """
            <section class="stip-section stip-flow stip-no-print" aria-labelledby="mee-kop"><h2 class="utrecht-heading-2" id="mee-kop">Neem de planning mee</h2>
            <ul class="stip-list"><li>De tijdlijn als \(beeld.tijdlijn == nil ? "tekening, zodra er een datum is" : pictures)</li>\
            <li>De stappen als \(Sheet.Form.links(to: "\(beeld.pad)/stappenlijst"))</li>\
            <li>De procestabel als <a class="utrecht-link nl-link" href="\(beeld.pad)/procestabel/odt">odt</a> of \
            <a class="utrecht-link nl-link" href="\(beeld.pad)/procestabel">op de site</a></li>\
            <li>Alles als <a class="utrecht-link nl-link" href="\(beeld.pad)/bestand">planningbestand (yaml)</a>, dat u weer kunt inlezen</li></ul>\(settings)</section>
            """
    }
}

/// A finding of the judge in words: what goes wrong, what would mend it, and where it stands.
struct Bevindingblok {
    let bevinding: Bevinding
    let beeld: Planningsbeeld
    var uitwegen: [Uitweg] = []

    var html: HTML {
        let words = Bevindingwoorden(bevinding, in: beeld.dossier)
        let steps = bevinding.stappen.compactMap { beeld.dossier.stap($0) }
        let links = steps.prefix(4).map { one in
            "<a class=\"utrecht-link nl-link\" href=\"\(beeld.pad(of: one))\">\(one.kort)</a> <span class=\"stip-soft\">(\(one.stap.orgaan))</span>" as HTML
        }
        let more: HTML? = steps.count > 4 ? " en nog \(Opmaak.telwoord(steps.count - 4))" : nil
        let ways: HTML? =
            uitwegen.isEmpty
            ? (bevinding.herstel.isEmpty ? nil : "<p><strong>Zo lost u het op.</strong> \(bevinding.herstel)</p>" as HTML)
            : Uitweglijst(uitwegen: uitwegen, pad: beeld.pad).html
        let about: HTML? = links.isEmpty ? nil : "<p>Bekijk \(links.joined(by: ", "))\(more)</p>"
        return Alert(
            kind: words.alert, heading: words.kop,
            text: "<p>\(words.rest.isEmpty ? "" : "\(words.rest) ")<span class=\"stip-soft\">Regel \(bevinding.regel.rawValue)</span></p>\(ways)\(about)"
        ).html
    }
}
