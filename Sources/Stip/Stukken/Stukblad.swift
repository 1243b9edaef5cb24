import Formats
import HTML

/// A paper as one page of HTML with its own style, for the press: the same tree that becomes an OpenDocument text.
///
/// Nothing is fetched. Headings, lists, tables with their headers and notes keep their meaning in the tagged PDF.
struct Stukblad: Sendable {
    let paper: Paper

    var document: HTML {
        var notes: [Paper.Text] = []
        let blocks = paper.blocks.map { block($0, &notes) }
        let facts: HTML? =
            paper.facts.isEmpty
            ? nil : "<dl>\(paper.facts.map { fact in "<div><dt>\(fact.name)</dt><dd>\(run(fact.value, &notes))</dd></div>" as HTML })</dl>\n"
        let ends: HTML? =
            notes.isEmpty
            ? nil
            : """
            <section class="noten"><h2>Noten</h2>
            <ol>\(notes.enumerated().map { place, text in
                var deeper: [Paper.Text] = []
                return "<li id=\"noot-\(place + 1)\">\(run(text, &deeper)) <a href=\"#bij-\(place + 1)\">Terug naar de tekst</a></li>\n" as HTML
            })</ol></section>
            """
        return """
            <!DOCTYPE html>
            <html lang="nl">
            <head>
            <meta charset="utf-8">
            <title>\(paper.title)</title>
            <meta name="author" content="\(paper.author)">
            <style>\(HTML(trusted: Stukblad.stijl))</style>
            </head>
            <body>
            <p class="loop" aria-hidden="true">\(paper.runningHead)</p>
            <header><h1>\(paper.title)</h1>
            \(paper.subtitle.isEmpty ? nil : "<p class=\"onder\">\(paper.subtitle)</p>\n" as HTML?)\(facts)</header>
            \(blocks)\(ends)
            </body>
            </html>

            """
    }

    /// The title is the first level, so everything in the paper stands one lower.
    private func block(_ block: Paper.Block, _ notes: inout [Paper.Text]) -> HTML {
        switch block {
        case .heading(let level, let text): return "<h\(level + 1)>\(text)</h\(level + 1)>\n"
        case .paragraph(let text): return "<p>\(run(text, &notes))</p>\n"
        case .lead(let text): return "<p class=\"kern\">\(run(text, &notes))</p>\n"
        case .quote(let text, let source):
            return "<blockquote><p>\(run(text, &notes))</p><p class=\"vindplaats\">\(run(source, &notes))</p></blockquote>\n"
        case .list(let items, let isNumbered):
            let lines = items.map { "<li>\(run($0, &notes))</li>" as HTML }
            return isNumbered ? "<ol>\(lines)</ol>\n" : "<ul>\(lines)</ul>\n"
        case .table(let table): return self.table(table, &notes)
        }
    }

    private func table(_ table: Paper.Table, _ notes: inout [Paper.Text]) -> HTML {
        let whole = max(1, table.widths.reduce(0, +))
        let columns = table.widths.map { "<col class=\"breed-\(min(100, max(1, 100 * $0 / whole)))\">" as HTML }
        func kind(_ place: Int) -> HTML? { table.numbers.contains(place) ? " class=\"getal\"" : nil }
        let heads = table.header.enumerated().map { "<th scope=\"col\"\(kind($0))>\($1)</th>" as HTML }
        let rows = table.rows.map { row -> HTML in
            let cells = table.header.indices.map { place -> HTML in
                let text = run(place < row.count ? row[place] : "", &notes)
                return place == 0 ? "<th scope=\"row\">\(text)</th>" : "<td\(kind(place))>\(text)</td>"
            }
            return "<tr>\(cells)</tr>\n"
        }
        return """
            <table><caption>\(table.caption)</caption><colgroup>\(columns)</colgroup><thead><tr>\(heads)</tr></thead>
            <tbody>\(rows)</tbody></table>

            """
    }

    private func run(_ text: Paper.Text, _ notes: inout [Paper.Text]) -> HTML {
        var parts: [HTML] = []
        for piece in text.pieces {
            switch piece {
            case .plain(let text): parts.append(lines(text))
            case .bold(let text): parts.append("<b>\(lines(text))</b>")
            case .link(let text, let address): parts.append("<a href=\"\(address)\">\(text)</a>")
            case .note(let text):
                notes.append(text)
                parts.append("<sup><a id=\"bij-\(notes.count)\" href=\"#noot-\(notes.count)\">\(notes.count)</a></sup>")
            }
        }
        return "\(parts)"
    }

