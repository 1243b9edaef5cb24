import Foundation
import Subprocess

/// What came of one attempt to hand a letter to the mail server.
enum Bezorging: Equatable, Sendable {
    /// The server answers for it from now on.
    case aangenomen
    /// Not now. The reason is a sentence.
    case uitgesteld(reden: String)
    /// Nor now, and for the same reason no other letter either.
    case onbereikbaar(reden: String)
    /// Never: the server does not take this letter or this address.
    case geweigerd(reden: String)
}

/// Brings a letter to the mail server of the installation, by `curl` in a process of its own.
///
/// Everything curl must know goes to its standard input, so that no address and no password stands in a list of processes.
struct Postbode: Sendable {
    /// `smtp://mail.voorbeeld.nl:587`
    let server: String
    let afzender: Afzender
    var gebruiker: String?
    var wachtwoordBestand: String?
    /// Whether a connection that is not encrypted is refused.
    var tls = true
    /// The name with which Stip greets the server: that of the site.
    var naam: String?
    var seconds = 60
    /// A file of certificates to trust instead of those of the machine.
    var certificaten: String?

    /// Never throws but for a task that is cancelled: then nobody knows whether the server took it.
    func bring(_ bericht: Bericht, _ id: ID<Poststuk>, at moment: Date) async throws -> Bezorging {
        var login: String?
        if let gebruiker {
            guard let wachtwoord = wachtwoord() else {
                return .onbereikbaar(reden: "Stip kan het bestand met het wachtwoord van de mailserver niet lezen.")
            }
            login = "\(gebruiker):\(wachtwoord)"
        }
        do {
            let brief = bericht.mime(id, at: moment, from: afzender)
            return try await withPrivateFile(brief, named: "brief", orElse: .geenPlaatsVoorBrief) { path in
                try await curl(settings(path, to: bericht.aan, login: login))
            }
        } catch let refusal as Refusal {
            return .onbereikbaar(reden: refusal.description)
        } catch is SubprocessError {
            return .onbereikbaar(reden: "Stip kan het programma curl niet starten. Installeer het pakket curl.")
        }
    }

    /// What curl reads: one option a line.
    private func settings(_ path: String, to aan: Postadres, login: String?) -> String {
        var lines = [
            option("url", naam.map { "\(server)/\($0)" } ?? server), option("mail-from", afzender.adres.adres), option("mail-rcpt", aan.adres),
            option("upload-file", path), option("proto", "=smtp,smtps"), option("noproxy", "*"), option("write-out", "%{response_code}"),
            option("connect-timeout", String(min(seconds, 15))), option("max-time", String(seconds)), "globoff", "silent", "show-error",
        ]
        if let certificaten { lines.append(option("cacert", certificaten)) }
        if tls { lines.append("ssl-reqd") }
        if let login { lines.append(option("user", login)) }
        return lines.joined(separator: "\n") + "\n"
    }

    private func option(_ name: String, _ value: String) -> String {
        "\(name) = \"\(value.replacing("\\", with: "\\\\").replacing("\"", with: "\\\""))\""
    }

    private func curl(_ settings: String) async throws -> Bezorging {
        var environment = bareEnvironment
        for name in ["SSL_CERT_FILE", "SSL_CERT_DIR", "CURL_CA_BUNDLE"] {
            if let value = ProcessInfo.processInfo.environment[name] { environment[Environment.Key(stringLiteral: name)] = value }
        }
        // `--disable` first: nothing that stands in a .curlrc counts.
        let result = try await run(
            .name("prlimit"), arguments: ["--as=2000000000", "--cpu=60", "--core=0", "curl", "--disable", "--config", "-"],
            environment: .custom(environment), input: .string(settings), output: .string(limit: 1_000), error: .string(limit: 20_000))
        try Task.checkCancellation()
        let code = Int(result.standardOutput.trimmingCharacters(in: .whitespacesAndNewlines)) ?? 0
        guard case .exited(let status) = result.terminationStatus else { return .onbereikbaar(reden: "Het programma curl brak af.") }
        return outcome(status: Int(status), code: code, said: result.standardError)
    }

    /// - Parameters:
    ///   - status: with which curl ended; see its manual, "exit codes".
    ///   - code: the last answer of the server.
    private func outcome(status: Int, code: Int, said: String) -> Bezorging {
        switch status {
        case 0: .aangenomen
        case 6: .onbereikbaar(reden: "Stip vindt de mailserver niet onder de naam die in de instellingen staat.")
        case 7: .onbereikbaar(reden: "De mailserver neemt geen verbinding aan.")
        case 28: .onbereikbaar(reden: "De mailserver gaf binnen \(seconds) seconden geen antwoord.")
        case 35, 64: .onbereikbaar(reden: "De mailserver biedt geen versleutelde verbinding.")
        case 60: .onbereikbaar(reden: "Stip vertrouwt het certificaat van de mailserver niet.")
        case 67: .onbereikbaar(reden: "De mailserver kent de gebruiker of het wachtwoord niet (\(code)).")
        case 126, 127: .onbereikbaar(reden: "Het programma curl ontbreekt. Installeer het pakket curl.")
        case 55 where said.contains("MAIL failed"):
            .onbereikbaar(reden: "De mailserver neemt geen mail aan van \(afzender.adres.adres) (\(code)).")
        case 55 where said.contains("RCPT failed") && code >= 500: .geweigerd(reden: "De mailserver neemt geen mail aan voor dit adres (\(code)).")
        case 8 where code >= 500, 55 where code >= 500: .geweigerd(reden: "De mailserver weigert dit bericht (\(code)).")
        case _ where code >= 400: .uitgesteld(reden: "De mailserver neemt dit bericht nu niet aan (\(code)).")
        default: .onbereikbaar(reden: "De mailserver brak het gesprek af (curl \(status)).")
        }
    }

    /// The first line of the file, read anew for each letter, so that a new password needs no restart.
    private func wachtwoord() -> String? {
        guard let path = wachtwoordBestand, let bytes = FileManager.default.contents(atPath: path) else { return nil }
        let line = String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false).first.map(String.init) ?? ""
        let wachtwoord = line.hasSuffix("\r") ? String(line.dropLast()) : line
        return wachtwoord.isEmpty || !wachtwoord.isOneLine ? nil : wachtwoord
    }
}

extension Postbode {
    /// Nothing when this installation sends no mail.
    init?(_ settings: Configuration) throws(Refusal) {
        guard let server = settings.mailServer, let adres = settings.mailAfzender else { return nil }
        let antwoord = try settings.mailAntwoord.map { text throws(Refusal) in try Postadres(text) }
        // A server wants to be greeted with a name, not with a number.
        let host = settings.publicName.split(separator: ":").first.map(String.init)
        self.init(
            server: server, afzender: Afzender(adres: try Postadres(adres), antwoord: antwoord), gebruiker: settings.mailGebruiker,
            wachtwoordBestand: settings.mailWachtwoordBestand, tls: settings.mailTls,
            naam: host.flatMap { $0.contains(".") && $0.contains(where: \.isLetter) ? $0 : nil })
    }
}

extension Reason {
    static let geenPlaatsVoorBrief = Reason(
        code: "geen-plaats-voor-brief", "Stip kan de brief nergens neerzetten. Maak ruimte op de schijf van de server.")
}
