import Foundation

extension Herkomst {
    /// The municipalities whose name stands in the name of a file as whole words; a longer name goes before a shorter
    /// one inside it. Only for a document that says nothing itself, such as a scan.
    static func named(in bestandsnaam: String, among gemeenten: [(code: String, naam: String)]) -> [Herkomst] {
        var rest = words(of: bestandsnaam)
        var found: [Herkomst] = []
        for gemeente in gemeenten.sorted(by: { ($1.naam.utf8.count, $0.code) < ($0.naam.utf8.count, $1.code) }) {
            let name = words(of: gemeente.naam)
            guard name.joined().utf8.count >= 3, let place = rest.firstRange(of: name) else { continue }
            rest.replaceSubrange(place, with: [""])
            found.append(Herkomst(code: gemeente.code, naam: gemeente.naam, niveau: .gemeente, bron: .bestandsnaam))
        }
        return found
    }

    private static func words(of text: String) -> [String] { text.kaal.split { !$0.isLetter && !$0.isNumber }.map(String.init) }
}

extension String {
    /// In small letters without accents, to compare what people type and how files are named.
    var kaal: String {
        let scalars = decomposedStringWithCanonicalMapping.lowercased().unicodeScalars.filter { !(0x300...0x36F).contains($0.value) }
        return String(String.UnicodeScalarView(scalars))
    }
}
