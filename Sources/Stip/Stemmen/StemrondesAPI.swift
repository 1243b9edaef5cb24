import Foundation
import Hummingbird

/// Rounds for programs: which there are, how they stand, and who has answered. What was chosen is not here before closing.
struct StemrondesAPI: Sendable {
    let stemrondes: Stemrondes

    func addResources(to resources: inout Resources) {
        resources.describe("stemrondes", "Rondes waarin overleggen kiezen: de lijst, de regels, hoe het ermee staat en wie antwoordde.")
        resources.define("Stemronde", StemrondeBody.schema)
        resources.define("Opkomst", OpkomstBody.schema)
        resources.add(
            Operation(
                .get, "stemrondes", "Lijst van rondes die u mag zien, de nieuwste eerst", query: Bladering.parameters,
                answer: .json(Resultaten<StemrondeBody>.schema(of: .named("Stemronde"), "Rondes."))), use: list)
        resources.add(
            Operation(
                .post, "stemrondes", "Maak een ronde; zij is dan opgesteld en nog niet open", body: .json(RondeBody.schema), status: .created,
                answer: .json(.named("Stemronde")), errors: [.conflict, .notFound]), use: make)
        resources.add(
            Operation(
                .get, "stemrondes/{stemronde}", "Eén ronde, met haar lijst en haar regels", answer: .json(.named("Stemronde")), errors: [.notFound]),
            use: one)
        resources.add(
            Operation(
                .get, "stemrondes/{stemronde}/opkomst", "Wie antwoordde, nooit wat", query: Bladering.parameters,
                answer: .json(Resultaten<OpkomstBody>.schema(of: .named("Opkomst"), "Deelnemers.")), errors: [.notFound]), use: turnout)
        resources.add(
            Operation(
                .put, "stemrondes/{stemronde}/opening", "Leg een ronde voor aan haar deelnemers", body: .json(OpeningBody.schema),
                answer: .json(.named("Stemronde")), errors: [.notFound, .conflict]), use: open)
        resources.add(
            Operation(
                .put, "stemrondes/{stemronde}/sluiting", "Sluit een ronde voor haar moment", body: .json(SluitingBody.schema),
                answer: .json(.named("Stemronde")), errors: [.notFound, .conflict]), use: close)
        resources.add(
            Operation(
                .put, "stemrondes/{stemronde}/keuzes/{deelnemer}", "Verstuur de keuze van een deelnemer van uw eigen overleg",
                body: .json(KeuzeBody.schema), answer: .json(OntvangstBody.schema), errors: [.notFound, .conflict]), use: cast)
    }

    @Sendable private func cast(_ request: Request, _ visit: Visit) async throws -> Response {
        let body = try await request.decode(KeuzeBody.self)
        let antwoorden = (body.antwoorden ?? []).map { Vraagantwoord(vraag: $0.vraag, optie: $0.optie, tekst: $0.tekst) }
        let biljet = try await Stemmen(store: stemrondes.store).cast(
            body.invoer, antwoorden, from: visit.id("deelnemer"), in: visit.id("stemronde"), versie: body.versie, by: visit.actor)
        return try .json(OntvangstBody(ontvangstcode: biljet.ontvangstcode ?? "", versie: biljet.versie), for: request)
    }

    @Sendable private func list(_ request: Request, _ visit: Visit) async throws -> Response {
        let bladering = Bladering(try request.query())
        let all = try await stemrondes.rondes(by: visit.actor)
        return try .json(try Resultaten(bladering.part(of: all).map(StemrondeBody.init), of: all.count, bladering, for: request), for: request)
    }

    @Sendable private func make(_ request: Request, _ visit: Visit) async throws -> Response {
        let body = try await request.decode(RondeBody.self)
        let id = try await stemrondes.make(body, by: visit.actor)
        let made = StemrondeBody(try await stemrondes.ronde(id, by: visit.actor))
        return try .created(made, at: "\(API.root)/stemrondes/\(id)", for: request)
    }

    @Sendable private func one(_ request: Request, _ visit: Visit) async throws -> Response { try await answer(request, visit) }

    @Sendable private func turnout(_ request: Request, _ visit: Visit) async throws -> Response {
        let bladering = Bladering(try request.query())
        let all = try await stemrondes.opkomst(of: visit.id("stemronde"), by: visit.actor).opkomst
        return try .json(try Resultaten(bladering.part(of: all).map(OpkomstBody.init), of: all.count, bladering, for: request), for: request)
    }

    @Sendable private func open(_ request: Request, _ visit: Visit) async throws -> Response {
        let body = try await request.decode(OpeningBody.self)
        try await stemrondes.open(visit.id("stemronde"), nu: body.nu, by: visit.actor)
        return try await answer(request, visit)
    }

