import Foundation

/// The form of a round, as it was typed: to be read, and to be shown again when it cannot be.
struct Rondeformulier: Equatable, Sendable {
    var velden: Form

    init(_ velden: Form) { self.velden = velden }

    subscript(name: String) -> String { velden[name] ?? "" }
    func all(_ name: String) -> Set<String> { Set(velden.all(name)) }
    func isOn(_ name: String) -> Bool { velden[name] != nil }

    /// How many questions the form has room for.
    static let vraagplaatsen = 8

    /// What was asked for.
    /// - Throws: `Refusal` with everything that cannot be read.
    func voorstel() throws(Refusal) -> Rondevoorstel {
        var reasons: [Reason] = []
        let bron = Rondevoorstel.Bron(self["bron"])
        if bron == nil { reasons.append(.geenRondebron) }
        let keuzewijze = keuzewijze(into: &reasons)
        let opent = moment("opent", isEnd: false, into: &reasons), sluit = moment("sluit", isEnd: true, into: &reasons)
        let plaatsen = velden["plaatsen"].flatMap(Int.init)
        if plaatsen == nil, keuzewijze?.heeftPlaatsen ?? true { reasons.append(.geenPlaatsen) }
        let gelijkstand = Gelijkstand(code: self["gelijkstand"], tekst: velden["gelijkstandtekst"])
        if gelijkstand == nil { reasons.append(.geenGelijkstand) }
        let quorum = velden["quorum"].map { Int($0) ?? 0 }
        let peiljaar = velden["peiljaar"].flatMap(Int.init)
        if self["weging"] == "inwoners", peiljaar == nil { reasons.append(.geenPeiljaar) }
        let gewichten = gewichten(into: &reasons)
        guard reasons.isEmpty, let bron, let keuzewijze, let opent, let sluit, let gelijkstand else { throw Refusal(reasons) }
        let regel = keuzewijze.telregels.isEmpty ? nil : Telregel(code: self["regel"]) ?? keuzewijze.telregels.first
        return Rondevoorstel(
            naam: self["naam"], toelichting: self["toelichting"], bron: bron, zonder: all("staat-erop").subtracting(all("optie")),
            deelname: velden.all("deelnemers").compactMap(Rondevoorstel.Deelname.init), gewichten: gewichten, vergaderdagen: vergaderdagen,
            keuzewijze: keuzewijze, telling: Telling(regel: regel, plaatsen: plaatsen ?? 0, gelijkstand: gelijkstand, reden: velden["regelreden"]),
            weging: Stemgewicht(code: self["weging"], peiljaar: peiljaar), isGR: isOn("gr"), quorum: quorum, opent: opent, sluit: sluit,
            isGeheim: isOn("geheim"), vooraf: isOn("opkomst-verborgen") ? .niets : .opkomst, vragen: vragen,
            magDistrictMissen: isOn("zonder-district"))
    }

    private func keuzewijze(into reasons: inout [Reason]) -> Keuzewijze? {
        let number = { (name: String) in velden[name].flatMap(Int.init) }
        switch self["keuzewijze"] {
        case "kies":
            guard let least = number("aantal") else { break }
            return .kies(minimum: least, maximum: number("hoogstens") ?? least)
        case "rangorde": if let least = number("aantal") { return .rangorde(minimum: least) }
        case "punten": if let totaal = number("totaal") { return .punten(totaal: totaal) }
        case "score":
            guard let low = number("schaal-van"), let high = number("schaal-tot") else { break }
            if low <= high { return .score(schaal: low...high) }
            reasons.append(.verkeerdeSchaal)
            return nil
        case "consent": return .consent
        case "zienswijze": return .zienswijze
        case "meerderheid":
            let drempel = { (name: String) in velden[name].flatMap { Meerderheid.Drempel($0) } }
            guard let stemmen = drempel("drempel") else {
                reasons.append(.verkeerdeDrempel)
                return nil
            }
            return .meerderheid(Meerderheid(stemmen: stemmen, inwoners: drempel("drempel-inwoners"), organisaties: drempel("drempel-organisaties")))
        default:
            reasons.append(.onbekendeKeuzewijze)
            return nil
        }
        reasons.append(.geenAantal)
        return nil
    }

    /// A day and perhaps a time: `2026-10-12` and `12.00`.
    private func moment(_ name: String, isEnd: Bool, into reasons: inout [Reason]) -> Date? {
        let moment = Rondemoment.moment(velden["\(name)-dag"], velden["\(name)-tijd"], isEnd: isEnd)
        if moment == nil { reasons.append(.ongeldigMoment("\(name)-dag")) }
        return moment
    }

    private func gewichten(into reasons: inout [Reason]) -> [String: Gewicht] {
        var gewichten: [String: Gewicht] = [:]
        for field in velden.fields where field.name.hasPrefix("gewicht-") {
            let text = field.value.trimmingCharacters(in: .whitespaces).replacing(",", with: ".")
            guard !text.isEmpty else { continue }
            if let gewicht = Gewicht(text) { gewichten[String(field.name.dropFirst(8))] = gewicht } else { reasons.append(.geenGewicht(field.name)) }
        }
        return gewichten
    }

