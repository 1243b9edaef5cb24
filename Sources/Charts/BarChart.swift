import HTML

/// Horizontal bars that start at zero, each with its name and its value in words. Comes with the same data as a table.
///
/// Drawn twice: with the names beside the bars, and for a narrow screen with each name above its bar. Each is drawn at its
/// own size in units of pixels, so text is never under 16. One colour: names tell the bars apart.
public struct BarChart: Sendable {
    public struct Bar: Sendable {
        public let name: String
        /// Where the name leads, if anywhere.
        public let path: String?
        public let value: Int
        /// A second, lighter part behind the first.
        public let extra: Int

        public init(name: String, path: String? = nil, value: Int, extra: Int = 0) {
            (self.name, self.path, self.value, self.extra) = (name, path, value, extra)
        }
    }

    /// The conclusion, which the figure proves.
    let title: String
    /// What the figure shows, for whoever cannot see it.
    let description: String
    let bars: [Bar]
    /// The length of a full bar.
    let maximum: Int
    /// Heads of the table: what a row is, what the value counts, what the extra counts.
    let columns: (name: String, value: String, extra: String)
    let id: String

    public init(id: String, title: String, description: String, bars: [Bar], maximum: Int, columns: (name: String, value: String, extra: String)) {
        (self.id, self.title, self.description, self.bars, self.maximum, self.columns) = (id, title, description, bars, max(maximum, 1), columns)
    }

    public var html: HTML {
        """
        <figure class="stip-figure" aria-labelledby="\(id)-kop"><figcaption id="\(id)-kop"><strong>\(title)</strong></figcaption>
        <div class="stip-figure__scroll" tabindex="0" role="region" aria-labelledby="\(id)-kop">\(drawing)\(narrowDrawing)</div>
        <details class="stip-details"><summary>Dezelfde gegevens als tabel</summary>\(table)</details></figure>
        """
    }

    private static let rowHeight = 34
    private static let nameWidth = 300
    private static let barWidth = 480

    private var drawing: HTML {
        let height = bars.count * BarChart.rowHeight + 8
        let width = BarChart.nameWidth + BarChart.barWidth + 60
        return """
            <svg class="stip-chart stip-chart--wide" width="\(width)" height="\(height)" viewBox="0 0 \(width) \(height)" role="img" aria-labelledby="\(id)-titel \(id)-tekst">\
            <title id="\(id)-titel">\(title)</title><desc id="\(id)-tekst">\(description)</desc>\
            \(bars.enumerated().map { bar($1, at: $0) })\
            <path d="M\(BarChart.nameWidth) 0V\(height)" stroke="currentColor" stroke-width="1"/></svg>
            """
    }

    private func bar(_ bar: Bar, at row: Int) -> HTML {
        let top = row * BarChart.rowHeight + 6
        let middle = top + 17
        let value = bar.value * BarChart.barWidth / maximum
        let extra = bar.extra * BarChart.barWidth / maximum
        let end = BarChart.nameWidth + value + extra + 8
        let lighter: HTML? =
            bar.extra == 0
            ? nil : "<rect class=\"stip-chart__extra\" x=\"\(BarChart.nameWidth + value)\" y=\"\(top)\" width=\"\(extra)\" height=\"22\"/>"
        return """
            <text class="stip-chart__name" x="\(BarChart.nameWidth - 12)" y="\(middle)" text-anchor="end">\(bar.name)</text>\
            <rect class="stip-chart__value" x="\(BarChart.nameWidth)" y="\(top)" width="\(value)" height="22"/>\(lighter)\
            <text class="stip-chart__number" x="\(end)" y="\(middle)">\(bar.value)</text>
            """
    }

    /// Every bar as a share of the width there is; the last part is for its number.
    private var narrowDrawing: HTML {
        """
        <svg class="stip-chart stip-chart--narrow" width="100%" height="\(bars.count * BarChart.narrowHeight)" role="img" \
        aria-labelledby="\(id)-titel-smal \(id)-tekst-smal"><title id="\(id)-titel-smal">\(title)</title>\
        <desc id="\(id)-tekst-smal">\(description)</desc>\(bars.enumerated().map { narrowBar($1, at: $0) })</svg>
        """
    }

    private func narrowBar(_ bar: Bar, at row: Int) -> HTML {
        let top = row * BarChart.narrowHeight
        let (value, extra) = (bar.value * BarChart.narrowShare / maximum, bar.extra * BarChart.narrowShare / maximum)
        let lighter: HTML? =
            extra == 0
            ? nil : "<rect class=\"stip-chart__extra\" x=\"\(value)%\" y=\"\(top + 26)\" width=\"\(extra)%\" height=\"18\"/>"
        return """
            <text x="0" y="\(top + 18)">\(bar.name)</text>\
            <rect class="stip-chart__value" x="0" y="\(top + 26)" width="\(value)%" height="18"/>\(lighter)\
            <text class="stip-chart__number" x="\(min(value + extra, BarChart.narrowShare))%" dx="8" y="\(top + 41)">\(bar.value)</text>
            """
    }

    private static let narrowHeight = 56
    /// In hundredths of the width.
    private static let narrowShare = 84

    private var table: HTML {
        let rows = bars.map { bar in
            let name: HTML = bar.path.map { path in "<a class=\"utrecht-link nl-link\" href=\"\(path)\">\(bar.name)</a>" } ?? "\(bar.name)"
            return "<tr><th scope=\"row\">\(name)</th><td>\(bar.value)</td><td>\(bar.extra)</td></tr>" as HTML
        }
        return """
            <table class="utrecht-table"><caption class="stip-visually-hidden">\(title)</caption><thead><tr><th scope="col">\(columns.name)</th>\
            <th scope="col">\(columns.value)</th><th scope="col">\(columns.extra)</th></tr></thead><tbody>\(rows)</tbody></table>
            """
    }
}
