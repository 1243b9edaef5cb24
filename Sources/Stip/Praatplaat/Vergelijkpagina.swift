import Charts
import HTML

/// Two states of a sheet beside each other: what rose, what fell, and which municipalities came and went.
struct Vergelijkpagina: Page {
    /// What was chosen, as it stands in the address; `nu` for today.
    struct Keuze: Equatable, Sendable {
        var toen = ""
        var nu = "nu"
        var plaat = ""
    }

    let versies: [Plaatversie]
    var keuze = Keuze()
    var vergelijking: Plaatvergelijking?
    var refusal: Refusal?

    let title = "Vergelijk praatplaten"
    let trail = [Crumb("Praatplaten", "/praatplaten")]

    var main: HTML {
        guard !versies.isEmpty else {
            return PageHead(heading: title).html
                + EmptyState(
                    heading: "Er is nog niets om mee te vergelijken",
                    text: "Leg eerst een versie vast. Daarna vergelijkt u haar met nu, of met een andere versie.",
                    actions: [Crumb("Naar de versies", "/praatplaten/versies")]
                ).html
        }
        return """
            \(refusal.map { Foutoverzicht(refusal: $0).html })
            \(head)
            \(form)
            \(vergelijking.map(result))
            """
    }

    private var head: HTML {
        guard let vergelijking else { return PageHead(heading: title, lead: "Kies een versie van toen, en een andere versie of nu.").html }
        let (toen, nu) = (vergelijking.toen.plaat, vergelijking.nu.plaat)
        return PageHead(
            heading: vergelijking.conclusie,
            lead: "\(toen.soortnaam) \(nu.naam.zonderAfbreektekens): van \(kant(vergelijking.toen)) naar \(kant(vergelijking.nu)).",
            above: toen.periode == nu.periode ? "Praatplaten \(toen.periode) vergeleken" : "Cyclus \(toen.periode) naast \(nu.periode)"
        ).html
    }

    /// `‘Voor het DVO’ (8 oktober 2026, 11 plannen gelezen)`
    private func kant(_ kant: Plaatvergelijking.Kant) -> String {
        let plannen = Opmaak.aantal(kant.plaat.gelezen.count, "plan", "plannen")
        return "\(kant.naam == "nu" ? "nu" : "‘\(kant.naam)’") (\(kant.plaat.peildatum), \(plannen) gelezen)"
    }

    private var form: HTML {
        let namen = versies.map { versie in
            (versie.id.rawValue, "\(versie.naam) (\(Opmaak.datum(versie.op.inAmsterdam.datum)), \(Opmaak.periode(versie.termijn)))")
        }
        let platen = versies.flatMap(\.bladen).reduce(into: [(String, String)]()) { list, blad in
            if !list.contains(where: { $0.0 == blad.code }) { list.append((blad.code, blad.niveau == .eenheid ? "Eenheid \(blad.naam)" : blad.naam)) }
        }
        return """
            <form class="stip-filter" method="get" action="/praatplaten/vergelijken" aria-label="Wat u vergelijkt">
            \(Filterkeuze(name: "toen", label: "Toen", options: namen, chosen: keuze.toen).html)
            \(Filterkeuze(name: "nu", label: "Vergelijk met", options: [("nu", "Nu")] + namen, chosen: keuze.nu).html)
            \(Filterkeuze(name: "plaat", label: "Praatplaat", options: platen, chosen: keuze.plaat).html)
            <button class="utrecht-button utrecht-button--primary-action nl-button nl-button--primary" type="submit">Vergelijk</button>
            </form>
            """
    }

    private func result(_ vergelijking: Plaatvergelijking) -> HTML {
        guard !vergelijking.rijen.isEmpty else { return "" }
        let pairs = vergelijking.rijen.map { PairChart.Pair(name: $0.naam, before: $0.toen, after: $0.nu) }
        let chart = PairChart(
            id: "vergelijking", title: "Gemeenten die een thema als prioriteit kiezen, toen en nu", description: vergelijking.tekst,
            legend: ("Toen, \(vergelijking.toen.plaat.peildatum)", "Nu, \(vergelijking.nu.plaat.peildatum)"), pairs: pairs)
        return """
            <section class="stip-section" aria-label="De vergelijking als figuur">\(chart.html)</section>
            <div class="stip-section stip-table-region" tabindex="0" role="region" aria-labelledby="wissel-kop">
            <table class="utrecht-table stip-table-stack"><caption class="utrecht-table__caption" id="wissel-kop">Wie erbij kwam en wie afviel\
            <small>\(uitleg(vergelijking))</small></caption>
            <thead><tr><th scope="col">Thema</th><th scope="col" class="stip-number">Toen</th><th scope="col" class="stip-number">Nu</th>\
            <th scope="col" class="stip-number">Verschil</th><th scope="col">Erbij</th><th scope="col">Eraf</th></tr></thead>
            <tbody>\(vergelijking.rijen.map { row($0) })</tbody></table></div>
            <p class="stip-before-4">\(Icon.ophalen.html) Haal deze vergelijking op: \
            \(vormen)</p>
            """
    }

    private var vormen: HTML {
        [("ods", "ods"), ("xlsx", "xlsx"), ("csv", "excel"), ("csv met komma’s", "rfc4180")].map { naam, vorm -> HTML in
            "<a class=\"utrecht-link nl-link\" href=\"/praatplaten/vergelijken/lijst?\(query)&amp;vorm=\(vorm)\">\(naam)</a>"
        }.joined(by: ", ")
    }

    private var query: HTML { "toen=\(keuze.toen.percentEncoded)&amp;nu=\(keuze.nu.percentEncoded)&amp;plaat=\(keuze.plaat.percentEncoded)" }

    private func uitleg(_ vergelijking: Plaatvergelijking) -> String {
        let open = Set(vergelijking.rijen.flatMap(\.onbekend)).sorted(by: Opmaak.before)
        guard !open.isEmpty else { return "De grootste stijging bovenaan." }
        let wie = open.count > 6 ? "\(open.count) gemeenten" : Opmaak.lijst(open)
        return "De grootste stijging bovenaan. Van \(wie) is aan één kant geen plan gelezen. Wat daar veranderde, is niet bekend."
    }

    private func row(_ rij: Plaatvergelijking.Rij) -> HTML {
        let verschil = rij.verschil > 0 ? "+\(rij.verschil)" : rij.verschil < 0 ? "−\(-rij.verschil)" : "0"
        return """
            <tr><th scope="row">\(rij.naam)</th><td class="stip-number" data-label="Toen">\(rij.toen)</td><td class="stip-number" data-label="Nu">\(rij.nu)</td>\
            <td class="stip-number" data-label="Verschil">\(verschil)</td><td data-label="Erbij">\(names(rij.erbij))</td><td data-label="Eraf">\(names(rij.eraf))</td></tr>
            """
    }

    private func names(_ list: [String]) -> HTML {
        list.isEmpty
            ? "<span class=\"stip-none\" aria-hidden=\"true\">–</span><span class=\"stip-visually-hidden\">niemand</span>" : "\(Opmaak.lijst(list))"
    }
}
