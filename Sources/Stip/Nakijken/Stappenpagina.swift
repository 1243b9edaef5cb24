import HTML

/// The steps that a document plans: a table to read, and for who may review a desk beside it.
struct Stappenpagina: Page {
    let inzage: Stappeninzage
    /// The step that is open.
    var stap: Int?
    /// The form that is open on it: `wijzig`, `verwerp` or `wijs-aan`.
    var doe: String?
    var invoer: Stapformulierinvoer?
    var heeftToetsen = true
    var refusal: Refusal?

    private var document: Document { inzage.document }
    private var path: String { "/documenten/\(document.id)/stappen" }
    private var open: Stapvondst? { inzage.stappen.first { $0.nummer == stap } }

    var title: String { "Stappen in \(document.naam)" }
    var trail: [Crumb] { [Crumb("Plannen", "/documenten"), Crumb(document.naam, "/documenten/\(document.id)")] }

    var main: HTML {
        """
        \(refusal.map { Foutoverzicht(refusal: $0).html })
        <div class="stip-desk-bar"><div class="stip-flow--tight stip-flow"><h1 class="utrecht-heading-1">\(title)</h1>
        <p class="utrecht-paragraph utrecht-paragraph--lead">\(summary)</p></div>\(toPlanning)</div>
        \(body)
        """
    }

    /// The table beside the step that is open; alone where none is.
    private var body: HTML {
        guard let open else {
            return "<div class=\"stip-flow stip-flow--wide\">\(progress)\(table)\(adding)\(losse)\(rejected)\(keys)</div>"
        }
        let kaart = Stapkaart(vondst: open, inzage: inzage, doe: doe, invoer: invoer, heeftToetsen: heeftToetsen, refusal: refusal)
        return """
            <div class="stip-desk"><div class="stip-flow stip-flow--wide">\(table)\(adding)</div>
            <section class="stip-findings stip-flow" aria-labelledby="nu-kop"><h2 class="utrecht-heading-2" id="nu-kop">De stap die open staat</h2>
            \(progress)\(kaart.html)\(keys)</section></div>
            \(below)
            """
    }

    private var below: HTML? {
        guard !inzage.los.isEmpty || !inzage.verworpen.isEmpty else { return nil }
        return "<div class=\"stip-section\"><div class=\"stip-flow stip-flow--wide\">\(losse)\(rejected)</div></div>"
    }

    private var summary: String {
        guard !inzage.stappen.isEmpty else {
            return inzage.los.isEmpty
                ? "Stip las in dit document geen stappen van een proces."
                : "De stappen die hier eerder stonden, vindt Stip niet meer in de tekst. U kiest wat ermee gebeurt."
        }
        let aantal = Opmaak.aantal(inzage.stappen.count, "stap", "stappen")
        return inzage.open == 0 ? "\(aantal). Alles is beoordeeld." : "\(aantal), waarvan nog \(inzage.open) te beoordelen."
    }

    /// Where the confirmed steps go to: the main thing to do when nothing is left to review.
    private var toPlanning: HTML? {
        guard inzage.magPlannen, inzage.bevestigd > 0 else { return nil }
        let button = ButtonLink(
            name: "Zet de bevestigde stappen in een planning", path: "\(path)/planning", isPrimary: inzage.open == 0, icon: .pijl)
        return "<p>\(button.html)</p>"
    }

    private var table: HTML? {
        guard !inzage.stappen.isEmpty else { return nil }
        return """
            <section class="stip-flow--tight stip-flow" aria-labelledby="stappen-kop">\
            <h2 class="utrecht-heading-2" id="stappen-kop">Wie doet wat wanneer</h2>
            \(Stappentabel(stappen: inzage.stappen, nu: open?.nummer).html)</section>
            """
    }

    // MARK: All of them at once

