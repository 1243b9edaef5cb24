import Foundation
import HTTPTypes
import HummingbirdTesting
import Testing

@testable import Stip

/// Every way to choose on the ballot, without script: what stands in the form, what is refused at which field, what is kept.
@Suite struct StembiljetwijzenTests {
    private func ballot(
        _ wijze: Keuzewijze, plaatsen: Int = 5,
        _ body: @escaping @Sendable (Proefbiljet, Stemronde, _ path: String, _ lid: HTTPFields, any TestClientProtocol) async throws -> Void
    ) async throws {
        let proef = try await Proefbiljet()
        let ronde = try await proef.ronde(wijze, vragen: [], plaatsen: plaatsen)
        let lid = try await proef.store.logIn(Proefbiljet.lid)
        try await app(over: proef.store).test(.router) { client async throws in try await body(proef, ronde, proef.path(ronde), lid, client) }
    }

    private func fields(_ value: (String) -> String) -> String { "abcdefghij".map { "keuze-\($0)=\(value(String($0)))" }.joined(separator: "&") }

    @Test func `at least three and at most five`() async throws {
        try await ballot(.kies(minimum: 3, maximum: 5)) { proef, ronde, path, lid, client in
            #expect(try await client.get(path, lid).text.contains("Kies er minstens drie en hoogstens vijf."))
            #expect(try await client.post(path, "versie=0&gekozen=a&gekozen=b&doe=verder", lid).text.contains("kies er nog één"))
            #expect(try await client.post(path, "versie=1&gekozen=a&gekozen=b&gekozen=c&doe=verder", lid).headers[.location] == "\(path)/controle")
            let page = try await client.get(path, lid).text
            #expect(page.contains("3 van 5 gekozen") && page.contains("U mag er nog twee kiezen."))
        }
    }

    @Test func `an order is made with buttons, one step at a time`() async throws {
        try await ballot(.rangorde(minimum: 3)) { proef, ronde, path, lid, client in
            for (version, optie) in ["c", "a", "b"].enumerated() {
                let fields = try await client.get(path, lid).selected
                let step = try await client.post(path, "versie=\(version)&\(fields)&schuif=erop:\(optie)", lid)
                #expect(step.headers[.location] == "\(path)?schuif=erop:\(optie)")
            }
            #expect(try await proef.concept(ronde)?.keuze == .rangorde(["c", "a", "b"]))
            let after = try await client.get("\(path)?schuif=erop:b", lid).text
            #expect(after.contains("‘Digitale veiligheid’ staat nu op plaats 3."))
            // Who works with the keyboard stays where the option went.
            #expect(after.contains("id=\"omhoog-b\" autofocus"))
            let fields = try await client.get(path, lid).selected
            _ = try await client.post(path, "versie=3&\(fields)&schuif=omhoog:b", lid)
            #expect(try await proef.concept(ronde)?.keuze == .rangorde(["c", "b", "a"]))
            _ = try await client.post(path, "versie=4&\(try await client.get(path, lid).selected)&schuif=omlaag:c", lid)
            #expect(try await proef.concept(ronde)?.keuze == .rangorde(["b", "c", "a"]))
            _ = try await client.post(path, "versie=5&\(try await client.get(path, lid).selected)&schuif=eraf:c", lid)
            #expect(try await proef.concept(ronde)?.keuze == .rangorde(["b", "a"]))
            // Dragged: the numbers say where to.
            let dragged = try await client.post(path, "versie=6&keuze-a=1&keuze-b=2&schuif=naar:a", lid)
            #expect(dragged.headers[.location] == "\(path)?schuif=naar:a")
            #expect(try await proef.concept(ronde)?.keuze == .rangorde(["a", "b"]))
            #expect(try await client.get("\(path)?schuif=naar:a", lid).text.contains("staat nu op plaats 1."))
            let few = try await client.post(path, "versie=7&\(try await client.get(path, lid).selected)&doe=verder", lid)
            #expect(few.status == .badRequest && few.text.contains("Zet er minstens drie op volgorde"))
        }
    }

    @Test func `an order is made with numbers, and two on one place are refused with both still filled in`() async throws {
        try await ballot(.rangorde(minimum: 3)) { proef, ronde, path, lid, client in
            let twice = try await client.post(path, "versie=0&keuze-a=1&keuze-b=2&keuze-c=2&doe=verder", lid)
            #expect(twice.status == .badRequest)
            #expect(twice.text.contains("Op plaats 2 staan ‘Digitale veiligheid’ en ‘Zorg en veiligheid’. Geef elk een eigen plaats."))
            #expect(twice.text.contains("href=\"#keuze-c\"") && twice.text.components(separatedBy: "value=\"2\" selected").count == 3)
            #expect(try await client.post(path, "versie=0&keuze-a=11&doe=bewaar", lid).status == .badRequest)
            // A gap closes up.
            let gap = try await client.post(path, "versie=0&keuze-a=9&keuze-b=4&keuze-c=1&doe=verder", lid)
            #expect(gap.headers[.location] == "\(path)/controle")
            #expect(try await proef.concept(ronde)?.keuze == .rangorde(["c", "b", "a"]))
            let control = try await client.get("\(path)/controle", lid)
            #expect(control.text.contains("plaats 1") && control.text.contains("3 van 10 op volgorde"))
            #expect(try await client.post("\(path)/verzending", control.lastForm, lid).status == .seeOther)
            #expect(try await proef.verstuurd(ronde)?.keuze == .rangorde(["c", "b", "a"]))
        }
    }

