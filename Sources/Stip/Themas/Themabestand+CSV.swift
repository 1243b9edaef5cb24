import Formats

/// A list of themes as a table.
extension Themabestand {
    static let kop = ["code", "naam", "veld", "doorsnijdend", "ouder", "woorden", "zwak", "bron", "opgegaan_in"]

    static func csv(_ regels: [Themaregel], _ vorm: CSV.Vorm) -> String {
        let rijen = regels.map { regel -> [CSV.Cel] in
            [
                .tekst(regel.code), .tekst(regel.naam), regel.veld.map { .getal($0) } ?? .leeg, .tekst(regel.doorsnijdend ? "ja" : "nee"),
                .tekst(regel.ouder ?? ""), .tekst(regel.woorden.joined(separator: ", ")), .tekst(regel.zwak.joined(separator: ", ")),
                .tekst(regel.bron), .tekst(regel.opgegaanIn ?? ""),
            ]
        }
        return CSV(kop: kop, rijen: rijen).text(vorm)
    }

    static func rijen(csv bytes: [UInt8], _ boom: Themaboom) throws(Refusal) -> [Rij] {
        let table: DelimitedText
        do {
            table = try DelimitedText(bytes, limit: Themaboom.meeste + 1)
        } catch {
            throw Refusal(.themabestandOnleesbaar(error))
        }
        guard let head = table.rows.first else { return [] }
        let names = head.cells.map { $0.alsNaam.lowercased() }
        let missing = ["naam"].filter { !names.contains($0) }
        let unknown = names.filter { !$0.isEmpty && !kop.contains($0) }
        guard missing.isEmpty, unknown.isEmpty else { throw Refusal(.andereKolommen(missing: missing, unknown: unknown)) }

        var reasons: [Reason] = []
        let rijen = table.rows.dropFirst().map { row -> Rij in
            let place = "Regel \(row.line)"
            let cell = { (name: String) -> String in
                guard let index = names.firstIndex(of: name), index < row.cells.count else { return "" }
                return row.cells[index].withoutGuard
            }
            if row.cells.count > names.count { reasons.append(.teVeelCellen(place, row.cells.count, names.count)) }
            var regel = Themaregel(code: cell("code").alsNaam.lowercased(), naam: cell("naam").alsNaam)
            switch cell("veld").alsNaam {
            case "", "0": regel.veld = nil
            case let text:
                regel.veld = Int(text) ?? boom.velden.first { $0.naam.lowercased() == text.lowercased() }?.nummer
                if regel.veld == nil { reasons.append(.onbekendVeld(place, text)) }
            }
            switch cell("doorsnijdend").alsNaam.lowercased() {
            case "", "nee", "n", "0", "false", "onwaar": regel.doorsnijdend = false
            case "ja", "j", "1", "true", "waar", "x": regel.doorsnijdend = true
            case let text: reasons.append(.geenJaOfNee(place, text))
            }
            regel.woorden = Themagegevens.woorden(cell("woorden")).map(\.tekst)
            regel.zwak = Themagegevens.woorden(cell("zwak")).map(\.tekst)
            regel.bron = cell("bron").alsNaam
            regel.ouder = cell("ouder").alsNaam.nonEmpty
            regel.opgegaanIn = cell("opgegaan_in").alsNaam.nonEmpty
            return Rij(plaats: place, regel: regel, kolommen: Set(names))
        }
        guard reasons.isEmpty else { throw Refusal(Array(reasons.prefix(30))) }
        return rijen
    }
}

extension String {
    /// Without the apostrophe that keeps a spreadsheet from running what follows.
    fileprivate var withoutGuard: String {
        guard hasPrefix("'"), let second = dropFirst().utf8.first, "=+-@\t\r".utf8.contains(second) else { return self }
        return String(dropFirst())
    }
}

extension Reason {
    static func themabestandOnleesbaar(_ fault: DelimitedText.Fault) -> Reason {
        let text =
            switch fault {
            case .notText: "Dit bestand is geen tekst in UTF-8. Sla het op als ‘CSV UTF-8’ of kies een codeboek (.qdc)."
            case .openQuote(let line): "Op regel \(line) gaat een aanhalingsteken open dat nergens sluit. Zet het sluitende teken erbij."
            case .tooManyRows(let limit): "Dit bestand heeft meer dan \(Opmaak.getal(limit - 1)) regels. Zoveel thema’s kan een lijst niet hebben."
            }
        return Reason(code: "themabestand-onleesbaar", field: "bestand", text)
    }
    static func andereKolommen(missing: [String], unknown: [String]) -> Reason {
        let parts = [
            missing.isEmpty ? nil : "de kolom ‘\(missing.joined(separator: "’, ‘"))’ ontbreekt",
            unknown.isEmpty ? nil : "Stip kent de kolom ‘\(unknown.prefix(3).joined(separator: "’, ‘"))’ niet",
        ].compactMap(\.self)
        return Reason(
            code: "andere-kolommen", field: "bestand",
            "De eerste regel klopt niet: \(parts.joined(separator: " en ")). De kolommen heten \(Opmaak.lijst(Themabestand.kop)).")
    }
    static func teVeelCellen(_ place: String, _ cells: Int, _ columns: Int) -> Reason {
        Reason(
            code: "te-veel-cellen", field: "bestand",
            "\(place) heeft \(cells) cellen, maar er zijn \(columns) kolommen. Zet een cel met het scheidingsteken erin tussen aanhalingstekens.")
    }
    static func onbekendVeld(_ place: String, _ text: String) -> Reason {
        Reason(
            code: "onbekend-veld", field: "bestand",
            "\(place): ‘\(text.prefix(60))’ is geen veld van het Kernbeleid. Zet er het nummer neer, of niets.")
    }
    static func geenJaOfNee(_ place: String, _ text: String) -> Reason {
        Reason(code: "geen-ja-of-nee", field: "bestand", "\(place): bij doorsnijdend staat ‘\(text.prefix(60))’. Zet er ja of nee neer.")
    }
}