    private var vergaderdagen: [String: Datum] {
        velden.fields.reduce(into: [:]) { days, field in
            if field.name.hasPrefix("vergadering-"), let dag = Datum(field.value) { days[String(field.name.dropFirst(12))] = dag }
        }
    }

    /// The questions that have a text, each in its place.
    private var vragen: [Vraag] {
        (1...Rondeformulier.vraagplaatsen).compactMap { place in
            guard let tekst = velden["vraag-\(place)"] else { return nil }
            return Vraag(
                id: "v\(place)", tekst: tekst, uitleg: velden["vraag-\(place)-uitleg"],
                soort: Vraag.Soort(rawValue: self["vraag-\(place)-soort"]) ?? .anders,
                bereik: Vraag.Bereik(rawValue: self["vraag-\(place)-bereik"]) ?? .geheel,
                vorm: Vraag.Vorm(rawValue: self["vraag-\(place)-vorm"]) ?? .tekst, isVerplicht: isOn("vraag-\(place)-verplicht"))
        }
    }
}

/// A moment of a round as people write it: a day, and perhaps a time.
enum Rondemoment {
    /// A day without a time is the whole day: it begins at midnight, and ends at the next.
    static func moment(_ dag: String?, _ tijd: String?, isEnd: Bool) -> Date? {
        guard let dag = dag.flatMap({ Datum($0) }) else { return nil }
        guard let tijd else {
            guard isEnd else { return Date(startOf: dag) }
            return dag.adding(days: 1).map { Date(startOf: $0) }
        }
        let parts = tijd.split(whereSeparator: { ".:".contains($0) }).map { Int($0) }
        guard parts.count == 2, let hour = parts[0], let minute = parts[1], (0...23).contains(hour), (0...59).contains(minute) else { return nil }
        // By the clock on the wall, also on the two days a year that are an hour longer or shorter.
        let guess = Date(startOf: dag).addingTimeInterval(Double(hour * 3_600 + minute * 60))
        let shown = guess.inAmsterdam
        let drift = (shown.datum.dagnummer - dag.dagnummer) * 86_400 + shown.second - (hour * 3_600 + minute * 60)
        return guess.addingTimeInterval(Double(-drift))
    }

    /// The two fields that give this moment; for the end of a whole day no time.
    static func velden(_ moment: Date, isEnd: Bool) -> (dag: String, tijd: String) {
        let (dag, second) = moment.inAmsterdam
        if second == 0 { return ((isEnd ? dag.adding(days: -1) ?? dag : dag).description, "") }
        let two = { (number: Int) in (number < 10 ? "0" : "") + String(number) }
        return (dag.description, "\(two(second / 3_600)).\(two(second / 60 % 60))")
    }
}

extension Rondevoorstel.Bron {
    /// `longlist:…` or `ronde:…`
    init?(_ text: String) {
        let parts = text.split(separator: ":", maxSplits: 1).map(String.init)
        switch (parts.first, parts.count) {
        case ("longlist", 2): self = .longlist(ID(parts[1]))
        case ("ronde", 2): self = .ronde(ID(parts[1]))
        default: return nil
        }
    }

    var tekst: String {
        switch self {
        case .longlist(let id): "longlist:\(id)"
        case .ronde(let id): "ronde:\(id)"
        }
    }
}

extension Rondevoorstel.Deelname {
    /// `overleg:DVO-MRK` or `leden:BBG`
    init?(_ text: String) {
        let parts = text.split(separator: ":", maxSplits: 1).map(String.init)
        switch (parts.first, parts.count) {
        case ("overleg", 2): self = .overleg(parts[1])
        case ("leden", 2): self = .leden(parts[1])
        default: return nil
        }
    }

    var tekst: String {
        switch self {
        case .overleg(let code): "overleg:\(code)"
        case .leden(let code): "leden:\(code)"
        }
    }
}

extension Reason {
    static let geenRondebron = Reason(code: "geen-bron", field: "bron", "Kies de lijst waaruit gekozen wordt.")
    static let geenAantal = Reason(code: "geen-aantal", field: "aantal", "Vul in hoeveel er gekozen of verdeeld worden, als een heel getal.")
    static let geenGelijkstand = Reason(
        code: "geen-gelijkstand", field: "gelijkstand", "Kies wat er bij gelijke stand gebeurt. Dat ligt vast zodra de ronde opent.")
    static let geenPeiljaar = Reason(code: "geen-peiljaar", field: "peiljaar", "Vul het jaar in van de inwonertallen.")
    static func geenGewicht(_ field: String) -> Reason {
        Reason(code: "geen-gewicht", field: field, "Vul een gewicht in als getal of breuk, zoals 2 of 7/2.")
    }
}
