import HTML

/// The passages behind one figure of the matrix: one municipality, one theme.
struct Themacelpagina: Page {
    let kolom: Themamatrix.Kolom
    let rij: Themamatrix.Rij
    let cel: Themamatrix.Cel

    var title: String { "\(rij.naam.zonderAfbreektekens) in het plan van \(kolom.gemeente.naam)" }
    var trail: [Crumb] { [Crumb("Thema’s", "/themas"), Crumb("Thema’s per gemeente", "/themas/matrix")] }

    var main: HTML {
        """
        \(PageHead(heading: title, lead: "\(Opmaak.zin(Opmaak.aantal(cel.prioriteiten.count, "passage", "passages"))), waarvan \(cel.bevestigd) bevestigd.").html)
        <ul class="stip-passages stip-section">\(cel.prioriteiten.map(passage))</ul>
        """
    }

    private func passage(_ prioriteit: Prioriteit) -> HTML {
        let vondst = prioriteit.vondst
        let adres = Vindplaats(document: prioriteit.document, bewijs: vondst.bewijs).adres(nummer: prioriteit.nummer)
        return """
            <li class="stip-flow"><p><b>\(vondst.naam)</b></p>
            <blockquote class="stip-quote"><p>“\(vondst.uitspraak?.citaat ?? vondst.bewijs.citaat)”</p></blockquote>
            <p>\(Opmaak.zin(vondst.rang.rawValue)), \(prioriteit.oordeel.stand.rawValue) · <a class="utrecht-link nl-link" href="\(adres)">\
            \(kolom.plan.document?.naam ?? "Document"), bladzijde \(vondst.bewijs.bladzijde)</a></p></li>
            """
    }
}