    private var progress: HTML? {
        guard inzage.magBeslissen else { return nil }
        let dots = inzage.stappen.map { vondst -> Dot in
            vondst.isBeslist ? .klaar : vondst.nummer == open?.nummer ? .bezig : .open
        }
        let row: HTML? = (1...24).contains(dots.count) ? "\(Dot.row(dots)) " : nil
        let done = inzage.stappen.count - inzage.open
        let counted: HTML? = dots.isEmpty ? nil : "<p role=\"status\">\(row)\(done) van \(dots.count) beoordeeld</p>"
        let all: HTML? =
            inzage.open < 2
            ? nil
            : """
            <form method="post" action="\(path)/bevestiging"><button class="utrecht-button utrecht-button--secondary-action nl-button \
            utrecht-button--compact" type="submit">Bevestig alle stappen</button></form>
            """
        let toets = Sneltoets(letter: "Z", isAan: heeftToetsen)
        let undo: HTML? = inzage.daad.map { daad in
            """
            <form method="post" action="\(path)/terugdraaien"><button class="utrecht-button utrecht-button--subtle nl-button \
            utrecht-button--compact" type="submit"\(toets.attribute)>Draai terug: \(daad.naam)\(toets.hint)</button></form>
            """
        }
        let acts: HTML? = all == nil && undo == nil ? nil : "<div class=\"stip-actions\">\(all)\(undo)</div>"
        return counted == nil && acts == nil ? nil : "<div class=\"stip-flow--tight stip-flow\">\(counted)\(acts)</div>"
    }

    private var keys: HTML? {
        guard inzage.magBeslissen, !inzage.stappen.isEmpty else { return nil }
        return Toetsenlijst(document: document.id, isAan: heeftToetsen, tafel: .stappen).html
    }

    // MARK: What is not in the table

    private var losse: HTML? {
        guard !inzage.los.isEmpty else { return nil }
        let lines = inzage.los.map { vondst in
            let isOpen = vondst.nummer == stap
            return Lossestap(
                vondst: vondst, isGehouden: inzage.gehouden.contains(vondst.id), magBeslissen: inzage.magBeslissen, doe: isOpen ? doe : nil,
                invoer: isOpen ? invoer : nil, refusal: isOpen ? refusal : nil
            ).html
        }
        return """
            <section class="stip-flow--tight stip-flow" aria-labelledby="los-kop"><h2 class="utrecht-heading-2" id="los-kop">Niet meer gevonden</h2>
            <p class="stip-soft">Deze stappen zijn eerder beoordeeld. Het stuk is daarna opnieuw gelezen en hun woorden staan er niet meer in. \
            Ze tellen pas weer mee als u een nieuwe plek aanwijst, of als u ze zonder plek houdt.</p>
            <ul class="stip-finding-list">\(lines)</ul></section>
            """
    }

    private var rejected: HTML? {
        guard !inzage.verworpen.isEmpty else { return nil }
        let lines = inzage.verworpen.map { vondst -> HTML in
            let back: HTML = """
                <form method="post" action="/documentstappen/\(vondst.id)/terugzetting"><input type="hidden" name="versie" value="\(vondst.versie)">\
                <button class="utrecht-button utrecht-button--subtle nl-button utrecht-button--compact" type="submit">Zet terug\
                <span class="stip-visually-hidden">: \(vondst.naam)</span></button></form>
                """
            return """
                <div><p><strong>\(vondst.naam)</strong><br><span class="stip-soft">Verworpen door \(vondst.oordeel.door ?? "iemand")\
                \(vondst.oordeel.op.map { ", \(Opmaak.moment($0))" } ?? ""): ‘\(vondst.oordeel.reden ?? "")’</span></p>\
                \(inzage.magBeslissen ? back : nil)</div>
                """
        }
        return """
            <details class="utrecht-accordion__section"><summary>Verworpen: \(inzage.verworpen.count)</summary>\
            <div class="utrecht-accordion__panel stip-flow">\(lines)</div></details>
            """
    }

    /// One form with these fields at a time: a page with two of them has every label twice.
    private var adding: HTML? {
        guard inzage.magBeslissen, document.stand == .gelezen, doe != "wijzig", doe != "wijs-aan" else { return nil }
        let isRefused = doe == nil && refusal?.reasons.contains { $0.field != nil } == true
        let typed = isRefused ? invoer ?? Stapformulierinvoer() : Stapformulierinvoer()
        let toets = Sneltoets(letter: "M", isAan: heeftToetsen)
        return """
            <details class="utrecht-accordion__section" id="toevoegen"\(isRefused ? " open" as HTML : nil)><summary\(toets.attribute)>\
            Mist u iets? Voeg een stap toe</summary>\
            <div class="utrecht-accordion__panel stip-flow"><form method="post" action="\(path)" novalidate>
            \(Passagevelden(invoer: typed.plaats, refusal: isRefused ? refusal : nil).html)
            \(Documentstapvelden(invoer: typed, refusal: isRefused ? refusal : nil).html)
            <p class="stip-before-4"><button class="utrecht-button utrecht-button--secondary-action nl-button" type="submit">Voeg de stap toe</button></p>\
            </form></div></details>
            """
    }
}
