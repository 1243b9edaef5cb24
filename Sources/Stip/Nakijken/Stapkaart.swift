import HTML

/// The step that is open: what is known of it, and what can be decided.
struct Stapkaart {
    let vondst: Stapvondst
    let inzage: Stappeninzage
    var doe: String?
    var invoer: Stapformulierinvoer?
    var heeftToetsen = true
    var refusal: Refusal?

    private var act: String { "/documentstappen/\(vondst.id)" }
    private var versie: HTML { "<input type=\"hidden\" name=\"versie\" value=\"\(vondst.versie)\">" }
    private func toets(_ letter: String) -> Sneltoets { Sneltoets(letter: letter, isAan: heeftToetsen && inzage.magBeslissen) }

    var html: HTML {
        """
        <div class="stip-finding stip-finding--nu" id="s\(vondst.nummer)">
        <div class="stip-finding__row"><span class="stip-mark-number" aria-hidden="true">\(vondst.nummer)</span>\
        <h3 class="stip-finding__title">\(Opmaak.zin(vondst.naam))</h3>\(vondst.badge.html)</div>
        <dl class="stip-facts"><dt>Wanneer</dt><dd>\(Opmaak.zin(Tijdvakwoorden.lang(vondst.stap.moment)))</dd>\
        <dt>Wie</dt><dd>\(vondst.stap.orgaan.isEmpty ? "Staat er niet bij" : vondst.stap.orgaan)</dd>\
        <dt>Handeling</dt><dd>\(Opmaak.zin(vondst.stap.handeling?.rawValue ?? "Niet herkend"))</dd>\
        <dt>Plaats</dt><dd>\(Stappentabel.plaats(vondst))</dd>\(decided)</dl>
        <blockquote class="stip-quote"><p>\(vondst.bewijs.citaat.shortened(to: 600))</p></blockquote>
        \(inzage.magBeslissen ? acts : nil)
        \(doe == nil ? neighbours : nil)</div>
        """
    }

    private var decided: HTML? {
        guard let door = vondst.oordeel.door, let op = vondst.oordeel.op else { return nil }
        return "<dt>Beoordeeld</dt><dd>\(vondst.isHandmatig ? "Toegevoegd door" : "Door") \(door), \(Opmaak.moment(op))</dd>"
    }

    private var acts: HTML {
        switch doe {
        case "wijzig":
            """
            <form method="post" action="\(act)/wijziging" novalidate>\(versie)
            \(Documentstapvelden(invoer: invoer ?? Stapformulierinvoer(vondst), refusal: refusal).html)
            <div class="utrecht-button-group stip-before-4"><button class="utrecht-button utrecht-button--primary-action nl-button \
            nl-button--primary" type="submit">Bewaar en bevestig</button>\
            <a class="utrecht-button utrecht-button--secondary-action nl-button" href="\(vondst.adresInLijst)">Laat het zoals het is</a></div></form>
            """
        case "verwerp": Stapverwerpformulier(vondst: vondst, reden: invoer?.reden ?? "", refusal: refusal).html
        default: buttons
        }
    }

    private var buttons: HTML {
        let confirm: HTML = """
            <button class="utrecht-button utrecht-button--primary-action nl-button nl-button--primary utrecht-button--compact" \
            type="submit"\(toets("B").attribute)>\(Icon.check.html)Bevestig\(toets("B").hint)</button>
            """
        return """
            <form class="stip-actions" method="post" action="\(act)/bevestiging">\(versie)\(vondst.oordeel.stand == .voorstel ? confirm : nil)
            \(link("Wijzig", "W", "wijzig", "secondary-action", to: "wanneer"))
            \(link("Verwerp", "V", "verwerp", "danger", to: "reden"))</form>
            """
    }

    /// The address ends at the first field of the form, so that the focus stands there, with and without script.
    private func link(_ naam: String, _ letter: String, _ doe: String, _ kind: String, to veld: String) -> HTML {
        toets(letter).knop(naam, kind, naar: "/documenten/\(vondst.document)/stappen?stap=\(vondst.nummer)&doe=\(doe)#\(veld)")
    }

