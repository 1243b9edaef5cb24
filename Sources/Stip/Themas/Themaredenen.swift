/// Why something cannot be done to the list.
extension Reason {
    static let geenThema = Reason(.missing, code: "geen-thema", "Dit thema staat niet op de lijst. Kies een thema uit de lijst.")
    static func kiesThema(_ field: String) -> Reason { Reason(code: "kies-thema", field: field, "Kies een thema uit de lijst.") }
    static func themaIntussenGewijzigd(_ naam: String) -> Reason {
        Reason(
            .conflict, code: "thema-intussen-gewijzigd",
            "Iemand anders wijzigde ‘\(naam)’ intussen. Hieronder staat wat u invulde. Vergelijk het met wat er nu staat en bewaar opnieuw.")
    }
    static func themaTeltNietMeer(_ naam: String) -> Reason {
        Reason(
            .conflict, code: "thema-telt-niet-meer",
            "‘\(naam)’ telt niet meer: het ging op in een ander thema of is ingetrokken. Maak dat eerst ongedaan.")
    }
    static func doelTeltNietMeer(_ naam: String) -> Reason {
        Reason(.conflict, code: "doel-telt-niet-meer", field: "samen", "‘\(naam)’ telt zelf niet meer. Kies een thema dat nog op de lijst staat.")
    }
    static let samenMetZichzelf = Reason(code: "samen-met-zichzelf", field: "samen", "Een thema kan niet in zichzelf opgaan. Kies een ander thema.")
    static func samenMetOnderliggend(_ target: String, _ naam: String) -> Reason {
        Reason(
            code: "samen-met-onderliggend", field: "samen",
            "‘\(target)’ staat onder ‘\(naam)’. Zet ‘\(target)’ eerst hoger, of laat ‘\(target)’ opgaan in ‘\(naam)’.")
    }
    static func redenOntbreekt(_ field: String) -> Reason {
        Reason(code: "reden-ontbreekt", field: field, "Schrijf op waarom. Wie later kijkt, wil dat weten.")
    }
    static func redenVoorWoorden(_ woorden: [String]) -> Reason {
        let names = Opmaak.lijst(woorden.prefix(5).map { "‘\($0)’" } + (woorden.count > 5 ? ["andere"] : []))
        return Reason(code: "reden-ontbreekt", field: "reden", "U haalt \(names) weg. Schrijf op waarom.")
    }
    static func themaIsNietOpgegaan(_ naam: String) -> Reason {
        Reason(.conflict, code: "thema-is-niet-opgegaan", "‘\(naam)’ is niet in een ander thema opgegaan. Er is niets veranderd.")
    }
    static func themaIsNietAfgesplitst(_ naam: String) -> Reason {
        Reason(.conflict, code: "thema-is-niet-afgesplitst", "‘\(naam)’ is niet afgesplitst. Er is niets veranderd.")
    }
    static func themaIsNietIngetrokken(_ naam: String) -> Reason {
        Reason(.conflict, code: "thema-is-niet-ingetrokken", "‘\(naam)’ is niet ingetrokken. Er is niets veranderd.")
    }
    static let splitsingZonderDelen = Reason(code: "splitsing-zonder-delen", field: "naam-1", "Geef ten minste één nieuw thema een naam.")
    static func themaHeeftAanhang(_ naam: String, _ namen: [String]) -> Reason {
        Reason(
            .conflict, code: "thema-heeft-aanhang",
            "\(Opmaak.lijst(namen.prefix(5).map { "‘\($0)’" })) \(namen.count == 1 ? "hoort" : "horen") bij ‘\(naam)’. Maak dat eerst ongedaan.")
    }
    static func themaInGebruik(_ naam: String, _ aantal: Int) -> Reason {
        Reason(
            .conflict, code: "thema-in-gebruik", field: "prioriteiten",
            "‘\(naam)’ telt voor \(Opmaak.aantal(aantal, "prioriteit", "prioriteiten")). Bekijk \(aantal == 1 ? "die prioriteit" : "die prioriteiten")."
        )
    }
    static func voegLieverSamen(_ naam: String) -> Reason {
        Reason(
            .conflict, code: "voeg-liever-samen", field: "samen",
            "Laat ‘\(naam)’ liever opgaan in een ander thema. Dan tellen de prioriteiten daar, en blijft staan wat u besliste.")
    }
    static func afgesplitstInGebruik(_ naam: String, _ aantal: Int, _ from: String) -> Reason {
        Reason(
            .conflict, code: "thema-in-gebruik", field: "prioriteiten",
            "\(Opmaak.aantal(aantal, "prioriteit kreeg", "prioriteiten kregen")) ‘\(naam)’ na de splitsing. Laat ‘\(naam)’ liever opgaan in ‘\(from)’."
        )
    }
    static func themaHeeftOnderliggende(_ naam: String, _ namen: [String]) -> Reason {
        Reason(
            .conflict, code: "thema-heeft-onderliggende",
            "Onder ‘\(naam)’ \(namen.count == 1 ? "staat" : "staan") \(Opmaak.lijst(namen.prefix(5).map { "‘\($0)’" })). Zet \(namen.count == 1 ? "dat" : "die") eerst ergens anders onder."
        )
    }
    static func themaHeeftVoorgangers(_ naam: String, _ namen: [String]) -> Reason {
        Reason(
            .conflict, code: "thema-heeft-voorgangers",
            "\(Opmaak.lijst(namen.prefix(5).map { "‘\($0)’" })) \(namen.count == 1 ? "ging" : "gingen") op in ‘\(naam)’. Maak dat eerst ongedaan.")
    }

    /// At the field of that part of a split.
    func inDeel(_ nummer: Int) -> Reason {
        Reason(kind, code: code, field: field.map { "\($0 == "zwak" ? "woorden" : $0)-\(nummer)" }, message)
    }
}
