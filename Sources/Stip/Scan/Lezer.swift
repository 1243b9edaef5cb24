import Formats
import TextAnalysis

/// Reads what a document sets as priorities, and what it is.
///
/// A pure function of the text, the themes and the names: the same bytes on any machine, in any order. It goes by
/// structure and language and knows no document.
struct Lezer: Sendable {
    let themas: Themalijst
    let namen: Namenlijst
    private let termlezers: Termlezers

    init(themas: Themalijst, namen: Namenlijst) {
        (self.themas, self.namen) = (themas, namen)
        termlezers = Termlezers(themas)
    }

    func lees(_ tekst: DocumentText) -> Lezing {
        termlezers.use { lezing(Leestekst(tekst, themas: themas, termen: $0)) }
    }

    private func lezing(_ lees: Leestekst) -> Lezing {
        let kenmerken = lees.kenmerken
        let afzenders = Afzenders(lees, namen, kenmerken)
        let weging = Weging(lees, lees.opsommingen(), deel: afzenders.gemeenten)
        let gekozen = weging.kies()
        let buren = gekozen.map(\.punt)
        var lezing = Lezing(
            soort: kenmerken.soort, titel: kenmerken.titel, organisaties: afzenders.vermeldingen, periode: kenmerken.periode, datum: kenmerken.datum,
            kenmerk: kenmerken.kenmerk, prioriteiten: gekozen.map { lees.vondst($0, voor: afzenders.gemeenten(for: $0.punt), buren: buren) },
            stappen: lees.stappen(), opmerkingen: lees.vreemdeNamen(afzenders, namen) + Stukoordeel(lees: lees).opmerkingen)
        lezing.opmerkingen += Opmerking.van(lezing)
        return lezing
    }
}

extension Leestekst {
    /// Every list that may hold priorities.
    func opsommingen() -> [Opsomming] {
        var lists = genummerd() + herhaald() + gemarkeerd() + gekozenKoppen() + onderKoppen() + inZinnen() + inTabellen() + hoofdstukken()
        if kenmerken.soort == .strategischeAgenda, let agenda = agenda(titel: kenmerken.titel) { lists.append(agenda) }
        return lists.map(metVelden)
    }

    func vondst(_ keus: Weging.Gekozen, voor gemeenten: [String], buren: [Opsomming.Punt]) -> Vondst {
        let punt = keus.punt
        return Vondst(
            // A sentence has names in small letters; in a list of its own each begins with a capital. The passage keeps its letters.
            naam: Opmaak.zin(punt.naam.tekst), rang: keus.rang,
            themas: themas(for: punt, keus.vorm), focus: punt.naam.focus, zekerheid: keus.zekerheid,
            reden: keus.reden, groep: punt.groep,
            gemeenten: gemeenten, bewijs: bewijs(punt.naam.range), uitspraak: uitspraak(onder: punt, buren: buren))
    }

    /// Whether a point is about a theme, by its name or by the text under it.
    func heeftThema(_ punt: Opsomming.Punt) -> Bool { !themas(for: punt, .koppen).isEmpty }

    /// The themes of a point: of its name, else of its focus, else of the text right under it; a point in a sentence has none.
    private func themas(for punt: Opsomming.Punt, _ vorm: Opsomming.Vorm) -> [String] {
        if !punt.themas.isEmpty { return punt.themas }
        if let focus = punt.naam.focus, case let found = themas(of: focus), !found.isEmpty { return found }
        if vorm == .zin || vorm == .aanhaling { return [] }
        let own = blokken[punt.blok].range
        var hits: [Terms.Hit] = []
        if own.upperBound - punt.naam.range.upperBound > 40 {
            hits += termen(in: punt.naam.range.upperBound..<min(own.upperBound, punt.naam.range.upperBound + 900))
        }
        for block in blokken.dropFirst(punt.blok + 1).prefix(3) {
            if block.isHeading || block.isContents { break }
            hits += termen(in: block.range.lowerBound..<min(block.range.upperBound, block.range.lowerBound + 900))
        }
        guard let best = themas.weights(of: hits).first, best.weight >= 1 else { return [] }
        return [best.code]
    }
}
