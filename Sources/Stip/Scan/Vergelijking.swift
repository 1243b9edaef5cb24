import TextAnalysis

/// Whether two points of a document are the same. Each pair of names is compared once.
final class Vergelijking {
    private let lees: Leestekst
    private let deel: (Opsomming.Punt) -> [String]
    private var nummers: [String: Int] = [:]
    private var stammen: [[[UInt8]]] = []
    private var bekend: [Paar: Double] = [:]

    private struct Paar: Hashable {
        let een: Int
        let ander: Int
    }

    init(_ lees: Leestekst, deel: @escaping (Opsomming.Punt) -> [String]) { (self.lees, self.deel) = (lees, deel) }

    func gelijk(_ left: Opsomming.Punt, _ right: Opsomming.Punt) -> Bool {
        let value = gelijkenis(nummer(of: left), nummer(of: right))
        guard value >= 0.6 || value >= 0.3 && left.themas.first == right.themas.first && left.themas.first != nil else { return false }
        return deel(left) == deel(right)
    }

    private func nummer(of punt: Opsomming.Punt) -> Int {
        if let known = nummers[punt.naam.tekst] { return known }
        stammen.append(lees.stammen(of: punt.naam.tekst))
        nummers[punt.naam.tekst] = stammen.count - 1
        return stammen.count - 1
    }

    private func gelijkenis(_ een: Int, _ ander: Int) -> Double {
        if een == ander { return 1 }
        let paar = Paar(een: min(een, ander), ander: max(een, ander))
        if let known = bekend[paar] { return known }
        let value = stammen[een] == stammen[ander] ? 1 : naamgelijkenis.between(stammen[een], stammen[ander])
        bekend[paar] = value
        return value
    }
}
