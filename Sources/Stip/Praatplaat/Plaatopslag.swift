import Foundation

/// A sheet as it is kept: the data of a `Praatplaat` as JSON. Apart from the value itself, so that renaming a property there
/// does not make old versions unreadable.
struct Plaatopslag: Codable, Equatable, Sendable {
    struct Gemeente: Codable, Equatable, Sendable {
        let code, naam, plan: String
        let titel, termijn: String?
    }
    struct Deel: Codable, Equatable, Sendable {
        let naam: String
        let gemeenten: [String]
    }
    struct Citaat: Codable, Equatable, Sendable {
        let tekst, gemeente, bron: String
        let bladzijde: String?
    }
    struct Thema: Codable, Equatable, Sendable {
        let id, naam: String
        let focus: String?
        let noemt: [String: String]
        let bevestigd: [String]
        let citaat: Citaat?
        let verschil: String?
    }
    struct Opvallend: Codable, Equatable, Sendable {
        let zin, toelichting: String
        let merken: [String: [String]]
    }

    /// How this is written; raised when it is written otherwise.
    var vorm = 1
    let niveau, naam, eenheid, periode, peildatum, adres: String
    let bladen: String?
    let gemeenten: [Gemeente]
    let delen: [Deel]
    let themas: [Thema]
    let woorden: Opvallend?
    /// The part of the plans that brings a theme above the horizon, over and under the stroke.
    let horizon: [Int]

    init(_ plaat: Praatplaat) {
        (niveau, naam, eenheid) = (plaat.niveau == .eenheid ? "eenheid" : "district", plaat.naam, plaat.eenheid)
        (periode, peildatum, adres, bladen) = (plaat.periode, plaat.peildatum, plaat.adres, plaat.bladen)
        gemeenten = plaat.gemeenten.map {
            Gemeente(code: $0.code, naam: $0.naam, plan: $0.plan.rawValue, titel: $0.titel, termijn: $0.termijn)
        }
        delen = plaat.delen.map { Deel(naam: $0.naam, gemeenten: $0.gemeenten) }
        themas = plaat.themas.map { thema in
            Thema(
                id: thema.id, naam: thema.naam, focus: thema.focus, noemt: thema.noemt.mapValues(\.rawValue), bevestigd: thema.bevestigd.sorted(),
                citaat: thema.citaat.map { Citaat(tekst: $0.tekst, gemeente: $0.gemeente, bron: $0.bron, bladzijde: $0.bladzijde) },
                verschil: thema.verschil)
        }
        woorden = plaat.woorden.map { Opvallend(zin: $0.zin, toelichting: $0.toelichting, merken: $0.merken.mapValues { $0.sorted() }) }
        horizon = [plaat.horizon.teller, plaat.horizon.noemer]
    }

    /// The sheet again; nothing when a word in it is not known.
    var praatplaat: Praatplaat? {
        var unknown = false
        let gemeenten = gemeenten.map { gemeente -> Praatplaat.Gemeente in
            let plan = Praatplaat.Plan(rawValue: gemeente.plan)
            unknown = unknown || plan == nil
            return .init(code: gemeente.code, naam: gemeente.naam, plan: plan ?? .ontbreekt, titel: gemeente.titel, termijn: gemeente.termijn)
        }
        let themas = themas.map { thema -> Praatplaat.Thema in
            let noemt = thema.noemt.compactMapValues(Praatplaat.Rang.init)
            unknown = unknown || noemt.count != thema.noemt.count
            return .init(
                id: thema.id, naam: thema.naam, focus: thema.focus, noemt: noemt,
                citaat: thema.citaat.map { .init(tekst: $0.tekst, gemeente: $0.gemeente, bron: $0.bron, bladzijde: $0.bladzijde) },
                verschil: thema.verschil, bevestigd: Set(thema.bevestigd))
        }
        guard vorm == 1, !unknown, horizon.count == 2, horizon[1] > 0, niveau == "eenheid" || niveau == "district" else { return nil }
        let delen = delen.map { Praatplaat.Deel(naam: $0.naam, gemeenten: $0.gemeenten) }
        let woorden = woorden.map { Praatplaat.Opvallend(zin: $0.zin, toelichting: $0.toelichting, merken: $0.merken.mapValues { Set($0) }) }
        let grens = Praatplaat.Horizon(teller: horizon[0], noemer: horizon[1])
        return niveau == "eenheid"
            ? Praatplaat(
                eenheid: naam, periode: periode, peildatum: peildatum, adres: adres, bladen: bladen, gemeenten: gemeenten, districten: delen,
                themas: themas, opvallend: woorden, horizon: grens)
            : Praatplaat(
                district: naam, eenheid: eenheid, periode: periode, peildatum: peildatum, adres: adres, bladen: bladen, gemeenten: gemeenten,
                teams: delen, themas: themas, opvallend: woorden, horizon: grens)
    }
}
