import Formats

@testable import Stip

/// Texts for the reader: a few lines, read as a text file is.
enum Proeftekst {
    static let themas: Themalijst = {
        do { return try Themalijst.standaard() } catch { preconditionFailure("\(error)") }
    }()

    /// Made-up municipalities, and some that are ordinary words.
    static let namen = ["Aldermeer", "Boekveen", "Tjardingen", "Zwolmark", "Best", "Buren", "Bergen", "Bergen op Zoom", "Epe"].enumerated().map {
        Namenlijst.Naam(code: "GM90\(10 + $0)", naam: $1, niveau: .gemeente, schrijfwijzen: [])
    }
    static let lezer = Lezer(themas: themas, namen: Namenlijst(namen))
}

/// What the reader takes from `text`. A form feed ends a page.
func gelezen(_ text: String) -> Lezing { Proeftekst.lezer.lees(reflow(Array(text.utf8))) }

extension Lezing {
    func namen(_ rang: Vondst.Rang) -> [String] { prioriteiten.filter { $0.rang == rang }.map(\.naam) }
    var eerste: [String] { namen(.prioriteit) }
}