    private func lines(_ text: String) -> HTML {
        text.replacing("\r\n", with: "\n").split(separator: "\n", omittingEmptySubsequences: false).map { "\($0)" as HTML }.joined(by: "<br>")
    }
}

extension Stukblad {
    /// A4 with room in the margin for who makes notes. The running head stands on every page but the first.
    static let stijl = vast + (1...100).map { ".breed-\($0) { width: \($0)% }\n" }.joined()

    private static let vast = #"""
        @page {
          size: 210mm 297mm; margin: 24mm 25mm 22mm;
          @top-left { content: element(loop); font: 9pt/1.2 "Liberation Sans", Arial, Helvetica, sans-serif; color: #4b5659; vertical-align: top; padding-top: 11mm }
          @bottom-right { content: "Bladzijde " counter(page) " van " counter(pages); font: 9pt/1.2 "Liberation Sans", Arial, Helvetica, sans-serif; color: #4b5659; vertical-align: bottom; padding-bottom: 10mm }
        }
        @page :first { margin-top: 20mm; @top-left { content: none } }
        html { font: 10.5pt/1.45 "Liberation Sans", Arial, Helvetica, sans-serif; color: #192327 }
        body { margin: 0; orphans: 2; widows: 2 }
        * { box-sizing: border-box }
        .loop { position: running(loop); margin: 0 }
        h1, h2, h3, h4 { line-height: 1.2; font-weight: bold; margin: 0; break-after: avoid; letter-spacing: -.01em }
        h1 { font-size: 22pt; line-height: 1.12; letter-spacing: -.02em; max-width: 150mm }
        h2 { font-size: 16pt; margin: 8mm 0 2.5mm }
        h3 { font-size: 12.5pt; margin: 6mm 0 2mm }
        h4 { font-size: 10.5pt; margin: 4.5mm 0 1.5mm }
        p { margin: 0 0 3mm }
        .onder { font-size: 12pt; color: #4b5659; margin: 2mm 0 0 }
        header { border-bottom: 1.2pt solid #192327; padding-bottom: 5mm; margin-bottom: 6mm }
        dl { margin: 5mm 0 0 }
        dl div { display: flex; margin-bottom: .8mm }
        dt { font-weight: bold; width: 38mm; flex: none }
        dd { margin: 0; flex: 1 }
        .kern { font-size: 12.5pt; line-height: 1.4; margin-bottom: 4mm }
        ul, ol { margin: 0 0 3mm; padding-left: 6mm }
        li { margin-bottom: 1mm }
        blockquote { margin: 2mm 0 4mm 5mm; padding-left: 3.5mm; border-left: 1.2pt solid #192327; break-inside: avoid }
        blockquote p { font: 11.5pt/1.45 "Liberation Serif", Georgia, serif; margin: 0 }
        blockquote .vindplaats { font: 9.5pt/1.4 "Liberation Sans", Arial, Helvetica, sans-serif; color: #4b5659; margin-top: 1mm }
        a { color: #0f5260 }
        sup { font-size: 7.5pt; line-height: 0 }
        sup a { text-decoration: none }
        table { width: 100%; table-layout: fixed; border-collapse: collapse; margin: 2mm 0 6mm; font-size: 10pt; line-height: 1.3 }
        caption { text-align: left; font-weight: bold; font-size: 10.5pt; padding: 2.5mm 0 1.5mm }
        th, td { text-align: left; vertical-align: top; padding: 1.4mm 2.5mm 1.4mm 0; border-bottom: .5pt solid #dedad0; overflow-wrap: anywhere; hyphens: auto }
        thead th { vertical-align: bottom; border-bottom: 1.2pt solid #192327 }
        .getal { text-align: right; padding-right: 5mm }
        tr { break-inside: avoid }
        .noten { border-top: .5pt solid #737c7b; margin-top: 8mm; font-size: 9.5pt }
        .noten h2 { font-size: 12.5pt; margin-top: 4mm }
        """# + "\n"
}
