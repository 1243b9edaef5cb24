/// Mends what programs leave in text. Letter and accent that stand apart come together ("o" and U+0308 become "ö"), as
/// in PDFs made on a Mac: otherwise "coördinatie" would be another word than "coördinatie"; for the letters of Dutch and
/// its neighbours only. Controls U+0080 to U+009F become the quotation marks and dashes that Windows means by them.
func mended(_ text: [UInt8]) -> [UInt8] {
    guard needsMending(text.span) else { return text }
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    var index = 0
    while index < text.count {
        let byte = text[index]
        if byte == 0xCC, index + 1 < text.count, let base = result.last, let scalar = composition(base, text[index + 1]) {
            result.removeLast()
            result.append(scalar: scalar)
            index += 2
        } else if byte == 0xC2, index + 1 < text.count, text[index + 1] < 0xA0 {
            result += fromWindows([text[index + 1]].span)
            index += 2
        } else {
            result.append(byte)
            index += 1
        }
    }
    return result
}

private func needsMending(_ text: Span<UInt8>) -> Bool {
    for index in text.indices {
        let byte = text[index]
        if byte == 0xCC || byte == 0xC2 && index + 1 < text.count && text[index + 1] < 0xA0 { return true }
    }
    return false
}

private func composition(_ base: UInt8, _ mark: UInt8) -> UInt32? {
    let letters: StaticString
    let results: [UInt32]
    switch mark {
    case 0x80: (letters, results) = ("aeiouAEIOU", [0xE0, 0xE8, 0xEC, 0xF2, 0xF9, 0xC0, 0xC8, 0xCC, 0xD2, 0xD9])
    case 0x81: (letters, results) = ("aeiouyAEIOUY", [0xE1, 0xE9, 0xED, 0xF3, 0xFA, 0xFD, 0xC1, 0xC9, 0xCD, 0xD3, 0xDA, 0xDD])
    case 0x82: (letters, results) = ("aeiouAEIOU", [0xE2, 0xEA, 0xEE, 0xF4, 0xFB, 0xC2, 0xCA, 0xCE, 0xD4, 0xDB])
    case 0x83: (letters, results) = ("anoANO", [0xE3, 0xF1, 0xF5, 0xC3, 0xD1, 0xD5])
    case 0x88: (letters, results) = ("aeiouyAEIOU", [0xE4, 0xEB, 0xEF, 0xF6, 0xFC, 0xFF, 0xC4, 0xCB, 0xCF, 0xD6, 0xDC])
    case 0x8A: (letters, results) = ("aA", [0xE5, 0xC5])
    case 0xA7: (letters, results) = ("cC", [0xE7, 0xC7])
    default: return nil
    }
    for offset in results.indices where letters.utf8Start[offset] == base { return results[offset] }
    return nil
}
