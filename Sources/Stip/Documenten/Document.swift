import Foundation

/// One file that was handed over, and what Stip read in it. The bytes themselves are a `Bestand`.
struct Document: Equatable, Sendable {
    /// How far the reading is.
    enum Stand: String, CaseIterable, Sendable {
        case wacht, bezig, gelezen
        /// Opened, but there is no text in it: a scan.
        case leeg
        /// Cannot be read. `reden` says why.
        case geweigerd

        /// Whether nothing changes any more without somebody doing something.
        var isKlaar: Bool { self != .wacht && self != .bezig }
    }

    let id: ID<Document>
    var bestandsnaam: String
    /// Of the bytes as they came, in lower-case hexadecimal. The same bytes are the same document.
    let sha256: String
    let grootte: Int
    var stand: Stand
    /// In Dutch, for whoever has to do something about it; with `leeg` and `geweigerd`, and with `wacht` when something is missing.
    var reden: String?
    var bladzijden: Int?
    let ontvangen: Date
    /// The name of who handed it over.
    let door: String
    /// The document whose place this one took.
    var vervangt: ID<Document>?
    /// Removed documents are kept, so that they can be put back.
    var verwijderd: Date?

    var soort: Documentsoort?
    /// Said by hand; nothing while it follows from what the document is.
    var gekozenBronsoort: Bronsoort?
    var titel: String?
    var periode: Periode?
    var datum: Datum?
    var kenmerk: String?
    /// Whose document it is, in the order in which the document names them.
    var herkomst: [Herkomst] = []

    /// What to call it on a page: its own title, or else the name of the file.
    var naam: String { titel ?? bestandsnaam }

    /// Whether the name of the file must say which municipality this is of: nothing in the text does, and it is a plan
    /// or may well be one.
    func needsNaam(beside read: [Herkomst]) -> Bool {
        !read.contains { $0.niveau == .gemeente } && (stand != .gelezen || soort?.isPlan == true || read.isEmpty)
    }

    func isOf(_ code: String) -> Bool { herkomst.contains { $0.code == code } }
}

/// An organisation that a document is of, and how Stip knows.
struct Herkomst: Hashable, Sendable {
    enum Bron: String, Sendable {
        /// The document says so; the passage is kept with the reading.
        case tekst
        /// The name of the file says so, and the document itself says nothing.
        case bestandsnaam
        /// Somebody said so.
        case hand
    }

    /// The CBS code of a municipality, or the code that the unit gave.
    var code: String?
    var naam: String
    var niveau: Vermelding.Niveau
    var bron: Bron
}

/// A passage of a document with the address where somebody can look at it.
struct Vindplaats: Equatable, Sendable {
    var document: ID<Document>
    var bewijs: Bewijs

    /// The page of the site where the passage is marked. `nummer` is the mark's, counted from 1.
    func adres(nummer: Int) -> String { "/documenten/\(document)?vondst=\(nummer)#p\(nummer)" }
}

extension Reason {
    static let geenDocument = Reason(.missing, code: "geen-document", "Dit document bestaat niet. Kies een document uit de lijst.")
    static let isVerwijderd = Reason(.conflict, code: "document-verwijderd", "Dit document is verwijderd. Zet het eerst terug.")
    static let nietVerwijderd = Reason(.conflict, code: "document-niet-verwijderd", "Dit document staat al in de lijst.")
    static let geenBladzijde = Reason(.missing, code: "geen-bladzijde", "Deze bladzijde staat niet in het document.")
}
