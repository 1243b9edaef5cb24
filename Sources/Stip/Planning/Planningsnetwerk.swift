import Scheduling

/// A planning as a network: numbers for steps, lags for what must lie between them, calendars for the days that will do.
///
/// Between a step and what it waits for lie at least its `wachttijd`, and where a body wants its papers so many days before, those.
/// Between a hearing and the adoption that waits for it lies the time for an answer paper.
struct Planningsnetwerk: Sendable {
    /// Whole days between a hearing and the adoption, so that the answer paper is in time for rule P3.
    static let antwoordtijd = Antwoordnota.dagen - 1

    let planning: Planning
    let network: Network
    /// Whether a step takes place in a meeting, so that it needs a day on which its body meets.
    let isVergadering: [Bool]
    let durations: [Int]
    /// For each step the place of its body in `organen`.
    let orgaan: [Int]
    /// The keys of the bodies (`Orgaan.sleutel`).
    let organen: [String]
    /// The steps with which the plan is adopted; none when the planning does not adopt anything.
    let doelen: [Int]

    /// - Throws: `Refusal` with every id that stands twice or is not there, or with the ring, step by step.
    init(_ planning: Planning) throws(Refusal) {
        self.planning = planning
        let stappen = planning.stappen
        var reasons: [Reason] = []
        // By place and not by copy: a step has many parts, and there may be thousands.
        var places = [String: Int](minimumCapacity: stappen.count)
        for place in stappen.indices where places.updateValue(place, forKey: stappen[place].id) != nil {
            reasons.append(.stapDubbel(stappen[place].id))
        }

        let (organen, orgaan) = Self.organen(of: stappen)
        (self.organen, self.orgaan) = (organen, orgaan)
        let kalender = planning.vergaderkalender
        let heeftVergaderingen = organen.map { kalender.vergaderingen[$0]?.isEmpty == false }
        let aanlevering = organen.map { kalender.aanlevertermijnen[$0] ?? 0 }
        var isVergadering = [Bool](repeating: false, count: stappen.count)
        var durations = [Int](repeating: 1, count: stappen.count)
        var links: [Network.Link] = []
        links.reserveCapacity(stappen.count * 2)
        for place in stappen.indices {
            isVergadering[place] = Self.isVergadering(stappen[place].handeling, heeftVergaderingen: heeftVergaderingen[orgaan[place]])
            // Most steps say it themselves, or take a day.
            durations[place] =
                stappen[place].stand == .gepland && (stappen[place].duur > 1 || stappen[place].moment == nil)
                ? max(stappen[place].duur, 1) : Self.duration(stappen[place])
            guard !stappen[place].nodig.isEmpty else { continue }
            var lag = max(stappen[place].wachttijd, isVergadering[place] ? aanlevering[orgaan[place]] - 1 : 0)
            if stappen[place].stand == .vervallen {
                lag = 0
            } else if stappen[place].handeling == .horen, !heeftVergaderingen[orgaan[place]], Werkkalender.isRaad(organen[orgaan[place]]) {
                lag = max(lag, Vergadertijd.raad - 1)
            }
            for id in stappen[place].nodig {
                guard let from = places[id] else {
                    reasons.append(.stapOnbekend(id, nodigVoor: stappen[place].id))
                    continue
                }
                links.append(Network.Link(from: from, to: place, lag: lag))
            }
        }
        (self.isVergadering, self.durations) = (isVergadering, durations)
        guard reasons.isEmpty else { throw Refusal(reasons) }
        let doelen: [Int]
        do {
            let order = try Network(count: stappen.count, links: links)
            doelen = Self.doelen(planning, order, organen, orgaan)
            let isDoel = Set(doelen)
            let answered = links.contains { isDoel.contains($0.to) && Self.isHoren(stappen[$0.from]) && $0.lag < Self.antwoordtijd }
            network =
                answered
                ? try Network(
                    count: stappen.count,
                    links: links.map { link in
                        guard isDoel.contains(link.to), Self.isHoren(stappen[link.from]) else { return link }
                        return Network.Link(from: link.from, to: link.to, lag: max(link.lag, Self.antwoordtijd))
                    }) : order
        } catch {
            throw Refusal(.stappenInKring(error.members.map { stappen[$0].id }))
        }
        self.doelen = doelen
    }

    /// The keys of the bodies, and for each step the place of its body among them. A name is read once, however many steps have it.
    private static func organen(of stappen: [Stap]) -> ([String], [Int]) {
        var known: [String: Int] = [:]
        var keys: [String: Int] = [:]
        var organen: [String] = []
        var orgaan = [Int](repeating: 0, count: stappen.count)
        for place in stappen.indices {
            if let seen = known[stappen[place].orgaan] {
                orgaan[place] = seen
                continue
            }
            let sleutel = Orgaan(stappen[place].orgaan).sleutel
            let found = keys[sleutel] ?? organen.count
            if found == organen.count { organen.append(sleutel) }
            (keys[sleutel], known[stappen[place].orgaan], orgaan[place]) = (found, found, found)
        }
        return (organen, orgaan)
    }

