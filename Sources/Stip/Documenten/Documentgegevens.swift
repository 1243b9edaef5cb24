import HTML

/// What is known of the document as a whole, with the place in it where there is one.
struct Documentgegevens {
    let inzage: Documentinzage

    private var document: Document { inzage.document }

    var html: HTML {
        """
        <details class="utrecht-accordion__section"><summary>Over dit document</summary><div class="utrecht-accordion__panel">
        <dl class="stip-facts">
        <dt>Van</dt><dd>\(document.herkomst.isEmpty ? "Nog van niemand" : document.herkomst.map(owner).joined(by: "<br>"))</dd>
        \(fact("Soort", document.soort?.naam))
        \(fact("Looptijd", document.periode.map(Opmaak.periode)))
        \(fact("Datum", document.datum.map(Opmaak.datum)))
        \(fact("Kenmerk", document.kenmerk))
        <dt>Bestand</dt><dd>\(document.bestandsnaam)</dd>
        <dt>Toegevoegd</dt><dd>\(Opmaak.moment(document.ontvangen)) door \(document.door)</dd>
        <dt>SHA-256</dt><dd><code class="stip-code">\(document.sha256.prefix(16))…</code></dd>
        </dl></div></details>
        """
    }

    private func fact(_ term: String, _ text: String?) -> HTML? { text.map { "<dt>\(term)</dt><dd>\($0)</dd>" } }

    private func owner(_ herkomst: Herkomst) -> HTML {
        switch herkomst.bron {
        case .hand: return "\(herkomst.naam) <span class=\"stip-soft\">(zo ingevuld)</span>"
        case .bestandsnaam: return "\(herkomst.naam) <span class=\"stip-soft\">(volgens de naam van het bestand)</span>"
        case .tekst:
            guard let place = inzage.vermeldingen.first(where: { $0.naam == herkomst.naam })?.bewijs else { return "\(herkomst.naam)" }
            return """
                <a class="utrecht-link nl-link" href="/documenten/\(document.id)?bladzijde=\(place.bladzijde)">\(herkomst.naam), bladzijde \(place.bladzijde)</a>
                """
        }
    }
}

/// What can be done with a document.
struct Documentbeheer {
    let document: Document
    var refusal: Refusal?

    private var path: String { "/documenten/\(document.id)" }
    /// Where there is nothing to read, replacing the file is what to do next.
    private var isOpen: Bool { refusal != nil || document.stand == .leeg || document.stand == .geweigerd }

    var html: HTML {
        """
        <details class="utrecht-accordion__section"\(isOpen ? " open" : "")><summary>Beheer dit document</summary>
        <div class="utrecht-accordion__panel stip-flow">
        <form method="post" action="\(path)/vervanging" enctype="multipart/form-data" novalidate>
        \(Veld(name: "bestand", label: "Nieuw bestand in plaats van dit", kind: .file(accept: Bestand.soorten, multiple: false), refusal: refusal).html)
        <button class="utrecht-button utrecht-button--secondary-action nl-button" type="submit">Vervang het document</button></form>
        <p><a class="utrecht-link nl-link" href="\(path)/herkomst">Wijzig van wie het is</a></p>
        <p><a class="utrecht-link nl-link" href="\(path)/historie">Bekijk wie wat wijzigde</a></p>
        <form method="post" action="\(path)/lezing"><button class="utrecht-button utrecht-button--secondary-action nl-button" type="submit">\
        Lees het opnieuw</button></form>
        <form method="post" action="\(path)/verwijdering"><button class="utrecht-button utrecht-button--danger nl-button" type="submit">\
        Verwijder het document</button> <span class="stip-soft">U kunt het daarna terugzetten.</span></form>
        </div></details>
        """
    }
}

extension Bestand {
    /// What a file field offers to pick.
    static let soorten = ".pdf,.docx,.odt,.html,.htm,.txt,.zip"
}
