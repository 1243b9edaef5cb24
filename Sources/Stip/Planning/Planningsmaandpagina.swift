import HTML

/// One month of a planning as a calendar: a week a row, with what happens on each day.
struct Planningsmaandpagina: Page {
    let beeld: Planningsbeeld
    /// The first day of the month.
    let maand: Datum

    private var naam: String { "\(Opmaak.maanden[maand.maand - 1]) \(maand.jaar)" }

    var title: String { "\(Opmaak.zin(naam)), \(beeld.dossier.naam)" }
    var trail: [Crumb] { [Crumb("Planning", "/planning"), Crumb(beeld.dossier.naam, beeld.pad)] }

    private var volgende: Datum? { Datum(jaar: maand.maand == 12 ? maand.jaar + 1 : maand.jaar, maand: maand.maand == 12 ? 1 : maand.maand + 1, dag: 1) }
    private var vorige: Datum? { Datum(jaar: maand.maand == 1 ? maand.jaar - 1 : maand.jaar, maand: maand.maand == 1 ? 12 : maand.maand - 1, dag: 1) }
    private var laatste: Datum { volgende?.adding(days: -1) ?? maand }

    var main: HTML {
        """
        \(PageHead(heading: Opmaak.zin(naam), lead: lead).html)
        \(Planningsweergaven(pad: beeld.pad, hier: .maand).html)
        <nav class="utrecht-button-group stip-after-5" aria-label="Andere maanden">\(button(vorige, .terug))\(button(volgende, .pijl))</nav>
        \(table)\(long)
        """
    }

    private func button(_ other: Datum?, _ icon: Icon) -> HTML? {
        other.map { first in
            ButtonLink(
                name: Opmaak.zin("\(Opmaak.maanden[first.maand - 1]) \(first.jaar)"), path: "\(beeld.pad)/maand?maand=\(String(first.description.prefix(7)))",
                isPrimary: false, icon: icon
            ).html
        }
    }

    /// Steps of which the day is known, or the first day of a span.
    private func stappen(on dag: Datum) -> [Planningsstap] {
        beeld.dossier.opVolgorde.filter { one in
            guard let moment = one.stap.moment, one.stap.stand != .vervallen else { return false }
            return moment.isUiterlijk ? moment.tot == dag : moment.van == moment.tot && moment.van == dag
        }
    }

    /// Steps that take a span of which a part lies in this month.
    private var lange: [Planningsstap] {
        beeld.dossier.opVolgorde.filter { one in
            guard let moment = one.stap.moment, !moment.isUiterlijk, moment.van < moment.tot, one.stap.stand != .vervallen else { return false }
            return moment.van <= laatste && moment.tot >= maand
        }
    }

    private var lead: HTML {
        let days = (0..<31).compactMap { maand.adding(days: $0) }.filter { $0 <= laatste }
        let count = days.reduce(0) { $0 + stappen(on: $1).count }
        return "\(Opmaak.zin(Opmaak.aantal(count, "stap", "stappen"))) op een dag in deze maand, \(Opmaak.aantal(lange.count, "stap", "stappen")) over een langere tijd."
    }

    private var table: HTML {
        let heads = ["ma", "di", "wo", "do", "vr", "za", "zo"]
        let long = ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"]
        let header = zip(heads, long).map { short, whole in "<th scope=\"col\"><abbr title=\"\(whole)\">\(short)</abbr></th>" as HTML }
        let start = maand.dagnummer - maand.weekdag
        let weeks = stride(from: start, through: laatste.dagnummer, by: 7).map { monday in
            let days = (0..<7).map { Datum(dagnummer: monday + $0) }
            return "<tr>\(days.map(cell))</tr>\n" as HTML
        }
        return """
            <div class="stip-table-region" tabindex="0" role="region" aria-labelledby="maand-kop"><table class="utrecht-table stip-month">
            <caption class="utrecht-table__caption" id="maand-kop">Kalender van \(naam)</caption><thead><tr>\(header)</tr></thead><tbody>\(weeks)</tbody></table></div>
            """
    }

    private func cell(_ dag: Datum?) -> HTML {
        guard let dag, dag.maand == maand.maand else { return "<td class=\"stip-month__out\"></td>" }
        let items = stappen(on: dag).map { one -> HTML in
            let limit: HTML? = one.stap.moment?.isUiterlijk == true ? "uiterlijk: " : nil
            let state = beeld.stand(of: one)
            let badge: HTML? = state == .gepland ? nil : "<br>\(state.badge.html)"
            return "<li>\(limit)<a class=\"utrecht-link nl-link\" href=\"\(beeld.pad(of: one))\">\(one.kort)</a>, \(one.stap.orgaan)\(badge)</li>"
        }
        let list: HTML? = items.isEmpty ? nil : "<ul>\(items)</ul>"
        let feast: HTML? = Feestdagen.naam(van: dag).map { name in "<span class=\"stip-soft\">\(name)</span>" }
        let today: HTML? = dag == beeld.vandaag ? " <b>vandaag</b>" : nil
        // On a narrow screen only days on which something is planned are left, so each says its day of the week.
        let kind = [items.isEmpty ? nil : "stip-month__full", dag == beeld.vandaag ? "stip-month__today" : nil].compactMap(\.self).joined(separator: " ")
        let names = ["ma", "di", "wo", "do", "vr", "za", "zo"]
        return """
            <td class="\(kind)"><p><span class="stip-month__name">\(names[dag.weekdag])</span> <b>\(dag.dag)</b>\(today) \(feast)</p>\(list)</td>
            """
    }

    private var long: HTML? {
        guard !lange.isEmpty else { return nil }
        let items = lange.map { one in
            """
            <li><a class="utrecht-link nl-link" href="\(beeld.pad(of: one))">\(one.kort)</a>, \(one.stap.orgaan): \
            \(Tijdvakwoorden.lang(one.stap.moment))</li>
            """ as HTML
        }
        return """
            <section class="stip-section stip-flow" aria-labelledby="lang-kop"><h2 class="utrecht-heading-2" id="lang-kop">Over een langere tijd</h2>
            <ul class="stip-list">\(items)</ul></section>
            """
    }
}
