import Testing

@testable import Formats

@Suite struct PlainTextTests {
    private func text(_ bytes: [UInt8]) async throws -> String { String(decoding: try await reading(bytes).utf8, as: UTF8.self) }

    @Test func `UTF-8 with and without a mark, UTF-16 and Windows-1252 give the same text`() async throws {
        let words = "Coördinatie: ‘één’ €"
        let wide = words.utf16.map { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        let windows = Array("Co".utf8) + [0xF6] + Array("rdinatie: ".utf8) + [0x91, 0xE9, 0xE9] + Array("n".utf8) + [0x92, 0x20, 0x80]
        let littleEnd: [UInt8] = [0xFF, 0xFE] + wide.joined()
        let bigEnd: [UInt8] = [0xFE, 0xFF] + wide.map { $0.reversed() }.joined()
        for bytes in [Array(words.utf8), [0xEF, 0xBB, 0xBF] + Array(words.utf8), littleEnd, bigEnd, windows] {
            #expect(try await text(bytes) == words + "\n")
        }
    }

    @Test func `a few bad bytes in UTF-8 do not cost the rest`() async throws {
        #expect(try await text(Array("één tweeën coördinatie ".utf8) + [0xE9] + Array("n\n".utf8)) == "één tweeën coördinatie én\n")
    }

    @Test func `control characters and marks of direction are taken out`() async throws {
        #expect(try await text(Array("Ondermij\u{200B}ning\u{202E} en\u{0007} jeugd\u{FEFF}\r\n".utf8)) == "Ondermijning en jeugd\n")
    }

    @Test func `letters and accents that stand apart come together`() async throws {
        #expect(try await text(Array("Coo\u{308}rdinatie e\u{301}e\u{301}n".utf8)) == "Coördinatie één\n")
    }

    @Test func `form feeds part pages`() async throws {
        #expect(try await reading("Een\n\u{0C}Twee\n").pages.count == 2)
    }

    @Test func `one line of 50 MB is read in pieces, soon`() async throws {
        let line = [UInt8](repeating: UInt8(ascii: "a"), count: 50_000_000)
        let clock = ContinuousClock()
        var text = DocumentText(utf8: [], pages: [], blocks: [])
        let time = try await clock.measure { text = try await reading(line) }
        #expect(text.blocks.count == 2_500 && text.blocks.allSatisfy { $0.range.count <= 20_000 })
        #expect(text.utf8.count >= 50_000_000 && text.utf8.count < 51_000_000)
        // Generous: a debug build on a busy machine. Quadratic work would take hours.
        #expect(time < .seconds(120))
    }

    @Test func `a line is cut at a space, and never in a character`() async throws {
        var limits = Limits()
        limits.lineBytes = 10
        let text = try await reading(Array("abcdefg hijklmn ééééééé".utf8), limits: limits)
        #expect(text.blocks.map { text.text($0.range) } == ["abcdefg", "hijklmn", "ééééé", "éé"])
        #expect(String(validating: text.utf8, as: UTF8.self) != nil)
    }

    @Test func `more text than is allowed is refused`() async throws {
        var limits = Limits()
        limits.textBytes = 1_000
        #expect(try await refusal([UInt8](repeating: UInt8(ascii: "a"), count: 1_001), limits: limits) == .tooMuchText)
    }
}
