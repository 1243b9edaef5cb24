import Database
import Foundation

extension Product {
    /// Where the cycle stands and what this visitor can do now. Each feature that has something to say there is asked here.
    func startpagina(for actor: Actor) async throws -> Startpagina {
        try actor.mayRead()
        let stil =
            Toegang.soorten + Documenten.stilleSoorten + Toetsen.stilleSoorten + Stemmen.stilleSoorten + Post.stilleSoorten + Historieboek.stilleSoorten
            + [Vergaderinlezen.stilleSoort] + Stappenkeuring.stilleSoorten
        let (now, latest, wachtend, open, mislukt) = try await store.read { db in
            (
                db.now, try db.historie(without: stil, atMost: 6), try db.documenten().filter { !$0.stand.isKlaar }.count,
                try db.nakijkstanden().values.count { $0.open > 0 }, actor.may(.toegangBeheren) ? try db.poststanden()[.mislukt] ?? 0 : 0
            )
        }
        let gebeurd = latest.map { Startpagina.Regel(wanneer: Opmaak.geleden($0.moment, now: now), tekst: $0.tekst) }
        let vandaag = now.inAmsterdam.datum
        guard let beeld = try await praatplaten.beeld(by: actor) else { return .leeg(vandaag: vandaag, gebeurd: gebeurd) }
        let own = Startwerk(
            nakijken: actor.may(.bevindingenBeoordelen) ? open : 0, bord: try await toetsen.bord(by: actor), leidtToets: actor.may(.toetsLeiden),
            gemeenten: actor.organisaties(for: .toetsBeantwoorden))
        let week = try await herinneringen.week(by: actor)
        var pagina = Startpagina(
            beeld, vandaag: vandaag, wachtend: wachtend, gebeurd: gebeurd, magToevoegen: actor.may(.documentenToevoegen),
            werk: try await stemrondes.taken(by: actor) + week.taken.prefix(3).map(Startpagina.Taak.init)
                + own.taken + Startpagina.Taak.vergaderingen(try await Vergaderingen(store: store).dezeWeek(by: actor)))
        if !week.taken.isEmpty {
            pagina.meerTaken = Crumb(week.taken.count > 3 ? "Bekijk alles van deze week (\(week.taken.count))" : "Bekijk deze week", "/deze-week")
        }
        pagina.waarschuwingen.insert(contentsOf: Startpagina.Waarschuwing.post(mislukt: mislukt), at: 0)
        return pagina
    }
}

extension Startpagina {
    init(_ beeld: Planbeeld, vandaag: Datum, wachtend: Int, gebeurd: [Regel], magToevoegen: Bool, werk: [Taak] = []) {
        let stand = Planstanden(beeld)
        self.init(vandaag: vandaag)
        cyclus = "Veiligheidscyclus \(Opmaak.periode(beeld.termijn))"
        inleiding = stand.inleiding(of: beeld.indeling)
        fasen = [
            Fase(naam: "Scan", stand: stand.isKlaar ? .klaar : .nu, toelichting: "\(stand.gelezen) van \(stand.alle) plannen", path: "/documenten"),
            Fase(
                naam: "Praatplaat", stand: stand.isKlaar ? .nu : .straks,
                toelichting: stand.gelezen == 0 ? "Na de eerste plannen" : "Staat klaar om te bespreken", path: "/praatplaten"),
            Fase(naam: "Stemronde", stand: .straks, toelichting: "Overleggen kiezen"),
            Fase(naam: "Doelen", stand: .straks, toelichting: "Ongeveer vijf"),
            Fase(naam: "Raadpleging", stand: .straks, toelichting: "Raden gehoord"),
            Fase(naam: "Besluit", stand: .straks, toelichting: "Bestuurscollege"),
            Fase(naam: "Uitvoering", stand: .straks, toelichting: "Vanaf \(beeld.termijn.van)"),
        ]
        taken = Array((werk + stand.taken(magToevoegen: magToevoegen, wachtend: wachtend)).prefix(5))
        waarschuwingen = stand.waarschuwingen
        districten = beeld.indeling.districten.map { deel in stand.regel(deel) }
        legenda = [
            Betekenis(stip: .klaar, tekst: "plan gelezen en geldig"), Betekenis(stip: .bezig, tekst: "plan loopt af of is verlopen"),
            Betekenis(stip: .laat, tekst: "plan ontbreekt of is niet te lezen"),
        ]
        self.gebeurd = gebeurd
    }
}

