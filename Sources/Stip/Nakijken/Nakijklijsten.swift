import HTML

/// How far the review of this document is, and what can be done with all of it at once.
struct Nakijkvoortgang {
    let inzage: Documentinzage
    var vraag = Nakijkvraag()

    private var stand: Beoordelingsstand { inzage.nakijkstand }
    private var zekere: Int { inzage.prioriteiten.count { $0.oordeel.stand == .voorstel && $0.vondst.zekerheid >= Nakijken.zeker } }

    var html: HTML? {
        guard stand.stand != nil else { return nil }
        let dots = inzage.prioriteiten.map { prioriteit -> Dot in
            prioriteit.oordeel.stand == .bevestigd ? .klaar : prioriteit.nummer == inzage.vondst && inzage.tafel != nil ? .bezig : .open
        }
        let row: HTML? = (1...24).contains(dots.count) ? "\(Dot.row(dots)) " : nil
        return """
            <p role="status">\(row)\(stand.wachtend == 0 ? done : stand.zin)</p>
            \(inzage.tafel.flatMap(acts))
            """
    }

    private var done: String { stand.totaal == 0 ? "Alles is verworpen." : "Alles is beoordeeld." }

    private func acts(_ tafel: Nakijktafel) -> HTML? {
        let path = "/documenten/\(inzage.document.id)"
        let sure: HTML? =
            zekere < 2
            ? nil
            : """
            <form method="post" action="\(path)/bevestiging"><button class="utrecht-button utrecht-button--secondary-action nl-button \
            utrecht-button--compact" type="submit">Bevestig alle \(zekere) zekere</button></form>
            """
        let toets = Sneltoets(letter: "Z", isAan: vraag.heeftToetsen)
        let undo: HTML? = tafel.stap.map { stap in
            """
            <form method="post" action="\(path)/terugname"><button class="utrecht-button utrecht-button--subtle nl-button \
            utrecht-button--compact" type="submit"\(toets.attribute)>Maak ongedaan: \(stap.naam)\(toets.hint)</button></form>
            """
        }
        guard sure != nil || undo != nil else { return nil }
        return "<div class=\"stip-actions\">\(sure)\(undo)</div>"
    }
}

extension Nakijkstap {
    /// As it follows on "Maak ongedaan".
    var naam: String {
        switch soort {
        case "toevoeging": "toegevoegd"
        case "aangewezen": "passage aangewezen"
        default: soort
        }
    }
}

/// What people decided once and has no place in the text as it is now. Never put elsewhere by itself: somebody points, or rejects.
struct LosseLijst {
    let inzage: Documentinzage
    var vraag = Nakijkvraag()
    var refusal: Refusal?

    var html: HTML? {
        guard !inzage.los.isEmpty else { return nil }
        return """
            <section class="stip-before-5" aria-labelledby="los-kop"><h3 class="utrecht-heading-3" id="los-kop">Past niet meer in deze tekst</h3>
            <p class="stip-soft">Deze prioriteiten zijn eerder beoordeeld, maar hun woorden staan niet meer in het plan. Ze tellen niet mee tot u kiest.</p>
            <ul class="stip-finding-list">\(inzage.los.map(line))</ul></section>
            """
    }

    private func line(_ prioriteit: Prioriteit) -> HTML {
        """
        <li class="stip-finding" id="los-\(prioriteit.id)"><div class="stip-finding__row"><strong>\(prioriteit.vondst.naam)</strong>\
        \(StatusBadge(.warning, "Zonder passage").html)</div>
        <blockquote class="stip-quote"><p>\(prioriteit.vondst.bewijs.citaat.shortened(to: 400))</p></blockquote>
        <p class="stip-soft">Stond op bladzijde \(prioriteit.vondst.bewijs.bladzijde) van \(prioriteit.los ?? "het vorige document").</p>
        \(inzage.tafel == nil ? nil : acts(prioriteit))</li>
        """
    }

    private func acts(_ prioriteit: Prioriteit) -> HTML {
        let path = "/documenten/\(prioriteit.document)"
        if vraag.handeling == .wijsAan(prioriteit.id) {
            return """
                <form method="post" action="/prioriteiten/\(prioriteit.id)/passage" novalidate>\
                <input type="hidden" name="versie" value="\(prioriteit.versie)">
                \(Passagevelden(invoer: vraag.invoer ?? Nakijkinvoer(), refusal: refusal).html)
                <div class="utrecht-button-group stip-before-4"><button class="utrecht-button utrecht-button--primary-action nl-button \
                nl-button--primary" type="submit">Wijs deze passage aan</button>\
                <a class="utrecht-button utrecht-button--secondary-action nl-button" href="\(path)#los-\(prioriteit.id)">Nu niet</a></div></form>
                """
        }
        if vraag.handeling == .verwerpLos(prioriteit.id) {
            return Verwerpformulier(
                prioriteit: prioriteit, reden: vraag.invoer?.reden ?? "", terug: "\(path)#los-\(prioriteit.id)", refusal: refusal
            ).html
        }
        return """
            <div class="stip-actions"><a class="utrecht-button utrecht-button--secondary-action nl-button utrecht-button--compact" \
            href="\(path)?doe=wijs-aan&amp;los=\(prioriteit.id)#los-\(prioriteit.id)">Wijs een nieuwe passage aan</a>\
            <a class="utrecht-button utrecht-button--danger nl-button utrecht-button--compact" \
            href="\(path)?doe=verwerp&amp;los=\(prioriteit.id)#los-\(prioriteit.id)">Verwerp</a></div>
            """
    }
}

/// What was rejected: nothing leaves the record, and everything can come back.
struct Verworpenlijst {
    let inzage: Documentinzage

    var html: HTML? {
        guard !inzage.verworpen.isEmpty else { return nil }
        return """
            <details class="utrecht-accordion__section"><summary>Verworpen: \(inzage.verworpen.count)</summary>\
            <div class="utrecht-accordion__panel stip-flow">\(inzage.verworpen.map(line))</div></details>
            """
    }

    private func line(_ prioriteit: Prioriteit) -> HTML {
        let oordeel = prioriteit.oordeel
        let back: HTML = """
            <form method="post" action="/prioriteiten/\(prioriteit.id)/terugzetting"><input type="hidden" name="versie" value="\(prioriteit.versie)">\
            <button class="utrecht-button utrecht-button--subtle nl-button utrecht-button--compact" type="submit">Zet terug\
            <span class="stip-visually-hidden">: \(prioriteit.vondst.naam)</span></button></form>
            """
        return """
            <div><p><strong>\(prioriteit.vondst.naam)</strong><br><span class="stip-soft">Verworpen door \(oordeel.door ?? "iemand")\
            \(oordeel.op.map { ", \(Opmaak.moment($0))" } ?? ""): ‘\(oordeel.reden ?? "")’</span></p>\(inzage.tafel == nil ? nil : back)</div>
            """
    }
}
