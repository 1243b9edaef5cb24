import HTML

/// The sign of a theme: a grid of 24, lines of 1.75 with round ends, nothing filled, one idea each. Posters and pages of the
/// site draw the same ones. The name always stands beside it.
///
/// A new sign: outline only, at least two units between lines, no letters, no weapons, and no people as suspects.
struct Pictogram: Hashable, Sendable {
    /// The code of the theme.
    let code: String

    /// Nothing when the list has a theme that nobody drew.
    init?(thema code: String) {
        guard Pictogram.paden[code] != nil else { return nil }
        self.code = code
    }

    // MARK: On a page of the site: on its coloured square

    var html: HTML { square("stip-theme-icon") }
    var large: HTML { square("stip-theme-icon stip-theme-icon--large") }

    /// Picture and name together.
    func chip(_ naam: String) -> HTML { "<span class=\"stip-theme-chip\">\(html)\(naam)</span>" }

    private func square(_ classes: String) -> HTML {
        """
        <span class="\(classes)" data-thema="\(code)"><svg class="stip-icon" viewBox="0 0 24 24" aria-hidden="true">\
        <use href="#i-t-\(code)"/></svg></span>
        """
    }

    /// Every sign as a symbol, in the order of their codes.
    static let symbols: [HTML] = paden.sorted { $0.key < $1.key }.map { code, paden in
        "<symbol id=\"i-t-\(code)\" viewBox=\"0 0 24 24\">\(HTML(trusted: paden))</symbol>"
    }

    // MARK: On a poster: drawn by itself

    /// The sign of a theme as inline SVG, with `size` in mm. A theme without its own sign gets the sign of the rest.
    ///
    /// Without a name it is an ornament. With one the PDF calls it "Pictogram Drugs", and the site hides it from assistive
    /// technology all the same, since the name stands beside it.
    static func svg(for code: String, size: Double, naam: String? = nil) -> HTML {
        svg(for: code, length: "\(size.honderdsten)mm", naam: naam)
    }

    /// The same in pixels, for a page of the site.
    static func svg(for code: String, pixels: Int) -> HTML { svg(for: code, length: String(pixels), naam: nil) }

    private static func svg(for code: String, length: String, naam: String?) -> HTML {
        let title: HTML? = naam.map { "<title>Pictogram \($0)</title>" }
        return """
            <svg width="\(length)" height="\(length)" viewBox="0 0 24 24" fill="none" stroke="\(naam == nil ? "currentColor" : inkt)" \
            stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">\(title)\(HTML(trusted: paden[code] ?? overig))</svg>
            """
    }

