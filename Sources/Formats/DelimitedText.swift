/// Rows and cells of a table in text: CSV after RFC 4180, and as Dutch spreadsheets write it, with semicolons.
public struct DelimitedText: Equatable, Sendable {
    public struct Row: Equatable, Sendable {
        /// The line of the file on which the row begins, counted from 1.
        public let line: Int
        public let cells: [String]
    }

    /// Why a table cannot be read.
    public enum Fault: Error, Equatable, Sendable {
        case notText
        /// Quotation marks that are opened on this line and never closed.
        case openQuote(line: Int)
        case tooManyRows(limit: Int)
    }

    public let rows: [Row]

    /// Reads UTF-8 with or without a byte order mark. The separator is the one of comma, semicolon and tab that the first
    /// line has most of. Rows without any text are left out.
    /// - Parameter limit: how many rows a table may have, its head included.
    public init(_ bytes: [UInt8], limit: Int = 10_000) throws(Fault) {
        let bytes = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
        guard String(validating: bytes, as: UTF8.self) != nil, !bytes.contains(0) else { throw .notText }
        let head = bytes.prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
        let separator = [UInt8(ascii: ";"), UInt8(ascii: ","), UInt8(ascii: "\t")].max { left, right in
            head.count { $0 == left } < head.count { $0 == right }
        }
        var reader = Reader(separator: separator ?? UInt8(ascii: ";"), limit: limit)
        for byte in bytes { try reader.take(byte) }
        rows = try reader.finish()
    }

    private struct Reader {
        let separator: UInt8
        let limit: Int
        private var rows: [Row] = []
        private var cells: [String] = []
        private var cell: [UInt8] = []
        private var isQuoted = false
        /// The last byte closed the quotation marks, unless another one follows.
        private var isClosing = false
        private var line = 1
        private var begin = 1
        private var quoteLine = 1

        init(separator: UInt8, limit: Int) { (self.separator, self.limit) = (separator, limit) }

        mutating func take(_ byte: UInt8) throws(Fault) {
            let quote = UInt8(ascii: "\"")
            if isQuoted {
                if byte == quote { (isQuoted, isClosing) = (false, true) } else { cell.append(byte) }
            } else if isClosing, byte == quote {
                cell.append(quote)
                (isQuoted, isClosing) = (true, false)
            } else {
                isClosing = false
                switch byte {
                case quote where cell.isEmpty: (isQuoted, quoteLine) = (true, line)
                case separator: endCell()
                case UInt8(ascii: "\n"): try endRow()
                case UInt8(ascii: "\r"): break
                default: cell.append(byte)
                }
            }
            if byte == UInt8(ascii: "\n") {
                line += 1
                if cells.isEmpty, cell.isEmpty, !isQuoted { begin = line }
            }
        }

        mutating func finish() throws(Fault) -> [Row] {
            if isQuoted { throw .openQuote(line: quoteLine) }
            if !cells.isEmpty || !cell.isEmpty { try endRow() }
            return rows
        }

        private mutating func endCell() {
            cells.append(String(decoding: cell, as: UTF8.self))
            cell = []
        }

        private mutating func endRow() throws(Fault) {
            endCell()
            if cells.contains(where: { $0.contains { !$0.isWhitespace } }) {
                guard rows.count < limit else { throw .tooManyRows(limit: limit) }
                rows.append(Row(line: begin, cells: cells))
            }
            cells = []
        }
    }
}
