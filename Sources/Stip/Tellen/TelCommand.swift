import ArgumentParser
import Foundation

/// `stip tel`: counts a round from its file alone.
struct TelCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tel", abstract: "Tel een stemronde opnieuw uit haar bestand met open data.",
        discussion: "Stip heeft hiervoor geen database nodig en bewaart niets. Zet een streepje (-) als bestand om te lezen wat er binnenkomt.")

    @Argument(help: "Het bestand met de stemronde, in JSON.") var bestand: String
    @Flag(help: "Schrijf JSON op de standaarduitvoer.") var json = false

    func run() throws {
        let bytes = bestand == "-" ? try FileHandle.standardInput.readToEnd() ?? Data() : FileManager.default.contents(atPath: bestand)
        guard let bytes else { throw Refusal(.geenBestandOpPad(bestand)) }
        let ronde = try Telbestand(json: [UInt8](bytes))
        let uitslagen = ronde.tel()
        say(json ? Telbestand.json(uitslagen) : Teltabel(bestand: ronde, uitslagen: uitslagen).text)
        // What could be counted is said; what could not, is refused.
        let reasons = uitslagen.compactMap(\.reden)
        if !reasons.isEmpty { throw Refusal(reasons) }
    }
}

/// Many rounds in one process, for who compares: a file on each line in, a result on each line out, or `{"geweigerd": […]}`.
struct BenchTel: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "tel", shouldDisplay: false)

    func run() throws {
        while let line = readLine() { say(try BenchTel.answer(to: Array(line.utf8))) }
    }

    private static func answer(to line: [UInt8]) throws -> String {
        let reasons: [Reason]
        do {
            return Telbestand.json(try Telbestand(json: line).tel(), isOneLine: true)
        } catch {
            reasons = error.reasons
        }
        return String(decoding: try JSONEncoder.stable.encode(["geweigerd": reasons.map(\.message)]), as: UTF8.self)
    }
}
