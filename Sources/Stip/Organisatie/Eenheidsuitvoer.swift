extension Organisatie {
    /// The unit as a file that `read(yaml:)` reads back to the same unit.
    var yaml: String {
        var lines = ["unit:"]
        lines += unitLines.map { "  " + $0 }
        lines.append("bodies:")
        lines += overleggen.map { "  - " + block(of: $0) }
        if let bron = eenheid.bronInwoners { lines.append("population_source: \(bron.quoted)") }
        if let bron = eenheid.bronCodes { lines.append("code_source: \(bron.quoted)") }
        lines.append("districts:")
        var written: Set<String> = []
        for district in districten { lines += self.lines(of: district, written: &written) }
        let former = gemeenten.filter(isEindig)
        if !former.isEmpty { lines.append("former_municipalities:") }
        lines += former.map { gemeente in
            "  - " + block(of: gemeente, gemeente.basisteams[0], isFirst: true, more: [("basisteam", gemeente.basisteams[0].bij.quoted)])
        }
        if !eenheid.onzekerheden.isEmpty { lines.append("uncertain:") }
        lines += eenheid.onzekerheden.map { "  - \($0.quoted)" }
        return lines.joined(separator: "\n") + "\n"
    }

    private var unitLines: [String] {
        var lines = ["name: \(eenheid.naam.quoted)", "code: \(eenheid.code)"]
        if let nummer = eenheid.nummer { lines.append("number: \(nummer)") }
        if let zetel = eenheid.zetel { lines.append("regioburgemeester_seat: \(zetel.quoted)") }
        if let aantal = eenheid.gemeentental { lines.append("municipalities: \(aantal)") }
        if let aantal = eenheid.basisteamtal { lines.append("basisteams: \(aantal)") }
        if eenheid.isFictief { lines.append("fictional: true") }
        if !eenheid.feiten.isEmpty { lines.append("sources:") }
        return lines + eenheid.feiten.map { "  - {fact: \($0.tekst.quoted), url: \($0.bron.quoted)}" }
    }

    private func lines(of district: District, written: inout Set<String>) -> [String] {
        var lines = ["  - name: \(district.naam.quoted)", "    code: \(district.code)"]
        if let afkorting = district.afkorting { lines.append("    abbreviation: \(afkorting.quoted)") }
        lines += (district.geldigheid.fields + district.onderbouwing.fields()).map { "    \($0): \($1)" }
        lines.append("    basisteams:")
        for team in basisteams {
            for plaatsing in team.districten where plaatsing.bij == district.code {
                lines += ["      - name: \(team.naam.quoted)", "        code: \(team.code)"]
                lines += plaatsing.geldigheid.fields.map { "        \($0): \($1)" }
                guard written.insert(team.code).inserted else { continue }
                lines += team.onderbouwing.fields().map { "        \($0): \($1)" }
                lines += gemeenteLines(of: team)
            }
        }
        return lines
    }

    private func gemeenteLines(of team: Basisteam) -> [String] {
        let own = gemeenten.filter { !isEindig($0) }.flatMap { gemeente in
            gemeente.basisteams.enumerated().filter { $1.bij == team.code }.map { index, plaatsing in
                "          - " + block(of: gemeente, plaatsing, isFirst: index == 0)
            }
        }
        return own.isEmpty ? ["        municipalities: []"] : ["        municipalities:"] + own
    }

    private func block(of gemeente: Gemeente, _ plaatsing: Plaatsing, isFirst: Bool, more: [(String, String)] = []) -> String {
        var fields = [("name", gemeente.naam.quoted), ("cbs", gemeente.code)]
        if isFirst {
            if let afkorting = gemeente.afkorting { fields.append(("abbreviation", afkorting.quoted)) }
            fields += gemeente.inwoners.map { ("population_\($0.peiljaar)", "\($0.aantal)") }
            let former = gemeente.vroegereNamen.map { naam in
                naam.tot.map { "{name: \(naam.naam.quoted), to: \($0)}" } ?? naam.naam.quoted
            }
            if !former.isEmpty { fields.append(("former_names", "[\(former.joined(separator: ", "))]")) }
            fields += gemeente.onderbouwing.fields()
        }
        fields += plaatsing.geldigheid.fields
        let naar = herindelingen.filter { $0.van == gemeente.code && $0.datum == plaatsing.geldigheid.tot }.map(\.naar)
        if !naar.isEmpty { fields.append(("into", "[\(naar.joined(separator: ", "))]")) }
        let van = herindelingen.filter { $0.naar == gemeente.code && $0.datum == plaatsing.geldigheid.van && self.gemeente($0.van) == nil }.map(\.van)
        if !van.isEmpty { fields.append(("formed_from", "[\(van.joined(separator: ", "))]")) }
        return flow(fields + more)
    }

    private func block(of overleg: Overleg) -> String {
        var fields = [("code", overleg.code.quoted), ("name", overleg.naam.quoted)]
        if let afkorting = overleg.afkorting { fields.append(("abbreviation", afkorting.quoted)) }
        if let soort = overleg.soort { fields.append(("kind", soort.quoted)) }
        if let district = overleg.district { fields.append(("district", district.quoted)) }
        if let rol = overleg.rol { fields.append(("role", rol.quoted)) }
        if !overleg.bevoegdheden.isEmpty {
            fields.append(("mag", "[\(overleg.bevoegdheden.sorted().map(\.rawValue).joined(separator: ", "))]"))
        }
        return flow(fields + overleg.onderbouwing.fields(bron: "url"))
    }

    private func flow(_ fields: [(String, String)]) -> String { "{\(fields.map { "\($0): \($1)" }.joined(separator: ", "))}" }
}

extension Geldigheid {
    fileprivate var fields: [(String, String)] { [van.map { ("from", "\($0)") }, tot.map { ("to", "\($0)") }].compactMap(\.self) }
}

extension Onderbouwing {
    fileprivate func fields(bron key: String = "source") -> [(String, String)] {
        [zekerheid.map { ("confidence", $0.rawValue) }, bron.map { (key, $0.quoted) }, toelichting.map { ("note", $0.quoted) }].compactMap(\.self)
    }
}

extension String {
    /// Between quotation marks, with every sign that the reader would take for something else written as its number.
    fileprivate var quoted: String {
        var text = "\""
        for scalar in unicodeScalars {
            switch scalar {
            case "\"", "\\": text += "\\\(scalar)"
            case "\n": text += "\\n"
            case "&": text += "\\x26"
            case "[", "]", "{", "}": text += "\\x\(String(scalar.value, radix: 16))"
            default: text.unicodeScalars.append(scalar)
            }
        }
        return text + "\""
    }
}
