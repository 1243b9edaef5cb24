import Foundation
import HTML

/// One round: how it stands, who has answered, by which rules, and what this visitor can do.
struct Stemrondepagina: Page {
    let ronde: Stemronde
    let now: Date
    /// Nothing for who may not see it yet.
    var opkomst: [Opkomst]?
    /// Participants for which this visitor may answer, and whether each has.
    var eigen: [Opkomst] = []
    /// Participants whose choice this visitor may enter from the minutes.
    var invoer: [Deelnemer] = []
    /// Participants whose entry by hand this visitor can confirm.
    var teBevestigen: [Deelnemer] = []
    var magLeiden = false
    var zietVerschoning = false
    var magUitslagZien = false
    var vorige: Stemronde?
    var herinnering: Rondeherinnering?
    /// What was just done.
    var gedaan: String?
    var refusal: Refusal?

    var title: String { ronde.naam }
    let trail = [Crumb("Stemrondes", "/stemrondes")]
    var stand: Rondestand { ronde.stand(at: now) }

    var main: HTML {
        """
        \(refusal.map { Foutoverzicht(refusal: $0).html })
        \(PageHead(heading: ronde.naam, lead: "\(ronde.standzin(at: now)) \(Opmaak.zin(ronde.wanneer(at: now))).", action: action).html)
        \(gedaan.map { "<div class=\"stip-after-5\">\(Alert(kind: .ok, heading: $0).html)</div>" as HTML })
        \(herinnering.map(reminded))
        \(reasons)
        \(ronde.toelichting.isEmpty ? nil : "<p class=\"stip-narrow\">\(ronde.toelichting)</p>" as HTML)
        <div class="stip-columns stip-section"><div class="stip-flow stip-flow--wide">\(own)\(entries)\(turnout)\(list)</div>
        <aside class="stip-flow">\(rules)\(magLeiden ? Rondeknoppen(ronde: ronde, opkomst: opkomst ?? [], now: now).html : nil)</aside></div>
        """
    }

    private var action: HTML? {
        if magUitslagZien { return ButtonLink(name: "Bekijk de uitslag", path: "\(ronde.pad)/uitslag").html }
        return nil
    }

    /// Why it was closed early or withdrawn.
    private var reasons: HTML? {
        if let intrekking = ronde.intrekking {
            return Alert(kind: .warning, heading: "Deze ronde is ingetrokken", text: "<p>\(intrekking.reden) (\(intrekking.door))</p>").html
        }
        guard let sluiting = ronde.sluiting, let reden = sluiting.reden else { return nil }
        return Alert(kind: .info, heading: "\(sluiting.door) sloot de ronde voor het einde", text: "<p>\(reden)</p>").html
    }

    private func reminded(_ herinnering: Rondeherinnering) -> HTML {
        let mail: HTML? = herinnering.gemaild.isEmpty ? nil : "<p>Mail gaat naar \(Opmaak.lijst(herinnering.gemaild)).</p>"
        let hand: HTML? =
            herinnering.metDeHand.isEmpty
            ? nil : "<p>Herinner zelf: \(Opmaak.lijst(herinnering.metDeHand)). Stip heeft geen adres of verstuurt geen mail.</p>"
        return "<div class=\"stip-after-5\">\(Alert(kind: .ok, heading: "De herinneringen zijn bewaard", text: "\(mail)\(hand)").html)</div>"
    }

    // MARK: What this visitor can do

    private var own: HTML? {
        guard !eigen.isEmpty, stand != .opgesteld else { return nil }
        let items = eigen.map { regel in
            let deelnemer = regel.deelnemer
            let late = deelnemer.toelating.map { now < $0.tot } ?? false
            let canAnswer = stand == .open || (stand == .gesloten && late)
            let word = canAnswer ? (regel.heeftGeantwoord && !ronde.isGeheim ? "Bekijk of wijzig uw keuze" : "Kies") : "Bekijk het stembiljet"
            return """
                <li class="stip-task"><div><a class="utrecht-link nl-link stip-task__title" href="\(ronde.biljetpad(of: deelnemer.id))">\
                \(word): \(deelnemer.naam)</a><p>\(regel.heeftGeantwoord ? "Uw keuze is binnen." : "Er is nog geen keuze verstuurd.")</p></div></li>
                """ as HTML
        }
        return """
            <section class="stip-flow" aria-labelledby="eigen-kop"><h2 class="utrecht-heading-2" id="eigen-kop">Uw stembiljet</h2>
            <ul class="stip-tasks">\(items)</ul></section>
            """
    }

