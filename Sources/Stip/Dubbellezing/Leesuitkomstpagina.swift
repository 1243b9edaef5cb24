import HTML

/// Two readings beside each other: how far they agree, and what differs.
struct Leesuitkomstpagina: Page {
    let uitkomst: Leesuitkomst
    let themanamen: [String: String]
    /// The difference whose form was refused.
    var geweigerd: String?
    var refusal: Refusal?

    var title: String { "Twee lezingen van \(uitkomst.document.naam)" }
    var trail: [Crumb] { [Crumb("Plannen", "/documenten"), Crumb("Dubbel lezen", "/dubbellezingen")] }

    private var vergelijking: Leesvergelijking { uitkomst.vergelijking }
    private var path: String { "/dubbellezingen/\(uitkomst.lezing.id)" }
    private var namen: [String] { uitkomst.lezing.lezers.map(\.naam) }

    var main: HTML {
        """
        \(refusal.map { Foutoverzicht(refusal: $0).html })
        \(PageHead(heading: conclusion, lead: "\(lead)").html)
        \(verschillen)
        \(agreement)
        """
    }

    private var conclusion: String {
        let geheel = vergelijking.geheel
        guard geheel.plaatsen > 0 else { return "Geen van beiden vond een prioriteit" }
        return geheel.gelijk == geheel.plaatsen && vergelijking.verschillen.isEmpty
            ? "\(Opmaak.lijst(namen)) zijn het overal over eens"
            : "\(Opmaak.lijst(namen)) zijn het over \(geheel.gelijk) van de \(Opmaak.aantal(geheel.plaatsen, "plaats", "plaatsen")) eens"
    }

    private var lead: String {
        let open = vergelijking.verschillen.count { uitkomst.lezing.besluiten[$0.sleutel] == nil }
        return open == 0 ? "Er is niets meer te beslissen." : "Beslis over \(Opmaak.aantal(open, "verschil", "verschillen")), met een reden."
    }

    // MARK: Differences

    private var verschillen: HTML? {
        guard !vergelijking.verschillen.isEmpty else { return nil }
        return """
            <section class="stip-section stip-flow" aria-labelledby="verschil-kop"><h2 class="utrecht-heading-2" id="verschil-kop">Waar zij verschillen</h2>
            \(vergelijking.verschillen.enumerated().map { verschil($1, $0 + 1) })</section>
            """
    }

    private func verschil(_ koppel: Koppel, _ place: Int) -> HTML {
        """
        <article class="stip-panel stip-flow" aria-labelledby="verschil-\(place)"><h3 class="utrecht-heading-3" id="verschil-\(place)">\(koppel.naam)</h3>
        \(koppel.bewijs.map { quote($0) })
        <dl class="stip-facts"><dt>\(namen[0])</dt><dd>\(words(koppel.eerste))</dd><dt>\(namen[1])</dt><dd>\(words(koppel.tweede))</dd></dl>
        \(uitkomst.lezing.besluiten[koppel.sleutel].map(decided) ?? form(koppel, place))</article>
        """
    }

    private func quote(_ bewijs: Bewijs) -> HTML {
        "<blockquote class=\"stip-quote\"><p>\(bewijs.citaat.shortened(to: 300))</p><footer>Bladzijde \(bewijs.bladzijde)</footer></blockquote>"
    }

    private func words(_ codering: Codering?) -> String {
        guard let codering, codering.isOpgenomen else { return "Laat het weg" }
        return "\(codering.naam): \(codering.thema.map(naam) ?? "geen thema"), \(codering.rang.naam)"
    }

    private func decided(_ besluit: Verschilbesluit) -> HTML {
        let lezer = besluit.keuze == .eerste ? namen[0] : namen[1]
        return """
            <p>\(StatusBadge(.success, "Beslist").html) De lezing van \(lezer) geldt. \(besluit.door), \(Opmaak.moment(besluit.op)): ‘\(besluit.reden)’</p>
            """
    }

    private func form(_ koppel: Koppel, _ place: Int) -> HTML {
        let own = geweigerd == koppel.sleutel ? refusal : nil
        return """
            <form class="stip-flow" method="post" action="\(path)/besluiten" novalidate><input type="hidden" name="sleutel" value="\(koppel.sleutel)">
            <div class="utrecht-form-field\(own == nil ? "" : " utrecht-form-field--invalid")"><label class="utrecht-form-label" for="reden\(own == nil ? "-\(place)" : "")">\
            Waarom?</label>\(own?.message(for: "reden").map { Foutmelding(field: "reden", text: $0).html })\
            <input class="utrecht-textbox utrecht-textbox--html-input" type="text" id="reden\(own == nil ? "-\(place)" : "")" name="reden" aria-required="true"\
            \(own == nil ? "" : " aria-invalid=\"true\" aria-describedby=\"reden-fout\"" as HTML)></div>
            <div class="utrecht-button-group">\(choice("eerste", namen[0]))\(choice("tweede", namen[1]))</div></form>
            """
    }

