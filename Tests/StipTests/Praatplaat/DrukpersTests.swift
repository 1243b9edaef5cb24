import Foundation
import HTML
import Testing

@testable import Stip

struct DrukpersZonderPythonTests {
    @Test func `without an interpreter the refusal says what to do`() async throws {
        let pers = Drukpers(python: "/bestaat/niet/python")
        await #expect(throws: Refusal(.weasyPrintOntbreekt)) { try await pers.pdf("<p>Dag</p>") }
    }

    @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/bin/cat")))
    func `a program that is no press gives a refusal and no hanging`() async throws {
        await #expect(throws: Refusal.self) { try await Drukpers(python: "/bin/cat", seconds: 5).pdf("<p>Dag</p>") }
    }
}

@Suite(.enabled(if: Pers.python != nil, "WeasyPrint is niet ingericht: draai bin/setup"))
struct DrukpersTests {
    @Test func `a sheet becomes a tagged PDF, a drawing and a picture`() async throws {
        let pers = Drukpers(python: try #require(Pers.python))
        let druk = try await pers.druk(Blad(Voorbeeldplaten.plaat("district-12")))
        #expect(druk.pdf.starts(with: Array("%PDF-".utf8)))
        #expect(String(decoding: druk.svg, as: UTF8.self).contains("<title>Praatplaat veiligheid 2027–2030, district Merenkust</title>"))
        #expect(druk.png.starts(with: [0x89, 0x50, 0x4E, 0x47]))
        // 420 by 297 mm at 125 dots an inch.
        #expect(druk.png[16..<24].map(Int.init) == [0, 0, 8, 19, 0, 0, 5, 182])
        await pers.stop()
    }

    @Test func `sheets asked for at once are printed after each other`() async throws {
        let pers = Drukpers(python: try #require(Pers.python))
        let sizes = try await withThrowingTaskGroup(of: Int.self) { group in
            for number in 1...4 { group.addTask { try await pers.pdf("<html lang=\"nl\"><title>Blad</title><p>Blad \(number)</p>").count } }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(sizes.count == 4)
        #expect(sizes.allSatisfy { $0 > 1_000 })
        await pers.stop()
    }

    @Test func `nothing is fetched from disk or from outside`() async throws {
        let pers = Drukpers(python: try #require(Pers.python))
        let plain = try await pers.pdf("<html lang=\"nl\"><title>A</title><p>Dag</p>").count
        let reaching = try await pers.pdf(
            "<html lang=\"nl\"><title>A</title><p>Dag</p><img alt=\"\" src=\"file:///etc/hostname\"><link rel=\"attachment\" href=\"file:///etc/passwd\">"
        ).count
        #expect(abs(reaching - plain) < 1_000)
        await pers.stop()
    }

    @Test func `a sheet that takes too long is stopped, and the next one is printed`() async throws {
        let pers = Drukpers(python: try #require(Pers.python), seconds: 20)
        let endless = HTML(trusted: "<html lang=\"nl\"><title>A</title>" + String(repeating: "<table><tr><td>Dag</td></tr></table>", count: 200_000))
        await #expect(throws: Refusal(.drukTeLang)) { try await pers.pdf(endless) }
        #expect(try await pers.pdf("<html lang=\"nl\"><title>A</title><p>Dag</p>").count > 1_000)
        await pers.stop()
    }

    @Test func `a caller that leaves takes nobody with it`() async throws {
        let pers = Drukpers(python: try #require(Pers.python))
        let task = Task { try await pers.pdf(HTML(trusted: "<html lang=\"nl\"><title>A</title>" + String(repeating: "<p>Dag</p>", count: 20_000))) }
        task.cancel()
        await #expect(throws: (any Error).self) { try await task.value }
        #expect(try await pers.pdf("<html lang=\"nl\"><title>A</title><p>Dag</p>").count > 1_000)
        await pers.stop()
    }
}
