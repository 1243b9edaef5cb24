import Yams

extension Longlistbestand {
    /// Reads a file in the form of `voorbeeld/merenland/longlist.yaml`.
    /// - Throws: `Refusal` with everything that is wrong with it.
    init(yaml bytes: [UInt8]) throws(Refusal) {
        try YAMLGrens.check(bytes)
        let file: File
        do {
            file = try YAMLDecoder().decode(File.self, from: String(decoding: bytes, as: UTF8.self))
        } catch {
            throw Refusal(.geenLonglistbestand("\(error)"))
        }
        var reasons: [Reason] = []
        let dag = file.datum.flatMap { Datum($0) }
        if let text = file.datum, dag == nil { reasons.append(.verkeerdeLonglistdatum(text)) }
        let namen = file.kandidaten.map(\.naam)
        reasons += Set(namen.filter { naam in namen.count { $0 == naam } > 1 }).sorted().map(Reason.kandidaatDubbel)
        let voorstellen = file.kandidaten.map { kandidaat in
            var oordelen: [Criterium: Criteriumoordeel] = [:]
            for (code, oordeel) in (kandidaat.oordelen ?? [:]).sorted(by: { $0.key < $1.key }) {
                if let criterium = Criterium(rawValue: code) {
                    oordelen[criterium] = Criteriumoordeel(score: oordeel.score, reden: oordeel.reden)
                } else {
                    reasons.append(.onbekendCriterium(code, bij: kandidaat.naam))
                }
            }
            return Voorstel(naam: kandidaat.naam, omschrijving: kandidaat.omschrijving, themas: kandidaat.themas, oordelen: oordelen)
        }
        if !reasons.isEmpty { throw Refusal(reasons) }
        self.init(naam: file.naam, datum: dag, kandidaten: voorstellen)
    }

    private struct File: Decodable {
        let naam: String
        let datum: String?
        let kandidaten: [FileKandidaat]
    }
    private struct FileKandidaat: Decodable {
        let naam: String
        let omschrijving: String
        let themas: [String]
        let oordelen: [String: FileOordeel]?
    }
    private struct FileOordeel: Decodable {
        let score: Int
        let reden: String
    }
}
