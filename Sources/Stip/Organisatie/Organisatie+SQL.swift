import Database
import Foundation

extension Transaction {
    /// Every unit, by name.
    func eenheden() throws -> [Eenheid] {
        let feiten = Dictionary(
            grouping: try all("select eenheid, feit, bron from eenheid_feit order by eenheid, plaats") { row in
                (eenheid: try row["eenheid"] as String, feit: Feit(tekst: try row["feit"], bron: try row["bron"]))
            }, by: \.eenheid)
        let onzekerheden = Dictionary(
            grouping: try all("select eenheid, tekst from eenheid_onzekerheid order by eenheid, plaats") { row in
                (eenheid: try row["eenheid"] as String, tekst: try row["tekst"] as String)
            }, by: \.eenheid)
        return try all(
            """
            select o.id, o.code, o.naam, e.nummer, e.zetel, e.is_fictief, e.gemeentental, e.basisteamtal, e.bron_inwoners, e.bron_codes
            from organisatie o join eenheid e on e.id = o.id order by o.code
            """
        ) { row in
            let id: String = try row["id"]
            return Eenheid(
                code: try row["code"], naam: try row["naam"], nummer: try row["nummer"], zetel: try row["zetel"],
                isFictief: try row["is_fictief"], gemeentental: try row["gemeentental"], basisteamtal: try row["basisteamtal"],
                feiten: feiten[id]?.map(\.feit) ?? [], bronInwoners: try row["bron_inwoners"], bronCodes: try row["bron_codes"],
                onzekerheden: onzekerheden[id]?.map(\.tekst) ?? [])
        }
    }

    /// The name of the unit that this installation is for, for the head of every page.
    func eenheidsnaam() throws -> String? {
        try first("select naam from organisatie where niveau = 'eenheid' order by code limit 1") { row in try row["naam"] }
    }

    /// A whole unit, in a few queries whatever its size. Nothing when there is none of that code.
    func organisatie(_ code: String) throws -> Organisatie? {
        guard let eenheid = try eenheden().first(where: { $0.code == code }), let id = try organisatieID(code) else { return nil }
        let plaatsingen = try plaatsingen(in: id), inwoners = try inwonertallen(in: id), namen = try vroegereNamen(in: id)
        var organisatie = Organisatie(eenheid: eenheid)
        let rows = try all(
            """
            select code, niveau, naam, afkorting, van, tot, zekerheid, bron, toelichting from organisatie where eenheid = \(id) order by plaats
            """
        ) { $0 }
        for row in rows {
            let code: String = try row["code"]
            switch try row["niveau"] as Niveau {
            case .eenheid: continue
            case .district:
                organisatie.districten.append(
                    District(
                        code: code, naam: try row["naam"], afkorting: try row["afkorting"],
                        geldigheid: Geldigheid(van: try row["van"], tot: try row["tot"]), onderbouwing: try onderbouwing(row)))
            case .basisteam:
                organisatie.basisteams.append(
                    Basisteam(code: code, naam: try row["naam"], districten: plaatsingen[code] ?? [], onderbouwing: try onderbouwing(row)))
            case .gemeente:
                organisatie.gemeenten.append(
                    Gemeente(
                        code: code, naam: try row["naam"], afkorting: try row["afkorting"], basisteams: plaatsingen[code] ?? [],
                        inwoners: inwoners[code] ?? [], vroegereNamen: namen[code] ?? [], onderbouwing: try onderbouwing(row)))
            }
        }
        organisatie.herindelingen = try all("select van, naar, datum from herindeling where eenheid = \(id) order by datum, van, naar") { row in
            Herindeling(van: try row["van"], naar: try row["naar"], datum: try row["datum"])
        }
        organisatie.overleggen = try overleggen(in: id)
        return organisatie
    }

    /// The number behind a code of the organisation; it stays the same however often the unit is read in again.
    func organisatieID(_ code: String) throws -> ID<Organisatie>? {
        try first("select id from organisatie where code = \(code)") { row in try row["id"] }
    }

