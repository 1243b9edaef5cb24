import Hummingbird

/// The ambtelijke toets on the site: the board, and the page of each municipality.
struct ToetsPages: Sendable {
    let toetsen: Toetsen

    func addPages(to routes: Routes) {
        routes.get("toets", use: start)
        routes.get("toets/ronden/:toets", use: former)
        routes.get("toets/:gemeente", use: gemeente)
        routes.get("toets/:gemeente/punten/:punt", use: puntForm)
        routes.post("toets/:gemeente/punten/:punt", use: postPunt)
        routes.post("toets/:gemeente/alles-klopt", use: postAlles)
        routes.get("toets/:gemeente/aanvullingen/nieuw", use: aanvullingForm)
        routes.post("toets/:gemeente/aanvullingen", use: postAanvulling)
        routes.get("toets/:gemeente/aanvullingen/:nummer", use: aanvullingForm)
        routes.post("toets/:gemeente/aanvullingen/:nummer", use: postAanvulling)
        routes.post("toets/:gemeente/aanvullingen/:nummer/verwijdering", use: removeAanvulling)
        routes.post("toets/:gemeente/opmerking", use: postOpmerking)
        routes.get("toets/:gemeente/controle", use: controle)
        routes.post("toets/:gemeente/antwoorden", use: verstuur)
        routes.get("toets/:gemeente/antwoorden/:versie", use: antwoord)
    }

    // MARK: The board

    /// The board for who may see it; the own page for the adviseur of one municipality.
    @Sendable private func start(_ request: Request, _ visit: Visit) async throws -> Response {
        let actor = try visit.actor
        guard let bord = try await toetsen.bord(by: actor) else { return visit.page(Geentoetspagina(magLeiden: actor.may(.toetsLeiden))) }
        let own = actor.organisaties(for: .toetsBeantwoorden)
        if let gemeente = own.first(where: { code in bord.delen.contains { $0.gemeente == code } }), !actor.seesBoard {
            return .seeOther("/toets/\(gemeente)")
        }
        return try await page(bord, request, visit)
    }

    @Sendable private func former(_ request: Request, _ visit: Visit) async throws -> Response {
        guard let bord = try await toetsen.bord(visit.id("toets"), by: visit.actor) else { throw Refusal(.geenToets) }
        return try await page(bord, request, visit)
    }

    private func page(_ bord: Toetsbord, _ request: Request, _ visit: Visit) async throws -> Response {
        let query = try request.query()
        let actor = try visit.actor
        let filter = Toetsfilter(district: query["district"], stand: query["stand"].flatMap(Toetsstand.init))
        return visit.page(
            Toetsbordpagina(
                bord: bord, filter: filter, magLeiden: actor.may(.toetsLeiden), magInzien: actor.seesBoard,
                eerdere: try await toetsen.toetsen(by: actor), melding: query["gedaan"].flatMap { Toetsmelding(rawValue: $0)?.zin },
                isByNumber: visit.parameters.get("toets") != nil))
    }

    // MARK: The page of a municipality

    @Sendable private func gemeente(_ request: Request, _ visit: Visit) async throws -> Response {
        let actor = try visit.actor
        let gemeente = try visit.gemeente
        let inzage = try await toetsen.inzage(of: gemeente, by: actor)
        return visit.page(
            Gemeentetoetspagina(
                inzage: inzage, magAntwoorden: actor.may(.toetsBeantwoorden, in: gemeente), magLeiden: actor.may(.toetsLeiden),
                heeftBord: actor.seesBoard, melding: try request.query()["gedaan"].flatMap { Toetsmelding(rawValue: $0)?.zin }))
    }

    @Sendable private func puntForm(_ request: Request, _ visit: Visit) async throws -> Response {
        let (inzage, punt) = try await punt(visit)
        try visit.actor.mayAnswerToets(for: inzage.deel.gemeente)
        let invoer = Toetsinvoer(of: punt, inzage.deel.concept.reacties[punt.nummer])
        return visit.page(Toetspuntpagina(inzage: inzage, punt: punt, themas: try await themakeuzes(visit), invoer: invoer))
    }

    @Sendable private func postPunt(_ request: Request, _ visit: Visit) async throws -> Response {
        let gemeente = try visit.gemeente
        let nummer = try visit.nummer("punt", else: .geenToetspunt)
        let invoer = Toetsinvoer(try await request.form())
        do {
            try await toetsen.beoordeel(nummer, invoer, for: gemeente, by: visit.actor)
            return .seeOther("/toets/\(gemeente)#punt-\(nummer)")
        } catch let refusal as Refusal where refusal.isAboutForm {
            let (inzage, punt) = try await punt(visit)
            let collega = refusal.isConflict ? inzage.deel.concept.reacties[punt.nummer] : nil
            return visit.page(
                Toetspuntpagina(
                    inzage: inzage, punt: punt, themas: try await themakeuzes(visit), invoer: invoer.filled(from: punt), refusal: refusal,
                    collega: collega),
                status: refusal.status)
        }
    }

