import Foundation
import Testing

@testable import Stip

/// Draws many sheets with the real press and walks every box on page 1. Skipped, and said so, where WeasyPrint is not set up.
@Suite(.enabled(if: Pers.python != nil, "WeasyPrint is niet ingericht: draai bin/setup"))
struct BladOpPapierTests {
    @Test func `nothing on any sheet leaves its place`() throws {
        let map = try Pers.map()
        for (naam, plaat) in try Self.platen() {
            try Blad(plaat).document.text.write(to: map.appending(path: "\(naam).html"), atomically: true, encoding: .utf8)
        }
        let (status, uitvoer) = try Pers.run([Voorbeeldplaten.map.appending(path: "controle.py").path, map.path])
        #expect(status == 0, "\(uitvoer)")
    }

    /// The examples, and one in so many of all sizes; with POSTER_ALLES=1 each of them.
    static func platen() throws -> [(String, Praatplaat)] {
        var platen = try ["district-12", "district-22", "district-3", "eenheid", "leeg"].map { ($0, try Voorbeeldplaten.plaat($0)) }
        let step = ProcessInfo.processInfo.environment["POSTER_ALLES"] == nil ? 23 : 1
        var number = 0
        for gemeenten in 1...26 {
            for teams in 1...min(7, gemeenten) {
                for lang in [false, true] {
                    number += 1
                    guard number % step == 0 || gemeenten == 26 && teams == 7 else { continue }
                    let themas = 1 + (number * 3) % 10
                    let plaat = Voorbeeldplaten.district(gemeenten: gemeenten, teams: teams, themas: themas, lang: lang, zaad: number)
                    platen.append(("d\(gemeenten)-\(teams)-\(themas)\(lang ? "-lang" : "")", plaat))
                }
            }
        }
        for themas in stride(from: 1, through: 19, by: step == 1 ? 1 : 6) {
            for lang in [false, true] {
                platen.append(("t\(themas)\(lang ? "-lang" : "")", Voorbeeldplaten.district(gemeenten: 9, teams: 3, themas: themas, lang: lang)))
                for (gemeenten, districten) in [(36, 5), (74, 5), (12, 2), (76, 7)] {
                    let plaat = Voorbeeldplaten.eenheid(gemeenten: gemeenten, districten: districten, themas: themas, lang: lang)
                    platen.append(("e\(gemeenten)-\(districten)-\(themas)\(lang ? "-lang" : "")", plaat))
                }
            }
        }
        // The same while some of it was confirmed: more in the legend, and a line in the foot.
        for (naam, plaat) in platen where naam == "eenheid" || naam.hasPrefix("district") || naam.hasPrefix("d26") || naam.hasPrefix("e7") {
            platen.append(("deels-\(naam)", Voorbeeldplaten.deelsBevestigd(plaat)))
        }
        platen.append(("leeg-1", Voorbeeldplaten.district(gemeenten: 1, teams: 1, themas: 0) { _ in .ontbreekt }))
        platen.append(
            ("leeg-26-lang", Voorbeeldplaten.district(gemeenten: 26, teams: 7, themas: 0, lang: true) { $0 % 3 == 0 ? .onleesbaar : .ontbreekt }))
        platen.append(("leeg-0", Voorbeeldplaten.district(gemeenten: 0, teams: 0, themas: 0)))
        platen.append(
            (
                "leeg-eenheid",
                Praatplaat(
                    eenheid: "Merenland", periode: "2027–2030", peildatum: "8 oktober 2026", adres: "stip.example/eenheid",
                    gemeenten: Voorbeeldplaten.district(gemeenten: 26, teams: 4, themas: 0, plan: { _ in .ontbreekt }).gemeenten,
                    districten: Voorbeeldplaten.district(gemeenten: 26, teams: 4, themas: 0, plan: { _ in .ontbreekt }).teams, themas: [])
            ))
        return platen
    }
}

/// The Python that has WeasyPrint: of the environment, else of the project.
enum Pers {
    static let python: String? = {
        let project = Voorbeeldplaten.map.deletingLastPathComponent().deletingLastPathComponent().appending(path: ".venv/bin/python").path
        let candidates = [ProcessInfo.processInfo.environment["POSTER_PYTHON"], project].compactMap(\.self)
        return candidates.first { path in
            FileManager.default.isExecutableFile(atPath: path) && (try? run(["-c", "import weasyprint"], python: path).0) == 0
        }
    }()

    static func map() throws -> URL {
        let wanted = ProcessInfo.processInfo.environment["POSTER_MAP"].map { URL(filePath: $0) }
        let map = wanted ?? FileManager.default.temporaryDirectory.appending(path: "praatplaten-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: map, withIntermediateDirectories: true)
        return map
    }

    static func run(_ arguments: [String], python: String? = Pers.python) throws -> (Int32, String) {
        let process = Process()
        process.executableURL = URL(filePath: python ?? "/usr/bin/python3")
        process.arguments = arguments
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = pipe
        try process.run()
        let uitvoer = try pipe.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return (process.terminationStatus, String(decoding: uitvoer, as: UTF8.self))
    }
}
