import HTML

/// A whole ballot as a form sends it: the choice, the answers, and the number of what it was made from.
///
/// A page that is sent on carries all of it along unseen, so that nothing is lost when it is refused.
struct Biljetvorm: Equatable, Sendable {
    var invoer = Keuzeinvoer()
    var antwoorden: [Vraagantwoord] = []
    /// The version that somebody looked at.
    var versie = 0

    init(invoer: Keuzeinvoer = Keuzeinvoer(), antwoorden: [Vraagantwoord] = [], versie: Int = 0) {
        (self.invoer, self.antwoorden, self.versie) = (invoer, antwoorden, versie)
    }

    /// What was kept or sent before.
    init(_ biljet: Stembiljet?) {
        self.init(invoer: Keuzeinvoer(biljet?.keuze), antwoorden: biljet?.antwoorden ?? [], versie: biljet?.versie ?? 0)
    }

    init(_ form: Form) {
        self.init(invoer: Keuzeinvoer(form), antwoorden: Biljetvorm.antwoorden(form), versie: form["versie"].flatMap { Int($0) } ?? 0)
    }

    /// The answers among the fields: `antwoord-v4-c`. What is no question is among them too, for whoever reads them to refuse.
    static func antwoorden(_ form: Form) -> [Vraagantwoord] {
        form.fields.compactMap { field in
            guard field.name.hasPrefix("antwoord-") else { return nil }
            let parts = field.name.dropFirst(9).split(separator: "-", maxSplits: 1).map(String.init)
            let text = field.value.trimmingCharacters(in: .whitespacesAndNewlines)
            return text.isEmpty ? nil : Vraagantwoord(vraag: parts.first ?? "", optie: parts.count > 1 ? parts[1] : nil, tekst: text)
        }
    }

    /// The choice when it can be read, for a page that shows it.
    func keuze(in ronde: Stemronde) -> Keuze? {
        if invoer == Keuzeinvoer() { return nil }
        if case .rangorde = ronde.keuzewijze { return .rangorde((try? invoer.ordered(ronde.opties))?.opties ?? []) }
        return ronde.keuzewijze.keuze(from: invoer).0
    }

    /// The same, ready to be judged: the places of a ranking as an order, with one step done in it.
    ///
    /// - Throws: `Refusal` when a place cannot be read.
    func read(in ronde: Stemronde, schuif: String? = nil) throws(Refusal) -> Biljetvorm {
        guard case .rangorde = ronde.keuzewijze else { return self }
        var other = self
        other.invoer = try invoer.ordered(ronde.opties)
        if let (optie, stap) = schuif.flatMap(Schuif.read) { other.invoer = other.invoer.moved(optie, stap) }
        return other
    }

    /// All of it as hidden fields.
    var hidden: HTML {
        let fields = [("versie", String(versie))] + invoer.velden + antwoorden.map { (Vraagantwoord.veld($0.vraag, $0.optie), $0.tekst) }
        return "\(fields.map { "<input type=\"hidden\" name=\"\($0.0)\" value=\"\($0.1)\">" as HTML })"
    }
}
