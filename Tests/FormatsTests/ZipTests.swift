import Foundation
import Testing

@testable import Formats

@Suite struct ZipTests {
    private func unpacked(_ bytes: [UInt8], limits: Limits = Limits()) throws -> (files: [Unpacked], folder: Folder) {
        let folder = try Folder()
        return (try unpack(folder.file("invoer.zip", bytes), into: folder.path, limits: limits), folder)
    }

    private func reason(_ file: Unpacked) -> Unreadable? { if case .failure(let reason) = file.path { reason } else { nil } }

    @Test func `documents come out under names of our own`() throws {
        let (files, folder) = try unpacked(zip([("plannen/", ""), ("plannen/jeugd.txt", "Jeugd"), ("drugs.txt", "Drugs")]))
        #expect(
            files == [
                Unpacked(name: "plannen/jeugd.txt", path: .success(folder.path + "/0001")),
                Unpacked(name: "drugs.txt", path: .success(folder.path + "/0002")),
            ])
        #expect(try String(contentsOfFile: folder.path + "/0002", encoding: .utf8) == "Drugs")
    }

    @Test func `tricks in names stay text and lead nowhere`() throws {
        let names = [
            "../../etc/passwd", "/etc/shadow", "C:\\Windows\\plan.txt", "a/../../b.txt", "<img src=x onerror=alert(1)>.txt", "plan\u{202E}fdp.txt",
            "regel\neinde.txt",
            "..", ".../ok.txt", String(repeating: "x", count: 5_000),
        ]
        let (files, folder) = try unpacked(zip(names.map { ($0, "x") }))
        #expect(
            files.map(\.name).prefix(9) == [
                "etc/passwd", "etc/shadow", "Windows/plan.txt", "a/b.txt", "<img src=x onerror=alert(1)>.txt", "planfdp.txt", "regeleinde.txt",
                "naamloos", "ok.txt",
            ])
        #expect(files.last?.name.utf8.count == 255)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).count == names.count + 1)
    }

    @Test func `old names are code page 437`() throws {
        var maker = ZipMaker()
        maker.add(name: Array("co".utf8) + [0x94] + Array("rdinatie.txt".utf8), [0x78], isUTF8: false)
        #expect(try unpacked(maker.finish()).files.map(\.name) == ["coördinatie.txt"])
    }

    @Test func `what a Mac or Windows adds is skipped`() throws {
        let names = ["__MACOSX/._plan.txt", ".DS_Store", "map/.DS_Store", "Thumbs.db", "~$plan.docx", "plan.txt"]
        #expect(try unpacked(zip(names.map { ($0, "x") })).files.map(\.name) == ["plan.txt"])
    }

    @Test func `a zip in a zip is refused, a Word file in it is not`() throws {
        var maker = ZipMaker()
        maker.add("binnen.zip", zip([("plan.txt", "x")]))
        maker.add("plan.docx", docx("<w:p/>"))
        maker.add("los.txt", Array("Jeugd".utf8))
        let files = try unpacked(maker.finish()).files
        #expect(files.map(reason) == [.nestedZip, nil, nil])
    }

    @Test func `a bomb in it does not stop the others`() throws {
        let (files, folder) = try unpacked(fixtureBytes("bom.zip"))
        #expect(files.map(reason) == [.zipBomb, nil])
        #expect(!FileManager.default.fileExists(atPath: folder.path + "/0001"))
    }

    @Test func `a password on one file does not stop the others`() throws {
        #expect(try unpacked(fixtureBytes("wachtwoord.zip")).files.map(reason) == [.passwordProtected, nil])
    }

    @Test func `a Word file that unpacks to a bomb is refused`() async throws {
        #expect(try await refusal(fixtureBytes("bom.docx")) == .zipBomb)
    }

    @Test func `more than may be unpacked together is refused at once`() throws {
        var limits = Limits()
        limits.unpackedBytes = 1_000_000
        #expect(throws: Unreadable.zipBomb) { try unpacked(fixtureBytes("bom.zip"), limits: limits) }
    }

    @Test func `sizes that lie are refused`() throws {
        var maker = ZipMaker()
        maker.add("minder.txt", Array("Jeugd en drugs".utf8), declaring: 3)
        maker.add("meer.txt", Array("Jeugd en drugs".utf8), declaring: 1_000_000)
        maker.add("goed.txt", Array("Jeugd".utf8))
        let files = try unpacked(maker.finish()).files
        #expect(reason(files[0]) != nil && reason(files[1]) != nil && reason(files[2]) == nil)

        // The stream gives 8 MB; the file says 5,000 bytes, which is a modest ratio.
        var bomb = try fixtureBytes("bom.zip")
        let size = [UInt8]([0x00, 0x12, 0x7A, 0x00])
        for place in 0..<bomb.count - 4 where Array(bomb[place..<place + 4]) == size {
            bomb.replaceSubrange(place..<place + 4, with: [0x88, 0x13, 0, 0])
        }
        #expect(try unpacked(bomb).files.map(reason) == [.lyingSizes, nil])
    }

    @Test func `a thousand entries are read, one more is not`() throws {
        let thousand = (1...1_000).map { ("plan\($0).txt", "x") }
        #expect(try unpacked(zip(thousand)).files.count == 1_000)
        #expect(throws: Unreadable.tooManyEntries) { try unpacked(zip(thousand + [("een.txt", "x")])) }
    }

    @Test func `a zip that breaks off is refused`() throws {
        let whole = zip([("plan.txt", "Jeugd"), ("drugs.txt", "Drugs")])
        #expect(throws: Unreadable.truncated) { try unpacked(Array(whole.prefix(whole.count - 30))) }
    }

    @Test func `a file that is there is not written over`() throws {
        let folder = try Folder()
        let target = try folder.file("0001", Array("van een ander".utf8))
        let files = try unpack(folder.file("invoer.zip", zip([("plan.txt", "x")])), into: folder.path)
        #expect(files.map(reason) == [.readerFailed])
        #expect(try String(contentsOfFile: target, encoding: .utf8) == "van een ander")
    }
}
