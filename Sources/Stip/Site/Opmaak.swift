import Foundation

/// Dates, numbers, lists and plurals as they are written in Dutch, on any machine.
///
/// Nothing here asks the machine for its language, its zone or its calendar: two servers write the same page.
enum Opmaak {
    // MARK: Days

    /// `16 april 2026`
    static func datum(_ datum: Datum) -> String { "\(datum.dag) \(maanden[datum.maand - 1]) \(datum.jaar)" }

    /// `donderdag 16 april 2026`
    static func dagEnDatum(_ datum: Datum) -> String { "\(weekdagen[datum.weekdag]) \(self.datum(datum))" }

    /// `do 16 april`: in a table, where the year is known.
    static func korteDatum(_ datum: Datum) -> String { "\(weekdagen[datum.weekdag].prefix(2)) \(datum.dag) \(maanden[datum.maand - 1])" }

    /// `2027–2030`, or one year.
    static func periode(_ periode: Periode) -> String { periode.van == periode.tot ? "\(periode.van)" : "\(periode.van)–\(periode.tot)" }

    // MARK: Moments, in Amsterdam

    /// `12.00 uur`
    static func tijd(_ moment: Date) -> String {
        let (_, seconds) = moment.inAmsterdam
        let minutes = seconds / 60 % 60
        return "\(seconds / 3600).\(minutes < 10 ? "0" : "")\(minutes) uur"
    }

    /// `donderdag 16 april 2026, 12.00 uur`
    static func moment(_ moment: Date) -> String { "\(dagEnDatum(moment.inAmsterdam.datum)), \(tijd(moment))" }

    /// `vandaag, 9.12 uur`, `gisteren`, else `vrijdag 10 april`, with the year when it is another.
    static func geleden(_ moment: Date, now: Date) -> String {
        let day = moment.inAmsterdam.datum
        let today = now.inAmsterdam.datum
        switch today.dagnummer - day.dagnummer {
        case 0: return "vandaag, \(tijd(moment))"
        case 1: return "gisteren"
        default:
            let year = day.jaar == today.jaar ? "" : " \(day.jaar)"
            return "\(weekdagen[day.weekdag]) \(day.dag) \(maanden[day.maand - 1])\(year)"
        }
    }

    // MARK: Numbers

    /// `1.422.000`
    static func getal(_ number: Int) -> String {
        let digits = String(number.magnitude)
        var text = ""
        for (place, digit) in digits.enumerated() {
            if place > 0, (digits.count - place).isMultiple(of: 3) { text += "." }
            text.append(digit)
        }
        return number < 0 ? "−" + text : text
    }

    /// `0,93`: rounded half away from zero.
    static func getal(_ number: Double, decimalen: Int) -> String {
        guard number.isFinite, abs(number) < 1e12 else { return "onbekend" }
        var scale = 1
        for _ in 0..<decimalen { scale *= 10 }
        let scaled = Int((abs(number) * Double(scale)).rounded())
        let whole = getal(scaled / scale)
        let sign = number < 0 && scaled > 0 ? "−" : ""
        guard decimalen > 0 else { return sign + whole }
        let fraction = String(scaled % scale)
        return "\(sign)\(whole),\(String(repeating: "0", count: decimalen - fraction.count))\(fraction)"
    }

    /// `42%`, of a share between 0 and 1.
    static func procent(_ share: Double) -> String { "\(getal(share * 100, decimalen: 0))%" }

    /// `3,4 MB`, in thousands.
    static func omvang(_ bytes: Int) -> String {
        switch bytes {
        case ..<1_000: "\(aantal(bytes, "byte", "bytes"))"
        case ..<1_000_000: "\(getal(bytes / 1_000)) kB"
        default: "\(getal(Double(bytes) / 1_000_000, decimalen: bytes < 10_000_000 ? 1 : 0)) MB"
        }
    }

    /// `drie`, up to twelve; then figures.
    static func telwoord(_ number: Int) -> String {
        let words = ["nul", "één", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf"]
        return words.indices.contains(number) ? words[number] : getal(number)
    }

    /// `1 gemeente`, `36 gemeenten`, `geen gemeenten`.
    static func aantal(_ number: Int, _ one: String, _ many: String) -> String {
        switch number {
        case 0: "geen \(many)"
        case 1: "1 \(one)"
        default: "\(getal(number)) \(many)"
        }
    }

    // MARK: Words

    /// `Aldermeer, Boekveen en Esdorp`
    static func lijst(_ words: [String], _ last: String = "en") -> String {
        guard words.count > 1 else { return words.first ?? "" }
        return words.dropLast().joined(separator: ", ") + " \(last) " + words[words.count - 1]
    }

    /// With a capital, to begin a sentence.
    static func zin(_ text: String) -> String {
        if text.hasPrefix("ij") { return "IJ" + text.dropFirst(2) }
        if text.hasPrefix("één") { return "Eén" + text.dropFirst(3) }
        return text.prefix(1).uppercased() + text.dropFirst()
    }

    /// Names in the order of a Dutch list: capitals and accents do not count, `'s-` neither.
    static func before(_ left: String, _ right: String) -> Bool {
        let (one, other) = (sortKey(left), sortKey(right))
        return one == other ? left < right : one < other
    }

    private static func sortKey(_ text: String) -> String {
        let folded = text.decomposedStringWithCanonicalMapping.lowercased().unicodeScalars.filter { !(0x300...0x36F).contains($0.value) }
        var key = String(String.UnicodeScalarView(folded))
        for article in ["'s-", "’s-", "'t ", "’t "] where key.hasPrefix(article) { key.removeFirst(article.count) }
        return key
    }

    private static let weekdagen = ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"]
    static let maanden = [
        "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december",
    ]
}
