/// The stylesheet of every sheet. Each rule begins with `.blad` or `.tabel`, so that it leaves the rest of a page alone.
///
/// Inline drawings do not see it: their colours and letters are attributes.
enum Posterstijl {
    /// For paper: the size of the sheet, the pages with the table, and the rules themselves.
    static let druk = pagina + blad

    /// For the site: the rules, and what a screen asks.
    static let scherm = blad + opScherm

    private static let pagina = #"""
        @page { size: 420mm 297mm; margin: 0 }
        @page tabel {
          margin: 13mm 12mm 15mm;
          @bottom-left { content: string(voet); font: 9pt/1.2 "Liberation Sans", Arial, Helvetica, sans-serif; color: #12202F }
          @bottom-right { content: "Bladzijde " counter(page) " van " counter(pages); font: bold 9pt/1.2 "Liberation Sans", Arial, Helvetica, sans-serif; color: #12202F }
        }
        html, body { margin: 0; padding: 0 }
        .tabel { page: tabel; break-before: page; string-set: voet attr(data-voet) }
        """# + "\n"

    private static let blad = #"""
        .blad, .tabel {
          --inkt: #12202F;   /* tekst, stippen, lijnen */
          --papier: #FFFFFF; /* onder de horizon */
          --licht: #FFD23D;  /* boven de horizon */
          --accent: #C2270F; /* alleen wat opvalt, altijd samen met een dubbele rand */
          font: 10.5pt/1.25 "Liberation Sans", Arial, Helvetica, sans-serif; color: var(--inkt); text-align: left;
          print-color-adjust: exact; -webkit-print-color-adjust: exact
        }
        .blad, .blad *, .tabel, .tabel * { box-sizing: border-box; margin: 0; padding: 0 }
        .blad h1, .blad h2, .blad h3, .blad h4, .blad p, .tabel h2, .tabel h3, .tabel h4, .tabel p { font: inherit; color: inherit; letter-spacing: normal; max-width: none }
        .blad ol, .blad ul { list-style: none }
        .blad svg { display: block }
        .blad b, .tabel b { font-weight: bold }
        .blad a { color: inherit; text-decoration: none }
        .blad a:hover { text-decoration: underline; text-decoration-thickness: .6mm; text-underline-offset: 1mm }
        .blad blockquote { border: 0; background: none }

        /* ---------- het blad ---------- */
        .blad { position: relative; width: 420mm; height: 297mm; overflow: hidden; background: var(--papier) }
        .blad .kop, .blad .rij, .blad .zonekop { display: grid; grid-template-columns: var(--links) var(--stippen) 1fr; column-gap: 8mm; margin: 0 12mm }
        .blad .kop { height: var(--kop); padding-top: 10mm; grid-template-rows: calc(var(--kop) - 10mm) }

        /* kolom 1 van de kop: waar gaat het over */
        .blad .lijn { font-size: 11pt; font-weight: bold; line-height: 1.2 }
        .blad .naam { margin-top: 3.5mm; font-weight: bold; font-size: var(--titel); line-height: .94; letter-spacing: -.025em; hyphens: manual }
        .blad .naam span { display: block; overflow-wrap: anywhere }
        .blad .naam small { display: block; font-size: 20pt; font-weight: bold; letter-spacing: -.01em; line-height: 1.15 }
        .blad .telling { margin-top: 3.2mm; font-size: 12.5pt; line-height: 1.22; max-width: 112mm }
        .blad .telling b { white-space: nowrap }

        /* kolom 2 van de kop: de gemeenten, schuin boven hun stip, per basisteam */
        .blad .teams, .blad .districten { display: grid; align-self: end; grid-template-columns: var(--delen); column-gap: var(--tussen) }
        .blad .team > p { height: var(--teamkop); border-bottom: 1.2pt solid var(--inkt); padding-top: 1mm; font-size: 11pt; font-weight: bold; line-height: 4.4mm; letter-spacing: -.01em; overflow-wrap: anywhere }
        .blad .team > p b { display: block }
        .blad .team > p small { display: block; font-size: 9pt; font-weight: normal; letter-spacing: 0; line-height: 3.6mm }
        .blad .team ol { display: grid; grid-auto-flow: column; grid-auto-columns: var(--steek); height: var(--namen) }
        .blad .team li { position: relative; height: var(--namen) }
        .blad .team li > span { position: absolute; left: 50%; bottom: 0; width: var(--naamlengte); transform-origin: 0 100%; transform: rotate(-60deg); font-size: var(--naamletter); line-height: 1.05; hyphens: manual }
        .blad .team li em { font-style: normal; font-weight: bold; font-size: 9pt; padding-left: 1.2mm; white-space: nowrap }
        .blad .team li small { display: block; font-size: 9pt; line-height: 1.1; font-weight: bold }

        /* kolom 3 van de kop: wat opvalt */
        .blad .opvallend { border-top: 3pt solid var(--accent); padding-top: 2.5mm; align-self: start; margin-left: var(--inspringing) }
        .blad .opvallend .merk { display: flex; font-size: 11pt; font-weight: bold; color: var(--accent); line-height: 5mm }
        .blad .opvallend .merk svg { margin-right: 2mm }
        .blad .opvallend .zin { margin-top: 2mm; font-size: var(--opvallend); font-weight: bold; line-height: 1.12; letter-spacing: -.01em; hyphens: manual }
        .blad .opvallend .uitleg { margin-top: 2mm; font-size: 10.5pt; line-height: 1.25 }

        /* ---------- de horizon ---------- */
        .blad .zone { position: relative }
        .blad .zonekop { font-size: 13pt; font-weight: bold; line-height: 1.1; height: 8.5mm; align-items: center; letter-spacing: -.01em }
        .blad .zonekop > span { grid-column: 1 / 3 }
        .blad .zonekop.breed > span { grid-column: 1 / 4 }
        .blad .zonekop > span + span { grid-column: 3; font-weight: normal; font-size: 10.5pt; letter-spacing: 0 }
        .blad .zonekop i { font-style: normal; font-weight: normal; font-size: 10.5pt; letter-spacing: 0; padding-left: 2mm }
        .blad .boven { background: var(--licht); border-bottom: 2.2mm solid var(--inkt) }
        .blad .niets { height: var(--leegboven); margin: 0 12mm; padding-top: 5mm; border-top: .5pt solid var(--inkt); font-size: 20pt; font-weight: bold; letter-spacing: -.01em }

        /* ---------- een rij is een thema ---------- */
        .blad .rij { align-items: center; border-top: .5pt solid var(--inkt) }
        .blad .boven .rij { height: var(--boven) }
        .blad .onder .rij { height: var(--onder) }
        .blad .thema { display: grid; grid-template-columns: 18mm 1fr 21mm; align-items: center }
        .blad .thema > svg { justify-self: start; margin-left: -1mm }
        .blad .themanaam { font-weight: bold; letter-spacing: -.015em; line-height: 1.02; hyphens: manual; overflow-wrap: anywhere }
        .blad .boven .themanaam { font-size: var(--thema-boven) }
        .blad .onder .themanaam { font-size: var(--thema-onder) }
        .blad .focus { font-size: 9.5pt; hyphens: manual; line-height: 1.18; margin-top: .8mm }
        .blad .aantal { text-align: right; font-weight: bold; letter-spacing: -.04em; line-height: .92 }
        .blad .aantal b { display: block }
        .blad .aantal small { display: block; font-size: 9.5pt; font-weight: normal; letter-spacing: 0; line-height: 1.1 }
        .blad .boven .aantal { font-size: var(--aantal-boven) }
        .blad .onder .aantal { font-size: var(--aantal-onder) }
        .blad .citaat { hyphens: auto }
        .blad .citaat p { line-height: 1.2; overflow-wrap: anywhere }
        .blad .boven .citaat p { font-size: var(--citaat-boven) }
        .blad .onder .citaat p { font-size: var(--citaat-onder); line-height: 1.15 }
        .blad .citaat footer { font-size: 9pt; line-height: 1.2; margin-top: .6mm; overflow-wrap: anywhere }
        .blad .valtop { border-left: 2.4pt solid var(--accent); padding-left: 2.5mm }
        .blad .meer { padding-top: 1.2mm; margin: 0 12mm; font-size: 10pt; border-top: .5pt solid var(--inkt) }

        /* ruim: weinig thema's, dus hoge rijen en grote letters */
        .blad.ruim .focus { font-size: 13pt; margin-top: 1.5mm }
        .blad.ruim .aantal small { font-size: 12pt; margin-top: 1mm }
        .blad.ruim .boven .citaat p { font-weight: bold; letter-spacing: -.01em; line-height: 1.15 }
        .blad.ruim .onder .citaat p { line-height: 1.2 }
        .blad.ruim .citaat footer { font-size: 11pt; margin-top: 1.5mm }

        /* ---------- voet: leeswijzer, gesprek, herkomst ---------- */
        .blad .voet { position: absolute; left: 12mm; right: 12mm; top: 261.5mm; display: grid; grid-template-columns: var(--voet); column-gap: 8mm; border-top: 1.2pt solid var(--inkt); padding-top: 2.5mm; font-size: 9pt; line-height: 1.25 }
        .blad .voetkop { font-size: 10pt; font-weight: bold; line-height: 1.25; margin-bottom: 1mm }
        .blad .legenda ul { display: grid; grid-template-columns: 1fr 1fr; column-gap: 4mm }
        .blad .legenda li { display: grid; grid-template-columns: 7.5mm 1fr; align-items: center; min-height: 5.2mm; line-height: 1.12 }
        .blad .vragen ol { display: grid; grid-template-columns: 1fr 1fr 1fr; column-gap: 5mm }
        .blad .vragen li { font-size: 12pt; font-weight: bold; line-height: 1.15 }
        .blad .vragen li b { display: block }
        .blad .vragen li span { display: block; font-size: 9pt; font-weight: normal; margin-top: .8mm; line-height: 1.2 }
        .blad .bron p + p { margin-top: .9mm }
        .blad .bron p { overflow-wrap: anywhere }
        .blad .bron .pagina { font-weight: bold }

        /* ---------- eenheid: districten naast elkaar ---------- */
        .blad .kolom .wie { font-weight: bold; font-size: 13pt; line-height: 1.05; border-bottom: 1.2pt solid var(--inkt); padding-bottom: .8mm; margin-bottom: 1mm; hyphens: auto; overflow-wrap: anywhere; letter-spacing: -.01em }
        .blad .kolom .gelezen { font-size: 9pt; line-height: 1.15; margin-bottom: 1mm }
        .blad .kolom ol { font-size: 9pt; line-height: 1.16; height: var(--namen) }
        .blad .kolom ol.dubbel { columns: 2; column-gap: 2mm; column-fill: auto }
        .blad .kolom li { break-inside: avoid; padding-left: 4.8mm; text-indent: -4.8mm }
        .blad .kolom li b { display: inline-block; min-width: 4.8mm; text-indent: 0 }
        .blad .kolom .geensleutel { height: calc(var(--namen) - 4.65mm) }
        .blad .tellingen { display: grid; grid-template-columns: var(--delen); column-gap: var(--tussen) }
        .blad .vak { display: grid; grid-template-columns: 1fr 9mm; align-items: center; border-left: .5pt solid var(--inkt); padding-left: 1.6mm }
        .blad .vak p { font-size: 15pt; font-weight: bold; text-align: right; letter-spacing: -.03em; line-height: 1 }
        .blad .vak.anders { border-left: 2.4pt solid var(--accent); padding-left: 1mm }
        .blad.eenheid .citaat { hyphens: manual }
        .blad.eenheid .thema { grid-template-columns: 16mm 1fr 18mm }

        /* ---------- leeg: nog geen gegevens ---------- */
        .blad.leeg .onder .rij { height: 36mm }
        .blad.leeg .onder { height: 49mm }
        .blad.leeg .boven { height: calc(210mm - var(--kop)) }
        .blad.leeg .thema { grid-template-columns: 1fr 21mm }
        .blad.leeg .onder .themanaam { font-size: 24pt }
        .blad.leeg .focus { font-size: 11pt }
        .blad.leeg .onder .aantal { font-size: 44pt }
        .blad .stappen { padding: 0 12mm; display: grid; grid-template-columns: 1fr 1fr 1fr; column-gap: 8mm }
        .blad .stappen li { border-top: .5pt solid var(--inkt); padding-top: 3mm }
        .blad .stappen .cijfer { font-size: 110pt; font-weight: bold; line-height: .95; letter-spacing: -.04em }
        .blad .stapkop { font-size: 28pt; font-weight: bold; line-height: 1.05; letter-spacing: -.015em; margin-top: 2mm }
        .blad .stappen p { font-size: 15pt; line-height: 1.28; margin-top: 2.5mm }
        .blad .stappen .wie { font-size: 12pt; font-weight: bold }

        /* ---------- de tabel, bladzijde 2 en verder ---------- */
        .tabel .tabelkop { font-size: 20pt; font-weight: bold; letter-spacing: -.015em; line-height: 1.1; margin-bottom: 2mm }
        .tabel .tussenkop { font-size: 13pt; font-weight: bold; letter-spacing: -.015em; line-height: 1.1; margin: 5mm 0 1.5mm; break-after: avoid }
        .tabel .uitleg { font-size: 10pt; max-width: 250mm; margin-bottom: 2.5mm }
        .tabel table { border-collapse: collapse; width: 100%; font-size: 9pt; line-height: 1.15; table-layout: fixed }
        .tabel table.smal { width: 230mm }
        .tabel table + table { margin-top: 5mm }
        .tabel .gemeente { width: 46mm }
        .tabel .plan { width: 54mm }
        .tabel caption { text-align: left; font-weight: bold; font-size: 10.5pt; padding-bottom: 1.2mm }
        .tabel th, .tabel td { text-align: left; vertical-align: top; padding: 1.05mm 1.5mm 1.05mm 0; border: 0; border-top: .5pt solid var(--inkt); hyphens: auto; overflow-wrap: anywhere; background: none }
        .tabel thead th { vertical-align: bottom; border-top: 0; border-bottom: 1.2pt solid var(--inkt) }
        .tabel .groep th { border-top: 1.2pt solid var(--inkt); padding-top: 1.8mm; font-size: 9.5pt }
        .tabel tbody th { font-weight: bold }
        .tabel tbody th i { font-style: normal; font-weight: normal }
        .tabel .p { font-weight: bold }
        .tabel tr { break-inside: avoid }
        .tabel .som th, .tabel .som td { border-top: 1.2pt solid var(--inkt); font-weight: bold }
        .tabel .citaten { columns: 3; column-gap: 8mm; font-size: 9.5pt; line-height: 1.25 }
        .tabel .citaten > div { break-inside: avoid; padding-bottom: 2.2mm }
        .tabel .citaten dt { font-weight: bold }
        .tabel .citaten dd + dd { font-size: 9pt }
        """# + "\n"

    /// On the site the sheet is shown whole, as wide as the place it stands in, on windows of 1,000 px and more; on smaller
    /// ones the table speaks alone.
    private static let opScherm: String = {
        var css = """
            .bladvak { container-type: inline-size }
            @media screen {
              .tabel { font-size: 16px; overflow-x: auto }
              .tabel table, .tabel caption, .tabel .citaten, .tabel .citaten dd + dd, .tabel .uitleg, .tabel .groep th { font-size: 16px }
              .tabel table { min-width: 900px; table-layout: auto }
              .tabel th, .tabel td { overflow-wrap: normal }
            }
            @media screen and (max-width: 999px) { .blad { display: none } .tabel .citaten { columns: 1 } }
            @media print { .blad { break-after: page } }

            """
        for width in stride(from: 900, to: 1600, by: 25) {
            css += "@container (min-width: \(width)px) { .blad { zoom: \((Double(width * 100 / 1588) / 100).honderdsten) } }\n"
        }
        return css + "@container (min-width: 1588px) { .blad { zoom: 1 } }\n"
    }()
}