    private static let overig = #"""
        <circle cx="12" cy="12" r="9.5"/>
        <path d="M7.5 12v.1M12 12v.1M16.5 12v.1"/>
        """#

    static let paden: [String: String] = [
        "ondermijning": #"""
        <path d="M2 12h20M7 12V6.5L12 3l5 3.5V12M7 15.5v2L12 21l5-3.5v-2"/>
        """#,
        "zorg-en-veiligheid": #"""
        <path d="M12 2.5l8 3V12c0 4.7-3.2 7.8-8 9.5C7.2 19.8 4 16.7 4 12V5.5z"/>
        <path d="M12 16c-2.6-1.7-4-3.2-4-4.9a2.05 2.05 0 0 1 4-.7 2.05 2.05 0 0 1 4 .7c0 1.7-1.4 3.2-4 4.9z"/>
        """#,
        "digitale-veiligheid": #"""
        <path d="M4 17V5h16v12M2 20h20"/>
        <path d="M9 11h6v4.5H9zM10.2 11V9.6a1.8 1.8 0 0 1 3.6 0V11"/>
        """#,
        "drugs": #"""
        <path d="M4.6 19.4a4.4 4.4 0 0 1 0-6.22L13.18 4.6a4.4 4.4 0 0 1 6.22 6.22L10.82 19.4a4.4 4.4 0 0 1-6.22 0zM8.9 8.9l6.2 6.2M15.5 7.4l1.1 1.1"/>
        """#,
        "jeugd": #"""
        <circle cx="12" cy="5.5" r="2.6"/>
        <path d="M4.5 7.5L12 12l7.5-4.5M12 12v4M7.5 21.5L12 16l4.5 5.5"/>
        """#,
        "woonoverlast": #"""
        <path d="M2 11.5L8.5 5l6.5 6.5M4 10v10h9V10M7 20v-4.5h3V20M17.5 11.5c1.3 1.8 1.3 5.2 0 7M20.5 9c2.2 3.2 2.2 8.8 0 12"/>
        """#,
        "woninginbraak": #"""
        <path d="M2.5 11.5L12 3l9.5 8.5M5 9.8V21h14V9.8"/>
        <circle cx="12" cy="13" r="1.9"/>
        <path d="M12 14.9v3"/>
        """#,
        "huiselijk-geweld": #"""
        <path d="M2.5 11.5L12 3l9.5 8.5M5 9.8V21h14V9.8M13 9.5L9.8 14h4.4L11 18.5"/>
        """#,
        "polarisatie": #"""
        <path d="M10 2.5H2V12h2v3.5L7 12h3L8.5 7.3zM14 8.5h8V18h-2v3.5L17 18h-3l1.5-4.7z"/>
        """#,
        "evenementen": #"""
        <path d="M2 20.5h20M4 20.5L12 7l8 13.5M12 7V2.5l4.5 1.5L12 5.5M9.2 20.5L12 14.5l2.8 6"/>
        """#,
        "ondernemen": #"""
        <path d="M5.5 3.5h13L21 9a3 3 0 0 1-6 0 3 3 0 0 1-6 0 3 3 0 0 1-6 0zM5 13.5v7.5h14v-7.5M10 21v-5h4v5"/>
        """#,
        "verkeer": #"""
        <circle cx="5.8" cy="16" r="4"/>
        <circle cx="18.2" cy="16" r="4"/>
        <path d="M5.8 16L9 8.5h6L11.5 16zM18.2 16L14.5 5.5H17M9 8.5L8.2 6H6.5M9 8.5l2.5 7.5"/>
        """#,
        "crisisbeheersing": #"""
        <path d="M12.5 2.5c.5 4.5 6 6.5 6 12a6.5 6.5 0 0 1-13 0c0-2.8 1.5-4.5 2.7-6.3.5 1.8 1.3 2.5 2.3 2.8.2-3 .3-5.8 2-8.5zM12 21c-1.8-1-2.5-2.2-2.5-3.5s1-2.2 2.5-3.5c1.5 1.3 2.5 2.2 2.5 3.5S13.8 20 12 21z"/>
        """#,
        "externe-veiligheid": #"""
        <path d="M12 2l10 10-10 10L2 12zM12 7.2v6M12 16.5v.1"/>
        """#,
        "buitengebied": #"""
        <path d="M2 13.5h20M12 13.5L3.5 21M12 13.5V21M12 13.5l8.5 7.5M6.5 13.5v-4"/>
        <circle cx="6.5" cy="6.3" r="3.2"/>
        <path d="M14 13.5V8.5l3-2.5 3 2.5v5"/>
        """#,
        "mensenhandel": #"""
        <path d="M8 2h8l4 4.5V22H4V6.5zM12 5.5v.1"/>
        <circle cx="12" cy="11.3" r="2.1"/>
        <path d="M8 19c0-2.8 1.6-4.3 4-4.3s4 1.5 4 4.3"/>
        """#,
        "weerbare-overheid": #"""
        <path d="M12 2.5l9.5 5.7h-19zM5 11.2v7M19 11.2v7M2.5 21h19"/>
        <path d="M12 11.2l3.2 1.1v2.6c0 1.5-1.2 2.6-3.2 3.3-2-.7-3.2-1.8-3.2-3.3v-2.6z"/>
        """#,
        "veiligheidsgevoel": #"""
        <path d="M2 21h20M6 21V11M4 11L2.5 5.5 6 2.5l3.5 3L8 11zM12.2 4.5h2M11.6 8.3l1.8 1"/>
        <path d="M12 21v-5l4-3.5 4 3.5v5"/>
        """#,
        "overlast": #"""
        <path d="M2.5 6h11v4h-11zM4.8 10v4M11.2 10v4M1.8 14h12.4M4 14v6.5M12 14v6.5M17.5 8.8c1.2 1.8 1.2 5 0 6.8M20.5 6.3c2.2 3.2 2.2 8.6 0 11.8"/>
        """#,
    ]
}