    /// The number behind the code of an overleg. Every unit has a Bestuurscollege, so the unit counts.
    func overlegID(_ code: String, in eenheid: ID<Organisatie>) throws -> ID<Overleg>? {
        try first("select id from overleg where code = \(code) and eenheid = \(eenheid)") { row in try row["id"] }
    }

    /// Codes whose present or former name holds `zoek`.
    func organisatiecodes(named zoek: Naamsleutel, in eenheid: String? = nil) throws -> Set<String> {
        let pattern = "%\(zoek.tekst)%"
        let condition: SQL = eenheid.map { "and o.eenheid = (select id from organisatie where code = \($0))" } ?? ""
        return Set(
            try all(
                """
                select distinct o.code from organisatie o left join vroegere_naam v on v.organisatie = o.id
                where (o.naam_zoek like \(pattern) or v.naam_zoek like \(pattern)) \(condition)
                """
            ) { row in try row["code"] as String })
    }

    private func overleggen(in eenheid: ID<Organisatie>) throws -> [Overleg] {
        let bevoegdheden = Dictionary(
            grouping: try all(
                "select b.overleg, b.bevoegdheid from overleg_bevoegdheid b join overleg o on o.id = b.overleg where o.eenheid = \(eenheid)"
            ) { row in
                (overleg: try row["overleg"] as String, bevoegdheid: try row["bevoegdheid"] as Bevoegdheid)
            }, by: \.overleg)
        return try all(
            """
            select id, code, naam, afkorting, niveau, district, soort, rol, zekerheid, bron, toelichting from overleg
            where eenheid = \(eenheid) order by plaats
            """
        ) { row in
            Overleg(
                code: try row["code"], naam: try row["naam"], afkorting: try row["afkorting"], niveau: try row["niveau"],
                district: try row["district"], soort: try row["soort"], rol: try row["rol"],
                bevoegdheden: Set(bevoegdheden[try row["id"]]?.map(\.bevoegdheid) ?? []), onderbouwing: try onderbouwing(row))
        }
    }

    private func plaatsingen(in eenheid: ID<Organisatie>) throws -> [String: [Plaatsing]] {
        let rows = try all(
            """
            select o.code, p.bij, p.van, p.tot from plaatsing p join organisatie o on o.id = p.organisatie
            where o.eenheid = \(eenheid) order by o.code, p.plaats
            """
        ) { row in
            (
                code: try row["code"] as String,
                plaatsing: Plaatsing(bij: try row["bij"], geldigheid: Geldigheid(van: try row["van"], tot: try row["tot"]))
            )
        }
        return Dictionary(grouping: rows, by: \.code).mapValues { $0.map(\.plaatsing) }
    }

    private func inwonertallen(in eenheid: ID<Organisatie>) throws -> [String: [Inwonertal]] {
        let rows = try all(
            """
            select o.code, i.aantal, i.peiljaar from inwonertal i join organisatie o on o.id = i.organisatie
            where o.eenheid = \(eenheid) order by o.code, i.peiljaar
            """
        ) { row in (code: try row["code"] as String, tal: Inwonertal(aantal: try row["aantal"], peiljaar: try row["peiljaar"])) }
        return Dictionary(grouping: rows, by: \.code).mapValues { $0.map(\.tal) }
    }

    private func vroegereNamen(in eenheid: ID<Organisatie>) throws -> [String: [VroegereNaam]] {
        let rows = try all(
            """
            select o.code, v.naam, v.tot from vroegere_naam v join organisatie o on o.id = v.organisatie
            where o.eenheid = \(eenheid) order by o.code, v.plaats
            """
        ) { row in (code: try row["code"] as String, naam: VroegereNaam(naam: try row["naam"], tot: try row["tot"])) }
        return Dictionary(grouping: rows, by: \.code).mapValues { $0.map(\.naam) }
    }

    private func onderbouwing(_ row: Row) throws -> Onderbouwing {
        Onderbouwing(zekerheid: try row["zekerheid"], bron: try row["bron"], toelichting: try row["toelichting"])
    }
}

extension Niveau: Storable {}
extension Bevoegdheid: Storable {}
extension Zekerheid: Storable {}
