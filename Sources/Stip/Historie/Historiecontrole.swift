import Foundation

/// What the check of the whole history found.
struct Historiecontrole: Equatable, Sendable {
    /// How many lines are in the chain.
    var regels = 0
    var van: Date?
    var tot: Date?
    /// Lines from before there was a chain, which nothing seals.
    var zonderKeten = 0
    var breuken: [Ketenbreuk] = []
    /// The end of the chain, to note down elsewhere; nothing while it is empty.
    var laatste: Historiezegel?

    var klopt: Bool { breuken.isEmpty }

    /// `De historie klopt: 1.204 regels, van … tot en met ….`
    var zinnen: [String] {
        guard klopt else { return breuken.map(\.zin) }
        guard let van, let tot else { return ["De historie is nog leeg."] + rest }
        let lines = Opmaak.aantal(regels, "regel", "regels")
        return ["De historie klopt: \(lines), van \(Opmaak.moment(van)) tot en met \(Opmaak.moment(tot))."] + rest
    }

    private var rest: [String] {
        guard zonderKeten > 0 else { return [] }
        return [
            "Daarvóór \(zonderKeten == 1 ? "staat" : "staan") \(Opmaak.aantal(zonderKeten, "regel", "regels")) zonder zegel, van vóór de keten. Die zijn niet te controleren."
        ]
    }
}

/// A line of the history by its number and its seal: `1204:9f86d0…`. Who noted one down can tell a chain that was written anew.
struct Historiezegel: Equatable, Sendable, CustomStringConvertible {
    let nummer: Int
    let zegel: String

    init(nummer: Int, zegel: String) { (self.nummer, self.zegel) = (nummer, zegel) }

    init(_ text: String) throws(Refusal) {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        let digits = Set("0123456789abcdef".utf8)
        guard parts.count == 2, let nummer = Int(parts[0]), nummer > 0, parts[1].utf8.count == 64, parts[1].utf8.allSatisfy(digits.contains) else {
            throw Refusal(.geenZegel)
        }
        self.init(nummer: nummer, zegel: String(parts[1]))
    }

    var description: String { "\(nummer):\(zegel)" }
}

extension Reason {
    static let geenZegel = Reason(
        code: "geen-zegel", field: "tot",
        "Dit is geen zegel. Schrijf het nummer, een dubbele punt en de 64 tekens, zoals stip controleer --zegel ze geeft.")
    static let geenKeten = Reason(
        .missing, code: "geen-keten", "In deze database is nog geen historie met zegels. Werk haar eerst bij met stip migrate.")
    static func geenDatabase(_ path: String) -> Reason {
        Reason(.missing, code: "geen-database", "Er is geen database in \(path). Controleer de naam in de instellingen.")
    }
}
