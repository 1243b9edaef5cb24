import Foundation
import Hummingbird
import HummingbirdTesting
import Testing

@testable import Stip

/// Leading a round on the site: request in, page out.
@Suite struct StemrondesPagesTests {
    /// A form that is right, as the page of a new round sends it, changed where a test says so.
    private func form(_ proef: Proefronde, _ changes: [String: String?] = [:]) -> String {
        var fields: [(String, String)] = [
            ("bron", "longlist:\(proef.longlist)"), ("naam", "Zeven van tien"), ("keuzewijze", "kies"), ("aantal", "7"), ("plaatsen", "5"),
            ("regel", "goedkeuring"), ("gelijkstand", "meeste-gemeenten"), ("weging", "ieder"), ("opent-dag", "2026-10-09"), ("opent-tijd", "9.00"),
            ("sluit-dag", "2026-10-23"), ("vraag-1", "Wat mist u?"), ("vraag-1-bereik", "geheel"), ("vraag-1-vorm", "tekst"),
        ]
        fields = fields.filter { changes[$0.0] == nil } + changes.compactMap { name, value in value.map { (name, $0) } }
        for place in 1...10 { fields += [("staat-erop", "k\(place)"), ("optie", "k\(place)")] }
        for overleg in Proefronde.overleggen { fields.append(("deelnemers", "overleg:\(overleg)")) }
        return fields.map { "\($0)=\($1.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? "")" }.joined(separator: "&")
    }

    @Test(arguments: databases) func `a round is made, put ready, opened, followed and closed on the site`(database: String) async throws {
        let proef = try await Proefronde(database)
        let (leader, member) = (try await proef.store.logIn(), try await proef.store.logIn(Proefronde.lid()))
        let filled = form(proef)
        try await app(over: proef.store).test(.router) { client in
            let empty = try await client.get("/stemrondes", leader)
            #expect(empty.text.contains("Er is nog geen ronde") && empty.text.contains("/stemrondes/nieuw"))
            #expect(try await client.get("/stemrondes", member).text.contains("Zodra de coördinator een ronde opent"))
            let new = try await client.get("/stemrondes/nieuw", leader)
            #expect(
                new.text.contains("value=\"7\"") && new.text.contains("DVO Eilanden, met één keuze")
                    && new.text.contains("Wat verwacht u van de politie?"))
            #expect(try await client.get("/stemrondes/nieuw", member).status == .forbidden)
            let made = try await client.post("/stemrondes", filled, leader)
            #expect(made.status == .seeOther)
            let path = String(made.headers[.location]?.split(separator: "?").first ?? "")
            #expect(try await client.get(path, leader).text.contains("Zet de ronde klaar"))
            #expect(try await client.get(path, member).status == .notFound)
            #expect(try await client.get("\(path)/bewerken", leader).text.contains("value=\"2026-10-23\""))
            #expect(try await client.post("\(path)/opening", "wanneer=", leader).status == .seeOther)
            #expect(try await client.get(path, leader).text.contains("De ronde opent op vrijdag 9 oktober 2026, 9.00 uur"))
            #expect(try await client.post("\(path)/opening", "wanneer=nu", leader).status == .seeOther)
            let followed = try await client.get(path, leader)
            #expect(followed.text.contains("0 van 5 antwoordden") && followed.text.contains("Herinner wie nog niet koos"))
            let own = try await client.get(path, member)
            #expect(own.text.contains("Kies: DVO Merenkust") && !own.text.contains("Sluit de ronde nu"))
            #expect(try await client.get("\(path)/opkomst", leader).text.contains("DVO Merenkust"))
            #expect(try await client.get("\(path)/opkomst", try await proef.store.logIn(Cast.lezer)).status == .forbidden)
            let bare = try await client.post("\(path)/sluiting", "reden=", leader)
            #expect(bare.status == .badRequest && bare.text.contains("Schrijf waarom"))
            #expect(try await client.post("\(path)/sluiting", "reden=Klaar", leader).status == .seeOther)
            #expect(try await client.post("\(path)/sluiting", "reden=Klaar", member).status == .forbidden)
            #expect(try await client.get(path, member).text.contains("Bekijk de uitslag"))
            #expect(try await client.get("/stemrondes/bestaat-niet", leader).status == .notFound)
        }
    }

    @Test func `a form that cannot be read keeps what was typed and tells every reason at its field`() async throws {
        let proef = try await Proefronde()
        let leader = try await proef.store.logIn()
        let wrong = form(
            proef, ["naam": "", "aantal": "elf", "plaatsen": "veel", "sluit-dag": "", "gelijkstand": nil as String?, "gewicht-DVO-MRK": "zwaar"])
        let impossible = form(proef, ["aantal": "11", "quorum": "9", "sluit-dag": "2026-10-08", "toelichting": "<script>alert(1)</script>"])
        try await app(over: proef.store).test(.router) { client in
            let unread = try await client.post("/stemrondes", wrong, leader)
            #expect(unread.status == .badRequest)
            for field in ["aantal", "plaatsen", "sluit-dag", "gelijkstand", "gewicht-DVO-MRK"] {
                #expect(unread.text.contains("href=\"#\(field)\""), "\(field)")
            }
            let refused = try await client.post("/stemrondes", impossible, leader)
            #expect(refused.status == .badRequest && refused.text.contains("Daaruit kan niemand er elf kiezen"))
            #expect(refused.text.contains("Het quorum is negen") && refused.text.contains("&lt;script>") || refused.text.contains("&lt;script&gt;"))
            #expect(try await client.get("/stemrondes", leader).text.contains("Er is nog geen ronde"))
        }
    }

    @Test(arguments: databases) func `the start page tells each what waits`(database: String) async throws {
        let proef = try await Proefronde(database)
        let ronde = try await proef.opened()
        let (leader, member, reader) = (
            try await proef.store.logIn(), try await proef.store.logIn(Proefronde.lid()), try await proef.store.logIn(Cast.lezer)
        )
        try await app(over: proef.store).test(.router) { client in
            #expect(try await client.get("/", member).text.contains("Kies voor DVO Merenkust"))
            #expect(try await client.get("/", leader).text.contains("Volg de stemronde"))
            try await proef.stemmen.cast(Proefronde.keuze(), from: try proef.deelnemer(in: ronde), in: ronde.id, by: Proefronde.lid())
            #expect(try await !client.get("/", member).text.contains("Kies voor DVO Merenkust"))
            // Who answered is not for everybody's start page.
            #expect(try await !client.get("/", reader).text.contains("verstuurde de keuze"))
        }
    }
}
