import HTML

/// The last part of the style guide: what pages put together.
struct Stijlgidslijsten {
    var html: HTML {
        specimen(
            "Taak",
            """
            <ul class="stip-tasks"><li class="stip-task"><div><a class="utrecht-link nl-link stip-task__title" href="#s-rest">Beslis over drie verschillen</a>\
            <p>In de plannen van Esdorp, Noordhaven en Wittemeer.</p></div><p class="stip-task__when">Vóór 24 april</p></li></ul>
            """)
            + specimen("Tabel", table)
            + specimen(
                "Gegevenslijst",
                """
                <dl class="utrecht-data-list"><dt>Looptijd</dt><dd>2026–2029</dd><dt>Vastgesteld</dt><dd>11 december 2025, door de raad</dd></dl>
                """)
            + specimen(
                "Tabs (gewone links)",
                """
                <ul class="stip-tabs"><li><a href="#s-rest" aria-current="page">Bord</a></li><li><a href="#s-rest">Tabel</a></li></ul>
                """)
            + specimen("Bladeren", Pagination(path: "/stijlgids", page: 2, pages: 5).html)
            + specimen(
                "Uitklapper",
                """
                <details class="utrecht-accordion__section" open><summary>Wat doen deze regels precies?</summary>\
                <div class="utrecht-accordion__panel">Elke regel heeft een naam, een versie en een bron.</div></details>
                """)
            + specimen(
                "Paneel",
                """
                <div class="stip-halves"><div class="stip-panel"><h3 class="utrecht-heading-3">Zand</h3><p>Voor wat naast de hoofdzaak staat.</p></div>\
                <div class="stip-panel stip-panel--line"><h3 class="utrecht-heading-3">Lijn</h3><p>Voor iets dat op zand ligt.</p></div></div>
                """)
            + specimen("Herleiding", chain)
            + specimen(
                "Leeg", EmptyState(heading: "Er zijn nog geen zienswijzen", text: "De raden reageren vanaf 1 oktober.").html)
    }

    private func specimen(_ name: String, _ content: HTML) -> HTML {
        "<div class=\"stip-specimen\"><p>\(name)</p><div>\(content)</div></div>"
    }

    private var table: HTML {
        """
        <div class="stip-table-region" tabindex="0" role="region" aria-labelledby="vb-t"><table class="utrecht-table stip-table-stack">
        <caption class="utrecht-table__caption" id="vb-t">Plannen per district</caption>
        <thead><tr><th scope="col">District</th><th scope="col" class="stip-number">Plannen</th><th scope="col">Stand</th></tr></thead>
        <tbody><tr><th scope="row">Merenkust</th><td class="stip-number" data-label="Plannen">12</td>\
        <td data-label="Stand">\(StatusBadge(.active, "Bezig").html)</td></tr>
        <tr><th scope="row">Eilanden</th><td class="stip-number" data-label="Plannen">3</td>\
        <td data-label="Stand">\(StatusBadge(.success, "Klaar").html)</td></tr></tbody></table></div>
        """
    }

    private var chain: HTML {
        """
        <ol class="stip-chain"><li class="stip-chain__link stip-chain__link--eerst"><span class="stip-chain__mark" aria-hidden="true">2</span>\
        <p class="stip-chain__kind">Besluit</p><p class="stip-chain__title">Doel 3 van het plan</p></li>
        <li class="stip-chain__link"><span class="stip-chain__mark" aria-hidden="true">1</span><p class="stip-chain__kind">Zin in het plan</p>\
        <p class="stip-chain__title">Boekveen, bladzijde 7</p></li></ol>
        """
    }
}
