import HTML

/// The page for the beamer: big type, one thing at a time. Before closing who has answered, after it the outcome, built up place by
/// place from the last to the first.
///
/// The steps are links, so it works without script; with script the arrow keys press them, and the page fetches itself again when
/// something changed.
struct Schermblad: Sendable {
    let beeld: Schermbeeld
    /// How many steps of the outcome are shown; 0 shows none yet.
    let stap: Int
    let stijl: String
    let script: String
    let icoon: String

    private var ronde: Stemronde { beeld.ronde }
    private var adres: String { "/stemrondes/\(ronde.id)/scherm" }

    /// The groups in which the places come to light, the last first: what stands level comes together.
    var onthullingen: [[String]] {
        guard let uitslag = beeld.uitslag, uitslag.isGeldig, ronde.keuzewijze.heeftPlaatsen else { return [] }
        let chosen = ronde.vaststelling?.gekozen ?? uitslag.gekozen(beeld.beslissing)
        var groups = chosen.reversed().map { [$0] }
        if !uitslag.gelijk.isEmpty, beeld.beslissing == nil, ronde.vaststelling == nil { groups.insert(uitslag.gelijk, at: 0) }
        return groups
    }

    var document: HTML {
        """
        <!DOCTYPE html>
        <html lang="nl">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>\(titel) – Stip</title>
        <link rel="icon" href="\(icoon)" type="image/svg+xml">
        <link rel="stylesheet" href="\(stijl)">
        <script src="\(script)" defer></script>
        </head>
        <body>
        <header><p class="ronde">\(ronde.naam)</p></header>
        <main id="scherm" data-stroom="\(adres)/stroom">
        \(inhoud)
        </main>
        <footer>\(voet)</footer>
        </body>
        </html>

        """
    }

    private var titel: String {
        guard beeld.uitslag != nil else { return "Wie antwoordde in \(ronde.naam)" }
        let groups = onthullingen.count
        return stap >= groups
            ? "De uitslag van \(ronde.naam) op het scherm"
            : stap <= 0 ? "Voor de uitslag van \(ronde.naam)" : "De uitslag van \(ronde.naam), stap \(stap) van \(groups)"
    }

    private var inhoud: HTML {
        if beeld.uitslag != nil { return uitslag }
        switch ronde.stand {
        case .opgesteld: return "<h1>De ronde opent \(Opmaak.moment(ronde.opent))</h1>"
        case .ingetrokken: return "<h1>De ronde gaat niet door</h1>"
        default: return opkomst
        }
    }

    // MARK: While it is open

    private var opkomst: HTML {
        guard let opkomst = beeld.opkomst else {
            return "<h1>De ronde is open</h1><p class=\"groot\">Antwoorden kan tot \(ronde.sluitmoment).</p>"
        }
        let items = opkomst.map { one -> HTML in
            let (sort, word) =
                one.deelnemer.verschoning != nil
                ? ("weg", "doet niet mee") : one.heeftGeantwoord ? ("klaar", "heeft geantwoord") : ("open", "nog niet")
            return
                "<li class=\"\(sort)\"><span class=\"stip\" aria-hidden=\"true\"></span><b>\(one.deelnemer.kolomnaam)</b> <span>\(word)</span></li>"
        }
        let (count, of) = (opkomst.beantwoord, opkomst.verwacht)
        let heading =
            count == 0
            ? "Nog niemand heeft geantwoord"
            : "\(Opmaak.zin(Opmaak.telwoord(count))) van de \(Opmaak.telwoord(of)) \(count == 1 ? "heeft" : "hebben") geantwoord"
        return """
            <h1>\(heading)</h1>
            <ul class="opkomst\(items.count > 12 ? " veel" : "")">\(items)</ul>
            <p class="groot">Antwoorden kan tot \(ronde.sluitmoment).</p>
            """
    }

    // MARK: After it

