import Foundation
import HTTPTypes
import HummingbirdTesting
import Testing

@testable import Stip

/// The ballot as somebody fills it in: from the first page to the receipt, and everything that is refused on the way.
@Suite struct StembiljetPagesTests {
    private static let zeven = "gekozen=a&gekozen=b&gekozen=c&gekozen=d&gekozen=e&gekozen=f&gekozen=g"
    private static let andere = "gekozen=d&gekozen=e&gekozen=f&gekozen=g&gekozen=h&gekozen=i&gekozen=j"

    private func site(
        _ database: String = ":memory:", _ body: @escaping @Sendable (Proefbiljet, any TestClientProtocol) async throws -> Void
    ) async throws {
        let proef = try await Proefbiljet(database)
        try await app(over: proef.store).test(.router) { client async throws in try await body(proef, client) }
    }

    // MARK: The way through

    @Test(arguments: databases) func `a member chooses seven, answers, looks once more, sends, and gets a receipt`(database: String) async throws {
        try await site(database) { proef, client in
            let ronde = try await proef.ronde()
            let path = proef.path(ronde)
            let lid = try await proef.store.logIn(Proefbiljet.lid)
            let first = try await client.get(path, lid).text
            #expect(first.contains("Welke zeven onderwerpen kiest u?"))
            #expect(first.contains("Kies er precies zeven."))
            #expect(first.contains("0 van 7 gekozen") && first.contains("Kies er zeven."))
            #expect(first.contains("Genoemd door 31 van 36 gemeenten") && first.contains("Bronkhaven"))
            #expect(first.contains("href=\"/documenten/d1?vondst=1#p1\""))
            #expect(first.contains("data-thema=\"ondermijning\""))

            let five = try await client.post(path, "versie=0&gekozen=a&gekozen=b&gekozen=c&gekozen=d&gekozen=e&doe=bewaar", lid)
            #expect(five.status == .seeOther)
            let kept = try await client.get(path, lid).text
            #expect(kept.contains("5 van 7 gekozen") && kept.contains("Kies er nog twee."))
            #expect(try await proef.verstuurd(ronde) == nil)

            let on = try await client.post(path, "versie=1&\(Self.zeven)&doe=verder", lid)
            #expect(on.headers[.location] == "\(path)/vragen")
            let whole = try await client.get("\(path)/vragen", lid).text
            #expect(whole.contains("Deel 1 van 8") && whole.contains("Herkent u uw gebied in deze lijst?"))
            let next = try await client.post("\(path)/vragen?deel=geheel", "versie=2&antwoord-v1=ja&antwoord-v2=Water+ontbreekt&doe=verder", lid)
            #expect(next.headers[.location] == "\(path)/vragen?deel=a")
            let one = try await client.get("\(path)/vragen?deel=a", lid).text
            #expect(one.contains("Uw antwoorden over Ondermijning en weerbaarheid") && one.contains("Wij kiezen voor ondermijning en weerbaarheid."))
            let last = try await client.post("\(path)/vragen?deel=g", "versie=3&antwoord-v4-g=Niemand+rijdt+te+hard&doe=verder", lid)
            #expect(last.headers[.location] == "\(path)/controle")

            let control = try await client.get("\(path)/controle", lid)
            #expect(control.text.contains("Uw keuze: 7 van 7 gekozen") && control.text.contains("Niet gekozen: Veilig buitengebied"))
            #expect(control.text.contains("Water ontbreekt") && control.text.contains("Niemand rijdt te hard"))
            #expect(try await proef.verstuurd(ronde) == nil)
            let sent = try await client.post("\(path)/verzending", control.lastForm, lid)
            #expect(sent.headers[.location] == "\(path)/ontvangst?nieuw=ja")
            let receipt = try await client.get("\(path)/ontvangst?nieuw=ja", lid).text
            let biljet = try #require(try await proef.verstuurd(ronde))
            #expect(receipt.contains(try #require(biljet.ontvangstcode)))
            #expect(receipt.contains("De keuze van DVO Merenkust is binnen") && receipt.contains("door Wietske Aalders"))
            #expect(receipt.contains("Niemand rijdt te hard"))
            #expect(biljet.keuze == .gekozen(["a", "b", "c", "d", "e", "f", "g"]))
            #expect(biljet.antwoorden.count == 3)
        }
    }

    @Test func `until closing a choice can be changed, and the earlier one counts until the new one is sent`() async throws {
        try await site { proef, client in
            let ronde = try await proef.ronde(vragen: [])
            let path = proef.path(ronde)
            let lid = try await proef.store.logIn(Proefbiljet.lid)
            _ = try await client.post("\(path)/verzending", "versie=0&\(Self.zeven)", lid)
            let again = try await client.get(path, lid).text
            #expect(again.contains("Uw keuze is al verstuurd") && again.contains("value=\"a\" checked"))
            let on = try await client.post(path, "versie=1&\(Self.andere)&doe=verder", lid)
            #expect(on.headers[.location] == "\(path)/controle")
            #expect(try await proef.verstuurd(ronde)?.keuze == .gekozen(["a", "b", "c", "d", "e", "f", "g"]))
            #expect(try await client.get("\(path)/ontvangst", lid).text.contains("U begon aan een wijziging"))
            let control = try await client.get("\(path)/controle", lid)
            #expect(try await client.post("\(path)/verzending", control.lastForm, lid).status == .seeOther)
            #expect(try await proef.verstuurd(ronde)?.keuze == .gekozen(["d", "e", "f", "g", "h", "i", "j"]))
        }
    }