extension Startpagina.Taak {
    fileprivate init(_ regel: Weekbeeld.Regel) {
        self.init(titel: regel.taak.titel, path: regel.taak.path, toelichting: "\(Opmaak.zin(regel.taak.termijn)). \(regel.planning).")
    }

    /// One line for all that meets this week; none when nobody does.
    static func vergaderingen(_ lijst: Vergaderlijst) -> [Startpagina.Taak] {
        guard !lijst.alle.isEmpty else { return [] }
        let namen = Dictionary(lijst.organen.map { ($0.code, $0.naam) }) { first, _ in first }
        let told = lijst.alle.prefix(3).map { "\(namen[$0.orgaan] ?? $0.orgaan) op \(Opmaak.dagEnDatum($0.gegevens.datum))" }
        let rest = lijst.alle.count - told.count
        let words = Opmaak.lijst(rest > 0 ? told + ["nog \(Opmaak.telwoord(rest))"] : told, "en")
        return [.init(titel: "Bekijk de vergaderingen van deze week", path: "/vergaderingen", toelichting: "\(Opmaak.zin(words)).")]
    }
}

extension Startpagina.Waarschuwing {
    /// Mail that was given up; nothing when all mail leaves.
    static func post(mislukt: Int) -> [Startpagina.Waarschuwing] {
        guard mislukt > 0 else { return [] }
        return [
            .init(
                kop: "\(Opmaak.zin(Opmaak.aantal(mislukt, "bericht is", "berichten zijn"))) niet aangekomen",
                tekst: "Stip probeerde het vaak genoeg en is gestopt. Kijk waarom, en stuur het dan opnieuw.", isTeLaat: false,
                link: Crumb("Bekijk de post", "/post"))
        ]
    }
}

/// What waits for this visitor: plans to review, and the toets to lead or to answer.
private struct Startwerk {
    let nakijken: Int
    let bord: Toetsbord?
    let leidtToets: Bool
    /// Codes of the municipalities for which this visitor answers.
    let gemeenten: [String]

    var taken: [Startpagina.Taak] { antwoorden + toets + reviews }

    private var antwoorden: [Startpagina.Taak] {
        guard let bord, bord.toets.isOpen else { return [] }
        return bord.delen.filter { gemeenten.contains($0.gemeente) && $0.antwoord == nil }.map { deel in
            .init(
                titel: "Kijk na wat Stip las in het plan van \(deel.naam)", path: "/toets/\(deel.gemeente)",
                toelichting: "Antwoord uiterlijk \(Opmaak.datum(bord.toets.reactiedatum)).")
        }
    }

    private var toets: [Startpagina.Taak] {
        guard leidtToets, let bord, bord.toets.isOpen else { return [] }
        return [
            .init(
                titel: bord.teVerwerken > 0 ? "Verwerk de antwoorden van gemeenten" : "Volg de ambtelijke toets", path: "/toets",
                toelichting: "\(bord.beantwoord) van \(bord.delen.count) gemeenten antwoordden. Reactiedatum: \(Opmaak.datum(bord.toets.reactiedatum)).")
        ]
    }

    private var reviews: [Startpagina.Taak] {
        guard nakijken > 0 else { return [] }
        return [
            .init(
                titel: "Kijk na wat Stip vond", path: "/documenten?beoordeling=te-beoordelen",
                toelichting: "In \(Opmaak.aantal(nakijken, "document", "documenten")) wacht een vondst op een oordeel.")
        ]
    }
}

/// The states of the plans of a unit, counted and in words.
private struct Planstanden {
    let regels: [Planbeeld.Gemeenteregel]

    init(_ beeld: Planbeeld) { regels = beeld.regels }

    var alle: Int { regels.count }
    var gelezen: Int { regels.count { $0.plan.stand.isGelezen } }
    var isKlaar: Bool { gelezen == alle }

    private func gemeenten(_ standen: Planstand...) -> [Gemeente] { regels.filter { standen.contains($0.plan.stand) }.map(\.gemeente) }

