import TextAnalysis

/// The years behind moments, and single words.
extension Tijdslezer {
    static let jaren = 1990...2099

    /// The same with the year that stands behind it: "2018", "van 2018", "'18", "dit jaar", "volgend jaar".
    func metJaar(_ uiting: Tijdsuiting, _ start: Int, streep: Bool = false) -> (uiting: Tijdsuiting, next: Int) {
        var result = uiting
        var index = start
        if let woord = woord(index), ["van", "in"].contains(woord), jaartal(index + 1) != nil || jaarsprong(at: index + 1) != nil { index += 1 }
        guard index < woorden.count else { return (uiting, start) }
        let between = klein[woorden[index - 1].upperBound..<woorden[index].lowerBound]
        let isLos = between.allSatisfy { $0.isSpace || $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ".") || streep && "-/(".utf8.contains($0) }
        if isLos, let jaar = jaartal(index), !isPeriode(index) {
            result.jaar = jaar
            result.range = uiting.range.lowerBound..<woorden[index].upperBound
            return (result, index + 1)
        }
        // "mei '18", with any of the marks for it.
        if woorden[index].count == 2, let kort = getal(index), kort >= 10,
            between.last == UInt8(ascii: "'") || between.suffix(3).elementsEqual([0xE2, 0x80, 0x99])
        {
            result.jaar = 2000 + kort
            result.range = uiting.range.lowerBound..<woorden[index].upperBound
            return (result, index + 1)
        }
        if isLos, let (sprong, next) = jaarsprong(at: index) {
            result.jaarsprong = sprong
            result.range = uiting.range.lowerBound..<woorden[next - 1].upperBound
            return (result, next)
        }
        return (uiting, start)
    }

    func jaartal(_ index: Int) -> Int? {
        guard index < woorden.count, woorden[index].count == 4, let jaar = getal(index), Tijdslezer.jaren.contains(jaar) else { return nil }
        return jaar
    }

    /// "Dit jaar", "volgend jaar", "komend jaar", "het lopende jaar".
    func jaarsprong(at index: Int) -> (sprong: Int, next: Int)? {
        var place = index
        if woord(place) == "het" { place += 1 }
        guard let woord = woord(place), let sprong = Tijdwoorden.sprongen[woord],
            self.woord(place + 1) == "jaar" || self.woord(place + 1) == "kalenderjaar"
        else { return nil }
        return (sprong, place + 2)
    }

    /// Whether the year at `index` is a border of a term: "2020-2023", "2020 t/m 2023", "2020/2023".
    func isPeriode(_ index: Int) -> Bool {
        if let (teken, na) = verbinding(at: index + 1), teken != .en, jaartal(na) != nil { return true }
        // "2020-2023", "2020 tot 2023", "2020 t/m 2023", "2020 tot en met 2023".
        for terug in 1...4 where index >= terug && jaartal(index - terug) != nil {
            if let (teken, na) = verbinding(at: index - terug + 1), teken != .en, na == index { return true }
        }
        return false
    }

    /// A name of a month. "Jan" is a man's name too, and counts only beside a number, a mark or another month, or alone.
    func isMaandnaam(_ index: Int) -> Bool {
        guard woord(index) == "jan" else { return true }
        if woorden.count == 1 || maand(index + 1) != nil || jaartal(index + 1) != nil { return true }
        guard woorden[index].upperBound < einde else { return index > 0 && maand(index - 1) != nil }
        return verbinding(at: index + 1) != nil || "./\t".utf8.contains(klein[woorden[index].upperBound])
    }

    func eindeVanMaand(_ index: Int) -> Int {
        let end = woorden[index].upperBound
        // The full stop of "sept." belongs to it, when the name is short and something follows.
        return woorden[index].count <= 5 && end + 1 < einde && klein[end] == UInt8(ascii: ".") ? end + 1 : end
    }

    func maand(_ index: Int) -> Int? { woord(index).flatMap { Tijdwoorden.maanden[$0] } }
    func rang(_ index: Int) -> Int? { woord(index).flatMap { Tijdwoorden.rangen[$0] } }

    func getal(_ index: Int) -> Int? {
        guard index < woorden.count, woorden[index].count <= 4, klein[woorden[index]].allSatisfy(\.isDigit) else { return nil }
        return klein[woorden[index]].reduce(0) { $0 * 10 + Int($1 - 48) }
    }

    /// Whether only space, a hyphen or a full stop stands between two words.
    func vanzelf(_ left: Int, _ right: Int) -> Bool {
        klein[woorden[left].upperBound..<woorden[right].lowerBound].allSatisfy { $0.isSpace || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ".") }
    }

    func komma(_ index: Int) -> Bool {
        klein[woorden[index - 1].upperBound..<woorden[index].lowerBound].contains {
            $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "&") || $0 == UInt8(ascii: "+")
        }
    }

    func staatSchuin(_ index: Int) -> Bool { klein[woorden[index - 1].upperBound..<woorden[index].lowerBound].contains(UInt8(ascii: "/")) }

    func tussen(_ index: Int) -> String? {
        index + 1 < woorden.count ? String(decoding: klein[woorden[index].upperBound..<woorden[index + 1].lowerBound], as: UTF8.self) : nil
    }

    /// The word at `index`; nothing behind the last, and nothing for a word too long to be one of time.
    func woord(_ index: Int) -> String? {
        guard woorden.indices.contains(index), woorden[index].count <= 14 else { return nil }
        return String(decoding: klein[woorden[index]], as: UTF8.self)
    }
}