    @Test func `points are divided to the last`() async throws {
        try await ballot(.punten(totaal: 10)) { proef, ronde, path, lid, client in
            let few = try await client.post(path, "versie=0&keuze-a=6&keuze-b=1&doe=verder", lid)
            #expect(few.status == .badRequest && few.text.contains("7 van 10 punten verdeeld") && few.text.contains("value=\"6\""))
            for (fields, words) in [
                ("keuze-a=6&keuze-b=5", "haal er 1 weg"), ("keuze-a=-1&keuze-b=11", "Geef nul punten of meer"), ("keuze-a=veel", "heel getal"),
            ] {
                let refused = try await client.post(path, "versie=1&\(fields)&doe=verder", lid)
                #expect(refused.status == .badRequest && refused.text.contains(words), "\(fields)")
            }
            #expect(try await client.post(path, "versie=1&keuze-a=6&keuze-b=4&keuze-c=0&doe=verder", lid).headers[.location] == "\(path)/controle")
            #expect(try await proef.concept(ronde)?.keuze == .punten(["a": 6, "b": 4]))
        }
    }

    @Test func `each option gets a score`() async throws {
        try await ballot(.score(schaal: 1...5)) { proef, ronde, path, lid, client in
            let nine = self.fields { $0 == "j" ? "" : "4" }
            let open = try await client.post(path, "versie=0&\(nine)&doe=verder", lid)
            #expect(open.status == .badRequest && open.text.contains("href=\"#keuze-j\"") && open.text.contains("Geef nog één onderwerp een score."))
            #expect(try await client.post(path, "versie=1&\(self.fields { _ in "6" })&doe=bewaar", lid).status == .badRequest)
            #expect(try await client.post(path, "versie=1&\(self.fields { _ in "5" })&doe=verder", lid).headers[.location] == "\(path)/controle")
        }
    }

    @Test func `an objection needs its reason, at its own field`() async throws {
        try await ballot(.consent) { proef, ronde, path, lid, client in
            let bare = try await client.post(path, "versie=0&\(self.fields { $0 == "b" ? "bezwaar" : "akkoord" })&doe=verder", lid)
            #expect(bare.status == .badRequest && bare.text.contains("href=\"#tekst-b\"") && bare.text.contains("id=\"tekst-b-fout\""))
            let given = "\(self.fields { $0 == "b" ? "bezwaar" : "akkoord" })&tekst-b=Dit+hoort+bij+de+gemeente"
            #expect(try await client.post(path, "versie=1&\(given)&doe=verder", lid).headers[.location] == "\(path)/controle")
            let control = try await client.get("\(path)/controle", lid)
            #expect(control.text.contains("bezwaar: Dit hoort bij de gemeente"))
            _ = try await client.post("\(path)/verzending", control.lastForm, lid)
            guard case .consent(let words) = try await proef.verstuurd(ronde)?.keuze else { throw Refusal(.geenInvoer) }
            #expect(words["b"] == .bezwaar("Dit hoort bij de gemeente") && words["a"] == .akkoord)
        }
    }

    @Test func `for, against, or abstaining`() async throws {
        try await ballot(.meerderheid(.gewoon)) { proef, ronde, path, lid, client in
            let some = try await client.post(path, "versie=0&keuze-a=voor&keuze-b=misschien&doe=bewaar", lid)
            #expect(some.status == .badRequest && some.text.contains("href=\"#keuze-b\"") && some.text.contains("value=\"voor\" checked"))
            let all = self.fields { $0 == "a" ? "tegen" : $0 == "b" ? "onthouding" : "voor" }
            #expect(try await client.post(path, "versie=0&\(all)&doe=verder", lid).headers[.location] == "\(path)/controle")
            #expect(try await client.get("\(path)/controle", lid).text.contains("ik onthoud mij"))
        }
    }

    @Test func `a view is written, without a vote`() async throws {
        try await ballot(.zienswijze) { proef, ronde, path, lid, client in
            #expect(try await client.post(path, "versie=0&zienswijze=+&doe=verder", lid).text.contains("href=\"#zienswijze\""))
            #expect(try await client.post(path, "versie=1&zienswijze=Let+op+%26+<b>&doe=verder", lid).headers[.location] == "\(path)/controle")
            let control = try await client.get("\(path)/controle", lid)
            #expect(control.text.contains("Let op &amp; &lt;b&gt;"))
        }
    }

    @Test func `a choice in another form than the round asks is refused`() async throws {
        try await ballot(.consent) { proef, ronde, path, lid, client in
            let refused = try await client.post("\(path)/verzending", "versie=0&gekozen=a&gekozen=b", lid)
            #expect(refused.status == .badRequest)
            #expect(try await proef.verstuurd(ronde) == nil)
        }
    }
}

extension TestResponse {
    /// The places of a ranking as they stand in the form.
    fileprivate var selected: String {
        text.matches(of: /name="keuze-(\w+)"[^>]*>((?:<option[^>]*>[^<]*<\/option>)*)/).map { match in
            let value = match.output.2.firstMatch(of: /value="(\d*)" selected/).map { String($0.output.1) } ?? ""
            return "keuze-\(match.output.1)=\(value)"
        }.joined(separator: "&")
    }
}
