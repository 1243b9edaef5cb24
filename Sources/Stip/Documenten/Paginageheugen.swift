import Foundation
import HTML
import Synchronization

/// Pages as they were made last, for as long as nothing they are made of has changed.
///
/// Whoever asks brings the version of the data, read before the data itself: so a page can be newer than its version, and
/// then is made again, but never older.
final class Paginageheugen: Sendable {
    /// What the pages are made of. Two that are equal give the same pages.
    struct Versie: Equatable, Sendable {
        let documenten: Int
        /// When the unit was last read in.
        let eenheid: Date?
        /// States of plans change at midnight.
        let dag: Datum
        /// The version of the list of themes: themes are named by it.
        var themas = 0
    }

    /// A page with its markup made.
    struct Pagina: Page {
        let title: String
        let trail: [Crumb]
        let styles: [String]
        let main: HTML

        init(_ page: any Page) { (title, trail, styles, main) = (page.title, page.trail, page.styles, page.main) }
    }

    private struct Inhoud {
        var versie: Versie?
        var pages: [String: Pagina] = [:]
        var bytes = 0
    }

    private let inhoud = Mutex(Inhoud())
    private let limit: Int

    /// - Parameter limit: bytes of markup; when there is more, all of it is let go.
    init(limit: Int = 8_000_000) { self.limit = limit }

    func page(_ key: String, at versie: Versie) -> Pagina? {
        inhoud.withLock { $0.versie == versie ? $0.pages[key] : nil }
    }

    func keep(_ page: Pagina, as key: String, at versie: Versie) {
        let size = page.main.text.utf8.count + key.utf8.count
        inhoud.withLock { inhoud in
            if inhoud.versie != versie || inhoud.bytes + size > limit { inhoud = Inhoud(versie: versie) }
            inhoud.pages[key] = page
            inhoud.bytes += size
        }
    }
}
