extension Planning {
    /// What a document tells as a planning: its steps, the term of the plan it is about, and its own date.
    init(_ lezing: Lezing) {
        self.init(
            naam: lezing.titel, niveau: Niveau(of: lezing), termijn: lezing.periode.flatMap(Planning.termijn), dagtekening: lezing.datum,
            stappen: lezing.stappen)
    }

    private static func termijn(_ periode: Periode) -> ClosedRange<Datum>? {
        guard let van = Datum(jaar: periode.van, maand: 1, dag: 1), let tot = Datum(jaar: periode.tot, maand: 12, dag: 31) else { return nil }
        return van...tot
    }
}

extension Planning.Niveau {
    /// Of the organisation that a document is of, else of the bodies in its steps.
    init(of lezing: Lezing) {
        switch lezing.organisaties.first?.niveau {
        case .gemeente, .basisteam: self = .gemeente
        case .landelijk: self = .landelijk
        case .eenheid, .district: self = .eenheid
        case nil: self = Planning.Niveau(of: lezing.soort) ?? Planning.Niveau(of: lezing.stappen)
        }
    }
}

extension Planning.Niveau {
    /// Whose paper it is, where its kind tells.
    private init?(of soort: Documentsoort) {
        switch soort {
        case .integraalVeiligheidsplan, .startnotitie, .raadsmededeling, .collegebericht: self = .gemeente
        case .strategischeAgenda: self = .landelijk
        case .nota, .oplegnotitie, .procesplanning, .uitvoeringsplan, .voortgangsrapportage, .overig: return nil
        }
    }
}

extension Planningsbestand {
    /// Whether these bytes are meant as a planning: by the name of the file, or because a key of a planning opens a line.
    static func isPlanning(_ bytes: [UInt8], named naam: String) -> Bool {
        if [".yaml", ".yml", ".json"].contains(where: naam.lowercased().hasSuffix) { return true }
        guard let text = String(validating: bytes.prefix(100_000), as: UTF8.self) else { return false }
        return text.split(whereSeparator: \.isNewline).contains {
            $0.hasPrefix("stappen:") || $0.hasPrefix("{\"versie\"") || $0.hasPrefix("{\"stappen\"")
        }
    }
}
