import HTML

/// The form to plan a meeting, or to change one.
struct Vergaderformulierpagina: Page {
    /// The bodies whose meetings this visitor keeps.
    let organen: [Vergaderorgaan]
    /// The meeting that is changed; none when a new one is planned.
    var vergadering: Vergadering?
    var invoer = Vergaderinvoer()
    var refusal: Refusal?

    var title: String { vergadering == nil ? "Plan een vergadering" : "Wijzig de vergadering" }
    var trail: [Crumb] {
        [Crumb("Planning", "/planning"), Crumb("Vergaderingen", "/vergaderingen")]
            + (vergadering.map { [Crumb(Opmaak.datum($0.gegevens.datum), $0.pad)] } ?? [])
    }

    var main: HTML {
        """
        \(refusal.map { Foutoverzicht(refusal: $0).html })
        \(PageHead(heading: title, lead: lead).html)
        <form class="stip-narrow stip-flow stip-flow--wide" method="post" action="\(vergadering?.pad ?? "/vergaderingen")" novalidate>
        \(vergadering.map { "<input type=\"hidden\" name=\"versie\" value=\"\($0.versie)\">" as HTML })
        \(vergadering == nil ? Veld(name: "orgaan", label: "Wie vergadert?", kind: .select([.init("", "Kies een overleg of raad")] + organen.map { .init($0.code, Opmaak.zin($0.naam)) }), value: invoer.orgaan, refusal: refusal).html : nil)
        \(Veld(name: "datum", label: "Dag", kind: .date, value: invoer.datum, width: .small, refusal: refusal).html)
        \(Veld(name: "begin", label: "Begint om", value: invoer.begin, description: "Uren en minuten, bijvoorbeeld 19:30.", isRequired: false, width: .small, refusal: refusal).html)
        \(Veld(name: "eind", label: "Eindigt om", value: invoer.eind, isRequired: false, width: .small, refusal: refusal).html)
        \(Veld(name: "plaats", label: "Plaats", value: invoer.plaats, isRequired: false, refusal: refusal).html)
        \(Keuzeveld(name: "openbaarheid", legend: "Wie mag erbij zijn?", options: [.init("openbaar", "Iedereen: de vergadering is openbaar"), .init("besloten", "Alleen de leden: de vergadering is besloten")], chosen: [invoer.openbaarheid], description: "Wat openbaar is, staat ook in de openbare agenda. Van een besloten vergadering ziet een ander alleen dat zij er is.", refusal: refusal).html)
        <div class="utrecht-button-group"><button class="utrecht-button utrecht-button--primary-action nl-button nl-button--primary" type="submit">\
        \(vergadering == nil ? "Plan de vergadering" : "Bewaar de wijziging")</button>\
        <a class="utrecht-button utrecht-button--secondary-action nl-button" href="\(vergadering?.pad ?? "/vergaderingen")">Terug</a></div>
        </form>
        """
    }

    private var lead: HTML? {
        vergadering == nil ? nil : "Wie deze vergadering in de agenda heeft, ziet de wijziging daar vanzelf."
    }
}

/// Calling a meeting off, with the reason.
struct Afgelastpagina: Page {
    let vergadering: Vergadering
    let orgaan: Vergaderorgaan
    var reden = ""
    var refusal: Refusal?

    let title = "Gelast de vergadering af"
    var trail: [Crumb] {
        [Crumb("Planning", "/planning"), Crumb("Vergaderingen", "/vergaderingen"), Crumb(Opmaak.datum(vergadering.gegevens.datum), vergadering.pad)]
    }

    var main: HTML {
        """
        \(refusal.map { Foutoverzicht(refusal: $0).html })
        \(PageHead(heading: title, lead: "Het gaat om \(orgaan.naam) op \(Opmaak.dagEnDatum(vergadering.gegevens.datum)). Afgelasten kunt u niet terugdraaien; plan dan een nieuwe vergadering.").html)
        <form class="stip-narrow stip-flow stip-flow--wide" method="post" action="\(vergadering.pad)/afgelasting" novalidate>
        <input type="hidden" name="versie" value="\(vergadering.versie)">
        \(Veld(name: "reden", label: "Waarom gaat zij niet door?", value: reden, description: "Iedereen die de vergadering in de agenda heeft, leest dit.", refusal: refusal).html)
        <div class="utrecht-button-group"><button class="utrecht-button utrecht-button--danger nl-button" type="submit">Gelast de vergadering af</button>\
        <a class="utrecht-button utrecht-button--secondary-action nl-button" href="\(vergadering.pad)">Terug</a></div>
        </form>
        """
    }
}
