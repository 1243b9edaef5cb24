import Crypto
import Database
import Foundation

/// One line of what was done: by whom, when, to what. Written in the transaction of the act itself, so there is no
/// act without its line.
struct Gebeurtenis: Equatable, Sendable {
    let id: ID<Gebeurtenis>
    /// Its place in the chain, counted from 1; nothing for a line from before there was a chain.
    var volgnummer: Int?
    let moment: Date
    /// What was done, as one word for machines: `document-toegevoegd`.
    let soort: String
    /// The number of what it was done to.
    let onderwerp: String
    /// Whether it was done or refused.
    var uitkomst = Uitkomst.gedaan
    /// From where: `opdrachtregel`, `stip`, or the address of the network.
    var herkomst = ""
    let actor: String
    let actorNaam: String
    /// The sentence for people.
    let tekst: String
    /// What was changed, and what it was before.
    var wijzigingen: [Wijziging] = []

    enum Uitkomst: String, Sendable { case gedaan, geweigerd }
}

/// One field that an act changed. Nothing means that it was not there.
struct Wijziging: Hashable, Sendable {
    /// As people call it: `naam`, `thema’s`.
    let veld: String
    let was: String?
    let wordt: String?

    init(_ veld: String, was: String?, wordt: String?) { (self.veld, self.was, self.wordt) = (veld, was, wordt) }

    /// Of two states of a thing only what differs.
    static func between(_ fields: [(veld: String, was: String?, wordt: String?)]) -> [Wijziging] {
        fields.filter { $0.was != $0.wordt }.map { Wijziging($0.veld, was: $0.was, wordt: $0.wordt) }
    }
}

extension Gebeurtenis {
    /// The seal of this line over itself and over the seal of the line before: SHA-256 (FIPS 180-4) in hexadecimal.
    ///
    /// A line that is changed, taken out or put between makes every seal after it wrong (BIO2 8.15, tamper evidence).
    func zegel(na vorige: String) -> String {
        var fields: [String] = [vorige, id.rawValue, String(volgnummer ?? 0), moment.alsTekst, soort, onderwerp, uitkomst.rawValue]
        fields += [herkomst, actor, actorNaam, tekst]
        for wijziging in wijzigingen {
            fields += [wijziging.veld, wijziging.was.map { "=" + $0 } ?? "", wijziging.wordt.map { "=" + $0 } ?? ""]
        }
        var bytes: [UInt8] = []
        for field in fields {
            // With its length before each field no two lines give the same bytes.
            bytes += Array("\(field.utf8.count):".utf8)
            bytes += Array(field.utf8)
        }
        return SHA256.hash(data: bytes).hexadecimal
    }
}

/// A place where the chain of lines does not hold.
enum Ketenbreuk: Equatable, Sendable {
    /// The line itself is not what was written.
    case veranderd(volgnummer: Int)
    /// Between two lines one or more are gone, or one was put in.
    case onderbroken(na: Int, gevonden: Int)
    /// The last lines are gone.
    case afgebroken(na: Int, verwacht: Int)
    /// Lines without a number that are younger than the chain.
    case losse(aantal: Int)
    /// The seal of this line is not the one that somebody noted down.
    case herschreven(volgnummer: Int)

    var zin: String {
        switch self {
        case .veranderd(let nummer): "Regel \(nummer) van de historie is veranderd nadat hij geschreven was."
        case .onderbroken(let nummer, let gevonden): "Na regel \(nummer) van de historie volgt regel \(gevonden): er is iets weg of tussen gezet."
        case .afgebroken(let nummer, let verwacht): "De historie houdt op bij regel \(nummer), maar er waren er \(verwacht)."
        case .losse(let aantal): "In de historie staan \(aantal) regels zonder nummer die er later bij gezet zijn."
        case .herschreven(let nummer):
            "Regel \(nummer) draagt niet het zegel dat u bewaarde: de historie is vanaf die regel of eerder opnieuw geschreven, of teruggezet."
        }
    }
}

extension Date {
    /// As it stands in the database: UTC, in whole milliseconds.
    fileprivate var alsTekst: String {
        guard case .text(let text) = stored else { return "" }
        return text
    }
}
