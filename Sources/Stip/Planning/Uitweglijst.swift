import HTML

/// Ways out as a numbered list, the cheapest first; where one can be tried, a link that does.
struct Uitweglijst {
    let uitwegen: [Uitweg]
    /// Of the planning.
    let pad: String

    var html: HTML? {
        guard !uitwegen.isEmpty else { return nil }
        let items = uitwegen.map { uitweg -> HTML in
            let link: HTML? = proef(uitweg).map { path, name in " <a class=\"utrecht-link nl-link\" href=\"\(path)\">\(name)</a>" }
            return "<li>\(uitweg.tekst)\(link)</li>"
        }
        let name = uitwegen.count == 1 ? "uitweg" : "uitwegen"
        return """
            <p><strong>\(Opmaak.zin(Opmaak.telwoord(uitwegen.count))) \(name)</strong></p><ol class="stip-list">\(items)</ol>
            """
    }

    /// A step on another day is tried in "wat als", a later adoption by calculating back from it. The others change more than a day.
    private func proef(_ uitweg: Uitweg) -> (path: String, name: String)? {
        guard let dag = uitweg.dag else { return nil }
        if uitweg.soort == .laterVaststellen { return ("\(pad)/terug?vastgesteld=\(dag)", "Reken terug vanaf \(Opmaak.datum(dag))") }
        guard uitweg.stappen.count == 1, let stap = uitweg.stappen.first else { return nil }
        return ("\(pad)/watals?stap=\(stap.percentEncoded)&naar=\(dag)", "Probeer \(Opmaak.datum(dag))")
    }
}
