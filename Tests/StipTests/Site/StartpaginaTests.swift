import HTML
import Testing

@testable import Stip

@Suite struct StartpaginaTests {
    private func page() throws -> Startpagina {
        Startpagina(
            vandaag: try #require(Datum("2026-10-08")), cyclus: "Veiligheidscyclus 2027–2030", inleiding: "We staan bij stap 2 van 8.",
            fasen: [
                .init(naam: "Startnotitie", stand: .klaar, toelichting: "Klaar op 6 november"),
                .init(naam: "Scan", stand: .nu, toelichting: "Nu: 34 van 36 plannen", path: "/documenten"),
                .init(naam: "Praatplaat", stand: .straks, toelichting: "Vanaf november"),
            ],
            taken: [
                .init(
                    titel: "Voeg plannen toe", path: "/documenten", toelichting: "Van twee gemeenten ontbreekt het plan.", wanneer: "Vóór 1 november")
            ],
            meerTaken: Crumb("Bekijk alle 9 taken", "/taken"),
            waarschuwingen: [
                .init(kop: "Plan van Schorrezand ontbreekt", tekst: "18 dagen te laat.", link: Crumb("Bekijk de gemeente", "/organisatie"))
            ],
            districten: [
                .init(naam: "Merenkust <noord>", path: "/praatplaten/1", stippen: [.klaar, .klaar, .laat], stand: "2 van 3 gelezen, 1 ontbreekt")
            ],
            legenda: [.init(stip: .klaar, tekst: "gelezen")], gebeurd: [.init(wanneer: "vandaag, 9.12 uur", tekst: "Noor voegde een plan toe.")])
    }

    @Test func `it says where the cycle stands and what to do`() throws {
        let text = try page().main.text
        for part in [
            "Donderdag 8 oktober 2026", "Veiligheidscyclus 2027–2030", "aria-current=\"step\"", "href=\"/documenten\"", "Vóór 1 november",
            "Bekijk alle 9 taken",
            "Te laat", "Plan van Schorrezand ontbreekt", "Merenkust &lt;noord&gt;", "2 van 3 gelezen, 1 ontbreekt", "3 gemeenten",
            "Vandaag, 9.12 uur",
        ] { #expect(text.contains(part), "\(part)") }
        #expect(text.matches(of: /stip-phase--nu/).count == 1)
        #expect(text.matches(of: /stip-dot--klaar/).count == 3)
        #expect(!text.contains("Er is nog geen eenheid"))
    }

    @Test func `a phase that has no page is no link`() throws {
        #expect(try page().main.text.contains("<p class=\"stip-phase__name\">Startnotitie</p>"))
    }

    @Test func `a fresh installation says what comes first, and shows no empty lists`() throws {
        let text = Startpagina.leeg(vandaag: try #require(Datum("2026-10-08"))).main.text
        #expect(text.contains("Er is nog geen eenheid"))
        for part in ["<table", "<ol", "Dit doet u nu", "Laatst gebeurd", "Te laat"] { #expect(!text.contains(part), "\(part)") }
    }
}
