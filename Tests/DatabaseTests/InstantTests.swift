import Foundation
import Testing

@testable import Database

@Suite struct InstantTests {
    @Test(arguments: [
        (0.0, "1970-01-01T00:00:00.000Z"), (-0.001, "1969-12-31T23:59:59.999Z"), (951_782_400.5, "2000-02-29T00:00:00.500Z"),
        (1_801_386_300.123, "2027-01-31T09:05:00.123Z"), (-62_167_219_200, "0000-01-01T00:00:00.000Z"),
        (253_402_300_799.999, "9999-12-31T23:59:59.999Z"), (4_107_542_399, "2100-02-28T23:59:59.000Z"),
    ])
    func `an instant is text of fixed width in utc`(seconds: Double, text: String) throws {
        #expect(Date(timeIntervalSince1970: seconds).stored == .text(text))
        #expect(try Date(stored: .text(text)) == Date(timeIntervalSince1970: seconds))
    }

    @Test func `every day of four centuries is the day of the calendar`() throws {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = .gmt
        for day in stride(from: -80_000, to: 80_000, by: 37) {
            let date = Date(timeIntervalSince1970: Double(day) * 86_400)
            let parts = calendar.dateComponents([.year, .month, .day], from: date)
            guard case .text(let text) = date.stored else { return }
            #expect(text.prefix(10).split(separator: "-").map { Int($0) } == [parts.year, parts.month, parts.day])
            #expect(try Date(stored: .text(text)) == date)
        }
    }

    @Test func `an instant outside the years is the nearest inside`() {
        #expect(Date(timeIntervalSince1970: 1e15).stored == .text("9999-12-31T23:59:59.999Z"))
        #expect(Date(timeIntervalSince1970: -1e15).stored == .text("0000-01-01T00:00:00.000Z"))
    }

    @Test(arguments: [
        "", "2027-01-31", "2027-01-31T09:05:00Z", "2027-01-31T09:05:00.000", "2027-13-31T09:05:00.000Z", "2027-01-31 09:05:00.000Z",
        "2027-01-31T24:05:00.000Z", "2027-01-31T09:05:00.0+0Z", "२०२७-01-31T09:05:00.000Z",
    ])
    func `text that is no instant is refused`(text: String) {
        #expect(throws: Unreadable.self) { try Date(stored: .text(text)) }
    }

    @Test(arguments: databases) func `now reads back as the same instant`(database: String) async throws {
        let store = try Store.temporary(database, clock: { Date(timeIntervalSince1970: 1_801_386_300.123_456_7) })
        try await store.migrate([Migration("0001-t", "create table t (w text not null)")])
        try await store.write { db in
            try db.run("insert into t (w) values (\(db.now))")
            #expect(try db.one("select w from t") { try $0["w"] } == db.now)
            #expect(try db.one("select w from t") { try $0["w"] } == "2027-01-31T09:05:00.123Z")
        }
    }
}
