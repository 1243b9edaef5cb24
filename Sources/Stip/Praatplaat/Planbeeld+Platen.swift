/// The sheets of a unit: one for the whole, one for each district.
extension Planbeeld {
    /// The code in the address of a sheet, and what stands on it.
    struct Plaat: Sendable {
        let code: String
        let praatplaat: Praatplaat
        let groepen: [Groep]
    }

    var platen: [Plaat] { [eenheidsplaat] + indeling.districten.map(districtsplaat) }

    /// - Parameter code: of the unit or of a district.
    func plaat(_ code: String) -> Plaat? {
        if code == indeling.eenheid.code { return eenheidsplaat }
        return indeling.districten.first { $0.district.code == code }.map(districtsplaat)
    }

    var eenheidsplaat: Plaat {
        let code = indeling.eenheid.code
        let groepen = groepen()
        let praatplaat = Praatplaat(
            eenheid: indeling.eenheid.naam, periode: Opmaak.periode(termijn), peildatum: Opmaak.datum(indeling.peildatum), adres: adres(code),
            bladen: blad(1),
            gemeenten: gemeenten(indeling.gemeenten),
            districten: indeling.districten.map {
                Praatplaat.Deel(naam: $0.district.naam, gemeenten: $0.gemeenten.map { codes[$0.naam] ?? $0.code })
            },
            themas: themas(groepen))
        return Plaat(code: code, praatplaat: praatplaat, groepen: groepen)
    }

    private func districtsplaat(_ deel: Indeling.Deel) -> Plaat {
        let place = (indeling.districten.firstIndex { $0.district.code == deel.district.code } ?? 0) + 2
        let groepen = groepen(of: Set(deel.gemeenten.map(\.code)))
        let praatplaat = Praatplaat(
            district: deel.district.naam, eenheid: indeling.eenheid.naam, periode: Opmaak.periode(termijn),
            peildatum: Opmaak.datum(indeling.peildatum),
            adres: adres(deel.district.code), bladen: blad(place), gemeenten: gemeenten(deel.gemeenten),
            teams: deel.basisteams.map { Praatplaat.Deel(naam: $0.basisteam.naam, gemeenten: $0.gemeenten.map { codes[$0.naam] ?? $0.code }) },
            themas: themas(groepen))
        return Plaat(code: deel.district.code, praatplaat: praatplaat, groepen: groepen)
    }

    private func adres(_ code: String) -> String { (adres.isEmpty ? "" : adres + "/") + "praatplaten/\(code)" }
    private func blad(_ place: Int) -> String { "\(place) van \(indeling.districten.count + 1)" }

    /// The letters of each municipality: those that the unit chose, else made of its name.
    private var codes: [String: String] {
        let chosen = indeling.gemeenten.compactMap { gemeente in gemeente.afkorting.map { (gemeente.naam, $0) } }
        return Gemeentecode.codes(for: indeling.gemeenten.map(\.naam), stored: Dictionary(chosen) { first, _ in first })
    }

    private func gemeenten(_ gemeenten: [Gemeente]) -> [Praatplaat.Gemeente] {
        let codes = codes
        return gemeenten.compactMap { gemeente in
            guard let regel = regel(gemeente.code) else { return nil }
            let document = regel.plan.document
            return Praatplaat.Gemeente(
                code: codes[gemeente.naam] ?? gemeente.code, naam: gemeente.naam, plan: Praatplaat.Plan(regel.plan.stand),
                titel: document?.naam, termijn: document?.looptijd.map(Opmaak.periode))
        }
    }

    private func themas(_ groepen: [Groep]) -> [Praatplaat.Thema] {
        let codes = codes
        return groepen.map { groep in
            let noemt = groep.noemt.reduce(into: [String: Praatplaat.Rang]()) { ranks, entry in
                guard let naam = regel(entry.key)?.gemeente.naam, let code = codes[naam] else { return }
                ranks[code] = entry.value == .prioriteit ? .prioriteit : .doorlopend
            }
            let bevestigd = Set(groep.bevestigd.compactMap { code in regel(code).flatMap { codes[$0.gemeente.naam] } })
            return Praatplaat.Thema(
                id: groep.code, naam: groep.naam, focus: groep.focus, noemt: noemt, citaat: citaat(of: groep), bevestigd: bevestigd)
        }
    }

    /// The sentence to quote: of a priority that is first about this theme, the surest; then by name, so it is always the same.
    private func citaat(of groep: Groep) -> Praatplaat.Citaat? {
        let candidates = groep.noemingen.filter { $0.vondst.rang == .prioriteit && $0.vondst.uitspraak != nil && groep.isFirst($0) }
        let best = candidates.min { left, right in
            left.vondst.zekerheid != right.vondst.zekerheid
                ? left.vondst.zekerheid > right.vondst.zekerheid : (left.gemeente, left.nummer) < (right.gemeente, right.nummer)
        }
        guard let best, let uitspraak = best.vondst.uitspraak, let regel = regel(best.gemeente) else { return nil }
        let bron = regel.plan.document.map { document in document.naam + document.looptijdAchterNaam } ?? ""
        return Praatplaat.Citaat(tekst: uitspraak.citaat, gemeente: regel.gemeente.naam, bron: bron, bladzijde: String(uitspraak.bladzijde))
    }
}

extension Groep {
    fileprivate func isFirst(_ noeming: Noeming) -> Bool { noeming.vondst.themas.first == code || noeming.vondst.themas.isEmpty }

    /// What plans narrow the theme down to: the clauses of two municipalities at most, each in the words of the plan.
    var focus: String? {
        let clauses = noemingen.filter { $0.vondst.rang == .prioriteit && isFirst($0) }
            .sorted { ($1.vondst.zekerheid, $0.gemeente) < ($0.vondst.zekerheid, $1.gemeente) }
            .compactMap(\.vondst.focus).filter { $0.utf8.count <= 60 }
        let distinct = clauses.reduce(into: [String]()) { list, clause in if !list.contains(clause) { list.append(clause) } }
        return distinct.isEmpty ? nil : "onder meer " + distinct.prefix(2).joined(separator: "; ")
    }
}

extension Praatplaat.Plan {
    init(_ stand: Planstand) {
        self =
            switch stand {
            case .geldig, .looptAf: .geldig
            case .verlopen: .verlopen
            case .onleesbaar: .onleesbaar
            case .ontbreekt: .ontbreekt
            }
    }
}
