import Foundation
import HTML

/// The outbox: what waits, what left, and what did not.
struct Postpagina: Page {
    let lijst: Postlijst
    let kanMailen: Bool
    var refusal: Refusal?

    var title: String { "Post" }
    var trail: [Crumb] { [Crumb("Uw account", "/account")] }

    private var mislukt: Int { lijst.standen[.mislukt] ?? 0 }
    private var wacht: Int { lijst.standen[.wacht] ?? 0 }

    var main: HTML {
        """
        \(refusal.map { Foutoverzicht(refusal: $0).html })
        \(PageHead(heading: title, lead: "De berichten die Stip per e-mail verstuurt. Er staat nooit in wat er klaarstaat, alleen dat het klaarstaat.").html)
        \(notice)
        \(lijst.stukken.isEmpty ? empty : table)
        \(Pagination(path: "/post", page: lijst.pagina, pages: lijst.paginas).html)
        """
    }

    private var notice: HTML? {
        var notices: [HTML] = []
        if !kanMailen {
            let text: HTML = """
                <p>Er is geen mailserver ingesteld. Waar Stip iemand iets wil sturen, ziet u een link om zelf door te geven.\
                \(wacht == 0 ? "" : " \(Opmaak.zin(Opmaak.aantal(wacht, "bericht blijft", "berichten blijven"))) wachten.")</p>
                """
            notices.append(Alert(kind: .info, heading: "Stip stuurt geen mail", text: text).html)
        }
        if mislukt > 0 {
            let text: HTML = "<p>Lees wat er mis is en herstel dat. Kies daarna ‘Probeer opnieuw’. Kan het niet wachten, geef het dan zelf door.</p>"
            let heading = Opmaak.zin(Opmaak.aantal(mislukt, "bericht is niet verzonden", "berichten zijn niet verzonden"))
            notices.append(Alert(kind: .warning, heading: heading, text: text).html)
        }
        return notices.isEmpty ? nil : "<div class=\"stip-flow stip-after-5\">\(notices)</div>"
    }

    private var empty: HTML {
        EmptyState(heading: "Er is nog geen post", text: "Als Stip iemand een bericht stuurt, ziet u hier of het vertrokken is.").html
    }

    private var table: HTML {
        """
        <div class="stip-table-region" tabindex="0" role="region" aria-labelledby="post-kop"><table class="utrecht-table stip-table-stack">
        <caption class="utrecht-table__caption" id="post-kop">Berichten</caption>
        <thead><tr><th scope="col">Aan</th><th scope="col">Onderwerp</th><th scope="col">Gemaakt</th><th scope="col">Stand</th>\
        <th scope="col">Wat u kunt doen</th></tr></thead>
        <tbody>\(lijst.stukken.map(row))</tbody></table></div>
        """
    }

    private func row(_ stuk: Poststuk) -> HTML {
        """
        <tr><th scope="row">\(stuk.aan.naam.isEmpty ? stuk.aan.adres : stuk.aan.naam)\
        \(stuk.aan.naam.isEmpty ? nil : "<br><span class=\"stip-soft stip-break\">\(stuk.aan.adres)</span>" as HTML)</th>\
        <td data-label="Onderwerp">\(stuk.onderwerp)</td><td data-label="Gemaakt">\(Opmaak.geleden(stuk.gemaakt, now: lijst.now))</td>\
        <td data-label="Stand">\(stand(of: stuk))</td><td data-label="Wat u kunt doen">\(action(for: stuk))</td></tr>
        """
    }

    private func stand(of stuk: Poststuk) -> HTML {
        let pogingen = Opmaak.aantal(stuk.pogingen, "poging", "pogingen")
        let fout: HTML? = stuk.fout.map { fout in "<br>\(fout)" }
        switch stuk.stand {
        case .verzonden:
            let moment = stuk.verzonden.map { Opmaak.geleden($0, now: lijst.now) } ?? ""
            return "\(StatusBadge(.success, "Verzonden").html)<br><span class=\"stip-soft\">\(moment)</span>"
        case .wacht where stuk.pogingen == 0: return StatusBadge(.active, "Wacht").html
        case .wacht:
            let next = stuk.volgende > lijst.now ? "Stip probeert het \(Opmaak.kortMoment(stuk.volgende)) weer." : "Stip probeert het zo weer."
            return "\(StatusBadge(.warning, "Nog niet gelukt").html)\(fout)<br><span class=\"stip-soft\">\(Opmaak.zin(pogingen)). \(next)</span>"
        case .mislukt:
            return "\(StatusBadge(.error, "Niet verzonden").html)\(fout)<br><span class=\"stip-soft\">\(Opmaak.zin(pogingen)).</span>"
        }
    }

    private func action(for stuk: Poststuk) -> HTML {
        guard stuk.stand == .mislukt else { return "Niets" }
        return """
            <form method="post" action="/post/\(stuk.id)/poging"><button type="submit" \
            class="utrecht-button utrecht-button--secondary-action utrecht-button--compact nl-button">Probeer opnieuw\
            <span class="stip-visually-hidden"> met ‘\(stuk.onderwerp)’ aan \(stuk.aan.voluit)</span></button></form>
            """
    }
}

extension Opmaak {
    /// `op zaterdag 10 april om 9.12 uur`
    fileprivate static func kortMoment(_ moment: Date) -> String {
        let (datum, _) = moment.inAmsterdam
        return "op \(dagEnDatum(datum).split(separator: " ").dropLast().joined(separator: " ")) om \(tijd(moment))"
    }
}
