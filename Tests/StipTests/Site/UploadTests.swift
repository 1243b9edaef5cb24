import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import Synchronization
import Testing

@testable import Stip

@Suite struct UploadTests {
    private func request(_ bytes: [UInt8], by size: Int = 1_000, type: String = "multipart/form-data; boundary=grens", length: Int? = nil) -> Request
    {
        let chunks = stride(from: 0, to: bytes.count, by: size).map { ByteBuffer(bytes: bytes[$0..<min($0 + size, bytes.count)]) }
        let stream = AsyncStream<ByteBuffer> { continuation in
            for chunk in chunks { continuation.yield(chunk) }
            continuation.finish()
        }
        var headers: HTTPFields = [.contentType: type]
        if let length { headers[.contentLength] = String(length) }
        return Request(
            head: HTTPRequest(method: .post, scheme: "http", authority: "localhost", path: "/", headerFields: headers),
            body: RequestBody(asyncSequence: stream))
    }

    private func form(_ files: [(String, Int)], fields: [(String, String)] = []) -> [UInt8] {
        var text: [UInt8] = []
        for (name, value) in fields { text += Array("--grens\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(value)\r\n".utf8) }
        for (name, size) in files {
            text += Array(
                "--grens\r\nContent-Disposition: form-data; name=\"plan\"; filename=\"\(name)\"\r\nContent-Type: application/pdf\r\n\r\n".utf8)
            text += [UInt8](repeating: 0x61, count: size) + [0x0D, 0x0A]
        }
        return text + Array("--grens--\r\n".utf8)
    }

    @Test(arguments: [1, 7, 1_000]) func `each file is handed on when it is complete, with the fields before it`(size: Int) async throws {
        var seen: [(String, Int, String?)] = []
        let bytes = form([("een.pdf", 10), ("twee.pdf", 2_000)], fields: [("opmerking", "Beide plannen")])
        let rest = try await request(bytes, by: size).uploads(UploadLimits()) { upload, form in
            seen.append((upload.name, upload.bytes.count, form["opmerking"]))
            #expect(upload.size == upload.bytes.count && !upload.isTooLarge && upload.type == "application/pdf" && upload.field == "plan")
        }
        #expect(seen.map(\.0) == ["een.pdf", "twee.pdf"])
        #expect(seen.map(\.1) == [10, 2_000])
        #expect(seen.map(\.2) == ["Beide plannen", "Beide plannen"])
        #expect(rest["opmerking"] == "Beide plannen")
    }

    @Test func `a file that is too large is let go, and the others come in`() async throws {
        var seen: [(Bool, Int, Int)] = []
        _ = try await request(form([("groot.pdf", 5_000), ("klein.pdf", 10)])).uploads(UploadLimits(fileBytes: 1_000)) { upload, _ in
            seen.append((upload.isTooLarge, upload.bytes.count, upload.size))
        }
        #expect(seen.map(\.0) == [true, false])
        #expect(seen.map(\.1) == [0, 10])
        #expect(seen.map(\.2) == [5_000, 10])
    }

    @Test func `too much in all is refused, before reading when the length is told`() async throws {
        let limits = UploadLimits(totalBytes: 3_000)
        let bytes = form([("a.pdf", 2_000), ("b.pdf", 2_000)])
        let calls = Mutex(0)
        await #expect(throws: Refusal(.teVeelTegelijk(limits))) {
            _ = try await self.request(bytes).uploads(limits) { _, _ in calls.withLock { $0 += 1 } }
        }
        #expect(calls.withLock { $0 } == 1)
        await #expect(throws: Refusal(.teVeelTegelijk(limits))) {
            _ = try await self.request(bytes, length: bytes.count).uploads(limits) { _, _ in calls.withLock { $0 += 1 } }
        }
        #expect(calls.withLock { $0 } == 1)
    }

    @Test func `too many files are refused`() async throws {
        await #expect(throws: Refusal(.teVeelBestanden(2))) {
            _ = try await self.request(self.form([("a", 1), ("b", 1), ("c", 1)])).uploads(UploadLimits(files: 2)) { _, _ in }
        }
    }

    @Test func `a form that breaks off, is of another kind, or holds an endless field is refused`() async throws {
        let bytes = form([("a.pdf", 100)])
        await #expect(throws: Refusal(.formulierOnleesbaar)) { _ = try await self.request(bytes.dropLast(20)).uploads(UploadLimits()) { _, _ in } }
        let other = await #expect(throws: HTTPError.self) {
            _ = try await self.request(bytes, type: "text/plain").uploads(UploadLimits()) { _, _ in }
        }
        #expect(other?.status == .unsupportedMediaType)
        let endless = form([], fields: [("x", String(repeating: "a", count: 100_000))])
        let large = await #expect(throws: HTTPError.self) { _ = try await self.request(endless).uploads(UploadLimits()) { _, _ in } }
        #expect(large?.status == .contentTooLarge)
    }

    @Test func `a field in which no file was chosen is no file`() async throws {
        let count = Mutex(0)
        _ = try await request(form([("", 0)])).uploads(UploadLimits()) { _, _ in count.withLock { $0 += 1 } }
        #expect(count.withLock { $0 } == 0)
    }
}

extension UploadTests {
    private func request(_ bytes: ArraySlice<UInt8>) -> Request { request(Array(bytes)) }
}
