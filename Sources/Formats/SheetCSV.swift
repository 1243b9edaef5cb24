extension Sheet {
    /// As CSV, in the Dutch spelling or that of RFC 4180: lines end in CR LF, what needs quotation marks has them.
    public func csv(_ form: Form) -> String {
        let isDutch = form == .excel
        let separator = isDutch ? ";" : ","
        let lines = [header.map(Cell.text)] + rows
        let body = lines.map { line in line.map { $0.csv(isDutch, separator) }.joined(separator: separator) + "\r\n" }.joined()
        return (isDutch ? "\u{FEFF}" : "") + body
    }
}

extension Sheet.Cell {
    fileprivate func csv(_ isDutch: Bool, _ separator: String) -> String {
        switch self {
        case .empty: ""
        case .number(let number): String(number)
        case .decimal(let number): isDutch ? number.plain.replacing(".", with: ",") : number.plain
        case .date(let year, let month, let day):
            isDutch
                ? "\(day.padded(2))-\(month.padded(2))-\(year.padded(4))" : "\(year.padded(4))-\(month.padded(2))-\(day.padded(2))"
        case .text(let text): text.harmless.quoted(separator)
        }
    }
}

extension String {
    /// A spreadsheet runs what begins like a formula; an apostrophe makes it text.
    fileprivate var harmless: String {
        guard let first = utf8.first, "=+-@\t\r".utf8.contains(first) else { return self }
        return "'" + self
    }

    fileprivate func quoted(_ separator: String) -> String {
        let special = Set("\"\r\n".utf8).union(separator.utf8)
        return utf8.contains { special.contains($0) } ? "\"\(replacing("\"", with: "\"\""))\"" : self
    }
}

extension Int {
    func padded(_ width: Int) -> String {
        let digits = String(self)
        return String(repeating: "0", count: Swift.max(0, width - digits.count)) + digits
    }
}

extension Double {
    /// Digits and a point, with at most six decimals and no exponent; what is no number is empty.
    var plain: String {
        guard isFinite, magnitude < 1e12 else { return "" }
        let millionths = Int((magnitude * 1e6).rounded())
        var decimals = (millionths % 1_000_000).padded(6)
        while decimals.hasSuffix("0") { decimals.removeLast() }
        let sign = self < 0 && millionths > 0 ? "-" : ""
        return sign + String(millionths / 1_000_000) + (decimals.isEmpty ? "" : "." + decimals)
    }
}
