import HTML

/// A small drawing beside a word; never instead of one. Drawn once at the end of each page, and used from there.
enum Icon: String, CaseIterable, Sendable {
    case agenda, bezig, check, fout, info, klok, kruis, letOp = "let-op", mens, ok, open, ophalen, pijl, plus, terug, zoek

    /// The drawing, hidden from readers of the screen: the word beside it says the same.
    var html: HTML {
        "<svg class=\"stip-icon\" viewBox=\"0 0 24 24\" aria-hidden=\"true\"><use href=\"#i-\(rawValue)\"/></svg>"
    }

    private var strokes: HTML {
        switch self {
        case .agenda: #"<rect x="3.5" y="5" width="17" height="15.5" rx="1.5"/><path d="M3.5 10h17M8 3v4M16 3v4"/>"#
        case .bezig: #"<circle cx="12" cy="12" r="9"/><path d="M12 3a9 9 0 0 1 0 18z" fill="currentColor"/>"#
        case .check: #"<path d="m5 12.5 4.5 4.5L19 7.5"/>"#
        case .fout: #"<path d="M8 2.5h8L21.5 8v8L16 21.5H8L2.5 16V8z"/><path d="M12 7.5v5.5M12 16.4v.1"/>"#
        case .info: #"<circle cx="12" cy="12" r="9"/><path d="M12 11v5.5M12 7.6v.1"/>"#
        case .klok: #"<circle cx="12" cy="12" r="9"/><path d="M12 7v5.2l3.4 2"/>"#
        case .kruis: #"<path d="M6 6l12 12M18 6 6 18"/>"#
        case .letOp: #"<path d="M12 3.5 22 20.5H2z"/><path d="M12 10v4.5M12 17.4v.1"/>"#
        case .mens: #"<circle cx="12" cy="8" r="4"/><path d="M4.5 20.5c1-4 4-6 7.5-6s6.5 2 7.5 6"/>"#
        case .ok: #"<circle cx="12" cy="12" r="9"/><path d="m8 12.5 2.8 2.8L16 9.6"/>"#
        case .open: #"<circle cx="12" cy="12" r="9"/>"#
        case .ophalen: #"<path d="M12 4v11M7 10.5l5 5 5-5M4 20h16"/>"#
        case .pijl: #"<path d="M4 12h15M13 6l6 6-6 6"/>"#
        case .plus: #"<path d="M12 5v14M5 12h14"/>"#
        case .terug: #"<path d="M20 12H5M11 6l-6 6 6 6"/>"#
        case .zoek: #"<circle cx="10.5" cy="10.5" r="6.5"/><path d="m15.5 15.5 5 5"/>"#
        }
    }

    /// Every symbol, for the end of the page.
    static let sprite: HTML = {
        let icons = allCases.map { icon in
            "<symbol id=\"i-\(icon.rawValue)\" viewBox=\"0 0 24 24\">\(icon.strokes)</symbol>" as HTML
        }
        let dots = Dot.allCases.map { dot in
            "<symbol id=\"i-d-\(dot.rawValue)\" viewBox=\"0 0 18 18\">\(dot.strokes)</symbol>" as HTML
        }
        return "<svg hidden aria-hidden=\"true\">\(icons + dots + Pictogram.symbols)</svg>"
    }()
}
