import Testing

@testable import Formats

@Suite struct PDFTests {
    @Test func `pages and text come through`() async throws {
        let text = try await reading(pdf(["Veiligheidsplan Voorbeeldrade", "Jeugd en drugs"]))
        #expect(text.pages.count == 2)
        #expect(text.blocks.map(\.page) == [1, 2])
        #expect(text.blocks.map { text.text($0.range) } == ["Veiligheidsplan Voorbeeldrade", "Jeugd en drugs"])
    }

    @Test func `a name that looks like an option is a name`() async throws {
        let folder = try Folder()
        let path = try folder.file("-layout", pdf(["Jeugd"]))
        #expect(try await extract(path).blocks.count == 1)
    }

    @Test func `a scan has pages and no blocks`() async throws {
        let text = try await reading(pdf(["", "", ""]))
        #expect(text.blocks.isEmpty)
        #expect(text.pages == [0..<0, 0..<0, 0..<0])
    }

    @Test func `2,000 pages are read, more than the limit are not`() async throws {
        let pages = pdf((1...2_000).map { "Bladzijde \($0) gaat over jeugd" })
        #expect(try await reading(pages).pages.count == 2_000)
        var limits = Limits()
        limits.pages = 1_999
        #expect(try await refusal(pages, limits: limits) == .tooManyPages)
    }

    @Test func `a password is said to be one`() async throws {
        await #expect(throws: Unreadable.passwordProtected) { try await extract(fixture("wachtwoord.pdf")) }
    }

    @Test func `a file that only forbids copying is read`() async throws {
        #expect(try await extract(fixture("niet-kopieren.pdf")).blocks.count == 1)
    }

    @Test func `a file that breaks off is refused, wherever it breaks off`() async throws {
        let whole = pdf(["Veiligheidsplan", "Jeugd"])
        for share in [2, 5, 9] { #expect(try await refusal(Array(whole.prefix(whole.count * share / 10))) == .truncated) }
        #expect(try await refusal(Array("%PDF-1.7\n".utf8)) == .truncated)
    }

    @Test func `a damaged file is refused`() async throws {
        #expect(try await refusal(Array("%PDF-1.7\nrommel\nstartxref\n9\n%%EOF\n".utf8)) == .damaged)
    }

    @Test func `something before the mark and after the end does no harm`() async throws {
        let text = try await reading(Array("\n\n".utf8) + pdf(["Jeugd"]) + [UInt8](repeating: 0, count: 3_000))
        #expect(text.blocks.count == 1)
    }

    @Test func `text of control and private characters is no text`() {
        for text in ["\u{E001}\u{E002} \u{E003}a\u{0C}", "\u{1}\u{2}\u{3}a\u{0C}", "\u{FFFD}\u{FFFD}x"] {
            let bytes = Array(text.utf8)
            let found = isGarbage(bytes.span)
            #expect(found)
        }
        for text in ["Één \u{F0B7} punt\n\u{0C}", "", "\u{0C}"] {
            let bytes = Array(text.utf8)
            let found = isGarbage(bytes.span)
            #expect(!found)
        }
    }

    @Test func `time and memory are bounded, and a task that is cancelled kills the process`() async throws {
        let folder = try Folder()
        let path = try folder.file("groot.pdf", pdf((1...20_000).map { "Bladzijde \($0)" }))
        var limits = Limits()
        (limits.pages, limits.memoryBytes) = (30_000, 20_000_000)
        await #expect(throws: Unreadable.self) { try await extract(path, limits: limits) }

        let task = Task { _ = try await bounded(["sleep", "50"], limits: Limits()) }
        task.cancel()
        await #expect(throws: Unreadable.cancelled) { try await task.value }
        limits = Limits()
        limits.seconds = 1
        let hasty = limits
        await #expect(throws: Unreadable.tooSlow) { try await bounded(["sleep", "50"], limits: hasty) }
        await #expect(throws: Unreadable.tooSlow) {
            throw try await bounded(["sh", "-c", "while :; do :; done"], limits: hasty).limitReached ?? .readerFailed
        }
    }
}
