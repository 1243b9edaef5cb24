import Foundation

extension Bericht {
    /// Says that a round is open, and where; never what can be chosen (UIT-34).
    static func opening(_ ronde: Stemronde, for deelnemer: Deelnemer, aan: Postadres, site: String) throws(Refusal) -> Bericht {
        try Bericht(
            soort: "stemronde-opening", aan: aan, onderwerp: "Er staat een stemronde voor u open",
            alineas: ["Er is een stemronde open waarin \(deelnemer.naam) kiest.", "Kiezen kan tot \(ronde.sluitmoment)."],
            link: Briefverwijzing("Open uw stembiljet", ronde.biljetadres(of: deelnemer, op: site)))
    }

    /// Says that an answer is waited for.
    static func herinnering(_ ronde: Stemronde, for deelnemer: Deelnemer, aan: Postadres, site: String) throws(Refusal) -> Bericht {
        try Bericht(
            soort: "stemronde-herinnering", aan: aan, onderwerp: "Wilt u nog kiezen in de stemronde?",
            alineas: ["Van \(deelnemer.naam) is nog geen keuze binnen.", "Kiezen kan tot \(ronde.sluitmoment)."],
            link: Briefverwijzing("Open uw stembiljet", ronde.biljetadres(of: deelnemer, op: site)))
    }
}

extension Stemronde {
    fileprivate func biljetadres(of deelnemer: Deelnemer, op site: String) -> String { "\(site)\(biljetpad(of: deelnemer.id))" }

    var pad: String { "/stemrondes/\(id)" }
    func biljetpad(of deelnemer: ID<Deelnemer>) -> String { "\(pad)/stembiljet/\(deelnemer)" }
    func invoerpad(of deelnemer: ID<Deelnemer>) -> String { "\(pad)/invoer/\(deelnemer)" }
}

extension Deelnemer {
    /// Who gets mail for this participant: who may answer for it now, and has an address.
    func ontvangers(in gebruikers: [Gebruiker], op dag: Datum) -> [Gebruiker] {
        gebruikers.filter { gebruiker in
            guard gebruiker.email != nil, gebruiker.magBinnen(op: dag) else { return false }
            switch Stemrecht(self, of: gebruiker.actor) {
            case .zelf, .namens: return true
            case .geen: return false
            }
        }
    }
}

/// Who was reminded, and who must be reminded by hand.
struct Rondeherinnering: Equatable, Sendable {
    /// Names of participants to whom mail goes.
    var gemaild: [String] = []
    /// Participants for whom nobody has an address, or where no mail can be sent.
    var metDeHand: [String] = []
}
