import Foundation

@testable import Stip

/// The example sheets of the design, and sheets made up by a counter for every size there may be.
enum Voorbeeldplaten {
    static let map = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "poster")

    static func plaat(_ naam: String) throws -> Praatplaat {
        try JSONDecoder().decode(Gegevens.self, from: Data(contentsOf: map.appending(path: "gegevens/\(naam).json"))).praatplaat
    }

    /// The same sheet when a person confirmed every second municipality of each theme.
    static func deelsBevestigd(_ plaat: Praatplaat) -> Praatplaat {
        let themas = plaat.themas.map { thema in
            Praatplaat.Thema(
                id: thema.id, naam: thema.naam, focus: thema.focus, noemt: thema.noemt, citaat: thema.citaat, verschil: thema.verschil,
                bevestigd: Set(thema.noemt.keys.sorted().enumerated().filter { $0.offset % 2 == 0 }.map(\.element)))
        }
        return plaat.niveau == .eenheid
            ? Praatplaat(
                eenheid: plaat.naam, periode: plaat.periode, peildatum: plaat.peildatum, adres: plaat.adres, bladen: plaat.bladen,
                gemeenten: plaat.gemeenten, districten: plaat.delen, themas: themas, opvallend: plaat.woorden, horizon: plaat.horizon)
            : Praatplaat(
                district: plaat.naam, eenheid: plaat.eenheid, periode: plaat.periode, peildatum: plaat.peildatum, adres: plaat.adres,
                bladen: plaat.bladen, gemeenten: plaat.gemeenten, teams: plaat.delen, themas: themas, opvallend: plaat.woorden, horizon: plaat.horizon)
    }

    /// A district that nobody wrote: the same numbers give the same sheet.
    static func district(
        gemeenten aantal: Int, teams: Int, themas: Int, lang: Bool = false, zaad: Int = 1, plan: ((Int) -> Praatplaat.Plan)? = nil
    ) -> Praatplaat {
        var toeval = Toeval(zaad: zaad &* 7919 &+ aantal &* 131 &+ teams &* 17 &+ themas)
        let gemeenten = (0..<aantal).map { index in
            Praatplaat.Gemeente(
                code: code(index), naam: lang ? langeNamen[index % langeNamen.count] : korteNamen[index % korteNamen.count],
                plan: plan?(index) ?? [.geldig, .geldig, .geldig, .geldig, .geldig, .verlopen, .ontbreekt, .onleesbaar][toeval.next(8)],
                titel: lang ? "Meerjarenbeleidsplan integrale veiligheid en openbare orde" : "Integraal veiligheidsplan", termijn: "2027–2030")
        }
        let delen = (0..<teams).map { team in
            Praatplaat.Deel(
                naam: lang ? langeTeams[team % langeTeams.count] : korteTeams[team % korteTeams.count],
                gemeenten: gemeenten.indices.filter { $0 * teams / aantal == team }.map { gemeenten[$0].code })
        }
        return Praatplaat(
            district: lang ? "Noordoostelijke Graafschapslanden en Zuider-Ommelanden" : "Merenkust",
            eenheid: lang ? "Oost-Delta en Merenland" : "Merenland",
            periode: "2027–2030", peildatum: "8 oktober 2026",
            adres: lang
                ? "stip.veiligheidsnetwerk-oost-delta-en-merenland.example/praatplaten/noordoostelijke-graafschapslanden" : "stip.example/merenkust",
            bladen: "4 van 7", gemeenten: gemeenten, teams: delen,
            themas: Self.themas(themas, gemeenten.map(\.code), lang: lang, citaatVan: gemeenten.first?.naam ?? "", &toeval))
    }

    static func eenheid(gemeenten aantal: Int, districten: Int, themas: Int, lang: Bool = false, zaad: Int = 1) -> Praatplaat {
        var toeval = Toeval(zaad: zaad &* 104_729 &+ aantal &* 37 &+ themas)
        let gemeenten = (0..<aantal).map { index in
            Praatplaat.Gemeente(
                code: code(index), naam: lang ? langeNamen[index % langeNamen.count] : korteNamen[index % korteNamen.count],
                plan: [.geldig, .geldig, .geldig, .geldig, .verlopen, .geldig, .geldig, .ontbreekt][toeval.next(8)],
                titel: "Integraal veiligheidsplan",
                termijn: "2027–2030")
        }
        // Districts differ in size, as in life.
        let bounds = (0...districten).map { Int((Double($0) / Double(districten)).squareRoot() * Double(aantal)) }
        let delen = (0..<districten).map { index in
            Praatplaat.Deel(
                naam: lang
                    ? langeTeams[index % langeTeams.count]
                    : ["Merenkust", "Veenstreek", "Heuvelrand", "Grensland", "Eilanden", "Stad", "Waard"][index % 7],
                gemeenten: gemeenten[bounds[index]..<bounds[index + 1]].map(\.code))
        }
        return Praatplaat(
            eenheid: lang ? "Oost-Delta en Merenland" : "Merenland", periode: "2027–2030", peildatum: "8 oktober 2026", adres: "stip.example/eenheid",
            bladen: "2 van 7", gemeenten: gemeenten, districten: delen,
            themas: Self.themas(themas, gemeenten.map(\.code), lang: lang, citaatVan: gemeenten.first?.naam ?? "", &toeval))
    }

    private static func themas(_ aantal: Int, _ codes: [String], lang: Bool, citaatVan gemeente: String, _ toeval: inout Toeval) -> [Praatplaat.Thema]
    {
        (0..<aantal).map { index in
            let kans = max(8, 95 - index * 11)
            var noemt: [String: Praatplaat.Rang] = [:]
            for code in codes {
                let worp = toeval.next(100)
                if worp < kans { noemt[code] = .prioriteit } else if worp < kans + 15 { noemt[code] = .doorlopend }
            }
            let (id, naam) = Self.themas[index % Self.themas.count]
            let citaat = Praatplaat.Citaat(
                tekst: lang
                    ? "Ondermijning kijkt niet naar gemeentegrenzen, dus wij ook niet. Met twaalf buren doen wij daarom samen een jaar lang controles op "
                        + "bedrijventerreinen, in havens en in het buitengebied, en wij vertellen de raad ieder kwartaal wat dat heeft opgeleverd."
                    : "Wie hier een loods verhuurt, weet aan wie. Dat is over vier jaar de norm.",
                gemeente: gemeente, bron: lang ? "Meerjarenbeleidsplan integrale veiligheid en openbare orde 2027–2030" : "IVP 2027–2030",
                bladzijde: "14")
            return Praatplaat.Thema(
                id: id, naam: naam,
                focus: lang || index % 2 == 0 ? "met focus op het buitengebied, de haven, bedrijventerreinen en de binnenstad in het weekend" : nil,
                noemt: noemt, citaat: index % 4 == 3 ? nil : citaat)
        }
    }

    static let themas: [(String, String)] = [
        ("ondermijning", "Ondermijning"), ("zorg-en-veiligheid", "Zorg en veiligheid"), ("digitale-veiligheid", "Digitale veiligheid"),
        ("jeugd", "Jeugd"),
        ("drugs", "Drugs"), ("woonoverlast", "Woon\u{AD}overlast en leef\u{AD}baarheid"), ("mensenhandel", "Mensenhandel"),
        ("woninginbraak", "Woning\u{AD}inbraak en geweld"), ("polarisatie", "Polari\u{AD}satie en onrust"),
        ("overlast", "Overlast in de openbare ruimte"), ("veiligheidsgevoel", "Veiligheids\u{AD}gevoel en wijken"),
        ("weerbare-overheid", "Weerbare overheid"),
        ("crisisbeheersing", "Crisis\u{AD}beheersing en brand"), ("evenementen", "Evene\u{AD}menten en uitgaan"), ("verkeer", "Verkeer"),
        ("huiselijk-geweld", "Huiselijk geweld"), ("ondernemen", "Veilig ondernemen"), ("externe-veiligheid", "Externe veiligheid"),
        ("buitengebied", "Buitengebied"),
    ]

    private static func code(_ index: Int) -> String {
        "G\(Character(Unicode.Scalar(UInt8(97 + index / 26))))\(Character(Unicode.Scalar(UInt8(97 + index % 26))))"
    }

    private static let korteNamen = [
        "Bronkhaven", "Duinmeer", "Kustelo", "Merenburg", "Rietmeer", "Wiederwoude", "Zilverplas", "Oldewaard", "Lagerveen", "Elzerbroek",
        "Groothaven",
        "Aalderveen", "Bargerwoude", "Dalveen", "Emmelhaar", "Gasterloo", "Hoogzand", "Klazinga", "Smildeveen", "Turfhaven", "Bergerode",
        "Eikelhorst",
        "Loenderbeek", "Posbergen", "Ruurderlo", "Uddelveld", "Wolfsrode",
    ]
    private static let langeNamen = [
        "Nieuw-Aalderveen aan de Leede", "’s-Gravenmeer en Ambt Oude Grift", "Sint Odulphusveld", "Westerambacht-Lageland", "Bovenveen-Onderdendijk",
        "Oost-Kievitsdam en Broek", "Ter Elst aan de Oude Vaart", "Graafschapsbergen-Noordwest", "De Drie Waarden en Ommelanden van Zuid",
    ]
    private static let korteTeams = ["Haven", "Meren-Noord", "Waard", "Stad en Veen", "Vaart", "Leede", "Duin"]
    private static let langeTeams = [
        "Graafschapsbergen-West", "Leede en Grift", "Stedelijk Middengebied", "Noordoostelijke Ommelanden", "Vaart", "De Waarden", "Bovenveenlanden",
    ]
}

