import Database
import Foundation
import Hummingbird
import Logging

/// The frame of the product: everything between the socket and a feature's routes.
///
/// Make one, hand its groups to the features, and take its router. It knows no feature.
struct Site: Sendable {
    let toegang: Toegang
    let settings: Configuration
    let logger: Logger
    /// The name of the unit that is loaded, asked at each page because it may change while the program runs.
    let eenheid: @Sendable (Transaction) throws -> String?
    /// Asked for the time by what counts requests.
    let clock: @Sendable () -> Date
    let doors: [Door]
    let search: String?
    private let paths = Paths()

    init(
        toegang: Toegang, settings: Configuration, logger: Logger, doors: [Door] = [], search: String? = nil,
        clock: @escaping @Sendable () -> Date = { Date() }, eenheid: @escaping @Sendable (Transaction) throws -> String? = { _ in nil }
    ) {
        (self.toegang, self.settings, self.logger, self.doors, self.search) = (toegang, settings, logger, doors, search)
        (self.eenheid, self.clock) = (eenheid, clock)
    }

    /// The router with its middleware. Add routes through `pages`, `open` and `API`; then call `finish`.
    func router() -> Router<Visit> {
        let router = Router(context: Visit.self, options: [.autoGenerateHeadEndpoints])
        router.add(middleware: RequestLog(logger: logger, isBehindProxy: settings.achterProxy))
        router.add(middleware: SecurityHeaders(isSecure: settings.isSecure))
        // Twice: the outer one for when the session itself cannot be read, the inner one knows the visitor.
        router.add(middleware: Errors(paths: paths, logger: logger))
        router.add(middleware: Sessions(site: self))
        router.add(middleware: Errors(paths: paths, logger: logger))
        router.add(middleware: Gate(paths: paths, origins: Set(settings.corsHerkomsten)))
        router.add(middleware: SourceLimit(limit: RateLimit(perMinute: settings.apiPerMinuut), clock: clock))
        for asset in [Asset.stijl, .script, .icoon] { serve(asset, on: router) }
        return router
    }

    /// Pages for who came in.
    func pages(of router: Router<Visit>) -> Routes { router.group().add(middleware: ClosedDoor()) }

    /// Pages for everybody. Few.
    func open(of router: Router<Visit>) -> Routes { router.group() }

    /// Makes a file of a feature available, such as a style sheet of its own.
    func serve(_ asset: Asset, on router: Router<Visit>) { router.get(RouterPath(asset.path)) { _, _ in asset.response } }

    /// After the last route.
    func finish(_ router: Router<Visit>) { paths.learn(router) }

    var cookieName: String { settings.isSecure ? "__Host-stip" : "stip" }

    func frame(of eenheid: String?) -> Frame {
        Frame(
            eenheid: eenheid, doors: doors, search: search, contact: settings.contact, hulplijn: settings.hulplijn,
            toegankelijkheidsverklaring: settings.toegankelijkheidsverklaring)
    }
}
