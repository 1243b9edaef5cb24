import HTML

/// New themes out of one: which words and which priorities go where.
struct Splitsingpagina: Page {
    /// How many themes can be split off at once.
    static let delen = 3

    let inzage: Themainzage
    var ingevuld = Form()
    var refusal: Refusal?

    private var knoop: Themaknoop { inzage.knoop }
    var title: String { "Splits ‘\(knoop.naam)’" }
    var trail: [Crumb] { [Crumb("Thema’s", "/themas"), Crumb(knoop.naam, "/themas/\(knoop.code)")] }

    var main: HTML {
        """
        \(refusal.map { Foutoverzicht(refusal: $0).html })
        \(PageHead(heading: title, lead: "Geef de nieuwe thema’s een naam. Wat u niet verplaatst, blijft bij ‘\(knoop.naam)’. U kunt dit ongedaan maken.").html)
        <form class="stip-flow stip-flow--wide" method="post" action="/themas/\(knoop.code)/splitsing" novalidate>
        <p class="stip-narrow"><span class="stip-soft">Woorden van ‘\(knoop.naam)’ nu:</span> \(words)</p>
        \((1...Splitsingpagina.delen).map(part))
        \(inzage.prioriteiten.isEmpty ? nil : priorities)
        <div class="utrecht-button-group"><button class="utrecht-button utrecht-button--primary-action nl-button nl-button--primary" type="submit">\
        Splits het thema</button><a class="utrecht-button utrecht-button--secondary-action nl-button" href="/themas/\(knoop.code)">Terug</a></div>
        </form>
        """
    }

    private var words: String {
        let own = inzage.boom.eigenWoorden(of: knoop.code)
        return own.isEmpty ? "geen" : own.map(\.tekst).joined(separator: ", ")
    }

    private func part(_ nummer: Int) -> HTML {
        """
        <fieldset class="utrecht-form-fieldset stip-narrow stip-flow"><legend class="utrecht-form-fieldset__legend">Nieuw thema \(nummer)</legend>
        \(Veld(
            name: "naam-\(nummer)", label: "Naam", value: ingevuld["naam-\(nummer)"] ?? "", isRequired: nummer == 1, refusal: refusal).html)
        \(Veld(
            name: "woorden-\(nummer)", label: "Woorden", kind: .textarea(rows: 2), value: ingevuld["woorden-\(nummer)"] ?? "",
            description: "Een woord van ‘\(knoop.naam)’ gaat mee; een ander woord is nieuw. Met een komma ertussen.", isRequired: false,
            refusal: refusal).html)
        </fieldset>
        """
    }

    private var priorities: HTML {
        let rows = inzage.prioriteiten.map { prioriteit -> HTML in
            let name = "p-\(prioriteit.id)"
            let chosen = ingevuld[name] ?? ""
            let options = (0...Splitsingpagina.delen).map { nummer -> HTML in
                let value = nummer == 0 ? "" : String(nummer)
                return "<option value=\"\(value)\"\(chosen == value ? " selected" : "")>\(nummer == 0 ? "Blijft" : "Nieuw thema \(nummer)")</option>"
            }
            return """
                <tr><th scope="row"><label for="\(name)">\(prioriteit.vondst.naam)</label></th>\
                <td data-label="Document">\(inzage.documenten[prioriteit.document]?.naam ?? "")</td>\
                <td data-label="Gaat naar"><select class="utrecht-select utrecht-select--html-select" id="\(name)" name="\(name)">\(options)</select></td></tr>
                """
        }
        return """
            <table class="utrecht-table stip-table-stack"><caption>Waar gaan de prioriteiten heen?\
            <small>Wat mensen besloten, wordt niet herschreven. Stip onthoudt waar een prioriteit voortaan telt.</small></caption>
            <thead><tr><th scope="col">Prioriteit</th><th scope="col">Document</th><th scope="col">Gaat naar</th></tr></thead><tbody>\(rows)</tbody></table>
            """
    }
}

extension Form {
    /// The new themes with a name, and for each the number it has in the form.
    var splitsing: [(nummer: Int, deel: Themadeel)] {
        (1...Splitsingpagina.delen).compactMap { nummer in
            let naam = (self["naam-\(nummer)"] ?? "").alsNaam
            let woorden = Themagegevens.woorden(self["woorden-\(nummer)"] ?? "")
            return naam.isEmpty && woorden.isEmpty ? nil : (nummer, Themadeel(naam: naam, woorden: woorden))
        }
    }
}