    private var neighbours: HTML? {
        guard let place = inzage.stappen.firstIndex(where: { $0.id == vondst.id }), inzage.stappen.count > 1 else { return nil }
        let links = [
            place > 0 ? neighbour(inzage.stappen[place - 1], "Vorige", "K", "prev") : nil,
            place + 1 < inzage.stappen.count ? neighbour(inzage.stappen[place + 1], "Volgende", "J", "next") : nil,
        ].compactMap(\.self)
        return "<p>\(links.joined(by: " "))</p>"
    }

    private func neighbour(_ other: Stapvondst, _ naam: String, _ letter: String, _ relation: String) -> HTML {
        toets(letter).buur(naam, relation, naar: other.adresInLijst)
    }
}

/// A step that people decided about once and whose words stand in this text no more. Somebody points, keeps, or rejects.
struct Lossestap {
    let vondst: Stapvondst
    let isGehouden: Bool
    let magBeslissen: Bool
    var doe: String?
    var invoer: Stapformulierinvoer?
    var refusal: Refusal?

    private var act: String { "/documentstappen/\(vondst.id)" }
    private var versie: HTML { "<input type=\"hidden\" name=\"versie\" value=\"\(vondst.versie)\">" }

    var html: HTML {
        """
        <li class="stip-finding stip-flow--tight stip-flow" id="s\(vondst.nummer)"><h3 class="stip-finding__title">\(Opmaak.zin(vondst.naam))</h3>
        <p class="stip-chips">\(StatusBadge(.warning, "Niet meer gevonden").html)\(isGehouden ? StatusBadge(.success, "Gehouden").html : nil)</p>
        <dl class="stip-facts"><dt>Wanneer</dt><dd>\(Opmaak.zin(Tijdvakwoorden.lang(vondst.stap.moment)))</dd>\
        <dt>Wie</dt><dd>\(vondst.stap.orgaan.isEmpty ? "Staat er niet bij" : vondst.stap.orgaan)</dd>\(decided)</dl>
        <blockquote class="stip-quote"><p>\(vondst.bewijs.citaat.shortened(to: 400))</p></blockquote>
        <p class="stip-soft">Stond op bladzijde \(vondst.bewijs.bladzijde) van \(vondst.los ?? "het vorige document").</p>
        \(magBeslissen ? acts : nil)</li>
        """
    }

    private var decided: HTML? {
        guard let door = vondst.oordeel.door, let op = vondst.oordeel.op else { return nil }
        return "<dt>Beoordeeld</dt><dd>Door \(door), \(Opmaak.moment(op))</dd>"
    }

    private var acts: HTML {
        switch doe {
        case "wijs-aan":
            """
            <form method="post" action="\(act)/passage" novalidate>\(versie)
            \(Passagevelden(invoer: (invoer ?? Stapformulierinvoer()).plaats, refusal: refusal).html)
            <div class="utrecht-button-group stip-before-4"><button class="utrecht-button utrecht-button--primary-action nl-button \
            nl-button--primary" type="submit">Wijs deze plek aan</button>\
            <a class="utrecht-button utrecht-button--secondary-action nl-button" href="\(vondst.adresInLijst)">Nu niet</a></div></form>
            """
        case "verwerp": Stapverwerpformulier(vondst: vondst, reden: invoer?.reden ?? "", refusal: refusal).html
        default:
            """
            <form class="stip-actions" method="post" action="\(act)/behoud">\(versie)
            \(link("Wijs een nieuwe plek aan", "wijs-aan", "secondary-action", to: "bladzijde"))
            \(isGehouden ? nil : keep)
            \(link("Verwerp", "verwerp", "danger", to: "reden"))</form>
            """
        }
    }

    private var naam: HTML { "<span class=\"stip-visually-hidden\">: \(vondst.naam)</span>" }

