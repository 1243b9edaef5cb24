import Foundation
import HTML
import Testing

@testable import Charts

@Suite struct PairChartTests {
    private func chart(_ pairs: [PairChart.Pair]) -> String {
        PairChart(id: "proef", title: "Drugs steeg", description: "Drugs: toen 2, nu 8.", legend: ("Toen", "Nu"), pairs: pairs).html.text
    }

    @Test func `then is open and now is full, so the shape tells them apart`() {
        let html = chart([.init(name: "Drugs", before: 2, after: 8)])
        #expect(html.contains("<circle class=\"ring\" cx=\"449\""))
        #expect(html.contains("<circle cx=\"764\""))
        #expect(html.contains("role=\"img\" aria-labelledby=\"proef-titel proef-tekst\""))
    }

    @Test func `what did not change is one dot with one number`() {
        let html = chart([.init(name: "Drugs", before: 3, after: 3)])
        #expect(html.components(separatedBy: ">3</text>").count == 2)
    }

    @Test func `nothing to show divides by nothing, and markup stays text`() {
        #expect(chart([.init(name: "<b>", before: 0, after: 0)]).contains("&lt;b&gt;"))
        #expect(chart([]).contains("<svg"))
    }
}
