import Testing

@testable import Stip

@Suite struct FormTests {
    @Test func `a form is read as a browser sends it`() throws {
        let form = try Form(urlEncoded: "naam=J.+de+Vries&thema=jeugd&thema=zorg+%26+veiligheid&leeg=&caf%C3%A9=%e2%82%ac".utf8)
        #expect(form["naam"] == "J. de Vries")
        #expect(form.all("thema") == ["jeugd", "zorg & veiligheid"])
        #expect(form["leeg"] == nil)
        #expect(form["café"] == "€")
        #expect(form["is er niet"] == nil)
    }

    @Test func `space around a value does not count`() throws {
        #expect(try Form(urlEncoded: "naam=++Noor%0D%0A".utf8)["naam"] == "Noor")
        #expect(try Form(urlEncoded: "naam=+++".utf8)["naam"] == nil)
    }

    @Test func `names without a value are empty`() throws {
        #expect(try Form(urlEncoded: "a&b=&&=c".utf8).fields.map(\.name) == ["a", "b", ""])
    }

    @Test(arguments: ["a=%", "a=%4", "a=%zz", "a=%00", "a=%ff", "%00=a", "a=%c3%28", "a=%ed%a0%80"])
    func `what no browser sends is refused`(text: String) {
        #expect(throws: Refusal(.onleesbareTekst)) { try Form(urlEncoded: text.utf8) }
    }
}
