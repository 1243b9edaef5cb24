import Formats

extension Leestekst {
    /// Names between quotation marks in and after a sentence that announces: "Allereerst 'overlast' … 'inbraken' …".
    func aanhalingen(_ verband: Zinsverband, in block: Block, blok: Int) -> Opsomming? {
        var punten: [Opsomming.Punt] = []
        var index = verband.zin.lowerBound
        while index < block.range.upperBound {
            guard let mark = aanhaling(at: index), index == 0 || !klein[index - 1].isWord,
                let end = sluiting(mark, from: index + mark.opening.count, to: block.range.upperBound)
            else {
                index += 1
                continue
            }
            let inner = index + mark.opening.count..<end
            // A sentence between quotation marks is what somebody said.
            if inner.count <= 80, let naam = naam(in: inner), !heeftGezegde(naam.range) { punten.append(punt(naam, blok)) }
            index = end + mark.closing.count
        }
        guard punten.count >= 2 else { return nil }
        let list = Opsomming(
            vorm: .aanhaling, signaal: verband.signaal, aankondiging: tekst(verband.zin), blok: blok, punten: punten, aantal: verband.aantal)
        return list.themadeel >= 0.5 ? list : nil
    }

    private func aanhaling(at index: Int) -> Aanhalingsteken? {
        // Most bytes are letters.
        guard klein[index] < 0x30 || klein[index] == 0xE2 else { return nil }
        return Aanhalingsteken.alle.first { $0.opening[0] == klein[index] && klein[index...].starts(with: $0.opening) }
    }

    private func sluiting(_ mark: Aanhalingsteken, from start: Int, to end: Int) -> Int? {
        var index = start
        while index < end, index - start <= 200 {
            if klein[index] == mark.closing[0], klein[index...].starts(with: mark.closing),
                index + mark.closing.count >= end || !klein[index + mark.closing.count].isWord
            {
                return index
            }
            index += 1
        }
        return nil
    }
}

private struct Aanhalingsteken {
    let opening: [UInt8]
    let closing: [UInt8]

    static let alle = [("'", "'"), ("\"", "\""), ("‘", "’"), ("“", "”"), ("„", "”")].map {
        Aanhalingsteken(opening: Array($0.utf8), closing: Array($1.utf8))
    }
}
