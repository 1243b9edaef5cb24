import HTML

/// The last step of a ballot: everything once more on one page, before it is sent.
struct Stembiljetcontrolepagina: Page {
    let beeld: Biljetbeeld
    let inhoud: Biljetvorm
    /// Why it cannot be sent as it is, known before anybody presses.
    var open: Refusal?
    var refusal: Refusal?

    var title: String { "Controleer uw keuze, \(beeld.ronde.naam)" }
    var trail: [Crumb] { beeld.trail }

    var main: HTML {
        """
        \(refusal.map { Foutoverzicht(refusal: beeld.linked($0)).html })
        <div class="stip-narrow">\(back)
        <div class="stip-flow stip-before-5 stip-after-6"><p class="stip-step">Stap \(beeld.stappen) van \(beeld.stappen) · Keuze van \(beeld.deelnemer.naam)</p>
        <h1 class="utrecht-heading-1">Controleer uw keuze</h1>
        <p class="utrecht-paragraph utrecht-paragraph--lead">\(open == nil ? "Klopt alles? Verstuur dan de keuze van \(beeld.deelnemer.naam)." : "U kunt nog niet versturen.")</p>
        \(refusal == nil ? open.map(missing) : nil)\(standing)</div>
        \(Biljetinhoud(beeld: beeld, keuze: keuze, antwoorden: inhoud.antwoorden, isTeWijzigen: !isGeheim).html)
        <form class="stip-section" method="post" action="\(beeld.path)/verzending" novalidate>\(inhoud.hidden)
        <p class="stip-after-4">\(isGeheim ? "Na het versturen kunt u de keuze niet meer wijzigen." : "U kunt de keuze daarna nog wijzigen tot \(beeld.sluitmoment).")</p>
        <div class="utrecht-button-group"><button class="utrecht-button utrecht-button--primary-action nl-button nl-button--primary" type="submit">\
        Verstuur de keuze</button>\(change)</div></form></div>
        """
    }

    private var isGeheim: Bool { beeld.ronde.isGeheim }
    private var keuze: Keuze? { inhoud.keuze(in: beeld.ronde) }

    /// A secret ballot is nowhere but on this page, so it goes back with the form.
    private var change: HTML {
        guard isGeheim else { return ButtonLink(name: "Wijzig nog iets", path: beeld.path, isPrimary: false).html }
        return """
            <button class="utrecht-button utrecht-button--secondary-action nl-button" type="submit" formaction="\(beeld.path)" name="doe" value="terug">\
            Wijzig nog iets</button>
            """
    }

    private var back: HTML? {
        if isGeheim { return nil }
        let (name, path) =
            beeld.delen(keuze).last.map { ("Terug naar de vragen", "\(beeld.path)/vragen?deel=\($0.naam)") } ?? ("Terug naar uw keuze", beeld.path)
        return "<p><a class=\"utrecht-link nl-link stip-link-icon\" href=\"\(path)\">\(Icon.terug.html)\(name)</a></p>"
    }

    private func missing(_ open: Refusal) -> HTML {
        let items = beeld.linked(open, keuze).map { reason, path in "<li><a class=\"nl-link\" href=\"\(path)\">\(reason.message)</a></li>" as HTML }
        return Alert(kind: .warning, heading: "Dit moet u nog doen", text: "<ul>\(items)</ul>").html
    }

    private var standing: HTML? {
        guard let biljet = beeld.verstuurd, let op = biljet.uitgebracht else { return nil }
        return Alert(
            kind: .info, text: "<p>Op \(Opmaak.moment(op)) is al een keuze verstuurd. Die telt tot u deze verstuurt.</p>"
        ).html
    }
}

extension Biljetbeeld {
    var trail: [Crumb] { [Crumb("Stemrondes", "/stemrondes"), Crumb(ronde.naam, "/stemrondes/\(ronde.id)")] }

    /// Where each reason can be mended: its field stands on another page.
    func linked(_ refusal: Refusal, _ keuze: Keuze?) -> [(reason: Reason, path: String)] {
        refusal.reasons.map { reason in
            guard let field = reason.field else { return (reason, path) }
            guard field.hasPrefix("antwoord-") else { return (reason, "\(path)#\(field)") }
            let deel = delen(keuze).first { deel in deel.vragen.contains { deel.veld($0) == field } }
            return (reason, "\(path)/vragen?deel=\(deel?.naam ?? "geheel")#\(field)")
        }
    }

    /// The same without fields, because those stand on another page.
    func linked(_ refusal: Refusal) -> Refusal { Refusal(refusal.reasons.map { Reason($0.kind, code: $0.code, $0.message) }) }
}
