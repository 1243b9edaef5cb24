import Foundation
import HTML

/// Who changed what of one thing, and what it was before: a part for the page of that thing.
struct Objecthistorie {
    let regels: [Gebeurtenis]
    let now: Date

    var html: HTML {
        guard !regels.isEmpty else { return "<p class=\"utrecht-paragraph\">Er is nog niets gewijzigd.</p>" }
        return "<ol class=\"stip-history\">\(regels.map(item))</ol>"
    }

    private func item(_ regel: Gebeurtenis) -> HTML {
        """
        <li><p class="stip-soft">\(Opmaak.moment(regel.moment)), door \(regel.actorNaam)\(regel.uitkomst == .geweigerd ? " (geweigerd)" : "")</p>
        <p><a class="utrecht-link nl-link" href="/historie/\(regel.id)">\(regel.tekst)</a></p>
        \(Wijzigingstabel(wijzigingen: regel.wijzigingen).html)</li>
        """
    }
}

/// What was, and what it became.
struct Wijzigingstabel {
    let wijzigingen: [Wijziging]

    var html: HTML? {
        guard !wijzigingen.isEmpty else { return nil }
        return """
            <table class="utrecht-table stip-table-stack"><thead><tr><th scope="col">Veld</th><th scope="col">Was</th><th scope="col">Wordt</th></tr></thead>
            <tbody>\(wijzigingen.map(row))</tbody></table>
            """
    }

    private func row(_ wijziging: Wijziging) -> HTML {
        """
        <tr><th scope="row">\(Opmaak.zin(wijziging.veld))</th><td data-label="Was">\(text(wijziging.was))</td>\
        <td data-label="Wordt">\(text(wijziging.wordt))</td></tr>
        """
    }

    private func text(_ text: String?) -> HTML {
        guard let text, !text.isEmpty else { return "<span class=\"stip-soft\">niets</span>" }
        return "\(text)"
    }
}
