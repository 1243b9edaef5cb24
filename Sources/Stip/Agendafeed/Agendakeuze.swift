import Foundation

/// What of the meetings and the plannings comes in a calendar, for whom.
struct Agendakeuze: Sendable {
    let vandaag: Datum
    let now: Date
    let organen: [Vergaderorgaan]

    /// What was called off stays this many days, so that every program for calendars has seen it.
    static let nadagen = 30
    /// How far back a calendar goes.
    static let terug = 366

    /// A meeting for somebody who came in; nothing when it is past or was called off long ago.
    func item(_ vergadering: Vergadering, agenda: [Agendapunt], for actor: Actor) -> Agendaitem? {
        guard let item = item(vergadering, agenda: actor.magInzien(vergadering) ? agenda : []) else { return nil }
        return actor.magInzien(vergadering) ? item : item.bezet
    }

    /// A meeting for everybody: only what is open, and without its agenda, which has papers that may not be public yet.
    func openbaar(_ vergadering: Vergadering) -> Agendaitem? {
        guard !vergadering.gegevens.isBesloten, var item = item(vergadering, agenda: []) else { return nil }
        // The page asks who you are.
        item.pad = nil
        return item
    }

    private func item(_ vergadering: Vergadering, agenda: [Agendapunt]) -> Agendaitem? {
        let gegevens = vergadering.gegevens
        guard gegevens.datum.dagnummer >= vandaag.dagnummer - Agendakeuze.terug else { return nil }
        if let afgelast = vergadering.afgelast, now.timeIntervalSince(afgelast.moment) > Double(Agendakeuze.nadagen) * 86_400 { return nil }
        let naam = Opmaak.zin(organen.naam(of: vergadering.orgaan))
        var lines: [String] = []
        if let afgelast = vergadering.afgelast { lines.append("Gaat niet door: \(afgelast.reden)") }
        if gegevens.begin == nil { lines.append("Hoe laat is nog niet bekend.") }
        if gegevens.begin != nil, gegevens.eind == nil { lines.append("De eindtijd is niet bekend; daarom staat er een uur.") }
        if !agenda.isEmpty { lines.append("Agenda:\n" + agenda.map { "\($0.volgnummer). \($0.gegevens.titel)" }.joined(separator: "\n")) }
        return Agendaitem(
            kenmerk: "vergadering-\(vergadering.id)", volgnummer: vergadering.versie - 1, gewijzigd: vergadering.gewijzigd,
            wanneer: gegevens.begin.map { .tijd(gegevens.datum, van: $0, tot: gegevens.eind) } ?? .dagen(gegevens.datum...gegevens.datum),
            titel: vergadering.isAfgelast ? "Afgelast: \(naam)" : naam, tekst: lines.isEmpty ? nil : lines.joined(separator: "\n"),
            plaats: gegevens.plaats, pad: "/vergaderingen/\(vergadering.id)",
            stand: vergadering.isAfgelast ? .afgelast : gegevens.begin == nil ? .voorlopig : .vast, isBesloten: gegevens.isBesloten)
    }

    /// A step of a planning that has a day or a last day; nothing for what is vague, and for what is on the agenda of a meeting.
    func item(_ stap: Planningsstap, of dossier: Planningsdossier, geagendeerd: Set<Agendapunt.Stapverwijzing>) -> Agendaitem? {
        guard let moment = stap.stap.moment, moment.isDag || moment.isUiterlijk, moment.tot.dagnummer >= vandaag.dagnummer - Agendakeuze.terug,
            !geagendeerd.contains(Agendapunt.Stapverwijzing(planning: dossier.id.rawValue, stap: stap.id))
        else { return nil }
        let last = dossier.daden.first { $0.stap == stap.id }?.op ?? dossier.begonnen
        let isOff = stap.stap.stand == .vervallen
        if isOff, now.timeIntervalSince(last) > Double(Agendakeuze.nadagen) * 86_400 { return nil }
        let what = [stap.stap.handeling?.rawValue, stap.stap.wat.isEmpty ? nil : stap.stap.wat].compactMap(\.self).joined(separator: ": ")
        let titel = "\(isOff ? "Vervallen: " : moment.isUiterlijk ? "Uiterlijk vandaag: " : "")\(stap.stap.orgaan), \(what)"
        return Agendaitem(
            kenmerk: "stap-\(dossier.id)-\(stap.id)", volgnummer: max(stap.versie - 1, 0), gewijzigd: last, wanneer: .dagen(moment.tot...moment.tot),
            titel: titel, tekst: "Stap van de planning \(dossier.naam).\(stap.stap.stand == .gedaan ? " Deze stap is gedaan." : "")",
            pad: "/planning/\(dossier.id)/stappen/\(stap.id)", stand: isOff ? .afgelast : .vast, isBesloten: true, isBezet: false)
    }
}

extension Planningsdossier {
    /// When it was made: the first 48 bits of its number are milliseconds.
    fileprivate var begonnen: Date {
        let digits = id.rawValue.filter { $0 != "-" }.prefix(12)
        return Date(timeIntervalSince1970: Double(Int(digits, radix: 16) ?? 0) / 1_000)
    }
}

extension Actor {
    /// Whether the agenda of a meeting may be read: an open one by all who came in, a closed one by who sits there or keeps it.
    func magInzien(_ vergadering: Vergadering) -> Bool {
        !vergadering.gegevens.isBesloten || may(.vergaderingenBijhouden, in: vergadering.orgaan)
            || rollen.contains { $0.organisatie == vergadering.orgaan }
    }

    /// The bodies and municipalities of a calendar of one's own; nothing for who works for the whole unit: then all.
    var agendaplekken: Set<String>? { rollen.contains { $0.organisatie == nil } ? nil : Set(rollen.compactMap(\.organisatie)) }
}
