/// Something about a plan that the law asks a look at, with the article it comes from.
struct Registersignaal: Equatable, Sendable {
    enum Regel: String, CaseIterable, Sendable {
        /// The decision is not older than four years on any day of the term.
        case vierJaar = "L1"
        /// The council decided, and says on which ground.
        case raad = "L2"
    }

    enum Ernst: String, CaseIterable, Sendable { case fout, waarschuwing }

    let regel: Regel
    let ernst: Ernst
    /// In a table.
    let kort: String
    /// For people, with the day or the body it is about.
    let zin: String

    static let artikel = "Politiewet 2012, artikel 38b lid 1"
}

/// What the rules ask of a plan: its term and its decision, as far as they are known.
struct Besluittoets: Equatable, Sendable {
    var looptijd: Periode?
    var datum: Datum?
    var orgaan: Besluitgegevens.Orgaan = .onbekend
    var grondslag: Besluitgegevens.Grondslag = .onbekend

    /// The first day on which the decision is older than four years.
    var teOudVanaf: Datum? { datum?.afterFourYears }

    /// Rules L1 and L2, on the day somebody asks.
    func signalen(on dag: Datum) -> [Registersignaal] {
        if datum == nil, orgaan == .onbekend, grondslag == .onbekend {
            let zin = "Onbekend is wanneer en door wie dit plan is vastgesteld. De wet vraagt eens in de vier jaar een besluit van de gemeenteraad."
            return [Registersignaal(regel: .raad, ernst: .waarschuwing, kort: "Besluit onbekend", zin: zin)]
        }
        return [vierJaar(on: dag), orgaansignaal, grondslagsignaal].compactMap(\.self)
    }

    /// L1. The last day counts: a decision of 11 December 2025 is older than four years from 12 December 2029.
    private func vierJaar(on dag: Datum) -> Registersignaal? {
        guard let teOudVanaf else {
            return Registersignaal(
                regel: .vierJaar, ernst: .waarschuwing, kort: "Dag van het besluit onbekend",
                zin: "De dag van het besluit is onbekend. Of het binnen vier jaar blijft, is niet te zeggen.")
        }
        let sinds = "\(teOudVanaf <= dag ? "sinds" : "vanaf") \(Opmaak.datum(teOudVanaf))"
        guard let einde = looptijd?.laatsteDag else {
            // Without a term only today can be judged.
            guard teOudVanaf <= dag else { return nil }
            return Registersignaal(
                regel: .vierJaar, ernst: .fout, kort: "Ouder dan vier jaar \(sinds)", zin: "\(Opmaak.zin(sinds)) is het besluit ouder dan vier jaar.")
        }
        guard teOudVanaf <= einde else { return nil }
        return Registersignaal(
            regel: .vierJaar, ernst: .fout, kort: "Ouder dan vier jaar \(sinds)",
            zin: "\(Opmaak.zin(sinds)) is het besluit ouder dan vier jaar. Het plan loopt tot en met \(Opmaak.datum(einde)).")
    }

    /// L2, who decided.
    private var orgaansignaal: Registersignaal? {
        switch orgaan {
        case .gemeenteraad: nil
        case .onbekend:
            Registersignaal(
                regel: .raad, ernst: .waarschuwing, kort: "Onbekend wie besloot",
                zin: "Onbekend is wie het besluit nam. De wet vraagt een besluit van de gemeenteraad.")
        case .college, .burgemeester, .anders:
            Registersignaal(
                regel: .raad, ernst: .fout, kort: "Niet door de raad",
                zin: "Het besluit is genomen door \(orgaan.naam). De wet vraagt een besluit van de gemeenteraad.")
        }
    }

    /// L2, on which ground. A wrong ground does not undo the decision, so it is a warning.
    private var grondslagsignaal: Registersignaal? {
        let wat: (kort: String, zin: String)? =
            switch grondslag {
            case .artikel38b: nil
            case .onbekend: ("Grondslag onbekend", "Onbekend is welke grondslag het besluit noemt.")
            case .geen: ("Geen grondslag", "Het besluit noemt geen grondslag.")
            case .artikel38, .anders: ("Andere grondslag", "Het besluit noemt \(grondslag.naam) als grondslag.")
            }
        return wat.map { Registersignaal(regel: .raad, ernst: .waarschuwing, kort: $0.kort, zin: "\($0.zin) Dat hoort artikel 38b te zijn.") }
    }
}

/// The last day on which a plan can stand without a new decision, and why that day.
struct Vervaldag: Equatable, Sendable {
    enum Reden: String, Sendable {
        case looptijd
        case vierJaar = "vier-jaar"
    }

    let datum: Datum
    let reden: Reden
}

extension Besluittoets {
    /// The last day of the term or four years after the decision, whichever comes first; nothing when both are unknown.
    var vervaldag: Vervaldag? {
        let einde = looptijd?.laatsteDag.map { Vervaldag(datum: $0, reden: .looptijd) }
        let besluit = teOudVanaf?.adding(days: -1).map { Vervaldag(datum: $0, reden: .vierJaar) }
        return [einde, besluit].compactMap(\.self).min { $0.datum < $1.datum }
    }
}

extension Datum {
    /// The first day that is more than four years later. Where 29 February has no counterpart, the next day has.
    fileprivate var afterFourYears: Datum? {
        guard let same = Datum(jaar: jaar + 4, maand: maand, dag: dag) else { return Datum(jaar: jaar + 4, maand: maand + 1, dag: 1) }
        return same.adding(days: 1)
    }
}

extension Periode {
    var eersteDag: Datum? { Datum(jaar: van, maand: 1, dag: 1) }
    var laatsteDag: Datum? { Datum(jaar: tot, maand: 12, dag: 31) }
}
