import HTML

/// One municipality, and how it stands with it. A shape for each state, so that colour is never all there is.
enum Dot: String, CaseIterable, Sendable {
    /// Done: full.
    case klaar
    /// Under way: half.
    case bezig
    /// Still to do: a ring.
    case open
    /// Late or missing: a triangle.
    case laat
    /// Ceases to be: dashed.
    case weg

    var html: HTML {
        """
        <svg class="stip-dot stip-dot--\(rawValue)" viewBox="0 0 18 18" aria-hidden="true"><use href="#i-d-\(rawValue)"/></svg>
        """
    }

    /// A row of dots. Hidden from readers of the screen: say the count in words beside it.
    static func row(_ dots: [Dot]) -> HTML { "<span class=\"stip-dots\" aria-hidden=\"true\">\(dots.map(\.html))</span>" }

    /// What the shapes mean, in the order given.
    static func legend(_ meanings: [(Dot, String)]) -> HTML {
        """
        <ul class="stip-legend" aria-label="Betekenis van de stippen">\(meanings.map { dot, meaning in "<li>\(dot.html)\(meaning)</li>" })</ul>
        """
    }

    var strokes: HTML {
        switch self {
        case .klaar:
            ##"<circle cx="9" cy="9" r="8" fill="currentColor" stroke="none"/><path d="m5.2 9.4 2.5 2.5 5-5.2" stroke="#fff" stroke-width="2" fill="none"/>"##
        case .bezig: ##"<circle cx="9" cy="9" r="7" stroke="currentColor"/><path d="M9 2a7 7 0 0 1 0 14z" fill="currentColor"/>"##
        case .open: ##"<circle cx="9" cy="9" r="7" stroke="currentColor"/>"##
        case .laat:
            ##"<path d="M9 1.3 17.5 16.5H.5z" fill="currentColor" stroke="none"/><path d="M9 6.5v4.3M9 13.4v.1" stroke="#fff" stroke-width="1.8" stroke-linecap="round"/>"##
        case .weg: ##"<circle cx="9" cy="9" r="7" stroke="currentColor" stroke-dasharray="2.6 2.4"/>"##
        }
    }
}
