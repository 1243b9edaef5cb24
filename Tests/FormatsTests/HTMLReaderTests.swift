import Testing

@testable import Formats

@Suite struct HTMLReaderTests {
    @Test func `headings, lists, tables and breaks become blocks`() async throws {
        let text = try await reading(
            """
            <!DOCTYPE html><html lang="nl"><head><title>Plan</title><style>p { color: red }</style></head><body>
            <h1>Veilig Voorbeeldrade</h1><p>Tekst met<br>een <em>breuk</em>.</p>
            <p><strong>Speerpunten</strong></p>
            <ol start="3"><li>Jeugd<ul><li>school</li></ul></li><li><p>Drugs</p><p>Ook op straat.</p></li></ol>
            <table><caption>Cijfers</caption><tr><th>Thema</th><th>2030</th></tr><tr><td>Jeugd</td><td>12</td></tr></table>
            <script>document.write("weg")</script>losse tekst</body></html>
            """)
        #expect(
            text.outline == [
                "h1 Veilig Voorbeeldrade", "p Tekst met\neen breuk.", "p* Speerpunten", "i1# [3.] Jeugd", "i2 [•] school", "i1# [4.] Drugs",
                "p Ook op straat.", "p Cijfers", "c0,0* Thema", "c0,1* 2030", "c1,0 Jeugd", "c1,1 12", "p losse tekst",
            ])
        let broken = try #require(text.blocks.first { !$0.breaks.isEmpty })
        #expect(text.utf8[broken.breaks[0]] == 0x0A)
    }

    @Test func `menus, forms, footers and what is hidden are not the text`() async throws {
        let text = try await reading(
            """
            <html><head><title>Veiligheidsplan</title></head><body><header><nav><ul><li>Home</li></ul></nav></header>
            <main><p>Dit is het plan van de gemeente Voorbeeldrade voor de komende vier jaar, met alles wat daarbij hoort.</p>
            <aside>Lees ook</aside><form>Zoeken</form><div hidden>weg</div><div style="display: none">weg</div><p aria-hidden="true">weg</p></main>
            <footer>Cookies</footer></body></html>
            """)
        #expect(
            text.outline == [
                "h1 Veiligheidsplan", "p Dit is het plan van de gemeente Voorbeeldrade voor de komende vier jaar, met alles wat daarbij hoort.",
            ])
    }

    @Test func `a page that stands in one form is read`() async throws {
        let text = try await reading(
            "<html><body><form><h1>Plan</h1><p>Al de tekst staat in een formulier, zoals sommige sites doen.</p></form></body></html>")
        #expect(text.outline == ["h1 Plan", "p Al de tekst staat in een formulier, zoals sommige sites doen."])
    }

    @Test func `a list of links into the page is a table of contents`() async throws {
        let text = try await reading(
            "<html><body><h1>Plan</h1><ul><li><a href=\"#jeugd\">Jeugd</a></li></ul><ul><li><a href=\"/jeugd\">Jeugd</a></li></ul></body></html>")
        #expect(text.outline == ["h1 Plan", "t Jeugd", "i1 [•] Jeugd"])
    }

    @Test func `the bytes tell the encoding, whatever the page says`() async throws {
        let windows =
            Array("<html><head><meta charset=\"utf-8\"></head><body><p>co".utf8) + [0xF6]
            + Array("rdinatie &#146;s avonds &euro; 5</p></body></html>".utf8)
        #expect(try await reading(windows).outline == ["p coördinatie ’s avonds € 5"])
        let utf8 = "<html><head><meta charset=\"windows-1252\"></head><body><p>coördinatie</p></body></html>"
        #expect(try await reading(utf8).outline == ["p coördinatie"])
    }

    @Test func `markup in text stays text`() async throws {
        #expect(
            try await reading("<html><body><p>&lt;script&gt;alert(1)&lt;/script&gt;</p></body></html>").outline == ["p <script>alert(1)</script>"])
    }

    @Test func `a layout in tables of one column, and broken markup, are read`() async throws {
        let text = try await reading("<html><body><table><tr><td><h2>Jeugd</h2><p>Tekst<p>Meer <b>tekst</p></td></tr></table><ul><ul><li>los</ul>")
        #expect(
            text.outline == ["h2 Jeugd", "p Tekst", "p Meer tekst", "i2* [•] los"]
                || text.outline == ["h2 Jeugd", "p Tekst", "p Meer tekst", "i2 [•] los"])
    }

    @Test func `a list typed into one paragraph is a list`() async throws {
        let text = try await reading(
            "<html><body><p>De prioriteiten zijn:<br>- Drugs;<br>- Zorg en<br>veiligheid;<br>- Jeugd.</p><p>A. Een<br>B. Twee</p></body></html>")
        #expect(
            text.outline == [
                "p De prioriteiten zijn:", "i1 [-] Drugs;", "i1 [-] Zorg en\nveiligheid;", "i1 [-] Jeugd.", "i1# [A.] Een", "i1# [B.] Twee",
            ])
    }

    @Test func `what a page folds open has its summary as a heading`() async throws {
        let text = try await reading(
            "<html><body><h2>Nadruk</h2><details><summary>Geweld</summary><p>Jonge daders.</p></details><details><summary>Drugs</summary></details></body></html>"
        )
        #expect(text.outline == ["h2 Nadruk", "h3 Geweld", "p Jonge daders.", "h3 Drugs"])
    }
}
