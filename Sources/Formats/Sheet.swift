/// A table as a file for other programs: one header, rows under it, written in four forms.
///
/// A sheet holds values and nothing that runs: no formulas, macros or links. Text stays text, so a code (`GM0150`, `01`)
/// keeps its zeros and a cell that begins with `=` is not a formula in any of the forms (UIT-20 to UIT-24).
public struct Sheet: Equatable, Sendable {
    public enum Cell: Equatable, Sendable {
        case text(String)
        case number(Int)
        case decimal(Double)
        /// A day of the calendar.
        case date(year: Int, month: Int, day: Int)
        case empty
    }

    /// The raw values stand in addresses.
    public enum Form: String, CaseIterable, Sendable {
        /// CSV as a Dutch spreadsheet opens it: semicolons, a byte order mark, `31-12-2026`, a decimal comma.
        case excel
        /// CSV after RFC 4180: commas, no mark, `2026-12-31`, a decimal point.
        case rfc4180
        /// OpenDocument 1.3, the form that Dutch government must offer.
        case ods
        case xlsx

        public var mediaType: String {
            switch self {
            case .excel: "text/csv; charset=utf-8"
            case .rfc4180: "text/csv; charset=utf-8; header=present"
            case .ods: "application/vnd.oasis.opendocument.spreadsheet"
            case .xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
            }
        }

        /// How the name of such a file ends.
        public var ending: String { self == .excel || self == .rfc4180 ? "csv" : rawValue }
    }

    public let name: String
    public let header: [String]
    public let rows: [[Cell]]
    /// Of the columns, in characters; what is not given follows from what stands in the column.
    public let widths: [Int]

    public init(name: String, header: [String], rows: [[Cell]], widths: [Int] = []) {
        (self.name, self.header, self.rows, self.widths) = (name, header, rows, widths)
    }

    /// - Throws: `Unwritable` when the disk or the library refuses; never because of what is in the cells.
    public func bytes(_ form: Form) throws(Unwritable) -> [UInt8] {
        switch form {
        case .excel, .rfc4180: Array(csv(form).utf8)
        case .ods: try ods()
        case .xlsx: try xlsx()
        }
    }
}

/// Why a file could not be made: a full disk, or a library that refused. No fault of who asked.
public struct Unwritable: Error, Equatable, Sendable {
    public let what: String

    init(_ what: String) { self.what = what }
}

extension Sheet {
    /// The name as a tab can bear it: at most 31 units of UTF-16, without the signs that Excel refuses in a name.
    var tab: String {
        var name = self.name.replacing(/[\[\]:*?\/\\]/, with: " ")
        name = String(String.UnicodeScalarView(name.unicodeScalars.filter { $0.value >= 0x20 && $0.value != 0x7F }))
        name = name.split(separator: " ").joined(separator: " ")
        while name.utf16.count > 31 { name.removeLast() }
        let isEdge = { (letter: Character) in letter == "'" || letter == " " }
        let whole = String(String(name.drop(while: isEdge)).reversed().drop(while: isEdge).reversed())
        return whole.isEmpty ? "Blad1" : whole
    }

    /// Widths in characters: as given, else what the column holds, between 8 and 60.
    var columnWidths: [Int] {
        header.indices.map { column in
            if column < widths.count { return widths[column] }
            let longest = rows.lazy.map { column < $0.count ? $0[column].length : 0 }.max() ?? 0
            // Two more than the header: the button of the filter stands in its cell.
            return min(max(longest + 1, header[column].count + 3, 8), 60)
        }
    }
}

extension Sheet.Cell {
    fileprivate var length: Int {
        switch self {
        case .text(let text): text.count
        case .number(let number): String(number).count
        case .decimal: 8
        case .date: 10
        case .empty: 0
        }
    }
}
