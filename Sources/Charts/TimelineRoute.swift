/// The line from a step to one that waits for it: along rows and columns, past other marks where that can be.
struct TimelineRoute {
    typealias Point = (x: Double, y: Double)
    typealias Placed = TimelineLayout.Placed

    let points: [Point]

    /// - Parameters:
    ///   - fanIn: how many lines arrive at the target; `fanOut` how many leave from the source. Lines of one bundle take the same way.
    init(from source: Placed, to target: Placed, in layout: TimelineLayout, fanIn: Int, fanOut: Int) {
        let ways = TimelineRoute.ways(from: source, to: target)
        var best: (cost: Double, points: [Point]) = (.infinity, [])
        for way in ways {
            var cost = TimelineRoute.cost(of: way.points, past: layout, except: source, target)
            if way.isBundledAtTarget, fanIn > 1 { cost -= 4 }
            if way.isBundledAtSource, fanOut > 1 { cost -= 3 }
            if cost < best.cost { best = (cost, way.points) }
        }
        points = best.points
    }

    private struct Way {
        let points: [Point]
        var isBundledAtTarget = false
        var isBundledAtSource = false
    }

    private static func ways(from a: Placed, to b: Placed) -> [Way] {
        let isBelow = b.middle > a.middle
        let leave = isBelow ? a.box.bottom : a.box.top
        let arrive = isBelow ? b.box.top : b.box.bottom
        if a.middle == b.middle {
            let isAhead = b.box.left >= a.box.right
            return [Way(points: [(isAhead ? a.box.right : a.box.left, a.middle), (isAhead ? b.box.left : b.box.right, b.middle)])]
        }
        var ways: [Way] = []
        if b.entry > a.box.right + 4 {
            ways.append(Way(points: [(a.box.right, a.middle), (b.entry, a.middle), (b.entry, arrive)], isBundledAtTarget: true))
        }
        if b.box.left > a.exit + 4 {
            ways.append(Way(points: [(a.exit, leave), (a.exit, b.middle), (b.box.left, b.middle)], isBundledAtSource: true))
        }
        let turn = b.box.left - 14
        if turn > a.box.right + 4 {
            ways.append(Way(points: [(a.box.right, a.middle), (turn, a.middle), (turn, b.middle), (b.box.left, b.middle)], isBundledAtTarget: true))
        }
        if a.exit > b.box.right + 4 { ways.append(Way(points: [(a.exit, leave), (a.exit, b.middle), (b.box.right, b.middle)])) }
        if ways.isEmpty {
            // One above the other: straight down, at a place that both have.
            let x = min(max(a.exit, b.box.left + 2), b.box.right - 2)
            ways.append(Way(points: [(x, leave), (x, arrive)]))
        }
        return ways
    }

    /// What a way costs: every mark it runs through most, then every label it hides behind, then its length.
    private static func cost(of points: [Point], past layout: TimelineLayout, except source: Placed, _ target: Placed) -> Double {
        var cost = 0.0
        for (one, other) in zip(points, points.dropFirst()) {
            let line = TimelineLayout.Box(
                left: min(one.x, other.x) - 1, right: max(one.x, other.x) + 1, top: min(one.y, other.y) - 1, bottom: max(one.y, other.y) + 1)
            cost += (line.right - line.left + line.bottom - line.top) / 400
            for placed in layout.placed where placed.box.top < line.bottom && line.top < placed.box.bottom {
                let isOwn = placed.mark.id == source.mark.id || placed.mark.id == target.mark.id
                if !isOwn, placed.box.intersects(line) { cost += 10 }
                if placed.label.intersects(line) { cost += isOwn ? 1 : 2 }
            }
        }
        return cost
    }

    /// As the path of an SVG, with round corners.
    var path: String {
        guard var here = points.first else { return "" }
        var text = "M\(TimelineRoute.number(here.x)) \(TimelineRoute.number(here.y))"
        for place in points.indices.dropFirst() {
            let corner = points[place]
            guard place + 1 < points.count else {
                text += "L\(TimelineRoute.number(corner.x)) \(TimelineRoute.number(corner.y))"
                break
            }
            let next = points[place + 1]
            let radius = min(8, TimelineRoute.distance(here, corner) / 2, TimelineRoute.distance(corner, next) / 2)
            let before = TimelineRoute.toward(here, from: corner, by: radius)
            let after = TimelineRoute.toward(next, from: corner, by: radius)
            text += "L\(TimelineRoute.number(before.x)) \(TimelineRoute.number(before.y))"
            text += "Q\(TimelineRoute.number(corner.x)) \(TimelineRoute.number(corner.y)) \(TimelineRoute.number(after.x)) \(TimelineRoute.number(after.y))"
            here = after
        }
        return text
    }

    /// A small point at the end, so that it is seen which of both waits.
    var arrow: String {
        guard points.count > 1 else { return "" }
        let (end, before) = (points[points.count - 1], points[points.count - 2])
        let (back, side) = (6.0, 3.5)
        let corners: [Point]
        if abs(end.x - before.x) > abs(end.y - before.y) {
            let direction = end.x > before.x ? -1.0 : 1.0
            corners = [(end.x + direction * back, end.y - side), (end.x + direction * back, end.y + side)]
        } else {
            let direction = end.y > before.y ? -1.0 : 1.0
            corners = [(end.x - side, end.y + direction * back), (end.x + side, end.y + direction * back)]
        }
        return "M\(TimelineRoute.number(end.x)) \(TimelineRoute.number(end.y))"
            + corners.map { "L\(TimelineRoute.number($0.x)) \(TimelineRoute.number($0.y))" }.joined() + "z"
    }

    private static func distance(_ one: Point, _ other: Point) -> Double { abs(one.x - other.x) + abs(one.y - other.y) }

    private static func toward(_ goal: Point, from place: Point, by length: Double) -> Point {
        let whole = max(distance(goal, place), 0.001)
        return (place.x + (goal.x - place.x) * length / whole, place.y + (goal.y - place.y) * length / whole)
    }

    /// One decimal at most, the same on every machine.
    static func number(_ value: Double) -> String {
        let tenths = Int((value * 10).rounded())
        let sign = tenths < 0 ? "-" : ""
        let size = tenths.magnitude
        return size.isMultiple(of: 10) ? "\(sign)\(size / 10)" : "\(sign)\(size / 10).\(size % 10)"
    }
}
