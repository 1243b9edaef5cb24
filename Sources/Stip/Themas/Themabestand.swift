import Formats
import Foundation

/// A list of themes in a file: CSV, or a codebook after REFI-QDA.
struct Themabestand: Equatable, Sendable {
    /// How large a file may be that holds a list of themes.
    static let grens = 2_000_000

    /// A row, and where it stands in the file.
    struct Rij: Equatable, Sendable {
        /// "Regel 4" or "Code ‘Drugs’": for whoever has to mend it.
        let plaats: String
        var regel: Themaregel
        /// The columns that the file speaks of. What it says nothing of stays as it is.
        var kolommen = Set(Themabestand.kop)
    }

    let rijen: [Rij]

    /// Tells by its bytes what kind of file it is; its name does not count.
    /// - Parameter boom: the list of now: its fields, and the codes that a codebook may mean.
    init(_ bytes: [UInt8], boom: Themaboom) throws(Refusal) {
        guard !bytes.isEmpty else { throw Refusal(.leegThemabestand) }
        guard bytes.count <= Themabestand.grens else { throw Refusal(.themabestandTeGroot(bytes.count)) }
        let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        let first = bytes[start...].first { !($0 == 0x20 || (0x09...0x0D).contains($0)) }
        rijen = first == UInt8(ascii: "<") ? try Themabestand.rijen(qdc: bytes, boom) : try Themabestand.rijen(csv: bytes, boom)
        guard !rijen.isEmpty else { throw Refusal(.leegThemabestand) }
    }
}

extension Reason {
    static let leegThemabestand = Reason(
        code: "leeg-themabestand", field: "bestand", "In dit bestand staat geen thema. Kies een csv-bestand of een codeboek (.qdc) met thema’s.")
    static func themabestandTeGroot(_ bytes: Int) -> Reason {
        Reason(
            .tooLarge, code: "themabestand-te-groot", field: "bestand",
            "Dit bestand is \(Opmaak.omvang(bytes)). Een lijst van thema’s is hoogstens \(Opmaak.omvang(Themabestand.grens)).")
    }
}
