/// A planning as a file tells it: YAML, or the same as JSON. The form is in docs/gebruik/18-planning-beoordelen.md.
struct Planningsbestand: Equatable, Sendable {
    var planning: Planning
    /// What is odd in the file without being wrong, a sentence each.
    var waarschuwingen: [String] = []

    /// All 342 municipalities with 40 steps each fit in it; beyond it a file is made by a machine that went wrong.
    static let stappengrens = 20_000
    /// Bytes. So many steps fit in it with long descriptions.
    static let grens = 4 << 20
    /// More faults are not read by anybody.
    static let foutengrens = 100
}

extension Reason {
    static func planningsfout(_ plek: String, _ fout: String) -> Reason {
        Reason(code: "planning-fout", field: "bestand", plek.isEmpty ? fout : "\(plek): \(fout)")
    }
    static let planningTeGroot = Reason(
        .tooLarge, code: "planning-te-groot", field: "bestand", "Dit bestand is groter dan 4 MB. Kies het bestand met de planning.")
    static func planningTeVeel(_ aantal: Int) -> Reason {
        Reason(
            .tooLarge, code: "planning-te-veel-stappen", field: "bestand",
            "In dit bestand staan \(aantal) stappen. Stip leest er hoogstens \(Planningsbestand.stappengrens). Splits de planning, bijvoorbeeld per district."
        )
    }
    static func planningGeenYAML(regel: Int?) -> Reason {
        let place = regel.map { "Rond regel \($0) klopt" } ?? "Ergens klopt"
        return Reason(
            code: "planning-geen-yaml", field: "bestand",
            "Dit bestand is niet te lezen als planning in YAML of JSON. \(place) de vorm niet: kijk naar inspringen, dubbele velden en aanhalingstekens."
        )
    }
    fileprivate static let planningGeenTekst = Reason(
        code: "planning-geen-tekst", field: "bestand",
        "Dit bestand is geen tekst in UTF-8. Bewaar het opnieuw als UTF-8, of kies een planning of een document.")

    init(_ fault: YAMLGrens.Fault) {
        switch fault {
        case .tooLarge: self = .planningTeGroot
        case .noText: self = .planningGeenTekst
        case .anchor(let line):
            self = .planningsfout("Regel \(line)", "Een verwijzing met & mag niet. Schrijf de waarde uit, of zet een spatie achter het teken &.")
        case .tooDeep(let line):
            self = .planningsfout("Regel \(line)", "Hier staan te veel niveaus in elkaar. Vergelijk het met het voorbeeld in de handleiding.")
        }
    }
}
