/// Numbers, and what needs what.
extension Stappenlezer {
    func genummerd(_ voorstellen: [Stapvoorstel]) -> [Stap] {
        var gezien: Set<String> = []
        let uniek = voorstellen.filter { stap in
            if isVooruitblik(stap, voorstellen) { return false }
            return gezien.insert(
                "\(stap.tijdvak.van) \(stap.tijdvak.tot) \(stap.tijdvak.isUiterlijk) \(stap.orgaan.lowercased()) \(stap.handeling?.rawValue ?? "") \(stap.wat.lowercased())"
            ).inserted
        }
        .sorted { ($0.bewijs.lowerBound) < ($1.bewijs.lowerBound) }
        return uniek.prefix(Stappenlezer.meeste).enumerated().map { index, stap in
            Stap(
                id: "stap-\(index + 1)", orgaan: stap.orgaan, handeling: stap.handeling, wat: stap.wat, moment: stap.tijdvak,
                nodig: lees.nodig(stap, uniek).map { "stap-\($0 + 1)" }, bewijs: lees.bewijs(stap.bewijs))
        }
    }

    /// "Wij willen u het plan in het voorjaar voorleggen": what the days below it tell again, and better.
    private func isVooruitblik(_ stap: Stapvoorstel, _ alle: [Stapvoorstel]) -> Bool {
        stap.handeling == .aanbieden && stap.tijdvak.precisie == .vaag
            && alle.prefix(Stappenlezer.meeste).contains {
                $0.tijdvak.isDag && stap.tijdvak.van <= $0.tijdvak.van && $0.tijdvak.tot <= stap.tijdvak.tot
                    && $0.bewijs.lowerBound > stap.bewijs.lowerBound
                    && $0.orgaan.lowercased() == stap.orgaan.lowercased()
            }
    }

    /// More steps than a process has: what goes on is no planning.
    static let meeste = 400
}