    private var uitslag: HTML {
        guard let uitslag = beeld.uitslag else { return "" }
        let words = woorden(uitslag)
        let groups = onthullingen
        guard !groups.isEmpty else {
            return uitslag.isGeldig ? lijst(uitslag, words) : "<h1>\(words.kop)</h1><p class=\"groot\">\(words.onderkop)</p>"
        }
        let shown = min(max(stap, 0), groups.count)
        let isAll = shown == groups.count
        let revealed = Set(groups.prefix(shown).joined())
        let places = ronde.telling.plaatsen
        // The first place stands at the top, whatever came to light last.
        let rows = groups.reversed().enumerated().map { place, group -> HTML in
            let isShown = group.allSatisfy(revealed.contains)
            let isNew = shown > 0 && groups[shown - 1] == group
            let number =
                group.count > 1 || uitslag.gelijk.contains(group[0]) && beeld.beslissing == nil ? "\(uitslag.zeker.count + 1)" : "\(place + 1)"
            guard isShown else { return "<li class=\"dicht\"><span class=\"plaats\">\(number)</span><span>…</span></li>" }
            let names = group.map { id in "\(pictogram(id))<b>\(uitslag.naam(id))</b>" as HTML }.joined(by: " <i>en</i> ")
            let count: String =
                group.count == 1 ? uitslag.regel(group[0]).map { "\($0.aantal) van \(uitslag.biljetten.count)" } ?? "" : "gelijke stand"
            return
                "<li class=\"\(isNew ? "nieuw" : "open")\"><span class=\"plaats\">\(number)</span><span class=\"naam\">\(names)</span> <span class=\"telling\">\(count)</span></li>"
        }
        return """
            <h1>\(isAll ? words.kop : shown == 0 ? "De uitslag: de top \(Opmaak.telwoord(places))" : "Plaats \(onthuld(groups, shown, uitslag))")</h1>
            <ol class="uitslag" aria-live="polite">\(rows)</ol>
            <nav class="stappen" aria-label="Onthulling">\(shown > 0 ? link("Terug", shown - 1, "vorige") : nil)\
            \(isAll ? nil : link(shown == 0 ? "Toon de laatste plaats" : "Toon de volgende plaats", shown + 1, "volgende"))\
            \(isAll ? nil : link("Toon alles", groups.count, nil))</nav>
            """
    }

    private func onthuld(_ groups: [[String]], _ shown: Int, _ uitslag: Rondeuitslag) -> String {
        let place = groups.count - shown + 1
        return "\(groups[shown - 1].count > 1 ? uitslag.zeker.count + 1 : place): \(Opmaak.lijst(groups[shown - 1].map(uitslag.naam)))"
    }

