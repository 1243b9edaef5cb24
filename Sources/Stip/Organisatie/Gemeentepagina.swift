import HTML

/// A part of the page of a municipality that another feature fills in, such as the state of its plan.
struct Gemeenteblok: Equatable, Sendable {
    var kop: String
    var html: HTML
}

/// One municipality: where it belongs, what it was, what it is going to be, and how sure that is.
struct Gemeentepagina: Page {
    let gemeente: Gemeente
    let organisatie: Organisatie
    let peildatum: Datum
    /// From features that know more of this municipality.
    var blokken: [Gemeenteblok] = []

    var title: String { gemeente.naam }
    var trail: [Crumb] { [Crumb("Organisatie", "/organisatie")] }

    var main: HTML {
        """
        \(PageHead(heading: gemeente.naam, lead: "\(lead)").html)
        \(melding)
        \(blokken.map { blok in
            "<section class=\"stip-section\"><h2 class=\"utrecht-heading-2\">\(blok.kop)</h2>\(blok.html)</section>"
        })
        <section class="stip-section" aria-labelledby="gegevens"><h2 class="utrecht-heading-2" id="gegevens">Gegevens</h2>
        <dl class="stip-facts">\(feiten.map { name, value in "<dt>\(name)</dt><dd>\(value)</dd>" })</dl></section>
        \(geschiedenis)
        """
    }

    private var plaats: (district: District, basisteam: Basisteam, gemeente: Gemeente)? { organisatie.op(peildatum).plaats(of: gemeente.code) }

    private var lead: String {
        guard let plaats else { return "Deze gemeente hoort op \(Opmaak.datum(peildatum)) niet bij de eenheid \(organisatie.eenheid.naam)." }
        return "Gemeente in basisteam \(plaats.basisteam.naam), district \(plaats.district.naam)."
    }

    private var melding: HTML? {
        organisatie.uitleg(of: gemeente, op: peildatum).map { text in
            Alert(kind: .info, heading: "Herindeling", text: "<p class=\"utrecht-paragraph\">\(text)</p>").html
        }
    }

    private var feiten: [(String, HTML)] {
        var rows: [(String, HTML)] = [("CBS-code", "\(gemeente.code)"), ("TOOI", gemeente.tooi.asLink)]
        rows += gemeente.inwoners.map { ("Inwoners", "\(Opmaak.getal($0.aantal)) op 1 januari \($0.peiljaar)") }
        if let van = gemeente.geldigheid.van { rows.append(("Bestaat sinds", "\(Opmaak.datum(van))")) }
        if let tot = gemeente.geldigheid.tot { rows.append((tot > peildatum ? "Bestaat tot" : "Bestond tot", "\(Opmaak.datum(tot))")) }
        if let plaats, plaats.basisteam.onderbouwing != Onderbouwing() { rows.append(("Basisteam", plaats.basisteam.onderbouwing.html)) }
        if gemeente.onderbouwing != Onderbouwing() { rows.append(("Onderbouwing", gemeente.onderbouwing.html)) }
        return rows
    }

    /// What went on in it, under which names, and through which teams it went.
    private var geschiedenis: HTML? {
        let former = organisatie.herindelingen.filter { $0.naar == gemeente.code }.map { step in
            "Op \(Opmaak.datum(step.datum)) ging \(organisatie.gemeente(step.van)?.naam ?? step.van) op in \(gemeente.naam)."
        }
        let names = gemeente.vroegereNamen.map { naam in
            naam.tot.map { "Heette tot \(Opmaak.datum($0)) \(naam.naam)." } ?? "Vroegere naam: \(naam.naam)."
        }
        let moves =
            gemeente.basisteams.count < 2
            ? []
            : gemeente.basisteams.compactMap { plaatsing in
                plaatsing.geldigheid.van.map {
                    "Hoort sinds \(Opmaak.datum($0)) bij basisteam \(organisatie.basisteam(plaatsing.bij)?.naam ?? plaatsing.bij)."
                }
            }
        let lines = former + names + moves
        guard !lines.isEmpty else { return nil }
        return """
            <section class="stip-section" aria-labelledby="geschiedenis"><h2 class="utrecht-heading-2" id="geschiedenis">Geschiedenis</h2>
            <ul class="stip-list">\(lines.map { line in "<li>\(line)</li>" })</ul></section>
            """
    }
}
