import HTML

/// What somebody must do this week, all of it, and whether a letter tells it.
struct Weekpagina: Page {
    let beeld: Weekbeeld
    var gedaan: String?
    var refusal: Refusal?

    var title: String { "Deze week" }
    let trail = [Crumb("Planning", "/planning")]

    var main: HTML {
        """
        \(refusal.map { Foutoverzicht(refusal: $0).html })
        \(gedaan.map { Alert(kind: .ok, heading: $0, now: true).html })
        \(PageHead(heading: title, lead: "\(lead)").html)
        \(Planningsdeuren(hier: .week).html)
        \(beeld.taken.isEmpty ? empty : list("Te laat", beeld.taken.filter(\.taak.isTeLaat)))
        \(list("Deze week", beeld.taken.filter { !$0.taak.isTeLaat }))
        \(mail)
        """
    }

    private var lead: String {
        "Van \(Opmaak.dagEnDatum(beeld.week.maandag)) tot en met \(Opmaak.dagEnDatum(beeld.week.zondag)). Dit wacht op u in de planning."
    }

    private var empty: HTML {
        EmptyState(
            heading: "Er wacht deze week niets op u", text: "Op de planning ziet u wat er daarna komt.",
            actions: [Crumb("Bekijk de planning", "/planning")]
        ).html
    }

    private func list(_ heading: String, _ taken: [Weekbeeld.Regel]) -> HTML? {
        guard !taken.isEmpty else { return nil }
        let id = heading.kebab
        return """
            <section class="stip-section" aria-labelledby="\(id)-kop"><h2 class="utrecht-heading-2" id="\(id)-kop">\(heading)</h2>
            <ul class="stip-tasks">\(taken.map(line))</ul></section>
            """
    }

    private func line(_ regel: Weekbeeld.Regel) -> HTML {
        """
        <li class="stip-task stip-task--stacked"><p class="stip-task__title"><a class="utrecht-link nl-link" href="\(regel.taak.path)">\(regel.taak.titel)</a></p>\
        <p>\(Opmaak.zin(regel.taak.termijn)). \(regel.planning).</p></li>
        """
    }

    private var mail: HTML {
        let isOn = beeld.wilWeekbrief
        return """
            <section class="stip-section stip-narrow stip-no-print" aria-labelledby="mail-kop"><h2 class="utrecht-heading-2" id="mail-kop">Mail</h2>
            <p>\(!beeld.kanMailen ? "Stip verstuurt hier geen mail. Kijk zelf op deze bladzijde." : isOn
                ? "Op maandag krijgt u een brief met wat er deze week op u wacht. Komt er iets bij, dan hoort u dat de volgende werkdag."
                : "U krijgt geen brief met wat er deze week op u wacht.")</p>
            \(beeld.kanMailen ? form(isOn) : nil)</section>
            """
    }

    private func form(_ isOn: Bool) -> HTML {
        """
        <form method="post" action="/deze-week/weekbrief"><input type="hidden" name="weekbrief" value="\(isOn ? "uit" : "aan")">\
        \(Formulierknop.other(isOn ? "Stuur mij geen weekbrief" : "Stuur mij weer een weekbrief"))</form>
        """
    }
}
