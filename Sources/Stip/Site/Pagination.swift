import HTML

/// The way through a long list, page by page.
struct Pagination {
    /// The address of the list, with its other questions but without `pagina`: `/documenten?district=kust`.
    let path: String
    let page: Int
    let pages: Int

    /// Nothing when there is one page.
    var html: HTML {
        guard pages > 1 else { return "" }
        let near = Set([1, page - 1, page, page + 1, pages].filter { (1...pages).contains($0) }).sorted()
        let links = near.enumerated().map { place, number -> HTML in
            let gap: HTML? = place > 0 && number > near[place - 1] + 1 ? "<span>…</span>" : nil
            let link: HTML =
                number == page
                ? "<span class=\"utrecht-pagination__page-link\" aria-current=\"page\">\(number)</span>"
                : "<a class=\"utrecht-link nl-link utrecht-pagination__page-link\" href=\"\(address(number))\">\(number)</a>"
            return "\(gap)\(link)"
        }
        return """
            <nav class="utrecht-pagination" aria-label="Bladeren">\(relative("Vorige", page - 1, "prev"))\(links)\(relative("Volgende", page + 1, "next"))</nav>
            """
    }

    private func relative(_ name: String, _ number: Int, _ relation: String) -> HTML? {
        guard (1...pages).contains(number) else { return nil }
        return "<a class=\"utrecht-link nl-link utrecht-pagination__relative-link\" rel=\"\(relation)\" href=\"\(address(number))\">\(name)</a>"
    }

    private func address(_ number: Int) -> String { "\(path)\(path.contains("?") ? "&" : "?")pagina=\(number)" }
}

/// How sure Stip is: bar, word and figure. The reason stands beside it.
struct Zekerheidsbalk {
    let zekerheid: Double

    init(_ zekerheid: Double) { self.zekerheid = min(1, max(0, zekerheid)) }

    var html: HTML {
        let full = Int((zekerheid * 5).rounded())
        let steps = (0..<5).map { $0 < full ? "<span class=\"vol\"></span>" : "<span></span>" as HTML }
        return "<span class=\"stip-meter\" aria-hidden=\"true\">\(steps)</span>\(woord) (\(Opmaak.getal(zekerheid, decimalen: 2)))"
    }

    var woord: String {
        switch zekerheid {
        case 0.8...: "Hoog"
        case 0.6..<0.8: "Redelijk"
        default: "Laag"
        }
    }
}
