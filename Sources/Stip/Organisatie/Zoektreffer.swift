/// A municipality that was found by a name, and what to say of that name when it is not its own.
struct Zoektreffer: Equatable, Sendable {
    /// As it is on the day of the search.
    let gemeente: Gemeente
    /// The name that was found: its own, or one of the past.
    let naam: String
    /// "Rijnwaarden heet sinds 1 januari 2018 Zevenaar."
    let uitleg: String?
}

extension Organisatie {
    /// Municipalities whose name, now or formerly, holds `text`; those whose name it is first, then those that bear it now.
    func find(_ text: String, op datum: Datum) -> [Zoektreffer] {
        let key = Naamsleutel(text).tekst
        guard !key.isEmpty else { return [] }
        let matching = gemeenten.filter { Naamsleutel($0.naam).tekst.contains(key) }
        let own = matching.filter { opvolgers(of: $0.code, op: datum) == [$0.code] }
        let ceased = matching.filter { gemeente in !own.contains { $0.code == gemeente.code } }

        var found = own.map { Zoektreffer(gemeente: $0, naam: $0.naam, uitleg: uitleg(of: $0, op: datum)) }
        func add(_ naam: String, of code: String, uitleg: (Gemeente) -> String?) {
            for gemeente in opvolgers(of: code, op: datum).compactMap({ self.gemeente($0) }) {
                let isKnown = found.contains {
                    $0.gemeente.code == gemeente.code && ($0.naam == gemeente.naam || Naamsleutel($0.naam) == Naamsleutel(naam))
                }
                if !isKnown { found.append(Zoektreffer(gemeente: gemeente, naam: naam, uitleg: uitleg(gemeente))) }
            }
        }
        for gemeente in ceased { add(gemeente.naam, of: gemeente.code) { _ in uitleg(of: gemeente, op: datum) } }
        for gemeente in gemeenten {
            for naam in gemeente.vroegereNamen where Naamsleutel(naam.naam).tekst.contains(key) {
                add(naam.naam, of: gemeente.code) { uitleg(of: naam, now: $0) }
            }
        }
        return found.filter { Naamsleutel($0.naam).tekst == key } + found.filter { Naamsleutel($0.naam).tekst != key }
    }

    /// What became of a municipality, or is going to; nothing when it simply is.
    func uitleg(of gemeente: Gemeente, op datum: Datum) -> String? {
        let steps = herindelingen.filter { $0.van == gemeente.code }
        guard let step = steps.first else { return nil }
        let names = Opmaak.lijst(steps.map { naam(of: $0.naar) })
        if step.datum > datum { return "\(gemeente.naam) gaat op \(Opmaak.datum(step.datum)) op in \(names)." }
        if steps.count > 1 { return "\(gemeente.naam) is sinds \(Opmaak.datum(step.datum)) verdeeld over \(names)." }
        let ends = opvolgers(of: gemeente.code, op: datum)
        if ends == [step.naar] { return "\(gemeente.naam) heet sinds \(Opmaak.datum(step.datum)) \(names)." }
        return "\(gemeente.naam) ging op \(Opmaak.datum(step.datum)) op in \(names). Dat heet nu \(Opmaak.lijst(ends.map { naam(of: $0) }))."
    }

    private func naam(of code: String) -> String { gemeente(code)?.naam ?? code }

    private func uitleg(of naam: VroegereNaam, now gemeente: Gemeente) -> String {
        naam.tot.map { "\(naam.naam) heet sinds \(Opmaak.datum($0)) \(gemeente.naam)." } ?? "\(naam.naam) is een vroegere naam van \(gemeente.naam)."
    }
}