    @Sendable private func close(_ request: Request, _ visit: Visit) async throws -> Response {
        let body = try await request.decode(SluitingBody.self)
        try await stemrondes.close(visit.id("stemronde"), reden: body.reden, by: visit.actor)
        return try await answer(request, visit)
    }

    private func answer(_ request: Request, _ visit: Visit) async throws -> Response {
        try .json(StemrondeBody(try await stemrondes.ronde(visit.id("stemronde"), by: visit.actor)), for: request)
    }
}

private struct OpeningBody: Decodable {
    let nu: Bool

    static let schema = Schema.object([.init("nu", .flag("Meteen openen; anders op het moment dat bij de ronde staat."))], "Hoe de ronde opengaat.")
}

private struct SluitingBody: Decodable {
    let reden: String

    static let schema = Schema.object([.init("reden", .text("Waarom. Wie meedoet, leest het.", max: Rondereden.langste))], "Waarom de ronde sluit.")
}

/// A choice in every way to choose: what does not belong to the way of the round is refused by its rules.
private struct KeuzeBody: Decodable {
    struct Waarde: Decodable {
        let optie, waarde: String
        let tekst: String?
    }
    struct Antwoord: Decodable {
        let vraag: String
        let optie: String?
        let tekst: String
    }

    let versie: Int
    let opties: [String]?
    let waarden: [Waarde]?
    let zienswijze: String?
    let antwoorden: [Antwoord]?

    var invoer: Keuzeinvoer {
        var invoer = Keuzeinvoer(opties: opties ?? [])
        for waarde in waarden ?? [] {
            invoer.waarden[waarde.optie] = waarde.waarde
            if let tekst = waarde.tekst { invoer.teksten[waarde.optie] = tekst }
        }
        if let zienswijze { invoer.teksten[""] = zienswijze }
        return invoer
    }

    private static let waarde = Schema.object(
        [
            .init("optie", .text("Het onderwerp, bij zijn id.", max: 64)),
            .init("waarde", .text("Een cijfer, of een woord als voor, tegen, akkoord of bezwaar.", max: 64)),
            .init("tekst", .text("De woorden erbij.", max: Keuze.langsteTekst), isRequired: false),
        ], "Wat bij één onderwerp is ingevuld.")

    private static let antwoord = Schema.object(
        [
            .init("vraag", .text("De vraag, bij haar id.", max: 64)),
            .init("optie", .text("Het onderwerp waarover zij gaat.", max: 64), isRequired: false),
            .init("tekst", .text("Het antwoord.", max: Keuze.langsteTekst)),
        ], "Een antwoord op een vraag.")

    static let schema = Schema.object(
        [
            .init("versie", .integer(0...1_000_000, "De versie die u het laatst zag; 0 als er nog niets was.")),
            .init(
                "opties", .list(.text("Een onderwerp, bij zijn id.", max: 64), "De gekozen onderwerpen; bij een volgorde de belangrijkste eerst."),
                isRequired: false),
            .init("waarden", .list(waarde, "Bij punten, cijfers, consent en stemmen: wat bij elk onderwerp is ingevuld."), isRequired: false),
            .init("zienswijze", .text("De woorden van een zienswijze.", max: Keuze.langsteTekst), isRequired: false),
            .init("antwoorden", .list(antwoord, "De antwoorden op de vragen."), isRequired: false),
        ], "Een keuze om te versturen.")
}

private struct OntvangstBody: Encodable {
    let ontvangstcode: String
    let versie: Int

    static let schema = Schema.object(
        [
            .init("ontvangstcode", .text("Waarmee u laat zien dat de keuze binnenkwam.")),
            .init("versie", .integer(1...1_000_000, "De versie om de volgende keer mee te sturen.")),
        ], "Het bewijs van ontvangst.")
}

private struct StemrondeBody: Encodable {
    struct OptieBody: Encodable {
        let id, naam, omschrijving: String
        let kandidaat: String?
        let noemt, gelezen: Int
    }

    struct DeelnemerBody: Encodable {
        let id, overleg, naam, gewicht: String
        let vergaderdatum: String?
    }

    let id, cyclus, naam, stand, keuzewijze, opdracht, gelijkstand, gewicht: String
    let regel: String?
    let plaatsen: Int
    let quorum: Int?
    let geheim: Bool
    let opentTijdstip, sluitTijdstip: String
    let vorige, longlist: String?
    let opties: [OptieBody]
    let deelnemers: [DeelnemerBody]

