import Formats
import TextAnalysis

/// What a document says of itself: kind, title, term, date and reference number.
struct Kenmerken {
    var soort: Documentsoort
    var titel: String?
    /// Where the title stands.
    var titelplaats: Range<Int>?
    var periode: Periode?
    var datum: Datum?
    var kenmerk: String?

    init(_ lees: Leestekst) {
        let voorblad = Voorblad(lees)
        let title = lees.titel(voorblad)
        titelplaats = title.map(\.range)
        soort = lees.soort(voorblad, titel: title?.range)
        periode = lees.periode(voorblad, titel: title?.range, soort)
        titel = title.map { lees.volledig($0, voorblad, periode) }
        datum = lees.datum(voorblad)
        kenmerk = lees.kenmerk(voorblad)
    }
}
