import Foundation

/// The ambtelijke toets: each municipality looks at what was read in its plan, before anybody builds on it.
///
/// What is put before people is copied when the toets opens. What changes in the plans afterwards changes nothing here.
struct Toets: Equatable, Sendable {
    let id: ID<Toets>
    /// The first of the unit is 1.
    let nummer: Int
    var titel: String
    /// What stands above every page of it, in the words of the coördinator.
    var uitleg: String?
    /// The last day on which an answer is in time, the whole day in Amsterdam.
    var reactiedatum: Datum
    let geopend: Date
    /// The name of who opened it.
    let door: String
    var gesloten: Date?

    var isOpen: Bool { gesloten == nil }

    /// Days from `dag` to the last day; below zero when that is past.
    func dagen(na dag: Datum) -> Int { reactiedatum.dagnummer - dag.dagnummer }
}

/// What somebody fills in to open a toets, or to give it another last day.
struct Toetsopening: Equatable, Sendable {
    var titel: String
    var uitleg: String?
    var reactiedatum: Datum

    static let langsteUitleg = 10_000

    /// - Throws: `Refusal` with everything that is wrong with what was filled in.
    init(titel: String?, uitleg: String?, reactiedatum: String?, op dag: Datum) throws(Refusal) {
        var reasons: [Reason] = []
        let titel = titel ?? ""
        if titel.isEmpty || titel.count > 150 || !titel.isOneLineOfText { reasons.append(.ongeldigeToetstitel) }
        if let uitleg, uitleg.count > Toetsopening.langsteUitleg { reasons.append(.uitlegTeLang(uitleg.count)) }
        let datum = reactiedatum.flatMap { Datum($0) }
        if let reason = Toetsopening.reason(against: datum, op: dag) { reasons.append(reason) }
        guard reasons.isEmpty, let datum else { throw Refusal(reasons) }
        (self.titel, self.uitleg, self.reactiedatum) = (titel, uitleg, datum)
    }

    /// Why this cannot be the last day; nothing when it can.
    static func reason(against datum: Datum?, op dag: Datum) -> Reason? {
        guard let datum else { return .geenReactiedatum }
        if datum <= dag { return .reactiedatumVoorbij }
        let laatste = Datum(jaar: dag.jaar + 1, maand: dag.maand, dag: min(dag.dag, 28)) ?? dag
        return datum > laatste ? .reactiedatumTeVer : nil
    }
}

extension Toets {
    /// Gives everybody more time.
    /// - Throws: `Refusal` when it is closed, when the day is not later, or when no reason is given.
    func verlengd(tot datum: String?, reden: String?, op dag: Datum) throws(Refusal) -> Toets {
        guard isOpen else { throw Refusal(.toetsGesloten(op: gesloten)) }
        var reasons: [Reason] = []
        let datum = datum.flatMap { Datum($0) }
        if let reason = Toetsopening.reason(against: datum, op: dag) { reasons.append(reason) }
        if let datum, datum <= reactiedatum { reasons.append(.reactiedatumNietLater(reactiedatum)) }
        if let reason = Toetsreden.reason(against: reden) { reasons.append(reason) }
        guard reasons.isEmpty, let datum else { throw Refusal(reasons) }
        var other = self
        other.reactiedatum = datum
        return other
    }
}

/// Why somebody of the coördinator's side did something: one or more sentences that others read.
enum Toetsreden {
    static let langste = 2_000

    static func reason(against reden: String?) -> Reason? {
        guard let reden, !reden.isEmpty else { return .geenToetsreden }
        return reden.count > langste ? .toetsredenTeLang(reden.count) : nil
    }

    static func accept(_ reden: String?) throws(Refusal) -> String {
        if let reason = reason(against: reden) { throw Refusal(reason) }
        return reden ?? ""
    }
}

extension String {
    /// Whether it can stand on one line: no breaks, no signs that steer a screen or turn the direction of reading.
    var isOneLineOfText: Bool {
        unicodeScalars.allSatisfy { scalar in
            scalar.properties.generalCategory != .control && scalar.properties.generalCategory != .format
        }
    }
}

extension Reason {
    static let ongeldigeToetstitel = Reason(
        code: "ongeldige-titel", field: "titel", "Geef de toets een naam van één regel en hoogstens 150 tekens.")
    static func uitlegTeLang(_ length: Int) -> Reason {
        Reason(
            code: "uitleg-te-lang", field: "uitleg",
            "De uitleg is \(Opmaak.getal(length)) tekens. Maak hem korter: hoogstens \(Opmaak.getal(Toetsopening.langsteUitleg)).")
    }
    static let geenReactiedatum = Reason(code: "geen-reactiedatum", field: "reactiedatum", "Vul de laatste dag in waarop gemeenten antwoorden.")
    static let reactiedatumVoorbij = Reason(
        code: "reactiedatum-voorbij", field: "reactiedatum", "De reactiedatum moet na vandaag liggen. Kies een latere dag.")
    static let reactiedatumTeVer = Reason(
        code: "reactiedatum-te-ver", field: "reactiedatum", "De reactiedatum ligt meer dan een jaar vooruit. Kies een eerdere dag.")
    static func reactiedatumNietLater(_ datum: Datum) -> Reason {
        Reason(
            code: "reactiedatum-niet-later", field: "reactiedatum",
            "De reactiedatum is nu \(Opmaak.datum(datum)). Kies een latere dag: eerder sluiten kan met ‘Sluit de toets’.")
    }
    static let geenToetsreden = Reason(code: "geen-reden", field: "reden", "Schrijf waarom. De gemeente leest het.")
    static func toetsredenTeLang(_ length: Int) -> Reason {
        Reason(
            code: "reden-te-lang", field: "reden",
            "De reden is \(Opmaak.getal(length)) tekens. Maak hem korter: hoogstens \(Opmaak.getal(Toetsreden.langste)).")
    }
    static func toetsGesloten(op moment: Date?) -> Reason {
        let wanneer = moment.map { " op \(Opmaak.dagEnDatum($0.inAmsterdam.datum))" } ?? ""
        return Reason(
            .conflict, code: "toets-gesloten", "De ambtelijke toets is\(wanneer) gesloten. Vraag de coördinator om hem voor u te heropenen.")
    }
    static let geenToets = Reason(.missing, code: "geen-toets", "Er is geen ambtelijke toets. De coördinator opent hem.")
    static let toetsIsOpen = Reason(.conflict, code: "toets-is-open", "Er is al een ambtelijke toets open. Sluit die eerst.")
    static let toetsZonderGemeenten = Reason(.conflict, code: "geen-gemeenten", "Er is nog geen eenheid. Laad eerst de eenheid met haar gemeenten.")
}