    func inleiding(of indeling: Indeling) -> String {
        if gelezen == 0 { return "Er is nog geen plan gelezen. Voeg de plannen van de \(alle) gemeenten toe." }
        let rest = alle - gelezen
        return rest == 0
            ? "Alle \(alle) plannen zijn gelezen. De praatplaten staan klaar."
            : "\(gelezen) van de \(alle) plannen zijn gelezen. Van \(Opmaak.aantal(rest, "gemeente", "gemeenten")) ontbreekt een leesbaar plan."
    }

    func taken(magToevoegen: Bool, wachtend: Int) -> [Startpagina.Taak] {
        var taken: [Startpagina.Taak] = []
        if wachtend > 0 {
            taken.append(
                .init(
                    titel: "Bekijk hoe ver het lezen is", path: "/documenten",
                    toelichting: "\(Opmaak.aantal(wachtend, "document wacht", "documenten wachten")) nog."))
        }
        let missing = gemeenten(.ontbreekt)
        if magToevoegen, !missing.isEmpty {
            taken.append(
                .init(
                    titel: missing.count == alle
                        ? "Voeg de plannen toe" : "Voeg \(missing.count == 1 ? "het ontbrekende plan" : "de ontbrekende plannen") toe",
                    path: "/documenten/nieuw",
                    toelichting: missing.count > 6
                        ? "Van \(missing.count) gemeenten is nog geen plan." : "Van \(Opmaak.lijst(missing.map(\.naam), "en"))."))
        }
        let scans = gemeenten(.onleesbaar)
        if magToevoegen, !scans.isEmpty {
            taken.append(
                .init(
                    titel: "Vraag een leesbaar bestand", path: "/documenten?stand=onleesbaar",
                    toelichting: "Het plan van \(Opmaak.lijst(scans.prefix(6).map(\.naam), "en")) is niet te lezen."))
        }
        if gelezen > 0 {
            taken.append(.init(titel: "Bespreek de praatplaat", path: "/praatplaten", toelichting: "Eén blad per district en één voor de eenheid."))
        }
        return Array(taken.prefix(5))
    }

    var waarschuwingen: [Startpagina.Waarschuwing] {
        let expired = gemeenten(.verlopen), ending = gemeenten(.looptAf)
        var list: [Startpagina.Waarschuwing] = []
        if !expired.isEmpty {
            list.append(
                .init(
                    kop: expired.count == 1 ? "Plan van \(expired[0].naam) is verlopen" : "\(expired.count) plannen zijn verlopen",
                    tekst:
                        "\(Opmaak.lijst(expired.prefix(5).map(\.naam), "en")). De raad stelt de doelen ten minste eens in de vier jaar vast (Politiewet 2012, artikel 38b).",
                    link: Crumb("Bekijk de verlopen plannen", "/documenten?stand=verlopen")))
        }
        if !ending.isEmpty {
            list.append(
                .init(
                    kop: "\(Opmaak.aantal(ending.count, "plan loopt", "plannen lopen")) dit jaar af",
                    tekst: "\(Opmaak.lijst(ending.prefix(5).map(\.naam), "en")).", isTeLaat: false,
                    link: Crumb("Bekijk deze plannen", "/documenten?stand=loopt-af")))
        }
        return list
    }

    func regel(_ deel: Indeling.Deel) -> Startpagina.Districtsregel {
        let codes = Set(deel.gemeenten.map(\.code))
        let own = regels.filter { codes.contains($0.gemeente.code) }
        let read = own.count { $0.plan.stand.isGelezen }
        let missing = own.count { $0.plan.stand == .ontbreekt }, scans = own.count { $0.plan.stand == .onleesbaar }
        let words = [
            "\(read) van \(own.count) gelezen", missing > 0 ? "\(missing) \(missing == 1 ? "ontbreekt" : "ontbreken")" : nil,
            scans > 0 ? "\(scans) niet te lezen" : nil,
        ].compactMap { $0 }
        return .init(
            naam: deel.district.naam, path: "/praatplaten/\(deel.district.code)", stippen: own.map(\.plan.stand.stip),
            stand: words.joined(separator: ", "))
    }
}

extension Planstand {
    var isGelezen: Bool { isGeldig || self == .verlopen }

    fileprivate var stip: Dot {
        switch self {
        case .geldig: .klaar
        case .looptAf, .verlopen: .bezig
        case .onleesbaar, .ontbreekt: .laat
        }
    }
}
