import Foundation
import SocialChoice

/// Reads the JSON of a round. Strict: what is not as it should be is named with its place, all of it at once, and nothing is
/// counted. Fields that we do not know are left for who does.
extension Telbestand {
    init(json bytes: [UInt8]) throws(Refusal) {
        guard bytes.count <= Telbestand.grootste else { throw Refusal(.telbestand("Het bestand is groter dan 20 MB.", .tooLarge)) }
        let json: JSON
        do {
            json = try JSONDecoder().decode(JSON.self, from: Data(bytes))
        } catch {
            throw Refusal(.telbestand("Dit is geen JSON. Controleer of het hele bestand er is."))
        }
        self = try Telbestand(json)
    }

    private init(_ json: JSON) throws(Refusal) {
        var faults = Telfouten()
        guard case .object(let fields) = json else { throw Refusal(.telbestand("Dit is geen JSON-object met een titel, kandidaten en stemmen.")) }
        if fields["versie"] != .number(1) { faults.add("versie: alleen versie 1 is te tellen.") }
        let titel = faults.text(fields["titel"], "titel") ?? ""
        let kandidaten = faults.kandidaten(fields["kandidaten"])
        let plaatsen = faults.whole(fields["plaatsen"], "plaatsen") ?? 1
        if plaatsen < 1 { faults.add("plaatsen: er is minstens één plaats nodig.") }
        if !kandidaten.isEmpty, plaatsen > kandidaten.count {
            faults.add("plaatsen: er zijn meer plaatsen (\(Opmaak.getal(plaatsen))) dan kandidaten (\(Opmaak.getal(kandidaten.count))).")
        }
        let kiezen = faults.kiezen(fields["kiezen"])
        let stemmen = faults.stemmen(fields["stemmen"], kandidaten: Set(kandidaten.map(\.id)), kiezen: kiezen)
        let regels = faults.regels(fields["regels"])
        try faults.check()
        self.init(titel: titel, plaatsen: plaatsen, kandidaten: kandidaten, stemmen: stemmen, regels: regels, kiezen: kiezen)
    }
}

/// What is wrong with a file, up to as many as somebody reads.
private struct Telfouten {
    private var reasons: [Reason] = []
    private var more = 0

    mutating func add(_ message: String) {
        if reasons.count < 50 { reasons.append(.telbestand(message)) } else { more += 1 }
    }

    func check() throws(Refusal) {
        guard !reasons.isEmpty else { return }
        throw Refusal(reasons + (more > 0 ? [.telbestand("En nog \(Opmaak.aantal(more, "fout", "fouten")).")] : []))
    }

    // MARK: Values

    mutating func text(_ json: JSON?, _ place: String) -> String? {
        switch json {
        case .text(let text) where !text.isEmpty && text.utf8.count <= 1_000: return text
        case .text(let text): add("\(place): \(text.isEmpty ? "is leeg" : "is langer dan 1.000 tekens").")
        case nil, .null: add("\(place): ontbreekt.")
        default: add("\(place): is geen tekst.")
        }
        return nil
    }

    mutating func whole(_ json: JSON?, _ place: String) -> Int? {
        guard let json, json != .null else {
            add("\(place): ontbreekt.")
            return nil
        }
        guard case .number(let number) = json, let whole = Int(exactly: number), abs(whole) <= 1_000_000 else {
            add("\(place): is geen heel getal.")
            return nil
        }
        return whole
    }

    private mutating func list(_ json: JSON?, _ place: String, most: Int) -> [JSON] {
        guard case .list(let list) = json else {
            add(json == nil ? "\(place): ontbreekt." : "\(place): is geen lijst.")
            return []
        }
        guard list.count <= most else {
            add("\(place): er zijn er \(Opmaak.getal(list.count)); meer dan \(Opmaak.getal(most)) kan niet.")
            return []
        }
        return list
    }

    // MARK: Parts

    mutating func kandidaten(_ json: JSON?) -> [Telkandidaat] {
        let list = list(json, "kandidaten", most: CountError.mostCandidates)
        if case .list(let all) = json, all.isEmpty { add("kandidaten: er is minstens één kandidaat nodig.") }
        var seen: Set<String> = []
        var found: [Telkandidaat] = []
        for (number, json) in list.enumerated() {
            let place = "kandidaat \(number + 1)"
            guard let id = text(json["id"], "\(place), id"), let naam = text(json["naam"], "\(place) (\(id)), naam") else { continue }
            if !seen.insert(id).inserted { add("\(place): de id \(id) is al van een andere kandidaat.") }
            found.append(Telkandidaat(id: id, naam: naam))
        }
        return found
    }

