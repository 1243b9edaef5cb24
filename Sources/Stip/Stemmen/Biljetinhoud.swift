import HTML

/// What a ballot says, to read: the choice and the answers.
struct Biljetinhoud {
    let beeld: Biljetbeeld
    let keuze: Keuze?
    let antwoorden: [Vraagantwoord]
    /// Whether each part has a link to change it.
    var isTeWijzigen = false
    var heading = "Uw keuze"

    private var ronde: Stemronde { beeld.ronde }

    var html: HTML {
        """
        <section class="stip-section" aria-labelledby="gekozen"><div class="stip-page-head stip-after-2"><h2 class="utrecht-heading-2" id="gekozen">\(heading): \(beeld.woorden.telling(Biljetwoorden.gedaan(keuze)))</h2>\
        \(isTeWijzigen ? "<a class=\"utrecht-link nl-link\" href=\"\(beeld.path)\">Wijzig de keuze</a>" as HTML : nil)</div>
        \(chosen)\(rest)</section>
        \(beeld.heeftVragen ? answers : nil)
        """
    }

    // MARK: The choice

    private var chosen: HTML {
        switch keuze {
        case nil: return "<p>U koos nog niets.</p>"
        case .zienswijze(let text): return "<blockquote class=\"stip-quote\"><p class=\"stip-break\">\(text)</p></blockquote>"
        default: break
        }
        let items = ronde.regels(of: keuze).map { line in
            """
            <li class="stip-task"><span class="stip-theme-label">\(beeld.pictogrammen[line.id]?.html)\(line.naam)</span>\
            \(line.woord.map { word in "<span class=\"stip-break\">\(word)</span>" })</li>
            """ as HTML
        }
        return items.isEmpty ? "<p>U koos niets.</p>" : "<ul class=\"stip-tasks\">\(items)</ul>"
    }

    /// What was left out, for the ways in which something is.
    private var rest: HTML? {
        let out: [Optie]
        switch keuze {
        case .gekozen, .rangorde, .punten:
            let inside = Set(ronde.opties(in: keuze).map(\.id))
            out = ronde.opties.filter { !inside.contains($0.id) }
        default: out = []
        }
        return out.isEmpty ? nil : "<p class=\"stip-soft stip-before-3\">Niet gekozen: \(out.map(\.naam).joined(separator: ", ")).</p>"
    }

    // MARK: The answers

    private var answers: HTML {
        let lines = beeld.delen(keuze).flatMap { deel in deel.vragen.map { line($0, deel) } }
        return """
            <section class="stip-section" aria-labelledby="antwoorden"><h2 class="utrecht-heading-2" id="antwoorden">Antwoorden</h2>
            <dl class="utrecht-data-list utrecht-data-list--rows">\(lines)</dl></section>
            """
    }

    private func line(_ vraag: Vraag, _ deel: Vragendeel) -> HTML {
        let text = deel.antwoord(vraag, in: antwoorden)
        let question = (deel.optie.map { "\($0.naam): " } ?? "") + vraag.tekst
        let shown = vraag.vorm == .herkenning ? Opmaak.zin(Vraag.naam(of: text)) : text
        let word: HTML = text.isEmpty ? "<span class=\"stip-soft\">Niet ingevuld</span>" : "<span class=\"stip-break\">\(shown)</span>"
        let change: HTML? =
            isTeWijzigen
            ? """
            <br><a class="utrecht-link nl-link" href="\(beeld.path)/vragen?deel=\(deel.naam)#\(deel.veld(vraag))">\(text.isEmpty ? "Vul in" : "Wijzig")\
            <span class="stip-visually-hidden">: \(question)</span></a>
            """ : nil
        return "<dt>\(question)</dt><dd>\(word)\(change)</dd>"
    }
}

/// One option as a choice speaks of it: its name, and its place, points, score or word.
struct Keuzeregel: Equatable, Sendable {
    let id: String
    let naam: String
    let woord: String?
}

extension Stemronde {
    /// A choice as lines to read.
    func regels(of keuze: Keuze?) -> [Keuzeregel] {
        opties(in: keuze).enumerated().map { place, optie in
            let word: String? =
                switch keuze {
                case .rangorde: "plaats \(place + 1)"
                case .punten(let points): Opmaak.aantal(points[optie.id, default: 0], "punt", "punten")
                case .scores(let scores): scores[optie.id].map { "score \($0)" } ?? "nog geen score"
                case .consent(let words): words[optie.id]?.zin ?? "nog geen antwoord"
                case .stem(let votes): votes[optie.id]?.zin ?? "nog niet gestemd"
                case .gekozen, .zienswijze, nil: nil
                }
            return Keuzeregel(id: optie.id, naam: optie.naam, woord: word)
        }
    }
}

extension Consent {
    var zin: String {
        switch self {
        case .akkoord: "akkoord"
        case .opmerking(let tekst): tekst.isEmpty ? "akkoord met opmerking" : "akkoord met opmerking: \(tekst)"
        case .bezwaar(let reden): reden.isEmpty ? "bezwaar" : "bezwaar: \(reden)"
        }
    }
}

extension Stemuiting {
    var zin: String { self == .onthouding ? "ik onthoud mij" : rawValue }
}
