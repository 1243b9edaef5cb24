import Foundation
import SocialChoice
import Testing

@testable import Stip

/// Rounds that cannot be held are refused when they are made, with every reason at once.
@Suite struct RondecontroleTests {
    private func told(_ database: String = ":memory:", _ change: @escaping (inout Rondevoorstel) -> Void) async throws -> [String]? {
        let proef = try await Proefronde(database)
        var voorstel = proef.voorstel
        change(&voorstel)
        let made = voorstel
        return try await codes { _ = try await proef.stemrondes.make(made, by: Cast.coordinator) }
    }

    @Test func `every impossible rule has its own reason`() async throws {
        let half = Meerderheid(stemmen: .init(deel: 1, isMeerDan: true))
        let cases: [([String], (inout Rondevoorstel) -> Void)] = [
            (["meer-dan-opties"], { $0.keuzewijze = .kies(minimum: 7, maximum: 11) }),
            (["minimum-boven-maximum"], { $0.keuzewijze = .kies(minimum: 7, maximum: 5) }),
            (["minimum-te-laag"], { $0.keuzewijze = .kies(minimum: 0, maximum: 7) }),
            (["niets-te-kiezen"], { $0.keuzewijze = .kies(minimum: 10, maximum: 10) }),
            (["verkeerd-puntental"], { ($0.keuzewijze, $0.telling.regel) = (.punten(totaal: 0), nil) }),
            (["verkeerde-schaal"], { ($0.keuzewijze, $0.telling.regel) = (.score(schaal: 3...3), nil) }),
            (["verkeerde-drempel"], { ($0.keuzewijze, $0.telling.regel) = (.meerderheid(half), nil) }),
            (["regel-past-niet"], { $0.telling.regel = Telregel(.borda) }), (["regel-past-niet"], { $0.keuzewijze = .consent }),
            (["geen-telregel"], { $0.telling.regel = nil }), (["gewogen-zonder-gewicht"], { $0.telling.regel = Telregel(.weightedApproval) }),
            (["plaatsen-te-veel"], { $0.telling.plaatsen = 10 }), (["geen-plaatsen"], { $0.telling.plaatsen = 0 }),
            (["geen-gelijkstandregel"], { $0.telling.gelijkstand = .eigen("") }), (["sluit-voor-opening"], { $0.opent = $0.sluit }),
            (["sluit-in-verleden"], { ($0.opent, $0.sluit) = ($0.opent - 200, $0.opent - 100) }),
            (["quorum-past-niet"], { $0.quorum = 6 }), (["quorum-past-niet"], { $0.quorum = 0 }), (["geen-deelnemers"], { $0.deelname = [] }),
            (["dubbele-deelnemer"], { $0.deelname.append(.overleg("DVO-MRK")) }), (["onbekend-overleg"], { $0.deelname.append(.overleg("DVO-XXX")) }),
            (["overleg-mag-niet-kiezen"], { $0.deelname.append(.overleg("RVO")) }), (["geen-leden"], { $0.deelname.append(.leden("BBG")) }),
            (["district-zonder-overleg"], { $0.deelname.removeLast() }), (["gewicht-ontbreekt"], { $0.weging = .vast }),
            (["inwoners-ontbreken"], { $0.weging = .inwoners(peiljaar: 2019) }), (["geheim-alleen-personen"], { $0.isGeheim = true }),
            (["ongeldige-naam"], { $0.naam = "" }), (["te-weinig-opties", "meer-dan-opties"], { $0.zonder = Set((2...10).map { "k\($0)" }) }),
            (["ongeldige-vraag"], { $0.vragen = [Vraag(id: "v1", tekst: "", soort: .anders, bereik: .geheel, vorm: .tekst)] }),
        ]
        for (reasons, change) in cases { #expect(try await told(":memory:", change) == reasons) }
    }

    @Test(arguments: databases) func `all reasons are told at once and nothing is kept`(database: String) async throws {
        let reasons = try await told(database) { voorstel in
            voorstel.naam = ""
            voorstel.keuzewijze = .kies(minimum: 12, maximum: 11)
            voorstel.quorum = 9
            voorstel.telling.plaatsen = 40
            voorstel.sluit = voorstel.opent
        }
        #expect(
            reasons == [
                "ongeldige-naam", "minimum-boven-maximum", "meer-dan-opties", "plaatsen-te-veel", "quorum-past-niet", "sluit-voor-opening",
                "sluit-in-verleden",
            ]
        )
    }

    @Test func `in a gemeenschappelijke regeling nobody has more than half of the weight, and exactly half is allowed`() async throws {
        let weights: [String: Gewicht] = ["DVO-MRK": 4, "DVO-VNS": 1, "DVO-HVR": 1, "DVO-GRL": 1, "DVO-EIL": 1]
        let half = try await told { ($0.weging, $0.isGR, $0.gewichten) = (.vast, true, weights) }
        #expect(half == nil)
        let more = try await told { voorstel in
            (voorstel.weging, voorstel.isGR, voorstel.gewichten) = (.vast, true, weights)
            voorstel.gewichten["DVO-MRK"] = Gewicht(4001, 1000)
        }
        #expect(more == ["meer-dan-de-helft"])
    }

    @Test func `a day without a time is the whole day, also when the clock changes`() throws {
        let end = try #require(Rondemoment.moment("2026-10-25", nil, isEnd: true))
        #expect(end == Date(startOf: try dag("2026-10-26")))
        #expect(Rondemoment.velden(end, isEnd: true) == ("2026-10-25", ""))
        // On 25 October 2026 the clock goes back: half past twelve is thirteen and a half hours after midnight.
        let noon = try #require(Rondemoment.moment("2026-10-25", "12.30", isEnd: true))
        #expect(noon.timeIntervalSince(Date(startOf: try dag("2026-10-25"))) == 13.5 * 3_600)
        #expect(Rondemoment.velden(noon, isEnd: true) == ("2026-10-25", "12.30"))
        for (dag, tijd) in [("2026-13-01", nil), ("", nil), ("2026-10-25", "25.00"), ("2026-10-25", "noen")] as [(String, String?)] {
            #expect(Rondemoment.moment(dag, tijd, isEnd: false) == nil)
        }
    }

    @Test func `each way to choose reads back from how it is written`() {
        let strict = Meerderheid(stemmen: .init(deel: Fraction(2, 3), isMeerDan: false), inwoners: .init(deel: Fraction(1, 2), isMeerDan: true))
        let all: [Keuzewijze] = [
            .kies(minimum: 7, maximum: 7), .rangorde(minimum: 3), .punten(totaal: 10), .score(schaal: 0...3), .consent, .zienswijze,
            .meerderheid(.gewoon), .meerderheid(strict),
        ]
        for wijze in all { #expect(Keuzewijze(wijze.tekst) == wijze) }
        for wrong in ["", "kies", "kies 7", "kies zeven zeven", "score 3 0", "meerderheid 1/2 - -", "lot 1"] { #expect(Keuzewijze(wrong) == nil) }
        #expect(
            Meerderheid.gewoon.stemmen.isMet(3, of: 5) && !Meerderheid.gewoon.stemmen.isMet(2, of: 4) && !Meerderheid.gewoon.stemmen.isMet(0, of: 0))
    }
}
