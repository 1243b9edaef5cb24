import HTML

/// The picture of Stip: municipalities under the horizon, the goal above it. Ornament; hidden from readers of the screen.
struct Horizon {
    /// Where the stip is: up, or not yet to be seen.
    enum Sun { case up, below }

    let sun: Sun

    var html: HTML {
        """
        <svg viewBox="0 0 520 340" aria-hidden="true"><rect width="520" height="340" rx="8" fill="var(--stip-color-sand)"/>\
        \(stip)<path d="M0 236h520" stroke="var(--stip-color-ink)" stroke-width="4"/>\(gemeenten)</svg>
        """
    }

    private var stip: HTML {
        switch sun {
        case .up:
            "<circle cx=\"352\" cy=\"146\" r=\"62\" fill=\"var(--stip-color-stip)\"/>"
        case .below:
            """
            <clipPath id="boven"><path d="M0 0h520v236H0z"/></clipPath><circle clip-path="url(#boven)" cx="352" cy="228" r="62" fill="none" \
            stroke="var(--stip-color-ink-soft)" stroke-width="3" stroke-dasharray="7 8"/>
            """
        }
    }

    private var gemeenten: [HTML] {
        let open: Set<Int> = [0, 7, 14, 21, 28, 35]
        return (0..<36).map { number in
            let (row, column) = (number / 12, number % 12)
            let fill = open.contains(number) ? "none" : "var(--stip-color-petrol)"
            return """
                <circle cx="\(40 + column * 38 + (row == 1 ? 19 : 0))" cy="\(262 + row * 26)" r="4.5" fill="\(fill)" \
                stroke="var(--stip-color-petrol)" stroke-width="2"/>
                """
        }
    }
}
