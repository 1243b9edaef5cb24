import HTML

/// A planning calculated back from the day of adoption: by when each step must be done, and what cannot be done any more.
struct Terugrekenpagina: Page {
    let beeld: Planningsbeeld
    /// The day that is asked for.
    var vastgesteld: Datum?
    var terug: Terugrekening?
    var uitwegen: [Uitweg] = []
    /// The number of the way out that is tried; `terug` is then what comes of it.
    var gekozen: Int?
    var getypt: String?
    var refusal: Refusal?

    var title: String { "Reken terug: \(beeld.dossier.naam)" }
    var trail: [Crumb] { [Crumb("Planning", "/planning"), Crumb(beeld.dossier.naam, beeld.pad)] }

    var main: HTML {
        """
        \(refusal.map { Foutoverzicht(refusal: $0).html })
        \(PageHead(heading: "Reken terug", lead: lead).html)
        \(Planningsweergaven(pad: beeld.pad, hier: .terug).html)
        <form class="stip-filter stip-narrow stip-after-5" method="get" action="\(beeld.pad)/terug" novalidate>\
        \(Veld(name: "vastgesteld", label: "Wanneer moet het plan zijn vastgesteld?", kind: .date, value: getypt ?? vastgesteld?.description ?? "", refusal: refusal).html)\
        <button class="utrecht-button utrecht-button--primary-action nl-button nl-button--primary" type="submit">Reken terug</button></form>
        \(terug.map(outcome))
        """
    }

    private var lead: HTML {
        guard let terug, let vastgesteld else { return "Kies de dag van vaststelling. Stip zegt dan van elke stap op welke dag hij uiterlijk klaar moet zijn." }
        let late = terug.kanNietMeer.count
        if let gekozen, late == 0 { return "Vaststellen op \(Opmaak.datum(vastgesteld)) kan met uitweg \(Opmaak.telwoord(gekozen))." }
        if late > 0 {
            return "Vaststellen op \(Opmaak.datum(vastgesteld)) kan niet meer: \(late == 1 ? "één stap had" : "\(Opmaak.telwoord(late)) stappen hadden") al begonnen moeten zijn."
        }
        let tight = terug.regels.filter { regel in
            (speling(regel) ?? 0) < 0 && beeld.dossier.stap(regel.stap)?.stap.moment?.precisie == .dag
        }.count
        if tight > 0 {
            return "Vaststellen op \(Opmaak.datum(vastgesteld)) kan nog, maar \(tight == 1 ? "één stap staat" : "\(Opmaak.telwoord(tight)) stappen staan") te laat gepland."
        }
        return "Vaststellen op \(Opmaak.datum(vastgesteld)) kan. Wat geen speling heeft, mag geen dag later."
    }

    /// How many days the step can still move from the day it is planned on; nothing for what is done and what comes after the adoption.
    private func speling(_ regel: Terugrekening.Regel) -> Int? {
        guard !regel.isNaVaststelling, let stap = beeld.dossier.stap(regel.stap)?.stap, stap.stand == .gepland else { return nil }
        return stap.moment.map { regel.uiterlijk.dagnummer - $0.tot.dagnummer } ?? regel.speling
    }

    private func outcome(_ terug: Terugrekening) -> HTML {
        """
        \(gekozen.map(trial))
        \(terug.kanNietMeer.isEmpty ? nil : cannot(terug))
        \(table(terug))
        <div class="stip-columns stip-section">\(path(terug))\(notes(terug))</div>
        """
    }

    /// What is tried, where it can be done for good, and the way back.
    private func trial(_ number: Int) -> HTML {
        let uitweg = uitwegen[number - 1]
        let steps = uitweg.stappen.prefix(6).compactMap { beeld.dossier.stap($0) }.map { one -> HTML in
            "<li><a class=\"utrecht-link nl-link\" href=\"\(beeld.pad(of: one))\">\(one.kort)</a> (\(one.stap.orgaan))</li>"
        }
        let back = "\(beeld.pad)/terug?vastgesteld=\(vastgesteld?.description ?? "")"
        let alert = Alert(
            kind: .info, heading: "Een proef: uitweg \(Opmaak.telwoord(number))",
            text: """
                <p>\(uitweg.tekst) Hieronder staat wat daarvan komt. De planning zelf is niet veranderd.</p>\
                <p>Wilt u het zo doen? Pas dan aan:</p><ul class="stip-list">\(steps)</ul>\
                <p><a class="utrecht-link nl-link" href="\(back)">Terug naar alle uitwegen</a></p>
                """)
        return "<div class=\"stip-after-5\">\(alert.html)</div>"
    }

    private func cannot(_ terug: Terugrekening) -> HTML {
        let steps = terug.kanNietMeer.prefix(5).compactMap { regel in beeld.dossier.stap(regel.stap).map { (regel, $0) } }
        let items = steps.map { regel, one in
            """
            <li><a class="utrecht-link nl-link" href="\(beeld.pad(of: one))">\(one.kort)</a> (\(one.stap.orgaan)) \(late(regel))</li>
            """ as HTML
        }
        let ways: HTML? = gekozen == nil ? Uitweglijst(uitwegen: uitwegen, pad: beeld.pad, vastgesteld: vastgesteld).html : nil
        let alert = Alert(kind: .error, heading: "Kan niet meer", text: "<ul>\(items)</ul>\(ways)")
        return "<div class=\"stip-after-5\">\(alert.html)</div>"
    }

