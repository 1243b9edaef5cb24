import Hummingbird

/// One file of a form.
struct Upload: Sendable {
    /// The field of the form it was chosen in.
    let field: String
    /// As the sender calls it, without a path. It may hold any sign that can be seen, markup too.
    let name: String
    /// What the sender says it is. Not to be believed.
    let type: String
    /// Empty when the file is too large.
    let bytes: [UInt8]
    let size: Int
    /// Larger than one file may be: its bytes were let go.
    let isTooLarge: Bool
}

/// How much may come in at once.
struct UploadLimits: Sendable {
    var fileBytes = 50_000_000
    var totalBytes = 500_000_000
    var files = 500
    var fieldBytes = 1 << 16

    init(_ settings: Configuration) {
        fileBytes = settings.bestandMB * 1_000_000
        totalBytes = settings.uploadMB * 1_000_000
        files = settings.uploadBestanden
    }

    init(fileBytes: Int = 50_000_000, totalBytes: Int = 500_000_000, files: Int = 500) {
        (self.fileBytes, self.totalBytes, self.files) = (fileBytes, totalBytes, files)
    }
}

extension Request {
    /// Reads a form with files and hands on each file when it is complete, so that no more than one is held at a time.
    ///
    /// `each` also gets the fields that stood before the file. One file that is too large does not stop the others; all
    /// together too much, or too many, does.
    func uploads(_ limits: UploadLimits, each: (Upload, Form) async throws -> Void) async throws -> Form {
        guard let reader = MultipartReader(contentType: headers[.contentType] ?? "") else { throw HTTPError(.unsupportedMediaType) }
        if let length = headers[.contentLength].flatMap({ Int($0) }), length > limits.totalBytes { throw Refusal(.teVeelTegelijk(limits)) }
        var collector = UploadCollector(reader: reader, limits: limits)
        for try await chunk in body {
            // What was complete before the limit is handed on, however the bytes were cut.
            let (complete, refusal) = collector.read(chunk.readableBytesView)
            for upload in complete { try await each(upload, collector.form) }
            if let refusal { throw refusal }
        }
        guard collector.isDone else { throw Refusal(.formulierOnleesbaar) }
        return collector.form
    }
}

/// Gathers the events of a form into fields and files.
private struct UploadCollector {
    var reader: MultipartReader
    let limits: UploadLimits
    var form = Form()
    private var part: MultipartReader.Part?
    private var bytes: [UInt8] = []
    private var size = 0
    private var total = 0
    private var files = 0

    init(reader: MultipartReader, limits: UploadLimits) { (self.reader, self.limits) = (reader, limits) }

    var isDone: Bool { reader.isDone }

    /// The files that this chunk completes, and why nothing after them is taken.
    mutating func read(_ chunk: some Collection<UInt8>) -> (complete: [Upload], refusal: (any Error)?) {
        total += chunk.count
        if total > limits.totalBytes { return ([], Refusal(.teVeelTegelijk(limits))) }
        var uploads: [Upload] = []
        do {
            for event in try reader.read(chunk) {
                switch event {
                case .begin(let part): (self.part, bytes, size) = (part, [], 0)
                case .bytes(let more): try take(more)
                case .end: if let upload = try finish() { uploads.append(upload) }
                }
            }
        } catch {
            return (uploads, error)
        }
        return (uploads, nil)
    }

    private mutating func take(_ more: [UInt8]) throws {
        size += more.count
        if part?.filename == nil {
            if size > limits.fieldBytes { throw HTTPError(.contentTooLarge) }
            bytes += more
        } else if size > limits.fileBytes {
            bytes = []
        } else {
            bytes += more
        }
    }

    private mutating func finish() throws -> Upload? {
        guard let part else { return nil }
        self.part = nil
        guard let name = part.filename else {
            form.append(part.name, try Form.text(bytes))
            return nil
        }
        // A browser sends an empty part for a field in which no file was chosen.
        if size == 0, name == "naamloos" { return nil }
        files += 1
        if files > limits.files { throw Refusal(.teVeelBestanden(limits.files)) }
        defer { bytes = [] }
        return Upload(field: part.name, name: name, type: part.type, bytes: bytes, size: size, isTooLarge: size > limits.fileBytes)
    }
}

extension Reason {
    static func teVeelTegelijk(_ limits: UploadLimits) -> Reason {
        Reason(.tooLarge, code: "te-veel-tegelijk", "Samen zijn de bestanden groter dan \(Opmaak.omvang(limits.totalBytes)). Stuur ze in delen.")
    }
    static func teVeelBestanden(_ limit: Int) -> Reason {
        Reason(.tooLarge, code: "te-veel-bestanden", "Dit zijn meer dan \(Opmaak.aantal(limit, "bestand", "bestanden")). Stuur ze in delen.")
    }
}
