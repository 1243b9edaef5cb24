import CZip

/// A zip file that is read with suspicion: nothing is unpacked that is more, or larger, than it says and than is allowed.
final class ZipArchive {
    struct Entry {
        var index: UInt64
        var name: String
        var size: Int
        var packedSize: Int
        var isEncrypted: Bool
    }

    let entries: [Entry]
    private let handle: OpaquePointer
    private let limits: Limits
    /// What may still be unpacked from this archive.
    private var budget: Int

    init(_ path: String, limits: Limits) throws(Unreadable) {
        var code: Int32 = 0
        guard let handle = zip_open(path, ZIP_RDONLY, &code) else {
            throw code == ZIP_ER_NOENT || code == ZIP_ER_OPEN || code == ZIP_ER_READ ? .notThere : code == ZIP_ER_NOZIP ? .truncated : .damaged
        }
        do throws(Unreadable) {
            entries = try ZipArchive.entries(of: handle, limits: limits)
        } catch {
            zip_discard(handle)
            throw error
        }
        (self.handle, self.limits, budget) = (handle, limits, limits.unpackedBytes)
    }

    deinit { zip_discard(handle) }

    private static func entries(of handle: OpaquePointer, limits: Limits) throws(Unreadable) -> [Entry] {
        let count = zip_get_num_entries(handle, 0)
        guard count <= limits.entries else { throw .tooManyEntries }
        var total = 0
        var entries: [Entry] = []
        for index in 0..<UInt64(max(count, 0)) {
            var stat = zip_stat_t()
            // Names that are not UTF-8 are taken for code page 437, as old programs write them.
            guard zip_stat_index(handle, index, UInt32(ZIP_FL_ENC_GUESS), &stat) == 0, let name = stat.name,
                let size = Int(exactly: stat.size), let packedSize = Int(exactly: stat.comp_size)
            else { throw .damaged }
            let (sum, overflow) = total.addingReportingOverflow(size)
            guard !overflow, sum <= limits.unpackedBytes else { throw .zipBomb }
            total = sum
            entries.append(
                Entry(
                    index: index, name: String(cString: name), size: size, packedSize: packedSize,
                    isEncrypted: stat.encryption_method != UInt16(ZIP_EM_NONE)))
        }
        return entries
    }

    subscript(name: String) -> Entry? { entries.first { $0.name == name } }

    /// Unpacks `entry` piece by piece. `body` answers whether it wants more.
    func unpack(_ entry: Entry, body: (UnsafeRawBufferPointer) throws(Unreadable) -> Bool) throws(Unreadable) {
        if entry.isEncrypted { throw .passwordProtected }
        if entry.size > limits.fileBytes { throw .tooLarge }
        if entry.size > 1_000_000, entry.size / max(entry.packedSize, 1) > limits.ratio { throw .zipBomb }
        guard let stream = zip_fopen_index(handle, entry.index, 0) else { throw .damaged }
        defer { zip_fclose(stream) }

        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 65_536, alignment: 16)
        defer { buffer.deallocate() }
        var done = 0
        while true {
            let got = Int(zip_fread(stream, buffer.baseAddress, UInt64(buffer.count)))
            // A wrong checksum, a stream that breaks off, or more in it than was declared.
            guard got >= 0 else { throw .damaged }
            done += got
            budget -= got
            guard done <= entry.size else { throw .lyingSizes }
            guard budget >= 0 else { throw .zipBomb }
            if got == 0 { break }
            guard try body(UnsafeRawBufferPointer(rebasing: buffer[..<got])) else { return }
        }
        guard done == entry.size else { throw .lyingSizes }
    }

    /// The whole of an entry that is known to be small.
    func bytes(_ entry: Entry, atMost limit: Int = 16_000_000) throws(Unreadable) -> [UInt8] {
        if entry.size > limit { throw .tooLarge }
        var result: [UInt8] = []
        try unpack(entry) { piece throws(Unreadable) in
            result += piece
            return true
        }
        return result
    }
}

extension ZipArchive {
    /// What the archive is: a document of Word, of LibreOffice, something else in a zip, or just a zip.
    func format() throws(Unreadable) -> DocumentFormat {
        if let entry = self["mimetype"], entry.size < 200 {
            let kind = try bytes(entry)
            if kind.contains("opendocument.text") { return .odt }
            if kind.contains("opendocument.spreadsheet") { throw .spreadsheet }
            if kind.contains("opendocument.presentation") { throw .presentation }
            if kind.contains("opendocument.graphics") { throw .image }
        }
        guard self["[Content_Types].xml"] != nil else { return .zip }
        if entries.contains(where: { $0.name.hasPrefix("word/") }) { return .docx }
        if entries.contains(where: { $0.name.hasPrefix("xl/") }) { throw .spreadsheet }
        if entries.contains(where: { $0.name.hasPrefix("ppt/") }) { throw .presentation }
        return .zip
    }
}
