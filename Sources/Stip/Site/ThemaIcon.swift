import HTML

/// The picture of a theme on its coloured square. The name always stands beside it.
enum ThemaIcon: String, CaseIterable, Sendable {
    case buitengebied, crisis, digitaal, drugs, geweld, jeugd, mensenhandel, ondermijning, ondernemen, onrust, uitgaan, verkeer, wonen, zorg

    /// The picture that belongs to the code of a theme; nothing when the list has a theme that nobody drew.
    init?(thema code: String) {
        switch code {
        case "zorg-en-veiligheid": self = .zorg
        case "digitale-veiligheid": self = .digitaal
        case "woonoverlast": self = .wonen
        case "woninginbraak", "huiselijk-geweld": self = .geweld
        case "polarisatie": self = .onrust
        case "evenementen": self = .uitgaan
        case "crisisbeheersing", "externe-veiligheid": self = .crisis
        default: self.init(rawValue: code)
        }
    }

    var html: HTML { square("stip-theme-icon") }
    var large: HTML { square("stip-theme-icon stip-theme-icon--large") }

    /// Picture and name together.
    func chip(_ naam: String) -> HTML { "<span class=\"stip-theme-chip\">\(html)\(naam)</span>" }

    private func square(_ classes: String) -> HTML {
        """
        <span class="\(classes)" data-thema="\(rawValue)"><svg class="stip-icon" viewBox="0 0 24 24" aria-hidden="true">\
        <use href="#i-t-\(rawValue)"/></svg></span>
        """
    }

    var strokes: HTML {
        switch self {
        case .buitengebied:
            #"<path d="M2 20.5h20"/><path d="M8.5 20.5v-5"/><path d="M8.5 3.5c3 3 4.5 5.5 4.5 8a4.5 4 0 0 1-9 0c0-2.5 1.5-5 4.5-8z"/><path d="M14.5 17.2l6-2.2"/>"#
        case .crisis:
            #"<path d="M2 19c1.7-1.5 3.3-1.5 5 0s3.3 1.5 5 0 3.3-1.5 5 0 3.3 1.5 5 0"/><path d="M12 2.5c3 3.2 4.5 5.4 4.5 7.7a4.5 4.5 0 0 1-9 0c0-2.3 1.5-4.5 4.5-7.7z"/>"#
        case .digitaal:
            #"<rect x="3" y="4.5" width="18" height="12" rx="1.5"/><path d="M8.5 20.5h7M12 16.5v4"/><path d="m9 8-2 2.5L9 13M15 8l2 2.5-2 2.5"/>"#
        case .drugs: #"<rect x="1.8" y="8" width="20.4" height="8" rx="4" transform="rotate(-45 12 12)"/><path d="m9.2 9.2 5.6 5.6"/>"#
        case .geweld: #"<path d="M6 21V3h12v18"/><path d="M3 21h18"/><path d="M14.5 12v.5"/><path d="m10.5 3-2 5 3 2-2.5 5"/>"#
        case .jeugd:
            #"<circle cx="8" cy="7.5" r="3.3"/><circle cx="17" cy="9.5" r="2.5"/><path d="M2.5 20c.4-4.2 2.6-6.2 5.5-6.2s5.1 2 5.5 6.2M15.5 15c3.3-.8 5.6 1 6 5"/>"#
        case .mensenhandel:
            #"<rect x="2" y="8.5" width="10.5" height="7" rx="3.5"/><path d="M15 8.5h3.5a3.5 3.5 0 0 1 0 7H15"/><path d="m13.5 4.5-1-2M16.5 4.5l1-2"/>"#
        case .ondermijning: #"<path d="M2 9.5h20"/><path d="m8.5 9.5 3.5-6 3.5 6"/><path d="m5 9.5 2.5 6.5 4.5 5 4.5-5L19 9.5"/>"#
        case .ondernemen:
            #"<path d="M4 10v10.5h16V10"/><path d="M3 4h18l1 4.5a2.5 2.5 0 0 1-5 0 2.5 2.5 0 0 1-5 0 2.5 2.5 0 0 1-5 0 2.5 2.5 0 0 1-5 0z"/><path d="M9.5 20.5v-6h5v6"/>"#
        case .onrust: #"<path d="M2.5 4h11v7.5H8L5 14.5v-3H2.5z"/><path d="M16.5 9.5h5V17H19v3l-3-3h-5v-2.5"/>"#
        case .uitgaan: #"<circle cx="7" cy="18" r="3"/><circle cx="17.5" cy="16" r="3"/><path d="M10 18V6l10.5-2.5V16"/>"#
        case .verkeer: #"<path d="M8 3 4 21M16 3l4 18"/><path d="M12 4v3M12 10.5v3M12 17v3"/>"#
        case .wonen: #"<path d="m3 11.5 9-8 9 8"/><path d="M5.5 9.8v10.7h13V9.8"/><path d="M10 20.5v-6h4v6"/>"#
        case .zorg:
            #"<path d="M12 20.5S3.5 15.5 3.5 9.3A4.6 4.6 0 0 1 12 6.8a4.6 4.6 0 0 1 8.5 2.5c0 6.2-8.5 11.2-8.5 11.2z"/><path d="M12 10v5M9.5 12.5h5"/>"#
        }
    }
}
