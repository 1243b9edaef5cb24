import Foundation

/// What somebody fills in to make a round, or to change one that is not open yet. The same for a form, the API and a test.
struct Rondevoorstel: Equatable, Sendable {
    /// Where the list comes from.
    enum Bron: Equatable, Sendable {
        case longlist(ID<Longlist>)
        /// The outcome of an earlier round.
        case ronde(ID<Stemronde>)
    }

    /// Who takes part: the overleg as one, or each of its members.
    enum Deelname: Hashable, Sendable {
        case overleg(String)
        case leden(String)

        var code: String {
            switch self {
            case .overleg(let code), .leden(let code): code
            }
        }
    }

    var naam: String
    var toelichting = ""
    var bron: Bron
    /// Candidates, or options of the earlier round, that do not come along.
    var zonder: Set<String> = []
    var deelname: [Deelname]
    /// A weight for each overleg, when the weights are fixed.
    var gewichten: [String: Gewicht] = [:]
    /// The day on which an overleg meets.
    var vergaderdagen: [String: Datum] = [:]
    var keuzewijze: Keuzewijze
    var telling: Telling
    var weging = Stemgewicht.ieder
    var isGR = false
    var quorum: Int?
    var opent: Date
    var sluit: Date
    var isGeheim = false
    var vooraf = Stemronde.Vooraf.opkomst
    var vragen: [Vraag] = Vraag.gewone
    /// Goes on although of some district no overleg takes part.
    var magDistrictMissen = false
}

/// What a round is made from: the unit on that day, and the list it comes with.
struct Rondegrond: Equatable, Sendable {
    let cyclus: String
    let indeling: Indeling
    /// Who has the role of member, by the code of the overleg.
    var leden: [String: [Gebruiker]] = [:]
    /// The options as they come along, before any is left out.
    var opties: [Optie]
    var longlist: ID<Longlist>?
    var vorige: ID<Stemronde>?

    func overleg(_ code: String) -> Overleg? { indeling.overleggen.first { $0.code == code } }

    /// The municipalities of an overleg: of its district, or all of them.
    func gemeenten(of overleg: Overleg) -> [Gemeente] {
        guard let code = overleg.district else { return indeling.gemeenten }
        return indeling.districten.filter { $0.district.code == code }.flatMap(\.gemeenten)
    }
}

extension Rondevoorstel {
    /// The round that this makes.
    ///
    /// - Parameter former: the round as it was; what was decided about a participant who stays, stays.
    /// - Throws: `Refusal` with everything that is against it.
    func ronde(
        _ id: ID<Stemronde>, from grond: Rondegrond, former: Stemronde? = nil, at now: Date, newID: () -> ID<Deelnemer>
    ) throws(Refusal) -> Stemronde {
        var reasons: [Reason] = []
        let deelnemers = deelnemers(from: grond, former: former, newID: newID, into: &reasons)
        let ronde = Stemronde(
            id: id, cyclus: grond.cyclus, naam: naam, toelichting: toelichting,
            opties: grond.opties.filter { !zonder.contains($0.keuzenaam) }.renumbered,
            deelnemers: deelnemers, keuzewijze: keuzewijze, telling: telling, weging: weging, isGR: isGR, quorum: quorum, opent: opent, sluit: sluit,
            isGeheim: isGeheim, vooraf: vooraf, vragen: vragen, vorige: grond.vorige, longlist: grond.longlist, versie: (former?.versie ?? 0) + 1,
            opening: former?.opening, gelezen: now)
        do { try ronde.check(at: now) } catch { reasons += error.reasons }
        let missing = missingDistricts(grond)
        if !magDistrictMissen, !missing.isEmpty { reasons.append(.districtZonderOverleg(missing)) }
        guard reasons.isEmpty else { throw Refusal(reasons) }
        return ronde
    }

    private func deelnemers(
        from grond: Rondegrond, former: Stemronde?, newID: () -> ID<Deelnemer>, into reasons: inout [Reason]
    ) -> [Deelnemer] {
        var all: [Deelnemer] = []
        for deelname in deelname {
            guard let overleg = grond.overleg(deelname.code) else {
                reasons.append(.onbekendOverleg(deelname.code))
                continue
            }
            if !overleg.mag(.kiezen) { reasons.append(.overlegMagNietKiezen(overleg.naam)) }
            switch deelname {
            case .overleg: all.append(deelnemer(.overleg(overleg.code), overleg.naam, overleg, grond, former, newID))
            case .leden:
                let leden = grond.leden[overleg.code] ?? []
                if leden.isEmpty { reasons.append(.geenLedenInOverleg(overleg.naam)) }
                for lid in leden { all.append(deelnemer(.persoon(lid.id, overleg: overleg.code), lid.naam, overleg, grond, former, newID)) }
            }
        }
        return all
    }

    private func deelnemer(
        _ soort: Deelnemer.Soort, _ naam: String, _ overleg: Overleg, _ grond: Rondegrond, _ former: Stemronde?, _ newID: () -> ID<Deelnemer>
    ) -> Deelnemer {
        let before = former?.deelnemers.first { $0.soort == soort }
        let peiljaar = weging.peiljaar
        // A count of another year is no count on 1 January of this one.
        let counts = grond.gemeenten(of: overleg).map { $0.inwonertal(in: peiljaar) }
        let years = Set(counts.map { $0?.peiljaar })
        let year = years.count == 1 ? years.first.flatMap(\.self) : nil
        let isKnown = !counts.isEmpty && year != nil && (peiljaar == nil || year == peiljaar)
        let inwoners = isKnown ? counts.reduce(0) { $0 + ($1?.aantal ?? 0) } : nil
        let gewicht: Gewicht =
            switch weging {
            case .ieder: 1
            case .vast: gewichten[overleg.code] ?? 0
            case .inwoners: Gewicht(inwoners ?? 0)
            }
        return Deelnemer(
            id: before?.id ?? newID(), soort: soort, naam: naam, gewicht: gewicht, inwoners: inwoners, peiljaar: isKnown ? year : nil,
            district: overleg.district.flatMap { code in grond.indeling.districten.first { $0.district.code == code }?.district.naam },
            uiterlijk: vergaderdagen[overleg.code], volmacht: before?.volmacht, verschoning: before?.verschoning, toelating: before?.toelating)
    }

    /// Districts without a vote, in a round of district boards.
    private func missingDistricts(_ grond: Rondegrond) -> [String] {
        let present = Set(deelname.compactMap { grond.overleg($0.code)?.district })
        guard !present.isEmpty else { return [] }
        return grond.indeling.districten.map(\.district).filter { !present.contains($0.code) }.map(\.naam)
    }
}
