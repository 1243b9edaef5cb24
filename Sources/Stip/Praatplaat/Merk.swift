import HTML

/// One mark in the field of dots, and how it is drawn.
extension Praatplaat {
    struct Merk: Equatable, Sendable {
        enum Vorm: Sendable { case prioriteit, doorlopend, niet, onbekend, nietOntvangen, nietLeesbaar }

        let vorm: Vorm
        var verlopen = false
        var opvallend = false
        /// What Stip read, and nobody confirmed. Drawn only where confirming has begun.
        var voorstel = false
    }

    func merk(_ gemeente: Gemeente, in thema: Thema, merken: [String: Set<String>]) -> Merk {
        guard gemeente.plan.gelezen else { return Merk(vorm: .onbekend) }
        let vorm: Merk.Vorm =
            switch thema.noemt[gemeente.code] {
            case .prioriteit: .prioriteit
            case .doorlopend: .doorlopend
            case nil: .niet
            }
        return Merk(
            vorm: vorm, verlopen: gemeente.plan == .verlopen, opvallend: merken[thema.id]?.contains(gemeente.code) ?? false,
            voorstel: isVoorstel(gemeente, in: thema))
    }

    /// Whether a dot stands there that the sheet draws as not confirmed.
    func isVoorstel(_ gemeente: Gemeente, in thema: Thema) -> Bool {
        nagekeken.isDeels && thema.noemt[gemeente.code] != nil && !thema.bevestigd.contains(gemeente.code)
    }
}

/// Draws one mark: circles and paths, with every colour as an attribute, since a drawing does not see the stylesheet.
///
/// Size says priority, doorlopend or not; an open ring says expired; a cross says unknown; a second rim says Opvallend; a
/// dot that is open at the foot is not confirmed yet.
func stip(_ merk: Praatplaat.Merk, at x: Double, in y: Double, diameter: Double, code: String) -> HTML {
    let r = diameter / 2
    switch merk.vorm {
    case .prioriteit: return fullDot(x, y, r, merk) + label(x, y, diameter, code, fill: merk.verlopen ? inkt : papier)
    case .doorlopend: return fullDot(x, y, r * 0.42, merk, isKlein: true)
    case .niet: return (merk.opvallend ? doubleRing(x, y, r) : "") + circle(x, y, max(0.55, r * 0.11), fill: inkt)
    case .onbekend: return cross(x, y, min(1.5, diameter * 0.15))
    case .nietOntvangen: return dashedRing(x, y, r) + cross(x, y, min(1.5, diameter * 0.15))
    case .nietLeesbaar: return dashedRing(x, y, r) + letter("?", x, y, size: min(6, max(3.18, diameter * 0.5)), fill: inkt)
    }
}

let inkt = "#12202F"
private let papier = "#FFFFFF"
private let accent = "#C2270F"

private func fullDot(_ x: Double, _ y: Double, _ r: Double, _ merk: Praatplaat.Merk, isKlein: Bool = false) -> HTML {
    let colour = merk.opvallend ? accent : inkt
    if merk.voorstel { return openFooted(x, y, r, merk, colour, isKlein: isKlein) }
    if merk.verlopen {
        let line = max(0.4, r * (isKlein ? 0.32 : 0.22))
        let ring = circle(x, y, r - line / 2, stroke: colour, width: line)
        return merk.opvallend ? ring + circle(x, y, r - line - max(0.25, r * 0.07), stroke: colour, width: max(0.2, r * 0.05)) : ring
    }
    guard merk.opvallend else { return circle(x, y, r, fill: colour) }
    return circle(x, y, r, fill: colour) + circle(x, y, r * 0.87, stroke: papier, width: r * 0.084)
}

