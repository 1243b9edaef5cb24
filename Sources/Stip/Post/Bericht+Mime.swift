import Foundation
import HTML

/// Who sends, and who reads the answers.
struct Afzender: Equatable, Sendable {
    let adres: Postadres
    var antwoord: Postadres?

    /// As it stands under a letter.
    var naam: String { adres.naam.isEmpty ? "Stip" : adres.naam }
    var leest: Postadres { antwoord ?? adres }
}

extension Bericht {
    /// The whole letter as it goes over the line: RFC 5322 with MIME (RFC 2045 to 2047), every line short and ended by CRLF.
    ///
    /// The same bericht gives the same bytes, its number included, so that who gets it twice can tell.
    func mime(_ id: ID<Poststuk>, at moment: Date, from afzender: Afzender) -> [UInt8] {
        let boundary = "stip-\(id)"
        let head = [
            Mailregel.address("From", afzender.adres),
            Mailregel.address("To", aan),
            Mailregel.address("Reply-To", afzender.leest),
            Mailregel.text("Subject", onderwerp),
            "Date: \(Mailregel.date(moment))",
            "Message-ID: <\(id)@\(afzender.adres.domein)>",
            // RFC 3834: no machine answers this.
            "Auto-Submitted: auto-generated",
            "MIME-Version: 1.0",
            "Content-Language: nl",
            "Content-Type: multipart/alternative;\r\n boundary=\"\(boundary)\"",
        ]
        // The last part is the one a reader shows when it can, so text comes first (RFC 2046 5.1.4).
        let parts = [("text/plain", tekst(from: afzender)), ("text/html", html(from: afzender).text)].map { type, content in
            "--\(boundary)\r\nContent-Type: \(type); charset=utf-8\r\nContent-Language: nl\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
                + Mailregel.quotedPrintable(content) + "\r\n"
        }
        return Array((head.joined(separator: "\r\n") + "\r\n\r\n" + parts.joined() + "--\(boundary)--\r\n").utf8)
    }

    /// The letter without markup, complete by itself.
    func tekst(from afzender: Afzender) -> String {
        var alles = [aanhef] + alineas
        if let link { alles.append("\(link.tekst):\n\(link.adres)") }
        alles += ["Met vriendelijke groet,\n\(afzender.naam)", slot(afzender)]
        return alles.joined(separator: "\n\n") + "\n"
    }

    /// The same sentences. The link shows its whole address, and nothing is fetched from elsewhere (UIT-33).
    func html(from afzender: Afzender) -> HTML {
        """
        <!doctype html>
        <html lang="nl"><head><meta charset="utf-8"><title>\(onderwerp)</title></head><body>
        <p>\(aanhef)</p>
        \(alineas.map { alinea in "<p>\(alinea)</p>\n" })\
        \(link.map { link in "<p>\(link.tekst):<br><a href=\"\(link.adres)\">\(link.adres)</a></p>" })
        <p>Met vriendelijke groet,<br>\(afzender.naam)</p>
        <p><small>\(slot(afzender))</small></p>
        </body></html>

        """
    }

    private var aanhef: String { aan.naam.isEmpty ? "Goedendag," : "Beste \(aan.naam)," }

    private func slot(_ afzender: Afzender) -> String { "Stip maakte dit bericht automatisch. Uw antwoord komt bij \(afzender.leest.adres)." }
}

/// Lines of a letter, in the seven bits that every mail server takes.
enum Mailregel {
    static func address(_ name: String, _ adres: Postadres) -> String {
        guard !adres.naam.isEmpty else { return "\(name): \(adres.adres)" }
        return "\(name): \(phrase(adres.naam))\r\n <\(adres.adres)>"
    }

    static func text(_ name: String, _ text: String) -> String {
        guard isPlain(text) else { return "\(name): \(encodedWords(text))" }
        var (lines, line) = ([String](), "\(name):")
        for word in text.split(separator: " ", omittingEmptySubsequences: false) {
            if line.utf8.count + word.utf8.count + 1 > 76, line != "\(name):" {
                lines.append(line)
                line = ""
            }
            line += " " + word
        }
        return (lines + [line]).joined(separator: "\r\n")
    }

    /// `Thu, 08 Oct 2026 10:00:00 +0000`
    static func date(_ moment: Date) -> String {
        let text = moment.formatted(.iso8601)
        let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        guard let day = Datum(String(text.prefix(10))) else { return text }
        let weekday = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"][day.weekdag]
        return "\(weekday), \(text.dropFirst(8).prefix(2)) \(months[day.maand - 1]) \(day.jaar) \(text.dropFirst(11).prefix(8)) +0000"
    }

    /// RFC 2045 6.7: lines of at most 76 signs.
    static func quotedPrintable(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).map(quotedPrintableLine).joined(separator: "\r\n")
    }

    private static func quotedPrintableLine(_ line: Substring) -> String {
        var (written, width) = ("", 0)
        let bytes = Array(line.utf8)
        for (place, byte) in bytes.enumerated() {
            let isLast = place == bytes.count - 1
            // A line that goes on ends with a sign that says so.
            let room = (isLast ? 76 : 75) - width
            var sign = sign(byte, isLast: isLast, isFirst: width == 0)
            if sign.utf8.count > room {
                written += "=\r\n"
                width = 0
                sign = self.sign(byte, isLast: isLast, isFirst: true)
            }
            written += sign
            width += sign.utf8.count
        }
        return written
    }

    /// A space at the end gets lost on the way, and a point at the beginning means the end of a letter to a server.
    private static func sign(_ byte: UInt8, isLast: Bool, isFirst: Bool) -> String {
        switch byte {
        case UInt8(ascii: "="): "=3D"
        case UInt8(ascii: ".") where isFirst, UInt8(ascii: " ") where isLast: "=" + hexadecimal(byte)
        case 32...126: String(UnicodeScalar(byte))
        default: "=" + hexadecimal(byte)
        }
    }

    private static func hexadecimal(_ byte: UInt8) -> String {
        let digits = Array("0123456789ABCDEF")
        return String([digits[Int(byte >> 4)], digits[Int(byte & 0xF)]])
    }

    /// Plain text that no reader takes for an encoded word.
    private static func isPlain(_ text: String) -> Bool { text.utf8.allSatisfy { (0x20...0x7E).contains($0) } && !text.contains("=?") }

    private static func phrase(_ name: String) -> String {
        guard isPlain(name) else { return encodedWords(name) }
        return "\"\(name.replacing("\\", with: "\\\\").replacing("\"", with: "\\\""))\""
    }

    /// RFC 2047: words of at most 75 signs, none of which ends halfway a letter.
    private static func encodedWords(_ text: String) -> String {
        var words: [String] = []
        var word: [UInt8] = []
        for scalar in text.unicodeScalars {
            let letter = Array(String(scalar).utf8)
            if word.count + letter.count > 39 {
                words.append(Data(word).base64EncodedString())
                word = []
            }
            word += letter
        }
        words.append(Data(word).base64EncodedString())
        return words.map { "=?UTF-8?B?\($0)?=" }.joined(separator: "\r\n ")
    }
}
