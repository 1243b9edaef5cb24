/// What stands around every page of this installation.
struct Frame: Equatable, Sendable {
    /// The name of the unit, when one is loaded.
    var eenheid: String?
    /// The menu. A feature that has pages adds its door here; no door leads nowhere.
    var doors: [Door] = []
    /// Where the search page is, once there is one.
    var search: String?
    /// Whom to ask, as a whole sentence in the footer.
    var contact: String = "Vragen? Neem contact op met uw coördinator."
    /// The phone number or address for somebody whose page broke.
    var hulplijn: String = "uw coördinator"
    /// The declaration in the national register, once the organisation has one.
    var toegankelijkheidsverklaring: String?

    /// The name of the unit as it stands in the header: `Politie-eenheid Merenland`.
    var eenheidsnaam: String {
        guard let eenheid else { return "" }
        return eenheid.lowercased().contains("eenheid") ? eenheid : "Politie-eenheid \(eenheid)"
    }
}
