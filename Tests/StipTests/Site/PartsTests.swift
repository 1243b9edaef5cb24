import HTML
import Testing

@testable import Stip

@Suite struct PartsTests {
    let refusal = Refusal([
        Reason(code: "a", field: "naam", "Vul uw naam in."), Reason(code: "b", field: "naam", "Gebruik letters."),
        Reason(code: "c", "De ronde is gesloten."),
    ])

    @Test func `a field has label, description, error and input in that order, tied together`() throws {
        let html = Veld(name: "naam", label: "Naam", value: "<b>\"", description: "Zoals op papier.", autocomplete: "name", refusal: refusal).html
            .text
        let places = try ["<label", "-description", "-error-message", "<input"].map { try #require(html.range(of: $0)).lowerBound }
        #expect(places == places.sorted())
        for part in [
            "for=\"naam\"", "id=\"naam\"", "aria-describedby=\"naam-uitleg naam-fout\"", "aria-invalid=\"true\"", "aria-required=\"true\"",
            "Vul uw naam in. Gebruik letters.", "value=\"&lt;b&gt;&quot;\"", "autocomplete=\"name\"", "utrecht-form-field--invalid",
        ] { #expect(html.contains(part), "\(part)") }
    }

    @Test(arguments: [("", "date"), ("2027-02-28", "date"), ("2027-02-30", "text"), ("morgen", "text")])
    func `a day that does not exist stays in its field to be mended`(value: String, type: String) {
        let html = Veld(name: "dag", label: "Dag", kind: .date, value: value).html.text
        #expect(html.contains("type=\"\(type)\"") && (value.isEmpty || html.contains("value=\"\(value)\"")))
    }

    @Test func `a field that need not be filled says so, and one without error has none`() {
        let html = Veld(name: "uitleg", label: "Toelichting", kind: .textarea(rows: 3), isRequired: false, refusal: refusal).html.text
        #expect(html.contains("Toelichting (niet verplicht)"))
        #expect(!html.contains("aria-required") && !html.contains("aria-invalid") && !html.contains("aria-describedby") && !html.contains("error"))
    }

    @Test func `the summary tells every reason, with a link where there is a field`() {
        let html = Foutoverzicht(refusal: refusal).html.text
        #expect(html.matches(of: /href="#naam"/).count == 2)
        #expect(html.contains("<li>De ronde is gesloten.</li>"))
        #expect(html.contains("drie redenen") && html.contains("role=\"alert\"") && html.contains("tabindex=\"-1\" autofocus"))
    }

    @Test func `a group of choices is a fieldset with a legend`() {
        let options = [Keuzemogelijkheid("a", "Eén"), Keuzemogelijkheid("b", "Twee")]
        let html = Keuzeveld(name: "rang", legend: "Rang", options: options, chosen: ["b"]).html.text
        #expect(html.contains("<legend class=\"utrecht-form-fieldset__legend\">Rang</legend>"))
        #expect(html.contains("for=\"rang-2\"") && html.contains("value=\"b\" checked") && !html.contains("value=\"a\" checked"))
    }

    @Test(arguments: [
        (Alert.Kind.info, false, "role=\"status\""), (.ok, true, "role=\"status\""), (.error, true, "role=\"alert\""),
        (.warning, true, "role=\"alert\""),
    ])
    func `an alert has its role`(kind: Alert.Kind, now: Bool, role: String) {
        #expect(Alert(kind: kind, heading: "x", now: now).html.text.contains(role))
    }

    @Test func `a warning that was there before does not interrupt`() {
        #expect(!Alert(kind: .warning, heading: "x").html.text.contains("role="))
        #expect(!Alert(kind: .error, heading: "x").html.text.contains("role="))
    }

    @Test func `a state has a sign and a word`() {
        let html = StatusBadge(.warning, "Twijfel").html.text
        #expect(html.contains("#i-let-op") && html.contains("Twijfel") && html.contains("utrecht-status-badge--warning"))
    }

    @Test func `every drawing that is used is in the sprite`() {
        let sprite = Icon.sprite.text
        for name in Icon.allCases.map(\.html.text) + Dot.allCases.map(\.html.text) + Pictogram.paden.keys.compactMap { Pictogram(thema: $0)?.html.text } {
            let id = name.firstMatch(of: /href="#([^"]+)"/)?.1 ?? ""
            #expect(sprite.contains("id=\"\(id)\""))
        }
    }

    @Test(arguments: [(1, 1, []), (1, 2, ["1", "2"]), (5, 9, ["1", "…", "4", "5", "6", "…", "9"]), (9, 9, ["1", "…", "8", "9"])])
    func `a long list shows where you are and the ends`(page: Int, pages: Int, shown: [String]) {
        let html = Pagination(path: "/x?y=1", page: page, pages: pages).html.text
        let found = html.matches(of: />([0-9…]+)</).map { String($0.1) }
        #expect(found == shown)
        if pages > page { #expect(html.contains("href=\"/x?y=1&amp;pagina=\(page + 1)\"")) }
    }

    @Test func `a layout escapes what people wrote`() {
        let frame = Frame(eenheid: "<script>alert(1)</script>", doors: [Door("\"><b>", "/x")])
        let actor = Actor(id: "1", naam: "<img src=x>", rol: .lezer)
        let html = Layout(page: Woordenlijstpagina(), frame: frame, actor: actor, path: "/", idleMinutes: nil).html.text
        #expect(!html.contains("<script>") && !html.contains("<img") && !html.contains("\"><b>"))
    }

    @Test func `a unit is called a unit once`() {
        #expect(Frame(eenheid: "Merenland").eenheidsnaam == "Politie-eenheid Merenland")
        #expect(Frame(eenheid: "Eenheid Oost-Nederland").eenheidsnaam == "Eenheid Oost-Nederland")
        #expect(Frame().eenheidsnaam == "")
    }

    @Test func `a refused form says so in its title`() {
        struct Formulier: Page {
            var refusal: Refusal?
            var title: String { "Plan toevoegen" }
            var main: HTML { "" }
        }
        let frame = Frame(eenheid: "Merenland")
        func title(_ page: some Page) -> Bool {
            Layout(page: page, frame: frame, actor: nil, path: "/", idleMinutes: nil).html.text.contains(
                "<title>Fout: Plan toevoegen – Stip – Politie-eenheid Merenland</title>")
        }
        #expect(title(Formulier(refusal: refusal)))
        #expect(!title(Formulier()))
    }
}
