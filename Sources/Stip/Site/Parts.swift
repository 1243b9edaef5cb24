import HTML

/// A message on a page. `now` says that it came with this request: only then does a warning interrupt a reader of the screen.
struct Alert {
    enum Kind: String { case info, ok, warning, error }

    var kind: Kind
    var heading: String?
    var text: HTML = ""
    var now = false

    var html: HTML {
        """
        <div class="utrecht-alert utrecht-alert--\(kind.rawValue) nl-alert"><div class="utrecht-alert__icon">\(icon.html)</div>\
        <div class="utrecht-alert__content"\(role)>\(heading.map { heading in "<p class=\"utrecht-alert__heading\">\(heading)</p>" })\
        \(text)</div></div>
        """
    }

    private var icon: Icon {
        switch kind {
        case .info: .info
        case .ok: .ok
        case .warning: .letOp
        case .error: .fout
        }
    }

    private var role: HTML {
        switch kind {
        case .info, .ok: " role=\"status\""
        case .warning, .error: now ? " role=\"alert\"" : ""
        }
    }
}

/// How it stands with something: a sign and a word, always both.
struct StatusBadge {
    enum Kind: String { case success, active, warning, error, neutral }

    let kind: Kind
    let word: String

    init(_ kind: Kind, _ word: String) { (self.kind, self.word) = (kind, word) }

    var html: HTML {
        "<span class=\"utrecht-status-badge utrecht-status-badge--\(kind.rawValue)\">\(icon.html)\(word)</span>"
    }

    private var icon: Icon {
        switch kind {
        case .success: .ok
        case .active: .bezig
        case .warning: .letOp
        case .error: .fout
        case .neutral: .open
        }
    }
}

/// Where nothing is yet: why, and one thing to do.
struct EmptyState {
    var heading: String
    var text: String
    /// Links as buttons; the first is the main one.
    var actions: [Crumb] = []

    var html: HTML {
        """
        <div class="stip-empty"><svg viewBox="0 0 112 56" aria-hidden="true"><path d="M0 44h112" stroke="currentColor" stroke-width="2.5"/>\
        <circle cx="74" cy="27" r="13" fill="none" stroke="currentColor" stroke-width="2.5" stroke-dasharray="4 4"/></svg>
        <h2 class="utrecht-heading-2">\(heading)</h2>
        <p class="utrecht-paragraph">\(text)</p>
        \(actions.isEmpty ? nil : ButtonLink.group(actions))</div>
        """
    }
}

/// A link that looks like a button, for the one thing to do next.
struct ButtonLink {
    var name: String
    var path: String
    var isPrimary = true
    var icon: Icon?

    var html: HTML {
        """
        <a class="utrecht-button \(isPrimary ? "utrecht-button--primary-action nl-button nl-button--primary" : "utrecht-button--secondary-action nl-button")" \
        href="\(path)">\(icon?.html)\(name)</a>
        """
    }

    /// A row of them, of which the first is the main one.
    static func group(_ links: [Crumb]) -> HTML {
        let buttons = links.enumerated().map { ButtonLink(name: $1.name, path: $1.path, isPrimary: $0 == 0).html }
        return "<div class=\"utrecht-button-group\">\(buttons)</div>"
    }
}

/// The head of a page: heading, the one sentence under it, and what can be done.
struct PageHead {
    var heading: String
    var lead: HTML?
    /// A line above the heading, such as the day.
    var above: String?
    var action: HTML?

    var html: HTML {
        """
        <div class="stip-page-head"><div class="stip-page-head__text">
        \(above.map { line in "<p class=\"stip-soft\">\(line)</p>" })
        <h1 class="utrecht-heading-1">\(heading)</h1>
        \(lead.map { lead in "<p class=\"utrecht-paragraph utrecht-paragraph--lead\">\(lead)</p>" })
        </div>\(action)</div>
        """
    }
}