    init(_ ronde: Stemronde) {
        (id, cyclus, naam, stand) = (ronde.id.rawValue, ronde.cyclus, ronde.naam, ronde.stand.rawValue)
        (keuzewijze, opdracht) = (ronde.keuzewijze.soort, ronde.keuzewijze.opdracht)
        (gelijkstand, gewicht, regel) = (ronde.telling.gelijkstand.zin, ronde.weging.code, ronde.telling.regel?.code)
        (plaatsen, quorum, geheim) = (ronde.telling.plaatsen, ronde.quorum, ronde.isGeheim)
        (opentTijdstip, sluitTijdstip) = (ronde.opent.ISO8601Format(), ronde.gesloten.ISO8601Format())
        (vorige, longlist) = (ronde.vorige?.rawValue, ronde.longlist?.rawValue)
        opties = ronde.opties.map {
            OptieBody(
                id: $0.id, naam: $0.naam, omschrijving: $0.omschrijving, kandidaat: $0.kandidaat?.rawValue, noemt: $0.noemt, gelezen: $0.gelezen)
        }
        deelnemers = ronde.deelnemers.map {
            DeelnemerBody(
                id: $0.id.rawValue, overleg: $0.overleg, naam: $0.naam, gewicht: $0.gewicht.description, vergaderdatum: $0.uiterlijk?.description)
        }
    }

    private static let optie = Schema.object(
        [
            .init("id", .text("Waarmee een keuze het noemt.")), .init("naam", .text("De naam.")), .init("omschrijving", .text("De omschrijving.")),
            .init("kandidaat", .text("Het nummer van de kandidaat waarvan het een kopie is."), isRequired: false),
            .init("noemt", .integer(0...10_000, "Hoeveel gemeenten het noemen.")),
            .init("gelezen", .integer(0...10_000, "Van hoeveel gelezen plannen.")),
        ], "Een onderwerp op de lijst.")

    private static let deelnemer = Schema.object(
        [
            .init("id", .text("Het nummer.")), .init("overleg", .text("De code van het overleg.")), .init("naam", .text("De naam.")),
            .init("gewicht", .text("Hoe zwaar het antwoord telt, als getal of breuk.")),
            .init("vergaderdatum", .date("De dag waarop het overleg vergadert."), isRequired: false),
        ], "Wie er meedoet.")

    static let schema = Schema.object(
        [
            .init("id", .text("Het nummer.")), .init("cyclus", .text("De jaren van de cyclus, als 2027-2030.")), .init("naam", .text("De naam.")),
            .init("stand", .choice(Rondestand.allCases.map(\.rawValue), "Hoe het ermee staat, naar de klok.")),
            .init("keuzewijze", .text("Hoe gekozen wordt, in één woord.")), .init("opdracht", .text("Wat een deelnemer gevraagd wordt.")),
            .init("gelijkstand", .text("Wat er bij gelijke stand gebeurt.")),
            .init("gewicht", .choice(["ieder", "vast", "inwoners"], "Waarnaar gewogen wordt.")),
            .init("regel", .text("De telregel, zoals in stip tel."), isRequired: false),
            .init("plaatsen", .integer(0...1_000, "Hoeveel onderwerpen de ronde oplevert.")),
            .init("quorum", .integer(1...10_000, "Hoeveel deelnemers moeten antwoorden."), isRequired: false),
            .init("geheim", .flag("Of niemand kan zien wie wat koos.")), .init("opentTijdstip", .moment("Wanneer zij opent.")),
            .init("sluitTijdstip", .moment("Vanaf wanneer niets meer wordt aangenomen.")),
            .init("vorige", .text("Het nummer van de ronde waaruit de lijst komt."), isRequired: false),
            .init("longlist", .text("Het nummer van de vastgelegde longlist."), isRequired: false),
            .init("opties", .list(optie, "De lijst.")), .init("deelnemers", .list(deelnemer, "Wie er meedoen.")),
        ], "Een stemronde.")
}

private struct OpkomstBody: Encodable {
    let deelnemer, overleg, naam: String
    let heeftGeantwoord, isTeLaat, isMetDeHand, wachtOpBevestiging: Bool

    init(_ regel: Opkomst) {
        (deelnemer, overleg, naam) = (regel.deelnemer.id.rawValue, regel.deelnemer.overleg, regel.deelnemer.naam)
        (heeftGeantwoord, isTeLaat) = (regel.heeftGeantwoord, regel.isTeLaat)
        (isMetDeHand, wachtOpBevestiging) = (regel.isMetDeHand, regel.wachtOpBevestiging)
    }

    static let schema = Schema.object(
        [
            .init("deelnemer", .text("Het nummer van de deelnemer.")), .init("overleg", .text("De code van het overleg.")),
            .init("naam", .text("De naam.")), .init("heeftGeantwoord", .flag("Of er een antwoord is.")),
            .init("isTeLaat", .flag("Of het na sluiting is toegelaten.")), .init("isMetDeHand", .flag("Of het uit het verslag is ingevoerd.")),
            .init("wachtOpBevestiging", .flag("Of het nog op een tweede persoon wacht.")),
        ], "Of een deelnemer antwoordde.")
}
