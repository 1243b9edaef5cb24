extension DelimitedText {
    /// Reads a table in whatever encoding a spreadsheet left it: UTF-8, UTF-16, or Windows-1252.
    /// - Parameter limit: how many rows a table may have, its head included.
    public init(inAnyCharset bytes: [UInt8], limit: Int = 10_000) throws(Fault) { try self.init(decoded(bytes), limit: limit) }
}
