import Testing

@testable import Stip

@Suite struct MultipartReaderTests {
    /// A form as a browser sends it: a field, a file with line breaks and something like a boundary in it, an empty choice.
    static let sent: [UInt8] = Array(
        [
            "--grens", "Content-Disposition: form-data; name=\"opmerking\"", "", "Twee plannen, café",
            "--grens", "Content-Disposition: form-data; name=\"plan\"; filename=\"IVP Boekveen.pdf\"", "Content-Type: application/pdf", "",
            "%PDF-1.7\r\n--gren\r\n\r\n--grenzeloos", "einde",
            "--grens", "Content-Disposition: form-data; name=\"plan\"; filename=\"\"", "Content-Type: application/octet-stream", "", "",
            "--grens--", "",
        ].joined(separator: "\r\n").replacing("--grenzeloos", with: "--grenloos").utf8)

    private func read(_ bytes: [UInt8], by size: Int) throws -> [(part: MultipartReader.Part, bytes: [UInt8])] {
        var reader = try #require(MultipartReader(contentType: "multipart/form-data; boundary=grens"))
        var parts: [(part: MultipartReader.Part, bytes: [UInt8])] = []
        var ended = 0
        for start in stride(from: 0, to: bytes.count, by: size) {
            for event in try reader.read(bytes[start..<min(start + size, bytes.count)]) {
                switch event {
                case .begin(let part): parts.append((part, []))
                case .bytes(let more): parts[parts.count - 1].bytes += more
                case .end: ended += 1
                }
            }
        }
        #expect(reader.isDone)
        #expect(ended == parts.count)
        return parts
    }

    @Test(arguments: [1, 2, 3, 7, 64, 1_000]) func `a form is the same in chunks of any size`(size: Int) throws {
        let parts = try read(Self.sent, by: size)
        #expect(parts.map(\.part.name) == ["opmerking", "plan", "plan"])
        #expect(parts.map(\.part.filename) == [nil, "IVP Boekveen.pdf", "naamloos"])
        #expect(parts[1].part.type == "application/pdf")
        #expect(String(decoding: parts[0].bytes, as: UTF8.self) == "Twee plannen, café")
        #expect(String(decoding: parts[1].bytes, as: UTF8.self) == "%PDF-1.7\r\n--gren\r\n\r\n--grenloos\r\neinde")
        #expect(parts[2].bytes == [])
    }

    @Test func `a large file is handed on piece by piece`() throws {
        var reader = try #require(MultipartReader(contentType: "multipart/form-data; boundary=grens"))
        _ = try reader.read(Array("--grens\r\nContent-Disposition: form-data; name=\"a\"; filename=\"b\"\r\n\r\n".utf8))
        let block = [UInt8](repeating: 0x0D, count: 100_000)
        for _ in 0..<50 {
            let handed = try reader.read(block).reduce(0) { count, event in if case .bytes(let more) = event { count + more.count } else { count } }
            #expect(abs(handed - block.count) <= 10)
        }
    }

    @Test(arguments: [
        ("filename=\"../../etc/passwd\"", "passwd"), ("filename=\"C:\\\\plannen\\\\ivp.docx\"", "ivp.docx"), ("filename=\"..\"", "naamloos"),
        ("filename=\"a%22b.pdf\"", "a\"b.pdf"), ("filename=\"<b>x</b>.pdf\"", "b>.pdf"), ("filename=\"a\u{202E}fdp.exe\"", "afdp.exe"),
        ("filename=\"a\u{7}b.pdf\"", "ab.pdf"), ("filename=plan.pdf", "plan.pdf"), ("filename=\"een; twee.pdf\"", "een; twee.pdf"),
    ])
    func `a file has a name without a path`(parameter: String, name: String) throws {
        let text = "--grens\r\nContent-Disposition: form-data; name=\"plan\"; \(parameter)\r\n\r\nx\r\n--grens--\r\n"
        #expect(try read(Array(text.utf8), by: 1_000).first?.part.filename == name)
    }

    @Test(arguments: [
        "text/plain", "multipart/form-data", "multipart/form-data; boundary=", "multipart/form-data; boundary=\(String(repeating: "x", count: 71))",
    ])
    func `what is no form with files is not read`(type: String) { #expect(MultipartReader(contentType: type) == nil) }

    @Test(arguments: [1, 3, 1_000]) func `a form without parts is empty`(size: Int) throws {
        #expect(try read(Array("--grens\r\n--grens--\r\n".utf8), by: size).isEmpty)
        #expect(try read(Array("--grens--\r\n".utf8), by: size).isEmpty)
    }

    @Test func `headers without end are refused`() throws {
        var reader = try #require(MultipartReader(contentType: "multipart/form-data; boundary=grens"))
        _ = try reader.read(Array("--grens\r\nContent-Disposition: ".utf8))
        #expect(throws: Refusal(.formulierOnleesbaar)) { for _ in 0..<20 { _ = try reader.read([UInt8](repeating: 65, count: 1_000)) } }
    }

    @Test(arguments: ["--grens\r\n\r\nx\r\n--grens--", "--grens\r\nContent-Type: text/plain\r\n\r\nx\r\n--grens--"])
    func `a part without a name is refused`(text: String) throws {
        var reader = try #require(MultipartReader(contentType: "multipart/form-data; boundary=grens"))
        #expect(throws: Refusal(.formulierOnleesbaar)) { try reader.read(Array(text.utf8)) }
    }

    @Test func `a form that stops halfway is not done`() throws {
        var reader = try #require(MultipartReader(contentType: "multipart/form-data; boundary=grens"))
        _ = try reader.read(Self.sent.dropLast(8))
        #expect(!reader.isDone)
    }
}
