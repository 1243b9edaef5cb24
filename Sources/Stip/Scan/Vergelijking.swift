import TextAnalysis

/// Whether two points of a document are the same. Each pair of names is compared once.
final class Vergelijking {
    private let deel: (Opsomming.Punt) -> [String]
    private var stammen: [[[UInt8]]] = []
    /// Of each name a bit for every stem, by how it begins: names without a bit in common have nothing in common.
    private var beginnen: [UInt64] = []
    private var bekend: [Paar: Double] = [:]

    private struct Paar: Hashable {
        let een: Int
        let ander: Int
    }

    /// Numbers the points of the lists by their names; the same place is the same name.
    init(_ lees: Leestekst, _ opsommingen: inout [Opsomming], deel: @escaping (Opsomming.Punt) -> [String]) {
        self.deel = deel
        var nummers: [Range<Int>: Int] = [:]
        for list in opsommingen.indices {
            for index in opsommingen[list].punten.indices {
                let naam = opsommingen[list].punten[index].naam
                let nummer = nummers[naam.range] ?? stammen.count
                opsommingen[list].punten[index].nummer = nummer
                guard nummer == stammen.count else { continue }
                nummers[naam.range] = nummer
                stammen.append(lees.stammen(of: naam))
                beginnen.append(Vergelijking.begin(of: stammen[nummer]))
            }
        }
    }

    func gelijk(_ left: Opsomming.Punt, _ right: Opsomming.Punt) -> Bool {
        let value = gelijkenis(left.nummer, right.nummer)
        guard value >= 0.6 || value >= 0.3 && left.themas.first == right.themas.first && left.themas.first != nil else { return false }
        return deel(left) == deel(right)
    }

    private func gelijkenis(_ een: Int, _ ander: Int) -> Double {
        if een == ander { return 1 }
        if beginnen[een] & beginnen[ander] == 0 { return 0 }
        let paar = Paar(een: min(een, ander), ander: max(een, ander))
        if let known = bekend[paar] { return known }
        let value = stammen[een] == stammen[ander] ? 1 : naamgelijkenis.between(stammen[een], stammen[ander])
        bekend[paar] = value
        return value
    }

    /// Stems that are alike have their first five letters in common. Names of which no word matters are all the same.
    private static func begin(of stammen: [[UInt8]]) -> UInt64 {
        stammen.isEmpty ? 1 << 63 : stammen.reduce(0) { bits, stam in bits | 1 << (stam.prefix(5).reduce(0) { $0 &* 31 &+ UInt64($1) } % 63) }
    }
}
