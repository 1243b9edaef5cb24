import Foundation
import Hummingbird

/// The outcome of a round for programs, and every ballot after closing.
struct UitslagAPI: Sendable {
    let uitslagen: Uitslagen

    func addResources(to resources: inout Resources) {
        resources.define("Uitslag", UitslagBody.schema)
        resources.define("Stembiljetten", KeuzesBody.schema)
        resources.add(
            Operation(
                .get, "stemrondes/{stemronde}/uitslag", "De uitslag van een stemronde, na sluiting", answer: .json(.named("Uitslag")),
                errors: [.notFound]), use: outcome)
        resources.add(
            Operation(
                .get, "stemrondes/{stemronde}/keuzes", "Alle uitgebrachte keuzes als open data, na sluiting", answer: .json(.named("Stembiljetten")),
                errors: [.notFound]), use: choices)
    }

    @Sendable private func outcome(_ request: Request, _ visit: Visit) async throws -> Response {
        try .json(UitslagBody(try await uitslagen.beeld(of: visit.id("stemronde"), by: visit.actor)), for: request)
    }

    @Sendable private func choices(_ request: Request, _ visit: Visit) async throws -> Response {
        try .json(KeuzesBody(try await uitslagen.beeld(of: visit.id("stemronde"), by: visit.actor)), for: request)
    }
}

private struct UitslagBody: Encodable {
    struct Regel: Encodable {
        let optie, naam: String
        let plaats: Int?
        let stand: String
        let aantal: Int
        let punten: String?
        let eindplaats: Int?
    }
    struct Beslissing: Encodable {
        let gekozen: [String]
        let volgtRegel: Bool
        let reden, door: String
    }
    struct Besluit: Encodable {
        let orgaan, datum: String
        let minderheidsstandpunt, toelichting, ondanks: String?
    }

    let stemronde, samenvatting, soort: String
    let telregel: String?
    let telregelVersie: Int?
    let biljetten: Int
    let quorum: Int?
    let heeftUitslag: Bool
    let gekozen: [String]
    let regels: [Regel]
    let beslissingGelijkeStand: Beslissing?
    let vaststelling: Besluit?

    init(_ beeld: Uitslagbeeld) {
        let (uitslag, ronde) = (beeld.uitslag, beeld.ronde)
        (stemronde, samenvatting, soort) = (ronde.id.rawValue, beeld.kop, ronde.keuzewijze.soort)
        (telregel, telregelVersie) = (ronde.telling.regel?.rule.rawValue, ronde.telling.regel?.rule.version)
        (biljetten, quorum, heeftUitslag, gekozen) = (uitslag.biljetten.count, ronde.quorum, uitslag.isGeldig, beeld.gekozen)
        regels = uitslag.regels.map { regel in
            Regel(
                optie: regel.optie.id, naam: regel.optie.naam, plaats: ronde.keuzewijze.heeftPlaatsen && uitslag.isGeldig ? regel.plaats : nil,
                stand: uitslag.isGeldig ? beeld.uitkomst(regel) : "geen uitslag", aantal: regel.aantal, punten: regel.punten?.description,
                eindplaats: beeld.eindplaats(regel.optie.id))
        }
        beslissingGelijkeStand = beeld.beslissing.map {
            Beslissing(gekozen: $0.gekozen, volgtRegel: $0.volgtRegel, reden: $0.reden, door: $0.door)
        }
        vaststelling = beeld.orgaan.map {
            Besluit(
                orgaan: $0.naam, datum: $0.datum.description, minderheidsstandpunt: ronde.vaststelling?.minderheid,
                toelichting: ronde.vaststelling?.toelichting, ondanks: ronde.vaststelling?.ondanks)
        }
    }

    private static let regel = Schema.object(
        [
            .init("optie", .text("De letter van het onderwerp in deze ronde.")), .init("naam", .text("De naam.")),
            .init("plaats", .integer(1...1_000, "De plaats; wat gelijk staat, heeft dezelfde."), isRequired: false),
            .init("stand", .text("Wat het onderwerp werd, in woorden.")), .init("aantal", .integer(0...100_000, "Hoeveel biljetten het noemen.")),
            .init("punten", .text("Wat de telregel ervoor telt, als breuk in tekst."), isRequired: false),
            .init("eindplaats", .integer(1...1_000, "De plaats na de beslissing over een gelijke stand."), isRequired: false),
        ], "Een onderwerp in de uitslag.")

