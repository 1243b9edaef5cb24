import Database
import Foundation

/// What can be asked of the sheets. Pages, API and command line come here.
///
/// The sheets follow from what is stored, so they are made when asked and kept until something changes.
struct Praatplaten: Sendable {
    let store: Store
    let pers: Drukpers
    /// How the site is called from outside, without the scheme: it stands on the sheets.
    let adres: String
    private let kast = Platenkast()
    private let geheugen = Paginageheugen()

    init(store: Store, pers: Drukpers, adres: String = "") {
        (self.store, self.pers, self.adres) = (store, pers, adres)
    }

    /// The unit as its plans show it today; nothing while no unit is loaded.
    func beeld(by actor: Actor) async throws -> Planbeeld? { try await stand(by: actor)?.beeld }

    /// What is made of the present state; nothing while no unit is loaded.
    func stand(by actor: Actor) async throws -> Platenstand? {
        try actor.mayRead()
        let merk = try await store.read { db in try db.planbeeldmerk() }
        if let known = await kast.stand(merk) { return known }
        let adres = adres
        guard let beeld = try await store.read({ db in try db.planbeeld(adres: adres) }) else { return nil }
        let stand = Platenstand(beeld: beeld, platen: beeld.platen)
        await kast.keep(stand, merk)
        return stand
    }

    /// A page as it was made last, made again only when the sheets may differ.
    func remembered(_ key: String, by actor: Actor, _ make: () async throws -> any Page) async throws -> Paginageheugen.Pagina {
        try actor.mayRead()
        let merk = try await store.read { db in try db.planbeeldmerk() }
        let key = "\(key) \(merk.termijn.map { "\($0.van)-\($0.tot)" } ?? "")"
        if let page = geheugen.page(key, at: merk.versie) { return page }
        let page = Paginageheugen.Pagina(try await make())
        geheugen.keep(page, as: key, at: merk.versie)
        return page
    }

    /// The sheet of the unit or of a district.
    func plaat(_ code: String, by actor: Actor) async throws -> Planbeeld.Plaat {
        guard let plaat = try await stand(by: actor)?.platen.first(where: { $0.code == code }) else { throw Refusal(.geenPraatplaat) }
        return plaat
    }

    /// A theme on a sheet, with who names it and where.
    func thema(_ thema: String, op code: String, by actor: Actor) async throws -> (plaat: Planbeeld.Plaat, groep: Groep, beeld: Planbeeld) {
        guard let stand = try await stand(by: actor), let plaat = stand.platen.first(where: { $0.code == code }) else {
            throw Refusal(.geenPraatplaat)
        }
        guard let groep = plaat.groepen.first(where: { $0.code == thema }) else { throw Refusal(.geenThemaOpPlaat) }
        return (plaat, groep, stand.beeld)
    }

    /// The sheet on paper: kept as long as the sheet says the same.
    func druk(_ code: String, by actor: Actor) async throws -> Druk {
        try await druk(of: try await plaat(code, by: actor).praatplaat)
    }

    func druk(of plaat: Praatplaat) async throws -> Druk {
        let blad = Blad(plaat)
        if let known = await kast.druk(of: blad) { return known }
        let druk = try await pers.druk(blad)
        await kast.keep(druk, of: blad)
        return druk
    }
}

/// What the sheets are made of. Two that are equal give the same sheets.
struct Planbeeldmerk: Equatable, Sendable {
    let versie: Paginageheugen.Versie
    let termijn: Periode?
}

/// The sheets of one moment.
struct Platenstand: Sendable {
    let beeld: Planbeeld
    let platen: [Planbeeld.Plaat]
}

/// Keeps what was made last. Holds one state and its prints, so it cannot grow.
private actor Platenkast {
    private var merk: Planbeeldmerk?
    private var stand: Platenstand?
    private var drukken: [(blad: Blad, druk: Druk)] = []

    func stand(_ merk: Planbeeldmerk) -> Platenstand? { merk == self.merk ? stand : nil }

    func keep(_ stand: Platenstand, _ merk: Planbeeldmerk) { (self.stand, self.merk) = (stand, merk) }

    func druk(of blad: Blad) -> Druk? { drukken.first { $0.blad == blad }?.druk }

    func keep(_ druk: Druk, of blad: Blad) {
        drukken.removeAll { $0.blad.plaat.naam == blad.plaat.naam }
        drukken = Array((drukken + [(blad, druk)]).suffix(12))
    }
}

extension Reason {
    static let geenPraatplaat = Reason(.missing, code: "geen-praatplaat", "Deze praatplaat bestaat niet. Kies een praatplaat uit de lijst.")
    static let geenThemaOpPlaat = Reason(
        .missing, code: "geen-thema-op-plaat", "Dit thema staat niet op deze praatplaat. Kies een thema van de plaat.")
}
