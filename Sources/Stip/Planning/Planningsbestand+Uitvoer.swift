extension Planningsbestand {
    /// A planning as a file that reads back to the same planning. Passages are not written: they belong to a document.
    static func yaml(of planning: Planning) -> String {
        var lines = ["versie: 1"]
        if let naam = planning.naam { lines.append("naam: \(quoted(naam))") }
        lines.append("niveau: \(planning.niveau.rawValue)")
        if let termijn = planning.termijn { lines.append("termijn: \(span(termijn))") }
        if let dagtekening = planning.dagtekening { lines.append("dagtekening: \(dagtekening)") }
        lines.append("stappen:")
        for stap in planning.stappen { lines.append("- {\(fields(of: stap).map { "\($0): \($1)" }.joined(separator: ", "))}") }
        lines += kalender(planning.vergaderkalender)
        return lines.joined(separator: "\n") + "\n"
    }

    private static func fields(of stap: Stap) -> [(String, String)] {
        var fields = [("id", quoted(stap.id)), ("orgaan", quoted(stap.orgaan))]
        // Without the field the act would be guessed from the words.
        fields.append(("handeling", stap.handeling?.rawValue ?? "geen"))
        if !stap.wat.isEmpty { fields.append(("wat", quoted(stap.wat))) }
        if let moment = stap.moment {
            if moment.isUiterlijk, moment.van == moment.tot, moment.precisie == .dag {
                fields.append(("uiterlijk", "\(moment.tot)"))
            } else {
                fields += [("van", "\(moment.van)"), ("tot", "\(moment.tot)"), ("precisie", moment.precisie.rawValue)]
                if moment.isUiterlijk { fields.append(("uiterlijk", "true")) }
            }
        }
        if !stap.nodig.isEmpty { fields.append(("nodig", list(stap.nodig.map(quoted)))) }
        if let levert = stap.levert { fields.append(("levert", quoted(levert))) }
        if !stap.personen.isEmpty { fields.append(("personen", list(stap.personen.map(quoted)))) }
        if stap.duur != 1 { fields.append(("duur", "\(stap.duur)")) }
        if stap.wachttijd != 0 { fields.append(("wachttijd", "\(stap.wachttijd)")) }
        if stap.stand != .gepland { fields.append(("stand", stap.stand.rawValue)) }
        return fields
    }

    private static func kalender(_ kalender: Vergaderkalender) -> [String] {
        var lines: [String] = []
        func block(_ name: String, _ entries: [(key: String, value: String)]) {
            guard !entries.isEmpty else { return }
            lines.append("\(name):")
            lines += entries.sorted { $0.key < $1.key }.map { "  \(quoted($0.key)): \($0.value)" }
        }
        block("vergaderingen", kalender.vergaderingen.map { ($0, list($1.map(\.description))) })
        block("reces", kalender.recessen.map { ($0, list($1.map(span))) })
        block("aanlevertermijn", kalender.aanlevertermijnen.map { ($0, "\($1)") })
        if let regio = kalender.schoolregio { lines.append("schoolregio: \(regio.rawValue)") }
        block("schoolregios", kalender.schoolregios.map { ($0, $1.rawValue) })
        if !kalender.afwezig.isEmpty {
            lines.append("afwezig:")
            lines += kalender.afwezig.map { "- {persoon: \(quoted($0.persoon)), van: \($0.dagen.lowerBound), tot: \($0.dagen.upperBound)}" }
        }
        return lines
    }

    private static func span(_ dagen: ClosedRange<Datum>) -> String { "{van: \(dagen.lowerBound), tot: \(dagen.upperBound)}" }
    private static func list(_ texts: [String]) -> String { "[\(texts.joined(separator: ", "))]" }

    /// Between quotation marks, so that no text can be taken for something else.
    private static func quoted(_ text: String) -> String {
        "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: " ") + "\""
    }
}