    mutating func kiezen(_ json: JSON?) -> ClosedRange<Int>? {
        guard let json, json != .null else { return nil }
        guard let least = whole(json["minimum"], "kiezen, minimum"), let most = whole(json["maximum"], "kiezen, maximum") else { return nil }
        guard 0 <= least, least <= most else {
            add("kiezen: het minimum (\(least)) is meer dan het maximum (\(most)), of minder dan nul.")
            return nil
        }
        return least...most
    }

    mutating func stemmen(_ json: JSON?, kandidaten: Set<String>, kiezen: ClosedRange<Int>?) -> [Telstem] {
        var seen: Set<String> = []
        var found: [Telstem] = []
        for (number, json) in list(json, "stemmen", most: Telbestand.meesteStemmen).enumerated() {
            var place = "stem \(number + 1)"
            var stemmer: String?
            if let name = json["stemmer"], name != .null {
                stemmer = text(name, "\(place), stemmer")
                if let stemmer {
                    place += " (\(stemmer))"
                    if !seen.insert(stemmer).inserted { add("\(place): deze stemmer heeft al een stem.") }
                }
            }
            let gewicht = gewicht(json["gewicht"], place)
            let keuze = keuze(json["keuze"], place, kandidaten: kandidaten, kiezen: kiezen)
            if let gewicht { found.append(Telstem(stemmer: stemmer, gewicht: gewicht, keuze: keuze)) }
        }
        return found
    }

    private mutating func gewicht(_ json: JSON?, _ place: String) -> Fraction? {
        if case .number(let number) = json, let whole = Int(exactly: number), abs(whole) < 1 << 53 { return positive(Fraction(whole), place) }
        guard case .text(let text) = json else {
            let advice = "zet het gewicht tussen aanhalingstekens, zoals \"1\", \"7/2\" of \"0.25\"."
            add(json == nil ? "\(place): het gewicht ontbreekt." : "\(place): \(advice)")
            return nil
        }
        guard let gewicht = Fraction(text) else {
            add("\(place): het gewicht \(text.prefix(40)) is geen getal. Schrijf het zoals 1, 7/2 of 0.25.")
            return nil
        }
        return positive(gewicht, place)
    }

    private mutating func positive(_ gewicht: Fraction, _ place: String) -> Fraction? {
        guard gewicht > 0 else {
            add("\(place): het gewicht is \(gewicht), en moet meer zijn dan 0.")
            return nil
        }
        return gewicht
    }

    private mutating func keuze(_ json: JSON?, _ place: String, kandidaten: Set<String>, kiezen: ClosedRange<Int>?) -> [String] {
        let list = list(json, "\(place), keuze", most: CountError.mostCandidates)
        guard case .list = json else { return [] }
        var seen: Set<String> = []
        for json in list {
            guard case .text(let id) = json else {
                add("\(place): een keuze is geen tekst.")
                continue
            }
            if !kandidaten.contains(id) { add("\(place): \(id.prefix(40)) is geen kandidaat.") }
            if !seen.insert(id).inserted { add("\(place): \(id.prefix(40)) is twee keer gekozen.") }
        }
        if let kiezen, !kiezen.contains(list.count) {
            let wanted = kiezen.count == 1 ? "precies \(kiezen.lowerBound)" : "\(kiezen.lowerBound) tot en met \(kiezen.upperBound)"
            add("\(place): er zijn \(list.count) gekozen, en dat moeten er \(wanted) zijn.")
        }
        return list.compactMap { if case .text(let id) = $0 { id } else { nil } }
    }

    mutating func regels(_ json: JSON?) -> [Telregel] {
        let list = list(json, "regels", most: 100)
        if case .list(let all) = json, all.isEmpty { add("regels: noem minstens één telregel.") }
        var found: [Telregel] = []
        for json in list {
            guard case .text(let code) = json, let regel = Telregel(code: code) else {
                let name = if case .text(let code) = json { String(code.prefix(40)) } else { "wat hier staat" }
                add("regels: \(name) is geen telregel. Dit kan: \(Opmaak.lijst(Telregel.alle.map(\.code), "en")).")
                continue
            }
            if found.contains(regel) { add("regels: \(code) staat er twee keer.") } else { found.append(regel) }
        }
        return found
    }
}

extension Reason {
    static func telbestand(_ message: String, _ kind: Kind = .invalid) -> Reason { Reason(kind, code: "telbestand", message) }
}
