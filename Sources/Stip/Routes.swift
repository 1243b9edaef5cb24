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
    SitePages(duur: toegang.duur, start: { actor in try await startpagina(for: actor, store) }).addPages(open: open, closed: pages)

    // The API.
    var resources = Resources(of: router, toegang: toegang)
    APIDocument.addResources(to: &resources, settings: settings)

    site.finish(router)
    return router
}

/// What stands on the start page. Each feature that has something to say there is asked here.
private func startpagina(for actor: Actor, _ store: Store) async throws -> Startpagina {
    try actor.mayRead()
    let (now, latest) = try await store.read { db in (db.now, try db.historie(without: Toegang.soorten, atMost: 6)) }
    let gebeurd = latest.map { Startpagina.Regel(wanneer: Opmaak.geleden($0.moment, now: now), tekst: $0.tekst) }
    return .leeg(vandaag: now.inAmsterdam.datum, gebeurd: gebeurd)
}

extension Configuration {
    var toegangsduur: Toegangsduur {
        Toegangsduur(idle: Double(sessieStil) * 60, absolute: Double(sessieDuur) * 3_600, link: Double(linkDuur) * 3_600)
    }
}
