import Yams

/// What is wrong in a planning file and what is only odd.
struct Planningsfouten {
    var reasons: [Reason] = []
    private(set) var waarschuwingen: [String] = []

    mutating func add(_ plek: String, _ fout: String) { reasons.append(.planningsfout(plek, fout)) }
    mutating func warn(_ plek: String, _ tekst: String) { waarschuwingen.append(plek.isEmpty ? tekst : "\(plek): \(tekst)") }

    /// All reasons, or as many as somebody reads with the count of the rest.
    var refusal: Refusal? {
        guard !reasons.isEmpty else { return nil }
        let limit = Planningsbestand.foutengrens
        guard reasons.count > limit else { return Refusal(reasons) }
        return Refusal(reasons.prefix(limit) + [.planningsfout("", "En nog \(reasons.count - limit) fouten. Herstel eerst deze.")])
    }
}

/// One block of keys and values of a planning file. Reading gathers faults instead of stopping at the first.
struct Planningsblok {
    /// Where it stands, in words: "Stap dvo-ijss".
    var plek: String
    private let pairs: [String: Node]

    /// Nothing, with a fault, when `node` is not a block. A key that is almost one of `keys` is a mistake of typing; any other
    /// key is somebody's own and is left alone.
    init?(_ node: Node, at plek: String, keys: [String], into faults: inout Planningsfouten) {
        guard let mapping = node.mapping else {
            faults.add(plek, "Hier horen velden met een waarde te staan, zoals \"orgaan: BBG\".")
            return nil
        }
        var pairs: [String: Node] = [:]
        for (key, value) in mapping {
            let name = (key.scalar?.string ?? "").lowercased().replacing("_", with: "-")
            if !keys.contains(name), let meant = keys.first(where: { Spelling.isAlmost(name, $0) }) {
                faults.add(plek, "Het veld \"\(name.prefix(60))\" kent Stip niet. Bedoelt u \"\(meant)\"?")
            }
            pairs[name] = value
        }
        (self.plek, self.pairs) = (plek, pairs)
    }

    /// The node of the first of `keys` that is there and not empty.
    func node(_ keys: String...) -> Node? { keys.lazy.compactMap { Planningsblok.filled(pairs[$0]) }.first }
    var namen: [String] { pairs.keys.sorted() }

    /// A text without spaces around it; nothing when it is not there.
    func text(_ key: String, atMost limit: Int = 1000, into faults: inout Planningsfouten) -> String? {
        node(key).flatMap { Planningsblok.text($0, key, at: plek, atMost: limit, into: &faults) }
    }

    /// A text, or a list of them.
    func texts(_ key: String, splitting: Bool = false, into faults: inout Planningsfouten) -> [String] {
        guard let node = node(key) else { return [] }
        if splitting, let text = node.scalar?.string { return text.split { $0 == "," || $0 == ";" || $0.isWhitespace }.map(String.init) }
        return (node.sequence.map(Array.init) ?? [node]).compactMap { Planningsblok.text($0, key, at: plek, atMost: 400, into: &faults) }
    }

    func number(_ key: String, in range: ClosedRange<Int>, else standard: Int, into faults: inout Planningsfouten) -> Int {
        guard let text = text(key, into: &faults) else { return standard }
        guard let number = Int(text), range.contains(number) else {
            faults.add(plek, "\"\(text.prefix(40))\" bij \"\(key)\" is geen heel getal van \(range.lowerBound) tot en met \(range.upperBound).")
            return standard
        }
        return number
    }

    /// The days that a field means.
    func dagen(_ key: String, into faults: inout Planningsfouten) -> Datumveld? {
        text(key, into: &faults).flatMap { Planningsblok.dagen($0, key, at: plek, into: &faults) }
    }

    static func dagen(_ text: String, _ key: String, at plek: String, into faults: inout Planningsfouten) -> Datumveld? {
        if let dagen = Datumveld(text) { return dagen }
        faults.add(plek, Datumveld.fault(of: text, at: key))
        return nil
    }

    static func text(_ node: Node, _ key: String, at plek: String, atMost limit: Int, into faults: inout Planningsfouten) -> String? {
        guard let raw = node.scalar?.string else {
            faults.add(plek, "\"\(key)\" moet een tekst zijn, geen lijst.")
            return nil
        }
        let text = raw.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        if text.isEmpty {
            faults.add(plek, "\"\(key)\" is leeg. Vul het in, of haal het weg.")
        } else if text.unicodeScalars.contains(where: \.isUnwanted) {
            faults.add(plek, "In \"\(key)\" staan tekens die niet te zien zijn. Typ de tekst opnieuw.")
        } else if text.utf8.count > limit {
            faults.add(plek, "\"\(key)\" is langer dan \(limit) tekens. Maak het korter.")
        } else {
            return text
        }
        return nil
    }

    /// An absent field and an empty one without quotation marks are the same.
    private static func filled(_ node: Node?) -> Node? {
        guard let node else { return nil }
        if let scalar = node.scalar, scalar.style == .plain, ["", "~", "null"].contains(scalar.string) { return nil }
        return node
    }
}
