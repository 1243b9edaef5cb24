/// The documents as JSON. The names are those of `stip lees --json`, so that a program learns one language.

struct DocumentBody: Encodable {
    let id: String
    let bestand: String
    let sha256: String
    let grootte: Int
    let status: String
    let reden: String?
    let soort: String?
    let titel: String?
    let organisaties: [HerkomstBody]
    let periode: PeriodeBody?
    let datum: String?
    let kenmerk: String?
    let bladzijden: Int?
    let ontvangenTijdstip: String
    let verwijderdTijdstip: String?

    init(_ document: Document) {
        (id, bestand, sha256, grootte) = (document.id.rawValue, document.bestandsnaam, document.sha256, document.grootte)
        (status, reden) = (document.stand.rawValue, document.reden)
        (soort, titel, kenmerk, datum) = (document.soort?.rawValue, document.titel, document.kenmerk, document.datum?.description)
        organisaties = document.herkomst.map(HerkomstBody.init)
        periode = document.periode.map { PeriodeBody(van: $0.van, tot: $0.tot) }
        bladzijden = document.bladzijden
        ontvangenTijdstip = document.ontvangen.ISO8601Format()
        verwijderdTijdstip = document.verwijderd?.ISO8601Format()
    }

    static let schema = Schema.object(
        [
            .init("id", .text("Het nummer.")), .init("bestand", .text("De naam van het bestand.")),
            .init("sha256", .text("De vingerafdruk van de bytes (SHA-256).")), .init("grootte", .integer(0...Int(Int32.max), "Hoeveel bytes.")),
            .init("status", .choice(Document.Stand.allCases.map(\.rawValue), "Hoe ver het lezen is.")),
            .init("reden", .text("Waarom er geen tekst is."), isRequired: false),
            .init("soort", .choice(Documentsoort.allCases.map(\.rawValue), "Wat voor stuk het is."), isRequired: false),
            .init("titel", .text("De titel."), isRequired: false),
            .init("organisaties", .list(HerkomstBody.schema, "Van wie het document is.")),
            .init("periode", PeriodeBody.schema, isRequired: false), .init("datum", .date("De dag van het document."), isRequired: false),
            .init("kenmerk", .text("Het kenmerk."), isRequired: false),
            .init("bladzijden", .integer(0...100_000, "Hoeveel bladzijden."), isRequired: false),
            .init("ontvangenTijdstip", .moment("Wanneer het binnenkwam.")),
            .init("verwijderdTijdstip", .moment("Wanneer het uit de lijst is gehaald."), isRequired: false),
        ], "Een document en wat Stip van het geheel weet.")
}

struct HerkomstBody: Encodable {
    let code: String?
    let naam: String
    let niveau: String
    let bron: String

    init(_ herkomst: Herkomst) {
        (code, naam, niveau, bron) = (herkomst.code, herkomst.naam, herkomst.niveau.rawValue, herkomst.bron.rawValue)
    }

    static let schema = Schema.object(
        [
            .init("code", .text("De code, zoals GM0150."), isRequired: false), .init("naam", .text("De naam.")),
            .init("niveau", .choice(["gemeente", "basisteam", "district", "eenheid", "landelijk"], "Het niveau.")),
            .init("bron", .choice(["tekst", "bestandsnaam", "hand"], "Waar dat staat; met hand heeft iemand het ingevuld.")),
        ], "Een organisatie waarvan het document is.")
}

struct PeriodeBody: Encodable {
    let van: Int
    let tot: Int

    static let schema = Schema.object(
        [.init("van", .integer(1...9999, "Het eerste jaar.")), .init("tot", .integer(1...9999, "Het laatste jaar."))],
        "De jaren waarvoor het document geldt.")
}

struct BladzijdeBody: Encodable {
    let bladzijde: Int
    let deel: Int
    let van: Int
    let tot: Int
    let tekst: String

    init(_ bladzijde: Bladzijde) {
        (self.bladzijde, deel, van, tot) = (bladzijde.nummer, bladzijde.deel, bladzijde.bereik.lowerBound, bladzijde.bereik.upperBound)
        tekst = String(decoding: bladzijde.utf8, as: UTF8.self)
    }

    static let schema = Schema.object(
        [
            .init("bladzijde", .integer(1...100_000, "Het nummer van de bladzijde.")),
            .init("deel", .integer(1...100_000, "Welk deel van de bladzijde; meestal 1.")),
            .init("van", .integer(0...Int(Int32.max), "De plaats van de eerste byte in de hele tekst (UTF-8).")),
            .init("tot", .integer(0...Int(Int32.max), "De plaats achter de laatste byte.")), .init("tekst", .text("De tekst.")),
        ], "De tekst van een bladzijde.")
}

struct LeveringBody: Encodable {
    struct Bestand: Encodable {
        let bestand: String
        let grootte: Int
        let uitkomst: String
        let document: String?
        let status: String?
        let reden: String?
    }

    let id: String
    let ontvangenTijdstip: String
    let isKlaar: Bool
    let bestanden: [Bestand]

    init(_ stand: Leveringstand) {
        (id, ontvangenTijdstip) = (stand.levering.id.rawValue, stand.levering.op.ISO8601Format())
        isKlaar = stand.documenten.values.allSatisfy(\.stand.isKlaar)
        bestanden = stand.levering.ontvangsten.map { ontvangst in
            let document = ontvangst.uitkomst.document.flatMap { stand.documenten[$0] }
            return Bestand(
                bestand: ontvangst.bestandsnaam, grootte: ontvangst.grootte, uitkomst: ontvangst.uitkomst.code,
                document: ontvangst.uitkomst.document?.rawValue, status: document?.stand.rawValue,
                reden: ontvangst.uitkomst.reden ?? document?.reden)
        }
    }

    static let schema = Schema.object(
        [
            .init("id", .text("Het nummer.")), .init("ontvangenTijdstip", .moment("Wanneer de bestanden kwamen.")),
            .init("isKlaar", .flag("Of alles gelezen is.")),
            .init(
                "bestanden",
                .list(
                    .object(
                        [
                            .init("bestand", .text("De naam van het bestand.")), .init("grootte", .integer(0...Int(Int32.max), "Hoeveel bytes.")),
                            .init("uitkomst", .choice(Ontvangst.Uitkomst.codes, "Wat ermee gebeurde.")),
                            .init("document", .text("Het nummer van het document."), isRequired: false),
                            .init("status", .choice(Document.Stand.allCases.map(\.rawValue), "Hoe ver het lezen is."), isRequired: false),
                            .init("reden", .text("Waarom het niet gelezen is."), isRequired: false),
                        ], "Eén bestand."), "De bestanden, in de volgorde waarin ze kwamen.")),
        ], "Een levering.")
}
