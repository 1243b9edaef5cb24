/// Numbers, and what needs what.
extension Stappenlezer {
    func genummerd(_ voorstellen: [Stapvoorstel]) -> [Stap] {
        var gezien: Set<String> = []
        let uniek = voorstellen.filter { stap in
            gezien.insert(
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

    /// More steps than a process has: what goes on is no planning.
    static let meeste = 400
}
