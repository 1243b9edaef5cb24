/// One plan of one municipality in the register: which it is, for which years, and by which decision.
struct Registerplan: Equatable, Sendable {
    /// The document, when Stip has one.
    var document: Document?
    var naam: String
    var looptijd: Periode?
    /// As somebody wrote it down.
    var besluit: Planbesluit?
    /// What the plan itself says of its decision, for as long as nobody confirmed it.
    var voorstel: Besluitvoorstel?

    var datum: Datum? { besluit?.gegevens.datum ?? voorstel?.datum }
    var orgaan: Besluitgegevens.Orgaan? { besluit?.gegevens.orgaan ?? voorstel?.orgaan }

    /// Judged by what was confirmed, else by what the plan says.
    var toets: Besluittoets {
        Besluittoets(
            looptijd: looptijd, datum: datum, orgaan: orgaan ?? .onbekend,
            grondslag: besluit?.gegevens.grondslag ?? voorstel?.grondslag ?? .onbekend)
    }

    /// Whether this plan holds on a day; a plan without years does until somebody says otherwise.
    func holds(on dag: Datum) -> Bool { looptijd?.contains(dag.jaar) ?? true }
}

/// How a municipality stands in the register on a day.
enum Registerstand: String, CaseIterable, Sendable {
    case geldig
    case looptAf = "loopt-af"
    /// The next plan is there, and its first year is still to come.
    case begint
    case verlopen
    /// There is a file that cannot be read, and nobody wrote down its years.
    case onleesbaar
    case ontbreekt

    /// Whether there is a plan in force on the day itself.
    var isGeldig: Bool { self == .geldig || self == .looptAf }
}

/// A municipality in the register, with all its plans.
struct Registerregel: Equatable, Sendable {
    let code: String
    let naam: String
    let district: String
    /// The plan in force, else the one that comes, else the last that was. First in `plannen`.
    let plan: Registerplan?
    let stand: Registerstand
    /// All of them, that of `plan` first, then from new to old.
    let plannen: [Registerplan]
    let dag: Datum

    var signalen: [Registersignaal] { plan.map { stand == .onleesbaar ? [] : $0.toets.signalen(on: dag) } ?? [] }
    var vervaldag: Vervaldag? { plan?.toets.vervaldag }

    init(code: String, naam: String, district: String, plannen: [Registerplan], on dag: Datum) {
        (self.code, self.naam, self.district, self.dag) = (code, naam, district, dag)
        let sorted = plannen.sorted { $1.weight(on: dag) < $0.weight(on: dag) }
        (self.plannen, plan) = (sorted, sorted.first)
        stand = sorted.first.map { Registerstand(of: $0, on: dag) } ?? .ontbreekt
    }
}

extension Registerstand {
    fileprivate init(of plan: Registerplan, on dag: Datum) {
        guard let looptijd = plan.looptijd else {
            self = plan.document.map { $0.stand == .gelezen } == false ? .onleesbaar : .geldig
            return
        }
        self = looptijd.tot < dag.jaar ? .verlopen : looptijd.van > dag.jaar ? .begint : looptijd.tot == dag.jaar ? .looptAf : .geldig
    }
}

extension Registerplan {
    /// Orders plans from the least to the most telling on a day: in force, then to come, then unreadable, then expired; of
    /// equals the latest. What decides last is the number, so that the order of the input never does.
    fileprivate func weight(on dag: Datum) -> (Int, Int, String, String) {
        let kind =
            switch Registerstand(of: self, on: dag) {
            case .geldig, .looptAf: 3
            case .begint: 2
            case .onleesbaar: 1
            case .verlopen, .ontbreekt: 0
            }
        return (kind, looptijd?.van ?? 0, datum?.description ?? "", document?.id.rawValue ?? besluit?.id.rawValue ?? "")
    }
}

/// Every municipality of the unit with its plans, on one day.
struct Registeroverzicht: Equatable, Sendable {
    let dag: Datum
    /// By district in the order of the unit, then by name.
    let regels: [Registerregel]

