import HTML

/// All municipalities of the unit, by district and team. One table, so that columns stay in line.
struct Gemeentetabel {
    let indeling: Indeling

    var html: HTML {
        """
        <div class="stip-section stip-table-region" tabindex="0" role="region" aria-labelledby="gemeenten-kop">
        <table class="utrecht-table stip-table-stack">
        <caption class="utrecht-table__caption" id="gemeenten-kop">Gemeenten per district en basisteam\
        <small>\(uitleg)</small></caption>
        <thead><tr><th scope="col">Gemeente</th><th scope="col">CBS-code</th><th scope="col" class="stip-number">Inwoners</th>\
        <th scope="col" class="stip-number">Peiljaar</th><th scope="col">Basisteam</th>\(isOnderbouwd ? "<th scope=\"col\">Zekerheid van de indeling</th>" as HTML : nil)</tr></thead>
        \(indeling.districten.map(district))
        </table></div>
        """
    }

    /// Whether the file of the unit says of any team how sure it is; a column of "niet vermeld" says nothing.
    private var isOnderbouwd: Bool { indeling.basisteams.contains { $0.basisteam.onderbouwing.zekerheid != nil } }

    private var uitleg: String {
        let years = Set(indeling.gemeenten.compactMap { $0.inwonertal()?.peiljaar }).sorted()
        let sentences = [
            isOnderbouwd ? "De zekerheid zegt of de indeling bij een basisteam in een bron staat." : nil,
            years.isEmpty ? nil : "Inwoners op 1 januari \(Opmaak.lijst(years.map(String.init))).",
        ]
        return sentences.compactMap(\.self).joined(separator: " ")
    }

    private func district(_ deel: Indeling.Deel) -> HTML {
        """
        <tbody id="\(deel.district.code)">
        <tr class="utrecht-table__row--group"><th colspan="\(isOnderbouwd ? 6 : 5)" scope="rowgroup">District \(deel.district.naam) \
        <span class="stip-soft stip-regular">\(Opmaak.aantal(deel.gemeenten.count, "gemeente", "gemeenten"))\
        \(Indeling.inwoners(of: deel.gemeenten).map { count in ", \(Opmaak.getal(count)) inwoners" as HTML })</span></th></tr>
        \(deel.basisteams.flatMap { team in team.gemeenten.map { rij($0, team.basisteam) } })
        </tbody>
        """
    }

    private func rij(_ gemeente: Gemeente, _ team: Basisteam) -> HTML {
        let tal = gemeente.inwonertal()
        return """
            <tr><th scope="row"><a class="utrecht-link nl-link" href="/organisatie/\(gemeente.code)">\(gemeente.naam)</a></th>\
            <td data-label="CBS-code">\(gemeente.code)</td>\
            <td class="stip-number" data-label="Inwoners">\(tal.map { Opmaak.getal($0.aantal) } ?? "onbekend")</td>\
            <td class="stip-number" data-label="Peiljaar">\(tal.map { String($0.peiljaar) } ?? "onbekend")</td>\
            <td data-label="Basisteam">\(team.naam)</td>\
            \(isOnderbouwd ? zekerheid(team) : nil)</tr>
            """
    }

    private func zekerheid(_ team: Basisteam) -> HTML {
        "<td data-label=\"Zekerheid\">\(team.onderbouwing.zekerheid.map(\.teken) ?? "<span class=\"stip-soft\">niet vermeld</span>")</td>"
    }
}

/// The bodies of the unit and what each may do.
struct Overlegtabel {
    let indeling: Indeling

    var html: HTML? {
        guard !indeling.overleggen.isEmpty else { return nil }
        return """
            <div class="stip-section stip-table-region" tabindex="0" role="region" aria-labelledby="overleggen-kop">
            <table class="utrecht-table stip-table-stack">
            <caption class="utrecht-table__caption" id="overleggen-kop">Overleggen en wat zij mogen\
            <small>Een overleg mag alleen wat hier staat.</small></caption>
            <thead><tr><th scope="col">Overleg</th><th scope="col">Voor</th><th scope="col">Wie en waarvoor</th><th scope="col">Mag</th></tr></thead>
            <tbody>\(indeling.overleggen.map(rij))</tbody></table></div>
            """
    }

