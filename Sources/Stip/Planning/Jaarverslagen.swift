import Foundation

/// L11: the mayors and the hoofdofficier adopt a report of every year of the term (Politiewet 2012, article 39 paragraph 1).
extension Planningsoordeel {
    func jaarverslagen() -> [Bevinding] {
        guard planning.niveau == .eenheid, let termijn = planning.termijn, termijn.upperBound.jaar - termijn.lowerBound.jaar < 12 else { return [] }
        let alle = Set(termijn.lowerBound.jaar...termijn.upperBound.jaar)
        let verslagen = stappen.filter { $0.onderwerp.noemt(.verslag) }
        guard !verslagen.isEmpty else { return zonderVerslag(termijn) }
        if verslagen.contains(where: { $0.onderwerp.noemt(.jaarlijks) && Jaartallen.in($0.stap.wat).isEmpty }) { return [] }
        let over = verslagen.reduce(into: Set<Int>()) { $0.formUnion(jaren(van: $1)) }
        let mist = alle.subtracting(over).sorted()
        // Reports of the term before tell nothing of this one.
        guard let eerste = mist.first, !over.isDisjoint(with: alle) else { return [] }
        let einde = stappen.compactMap { $0.moment?.laatste.jaar }.max() ?? 0
        let zeker = einde > eerste
        return [
            bevinding(
                .L11, zeker ? .fout : .waarschuwing, zeker: zeker, verslagen,
                "In deze planning staan jaarverslagen over \(lijst(over.intersection(alle))), maar niet over \(lijst(Set(mist))). Elk jaar van de termijn heeft er één (Politiewet 2012, artikel 39 lid 1).",
                herstel: "zet een stap in de planning waarin het jaarverslag over \(lijst(Set(mist))) wordt vastgesteld.")
        ]
    }

    private func lijst(_ jaren: Set<Int>) -> String { Opmaak.lijst(jaren.sorted().map(String.init), "en") }

    /// The years a report is about: as the words say, else the year before it is adopted.
    private func jaren(van stap: Oordeelstap) -> Set<Int> {
        let genoemd = Jaartallen.in(stap.stap.wat)
        if !genoemd.isEmpty { return genoemd }
        guard let moment = stap.moment else { return [] }
        // A report in December is of that year, one in spring of the year before.
        return [moment.laatste.maand >= 11 ? moment.laatste.jaar : moment.laatste.jaar - 1]
    }

    private func zonderVerslag(_ termijn: ClosedRange<Datum>) -> [Bevinding] {
        guard !vaststellingen.isEmpty, let tweede = termijn.lowerBound.adding(years: 1) else { return [] }
        // What municipalities decide for themselves in those years is not what the unit does.
        let loopt = stappen.filter { stap in
            if stap.handeling == .vaststellen, stap.is(.raad) || stap.is(.college) || stap.is(.commissie) { return false }
            return stap.moment?.eerste.map { $0 >= tweede && $0 <= termijn.upperBound } ?? false
        }
        guard let eerste = loopt.first else { return [] }
        return [
            bevinding(
                .L11, .waarschuwing, zeker: false, [eerste],
                "Deze planning loopt door in de termijn, tot \(Stapwoorden.naam(eerste.stap)) \(eerste.moment.map(Stapwoorden.moment) ?? ""), maar er staat geen jaarverslag in. Elk jaar heeft er één (Politiewet 2012, artikel 39 lid 1).",
                herstel: "zet elk jaar een stap waarin het jaarverslag wordt vastgesteld.")
        ]
    }
}

/// Years in a few words: "2027 tot en met 2029" is three, and so is "2027-2029".
enum Jaartallen {
    private static let verbindingen: Set<String> = ["-", "–", "t/m", "tot en met", "tot"]

    static func `in`(_ tekst: String) -> Set<Int> {
        let bytes = Array(tekst.utf8)
        var found: Set<Int> = []
        var vorige: (jaar: Int, einde: Int)?
        for (jaar, plek) in getallen(bytes) {
            let einde = plek + 4
            let tussen = vorige.map { String(decoding: bytes[$0.einde..<plek], as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines) }
            if let eerste = vorige?.jaar, let tussen, verbindingen.contains(tussen), eerste <= jaar, jaar - eerste < 12 {
                found.formUnion(eerste...jaar)
                vorige = nil
            } else {
                found.insert(jaar)
                vorige = (jaar, einde)
            }
        }
        return found
    }

    /// The years from 2000 to 2099 that stand as a word of their own, with their place in bytes.
    private static func getallen(_ bytes: [UInt8]) -> [(jaar: Int, plek: Int)] {
        let isWoord = { (place: Int) in
            bytes.indices.contains(place) && (isCijfer(bytes[place]) || UInt8(ascii: "a")...UInt8(ascii: "z") ~= bytes[place] | 0x20)
        }
        return bytes.indices.dropLast(3).compactMap { plek in
            guard bytes[plek] == UInt8(ascii: "2"), bytes[plek + 1] == UInt8(ascii: "0"), isCijfer(bytes[plek + 2]), isCijfer(bytes[plek + 3]),
                !isWoord(plek - 1), !isWoord(plek + 4)
            else { return nil }
            return (2_000 + Int(bytes[plek + 2] - 48) * 10 + Int(bytes[plek + 3] - 48), plek)
        }
    }

    private static func isCijfer(_ byte: UInt8) -> Bool { UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte }
}
