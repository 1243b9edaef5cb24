import HTML

/// What only the sheet of a district has: slanted names, one row of dots per theme, and quotes.
extension Blad {
    var teamkoppen: HTML {
        let teams = zip(plaat.teams, maten.schuin).map { team, schuin -> HTML in
            let namen = plaat.gemeenten(of: team).enumerated().map { index, gemeente -> HTML in
                let mark: HTML? = plaat.merkwoord(gemeente).map { "<em>\($0)</em>" }
                let boven: HTML? = schuin && index == 0 ? "<small>Basisteam \(team.naam)</small>" : nil
                return "<li class=\"\(gemeente.plan.rawValue)\"><span>\(boven)\(gemeente.naam)\(mark)</span></li>"
            }
            let kop: HTML = schuin ? "<p></p>" : "<p><small>Basisteam</small> <b>\(team.naam)</b></p>"
            return "<div class=\"team\"><ol>\(namen)</ol>\(kop)</div>"
        }
        return "<div class=\"teams\">\(teams)</div>"
    }

    func stippenveld(_ rij: Praatplaat.Rij) -> HTML {
        let hoogte = maten.stip + 0.4
        let middens = maten.middens(plaat.teams.map(\.gemeenten.count))
        let stippen = zip(plaat.gemeenten, middens).map { gemeente, x in
            stip(
                plaat.merk(gemeente, in: rij.thema, merken: opvallend.merken), at: x, in: hoogte / 2, diameter: maten.stip,
                code: maten.steek >= 8.4 && maten.stip >= 7.2 ? gemeente.code : "")
        }
        return figuur(plaat.figuurtekst(rij, merken: opvallend.merken), breedte: maten.stippen, hoogte: hoogte, "\(stippen)")
    }

    /// The quote, whole or cut at a word to the lines there are, with its source.
    func citaat(_ rij: Praatplaat.Rij, in zone: Praatplaat.Maten.Zone, boven: Bool) -> HTML {
        guard let citaat = rij.thema.citaat else { return "<div></div>" }
        let gemerkt = opvallend.merken[rij.thema.id] != nil
        let breedte = maten.rechts - (gemerkt ? 3.5 : 0)
        let letter = Posterletter(pt: zone.citaat, vet: zone.citaatVet, spatie: zone.citaatVet ? -0.01 : 0)
        let bronhoogte = maten.isRuim ? 6.2 : 4.5
        let regels = Int((zone.hoogte - 0.8 - bronhoogte) / (zone.citaat * zone.citaatregel * Posterletter.mmPerPt))
        let tekst = letter.ingekort(
            citaat.tekst, binnen: breedte - letter.breedte("”"), regels: max(1, min(regels, maten.isRuim ? 4 : 3)), slot: "(…)")
        return """
            <blockquote class="\(gemerkt ? "citaat valtop" : "citaat")"><p>“\(tekst)”</p><footer>\(bron(citaat, breedte: breedte))</footer></blockquote>
            """
    }

    /// Municipality, plan and page; without the plan when that takes more than a line.
    private func bron(_ citaat: Praatplaat.Citaat, breedte: Double) -> HTML {
        let pt = maten.isRuim ? 11.0 : 9
        let blad = citaat.bladzijde.map { ", p. \($0)" } ?? ""
        let rest = citaat.bron.isEmpty ? blad : ", \(citaat.bron)\(blad)"
        let naam = Posterletter(pt: pt, vet: true).ingekort(
            citaat.gemeente, binnen: breedte - Posterletter(pt: pt).breedte(blad) - 1, regels: 1, slot: "…")
        let width = Posterletter(pt: pt, vet: true).breedte(naam)
        return "<b>\(naam)</b>\(width + Posterletter(pt: pt).breedte(rest) <= breedte ? rest : blad)"
    }
}

extension Praatplaat {
    /// Everything a row of dots says, by name.
    func figuurtekst(_ rij: Rij, merken: [String: Set<String>]) -> String {
        let zinnen = [
            "\(rij.thema.naam.zonderAfbreektekens): prioriteit in \(rij.prioriteit) van \(gelezen.count) gelezen plannen\(tussenHaakjes(namen(rij, .prioriteit, in: gemeenten))).",
            zin("Doorlopend thema in", namen(rij, .doorlopend, in: gemeenten)), zin("Niet genoemd in", namen(rij, nil, in: gemeenten)),
            zin("Verlopen plan:", gemeenten.filter { $0.plan == .verlopen && rij.thema.noemt[$0.code] != nil }.map(\.naam)),
            zin("Nog niet bevestigd:", voorstellen(rij, in: gemeenten)),
            zin("Geen plan van", gemeenten.filter { $0.plan == .ontbreekt }.map(\.naam)),
            zin("Niet te lezen plan van", gemeenten.filter { $0.plan == .onleesbaar }.map(\.naam)),
            zin("Hoort bij Opvallend:", gemeenten.filter { merken[rij.thema.id]?.contains($0.code) ?? false }.map(\.naam)),
        ]
        return zinnen.compactMap(\.self).joined(separator: " ")
    }

    func namen(_ rij: Rij, _ rang: Rang?, in gemeenten: [Gemeente]) -> [String] {
        gemeenten.filter { $0.plan.gelezen && rij.thema.noemt[$0.code] == rang }.map(\.naam)
    }

    /// Whose dot in this row the sheet draws as not confirmed.
    func voorstellen(_ rij: Rij, in gemeenten: [Gemeente]) -> [String] {
        gemeenten.filter { $0.plan.gelezen && isVoorstel($0, in: rij.thema) }.map(\.naam)
    }

    func zin(_ begin: String, _ namen: [String]) -> String? { namen.isEmpty ? nil : "\(begin) \(Postertaal.opsomming(namen))." }

    private func tussenHaakjes(_ namen: [String]) -> String { namen.isEmpty ? "" : " (\(Postertaal.opsomming(namen)))" }
}