    private func rij(_ overleg: Overleg) -> HTML {
        let district = overleg.district.flatMap { code in indeling.districten.first { $0.district.code == code }?.district.naam }
        let mag = overleg.bevoegdheden.isEmpty ? "niet vastgelegd" : Opmaak.lijst(overleg.bevoegdheden.sorted().map(\.naam))
        let zekerheid = overleg.onderbouwing.zekerheid.map { label in "<br><span class=\"stip-soft\">\(label.naam)</span>" as HTML }
        return """
            <tr><th scope="row">\(overleg.naam)\(overleg.afkorting.map { text in " <span class=\"stip-soft stip-regular\">\(text)</span>" })</th>\
            <td data-label="Voor">\(district.map { "district \($0)" } ?? "de eenheid")</td>\
            <td data-label="Wie en waarvoor">\(overleg.rol ?? "niet beschreven")</td><td data-label="Mag">\(mag)\(zekerheid)</td></tr>
            """
    }
}

/// Where the facts come from, and which are not sure.
struct Onderbouwingsdeel {
    let indeling: Indeling

    var html: HTML? {
        let eenheid = indeling.eenheid
        let facts = [eenheid.bronInwoners.map { ("Inwoners", $0) }, eenheid.bronCodes.map { ("Codes", $0) }].compactMap(\.self)
        guard !eenheid.feiten.isEmpty || !eenheid.onzekerheden.isEmpty || !facts.isEmpty else { return nil }
        return """
            <section class="stip-section stip-flow" aria-labelledby="bronnen"><h2 class="utrecht-heading-2" id="bronnen">Bronnen en zekerheid</h2>
            \(eenheid.onzekerheden.isEmpty ? nil : onzeker(eenheid.onzekerheden))
            <details class="utrecht-accordion__section"><summary>Bekijk de bronnen</summary><div class="utrecht-accordion__panel stip-flow">
            <dl class="stip-facts">\(facts.map { name, source in "<dt>\(name)</dt><dd>\(source.asLink)</dd>" })</dl>
            <ul class="stip-list">\(eenheid.feiten.map(feit))</ul>
            \(teams)
            </div></details></section>
            """
    }

    private func feit(_ feit: Feit) -> HTML { "<li>\(feit.tekst) <span class=\"stip-soft\">Bron: \(feit.bron.asLink)</span></li>" }

    private func onzeker(_ list: [String]) -> HTML {
        "<h3 class=\"utrecht-heading-3\">Wat niet vaststaat</h3><ul class=\"stip-list\">\(list.map { text in "<li>\(text)</li>" })</ul>"
    }

    private var teams: HTML {
        let known = indeling.basisteams.filter { $0.basisteam.onderbouwing != Onderbouwing() }
        return
            "<ul class=\"stip-list\">\(known.map { team in "<li>Basisteam \(team.basisteam.naam): \(team.basisteam.onderbouwing.html)</li>" })</ul>"
    }
}

extension Zekerheid {
    /// A sign and a word.
    var teken: HTML {
        switch self {
        case .sourced: StatusBadge(.success, naam).html
        case .probable: StatusBadge(.active, naam).html
        case .uncertain: StatusBadge(.warning, naam).html
        }
    }
}

extension Onderbouwing {
    var html: HTML {
        let parts: [HTML?] = [
            zekerheid.map { "\($0.naam)" }, toelichting.map(\.breakable), bron.map { "bron: \($0.asLink)" },
        ]
        return parts.compactMap(\.self).joined(by: "; ")
    }
}

extension String {
    /// A source that is an address can be followed; another is a name.
    var asLink: HTML {
        hasPrefix("https://") && !contains(" ") && !contains(",")
            ? "<a class=\"utrecht-link nl-link\" href=\"\(self)\" rel=\"noreferrer\">\(breakable)</a>" : breakable
    }

    /// May go to the next line after the signs of an address, so that it fits on a phone.
    var breakable: HTML {
        var parts: [HTML] = []
        var start = startIndex
        for index in indices where "/-_.,".contains(self[index]) {
            let next = self.index(after: index)
            parts.append("\(self[start..<next])<wbr>")
            start = next
        }
        return (parts + ["\(self[start...])"]).joined(by: "")
    }
}
