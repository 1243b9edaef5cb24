import HTML
import Testing

@testable import Charts

@Suite struct BarChartTests {
    private func chart(_ bars: [BarChart.Bar], maximum: Int = 10) -> String {
        BarChart(
            id: "proef", title: "Ondermijning staat bovenaan", description: "Aantal plannen per thema.", bars: bars, maximum: maximum,
            columns: ("Thema", "Prioriteit", "Doorlopend")
        ).html.text
    }

    @Test func `a figure has a title, a description and its table (A11-01, A11-02)`() {
        let html = chart([.init(name: "Drugs", value: 5, extra: 2)])
        #expect(html.contains("role=\"img\" aria-labelledby=\"proef-titel proef-tekst\""))
        #expect(html.contains("<th scope=\"row\">Drugs</th><td>5</td><td>2</td>"))
        #expect(html.contains("<caption class=\"stip-visually-hidden\">Ondermijning staat bovenaan</caption>"))
    }

    @Test func `bars start at zero and a full bar is as long as the maximum`() {
        let html = chart([.init(name: "Alle", value: 10), .init(name: "Geen", value: 0)])
        #expect(html.contains("x=\"300\" y=\"6\" width=\"480\""))
        #expect(html.contains("x=\"300\" y=\"40\" width=\"0\""))
    }

    @Test func `on a narrow screen each name stands above its bar, which is a share of the width`() {
        let html = chart([.init(name: "Drugs", value: 5, extra: 2)])
        #expect(html.contains("<svg class=\"stip-chart stip-chart--narrow\" width=\"100%\" height=\"56\" role=\"img\""))
        #expect(html.contains("width=\"42%\" height=\"18\""))
        #expect(html.contains("aria-labelledby=\"proef-titel-smal proef-tekst-smal\""))
    }

    @Test func `a name with markup in it stays text`() {
        #expect(chart([.init(name: "<b>\"", value: 1)]).contains("&lt;b&gt;&quot;"))
    }

    @Test func `nothing to show divides by nothing`() {
        #expect(chart([], maximum: 0).contains("<tbody></tbody>"))
    }
}
