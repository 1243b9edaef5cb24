import Database
import Formats
import Foundation

/// Taking in the dates of meetings from a file: first what would change, then doing it.
struct Vergaderinlezen: Sendable {
    let store: Store
    /// How this program is started to open a calendar that a stranger wrote.
    var child = Child.thisProgram(["uittreksel"])

    /// What stands in the history of each meeting that a file brings, and not on the start page: there one line tells of them all.
    static let stilleSoort = "vergadering-ingelezen"

    static var limits: Limits {
        var limits = Limits()
        (limits.fileBytes, limits.textBytes, limits.seconds, limits.memoryBytes) = (Vergaderbestand.grens, 8_000_000, 20, 600_000_000)
        return limits
    }

    func organen(by actor: Actor) async throws -> [Vergaderorgaan] {
        try actor.mayRead()
        let organen = try await store.read { db in try db.vergaderorganen() }.filter { actor.may(.vergaderingenBijhouden, in: $0.code) }
        if organen.isEmpty { throw Refusal(.magVergaderingenNietBijhouden) }
        return organen
    }

    /// What the file would do. Nothing is stored.
    ///
    /// - Parameter vast: the body of all lines that name none.
    func preview(_ bytes: [UInt8], of vast: String? = nil, by actor: Actor) async throws -> Vergaderimport {
        _ = try await organen(by: actor)
        let bestand = try await lees(bytes)
        return try await store.read { db in try db.vergaderimport(bestand, vast: vast, by: actor) }
    }

    /// Does what the preview showed, and nothing when something else would happen by now. Lines with faults are passed over.
    @discardableResult
    func carryOut(_ bytes: [UInt8], of vast: String? = nil, seen stand: String, by actor: Actor) async throws -> Vergaderimport {
        _ = try await organen(by: actor)
        let bestand = try await lees(bytes)
        return try await store.write { db in
            let todo = try db.vergaderimport(bestand, vast: vast, by: actor)
            guard todo.stand == stand else { throw Refusal(.importVeranderd) }
            try db.carryOut(todo, by: actor)
            return todo
        }
    }

    /// Takes in a file without showing it first, as the command line does. So nothing is kept when one line is wrong, unless `overslaan`.
    ///
    /// - Throws: `Refusal` with every fault of every line, each with its place.
    @discardableResult
    func importeer(_ bytes: [UInt8], of vast: String? = nil, overslaan: Bool = false, by actor: Actor) async throws -> Vergaderimport {
        let organen = try await organen(by: actor)
        if let vast, organen[vast] == nil { throw Refusal(.onbekendVergaderorgaan(vast)) }
        let bestand = try await lees(bytes)
        return try await store.write { db in
            let todo = try db.vergaderimport(bestand, vast: vast, by: actor)
            if !overslaan, !todo.redenen.isEmpty { throw Refusal(todo.redenen) }
            try db.carryOut(todo, by: actor)
            return todo
        }
    }

    private func lees(_ bytes: [UInt8]) async throws -> Vergaderbestand {
        if bytes.isEmpty { throw Refusal(.geenVergaderbestand) }
        if bytes.count > Vergaderbestand.grens { throw Refusal(.vergaderbestandTeGroot(bytes.count)) }
        let head = String(decoding: bytes.prefix(2_000), as: UTF8.self).uppercased()
        guard head.contains("BEGIN:VCALENDAR") else { return try Vergadertabel.lees(bytes) }
        let bestand = try await leesAgenda(bytes)
        if bestand.regels.count > Vergaderbestand.regelgrens { throw Refusal(.vergaderbestandTeVeel) }
        if bestand.regels.isEmpty { throw Refusal(.vergaderbestandOnleesbaar("In deze agenda staat geen enkele afspraak.")) }
        return bestand
    }

    private func leesAgenda(_ bytes: [UInt8]) async throws -> Vergaderbestand {
        let (child, limits) = (child, Vergaderinlezen.limits)
        do {
            let file = try await withPrivateFile(bytes, named: "agenda", orElse: .vergaderbestandOnleesbaar("Er is geen ruimte om dit bestand te lezen.")) {
                path in try await readCalendar(path, limits: limits, child: child)
            }
            return Vergaderafspraken.regels(file)
        } catch let fault as Formats.Unreadable {
            throw Refusal(Vergaderinlezen.reason(fault))
        }
    }

    private static func reason(_ fault: Formats.Unreadable) -> Reason {
        switch fault {
        case .tooManyEntries, .tooMuchText: .vergaderbestandTeVeel
        case .tooSlow, .tooMuchMemory:
            .vergaderbestandOnleesbaar("Deze agenda kost te veel tijd of geheugen om te lezen. Bewaar alleen de vergaderingen van één jaar, en probeer het opnieuw.")
        case .notADocument, .damaged, .emptyFile, .readerFailed:
            .vergaderbestandOnleesbaar("Dit bestand is geen agenda die Stip kan lezen. Haal hem opnieuw op als .ics, of gebruik een .csv-bestand.")
        default: .vergaderbestandOnleesbaar(fault.message())
        }
    }
}

extension Transaction {
    fileprivate func vergaderimport(_ bestand: Vergaderbestand, vast: String?, by actor: Actor) throws -> Vergaderimport {
        Vergaderimport(
            bestand, organen: try vergaderorganen(), bestaand: try vergaderingen(), vast: vast,
            mag: { actor.may(.vergaderingenBijhouden, in: $0) })
    }

    fileprivate func carryOut(_ todo: Vergaderimport, by actor: Actor) throws {
        for voorstel in todo.voorstellen { try carryOut(voorstel, by: actor) }
        guard !todo.isLeeg else { return }
        try record("vergaderingen-ingelezen", on: "vergaderingen", by: actor, "\(actor.naam) las vergaderingen in uit een bestand: \(todo.telzin).")
    }

    private func carryOut(_ voorstel: Vergadervoorstel, by actor: Actor) throws {
        guard let orgaan = voorstel.orgaan else { return }
        switch voorstel.uitkomst {
        case .bekend, .fout: return
        case .nieuw(let gegevens):
            let made = Vergadering(
                id: newID(), orgaan: orgaan.code, gegevens: gegevens, gemaakt: now, gewijzigd: now, kenmerk: voorstel.regel.kenmerk)
            try insert(made)
            try record(
                Vergaderinlezen.stilleSoort, on: made.id.rawValue, by: actor, "\(made.zin(orgaan)) is gepland uit een bestand.",
                wijzigingen: gegevens.changes(from: nil))
        case .gewijzigd(let id, let gegevens, let wat):
            var vergadering = try vergadering(id)
            vergadering.gegevens = gegevens
            vergadering.kenmerk = vergadering.kenmerk ?? voorstel.regel.kenmerk
            try saveNext(vergadering)
            try record("vergadering-gewijzigd", on: id.rawValue, by: actor, "\(vergadering.zin(orgaan)) is gewijzigd uit een bestand.", wijzigingen: wat)
        case .afgelast(let id):
            var vergadering = try vergadering(id)
            vergadering.afgelast = Vergadering.Afgelasting(reden: "In het ingelezen bestand staat deze vergadering als afgelast.", moment: now)
            try saveNext(vergadering)
            try record("vergadering-afgelast", on: id.rawValue, by: actor, "\(vergadering.zin(orgaan)) gaat niet door, volgens een ingelezen bestand.")
        }
    }
}

extension Vergadering {
    fileprivate func zin(_ orgaan: Vergaderorgaan) -> String { "De vergadering van \(orgaan.naam) op \(Opmaak.datum(gegevens.datum))" }
}
