/// A paper for people, as a tree: what it says and how that hangs together, not how it looks. Written as OpenDocument text here;
/// who prints it makes pages of the same tree.
///
/// Text stays text: nothing in it is read as markup, in no form.
public struct Paper: Equatable, Sendable {
    public var title: String
    /// One line under the title: for whom, about what.
    public var subtitle: String
    /// Who made it: stands in the properties of the file.
    public var author: String
    /// At the top of each page after the first.
    public var runningHead: String
    /// What somebody must know before reading: from whom, for which meeting, on which day. Name and value.
    public var facts: [Fact]
    public var blocks: [Block]

    public init(title: String, subtitle: String = "", author: String, runningHead: String? = nil, facts: [Fact] = [], blocks: [Block]) {
        (self.title, self.subtitle, self.author, self.facts, self.blocks) = (title, subtitle, author, facts, blocks)
        self.runningHead = runningHead ?? title
    }

    public struct Fact: Equatable, Sendable {
        public let name: String
        public let value: Text

        public init(_ name: String, _ value: Text) { (self.name, self.value) = (name, value) }
    }

    public enum Block: Equatable, Sendable {
        /// From 1, right under the title, to 3. No level is skipped.
        case heading(Int, String)
        case paragraph(Text)
        /// The one paragraph that says what it comes down to.
        case lead(Text)
        /// The words of somebody else, and where they stand.
        case quote(Text, source: Text)
        case list([Text], isNumbered: Bool)
        case table(Table)
    }

    /// Rows under one header. The first cell of a row is its name.
    public struct Table: Equatable, Sendable {
        /// What the table shows: stands above it, and is its name for who does not see it.
        public let caption: String
        public let header: [String]
        public let rows: [[Text]]
        /// How wide the columns are in proportion; equal when nothing is said.
        public let widths: [Int]
        /// Which columns hold numbers: those stand to the right.
        public let numbers: Set<Int>

        public init(_ caption: String, header: [String], rows: [[Text]], widths: [Int] = [], numbers: Set<Int> = []) {
            (self.caption, self.header, self.rows, self.numbers) = (caption, header, rows, numbers)
            self.widths = widths.count == header.count ? widths : [Int](repeating: 1, count: header.count)
        }
    }

    /// A run of text in pieces.
    public struct Text: Equatable, Sendable, ExpressibleByStringInterpolation {
        public let pieces: [Piece]

        public init(_ pieces: [Piece]) { self.pieces = pieces }
        public init(_ text: String) { pieces = text.isEmpty ? [] : [.plain(text)] }
        public init(stringLiteral text: String) { self.init(text) }

        public static func bold(_ text: String) -> Text { Text([.bold(text)]) }
        public static func link(_ text: String, to address: String) -> Text { Text([.link(text, to: address)]) }
        /// A remark or a source, with a number where it belongs.
        public static func note(_ text: Text) -> Text { Text([.note(text)]) }
        public static func + (left: Text, right: Text) -> Text { Text(left.pieces + right.pieces) }

        /// The words alone, without notes.
        public var plain: String {
            pieces.map { piece in
                switch piece {
                case .plain(let text), .bold(let text), .link(let text, _): text
                case .note: ""
                }
            }.joined()
        }
    }

    public enum Piece: Equatable, Sendable {
        case plain(String)
        case bold(String)
        /// To an address that is whole: with its scheme.
        case link(String, to: String)
        case note(Text)
    }
}
