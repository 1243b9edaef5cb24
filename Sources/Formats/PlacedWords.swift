/// A word of a page and the place where it stands, in points from the top left corner.
struct PlacedWord: Equatable {
    var text: [UInt8]
    var left: Float
    var top: Float
    var right: Float
    var bottom: Float

    var height: Float { bottom - top }
    var middle: Float { (top + bottom) / 2 }
}

/// The words of each page, as `pdftotext -bbox` tells them: a line for each, in the order in which the document draws them.
func placedWords(_ answer: [UInt8]) -> [[PlacedWord]] {
    var pages: [[PlacedWord]] = []
    for line in answer.split(separator: 0x0A) {
        guard let open = line.firstIndex(of: UInt8(ascii: "<")) else { continue }
        let tag = line[open...]
        if tag.starts(with: "<page ".utf8) {
            pages.append([])
        } else if tag.starts(with: "<word ".utf8), let word = placedWord(tag), !pages.isEmpty {
            pages[pages.count - 1].append(word)
        }
    }
    return pages
}

private func placedWord(_ tag: ArraySlice<UInt8>) -> PlacedWord? {
    guard let close = tag.firstIndex(of: UInt8(ascii: ">")), let end = tag.lastIndex(of: UInt8(ascii: "<")), close < end else { return nil }
    // Four numbers in quotation marks: xMin, yMin, xMax, yMax.
    let numbers = tag[..<close].split(separator: UInt8(ascii: "\"")).compactMap { Float(String(decoding: $0, as: UTF8.self)) }
    guard numbers.count == 4, numbers.allSatisfy(\.isFinite) else { return nil }
    return PlacedWord(text: unescaped(tag[(close + 1)..<end]), left: numbers[0], top: numbers[1], right: numbers[2], bottom: numbers[3])
}

private func unescaped(_ text: ArraySlice<UInt8>) -> [UInt8] {
    guard text.contains(UInt8(ascii: "&")) else { return Array(text) }
    var whole = String(decoding: text, as: UTF8.self)
    for (entity, character) in [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&apos;", "'"), ("&#39;", "'"), ("&amp;", "&")] {
        whole = whole.replacing(entity, with: character)
    }
    return Array(whole.utf8)
}