/// Numbers in a row that look thrown, the same every time.
struct Toeval {
    private var stand: UInt64
    init(zaad: Int) { stand = UInt64(bitPattern: Int64(zaad)) &+ 0x9E37_79B9_7F4A_7C15 }
    mutating func next(_ onder: Int) -> Int {
        stand = stand &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int((stand >> 33) % UInt64(onder))
    }
}

/// The form of the example files.
private struct Gegevens: Decodable {
    struct Plan: Decodable {
        let stand: String
        let titel, termijn: String?
    }
    struct Gemeente: Decodable {
        let code, naam: String
        let plan: Plan
    }
    struct Deel: Decodable {
        let naam: String
        let gemeenten: [String]
    }
    struct District: Decodable {
        let naam: String
        let gemeenten: [Gemeente]
    }
    struct Citaat: Decodable { let tekst, gemeente, bron, bladzijde: String }
    struct Thema: Decodable {
        let id, naam: String
        let focus: String?
        let noemt: [String: String]
        let citaat: Citaat?
    }

    let soort, naam, periode, peildatum, bladen, adres: String
    let eenheid: String?
    let teams: [Deel]?
    let gemeenten: [Gemeente]?
    let districten: [District]?
    let themas: [Thema]?

    var praatplaat: Praatplaat {
        let themas = (themas ?? []).map { thema in
            Praatplaat.Thema(
                id: thema.id, naam: thema.naam, focus: thema.focus, noemt: thema.noemt.compactMapValues(Praatplaat.Rang.init),
                citaat: thema.citaat.map { Praatplaat.Citaat(tekst: $0.tekst, gemeente: $0.gemeente, bron: $0.bron, bladzijde: $0.bladzijde) })
        }
        guard let districten else {
            return Praatplaat(
                district: naam, eenheid: eenheid ?? "", periode: periode, peildatum: peildatum, adres: adres, bladen: bladen,
                gemeenten: (gemeenten ?? []).map { Self.gemeente($0, in: nil) },
                teams: (teams ?? []).map { Praatplaat.Deel(naam: $0.naam, gemeenten: $0.gemeenten) }, themas: themas)
        }
        return Praatplaat(
            eenheid: naam, periode: periode, peildatum: peildatum, adres: adres, bladen: bladen,
            gemeenten: districten.flatMap { district in district.gemeenten.map { Self.gemeente($0, in: district.naam) } },
            districten: districten.map { district in
                Praatplaat.Deel(naam: district.naam, gemeenten: district.gemeenten.map { "\(district.naam)/\($0.code)" })
            }, themas: themas)
    }

    /// In the file of the unit a code is known within its district.
    private static func gemeente(_ gemeente: Gemeente, in district: String?) -> Praatplaat.Gemeente {
        Praatplaat.Gemeente(
            code: district.map { "\($0)/\(gemeente.code)" } ?? gemeente.code, naam: gemeente.naam,
            plan: Praatplaat.Plan(rawValue: gemeente.plan.stand) ?? .ontbreekt, titel: gemeente.plan.titel, termijn: gemeente.plan.termijn)
    }
}
