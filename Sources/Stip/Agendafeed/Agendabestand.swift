import Foundation

/// A calendar as a file that other programs read: iCalendar (RFC 5545, with the names of RFC 7986).
///
/// No METHOD, ORGANIZER or ATTENDEE: with those Outlook takes an item for an invitation.
struct Agendabestand: Equatable, Sendable {
    /// As a program for calendars shows it.
    let naam: String
    /// Where the site is, without a slash at the end: `https://stip.example.nl`.
    let adres: String
    let items: [Agendaitem]

    /// The bytes: lines of at most 75 octets that end with CRLF.
    var bytes: [UInt8] {
        var lines = [
            "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Stip//Agenda//NL", "CALSCALE:GREGORIAN", "NAME:\(Agendabestand.escaped(naam))",
            "X-WR-CALNAME:\(Agendabestand.escaped(naam))", "X-WR-TIMEZONE:\(Agendabestand.zone)", "REFRESH-INTERVAL;VALUE=DURATION:PT6H",
            "X-PUBLISHED-TTL:PT6H",
        ]
        lines += Agendabestand.tijdzone
        for item in items { lines += self.lines(of: item) }
        lines.append("END:VCALENDAR")
        return lines.flatMap(Agendabestand.folded)
    }

    private func lines(of item: Agendaitem) -> [String] {
        var lines = [
            "BEGIN:VEVENT", "UID:\(Agendabestand.escaped(item.kenmerk))@\(host)", "DTSTAMP:\(Agendabestand.utc(item.gewijzigd))",
            "LAST-MODIFIED:\(Agendabestand.utc(item.gewijzigd))", "SEQUENCE:\(item.volgnummer)",
        ]
        lines += Agendabestand.lines(of: item.wanneer)
        lines.append("SUMMARY:\(Agendabestand.escaped(item.titel))")
        if let tekst = item.tekst { lines.append("DESCRIPTION:\(Agendabestand.escaped(tekst))") }
        if let plaats = item.plaats { lines.append("LOCATION:\(Agendabestand.escaped(plaats))") }
        // An address is no text: nothing in it is escaped.
        if let pad = item.pad { lines.append("URL:\(adres)\(pad)") }
        lines += [
            "STATUS:\(item.stand.rawValue)", "CLASS:\(item.isBesloten ? "PRIVATE" : "PUBLIC")",
            "TRANSP:\(item.isBezet && item.stand != .afgelast ? "OPAQUE" : "TRANSPARENT")", "END:VEVENT",
        ]
        return lines
    }

    /// The name of the machine in an address, for what must differ from all other calendars.
    private var host: String {
        let bare = adres.split(separator: "/").dropFirst(adres.contains("://") ? 1 : 0).first.map(String.init) ?? "stip"
        return bare.split(separator: ":").first.map(String.init) ?? "stip"
    }
}

extension Agendabestand {
    static let zone = "Europe/Amsterdam"

    /// The rule of the European Union since 1996, for all years.
    static let tijdzone = [
        "BEGIN:VTIMEZONE", "TZID:\(zone)",
        "BEGIN:STANDARD", "DTSTART:19701025T030000", "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU", "TZOFFSETFROM:+0200", "TZOFFSETTO:+0100",
        "TZNAME:CET", "END:STANDARD",
        "BEGIN:DAYLIGHT", "DTSTART:19700329T020000", "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU", "TZOFFSETFROM:+0100", "TZOFFSETTO:+0200",
        "TZNAME:CEST", "END:DAYLIGHT", "END:VTIMEZONE",
    ]

    static func lines(of wanneer: Agendaitem.Wanneer) -> [String] {
        switch wanneer {
        case .dagen(let dagen):
            // The end is the first day that no longer belongs to it.
            let end = dagen.upperBound.adding(days: 1) ?? dagen.upperBound
            return ["DTSTART;VALUE=DATE:\(compact(dagen.lowerBound))", "DTEND;VALUE=DATE:\(compact(end))"]
        case .tijd(let datum, let van, let tot):
            let begin = "DTSTART;TZID=\(zone):\(compact(datum))T\(compact(van))"
            guard let tot else { return [begin, "DURATION:PT1H"] }
            let last = tot > van ? datum : datum.adding(days: 1) ?? datum
            return [begin, "DTEND;TZID=\(zone):\(compact(last))T\(compact(tot))"]
        }
    }

    private static func compact(_ datum: Datum) -> String { datum.description.replacing("-", with: "") }
    private static func compact(_ tijd: Kloktijd) -> String { tijd.description.replacing(":", with: "") + "00" }

    /// `20270304T130000Z`
    static func utc(_ moment: Date) -> String {
        let seconds = Int(moment.timeIntervalSince1970.rounded(.down))
        let day = Int((Double(seconds) / 86_400).rounded(.down))
        let rest = seconds - day * 86_400
        let datum = Datum(dagnummer: day).map(compact) ?? "19700101"
        return datum + "T" + [rest / 3_600, rest / 60 % 60, rest % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }.joined() + "Z"
    }

    /// Text as a value: marks that mean something are escaped, signs that cannot be seen are left out.
    static func escaped(_ text: String) -> String {
        var result = ""
        for scalar in text.replacing("\r\n", with: "\n").unicodeScalars {
            switch scalar {
            case "\\": result += "\\\\"
            case ";": result += "\\;"
            case ",": result += "\\,"
            case "\n", "\r", "\u{2028}", "\u{2029}", "\u{85}": result += "\\n"
            case "\t": result += " "
            case _ where scalar.properties.generalCategory == .control: break
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    /// A line in pieces of at most 75 octets, never cut inside a sign. Every piece after the first begins with a space.
    static func folded(_ line: String) -> [UInt8] {
        let bytes = Array(line.utf8)
        var result: [UInt8] = []
        var begin = 0
        while bytes.count - begin > (begin == 0 ? 75 : 74) {
            var end = begin + (begin == 0 ? 75 : 74)
            while bytes[end] & 0xC0 == 0x80 { end -= 1 }
            result += (begin == 0 ? [] : [32]) + bytes[begin..<end] + [13, 10]
            begin = end
        }
        return result + (begin == 0 ? [] : [32]) + bytes[begin...] + [13, 10]
    }
}
