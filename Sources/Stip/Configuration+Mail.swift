import Foundation

extension Configuration {
    /// Whether this installation sends mail. When it does not, a page shows the link that would have been sent.
    var kanMailen: Bool { mailServer != nil }

    /// What has to do with mail stands or falls together.
    func checkMail(_ faults: inout [Reason]) {
        for (key, adres) in [("mailAfzender", mailAfzender), ("mailAntwoord", mailAntwoord)] {
            guard let adres else { continue }
            do { _ = try Postadres(adres) } catch { faults += error.reasons.map { .instelling(key, $0.message) } }
        }
        if (mailGebruiker == nil) != (mailWachtwoordBestand == nil) {
            faults.append(.instelling("mailGebruiker", "Geef mailGebruiker en mailWachtwoordBestand samen, of geen van beide."))
        }
        if let mailGebruiker, mailGebruiker.contains(":") || !mailGebruiker.isOneLine {
            faults.append(.instelling("mailGebruiker", "Schrijf de naam zonder dubbele punt, op één regel."))
        }
        if mailGebruiker != nil, !mailTls {
            faults.append(
                .instelling("mailTls", "Zonder TLS gaat het wachtwoord leesbaar over het netwerk. Laat mailTls op ja, of laat mailGebruiker weg."))
        }
        guard let mailServer else { return }
        let server = URL(string: mailServer)
        let isServer =
            ["smtp", "smtps"].contains(server?.scheme) && server?.host?.isEmpty == false && server?.path.isEmpty == true && server?.user == nil
            && server?.query == nil && server?.fragment == nil
            && mailServer.utf8.allSatisfy { (0x21...0x7E).contains($0) && $0 != UInt8(ascii: "\"") }
        if !isServer {
            faults.append(.instelling("mailServer", "Schrijf smtp:// of smtps:// met de naam en de poort, zoals smtp://mail.voorbeeld.nl:587."))
        }
        if mailAfzender == nil { faults.append(.instelling("mailAfzender", "Zeg van wie de mail komt, zoals Stip Merenland <stip@voorbeeld.nl>.")) }
        if openbaarAdres.isEmpty { faults.append(.instelling("openbaarAdres", "Zeg hoe bezoekers de site noemen: in elke mail staat een link.")) }
    }
}
