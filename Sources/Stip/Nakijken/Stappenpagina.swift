import HTML

/// The steps that a document plans: a table to read, and for who may review each with what can be decided.
struct Stappenpagina: Page {
    let inzage: Stappeninzage
    /// The step that is open.
    var stap: Int?
    var doe: String?
    var invoer: Stapformulierinvoer?
    var refusal: Refusal?

    private var document: Document { inzage.document }
    private var path: String { "/documenten/\(document.id)/stappen" }
    private var open: Stapvondst? { inzage.stappen.first { $0.nummer == stap } }

    var title: String { "Stappen in \(document.naam)" }
    var trail: [Crumb] { [Crumb("Plannen", "/documenten"), Crumb(document.naam, "/documenten/\(document.id)")] }

    var main: HTML {
        """
        \(refusal.map { Foutoverzicht(refusal: $0).html })
        <div class="stip-flow">
        \(PageHead(heading: title, lead: "\(summary)").html)
        <section aria-labelledby="stappen-kop"><h2 class="utrecht-heading-2" id="stappen-kop">Wie doet wat wanneer</h2>
        \(inzage.stappen.isEmpty ? nil : Stappentabel(stappen: inzage.stappen, magBeslissen: inzage.magBeslissen).html)
        \(inzage.magBeslissen ? acts : nil)</section>
        \(open.map(card))
        \(losse)
        \(verworpen)
        \(inzage.magBeslissen && open == nil ? adding : nil)</div>
        """
    }

    private var summary: String {
        guard !inzage.stappen.isEmpty else { return "Stip las in dit document geen stappen van een proces." }
        let open = inzage.stappen.count { $0.oordeel.stand == .voorstel }
        let aantal = Opmaak.aantal(inzage.stappen.count, "stap", "stappen")
        return open == 0 ? "\(aantal). Alles is beoordeeld." : "\(aantal), waarvan nog \(open) te beoordelen."
    }

    private var acts: HTML? {
        guard inzage.stappen.count(where: { $0.oordeel.stand == .voorstel }) > 1 else { return nil }
        return """
            <form class="utrecht-button-group stip-before-4" method="post" action="\(path)/bevestiging">\
            <button class="utrecht-button utrecht-button--secondary-action nl-button" type="submit">Bevestig alle stappen</button></form>
            """
    }

    // MARK: One step

    private func card(_ vondst: Stapvondst) -> HTML {
        """
        <section class="stip-finding stip-finding--nu" id="s\(vondst.nummer)" aria-labelledby="stap-kop">
        <div class="stip-finding__row"><span class="stip-mark-number" aria-hidden="true">\(vondst.nummer)</span>\
        <h2 class="stip-finding__title" id="stap-kop">\(vondst.naam)</h2>\(vondst.badge.html)</div>
        <dl class="stip-facts"><dt>Wanneer</dt><dd>\(Opmaak.zin(Tijdvakwoorden.lang(vondst.stap.moment)))</dd>\
        <dt>Wie</dt><dd>\(vondst.stap.orgaan.isEmpty ? "Staat er niet bij" : vondst.stap.orgaan)</dd>\
        <dt>Handeling</dt><dd>\(Opmaak.zin(vondst.stap.handeling?.rawValue ?? "Niet herkend"))</dd>\
        <dt>Plaats</dt><dd>\(Stappentabel.plaats(vondst))</dd>\(beslist(vondst))</dl>
        <blockquote class="stip-quote"><p>\(vondst.bewijs.citaat.shortened(to: 600))</p></blockquote>
        \(inzage.magBeslissen ? buttons(vondst) : nil)</section>
        """
    }

    private func beslist(_ vondst: Stapvondst) -> HTML? {
        guard let door = vondst.oordeel.door, let op = vondst.oordeel.op else { return nil }
        return "<dt>Beoordeeld</dt><dd>Door \(door), \(Opmaak.moment(op))</dd>"
    }

