import Foundation
import Testing

@testable import Stip

@Suite struct AgendabestandTests {
    private func item(_ wanneer: Agendaitem.Wanneer, titel: String = "DVO Noord") -> Agendaitem {
        Agendaitem(kenmerk: "vergadering-1", volgnummer: 2, gewijzigd: Cast.now, wanneer: wanneer, titel: titel)
    }

    private func text(_ items: [Agendaitem]) -> String {
        String(decoding: Agendabestand(naam: "Proef", adres: "https://stip.voorbeeld.nl", items: items).bytes, as: UTF8.self)
    }

    private func tijd(_ dag: String, _ van: String, _ tot: String?) throws -> Agendaitem.Wanneer {
        .tijd(try day(dag), van: try #require(Kloktijd(van)), tot: tot.flatMap { Kloktijd($0) })
    }

    @Test func `lines are at most 75 octets, end with CRLF and are never cut inside a sign`() throws {
        let long = String(repeating: "é", count: 200) + "," + String(repeating: "𝄞", count: 40)
        let bytes = Agendabestand(naam: long, adres: "https://stip.voorbeeld.nl", items: [item(try tijd("2027-03-04", "14:00", "16:00"), titel: long)]).bytes
        #expect(bytes.suffix(2) == [13, 10])
        var lines: [[UInt8]] = [[]]
        for byte in bytes { if byte == 10 { lines.append([]) } else { lines[lines.count - 1].append(byte) } }
        for line in lines.dropLast() {
            #expect(line.last == 13)
            #expect(line.count - 1 <= 75)
            #expect(!line.dropLast().contains(13))
            #expect(String(validating: line, as: UTF8.self) != nil, "cut inside a sign")
        }
        let unfolded = String(decoding: bytes, as: UTF8.self).replacing("\r\n ", with: "")
        #expect(unfolded.contains("SUMMARY:" + long.replacing(",", with: "\\,") + "\r\n"))
    }

    @Test func `marks that mean something are escaped, in text and not in addresses`() throws {
        var one = item(try tijd("2027-03-04", "14:00", "16:00"), titel: "A; B, C\\D\nE\u{7}")
        (one.pad, one.plaats) = ("/vergaderingen/a,b;c", "Zaal; links")
        let feed = text([one])
        #expect(feed.contains("SUMMARY:A\\; B\\, C\\\\D\\nE\r\n"))
        #expect(feed.contains("LOCATION:Zaal\\; links\r\n"))
        #expect(feed.contains("URL:https://stip.voorbeeld.nl/vergaderingen/a,b;c\r\n"))
    }

    @Test func `nobody can put a line of their own in a calendar`() throws {
        let feed = text([item(try tijd("2027-03-04", "14:00", nil), titel: "x\r\nATTENDEE:mailto:a@b.nl\r\u{2028}END:VCALENDAR")])
        #expect(!feed.contains("\nATTENDEE"))
        #expect(feed.components(separatedBy: "\r\nEND:VCALENDAR").count == 2)
    }

    @Test func `a calendar says what it is, in the zone of Amsterdam written out, and invites nobody`() throws {
        let feed = text([item(try tijd("2027-03-28", "14:00", "16:00"))])
        for line in [
            "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Stip//Agenda//NL", "NAME:Proef", "X-WR-CALNAME:Proef", "REFRESH-INTERVAL;VALUE=DURATION:PT6H",
            "X-PUBLISHED-TTL:PT6H", "TZID:Europe/Amsterdam", "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU", "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
            "UID:vergadering-1@stip.voorbeeld.nl", "SEQUENCE:2", "STATUS:CONFIRMED", "CLASS:PUBLIC", "DTSTAMP:20261008T100000Z",
            "LAST-MODIFIED:20261008T100000Z", "DTSTART;TZID=Europe/Amsterdam:20270328T140000", "DTEND;TZID=Europe/Amsterdam:20270328T160000",
        ] { #expect(feed.contains(line + "\r\n"), "\(line)") }
        for word in ["METHOD", "ATTENDEE", "ORGANIZER", "VALARM"] { #expect(!feed.contains(word)) }
    }

    @Test func `whole days end on the day after, also at the end of a year and of February`() throws {
        #expect(text([item(.dagen(try day("2027-12-31")...day("2027-12-31")))]).contains("DTSTART;VALUE=DATE:20271231\r\nDTEND;VALUE=DATE:20280101\r\n"))
        #expect(text([item(.dagen(try day("2028-02-28")...day("2028-02-29")))]).contains("DTSTART;VALUE=DATE:20280228\r\nDTEND;VALUE=DATE:20280301\r\n"))
    }

    @Test func `a meeting past midnight ends on the next day, one without an end lasts an hour`() throws {
        #expect(text([item(try tijd("2027-10-30", "22:00", "00:30"))]).contains("DTEND;TZID=Europe/Amsterdam:20271031T003000\r\n"))
        #expect(text([item(try tijd("2027-10-30", "22:00", nil))]).contains("DURATION:PT1H\r\n"))
    }

    @Test func `the same items are the same bytes`() throws {
        let one = item(try tijd("2027-03-04", "14:00", "16:00"))
        #expect(text([one]) == text([one]))
    }
}
