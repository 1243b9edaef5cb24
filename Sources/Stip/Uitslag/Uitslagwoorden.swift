import Foundation
import SocialChoice

/// What an outcome says in words: the same on the page, on paper, on the poster and on the screen.
extension Uitslagbeeld {
    /// The outcome in one sentence: the heading.
    var kop: String {
        switch uitslag.uitkomst {
        case .geenQuorum: return "Er is geen uitslag: het quorum is niet gehaald"
        case .geenBiljetten: return "Er is geen uitslag: niemand antwoordde"
        case .nietTeTellen: return "Er zijn te veel gelijke standen om een uitslag te noemen"
        case .zienswijzen:
            return
                "\(Opmaak.zin(Opmaak.telwoord(uitslag.biljetten.count))) \(uitslag.biljetten.count == 1 ? "deelnemer gaf een zienswijze" : "deelnemers gaven een zienswijze")"
        case .perOptie: return perOptie
        case .plaatsen(let zeker, let gelijk, let over):
            if gelijk.isEmpty || beslissing != nil {
                let empty = zeker.count + over - gekozen.count
                return empty > 0 && !gelijk.isEmpty
                    ? "\(Opmaak.zin(onderwerpen(gekozen.count))) \(gekozen.count == 1 ? "staat" : "staan") vast, \(plaatsnamen(gekozen.count, empty)) \(empty == 1 ? "blijft" : "blijven") open"
                    : "De top \(Opmaak.telwoord(gekozen.count)) staat vast"
            }
            guard !zeker.isEmpty else { return "Om \(over == 1 ? "de enige plaats" : "alle \(Opmaak.telwoord(over)) plaatsen") is een gelijke stand" }
            return
                "\(Opmaak.zin(onderwerpen(zeker.count))) \(zeker.count == 1 ? "staat" : "staan") vast, \(plaatsnamen(zeker.count, over)) \(over == 1 ? "is een gelijke stand" : "zijn een gelijke stand")"
        }
    }

    /// The sentence under it.
    var onderkop: String {
        switch uitslag.uitkomst {
        case .geenQuorum(let answered, let quorum):
            return
                "\(Opmaak.zin(Opmaak.aantal(answered, "deelnemer", "deelnemers"))) \(answered == 1 ? "antwoordde" : "antwoordden") en het quorum is \(Opmaak.telwoord(quorum)). Beleg een nieuwe vergadering."
        case .geenBiljetten: return "Beleg een nieuwe vergadering of een nieuwe ronde."
        case .nietTeTellen: return "Meer verzamelingen winnen dan Stip noemt. Kies een andere telregel in een nieuwe ronde."
        case .zienswijzen: return "Een zienswijze is geen stem. Lees ze hieronder naast elkaar."
        case .perOptie: return perOptieUitleg
        case .plaatsen(_, let gelijk, _):
            guard !gelijk.isEmpty else { return "\(Opmaak.zin(Opmaak.lijst(gekozen.map(uitslag.naam))))." }
            let level = Opmaak.lijst(gelijk.map(uitslag.naam))
            guard let beslissing else { return "\(level) staan gelijk\(gelijkDoor). De regel voor een gelijke stand beslist." }
            let got =
                beslissing.gekozen.isEmpty
                ? "Geen van de gelijke onderwerpen kreeg een plaats"
                : "\(Opmaak.lijst(beslissing.gekozen.map(uitslag.naam))) \(beslissing.gekozen.count == 1 ? "kreeg" : "kregen") een plaats"
            return
                "\(level) stonden gelijk. \(got), \(beslissing.volgtRegel ? "volgens de regel voor een gelijke stand" : "anders dan de regel zei")."
        }
    }

    /// By how much they are level, where the rule counts it.
    private var gelijkDoor: String {
        guard case .kies = ronde.keuzewijze, ronde.telling.regel?.rule == .approval, let one = uitslag.gelijk.first.flatMap(uitslag.regel) else {
            return ""
        }
        return ": elk gekozen door \(one.aantal) van de \(uitslag.biljetten.count)"
    }

    private func onderwerpen(_ count: Int) -> String { "\(Opmaak.telwoord(count)) \(count == 1 ? "onderwerp" : "onderwerpen")" }

    /// `plaats vijf`, `de plaatsen vier en vijf`, after so many that stand fast.
    func plaatsnamen(_ fast: Int, _ open: Int) -> String {
        let places = (fast + 1...fast + max(1, open)).map(Opmaak.telwoord)
        return open == 1 ? "plaats \(places[0])" : "de plaatsen \(Opmaak.lijst(places))"
    }

    private var perOptie: String {
        let (good, rest) = (uitslag.regels.count { $0.stand == .zeker }, uitslag.regels.count { $0.stand != .zeker })
        if case .consent = ronde.keuzewijze {
            if rest == 0 { return "Over alle onderwerpen is iedereen akkoord" }
            if good == 0 { return "Tegen alle onderwerpen is bezwaar: zij zijn bespreekstuk" }
            return "Over \(onderwerpen(good)) is iedereen akkoord, \(onderwerpen(rest)) \(rest == 1 ? "is" : "zijn") bespreekstuk"
        }
        if rest == 0 { return "Alle onderwerpen zijn aangenomen" }
        if good == 0 { return "Geen onderwerp is aangenomen" }
        return "\(Opmaak.zin(onderwerpen(good))) \(good == 1 ? "is" : "zijn") aangenomen, \(onderwerpen(rest)) verworpen"
    }

