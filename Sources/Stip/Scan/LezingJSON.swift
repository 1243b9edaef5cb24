import Foundation

/// What `stip lees --json` prints: the form that others build on.
struct LezingJSON: Encodable {
    let versie = 1
    let documenten: [Document]

    struct Document: Encodable {
        let bestand, sha256, status: String
        let reden: String?
        let soort, titel: String?
        let organisaties: [Organisatie]
        let periode: Periode?
        let datum, kenmerk: String?
        let bladzijden: Int?
        let prioriteiten: [Prioriteit]
        let stappen: [Stap]
        let opmerkingen: [Opmerking]
    }

    struct Organisatie: Encodable { let code: String?, naam, niveau, citaat: String }
    struct Periode: Encodable { let van, tot: Int }
    struct Bewijs: Encodable { let bladzijde, van, tot: Int, citaat: String }
    struct Prioriteit: Encodable {
        let naam, rang: String, themas: [String], focus: String?, zekerheid: Double, reden: String, groep: String?
        let gemeenten: [String]
        let bewijs: Bewijs
        let uitspraak: Bewijs?
    }
    struct Opmerking: Encodable { let soort, tekst: String, bewijs: Bewijs }
    struct Stap: Encodable {
        let van, tot, precisie, orgaan, handeling, wat: String
        let uiterlijk: Bool
        let bewijs: Bewijs
    }
}

/// The same text as an encoder makes of the whole, put together from documents that were encoded each on its own: they can
/// be encoded beside each other, and what was read of one need not wait for the last.
extension LezingJSON {
    static var encoder: JSONEncoder {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return encoder
    }

    /// One document, as far from the edge as it stands in the whole.
    static func encoded(_ document: Document) throws -> [UInt8] {
        let edge = Array("    ".utf8), alone = [UInt8](try encoder.encode(document))
        var text = edge
        text.reserveCapacity(alone.count * 5 / 4)
        for (index, byte) in alone.enumerated() {
            text.append(byte)
            // Strings hold no line ends of their own, and an empty line stays empty.
            if byte == 0x0A, alone[index + 1] != 0x0A { text += edge }
        }
        return text
    }

    static func joined(_ documenten: [[UInt8]]) -> Data {
        var text = Data("{\n  \"documenten\" : [\n".utf8)
        for (index, document) in documenten.enumerated() { text += (index > 0 ? Array(",\n".utf8) : []) + document }
        return text + Data("\n  ],\n  \"versie\" : 1\n}".utf8)
    }
}

extension LezingJSON.Document {
    init(bestand: String, sha256: String, uitslag: Leesuitslag) {
        var lezing: Lezing?
        var (status, reden, bladzijden): (String, String?, Int?)
        switch uitslag {
        case .gelezen(let tekst, let gelezen):
            lezing = gelezen
            (status, reden, bladzijden) = ("gelezen", nil, tekst.pages.count)
        case .leeg(let aantal, let waarom): (status, reden, bladzijden) = ("leeg", waarom, aantal)
        case .geweigerd(let waarom), .uitgesteld(let waarom): (status, reden, bladzijden) = ("geweigerd", waarom, nil)
        }
        self.init(
            bestand: bestand, sha256: sha256, status: status, reden: reden, soort: lezing?.soort.rawValue, titel: lezing?.titel,
            organisaties: lezing?.organisaties.map { .init(code: $0.code, naam: $0.naam, niveau: $0.niveau.rawValue, citaat: $0.bewijs.citaat) }
                ?? [],
            periode: lezing?.periode.map { .init(van: $0.van, tot: $0.tot) }, datum: lezing?.datum?.description, kenmerk: lezing?.kenmerk,
            bladzijden: bladzijden, prioriteiten: lezing?.prioriteiten.map(LezingJSON.Prioriteit.init) ?? [],
            stappen: lezing?.stappen.compactMap(LezingJSON.Stap.init) ?? [],
            opmerkingen: lezing?.opmerkingen.map { .init(soort: $0.soort.rawValue, tekst: $0.tekst, bewijs: .init($0.bewijs)) } ?? [])
    }
}

extension LezingJSON.Prioriteit {
    init(_ vondst: Vondst) {
        self.init(
            naam: vondst.naam, rang: vondst.rang.rawValue, themas: vondst.themas, focus: vondst.focus, zekerheid: vondst.zekerheid,
            reden: vondst.reden,
            groep: vondst.groep, gemeenten: vondst.gemeenten, bewijs: .init(vondst.bewijs), uitspraak: vondst.uitspraak.map { .init($0) })
    }
}

extension LezingJSON.Stap {
    /// Nothing for a step without a moment or without a passage; the reader makes none.
    init?(_ stap: Stap) {
        guard let moment = stap.moment, let bewijs = stap.bewijs else { return nil }
        self.init(
            van: moment.van.description, tot: moment.tot.description, precisie: moment.precisie.rawValue, orgaan: stap.orgaan,
            handeling: stap.handeling?.rawValue ?? (stap.werkwoord.isEmpty ? stap.wat : stap.werkwoord), wat: stap.wat, uiterlijk: moment.isUiterlijk,
            bewijs: .init(bewijs))
    }
}

extension LezingJSON.Bewijs {
    init(_ bewijs: Bewijs) { self.init(bladzijde: bewijs.bladzijde, van: bewijs.van, tot: bewijs.tot, citaat: bewijs.citaat) }
}

/// Writes `null` where there is nothing, so that every field of the form is always there.
extension LezingJSON.Document {
    private enum Key: String, CodingKey {
        case bestand, sha256, status, reden, soort, titel, organisaties, periode, datum, kenmerk, bladzijden, prioriteiten, stappen, opmerkingen
    }

    func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: Key.self)
        try fields.encode(bestand, forKey: .bestand)
        try fields.encode(sha256, forKey: .sha256)
        try fields.encode(status, forKey: .status)
        try fields.encode(reden, forKey: .reden)
        try fields.encode(soort, forKey: .soort)
        try fields.encode(titel, forKey: .titel)
        try fields.encode(organisaties, forKey: .organisaties)
        try fields.encode(periode, forKey: .periode)
        try fields.encode(datum, forKey: .datum)
        try fields.encode(kenmerk, forKey: .kenmerk)
        try fields.encode(bladzijden, forKey: .bladzijden)
        try fields.encode(prioriteiten, forKey: .prioriteiten)
        try fields.encode(stappen, forKey: .stappen)
        try fields.encode(opmerkingen, forKey: .opmerkingen)
    }
}

extension LezingJSON.Organisatie {
    private enum Key: String, CodingKey { case code, naam, niveau, citaat }

    func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: Key.self)
        try fields.encode(code, forKey: .code)
        try fields.encode(naam, forKey: .naam)
        try fields.encode(niveau, forKey: .niveau)
        try fields.encode(citaat, forKey: .citaat)
    }
}

extension LezingJSON.Prioriteit {
    private enum Key: String, CodingKey { case naam, rang, themas, focus, zekerheid, reden, groep, gemeenten, bewijs, uitspraak }

    func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: Key.self)
        try fields.encode(naam, forKey: .naam)
        try fields.encode(rang, forKey: .rang)
        try fields.encode(themas, forKey: .themas)
        try fields.encode(focus, forKey: .focus)
        try fields.encode(zekerheid, forKey: .zekerheid)
        try fields.encode(reden, forKey: .reden)
        try fields.encode(groep, forKey: .groep)
        try fields.encode(gemeenten, forKey: .gemeenten)
        try fields.encode(bewijs, forKey: .bewijs)
        try fields.encode(uitspraak, forKey: .uitspraak)
    }
}
