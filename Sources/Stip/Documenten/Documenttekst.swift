import Formats
import HTML

/// The text of one page as markup: headings, lists and tables as in the document, the passages of findings marked.
///
/// Everything here was written by others. It is text, wherever it stands: never markup, never an address.
struct Documenttekst {
    let bladzijde: Bladzijde
    /// In the order in which words lead to them.
    private let merken: [Tekstmerk]

    /// - Parameters:
    ///   - nu: the number of the finding that is open.
    ///   - stap: a step whose words are shown; they lead to it before they lead to anything else.
    init(bladzijde: Bladzijde, vondsten: [Prioriteit], nu: Int?, stap: Stapvondst? = nil) {
        self.bladzijde = bladzijde
        // The words lead to the first; a rejected one is never before one that stands.
        let found = vondsten.map { Tekstmerk($0, isNu: $0.nummer == nu) }
            .sorted { $0.stand != .verworpen && $1.stand == .verworpen }
        merken = (stap.map { [Tekstmerk($0)] } ?? []) + found
    }

    var html: HTML {
        var parts: [HTML] = []
        var rest = bladzijde.blokken[...]
        var hasHeading = false
        while let block = rest.first {
            switch block.kind {
            case .heading(let level):
                // An h4 needs an h3 above it, and the document may begin anywhere.
                let isHigh = level <= 2 || !hasHeading
                hasHeading = true
                parts.append(isHigh ? "<h3>\(numbered(block))</h3>" : "<h4>\(numbered(block))</h4>")
                rest.removeFirst()
            case .paragraph:
                parts.append("<p>\(block.bold ? "<strong>\(text(block))</strong>" : text(block))</p>")
                rest.removeFirst()
            case .item: parts.append(list(rest.take { if case .item = $0 { true } else { false } }))
            case .cell: parts.append(table(rest.take { if case .cell = $0 { true } else { false } }))
            case .contents: parts.append(contents(rest.take { $0 == .contents }))
            }
        }
        return "\(parts)"
    }

    private func numbered(_ block: Block) -> HTML {
        block.marker.isEmpty ? text(block) : "\(bladzijde.text(block.marker)) \(text(block))"
    }

    /// A numbered item keeps the number that its document gave it.
    private func list(_ items: [Block]) -> HTML {
        let lines = items.map { item -> HTML in
            if case .item(_, numbered: true) = item.kind { "<li>\(numbered(item))</li>" } else { "<li>\(text(item))</li>" }
        }
        return "<ul>\(lines)</ul>"
    }

    private func contents(_ lines: [Block]) -> HTML { "<ul>\(lines.map { "<li>\(numbered($0))</li>" as HTML })</ul>" }

    /// Cells in rows. A table ends where the count of rows begins again.
    private func table(_ cells: [Block]) -> HTML {
        var tables: [[[Block]]] = []
        var last: (row: Int, column: Int)?
        for cell in cells {
            guard case .cell(let row, let column) = cell.kind else { continue }
            if let before = last, row > before.row {
                tables[tables.count - 1].append([cell])
            } else if let before = last, row == before.row, column > before.column {
                tables[tables.count - 1][tables[tables.count - 1].count - 1].append(cell)
            } else {
                tables.append([[cell]])
            }
            last = (row, column)
        }
        return "\(tables.map(table))"
    }

    private func table(_ rows: [[Block]]) -> HTML {
        let lines = rows.map { row -> HTML in "<tr>\(row.map { cell in "<td>\(text(cell))</td>" as HTML })</tr>" }
        return """
            <div class="stip-table-region" tabindex="0" role="region" aria-label="Tabel uit het document">\
            <table class="utrecht-table"><tbody>\(lines)</tbody></table></div>
            """
    }

    // MARK: Marks

    /// The text of a block, cut where a passage begins or ends.
    private func text(_ block: Block) -> HTML {
        let own = merken.filter { $0.bereik.overlaps(block.range) }
        guard !own.isEmpty else { return "\(bladzijde.text(block.range))" }

        let borders = own.flatMap { [$0.bereik.lowerBound, $0.bereik.upperBound] }.filter { block.range.contains($0) }
        let cuts = Set(borders + [block.range.lowerBound, block.range.upperBound]).sorted()
        return "\(zip(cuts, cuts.dropFirst()).map { piece($0..<$1, own) })"
    }

    private func piece(_ range: Range<Int>, _ own: [Tekstmerk]) -> HTML {
        let covering = own.filter { $0.bereik.overlaps(range) }
        guard let first = covering.first else { return "\(bladzijde.text(range))" }
        // Of findings with the same passage each has its own number to click; the words themselves lead to the first.
        let others = covering.dropFirst().filter { begins($0, at: range) }.map { mark($0, begins: true, "") }
        return mark(first, begins: begins(first, at: range), "\(bladzijde.text(range))") + "\(others)"
    }

    /// Where the mark of a finding gets its number: at the begin of the passage, or at the top of the page on which it goes on.
    private func begins(_ merk: Tekstmerk, at range: Range<Int>) -> Bool {
        let van = merk.bereik.lowerBound
        return range.contains(van) || (van < bladzijde.bereik.lowerBound && range.lowerBound == firstByte)
    }

    private var firstByte: Int { bladzijde.blokken.first?.range.lowerBound ?? bladzijde.bereik.lowerBound }

    private func mark(_ merk: Tekstmerk, begins: Bool, _ text: HTML) -> HTML {
        // What was rejected is shown, but it is no finding to go to.
        guard merk.stand != .verworpen else { return "<span class=\"nl-mark nl-mark--verworpen\">\(text)</span>" }
        let state: HTML = merk.stand == .bevestigd ? " nl-mark--bevestigd" : ""
        let id: HTML = begins ? " id=\"\(merk.id)\"" : ""
        let number: HTML? = begins ? "<span class=\"stip-mark-number\">\(merk.nummer)</span>" : nil
        return """
            <a class="nl-mark\(state)\(merk.isNu ? " nl-mark--nu" : "")"\(id) href="\(merk.adres)"\
            \(merk.isNu ? " aria-current=\"true\"" as HTML : "")>\(number)\(text)</a>
            """
    }
}

/// A passage that is marked in the text, and where its words lead to.
private struct Tekstmerk {
    let bereik: Range<Int>
    let nummer: Int
    let stand: Oordeel.Stand
    let adres: String
    /// Of the mark itself, so that an address can point at it.
    let id: String
    let isNu: Bool

    init(_ prioriteit: Prioriteit, isNu: Bool) {
        (bereik, nummer, stand) = (prioriteit.vondst.bewijs.bereik, prioriteit.nummer, prioriteit.oordeel.stand)
        (adres, id, self.isNu) = (prioriteit.adresInLijst, "p\(prioriteit.nummer)", isNu)
    }

    init(_ stap: Stapvondst) {
        (bereik, nummer, stand) = (stap.bewijs.bereik, stap.nummer, stap.oordeel.stand)
        (adres, id, isNu) = (stap.adresInLijst, "s\(stap.nummer)", true)
    }
}

extension ArraySlice<Block> {
    /// Takes blocks off the front as long as their kind is wanted.
    fileprivate mutating func take(while isWanted: (Block.Kind) -> Bool) -> [Block] {
        let taken = prefix { isWanted($0.kind) }
        removeFirst(taken.count)
        return Array(taken)
    }
}
