import Charts
import HTML

extension Planningsbeeld {
    /// The steps that have a day as a timeline; nothing when none has.
    var tijdlijn: Timeline? {
        let shown = dossier.stappen.filter { $0.stap.moment != nil }
        let moments = shown.compactMap(\.stap.moment)
        guard let first = (moments.map(\.van) + shown.compactMap { $0.vroeger?.tot }).min(),
            let last = (moments.map(\.tot) + shown.compactMap { $0.vroeger?.tot }).max()
        else { return nil }
        let jaar = first.jaar == last.jaar ? first.jaar : nil
        var lanes: [String] = []
        var place: [String: Int] = [:]
        for one in shown {
            let orgaan = Orgaan(one.stap.orgaan)
            guard place[orgaan.sleutel] == nil else { continue }
            place[orgaan.sleutel] = lanes.count
            lanes.append(Opmaak.zin(orgaan.naam))
        }
        let marks = shown.map { one in mark(one, lane: place[Orgaan(one.stap.orgaan).sleutel] ?? 0, jaar: jaar) }
        return Timeline(
            id: "tijdlijn", title: titel, description: omschrijving(lanes.count, first, last), lanes: lanes, marks: marks, links: lijnen(shown),
            months: maanden(first, last), today: ("Vandaag, \(vandaag.dag) \(Opmaak.maanden[vandaag.maand - 1])", vandaag.dagnummer),
            recesses: recessen)
    }

    /// The conclusion, above the figure.
    private var titel: String {
        let wrong = bevindingen.filter { $0.ernst == .fout && $0.isZeker }
        // The figure shows order: a step before what it needs is what it proves best.
        if let wrong = wrong.first(where: { $0.regel == .P1 }) ?? wrong.first { return Bevindingwoorden(wrong, in: dossier).titel }
        return bevindingen.isEmpty ? "Elke stap heeft op tijd wat hij nodig heeft" : "Let op \(Opmaak.aantal(bevindingen.count, "punt", "punten")) in deze volgorde"
    }

    private func omschrijving(_ lanes: Int, _ first: Datum, _ last: Datum) -> String {
        """
        \(Opmaak.zin(Opmaak.telwoord(lanes))) rijen, één per overleg, van \(Opmaak.maanden[first.maand - 1]) \(first.jaar) tot en met \
        \(Opmaak.maanden[last.maand - 1]) \(last.jaar). \(kern) Dezelfde gegevens staan in de tabel eronder.
        """
    }

    private func mark(_ one: Planningsstap, lane: Int, jaar: Int?) -> Timeline.Mark {
        let stap = one.stap
        let moment = stap.moment ?? Tijdvak(dag: vandaag)
        let state = stand(of: one)
        
        let start = moment.van
        let when = Tijdvakwoorden.kort(moment, in: jaar)
        let short = one.kort.count <= 34 ? one.kort : String(one.kort.prefix(33)).trimmedEnd + "…"
        return Timeline.Mark(
            id: stap.id, lane: lane, first: start.dagnummer, last: moment.tot.dagnummer, state: state.teken,
            isVague: moment.precisie != .dag, isDeadline: moment.isUiterlijk, former: one.vroeger.map { ($0.isUiterlijk ? $0.tot : $0.van).dagnummer },
            label: moment.isDag || moment.isUiterlijk ? "\(short), \(Planningsbeeld.kortste(moment, jaar))" : short,
            cells: (when: when, who: stap.orgaan, what: one.kort), path: pad(of: one), standing: state.badge.html)
    }

    /// As short as a day can be said beside its mark: "do 16 apr", "uiterlijk 13 nov".
    private static func kortste(_ moment: Tijdvak, _ jaar: Int?) -> String {
        let maand = Opmaak.maanden[moment.tot.maand - 1]
        let short = maand.count <= 5 ? maand : String(maand.prefix(3))
        let day = "\(moment.tot.dag) \(short)"
        return moment.isUiterlijk ? "uiterlijk \(day)" : "\(Opmaak.korteDatum(moment.tot).prefix(2)) \(day)"
    }

    /// A line for each step that waits for another. It is broken when what it waits for surely comes too late.
    private func lijnen(_ shown: [Planningsstap]) -> [Timeline.Link] {
        let moments = Dictionary(shown.map { ($0.id, $0.stap.moment) }) { first, _ in first }
        return shown.flatMap { one in
            one.stap.nodig.compactMap { needed -> Timeline.Link? in
                guard let before = moments[needed] ?? nil, let own = one.stap.moment else { return nil }
                return Timeline.Link(from: needed, to: one.id, isBroken: one.stap.stand == .gepland && before.isZekerNa(own))
            }
        }
    }

    /// From the first month to the one after the last, each January with its year.
    private func maanden(_ first: Datum, _ last: Datum) -> [(name: String, day: Int)] {
        var months: [(name: String, day: Int)] = []
        var (jaar, maand) = (first.jaar, first.maand)
        while let day = Datum(jaar: jaar, maand: maand, dag: 1) {
            let short = String(Opmaak.maanden[maand - 1].prefix(3)).replacing("maa", with: "mrt")
            months.append((maand == 1 || months.isEmpty ? "\(short) \(jaar)" : short, day.dagnummer))
            if (day.jaar, day.maand) > (last.jaar, last.maand) { break }
            (jaar, maand) = maand == 12 ? (jaar + 1, 1) : (jaar, maand + 1)
        }
        return months
    }

    private var recessen: [Timeline.Span] {
        dossier.kalender.recessen(of: Vergaderkalender.iedereen).uniqued.map { span in
            Timeline.Span(Planningsbeeld.recesnaam(span), first: span.lowerBound.dagnummer, last: span.upperBound.dagnummer)
        }
    }

    private static func recesnaam(_ span: ClosedRange<Datum>) -> String {
        switch span.lowerBound.maand {
        case 6, 7, 8: "zomerreces"
        case 12, 1: "kerstreces"
        case 2, 3: "voorjaarsreces"
        case 4, 5: "meireces"
        case 10: "herfstreces"
        default: "reces"
        }
    }
}

extension Stapstand {
    /// The sign of the timeline.
    var teken: Timeline.State {
        switch self {
        case .kanNiet: .impossible
        case .teLaat: .late
        case .gepland, .zonderDatum: .planned
        case .gedaan: .done
        case .vervallen: .dropped
        }
    }
}

extension String {
    fileprivate var trimmedEnd: String { String(reversed().drop { $0 == " " || $0 == "," }.reversed()) }
}
