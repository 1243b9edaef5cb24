import Yams

/// One block of keys and values in a file, and where it stands. Reading from it gathers faults instead of stopping at
/// the first, so that whoever wrote the file mends it in one go.
struct Eenheidsblok {
    /// Where it stands, in words: "District Twente, basisteam Enschede".
    var plek: String
    private let pairs: [String: Node]

    /// Nothing, with a fault, when `node` is not a block; a warning for every key that is not known here.
    init?(_ node: Node?, at plek: String, keys: Set<String>, into faults: inout Bevindingen) {
        guard let mapping = node?.mapping else {
            faults.add(plek, "Hier horen velden met een waarde te staan.")
            return nil
        }
        var pairs: [String: Node] = [:]
        for (key, value) in mapping {
            let name = key.scalar?.string ?? "?"
            if !keys.contains(name), !Self.isPopulation(name) {
                faults.warn(plek, "Het veld \"\(name.prefix(60))\" kent Stip niet; het is overgeslagen.")
            }
            pairs[name] = value
        }
        self.plek = plek
        self.pairs = pairs
    }

    func has(_ key: String) -> Bool { value(key) != nil }

    /// The text of a field, without spaces around it. Empty is a fault, absent only where it is `required`.
    func text(_ key: String, required: Bool = false, atMost limit: Int = 200, into faults: inout Bevindingen) -> String? {
        guard let node = value(key) else {
            if required { faults.add(plek, "Het veld \"\(key)\" ontbreekt. Vul het in.") }
            return nil
        }
        return Self.text(node, key, at: plek, atMost: limit, into: &faults)
    }

    /// A field that holds one text or a list of them.
    func texts(_ key: String, into faults: inout Bevindingen) -> [String] {
        guard let node = value(key) else { return [] }
        let nodes = node.sequence.map(Array.init) ?? [node]
        return nodes.compactMap { Self.text($0, key, at: plek, atMost: 1000, into: &faults) }
    }

    func number(_ key: String, in range: ClosedRange<Int>, into faults: inout Bevindingen) -> Int? {
        guard let text = text(key, into: &faults) else { return nil }
        guard let number = Int(text) else {
            faults.add(plek, "\"\(text)\" bij \"\(key)\" is geen heel getal. Schrijf het zonder punten.")
            return nil
        }
        guard range.contains(number) else {
            let why = number < 0 ? "kan niet negatief zijn" : "ligt niet tussen \(range.lowerBound) en \(range.upperBound)"
            faults.add(plek, "\"\(key)\" is \(number). Dat \(why).")
            return nil
        }
        return number
    }

    func flag(_ key: String, into faults: inout Bevindingen) -> Bool {
        switch text(key, into: &faults) {
        case nil, "false": return false
        case "true": return true
        case .some(let text):
            faults.add(plek, "\"\(text)\" bij \"\(key)\" moet true of false zijn.")
            return false
        }
    }

    func datum(_ key: String, into faults: inout Bevindingen) -> Datum? {
        guard let text = text(key, into: &faults) else { return nil }
        guard let datum = Datum(text) else {
            faults.add(plek, "\"\(text)\" bij \"\(key)\" is geen datum. Schrijf jaar, maand en dag zo: 2018-01-31.")
            return nil
        }
        return datum
    }

    func geldigheid(into faults: inout Bevindingen) -> Geldigheid {
        let geldigheid = Geldigheid(van: datum("from", into: &faults), tot: datum("to", into: &faults))
        if let van = geldigheid.van, let tot = geldigheid.tot, tot <= van {
            faults.add(plek, "\"to\" (\(tot)) is niet later dan \"from\" (\(van)). Verander één van de twee.")
        }
        return geldigheid
    }

    /// The parts of a list; a fault when it is not a list.
    func list(_ key: String, required: Bool = false, into faults: inout Bevindingen) -> [Node] {
        guard let node = value(key) else {
            if required { faults.add(plek, "Het veld \"\(key)\" ontbreekt. Zet er een lijst.") }
            return []
        }
        guard let list = node.sequence else {
            faults.add(plek, "\"\(key)\" moet een lijst zijn.")
            return []
        }
        if required && list.isEmpty { faults.add(plek, "De lijst \"\(key)\" is leeg.") }
        return Array(list)
    }