    @Test func `answers about what is chosen no longer are not sent`() async throws {
        try await site { proef, client in
            let ronde = try await proef.ronde()
            let path = proef.path(ronde)
            let lid = try await proef.store.logIn(Proefbiljet.lid)
            _ = try await client.post(path, "versie=0&\(Self.zeven)&doe=verder", lid)
            _ = try await client.post("\(path)/vragen?deel=a", "versie=1&antwoord-v4-a=Dit+moet+weg", lid)
            _ = try await client.post(path, "versie=2&\(Self.andere)&doe=verder", lid)
            let control = try await client.get("\(path)/controle", lid)
            #expect(!control.text.contains("<dd><span class=\"stip-break\">Dit moet weg"))
            _ = try await client.post("\(path)/verzending", control.lastForm, lid)
            #expect(try await proef.verstuurd(ronde)?.antwoorden == [])
        }
    }

    // MARK: What is refused

    @Test(arguments: [
        ("gekozen=a&gekozen=b&gekozen=c&gekozen=d&gekozen=e&gekozen=f", "kies er nog één"),
        ("\(zeven)&gekozen=h", "haal er één weg"),
        ("\(zeven)&gekozen=a", "twee keer"),
        ("gekozen=a&gekozen=b&gekozen=c&gekozen=d&gekozen=e&gekozen=f&gekozen=zz", "staat niet op de lijst"),
        ("", "kies er nog zeven"),
    ])
    func `six, eight, twice the same and what is not on the list are refused at once, and what was ticked stays`(
        fields: String, words: String
    ) async throws {
        try await site { proef, client in
            let ronde = try await proef.ronde(vragen: [])
            let path = proef.path(ronde)
            let lid = try await proef.store.logIn(Proefbiljet.lid)
            let refused = try await client.post(path, "versie=0&\(fields)&doe=verder", lid)
            #expect(refused.status == .badRequest)
            #expect(refused.text.contains("<title>Fout: ") && refused.text.contains(words), "\(words)")
            #expect(refused.text.contains("href=\"#keuze\"") && refused.text.contains("id=\"keuze-fout\""))
            if !fields.isEmpty { #expect(refused.text.contains("value=\"b\" checked")) }
            let sent = try await client.post("\(path)/verzending", "versie=0&\(fields)", lid)
            #expect(sent.status != .seeOther)
            #expect(try await proef.verstuurd(ronde) == nil)
        }
    }

    @Test func `after closing everything that was typed is still on the page, and the earlier ballot stands`() async throws {
        try await site { proef, client in
            let ronde = try await proef.ronde { $0.sluit = $0.opent + 600 }
            let path = proef.path(ronde)
            let lid = try await proef.store.logIn(Proefbiljet.lid)
            _ = try await client.post("\(path)/verzending", "versie=0&\(Self.zeven)", lid)
            proef.clock.advance(599)
            #expect(try await client.get(path, lid).status == .ok)
            // While the clock passes the closing time the form is on its way.
            proef.clock.advance(1)
            let late = try await client.post("\(path)/verzending", "versie=1&\(Self.andere)&antwoord-v2=Lang+verhaal", lid)
            #expect(late.status == .conflict)
            #expect(late.text.contains("gesloten") && late.text.contains("Lang verhaal") && late.text.contains("Mensenhandel en uitbuiting"))
            let choice = try await client.post(path, "versie=1&\(Self.andere)&doe=bewaar", lid)
            #expect(choice.status == .conflict && choice.text.contains("value=\"j\" checked"))
            let answer = try await client.post("\(path)/vragen?deel=geheel", "versie=1&antwoord-v2=Een+lang+verhaal", lid)
            #expect(answer.status == .conflict && answer.text.contains("Een lang verhaal</textarea>"))
            #expect(try await proef.verstuurd(ronde)?.keuze == .gekozen(["a", "b", "c", "d", "e", "f", "g"]))
            let shut = try await client.get(path, lid).text
            #expect(shut.contains("U kunt nu niet kiezen") && shut.contains("\(path)/ontvangst"))
            #expect(try await client.get("\(path)/ontvangst", lid).text.contains("Ondermijning en weerbaarheid"))
        }
    }

    @Test func `before opening there is no ballot yet`() async throws {
        try await site { proef, client in
            let ronde = try await proef.ronde(open: false) { $0.opent = $0.sluit - 3_600 }
            let path = proef.path(ronde)
            let lid = try await proef.store.logIn(Proefbiljet.lid)
            // Nobody knows of the round before it was put before people.
            #expect(try await client.get(path, lid).status == .notFound)
            try await proef.rondes.open(ronde.id, by: Cast.coordinator)
            #expect(try await client.get(path, lid).text.contains("U kunt nu niet kiezen"))
            let early = try await client.post("\(path)/verzending", "versie=0&\(Self.zeven)", lid)
            #expect(early.status == .conflict && early.text.contains("De ronde opent op"))
            #expect(try await proef.verstuurd(ronde) == nil)
        }
    }

    @Test func `somebody else's ballot can be neither seen nor sent, also by who leads the round`() async throws {
        try await site { proef, client in
            let ronde = try await proef.ronde(vragen: [])
            let path = proef.path(ronde)
            for actor in [Proefbiljet.buur, Cast.coordinator, Cast.analist, Cast.lezer, Cast.griffier] {
                let who = try await proef.store.logIn(actor)
                for page in ["", "/vragen", "/controle", "/ontvangst"] {
                    #expect(try await client.get(path + page, who).status == .forbidden, "\(actor.naam) \(page)")
                }
                for page in ["", "/vragen?deel=geheel", "/controle", "/verzending"] {
                    #expect(
                        try await client.post(path + page, "versie=0&\(Self.zeven)&doe=verder", who).status == .forbidden, "\(actor.naam) \(page)")
                }
            }
            #expect(try await proef.verstuurd(ronde) == nil)
            #expect(try await client.get(path).status == .seeOther)
            let own = try await proef.store.logIn(Proefbiljet.lid)
            #expect(try await client.get("/stemrondes/\(ronde.id)/stembiljet/bestaat-niet", own).status == .forbidden)
            #expect(try await client.get("/stemrondes/bestaat-niet/stembiljet/bestaat-niet", own).status == .notFound)
        }
    }