    /// Rounds without places: all of it at once.
    private func lijst(_ uitslag: Rondeuitslag, _ words: Uitslagbeeld) -> HTML {
        let rows = uitslag.regels.map { regel -> HTML in
            "<li class=\"open\"><span class=\"naam\">\(pictogram(regel.optie.id))<b>\(regel.optie.naam)</b></span> <span class=\"telling\">\(words.uitkomst(regel))</span></li>"
        }
        return
            "<h1>\(words.kop)</h1><p class=\"groot\">\(words.onderkop)</p>\(ronde.keuzewijze == .zienswijze ? nil : "<ul class=\"uitslag\">\(rows)</ul>" as HTML?)"
    }

    private func woorden(_ uitslag: Rondeuitslag) -> Uitslagbeeld {
        Uitslagbeeld(
            uitslag: uitslag, beslissing: beeld.beslissing, orgaan: nil, oordelen: [:], themas: beeld.themas, geheimeAntwoorden: [], nogTeGaan: [],
            eenheid: "", nu: ronde.gelezen)
    }

    private func pictogram(_ optie: String) -> HTML { Pictogram.svg(for: beeld.themas[optie] ?? "", pixels: 48) }

    private func link(_ name: String, _ stap: Int, _ key: String?) -> HTML {
        let mark: HTML = key.map { " data-stap=\"\($0)\"" } ?? ""
        return "<a href=\"\(adres)?stap=\(stap)\"\(mark)>\(name)</a>"
    }

    private var voet: HTML {
        """
        <a href="\(adres)\(stap > 0 ? "?stap=\(stap)" : "")">Ververs</a> <a href="/stemrondes/\(ronde.id)">Naar de ronde</a>
        """
    }

    static let opmaak = """
        * { box-sizing: border-box; margin: 0; padding: 0 }
        html { font: 400 clamp(18px, 1.6vw, 34px)/1.3 Inter, system-ui, "Liberation Sans", Arial, sans-serif; color: #192327; background: #fff }
        body { min-height: 100vh; display: flex; flex-direction: column; padding: clamp(1rem, 3vw, 3rem) clamp(1rem, 4vw, 4rem) 1rem }
        main { flex: 1 }
        h1 { font-size: 2.4em; line-height: 1.1; letter-spacing: -.022em; margin: .2em 0 .6em; overflow-wrap: anywhere }
        .ronde { color: #4b5659 }
        .groot { font-size: 1.3em; margin-top: .8em }
        ul, ol { list-style: none }
        .opkomst { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 13em), 1fr)); gap: .4em 2em; border-top: 2px solid #192327; padding-top: .6em }
        .opkomst li { display: grid; grid-template-columns: 1.7em 1fr; column-gap: .5em; align-items: center; padding: .25em 0 }
        .opkomst b { font-size: 1.25em; line-height: 1.1; overflow-wrap: anywhere }
        .opkomst li span:last-child { grid-column: 2; color: #4b5659 }
        .opkomst .stip { width: 1.5em; height: 1.5em; border-radius: 50%; border: 3px solid #737c7b; grid-row: 1 / 3 }
        .opkomst .klaar .stip { background: #0f5260; border-color: #0f5260 }
        .opkomst .weg .stip { border-style: dashed }
        .veel b { font-size: 1em }
        .uitslag { border-top: 2px solid #192327 }
        .uitslag li { display: grid; grid-template-columns: 2em 1fr auto; gap: .2em .6em; align-items: center; border-bottom: 1px solid #dedad0; padding: .35em 0; min-height: 3.2em }
        ul.uitslag li { grid-template-columns: 1fr auto }
        .uitslag .plaats { font-size: 2em; font-weight: 700; line-height: 1 }
        .uitslag .naam { font-size: 1.6em; line-height: 1.1; overflow-wrap: anywhere }
        .uitslag .naam svg { display: inline-block; width: 1.2em; height: 1.2em; vertical-align: -.25em; margin-right: .35em }
        .uitslag .naam i { font-style: normal; color: #4b5659 }
        .uitslag .telling { font-size: 1.2em }
        .uitslag .dicht { color: #4b5659 }
        .uitslag .nieuw { background: #FFD23D }
        .stappen { display: flex; flex-wrap: wrap; gap: .8em; margin-top: 1em }
        .stappen a { display: inline-block; padding: .5em 1em; border: 2px solid #0f5260; border-radius: 4px; color: #0f5260; font-weight: 700; text-decoration: none; min-height: 44px }
        .stappen a[data-stap=volgende] { background: #0f5260; color: #fff }
        footer { padding-top: 1.5rem }
        footer a, .stappen a { margin-right: 1em }
        footer a { color: #0f5260; display: inline-block; padding: .2em 0 }
        a:focus-visible { outline: 3px solid #192327; outline-offset: 2px; box-shadow: 0 0 0 6px #fff2bf }
        @media (max-width: 640px) { .uitslag li { grid-template-columns: 2em 1fr } .uitslag .telling { grid-column: 2 } h1 { font-size: 1.7em } }
        """

    /// Fetches the page again when the stream says that something changed, and lets the arrow keys walk the steps. The stream says
    /// nothing else, so it cannot tell what the page would not.
    static let leven = """
        (function () {
          "use strict";
          var scherm = document.getElementById("scherm");
          if (!scherm) { return; }
          var tries = 0;
          function listen() {
            var stroom = new EventSource(scherm.getAttribute("data-stroom"));
            stroom.addEventListener("veranderd", function () { stroom.close(); location.reload(); });
            stroom.addEventListener("einde", function () { stroom.close(); setTimeout(listen, 1000); });
            stroom.onopen = function () { tries = 0; };
            stroom.onerror = function () {
              if (stroom.readyState !== EventSource.CLOSED) { return; }
              tries += 1;
              setTimeout(listen, Math.min(60, 5 * tries) * 1000);
            };
          }
          if (window.EventSource) { listen(); }
          document.addEventListener("keydown", function (event) {
            if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) { return; }
            var name = event.key === "ArrowRight" || event.key === "PageDown" ? "volgende" : event.key === "ArrowLeft" || event.key === "PageUp" ? "vorige" : null;
            var link = name && document.querySelector("[data-stap=" + name + "]");
            if (link) { event.preventDefault(); link.click(); }
          });
        })();
        """
}