    /// The calendars over a stretch of days, one for the working days and one for each body that meets.
    func work(over dagen: Range<Int>, _ werkkalender: Werkkalender) -> Work {
        let werkdagen = Werkkalender.werkdagen(dagen)
        var calendars = [werkdagen]
        var calendar = [Int](repeating: 0, count: durations.count)
        var places = [Int](repeating: -1, count: organen.count)
        var shared: [Werkkalender.Kring: Int] = [:]
        // Of a person by name, without regard to capitals.
        let afwezig = Dictionary(grouping: planning.vergaderkalender.afwezig, by: { $0.persoon.lowercased() })
        let stappen = planning.stappen
        for place in stappen.indices {
            if stappen[place].stand == .vervallen {
                calendar[place] = -1
                continue
            }
            guard isVergadering[place] else { continue }
            if places[orgaan[place]] < 0 {
                // Bodies of which nothing of their own is known share their days.
                let sleutel = organen[orgaan[place]]
                let gedeeld = werkkalender.heeftEigen(sleutel) ? nil : werkkalender.kring(van: sleutel)
                places[orgaan[place]] = gedeeld.flatMap { shared[$0] } ?? calendars.count
                if places[orgaan[place]] == calendars.count { calendars.append(werkkalender.vergaderdagen(van: sleutel, uit: werkdagen)) }
                if let gedeeld { shared[gedeeld] = places[orgaan[place]] }
            }
            calendar[place] = places[orgaan[place]]
            guard !afwezig.isEmpty, !stappen[place].personen.isEmpty else { continue }
            let missers = stappen[place].personen.flatMap { afwezig[$0.lowercased()] ?? [] }
            guard !missers.isEmpty else { continue }
            var eigen = calendars[calendar[place]]
            for afwezigheid in missers { eigen.remove(afwezigheid.dagen.dagnummers) }
            calendar[place] = calendars.count
            calendars.append(eigen)
        }
        return Work(durations: durations, calendar: calendar, calendars: calendars)
    }

    // MARK: What a step is

    /// Acts for which a body comes together; of an act that is not known, a body of which meetings are known.
    static func isVergadering(_ handeling: Handeling?, heeftVergaderingen: Bool) -> Bool {
        switch handeling {
        case .bespreken, .kiezen, .adviseren, .horen, .vaststellen: true
        case .informeren, .ophalen, .aanbieden, .uitwerken, .publiceren: false
        case nil: heeftVergaderingen
        }
    }

    /// As was said; else the days of a span, for work that fills the span it was given.
    static func duration(_ stap: Stap) -> Int {
        if stap.stand == .vervallen { return 0 }
        guard stap.duur <= 1, let moment = stap.moment, !moment.isUiterlijk else { return max(stap.duur, 1) }
        let isWork = stap.handeling == .uitwerken || stap.handeling == .ophalen
        return moment.precisie == .dag || (isWork && moment.precisie != .vaag) ? moment.tot.dagnummer - moment.van.dagnummer + 1 : 1
    }

    static func isHoren(_ stap: Stap) -> Bool { stap.handeling == .horen && stap.stand != .vervallen }

    /// The adoptions after which no other adoption comes, of the body that belongs to the level where there is one.
    private static func doelen(_ planning: Planning, _ network: Network, _ organen: [String], _ orgaan: [Int]) -> [Int] {
        var heeftNog = [Bool](repeating: false, count: network.count)
        var laatste: [Int] = []
        for place in network.order.reversed().map(Int.init) {
            let isVaststelling = planning.stappen[place].handeling == .vaststellen && isPlan(planning.stappen[place])
            if isVaststelling && !heeftNog[place] { laatste.append(place) }
            if isVaststelling || heeftNog[place] { network.forEachPredecessor(of: place) { heeftNog[$0] = true } }
        }
        // A planning of nothing but reports has those for its end.
        let stappen = planning.stappen
        if laatste.isEmpty { laatste = stappen.indices.filter { stappen[$0].handeling == .vaststellen && stappen[$0].stand != .vervallen } }
        let bevoegd = laatste.filter { isBevoegd(organen[orgaan[$0]], planning.niveau) }
        return (bevoegd.isEmpty ? laatste : bevoegd).sorted()
    }

    /// An adoption that is no report over a year nor a plan for one: those come again after the plan itself.
    private static func isPlan(_ stap: Stap) -> Bool {
        guard stap.handeling == .vaststellen, stap.stand != .vervallen else { return false }
        let wat = stap.wat.lowercased()
        return !["jaarverslag", "voortgang", "uitvoeringsplan", "jaarplan", "evaluatie"].contains(where: wat.contains)
    }

    private static func isBevoegd(_ sleutel: String, _ niveau: Planning.Niveau) -> Bool {
        switch niveau {
        case .eenheid: Orgaan(sleutel).isBestuurscollege
        case .gemeente: Werkkalender.isRaad(sleutel)
        case .landelijk: Orgaan(sleutel).soorten.contains(.minister)
        }
    }
}

extension Reason {
    static func stapDubbel(_ id: String) -> Reason {
        Reason(code: "stap-dubbel", field: "stappen", "Er zijn twee stappen die \"\(id)\" heten. Geef elke stap een eigen id.")
    }
    static func stapOnbekend(_ id: String, nodigVoor stap: String) -> Reason {
        Reason(code: "stap-onbekend", field: "stappen", "Stap \(stap) wacht op \"\(id)\", maar die stap is er niet. Haal hem weg bij \"nodig\".")
    }
    /// The ring is told step by step, each before the one it waits for, and closes with the one it began with.
    /// - Parameter ids: each waits for the one before it.
    static func stappenInKring(_ ids: [String]) -> Reason {
        let names = [ids[0]] + ids.dropFirst().reversed()
        // Nobody reads ten thousand names; the ring is found with its first and its last.
        let told = names.count <= 30 ? names : names.prefix(15) + ["nog \(names.count - 20) stappen"] + names.suffix(5)
        return Reason(
            code: "kring", field: "stappen",
            "Deze stappen wachten op elkaar in een kring: \((told + [names[0]]).joined(separator: " → ")). "
                + "Haal bij één ervan de regel onder \"nodig\" weg.")
    }
}
