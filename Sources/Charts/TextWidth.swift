/// How wide a text becomes at 16 pixels, before it is drawn.
///
/// The widths are those of Liberation Sans, in thousandths of the size, with some room: the reader's own letter may be wider.
enum TextWidth {
    private static let plain = [
        278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556, 556,
        556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778,
        667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278, 556,
        556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
    ]

    static func of(_ text: String, isBold: Bool = false) -> Double {
        var sum = 0
        for scalar in text.unicodeScalars {
            sum += (32..<127).contains(scalar.value) ? plain[Int(scalar.value) - 32] : 700
        }
        return Double(sum) / 1000 * 16 * (isBold ? 1.14 : 1.07)
    }

    /// The text in lines of at most that width; what does not fit ends in an ellipsis.
    static func lines(_ text: String, within width: Double, atMost count: Int) -> [String] {
        var lines: [String] = []
        var line = ""
        for word in text.split(separator: " ") {
            let longer = line.isEmpty ? String(word) : "\(line) \(word)"
            if of(longer) <= width || line.isEmpty {
                line = longer
            } else if lines.count + 1 < count {
                lines.append(line)
                line = String(word)
            } else {
                line = longer
            }
        }
        return (lines + [line]).map { cut($0, to: width) }
    }

    /// The text, or as much of its beginning as fits before an ellipsis.
    static func cut(_ text: String, to width: Double) -> String {
        guard of(text) > width else { return text }
        var short = text
        while !short.isEmpty, of(short + "…") > width { short.removeLast() }
        while short.last == " " || short.last == "," { short.removeLast() }
        return short + "…"
    }
}
