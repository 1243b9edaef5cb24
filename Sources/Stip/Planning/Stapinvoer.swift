/// What somebody typed about a step, before it is a step.
struct Stapinvoer: Equatable, Sendable {
    /// How a moment is given. The raw values stand in forms.
    enum Wanneer: String, CaseIterable, Sendable {
        case dag, uiterlijk, periode, ergens, onbekend

        var naam: String {
            switch self {
            case .dag: "Op één dag"
            case .uiterlijk: "Uiterlijk op een dag"
            case .periode: "Van de eerste tot en met de laatste dag"
            case .ergens: "Ergens tussen twee dagen: het is nog vaag"
            case .onbekend: "Nog niet bekend"
            }
        }
    }

    static let watlengte = 200
    static let orgaanlengte = 120
    static let redenlengte = 1_000

    var orgaan = ""
    var handeling: String?
    var wat = ""
    var levert: String?
    var nodig: [String] = []
    /// Names, one a line.
    var personen: [String] = []
    var duur: String?
    var wachttijd: String?

    /// The step under this id, with its moment, or everything that is wrong with what was typed.
    /// - Parameter bekend: the bodies that Stip knows; nothing when there is no unit.
    func stap(_ id: String, _ moment: Tijdvak?, in dossier: Planningsdossier, bekend: Organenlijst) throws(Refusal) -> Stap {
        var reasons: [Reason] = []
        let act = handeling.flatMap(Handeling.init(rawValue:))
        if orgaan.isEmpty { reasons.append(.geenStaporgaan) }
        if orgaan.unicodeScalars.count > Stapinvoer.orgaanlengte { reasons.append(.orgaanTeLang) }
        if let doubt = bekend.onbekend(orgaan) { reasons.append(doubt) }
        if wat.isEmpty { reasons.append(.geenStapwat) }
        if wat.unicodeScalars.count > Stapinvoer.watlengte { reasons.append(.stapwatTeLang) }
        if handeling != nil, act == nil { reasons.append(.onbekendeHandeling) }
        let known = Set(dossier.stappen.map(\.id))
        if nodig.contains(where: { !known.contains($0) }) { reasons.append(.onbekendeStap) }
        if nodig.contains(id) { reasons.append(.wachtOpZichzelf) }
        let lengths = [("duur", duur, 1...1_000), ("wachttijd", wachttijd, 0...1_000)].map { field, text, range -> Int? in
            guard let text else { return range.lowerBound }
            guard let number = Int(text), range.contains(number) else {
                reasons.append(.geenAantalDagen(field, range))
                return nil
            }
            return number
        }
        guard reasons.isEmpty, let duur = lengths[0], let wachttijd = lengths[1] else { throw Refusal(reasons) }
        var stap = Stap(id: id, orgaan: orgaan, handeling: act, wat: wat, moment: moment, nodig: nodig.uniqued, levert: levert)
        (stap.personen, stap.duur, stap.wachttijd) = (personen, duur, wachttijd)
        if let kring = dossier.kring(met: stap) { throw Refusal(.kring(kring)) }
        return stap
    }

    /// The moment of a form. A day that the calendar does not have and an end before its beginning are told at their field.
    /// - Parameter dagtekening: the date of the paper; a deadline before it is refused.
    /// - Parameter field: where the first day was typed.
    static func moment(
        _ wanneer: String?, van: String?, tot: String?, dagtekening: Datum? = nil, field: String = "van"
    ) throws(Refusal) -> Tijdvak? {
        guard let kind = Wanneer(rawValue: wanneer ?? Wanneer.dag.rawValue) else { throw Refusal(.onbekendWanneer) }
        if kind == .onbekend { return nil }
        var reasons: [Reason] = []
        func day(_ text: String?, _ field: String) -> Datum? {
            guard let text else {
                reasons.append(.geenDag(field))
                return nil
            }
            let found = Datumveld(text).flatMap { $0.precisie == .dag ? $0.van : nil }
            if found == nil { reasons.append(.dagBestaatNiet(field, text)) }
            return found
        }
        let first = day(van, field)
        let last = kind == .periode || kind == .ergens ? day(tot, "tot") : first
        if let first, let last, last < first { reasons.append(.eindVoorBegin) }
        if kind == .uiterlijk, let first, let dagtekening, first < dagtekening { reasons.append(.uiterlijkVoorStuk(dagtekening)) }
        guard reasons.isEmpty, let first, let last else { throw Refusal(reasons) }
        switch kind {
        case .dag: return Tijdvak(dag: first)
        case .uiterlijk: return Tijdvak(uiterlijk: first)
        case .periode: return Tijdvak(van: first, tot: last, precisie: .dag)
        case .ergens, .onbekend: return Tijdvak(van: first, tot: last, precisie: precisie(first, last))
        }
    }

    /// How exact two days are together: a whole month is a month, three of them a quarter.
    private static func precisie(_ first: Datum, _ last: Datum) -> Tijdvak.Precisie {
        let endsMonth = last.adding(days: 1)?.dag == 1
        switch (first.dag, last.maand - first.maand) {
        case (1, 0) where endsMonth && first.jaar == last.jaar: return .maand
        case (1, 2) where endsMonth && first.jaar == last.jaar && first.maand % 3 == 1: return .kwartaal
        case (1, 11) where endsMonth && first.jaar == last.jaar: return .jaar
        default: return first.weekdag == 0 && last.dagnummer - first.dagnummer == 6 ? .week : .vaag
        }
    }
}

extension Array where Element: Hashable {
    /// Each once, in the order of the first time.
    var uniqued: [Element] {
        var seen: Set<Element> = []
        return filter { seen.insert($0).inserted }
    }
}

extension Planningsdossier {
    /// The steps that would wait for each other in a ring if this step were kept, in their order; nothing when there is no ring.
    func kring(met stap: Stap) -> [Stap]? {
        let all = stappen.map(\.stap).filter { $0.id != stap.id } + [stap]
        guard let ring = Stappenkring.all(in: all).first(where: { $0.contains(stap.id) }), let start = ring.firstIndex(of: stap.id) else { return nil }
        let named = Dictionary(all.map { ($0.id, $0) }) { first, _ in first }
        return (ring[start...] + ring[..<start]).compactMap { named[$0] }
    }
}
