import HTML

/// Ways out as a numbered list, the cheapest first; where one can be tried, a link that does.
struct Uitweglijst {
    let uitwegen: [Uitweg]
    /// Of the planning.
    let pad: String
    /// The day of adoption for which they were sought, where they were.
    var vastgesteld: Datum?

    var html: HTML? {
        guard !uitwegen.isEmpty else { return nil }
        let items = uitwegen.enumerated().map { place, uitweg -> HTML in
            let link: HTML? = proef(uitweg, place).map { path, name in " <a class=\"utrecht-link nl-link\" href=\"\(path)\">\(name)</a>" }
            return "<li>\(uitweg.tekst)\(link)</li>"
        }
        let name = uitwegen.count == 1 ? "uitweg" : "uitwegen"
        return """
            <p><strong>\(Opmaak.zin(Opmaak.telwoord(uitwegen.count))) \(name)</strong></p><ol class="stip-list">\(items)</ol>
            """
    }

    /// A step on another day is tried in "wat als", all else by calculating back.
    private func proef(_ uitweg: Uitweg, _ place: Int) -> (path: String, name: String)? {
        if let vastgesteld, !uitweg.veranderingen.isEmpty {
            return ("\(pad)/terug?vastgesteld=\(vastgesteld)&uitweg=\(place + 1)", "Probeer uitweg \(place + 1)")
        }
        guard let dag = uitweg.dag else { return nil }
        if uitweg.soort == .laterVaststellen { return ("\(pad)/terug?vastgesteld=\(dag)", "Reken terug vanaf \(Opmaak.datum(dag))") }
        guard uitweg.stappen.count == 1, let stap = uitweg.stappen.first else { return nil }
        return ("\(pad)/watals?stap=\(stap.percentEncoded)&naar=\(dag)", "Probeer \(Opmaak.datum(dag))")
    }
}
