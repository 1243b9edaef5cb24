extension Gemeenteregister {
    /// The municipalities of the country that Stip brings along.
    static func landelijk() throws(Refusal) -> [Regel] { try read(csv: PackageResources.gemeenten_csv) }

    /// Reads lines of `code,naam,van,tot,naar`. Lines that begin with `#` are remarks; `naar` may be left out.
    /// - Throws: `Refusal` with every line that is wrong.
    static func read(csv bytes: [UInt8]) throws(Refusal) -> [Regel] {
        guard let text = String(validating: bytes, as: UTF8.self) else { throw Refusal(.registerFout("Het bestand is geen UTF-8.")) }
        var regels: [Regel] = []
        var seen: Set<String> = []
        var reasons: [Reason] = []
        for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
            guard !line.isEmpty, !line.hasPrefix("#"), !line.hasPrefix("code,") else { continue }
            let cells = cells(of: line)
            guard (4...5).contains(cells.count), let regel = Regel(cells) else {
                reasons.append(.registerFout("Regel \(index + 1) is geen code, naam, van en tot."))
                continue
            }
            if !seen.insert(regel.code).inserted { reasons.append(.registerFout("Regel \(index + 1): de code \(regel.code) staat er twee keer.")) }
            regels.append(regel)
        }
        guard reasons.isEmpty else { throw Refusal(reasons) }
        return regels
    }

    /// A cell between quotation marks can hold a comma; no name holds such a mark itself.
    private static func cells(of line: Substring) -> [String] {
        var cells = [""]
        var quoted = false
        for character in line {
            switch character {
            case "\"": quoted.toggle()
            case "," where !quoted: cells.append("")
            default: cells[cells.count - 1].append(character)
            }
        }
        return cells
    }
}

extension Gemeenteregister.Regel {
    fileprivate init?(_ cells: [String]) {
        let (van, tot) = (Datum(cells[2]), Datum(cells[3]))
        guard Gemeente.isCode(cells[0]), !cells[1].isEmpty, (van != nil) == !cells[2].isEmpty, (tot != nil) == !cells[3].isEmpty else { return nil }
        let naar = cells.count > 4 ? cells[4].split(separator: " ").map(String.init) : []
        guard naar.allSatisfy(Gemeente.isCode), naar.isEmpty || tot != nil else { return nil }
        self.init(code: cells[0], naam: cells[1], van: van, tot: tot, naar: naar)
    }
}

extension Reason {
    static func registerFout(_ fault: String) -> Reason { Reason(code: "gemeentelijst-fout", field: "gemeenten", fault) }
}