    /// - Parameter voorstellen: what the plans themselves say, by document.
    init(_ indeling: Indeling, documenten: [Document], besluiten: [Planbesluit], voorstellen: [ID<Document>: [Besluitlezing]]) {
        let dag = indeling.peildatum
        self.dag = dag
        let byCode = documenten.reduce(into: [String: [Document]]()) { own, document in
            for code in Set(document.herkomst.compactMap(\.code)) { own[code, default: []].append(document) }
        }
        let besluitenByCode = Dictionary(grouping: besluiten, by: \.gemeente)
        regels = indeling.districten.flatMap { deel in
            deel.gemeenten.sorted { Opmaak.before($0.naam, $1.naam) }.map { gemeente in
                Registerregel(
                    code: gemeente.code, naam: gemeente.naam(op: dag), district: deel.district.naam,
                    plannen: Registerplan.all(
                        of: gemeente, among: byCode[gemeente.code] ?? [], besluiten: besluitenByCode[gemeente.code] ?? [], voorstellen: voorstellen),
                    on: dag)
            }
        }
    }

    var districten: [String] {
        var seen: Set<String> = []
        return regels.map(\.district).filter { seen.insert($0).inserted }
    }

    func count(_ stand: Registerstand) -> Int { regels.count { $0.stand == stand } }

    func regels(_ filter: Registerfilter) -> [Registerregel] {
        let found = regels.filter { regel in
            if let district = filter.district, regel.district != district { return false }
            if let stand = filter.stand, regel.stand != stand { return false }
            switch filter.aandacht {
            case .signaal: return !regel.signalen.isEmpty
            case .fout: return regel.signalen.contains { $0.ernst == .fout }
            case .onbevestigd: return regel.plan.map { $0.besluit == nil } ?? false
            case nil: return true
            }
        }
        guard filter.orde == .vervaldag else { return found }
        // Who has nothing comes first: that is due now.
        return found.enumerated().sorted { left, right in
            (left.element.vervaldag?.datum.description ?? "", left.offset) < (right.element.vervaldag?.datum.description ?? "", right.offset)
        }.map(\.element)
    }
}

/// What somebody wants to see of the register, and in which order.
struct Registerfilter: Equatable, Sendable {
    enum Aandacht: String, CaseIterable, Sendable { case signaal, fout, onbevestigd }
    enum Orde: String, CaseIterable, Sendable { case district, vervaldag }

    var district: String?
    var stand: Registerstand?
    var aandacht: Aandacht?
    var orde = Orde.district
}

extension Registerplan {
    /// The plans of a municipality: the documents that count as one, and those that somebody only named.
    fileprivate static func all(
        of gemeente: Gemeente, among documenten: [Document], besluiten: [Planbesluit], voorstellen: [ID<Document>: [Besluitlezing]]
    ) -> [Registerplan] {
        let byDocument = Dictionary(besluiten.compactMap { besluit in besluit.gegevens.document.map { ($0, besluit) } }) { first, _ in first }
        let known = documenten.filter { $0.verwijderd == nil && ($0.isPlanOrUnreadable || byDocument[$0.id] != nil) }
        let fromDocuments = known.map { document -> Registerplan in
            let besluit = byDocument[document.id]
            let anderen = document.herkomst.filter { $0.niveau == .gemeente && $0.code != gemeente.code }.map(\.naam)
            let lezingen = besluit == nil ? voorstellen[document.id] ?? [] : []
            let voorstel = Besluitvoorstel(for: gemeente.naam, beside: anderen, among: lezingen)
            // Four years from the decision, where the plan gives no years (art. 38b).
            let afgeleid = (besluit?.gegevens.datum ?? voorstel?.datum).flatMap { Periode(van: $0.jaar, tot: $0.jaar + 3) }
            let gelezen = document.stand == .gelezen ? document.looptijd ?? afgeleid : besluit == nil ? nil : afgeleid
            return Registerplan(
                document: document, naam: document.naam, looptijd: besluit?.gegevens.looptijd ?? gelezen, besluit: besluit, voorstel: voorstel)
        }
        let named = besluiten.compactMap { besluit -> Registerplan? in
            guard case .genoemd(let naam) = besluit.gegevens.plan else { return nil }
            return Registerplan(document: nil, naam: naam, looptijd: besluit.gegevens.looptijd, besluit: besluit)
        }
        return fromDocuments + named
    }
}

extension Document {
    fileprivate var isPlanOrUnreadable: Bool { stand == .gelezen ? soort?.isPlan == true : stand == .leeg || stand == .geweigerd }
}
