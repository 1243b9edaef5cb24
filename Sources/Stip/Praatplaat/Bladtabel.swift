import HTML

/// The same data as a table, with words in place of marks, and every quote whole: page 2 and on.
extension Blad {
    var tabeldeel: HTML {
        let voet = "Praatplaat \(plaat.soortnaam.lowercased()) \(plaat.naam.zonderAfbreektekens), stand van \(plaat.peildatum), \(plaat.adres)"
        return """
            <section class="tabel"\(scrolls) data-voet="\(voet)">\(heading(1, "tabelkop", "Dezelfde gegevens als tabel"))\
            \(plaat.isLeeg ? standtabel : tabellen)</section>

            """
    }

    /// On a page the table scrolls by itself; where no link stands in it, the keyboard must be able to get there.
    private var scrolls: HTML { kopniveau > 1 && themapad == nil ? " tabindex=\"0\" role=\"region\" aria-label=\"De plaat als tabel\"" : "" }

    private var tabellen: HTML {
        let verder: HTML? =
            volgorde.verder.isEmpty
            ? nil : "\(heading(2, "tussenkop", "Verder genoemd"))\(perGemeente(volgorde.verder, "Thema’s zonder eigen rij op de plaat"))"
        let eenheid: HTML? = plaat.niveau == .eenheid ? "\(perDistrict)\(heading(2, "tussenkop", "Per gemeente"))" : nil
        let caption =
            plaat.niveau == .district
            ? "Thema’s per gemeente en basisteam, in de volgorde van de plaat" : "Thema’s per gemeente, in de volgorde van de plaat"
        return "\(uitleg)\(eenheid)\(perGemeente(volgorde.rijen, caption))\(verder)\(citaten)"
    }

    private var uitleg: HTML {
        let opvallend: HTML? = opvallendIsIngekort ? "<p class=\"uitleg\"><b>Opvallend.</b> \(opvallend.zin) \(opvallend.toelichting)</p>" : nil
        let voorstel: HTML? =
            plaat.nagekeken.isDeels
            ? "<p class=\"uitleg\"><b>Voorstel.</b> Stip las dit in het plan, en nog niemand bevestigde het. \(plaat.nagekeken.zin ?? "")</p>" : nil
        return "\(opvallend)\(voorstel)"
    }

    private func perGemeente(_ rijen: [Praatplaat.Rij], _ caption: String) -> HTML {
        let kolommen = rijen.map { _ in "<col>" as HTML }
        let koppen = rijen.map { "<th scope=\"col\">\(link($0.thema.naam.zonderAfbreektekens, to: $0.thema.id))</th>" as HTML }
        let delen = plaat.delen.map { deel in group(deel, breedte: rijen.count + 2, rows: plaat.gemeenten(of: deel).map { row($0, rijen, in: deel) })
        }
        return """
            <table><caption>\(caption)</caption><colgroup><col class="gemeente"><col class="plan">\(kolommen)</colgroup>\
            <thead><tr><th scope="col">Gemeente</th><th scope="col">Plan</th>\(koppen)</tr></thead>\(delen)\
            <tbody><tr class="som"><th scope="row">Prioriteit, aantal</th><td></td>\(rijen.map { "<td>\($0.prioriteit)</td>" as HTML })</tr></tbody></table>
            """
    }

    private func group(_ deel: Praatplaat.Deel, breedte: Int, rows: [HTML]) -> HTML {
        let soort = plaat.niveau == .district ? "Basisteam" : "District"
        let naam = deel.naam.hasPrefix("Zonder ") ? deel.naam : "\(soort) \(deel.naam)"
        return "<tbody><tr class=\"groep\"><th scope=\"rowgroup\" colspan=\"\(breedte)\">\(naam)</th></tr>\(rows)</tbody>"
    }