    private func choice(_ value: String, _ naam: String) -> HTML {
        """
        <button class="utrecht-button utrecht-button--secondary-action nl-button" type="submit" name="keuze" value="\(value)">De lezing van \(naam) geldt</button>
        """
    }

    // MARK: Agreement

    private var agreement: HTML {
        """
        <section class="stip-section" aria-labelledby="eens-kop"><h2 class="utrecht-heading-2" id="eens-kop">Hoe ver zij het eens zijn</h2>
        <div class="stip-table-region" tabindex="0" role="region" aria-labelledby="tabel-kop"><table class="utrecht-table stip-table-stack">
        <caption class="utrecht-table__caption" id="tabel-kop">Overeenstemming per thema<small>Kappa is 1 als zij het altijd eens zijn, en 0 als \
        het niet beter is dan toeval (Cohen, 1960). Bij weinig plaatsen zegt kappa weinig.</small></caption>
        <thead><tr><th scope="col">Thema</th><th scope="col" class="stip-number">\(namen[0])</th><th scope="col" class="stip-number">\(namen[1])</th>\
        <th scope="col" class="stip-number">Beiden</th><th scope="col" class="stip-number">Eens</th><th scope="col" class="stip-number">Kappa</th></tr></thead>
        <tbody>\(vergelijking.themas.map(row))\(total)</tbody></table></div>
        <p class="stip-before-4"><a class="utrecht-link nl-link" href="\(path)/uitkomst/csv">Haal de cijfers op (csv)</a></p></section>
        """
    }

    private func row(_ regel: Leesvergelijking.Themaregel) -> HTML {
        """
        <tr><th scope="row">\(naam(regel.thema))</th><td class="stip-number" data-label="\(namen[0])">\(regel.eerste)</td>\
        <td class="stip-number" data-label="\(namen[1])">\(regel.tweede)</td><td class="stip-number" data-label="Beiden">\(regel.beide)</td>\
        \(figures(regel.overeenstemming))</tr>
        """
    }

    private var total: HTML {
        """
        <tr><th scope="row">Alles samen</th><td class="stip-number" data-label="\(namen[0])"></td><td class="stip-number" data-label="\(namen[1])"></td>\
        <td class="stip-number" data-label="Plaatsen">\(vergelijking.geheel.plaatsen)</td>\(figures(vergelijking.geheel))</tr>
        """
    }

    private func figures(_ overeenstemming: Overeenstemming) -> HTML {
        """
        <td class="stip-number" data-label="Eens">\(overeenstemming.deel.map { Opmaak.procent($0) } ?? "–")</td>\
        <td class="stip-number" data-label="Kappa">\(overeenstemming.kappa.map { Opmaak.getal($0, decimalen: 2) } ?? "–")</td>
        """
    }

    private func naam(_ code: String) -> String { code == Codering.geenThema ? "geen thema" : themanamen[code] ?? code }
}

extension Leesuitkomst {
    /// Every place with both readings, and what was decided.
    func csv(themanamen: [String: String]) -> CSV {
        let kop =
            ["Bladzijde", "Citaat"] + lezing.lezers.flatMap { ["Thema volgens \($0.naam)", "Rang volgens \($0.naam)"] } + [
                "Gelijk", "Besluit", "Reden",
            ]
        let rijen = vergelijking.koppels.map { koppel -> [CSV.Cel] in
            let besluit = lezing.besluiten[koppel.sleutel]
            let readings = [koppel.eerste, koppel.tweede].flatMap { codering -> [CSV.Cel] in
                guard let codering, codering.isOpgenomen else { return [.tekst("niet opgenomen"), .leeg] }
                return [.tekst(codering.thema.map { themanamen[$0] ?? $0 } ?? "geen thema"), .tekst(codering.rang.naam)]
            }
            let lezer = besluit.map { $0.keuze == .eerste ? lezing.lezers[0].naam : lezing.lezers[1].naam }
            return [koppel.bewijs.map { .getal($0.bladzijde) } ?? .leeg, .tekst(koppel.bewijs?.citaat ?? "")] + readings + [
                .tekst(koppel.isGelijk ? "ja" : "nee"), .tekst(lezer ?? ""), .tekst(besluit?.reden ?? ""),
            ]
        }
        return CSV(kop: kop, rijen: rijen)
    }
}
