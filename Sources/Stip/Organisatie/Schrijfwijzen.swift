/// Other ways in which the present name of a municipality is written in papers. Certain ones only: a wrong one would
/// give a plan to the wrong municipality.
enum Schrijfwijzen {
    static func of(_ regel: Gemeenteregister.Regel) -> [String] { (byCode[regel.code] ?? []) + withoutAddition(regel.naam) }

    /// The list of the country tells two places of one name apart by the province; a paper of the place itself does not.
    private static func withoutAddition(_ naam: String) -> [String] {
        guard let start = naam.firstIndex(of: "("), naam.hasSuffix(")") else { return [] }
        return [String(naam[..<start].reversed().drop { $0 == " " }.reversed())]
    }

    private static let byCode = [
        "GM0164": ["Hengelo (O)", "Hengelo (Ov)"],
        "GM0377": ["Bloemendaal (NH)"],
        "GM0417": ["Laren (NH)"],
        "GM0518": ["Den Haag"],
        "GM0603": ["Rijswijk (ZH)"],
        "GM0687": ["Middelburg (Z)"],
        "GM0737": ["Tietjerksteradeel"],
        "GM0796": ["Den Bosch"],
        "GM0820": ["Nuenen", "Nuenen c.a."],
        "GM0888": ["Beek (L)"],
        "GM0971": ["Stein (L)"],
        "GM1891": ["Dantumadeel"],
        "GM1900": ["Zuidwest-Friesland"],
        "GM1940": ["De Friese Meren", "Fryske Marren"],
        "GM1970": ["Noordoost-Friesland"],
    ]
}
