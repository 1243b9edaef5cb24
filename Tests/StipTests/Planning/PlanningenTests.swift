import Foundation
import Testing

@testable import Stip

/// What can be done with plannings, on both databases, and what is refused.
@Suite struct PlanningenTests {
    static func day(_ text: String) throws -> Tijdvak { Tijdvak(dag: try #require(Datum(text))) }
    static func dossier(_ planningen: Planningen, _ id: ID<Planningsdossier>) async throws -> Planningsdossier {
        try await planningen.planning(id, by: Cast.lezer).dossier
    }
    static func refusal(_ act: () async throws -> Void) async -> Refusal? {
        do {
            try await act()
            return nil
        } catch {
            return error as? Refusal
        }
    }

    @Test(arguments: databases) func `what was made is read back as it was`(database: String) async throws {
        let (_, planningen, id) = try await Proefplanning.store(database)
        let dossier = try await Self.dossier(planningen, id)
        let planning = try Proefplanning.planning
        #expect(dossier.planning.stappen == planning.stappen)
        #expect(dossier.planning.vergaderkalender == planning.vergaderkalender)
        #expect(dossier.planning.termijn == planning.termijn && dossier.dagtekening == planning.dagtekening)
        #expect(dossier.stap("een")?.overleg == "DVO-MRK" && dossier.stap("doelen")?.overleg == nil)
        #expect(try dossier.stap("top")?.eerste == Self.day("2026-11-19"))
    }

    @Test(arguments: databases) func `a move keeps the first date, the reason and who did it, and can be taken back`(database: String) async throws {
        let (_, planningen, id) = try await Proefplanning.store(database)
        let number = try await planningen.move("top", to: try Self.day("2026-12-03"), reden: "Dan is iedereen er.", versie: 1, of: id, by: Cast.coordinator)
        var top = try #require(try await Self.dossier(planningen, id).stap("top"))
        #expect(try top.stap.moment == Self.day("2026-12-03") && top.eerste == Self.day("2026-11-19") && top.versie == 2)
        #expect(top.verplaatsingen.map(\.reden) == ["Dan is iedereen er."] && top.verplaatsingen.map(\.door) == ["Noor Hazelhoff"])
        try await planningen.undo(try #require(number), of: id, by: Cast.coordinator)
        top = try #require(try await Self.dossier(planningen, id).stap("top"))
        #expect(try top.stap.moment == Self.day("2026-11-19") && top.verplaatsingen.isEmpty)
        // Whoever looked at it in between sees that it changed.
        #expect(top.versie == 3)
        #expect(await Self.refusal { try await planningen.undo(number ?? 0, of: id, by: Cast.coordinator) } == Refusal(.nietsTerug))
    }

    @Test(arguments: databases) func `two people moving one step: the second sees what the first did, and nothing is lost`(database: String) async throws {
        let (_, planningen, id) = try await Proefplanning.store(database)
        try await planningen.move("top", to: try Self.day("2026-12-03"), reden: "Iedereen is er.", versie: 1, of: id, by: Cast.coordinator)
        let refused = await Self.refusal {
            try await planningen.move("top", to: try Self.day("2026-12-10"), reden: "Later.", versie: 1, of: id, by: Cast.coordinator)
        }
        let reason = try #require(refused?.reasons.first)
        #expect(reason.kind == .conflict && reason.message.contains("Noor Hazelhoff verplaatste") && reason.message.contains("3 december 2026"))
        #expect(reason.message.contains("Iedereen is er."))
        #expect(try await Self.dossier(planningen, id).stap("top")?.stap.moment == Self.day("2026-12-03"))
    }

    @Test(arguments: databases) func `at the very same time only one of two moves is kept`(database: String) async throws {
        let (_, planningen, id) = try await Proefplanning.store(database)
        let outcomes = await withTaskGroup(of: Bool.self) { group in
            for dag in ["2026-12-03", "2026-12-10", "2026-12-17"] {
                group.addTask {
                    let refused = await Self.refusal {
                        try await planningen.move("top", to: try Self.day(dag), reden: "Tegelijk.", versie: 1, of: id, by: Cast.coordinator)
                    }
                    return refused == nil
                }
            }
            return await group.reduce(into: [Bool]()) { $0.append($1) }
        }
        #expect(outcomes.count { $0 } == 1)
        let top = try #require(try await Self.dossier(planningen, id).stap("top"))
        #expect(top.versie == 2 && top.verplaatsingen.count == 1)
    }

    @Test(arguments: databases) func `removing a step frees those that waited, and taking it back ties them again`(database: String) async throws {
        let (_, planningen, id) = try await Proefplanning.store(database)
        let number = try #require(try await planningen.remove("top", versie: 1, of: id, by: Cast.coordinator))
        #expect(try await Self.dossier(planningen, id).stap("top") == nil)
        #expect(try await Self.dossier(planningen, id).stap("doelen")?.stap.nodig == [])
        try await planningen.undo(number, of: id, by: Cast.coordinator)
        let back = try await Self.dossier(planningen, id)
        #expect(back.stap("top")?.stap.nodig == ["een", "twee"] && back.stap("doelen")?.stap.nodig == ["top"])
        #expect(back.stap("top")?.stap.personen == ["burgemeester van Bronkhaven"])
    }

    @Test(arguments: databases) func `a step is added, changed, done and dropped`(database: String) async throws {
        let (_, planningen, id) = try await Proefplanning.store(database)
        var invoer = Stapinvoer(orgaan: "RVO", handeling: "adviseren", wat: "ontwerp", nodig: ["doelen"], duur: "1", wachttijd: "14")
        let added = try await planningen.add(invoer, nil, to: id, by: Cast.coordinator)
        #expect(added.stap == "rvo-ontwerp")
        invoer.wat = "ontwerp van het plan"
        try await planningen.edit(added.stap, to: invoer, versie: 1, of: id, by: Cast.coordinator)
        // A step without a day is planned without a reason.
        try await planningen.move(added.stap, to: try Self.day("2026-10-05"), reden: nil, versie: 2, of: id, by: Cast.coordinator)
        try await planningen.finish(added.stap, on: try #require(Datum("2026-10-06")), versie: 3, of: id, by: Cast.coordinator)
        var dossier = try await Self.dossier(planningen, id)
        #expect(dossier.stap(added.stap)?.stap.stand == .gedaan && dossier.stap(added.stap)?.gedaanOp == Datum("2026-10-06"))
        #expect(dossier.stap(added.stap)?.verplaatsingen.isEmpty == true && dossier.stap(added.stap)?.stap.wachttijd == 14)
        try await planningen.drop("twee", reden: "Het district bestaat niet meer.", versie: 1, of: id, by: Cast.coordinator)
        dossier = try await Self.dossier(planningen, id)
        #expect(dossier.stap("twee")?.vervalreden == "Het district bestaat niet meer." && dossier.tel == (2, 6))
        #expect(dossier.daden.map(\.soort) == ["stap-vervallen", "stap-gedaan", "stap-verplaatst", "stap-gewijzigd", "stap-toegevoegd"])
        let late = await Self.refusal { try await planningen.undo(1, of: id, by: Cast.coordinator) }
        #expect(late?.reasons.first?.code == "niet-de-laatste")
    }

    @Test func `who may not keep the planning is refused at every act`() async throws {
        let (_, planningen, id) = try await Proefplanning.store()
        let invoer = Stapinvoer(orgaan: "RVO", wat: "ontwerp")
        for actor in [Cast.lezer, Cast.adviseur, Cast.burgemeester, Cast.griffier] {
            let acts: [() async throws -> Void] = [
                { _ = try await planningen.make(Planningsvoorstel(naam: "Nee"), by: actor) },
                { try await planningen.edit(id, to: Planningsvoorstel(naam: "Nee"), versie: 1, by: actor) },
                { try await planningen.remove(id, by: actor) },
                { try await planningen.add(invoer, nil, to: id, by: actor) },
                { try await planningen.edit("top", to: invoer, versie: 1, of: id, by: actor) },
                { try await planningen.move("top", to: nil, reden: "Nee", versie: 1, of: id, by: actor) },
                { try await planningen.finish("top", on: Datum("2026-10-01"), versie: 1, of: id, by: actor) },
                { try await planningen.drop("top", reden: "Nee", versie: 1, of: id, by: actor) },
                { try await planningen.remove("top", versie: 1, of: id, by: actor) },
                { try await planningen.undo(1, of: id, by: actor) },
            ]
            for act in acts { #expect(await Self.refusal(act) == Refusal(.magPlanningNietBijhouden)) }
        }
        #expect(try await Self.dossier(planningen, id).daden.isEmpty)
    }

    @Test func `an adviseur keeps the planning of the own municipality and of no other`() async throws {
        let (_, planningen, _) = try await Proefplanning.store()
        let own = Planningsvoorstel(naam: "Ons plan", niveau: .gemeente, gemeente: "GM9001")
        let id = try await planningen.make(own, by: Cast.adviseur)
        try await planningen.add(Stapinvoer(orgaan: "raad van Bronkhaven", wat: "startnotitie"), nil, to: id, by: Cast.adviseur)
        let other = Planningsvoorstel(naam: "Hun plan", niveau: .gemeente, gemeente: "GM9002")
        #expect(await Self.refusal { _ = try await planningen.make(other, by: Cast.adviseur) } == Refusal(.magPlanningNietBijhouden))
    }

    @Test func `a new cycle begins with the steps of the last, without its days`() async throws {
        let (_, planningen, id) = try await Proefplanning.store()
        let fresh = try await planningen.make(Planningsvoorstel(naam: "Volgende"), from: "vorige:\(id)", bestand: nil, by: Cast.coordinator)
        let dossier = try await Self.dossier(planningen, fresh)
        #expect(dossier.stappen.map(\.id) == ["lijst", "een", "twee", "top", "doelen", "besluit"])
        #expect(dossier.stappen.allSatisfy { $0.stap.moment == nil && $0.stap.stand == .gepland } && dossier.stap("top")?.stap.nodig == ["een", "twee"])
    }

    @Test(arguments: databases) func `a template becomes a planning for this unit, with days when the adoption has one`(database: String) async throws {
        let (_, planningen, _) = try await Proefplanning.store(database)
        #expect(try await planningen.begin(by: Cast.coordinator).sjablonen.map(\.code) == Sjabloon.namen)
        let vastgesteld = try #require(Datum("2031-12-10"))
        let voorstel = Planningsvoorstel(naam: "Uit een sjabloon", vastgesteld: vastgesteld)
        let id = try await planningen.make(voorstel, from: "sjabloon:eenheidsplan", bestand: nil, by: Cast.coordinator)
        let dossier = try await Self.dossier(planningen, id)
        #expect(dossier.stappen.contains { $0.stap.orgaan == "DVO Merenkust" } && !dossier.stappen.contains { $0.stap.orgaan.hasPrefix("elk") })
        #expect(dossier.stappen.allSatisfy { $0.stap.moment != nil })
        #expect(dossier.stappen.contains { $0.stap.handeling == .vaststellen && $0.stap.moment?.tot == vastgesteld })
        let open = try await planningen.make(Planningsvoorstel(naam: "Zonder dag"), from: "sjabloon:jaarcyclus", bestand: nil, by: Cast.coordinator)
        #expect(try await Self.dossier(planningen, open).stappen.allSatisfy { $0.stap.moment == nil })
        // A template that is not there, and somebody who may not.
        for bron in ["sjabloon:weg", "sjabloon:", "sjabloon"] {
            #expect(await Self.refusal { _ = try await planningen.make(voorstel, from: bron, bestand: nil, by: Cast.coordinator) } == Refusal(.onbekendeBron))
        }
        let refused = await Self.refusal { _ = try await planningen.make(voorstel, from: "sjabloon:eenheidsplan", bestand: nil, by: Cast.lezer) }
        #expect(refused == Refusal(.magPlanningNietBijhouden))
        #expect(try await planningen.lijst(by: Cast.lezer).count == 3)
    }

    // MARK: Bad input

    @Test func `a ring is told step by step`() async throws {
        let (_, planningen, id) = try await Proefplanning.store()
        let invoer = Stapinvoer(orgaan: "DVO Merenkust", handeling: "kiezen", wat: "zeven van tien", nodig: ["lijst", "doelen"])
        let refused = await Self.refusal { try await planningen.edit("een", to: invoer, versie: 1, of: id, by: Cast.coordinator) }
        let reason = try #require(refused?.reasons.first)
        #expect(reason.code == "kring" && reason.field == "nodig")
        #expect(
            reason.message
                == "Deze stappen wachten op elkaar: ‘zeven van tien’ (DVO Merenkust) wacht op ‘doelen’ (Veiligheidsnetwerk), en die op ‘top vijf’ (BBG), en die op ‘zeven van tien’ (DVO Merenkust). Haal één van deze vinkjes weg."
        )
    }

    @Test func `days that cannot be are told at their field`() {
        func reasons(_ wanneer: String, _ van: String?, _ tot: String?, dagtekening: Datum? = nil) -> [String] {
            do {
                _ = try Stapinvoer.moment(wanneer, van: van, tot: tot, dagtekening: dagtekening)
                return []
            } catch {
                return error.reasons.map { "\($0.field ?? ""): \($0.code)" }
            }
        }
        #expect(reasons("dag", "2027-02-30", nil) == ["van: dag-bestaat-niet"])
        #expect(reasons("dag", "30-2-2027", nil) == ["van: dag-bestaat-niet"])
        #expect(reasons("dag", "28-2-2027", nil) == [])
        #expect(reasons("dag", nil, nil) == ["van: geen-dag"])
        #expect(reasons("periode", "2027-03-02", "2027-03-01") == ["tot: eind-voor-begin"])
        #expect(reasons("periode", "2027-02-30", "niets") == ["van: dag-bestaat-niet", "tot: dag-bestaat-niet"])
        #expect(reasons("nooit", "2027-03-02", nil) == [": onbekend-wanneer"] || reasons("nooit", "2027-03-02", nil) == ["wanneer: onbekend-wanneer"])
        #expect(reasons("uiterlijk", "2026-08-31", nil, dagtekening: Datum("2026-09-01")) == ["van: uiterlijk-voor-stuk"])
        #expect(reasons("onbekend", "2027-02-30", nil) == [])
    }

    @Test func `a span stays as vague as it was given`() throws {
        func moment(_ wanneer: String, _ van: String, _ tot: String) throws -> Tijdvak? { try Stapinvoer.moment(wanneer, van: van, tot: tot) }
        #expect(try moment("ergens", "2027-07-01", "2027-09-30")?.precisie == .kwartaal)
        #expect(try moment("ergens", "2027-02-01", "2027-02-28")?.precisie == .maand)
        #expect(try moment("ergens", "2027-01-01", "2027-12-31")?.precisie == .jaar)
        #expect(try moment("ergens", "2027-03-01", "2027-03-07")?.precisie == .week)
        #expect(try moment("ergens", "2027-03-02", "2027-05-07")?.precisie == .vaag)
        #expect(try moment("periode", "2027-07-01", "2027-09-30")?.precisie == .dag)
    }

    @Test func `a council or a DVO that the unit does not have is refused, a role is not`() async throws {
        let (_, planningen, id) = try await Proefplanning.store()
        for orgaan in ["raad van Polsdijk", "DVO Ergens", "college van Polsdijk"] {
            let refused = await Self.refusal { try await planningen.add(Stapinvoer(orgaan: orgaan, wat: "iets"), nil, to: id, by: Cast.coordinator) }
            #expect(refused?.reasons.map(\.code) == ["onbekend-orgaan"] && refused?.reasons.first?.field == "orgaan", "\(orgaan)")
        }
        let near = await Self.refusal { try await planningen.add(Stapinvoer(orgaan: "raad Bronkhave", wat: "iets"), nil, to: id, by: Cast.coordinator) }
        #expect(near?.reasons.first?.message.contains("Bedoelt u raad Bronkhaven?") == true)
        for orgaan in ["Veiligheidsnetwerk", "raad van Bronkhaven", "36 gemeenteraden", "DVO’s", "BBG", "bestuurscollege", "DVO-EIL"] {
            try await planningen.add(Stapinvoer(orgaan: orgaan, wat: "iets"), nil, to: id, by: Cast.coordinator)
        }
    }

    @Test func `every fault of a step is told at once`() async throws {
        let (_, planningen, id) = try await Proefplanning.store()
        let invoer = Stapinvoer(handeling: "dansen", nodig: ["weg"], duur: "0", wachttijd: "x")
        let refused = await Self.refusal { try await planningen.add(invoer, nil, to: id, by: Cast.coordinator) }
        #expect(refused?.reasons.map(\.field) == ["orgaan", "wat", "handeling", "nodig", "duur", "wachttijd"])
        let before = try await Self.dossier(planningen, id)
        #expect(before.stappen.count == 6 && before.daden.isEmpty)
    }

    @Test func `a move without a reason, to the same day, and of what is done is refused`() async throws {
        let (_, planningen, id) = try await Proefplanning.store()
        let by = Cast.coordinator
        let dag = try Self.day("2026-12-03")
        #expect(await Self.refusal { try await planningen.move("top", to: dag, reden: nil, versie: 1, of: id, by: by) } == Refusal(.geenVerplaatsreden))
        let same = try Self.day("2026-11-19")
        #expect(await Self.refusal { try await planningen.move("top", to: same, reden: "x", versie: 1, of: id, by: by) } == Refusal(.zelfdeMoment))
        #expect(await Self.refusal { try await planningen.move("lijst", to: dag, reden: "x", versie: 1, of: id, by: by) } == Refusal(.alGedaan))
        #expect(await Self.refusal { try await planningen.move("weg", to: dag, reden: "x", versie: 1, of: id, by: by) } == Refusal(.geenPlanningsstap))
        let tomorrow = Datum("2026-10-09")
        #expect(await Self.refusal { try await planningen.finish("top", on: tomorrow, versie: 1, of: id, by: by) } == Refusal(.gedaanInToekomst))
    }

    @Test(arguments: databases) func `too many steps are refused before they are kept`(database: String) async throws {
        let (_, planningen, _) = try await Proefplanning.store(database)
        var planning = try Proefplanning.planning
        planning.stappen = (0...Planningsdossier.maximum).map { Stap(id: "s\($0)", orgaan: "BBG", wat: "stap \($0)") }
        let large = planning
        let refused = await Self.refusal { _ = try await planningen.make(Planningsvoorstel(naam: "Groot"), from: large, by: Cast.coordinator) }
        #expect(refused == Refusal(.teVeelStappen))
        planning.stappen.removeLast()
        let most = planning
        let id = try await planningen.make(Planningsvoorstel(naam: "Groot"), from: most, by: Cast.coordinator)
        #expect(try await Self.dossier(planningen, id).stappen.count == Planningsdossier.maximum)
    }
}
