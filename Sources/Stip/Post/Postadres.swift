import Foundation

/// Where mail goes, or comes from: an address, with the name of whoever reads it.
///
/// Only addresses of plain letters (RFC 5321 without quoted names, without SMTPUTF8): others are refused instead of changed.
struct Postadres: Equatable, Sendable {
    let naam: String
    let adres: String

    /// - Parameter field: the field of the form that the address was typed in; a refusal is about it.
    init(naam: String, adres: String, field: String = "adres") throws(Refusal) {
        let adres = adres.trimmingCharacters(in: .whitespaces)
        let naam = naam.trimmingCharacters(in: .whitespaces)
        guard Postadres.isAddress(adres) else { throw Refusal(.geenPostadres(adres, field: field)) }
        guard naam.isOneLine, naam.count <= 200 else { throw Refusal(.nietOpEenRegel(field: field)) }
        (self.naam, self.adres) = (naam, adres)
    }

    /// Reads `Stip Merenland <stip@voorbeeld.nl>` or only the address.
    init(_ text: String, field: String = "adres") throws(Refusal) {
        let text = text.trimmingCharacters(in: .whitespaces)
        guard text.hasSuffix(">"), let open = text.lastIndex(of: "<") else {
            try self.init(naam: "", adres: text, field: field)
            return
        }
        let naam = text[..<open].trimmingCharacters(in: CharacterSet(charactersIn: " \""))
        try self.init(naam: naam, adres: String(text[text.index(after: open)...].dropLast()), field: field)
    }

    /// What stands behind the `@`.
    var domein: String { String(adres[adres.index(after: adres.lastIndex(of: "@") ?? adres.startIndex)...]) }

    private static func isAddress(_ text: String) -> Bool {
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, text.utf8.count <= 254, (1...64).contains(parts[0].utf8.count) else { return false }
        let letters = Set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789".utf8)
        let name = parts[0].split(separator: ".", omittingEmptySubsequences: false)
        let extra = letters.union("!#$%&'*+-/=?^_`{|}~".utf8)
        guard name.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy(extra.contains) }) else { return false }
        let labels = parts[1].split(separator: ".", omittingEmptySubsequences: false)
        return labels.count >= 2
            && labels.allSatisfy { label in
                (1...63).contains(label.utf8.count) && label.first != "-" && label.last != "-"
                    && label.utf8.allSatisfy { letters.contains($0) || $0 == UInt8(ascii: "-") }
            }
    }
}

extension String {
    /// Whether this is text without a line end or another sign of control: in a header that would begin a header of its own.
    var isOneLine: Bool {
        unicodeScalars.allSatisfy { $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value) && $0.value != 0x2028 && $0.value != 0x2029 }
    }
}

extension Reason {
    static func geenPostadres(_ adres: String, field: String) -> Reason {
        let remedy = "Schrijf een naam, een @ en een domein, zonder spaties en accenten, zoals sanne@boekveen.nl."
        return Reason(
            code: "geen-postadres", field: field, adres.isEmpty ? "Vul een e-mailadres in. \(remedy)" : "‘\(adres)’ is geen e-mailadres. \(remedy)")
    }
    static func nietOpEenRegel(field: String) -> Reason {
        Reason(code: "niet-op-een-regel", field: field, "Schrijf dit op één regel van hoogstens 200 tekens.")
    }
}
