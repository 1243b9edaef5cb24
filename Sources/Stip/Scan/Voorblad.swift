import Formats

/// The front of a document as lines: where it says what it is.
struct Voorblad {
    struct Regel {
        let range: Range<Int>
        let isHeading: Bool
        /// Of a heading without a number; 1 is the highest. A cell of a table stands below all headings.
        var level: Int?
    }

    /// Lines of at most 220 bytes among the first 6000, in order, with the lines of a block apart; no tables of contents.
    let regels: [Regel]
    /// The blocks among the first 6000 bytes.
    let blokken: ArraySlice<Block>

    init(_ lees: Leestekst) {
        blokken = lees.blokken.prefix { $0.range.lowerBound < 6000 }
        var regels: [Regel] = []
        for block in blokken where !block.isContents {
            var start = block.range.lowerBound
            for end in block.breaks.filter({ lees.tekst.utf8[$0] == 0x0A }) + [block.range.upperBound] {
                if end > start, end - start <= 220 {
                    regels.append(
                        Regel(
                            range: start..<end, isHeading: block.isHeading, level: block.isCell ? 9 : block.marker.isEmpty ? block.headingLevel : nil)
                    )
                }
                start = end + 1
            }
        }
        self.regels = regels
    }
}
