public import Foundation

/// An instant is text in UTC, `2027-01-31T09:05:00.000Z`: always 24 characters, so that sorting the text sorts the time.
///
/// The years 0000 to 9999 fit; an instant outside them is stored as the nearest that does.
extension Date: Storable {
    public var stored: Value { .text(instantText) }

    public init(stored: Value) throws {
        guard case .text(let text) = stored, let date = Date(instantText: text) else {
            throw Unreadable(stored, as: Self.self)
        }
        self = date
    }

    /// The same instant as it will be read back, whole milliseconds, never later than it was.
    var wholeMilliseconds: Date {
        Date(timeIntervalSince1970: (timeIntervalSince1970 * 1000).rounded(.down) / 1000)
    }
}

private let millisecondsADay = 86_400_000
private let firstMillisecond = -62_167_219_200_000.0
private let lastMillisecond = 253_402_300_799_999.0

extension Date {
    private var instantText: String {
        let exact = (timeIntervalSince1970 * 1000).rounded()
        let milliseconds = Int(min(max(exact, firstMillisecond), lastMillisecond))
        let day = milliseconds >= 0 ? milliseconds / millisecondsADay : (milliseconds + 1) / millisecondsADay - 1
        let rest = milliseconds - day * millisecondsADay
        let date = civil(fromDay: day)
        var text: [UInt8] = []
        text.reserveCapacity(24)
        text.append(date.year, digits: 4, then: "-")
        text.append(date.month, digits: 2, then: "-")
        text.append(date.day, digits: 2, then: "T")
        text.append(rest / 3_600_000, digits: 2, then: ":")
        text.append(rest / 60_000 % 60, digits: 2, then: ":")
        text.append(rest / 1000 % 60, digits: 2, then: ".")
        text.append(rest % 1000, digits: 3, then: "Z")
        return String(decoding: text, as: UTF8.self)
    }

    private init?(instantText: String) {
        let text = Array(instantText.utf8)
        guard text.count == 24,
            let year = text.number(0, 4, then: "-"), let month = text.number(5, 2, then: "-"),
            let day = text.number(8, 2, then: "T"), let hour = text.number(11, 2, then: ":"),
            let minute = text.number(14, 2, then: ":"), let second = text.number(17, 2, then: "."),
            let millisecond = text.number(20, 3, then: "Z"),
            (1...12).contains(month), (1...31).contains(day), hour < 24, minute < 60, second < 60
        else { return nil }
        let whole = day1970(year: year, month: month, day: day) * millisecondsADay
        let milliseconds = whole + ((hour * 60 + minute) * 60 + second) * 1000 + millisecond
        self.init(timeIntervalSince1970: Double(milliseconds) / 1000)
    }
}

/// The date of a day counted from 1 January 1970, by the arithmetic of the Gregorian calendar: 400 years are 146,097
/// days, and a year that begins in March has its odd day at the end.
private func civil(fromDay day1970: Int) -> (year: Int, month: Int, day: Int) {
    let days = day1970 + 719_468
    let era = (days >= 0 ? days : days - 146_096) / 146_097
    let dayOfEra = days - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let marchMonth = (5 * dayOfYear + 2) / 153
    let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * marchMonth + 2) / 5 + 1)
}

private func day1970(year: Int, month: Int, day: Int) -> Int {
    let marchYear = month <= 2 ? year - 1 : year
    let era = (marchYear >= 0 ? marchYear : marchYear - 399) / 400
    let yearOfEra = marchYear - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
}

extension [UInt8] {
    fileprivate mutating func append(_ number: Int, digits: Int, then separator: Unicode.Scalar) {
        var divisor = digits == 4 ? 1000 : digits == 3 ? 100 : 10
        while divisor > 0 {
            append(UInt8(ascii: "0") + UInt8(number / divisor % 10))
            divisor /= 10
        }
        append(UInt8(ascii: separator))
    }

    fileprivate func number(_ start: Int, _ digits: Int, then separator: Unicode.Scalar) -> Int? {
        guard self[start + digits] == UInt8(ascii: separator) else { return nil }
        var number = 0
        for byte in self[start..<start + digits] {
            guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
            number = number * 10 + Int(byte - UInt8(ascii: "0"))
        }
        return number
    }
}
