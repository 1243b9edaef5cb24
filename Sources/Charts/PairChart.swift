import HTML

/// Two numbers for each name, then and now, as an open and a full dot on one line. The shape of the dot says which is which, and
/// the numbers stand beside them.
///
/// Drawn at its own size in units of pixels; text is never under 16. Comes with the same data as a table.
public struct PairChart: Sendable {
    public struct Pair: Sendable {
        public let name: String
        public let before: Int
        public let after: Int

        public init(name: String, before: Int, after: Int) { (self.name, self.before, self.after) = (name, before, after) }
    }

    /// The conclusion, which the figure proves.
    let title: String
    /// What the figure shows, for whoever cannot see it.
    let description: String
    /// What the open and the full dot stand for.
    let legend: (before: String, after: String)
    let pairs: [Pair]
    let id: String

    public init(id: String, title: String, description: String, legend: (before: String, after: String), pairs: [Pair]) {
        (self.id, self.title, self.description, self.legend, self.pairs) = (id, title, description, legend, pairs)
    }

    public var html: HTML {
        """
        <figure class="stip-figure" aria-labelledby="\(id)-kop"><figcaption id="\(id)-kop"><strong>\(title)</strong></figcaption>
        <div class="stip-figure__scroll" tabindex="0" role="region" aria-labelledby="\(id)-kop">\(drawing)</div>
        <details class="stip-details"><summary>Dezelfde gegevens als tabel</summary>\(table)</details></figure>
        """
    }

    private var table: HTML {
        let rows = pairs.map { "<tr><th scope=\"row\">\($0.name)</th><td>\($0.before)</td><td>\($0.after)</td></tr>" as HTML }
        return """
            <table class="utrecht-table"><caption class="stip-visually-hidden">\(title)</caption><thead><tr><th scope="col">Thema</th>\
            <th scope="col">\(legend.before)</th><th scope="col">\(legend.after)</th></tr></thead><tbody>\(rows)</tbody></table>
            """
    }

    private static let rowHeight = 38
    private static let nameWidth = 320
    private static let span = 420
    private static let top = 44

    private var maximum: Int { max(1, pairs.flatMap { [$0.before, $0.after] }.max() ?? 1) }
    private func place(_ value: Int) -> Int { PairChart.nameWidth + 24 + value * PairChart.span / maximum }

    private var drawing: HTML {
        let (width, height) = (PairChart.nameWidth + PairChart.span + 90, pairs.count * PairChart.rowHeight + PairChart.top + 8)
        return """
            <svg class="stip-chart" width="\(width)" height="\(height)" viewBox="0 0 \(width) \(height)" role="img" aria-labelledby="\(id)-titel \(id)-tekst">\
            <title id="\(id)-titel">\(title)</title><desc id="\(id)-tekst">\(description)</desc>\
            \(key)\(pairs.enumerated().map { row($1, at: $0) })\
            <path d="M\(place(0)) \(PairChart.top)V\(height)" stroke="currentColor" stroke-width="1"/></svg>
            """
    }

    private var key: HTML {
        let middle = PairChart.nameWidth + 24 + PairChart.span * 3 / 5
        return """
            \(dot(PairChart.nameWidth + 32, 18, isOpen: true))<text class="stip-chart__number" x="\(PairChart.nameWidth + 48)" y="24">\(legend.before)</text>\
            \(dot(middle + 8, 18, isOpen: false))<text class="stip-chart__number" x="\(middle + 24)" y="24">\(legend.after)</text>
            """
    }

    private func row(_ pair: Pair, at index: Int) -> HTML {
        let y = PairChart.top + index * PairChart.rowHeight + 20
        let (from, to) = (place(pair.before), place(pair.after))
        let name: HTML = "<text class=\"stip-chart__name\" x=\"\(PairChart.nameWidth - 20)\" y=\"\(y + 6)\" text-anchor=\"end\">\(pair.name)</text>"
        if pair.before == pair.after { return "\(name)\(dot(to, y, isOpen: false))\(number(pair.after, at: to + 16, y, end: false))" }
        let risen = to > from
        return """
            \(name)<path d="M\(from) \(y)H\(to)" stroke="currentColor" stroke-width="2"/>\(dot(from, y, isOpen: true))\(dot(to, y, isOpen: false))\
            \(number(pair.before, at: risen ? from - 14 : from + 16, y, end: risen))\(number(pair.after, at: risen ? to + 16 : to - 14, y, end: !risen))
            """
    }

    private func number(_ value: Int, at x: Int, _ y: Int, end: Bool) -> HTML {
        "<text class=\"stip-chart__number\" x=\"\(x)\" y=\"\(y + 6)\"\(end ? " text-anchor=\"end\"" as HTML : "")>\(value)</text>"
    }

    private func dot(_ x: Int, _ y: Int, isOpen: Bool) -> HTML {
        isOpen
            ? "<circle class=\"ring\" cx=\"\(x)\" cy=\"\(y)\" r=\"7\" stroke=\"currentColor\" stroke-width=\"2.5\"/>"
            : "<circle cx=\"\(x)\" cy=\"\(y)\" r=\"8\" fill=\"currentColor\"/>"
    }
}