    @Sendable private func postAlles(_ request: Request, _ visit: Visit) async throws -> Response {
        let gemeente = try visit.gemeente
        try await toetsen.allesKlopt(for: gemeente, by: visit.actor)
        return .seeOther("/toets/\(gemeente)")
    }

    @Sendable private func aanvullingForm(_ request: Request, _ visit: Visit) async throws -> Response {
        let inzage = try await toetsen.inzage(of: visit.gemeente, by: visit.actor)
        try visit.actor.mayAnswerToets(for: inzage.deel.gemeente)
        let nummer = try visit.aanvulling
        let former = inzage.deel.concept.aanvullingen.first { $0.nummer == nummer }
        if nummer != nil, former == nil { throw Refusal(.geenAanvulling) }
        let invoer = former.map { Toetsinvoer(of: $0) } ?? Toetsinvoer(bron: inzage.deel.plan == nil ? "stuk" : "plan")
        return visit.page(Toetsaanvullingpagina(inzage: inzage, nummer: nummer, themas: try await themakeuzes(visit), invoer: invoer))
    }

    @Sendable private func postAanvulling(_ request: Request, _ visit: Visit) async throws -> Response {
        let (gemeente, nummer) = (try visit.gemeente, try visit.aanvulling)
        let invoer = Toetsinvoer(try await request.form())
        do {
            try await toetsen.vulAan(nummer, invoer, for: gemeente, by: visit.actor)
            return .seeOther("/toets/\(gemeente)#aanvulling-kop")
        } catch let refusal as Refusal where refusal.isAboutForm {
            let inzage = try await toetsen.inzage(of: gemeente, by: visit.actor)
            let collega = refusal.isConflict ? inzage.deel.concept.aanvullingen.first { $0.nummer == nummer } : nil
            return visit.page(
                Toetsaanvullingpagina(
                    inzage: inzage, nummer: nummer, themas: try await themakeuzes(visit), invoer: invoer, refusal: refusal, collega: collega),
                status: refusal.status)
        }
    }

    @Sendable private func removeAanvulling(_ request: Request, _ visit: Visit) async throws -> Response {
        let gemeente = try visit.gemeente
        try await toetsen.verwijderAanvulling(visit.nummer("nummer", else: .geenAanvulling), for: gemeente, by: visit.actor)
        return .seeOther("/toets/\(gemeente)#aanvulling-kop")
    }

    @Sendable private func postOpmerking(_ request: Request, _ visit: Visit) async throws -> Response {
        let gemeente = try visit.gemeente
        let form = try await request.form()
        do {
            try await toetsen.merkOp(form["opmerking"], gezien: Int(form["gezien"] ?? "") ?? 0, for: gemeente, by: visit.actor)
            return .seeOther("/toets/\(gemeente)?gedaan=opmerking")
        } catch let refusal as Refusal where refusal.isAboutForm {
            let inzage = try await toetsen.inzage(of: gemeente, by: visit.actor)
            return visit.page(Toetsopmerkingpagina(inzage: inzage, opmerking: form["opmerking"], refusal: refusal), status: refusal.status)
        }
    }

    // MARK: Sending

    @Sendable private func controle(_ request: Request, _ visit: Visit) async throws -> Response {
        let inzage = try await toetsen.inzage(of: visit.gemeente, by: visit.actor)
        try visit.actor.mayAnswerToets(for: inzage.deel.gemeente)
        return visit.page(Toetscontrolepagina(inzage: inzage))
    }

    @Sendable private func verstuur(_ request: Request, _ visit: Visit) async throws -> Response {
        let gemeente = try visit.gemeente
        let form = try await request.form()
        do {
            let antwoord = try await toetsen.verstuur(for: gemeente, gezien: Int(form["gezien"] ?? "") ?? -1, by: visit.actor)
            return .seeOther("/toets/\(gemeente)/antwoorden/\(antwoord.versie)?ontvangst=ja")
        } catch let refusal as Refusal where refusal.isAboutForm {
            let inzage = try await toetsen.inzage(of: gemeente, by: visit.actor)
            return visit.page(Toetscontrolepagina(inzage: inzage, refusal: refusal), status: refusal.status)
        }
    }

    @Sendable private func antwoord(_ request: Request, _ visit: Visit) async throws -> Response {
        let inzage = try await toetsen.inzage(of: visit.gemeente, by: visit.actor)
        let versie = try visit.nummer("versie", else: .geenToetsantwoord)
        guard let antwoord = inzage.deel.antwoorden.first(where: { $0.versie == versie }) else { throw Refusal(.geenToetsantwoord) }
        return visit.page(Toetsantwoordpagina(inzage: inzage, antwoord: antwoord, isOntvangst: try request.query()["ontvangst"] == "ja"))
    }

