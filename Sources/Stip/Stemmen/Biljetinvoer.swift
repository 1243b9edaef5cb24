import Foundation

/// A choice as it stands in the fields of a ballot's form, and back.
extension Keuzeinvoer {
    /// What stands in the form at first: what was kept or sent before.
    init(_ keuze: Keuze?) {
        self.init()
        switch keuze {
        case nil: break
        case .gekozen(let gekozen): opties = gekozen.sorted()
        case .rangorde(let volgorde): place(volgorde)
        case .punten(let figures), .scores(let figures): waarden = figures.mapValues(String.init)
        case .consent(let oordelen):
            for (optie, oordeel) in oordelen {
                switch oordeel {
                case .akkoord: waarden[optie] = "akkoord"
                case .opmerking(let tekst): (waarden[optie], teksten[optie]) = ("opmerking", tekst)
                case .bezwaar(let reden): (waarden[optie], teksten[optie]) = ("bezwaar", reden)
                }
            }
        case .stem(let stemmen): waarden = stemmen.mapValues(\.rawValue)
        case .zienswijze(let tekst): teksten[""] = tekst
        }
    }

    /// The fields as they were sent, with what is on no list too: whoever reads them refuses that.
    init(_ form: Form) {
        self.init(opties: form.all("gekozen"))
        for field in form.fields {
            if field.name.hasPrefix("keuze-") {
                let value = field.value.trimmingCharacters(in: .whitespaces)
                if !value.isEmpty { waarden[String(field.name.dropFirst(6))] = value }
            } else if field.name.hasPrefix("tekst-") {
                teksten[String(field.name.dropFirst(6))] = field.value.trimmingCharacters(in: .whitespacesAndNewlines)
            }
        }
        teksten[""] = form["zienswijze"]
    }

    /// The same fields once more, for a page that carries them along unseen.
    var velden: [(naam: String, waarde: String)] {
        opties.map { ("gekozen", $0) } + waarden.sorted { $0.key < $1.key }.map { ("keuze-" + $0, $1) }
            + teksten.sorted { $0.key < $1.key }.map { ($0.isEmpty ? "zienswijze" : "tekst-" + $0, $1) }
    }

    /// How much is done, also when some of it cannot be read.
    func gedaan(_ wijze: Keuzewijze) -> Int {
        switch wijze {
        case .kies: Set(opties).count
        case .punten: waarden.values.compactMap { Int($0) }.filter { (0...1_000_000).contains($0) }.reduce(0, +)
        case .rangorde, .score, .consent, .meerderheid: waarden.count
        case .zienswijze: (teksten[""] ?? "").isEmpty ? 0 : 1
        }
    }

    // MARK: Ranking

    /// Gives these options the places 1, 2, 3, … and the others none.
    mutating func place(_ volgorde: [String]) {
        opties = volgorde
        waarden = Dictionary(volgorde.enumerated().map { ($1, String($0 + 1)) }) { first, _ in first }
    }

    /// The order that the numbers of places make. Gaps close up: who takes one out need not number again.
    ///
    /// - Throws: `Refusal` when a place is no number of the list, or has two options.
    func ordered(_ list: [Optie]) throws(Refusal) -> Keuzeinvoer {
        var reasons: [Reason] = []
        var places: [Int: [String]] = [:]
        for (optie, waarde) in waarden {
            guard let place = Int(waarde), (1...max(1, list.count)).contains(place) else {
                reasons.append(.geenPlaats(optie, list))
                continue
            }
            places[place, default: []].append(optie)
        }
        for (place, same) in places.sorted(by: { $0.key < $1.key }) where same.count > 1 {
            reasons.append(.zelfdePlaats(same.sorted(), list, place))
        }
        guard reasons.isEmpty else { throw Refusal(reasons.sorted { ($0.field ?? "") < ($1.field ?? "") }) }
        var other = self
        other.place(places.sorted { $0.key < $1.key }.flatMap(\.value))
        return other
    }

    /// One option one place up or down, off the list, or on it at the end.
    func moved(_ optie: String, _ stap: Schuif) -> Keuzeinvoer {
        var order = opties
        let place = order.firstIndex(of: optie)
        switch (stap, place) {
        case (.omhoog, let place?) where place > 0: order.swapAt(place, place - 1)
        case (.omlaag, let place?) where place < order.count - 1: order.swapAt(place, place + 1)
        case (.eraf, let place?): order.remove(at: place)
        case (.erop, nil): order.append(optie)
        default: break
        }
        var other = self
        other.place(order)
        return other
    }
}

/// One step in a ranking.
enum Schuif: String, CaseIterable, Sendable {
    case omhoog, omlaag, eraf, erop
    /// Dragged to the place that its number says.
    case naar

    /// Reads `omhoog:c`.
    static func read(_ text: String) -> (optie: String, stap: Schuif)? {
        let parts = text.split(separator: ":", maxSplits: 1).map(String.init)
        guard parts.count == 2, let stap = Schuif(rawValue: parts[0]) else { return nil }
        return (parts[1], stap)
    }
}

extension Optie {
    /// The field of this option on a ballot.
    var veld: String { "keuze-\(id)" }
    /// The field of the words to it.
    var tekstveld: String { "tekst-\(id)" }
}

extension Reason {
    static func geenPlaats(_ optie: String, _ list: [Optie]) -> Reason {
        let naam = list.first { $0.id == optie }?.naam ?? optie
        return Reason(
            code: "geen-plaats", field: "keuze-\(optie)",
            "Kies voor ‘\(naam)’ een plaats van 1 tot en met \(list.count), of geen plaats.")
    }
    static func zelfdePlaats(_ opties: [String], _ list: [Optie], _ place: Int) -> Reason {
        let namen = list.filter { opties.contains($0.id) }.map { "‘\($0.naam)’" }
        return Reason(
            code: "zelfde-plaats", field: "keuze-\(opties.last ?? "")",
            "Op plaats \(place) \(namen.count == 1 ? "staat" : "staan") \(Opmaak.lijst(namen)). Geef elk een eigen plaats.")
    }
}