    @Test(arguments: databases) func `of two who send at once one is kept, and the other sees both`(database: String) async throws {
        try await site(database) { proef, client in
            let ronde = try await proef.ronde(vragen: [])
            let path = proef.path(ronde)
            let lid = try await proef.store.logIn(Proefbiljet.lid)
            let secretaris = try await proef.store.logIn(Proefbiljet.secretaris)
            async let one = client.post("\(path)/verzending", "versie=0&\(Self.zeven)", lid)
            async let other = client.post("\(path)/verzending", "versie=0&\(Self.andere)", secretaris)
            let answers = try await [one, other]
            #expect(Set(answers.map(\.status)) == [.seeOther, .conflict])
            let refused = try #require(answers.first { $0.status == .conflict })
            #expect(refused.text.contains("Iemand anders wijzigde de keuze van DVO Merenkust"))
            #expect(refused.text.contains("Ondermijning en weerbaarheid") && refused.text.contains("Mensenhandel en uitbuiting"))
            #expect(try await proef.verstuurd(ronde)?.versie == 1)
            // Who looked at both may go on with the own one.
            let loser = answers[0].status == .conflict ? lid : secretaris
            #expect(try await client.post("\(path)/verzending", refused.lastForm, loser).status == .seeOther)
            #expect(try await proef.verstuurd(ronde)?.versie == 2)
        }
    }

    @Test func `a concept that a colleague kept meanwhile is not written over`() async throws {
        try await site { proef, client in
            let ronde = try await proef.ronde()
            let path = proef.path(ronde)
            let lid = try await proef.store.logIn(Proefbiljet.lid)
            let secretaris = try await proef.store.logIn(Proefbiljet.secretaris)
            _ = try await client.post(path, "versie=0&gekozen=a&doe=bewaar", lid)
            let refused = try await client.post(path, "versie=0&gekozen=b&doe=bewaar", secretaris)
            #expect(refused.status == .conflict && refused.text.contains("Dit staat er nu") && refused.text.contains("Dit vulde u in"))
            #expect(try await proef.concept(ronde)?.keuze == .gekozen(["a"]))
            #expect(try await client.post(path, refused.lastForm + "&doe=bewaar", secretaris).status == .seeOther)
            #expect(try await proef.concept(ronde)?.keuze == .gekozen(["b"]))
        }
    }

    @Test func `forged fields, a wrong type and an unknown question are refused`() async throws {
        try await site { proef, client in
            let ronde = try await proef.ronde()
            let path = proef.path(ronde)
            let lid = try await proef.store.logIn(Proefbiljet.lid)
            for fields in ["\(Self.zeven)&antwoord-v9=x", "\(Self.zeven)&antwoord-v4-zz=x", "\(Self.zeven)&antwoord-v1=misschien"] {
                let refused = try await client.post("\(path)/verzending", "versie=0&\(fields)", lid)
                #expect(refused.status == .badRequest, "\(fields)")
            }
            var foreign = lid
            foreign[try #require(HTTPField.Name("Sec-Fetch-Site"))] = "cross-site"
            #expect(try await client.post("\(path)/verzending", "versie=0&\(Self.zeven)", foreign).status == .forbidden)
            #expect(try await client.post("\(path)/verzending", "versie=x&\(Self.zeven)&a=%FF", lid).status == .badRequest)
            #expect(try await proef.verstuurd(ronde) == nil)
        }
    }
}
