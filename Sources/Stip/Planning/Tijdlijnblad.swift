import Charts
import HTML

/// The timeline on paper: the drawing on a sheet that is as large as it needs, then the same as a table.
///
/// One page of HTML with its own style, for the press. Nothing is fetched.
struct Tijdlijnblad: Sendable {
    let beeld: Planningsbeeld
    let tijdlijn: Timeline

    init?(_ beeld: Planningsbeeld) {
        guard let tijdlijn = beeld.tijdlijn else { return nil }
        (self.beeld, self.tijdlijn) = (beeld, tijdlijn)
    }

    var document: HTML {
        let (width, height) = tijdlijn.size
        // In pixels of 1/96 inch: the drawing, the margins, and room for the words above and below it.
        let page = (width: width + 120, height: height + 310)
        let size = "@page plaat { size: \(page.width)px \(page.height)px; margin: 60px }"
        let table = beeld.dossier.opVolgorde.map { one -> HTML in
            let first: String = one.vroeger.map { ", eerst \(Tijdvakwoorden.kort($0))" } ?? ""
            return """
                <tr><th scope="row">\(Opmaak.zin(Tijdvakwoorden.lang(one.stap.moment)))\(first)</th><td>\(one.stap.orgaan)</td><td>\(one.kort)</td>\
                <td>\(beeld.stand(of: one).naam)</td></tr>
                """
        }
        return """
            <!DOCTYPE html>
            <html lang="nl">
            <head>
            <meta charset="utf-8">
            <title>\(beeld.dossier.naam)</title>
            <style>\(HTML(trusted: size + Tijdlijnblad.stijl))</style>
            </head>
            <body>
            <section class="plaat"><h1>\(beeld.dossier.naam)</h1><p>\(beeld.kern) Stand van \(Opmaak.datum(beeld.vandaag)).</p>
            \(tijdlijn.svg)
            <p class="tekens">Rondje met vink: gedaan. Rondje: gepland. Vierkant: te laat. Driehoek: kan zo niet. Streep naast het rondje: uiterste dag. \
            Streepjesrand: vage datum. Rode streepjeslijn: komt te laat voor wie erop wacht.</p></section>
            <section class="tabel"><h2>De stappen op volgorde</h2>
            <table><thead><tr><th scope="col">Wanneer</th><th scope="col">Wie</th><th scope="col">Wat</th><th scope="col">Stand</th></tr></thead>
            <tbody>\(table)</tbody></table></section>
            </body>
            </html>

            """
    }

    private static let stijl = """
        @page { size: A4; margin: 20mm }
        body { font: 16px/1.4 "Liberation Sans", Arial, Helvetica, sans-serif; color: #192327; margin: 0 }
        .plaat { page: plaat; break-after: page }
        .plaat h1 { font-size: 34px; margin: 0 0 6px; letter-spacing: -.02em }
        .plaat p { margin: 0 0 18px; color: #4b5659 }
        .plaat .tekens { margin: 18px 0 0 }
        svg { display: block }
        h2 { font-size: 20px }
        table { border-collapse: collapse; width: 100%; font-size: 14px }
        th, td { text-align: left; vertical-align: top; padding: 6px 10px 6px 0; border-bottom: 1px solid #dedad0 }
        thead th { border-bottom: 2px solid #192327 }
        tr { break-inside: avoid }

        """
}