    static let schema = Schema.object(
        [
            .init("stemronde", .text("Het nummer van de stemronde.")), .init("samenvatting", .text("De uitslag in één zin.")),
            .init("soort", .text("De manier van kiezen.")), .init("telregel", .text("De telregel."), isRequired: false),
            .init("telregelVersie", .integer(1...1_000, "De versie van de telregel."), isRequired: false),
            .init("biljetten", .integer(0...100_000, "Hoeveel biljetten meetellen.")),
            .init("quorum", .integer(1...100_000, "Hoeveel deelnemers moeten antwoorden."), isRequired: false),
            .init("heeftUitslag", .flag("Of er een uitslag is: het quorum is gehaald en er is geteld.")),
            .init("gekozen", .list(.text("De letter van een onderwerp."), "Wat gekozen is, plaats 1 eerst.")),
            .init("regels", .list(regel, "De onderwerpen, van boven naar beneden.")),
            .init(
                "beslissingGelijkeStand",
                .object(
                    [
                        .init("gekozen", .list(.text("De letter van een onderwerp."), "Wat een plaats kreeg.")),
                        .init("volgtRegel", .flag("Of de vooraf vastgelegde regel is gevolgd.")), .init("reden", .text("Waarom.")),
                        .init("door", .text("Wie het vastlegde.")),
                    ], "Hoe een gelijke stand is opgelost."), isRequired: false),
            .init(
                "vaststelling",
                .object(
                    [
                        .init("orgaan", .text("Welk overleg vaststelde.")), .init("datum", .date("Op welke dag.")),
                        .init("minderheidsstandpunt", .text("Wat vond wie het er niet mee eens was."), isRequired: false),
                        .init("toelichting", .text("Een toelichting."), isRequired: false),
                        .init("ondanks", .text("Waarom niet is gewacht op wie nog moest vergaderen."), isRequired: false),
                    ], "De vaststelling."), isRequired: false),
        ], "De uitslag van een stemronde.")
}

private struct KeuzesBody: Encodable {
    struct Oordeel: Encodable { let optie, waarde: String, tekst: String? }
    struct Antwoord: Encodable { let vraag: String, optie: String?, tekst: String }
    struct Biljet: Encodable {
        let deelnemer: String?
        let gewicht: String
        let keuze: [String]
        let waarden: [Oordeel]
        let zienswijze, teLaat, verslag: String?
        let antwoorden: [Antwoord]
    }

    let stemronde: String
    let isGeheim: Bool
    let biljetten: [Biljet]

    init(_ beeld: Uitslagbeeld) {
        let ronde = beeld.ronde
        (stemronde, isGeheim) = (ronde.id.rawValue, ronde.isGeheim)
        biljetten = beeld.uitslag.biljetten.map { biljet in
            var (order, values, view): ([String], [Oordeel], String?) = ([], [], nil)
            switch biljet.keuze {
            case .gekozen(let opties): order = ronde.opties.map(\.id).filter(opties.contains)
            case .rangorde(let opties): order = opties
            case .zienswijze(let tekst): view = tekst
            default:
                values = ronde.opties.compactMap { optie in
                    switch Uitslagcel(biljet.keuze, optie.id) {
                    case .leeg: nil
                    case .consent(.opmerking(let tekst)): Oordeel(optie: optie.id, waarde: "opmerking", tekst: tekst)
                    case .consent(.bezwaar(let tekst)): Oordeel(optie: optie.id, waarde: "bezwaar", tekst: tekst)
                    case let cel: Oordeel(optie: optie.id, waarde: cel.woord, tekst: nil)
                    }
                }
            }
            return Biljet(
                deelnemer: biljet.deelnemer.flatMap(ronde.deelnemer)?.naam, gewicht: biljet.gewicht.description, keuze: order, waarden: values,
                zienswijze: view, teLaat: biljet.teLaat, verslag: biljet.invoer?.verslag,
                antwoorden: biljet.antwoorden.map { Antwoord(vraag: $0.vraag, optie: $0.optie, tekst: $0.tekst) })
        }
    }

    private static let biljet = Schema.object(
        [
            .init("deelnemer", .text("Wie koos; ontbreekt in een geheime ronde."), isRequired: false),
            .init("gewicht", .text("Hoe zwaar het telt, als breuk in tekst.")),
            .init("keuze", .list(.text("De letter van een onderwerp."), "Wat gekozen is; bij een rangorde het belangrijkste eerst.")),
            .init(
                "waarden",
                .list(
                    .object(
                        [
                            .init("optie", .text("De letter van het onderwerp.")), .init("waarde", .text("Punten, of het oordeel.")),
                            .init("tekst", .text("Wat erbij geschreven is."), isRequired: false),
                        ], "Een waarde bij een onderwerp."), "Bij punten, cijfers, akkoord of stemmen.")),
            .init("zienswijze", .text("De zienswijze."), isRequired: false),
            .init("teLaat", .text("Waarom het na sluiting nog mocht."), isRequired: false),
            .init("verslag", .text("Waar het staat, als het met de hand is ingevoerd."), isRequired: false),
            .init(
                "antwoorden",
                .list(
                    .object(
                        [
                            .init("vraag", .text("De vraag.")), .init("optie", .text("Het onderwerp."), isRequired: false),
                            .init("tekst", .text("Het antwoord.")),
                        ], "Een antwoord."), "De antwoorden op de vragen.")),
        ], "Een stembiljet.")

    static let schema = Schema.object(
        [
            .init("stemronde", .text("Het nummer van de stemronde.")), .init("isGeheim", .flag("Of de stemming geheim was.")),
            .init("biljetten", .list(biljet, "Alle biljetten die meetellen.")),
        ], "Alle keuzes van een stemronde, om zelf na te tellen.")
}
