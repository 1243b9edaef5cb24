import HTML

/// Choosing how many groups there are, with for each number how well it fits.
struct Groepsvoorstelpagina: Page {
    let kwaliteit: [(aantal: Int, kwaliteit: Double)]
    let versie: Int
    /// How many priorities there are to be grouped.
    let leden: Int
    var gekozen = Form()
    var refusal: Refusal?

    let title = "Laat Stip groepen voorstellen"
    var trail: [Crumb] { [Crumb("Thema’s", "/themas"), Crumb("Groepen", "/groepen")] }

    var main: HTML {
        """
        \(refusal.map { Foutoverzicht(refusal: $0).html })
        \(PageHead(heading: title, lead: "Stip zet \(Opmaak.aantal(leden, "prioriteit", "prioriteiten")) bij elkaar op thema en op woorden. U kiest hoe fijn.").html)
        <div class="stip-columns stip-section"><div>\(form)</div><div>\(figure)</div></div>
        """
    }

    private var best: (aantal: Int, kwaliteit: Double)? { kwaliteit.max { ($0.kwaliteit, $1.aantal) < ($1.kwaliteit, $0.aantal) } }

    private var form: HTML {
        """
        <form class="stip-flow" method="post" action="/groepen/voorstel" novalidate><input type="hidden" name="versie" value="\(versie)">
        \(Keuzeveld(
            name: "maat", legend: "Hoe wilt u kiezen?",
            options: [Keuzemogelijkheid("gelijkenis", "Op gelijkenis: hetzelfde eerste thema bij elkaar is 0,6"), Keuzemogelijkheid("aantal", "Op aantal groepen")],
            chosen: [gekozen["maat"] ?? "gelijkenis"], refusal: refusal).html)
        \(Veld(name: "gelijkenis", label: "Gelijkenis", value: gekozen["gelijkenis"] ?? "0,6", description: "Van 0 tot en met 1. Hoger geeft meer en kleinere groepen.", isRequired: false, width: .small, refusal: refusal).html)
        \(Veld(name: "aantal", label: "Aantal groepen", kind: .number, value: gekozen["aantal"] ?? best.map { String($0.aantal) } ?? "", description: "Van \(Groepsmaat.aantallen.lowerBound) tot en met \(Groepsmaat.aantallen.upperBound).", isRequired: false, width: .small, refusal: refusal).html)
        \(versie == 0 ? nil : Alert(kind: .info, heading: "Wat u al deed blijft bewaard", text: "<p>Het voorstel is een nieuwe stap. Met ‘Terug naar hier’ haalt u de groepen van nu terug.</p>").html)
        <button class="utrecht-button utrecht-button--primary-action nl-button nl-button--primary" type="submit">Stel groepen voor</button></form>
        """
    }

    /// The first numbers stand open; the figures are the same however many are shown.
    private var figure: HTML {
        let conclusion =
            best.map { "\($0.aantal) groepen passen het best: \(Opmaak.getal($0.kwaliteit, decimalen: 2))" } ?? "Er is te weinig om te verdelen"
        let rest = Array(kwaliteit.dropFirst(19))
        return """
            <p>Het getal is het gemiddelde silhouet. Dicht bij 1 horen de prioriteiten duidelijk bij hun eigen groep; bij 0 of lager had een andere \
            groep net zo goed gekund.</p>\(table("kwaliteit", conclusion, Array(kwaliteit.prefix(19))))
            \(rest.isEmpty ? nil : "<details><summary>Meer dan twintig groepen</summary>\(table("meer", "Meer dan twintig groepen", rest))</details>" as HTML?)
            """
    }

    private func table(_ id: String, _ caption: String, _ numbers: [(aantal: Int, kwaliteit: Double)]) -> HTML {
        let rows = numbers.map { number in
            """
            <tr><th scope="row">\(number.aantal)</th><td><svg class="stip-bar" viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">\
            <rect width="\(Int((max(0, number.kwaliteit) * 100).rounded()))" height="1"/></svg></td>\
            <td class="stip-number">\(Opmaak.getal(number.kwaliteit, decimalen: 2))</td></tr>
            """ as HTML
        }
        return """
            <div class="stip-table-region" tabindex="0" role="region" aria-labelledby="\(id)-kop"><table class="utrecht-table">
            <caption class="utrecht-table__caption" id="\(id)-kop">\(caption)</caption>
            <thead><tr><th scope="col">Groepen</th><th scope="col">Kwaliteit</th><th scope="col" class="stip-number">Getal</th></tr></thead>
            <tbody>\(rows)</tbody></table></div>
            """
    }
}