    /// A long step may have its last day ahead and yet be too late to begin.
    private func late(_ regel: Terugrekening.Regel) -> String {
        regel.uiterlijk < beeld.vandaag
            ? "moest uiterlijk \(Opmaak.dagEnDatum(regel.uiterlijk)) klaar zijn" : "moest uiterlijk \(Opmaak.dagEnDatum(regel.begin)) beginnen"
    }

    private func table(_ terug: Terugrekening) -> HTML {
        let order = terug.regels.enumerated().sorted { ($0.element.uiterlijk, $0.offset) < ($1.element.uiterlijk, $1.offset) }.map(\.element)
        let rows = order.compactMap { regel -> HTML? in
            guard let one = beeld.dossier.stap(regel.stap) else { return nil }
            let assumed: HTML? = regel.isAangenomen ? "<br><span class=\"stip-soft\">vergaderdagen niet bekend</span>" : nil
            let when = regel.isNaVaststelling ? "Vanaf \(Opmaak.korteDatum(regel.uiterlijk)) \(regel.uiterlijk.jaar)" : "\(Opmaak.zin(Opmaak.korteDatum(regel.uiterlijk))) \(regel.uiterlijk.jaar)"
            return """
                <tr><th scope="row">\(when)</th><td data-label="Wie">\(one.stap.orgaan)\(assumed)</td>\
                <td data-label="Wat"><a class="utrecht-link nl-link" href="\(beeld.pad(of: one))">\(one.kort)</a></td>\
                <td data-label="Nu gepland">\(one.stap.moment.map { Tijdvakwoorden.kort($0) } ?? "nog niet")</td>\
                <td data-label="Speling" class="stip-number">\(speling(regel).map { $0 == 0 ? "geen" : Opmaak.aantal($0, "dag", "dagen") } ?? "–")</td>\
                <td data-label="Oordeel">\(badge(regel, one).html)</td></tr>
                """
        }
        return """
            <div class="stip-table-region" tabindex="0" role="region" aria-labelledby="terug-kop"><table class="utrecht-table stip-table-stack">
            <caption class="utrecht-table__caption" id="terug-kop">Uiterlijke dagen<small>Speling is hoeveel dagen een stap nog kan schuiven zonder dat de vaststelling schuift.</small></caption>
            <thead><tr><th scope="col">Uiterlijk</th><th scope="col">Wie</th><th scope="col">Wat</th><th scope="col">Nu gepland</th>\
            <th scope="col" class="stip-number">Speling</th><th scope="col">Oordeel</th></tr></thead><tbody>\(rows)</tbody></table></div>
            """
    }

    private func badge(_ regel: Terugrekening.Regel, _ one: Planningsstap) -> StatusBadge {
        if one.stap.stand == .gedaan { return StatusBadge(.success, "Gedaan") }
        if regel.isNaVaststelling { return StatusBadge(.neutral, "Na vaststelling") }
        if regel.kanNietMeer { return StatusBadge(.error, "Kan niet meer") }
        if let moment = one.stap.moment, moment.precisie != .dag, moment.van <= regel.uiterlijk, moment.tot > regel.uiterlijk {
            return StatusBadge(.warning, "Alleen vroeg")
        }
        if (speling(regel) ?? 0) < 0 { return StatusBadge(.error, "Te laat gepland") }
        return regel.isKritiek ? StatusBadge(.warning, "Mag niet later") : StatusBadge(.neutral, "Past")
    }

    private func path(_ terug: Terugrekening) -> HTML {
        let steps = terug.kritiekePad.compactMap { beeld.dossier.stap($0) }
        let items = steps.map { one in
            "<li><p><a class=\"utrecht-link nl-link\" href=\"\(beeld.pad(of: one))\">\(one.kort)</a> <span class=\"stip-soft\">\(one.stap.orgaan)</span></p></li>" as HTML
        }
        return """
            <section aria-labelledby="pad-kop"><h2 class="utrecht-heading-2" id="pad-kop">Dit bepaalt het begin</h2>
            <p>Deze stappen volgen zo strak op elkaar dat zij bepalen wanneer u moet beginnen. Eén dag later hier is een dag later aan het eind.</p>
            <ol class="stip-rows">\(items)</ol></section>
            """
    }

    private func notes(_ terug: Terugrekening) -> HTML? {
        let assumed = terug.regels.contains { $0.isAangenomen }
        let all = terug.opmerkingen + (assumed ? ["Niet van elk overleg zijn de vergaderdagen bekend. Daar rekent Stip met elke werkdag buiten het reces."] : [])
        guard !all.isEmpty else { return nil }
        return """
            <section aria-labelledby="let-kop"><h2 class="utrecht-heading-2" id="let-kop">Goed om te weten</h2>
            <ul class="stip-list">\(all.map { "<li>\($0)</li>" as HTML })</ul></section>
            """
    }
}