    private func row(_ gemeente: Praatplaat.Gemeente, _ rijen: [Praatplaat.Rij], in deel: Praatplaat.Deel) -> HTML {
        let cellen = rijen.map { rij -> HTML in
            let woord = word(gemeente, rij.thema)
            if plaat.isVoorstel(gemeente, in: rij.thema) {
                return "<td\(woord == "prioriteit" ? " class=\"p\"" as HTML : "")>\(woord), voorstel</td>"
            }
            return woord == "prioriteit" ? "<td class=\"p\">\(woord)</td>" : "<td>\(woord)</td>"
        }
        let naam: HTML =
            plaat.niveau == .district
            ? "\(gemeente.naam) <i>(\(gemeente.code))</i>"
            : "\((deel.gemeenten.firstIndex(of: gemeente.code) ?? 0) + 1). \(gemeente.naam)"
        return "<tr><th scope=\"row\">\(naam)</th><td>\(plan(gemeente))</td>\(cellen)</tr>"
    }

    private func word(_ gemeente: Praatplaat.Gemeente, _ thema: Praatplaat.Thema) -> String {
        gemeente.plan.gelezen ? thema.noemt[gemeente.code]?.rawValue ?? "niet" : "onbekend"
    }

    private func plan(_ gemeente: Praatplaat.Gemeente) -> String {
        let naam = [gemeente.titel, gemeente.termijn].compactMap(\.self).joined(separator: " ")
        return switch gemeente.plan {
        case .geldig: naam.isEmpty ? "gelezen" : naam
        case .verlopen: naam.isEmpty ? "verlopen" : "\(naam) (verlopen)"
        case .ontbreekt: "geen plan"
        case .onleesbaar: "ontvangen, niet te lezen"
        }
    }

    private var perDistrict: HTML {
        let koppen = plaat.districten.map { "<th scope=\"col\">\($0.naam)</th>" as HTML }
        let rows = (volgorde.rijen + volgorde.verder).map { rij -> HTML in
            let cellen = plaat.aandelen(rij).map { "<td>\($0.aantal) van \($0.gelezen)</td>" as HTML }
            let naam = link(rij.thema.naam.zonderAfbreektekens, to: rij.thema.id)
            return "<tr><th scope=\"row\">\(naam)</th>\(cellen)<td class=\"p\">\(rij.prioriteit) van \(plaat.gelezen.count)</td></tr>"
        }
        return """
            <table><caption>Aantal gemeenten dat een thema als prioriteit kiest, per district</caption>\
            <thead><tr><th scope="col">Thema</th>\(koppen)<th scope="col">Eenheid</th></tr></thead><tbody>\(rows)</tbody></table>
            """
    }

    private var citaten: HTML? {
        let citaten = (volgorde.rijen + volgorde.verder).compactMap { rij -> HTML? in
            guard let citaat = rij.thema.citaat else { return nil }
            let bron = [citaat.gemeente, citaat.bron, citaat.bladzijde.map { "bladzijde \($0)" } ?? ""].filter { !$0.isEmpty }.joined(separator: ", ")
            return "<div><dt>\(rij.thema.naam.zonderAfbreektekens)</dt><dd>“\(citaat.tekst)”</dd><dd>\(bron)</dd></div>"
        }
        guard !citaten.isEmpty else { return nil }
        return "\(heading(2, "tussenkop", "Alle citaten, volledig"))<dl class=\"citaten\">\(citaten)</dl>"
    }

    // MARK: Before the first plan

    private var standtabel: HTML {
        let delen = plaat.delen.map { deel in
            group(
                deel, breedte: 3,
                rows: plaat.gemeenten(of: deel).map { gemeente in
                    let (stand, stap) =
                        gemeente.plan == .onleesbaar ? ("ontvangen, niet te lezen", "ander bestand vragen") : ("niet ontvangen", "plan opvragen")
                    return "<tr><th scope=\"row\">\(gemeente.naam)</th><td>\(stand)</td><td>\(stap)</td></tr>"
                })
        }
        return """
            <table class="smal"><caption>Stand van het plan per gemeente</caption><thead><tr><th scope="col">Gemeente</th>\
            <th scope="col">Plan</th><th scope="col">Volgende stap</th></tr></thead>\(delen)</table>
            """
    }
}
