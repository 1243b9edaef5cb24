import HTML

/// The colours of a timeline: those of the page it stands on, or its own in a file.
struct TimelinePalette {
    let paper, ink, soft, line, strong, petrol, error, warn, stip: String
    let isFile: Bool

    static let screen = TimelinePalette(
        paper: "var(--stip-color-paper)", ink: "var(--stip-color-ink)", soft: "var(--stip-color-ink-soft)", line: "var(--stip-color-line)",
        strong: "var(--stip-color-line-strong)", petrol: "var(--stip-color-petrol)", error: "var(--stip-color-error)",
        warn: "var(--stip-color-warn)", stip: "var(--stip-color-stip)", isFile: false)
    static let file = TimelinePalette(
        paper: "#ffffff", ink: "#192327", soft: "#4b5659", line: "#dedad0", strong: "#737c7b", petrol: "#0f5260", error: "#9c1540",
        warn: "#774800", stip: "#c23b16", isFile: true)
}

/// The sign of a state: a shape that differs, whatever its colour.
struct TimelineSign {
    let state: Timeline.State

    init(_ state: Timeline.State) { self.state = state }

    func shape(at x: Double, _ y: Double, _ palette: TimelinePalette) -> HTML {
        let (cx, cy) = (TimelineRoute.number(x), TimelineRoute.number(y))
        switch state {
        case .done:
            return """
                <circle cx="\(cx)" cy="\(cy)" r="9" fill="\(palette.petrol)"/><path d="M\(cx) \(cy)m-4.5 .5 3.2 3.2 6-6.5" stroke="\(palette.paper)" \
                stroke-width="2.2" fill="none"/>
                """
        case .planned: return "<circle cx=\"\(cx)\" cy=\"\(cy)\" r=\"8\" fill=\"\(palette.paper)\" stroke=\"\(palette.petrol)\" stroke-width=\"2.5\"/>"
        case .late:
            return """
                <rect x="\(TimelineRoute.number(x - 8))" y="\(TimelineRoute.number(y - 8))" width="16" height="16" rx="2" fill="\(palette.warn)"/>\
                <path d="M\(cx) \(cy)m0-5v5.5h4" stroke="\(palette.paper)" stroke-width="2" fill="none"/>
                """
        case .impossible:
            return """
                <path d="M\(cx) \(TimelineRoute.number(y - 11))l11 20h-22z" fill="\(palette.error)"/><path d="M\(cx) \(TimelineRoute.number(y - 4))v6M\(cx) \
                \(TimelineRoute.number(y + 5.4))v.1" stroke="\(palette.paper)" stroke-width="2.4" stroke-linecap="round"/>
                """
        case .dropped:
            return """
                <circle cx="\(cx)" cy="\(cy)" r="8" fill="\(palette.paper)" stroke="\(palette.soft)" stroke-width="2" stroke-dasharray="2.6 2.4"/>\
                <path d="M\(cx) \(cy)m-4-4 8 8m0-8-8 8" stroke="\(palette.soft)" stroke-width="1.8"/>
                """
        }
    }

    static func deadline(at x: Double, _ y: Double, _ palette: TimelinePalette) -> HTML {
        "<path d=\"M\(TimelineRoute.number(x + 12)) \(TimelineRoute.number(y - 10))v20\" stroke=\"\(palette.petrol)\" stroke-width=\"2.5\"/>"
    }

    static func former(at x: Double, _ y: Double, _ palette: TimelinePalette) -> HTML {
        """
        <circle cx="\(TimelineRoute.number(x))" cy="\(TimelineRoute.number(y))" r="4.5" fill="\(palette.paper)" stroke="\(palette.soft)" stroke-width="1.5" stroke-dasharray="2 2"/>
        """
    }
}

/// A timeline as SVG. Lines first, then the paper under the labels, then marks and words: what is read is never crossed.
struct TimelineDrawing {
    private let timeline: Timeline
    private let palette: TimelinePalette
    private let layout: TimelineLayout

    init(_ timeline: Timeline, _ palette: TimelinePalette) {
        (self.timeline, self.palette) = (timeline, palette)
        layout = TimelineLayout(timeline)
    }

