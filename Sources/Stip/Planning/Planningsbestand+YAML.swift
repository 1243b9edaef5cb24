import Yams

extension Planningsbestand {
    /// Reads a planning file.
    /// - Throws: `Refusal` with everything that is wrong, each with the step and the field where it stands.
    static func read(yaml bytes: [UInt8]) throws(Refusal) -> Planningsbestand {
        let hurdles = YAMLGrens.faults(in: bytes, atMost: grens)
        guard hurdles.isEmpty else { throw Refusal(hurdles.map(Reason.init)) }
        let root: Node?
        do {
            root = try compose(yaml: String(decoding: bytes, as: UTF8.self))
        } catch {
            throw Refusal(.planningGeenYAML(regel: (error as? YamlError)?.regel))
        }
        guard let root, root.mapping != nil else { throw Refusal(.planningGeenYAML(regel: nil)) }
        var lezing = Planningslezing()
        let planning = lezing.read(root)
        if let refusal = lezing.faults.refusal { throw refusal }
        guard let planning else { throw Refusal(.planningGeenYAML(regel: nil)) }
        return Planningsbestand(planning: planning, waarschuwingen: lezing.faults.waarschuwingen)
    }
}

/// Walks through the file, from the term to the steps.
struct Planningslezing {
    var faults = Planningsfouten()
    private static let velden = [
        "versie", "naam", "titel", "niveau", "termijn", "dagtekening", "stappen", "vergaderingen", "reces", "recessen", "afwezig", "aanlevertermijn",
        "aanlevertermijnen", "schoolregio", "schoolregios",
    ]

    mutating func read(_ root: Node) -> Planning? {
        guard let blok = Planningsblok(root, at: "", keys: Planningslezing.velden, into: &faults) else { return nil }
        if let versie = blok.text("versie", into: &faults), !["1", "1.0"].contains(versie) {
            faults.add("", "\"versie: \(versie.prefix(20))\" kent Stip niet. Dit programma leest versie 1.")
        }
        let stappen = readStappen(blok)
        var planning = Planning(
            naam: blok.text("naam", into: &faults) ?? blok.text("titel", into: &faults), niveau: niveau(blok, stappen), termijn: termijn(blok),
            dagtekening: blok.dagen("dagtekening", into: &faults)?.van, stappen: stappen)
        planning.vergaderkalender = kalender(blok)
        return planning
    }

    // MARK: Whose it is, and for when

    private mutating func niveau(_ blok: Planningsblok, _ stappen: [Stap]) -> Planning.Niveau {
        guard let text = blok.text("niveau", into: &faults) else {
            let guess = Planning.Niveau(of: stappen)
            faults.warn("", "Het veld \"niveau\" ontbreekt. Stip leest deze planning als \(guess.rawValue).")
            return guess
        }
        if let known = Planning.Niveau(woord: text) { return known }
        faults.add("", "\"\(text.prefix(40))\" bij \"niveau\" kent Stip niet. Kies eenheid, gemeente of landelijk.")
        return .eenheid
    }

    private mutating func termijn(_ blok: Planningsblok) -> ClosedRange<Datum>? {
        guard let node = blok.node("termijn") else { return nil }
        if let text = node.scalar?.string {
            let years = text.split { !$0.isNumber }.compactMap { Int($0) }
            if years.count == 2, years[0] <= years[1], let van = Datum(jaar: years[0], maand: 1, dag: 1),
                let tot = Datum(jaar: years[1], maand: 12, dag: 31)
            {
                return van...tot
            }
        }
        guard node.mapping != nil, let deel = Planningsblok(node, at: "De termijn", keys: ["van", "tot"], into: &faults) else {
            faults.add("De termijn", "Schrijf de eerste en de laatste dag zo: {van: 2019-01-01, tot: 2022-12-31}.")
            return nil
        }
        return periode(deel)
    }

    /// Both days included. A field that is not there is a fault.
    mutating func periode(_ blok: Planningsblok) -> ClosedRange<Datum>? {
        for key in ["van", "tot"] where blok.node(key) == nil {
            faults.add(blok.plek, "Het veld \"\(key)\" ontbreekt. Vul een datum in, zoals 2018-07-15.")
        }
        guard let van = blok.dagen("van", into: &faults)?.van, let tot = blok.dagen("tot", into: &faults)?.tot else { return nil }
        guard van <= tot else {
            faults.add(blok.plek, "Het einde (\(tot)) ligt vóór het begin (\(van)). Verander één van de twee.")
            return nil
        }
        return van...tot
    }
}

extension Planning.Niveau {
    init?(woord: String) {
        switch woord.lowercased() {
        case "eenheid", "politie-eenheid", "politieeenheid", "regio", "regionaal": self = .eenheid
        case "gemeente", "gemeentelijk", "lokaal": self = .gemeente
        case "landelijk", "land", "nationaal", "rijk": self = .landelijk
        default: return nil
        }
    }

    /// What the bodies tell, for a planning that does not say it.
    init(of stappen: [Stap]) {
        let organen = stappen.map { Orgaan($0.orgaan) }
        if organen.contains(where: { $0.isBestuurscollege || ["dvo", "bbg", "rvo"].contains($0.stam) }) {
            self = .eenheid
        } else if organen.contains(where: { !$0.soorten.isDisjoint(with: [.raad, .college, .commissie]) && !$0.isMeervoud }) {
            self = .gemeente
        } else {
            self = organen.contains { $0.soorten.contains(.minister) } ? .landelijk : .eenheid
        }
    }
}