    func node(_ key: String) -> Node? { value(key) }

    /// Counts of inhabitants: the year is in the key, `population_2026`.
    func inwoners(into faults: inout Bevindingen) -> [Inwonertal] {
        pairs.keys.filter(Self.isPopulation).sorted().compactMap { key in
            guard let jaar = Int(key.suffix(4)), let aantal = number(key, in: 0...20_000_000, into: &faults) else { return nil }
            return Inwonertal(aantal: aantal, peiljaar: jaar)
        }
    }

    func onderbouwing(bron: String = "source", into faults: inout Bevindingen) -> Onderbouwing {
        var found = Onderbouwing(
            bron: text(bron, atMost: 1000, into: &faults), toelichting: text("note", atMost: 1000, into: &faults))
        if let label = text("confidence", into: &faults) {
            found.zekerheid = Zekerheid(rawValue: label)
            if found.zekerheid == nil { faults.add(plek, "\"\(label)\" bij \"confidence\" kent Stip niet. Kies sourced, probable of uncertain.") }
        }
        return found
    }

    /// An absent field and an empty one without quotation marks are the same.
    private func value(_ key: String) -> Node? {
        guard let node = pairs[key] else { return nil }
        if let scalar = node.scalar, scalar.style == .plain, ["", "~", "null"].contains(scalar.string) { return nil }
        return node
    }

    private static func text(_ node: Node, _ key: String, at plek: String, atMost limit: Int, into faults: inout Bevindingen) -> String? {
        guard let raw = node.scalar?.string else {
            faults.add(plek, "\"\(key)\" moet een tekst zijn, geen lijst.")
            return nil
        }
        let text = raw.trimmed
        if text.isEmpty {
            faults.add(plek, "\"\(key)\" is leeg. Vul het in.")
        } else if text.unicodeScalars.contains(where: \.isUnwanted) {
            faults.add(plek, "In \"\(key)\" staan tekens die niet te zien zijn. Typ de tekst opnieuw.")
        } else if text.utf8.count > limit {
            faults.add(plek, "\"\(key)\" is langer dan \(limit) tekens. Maak het korter.")
        } else {
            return text
        }
        return nil
    }

    private static func isPopulation(_ key: String) -> Bool {
        let parts = key.split(separator: "_", omittingEmptySubsequences: false)
        return parts.count == 2 && parts[0] == "population" && parts[1].utf8.count == 4 && parts[1].utf8.allSatisfy { (48...57).contains($0) }
    }
}

/// What is wrong in a file and what is only odd.
struct Bevindingen {
    private(set) var reasons: [Reason] = []
    private(set) var waarschuwingen: [String] = []

    mutating func add(_ plek: String, _ fault: String) { reasons.append(.eenheidFout(plek, fault)) }
    mutating func warn(_ plek: String, _ text: String) { waarschuwingen.append(plek.isEmpty ? text : "\(plek): \(text)") }

    /// All reasons, or as many as somebody reads with the count of the rest.
    var refusal: Refusal? {
        guard !reasons.isEmpty else { return nil }
        let limit = Eenheidsbestand.foutengrens
        guard reasons.count > limit else { return Refusal(reasons) }
        return Refusal(reasons.prefix(limit) + [.eenheidFout("", "En nog \(reasons.count - limit) fouten. Herstel eerst deze.")])
    }
}

extension String {
    /// Without spaces and line ends around it.
    fileprivate var trimmed: String {
        let scalars = unicodeScalars.drop { $0.properties.isWhitespace }.reversed().drop { $0.properties.isWhitespace }.reversed()
        var view = UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view)
    }
}

extension Unicode.Scalar {
    /// Controls, and marks that turn the reading order around.
    var isUnwanted: Bool {
        switch properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate: self != "\n"
        default: false
        }
    }
}
