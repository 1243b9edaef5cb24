import Database
import Foundation

/// A new password for who forgot it, by a link in a mail. Only where this installation can mail.
extension Toegang {
    /// How long such a link can be used: shorter than one that a coördinator makes, for anybody may ask for it.
    var vergetenDuur: TimeInterval { min(duur.link, 3_600) }

    /// Mails a link to choose a new password when there is an open account with this address.
    ///
    /// Whoever asks is told the same in every case. Asking is counted as guessing is, for the address and for where it comes
    /// from, but apart from logging in: who asks again and again for somebody else locks nobody out. Links that were made
    /// before keep working until a password is chosen, so nobody can take them away from who needs them.
    ///
    /// - Throws: `Refusal` when no mail can be sent, when nothing was filled in, and when it was asked too often.
    func mailPasswordLink(email: String, from herkomst: String) async throws {
        guard kanMailen else { throw Refusal(.geenMailVoorLink) }
        let email = email.lowercased()
        guard !email.isEmpty else { throw Refusal(.geenAdresVergeten) }
        try await begin(Token("vergeten \(email)").hash, from: herkomst)
        let stranger = Actor(id: "vreemde", naam: "Een onbekende bezoeker", rollen: [], herkomst: herkomst)
        let token = Token.new()
        let duration = vergetenDuur
        try await store.write { db in
            guard let gebruiker = try db.gebruiker(email: email), gebruiker.magBinnen(op: db.now.inAmsterdam.datum) else {
                try db.record(
                    "wachtwoord-vergeten", on: "onbekend", by: stranger,
                    "Een link voor een nieuw wachtwoord is niet gestuurd: bij dit e-mailadres hoort geen open account.", uitkomst: .geweigerd)
                return
            }
            let end = db.now.addingTimeInterval(duration)
            try db.insertLink(token, for: gebruiker.id, to: .wachtwoord, until: end)
            let aan = try Postadres(naam: gebruiker.naam, adres: email)
            try db.queue(try Toegangsbrief.vergeten.bericht(aan: aan, van: "", link: "\(adres)/toegang/\(token.secret)", tot: end))
            try db.record(
                "wachtwoord-vergeten", on: gebruiker.id.rawValue, by: stranger,
                "Stip mailde \(gebruiker.naam) een link voor een nieuw wachtwoord, omdat iemand daarom vroeg.")
        }
    }
}

extension Reason {
    static let geenMailVoorLink = Reason(
        .missing, code: "geen-mail", "Deze Stip verstuurt geen mail. Vraag een link aan uw coördinator.")
    static let geenAdresVergeten = Reason(code: "geen-adres", field: "email", "Vul het e-mailadres in waarmee u inlogt.")
}
