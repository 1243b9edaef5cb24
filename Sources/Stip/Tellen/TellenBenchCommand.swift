import ArgumentParser
import Foundation
import SocialChoice

/// Counting, measured from within. One line a turn: the seconds of the counting, and of what it is held against.
struct BenchTellen: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "tellen", shouldDisplay: false)

    @Option(help: "Hoeveel stemmen van zeven uit tien.") var stemmen = 1_000_000
    @Option(help: "Hoe vaak.") var rondes = 5
    @Option(help: "Een telbestand: tel dat met zijn eerste regel, in plaats van goedkeuring.") var bestand: String?

    func run() throws {
        if let bestand { return try measure(file: bestand) }
        // The same ballots each time, without a choice of numbers to be lucky with.
        var ballots = try PackedBallots(candidates: 10, reserving: stemmen)
        var state: UInt64 = 1
        for _ in 0..<stemmen {
            var choice = Array(0..<10)
            for place in 0..<3 {
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                choice.remove(at: Int(state >> 33) % (10 - place))
            }
            try ballots.append(choice)
        }
        for _ in 0..<rondes {
            var (found, sum) = (0, 0)
            let count = ContinuousClock().measure { found = ballots.approvals.reduce(0, +) }
            let loop = ContinuousClock().measure { sum = BenchTellen.sum(of: ballots.words.span.bytes) }
            // What is not used, the compiler may leave out.
            precondition(found == 7 * stemmen && sum > 0)
            say("\(count.inSeconds)\t\(loop.inSeconds)")
        }
    }

    /// The plain loop: every byte once.
    private static func sum(of bytes: RawSpan) -> Int {
        var sum = 0
        for place in bytes.byteOffsets { sum &+= Int(bytes.unsafeLoad(fromByteOffset: place, as: UInt8.self)) }
        return sum
    }

    /// The seconds of counting alone: the file is read before.
    private func measure(file: String) throws {
        guard let bytes = FileManager.default.contents(atPath: file) else { throw Refusal(.geenBestandOpPad(file)) }
        let ronde = try Telbestand(json: [UInt8](bytes))
        for _ in 0..<rondes {
            let profile = ronde.profile
            var sets = 0
            let taken = try ContinuousClock().measure { sets = try count(profile, seats: ronde.plaatsen, by: ronde.regels[0].rule).sets.count }
            say("\(taken.inSeconds)\t\(sets)")
        }
    }
}
