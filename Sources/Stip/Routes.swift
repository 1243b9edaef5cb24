import Database
import Foundation
import Hummingbird
import Logging

/// The whole product over one store: every feature with its pages and its part of the API.
///
/// A new feature adds one line under pages, one under the API, and its door in the menu.
public func site(over store: Store, settings: Configuration = Configuration(), logger: Logger = Logger(label: "stip")) -> Router<Visit> {
    let toegang = Toegang(store: store, duur: settings.toegangsduur)
    let site = Site(
        toegang: toegang, settings: settings, logger: logger,
        doors: [Door("Overzicht", "/")],
        eenheid: { nil })
    let router = site.router()

    // Pages: `open` for strangers, `pages` for who came in.
    let (open, pages) = (site.open(of: router), site.pages(of: router))
    ToegangPages(toegang: toegang, site: site).addPages(open: open, closed: pages)
    SitePages(settings: settings).addPages(open: open, closed: pages)

    // The API.
    var resources = Resources(of: router, toegang: toegang)
    APIDocument.addResources(to: &resources, settings: settings)

    site.finish(router)
    return router
}

extension Configuration {
    var toegangsduur: Toegangsduur {
        Toegangsduur(idle: Double(sessieStil) * 60, absolute: Double(sessieDuur) * 3_600, link: Double(linkDuur) * 3_600)
    }
}
