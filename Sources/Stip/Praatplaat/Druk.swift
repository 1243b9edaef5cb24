/// One sheet as it leaves the press: a tagged PDF with all pages, and page 1 as SVG and as PNG.
struct Druk: Equatable, Sendable {
    let pdf: [UInt8]
    let svg: [UInt8]
    let png: [UInt8]
}

extension Reason {
    static let weasyPrintOntbreekt = Reason(
        .missing, code: "weasyprint-ontbreekt", "De poster kan niet als pdf worden gemaakt: WeasyPrint ontbreekt. Draai bin/setup.")
    static let popplerOntbreekt = Reason(
        .missing, code: "poppler-ontbreekt", "De poster kan niet als plaatje worden gemaakt: poppler-utils ontbreekt. Draai bin/setup.")
    static let drukTeLang = Reason(.conflict, code: "druk-te-lang", "De poster was niet op tijd klaar. Probeer het over een minuut opnieuw.")
    static let drukMislukt = Reason(.conflict, code: "druk-mislukt", "De poster kon niet worden gemaakt. Probeer het opnieuw, of gebruik de tabel.")
}