    var svg: HTML {
        let (width, height) = (n(layout.width.rounded(.up)), n(layout.height.rounded(.up)))
        let own: HTML =
            palette.isFile
            ? " xmlns=\"http://www.w3.org/2000/svg\" font-family=\"'Liberation Sans', Arial, Helvetica, sans-serif\" font-size=\"16\" fill=\"\(palette.ink)\""
            : " class=\"stip-chart\""
        let id = timeline.id
        return """
            <svg\(own) width="\(width)" height="\(height)" viewBox="0 0 \(width) \(height)" role="img" aria-labelledby="\(id)-titel \(id)-tekst">\
            <title id="\(id)-titel">\(timeline.title)</title><desc id="\(id)-tekst">\(timeline.description)</desc>
            <defs><pattern id="\(id)-reces" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">\
            <path d="M0 0v6" stroke="\(palette.line)" stroke-width="2"/></pattern></defs>
            \(recesses)\(grid)\(names)
            \(lines)
            \(today)
            \(layout.placed.map(backing))
            \(layout.placed.map(mark))
            </svg>
            """
    }

    private func n(_ value: Double) -> String { TimelineRoute.number(value) }

    private var bottom: Double { layout.height - 16 }

    // MARK: The ground

    private var recesses: HTML {
        var taken: [ClosedRange<Double>] = todayLabel.map { [$0.left...$0.right] } ?? []
        return timeline.recesses.map { span -> HTML in
            let last = timeline.months.last?.day ?? span.last
            let (left, right) = (layout.x(max(span.first, layout.firstDay)), layout.x(min(span.last + 1, last)))
            guard right > left else { return "" }
            let (middle, half) = ((left + right) / 2, TextWidth.of(span.name) / 2)
            // A name that has no room is left out; the hatch says enough, and the words stand on the page.
            let isFree = !taken.contains { $0.overlaps((middle - half - 6)...(middle + half + 6)) }
            if isFree { taken.append((middle - half)...(middle + half)) }
            let name: HTML? = isFree ? "<text x=\"\(n(middle))\" y=\"32\" text-anchor=\"middle\" fill=\"\(palette.soft)\">\(span.name)</text>" : nil
            return """
                <rect x="\(n(left))" y="\(n(TimelineLayout.head))" width="\(n(right - left))" height="\(n(bottom - TimelineLayout.head))" \
                fill="url(#\(timeline.id)-reces)"/>\(name)
                """
        }.joined(by: "")
    }

    private var grid: HTML {
        var end = 0.0
        let months = timeline.months.dropLast().map { month -> HTML in
            let x = layout.x(month.day)
            let isFree = x + 4 >= end
            if isFree { end = x + 4 + TextWidth.of(month.name) + 8 }
            let name: HTML? = isFree ? "<text x=\"\(n(x + 4))\" y=\"54\" fill=\"\(palette.soft)\">\(month.name)</text>" : nil
            return "\(name)<path d=\"M\(n(x)) 58V\(n(bottom))\" stroke=\"\(palette.line)\"/>"
        }
        let lanes = layout.lanes.map { "<path d=\"M0 \(n($0.top))H\(n(layout.width))\" stroke=\"\(palette.line)\"/>" as HTML }
        return "\(months)\(lanes)<path d=\"M0 \(n(bottom))H\(n(layout.width))\" stroke=\"\(palette.ink)\" stroke-width=\"1.5\"/>"
    }

    private var names: HTML {
        zip(layout.names, layout.lanes).map { lines, lane -> HTML in
            let first = lane.top + TimelineLayout.laneHeight / 2 + 5.5 - Double(lines.count - 1) * 9
            let rows = lines.enumerated().map { "<text x=\"0\" y=\"\(n(first + Double($0) * 18))\">\($1)</text>" as HTML }
            return "\(rows)"
        }.joined(by: "")
    }

    private var todayLabel: TimelineLayout.Box? {
        guard let today = timeline.today else { return nil }
        let (x, width) = (layout.x(today.day), TextWidth.of(today.name, isBold: true))
        let left = x + 12 + width <= layout.width ? x + 12 : x - 12 - width
        return TimelineLayout.Box(left: left, right: left + width, top: 16, bottom: 38)
    }

    private var today: HTML? {
        guard let today = timeline.today, let label = todayLabel else { return nil }
        let x = n(layout.x(today.day))
        return """
            <path d="M\(x) 42V\(n(bottom))" stroke="\(palette.stip)" stroke-width="2"/><circle cx="\(x)" cy="40" r="6" fill="\(palette.stip)"/>\
            <text x="\(n(label.left))" y="32" font-weight="700">\(today.name)</text>
            """
    }

    // MARK: Lines

