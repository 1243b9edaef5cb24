import HTML

/// The fields with which a step is described and dated, on the page of a new step and on that of one that is there.
struct Stapvelden {
    let beeld: Planningsbeeld
    /// The step itself; nothing when it is still to be made.
    var stap: Planningsstap?
    /// What was typed, after a refusal.
    var getypt: Form?
    var refusal: Refusal?

    // MARK: What it is

    var inhoud: HTML {
        let acts = [Keuzemogelijkheid("", "geen van deze")] + Handeling.allCases.map { Keuzemogelijkheid($0.rawValue, $0.rawValue) }
        return """
            \(Veld(name: "orgaan", label: "Wie doet dit?", value: value("orgaan", stap?.stap.orgaan), description: "Een overleg, een raad of een rol, zoals: BBG.", suggestions: beeld.organen.namen, refusal: refusal).html)
            \(Veld(name: "wat", label: "Wat gebeurt er?", value: value("wat", stap?.stap.wat), description: "In een paar woorden, zoals: top vijf bepalen.", refusal: refusal).html)
            \(Veld(name: "handeling", label: "Wat voor handeling is dat?", kind: .select(acts), value: value("handeling", stap?.stap.handeling?.rawValue), isRequired: false, width: .medium, refusal: refusal).html)
            """
    }

    /// What it needs and how long it takes; folded away when nothing of it is filled in.
    var meer: HTML {
        """
        \(waits)
        \(Veld(name: "levert", label: "Wat levert het op?", value: value("levert", stap?.stap.levert), description: "Zoals: lijst van tien.", isRequired: false, refusal: refusal).html)
        \(Veld(name: "personen", label: "Wie kan niet gemist worden?", kind: .textarea(rows: 2), value: value("personen", stap?.stap.personen.joined(separator: "\n")), description: "Eén naam of functie op een regel.", isRequired: false, refusal: refusal).html)
        \(Veld(name: "duur", label: "Hoeveel dagen duurt het?", kind: .number, value: value("duur", stap.map { String($0.stap.duur) } ?? "1"), description: "Een vergadering duurt 1 dag.", isRequired: false, width: .small, refusal: refusal).html)
        \(Veld(name: "wachttijd", label: "Hoeveel dagen zitten er minstens tussen?", kind: .number, value: value("wachttijd", stap.map { String($0.stap.wachttijd) } ?? "0"), description: "Tussen de laatste stap waarop het wacht en de eigen eerste dag.", isRequired: false, width: .small, refusal: refusal).html)
        """
    }

    private var waits: HTML {
        let others = beeld.dossier.opVolgorde.filter { $0.id != stap?.id && $0.stap.stand != .vervallen }
        guard !others.isEmpty else { return "" }
        let options = others.map { one in
            Keuzemogelijkheid(one.id, "\(one.kort), \(one.stap.orgaan)\(one.stap.moment.map { " (\(Tijdvakwoorden.kort($0)))" } ?? "")")
        }
        let chosen = getypt.map { Set($0.all("nodig")) } ?? Set(stap?.stap.nodig ?? [])
        return Keuzeveld(
            name: "nodig", legend: "Op welke stappen wacht het?", options: options, chosen: chosen, isMultiple: true,
            description: "Kruis alleen aan wat echt af moet zijn. Stip zegt het als zo’n stap te laat komt.", refusal: refusal
        ).html
    }

    // MARK: When it is

    var wanneer: HTML {
        let moment = stap?.stap.moment
        let chosen = getypt?["wanneer"] ?? Stapvelden.soort(moment).rawValue
        return """
            \(Keuzeveld(name: "wanneer", legend: "Wanneer?", options: Stapinvoer.Wanneer.allCases.map { Keuzemogelijkheid($0.rawValue, $0.naam) }, chosen: [chosen], refusal: refusal).html)
            \(Veld(name: "van", label: "Dag, of eerste dag", kind: .date, value: value("van", moment?.van.description), width: .medium, refusal: refusal).html)
            \(Veld(name: "tot", label: "Laatste dag", kind: .date, value: value("tot", moment.flatMap { $0.van == $0.tot ? nil : $0.tot.description }), description: "Alleen als u twee dagen kiest.", isRequired: false, width: .medium, refusal: refusal).html)
            """
    }

    static func soort(_ moment: Tijdvak?) -> Stapinvoer.Wanneer {
        guard let moment else { return .dag }
        if moment.isUiterlijk { return .uiterlijk }
        if moment.van == moment.tot { return .dag }
        return moment.precisie == .dag ? .periode : .ergens
    }

    private func value(_ name: String, _ present: String?) -> String { getypt.map { $0[name] ?? "" } ?? present ?? "" }
}

/// The form for a new step.
struct Stapnieuwpagina: Page {
    let beeld: Planningsbeeld
    var getypt: Form?
    var refusal: Refusal?

    var title: String { "Voeg een stap toe" }
    var trail: [Crumb] { [Crumb("Planning", "/planning"), Crumb(beeld.dossier.naam, beeld.pad)] }

    var main: HTML {
        let fields = Stapvelden(beeld: beeld, getypt: getypt, refusal: refusal)
        return """
            \(refusal.map { Foutoverzicht(refusal: $0).html })
            \(PageHead(heading: title, lead: "Een stap is één ding dat één overleg doet. Weet u de dag nog niet? Dat mag.").html)
            <form class="stip-narrow" method="post" action="\(beeld.pad)/stappen" novalidate>
            <section class="stip-flow">\(fields.inhoud)</section>
            <section class="stip-section stip-flow"><h2 class="utrecht-heading-2">Datum</h2>\(fields.wanneer)</section>
            <section class="stip-section stip-flow"><h2 class="utrecht-heading-2">Wat het nodig heeft</h2>\(fields.meer)</section>
            <div class="utrecht-button-group stip-section"><button class="utrecht-button utrecht-button--primary-action nl-button nl-button--primary" \
            type="submit">Zet in de planning</button><a class="utrecht-button utrecht-button--secondary-action nl-button" href="\(beeld.pad)">Terug</a></div></form>
            """
    }
}