/// A dot that is filled down to a line above its foot: not full yet. An expired one is a ring with that line.
private func openFooted(_ x: Double, _ y: Double, _ r: Double, _ merk: Praatplaat.Merk, _ colour: String, isKlein: Bool) -> HTML {
    let deep = r * (isKlein ? 0.28 : 0.48)
    let line = merk.verlopen ? max(0.4, r * (isKlein ? 0.32 : 0.22)) : max(0.3, r * (isKlein ? 0.2 : 0.08))
    let ring = circle(x, y, r - line / 2, stroke: colour, width: line)
    if merk.verlopen {
        // Lower and thinner than the ring, so that it keeps clear of the letters.
        let deep = r * (isKlein ? 0.2 : 0.56)
        let half = max(0, (r - line / 2) * (r - line / 2) - deep * deep).squareRoot()
        let chord: HTML = """
            <path d="M\((x - half).honderdsten) \((y + deep).honderdsten)h\((half * 2).honderdsten)" stroke="\(colour)" stroke-width="\((line * 0.6).honderdsten)" fill="none"/>
            """
        let rim: HTML? = merk.opvallend ? circle(x, y, r - line - max(0.25, r * 0.07), stroke: colour, width: max(0.2, r * 0.05)) : nil
        return ring + chord + (rim ?? "")
    }
    let fill: HTML = "<path d=\"\(arc(x, y, r, deep))z\" fill=\"\(colour)\"/>"
    guard merk.opvallend else { return ring + fill }
    return ring + fill + "<path d=\"\(arc(x, y, r * 0.87, deep))\" fill=\"none\" stroke=\"\(papier)\" stroke-width=\"\((r * 0.084).honderdsten)\"/>"
}

/// Over the top of a circle, from the line so deep under its middle to that line again.
private func arc(_ x: Double, _ y: Double, _ r: Double, _ deep: Double) -> String {
    let half = (r * r - deep * deep).squareRoot()
    return
        "M\((x - half).honderdsten) \((y + deep).honderdsten)A\(r.honderdsten) \(r.honderdsten) 0 1 1 \((x + half).honderdsten) \((y + deep).honderdsten)"
}

/// Around a point that belongs to Opvallend: nothing is chosen there, so nothing is filled.
private func doubleRing(_ x: Double, _ y: Double, _ r: Double) -> HTML {
    let line = max(0.25, r * 0.06)
    return circle(x, y, r - line / 2, stroke: accent, width: line) + circle(x, y, r - line * 2.8, stroke: accent, width: line)
}

private func label(_ x: Double, _ y: Double, _ diameter: Double, _ code: String, fill: String) -> HTML {
    guard !code.isEmpty else { return "" }
    return letter(code, x, y, size: min(5.2, max(3.18, diameter * 0.308)), fill: fill)
}

private func letter(_ text: String, _ x: Double, _ y: Double, size: Double, fill: String) -> HTML {
    """
    <text x="\(x.honderdsten)" y="\((y + size * 0.36).honderdsten)" font-family="Liberation Sans, Arial, Helvetica, sans-serif" \
    font-weight="bold" font-size="\(size.honderdsten)" text-anchor="middle" fill="\(fill)">\(text)</text>
    """
}

private func circle(_ x: Double, _ y: Double, _ r: Double, fill: String) -> HTML {
    "<circle cx=\"\(x.honderdsten)\" cy=\"\(y.honderdsten)\" r=\"\(r.honderdsten)\" fill=\"\(fill)\"/>"
}

private func circle(_ x: Double, _ y: Double, _ r: Double, stroke: String, width: Double) -> HTML {
    """
    <circle cx="\(x.honderdsten)" cy="\(y.honderdsten)" r="\(r.honderdsten)" fill="none" stroke="\(stroke)" stroke-width="\(width.honderdsten)"/>
    """
}

private func dashedRing(_ x: Double, _ y: Double, _ r: Double) -> HTML {
    let r = r - 0.3
    let dashes = max(8, (2 * Double.pi * r / 2.4).rounded())
    let step = 2 * Double.pi * r / dashes
    return """
        <circle cx="\(x.honderdsten)" cy="\(y.honderdsten)" r="\(r.honderdsten)" fill="none" stroke="\(inkt)" stroke-width=".6" \
        stroke-dasharray="\((step * 0.54).honderdsten) \((step * 0.46).honderdsten)"/>
        """
}

private func cross(_ x: Double, _ y: Double, _ arm: Double) -> HTML {
    let d = (arm * 2).honderdsten
    return """
        <path d="M\((x - arm).honderdsten) \((y - arm).honderdsten)l\(d) \(d)M\((x + arm).honderdsten) \((y - arm).honderdsten)l-\(d) \(d)" \
        stroke="\(inkt)" stroke-width=".5" stroke-linecap="round" fill="none"/>
        """
}

/// A drawing of marks with the text that says the same. The view box is in mm, so a place is a place on paper.
func figuur(_ tekst: String, breedte: Double, hoogte: Double, _ inhoud: HTML) -> HTML {
    """
    <svg width="\(breedte.honderdsten)mm" height="\(hoogte.honderdsten)mm" viewBox="0 0 \(breedte.honderdsten) \(hoogte.honderdsten)" \
    role="img"><title>\(tekst)</title>\(inhoud)</svg>
    """
}