    private var keep: HTML {
        """
        <button class="utrecht-button utrecht-button--secondary-action nl-button utrecht-button--compact" type="submit">\
        Houd zonder plek\(naam)</button>
        """
    }

    private func link(_ text: String, _ doe: String, _ kind: String, to veld: String) -> HTML {
        """
        <a class="utrecht-button utrecht-button--\(kind) nl-button utrecht-button--compact" \
        href="/documenten/\(vondst.document)/stappen?stap=\(vondst.nummer)&amp;doe=\(doe)#\(veld)">\(text)\(naam)</a>
        """
    }
}

/// Rejecting a step, with the reason that others will read.
struct Stapverwerpformulier {
    let vondst: Stapvondst
    let reden: String
    var refusal: Refusal?

    var html: HTML {
        """
        <form method="post" action="/documentstappen/\(vondst.id)/verwerping" novalidate>\
        <input type="hidden" name="versie" value="\(vondst.versie)">
        \(Veld(
            name: "reden", label: "Waarom verwerpt u dit?", kind: .textarea(rows: 3), value: reden,
            description: "In één zin. Anderen lezen uw reden terug.", refusal: refusal
        ).html)
        <div class="utrecht-button-group stip-before-4"><button class="utrecht-button utrecht-button--danger nl-button" \
        type="submit">Verwerp</button>\
        <a class="utrecht-button utrecht-button--secondary-action nl-button" href="\(vondst.adresInLijst)">Verwerp niet</a></div></form>
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
            \(Veld(
                name: "orgaan", label: "Wie", value: invoer.orgaan, description: "Het overleg of de rol.", isRequired: false, refusal: refusal
            ).html)
            \(Veld(name: "handeling", label: "Handeling", kind: .select(acts), value: invoer.handeling, isRequired: false, refusal: refusal).html)
            \(Veld(name: "wat", label: "Wat", value: invoer.wat, isRequired: false, refusal: refusal).html)
            """
    }
}

/// The steps in a table, each with the place where it stands.
struct Stappentabel {
    let stappen: [Stapvondst]
    /// The number of the step that is open.
    var nu: Int?

    var html: HTML {
        let rows = stappen.map { vondst -> HTML in
            let naam: HTML = "\(vondst.stap.wat.isEmpty ? Opmaak.zin(vondst.stap.handeling?.rawValue ?? "stap") : vondst.stap.wat)"
            let current: HTML = vondst.nummer == nu ? " aria-current=\"true\"" : ""
            return """
                <tr><th scope="row" data-label="Wanneer">\(Opmaak.zin(Tijdvakwoorden.lang(vondst.stap.moment)))</th>\
                <td data-label="Wie">\(vondst.stap.orgaan.isEmpty ? "–" : vondst.stap.orgaan)</td>\
                <td data-label="Wat"><a class="utrecht-link nl-link" href="\(vondst.adresInLijst)"\(current)>\(naam)</a></td>\
                <td class="stip-nowrap" data-label="Plaats">\(Stappentabel.plaats(vondst))</td><td data-label="Stand">\(vondst.badge.html)</td></tr>
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
        <a class="utrecht-link nl-link" href="\(vondst.adresInTekst)">Bladzijde \(vondst.bewijs.bladzijde)\
        <span class="stip-visually-hidden">, stap \(vondst.nummer)</span></a>
        """
    }
}

extension Stapvondst {
    /// Where its card stands, and where its words are marked.
    var adresInLijst: String { "/documenten/\(document)/stappen?stap=\(nummer)#s\(nummer)" }
    var adresInTekst: String { "/documenten/\(document)?stap=\(nummer)#s\(nummer)" }

    var badge: StatusBadge {
        switch oordeel.stand {
        case .bevestigd: StatusBadge(.success, "Bevestigd")
        case .verworpen: StatusBadge(.neutral, "Verworpen")
        case .voorstel: StatusBadge(.neutral, "Te beoordelen")
        }
    }
}