    private func buttons(_ vondst: Stapvondst) -> HTML {
        let act = "/documentstappen/\(vondst.id)"
        let here = "\(path)?stap=\(vondst.nummer)"
        let versie: HTML = "<input type=\"hidden\" name=\"versie\" value=\"\(vondst.versie)\">"
        switch doe {
        case "wijzig":
            return """
                <form method="post" action="\(act)/wijziging" novalidate>\(versie)
                \(Documentstapvelden(invoer: invoer ?? Stapformulierinvoer(vondst), refusal: refusal).html)
                <div class="utrecht-button-group stip-before-4"><button class="utrecht-button utrecht-button--primary-action nl-button nl-button--primary" \
                type="submit">Bewaar en bevestig</button>\
                <a class="utrecht-button utrecht-button--secondary-action nl-button" href="\(here)#s\(vondst.nummer)">Laat het zoals het is</a></div></form>
                """
        case "verwerp":
            return """
                <form method="post" action="\(act)/verwerping" novalidate>\(versie)
                \(Veld(
                    name: "reden", label: "Waarom verwerpt u dit?", kind: .textarea(rows: 3), value: invoer?.reden ?? "",
                    description: "In één zin. Anderen lezen uw reden terug.", refusal: refusal
                ).html)
                <div class="utrecht-button-group stip-before-4"><button class="utrecht-button utrecht-button--danger nl-button" type="submit">Verwerp</button>\
                <a class="utrecht-button utrecht-button--secondary-action nl-button" href="\(here)#s\(vondst.nummer)">Verwerp niet</a></div></form>
                """
        default:
            let confirm: HTML = """
                <button class="utrecht-button utrecht-button--primary-action nl-button nl-button--primary utrecht-button--compact" \
                type="submit">\(Icon.check.html)Bevestig</button>
                """
            return """
                <form class="stip-actions" method="post" action="\(act)/bevestiging">\(versie)\
                \(vondst.oordeel.stand == .voorstel ? confirm : nil)
                <a class="utrecht-button utrecht-button--secondary-action nl-button utrecht-button--compact" href="\(here)&amp;doe=wijzig#wanneer">Wijzig</a>
                <a class="utrecht-button utrecht-button--danger nl-button utrecht-button--compact" href="\(here)&amp;doe=verwerp#reden">Verwerp</a></form>
                """
        }
    }

    // MARK: What is not in the table

    private var losse: HTML? {
        guard !inzage.los.isEmpty else { return nil }
        return """
            <section aria-labelledby="los-kop"><h2 class="utrecht-heading-2" id="los-kop">Past niet meer in deze tekst</h2>
            <p class="stip-soft">Deze stappen zijn eerder beoordeeld, maar hun woorden staan niet meer in het stuk. Ze tellen niet mee.</p>
            <ul>\(inzage.los.map { "<li>\($0.naam), uit \($0.los ?? "het vorige document")</li>" as HTML })</ul></section>
            """
    }

    private var verworpen: HTML? {
        guard !inzage.verworpen.isEmpty else { return nil }
        let lines = inzage.verworpen.map { vondst -> HTML in
            let back: HTML = """
                <form method="post" action="/documentstappen/\(vondst.id)/terugzetting"><input type="hidden" name="versie" value="\(vondst.versie)">\
                <button class="utrecht-button utrecht-button--subtle nl-button utrecht-button--compact" type="submit">Zet terug\
                <span class="stip-visually-hidden">: \(vondst.naam)</span></button></form>
                """
            return """
                <div><p><strong>\(vondst.naam)</strong><br><span class="stip-soft">Verworpen door \(vondst.oordeel.door ?? "iemand"): \
                ‘\(vondst.oordeel.reden ?? "")’</span></p>\(inzage.magBeslissen ? back : nil)</div>
                """
        }
        return """
            <details class="utrecht-accordion__section"><summary>Verworpen: \(inzage.verworpen.count)</summary>\
            <div class="utrecht-accordion__panel stip-flow">\(lines)</div></details>
            """
    }

