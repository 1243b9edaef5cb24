import Foundation
import HTML

/// What who leads a round can do with it now: one main act, and what else there is.
struct Rondeknoppen {
    let ronde: Stemronde
    let opkomst: [Opkomst]
    let now: Date

    var html: HTML {
        """
        <section class="stip-panel stip-flow" aria-labelledby="leiden-kop"><h2 class="utrecht-heading-3" id="leiden-kop">De ronde leiden</h2>\
        \(acts)</section>
        """
    }

    private var acts: HTML {
        switch ronde.stand(at: now) {
        case .opgesteld:
            let opens = Opmaak.moment(ronde.opent)
            let release: HTML? =
                ronde.opening == nil && ronde.opent > now
                ? "\(button("Zet de ronde klaar", "opening"))<p class=\"stip-soft\">Zij opent dan vanzelf op \(opens). Tot dan kunt u alles nog wijzigen.</p>"
                : nil
            return """
                \(release)\(button("Open de ronde nu", "opening", value: "nu", isPrimary: release == nil && ronde.opening == nil))\
                \(link("Wijzig de ronde", "bewerken"))\(link("Trek de ronde in", "intrekking"))
                """
        case .open:
            let missing = opkomst.contains { !$0.heeftGeantwoord && $0.deelnemer.verschoning == nil }
            return """
                \(missing ? button("Herinner wie nog niet koos", "herinneringen") : "<p>Iedereen heeft gekozen.</p>")\
                \(link("Sluit de ronde nu", "sluiting"))\(link("Trek de ronde in", "intrekking"))
                """
        case .gesloten:
            let pending = ronde.nogTeGaan(opkomst, op: now.inAmsterdam.datum)
            let warning: HTML? =
                pending.isEmpty
                ? nil
                : Alert(
                    kind: .warning, heading: "Nog niet vast te stellen",
                    text:
                        "<p>De ronde mist de keuze van \(Opmaak.lijst(pending.map { "\($0.naam) (\($0.uiterlijk.map(Opmaak.korteDatum) ?? ""))" })).</p>"
                ).html
            return """
                \(warning)\(ButtonLink(name: "Bekijk de uitslag en stel vast", path: "\(ronde.pad)/uitslag").html)\
                \(link("Maak een vervolgronde", "/stemrondes/nieuw?bron=ronde:\(ronde.id)"))\(link("Trek de ronde in", "intrekking"))
                """
        case .vastgesteld:
            return ButtonLink(name: "Maak een vervolgronde", path: "/stemrondes/nieuw?bron=ronde:\(ronde.id)").html
        case .ingetrokken: return "<p>Deze ronde is ingetrokken. Maak een nieuwe als u toch wilt laten kiezen.</p>"
        }
    }

    private func button(_ name: String, _ act: String, value: String = "", isPrimary: Bool = true) -> HTML {
        """
        <form method="post" action="\(ronde.pad)/\(act)"><button class="utrecht-button \
        \(isPrimary ? "utrecht-button--primary-action nl-button nl-button--primary" : "utrecht-button--secondary-action nl-button")" type="submit" \
        name="wanneer" value="\(value)">\(name)</button></form>
        """
    }

    private func link(_ name: String, _ act: String) -> HTML {
        "<p><a class=\"utrecht-link nl-link\" href=\"\(act.hasPrefix("/") ? act : "\(ronde.pad)/\(act)")\">\(name)</a></p>"
    }
}
