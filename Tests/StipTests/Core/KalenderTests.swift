import Foundation
import Testing

@testable import Stip

@Suite struct KalenderTests {
    @Test func `each day has the number that follows on that of the day before`() throws {
        let first = try #require(Datum("1899-12-31"))
        var previous = first
        for _ in 0..<100_000 {
            let next = try #require(previous.adding(days: 1))
            #expect(next > previous)
            #expect(next.dagnummer == previous.dagnummer + 1)
            previous = next
        }
        #expect(previous.description == "2173-10-15")
    }

    @Test(arguments: [("1970-01-01", 0), ("2000-02-29", 11_016), ("2026-10-08", 20_734), ("1969-12-31", -1)])
    func `a day has the number that everybody gives it`(text: String, number: Int) throws {
        #expect(try #require(Datum(text)).dagnummer == number)
        #expect(Datum(dagnummer: number)?.description == text)
    }

    @Test(arguments: [("2026-04-16", 3), ("2026-10-08", 3), ("2024-02-29", 3), ("1970-01-01", 3), ("2028-04-04", 1), ("2026-03-29", 6)])
    func `the day of the week is known`(text: String, weekdag: Int) throws {
        #expect(try #require(Datum(text)).weekdag == weekdag)
    }

    @Test(arguments: [
        ("2026-03-29T00:59:59Z", "2026-03-29", 2 * 3_600 - 1), ("2026-03-29T01:00:00Z", "2026-03-29", 3 * 3_600),
        ("2026-10-25T00:59:59Z", "2026-10-25", 3 * 3_600 - 1), ("2026-10-25T01:00:00Z", "2026-10-25", 2 * 3_600),
        ("2026-12-31T23:00:00Z", "2027-01-01", 0), ("2026-06-30T22:00:00Z", "2026-07-01", 0),
        ("1969-12-31T22:30:00Z", "1969-12-31", 23 * 3_600 + 1_800),
    ])
    func `the clock in Amsterdam goes forward in March and back in October`(instant: String, day: String, second: Int) throws {
        let (datum, found) = try Date(instant, strategy: .iso8601).inAmsterdam
        #expect(datum.description == day)
        #expect(found == second)
    }

    @Test(arguments: ["2026-03-29", "2026-03-30", "2026-10-25", "2026-10-26", "2026-01-01"])
    func `a day begins at midnight in Amsterdam`(text: String) throws {
        let datum = try #require(Datum(text))
        let start = Date(startOf: datum).inAmsterdam
        #expect(start.datum == datum)
        #expect(start.second == 0)
    }
}
