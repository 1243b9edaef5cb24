import Foundation

/// Somebody is not there on some days: "burgemeester van Polsdijk afwezig".
///
/// Where that person cannot be missed in a step, the judge of a planning calls it a conflict.
struct Afmelding: Equatable, Sendable {
    let id: ID<Afmelding>
    /// The body for which it was told; it says who may take it back and who reads the reason.
    let orgaan: String
    /// By name or function, as in `Stap.personen`.
    var persoon: String
    /// Both included.
    var dagen: ClosedRange<Datum>
    /// Only for who keeps the meetings of this body: it may be about somebody's health.
    var reden: String?
    let door: String
    let op: Date
}

extension Afmelding {
    func check() throws(Refusal) {
        var reasons: [Reason] = []
        if persoon.isEmpty { reasons.append(.geenAfwezige) }
        if persoon.count > 120 { reasons.append(.afwezigeTeLang) }
        if (reden ?? "").count > 300 { reasons.append(.afmeldredenTeLang) }
        if dagen.upperBound.dagnummer - dagen.lowerBound.dagnummer > 731 { reasons.append(.afmeldingTeLang) }
        guard reasons.isEmpty else { throw Refusal(reasons) }
    }

    /// "5 maart 2027", "5 maart 2027 tot en met 9 april 2027"
    var dagenzin: String {
        dagen.lowerBound == dagen.upperBound
            ? Opmaak.datum(dagen.lowerBound) : "\(Opmaak.datum(dagen.lowerBound)) tot en met \(Opmaak.datum(dagen.upperBound))"
    }
}

extension Reason {
    static let geenAfmelding = Reason(.missing, code: "geen-afmelding", "Deze afmelding is er niet meer.")
    static let geenAfwezige = Reason(
        code: "geen-afwezige", field: "persoon", "Vul in wie er niet is, met naam of functie. Bijvoorbeeld: burgemeester van Polsdijk.")
    static let afwezigeTeLang = Reason(code: "afwezige-te-lang", field: "persoon", "Deze naam is te lang. Gebruik hoogstens 120 tekens.")
    static let afmeldredenTeLang = Reason(code: "afmeldreden-te-lang", field: "reden", "De reden is te lang. Gebruik hoogstens 300 tekens.")
    static func geenAfmelddag(_ veld: String) -> Reason {
        Reason(code: "geen-afmelddag", field: veld, "Deze dag bestaat niet. Vul de dag in als dag-maand-jaar, bijvoorbeeld 12-03-2027.")
    }
    static let afmeldingAchterstevoren = Reason(
        code: "afmelding-achterstevoren", field: "tot", "De laatste dag ligt vóór de eerste. Wissel de dagen om.")
    static let afmeldingTeLang = Reason(
        code: "afmelding-te-lang", field: "tot", "Een afmelding duurt hoogstens twee jaar. Kies een eerdere laatste dag.")
}
