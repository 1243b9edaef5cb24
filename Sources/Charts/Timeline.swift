import HTML

/// A process in time: a lane for each body, a mark for each step, and lines from what a step waits for. Comes with the same data as a table.
///
/// Days are numbers on one line; the caller says where the months begin. A day is a sign, a span is a bar, and what was said vaguely has a
/// dashed edge. Every state has a shape of its own, so colour is never all there is. The same data give the same bytes.
public struct Timeline: Sendable {
    public enum State: String, CaseIterable, Sendable { case done, planned, late, impossible, dropped }

    public struct Mark: Sendable {
        public let id: String
        public let lane: Int
        /// The first and the last day, both included.
        public let first: Int
        public let last: Int
        public let state: State
        /// Said as a span because nobody knows the day.
        public var isVague = false
        /// It may be earlier, never later.
        public var isDeadline = false
        /// The day for which it was planned at first, when it was moved.
        public var former: Int?
        /// Beside the mark; short.
        public let label: String
        /// For the table: when, who and what, in full.
        public let cells: (when: String, who: String, what: String)
        public var path: String?
        /// How it stands, with its sign.
        public let standing: HTML

        public init(
            id: String, lane: Int, first: Int, last: Int, state: State, isVague: Bool = false, isDeadline: Bool = false, former: Int? = nil,
            label: String, cells: (when: String, who: String, what: String), path: String? = nil, standing: HTML
        ) {
            (self.id, self.lane, self.first, self.last, self.state) = (id, lane, first, max(first, last), state)
            (self.isVague, self.isDeadline, self.former, self.label) = (isVague, isDeadline, former, label)
            (self.cells, self.path, self.standing) = (cells, path, standing)
        }
    }

    /// A step waits for another.
    public struct Link: Sendable {
        public let from: String
        public let to: String
        /// What it waits for comes too late.
        public let isBroken: Bool

        public init(from: String, to: String, isBroken: Bool = false) { (self.from, self.to, self.isBroken) = (from, to, isBroken) }
    }

    public struct Span: Sendable {
        public let name: String
        public let first: Int
        public let last: Int

        public init(_ name: String, first: Int, last: Int) { (self.name, self.first, self.last) = (name, first, last) }
    }

    let id: String
    /// The conclusion, which the figure proves.
    let title: String
    /// What the figure shows, for whoever cannot see it.
    let description: String
    let lanes: [String]
    let marks: [Mark]
    let links: [Link]
    /// Where a month begins, in order; the last one is where the chart ends.
    let months: [(name: String, day: Int)]
    let today: (name: String, day: Int)?
    /// Weeks in which nobody meets.
    let recesses: [Span]

    public init(
        id: String, title: String, description: String, lanes: [String], marks: [Mark], links: [Link], months: [(name: String, day: Int)],
        today: (name: String, day: Int)? = nil, recesses: [Span] = []
    ) {
        (self.id, self.title, self.description, self.lanes) = (id, title, description, lanes)
        self.marks = marks.filter { lanes.indices.contains($0.lane) }
        (self.links, self.months, self.recesses) = (links, months, recesses)
        let days = (months.first?.day ?? 0)...max(months.first?.day ?? 0, months.last?.day ?? 0)
        self.today = today.flatMap { days.contains($0.day) ? $0 : nil }
    }

    /// The figure on a page, in a region of its own that can be moved sideways; its table under it.
    public var html: HTML {
        """
        <figure class="stip-figure" aria-labelledby="\(id)-kop">
        <figcaption><strong id="\(id)-kop">\(title)</strong>Lijnen laten zien welke stap op welke wacht. Een streepjesrand is een vage datum.</figcaption>
        <div class="stip-figure__scroll" tabindex="0" role="region" aria-label="Tijdlijn, schuif opzij voor alle maanden">
        \(TimelineDrawing(self, .screen).svg)
        </div>
        \(legend)
        <details class="utrecht-accordion__section"><summary>Bekijk de planning als tabel</summary><div class="utrecht-accordion__panel">\(table)</div></details>
        </figure>
        """
    }

    /// The drawing alone, as a file: its colours and letters are its own.
    public var svg: HTML { TimelineDrawing(self, .file).svg }

    /// How large the drawing is, in pixels.
    public var size: (width: Int, height: Int) {
        let layout = TimelineLayout(self)
        return (Int(layout.width.rounded(.up)), Int(layout.height.rounded(.up)))
    }

    /// The same as a table: a row for each step, by its last day.
    public var table: HTML {
        let names = Dictionary(marks.map { ($0.id, "\($0.cells.what) (\($0.cells.who))") }) { first, _ in first }
        let needs = Dictionary(grouping: links, by: \.to)
        let rows = marks.sorted { ($0.last, $0.first, $0.lane, $0.id) < ($1.last, $1.first, $1.lane, $1.id) }.map { mark -> HTML in
            let what: HTML = mark.path.map { path in "<a class=\"utrecht-link nl-link\" href=\"\(path)\">\(mark.cells.what)</a>" } ?? "\(mark.cells.what)"
            let waits = (needs[mark.id] ?? []).compactMap { names[$0.from] }.joined(separator: "; ")
            return """
                <tr><th scope="row">\(mark.cells.when)</th><td data-label="Wie">\(mark.cells.who)</td><td data-label="Wat">\(what)</td>\
                <td data-label="Wacht op">\(waits.isEmpty ? "niets" : waits)</td><td data-label="Stand">\(mark.standing)</td></tr>
                """
        }
        return """
            <div class="stip-table-region" tabindex="0" role="region" aria-labelledby="\(id)-tabel"><table class="utrecht-table stip-table-stack">\
            <caption class="utrecht-table__caption" id="\(id)-tabel">De stappen op volgorde</caption><thead><tr><th scope="col">Datum</th>\
            <th scope="col">Wie</th><th scope="col">Wat</th><th scope="col">Wacht op</th><th scope="col">Stand</th></tr></thead>
            <tbody>\(rows)</tbody></table></div>
            """
    }

    /// The signs that occur, each with its word.
    private var legend: HTML {
        let shown = State.allCases.filter { state in marks.contains { $0.state == state } }
        var items = shown.map { state in item(TimelineSign(state).shape(at: 9, 9, .screen), state.word) }
        if marks.contains(where: \.isDeadline) {
            items.append(item("\(TimelineSign(.planned).shape(at: 8, 9, .screen))\(TimelineSign.deadline(at: 8, 9, .screen))", "uiterste dag"))
        }
        if marks.contains(where: { $0.former != nil }) { items.append(item(TimelineSign.former(at: 9, 9, .screen), "eerst gepland")) }
        return "<ul class=\"stip-legend\" aria-label=\"Betekenis van de tekens\">\(items)</ul>"
    }

    private func item(_ shape: HTML, _ word: String) -> HTML {
        "<li><svg class=\"stip-legend__sign\" width=\"22\" height=\"18\" viewBox=\"-2 -1 22 20\" aria-hidden=\"true\">\(shape)</svg>\(word)</li>"
    }
}

extension Timeline.State {
    /// As it stands in the legend.
    public var word: String {
        switch self {
        case .done: "gedaan"
        case .planned: "gepland"
        case .late: "te laat"
        case .impossible: "kan zo niet"
        case .dropped: "vervallen"
        }
    }
}
