/// The text of one document as it was read: one run of UTF-8 with its pages and its structure as ranges of it.
///
/// Every place Stip points at is a half-open range of bytes in `utf8`, so a quotation is exactly that text.
/// Blocks stand in reading order, one on a line (`\n` between blocks), do not overlap, and do not cross a page.
public struct DocumentText: Sendable, Equatable {
    public var utf8: [UInt8]
    /// The bytes of each page, in order, touching each other; never empty. A format without pages has one.
    public var pages: [Range<Int>]
    public var blocks: [Block]

    public init(utf8: [UInt8], pages: [Range<Int>], blocks: [Block]) {
        (self.utf8, self.pages, self.blocks) = (utf8, pages, blocks)
    }

    /// The text in `range`, which must lie on the borders of characters.
    public func text(_ range: Range<Int>) -> String { String(decoding: utf8[range], as: UTF8.self) }
}

/// A piece of a document that stands on its own: a heading, an item of a list, a cell, a paragraph.
public struct Block: Sendable, Equatable {
    public enum Kind: Sendable, Equatable {
        /// 1 is the highest. A format without styles gives levels by numbering, else 2.
        case heading(level: Int)
        /// `level` counts from 1. `numbered` tells `1.` from a bullet.
        case item(level: Int, numbered: Bool)
        /// A cell of a table; row and column count from 0 and start again with each table.
        case cell(row: Int, column: Int)
        /// A line of a table of contents: a title and, mostly, a page number behind it.
        case contents
        case paragraph
    }

    public var kind: Kind
    /// The text itself, without the bullet or number before it and without space around it.
    public var range: Range<Int>
    /// The bullet or number before the text ("3.1", "Prioriteit 2:" is not one); empty when there is none.
    public var marker: Range<Int>
    /// Counts from 1.
    public var page: Int
    /// Where the source broke the line inside `range`: offsets of the space or newline that stands there now.
    public var breaks: [Int]
    /// True where the source set the whole block in bold, if the format tells.
    public var bold: Bool

    public init(_ kind: Kind, _ range: Range<Int>, marker: Range<Int>? = nil, page: Int, breaks: [Int] = [], bold: Bool = false) {
        self.kind = kind
        self.range = range
        self.marker = marker ?? range.lowerBound..<range.lowerBound
        self.page = page
        self.breaks = breaks
        self.bold = bold
    }
}