    private var entries: HTML? {
        guard !invoer.isEmpty || !teBevestigen.isEmpty else { return nil }
        let toConfirm = teBevestigen.map { deelnemer in
            """
            <li class="stip-task"><div><a class="utrecht-link nl-link stip-task__title" href="\(ronde.invoerpad(of: deelnemer.id))">\
            Bevestig de keuze van \(deelnemer.naam)</a><p>Zij is ingevoerd uit het verslag. U bent het tweede paar ogen.</p></div></li>
            """ as HTML
        }
        let items =
            toConfirm
            + invoer.filter { !teBevestigen.contains($0) }.map { deelnemer in
                """
                <li class="stip-task"><div><a class="utrecht-link nl-link stip-task__title" href="\(ronde.invoerpad(of: deelnemer.id))">\
                Keuze van \(deelnemer.naam) invoeren uit het verslag</a><p>Iemand anders van het overleg bevestigt haar daarna.</p></div></li>
                """ as HTML
            }
        return """
            <section class="stip-flow" aria-labelledby="invoer-kop"><h2 class="utrecht-heading-2" id="invoer-kop">Keuze uit het verslag</h2>
            <ul class="stip-tasks">\(items)</ul></section>
            """
    }

    // MARK: Who has answered

    private var turnout: HTML {
        guard stand != .opgesteld || magLeiden else { return "" }
        guard let opkomst else {
            return """
                <section class="stip-flow" aria-labelledby="opkomst-kop"><h2 class="utrecht-heading-2" id="opkomst-kop">Opkomst</h2>
                <p>Wie er antwoordde, ziet u na sluiting.</p>\(interests)</section>
                """
        }
        return """
            <section class="stip-flow" aria-labelledby="opkomst-kop"><div class="stip-table-region" tabindex="0" role="region" aria-labelledby="opkomst-kop">\
            <table class="utrecht-table stip-table-stack"><caption class="utrecht-table__caption" id="opkomst-kop">\
            \(stand == .opgesteld ? "Wie er meedoet" : "\(opkomst.beantwoord) van \(opkomst.verwacht) antwoordden")\
            <small>\(stand == .open ? "Wat zij kozen, ziet niemand tot de ronde sluit." : "Per deelnemer.")</small></caption>
            <thead><tr><th scope="col">Deelnemer</th><th scope="col">Antwoord</th><th scope="col">Vergadert op</th><th scope="col">Gewicht</th>\
            \(magLeiden && canArrange ? "<th scope=\"col\">Regelen</th>" as HTML : nil)</tr></thead>
            <tbody>\(opkomst.map(row))</tbody></table></div>
            \(magLeiden ? "<p><a class=\"utrecht-link nl-link\" href=\"\(ronde.pad)/opkomst\">Neem de opkomst mee als rekenblad (csv)</a></p>" as HTML : nil)</section>
            """
    }

    /// For the griffie, who may not see who answered yet.
    private var interests: HTML? {
        let out = zietVerschoning ? ronde.deelnemers.filter { $0.verschoning != nil } : []
        return out.isEmpty ? nil : "<ul class=\"stip-rows\">\(out.map { "<li>\($0.naam)\(remarks($0))</li>" as HTML })</ul>"
    }

    private var canArrange: Bool { stand == .open || stand == .gesloten }

