import CZip

/// Makes a zip in memory, entry by entry, in the order in which they are added. The same entries give the same bytes: none bears a moment.
final class ZipWriter {
    private let handle: OpaquePointer
    private let source: OpaquePointer
    /// What was added must stay where it is until the zip is made.
    private var contents: [UnsafeMutableRawBufferPointer] = []
    private var isOpen = true

    init() throws(Unwritable) {
        var fault = zip_error_t()
        guard let source = zip_source_buffer_create(nil, 0, 0, &fault) else { throw Unwritable("libzip: no source") }
        guard let handle = zip_open_from_source(source, ZIP_CREATE | ZIP_TRUNCATE, &fault) else {
            zip_source_free(source)
            throw Unwritable("libzip: no archive")
        }
        // One hold for the archive, which lets go when it closes, and one for who reads the bytes after that.
        zip_source_keep(source)
        (self.handle, self.source) = (handle, source)
    }

    deinit {
        if isOpen { zip_discard(handle) }
        zip_source_free(source)
        for buffer in contents { buffer.deallocate() }
    }

    /// - Parameter isStored: as it is, not packed; the first entry of an OpenDocument file must be.
    func add(_ name: String, _ text: String, isStored: Bool = false) throws(Unwritable) {
        let bytes = Array(text.utf8)
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: max(bytes.count, 1), alignment: 1)
        buffer.copyBytes(from: bytes)
        contents.append(buffer)
        guard let entry = zip_source_buffer(handle, buffer.baseAddress, UInt64(bytes.count), 0) else { throw Unwritable("libzip: \(name)") }
        let index = zip_file_add(handle, name, entry, UInt32(ZIP_FL_ENC_UTF_8))
        guard index >= 0 else {
            zip_source_free(entry)
            throw Unwritable("libzip: \(name)")
        }
        zip_set_file_compression(handle, UInt64(index), isStored ? ZIP_CM_STORE : ZIP_CM_DEFLATE, 0)
        // 1 January 1980, the first day that a zip knows.
        zip_file_set_dostime(handle, UInt64(index), 0, 0x21, 0)
    }

    /// The zip. Nothing can be added after this.
    func bytes() throws(Unwritable) -> [UInt8] {
        guard zip_close(handle) == 0 else { throw Unwritable("libzip: the archive cannot be closed") }
        isOpen = false
        var stat = zip_stat_t()
        guard zip_source_stat(source, &stat) == 0, zip_source_open(source) == 0 else { throw Unwritable("libzip: nothing to read") }
        defer { zip_source_close(source) }
        let whole = UnsafeMutableRawBufferPointer.allocate(byteCount: max(Int(stat.size), 1), alignment: 1)
        defer { whole.deallocate() }
        guard let start = whole.baseAddress, zip_source_read(source, start, stat.size) == Int64(stat.size) else {
            throw Unwritable("libzip: the archive is cut off")
        }
        return Array(whole.prefix(Int(stat.size)))
    }
}
