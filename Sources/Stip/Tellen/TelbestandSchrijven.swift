import Foundation
import SocialChoice

/// The JSON of a round: one line a candidate and one a ballot, so that two of them can be laid side by side.
extension Telbestand {
    var json: String {
        let head = ["\"versie\": 1", "\"titel\": \(titel.quoted)", "\"plaatsen\": \(plaatsen)"]
        let range = kiezen.map { ["\"kiezen\": {\"minimum\": \($0.lowerBound), \"maximum\": \($0.upperBound)}"] } ?? []
        let candidates = kandidaten.map { "{\"id\": \($0.id.quoted), \"naam\": \($0.naam.quoted)}" }
        let ballots = stemmen.map { stem in
            let choice = stem.keuze.map(\.quoted).joined(separator: ", ")
            return "{\"stemmer\": \(stem.stemmer?.quoted ?? "null"), \"gewicht\": \"\(stem.gewicht)\", \"keuze\": [\(choice)]}"
        }
        let lists = [
            "\"kandidaten\": \(Telbestand.lines(candidates))", "\"stemmen\": \(Telbestand.lines(ballots))",
            "\"regels\": [\(regels.map(\.code.quoted).joined(separator: ", "))]",
        ]
        return "{" + (head + range + lists).joined(separator: ",\n ") + "}\n"
    }

    private static func lines(_ items: [String]) -> String { items.isEmpty ? "[]" : "[\n  " + items.joined(separator: ",\n  ") + "]" }

    /// What `stip tel --json` prints, on one line or on one for each rule.
    static func json(_ uitslagen: [Teluitslag], isOneLine: Bool = false) -> String {
        let items = uitslagen.map { uitslag in
            let sets = uitslag.verzamelingen.map { "[" + $0.map(\.quoted).joined(separator: ", ") + "]" }
            let points = uitslag.punten.sorted { $0.key < $1.key }.map { "\($0.quoted): \"\($1)\"" }
            let fields =
                [
                    "\"regel\": \(uitslag.regel.code.quoted)", "\"verzamelingen\": [\(sets.joined(separator: ", "))]",
                    "\"gelijk\": \(uitslag.isGelijk)", "\"punten\": {\(points.joined(separator: ", "))}",
                ] + (uitslag.reden.map { ["\"reden\": \($0.message.quoted)"] } ?? [])
            return "{" + fields.joined(separator: ", ") + "}"
        }
        return "{\"versie\": 1, \"uitslagen\": [" + (isOneLine ? items.joined(separator: ", ") : "\n  " + items.joined(separator: ",\n  ")) + "]}"
    }
}

extension String {
    /// As JSON writes a text.
    fileprivate var quoted: String {
        var text = "\""
        for scalar in unicodeScalars {
            switch scalar {
            case "\"": text += "\\\""
            case "\\": text += "\\\\"
            case "\n": text += "\\n"
            case "\t": text += "\\t"
            case _ where scalar.value < 0x20: text += "\\u00" + (scalar.value < 0x10 ? "0" : "") + String(scalar.value, radix: 16)
            default: text.unicodeScalars.append(scalar)
            }
        }
        return text + "\""
    }
}
