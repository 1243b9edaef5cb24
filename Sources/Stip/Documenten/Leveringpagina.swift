import HTML

/// What became of the files that somebody handed over in one go. It changes while Stip reads; it never changes by itself
/// under somebody's eyes.
struct Leveringpagina: Page {
    let levering: Levering
    /// The documents of the levering, by their number.
    let documenten: [ID<Document>: Document]
    /// How many priorities were found in each.
    let aantallen: [ID<Document>: Int]
    let grenzen: Grenzen

    var title: String { "Plannen toegevoegd" }
    let trail = [Crumb("Plannen", "/documenten")]

    private var path: String { "/documenten/leveringen/\(levering.id)" }
    private var wachtend: Int { documenten.values.count { !$0.stand.isKlaar } }

    var main: HTML {
        """
        \(faults)
        \(PageHead(heading: "Plannen toegevoegd", lead: lead, action: wachtend == 0 ? next : refresh).html)
        <div class="stip-table-region" tabindex="0" role="region" aria-labelledby="bestand-kop">
        <table class="utrecht-table stip-table-stack"><caption class="utrecht-table__caption" id="bestand-kop">Net toegevoegd\
        <small>\(Opmaak.moment(levering.op)), door \(levering.door).</small></caption>
        <thead><tr><th scope="col">Bestand</th><th scope="col">Stand</th><th scope="col">Wat u kunt doen</th></tr></thead>
        <tbody>\(levering.ontvangsten.map(row))</tbody></table></div>
        <section class="stip-section" aria-labelledby="meer-kop"><h2 class="utrecht-heading-2" id="meer-kop">Meer plannen toevoegen</h2>
        \(Toevoegformulier(grenzen: grenzen).html)</section>
        """
    }

    private var lead: HTML {
        let klaar = levering.ontvangsten.count - wachtend
        guard wachtend > 0 else { return "Stip is klaar met \(Opmaak.aantal(levering.ontvangsten.count, "bestand", "bestanden"))." }
        return "Stip is klaar met \(klaar) van \(levering.ontvangsten.count) bestanden. U hoeft niet te wachten: Stip leest door."
    }

    private var refresh: HTML { ButtonLink(name: "Ververs", path: path, isPrimary: false).html }
    private var next: HTML { ButtonLink(name: "Bekijk alle plannen", path: "/documenten", icon: .pijl).html }

    /// What went wrong, above everything else, with a link to its row.
    private var faults: HTML? {
        let wrong = levering.ontvangsten.filter { fault(of: $0) != nil }
        guard !wrong.isEmpty else { return nil }
        let rest = levering.ontvangsten.count - wrong.count
        let (some, all) = (Opmaak.zin(Opmaak.telwoord(wrong.count)), Opmaak.telwoord(levering.ontvangsten.count))
        let heading =
            rest > 0
            ? "\(some) van de \(all) bestanden kon Stip niet lezen"
            : wrong.count == 1 ? "Stip kon dit bestand niet lezen" : "Stip kon geen van de \(all) bestanden lezen"
        let lines = wrong.map { one -> HTML in
            "<li><a class=\"nl-link\" href=\"#b\(one.nummer)\">\(one.bestandsnaam) \(fault(of: one) ?? "")</a></li>"
        }
        return """
            <div class="utrecht-alert utrecht-alert--warning nl-alert stip-error-summary stip-after-6">\
            <div class="utrecht-alert__icon">\(Icon.letOp.html)</div><div class="utrecht-alert__content"><h2 class="utrecht-heading-3">\(heading)</h2><ul>\(lines)</ul>\
            \(rest == 0 ? nil : "<p>Met \(rest == 1 ? "het andere" : "de andere \(Opmaak.telwoord(rest))") is niets mis.</p>" as HTML?)</div></div>
            """
    }

    private func fault(of ontvangst: Ontvangst) -> String? {
        if case .geweigerd = ontvangst.uitkomst { return "is niet toegevoegd" }
        switch document(of: ontvangst)?.stand {
        case .leeg: return "bevat geen tekst"
        case .geweigerd: return "is geweigerd"
        default: return nil
        }
    }

    private func document(of ontvangst: Ontvangst) -> Document? { ontvangst.uitkomst.document.flatMap { documenten[$0] } }

    private func row(_ ontvangst: Ontvangst) -> HTML {
        let document = document(of: ontvangst)
        let name = document.map { link(to: $0, "\(ontvangst.bestandsnaam)") } ?? "\(ontvangst.bestandsnaam)"
        return """
            <tr id="b\(ontvangst.nummer)"><th scope="row">\(name)</th><td data-label="Stand">\(badge(ontvangst, document).html)</td>\
            <td data-label="Wat u kunt doen">\(advice(ontvangst, document))</td></tr>
            """
    }

    private func badge(_ ontvangst: Ontvangst, _ document: Document?) -> StatusBadge {
        switch ontvangst.uitkomst {
        case .geweigerd: Document.Stand.geweigerd.badge
        case .alBekend: StatusBadge(.neutral, "Al bekend")
        case .teruggezet, .toegevoegd: document?.stand.badge ?? Document.Stand.wacht.badge
        }
    }

    private func advice(_ ontvangst: Ontvangst, _ document: Document?) -> HTML {
        switch ontvangst.uitkomst {
        case .geweigerd(let reden): return "\(reden)"
        case .alBekend:
            guard let document else { return "Dit bestand is al bekend. Er is niets veranderd." }
            let dag = Opmaak.datum(document.ontvangen.inAmsterdam.datum)
            return "Dit bestand is gelijk aan \(document.bestandsnaam) van \(dag). Er is niets veranderd."
        case .toegevoegd, .teruggezet: break
        }
        guard let document else { return "" }
        switch document.stand {
        case .wacht: return "\(document.reden ?? "Niets. Stip leest dit bestand zo.")"
        case .bezig: return "Niets. Stip leest dit bestand nu."
        case .leeg: return "\(document.reden ?? "Dit is een scan. Vraag om het oorspronkelijke bestand.")"
        case .geweigerd: return "\(document.reden ?? "Vraag om een ander bestand.")"
        case .gelezen:
            let found = Opmaak.zin(Opmaak.aantal(aantallen[document.id] ?? 0, "prioriteit", "prioriteiten"))
            return "\(found) gevonden. \(link(to: document, "Bekijk<span class=\"stip-visually-hidden\"> \(document.naam)</span>"))"
        }
    }

    private func link(to document: Document, _ text: HTML) -> HTML {
        "<a class=\"utrecht-link nl-link\" href=\"/documenten/\(document.id)\">\(text)</a>"
    }
}