    private func row(_ regel: Opkomst) -> HTML {
        let deelnemer = regel.deelnemer
        let arrange: HTML? =
            magLeiden && canArrange
            ? "<td data-label=\"Regelen\"><a class=\"utrecht-link nl-link\" href=\"\(ronde.pad)/deelnemers/\(deelnemer.id)\">Regel iets<span class=\"stip-visually-hidden\"> voor \(deelnemer.naam)</span></a></td>"
            : nil
        return """
            <tr><th scope="row">\(deelnemer.naam)\(remarks(deelnemer))</th><td data-label="Antwoord">\(stand == .opgesteld ? "–" : regel.badge.html)</td>\
            <td data-label="Vergadert op">\(deelnemer.uiterlijk.map(meeting) ?? "–")</td>\
            <td data-label="Gewicht">\(deelnemer.gewicht.inCijfers)</td>\(arrange)</tr>
            """
    }

    /// A board that meets after closing cannot answer in time, unless it is let in afterwards.
    private func meeting(_ dag: Datum) -> HTML {
        let isLate = stand != .vastgesteld && Date(startOf: dag) >= ronde.gesloten
        return "\(Opmaak.korteDatum(dag))\(isLate ? "<br><small class=\"stip-soft\">pas na de sluiting</small>" as HTML : nil)"
    }

    private func remarks(_ deelnemer: Deelnemer) -> HTML {
        var lines: [String] = []
        if let volmacht = deelnemer.volmacht { lines.append("\(volmacht.naam) kiest met een volmacht.") }
        if let toelating = deelnemer.toelating { lines.append("Mag na sluiting antwoorden tot \(Opmaak.moment(toelating.tot)): \(toelating.reden)") }
        if let verschoning = deelnemer.verschoning, zietVerschoning { lines.append("Eigen belang: \(verschoning.reden)") }
        return lines.map { "<br><small class=\"stip-soft\">\($0)</small>" as HTML }.joined(by: "")
    }

    // MARK: The list and the rules

    private var list: HTML {
        """
        <section class="stip-flow" aria-labelledby="lijst-kop"><h2 class="utrecht-heading-2" id="lijst-kop">\
        \(Opmaak.zin(Opmaak.telwoord(ronde.opties.count))) \(ronde.opties.count == 1 ? "onderwerp" : "onderwerpen")</h2>
        <ol class="stip-flow">\(ronde.opties.map { optie in
            "<li><strong>\(optie.naam)</strong>\(optie.omschrijving.isEmpty ? nil : "<br>\(optie.omschrijving)" as HTML)\(optie.gelezen == 0 ? nil : "<br><small class=\"stip-soft\">Genoemd door \(optie.noemt) van \(optie.gelezen) gemeenten</small>" as HTML)</li>" as HTML
        })</ol>
        <p class="stip-soft">\(source)</p></section>
        """
    }

    private var source: HTML {
        if let vorige { return "Gemaakt uit de uitslag van <a class=\"utrecht-link nl-link\" href=\"\(vorige.pad)\">\(vorige.naam)</a>." }
        guard let longlist = ronde.longlist else { return "" }
        return "Een kopie van de <a class=\"utrecht-link nl-link\" href=\"/longlist/versies/\(longlist)\">vastgelegde longlist</a>."
    }

    private var rules: HTML {
        let lines = Ronderegels(ronde).regels.map { "<dt>\($0.naam)</dt><dd>\($0.tekst)</dd>" as HTML }
        return """
            <section class="stip-panel stip-flow" aria-labelledby="regels-kop"><h2 class="utrecht-heading-3" id="regels-kop">De regels van deze ronde</h2>
            <dl class="stip-facts">\(lines)</dl></section>
            """
    }
}

extension Opkomst {
    /// How it stands with the answer of this participant: never what it is.
    var badge: StatusBadge {
        if deelnemer.verschoning != nil { return StatusBadge(.neutral, "doet niet mee") }
        if heeftGeantwoord {
            return isTeLaat
                ? StatusBadge(.warning, "antwoordde na sluiting") : StatusBadge(.success, isMetDeHand ? "met de hand ingevoerd" : "antwoordde")
        }
        return wachtOpBevestiging ? StatusBadge(.active, "wacht op bevestiging") : StatusBadge(.neutral, "nog niet")
    }
}