    private var perOptieUitleg: String {
        if case .consent = ronde.keuzewijze { return "Eén bezwaar maakt van een onderwerp een bespreekstuk." }
        if case .meerderheid(let eis) = ronde.keuzewijze { return "Een onderwerp is aangenomen met \(eis.inWoorden). Wie zich onthoudt, telt niet mee." }
        return ""
    }

    /// What each option became, in a few words.
    func uitkomst(_ regel: Uitslagregel) -> String {
        switch regel.telling {
        case .consent(_, let opmerkingen, let bezwaren):
            !bezwaren.isEmpty ? "bespreekstuk" : opmerkingen.isEmpty ? "akkoord" : "akkoord met opmerking"
        case .stemmen: regel.stand == .zeker ? "aangenomen" : "verworpen"
        case .gekozen:
            switch regel.stand {
            case .zeker: "in de \(topnaam)"
            case .gelijk:
                beslissing == nil
                    ? "gelijke stand"
                    : gekozen.contains(regel.optie.id) ? "in de \(topnaam), na een gelijke stand" : "niet in de \(topnaam), na een gelijke stand"
            case .niet: "niet in de \(topnaam)"
            }
        }
    }

    var topnaam: String { "top \(Opmaak.telwoord(ronde.telling.plaatsen))" }

    /// The place of an option when everything is decided; nothing when it has none.
    func eindplaats(_ optie: String) -> Int? { ronde.keuzewijze.heeftPlaatsen ? gekozen.firstIndex(of: optie).map { $0 + 1 } : nil }
}

extension Regelvergelijking {
    /// Under the table: what the comparison comes to.
    func zin(_ beeld: Uitslagbeeld) -> String {
        let duel = winnaar.map { " \(beeld.uitslag.naam($0)) wint één tegen één van elk ander onderwerp." }
        return vergelijkzin(beeld) + (duel ?? "")
    }

    private func vergelijkzin(_ beeld: Uitslagbeeld) -> String {
        let names = { (ids: [String]) in Opmaak.lijst(ids.map(beeld.uitslag.naam)) }
        guard rijen.count > 1 else { return "Er is geen andere regel die deze biljetten kan tellen." }
        let places = beeld.ronde.telling.plaatsen
        switch vast.count {
        case places: return "\(Opmaak.zin(names(vast))) halen het onder elke regel."
        case 0: return "Geen onderwerp haalt het onder elke regel: de \(beeld.topnaam) hangt van de regel af."
        case 1: return "\(names(vast)) haalt het onder elke regel. De andere plaatsen hangen van de regel af."
        default:
            let rest = places - vast.count
            return
                "\(Opmaak.zin(Opmaak.telwoord(vast.count))) onderwerpen halen het onder elke regel: \(names(vast)). \(rest == 1 ? "Eén plaats hangt" : "De andere \(Opmaak.telwoord(rest)) plaatsen hangen") van de regel af."
        }
    }

    /// Whether it hangs on one ballot, in plain words: the question's answer, then what does not move.
    func eenBiljetZinnen(_ beeld: Uitslagbeeld) -> [String] {
        let more = minstens.map { "Pas als \(Opmaak.telwoord($0)) deelnemers elk één onderwerp anders kiezen, verandert de uitslag." }
        guard let eenBiljet else { return (minstens ?? 0) > 1 ? [more].compactMap(\.self) : [] }
        let name = beeld.uitslag.naam
        var sentences: [String] = []
        if let wissel = eenBiljet.wissel {
            let who = wissel.wie ?? "één deelnemer"
            var effects: [String] = []
            if !wissel.komt.isEmpty { effects.append("stond \(Opmaak.lijst(wissel.komt.map(name))) op een vaste plaats") }
            if !wissel.gaat.isEmpty { effects.append("stond \(Opmaak.lijst(wissel.gaat.map(name))) niet meer vast") }
            if effects.isEmpty { effects.append("stonden andere onderwerpen gelijk") }
            sentences.append("Ja. Had \(who) \(name(wissel.erbij)) gekozen in plaats van \(name(wissel.weg)), dan \(Opmaak.lijst(effects)).")
        } else {
            sentences.append("Nee. Eén andere keuze op één biljet verandert niets aan de uitslag.")
            if let more, (minstens ?? 0) > 1 { sentences.append(more) }
        }
        if !eenBiljet.houden.isEmpty, eenBiljet.wissel != nil {
            let count = eenBiljet.houden.count
            sentences.append(
                "\(Opmaak.lijst(eenBiljet.houden.map(name))) \(count == 1 ? "verliest" : "verliezen") daardoor geen plaats: hoogstens komt er een gelijke stand bij."
            )
        }
        return sentences
    }
}
