import Database
import Foundation
import Formats
import Hummingbird
import Logging

/// The features of one installation, put together over one store.
public struct Product: Sendable {
    let store: Store
    let settings: Configuration
    let toegang: Toegang
    let organisaties: Organisaties
    let documenten: Documenten
    let nakijken: Nakijken
    let themas: Themas
    let praatplaten: Praatplaten
    let toetsen: Toetsen
    let planregister: Planregister
    let plaatversies: Plaatversies
    let groepen: Groepen
    let longlists: Longlists
    let stemrondes: Stemrondes
    let uitslagen: Uitslagen
    let planningen: Planningen
    let herinneringen: Herinneringen
    let post: Post
    private let postbode: Postbode?
    private let logger: Logger
    /// What time it is, for what is counted in memory; the store has its own.
    private let clock: @Sendable () -> Date

    public init(
        store: Store, settings: Configuration = Configuration(), logger: Logger = Logger(label: "stip"),
        clock: @escaping @Sendable () -> Date = { Date() }
    ) throws {
        (self.store, self.settings, self.logger, self.clock) = (store, settings, logger, clock)
        toegang = settings.toegang(over: store)
        organisaties = Organisaties(store: store)
        themas = Themas(store: store)
        nakijken = Nakijken(store: store)
        documenten = Documenten(
            store: store, lezer: Eenheidslezer(store: store, limits: settings.leesgrenzen).bestandslezer, grenzen: settings.grenzen, log: logger)
        planregister = Planregister(store: store)
        toetsen = Toetsen(store: store, mailadres: settings.kanMailen ? settings.publicAddress : nil)
        praatplaten = Praatplaten(store: store, pers: Drukpers(python: settings.python), adres: settings.publicName)
        plaatversies = Plaatversies(store: store, praatplaten: praatplaten)
        groepen = Groepen(store: store)
        longlists = Longlists(store: store, maximum: settings.longlistMaximum)
        stemrondes = Stemrondes(store: store, mailadres: settings.kanMailen ? settings.publicAddress : nil)
        uitslagen = Uitslagen(store: store)
        planningen = Planningen(store: store)
        herinneringen = Herinneringen(store: store, mailadres: settings.kanMailen ? settings.publicAddress : nil)
        postbode = try Postbode(settings)
        post = Post(store: store, kanMailen: postbode != nil)
    }