    private var lines: HTML {
        let places = Dictionary(layout.placed.map { ($0.mark.id, $0) }) { first, _ in first }
        let fanIn = Dictionary(grouping: timeline.links, by: \.to).mapValues(\.count)
        let fanOut = Dictionary(grouping: timeline.links, by: \.from).mapValues(\.count)
        // What is wrong is drawn last, over the others.
        return timeline.links.sorted { !$0.isBroken && $1.isBroken }.map { link -> HTML in
            guard let from = places[link.from], let to = places[link.to] else { return "" }
            let route = TimelineRoute(from: from, to: to, in: layout, fanIn: fanIn[link.to] ?? 0, fanOut: fanOut[link.from] ?? 0)
            let colour = link.isBroken ? palette.error : palette.strong
            let dash: HTML = link.isBroken ? " stroke-width=\"2.5\" stroke-dasharray=\"5 4\"" : " stroke-width=\"1.5\""
            return "<path d=\"\(route.path)\" stroke=\"\(colour)\"\(dash) fill=\"none\"/><path d=\"\(route.arrow)\" fill=\"\(colour)\"/>"
        }.joined(by: "\n")
    }

    // MARK: Marks

    private func backing(_ placed: TimelineLayout.Placed) -> HTML {
        guard !placed.isInside else { return "" }
        let box = placed.label
        return """
            <rect x="\(n(box.left - 2))" y="\(n(box.top))" width="\(n(box.right - box.left + 4))" height="\(n(box.bottom - box.top))" fill="\(palette.paper)"/>
            """
    }

    private func mark(_ placed: TimelineLayout.Placed) -> HTML {
        let mark = placed.mark
        let former: HTML? = mark.former.map { day in
            let x = layout.x(day)
            return """
                <path d="M\(n(x)) \(n(placed.middle))H\(n(placed.entry))" stroke="\(palette.soft)" stroke-width="1.5" stroke-dasharray="1 4"/>\
                \(TimelineSign.former(at: x, placed.middle, palette))
                """
        }
        let shape = placed.isBar ? bar(placed) : point(placed)
        return "<g><title>\(mark.cells.who): \(mark.cells.what), \(mark.cells.when), \(mark.state.word)</title>\(former)\(shape)\(words(placed))</g>\n"
    }

    private func point(_ placed: TimelineLayout.Placed) -> HTML {
        let x = placed.box.left + TimelineLayout.radius
        let limit: HTML? = placed.mark.isDeadline ? TimelineSign.deadline(at: x, placed.middle, palette) : nil
        return "\(TimelineSign(placed.mark.state).shape(at: x, placed.middle, palette))\(limit)"
    }

    private func bar(_ placed: TimelineLayout.Placed) -> HTML {
        let box = placed.box
        let colour =
            switch placed.mark.state {
            case .done, .planned: palette.petrol
            case .late: palette.warn
            case .impossible: palette.error
            case .dropped: palette.soft
            }
        let isFull = placed.mark.state == .done
        let limit: HTML? =
            placed.mark.isDeadline
            ? "<path d=\"M\(n(box.right + 4)) \(n(box.top - 2))V\(n(box.bottom + 2))\" stroke=\"\(colour)\" stroke-width=\"2.5\"/>" : nil
        let dash: HTML? = placed.mark.isVague || placed.mark.state == .dropped ? " stroke-dasharray=\"3 4\"" : nil
        return """
            <rect x="\(n(box.left))" y="\(n(box.top))" width="\(n(box.right - box.left))" height="\(n(box.bottom - box.top))" rx="4" \
            fill="\(isFull ? colour : palette.paper)" stroke="\(colour)" stroke-width="2"\(dash)/>\(limit)
            """
    }

    private func words(_ placed: TimelineLayout.Placed) -> HTML {
        let state = placed.mark.state
        let hasSign = placed.isBar && state.needsSign
        let sign: HTML? = hasSign ? TimelineSign(state).shape(at: placed.label.left + 9, placed.middle, palette) : nil
        let colour =
            switch state {
            case .done where placed.isInside: palette.paper
            case .impossible: palette.error
            case .dropped: palette.soft
            default: palette.ink
            }
        let weight: HTML? = state == .impossible ? " font-weight=\"700\"" : nil
        // Left of its mark the words end at the mark, whatever the letter.
        let isBefore = !placed.isInside && placed.label.right <= placed.box.left
        let x = isBefore ? placed.label.right : placed.label.left + (hasSign ? 24 : 0)
        let anchor: HTML? = isBefore ? " text-anchor=\"end\"" : nil
        return "\(sign)<text x=\"\(n(x))\" y=\"\(n(placed.middle + 5.5))\"\(anchor)\(weight) fill=\"\(colour)\">\(placed.mark.label)</text>"
    }
}
