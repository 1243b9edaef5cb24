import Foundation

/// What a coördinator fills in to let somebody in: who, with which roles, until when.
struct Uitnodiging: Equatable, Sendable {
    var naam = ""
    var email = ""
    var rollen: [Rolverlening] = []
    /// As it was typed; empty for no last day.
    var tot = ""

    /// The same, checked; every reason at once when it is not right.
    func accept(
        in plekken: Plekken, op vandaag: Datum, isTaken: (String) throws -> Bool
    ) throws -> (
        naam: String, email: String, rollen: [Rolverlening], tot: Datum?
    ) {
        var reasons: [Reason] = []
        let accepted = collect(&reasons) { () throws(Refusal) in try Gebruiker.accept(naam: naam) }
        let adres = collect(&reasons) { () throws(Refusal) in
            try Postadres(naam: "", adres: email.lowercased(), field: "email").adres
        }
        if let adres, try isTaken(adres) { reasons.append(.emailInGebruik) }
        if rollen.isEmpty { reasons.append(Reason(code: "geen-rol", field: "rol1", "Kies een rol.")) }
        for (place, rol) in rollen.enumerated() {
            if let fault = plekken.fault(in: rol) { reasons.append(Reason(code: fault.code, field: "organisatie\(place + 1)", fault.message)) }
            if rollen[..<place].contains(rol) { reasons.append(Reason(code: "dubbele-rol", field: "rol\(place + 1)", "Deze rol staat er al.")) }
        }
        let einde = tot.isEmpty ? nil : Datum(tot)
        if !tot.isEmpty, einde == nil { reasons.append(.geenDatum) }
        if let einde, einde < vandaag { reasons.append(.datumVoorbij) }
        guard reasons.isEmpty, let accepted, let adres else { throw Refusal(reasons) }
        return (accepted, adres, rollen, einde)
    }

    private func collect<T>(_ reasons: inout [Reason], _ body: () throws(Refusal) -> T) -> T? {
        do {
            return try body()
        } catch {
            reasons += error.reasons
            return nil
        }
    }
}

/// The mail that carries a link.
enum Toegangsbrief: Sendable {
    case uitnodiging, nieuwWachtwoord
    /// Asked for by whoever knows the address; nobody made it.
    case vergeten

    func bericht(aan: Postadres, van: String, link: String, tot end: Date) throws(Refusal) -> Bericht {
        let until = "De link werkt één keer, tot \(Opmaak.moment(end))."
        return switch self {
        case .uitnodiging:
            try Bericht(
                soort: "uitnodiging", aan: aan, onderwerp: "Uw toegang tot Stip",
                alineas: ["\(van) geeft u toegang tot Stip. U kiest eerst een wachtwoord.", until],
                link: Briefverwijzing("Maak uw account", link))
        case .nieuwWachtwoord:
            try Bericht(
                soort: "nieuw-wachtwoord", aan: aan, onderwerp: "Een nieuw wachtwoord voor Stip",
                alineas: ["\(van) maakte een link waarmee u een nieuw wachtwoord kiest.", until, "Vroeg u hier niet om? Bel dan uw coördinator."],
                link: Briefverwijzing("Kies een wachtwoord", link))
        case .vergeten:
            try Bericht(
                soort: "nieuw-wachtwoord", aan: aan, onderwerp: "Een nieuw wachtwoord voor Stip",
                alineas: [
                    "Iemand vroeg Stip om een nieuw wachtwoord voor dit e-mailadres. Was u dat? Kies het dan met deze link.", until,
                    "Vroeg u hier niet om? Dan hoeft u niets te doen: uw wachtwoord blijft zoals het is.",
                ],
                link: Briefverwijzing("Kies een wachtwoord", link))
        }
    }
}
