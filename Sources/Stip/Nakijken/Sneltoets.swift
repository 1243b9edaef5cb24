import HTML

/// A key that does the same as a button. It is an extra: who switched the keys off sees none.
struct Sneltoets {
    let letter: String
    let isAan: Bool

    /// In the button, not part of its name.
    var hint: HTML? { isAan ? " <kbd class=\"stip-key\" aria-hidden=\"true\">\(letter)</kbd>" : nil }
    /// On the button: the script presses what carries the letter, and a reader of the screen says it.
    var attribute: HTML? { isAan ? " aria-keyshortcuts=\"\(letter)\"" : nil }

    /// A link that looks like a button.
    func knop(_ naam: String, _ kind: String, naar adres: String) -> HTML {
        """
        <a class="utrecht-button utrecht-button--\(kind) nl-button utrecht-button--compact" href="\(adres)"\(attribute)>\(naam)\(hint)</a>
        """
    }

    /// To the one before or after.
    func buur(_ naam: String, _ relation: String, naar adres: String) -> HTML {
        """
        <a class="utrecht-link nl-link" rel="\(relation)" href="\(adres)"\(attribute)>\(naam)\(hint)</a>
        """
    }
}

/// Which keys there are, and the way to switch them off.
struct Toetsenlijst {
    /// At which of the two desks of a document.
    enum Tafel: Sendable { case prioriteiten, stappen }

    let document: ID<Document>
    let isAan: Bool
    var tafel = Tafel.prioriteiten

    private var keys: [(String, String)] {
        switch tafel {
        case .prioriteiten:
            [
                ("B", "Bevestig en ga naar de volgende"), ("W", "Wijzig naam, thema, rang of focus"), ("V", "Verwerp, met reden"),
                ("J", "Volgende"), ("K", "Vorige"), ("M", "Maak een prioriteit van de woorden die u selecteert"),
                ("Z", "Maak uw laatste stap ongedaan"), ("N", "Naar het volgende plan"),
            ]
        case .stappen:
            [
                ("B", "Bevestig en ga naar de volgende"), ("W", "Wijzig wanneer, wie, de handeling of wat"), ("V", "Verwerp, met reden"),
                ("J", "Volgende"), ("K", "Vorige"), ("M", "Voeg een stap toe"), ("Z", "Draai uw laatste handeling terug"),
            ]
        }
    }

    var html: HTML {
        let list: HTML = """
            <dl class="stip-facts">\(keys.map { key, meaning in "<dt><kbd class=\"stip-key\">\(key)</kbd></dt><dd>\(meaning)</dd>" as HTML })</dl>
            """
        return """
            <details class="utrecht-accordion__section" id="toetsen"><summary>Toetsen\(isAan ? "" : " (uit)")</summary>\
            <div class="utrecht-accordion__panel stip-flow">\(isAan ? list : "<p>De toetsen staan uit in deze browser. De knoppen doen hetzelfde.</p>")
            <form method="post" action="/documenten/\(document)/toetsen"><input type="hidden" name="toetsen" value="\(isAan ? "uit" : "aan")">\
            \(tafel == .stappen ? "<input type=\"hidden\" name=\"tafel\" value=\"stappen\">" as HTML? : nil)\
            <button class="utrecht-button utrecht-button--subtle nl-button" type="submit">Zet de toetsen \(isAan ? "uit" : "aan")</button></form></div></details>
            """
    }
}
