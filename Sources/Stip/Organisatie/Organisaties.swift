import Database

/// What can be done with units and what belongs to them. Pages, API and command line come here.
public struct Organisaties: Sendable {
    let store: Store

    /// Reads a unit from a file, in the place of what there was under its codes. The same file twice changes nothing.
    ///
    /// A part that is no longer in the file is a fault, because others may speak of it; `remove` says that it is meant.
    /// - Throws: `Refusal` with everything that is wrong with the file, or with its parts that are gone.
    func importeer(_ bytes: [UInt8], by actor: Actor, remove: Bool = false) async throws -> Importuitslag {
        try actor.mayManageOrganisatie()
        let bestand = try Organisatie.read(yaml: bytes)
        return try await store.write { db in
            let nieuw = bestand.organisatie
            let oud = try db.organisatie(nieuw.eenheid.code)
            var uitslag = Importuitslag(
                organisatie: nieuw, peildatum: db.now.inAmsterdam.datum, waarschuwingen: bestand.waarschuwingen, isVeranderd: oud != nieuw)
            guard uitslag.isVeranderd else { return uitslag }

            let taken = try db.codes(ofOthersThan: nieuw.eenheid.code)
            let reasons = nieuw.reasons(taken: taken) + (remove ? [] : oud?.reasons(whenReplacedBy: nieuw) ?? [])
            guard reasons.isEmpty else { throw Refusal(reasons) }

            uitslag.verdwenen = oud?.codes.subtracting(nieuw.codes).sorted() ?? []
            try db.removeParts(
                uitslag.verdwenen, overleggen: oud?.overlegcodes.subtracting(nieuw.overlegcodes).sorted() ?? [], of: nieuw.eenheid.code)
            try db.save(nieuw)
            if let id = try db.organisatieID(nieuw.eenheid.code) {
                try db.record(
                    "eenheid-ingelezen", on: id.rawValue, by: actor, "\(actor.naam) las de eenheid \(nieuw.eenheid.naam) in: \(uitslag.omvang).")
            }
            return uitslag
        }
    }

    /// The unit that this installation is for: the first that was read in. Nothing while there is none.
    func eenheid() async throws -> Organisatie? {
        try await store.read { db in try db.eersteOrganisatie() }
    }

    /// The same with the day it is, for a page that shows the unit as it is today.
    func vandaag(by actor: Actor) async throws -> (organisatie: Organisatie, datum: Datum)? {
        try actor.mayRead()
        return try await store.read { db in try db.eersteOrganisatie().map { ($0, db.now.inAmsterdam.datum) } }
    }

    /// Only the name of that unit.
    func eenheidsnaam() async throws -> String? { try await store.read { db in try db.eenheidsnaam() } }

    func eenheden() async throws -> [Eenheid] { try await store.read { db in try db.eenheden() } }

    /// The unit with that code.
    func organisatie(_ code: String) async throws -> Organisatie {
        try await store.read { db in
            guard let organisatie = try db.organisatie(code) else { throw Refusal(.geenOrganisatie) }
            return organisatie
        }
    }

    /// Parts of every unit that exist on `datum`, today when it is not given; with `zoek` those whose name, now or
    /// formerly, holds it, and those that such a one went on in.
    func list(niveau: Niveau? = nil, zoek: String? = nil, op datum: Datum? = nil, by actor: Actor) async throws -> [Onderdeel] {
        try actor.mayRead()
        return try await store.read { db in
            let datum = datum ?? db.now.inAmsterdam.datum
            let found = try zoek.map { try db.organisatiecodes(named: Naamsleutel($0)) }
            return try db.eenheden().compactMap { try db.organisatie($0.code) }.flatMap { organisatie in
                let wanted = found.map { Set($0.flatMap { organisatie.opvolgers(of: $0, op: datum) }) }
                return organisatie.onderdelen(op: datum).filter { deel in
                    deel.geldigheid.contains(datum) && niveau.map { deel.niveau == $0 } ?? true && wanted?.contains(deel.code) ?? true
                }
            }
        }
    }

    /// The part with that code, also when it no longer exists.
    func onderdeel(_ code: String, op datum: Datum? = nil, by actor: Actor) async throws -> Onderdeel {
        try actor.mayRead()
        return try await store.read { db in
            let datum = datum ?? db.now.inAmsterdam.datum
            for eenheid in try db.eenheden() {
                guard let deel = try db.organisatie(eenheid.code)?.onderdelen(op: datum).first(where: { $0.code == code }) else { continue }
                return deel
            }
            throw Refusal(.geenOrganisatie)
        }
    }

    /// What a reader of plans looks names up in: the country, and the unit of this installation.
    func register() async throws -> Gemeenteregister {
        let eenheid = try await eenheid()
        return Gemeenteregister(landelijk: try Gemeenteregister.landelijk(), eenheid: eenheid)
    }
}

/// What came of reading a unit in.
struct Importuitslag: Equatable, Sendable {
    let organisatie: Organisatie
    /// The day on which it was read in; what is counted is what exists on it.
    let peildatum: Datum
    let waarschuwingen: [String]
    /// False when the file said what was known already.
    let isVeranderd: Bool
    /// Codes of parts that were taken out.
    var verdwenen: [String] = []

    /// "5 districten, 13 basisteams, 36 gemeenten en 9 overleggen"
    var omvang: String {
        let indeling = organisatie.op(peildatum)
        return Opmaak.lijst([
            Opmaak.aantal(indeling.districten.count, "district", "districten"), Opmaak.aantal(indeling.basisteams.count, "basisteam", "basisteams"),
            Opmaak.aantal(indeling.gemeenten.count, "gemeente", "gemeenten"), Opmaak.aantal(indeling.overleggen.count, "overleg", "overleggen"),
        ])
    }
}

extension Transaction {
    /// The number of a thing is in the order of time, so the lowest is the first that came.
    func eersteOrganisatie() throws -> Organisatie? {
        let code = try first("select code from organisatie where niveau = 'eenheid' order by id limit 1") { row in try row["code"] as String }
        return try code.flatMap { try organisatie($0) }
    }

    /// Every code that another unit uses, with the name of that unit.
    func codes(ofOthersThan eenheid: String) throws -> [String: String] {
        let rows = try all(
            "select o.code, e.naam from organisatie o join organisatie e on e.id = o.eenheid where e.code <> \(eenheid)"
        ) { row in (try row["code"] as String, try row["naam"] as String) }
        return Dictionary(rows) { first, _ in first }
    }
}

extension Reason {
    static let geenOrganisatie = Reason(
        .missing, code: "geen-organisatie", "Deze organisatie kent Stip niet. Kies er een uit de lijst, of lees eerst een eenheid in.")
}
