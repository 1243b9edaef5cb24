import HTML

extension Praatplaten {
    /// What the plans add to the page of a municipality: the state of its plan and what it puts first.
    func blokken(of code: String) async throws -> [Gemeenteblok] {
        guard let regel = try await store.read({ db in try db.planbeeld() })?.regel(code) else { return [] }
        return [Gemeenteblok(kop: "Veiligheidsplan", html: html(of: regel))]
    }

    private func html(of regel: Planbeeld.Gemeenteregel) -> HTML {
        guard let document = regel.plan.document else {
            return
                "<p>\(regel.plan.stand.badge.html)</p><p>Er is nog geen plan. <a class=\"utrecht-link nl-link\" href=\"/documenten/nieuw\">Voeg het plan toe</a></p>"
        }
        let rows = regel.prioriteiten.filter { $0.vondst.rang == .prioriteit }.map { prioriteit in
            "<li><a class=\"utrecht-link nl-link\" href=\"/documenten/\(document.id)?vondst=\(prioriteit.nummer)#p\(prioriteit.nummer)\">\(prioriteit.vondst.naam)</a></li>"
                as HTML
        }
        let list: HTML? = rows.isEmpty ? nil : "<p>Zet voorop:</p><ul class=\"utrecht-unordered-list\">\(rows)</ul>"
        return """
            <p>\(regel.plan.stand.badge.html) <a class="utrecht-link nl-link" href="/documenten/\(document.id)">\(document.naam)\(document.looptijdAchterNaam)</a></p>\(list)
            """
    }
}
