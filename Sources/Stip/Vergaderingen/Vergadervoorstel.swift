/// What comes of one line of a file, held beside what Stip already has.
struct Vergadervoorstel: Equatable, Sendable {
    enum Uitkomst: Equatable, Sendable {
        case nieuw(Vergadergegevens)
        case bekend
        case gewijzigd(ID<Vergadering>, naar: Vergadergegevens, wat: [Wijziging])
        /// The file says that it is called off.
        case afgelast(ID<Vergadering>)
        case fout([String])
    }

    let regel: Vergaderregel
    let orgaan: Vergaderorgaan?
    var uitkomst: Uitkomst
}

/// All lines of a file, and what would be done.
struct Vergaderimport: Equatable, Sendable {
    var voorstellen: [Vergadervoorstel] = []
    var opmerkingen: [String] = []

    func count(_ test: (Vergadervoorstel.Uitkomst) -> Bool) -> Int { voorstellen.count { test($0.uitkomst) } }
    var nieuw: Int { count { if case .nieuw = $0 { true } else { false } } }
    var gewijzigd: Int { count { if case .gewijzigd = $0 { true } else { false } } }
    var afgelast: Int { count { if case .afgelast = $0 { true } else { false } } }
    var bekend: Int { count { $0 == .bekend } }
    var fout: Int { count { if case .fout = $0 { true } else { false } } }
    var isLeeg: Bool { nieuw + gewijzigd + afgelast == 0 }

    /// "115 nieuw en 2 al bekend"
    var telzin: String {
        let parts = [(nieuw, "nieuw"), (gewijzigd, "gewijzigd"), (afgelast, "afgelast"), (bekend, "al bekend")].filter { $0.0 > 0 }
        return Opmaak.lijst(parts.map { "\(Opmaak.getal($0.0)) \($0.1)" })
    }

    /// What is wrong with each line, with its place in the file.
    var redenen: [Reason] {
        voorstellen.flatMap { voorstel -> [Reason] in
            guard case .fout(let zinnen) = voorstel.uitkomst else { return [] }
            return zinnen.map { .vergaderregelFout(voorstel.regel.plek, $0) }
        }
    }

    /// What was shown, so that somebody confirms that and nothing else.
    var stand: String { "\(nieuw)-\(gewijzigd)-\(afgelast)-\(bekend)-\(fout)" }
}

extension Vergaderimport {
    /// - Parameter vast: the body that all lines are of that name no other body.
    init(_ bestand: Vergaderbestand, organen: [Vergaderorgaan], bestaand: [Vergadering], vast: String?, mag: (String) -> Bool) {
        opmerkingen = bestand.opmerkingen
        var keys: [String: Vergaderorgaan] = [:]
        for orgaan in organen { for sleutel in orgaan.sleutels where keys[sleutel] == nil { keys[sleutel] = orgaan } }
        let byKenmerk = Dictionary(bestaand.compactMap { one in one.kenmerk.map { ("\(one.orgaan) \($0)", one) } }) { first, _ in first }
        let byDag = Dictionary(grouping: bestaand, by: { "\($0.orgaan) \($0.gegevens.datum)" })
        var seen: [String: String] = [:]
        // Two meetings on one day are not both the one that Stip knows.
        var used: Set<ID<Vergadering>> = []
        for regel in bestand.regels {
            let named = organen.first { $0.code.lowercased() == regel.orgaantekst.lowercased() } ?? keys[Orgaan(regel.orgaantekst).sleutel]
            let orgaan = named ?? vast.flatMap { organen[$0] }
            var voorstel = Vergadervoorstel(regel: regel, orgaan: orgaan, uitkomst: .bekend)
            guard let orgaan, let datum = regel.datum, regel.fouten.isEmpty else {
                let unknown =
                    regel.orgaantekst.isEmpty
                    ? "Er staat niet bij van welk overleg dit is. Zet het in het bestand, of kies het bij het inlezen."
                    : "\"\(regel.orgaantekst.prefix(80))\" kent Stip niet als overleg of raad van deze eenheid."
                voorstel.uitkomst = .fout(regel.fouten + (orgaan == nil ? [unknown] : []))
                voorstellen.append(voorstel)
                continue
            }
            let dag = "\(orgaan.code) \(datum)"
            let key = regel.kenmerk.map { "\(orgaan.code) \($0)" } ?? "\(dag) \(regel.begin?.description ?? "")"
            if !mag(orgaan.code) {
                voorstel.uitkomst = .fout(["De vergaderingen van \(orgaan.naam) mag u niet bijhouden."])
            } else if let earlier = seen[key] {
                voorstel.uitkomst = .fout(["Dit is dezelfde vergadering als bij \(earlier.lowercased())."])
            } else {
                seen[key] = regel.plek
                let sameDay = (byDag[dag] ?? []).filter { !$0.isAfgelast && !used.contains($0.id) }
                // By the mark of the file; else by the day, where that tells which one is meant.
                let former: Vergadering? =
                    regel.kenmerk.flatMap { byKenmerk["\(orgaan.code) \($0)"] }
                    ?? sameDay.first { $0.gegevens.begin == regel.begin } ?? (sameDay.count == 1 ? sameDay[0] : nil) ?? byDag[dag]?.first { $0.isAfgelast && $0.gegevens.begin == regel.begin }
                if let former { used.insert(former.id) }
                voorstel.uitkomst = Vergaderimport.uitkomst(regel, datum, of: orgaan, former: former)
            }
            voorstellen.append(voorstel)
        }
    }

    private static func uitkomst(_ regel: Vergaderregel, _ datum: Datum, of orgaan: Vergaderorgaan, former: Vergadering?) -> Vergadervoorstel.Uitkomst {
        if regel.isAfgelast {
            guard let former else { return .fout(["Deze vergadering is in het bestand afgelast en stond niet in Stip. Stip slaat haar over."]) }
            return former.isAfgelast ? .bekend : .afgelast(former.id)
        }
        if let former, former.isAfgelast { return .bekend }
        // Councils meet in the open, as the law has it; other bodies do not, unless somebody says so.
        var gegevens = former?.gegevens ?? Vergadergegevens(datum: datum, isBesloten: !orgaan.isRaad)
        gegevens.datum = datum
        if regel.heeftTijd { (gegevens.begin, gegevens.eind) = (regel.begin, regel.eind) }
        if let plaats = regel.plaats { gegevens.plaats = plaats }
        if let isBesloten = regel.isBesloten { gegevens.isBesloten = isBesloten }
        do {
            try gegevens.check()
        } catch {
            return .fout(error.reasons.map(\.message))
        }
        guard let former else { return .nieuw(gegevens) }
        return former.gegevens == gegevens ? .bekend : .gewijzigd(former.id, naar: gegevens, wat: gegevens.changes(from: former.gegevens))
    }
}