    /// Every page and every part of the API.
    ///
    /// A new feature adds one line under pages, one under the API, and its door in the menu.
    public func router() -> Router<Visit> {
        let site = Site(
            toegang: toegang, settings: settings, logger: logger,
            doors: [
                Door("Overzicht", "/"), Door("Plannen", "/documenten", also: ["/planregister", "/dubbellezingen", "/bronnen"]),
                Door("Toets", "/toets"), Door("Thema’s", "/themas", also: ["/groepen"]), Door("Praatplaten", "/praatplaten"),
                Door("Longlist", "/longlist"), Door("Stemrondes", "/stemrondes"),
                Door("Planning", "/planning", also: ["/vergaderingen", "/agenda", "/deze-week"]),
                Door("Eenheid", "/organisatie"),
            ],
            search: "/zoeken", clock: clock, eenheid: { db in try db.eenheidsnaam() })
        let router = site.router()

        // Pages: `open` for strangers, `pages` for who came in.
        let (open, pages) = (site.open(of: router), site.pages(of: router))
        ToegangPages(toegang: toegang, site: site).addPages(open: open, closed: pages)
        PostPages(post: post).addPages(to: pages)
        HistoriePages(historie: Historieboek(store: store)).addPages(to: pages)
        SitePages(duur: toegang.duur, start: { actor in try await startpagina(for: actor) }).addPages(open: open, closed: pages)
        OrganisatiePages(
            organisaties: organisaties, blokken: { gemeente in try await praatplaten.blokken(of: gemeente) + [.opbrengst(of: gemeente)] }
        ).addPages(to: pages)
        let sneltoetsen = Toetsenkoekje(isSecure: settings.isSecure)
        let documentpagina = DocumentenPages(documenten: documenten, themanamen: themas.namen, toetsen: sneltoetsen)
        documentpagina.addPages(to: pages)
        NakijkPages(
            nakijken: nakijken,
            documentpagina: { id, plek, vraag, actor, refusal in
                try await documentpagina.page(of: id, at: plek, vraag, by: actor, refusal: refusal)
            }, themas: { actor in try await themas.lijst(by: actor).themas }, toetsen: sneltoetsen
        ).addPages(to: pages)
        StappenPages(keuring: Stappenkeuring(store: store), toetsen: sneltoetsen).addPages(to: pages)
        DocumentplanningPages(planningen: planningen).addPages(to: pages)
        PlanregisterPages(planregister: planregister).addPages(to: pages)
        PraatplaatPages(praatplaten: praatplaten).addPages(to: pages)
        ToetsPages(toetsen: toetsen).addPages(to: pages)
        ToetsbeheerPages(toetsen: toetsen).addPages(to: pages)
        PlaatversiesPages(plaatversies: plaatversies).addPages(to: pages)
        BronnenPages(bronnen: Bronnen(store: store)).addPages(to: pages)
        ThemasPages(themas: themas, praatplaten: praatplaten, documenten: documenten).addPages(to: pages)
        DubbellezingPages(
            dubbellezingen: Dubbellezingen(store: store), documenten: documenten,
            themas: { actor in try await themas.lijst(by: actor).themas.map { ($0.code, $0.naam) } }
        ).addPages(to: pages)
        ThemamatrixPages(praatplaten: praatplaten).addPages(to: pages)
        GroepenPages(groepen: groepen).addPages(to: pages)
        LonglistPages(longlists: longlists, groepen: groepen).addPages(to: pages)
        StemrondesPages(stemrondes: stemrondes).addPages(to: pages)
        DeelnamesPages(stemrondes: stemrondes).addPages(to: pages)
        let biljetten = Biljetten(store: store)
        StembiljetPages(biljetten: biljetten).addPages(to: pages)
        HandinvoerPages(biljetten: biljetten, invoeren: Invoeren(store: store)).addPages(to: pages)
        site.serve(PraatplaatPages.plaatstijl, on: router)
        UitslagPages(uitslagen: uitslagen, pers: praatplaten.pers, naam: settings.publicName, adres: settings.publicAddress).addPages(to: pages)
        SchermPages(uitslagen: uitslagen).addPages(to: pages)
        HerinneringenPages(herinneringen: herinneringen).addPages(to: pages)
        HerleidingPages(herleiding: Herleiding(store: store)).addPages(to: pages)
        PlanningPages(planningen: planningen, limits: UploadLimits(settings)).addPages(to: pages)
        PlanningsuitvoerPages(planningen: planningen, pers: praatplaten.pers).addPages(to: pages)
        VergaderingenPages(vergaderingen: Vergaderingen(store: store)).addPages(to: pages)
        VergaderimportPages(inlezen: Vergaderinlezen(store: store)).addPages(to: pages)
        AgendafeedPages(feeds: Agendafeeds(store: store, adres: settings.publicAddress)).addPages(open: open, closed: pages)
        for asset in [UitslagPages.posterstijl, SchermPages.stijl, SchermPages.script] { site.serve(asset, on: router) }

        // The API.
        var resources = Resources(of: router, toegang: toegang, limit: RateLimit(perMinute: settings.apiPerMinuut), clock: clock)
        organisaties.addResources(to: &resources)
        documenten.addResources(to: &resources)
        PrioriteitenAPI(documenten: documenten, nakijken: nakijken).addResources(to: &resources)
        DocumentstappenAPI(keuring: Stappenkeuring(store: store)).addResources(to: &resources)
        planregister.addResources(to: &resources)
        praatplaten.addResources(to: &resources)
        plaatversies.addResources(to: &resources)
        toetsen.addResources(to: &resources)
        themas.addResources(to: &resources)
        ThemamatrixAPI(praatplaten: praatplaten).addResources(to: &resources)
        LonglistAPI(longlists: longlists).addResources(to: &resources)
        StemrondesAPI(stemrondes: stemrondes).addResources(to: &resources)
        UitslagAPI(uitslagen: uitslagen).addResources(to: &resources)
        PlanningenAPI(planningen: planningen).addResources(to: &resources)
        VergaderingenAPI(vergaderingen: Vergaderingen(store: store)).addResources(to: &resources)
        APIDocument.addResources(to: &resources, settings: settings)

        site.finish(router)
        return router
    }

    /// What runs beside the server: the reading of what was added, and the sending of mail.
    func work() async throws {
        try await themas.begin()
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await documenten.leeswerk.run() }
            group.addTask { try await Rondewerk(stemrondes: stemrondes, log: logger).run() }
            group.addTask { try await Herinneringswerk(herinneringen: herinneringen, log: logger).run() }
            if let postbode { group.addTask { try await Postwerk(store: store, postbode: postbode, log: logger).run() } }
            try await group.waitForAll()
        }
    }
}

/// The whole product over one store, for tests and for the server.
public func site(
    over store: Store, settings: Configuration = Configuration(), logger: Logger = Logger(label: "stip"),
    clock: @escaping @Sendable () -> Date = { Date() }
) throws -> Router<Visit> {
    try Product(store: store, settings: settings, logger: logger, clock: clock).router()
}

extension Configuration {
    var toegangsduur: Toegangsduur {
        Toegangsduur(idle: Double(sessieStil) * 60, absolute: Double(sessieDuur) * 3_600, link: Double(linkDuur) * 3_600)
    }

    func toegang(over store: Store) -> Toegang {
        Toegang(store: store, duur: toegangsduur, isTweedeFactorVerplicht: tweedeFactor == "verplicht", kanMailen: kanMailen, adres: publicAddress)
    }

    /// The address for people without the scheme, as it stands on paper.
    var publicName: String { publicAddress.split(separator: "/", maxSplits: 1).last.map { $0.drop { $0 == "/" } }.map(String.init) ?? publicAddress }

    var grenzen: Grenzen {
        var grenzen = Grenzen()
        (grenzen.bestand, grenzen.levering, grenzen.bestanden) = (bestandMB * 1_000_000, uploadMB * 1_000_000, uploadBestanden)
        if lezers > 0 { grenzen.tegelijk = lezers }
        return grenzen
    }

    var leesgrenzen: Limits {
        var limits = Limits()
        (limits.fileBytes, limits.pages, limits.entries) = (bestandMB * 1_000_000, bladzijden, zipBestanden)
        (limits.unpackedBytes, limits.seconds) = (uitgepaktMB * 1_000_000, leestijd)
        return limits
    }
}
