/// Candidates as somebody wrote them in a file: names, descriptions, themes and criteria. The sources follow from the themes.
struct Longlistbestand: Equatable, Sendable {
    struct Voorstel: Equatable, Sendable {
        let naam: String
        let omschrijving: String
        /// Codes. The priorities of plans that count whose first theme is one of these become the sources.
        let themas: [String]
        let oordelen: [Criterium: Criteriumoordeel]
    }

    let naam: String
    /// The day on which it is put before the boards. Without it nothing is frozen.
    let datum: Datum?
    let kandidaten: [Voorstel]
}

extension Reason {
    static let longlistbestandOntbreekt = Reason(
        .missing, code: "longlistbestand-ontbreekt", field: "bestand", "Dit bestand is niet te lezen. Controleer de naam en de rechten.")
    static func geenLonglistbestand(_ fault: String) -> Reason {
        Reason(
            code: "geen-longlistbestand", field: "bestand",
            "Dit bestand is geen longlist. Vergelijk het met voorbeeld/merenland/longlist.yaml. Fout: \(fault)")
    }
    static func onbekendThema(_ code: String, bij kandidaat: String) -> Reason {
        Reason(code: "onbekend-thema", field: "themas", "‘\(kandidaat)’: het thema \(code) staat niet in de lijst van thema’s.")
    }
    static func onbekendCriterium(_ code: String, bij kandidaat: String) -> Reason {
        Reason(
            code: "onbekend-criterium", field: "oordelen",
            "‘\(kandidaat)’: het criterium \(code) bestaat niet. Kies \(Opmaak.lijst(Criterium.allCases.map(\.rawValue), "of")).")
    }
    static func kandidaatDubbel(_ naam: String) -> Reason {
        Reason(code: "kandidaat-dubbel", field: "kandidaten", "De kandidaat ‘\(naam)’ staat twee keer in het bestand. Haal er één weg.")
    }
    static func verkeerdeLonglistdatum(_ text: String) -> Reason {
        Reason(code: "verkeerde-longlistdatum", field: "datum", "\(text) is geen dag. Schrijf hem als 2026-10-08.")
    }
}
