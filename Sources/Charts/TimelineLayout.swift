/// Where everything of a timeline stands, in pixels. No two labels overlap: a lane grows when it is full.
struct TimelineLayout {
    struct Box: Equatable {
        var left, right, top, bottom: Double

        func intersects(_ other: Box) -> Bool {
            left < other.right && other.left < right && top < other.bottom && other.top < bottom
        }
    }

    /// A mark in its place.
    struct Placed {
        let mark: Timeline.Mark
        /// What is drawn for it, without its label.
        let box: Box
        let label: Box
        /// The label stands in the bar itself.
        let isInside: Bool
        let isBar: Bool

        var middle: Double { (box.top + box.bottom) / 2 }
        /// Where lines leave from and arrive at when they come from above or below.
        var entry: Double { isBar ? min(box.left + 10, (box.left + box.right) / 2) : (box.left + box.right) / 2 }
        var exit: Double { isBar ? max(box.right - 10, (box.left + box.right) / 2) : (box.left + box.right) / 2 }
    }

    static let head = 64.0
    static let laneHeight = 44.0
    static let rowHeight = 32.0
    /// Half of a sign.
    static let radius = 10.0
    private static let wide = 1_192.0
    private static let nameWidth = 220.0
    /// Below this a month has no room for its name.
    private static let minimum = 2.2

    let gutter: Double
    let scale: Double
    let firstDay: Int
    let width: Double
    let height: Double
    let placed: [Placed]
    /// Top and bottom of each lane.
    let lanes: [(top: Double, bottom: Double)]
    /// The name of each lane in one or two lines.
    let names: [[String]]

    init(_ timeline: Timeline) {
        names = timeline.lanes.map { TextWidth.lines($0, within: TimelineLayout.nameWidth, atMost: 2) }
        let longest = names.joined().map { TextWidth.of($0) }.max() ?? 0
        let gutter = max(120, longest + 24)
        let firstDay = timeline.months.first?.day ?? 0
        let days = Double(max(1, (timeline.months.last?.day ?? 0) - firstDay))
        let scale = max((TimelineLayout.wide - gutter - 12) / days, TimelineLayout.minimum)
        (self.gutter, self.firstDay, self.scale) = (gutter, firstDay, scale)
        let end = gutter + days * scale
        func x(_ day: Int) -> Double { gutter + Double(day - firstDay) * scale }

        var placed: [Placed] = []
        var lanes: [(top: Double, bottom: Double)] = []
        var top = TimelineLayout.head
        let columns = TimelineLayout.columns(of: timeline, x)
        let byLane = Dictionary(grouping: timeline.marks, by: \.lane)
        for lane in timeline.lanes.indices {
            let marks = (byLane[lane] ?? []).sorted { ($0.first, $0.last, $0.id) < ($1.first, $1.last, $1.id) }
            var rows: [[Box]] = [[]]
            for (place, mark) in marks.enumerated() {
                let next = place + 1 < marks.count ? x(marks[place + 1].first) : nil
                for row in 0... {
                    if row == rows.count { rows.append([]) }
                    let middle = top + TimelineLayout.laneHeight / 2 + Double(row) * TimelineLayout.rowHeight
                    let options = TimelineLayout.options(
                        mark, x, middle, next: next, from: gutter, to: end, columns: columns.filter { $0.lanes.contains(lane) }.map(\.x))
                    let free = options.first { option in
                        !rows[row].contains { $0.intersects(option.box) || $0.intersects(option.label) }
                    }
                    // An empty row takes anything.
                    guard let one = free ?? (rows[row].isEmpty ? options[0] : nil) else { continue }
                    rows[row] += [one.box, one.label]
                    placed.append(one)
                    break
                }
            }
            let height = TimelineLayout.laneHeight + Double(rows.count - 1) * TimelineLayout.rowHeight
            lanes.append((top, top + height))
            top += height
        }
        (self.placed, self.lanes) = (placed, lanes)
        width = max(end, placed.map { max($0.label.right, $0.box.right) + 12 }.max() ?? 0, TimelineLayout.wide)
        height = top + 16
    }

    func x(_ day: Int) -> Double { gutter + Double(day - firstDay) * scale }

    /// Where lines will run up and down: over the steps that wait for more than one, under those that more than one wait for.
    private static func columns(of timeline: Timeline, _ x: (Int) -> Double) -> [(x: Double, lanes: ClosedRange<Int>)] {
        let marks = Dictionary(timeline.marks.map { ($0.id, $0) }) { first, _ in first }
        let fanIn = Dictionary(grouping: timeline.links, by: \.to).mapValues(\.count)
        return timeline.links.compactMap { link in
            guard let from = marks[link.from], let to = marks[link.to], from.lane != to.lane else { return nil }
            let isTarget = (fanIn[link.to] ?? 0) > 1
            return (x(isTarget ? to.first : from.last), min(from.lane, to.lane)...max(from.lane, to.lane))
        }
    }

    /// The places where a mark can have its label, the best one first.
    private static func options(
        _ mark: Timeline.Mark, _ x: (Int) -> Double, _ middle: Double, next: Double?, from left: Double, to right: Double, columns: [Double]
    ) -> [Placed] {
        let isBar = mark.last > mark.first
        let height = isBar ? 13.0 : radius
        let box =
            isBar
            ? Box(left: x(mark.first), right: max(x(mark.last + 1), x(mark.first) + 14) - (mark.isDeadline ? 4 : 0), top: middle - height, bottom: middle + height)
            : Box(
                left: x(mark.first) - radius, right: x(mark.first) + radius + (mark.isDeadline ? 4 : 0), top: middle - height,
                bottom: middle + height)
        let room = TextWidth.of(mark.label, isBold: mark.state == .impossible) + (isBar && mark.state.needsSign ? 24 : 0)
        func label(_ start: Double) -> Box { Box(left: start, right: start + room, top: middle - 12, bottom: middle + 12) }
        let inside = Placed(mark: mark, box: box, label: label(box.left + 8), isInside: true, isBar: isBar)
        if isBar, inside.label.right + 6 <= box.right { return [inside] }
        let after = Placed(mark: mark, box: box, label: label(box.right + 6), isInside: false, isBar: isBar)
        let before = Placed(mark: mark, box: box, label: label(box.left - 6 - room), isInside: false, isBar: isBar)
        let fitsAfter = after.label.right + 4 <= right
        let fitsBefore = before.label.left >= left + 4
        let isCrowded = next.map { after.label.right > $0 - radius } ?? false
        switch (fitsAfter, fitsBefore) {
        case (true, true):
            func hidden(_ box: Box) -> Int { columns.count { $0 > box.left && $0 < box.right } }
            let isBetterBefore = isCrowded || hidden(before.label) < hidden(after.label)
            return isBetterBefore ? [before, after] : [after, before]
        case (false, true): return [before]
        default: return [after]
        }
    }
}

extension Timeline.State {
    /// A bar of this state carries its sign beside the words.
    var needsSign: Bool { self == .late || self == .impossible }
}