    private var adding: HTML? {
        guard document.stand == .gelezen else { return nil }
        let typed = invoer ?? Stapformulierinvoer()
        var plaats = Nakijkinvoer()
        (plaats.bladzijde, plaats.zin) = (typed.bladzijde, typed.zin)
        return """
            <details class="utrecht-accordion__section" id="toevoegen"\(refusal == nil ? nil : " open" as HTML)><summary>Mist u iets? Voeg een stap toe</summary>\
            <div class="utrecht-accordion__panel stip-flow"><form method="post" action="\(path)" novalidate>
            \(Passagevelden(invoer: plaats, refusal: refusal).html)
            \(Documentstapvelden(invoer: typed, refusal: refusal).html)
            <p class="stip-before-4"><button class="utrecht-button utrecht-button--secondary-action nl-button" type="submit">Voeg de stap toe</button></p>\
            </form></div></details>
            """
    }
}

/// When, who, act and what: the same fields for a change and for something new.
struct Documentstapvelden {
    let invoer: Stapformulierinvoer
    var refusal: Refusal?

    var html: HTML {
        let acts = [Keuzemogelijkheid("", "Geen van deze")] + Handeling.allCases.map { Keuzemogelijkheid($0.rawValue, Opmaak.zin($0.rawValue)) }
        return """
            \(Veld(
                name: "wanneer", label: "Wanneer", value: invoer.wanneer,
                description: "Zoals het in het stuk staat, met het jaar: ‘4 april 2028’, ‘uiterlijk Q1 2028’ of ‘eind 2027’.", refusal: refusal
            ).html)
            \(Veld(name: "orgaan", label: "Wie", value: invoer.orgaan, description: "Het overleg of de rol.", isRequired: false, refusal: refusal).html)
            \(Veld(name: "handeling", label: "Handeling", kind: .select(acts), value: invoer.handeling, isRequired: false, refusal: refusal).html)
            \(Veld(name: "wat", label: "Wat", value: invoer.wat, isRequired: false, refusal: refusal).html)
            """
    }
}

/// The steps in a table, each with the place where it stands.
struct Stappentabel {
    let stappen: [Stapvondst]
    var magBeslissen = false
    /// The step pages of a document.
    var heeftLinks = true

    var html: HTML {
        let rows = stappen.map { vondst -> HTML in
            let naam: HTML = "\(vondst.stap.wat.isEmpty ? Opmaak.zin(vondst.stap.handeling?.rawValue ?? "stap") : vondst.stap.wat)"
            return """
                <tr><th scope="row" data-label="Wanneer">\(Opmaak.zin(Tijdvakwoorden.lang(vondst.stap.moment)))</th>\
                <td data-label="Wie">\(vondst.stap.orgaan.isEmpty ? "–" : vondst.stap.orgaan)</td>\
                <td data-label="Wat"><a class="utrecht-link nl-link" href="/documenten/\(vondst.document)/stappen?stap=\(vondst.nummer)#s\(vondst.nummer)">\(naam)</a></td>\
                <td data-label="Plaats">\(Stappentabel.plaats(vondst))</td><td data-label="Stand">\(vondst.badge.html)</td></tr>
                """
        }
        return """
            <div class="stip-table-region" tabindex="0" role="region" aria-label="Stappen in dit document">\
            <table class="utrecht-table stip-table-stack"><caption class="stip-visually-hidden">De stappen in de volgorde van het document</caption>\
            <thead><tr><th scope="col">Wanneer</th><th scope="col">Wie</th><th scope="col">Wat</th><th scope="col">Plaats</th>\
            <th scope="col">Stand</th></tr></thead><tbody>\(rows)</tbody></table></div>
            """
    }

    static func plaats(_ vondst: Stapvondst) -> HTML {
        """
        <a class="utrecht-link nl-link" href="/documenten/\(vondst.document)?bladzijde=\(vondst.bewijs.bladzijde)">Bladzijde \
        \(vondst.bewijs.bladzijde)<span class="stip-visually-hidden">, stap \(vondst.nummer)</span></a>
        """
    }
}

extension Stapvondst {
    var badge: StatusBadge {
        switch oordeel.stand {
        case .bevestigd: StatusBadge(.success, "Bevestigd")
        case .verworpen: StatusBadge(.neutral, "Verworpen")
        case .voorstel: StatusBadge(.neutral, "Te beoordelen")
        }
    }
}
