/// How a municipality stands with its plan on a day.
enum Planstand: String, CaseIterable, Sendable {
    case geldig
    /// Valid, and its last year is this one.
    case looptAf = "loopt-af"
    /// There is a plan, of a former term.
    case verlopen
    /// There is a file, but Stip cannot read it: a scan, or a file that was refused.
    case onleesbaar
    case ontbreekt

    var isGeldig: Bool { self == .geldig || self == .looptAf }
}

/// The plan of one municipality on one day: its state, and the document that gives it.
struct Gemeenteplan: Equatable, Sendable {
    var stand: Planstand
    /// None when the plan is missing.
    var document: Document?

    /// Finds the plan of the municipality with `code` among `documenten`.
    ///
    /// A plan that has not ended goes before one that has, and one that holds today before one that begins later; of
    /// equals the newest counts. An unreadable file counts only where there is no valid plan, and goes before an
    /// expired one: somebody sent it for a reason.
    init(of code: String, among documenten: [Document], on dag: Datum) {
        let own = documenten.filter { $0.verwijderd == nil && $0.isOf(code) }
        let plannen = own.filter { $0.stand == .gelezen && $0.soort?.isPlan == true && $0.bronsoort == .lokaalPlan }

        let current = plannen.filter { $0.looptijd.map { $0.tot >= dag.jaar } ?? true }
        if let plan = current.max(by: { $0.plangewicht(on: dag) < $1.plangewicht(on: dag) }) {
            stand = plan.looptijd?.tot == dag.jaar ? .looptAf : .geldig
            document = plan
        } else if let scan = own.filter(\.isOnleesbaar).max(by: { $0.ontvangen < $1.ontvangen }) {
            (stand, document) = (.onleesbaar, scan)
        } else if let former = plannen.max(by: { $0.plangewicht(on: dag) < $1.plangewicht(on: dag) }) {
            (stand, document) = (.verlopen, former)
        } else {
            (stand, document) = (.ontbreekt, nil)
        }
    }
}

extension Document {
    /// The years of the plan. A plan that only gives its date holds for four years, as long as the law lets it
    /// (Politiewet 2012, art. 38b); one that gives neither counts as valid until somebody says otherwise.
    var looptijd: Periode? { periode ?? datum.flatMap { Periode(van: $0.jaar, tot: $0.jaar + 3) } }

    fileprivate var isOnleesbaar: Bool { stand == .leeg || stand == .geweigerd }

    /// Orders plans from the least to the most telling. The id decides last, so that the order of the input never does.
    fileprivate func plangewicht(on dag: Datum) -> (Int, Int, String, String) {
        let holds = looptijd.map { $0.contains(dag.jaar) ? 2 : 0 } ?? 1
        return (holds, looptijd?.van ?? 0, datum?.description ?? "", id.rawValue)
    }
}
