import ArgumentParser
import Foundation

/// Planning back, measured from within: 342 municipalities with 40 steps each and their calendars, in one call.
///
/// One line a turn: the seconds of the calculation, of a topological pass over the same steps from the same ids, and of judging what
/// was calculated. The pass is Kahn's, with arrays; it knows no days.
struct BenchPlanning: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "planning", shouldDisplay: false)

    @Option(help: "Hoeveel gemeenten.") var gemeenten = 342
    @Option(help: "Hoeveel stappen per gemeente.") var stappen = 40
    @Option(help: "Hoe vaak.") var rondes = 6

    func run() throws {
        guard let vastgesteld = Datum("2029-12-13") else { return }
        let planning = BenchPlanning.planning(gemeenten, stappen)
        for _ in 0..<rondes {
            var terug: Terugrekening?
            let back = try ContinuousClock().measure { terug = try Terugrekening(planning, vastgesteld: vastgesteld) }
            var order: [Int] = []
            let pass = ContinuousClock().measure { order = BenchPlanning.order(of: planning) }
            // What is not used, the compiler may leave out.
            precondition(terug?.regels.count == planning.stappen.count && order.count == planning.stappen.count)
            let dated = BenchPlanning.dated(planning, terug)
            var found: [Bevinding] = []
            let judge = ContinuousClock().measure { found = Planningsoordeel.beoordeel(dated) }
            precondition(found.count < planning.stappen.count)
            say("\(back.inSeconds)\t\(pass.inSeconds)\t\(judge.inSeconds)")
        }
    }

    /// Each municipality goes through its own steps, with its own council, college and board; each step waits for the one before
    /// and every fifth for one further back.
    static func planning(_ gemeenten: Int, _ stappen: Int) -> Planning {
        var planning = Planning(niveau: .gemeente, stappen: [])
        planning.stappen.reserveCapacity(gemeenten * stappen)
        for gemeente in 0..<gemeenten {
            let organen = ["team veiligheid G\(gemeente)", "college van G\(gemeente)", "raadscommissie van G\(gemeente)", "raad van G\(gemeente)"]
            let acts: [Handeling] = [.uitwerken, .adviseren, .bespreken, .bespreken]
            for place in 0..<stappen {
                var nodig = place == 0 ? [] : ["g\(gemeente)-\(place - 1)"]
                if place >= 5, place % 5 == 0 { nodig.append("g\(gemeente)-\(place - 5)") }
                planning.stappen.append(
                    Stap(
                        id: "g\(gemeente)-\(place)", orgaan: organen[place % 4], handeling: place == stappen - 1 ? .vaststellen : acts[place % 4],
                        wat: "stap \(place)", nodig: nodig, duur: place % 4 == 0 ? 7 : 1, wachttijd: place % 3))
            }
            for (orgaan, every) in [(organen[2], 21), (organen[3], 28)] {
                let sleutel = Orgaan(orgaan).sleutel
                // A Monday in January 2025, and from there each on its own weekday and in its own week.
                let first = 20_094 + gemeente % 5 + gemeente % 4 * 7
                planning.vergaderkalender.vergaderingen[sleutel] = stride(from: first, to: 21_900, by: every).compactMap(Datum.init(dagnummer:))
                planning.vergaderkalender.aanlevertermijnen[sleutel] = 10
            }
            if let van = Datum(jaar: 2029, maand: 7, dag: 7), let tot = Datum(jaar: 2029, maand: 8, dag: 26) {
                planning.vergaderkalender.recessen[Orgaan(organen[1]).sleutel] = [van...tot]
            }
        }
        return planning
    }

    /// Each step on the day that was calculated for it.
    private static func dated(_ planning: Planning, _ terug: Terugrekening?) -> Planning {
        var dated = planning
        for (place, regel) in (terug?.regels ?? []).enumerated() { dated.stappen[place].moment = Tijdvak(dag: regel.uiterlijk) }
        return dated
    }

    /// The plainest pass: ids to numbers, edges in lists, what waits for nothing first.
    private static func order(of planning: Planning) -> [Int] {
        var places = [String: Int](minimumCapacity: planning.stappen.count)
        for (place, stap) in planning.stappen.enumerated() { places[stap.id] = place }
        var behind = [[Int]](repeating: [], count: planning.stappen.count)
        var waits = [Int](repeating: 0, count: planning.stappen.count)
        for (place, stap) in planning.stappen.enumerated() {
            for id in stap.nodig {
                guard let from = places[id] else { continue }
                behind[from].append(place)
                waits[place] += 1
            }
        }
        var order = waits.indices.filter { waits[$0] == 0 }
        var next = 0
        while next < order.count {
            for place in behind[order[next]] {
                waits[place] -= 1
                if waits[place] == 0 { order.append(place) }
            }
            next += 1
        }
        return order
    }
}
