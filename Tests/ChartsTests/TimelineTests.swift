import Foundation
import HTML
import Testing

@testable import Charts

/// Where everything of a timeline stands, and that nothing stands on something else.
@Suite struct TimelineTests {
    /// A process of so many steps over so many bodies, days and words by a fixed rule.
    static func timeline(_ count: Int, lanes: Int, days: Int = 500) -> Timeline {
        let words = ["horen, uiterlijk 13 nov", "zeven van tien, do 16 april", "top vijf", "antwoordnota", "lijst van tien vaststellen, wo 3 maart", "ontwerp"]
        let states = Timeline.State.allCases
        let marks = (0..<count).map { place -> Timeline.Mark in
            let first = place * 7_919 % days
            let last = place.isMultiple(of: 4) ? first + 5 + place * 31 % 60 : first
            return Timeline.Mark(
                id: "s\(place)", lane: place * 13 % lanes, first: first, last: last, state: states[place % states.count],
                isVague: place.isMultiple(of: 8), isDeadline: place % 9 == 2, former: place % 11 == 3 ? max(0, first - 20) : nil,
                label: words[place % words.count], cells: ("dag \(first)", "Overleg \(place * 13 % lanes)", words[place % words.count]),
                standing: "gepland")
        }
        let links = (1..<max(count, 1)).map { Timeline.Link(from: "s\($0 - 1)", to: "s\($0)", isBroken: $0.isMultiple(of: 7)) }
        let months = stride(from: 0, through: days + 90, by: 30).map { (name: "mnd", day: $0) }
        return Timeline(
            id: "proef", title: "Proef", description: "Een proef.", lanes: (0..<lanes).map { "DVO nummer \($0) van de eenheid" }, marks: marks,
            links: links, months: months, today: ("Vandaag, 14 april", 100), recesses: [.init("zomerreces", first: 95, last: 130)])
    }

    @Test(arguments: [(12, 6), (40, 10), (120, 12), (400, 30), (400, 3)]) func `no label stands on another label or mark`(count: Int, lanes: Int) {
        let layout = TimelineLayout(Self.timeline(count, lanes: lanes))
        #expect(layout.placed.count == count)
        var clashes: [String] = []
        for (place, one) in layout.placed.enumerated() {
            for other in layout.placed[(place + 1)...] where one.label.intersects(other.label) || one.label.intersects(other.box) || one.box.intersects(other.label) {
                clashes.append("\(one.mark.id) \(other.mark.id)")
            }
            #expect(one.label.left >= layout.gutter && one.label.right <= layout.width, "\(one.mark.id)")
            let lane = layout.lanes[one.mark.lane]
            #expect(one.box.top > lane.top && one.box.bottom < lane.bottom)
        }
        #expect(clashes.isEmpty, "\(clashes.prefix(5))")
    }

    @Test func `the same steps in another order give the same drawing`() {
        let one = Self.timeline(60, lanes: 8)
        let other = Timeline(
            id: one.id, title: one.title, description: one.description, lanes: one.lanes, marks: one.marks.reversed(), links: one.links,
            months: one.months, today: one.today, recesses: one.recesses)
        #expect(one.html == other.html)
    }

    @Test func `a line ends at the mark that waits, and goes around others where it can`() {
        let timeline = Self.timeline(40, lanes: 10)
        let layout = TimelineLayout(timeline)
        let places = Dictionary(uniqueKeysWithValues: layout.placed.map { ($0.mark.id, $0) })
        for link in timeline.links {
            guard let from = places[link.from], let to = places[link.to] else { continue }
            let route = TimelineRoute(from: from, to: to, in: layout, fanIn: 1, fanOut: 1)
            let end = route.points[route.points.count - 1]
            let touches = end.x >= to.box.left - 0.01 && end.x <= to.box.right + 0.01 && end.y >= to.box.top - 0.01 && end.y <= to.box.bottom + 0.01
            #expect(touches, "\(link.from) \(link.to)")
            for (a, b) in zip(route.points, route.points.dropFirst()) { #expect(a.x == b.x || a.y == b.y) }
        }
    }

    @Test func `every state has a shape of its own, and the table says it in words`() {
        let shapes = Timeline.State.allCases.map { TimelineSign($0).shape(at: 9, 9, .file).text.replacing(/#[0-9a-f]{6}/, with: "") }
        #expect(Set(shapes).count == Timeline.State.allCases.count)
        let html = Self.timeline(12, lanes: 3).html.text
        for state in Timeline.State.allCases { #expect(html.contains("</svg>\(state.word)</li>")) }
        #expect(html.contains("<caption") && html.contains("scope=\"row\"") && html.components(separatedBy: "<tr>").count == 14)
    }

    @Test func `what people typed stays text, and a file has colours of its own`() {
        let mark = Timeline.Mark(
            id: "x", lane: 0, first: 3, last: 3, state: .planned, label: "<script>alert(1)</script>", cells: ("nu", "<b>", "\"wat\""), standing: "gepland")
        let timeline = Timeline(
            id: "t", title: "<i>", description: "", lanes: ["<u>"], marks: [mark], links: [.init(from: "x", to: "weg")], months: [("jan", 0), ("feb", 31)])
        #expect(!timeline.html.text.contains("<script") && !timeline.html.text.contains("<u>") && !timeline.html.text.contains("<b>"))
        #expect(!timeline.svg.text.contains("var(") && timeline.svg.text.contains("xmlns"))
    }

    @Test func `an empty timeline is drawn without a fault`() {
        let timeline = Timeline(id: "t", title: "Leeg", description: "", lanes: [], marks: [], links: [], months: [])
        #expect(timeline.size.width >= 1_192 && timeline.html.text.contains("Leeg"))
    }

    @Test func `a long name is cut where it does not fit`() {
        #expect(TextWidth.lines("Regionaal Veiligheidsoverleg", within: 400, atMost: 2) == ["Regionaal Veiligheidsoverleg"])
        let lines = TextWidth.lines("Districtelijk Veiligheidsoverleg Noord- en Oost-Gelderland met gasten", within: 220, atMost: 2)
        #expect(lines.count == 2 && lines.allSatisfy { TextWidth.of($0) <= 220 })
    }
}
