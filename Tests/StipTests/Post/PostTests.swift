import Database
import Foundation
import HummingbirdTesting
import Testing

@testable import Stip

@Suite(.enabled(if: Mailserver.python != nil, "De mailserver voor tests is er niet: draai bin/setup --tests")) struct PostTests {
    private func postbode(_ port: Int, seconds: Int = 30) -> Postbode {
        Postbode(server: "smtp://127.0.0.1:\(port)", afzender: MimeTests.afzender, tls: false, naam: "stip.merenland.example", seconds: seconds)
    }

    private func bericht(_ adres: String = "sanne@boekveen.example", onderwerp: String = "Het plan van Boekveen staat klaar") throws -> Bericht {
        try Bericht(
            soort: "proef", aan: try Postadres(naam: "Sanne Oeverlo", adres: adres), onderwerp: onderwerp,
            alineas: ["Het plan van Boekveen staat klaar om na te kijken.", "U kunt antwoorden tot 16 oktober."],
            link: Briefverwijzing("Bekijk het plan", "https://stip.merenland.example/toets/3?a=1&b=2"))
    }

    private func queue(_ bericht: Bericht, in store: Store) async throws -> ID<Poststuk> {
        try await store.write { db in
            try db.record("proef", on: "x", by: Cast.coordinator, "Noor schreef een bericht.")
            return try db.queue(bericht)
        }
    }

    private func stuk(_ id: ID<Poststuk>, in store: Store) async throws -> Poststuk {
        try #require(try await store.read { db in try db.poststuk(id) })
    }

    // MARK: A letter that arrives

    @Test(arguments: databases) func `a letter is sent once, and read back whole`(database: String) async throws {
        let (store, server) = (try await openStore(database), try Mailserver())
        defer { try? server.stop() }
        let id = try await queue(try bericht(onderwerp: "Coördinatie: ’s-Gravenmeer antwoordt"), in: store)
        let werk = Postwerk(store: store, postbode: postbode(server.port), log: .silent)
        try await werk.drain()
        try await werk.drain()

        let letters = try await server.letters()
        let letter = try #require(letters.first)
        #expect(letters.count == 1)
        #expect((letter.van, letter.aan) == ("stip@merenland.example", ["sanne@boekveen.example"]))
        #expect(letter.gebreken.isEmpty && letter.kaleRegels == 0 && letter.zevenBits && letter.langste <= 78)
        #expect(letter.soorten == ["text/plain", "text/html"])
        #expect(letter.koppen["Subject"] == "Coördinatie: ’s-Gravenmeer antwoordt")
        #expect(letter.koppen["From"] == "Stip Merenland <stip@merenland.example>")
        #expect(letter.koppen["To"] == "Sanne Oeverlo <sanne@boekveen.example>")
        #expect(letter.koppen["Reply-To"] == "Stip Merenland <stip@merenland.example>")
        #expect(letter.koppen["Message-ID"] == "<\(id)@merenland.example>")
        #expect(letter.koppen["Auto-Submitted"] == "auto-generated")
        #expect(letter.koppen["Date"] == "Thu, 08 Oct 2026 10:00:00 +0000")
        #expect(letter.koppen["Content-Language"] == "nl" && letter.html.contains("<html lang=\"nl\">"))
        #expect(
            letter.tekst.replacing("\r\n", with: "\n") == """
                Beste Sanne Oeverlo,

                Het plan van Boekveen staat klaar om na te kijken.

                U kunt antwoorden tot 16 oktober.

                Bekijk het plan:
                https://stip.merenland.example/toets/3?a=1&b=2

                Met vriendelijke groet,
                Stip Merenland

                Stip maakte dit bericht automatisch. Uw antwoord komt bij stip@merenland.example.

                """)
        #expect(letter.html.contains(">https://stip.merenland.example/toets/3?a=1&amp;b=2</a>"))
        #expect(!letter.html.contains("<img") && !letter.html.contains("src="))

        let sent = try await stuk(id, in: store)
        #expect((sent.stand, sent.pogingen, sent.verzonden) == (.verzonden, 1, Cast.now))
        let rest = try await store.read { db in
            try db.one("select count(*) as aantal from poststuk where inhoud is not null or link_adres is not null") { try $0["aantal"] as Int }
        }
        #expect(rest == 0)
        let line = try #require(try await store.read { db in try db.historie(of: id.rawValue) }.first)
        #expect((line.soort, line.actor, line.uitkomst) == ("bericht-verzonden", "stip", .gedaan))
        #expect(line.tekst == "Stip stuurde ‘Coördinatie: ’s-Gravenmeer antwoordt’ aan Sanne Oeverlo (sanne@boekveen.example).")
    }

    @Test(arguments: databases) func `an act that is undone sends nothing`(database: String) async throws {
        struct Stop: Error {}
        let store = try await openStore(database)
        let bericht = try bericht()
        await #expect(throws: Stop.self) {
            try await store.write { db in
                try db.record("proef", on: "x", by: Cast.coordinator, "…")
                try db.queue(bericht)
                throw Stop()
            }
        }
        let waiting = try await store.read { db in try db.hasDuePost() }
        #expect(!waiting)
    }

    @Test(arguments: databases) func `two workers at once send each letter once`(database: String) async throws {
        let (store, server) = (try await openStore(database), try Mailserver())
        defer { try? server.stop() }
        for nummer in 1...6 { _ = try await queue(try bericht(onderwerp: "Bericht \(nummer)"), in: store) }
        let werk = Postwerk(store: store, postbode: postbode(server.port), log: .silent)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<3 { group.addTask { try await werk.drain() } }
            try await group.waitForAll()
        }
        let numbers = try await server.letters(6).compactMap { $0.koppen["Message-ID"] }
        #expect(numbers.count == 6 && Set(numbers).count == 6)
    }

    // MARK: A letter that does not

    @Test(arguments: databases) func `an address that the server refuses is given up at once, and says so`(database: String) async throws {
        let (store, server) = (try await openStore(database), try Mailserver())
        defer { try? server.stop() }
        let unknown = try await queue(try bericht("weg@boekveen.example"), in: store)
        let unwanted = try await queue(try bericht(onderwerp: "spam"), in: store)
        let good = try await queue(try bericht(), in: store)
        try await Postwerk(store: store, postbode: postbode(server.port), log: .silent).drain()
        let (one, two, three) = (try await stuk(unknown, in: store), try await stuk(unwanted, in: store), try await stuk(good, in: store))
        #expect((one.stand, one.fout) == (.mislukt, "De mailserver neemt geen mail aan voor dit adres (550)."))
        #expect((two.stand, two.fout) == (.mislukt, "De mailserver weigert dit bericht (554)."))
        #expect(three.stand == .verzonden)
        let line = try #require(try await store.read { db in try db.historie(of: unknown.rawValue) }.first)
        #expect((line.soort, line.uitkomst) == ("bericht-mislukt", .geweigerd))
    }

    @Test(arguments: databases) func `a server that says later is asked again, later and later, and at last no more`(database: String) async throws {
        let clock = TestClock()
        let (store, server) = (try await openStore(database, clock: clock), try Mailserver())
        defer { try? server.stop() }
        let id = try await queue(try bericht("later@boekveen.example"), in: store)
        let werk = Postwerk(store: store, postbode: postbode(server.port), log: .silent)
        var waits: [Int] = []
        for _ in 1..<Poststuk.hoogstens {
            try await werk.drain()
            let now = try await stuk(id, in: store)
            #expect((now.stand, now.fout) == (.wacht, "De mailserver neemt dit bericht nu niet aan (451)."))
            let wait = now.volgende.timeIntervalSince(clock.now)
            waits.append(Int(wait / 60))
            clock.advance(wait - 1)
            try await werk.drain()
            #expect(try await stuk(id, in: store).pogingen == now.pogingen, "too early")
            clock.advance(1)
        }
        try await werk.drain()
        #expect(waits == [1, 5, 15, 60, 240, 720, 1_440])
        let last = try await stuk(id, in: store)
        #expect((last.stand, last.pogingen) == (.mislukt, Poststuk.hoogstens))
    }

    @Test(arguments: databases) func `a server that does not answer holds nothing back and loses nothing`(database: String) async throws {
        let clock = TestClock()
        let (store, deaf) = (try await openStore(database, clock: clock), try Mailserver(["--stil"]))
        defer { try? deaf.stop() }
        let first = try await queue(try bericht(), in: store)
        clock.advance(1)
        let second = try await queue(try bericht(onderwerp: "Nog een"), in: store)
        try await Postwerk(store: store, postbode: postbode(deaf.port, seconds: 1), log: .silent).drain()
        let kept = try await stuk(first, in: store)
        #expect((kept.stand, kept.pogingen, kept.fout) == (.wacht, 1, "De mailserver gaf binnen 1 seconden geen antwoord."))
        // The other letter is not tried on a server that is of no use now.
        #expect(try await stuk(second, in: store).pogingen == 0)

        let server = try Mailserver()
        defer { try? server.stop() }
        clock.advance(60)
        try await Postwerk(store: store, postbode: postbode(server.port), log: .silent).drain()
        #expect(try await server.letters(2).count == 2)
        #expect(try await stuk(first, in: store).stand == .verzonden)
    }

    @Test func `nobody listens, or only in the clear`() async throws {
        let (server, store) = (try Mailserver(), try await openStore())
        defer { try? server.stop() }
        let bericht = try bericht()
        var strict = postbode(server.port)
        strict.tls = true
        let clear = try await strict.bring(bericht, "p1", at: Cast.now)
        #expect(clear == .onbereikbaar(reden: "De mailserver biedt geen versleutelde verbinding."))
        #expect(try await server.letters(0).isEmpty)
        let nobody = try await postbode(1).bring(bericht, "p1", at: Cast.now)
        #expect(nobody == .onbereikbaar(reden: "De mailserver neemt geen verbinding aan."))
        var nameless = postbode(1)
        nameless.gebruiker = "stip"
        nameless.wachtwoordBestand = "/bestaat/niet"
        let locked = try await nameless.bring(bericht, "p1", at: Cast.now)
        #expect(locked == .onbereikbaar(reden: "Stip kan het bestand met het wachtwoord van de mailserver niet lezen."))
        _ = store
    }

    // MARK: Dying

    @Test(arguments: databases) func `a letter in the hands of a process that died goes again under the same number`(database: String) async throws {
        let clock = TestClock()
        let (store, server) = (try await openStore(database, clock: clock), try Mailserver())
        defer { try? server.stop() }
        let id = try await queue(try bericht(), in: store)
        let beurt = try #require(try await store.maintain { db in try db.takePost() })
        _ = try await postbode(server.port).bring(beurt.bericht, beurt.poststuk, at: beurt.gemaakt)
        // Here the process ends: the server has it, nobody wrote that down.
        let werk = Postwerk(store: store, postbode: postbode(server.port), log: .silent)
        try await werk.drain()
        #expect(try await server.letters().count == 1, "still in the hands of the first")
        clock.advance(Postbeurt.pacht)
        try await werk.drain()
        let letters = try await server.letters(2)
        #expect(letters.count == 2 && Set(letters.compactMap { $0.koppen["Message-ID"] }).count == 1)
        #expect(Set(letters.map(\.tekst)).count == 1)
        // The first one that comes to itself after all changes nothing.
        try await store.maintain { db in try db.finish(beurt, with: .geweigerd(reden: "Te laat.")) }
        #expect(try await stuk(id, in: store).stand == .verzonden)
    }

    @Test(arguments: databases) func `a letter that ends the process each time is given up`(database: String) async throws {
        let clock = TestClock()
        let store = try await openStore(database, clock: clock)
        let id = try await queue(try bericht(), in: store)
        for _ in 1...Poststuk.hoogstens {
            let beurt = try await store.maintain { db in try db.takePost() }
            #expect(beurt != nil)
            clock.advance(Postbeurt.pacht)
        }
        try await Postwerk(store: store, postbode: postbode(1), log: .silent).drain()
        let last = try await stuk(id, in: store)
        #expect((last.stand, last.fout) == (.mislukt, Postbeurt.afgebroken))
    }

    // MARK: Encrypted, with a password

    @Test func `with STARTTLS and a password the letter goes, and neither stands in a list of processes`() async throws {
        let folder = try ProgramTests.Folder()
        let pem = folder.path + "/server.pem"
        let made = try Pers.run(
            [
                "-c", "import subprocess,sys; subprocess.run(['openssl','req','-x509','-newkey','rsa:2048','-nodes','-days','2','-subj','/CN=localhost','-addext','subjectAltName=DNS:localhost','-keyout',sys.argv[1],'-out',sys.argv[1]+'.crt'],check=True,stderr=subprocess.DEVNULL); open(sys.argv[1],'a').write(open(sys.argv[1]+'.crt').read())",
                pem,
            ], python: Mailserver.python)
        guard made.0 == 0 else { return }
        let server = try Mailserver(["--certificate", pem, "--login", "stip:pas\"woord\\ é"])
        defer { try? server.stop() }
        let password = folder.path + "/wachtwoord"
        try "pas\"woord\\ é\n".write(toFile: password, atomically: true, encoding: .utf8)
        var postbode = Postbode(
            server: "smtp://localhost:\(server.port)", afzender: MimeTests.afzender, gebruiker: "stip", wachtwoordBestand: password, seconds: 30)
        let unknown = try await postbode.bring(try bericht(), "p1", at: Cast.now)
        #expect(unknown == .onbereikbaar(reden: "Stip vertrouwt het certificaat van de mailserver niet."))
        postbode.certificaten = pem + ".crt"
        let taken = try await postbode.bring(try bericht(), "p2", at: Cast.now)
        #expect(taken == .aangenomen)
        #expect(try await server.letters().first?.login == "stip")
        try "anders".write(toFile: password, atomically: true, encoding: .utf8)
        let wrong = try await postbode.bring(try bericht(), "p3", at: Cast.now)
        #expect(wrong == .onbereikbaar(reden: "De mailserver kent de gebruiker of het wachtwoord niet (535)."))
    }

    // MARK: The page

    @Test(arguments: databases) func `who lets people in sees what was not sent, and sends it again`(database: String) async throws {
        let (store, server) = (try await openStore(database), try Mailserver())
        defer { try? server.stop() }
        let id = try await queue(try bericht("weg@boekveen.example", onderwerp: "Uw <toegang>"), in: store)
        try await Postwerk(store: store, postbode: postbode(server.port), log: .silent).drain()
        let post = Post(store: store, kanMailen: true)
        await #expect(throws: Refusal(.magPostNietZien)) { _ = try await post.lijst(by: Cast.analist) }
        await #expect(throws: Refusal(.magPostNietZien)) { try await post.retry(id, by: Cast.adviseur) }
        await #expect(throws: Refusal(.geenPoststuk)) { try await post.retry("weg", by: Cast.coordinator) }

        let session = try await store.logIn()
        try await app(over: store).test(.router) { client in
            let page = try await client.get("/post", session).text
            #expect(page.contains("1 bericht is niet verzonden") && page.contains("Uw &lt;toegang&gt;") && page.contains("voor dit adres (550)"))
            #expect(page.contains("Stip stuurt geen mail"))
            let again = try await client.post("/post/\(id)/poging", "", session)
            #expect(again.status == .seeOther)
            let twice = try await client.post("/post/\(id)/poging", "", session)
            #expect(twice.status == .conflict && twice.text.contains("al verzonden"))
        }
        let waiting = try await stuk(id, in: store)
        #expect((waiting.stand, waiting.pogingen) == (.wacht, 1))
        let line = try #require(try await store.read { db in try db.historie(of: id.rawValue) }.first)
        #expect((line.soort, line.actorNaam) == ("bericht-opnieuw", "Noor Hazelhoff"))
    }
}
