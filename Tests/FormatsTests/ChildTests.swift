import Testing

@testable import Formats

@Suite struct CodingTests {
    private let text = DocumentText(
        utf8: Array("1. Één\n• twee\nregels\nx\n".utf8), pages: [0..<9, 9..<9, 9..<27],
        blocks: [
            Block(.item(level: 1, numbered: true), 3..<8, marker: 0..<2, page: 1),
            Block(.item(level: 2, numbered: false), 13..<24, marker: 9..<12, page: 3, breaks: [17], bold: true),
            Block(.cell(row: 3, column: 70_000), 25..<26, page: 3),
        ])

    @Test func `what is encoded is decoded`() throws {
        #expect(DocumentText(decoding: text.encoded()) == text)
        for answer in [
            Answer.text(text), .refused(.zipBomb),
            .files([Unpacked(name: "ë", path: .success("/x")), Unpacked(name: "b", path: .failure(.nestedZip))]),
        ] {
            #expect(Answer(decoding: answer.encoded()) == answer)
        }
    }

    @Test func `a document of every reader survives`() async throws {
        for path in [fixture("kantoor.odt"), fixture("kantoor.docx")] {
            let read = try await extract(path)
            #expect(DocumentText(decoding: read.encoded()) == read)
        }
    }

    @Test func `a cut or changed answer is refused or sound, and never a trap`() {
        let bytes = Answer.text(text).encoded()
        for count in bytes.indices { #expect(Answer(decoding: Array(bytes.prefix(count))) == nil) }
        for place in bytes.indices {
            for value in [0, 1, 0x7F, 0x80, 0xFF] as [UInt8] {
                var changed = bytes
                changed[place] = value
                guard case .text(let read) = Answer(decoding: changed) else { continue }
                #expect(read.pages.last?.upperBound == read.utf8.count)
                for block in read.blocks {
                    #expect(String(validating: read.utf8[block.range], as: UTF8.self) != nil)
                    #expect(block.marker.upperBound <= block.range.lowerBound && read.pages.indices.contains(block.page - 1))
                }
            }
        }
    }

    @Test func `limits go to the child and back`() {
        var limits = Limits()
        limits.depth = 7
        #expect(Limits(argument: limits.argument) == limits)
        for wrong in ["", "1,2", limits.argument + ",1", limits.argument.replacing("7", with: "-7"), limits.argument.replacing("7", with: "x")] {
            #expect(Limits(argument: wrong) == nil)
        }
    }
}

/// A child is any program that answers; here a shell that answers as told.
@Suite struct ChildTests {
    private func reading(_ script: String, limits: Limits = Limits()) async throws -> Unreadable? {
        let folder = try Folder()
        let path = try folder.file("plan.txt", Array("Jeugd".utf8))
        do {
            _ = try await read(path, limits: limits, child: Child(executable: "sh", arguments: ["-c", script]))
            return nil
        } catch {
            return error
        }
    }

    @Test func `an answer that is none, too long or too late gives a reason`() async throws {
        var limits = Limits()
        #expect(try await reading("echo hallo") == .readerFailed)
        #expect(try await reading("exit 3") == .readerFailed)
        #expect(try await reading("kill -SEGV $$") == .tooMuchMemory)
        #expect(try await reading("kill -ABRT $$") == .tooMuchMemory)
        limits.textBytes = 1_000
        #expect(try await reading("head -c 100000 /dev/zero", limits: limits) == .tooMuchText)
        limits.seconds = 1
        #expect(try await reading("sleep 50", limits: limits) == .tooSlow)
    }

    @Test func `the child has none of our secrets and writes no files`() async throws {
        #expect(
            try await reading(
                "test \"$(env | grep -vc -e ^PATH= -e ^LC_ALL= -e ^SWIFT_ -e ^MALLOC_ -e ^GLIBC_TUNABLES= -e ^LD_LIBRARY_PATH= -e ^PWD= -e ^_= -e ^SHLVL= -e ^OLDPWD=)\" = 0 && kill -SEGV $$"
            ) == .tooMuchMemory)
        #expect(try await reading("trap '' XFSZ; echo x > /tmp/stip-mag-niet 2>/dev/null || kill -SEGV $$") == .tooMuchMemory)
    }

    @Test func `a program that is not there says so`() async throws {
        let folder = try Folder()
        let path = try folder.file("plan.txt", Array("Jeugd".utf8))
        await #expect(throws: Unreadable.toolMissing) { try await read(path, child: Child(executable: "/bestaat/niet", arguments: [])) }
    }

    @Test func `words that no parent writes are no task`() {
        #expect(answerAsChild([]) == 2)
        #expect(answerAsChild(["lees", "1,2,3", "/tmp/x"]) == 2)
        #expect(answerAsChild(["wis", Limits().argument, "/tmp/x"]) == 2)
    }
}
