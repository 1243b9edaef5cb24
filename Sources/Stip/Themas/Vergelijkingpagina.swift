import HTML

/// What differs between two lists of themes: of two cycles, or of a cycle and now.
struct Vergelijkingpagina: Page {
    /// A list to choose, by its number; empty for the list of now.
    struct Keus: Equatable, Sendable {
        let nummer: String
        let naam: String
    }

    let keuzes: [Keus]
    var van: Keus?
    var naar: Keus?
    var verschil: Themaverschil?

    let title = "Vergelijk twee lijsten"
    let trail = [Crumb("Thema’s", "/themas")]

    var main: HTML {
        """
        \(PageHead(heading: heading, lead: lead).html)
        \(keuzes.count < 2 ? empty : form)
        \(verschil.map(differences))
        """
    }

    private var heading: String {
        guard let verschil else { return title }
        return verschil.isLeeg ? "De twee lijsten zijn gelijk" : "Tussen deze lijsten: \(verschil.zin)"
    }

    private var lead: HTML? { van.flatMap { van in naar.map { naar in "Van \(van.naam) naar \(naar.naam)." } } }

    private var empty: HTML {
        EmptyState(
            heading: "Er is nog geen lijst vastgelegd", text: "Leg de lijst vast voor deze cyclus. Dan kunt u hem later vergelijken.",
            actions: [Crumb("Terug naar de thema’s", "/themas")]
        ).html
    }

    private var form: HTML {
        let options = keuzes.map { Keuzemogelijkheid($0.nummer, $0.naam) }
        return """
            <form class="stip-filter" method="get" action="/themas/vergelijken">\
            \(Veld(name: "van", label: "Van", kind: .select(options), value: van?.nummer ?? "").html)\
            \(Veld(name: "naar", label: "Naar", kind: .select(options), value: naar?.nummer ?? "").html)\
            <button class="utrecht-button utrecht-button--secondary-action nl-button" type="submit">Vergelijk</button></form>
            """
    }

    private func differences(_ verschil: Themaverschil) -> HTML { Verschillijst(verschil: verschil, weg: "Niet meer op de lijst").html }
}

/// Every difference between two lists, in sections.
struct Verschillijst {
    let verschil: Themaverschil
    /// What the themes that are only in the first are called.
    var weg: String

    var html: HTML {
        """
        \(section("Nieuw", verschil.nieuw.map { "<li>\($0.naam)</li>" }))
        \(section(weg, verschil.weg.map { "<li>\($0.naam)</li>" }))
        \(section("Samengevoegd", verschil.opgegaan.map { "<li>\($0.thema.naam) ging op in \($0.in)</li>" }))
        \(section("Weer los", verschil.losgemaakt.map { "<li>\($0.naam)</li>" }))
        \(section("Hernoemd", verschil.hernoemd.map { "<li>\($0.van) heet nu \($0.naar.naam)</li>" }))
        \(changed)
        """
    }

    private func section(_ kop: String, _ lines: [HTML]) -> HTML? {
        guard !lines.isEmpty else { return nil }
        return """
            <section class="stip-section stip-flow"><h2 class="utrecht-heading-2">\(kop) (\(lines.count))</h2>
            <ul class="utrecht-unordered-list">\(lines)</ul></section>
            """
    }

    private var changed: HTML? {
        let rest = verschil.gewijzigd.compactMap { one -> HTML? in
            let lines = one.wijzigingen.filter { !["naam", "opgegaan in"].contains($0.veld) }
            guard !lines.isEmpty else { return nil }
            return "<tr><th scope=\"row\">\(one.thema.naam)</th><td data-label=\"Wat\"><ul class=\"stip-list\">\(lines.map(line))</ul></td></tr>"
        }
        guard !rest.isEmpty else { return nil }
        return """
            <section class="stip-section"><table class="utrecht-table stip-table-stack"><caption>Anders (\(rest.count))</caption>\
            <thead><tr><th scope="col">Thema</th><th scope="col">Wat er anders is</th></tr></thead><tbody>\(rest)</tbody></table></section>
            """
    }

    private func line(_ change: Wijziging) -> HTML {
        guard change.veld.hasSuffix("woorden") else {
            return "<li>\(Opmaak.zin(change.veld)): \(change.was ?? "niets") → \(change.wordt ?? "niets")</li>"
        }
        let (before, after) = (words(change.was), words(change.wordt))
        let added = after.filter { !before.contains($0) }, gone = before.filter { !after.contains($0) }
        let parts = [
            added.isEmpty ? nil : "erbij \(added.joined(separator: ", "))", gone.isEmpty ? nil : "weg \(gone.joined(separator: ", "))",
        ].compactMap(\.self)
        return "<li>\(Opmaak.zin(change.veld)): \(parts.isEmpty ? "andere volgorde" : parts.joined(separator: "; "))</li>"
    }

    private func words(_ text: String?) -> [String] { text?.components(", ") ?? [] }
}

extension String {
    fileprivate func components(_ separator: String) -> [String] { split(separator: separator).map(String.init) }
}