    private func punt(_ visit: Visit) async throws -> (Toetsinzage, Toetspunt) {
        let inzage = try await toetsen.inzage(of: visit.gemeente, by: visit.actor)
        let nummer = try visit.nummer("punt", else: .geenToetspunt)
        guard let punt = inzage.deel.punten.first(where: { $0.nummer == nummer }) else { throw Refusal(.geenToetspunt) }
        return (inzage, punt)
    }

    private func themakeuzes(_ visit: Visit) async throws -> [Keuzemogelijkheid] {
        try await toetsen.themas(by: visit.actor).map { Keuzemogelijkheid($0.code, $0.naam) }
    }
}

extension Actor {
    /// Who leads the toets or reads the plans sees what every municipality answers.
    var seesBoard: Bool { may(.toetsLeiden) || may(.bevindingenBeoordelen) }
}

extension Visit {
    var gemeente: String {
        get throws {
            let id: ID<Gemeente> = try id("gemeente")
            return id.rawValue
        }
    }

    /// The number of an addition; nothing on the page for a new one.
    var aanvulling: Int? {
        get throws { parameters.get("nummer") == nil ? nil : try nummer("nummer", else: .geenAanvulling) }
    }

    func nummer(_ name: String, else reason: Reason) throws -> Int {
        guard let nummer = Int(try parameters.require(name)) else { throw Refusal(reason) }
        return nummer
    }
}

extension Refusal {
    /// Whether it is answered on the form itself, with what was filled in kept.
    var isAboutForm: Bool {
        reasons.allSatisfy {
            $0.kind == .invalid || $0.code == "intussen-gewijzigd" || $0.code == "concept-gewijzigd" || $0.code == "niets-gewijzigd"
        }
    }
    var isConflict: Bool { reasons.contains { $0.kind == .conflict } }
}

extension Toetsinvoer {
    init(_ form: Form) {
        self.init(
            oordeel: form["oordeel"], naam: form["naam"], rang: form["rang"], thema: form["thema"], ook: form["ook"], focus: form["focus"],
            toelichting: form["toelichting"], bron: form["bron"], bladzijde: form["bladzijde"], zin: form["zin"], stuk: form["stuk"],
            vastgesteld: form["vastgesteld"], gezien: form["gezien"].flatMap { Int($0) } ?? 0)
    }

    /// What stands in the form at first: what was read, or what was said before.
    init(of punt: Toetspunt, _ reactie: Toetsreactie?) {
        self.init(reactie?.voorstel ?? punt.voorstel)
        (oordeel, toelichting) = (reactie?.oordeel.rawValue, reactie?.toelichting)
    }

    init(of aanvulling: Toetsaanvulling) {
        self.init(aanvulling.voorstel)
        toelichting = aanvulling.toelichting
        switch aanvulling.bron {
        case .plan(let nummer, let tekst): (bron, bladzijde, zin) = ("plan", String(nummer), tekst)
        case .stuk(let naam, let datum): (bron, stuk, vastgesteld) = ("stuk", naam, datum.description)
        }
    }

    private init(_ voorstel: Toetsvoorstel) {
        let codes = voorstel.themas.map(\.code)
        self.init(
            naam: voorstel.naam, rang: voorstel.rang.rawValue, thema: codes.first, ook: codes.count > 1 ? codes[1] : nil, focus: voorstel.focus)
    }

    /// The button that only agrees sends no fields: the form after it shows what was read.
    fileprivate func filled(from punt: Toetspunt) -> Toetsinvoer {
        guard naam == nil, rang == nil else { return self }
        var other = Toetsinvoer(of: punt, nil)
        (other.oordeel, other.toelichting, other.gezien) = (oordeel, toelichting, gezien)
        return other
    }
}

extension Reason {
    static let geenToetsantwoord = Reason(.missing, code: "geen-toetsantwoord", "Deze versie van het antwoord bestaat niet.")
}

/// What was done just now, said on the page that comes after.
enum Toetsmelding: String {
    case geopend, verlengd, gesloten, heropend, herinnerd, bevestigd, opmerking, voorgelegd
    case weerGesloten = "weer-gesloten"

    var zin: String {
        switch self {
        case .geopend: "De toets is open. Elke gemeente heeft nu haar eigen pagina."
        case .verlengd: "De reactiedatum is verschoven."
        case .gesloten: "De toets is gesloten."
        case .heropend: "De toets is voor deze gemeente heropend."
        case .weerGesloten: "De toets is voor deze gemeente weer gesloten."
        case .herinnerd: "De herinneringen zijn bewaard."
        case .bevestigd: "Wat alle gemeenten juist vonden, is bevestigd."
        case .opmerking: "Uw opmerking is bewaard."
        case .voorgelegd: "Het plan is voorgelegd."
        }
    }
}
